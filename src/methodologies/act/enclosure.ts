/** What holds a machine together and what else sits on its boards: metal by its mass, capacitors by the energy of making them. */
import { Decimal, exactBase } from '../../formula/exact.js';
import type { Activity } from '../../generated/documents.js';
import {
  type Bound,
  byDefault,
  devicesOf,
  type Figures,
  figure,
  isBound,
  type MaybeBound,
  merged,
  orDefault,
  type PlacedDevice,
} from '../figures.js';
import { type Constant, type Input, step } from '../methodology.js';

const tables = 'ACT 2.0, act/models/materials and act/models/passives';
const capacitors = 'ACT 2.0, act/core/capacitor_model.py';

export const enclosureInputs: Readonly<Record<string, Input>> = {
  ceramic: { unit: 'kg', min: '0', says: 'ceramic capacitors (MLCC)' },
  tantalum: { unit: 'kg', min: '0', says: 'tantalum capacitors (TEC)' },
  otherCapacitors: { unit: '1', min: '0', says: 'capacitors of any other kind' },
  capacitorIntensity: { unit: 'gCO2e/kWh', min: '0', says: 'intensity of the electricity that made the capacitors' },
  steel: { unit: 'kg', min: '0', says: 'steel of the casing' },
  aluminium: { unit: 'kg', min: '0', says: 'aluminium of the casing' },
};

export const enclosureConstants: Readonly<Record<string, Constant>> = {
  ceramicMaking: { value: '6862', unit: 'MJ/kg', says: 'making of ceramic capacitors', source: tables },
  tantalumMaking: { value: '5567', unit: 'MJ/kg', says: 'making of tantalum capacitors', source: tables },
  capacitor: { value: '300', unit: 'gCO2e', says: 'a capacitor of any other kind', source: capacitors },
  steelMaking: { value: '1.89', unit: 'kgCO2e/kg', says: 'making of steel', source: tables },
  aluminiumMaking: { value: '15.1', unit: 'kgCO2e/kg', says: 'making of aluminium', source: tables },
};

export const enclosureSteps = [
  step(
    'passives',
    'gCO2e',
    'capacitors',
    '(ceramic * ceramicMaking + tantalum * tantalumMaking) * capacitorIntensity + otherCapacitors * capacitor',
  ),
  step('enclosure', 'gCO2e', 'metal of the casing', 'steel * steelMaking + aluminium * aluminiumMaking'),
];

/** Casings of a metal that the model knows, and capacitors: `technology` says which. Other casings are not inside. */
export function enclosedParts(activity: Activity): readonly PlacedDevice[] {
  return [...kindsOf(activity).values()].flat();
}

function kindsOf(activity: Activity): ReadonlyMap<string, readonly PlacedDevice[]> {
  const of = (kind: 'case' | 'other', name: string) =>
    devicesOf(activity, kind).filter(({ technology }) => technology?.toLowerCase() === name);
  return new Map([
    ['steel', of('case', 'steel')],
    ['aluminium', of('case', 'aluminium')],
    ['ceramic', of('other', 'mlcc')],
    ['tantalum', of('other', 'tec')],
    ['otherCapacitors', of('other', 'capacitor')],
  ]);
}

export function enclosureOf(activity: Activity): Figures {
  const kinds = kindsOf(activity);
  const metal = ({ mass, path }: PlacedDevice) => figure(mass, `${path}/mass`, 'the mass of the casing');
  const capacitor = (part: PlacedDevice) =>
    orDefault(figure(part.mass, `${part.path}/mass`, 'the mass of a capacitor'), '0.00003', 'kg', 'ACT takes 0.03 g');
  return {
    steel: total(kinds.get('steel')!, 'kg', metal),
    aluminium: total(kinds.get('aluminium')!, 'kg', metal),
    ceramic: total(kinds.get('ceramic')!, 'kg', capacitor),
    tantalum: total(kinds.get('tantalum')!, 'kg', capacitor),
    otherCapacitors: total(kinds.get('otherCapacitors')!, '1', ({ path }) => ({
      value: '1',
      unit: '1',
      origin: { kind: 'stated', path: `${path}/count` },
    })),
    capacitorIntensity:
      kinds.get('ceramic')!.length + kinds.get('tantalum')!.length > 0
        ? byDefault('485', 'gCO2e/kWh', 'ACT takes capacitors made in Japan')
        : none('gCO2e/kWh'),
  };
}

function none(unit: string): Bound {
  return { value: '0', unit, origin: { kind: 'stated', path: '/devices', note: 'the activity lists none' } };
}

/** Count times figure over all parts of a kind; a kind that the activity does not list is none, not unknown. */
function total(parts: readonly PlacedDevice[], unit: string, read: (part: PlacedDevice) => MaybeBound): MaybeBound {
  const found = parts.map(read);
  const missing = found.find((one) => !isBound(one));
  if (missing !== undefined) return missing;
  const bound = found as readonly Bound[];
  if (bound.length === 0) return none(unit);
  const sum = bound.reduce(
    (sofar, one, at) => sofar.plus(exactBase(one.value as string, one.unit).times(parts[at]!.count)),
    new Decimal(0),
  );
  return { value: sum.toString(), unit, origin: merged(bound.map(({ origin }) => origin)) };
}
