/** Cases that every version of the cards has, under its own ids: edges, refusals and draws. Rows of the cards are their own. */
import { type Cases, defineCases, type PublishedCase, range } from '../cases.js';
import type { Methodology } from '../methodology.js';

export interface Row {
  readonly says: string;
  readonly source: string;
  /** Hours and watts of each kind of accelerator. */
  readonly runs: readonly (readonly [hours: string, watts: string])[];
  readonly tonnes: string;
  /** In tonnes: what rounding of the tonnes, and of the hours, leaves open. */
  readonly within: string;
}

export function cardCases(methodology: Methodology, prefix: string, factor: string, rows: readonly Row[]): Cases {
  const id = (at: number) => `${prefix}-${String(at).padStart(4, '0')}`;
  const k = `${factor} kgCO2e/kWh`;
  const run = { boards: ['384 1', '64 1'], hours: ['517.3 h', '211.9 h'], power: ['700 W', '350 W'], factor: k };
  const published = rows.map(
    ({ says, source, runs, tonnes, within }, at): PublishedCase => ({
      ...{ id: id(at + 1), origin: 'published', says, source, want: 'emissions' },
      input: {
        boards: runs.map(() => '1 1'),
        hours: runs.map(([hours]) => `${hours} h`),
        power: runs.map(([, watts]) => `${watts} W`),
        factor: k,
      },
      expected: `${tonnes} tCO2e`,
      within,
    }),
  );
  return defineCases(
    methodology,
    [
      ...published,
      { id: id(101), origin: 'derived', says: 'two kinds of accelerators', want: 'emissions', input: run },
      { id: id(102), origin: 'derived', says: 'hours of both kinds together', want: 'boardHours', input: run },
      {
        ...{ id: id(103), origin: 'derived', kind: 'edge', says: 'accelerators that were never used' },
        want: 'energy',
        input: { ...run, hours: ['0 h', '0 h'] },
      },
      {
        ...{ id: id(104), origin: 'derived', kind: 'edge', says: 'power in kilowatts beside power in watts' },
        want: 'energy',
        input: { ...run, power: ['0.7 kW', '350 W'] },
      },
      {
        ...{ id: id(201), origin: 'refusal', says: 'the factor is missing: no card prints it, so somebody states it' },
        want: 'emissions',
        input: { boards: run.boards, hours: run.hours, power: run.power },
        refuses: { requirement: 'calculation-missing-input', at: '/input/factor' },
      },
      {
        ...{ id: id(202), origin: 'refusal', says: 'the power is missing' },
        want: 'emissions',
        input: { boards: run.boards, hours: run.hours, factor: k },
        refuses: { requirement: 'calculation-missing-input', at: '/input/power' },
      },
      {
        ...{ id: id(203), origin: 'refusal', says: 'a PUE where the factor belongs' },
        want: 'emissions',
        input: { ...run, factor: '1.1 1' },
        refuses: { requirement: 'quantity-unit-dimension', at: '/input/factor' },
      },
      {
        ...{ id: id(204), origin: 'refusal', says: 'less than no hours' },
        want: 'emissions',
        input: { ...run, hours: ['-517.3 h', '211.9 h'] },
        refuses: { requirement: 'calculation-input-range', at: '/input/hours' },
      },
    ],
    [
      {
        ...{ from: id(1001), count: 5, want: 'emissions', says: 'drawn: accelerators of two kinds' },
        ranges: {
          boards: range(8, 3000, '1', 2),
          hours: range(20, 2000, 'h', 2),
          power: range(250, 1200, 'W', 2),
          factor: range(200, 600, 'gCO2e/kWh'),
        },
      },
    ],
  );
}
