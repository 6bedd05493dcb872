import { cardCases } from './card.cases.js';
import { llamaCard2 } from './llama-card-2.js';

const card2 = 'MODEL_CARD.md of meta-llama/llama at commit 689c7f26';
const card3 = 'MODEL_CARD.md of meta-llama/llama3 at commit a0940f9c';
const small = ['184320', '400'] as const;
const middle = ['368640', '400'] as const;
const unlisted = ['1038336', '350'] as const;
const large = ['1720320', '400'] as const;

export const cases = cardCases(llamaCard2, 'V-LK2', '0.4235', [
  { says: 'Llama 2 7B', source: card2, runs: [small], tonnes: '31.22', within: '0.01' },
  { says: 'Llama 2 13B', source: card2, runs: [middle], tonnes: '62.44', within: '0.01' },
  {
    says: 'Llama 2 34B, in the paper only',
    source: 'Touvron et al. 2023, Llama 2, table 2',
    runs: [unlisted],
    tonnes: '153.90',
    within: '0.01',
  },
  { says: 'Llama 2 70B', source: card2, runs: [large], tonnes: '291.42', within: '0.01' },
  {
    says: 'all of Llama 2: the total of the card holds the 34B row that it does not list',
    source: card2,
    runs: [small, middle, unlisted, large],
    tonnes: '539.00',
    within: '0.02',
  },
  { says: 'Llama 3 8B, rounded to ten tonnes', source: card3, runs: [['1.3e6', '700']], tonnes: '390', within: '5' },
  { says: 'Llama 3 70B, rounded to ten tonnes', source: card3, runs: [['6.4e6', '700']], tonnes: '1900', within: '5' },
]);
