import { cardCases } from './card.cases.js';
import { llamaCard31 } from './llama-card-3.1.js';

const card = (name: string) => `models/${name}/MODEL_CARD.md of meta-llama/llama-models at commit a9c89c47`;
const [first, second] = [card('llama3_1'), card('llama3_2')];

export const cases = cardCases(llamaCard31, 'V-LK31', '0.4137', [
  { says: 'Llama 3.1 8B', source: first, runs: [['1.46e6', '700']], tonnes: '420', within: '5' },
  {
    says: 'Llama 3.1 70B, whose hours are rounded to a hundred thousand; the card of 3.3 prints 12.9 t for the same hours',
    source: first,
    runs: [['7e6', '700']],
    tonnes: '2040',
    within: '15',
  },
  { says: 'Llama 3.1 405B', source: first, runs: [['30.84e6', '700']], tonnes: '8930', within: '5' },
  { says: 'all of Llama 3.1', source: first, runs: [['39.3e6', '700']], tonnes: '11390', within: '15' },
  { says: 'Llama 3.2 1B', source: second, runs: [['370000', '700']], tonnes: '107', within: '0.5' },
  { says: 'Llama 3.2 3B', source: second, runs: [['460000', '700']], tonnes: '133', within: '0.5' },
  {
    says: 'both of Llama 3.2',
    source: second,
    runs: [
      ['370000', '700'],
      ['460000', '700'],
    ],
    tonnes: '240',
    within: '0.5',
  },
]);
