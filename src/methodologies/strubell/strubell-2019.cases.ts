import { type CaseValue, defineCases, range } from '../cases.js';
import { strubell } from './strubell-2019.js';

const table3 = 'Strubell, Ganesh, McCallum 2019, arXiv 1906.02243, table 3';
const table4 = 'Strubell, Ganesh, McCallum 2019, arXiv 1906.02243, table 4';

const row = (watts: string, hours: string, boards: string): Readonly<Record<string, CaseValue>> => ({
  totalPower: `${watts} W`,
  duration: `${hours} h`,
  boards: `${boards} 1`,
});
const base = row('1415.78', '12', '8');
const big = row('1515.43', '84', '8');
const elmo = row('517.66', '336', '3');
const bert = row('12041.51', '79.2', '64');
const search = row('1515.43', '274120', '8');
const parts = {
  processorPower: '120 W',
  memoryPower: '25 W',
  boards: '8 1',
  boardPower: '171.3 W',
  duration: '84 h',
};

let next = 0;
/** Cases of the tables, numbered in their order; an id that was given stays. */
function printed(
  says: string,
  source: string,
  want: string,
  input: Readonly<Record<string, CaseValue>>,
  expected: string,
  within: string,
) {
  next += 1;
  const id = `V-ST-${String(next).padStart(4, '0')}`;
  return { id, origin: 'published', says, source, want, input, expected, within } as const;
}

export const cases = defineCases(
  strubell,
  [
    printed('Transformer base', table3, 'energy', base, '27 kWh', '0.5'),
    printed('Transformer base', table3, 'emissions', base, '26 lbCO2e', '0.5'),
    printed('Transformer big', table3, 'energy', big, '201 kWh', '0.5'),
    printed('Transformer big', table3, 'emissions', big, '192 lbCO2e', '0.5'),
    printed('ELMo', table3, 'energy', elmo, '275 kWh', '0.5'),
    printed('ELMo', table3, 'emissions', elmo, '262 lbCO2e', '0.5'),
    printed(
      'BERT: the table prints 79 h, and only the 79.2 h of the text give its figures',
      table3,
      'energy',
      bert,
      '1507 kWh',
      '0.5',
    ),
    printed('BERT', table3, 'emissions', bert, '1438 lbCO2e', '0.5'),
    printed('the architecture search', table3, 'energy', search, '656347 kWh', '10'),
    printed('the architecture search', table3, 'emissions', search, '626155 lbCO2e', '10'),
    printed(
      'the architecture search in tonnes, as it is cited ever since',
      'Patterson et al. 2021, arXiv 2104.10350, section 4',
      'emissions',
      search,
      '284 tCO2e',
      '0.5',
    ),
    printed(
      'electricity of one job by its bill of 5 dollars',
      table4,
      'energyOfBill',
      { bill: '5 1' },
      '41.7 kWh',
      '0.05',
    ),
    printed(
      'electricity of 24 jobs by their bill of 118 dollars',
      table4,
      'energyOfBill',
      { bill: '118 1' },
      '983.3 kWh',
      '0.05',
    ),
    {
      id: 'V-ST-0101',
      origin: 'derived',
      says: 'processors, memory and eight boards',
      want: 'emissions',
      input: parts,
    },
    {
      id: 'V-ST-0102',
      origin: 'derived',
      says: 'measured energies: 240, 24 and 6 kWh',
      want: 'emissions',
      input: { metered: ['240 kWh', '24 kWh', '6 kWh'] },
    },
    {
      id: 'V-ST-0103',
      origin: 'derived',
      kind: 'edge',
      says: 'BERT with the 79 h that the table prints: 1503 kWh, not 1507',
      want: 'energy',
      input: row('12041.51', '79', '64'),
    },
    {
      id: 'V-ST-0104',
      origin: 'derived',
      kind: 'edge',
      says: 'a machine without boards',
      want: 'partsPower',
      input: { ...parts, boards: '0 1' },
    },
    { id: 'V-ST-0105', origin: 'derived', says: 'lives of a car', want: 'carLives', input: search },
    { id: 'V-ST-0106', origin: 'derived', says: 'flights', want: 'flights', input: bert },
    { id: 'V-ST-0107', origin: 'derived', says: 'dollars for electricity', want: 'cost', input: elmo },
    {
      id: 'V-ST-0201',
      origin: 'refusal',
      says: 'no power of a board, as in the rows of TPUs: not known is not zero',
      want: 'partsPower',
      input: without(parts, 'boardPower'),
      refuses: { requirement: 'calculation-missing-input', at: '/input/boardPower' },
    },
    {
      id: 'V-ST-0202',
      origin: 'refusal',
      says: 'no power of the memory',
      want: 'partsPower',
      input: without(parts, 'memoryPower'),
      refuses: { requirement: 'calculation-missing-input', at: '/input/memoryPower' },
    },
    {
      id: 'V-ST-0203',
      origin: 'refusal',
      says: 'a negative power',
      want: 'partsPower',
      input: { ...parts, boardPower: '-171.3 W' },
      refuses: { requirement: 'calculation-input-range', at: '/input/boardPower' },
    },
    {
      id: 'V-ST-0204',
      origin: 'refusal',
      says: 'an energy where a power belongs',
      want: 'energy',
      input: { ...base, totalPower: '1415.78 Wh' },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/totalPower' },
    },
  ],
  [
    {
      from: 'V-ST-1001',
      count: 4,
      want: 'emissions',
      says: 'drawn: by parts',
      ranges: {
        processorPower: range(60, 500, 'W'),
        memoryPower: range(20, 120, 'W'),
        boardPower: range(110, 690, 'W'),
        boards: range(2, 99, '1'),
        duration: range(11, 999, 'h'),
      },
    },
    {
      from: 'V-ST-1011',
      count: 3,
      want: 'emissions',
      says: 'drawn: by the total',
      ranges: {
        totalPower: range(500, 9900, 'W'),
        boards: range(2, 99, '1'),
        duration: range(11, 999, 'h'),
      },
    },
  ],
);

function without(input: Readonly<Record<string, CaseValue>>, name: string): Readonly<Record<string, CaseValue>> {
  return Object.fromEntries(Object.entries(input).filter(([key]) => key !== name));
}
