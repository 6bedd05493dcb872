import { llamaCardOf } from './card.js';

/** Llama 3.1 and 3.2. */
export const llamaCard31 = llamaCardOf({
  version: '3.1',
  source: {
    title:
      'models/llama3_1/MODEL_CARD.md and models/llama3_2/MODEL_CARD.md of meta-llama/llama-models at commit a9c89c47',
    url: 'https://github.com/meta-llama/llama-models',
  },
  scope2: 'location',
  factor: '0.4137',
  reproduces: 'the rows of Llama 3.1 and 3.2 within the rounding of their hours and tonnes',
});
