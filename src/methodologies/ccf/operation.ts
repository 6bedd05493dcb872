/** What the parts of Cloud Carbon Footprint have in common: overhead, the factor of the region, and how a part becomes emissions. */
import type { Factors } from '../../factors/factors.js';
import type { Activity } from '../../generated/documents.js';
import {
  byDefault,
  type Figure,
  type Figures,
  figure,
  firstOf,
  isBound,
  lack,
  lookUp,
  type MaybeBound,
  orDefault,
  placeOf,
} from '../figures.js';
import {
  type Constant,
  defineMethodology,
  type Input,
  type Methodology,
  type Mistake,
  type StepText,
  step,
  type Variant,
} from '../methodology.js';

export const coefficients = 'ccf-coefficients';

export const source = {
  title: 'Cloud Carbon Footprint, Thoughtworks, of 2024-03 (commit b7a049c): documentation of the methodology and code',
  url: 'https://www.cloudcarbonfootprint.org/docs/methodology/',
  licence: 'Apache-2.0',
};

/** One part of a workload: from its own figures to its electricity before overhead. */
export interface Part {
  readonly inputs: Readonly<Record<string, Input>>;
  readonly constants: Readonly<Record<string, Constant>>;
  readonly steps: readonly StepText[];
  /** The step that holds the electricity. */
  readonly energy: string;
  bind(activity: Activity, factors: Factors): Figures;
}

export const operationInputs: Readonly<Record<string, Input>> = {
  pue: { unit: '1', symbol: 'PUE', min: '1', says: 'power usage effectiveness of the provider' },
  regionFactor: { unit: 'gCO2e/kWh', min: '0', says: 'emission factor of the region; zero is a factor' },
  unknownFactor: { unit: 'gCO2e/kWh', min: '0', says: 'factor of the provider for a region that it does not know' },
};

export const replicationInput: Input = { unit: '1', min: '0', says: 'copies of the work or the data; 0 is honoured' };

/** The code asks `factor || unknown`, and a zero is no factor to it. */
const factorFormulas = {
  'as-documented': ['regionFactor', 'unknownFactor'],
  'as-implemented': ['if(regionFactor > 0, regionFactor, unknownFactor)', 'unknownFactor'],
} as const satisfies Record<Variant, readonly string[]>;

/** From a step `itEnergy` to emissions; both the parts and their sum end like this. */
export function operationSteps(variant: Variant, emissions: string): readonly StepText[] {
  return [
    step('energy', 'kWh', 'electricity with overhead', 'itEnergy * pue'),
    step(
      'intensity',
      'gCO2e/kWh',
      variant === 'as-implemented'
        ? 'factor of the region; a zero is read as no factor'
        : 'factor of the region, else that of an unknown region',
      ...factorFormulas[variant],
    ),
    step(emissions, 'gCO2e', 'electricity times factor', 'energy * intensity'),
  ];
}

export function operationMistakes(id: string, variant: Variant): readonly Mistake[] {
  return [
    { id: `${id}.pue-dropped`, says: 'overhead is left out', edit: { drop: 'pue', step: 'energy' } },
    { id: `${id}.pue-twice`, says: 'overhead is applied twice', edit: { twice: 'pue', step: 'energy' } },
    variant === 'as-implemented'
      ? {
          id: `${id}.zero-is-a-factor`,
          says: 'a factor of zero is taken as it is, as the documentation has it',
          edit: { step: 'intensity', formula: 'regionFactor' },
        }
      : {
          id: `${id}.zero-is-unknown`,
          says: 'a factor of zero is read as no factor, and that of an unknown region is taken',
          edit: { step: 'intensity', formula: 'if(regionFactor > 0, regionFactor, unknownFactor)' },
          seen: 'Cloud Carbon Footprint: factor || unknown, Montréal of Google',
        },
  ];
}

export function replicationMistake(id: string, stepName: string): Mistake {
  return {
    id: `${id}.replication-dropped`,
    says: 'one copy is counted for all',
    edit: { drop: 'replication', step: stepName },
  };
}

export function versionOf(variant: Variant): string {
  return variant === 'as-implemented' ? '2024-03-as-implemented' : '2024-03';
}

