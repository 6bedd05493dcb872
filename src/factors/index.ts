/** The registry of factor sets: one line per set. A set is read when a calculation asks for it. */
import { digestOf } from '../digest.js';
import { AssayError } from '../errors.js';
import type { FactorSet as FactorSetDocument } from '../generated/documents.js';
import { publishedFactorSets } from '../generated/factor-sets.js';
import type { FactorSet } from './factor.js';

const loaders: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>> = {
  act: () => import('./act/act.json', { with: { type: 'json' } }),
  'boavizta-electricity': () => import('./boavizta-electricity/boavizta-electricity.json', { with: { type: 'json' } }),
  'ccf-coefficients': () => import('./ccf-coefficients/ccf-coefficients.json', { with: { type: 'json' } }),
  'codecarbon-canada': () => import('./codecarbon-canada/codecarbon-canada.json', { with: { type: 'json' } }),
  'codecarbon-canada-2.8': () =>
    import('./codecarbon-canada-2.8/codecarbon-canada-2.8.json', { with: { type: 'json' } }),
  'codecarbon-countries': () => import('./codecarbon-countries/codecarbon-countries.json', { with: { type: 'json' } }),
  'codecarbon-cpu': () => import('./codecarbon-cpu/codecarbon-cpu.json', { with: { type: 'json' } }),
  'codecarbon-gcp': () => import('./codecarbon-gcp/codecarbon-gcp.json', { with: { type: 'json' } }),
  'codecarbon-nordic': () => import('./codecarbon-nordic/codecarbon-nordic.json', { with: { type: 'json' } }),
  'codecarbon-sources': () => import('./codecarbon-sources/codecarbon-sources.json', { with: { type: 'json' } }),
  'codecarbon-us-states': () => import('./codecarbon-us-states/codecarbon-us-states.json', { with: { type: 'json' } }),
  eco2ai: () => import('./eco2ai/eco2ai.json', { with: { type: 'json' } }),
  'ecologits-mixes': () => import('./ecologits-mixes/ecologits-mixes.json', { with: { type: 'json' } }),
  'ecologits-mixes-0.8': () => import('./ecologits-mixes-0.8/ecologits-mixes-0.8.json', { with: { type: 'json' } }),
  'ecologits-models': () => import('./ecologits-models/ecologits-models.json', { with: { type: 'json' } }),
  'ecologits-providers': () => import('./ecologits-providers/ecologits-providers.json', { with: { type: 'json' } }),
  'egrid-states': () => import('./egrid-states/egrid-states.json', { with: { type: 'json' } }),
  'egrid-subregions': () => import('./egrid-subregions/egrid-subregions.json', { with: { type: 'json' } }),
  'ember-countries-2021': () => import('./ember-countries-2021/ember-countries-2021.json', { with: { type: 'json' } }),
  'embodied-hardware': () => import('./embodied-hardware/embodied-hardware.json', { with: { type: 'json' } }),
  'experiment-impact-tracker': () =>
    import('./experiment-impact-tracker/experiment-impact-tracker.json', { with: { type: 'json' } }),
  'google-gemini': () => import('./google-gemini/google-gemini.json', { with: { type: 'json' } }),
  'green-algorithms-1.0': () => import('./green-algorithms-1.0/green-algorithms-1.0.json', { with: { type: 'json' } }),
  'green-algorithms-2.2': () => import('./green-algorithms-2.2/green-algorithms-2.2.json', { with: { type: 'json' } }),
  'green-algorithms-hardware': () =>
    import('./green-algorithms-hardware/green-algorithms-hardware.json', { with: { type: 'json' } }),
  'green-algorithms-intensity': () =>
    import('./green-algorithms-intensity/green-algorithms-intensity.json', { with: { type: 'json' } }),
  'green-algorithms-pue': () => import('./green-algorithms-pue/green-algorithms-pue.json', { with: { type: 'json' } }),
  hardware: () => import('./hardware/hardware.json', { with: { type: 'json' } }),
  'ml-co2-impact': () => import('./ml-co2-impact/ml-co2-impact.json', { with: { type: 'json' } }),
  'ml-energy-chat': () => import('./ml-energy-chat/ml-energy-chat.json', { with: { type: 'json' } }),
  'owid-countries': () => import('./owid-countries/owid-countries.json', { with: { type: 'json' } }),
  'owid-countries-edition-2025': () =>
    import('./owid-countries-edition-2025/owid-countries-edition-2025.json', { with: { type: 'json' } }),
  'patterson-2021': () => import('./patterson-2021/patterson-2021.json', { with: { type: 'json' } }),
  'provider-pue': () => import('./provider-pue/provider-pue.json', { with: { type: 'json' } }),
};

export const factorSetIds: readonly string[] = Object.keys(loaders);

/**
 * The document of a set, as it stands in its folder.
 * @throws AssayError ERR_FACTOR_MISSING for an id that there is not.
 */
export async function readFactorSet(id: string): Promise<FactorSetDocument> {
  const loader = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
  if (loader === undefined)
    throw new AssayError('ERR_FACTOR_MISSING', `there is no factor set "${id}"; there are ${factorSetIds.join(', ')}`);
  return (await loader()).default as FactorSetDocument;
}

const loaded = new Map<string, Promise<FactorSet>>();

/**
 * Our sets of these ids, each with its digest. After this, looking a factor up needs no waiting.
 * @throws AssayError ERR_FACTOR_MISSING for an id that there is not.
 */
export function loadFactorSets(ids: readonly string[]): Promise<readonly FactorSet[]> {
  return Promise.all(
    ids.map((id) => {
      const found = loaded.get(id) ?? load(id);
      loaded.set(id, found);
      return found;
    }),
  );
}

/** The digest stands in a generated file, which a check compares with the documents: taking it anew is slow for a large set. */
async function load(id: string): Promise<FactorSet> {
  const set = await readFactorSet(id);
  return { ...set, digest: publishedFactorSets[id]?.digest ?? (await digestOf(set)) };
}
