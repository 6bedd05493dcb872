/** A report as JUnit XML, which build servers read: one test suite for the probes and one for each methodology. */
import type { ConformanceCheck, ConformanceReport } from '../../src/generated/documents.js';
import { isFailure } from '../verdict.js';
import { replayCommand, scopeSays, testedName, verdictSays, withUnit } from './words.js';

/** The kinds of a JUnit result: what speaks against the tool is a failure, what was not decided is an error. */
type Kind = 'passed' | 'failure' | 'error' | 'skipped';

export function junitReport(report: ConformanceReport): string {
  const suites = [
    probeSuite(report),
    ...report.profile.methodologies.map((methodology) => methodologySuite(report, methodology)),
  ];
  const total = sumOf(suites.flatMap(({ kinds }) => kinds));
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${attribute(testedName(report))}"${total}>
${suites.map(({ xml }) => xml).join('\n')}
</testsuites>
`;
}

interface SuiteXml {
  readonly kinds: readonly Kind[];
  readonly xml: string;
}

function probeSuite(report: ConformanceReport): SuiteXml {
  const kinds = report.probes.map(
    ({ outcome }): Kind => (outcome === 'pass' ? 'passed' : outcome === 'fail' ? 'error' : 'skipped'),
  );
  const cases = report.probes.map(({ id, says, requirement }, at) =>
    testCase(`probe ${id}`, 'probes', kinds[at]!, says ?? '', requirement),
  );
  return suiteOf('probes', kinds, cases, report);
}

function methodologySuite(report: ConformanceReport, methodology: string): SuiteXml {
  const checks = report.checks.filter((check) => check.methodology === methodology);
  const kinds = checks.map(kindOf);
  const cases = checks.map((check, at) =>
    testCase(`${check.vector} ${check.want}`, methodology, kinds[at]!, check.reason ?? '', detailsOf(report, check)),
  );
  return suiteOf(methodology, kinds, cases, report);
}

function kindOf({ outcome }: ConformanceCheck): Kind {
  if (outcome === 'pass') return 'passed';
  if (isFailure(outcome)) return 'failure';
  return outcome === 'not-claimed' || outcome === 'disputed' ? 'skipped' : 'error';
}

function detailsOf(report: ConformanceReport, check: ConformanceCheck): string {
  return [
    `outcome: ${check.outcome}`,
    `wanted: ${withUnit(check.expected, check)}`,
    `got: ${withUnit(check.received, check)}`,
    `requirements: ${check.requires.join(', ')}`,
    ...(check.mistakes === undefined ? [] : [`mistake: ${check.mistakes.join(' + ')}`]),
    `replay: ${replayCommand(report, check)}`,
  ].join('\n');
}

function suiteOf(name: string, kinds: readonly Kind[], cases: readonly string[], report: ConformanceReport): SuiteXml {
  const properties = [
    ['verdict', `${report.verdict}: ${verdictSays(report)}`],
    ['suite', `${report.suite.version} ${report.suite.digest}`],
    ['report', report.digest],
    ['scope', scopeSays],
  ].map(([key, value]) => `      <property name="${key}" value="${attribute(value!)}"/>`);
  const xml = `  <testsuite name="${attribute(name)}"${sumOf(kinds)}>
    <properties>
${properties.join('\n')}
    </properties>
${cases.join('\n')}
  </testsuite>`;
  return { kinds, xml };
}

function sumOf(kinds: readonly Kind[]): string {
  const count = (kind: Kind): number => kinds.filter((one) => one === kind).length;
  return ` tests="${kinds.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`;
}

function testCase(name: string, group: string, kind: Kind, message: string, details: string): string {
  const open = `    <testcase classname="${attribute(group)}" name="${attribute(name)}"`;
  if (kind === 'passed') return `${open}/>`;
  if (kind === 'skipped') return `${open}><skipped message="${attribute(message)}"/></testcase>`;
  return `${open}>\n      <${kind} message="${attribute(message)}">${text(details)}</${kind}>\n    </testcase>`;
}

/** Characters that XML 1.0 does not have, not even escaped, become the replacement character. */
const notXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

function text(value: string): string {
  return value.replaceAll(notXml, '\ufffd').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function attribute(value: string): string {
  return text(value)
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;');
}