/** A methodology of one part alone. */
export function partMethodology(
  id: string,
  variant: Variant,
  part: Part,
  text: { readonly title: string; readonly says: string; readonly line: string; readonly includes: readonly string[] },
  mistakes: readonly Mistake[],
): Methodology {
  return defineMethodology({
    id,
    version: versionOf(variant),
    variant,
    title: text.title,
    says: text.says,
    source,
    boundary: {
      line: `${text.line}, provider's overhead included; location-based`,
      includes: [...text.includes, 'data-centre overhead of the provider'],
      excludes: ['every other part of the workload', 'embodied emissions', 'end-user devices and external network'],
      scope2: 'location',
      embodied: false,
      energy: 'service',
    },
    inputs: { ...part.inputs, ...operationInputs },
    constants: part.constants,
    steps: [
      ...part.steps,
      step('itEnergy', 'kWh', 'electricity before overhead', part.energy),
      ...operationSteps(variant, 'emissions'),
    ],
    result: 'emissions',
    total: 'emissions',
    drivers: { energy: 'itEnergy', overhead: 'pue', intensity: 'intensity' },
    mistakes: [...mistakes, ...operationMistakes(id, variant)],
    factorSets: [coefficients],
    lookups: {},
    bind: (activity, factors) => ({
      ...part.bind(activity, factors),
      ...operationFigures(activity, factors, variant),
    }),
  });
}

export function operationFigures(activity: Activity, factors: Factors, variant: Variant): Figures {
  return { pue: pueOf(activity, factors, variant), ...factorsOf(activity, factors) };
}

/** A provider of the table, by its name in the activity; a data centre of one's own where that is what the site says. */
export function providerOf({ site }: Activity): string | undefined {
  return site.cloud?.provider ?? (site.platform === 'local-server' ? 'on-premises' : undefined);
}

function pueOf(activity: Activity, factors: Factors, variant: Variant): MaybeBound {
  const lacking = lack('/site/pue', 'the PUE of the site, or a cloud provider that the table has');
  const quantities = variant === 'as-documented' ? ['documentedPue', 'pue'] : ['pue'];
  return firstOf(
    () => figure(activity.site.pue, '/site/pue', 'the PUE of the site'),
    ...quantities.map((name) => () => lookUp(factors, coefficients, name, providerOf(activity), lacking)),
  );
}

/** The user's own factor first. A region that is in no table is asked for: the table here is an extract. */
function factorsOf(activity: Activity, factors: Factors): Pick<Figures, 'regionFactor' | 'unknownFactor'> {
  const { cloudProvider, cloudRegion, gridZone, region, country } = placeOf(activity);
  const inCloud = cloudRegion === undefined ? undefined : `${cloudProvider}/${cloudRegion}`;
  const lacking = lack('/site/cloud', 'a region or grid zone that the table or a factor set of your own has');
  const sets = [...factors.own('intensity'), coefficients];
  const find = (...keys: readonly (string | undefined)[]): MaybeBound =>
    firstOf(...sets.flatMap((set) => keys.map((key) => () => lookUp(factors, set, 'intensity', key, lacking))));
  const regionFactor = find(inCloud, gridZone, region, country);
  return { regionFactor, unknownFactor: isBound(regionFactor) ? find(`${cloudProvider}/unknown`) : lacking };
}

export function replicationOf({ work }: Activity): MaybeBound {
  const path = '/work/replication';
  return work?.replication === undefined
    ? byDefault('1', '1', 'one copy: the replication of a service whose name is not stated')
    : figure(work.replication, path, 'how many copies are kept');
}

export function utilisationOf(activity: Activity): MaybeBound {
  const at = activity.devices.findIndex(({ kind }) => kind === 'cpu');
  const path = `/devices/${Math.max(at, 0)}/utilisation`;
  const found = figure(activity.devices[at]?.utilisation, path, 'the load of the processors');
  return orDefault(found, '50', '%', 'the load is not known: 50 %, after the report of US data centres of 2016');
}

/** An amount of work. What an activity does not mention it did not use; what it says is not known stays unknown. */
export function amount(found: Figure | undefined, name: string, says: string, unit: string): MaybeBound {
  return found === undefined
    ? byDefault('0', unit, `the activity mentions no ${says}`)
    : figure(found, `/work/${name}`, says);
}
