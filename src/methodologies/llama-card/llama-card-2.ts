import { llamaCardOf } from './card.js';

/** Llama 2, and Llama 3 within the rounding of its card. */
export const llamaCard2 = llamaCardOf({
  version: '2',
  source: {
    title:
      'Touvron et al. 2023, Llama 2, table 2; MODEL_CARD.md of meta-llama/llama at commit 689c7f26, of meta-llama/llama3 at a0940f9c',
    url: 'https://github.com/meta-llama/llama/blob/main/MODEL_CARD.md',
  },
  scope2: 'not-stated',
  factor: '0.4235',
  reproduces: 'every row of Llama 2, and those of Llama 3 within their rounding',
});
