import { cardCases } from './card.cases.js';
import { llamaCard } from './llama-card-4.js';

const source = 'models/llama4/MODEL_CARD.md of meta-llama/llama-models at commit a9c89c47';

export const cases = cardCases(llamaCard, 'V-LK4', '0.387', [
  { says: 'Llama 4 Scout', source, runs: [['5e6', '700']], tonnes: '1354', within: '1' },
  { says: 'Llama 4 Maverick', source, runs: [['2.38e6', '700']], tonnes: '645', within: '0.5' },
  {
    says: 'both of Llama 4',
    source,
    runs: [
      ['5e6', '700'],
      ['2.38e6', '700'],
    ],
    tonnes: '1999',
    within: '0.5',
  },
]);
