/** What the two scores of SCI for AI have in common: inputs, steps, and how an activity feeds them. They differ in the stages. */
import type { Factors } from '../../factors/factors.js';
import type { Activity, Device, EnergyEntry } from '../../generated/documents.js';
import { electricityOf, facilityEnergy, itEnergy } from '../electricity.js';
import {
  byDefault,
  deviceCounts,
  devicesOf,
  duration,
  type Figures,
  figure,
  firstOf,
  functionalUnits,
  isBound,
  lack,
  type MaybeBound,
  perDevice,
  placeOf,
  series,
  standIn,
} from '../figures.js';
import { locationFactor } from '../location-factor.js';
import { type Input, type Mistake, type StepText, step } from '../methodology.js';

export type Persona = 'consumer' | 'provider';
type Stage = NonNullable<EnergyEntry['stage']>;

/** Stages as numbers, so that formulas can choose among them. */
export const stageNumbers = {
  inception: '1',
  'design-and-development': '2',
  deployment: '3',
  'operation-and-monitoring': '4',
  retirement: '5',
} as const satisfies Record<Stage, string>;

const stageSays = '1 inception, 2 design and development, 3 deployment, 4 operation and monitoring, 5 retirement';

export const source = {
  title: 'Green Software Foundation, SCI for AI (SPEC.md of 8 December 2025, commit 8499dcb)',
  clause: 'sections 6 to 8',
  url: 'https://github.com/Green-Software-Foundation/sci-ai',
} as const;

const over = (index: 'component' | 'device', unit: string, says: string, more: Partial<Input> = {}): Input => ({
  unit,
  index: [index],
  min: '0',
  says,
  ...more,
});

export const inputs: Readonly<Record<string, Input>> = {
  energy: over('component', 'kWh', 'electricity of each part, overhead excluded', { symbol: 'E' }),
  pue: {
    unit: '1',
    symbol: 'PUE',
    min: '1',
    says: 'power usage effectiveness of the site; 1 is stated, never assumed',
  },
  meteredEnergy: over('component', 'kWh', 'electricity of each part at the meter of the building, overhead included'),
  energyStage: over('component', '1', `stage of each part: ${stageSays}`, { min: '1', max: '5' }),
  reportedOperational: over('component', 'gCO2e', 'emissions of operation, where they alone are known'),
  intensity: { unit: 'gCO2e/kWh', symbol: 'I', min: '0', says: 'location-based carbon intensity of the grid' },
  devices: over('device', '1', 'how many of each device'),
  totalEmbodied: over('device', 'gCO2e', 'embodied emissions of one device over its life', { symbol: 'TE' }),
  timeReserved: over('device', 'h', 'time for which the device is reserved', { symbol: 'TiR' }),
  expectedLifespan: over('device', 'h', 'expected lifespan of the device', { symbol: 'EL' }),
  share: over('device', '1', 'share of the device that is used', { max: '1' }),
  deviceStage: over('device', '1', `stage that the device serves: ${stageSays}`, { min: '1', max: '5' }),
  reportedEmbodied: over('device', 'gCO2e', 'embodied emissions of the period, where they alone are known'),
  functionalUnits: { unit: 'fu', symbol: 'R', min: '0', says: 'units of the kind that the activity names' },
  per: { unit: '1', min: '0', says: 'for how many units the score is stated: 1000000 for a million tokens' },
};

/** @param counts Formula of 1 for the stages of this persona and 0 for the others, of a stage number. */
export function steps(counts: (stage: string) => string): readonly StepText[] {
  return [
    step('counted', '1', 'which electricity is of this persona', counts('energyStage')),
    step('countedDevices', '1', 'which devices are of this persona', counts('deviceStage')),
    step(
      'electricity',
      'kWh',
      'electricity before overhead, as far as it is known apart',
      'sum(energy * counted)',
      'sum(meteredEnergy * counted)',
    ),
    step('facilityEnergy', 'kWh', 'electricity with overhead', 'energy * pue', 'meteredEnergy'),
    step('overhead', '1', 'overhead as a factor', 'pue', '1'),
    step('operational', 'gCO2e', 'O = E × I', 'sum(facilityEnergy * counted) * intensity', 'sum(reportedOperational)'),
    step(
      'deviceEmbodied',
      'gCO2e',
      'embodied emissions of each kind of device, by time and share',
      'devices * totalEmbodied * timeReserved / expectedLifespan * share',
    ),
    step('embodied', 'gCO2e', 'M', 'sum(deviceEmbodied * countedDevices)', 'sum(reportedEmbodied)'),
    step('emissions', 'gCO2e', 'O + M', 'operational + embodied'),
    step('score', 'gCO2e/fu', 'emissions for one unit', 'emissions / functionalUnits'),
    step('reported', 'gCO2e/fu', 'emissions for as many units as the score is stated for', 'score * per'),
  ];
}

