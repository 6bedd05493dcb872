import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { askAll, type Task } from '../conformance-suite/ask.js';
import { judge } from '../conformance-suite/judge.js';
import { type Command, processCarrier } from '../conformance-suite/process.js';
import { releasedSuite } from '../conformance-suite/release.js';
import { runSuite } from '../conformance-suite/run.js';
import { Seed } from '../conformance-suite/seed.js';
import { isDeath, Session } from '../conformance-suite/session.js';
import type { Suite } from '../conformance-suite/suite.js';
import { noTranscript } from '../conformance-suite/transcript.js';
import { validate } from '../src/document.js';
import type { ConformanceReport } from '../src/generated/documents.js';
import { median, perSecond, type Row, rate, times } from './measure.js';

const rounds = 9;
const window = 64;
const copies = 20;

const reference: Command = {
  program: process.execPath,
  args: [fileURLToPath(new URL('../conformance-suite/adapters/reference/reference.js', import.meta.url))],
};

/** Answers every case at once with the same figure: no reading but of its id, no arithmetic. */
const echo: Command = {
  program: process.execPath,
  args: [
    '-e',
    `let rest = '';
const greeting = { protocol: 1, system: { name: 'echo', version: '1' }, claims: [], unknownMember: 'ignored', concurrency: ${window} };
const replyTo = (line) => {
  const [, type, key, id] = /^\\{"type":"(\\w+)","(id|case)":"([^"]+)"/.exec(line);
  if (type === 'case') return \`{"type":"result","case":"\${id}","value":{"value":"475.25","unit":"gCO2e"}}\\n\`;
  return JSON.stringify({ type: type + '.ok', id, ...(type === 'hello' && greeting) }) + '\\n';
};
process.stdin.setEncoding('utf8').on('data', (chunk) => {
  const lines = (rest + chunk).split('\\n');
  rest = lines.pop();
  process.stdout.write(lines.map(replyTo).join(''));
});`,
  ],
};

export async function* benchConformance(): AsyncGenerator<Row> {
  const suite = await releasedSuite();
  const tasks = questions(suite);
  const [tested, instant, limit] = [await asker(reference, tasks), await asker(echo, tasks), barePipe(tasks)];
  const speeds: { reference: number; echo: number; bare: number }[] = [];
  for (let round = -1; round < rounds; round++) {
    const speed = { reference: await tested.round(), echo: await instant.round(), bare: await limit.round() };
    if (round >= 0) speeds.push(speed);
  }
  await Promise.all([tested.close(), instant.close(), limit.close()]);
  const of = (measure: (speed: (typeof speeds)[number]) => number): number => median(speeds.map(measure));
  yield ['cases through a process, the reference implementation', perSecond(of((speed) => speed.reference))];
  yield ['cases through a process that answers at once', perSecond(of((speed) => speed.echo))];
  yield ['the same lines through the same process, without a runner', perSecond(of((speed) => speed.bare))];
  yield ['reference over the process that answers at once', times(of(({ reference, echo }) => echo / reference))];
  yield ['runner over the bare pipe', times(of(({ echo, bare }) => bare / echo))];
  yield* benchReports(suite);
}

async function* benchReports(suite: Suite): AsyncGenerator<Row> {
  const began = performance.now();
  const report = await runSuite(suite, processCarrier(reference));
  yield ['the whole suite, from start to report', `${Math.round(performance.now() - began)} ms`];
  yield [
    `reports validated by compiled schema (${report.checks.length} checks)`,
    perSecond(await rate(() => validate('conformance-report', report))),
  ];
  yield ['answers judged', perSecond(report.checks.length * (await rate(() => judgeAgain(suite, report))))];
}

function judgeAgain(suite: Suite, { implementation: { claims }, checks }: ConformanceReport): void {
  const attempts = new Map(checks.map(({ vector, attempts: made = [] }) => [vector, made]));
  for (const profile of suite.profiles) judge(profile, claims, attempts);
}

/** Every question of the suite, many times over. */
function questions({ profiles }: Suite): readonly Task[] {
  const seed = new Seed('bench');
  const once = profiles.flatMap(({ methodology, vectors }) =>
    vectors.map(({ prompt: { id, op, want, input } }) => ({ id, question: { op, methodology, want, input } })),
  );
  return Array.from({ length: copies }, (_, copy) =>
    once.map(({ id, question }) => ({
      vector: `${id}/${copy}`,
      question: () => ({ case: seed.hex(16), ...question, deadlineMs: 5000 }),
    })),
  ).flat();
}

interface Asker {
  /** Cases in a second, over one round of all tasks. */
  round(): Promise<number>;
  close(): Promise<void>;
}

/** The runner and one process that stays. */
async function asker(command: Command, tasks: readonly Task[]): Promise<Asker> {
  const opening = {
    hello: { protocols: [1], runner: { name: 'bench', version: '1' }, suite: { version: '1' } },
    configure: () => ({ specification: '1.0-draft', methodologies: [], limits: { caseMs: 5000 } }),
  };
  const open = () => Session.open(processCarrier(command), 1, noTranscript, opening);
  const session = await open();
  if (isDeath(session)) throw new Error(session.says);
  return {
    async round() {
      const began = performance.now();
      const { attempts, deaths } = await askAll(tasks, session, { open, window });
      if (attempts.size !== tasks.length || deaths > 0) throw new Error('not every case was answered');
      return speedOf(tasks, began);
    },
    close: () => session.close(),
  };
}

/** As many lines as fit in the window to the same process, and its line feeds counted: what the pipes and it can do. */
function barePipe(tasks: readonly Task[]): Asker {
  const child = spawn(echo.program, echo.args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = tasks.map((task) => `${JSON.stringify({ type: 'case', ...task.question() })}\n`);
  return {
    async round() {
      const began = performance.now();
      let [sent, answered] = [0, 0];
      while (answered < lines.length) {
        child.stdin.write(lines.slice(sent, answered + window).join(''));
        sent = Math.min(lines.length, answered + window);
        const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
        for (const byte of chunk) if (byte === 0x0a) answered += 1;
      }
      return speedOf(tasks, began);
    },
    async close() {
      child.stdin.end();
      await once(child, 'exit');
    },
  };
}

function speedOf(tasks: readonly Task[], began: number): number {
  return (tasks.length * 1000) / (performance.now() - began);
}
