import { describe, expect, test } from 'vitest';
import { type CheckId, checkIds, checks, rungs } from './checks.js';
import { generateChecksPage } from './checks-page.js';
import { openLedger, outcomeOf, rungOf } from './ledger.js';

function ledgerWith(change: Partial<Record<CheckId, 'fail' | 'warn' | 'skip' | 'skip-required' | 'error'>>) {
  const ledger = openLedger();
  for (const id of checkIds) {
    const status = change[id];
    if (status === undefined) ledger.pass(id);
    else if (status === 'skip') ledger.skip(id, 'not asked for');
    else if (status === 'skip-required') ledger.skip(id, 'not possible', 'required');
    else ledger[status](id, 'a reason');
  }
  return ledger.entries();
}

test.each([
  [{}, 'accepted', 'accepted'],
  [{ 'jws.alg-allowed': 'warn' }, 'accepted', 'accepted'],
  [{ 'policy.level': 'skip' }, 'accepted', 'accepted'],
  [{ 'policy.kind': 'fail' }, 'rejected', 'trusted'],
  [{ 'vc.dates': 'fail' }, 'rejected', 'bound'],
  [{ 'calc.recompute': 'error' }, 'indeterminate', 'authentic'],
  [{ 'bind.artifact-digest': 'skip-required' }, 'indeterminate', 'authentic'],
  [{ 'bind.artifact-digest': 'skip-required', 'policy.kind': 'fail' }, 'rejected', 'authentic'],
  [{ 'jws.signature': 'fail' }, 'rejected', 'well-formed'],
  [{ 'input.shape': 'fail' }, 'rejected', 'malformed'],
] as const)('%j comes to %s on the rung %s', (change, outcome, rung) => {
  const entries = ledgerWith(change);
  expect([outcomeOf(entries), rungOf(entries)]).toEqual([outcome, rung]);
});

test('a ledger in which nothing was entered accepts nothing', () => {
  const entries = openLedger().entries();
  expect([outcomeOf(entries), rungOf(entries)]).toEqual(['indeterminate', 'malformed']);
});

test('a check is entered once', () => {
  const ledger = openLedger();
  ledger.fail('vc.dates', 'expired');
  expect(() => ledger.pass('vc.dates')).toThrow(TypeError);
});

test('a reason is shown escaped and cut', () => {
  const ledger = openLedger();
  ledger.fail('vc.dates', `\u001b[31m${'x'.repeat(5000)}`);
  const reason = ledger.entries().find(({ id }) => id === 'vc.dates')!.reason!;
  expect(reason.startsWith('\\u{001B}[31m')).toBe(true);
  expect(reason.length).toBeLessThan(1100);
});

describe('the page of the checks', () => {
  const page = generateChecksPage().get('docs/reference/checks.md') ?? '';

  test('has every check and every rung', () => {
    for (const id of checkIds) expect(page).toContain(`\`${id}\` | ${checks[id].says}`);
    for (const rung of rungs.slice(1)) expect(page).toContain(`## ${rung}`);
  });
});
