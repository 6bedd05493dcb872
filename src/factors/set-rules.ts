/** What a factor set has to keep and a schema cannot say. */
import { AssayError } from '../errors.js';
import { pointer } from '../finding.js';
import type { FactorQuantity, FactorRow, FactorSet } from '../generated/documents.js';
import { baseUnitOf, toBase, unitOf } from '../quantity.js';

/**
 * The quantities that methodologies ask a user's set for by name, and for which scope 2 method each may be used: a residual
 * mix has no place in a location-based result (claim-intensity-kind).
 */
const asked: Readonly<Record<string, FactorQuantity['method']>> = { intensity: 'location', residual: 'residual' };

/** Without these two an intensity is put beside unlike ones. What a source does not say of basis and flow may be left out. */
const kinds = [
  ['signal', '"average", "marginal" or "not-stated"'],
  ['method', '"location", "market" or "residual"'],
] as const;

/**
 * @param file Named in the message.
 * @throws AssayError ERR_UNIT_UNKNOWN, ERR_DECIMAL_INVALID, or ERR_FACTOR_SET_INVALID for an intensity that does not say its
 *   kind or has the unit of something else, a key that stands twice or has space around it, a value of a quantity that the
 *   set does not declare, or a value below zero.
 */
export function requireSound(set: FactorSet, file: string): void {
  for (const [name, quantity] of Object.entries(set.quantities)) requireKind(name, quantity, file);
  requireKeysOnce(set, file);
  for (const [at, row] of set.rows.entries()) requireValues(set, row, pointer('rows', at, 'values'), file);
  for (const [at, { quantity }] of (set.series ?? []).entries())
    if (!Object.hasOwn(set.quantities, quantity))
      throw invalid(
        file,
        pointer('series', at, 'quantity'),
        `the set declares no quantity "${quantity}"; declare it or correct the name`,
      );
}

function requireKind(name: string, quantity: FactorQuantity, file: string): void {
  const path = pointer('quantities', name);
  inFile(file, () => unitOf(quantity.unit, `${path}/unit`));
  const due = Object.hasOwn(asked, name) ? asked[name] : undefined;
  const isIntensity = baseUnitOf(quantity.unit) === 'gCO2e/kWh';
  if (due !== undefined && !isIntensity)
    throw invalid(
      file,
      `${path}/unit`,
      `"${name}" is an intensity and has the unit ${quantity.unit}; state it in gCO2e/kWh or another mass by energy, or give the quantity another name`,
    );
  if (!isIntensity) return;
  for (const [kind, choices] of kinds)
    if (quantity[kind] === undefined)
      throw invalid(file, path, `"${name}" is an intensity and does not say its ${kind}; state ${choices}`);
  if (due !== undefined && quantity.method !== due)
    throw invalid(
      file,
      `${path}/method`,
      `"${name}" is what methodologies ask for as a figure of the method "${due}", and this one is of the method "${quantity.method}"; give the quantity another name`,
    );
}

function requireKeysOnce(set: FactorSet, file: string): void {
  const seen = new Map<string, number>();
  for (const [at, { key: own, aliases = [] }] of set.rows.entries()) {
    for (const key of [own, ...aliases]) {
      if (key.trim() !== key)
        throw invalid(file, pointer('rows', at), `the key or alias "${key}" has space around it; remove that`);
      const before = seen.get(key.toLowerCase());
      if (before !== undefined)
        throw invalid(file, pointer('rows', at), `the key or alias "${key}" stands in row ${before} already; keep one`);
      seen.set(key.toLowerCase(), at);
    }
  }
}

function requireValues(set: FactorSet, { values }: FactorRow, path: string, file: string): void {
  for (const [name, value] of Object.entries(values)) {
    const place = `${path}${pointer(name)}`;
    const kind = Object.hasOwn(set.quantities, name) ? set.quantities[name] : undefined;
    if (kind === undefined)
      throw invalid(file, place, `the set declares no quantity "${name}"; declare it or correct the name`);
    if (inFile(file, () => toBase({ value, unit: kind.unit }, place)) < 0)
      throw invalid(file, place, `a factor is not below zero and this is ${value} ${kind.unit}; correct the figure`);
  }
}

/** An error of a unit or a number, whose message begins with the place, with the file as well. */
function inFile<T>(file: string, run: () => T): T {
  try {
    return run();
  } catch (cause) {
    if (!(cause instanceof AssayError)) throw cause;
    const { code, path, requirement, message } = cause;
    throw new AssayError(code, `${file}, at ${message}`, { file, path, requirement, cause });
  }
}

function invalid(file: string, path: string, fault: string): AssayError {
  return new AssayError('ERR_FACTOR_SET_INVALID', `${file}, at ${path}: ${fault}`, {
    file,
    path,
    requirement: 'calculation-factor-citable',
  });
}
