/** Which intensity CodeCarbon takes for a place: codecarbon/core/emissions.py. */
import type { Factors } from '../../factors/factors.js';
import {
  type Bound,
  byDefault,
  firstOf,
  isBound,
  lack,
  lookUp,
  type MaybeBound,
  noted,
  type Place,
} from '../figures.js';

const lacking = lack('/site/country', 'a country that the tool knows');
const world = (why: string): Bound => byDefault('475', 'gCO2e/kWh', `${why}: the tool takes 475 g/kWh`);

/** A cloud region of its table; else the country, if it is known; else the world. Without a cloud the private order counts. */
export function intensityOf(place: Place, factors: Factors): MaybeBound {
  const { cloudProvider, cloudRegion, country } = place;
  if (cloudProvider === undefined) return privateIntensity(place, factors);
  const found = lookUp(factors, 'codecarbon-gcp', 'intensity', `${cloudProvider}/${cloudRegion ?? ''}`, lacking);
  if (isBound(found)) return found;
  const fallback =
    country === undefined
      ? world('neither the cloud region nor the country is known')
      : privateIntensity(place, factors);
  return {
    ...fallback,
    origin: noted(fallback.origin, `the tool has no cloud region ${cloudProvider}/${cloudRegion ?? ''}`),
  };
}

/** Region of the USA, Canada or the Nordic countries, then country, then the world. An unknown region silently becomes the country. */
function privateIntensity({ country, region }: Place, factors: Factors): Bound {
  const tables: Readonly<Record<string, string>> = { USA: 'codecarbon-us-states', CAN: 'codecarbon-canada' };
  const regional = country === undefined ? undefined : (tables[country] ?? 'codecarbon-nordic');
  const found = firstOf(
    () => (regional === undefined ? lacking : lookUp(factors, regional, 'intensity', region, lacking)),
    () => lookUp(factors, 'codecarbon-countries', 'intensity', country, lacking),
  );
  return isBound(found)
    ? found
    : world(country === undefined ? 'no country is stated' : `the tool has no country ${country}`);
}
