/** Cases of EcoLogits as its source prints them: seventeen digits of a run, so that a relative 1e-9 is asked for. */
import type { CaseValue, LookupCase, PublishedCase, RefusalCase } from '../cases.js';

export type Inputs = Readonly<Record<string, CaseValue>>;

export function ran(
  id: string,
  source: string,
  says: string,
  want: string,
  input: Inputs,
  expected: string,
): PublishedCase {
  const [value = ''] = expected.split(' ');
  return { id, origin: 'published', says, source, want, input, expected, within: `${Number(value) * 1e-9}` };
}

/** What every version refuses. `whole` is a question that lacks nothing. */
export function refusals(code: string, whole: Inputs): readonly RefusalCase[] {
  const without = (name: string): Inputs => Object.fromEntries(Object.entries(whole).filter(([one]) => one !== name));
  return [
    {
      id: `V-${code}-0201`,
      origin: 'refusal',
      says: 'a model of which nobody knows how large it is',
      want: 'energy',
      input: without('totalParameters'),
      refuses: { requirement: 'calculation-missing-input', at: '/input/totalParameters' },
    },
    {
      id: `V-${code}-0202`,
      origin: 'refusal',
      says: 'a zone that has no mix',
      want: 'usage',
      input: without('intensity'),
      refuses: { requirement: 'calculation-missing-input', at: '/input/intensity' },
    },
    {
      id: `V-${code}-0203`,
      origin: 'refusal',
      says: 'fewer tokens than none',
      want: 'emissions',
      input: { ...whole, outputTokens: '-1 1' },
      refuses: { requirement: 'calculation-input-range', at: '/input/outputTokens' },
    },
    {
      id: `V-${code}-0204`,
      origin: 'refusal',
      says: 'a PUE below one',
      want: 'emissions',
      input: { ...whole, pue: '0.98 1' },
      refuses: { requirement: 'calculation-input-range', at: '/input/pue' },
    },
    {
      id: `V-${code}-0205`,
      origin: 'refusal',
      says: 'a time in tokens',
      want: 'emissions',
      input: { ...whole, requestLatency: '5 1' },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/requestLatency' },
    },
  ];
}

/** Mixes of zones, in kilograms as the source prints them. */
export function lookups(code: string, version: string, zones: Readonly<Record<string, string>>): readonly LookupCase[] {
  return Object.entries(zones).map(([country, kilograms], at) => ({
    id: `V-${code}-${String(301 + at).padStart(4, '0')}`,
    origin: 'lookup',
    says: `the mix of ${country}`,
    source: `${version}, ecologits/data/electricity_mixes.csv`,
    want: 'intensity',
    input: { country },
    expected: `${kilograms} kgCO2e/kWh`,
  }));
}
