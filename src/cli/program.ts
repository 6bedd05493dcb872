/** Every command: one file each, which loads what it needs only when it runs. */
import * as advise from './advise.js';
import * as attest from './attest.js';
import * as calculate from './calculate.js';
import * as check from './check.js';
import * as claim from './claim.js';
import { runCommands } from './command-line.js';
import * as compare from './compare.js';
import * as conformance from './conformance.js';
import * as explain from './explain.js';
import * as factors from './factors.js';
import * as importing from './import.js';
import * as keys from './keys.js';
import * as methodologies from './methodologies.js';
import * as verify from './verify.js';

/** In the order of the help. */
export const commands = [
  importing,
  calculate,
  explain,
  compare,
  advise,
  methodologies,
  factors,
  claim,
  check,
  conformance,
  keys,
  attest,
  verify,
];

export function run(argv: readonly string[]): Promise<void> {
  return runCommands(commands, argv);
}
