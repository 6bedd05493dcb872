import { ecologits082 } from './ecologits-0.8.2.js';
import { firstEngineCases } from './first-engine.cases.js';

/** The middles of the ranges that the tool gives (its own property `mean`); the ends are held by `ecologits.test.ts`. */
export const cases = firstEngineCases(ecologits082, 'EL8', 'EcoLogits 0.8.2, carried out, middle of its range', [
  '0.00070763653333333325',
  '0.00043426947717719',
  '0.00089110193333333330',
  '0.00054762525583321487',
]);
