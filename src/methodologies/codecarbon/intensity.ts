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
  return standIn(fallback, `the tool has no cloud region ${cloudProvider}/${cloudRegion ?? ''}`);
}

/** The region, then the country, then the world. An unknown region silently becomes the country. */
function privateIntensity(place: Place, factors: Factors): Bound {
  const { country } = place;
  const found = firstOf(
    () => regionalIntensity(place, factors),
    () => lookUp(factors, 'codecarbon-countries', 'intensity', country, lacking),
  );
  return isBound(found)
    ? found
    : world(country === undefined ? 'no country is stated' : `the tool has no country ${country}`);
}

/** What the zones of each Nordic country begin with: the tool asks for a zone in its own country only. */
const nordicZones: Readonly<Record<string, string>> = { SWE: 'SE', NOR: 'NO', FIN: 'FI' };

/** A state of the USA, a province of Canada, or a Nordic bidding zone, which the tool calls a region too. */
function regionalIntensity({ country = '', region, gridZone }: Place, factors: Factors): MaybeBound {
  const code = country.toUpperCase();
  if (code === 'USA') return lookUp(factors, 'codecarbon-us-states', 'intensity', region, lacking);
  if (code === 'CAN') return lookUp(factors, 'codecarbon-canada', 'intensity', region, lacking);
  const start = nordicZones[code];
  const zones = [region, gridZone].filter((zone) => start !== undefined && zone?.toUpperCase().startsWith(start));
  return firstOf(
    ...zones.map((zone) => () => lookUp(factors, 'codecarbon-nordic', 'intensity', zone, lacking)),
    () => lacking,
  );
}
