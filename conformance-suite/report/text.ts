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
  inputSays,
  promptOf,
  replayCommand,
  scopeSays,
  shortened,
  testedName,
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
  // One example is enough of answers that a mistake explains; the others are shown one by one.
  const explained = new Set(report.diagnosis.filter(({ kind }) => kind === 'named').flatMap(({ vectors }) => vectors));
  const others = failing.filter(({ vector }) => !explained.has(vector));
  const block = (check: ConformanceCheck): string => `\n${checkBlock(report, suite, check, width, palette)}`;
  return [
    `${palette.bold(paint(verdictWords[report.verdict]))}  ${clean(testedName(report))}`,
    hanging(
      `${report.profile.methodologies.join(', ') || 'no methodology'}, suite ${report.suite.version}: ${countsSay(report)}.`,
      width,
      0,
    ),
    hanging(`${verdictSays(report)} ${scopeSays}`, width, 0),
    ...unfit.map(
      ({ id, says }) =>
        `\n${palette.red('probe')}  ${palette.bold(id)}\n       ${hanging(says ?? 'it failed', width, 7)}`,
    ),
    ...report.diagnosis.flatMap((one) => [
      `\n${diagnosisBlock(one, width, palette)}`,
      ...failing.filter(({ vector }) => one.kind === 'named' && vector === one.vectors[0]).map(block),
    ]),
    ...others.slice(0, most).map(block),
    ...(others.length > most
      ? [`\n${palette.dim(`and ${others.length - most} more that fail; the report files hold them all`)}`]
      : []),
  ]
    .join('\n')
    .concat('\n');
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
  check: ConformanceCheck,
  width: number,
  palette: Palette,
): string {
  const prompt = promptOf(suite, check);
  const given = prompt === undefined ? [] : inputSays(prompt).map(([name, says]) => `${name} ${says}`);
  const lines: readonly (readonly [string, string])[] = [
    ['question', `${check.want}${prompt?.says === undefined ? '' : `: ${prompt.says}`}`],
    ['given', given.join(', ') || 'nothing'],
    ['wanted', shortened(withUnit(check.expected, check))],
    ['got', shortened(withUnit(check.received, check))],
    ['why', [check.reason, check.mistakes && `explained by ${check.mistakes.join(' + ')}`].filter(Boolean).join('; ')],
    ['rules', check.requires.join(', ')],
    ['replay', replayCommand(report, check)],
  ];
  const head = `${palette.red(check.outcome)}  ${palette.bold(clean(check.vector))}  ${palette.dim(check.methodology)}`;
  return [
    head,
    ...lines.map(([name, says]) => `       ${palette.dim(name.padEnd(8))}  ${hanging(says, width, 17)}`),
  ].join('\n');
}
