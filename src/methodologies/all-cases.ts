/** The cases of every methodology: read by the contract tests and by the vector generator, never by the calculator. */

import { cases as act } from './act/act-2.0.cases.js';
import { cases as aiEnergyScore } from './ai-energy-score/ai-energy-score-2025.cases.js';
import { cases as boavizta } from './boavizta/boavizta-2.4.1.cases.js';
import { cases as boaviztaGpu } from './boavizta-gpu/boavizta-gpu-2.4.1.cases.js';
import { cases as carbontracker } from './carbontracker/carbontracker-2.4.cases.js';
import { cases as carbontrackerAsImplemented } from './carbontracker/carbontracker-2.4-as-implemented.cases.js';
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
import { cases as codecarbon28 } from './codecarbon/codecarbon-2.8.cases.js';
import { cases as codecarbon } from './codecarbon/codecarbon-3.3.cases.js';
import { cases as dodge } from './dodge/dodge-2022.cases.js';
import { cases as eco2ai } from './eco2ai/eco2ai-0.3.12.cases.js';
import { cases as eco2aiAsImplemented } from './eco2ai/eco2ai-0.3.12-as-implemented.cases.js';
import { cases as ecologits05 } from './ecologits/ecologits-0.5.cases.js';
import { cases as ecologits082 } from './ecologits/ecologits-0.8.2.cases.js';
import { cases as ecologits } from './ecologits/ecologits-0.9.cases.js';
import { cases as ecologitsAsImplemented } from './ecologits/ecologits-0.9-as-implemented.cases.js';
import { cases as ecologitsMain } from './ecologits/ecologits-main-2026-03.cases.js';
import { cases as experimentImpactTracker } from './experiment-impact-tracker/experiment-impact-tracker-0.1.4.cases.js';
import { cases as flTapp } from './fl-tapp/fl-tapp-2026.cases.js';
import { cases as flWu } from './fl-wu/fl-wu-2022.cases.js';
import { cases as ghgpScope2Location } from './ghgp-scope2-location/ghgp-scope2-location-2015.cases.js';
import { cases as ghgpScope2Market } from './ghgp-scope2-market/ghgp-scope2-market-2015.cases.js';
import { cases as ghgpScope2MarketDraft } from './ghgp-scope2-market/ghgp-scope2-market-2027-draft.cases.js';
import { cases as googleGemini } from './google-gemini/google-gemini-2025-05.cases.js';
import { cases as greenAlgorithms10 } from './green-algorithms/green-algorithms-1.0.cases.js';
import { cases as greenAlgorithms22 } from './green-algorithms/green-algorithms-2.2.cases.js';
import { cases as greenAlgorithms } from './green-algorithms/green-algorithms-3.0.cases.js';
import { cases as greenAlgorithmsHpc } from './green-algorithms-hpc/green-algorithms-hpc-2026-02.cases.js';
import { cases as llamaCard2 } from './llama-card/llama-card-2.cases.js';
import { cases as llamaCard31 } from './llama-card/llama-card-3.1.cases.js';
import { cases as llamaCard } from './llama-card/llama-card-4.cases.js';
import { cases as llmcarbon } from './llmcarbon/llmcarbon-2025-05.cases.js';
import { cases as luccioniBloom } from './luccioni-bloom/luccioni-bloom-2022.cases.js';
import { cases as mistralLca } from './mistral-lca/mistral-lca-2025.cases.js';
import { cases as mlCo2Impact } from './ml-co2-impact/ml-co2-impact-2022-12.cases.js';
import { cases as mlEnergy } from './ml-energy/ml-energy-3.0.cases.js';
import { cases as morrisonOlmo } from './morrison-olmo/morrison-olmo-2025.cases.js';
import { cases as oneByte } from './one-byte/one-byte-0.19.cases.js';
import { cases as patterson } from './patterson/patterson-2021.cases.js';
import { cases as sci } from './sci/sci-1.1.cases.js';
import { cases as sciAiConsumer } from './sci-ai-consumer/sci-ai-consumer-2025-12.cases.js';
import { cases as sciAiProvider } from './sci-ai-provider/sci-ai-provider-2025-12.cases.js';
import { cases as strubell } from './strubell/strubell-2019.cases.js';
import { cases as swd3 } from './swd/swd-3.cases.js';
import { cases as swd } from './swd/swd-4.cases.js';
import { cases as teadsTdpCurve } from './teads-tdp-curve/teads-tdp-curve-2021.cases.js';
import { cases as tinyml } from './tinyml/tinyml-2023.cases.js';
import { cases as touvronLlama } from './touvron-llama/touvron-llama-2023.cases.js';
import { cases as wu } from './wu/wu-2022.cases.js';

export const allCases: readonly Cases[] = [
  act,
  aiEnergyScore,
  boavizta,
  boaviztaGpu,
  carbontracker,
  carbontrackerAsImplemented,
  ccf,
  ccfAsImplemented,
  ccfCompute,
  ccfComputeAsImplemented,
  ccfEmbodied,
  ccfEmbodiedOfParts,
  ccfMemory,
  ccfMemoryAsImplemented,
  ccfNetwork,
  ccfNetworkAsImplemented,
  ccfStorage,
  ccfStorageAsImplemented,
  ccfUnknown,
  cloudJewels,
  codecarbon,
  codecarbon28,
  dodge,
  eco2ai,
  eco2aiAsImplemented,
  ecologits,
  ecologits05,
  ecologits082,
  ecologitsAsImplemented,
  ecologitsMain,
  experimentImpactTracker,
  flTapp,
  flWu,
  ghgpScope2Location,
  ghgpScope2Market,
  ghgpScope2MarketDraft,
  googleGemini,
  greenAlgorithms,
  greenAlgorithms10,
  greenAlgorithms22,
  greenAlgorithmsHpc,
  llamaCard,
  llamaCard2,
  llamaCard31,
  llmcarbon,
  luccioniBloom,
  mistralLca,
  mlCo2Impact,
  mlEnergy,
  morrisonOlmo,
  oneByte,
  patterson,
  sci,
  sciAiConsumer,
  sciAiProvider,
  strubell,
  swd,
  swd3,
  teadsTdpCurve,
  tinyml,
  touvronLlama,
  wu,
];
