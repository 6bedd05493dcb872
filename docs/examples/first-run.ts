/** `npm start`: the whole way on real input, each station a command that you can type yourself. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { terminalOptions } from '../../src/report/terminal.js';

// dist/docs/examples/first-run.js, three folders below the top.
const top = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const out = join(top, 'assay-first-run');
const main = join(top, 'dist/src/cli/main.js');
const example = 'docs/examples/training-run';
const suite = 'dist/conformance-suite';
const { palette } = terminalOptions();

interface Station {
  readonly says: string;
  readonly command: readonly string[];
  /** The exit code that the story expects; 0 unless told. */
  readonly expects?: number;
  /** Lines of its output to show; all unless told. */
  readonly shows?: number;
}

const file = (name: string): string => relative(top, join(out, name));

const stations: readonly Station[] = [
  {
    says: "A training run on this project's own machine was tracked with CodeCarbon. Its emissions.csv becomes an activity: what ran, where, how much electricity. No emissions yet.",
    command: [
      'import',
      'codecarbon',
      `${example}/emissions.csv`,
      '--zone',
      'UTC',
      '--with',
      `${example}/with.json`,
      '--out',
      file('activity.json'),
    ],
  },
  {
    says: 'Every methodology that applies, on the same data; and why two of them differ.',
    command: ['compare', file('activity.json'), '--html', file('comparison.html'), '--svg', file('comparison.svg')],
  },
  {
    says: 'A claim is drafted: footprints, boundary, digests of definitions and factors.',
    command: [
      'claim',
      file('activity.json'),
      '-m',
      'sci,ghgp-scope2-location,codecarbon',
      '--party',
      'Example Lab',
      '--exclude',
      'network=not measured',
      '--limit',
      'processor power is an estimate of CodeCarbon: the virtual machine has no counters',
      '--out',
      file('claim.json'),
    ],
  },
  {
    says: 'The claim is checked: schema, rules, every figure calculated again, every factor against its set.',
    command: ['check', file('claim.json'), '--html', file('findings.html')],
    shows: 12,
  },
  {
    says: 'The reference calculator is tested like any other tool: in a process of its own, over a protocol, with vectors.',
    command: [
      'conformance',
      'run',
      '--out',
      file('reference'),
      '--',
      'node',
      `${suite}/adapters/reference/reference.js`,
    ],
    shows: 16,
  },
  {
    says: 'An implementation that leaves overhead out is failed, and told which mistake it makes.',
    command: [
      'conformance',
      'run',
      '--out',
      file('faulty'),
      '--',
      'node',
      `${suite}/faulty/faulty.js`,
      'sci.pue-dropped',
    ],
    expects: 1,
    shows: 24,
  },
  {
    says: 'An auditor makes a key …',
    command: ['keys', 'new', '--issuer', 'did:web:auditor.example', '--out', file('auditor')],
  },
  {
    says: '… and somebody who trusts this auditor writes that down.',
    command: ['keys', 'policy', file('auditor.public.json'), '--out', file('policy.json')],
  },
  {
    says: 'The auditor signs that the calculator passed.',
    command: [
      'attest',
      'conformance',
      file('reference/report.json'),
      '--key',
      file('auditor.private.json'),
      '--issuer',
      'did:web:auditor.example',
      '--name',
      'Example Auditor',
      '--out',
      file('certificate.vc.jwt'),
    ],
  },
  {
    says: 'Anybody verifies it, off-line, with the report at hand.',
    command: [
      'verify',
      file('certificate.vc.jwt'),
      '--policy',
      file('policy.json'),
      '--artifact',
      file('reference/report.json'),
    ],
  },
];

function run({ says, command, expects = 0, shows }: Station, number: number): void {
  process.stdout.write(
    `\n${palette.bold(`${number}. ${says}`)}\n${palette.dim(`$ assay ${command.map(quoted).join(' ')}`)}\n`,
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...command], {
    cwd: top,
    encoding: 'utf8',
  });
  const lines = stdout.trimEnd().split('\n');
  const shown = shows === undefined ? lines : lines.slice(0, shows);
  process.stdout.write(
    `${shown.map((line) => `   ${line}`).join('\n')}${shown.length < lines.length ? palette.dim(`\n   … ${lines.length - shown.length} more lines`) : ''}\n${stderr}`,
  );
  if (status === expects) return;
  process.stderr.write(
    `\nThis station ended with ${status} and not with ${expects}. Please report it with the lines above.\n`,
  );
  process.exit(4);
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word}'`;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
stations.forEach((station, at) => {
  run(station, at + 1);
});
process.stdout.write(`
${palette.bold('Look at')}
   ${file('comparison.html')}   all methods side by side, in a browser
   ${file('findings.html')}     what was checked of the claim
   ${file('reference')}         the conformance report: report.html, report.json, junit.xml

${palette.bold('Try next')}
   npx assay explain --help                         every step of a footprint with its numbers
   npx assay compare docs/examples/one-job/activity.json
   change one digit in ${file('claim.json')} and check it again
   README.md                                        the first command of vendor, auditor, practitioner and methodologist
`);
