/** The registry of rules: one line per rule. */
import { activityDevices } from './activity-devices.js';
import { activityEnergy } from './activity-energy.js';
import { activityEnergyOverhead } from './activity-energy-overhead.js';
import { activityInstruments } from './activity-instruments.js';
import { activityPeriod } from './activity-period.js';
import { activitySeriesComplete } from './activity-series-complete.js';
import { activitySitePue } from './activity-site-pue.js';
import { claimBoundary } from './claim-boundary.js';
import { claimDigests } from './claim-digests.js';
import { claimEmbodiedPresent } from './claim-embodied-present.js';
import { claimIntensityKind } from './claim-intensity-kind.js';
import { claimPersona } from './claim-persona.js';
import { claimScope2Dual } from './claim-scope2-dual.js';
import { claimScope2Method } from './claim-scope2-method.js';
import { claimStages } from './claim-stages.js';
import { quantityRange } from './quantity-range.js';
import type { ActivityRule, ClaimRule } from './rule.js';

export const activityRules: readonly ActivityRule[] = [
  activityPeriod,
  activityDevices,
  activityEnergy,
  activityEnergyOverhead,
  activitySitePue,
  activitySeriesComplete,
  activityInstruments,
  quantityRange,
];

export const claimRules: readonly ClaimRule[] = [
  claimStages,
  claimBoundary,
  claimScope2Method,
  claimScope2Dual,
  claimIntensityKind,
  claimEmbodiedPresent,
  claimPersona,
  claimDigests,
];

/** Ids of the requirements that a rule applies, and of those that `check` applies by recomputing. */
export const ruleIds: readonly string[] = [
  ...activityRules.map(({ requirement }) => requirement),
  ...claimRules.map(({ requirement }) => requirement),
  'claim-recomputes',
  'claim-factors-match',
];
