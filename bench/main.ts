/**
 * `npm run bench`: how fast each station is. Figures of one run on one machine; where it matters they are ratios to a peer
 * or to a limit measured in the same run. Nothing here is a test.
 */
import { benchAttestation } from './attestation.js';
import { benchCalculation } from './calculation.js';
import { benchCommand } from './command.js';
import { benchConformance } from './conformance.js';
import { benchDocuments } from './documents.js';

for (const [title, bench] of [
  ['Calculation', benchCalculation],
  ['Documents', benchDocuments],
  ['Attestation', benchAttestation],
  ['Conformance runner', benchConformance],
  ['Command line', benchCommand],
] as const) {
  process.stdout.write(`\n${title}\n`);
  for await (const [what, figure] of bench()) process.stdout.write(`  ${what.padEnd(64)} ${figure}\n`);
}
