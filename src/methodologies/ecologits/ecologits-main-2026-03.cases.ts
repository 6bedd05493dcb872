import { type Case, defineCases, range } from '../cases.js';
import { type Inputs, ran } from './cases.js';
import { ecologitsMain } from './ecologits-main-2026-03.js';
import { derived, draws, gpt4o, parameters, testSite } from './second-engine.cases.js';

const fast: Inputs = {
  ...testSite,
  ...parameters('7.3'),
  outputTokens: '200 1',
  throughput: '50 1/s',
  firstToken: '0.5 s',
};
const capped: Inputs = { ...fast, requestLatency: '3 s' };
const reply = (active: '44' | '132'): Inputs => ({ ...gpt4o(active), throughput: '37.8 1/s', firstToken: '0.52 s' });
const of = (id: string, says: string, want: string, input: Inputs, expected: string): Case =>
  ran(`V-ELM-${id}`, 'EcoLogits, mlco2/ecologits 5be90da of 2026-03-13, carried out', says, want, input, expected);

export const cases = defineCases(
  ecologitsMain,
  [
    of('0001', '50 tokens a second after half a second, electricity', 'energy', fast, '1.4952278966429941e-05 kWh'),
    of('0002', 'the same, usage', 'usage', fast, '8.828991779539619e-06 kgCO2e'),
    of('0003', 'the same, embodied', 'embodied', fast, '6.514132657914764e-07 kgCO2e'),
    of('0004', 'the same, together', 'emissions', fast, '9.480405045331094e-06 kgCO2e'),
    of('0005', 'the same, primary energy', 'primaryEnergy', fast, '0.00015720491340117713 MJpe'),
    of('0006', 'the same, water', 'water', fast, '0.00010048529556599579 L'),
    of('0007', 'a measured time of 3 s still caps it', 'energy', capped, '1.372181021642994e-05 kWh'),
    of('0008', 'the same, together', 'emissions', capped, '8.536702563504768e-06 kgCO2e'),
    of('0009', 'the same, embodied', 'embodied', capped, '4.3427551052765093e-07 kgCO2e'),
    of('0010', 'the same, water', 'water', capped, '9.221605337849578e-05 L'),
    of('0011', 'gpt-4o, 400 tokens, least', 'emissions', reply('44'), '0.00027212790183616065 kgCO2e'),
    of('0012', 'gpt-4o, 400 tokens, greatest', 'emissions', reply('132'), '0.00041973047680235557 kgCO2e'),
    of('0013', 'the same, water, greatest', 'water', reply('132'), '0.004445613849520115 L'),
    of('0014', 'the same, primary energy, greatest', 'primaryEnergy', reply('132'), '0.01026311251367599 MJpe'),
    ...derived('ELM', { throughput: '41.7 1/s', firstToken: '0.83 s', requests: '3 1' }),
  ],
  draws('ELM', {
    throughput: range(20, 90, '1/s'),
    firstToken: range(0.3, 2, 's'),
  }),
);