/** Mistakes that both scores share, under the id of each. */
export function mistakes(id: string): readonly Mistake[] {
  return [
    {
      id: `${id}.prefix-thousandfold`,
      says: 'kilograms for grams in a rate for many units',
      edit: { step: 'reported', formula: 'score * per / 1000' },
      seen: 'Green-Software-Foundation/sci-ai#98: 0.13 g for a million tokens, where it is 130 g',
    },
    {
      id: `${id}.prefix-dropped`,
      says: 'the rate for one unit is given as that for many',
      edit: { drop: 'per', step: 'reported' },
    },
    { id: `${id}.pue-dropped`, says: 'overhead is left out', edit: { drop: 'pue', step: 'facilityEnergy' } },
    {
      id: `${id}.embodied-dropped`,
      says: 'embodied emissions are left out',
      edit: { drop: 'embodied', step: 'emissions' },
    },
    {
      id: `${id}.embodied-not-amortised`,
      says: 'the whole embodied emissions are charged',
      edit: { step: 'deviceEmbodied', formula: 'devices * totalEmbodied * timeReserved / timeReserved * share' },
    },
  ];
}

/** The figures of an activity of this persona. */
export function bindFor(persona: Persona, activity: Activity, factors: Factors): Figures {
  const listed = devicesOf(activity, 'cpu', 'gpu', 'tpu', 'memory', 'storage', 'network', 'server', 'phone', 'other');
  const devices = listed.filter(({ embodied }) => embodied !== undefined);
  const silent = listed.filter(({ embodied }) => embodied === undefined).map(({ id }) => `"${id}"`);
  const number = (stage: Stage | undefined, path: string): MaybeBound =>
    stage === undefined
      ? byDefault(stageNumbers[usual[persona]], '1', `a stage that is not named is ${usual[persona]}`)
      : { value: stageNumbers[stage], unit: '1', origin: { kind: 'stated', path: `${path}/stage` } };
  const none = lack('/devices', 'a device with its embodied emissions (SCI does not allow M = 0 by silence)');
  const refused = refusal(persona, activity);
  const each = (says: string, member: 'embodied' | 'lifespan' | 'share'): MaybeBound =>
    perDevice(devices, none, (device) => figure(device[member], `${device.path}/${member}`, says));
  return {
    energy: byComponent(itEnergy(activity)),
    pue: figure(activity.site.pue, '/site/pue', 'the PUE of the site (state 1 where there is no overhead)'),
    meteredEnergy: facilityEnergy(activity),
    energyStage: series(
      'component',
      electricityOf(activity).map(({ stage, path }) => number(stage, path)),
      lack('/energy', 'the electricity of the parts'),
    ),
    intensity: locationFactor(placeOf(activity), factors),
    devices: deviceCounts(devices, none),
    totalEmbodied: standIn(
      each('embodied emissions of the device', 'embodied'),
      silent.length === 0 ? undefined : `none are stated for ${silent.join(', ')}, so none are counted`,
    ),
    timeReserved: perDevice(devices, none, ({ reserved, path }) =>
      firstOf(
        () => figure(reserved, `${path}/reserved`, 'time reserved'),
        () => duration(activity),
      ),
    ),
    expectedLifespan: each('the expected lifespan of the device', 'lifespan'),
    share: each('the share of the device that is used (1 for the whole device)', 'share'),
    deviceStage: perDevice(devices, none, ({ stage, path }: Device & { path: string }) => number(stage, path)),
    functionalUnits: refused ?? functionalUnits(activity),
    per:
      activity.functionalUnit.per === undefined
        ? byDefault('1', '1', 'a score is for one unit where nothing is said')
        : { value: activity.functionalUnit.per, unit: '1', origin: { kind: 'stated', path: '/functionalUnit/per' } },
  };
}

const usual = { consumer: 'operation-and-monitoring', provider: 'design-and-development' } as const;

/** Stages belong to the entries of electricity: a series over time has none. */
function byComponent(found: MaybeBound): MaybeBound {
  return isBound(found) && found.index === 'interval'
    ? lack('/energy', 'electricity component by component, so that each has its stage')
    : found;
}

/** What a score of this persona wants to be told before it is one. */
function refusal(persona: Persona, { subject, functionalUnit, energy, devices }: Activity): MaybeBound | undefined {
  if (subject.persona !== persona)
    return lack('/subject/persona', `an activity of the ${persona} (persona "${persona}")`);
  if (persona === 'consumer') return undefined;
  const { kind, normalisation, rationale } = functionalUnit;
  if (kind !== 'flop' && kind !== 'training-token' && kind !== 'parameter')
    return lack('/functionalUnit/kind', 'a unit of the provider: flop, training-token or parameter');
  if (normalisation === undefined)
    return lack('/functionalUnit/normalisation', 'whether the units are gross or effective');
  if (rationale === undefined) return lack('/functionalUnit/rationale', 'the reason for this unit');
  const spoken = new Set([
    ...[...energy, ...devices].map(({ stage }) => stage ?? usual.provider),
    ...(subject.notMaterial ?? []).flatMap(({ stage }) => (mayBeLeftOut.has(stage) ? [stage] : [])),
  ]);
  const silent = providerStages.find((stage) => !spoken.has(stage));
  if (silent === undefined) return undefined;
  return lack(
    '/energy',
    `the stage ${silent}${mayBeLeftOut.has(silent) ? ', or in /subject/notMaterial the reason why it does not count' : ''}`,
  );
}

const providerStages: readonly Stage[] = ['inception', 'design-and-development', 'deployment', 'retirement'];
const mayBeLeftOut: ReadonlySet<Stage> = new Set(['inception', 'retirement']);
