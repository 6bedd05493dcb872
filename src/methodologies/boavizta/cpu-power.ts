/** Power of processors over their load by Boavizta 2.4.1: a ln(b (load + c)) + d, one curve for a family of Intel's Xeon. */
import type { Index } from '../../formula/parse.js';
import { type Bound, byDefault, lack, type MaybeBound, type PlacedDevice, perDevice } from '../figures.js';

type Curve = Readonly<Record<'a' | 'b' | 'c' | 'd', string>>;

export const curves: Readonly<Record<string, Curve>> = {
  Platinum: { a: '171.1813', b: '0.0354', c: '36.8953', d: '-10.1336' },
  Gold: { a: '35.5688', b: '0.2438', c: '9.6694', d: '-0.6087' },
  Silver: { a: '20.7794', b: '0.3043', c: '8.4241', d: '0.8613' },
  E5: { a: '48.9167', b: '0.1349', c: '15.7262', d: '-4.654' },
  E3: { a: '342.3624', b: '0.0347', c: '36.8952', d: '-16.4022' },
  E: { a: '55.6501', b: '0.0467', c: '20.4146', d: '4.24362' },
};

/** The four figures of the curve of each processor. */
export function curveOf(
  processors: readonly PlacedDevice[],
  index: Index,
): Readonly<Record<'curveA' | 'curveB' | 'curveC' | 'curveD', MaybeBound>> {
  const each = (member: keyof Curve, unit: string): MaybeBound =>
    perDevice(
      processors,
      lack('/devices', 'a device of the kind "cpu"'),
      ({ model, path }): MaybeBound => {
        const family = familyOf(model ?? '');
        return family === undefined
          ? lack(
              `${path}/model`,
              `a processor of a family that Boavizta has a curve for (${Object.keys(curves).join(', ')})`,
            )
          : (byDefault(curves[family]![member], unit, `Boavizta's curve of Xeon ${family}`) satisfies Bound);
      },
      index,
    );
  return { curveA: each('a', 'W'), curveB: each('b', '1'), curveC: each('c', '1'), curveD: each('d', 'W') };
}

/** The family as the model names it: `Intel Xeon Platinum 8160`, `Xeon E5-2683 v4`. A name that is merely alike names none. */
export function familyOf(model: string): string | undefined {
  return /\bXeon(?:\(R\)|®)? (Platinum|Gold|Silver|E5|E3|E)\b/.exec(model)?.[1];
}
