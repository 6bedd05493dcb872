/** What the two methods of Boavizta have in common: how a wafer becomes dies, and what part of a life is charged. */
import type { Activity } from '../../generated/documents.js';
import {
  duration,
  figure,
  firstOf,
  type Lack,
  type MaybeBound,
  orDefault,
  type PlacedDevice,
  perDevice,
} from '../figures.js';
import { type Constant, type StepText, step } from '../methodology.js';

const source = 'Boavizta API 2.4.1, effective area of a die';

/** Dies of a round wafer, those cut at its edge lost, and those with a defect. */
export const wafer = {
  constants: {
    squareMillimetre: { value: '1', unit: 'mm2', says: 'the formula counts in square millimetres', source },
    pi: { value: '3.14159265358979323846264338327950288419716939937510', unit: '1', says: 'circle constant' },
    waferDiameter: { value: '300', unit: '1', says: 'diameter of a wafer, in mm', source },
    kerf: { value: '0.2', unit: '1', says: 'width of the cut between two dies, in mm', source },
    defects: { value: '0.1', unit: '1', says: 'defects for each cm2', source },
  } satisfies Record<string, Constant>,
  area: step('waferArea', '1', 'area of a wafer, in mm2', 'pi * (waferDiameter / 2)^2'),
  steps(name: string, whose: string, area: string): readonly StepText[] {
    return [
      step(
        `${name}Sawn`,
        '1',
        `area of one die ${whose} with its cut, in mm2`,
        `(sqrt(${area} / squareMillimetre) + kerf)^2`,
      ),
      step(
        `${name}PerWafer`,
        '1',
        `whole dies ${whose} on a wafer`,
        `waferArea / ${name}Sawn - pi * waferDiameter / sqrt(2 * ${name}Sawn)`,
      ),
      step(`${name}Yield`, '1', `share of the dies ${whose} that work`, `exp(0 - sqrt(${name}Sawn / 100 * defects))`),
    ];
  },
  effective(name: string, dies: string): string {
    return `${dies} * waferArea / ${name}PerWafer / ${name}Yield * squareMillimetre`;
  },
};

/** One factor for each of the three impacts, as printed: kgCO2e, kgSbe, MJ. */
export function factors(
  source: string,
  name: string,
  says: string,
  per: string,
  gwp: string,
  adpe: string,
  primary: string,
): Readonly<Record<string, Constant>> {
  const below = per === '' ? '' : `/${per}`;
  return {
    [`${name}Gwp`]: { value: gwp, unit: `kgCO2e${below}`, says: `emissions of ${says}`, source },
    [`${name}Adpe`]: { value: adpe, unit: `kgSbe${below}`, says: `resources for ${says}`, source },
    [`${name}Primary`]: { value: primary, unit: `MJpe${below}`, says: `primary energy for ${says}`, source },
  };
}

/** Time, life and share of devices, with Boavizta's life of three years. */
export function lifeOf(
  activity: Activity,
  devices: readonly PlacedDevice[],
  whenNone: Lack,
): Readonly<Record<'timeReserved' | 'lifespan' | 'share', MaybeBound>> {
  return {
    timeReserved: perDevice(devices, whenNone, ({ reserved, path }) =>
      firstOf(
        () => figure(reserved, `${path}/reserved`, 'time reserved'),
        () => duration(activity),
      ),
    ),
    lifespan: perDevice(devices, whenNone, ({ lifespan, path }) =>
      orDefault(figure(lifespan, `${path}/lifespan`, 'lifespan'), '26280', 'h', 'Boavizta takes three years'),
    ),
    share: perDevice(devices, whenNone, ({ share, path }) =>
      orDefault(figure(share, `${path}/share`, 'share'), '1', '1', 'the whole device is charged'),
    ),
  };
}
