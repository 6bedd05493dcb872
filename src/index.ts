/**
 * Carbon Assay: makes the carbon claims of AI systems checkable.
 *
 * - `parseDocument`, `validate`, `parseJson`, `canonicalJson`, `digestOf`: documents
 * - `calculate`, `compare`, `explain`: activity to footprints, side by side, step by step
 * - `spreadOf`, `versionSteps`, `advise`: what causes a spread, what a version changed, when and where it would be less
 * - `draftClaim`, `checkClaim`, `checkActivity`: claims and findings
 * - `methodologies`, `methodologyOf`, `publish`: the registry
 * - `openFactors`, `parseFactorSet`, `importFactors`: factor sets, and files of grid data that become one
 *
 * Attestations are in `carbon-assay/attestation`, which also runs in a browser; the conformance runner is in
 * `carbon-assay/conformance`.
 */

export { type Advice, type AdviceOptions, advise } from './advice/advise.js';
export { type ActivityDocument, calculate, MissingInputs } from './calculate.js';
export { checkActivity, checkClaim, recomputeClaim } from './check.js';
export { type Disclosure, draftClaim } from './claim.js';
export { type Comparison, type ComparisonRow, compare, type Drivers, driversBetween } from './compare.js';
export { digestOf, sha256 } from './digest.js';
export { type DocumentKind, type Documents, parseDocument, validate } from './document.js';
export { AssayError, type ErrorCode, errorCodes } from './errors.js';
export { type Explanation, explain } from './explain.js';
export { type Factor, type FactorSet, findFactor, parseFactorSet, requireFactor } from './factors/factor.js';
export { Factors, openFactors } from './factors/factors.js';
export type { Finding, Verdict } from './finding.js';
export { importFactors } from './formats/grid/import-factors.js';
export { factorFormats } from './formats/grid/index.js';
export { formats } from './formats/index.js';
export { canonicalJson, type JsonValue, parseJson } from './json.js';
export { defineMethodology, type Methodology, type MethodologySource, step } from './methodologies/methodology.js';
export { publish } from './methodologies/publish.js';
export { methodologies, methodologyOf } from './methodologies/registry.js';
export { convert, decimalText, type QuantityText, toBase } from './quantity.js';
export { decisions, type Spread, spreadOf } from './spread.js';
export { type VersionStep, versionSteps, versionsFor } from './versions.js';
