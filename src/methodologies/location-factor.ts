/**
 * The location-based grid factor for methods that leave the choice of the data set to the reporter: the user's own set
 * first, then the most precise of ours (GHG Protocol Scope 2 Guidance, 2015, table 6.2: regional before national).
 */
import type { Factors } from '../factors/factors.js';
import { firstOf, lack, lookUp, type MaybeBound, type Place } from './figures.js';

export const locationFactorSets = ['egrid-subregions', 'egrid-states', 'owid-countries'] as const;

export function locationFactor(place: Place, factors: Factors): MaybeBound {
  const { gridZone, region, country, cloudProvider, cloudRegion } = place;
  const cloud = cloudProvider === undefined ? undefined : `${cloudProvider}/${cloudRegion ?? ''}`;
  const lacking = lack(
    '/site/country',
    'where the electricity was used (a country, subdivision or grid zone that a factor set knows)',
  );
  const own = factors
    .own('intensity')
    .flatMap((set) =>
      [cloud, gridZone, region, country].map((key) => () => lookUp(factors, set, 'intensity', key, lacking)),
    );
  return firstOf(
    ...own,
    () => lookUp(factors, 'egrid-subregions', 'intensity', gridZone, lacking),
    () => lookUp(factors, 'egrid-states', 'intensity', region, lacking),
    () => lookUp(factors, 'owid-countries', 'intensity', country, lacking),
  );
}
