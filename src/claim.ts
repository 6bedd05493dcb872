/** Drafts a claim: what the calculation knows is filled in, what only a person can say is asked for. */
import { type ActivityDocument, calculate } from './calculate.js';
import type { Factors } from './factors/factors.js';
import type { Claim } from './generated/documents.js';
import { publishedDigest } from './generated/methodologies.js';
import { componentsOf } from './methodologies/electricity.js';
import type { Methodology } from './methodologies/methodology.js';

/** What a person says of a claim. */
export interface Disclosure {
  readonly id: string;
  readonly responsibleParty: Claim['responsibleParty'];
  readonly tool: Claim['tool'];
  readonly excludes: Claim['boundary']['excludes'];
  readonly assumptions: readonly string[];
  readonly limitations: readonly string[];
}

/**
 * A claim on an activity, with a footprint of each methodology.
 * @throws AssayError as `calculate`: a methodology that was chosen must apply.
 */
export function draftClaim(
  document: ActivityDocument,
  methodologies: readonly Methodology[],
  factors: Factors,
  disclosure: Disclosure,
): Claim {
  const footprints = methodologies.map((methodology) => calculate(document, methodology, factors));
  const market = methodologies.some(({ boundary }) => boundary.scope2 === 'market');
  const location = methodologies.some(({ boundary }) => boundary.scope2 === 'location');
  const { activity } = document;
  const components = componentsOf(activity);
  const excluded = disclosure.excludes.map(({ component }) => component);
  const includes = [
    ...components.map((component) => ({ component: component as string })),
    ...(methodologies.some(({ boundary }) => boundary.embodied)
      ? [{ component: 'embodied', says: 'embodied emissions of the devices, by time and share' }]
      : []),
  ];
  return {
    schema: 'urn:carbon-assay:schema:claim:1.0-draft',
    id: disclosure.id,
    responsibleParty: disclosure.responsibleParty,
    tool: disclosure.tool,
    activity,
    boundary: {
      includes: includes.filter(({ component }) => !excluded.includes(component)),
      excludes: disclosure.excludes,
    },
    stages: [activity.subject.stage],
    gases: ['CO2e'],
    gwp: 'as-factor-sets',
    scope2: market && location ? 'both' : market ? 'market' : 'location',
    assumptions: [
      ...disclosure.assumptions,
      ...new Set(
        footprints.flatMap(({ methodology, warnings }) => warnings.map((warning) => `${methodology.id}: ${warning}`)),
      ),
    ],
    limitations: [...disclosure.limitations],
    footprints,
    factorSets: unique(footprints.flatMap(({ factorSets }) => factorSets)),
    methodologies: methodologies.map(({ id, version }) => ({ id, version, digest: publishedDigest({ id, version })! })),
  };
}

function unique<T extends { readonly digest: string }>(items: readonly T[]): T[] {
  return items.filter((one, at) => items.findIndex(({ digest }) => digest === one.digest) === at);
}
