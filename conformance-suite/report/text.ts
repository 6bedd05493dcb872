/** A report for a terminal: the verdict first, then what is wrong and why, then how to see it again. */
import type { ConformanceCheck, ConformanceReport, Diagnosis } from '../../src/generated/documents.js';
import { clean, hanging, type Palette, plain, type TextOptions } from '../../src/report/table.js';
import type { Suite } from '../suite.js';
import { isFailure } from '../verdict.js';
import {
  countsSay,
  diagnosisSays,
  diagnosisTitle,
  failingFirst,
  gotNothingElse,
  inputSays,
  promptOf,
  replayCommand,
  scopeSays,
  shortened,
  testedName,
  unknownClaimsSay,
  verdictSays,
  verdictWords,
  withUnit,
} from './words.js';

export interface ReportTextOptions extends TextOptions {
  /** The suite, for the questions behind the checks. */
  readonly suite: Suite;
  /** Checks that are shown one by one; 10 unless told. */
  readonly most?: number;
}

/** Lines of standard error that are shown: the last call of a Python traceback and its error. */
const remarkLines = 6;

/** The report as lines of text. */
export function reportText(
  report: ConformanceReport,
  { suite, width = 100, palette = plain, most = 10 }: ReportTextOptions,
): string {
  const paint =
    report.verdict === 'conformant'
      ? palette.green
      : report.verdict === 'not-conformant'
        ? palette.red
        : palette.yellow;
  const failing = failingFirst(report.checks).filter(({ outcome }) => isFailure(outcome));
  const unfit = report.probes.filter(({ outcome }) => outcome === 'fail');
  // One example is enough of answers that have one explanation; the others are shown one by one.
  const examples = report.diagnosis.filter(({ kind }) => kind === 'named' || kind === 'hint');
  const explained = new Set(examples.flatMap(({ vectors }) => vectors));
  const others = alike(failing.filter(({ vector }) => !explained.has(vector)));
  const unknown = unknownClaimsSay(report, suite);
  const left = others.slice(most).flat().length;
  const block = (checks: readonly ConformanceCheck[]): string =>
    `\n${checkBlock(report, suite, checks, width, palette)}`;
  return [
    `${palette.bold(paint(verdictWords[report.verdict]))}  ${clean(testedName(report))}`,
    hanging(
      `${report.profile.methodologies.join(', ') || 'no methodology'}, suite ${report.suite.version}: ${countsSay(report)}.`,
      width,
      0,
    ),
    hanging(`${verdictSays(report)} ${scopeSays}`, width, 0),
    ...(unknown === undefined ? [] : [palette.yellow(hanging(unknown, width, 0))]),
    ...unfit.map(
      ({ id, says }) =>
        `\n${palette.red('probe')}  ${palette.bold(id)}\n       ${hanging(says ?? 'it failed', width, 7)}`,
    ),
    ...report.diagnosis.flatMap((one) => [
      `\n${diagnosisBlock(one, width, palette)}`,
      ...failing
        .filter(({ vector }) => examples.includes(one) && vector === one.vectors[0])
        .map((check) => block([check])),
    ]),
    ...others.slice(0, most).map(block),
    ...(left > 0 ? [`\n${palette.dim(`and ${left} more that fail; the report files hold them all`)}`] : []),
    ...remarksOf(report, palette),
  ]
    .join('\n')
    .concat('\n');
}

/** Failures for one and the same reason together, in the order of the first of each. */
function alike(checks: readonly ConformanceCheck[]): readonly (readonly ConformanceCheck[])[] {
  const groups = new Map<string, ConformanceCheck[]>();
  for (const check of checks) {
    const key = [check.methodology, check.outcome, check.reason].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), check]);
  }
  return [...groups.values()];
}

/** What the process wrote last for people, where it did not end well: most often the reason. */
function remarksOf({ volatile }: ConformanceReport, palette: Palette): readonly string[] {
  const lines = (volatile.remarks ?? '').split('\n').map((line) => line.replaceAll(/\p{Cc}/gu, ' ').trimEnd());
  const told = lines.filter((line) => line !== '').slice(-remarkLines);
  if (told.length === 0 || (volatile.deaths ?? 0) === 0) return [];
  return ['\nits standard error, the end', ...told.map((line) => palette.dim(`  ${line}`))];
}

function diagnosisBlock(diagnosis: Diagnosis, width: number, palette: Palette): string {
  const paint = diagnosis.kind === 'named' ? palette.red : palette.yellow;
  const head = `${paint(diagnosis.kind === 'named' ? 'mistake' : 'wrong')}  ${palette.bold(clean(diagnosisTitle(diagnosis)))}  ${palette.dim(diagnosis.methodology)}`;
  return [
    head,
    `       ${hanging(diagnosis.says ?? '', width, 7)}`,
    `       ${hanging(diagnosisSays(diagnosis), width, 7)}`,
  ].join('\n');
}

function checkBlock(
  report: ConformanceReport,
  suite: Suite,
  [check, ...others]: readonly ConformanceCheck[],
  width: number,
  palette: Palette,
): string {
  if (check === undefined) return '';
  const prompt = promptOf(suite, check);
  const given = prompt === undefined ? [] : inputSays(prompt).map(([name, says]) => `${name} ${says}`);
  const lines: readonly (readonly [string, string])[] = [
    ['question', `${check.want}${prompt?.says === undefined ? '' : `: ${prompt.says}`}`],
    ['given', given.join(', ') || 'nothing'],
    ['wanted', shortened(withUnit(check.expected, check))],
    ...(gotNothingElse(check) ? [] : [['got', shortened(withUnit(check.received, check))] as const]),
    ['why', [check.reason, check.mistakes && `explained by ${check.mistakes.join(' + ')}`].filter(Boolean).join('; ')],
    ['rules', check.requires.join(', ')],
    ['replay', replayCommand(report, check)],
    ...(others.length > 0 ? [['also', others.map(({ vector }) => vector).join(', ')] as const] : []),
  ];
  const head = `${palette.red(check.outcome)}  ${palette.bold(clean(check.vector))}  ${palette.dim(check.methodology)}`;
  return [
    head,
    ...lines.map(([name, says]) => `       ${palette.dim(name.padEnd(8))}  ${hanging(says, width, 17)}`),
  ].join('\n');
}
