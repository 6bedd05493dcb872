/** What the tests of ACT print, typed from them. */
import type { Case, CaseValue } from '../cases.js';

type Input = Readonly<Record<string, CaseValue>>;

const tests = 'ACT 2.0 (commit abc9fbb), act/tests/model_unit_tests.py';
/** Ten gigabytes in two chips at a yield of 0.9, as the tests of the model have them. */
function ten(kind: 'memory' | 'disk', factor: string): Input {
  return {
    [`${kind}Units`]: ['1 1'],
    [`${kind}Size`]: ['10 GB'],
    [`${kind}Factor`]: [`${factor} gCO2e/GB`],
    [`${kind}Yield`]: ['0.9 1'],
    [`${kind}Chips`]: ['2 1'],
  };
}

const bills = 'ACT 2.0 (commit abc9fbb), act/tests/integration_tests.py with act/boms';
/** Logic of 28 nm from a fab on coal, gases abated by 95 %, as both bills of materials have it. */
function onCoal(units: string, area: string, chips: string): Input {
  return {
    logicUnits: [`${units} 1`],
    logicArea: [`${area} mm2`],
    epa: ['0.9 kWh/cm2'],
    gpa: ['175 gCO2e/cm2'],
    fabIntensity: ['820 gCO2e/kWh'],
    logicYield: ['0.875 1'],
    logicChips: [`${chips} 1`],
  };
}
const noCapacitors: Input = {
  ceramic: '0 kg',
  tantalum: '0 kg',
  otherCapacitors: '0 1',
  capacitorIntensity: '485 gCO2e/kWh',
};
const flash = { diskFactor: ['31 gCO2e/GB'], diskYield: ['0.875 1'], diskChips: ['13 1'] };

export const published: readonly Case[] = [
  {
    id: 'V-ACT-0001',
    origin: 'published',
    says: 'memory, DDR3 of 30 nm',
    source: tests,
    want: 'memory',
    input: ten('memory', '230'),
    expected: '2855.5555555555557 gCO2e',
    within: '0.0000001',
  },
  {
    id: 'V-ACT-0002',
    origin: 'published',
    says: 'a hard disk, which has a yield too',
    source: tests,
    want: 'disks',
    input: ten('disk', '4.57'),
    expected: '350.7777777777778 gCO2e',
    within: '0.0000001',
  },
  {
    id: 'V-ACT-0003',
    origin: 'published',
    says: 'a solid-state disk, NAND of 30 nm',
    source: tests,
    want: 'disks',
    input: ten('disk', '31'),
    expected: '644.4444444444445 gCO2e',
    within: '0.0000001',
  },
  {
    id: 'V-ACT-0004',
    origin: 'published',
    says: 'operation over three and a half years of 365.25 days',
    source: tests,
    want: 'operational',
    input: { power: '0.273 W', duty: '0.723 1', yearsUsed: '3.5 1', intensity: '597 gCO2e/kWh' },
    expected: '3615.3 gCO2e',
    within: '0.3',
  },
  {
    id: 'V-ACT-0005',
    origin: 'published',
    says: 'Fairphone 3: the processor',
    source: bills,
    want: 'logic',
    input: onCoal('1', '46.4', '1'),
    expected: '899.2937142857143 gCO2e',
    within: '0.0000001',
  },
  {
    id: 'V-ACT-0006',
    origin: 'published',
    says: 'Dell R740: two processors',
    source: bills,
    want: 'logic',
    input: onCoal('2', '698', '2'),
    expected: '23143.405714285716 gCO2e',
    within: '0.0000001',
  },
  {
    id: 'V-ACT-0007',
    origin: 'published',
    says: 'Dell R740: twelve modules',
    source: bills,
    want: 'memory',
    input: {
      memoryUnits: ['12 1'],
      memorySize: ['36 GB'],
      memoryFactor: ['600 gCO2e/GB'],
      memoryYield: ['0.875 1'],
      memoryChips: ['19 1'],
    },
    expected: '330428.5714285714 gCO2e',
    within: '0.0000001',
  },
  {
    id: 'V-ACT-0008',
    origin: 'published',
    says: 'Dell R740: eight disks',
    source: bills,
    want: 'disks',
    input: { diskUnits: ['8 1'], diskSize: ['3840 GB'], ...flash },
    expected: '1103965.7142857143 gCO2e',
    within: '0.000001',
  },
  {
    id: 'V-ACT-0009',
    origin: 'published',
    says: 'ceramic capacitors of 2 kg: 6862 MJ/kg × 485 g/kWh',
    source: tests,
    want: 'passives',
    input: { ...noCapacitors, ceramic: '2 kg' },
    expected: '1848927.7777777778 gCO2e',
    within: '0.000001',
  },
  {
    id: 'V-ACT-0010',
    origin: 'published',
    says: 'tantalum capacitors of 2 kg: 5567 MJ/kg × 485 g/kWh',
    source: tests,
    want: 'passives',
    input: { ...noCapacitors, tantalum: '2 kg' },
    expected: '1499997.2222222222 gCO2e',
    within: '0.000001',
  },
  {
    id: 'V-ACT-0011',
    origin: 'published',
    says: 'two capacitors of an unknown kind',
    source: tests,
    want: 'passives',
    input: { ...noCapacitors, otherCapacitors: '2 1' },
    expected: '600 gCO2e',
    within: '0.0000001',
  },
  {
    id: 'V-ACT-0012',
    origin: 'published',
    says: 'a quarter of a kilogram of steel',
    source: tests,
    want: 'enclosure',
    input: { steel: '0.25 kg', aluminium: '0 kg' },
    expected: '472.5 gCO2e',
    within: '0.0000001',
  },
];
