/** Every foreign file of factors that Assay reads: one line each. */
import { carbonAwareSdk } from './carbon-aware-sdk.js';
import { egrid } from './egrid.js';
import { electricityMapsCsv } from './electricity-maps-csv.js';
import { electricityMapsJson } from './electricity-maps-json.js';
import { ember } from './ember.js';
import type { FactorFormat } from './factor-format.js';
import { owid } from './owid.js';
import { realTimeCloud } from './real-time-cloud.js';
import { ukCarbonIntensity } from './uk-carbon-intensity.js';
import { watttime } from './watttime.js';

export const factorFormats: readonly FactorFormat[] = [
  carbonAwareSdk,
  egrid,
  electricityMapsCsv,
  electricityMapsJson,
  ember,
  owid,
  realTimeCloud,
  ukCarbonIntensity,
  watttime,
];
