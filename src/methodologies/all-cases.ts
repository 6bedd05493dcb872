/** The cases of every methodology: read by the contract tests and by the vector generator, never by the calculator. */

import { cases as act } from './act/act-2.0.cases.js';
import { cases as aiEnergyScore } from './ai-energy-score/ai-energy-score-2025.cases.js';
import { cases as boavizta } from './boavizta/boavizta-2.4.1.cases.js';
import { cases as boaviztaGpu } from './boavizta-gpu/boavizta-gpu-2.4.1.cases.js';
import type { Cases } from './cases.js';
import { cases as ccf } from './ccf/ccf-2024-03.cases.js';
import { cases as ccfAsImplemented } from './ccf/ccf-2024-03-as-implemented.cases.js';
import { cases as ccfCompute } from './ccf-compute/ccf-compute-2024-03.cases.js';
import { cases as ccfComputeAsImplemented } from './ccf-compute/ccf-compute-2024-03-as-implemented.cases.js';
import { cases as ccfEmbodied } from './ccf-embodied/ccf-embodied-2024-03.cases.js';
import { cases as ccfEmbodiedOfParts } from './ccf-embodied/ccf-embodied-2026-04.cases.js';
import { cases as ccfMemory } from './ccf-memory/ccf-memory-2024-03.cases.js';
import { cases as ccfMemoryAsImplemented } from './ccf-memory/ccf-memory-2024-03-as-implemented.cases.js';
import { cases as ccfNetwork } from './ccf-network/ccf-network-2024-03.cases.js';
import { cases as ccfNetworkAsImplemented } from './ccf-network/ccf-network-2024-03-as-implemented.cases.js';
import { cases as ccfStorage } from './ccf-storage/ccf-storage-2024-03.cases.js';
import { cases as ccfStorageAsImplemented } from './ccf-storage/ccf-storage-2024-03-as-implemented.cases.js';
import { cases as ccfUnknown } from './ccf-unknown/ccf-unknown-2024-03.cases.js';
import { cases as cloudJewels } from './cloud-jewels/cloud-jewels-2020.cases.js';
import { cases as codecarbon } from './codecarbon/codecarbon-3.3.cases.js';
import { cases as ecologits05 } from './ecologits/ecologits-0.5.cases.js';
import { cases as ecologits082 } from './ecologits/ecologits-0.8.2.cases.js';
import { cases as ecologits } from './ecologits/ecologits-0.9.cases.js';
import { cases as ecologitsAsImplemented } from './ecologits/ecologits-0.9-as-implemented.cases.js';
import { cases as ecologitsMain } from './ecologits/ecologits-main-2026-03.cases.js';
import { cases as ghgpScope2Location } from './ghgp-scope2-location/ghgp-scope2-location-2015.cases.js';
import { cases as ghgpScope2Market } from './ghgp-scope2-market/ghgp-scope2-market-2015.cases.js';
import { cases as ghgpScope2MarketDraft } from './ghgp-scope2-market/ghgp-scope2-market-2027-draft.cases.js';
import { cases as googleGemini } from './google-gemini/google-gemini-2025-05.cases.js';
import { cases as greenAlgorithms } from './green-algorithms/green-algorithms-3.0.cases.js';
import { cases as mistralLca } from './mistral-lca/mistral-lca-2025.cases.js';
import { cases as mlCo2Impact } from './ml-co2-impact/ml-co2-impact-2022-12.cases.js';
import { cases as mlEnergy } from './ml-energy/ml-energy-3.0.cases.js';
import { cases as oneByte } from './one-byte/one-byte-0.19.cases.js';
import { cases as sci } from './sci/sci-1.1.cases.js';
import { cases as sciAiConsumer } from './sci-ai-consumer/sci-ai-consumer-2025-12.cases.js';
import { cases as sciAiProvider } from './sci-ai-provider/sci-ai-provider-2025-12.cases.js';
import { cases as swd3 } from './swd/swd-3.cases.js';
import { cases as swd } from './swd/swd-4.cases.js';
import { cases as teadsTdpCurve } from './teads-tdp-curve/teads-tdp-curve-2021.cases.js';

export const allCases: readonly Cases[] = [
  act,
  aiEnergyScore,
  ccfComputeAsImplemented,
  ccfCompute,
  ccfEmbodied,
  ccfEmbodiedOfParts,
  ccfMemoryAsImplemented,
  ccfMemory,
  ccfNetworkAsImplemented,
  ccfNetwork,
  ccfStorageAsImplemented,
  ccfStorage,
  ccfUnknown,
  ccfAsImplemented,
  boavizta,
  boaviztaGpu,
  ccf,
  cloudJewels,
  codecarbon,
  ecologits05,
  ecologits082,
  ecologitsAsImplemented,
  ecologits,
  ecologitsMain,
  ghgpScope2Location,
  ghgpScope2Market,
  ghgpScope2MarketDraft,
  googleGemini,
  greenAlgorithms,
  mistralLca,
  mlCo2Impact,
  mlEnergy,
  oneByte,
  sci,
  sciAiConsumer,
  sciAiProvider,
  swd3,
  swd,
  teadsTdpCurve,
];
