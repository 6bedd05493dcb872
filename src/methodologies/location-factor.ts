/**
 * The location-based grid factor for methods that leave the choice of the data set to the reporter: the user's own set
 * first, then the most precise of ours (GHG Protocol Scope 2 Guidance, 2015, table 6.2: regional before national).
 */
import type { Factors } from '../factors/factors.js';
import { firstOf, lack, lookUp, type MaybeBound, type Place } from './figures.js';

export const locationFactorSets = ['egrid-subregions', 'egrid-states', 'owid-countries'] as const;

/** What an activity lacks that does not say where it was. */
export const noPlace = lack(
  '/site/country',
  'where the electricity was used (a country, subdivision or grid zone that a factor set knows)',
);

/** @param prescribed What the source says for some places: asked after the user's own set and before ours. */
export function locationFactor(
  place: Place,
  factors: Factors,
  ...prescribed: readonly (() => MaybeBound)[]
): MaybeBound {
  const { gridZone, region, country, cloudProvider, cloudRegion } = place;
  const cloud = cloudProvider === undefined ? undefined : `${cloudProvider}/${cloudRegion ?? ''}`;
  const own = factors
    .own('intensity')
    .flatMap((set) =>
      [cloud, gridZone, region, country].map((key) => () => lookUp(factors, set, 'intensity', key, noPlace)),
    );
  return firstOf(
    ...own,
    ...prescribed,
    () => lookUp(factors, 'egrid-subregions', 'intensity', gridZone, noPlace),
    () => lookUp(factors, 'egrid-states', 'intensity', region, noPlace),
    () => lookUp(factors, 'owid-countries', 'intensity', country, noPlace),
  );
}
