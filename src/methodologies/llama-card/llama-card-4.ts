import { llamaCardOf } from './card.js';

/** Llama 4. */
export const llamaCard = llamaCardOf({
  version: '4',
  source: {
    title: 'models/llama4/MODEL_CARD.md of meta-llama/llama-models at commit a9c89c47',
    url: 'https://github.com/meta-llama/llama-models',
  },
  scope2: 'location',
  factor: '0.387',
  reproduces: 'both rows of Llama 4 within their rounding',
});
