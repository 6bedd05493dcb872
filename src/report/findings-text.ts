/** Findings for a terminal: the verdict first, then what is wrong and what to do. */
import type { Finding, Verdict } from '../finding.js';
import { byVerdict, countsOf, detailsOf, outcomeOf, outcomeWords, passedOf, placeOf } from './findings-words.js';
import { clean, hanging, type Palette, plain, type TextOptions } from './table.js';

export interface FindingsOptions extends TextOptions {
  /** What was checked: a file name. */
  readonly title: string;
  /** Passed checks one by one too, not only which requirements they were. */
  readonly all?: boolean;
}

export function findingsText(
  findings: readonly Finding[],
  { title, all = false, width = 100, palette = plain }: FindingsOptions,
): string {
  const outcome = outcomeOf(findings);
  const paint = outcome === 'holds' ? palette.green : outcome === 'fails' ? palette.red : palette.yellow;
  const blocks = byVerdict(findings).flatMap(({ verdict, findings: group }) =>
    verdict === 'pass' && !all ? [] : group.map((finding) => block(finding, width, palette)),
  );
  const passed = passedOf(findings).map(([requirement, times]) =>
    times === 1 ? requirement : `${requirement} (${times})`,
  );
  return [
    `${palette.bold(paint(outcomeWords[outcome]))}  ${clean(title)}: ${countsOf(findings)}`,
    ...blocks.map((text) => `\n${text}`),
    ...(passed.length === 0 || all
      ? []
      : [`\n${palette.green('pass')}   ${palette.dim(hanging(passed.join(', '), width, 7))}`]),
  ]
    .join('\n')
    .concat('\n');
}

const paints: Readonly<Record<Verdict, keyof Palette>> = { fail: 'red', error: 'yellow', skip: 'dim', pass: 'green' };

function block(finding: Finding, width: number, palette: Palette): string {
  const head = `${palette[paints[finding.verdict]](finding.verdict.padEnd(5))}  ${palette.bold(finding.requirement)}  ${palette.dim(`at ${clean(placeOf(finding))}`)}`;
  const details = detailsOf(finding).map(
    ([name, text]) => `       ${palette.dim(name.padEnd(8))}  ${hanging(text, width, 17)}`,
  );
  return [head, `       ${hanging(finding.says, width, 7)}`, ...details].join('\n');
}
