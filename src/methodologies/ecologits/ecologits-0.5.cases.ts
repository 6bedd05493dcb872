import { ecologits05 } from './ecologits-0.5.js';
import { firstEngineCases } from './first-engine.cases.js';

export const cases = firstEngineCases(ecologits05, 'EL5', 'EcoLogits 0.5.0, carried out', [
  '0.0007076365333333333',
  '0.00043426947717719',
  '0.0008911019333333333',
  '0.000547625255833215',
]);
