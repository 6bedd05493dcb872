/** The registry: one line per methodology. */
export { aiEnergyScore } from './ai-energy-score/ai-energy-score-2025.js';
export { carbontracker } from './carbontracker/carbontracker-2.4.js';
export { carbontrackerAsImplemented } from './carbontracker/carbontracker-2.4-as-implemented.js';
export { codecarbon } from './codecarbon/codecarbon-3.3.js';
export { ecologits05 } from './ecologits/ecologits-0.5.js';
export { ecologits082 } from './ecologits/ecologits-0.8.2.js';
export { ecologits } from './ecologits/ecologits-0.9.js';
export { ecologitsAsImplemented } from './ecologits/ecologits-0.9-as-implemented.js';
export { ecologitsMain } from './ecologits/ecologits-main-2026-03.js';
export { ghgpScope2Location } from './ghgp-scope2-location/ghgp-scope2-location-2015.js';
export { ghgpScope2Market } from './ghgp-scope2-market/ghgp-scope2-market-2015.js';
export { googleGemini } from './google-gemini/google-gemini-2025-05.js';
export { greenAlgorithms } from './green-algorithms/green-algorithms-3.0.js';
export { mistralLca } from './mistral-lca/mistral-lca-2025.js';
export { mlCo2Impact } from './ml-co2-impact/ml-co2-impact-2022-12.js';
export { mlEnergy } from './ml-energy/ml-energy-3.0.js';
export { sci } from './sci/sci-1.1.js';
