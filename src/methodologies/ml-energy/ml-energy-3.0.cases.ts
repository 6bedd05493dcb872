import { type Case, defineCases, range } from '../cases.js';
import { mlEnergy } from './ml-energy-3.0.js';

const llama = {
  power: '610.3476218460647 W',
  throughput: '5147.153245011704 1/s',
  replyTokens: '395.541015625 1',
};
const qwen14 = { power: '524.979298008556 W', throughput: '3140.3247138280562 1/s', replyTokens: '617.2373046875 1' };
const qwen32 = { power: '974.1410465427495 W', throughput: '2653.823703800719 1/s', replyTokens: '635.0771484375 1' };
const own = { gpuEnergy: ['1.937 kWh', '1.881 kWh'], outputTokens: '31273907 1', requests: '51283 1' };

const row = (id: string, says: string, want: string, input: Case['input'], joules: string): Case => ({
  id: `V-MLE-${id}`,
  origin: 'published',
  says,
  source: 'ML.ENERGY leaderboard 3.0, lm-arena-chat.json, H100, at most 64 requests at once',
  want,
  input,
  expected: `${joules} J`,
  within: `${Number(joules) * 1e-9}`,
});

export const cases = defineCases(
  mlEnergy,
  [
    row('0001', 'Llama 3.1 8B, a token', 'tokenEnergy', llama, '0.11857964835952284'),
    row('0002', 'Llama 3.1 8B, an answer', 'requestEnergy', llama, '46.90311454458103'),
    row('0003', 'Qwen3 14B, a token', 'tokenEnergy', qwen14, '0.16717357147713754'),
    row('0004', 'Qwen3 14B, an answer', 'requestEnergy', qwen14, '103.18576467353151'),
    row('0005', 'Qwen3 32B on two accelerators, a token', 'tokenEnergy', qwen32, '0.3670707459382538'),
    row('0006', 'Qwen3 32B on two accelerators, an answer', 'requestEnergy', qwen32, '233.11824260529224'),
    { id: 'V-MLE-0101', origin: 'derived', says: 'a run of one’s own, a token', want: 'tokenEnergy', input: own },
    { id: 'V-MLE-0102', origin: 'derived', says: 'a run of one’s own, an answer', want: 'requestEnergy', input: own },
    {
      id: 'V-MLE-0103',
      origin: 'derived',
      says: 'a run of one’s own, emissions',
      want: 'emissions',
      input: { ...own, intensity: '318.6 gCO2e/kWh' },
    },
    {
      id: 'V-MLE-0104',
      origin: 'derived',
      kind: 'edge',
      says: 'nothing generated is nothing used',
      want: 'emissions',
      input: { power: llama.power, throughput: llama.throughput, outputTokens: '0 1', intensity: '318.6 gCO2e/kWh' },
    },
    {
      id: 'V-MLE-0105',
      origin: 'derived',
      kind: 'edge',
      says: 'the throughput of an hour',
      want: 'tokenEnergy',
      input: { power: '0.6103476218460647 kW', throughput: '18529751.6820421344 1/h' },
    },
    {
      id: 'V-MLE-0201',
      origin: 'refusal',
      says: 'nothing comes out',
      want: 'tokenEnergy',
      input: { ...llama, throughput: '0 1/s' },
      refuses: { requirement: 'calculation-division-by-zero', at: '/input/throughput' },
    },
    {
      id: 'V-MLE-0202',
      origin: 'refusal',
      says: 'tokens where tokens in a time belong',
      want: 'tokenEnergy',
      input: { ...llama, throughput: '5147 1' },
      refuses: { requirement: 'quantity-unit-dimension', at: '/input/throughput' },
    },
    {
      id: 'V-MLE-0203',
      origin: 'refusal',
      says: 'a power below zero',
      want: 'tokenEnergy',
      input: { ...llama, power: '-610 W' },
      refuses: { requirement: 'calculation-input-range', at: '/input/power' },
    },
    {
      id: 'V-MLE-0204',
      origin: 'refusal',
      says: 'no place, no emissions',
      want: 'emissions',
      input: own,
      refuses: { requirement: 'calculation-missing-input', at: '/input/intensity' },
    },
  ],
  [
    {
      from: 'V-MLE-1001',
      count: 5,
      want: 'tokenEnergy',
      says: 'drawn: a token',
      ranges: { power: range(300, 5000, 'W'), throughput: range(200, 9000, '1/s') },
    },
    {
      from: 'V-MLE-1101',
      count: 3,
      want: 'emissions',
      says: 'drawn: emissions of a service',
      ranges: {
        power: range(300, 5000, 'W'),
        throughput: range(200, 9000, '1/s'),
        outputTokens: range(9000, 900000, '1'),
        intensity: range(20, 900, 'gCO2e/kWh'),
      },
    },
  ],
);
