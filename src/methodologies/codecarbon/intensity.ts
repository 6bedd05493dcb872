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
  type Place,
  standIn,
} from '../figures.js';

const lacking = lack('/site/country', 'a country that the tool knows');
const world = (why: string): Bound => byDefault('475', 'gCO2e/kWh', `${why}: the tool takes 475 g/kWh`);

/** How a version finds a region in the tables that it has. */
type Regional = (place: Place, factors: Factors) => MaybeBound;

/** As version 3.3: regions of the USA and Canada, and Nordic bidding zones. */
export const intensityOf: Regional = (place, factors) => byOrder(place, factors, regionOrZone);

/** As version 2.8, which has no Nordic zones and another mix of the provinces of Canada. */
export const intensityOf28: Regional = (place, factors) =>
  byOrder(place, factors, (one) => regionalIntensity(one, factors, 'codecarbon-canada-2.8'));

/** A cloud region of its table; else the country, if it is known; else the world. Without a cloud the private order counts. */
function byOrder(place: Place, factors: Factors, regional: Regional): MaybeBound {
  const { cloudProvider, cloudRegion, country } = place;
  if (cloudProvider === undefined) return privateIntensity(place, factors, regional);
  const found = lookUp(factors, 'codecarbon-gcp', 'intensity', `${cloudProvider}/${cloudRegion ?? ''}`, lacking);
  if (isBound(found)) return found;
  const fallback =
    country === undefined
      ? world('neither the cloud region nor the country is known')
      : privateIntensity(place, factors, regional);
  return standIn(fallback, `the tool has no cloud region ${cloudProvider}/${cloudRegion ?? ''}`);
}

/** The region, then the country, then the world. An unknown region silently becomes the country. */
function privateIntensity(place: Place, factors: Factors, regional: Regional): Bound {
  const { country } = place;
  const found = firstOf(
    () => regional(place, factors),
    () => lookUp(factors, 'codecarbon-countries', 'intensity', country, lacking),
  );
  return isBound(found)
    ? found
    : world(country === undefined ? 'no country is stated' : `the tool has no country ${country}`);
}

/** What the zones of each Nordic country begin with: the tool asks for a zone in its own country only. */
const nordicZones: Readonly<Record<string, string>> = { SWE: 'SE', NOR: 'NO', FIN: 'FI' };

/** A state of the USA, a province of Canada, or a Nordic bidding zone, which the tool calls a region too. */
function regionOrZone(place: Place, factors: Factors): MaybeBound {
  const { country = '', region, gridZone } = place;
  const start = nordicZones[country.toUpperCase()];
  const zones = [region, gridZone].filter((zone) => start !== undefined && zone?.toUpperCase().startsWith(start));
  return firstOf(
    () => regionalIntensity(place, factors, 'codecarbon-canada'),
    ...zones.map((zone) => () => lookUp(factors, 'codecarbon-nordic', 'intensity', zone, lacking)),
  );
}

/** A state of the USA or a province of Canada. */
function regionalIntensity({ country = '', region }: Place, factors: Factors, canada: string): MaybeBound {
  const tables: Readonly<Record<string, string>> = { USA: 'codecarbon-us-states', CAN: canada };
  const table = tables[country.toUpperCase()];
  return table === undefined ? lacking : lookUp(factors, table, 'intensity', region, lacking);
}
