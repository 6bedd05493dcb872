import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { limits } from './limits.js';
import { miniatureSuite } from './miniatures/suite.js';
import { processCarrier } from './process.js';
import { type RunOptions, runSuite } from './run.js';
import { isFailure } from './verdict.js';

const miniature = fileURLToPath(new URL('./miniatures/miniature.mjs', import.meta.url));

function run(way: string, options: RunOptions = {}) {
  return runSuite(miniatureSuite, processCarrier({ program: process.execPath, args: [miniature, way] }), {
    seed: '7',
    caseMs: 2000,
    ...options,
  });
}

/** Outcome by vector, where it is not a pass. */
async function troubles(way: string, options?: RunOptions): Promise<Record<string, string>> {
  const { checks } = await run(way, options);
  return Object.fromEntries(
    checks.filter(({ outcome }) => outcome !== 'pass').map(({ vector, outcome }) => [vector, outcome]),
  );
}

const refusals = ['V-MINI-0101', 'V-MINI-0102', 'V-MINI-0103'];
const marked = 'V-MINI-0003';

describe('an implementation that is right', () => {
  test.each(['right', 'pipelined', 'reorders', 'kilograms', 'slow', 'ignores-interrupts', 'ignores-members'])(
    'conforms: %s',
    async (way) => {
      const report = await run(way);
      expect(report.probes.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
      expect(report.counts.pass).toBe(9);
      expect(report.verdict).toBe('conformant');
    },
  );

  test('has the same report whatever the seed, the order and the pace', async () => {
    const digests = await Promise.all([run('right', { seed: '1' }), run('right', { seed: '2' })]).then((reports) =>
      reports.map(({ digest }) => digest),
    );
    expect(digests[0]).toBe(digests[1]);
  });
});

describe('an implementation that is wrong', () => {
  test('is told which mistake it makes, and what that does to a claim', async () => {
    const { verdict, diagnosis, checks } = await run('drops-pue');
    expect(verdict).toBe('not-conformant');
    expect(diagnosis).toEqual([
      expect.objectContaining({
        kind: 'named',
        mistakes: ['mini.pue-dropped'],
        says: 'overhead is left out',
        explains: 6,
        of: 6,
        direction: 'understates',
        worst: '-36.71 %',
      }),
    ]);
    expect(checks.find(({ vector }) => vector === marked)?.mistakes).toEqual(['mini.pue-dropped']);
  });

  test('is not given a name when no mistake of the catalogue explains it', async () => {
    const { verdict, diagnosis } = await run('off-catalogue');
    expect(verdict).toBe('not-conformant');
    expect(diagnosis.map(({ kind }) => kind)).toEqual(['unexplained']);
  });

  test('is given a hint when only a ratio is known', async () => {
    const { diagnosis } = await run('a-thousand');
    expect(diagnosis).toEqual([
      expect.objectContaining({ kind: 'hint', mistakes: [], says: expect.stringContaining('1000'), explains: 6 }),
    ]);
  });

  test('that rounds is fit to be tested whatever the figures of the probes, and is told what it does', async () => {
    const reports = await Promise.all(['1', '2', '3', '4', '5'].map((seed) => run('rounds', { seed })));
    expect(new Set(reports.map(({ digest }) => digest)).size).toBe(1);
    expect(reports[0]?.verdict).toBe('not-conformant');
    expect(reports[0]?.diagnosis).toEqual([
      expect.objectContaining({ kind: 'hint', says: expect.stringContaining('rounding'), explains: 6 }),
    ]);
  });

  test('fails with an answer of the wrong dimension', async () => {
    const { checks } = await run('joules');
    expect(checks[0]).toMatchObject({ outcome: 'fail', reason: expect.stringContaining('gCO2e') });
  });

  test('never conforms with answers at random', async () => {
    const report = await run('random');
    expect(report.verdict).toBe('not-conformant');
    expect(report.diagnosis.some(({ kind }) => kind === 'named')).toBe(false);
  });
});

describe('refusals', () => {
  test('have to name the requirement and the place', async () => {
    expect(await troubles('refuses-vaguely')).toEqual(Object.fromEntries(refusals.map((id) => [id, 'fail'])));
  });

  test('are not made by crashing', async () => {
    expect(await troubles('crashes-on-refusals')).toEqual(Object.fromEntries(refusals.map((id) => [id, 'crash'])));
  });

  test('do not answer questions that have an answer', async () => {
    expect((await run('refuses-everything')).counts).toMatchObject({ pass: 0, fail: 9 });
  });
});

describe('what is claimed', () => {
  test('has to be done: unsupported to everything fails everything', async () => {
    const report = await run('unsupported');
    expect(report.counts).toMatchObject({ pass: 0, 'undeclared-unsupported': 9 });
    expect(report.verdict).toBe('not-conformant');
  });

  test('is all that is asked: nothing claimed proves nothing', async () => {
    const report = await run('claims-little');
    expect(report.counts).toMatchObject({ pass: 0, 'not-claimed': 9 });
    expect(report.verdict).toBe('incomplete');
  });

  test('is not failed by the implementation’s own word', async () => {
    expect((await run('faults')).counts).toMatchObject({ fail: 9 });
  });
});

describe('an implementation that misbehaves on one question', () => {
  test.each([
    ['hangs', 'timeout'],
    ['crashes', 'crash'],
    ['pipelined-crash', 'crash'],
    ['dies-mid-line', 'crash'],
    ['garbage', 'protocol'],
    ['floods-a-line', 'protocol'],
    ['floods-lines', 'protocol'],
    ['invalid-message', 'protocol'],
    ['two-answers-in-one', 'protocol'],
    ['other-case', 'protocol'],
  ])('%s: the outcome of that one is %s, all others stand', async (way, outcome) => {
    expect(await troubles(way)).toEqual({ [marked]: outcome });
  });
});

test('after ten deaths the rest is not run, and the report still says everything', async () => {
  const { counts, verdict, volatile, checks } = await run('always-crashes');
  expect(counts).toMatchObject({ pass: 0, crash: 5, 'not-run': 4 });
  expect(volatile.deaths).toBe(limits.deathsPerRun);
  expect(verdict).toBe('not-conformant');
  expect(checks.find(({ outcome }) => outcome === 'crash')?.reason).toContain('exit code 4');
});

describe('of standard error is kept', () => {
  test('what a process wrote that was asked one question and died of it', async () => {
    expect((await run('dies-talking')).volatile.remarks).toBe('asked 1 things');
  });

  test('what it wrote before it was stopped, and not what stopping it made it say', async () => {
    expect((await run('hangs', { caseMs: 300 })).volatile.remarks).toBe('waiting for a sensor');
  });
});

describe('an implementation whose answers depend on what went before', () => {
  test.each(['forgets', 'pipelined-forgets'])(
    'fails the question that it died on and answered alone: %s',
    async (way) => {
      const { checks, verdict } = await run(way);
      const failed = checks.filter(({ outcome }) => isFailure(outcome));
      expect(failed.length).toBeGreaterThan(0);
      for (const { outcome, reason } of failed)
        expect([outcome, reason]).toEqual(['fail', expect.stringContaining('conformance-independent-cases')]);
      expect(verdict).toBe('not-conformant');
    },
  );

  test.each(['duplicates', 'pipelined-duplicates'])('answering twice breaks the protocol: %s', async (way) => {
    const report = await run(way);
    expect(report.checks.some(({ outcome }) => outcome === 'protocol')).toBe(true);
    expect(report.verdict).not.toBe('conformant');
  });
});

describe('the harness', () => {
  test.each([
    ['floats', 'decimal-echo'],
    ['knows-everything', 'unknown-operation'],
    ['brittle', 'malformed-line'],
    ['says-it-refuses', 'unknown-member'],
  ])('is unfit when it %s', async (way, probe) => {
    const report = await run(way);
    expect(report.verdict).toBe('harness-unfit');
    expect(report.probes.find(({ outcome }) => outcome === 'fail')?.id).toBe(probe);
    expect(report.counts['not-run']).toBe(9);
    expect(report.volatile.deaths).toBe(probe === 'malformed-line' ? 1 : 0);
  });

  test('is unfit when it names another system at the end', async () => {
    const report = await run('renames-itself');
    expect(report.probes.at(-1)).toMatchObject({ id: 'identity', outcome: 'fail' });
    expect(report.verdict).toBe('harness-unfit');
  });

  test('that never greets is a clear error, not a report', async () => {
    await expect(run('greets-in-prose')).rejects.toMatchObject({
      code: 'ERR_PROTOCOL',
      message: expect.stringContaining('Hello!'),
    });
    await expect(run('leaves-at-once')).rejects.toMatchObject({
      code: 'ERR_IMPLEMENTATION_FAILED',
      message: expect.stringContaining('exit code 1'),
    });
  });

  test('a profile that the suite does not have is a wrong use', async () => {
    await expect(run('right', { profile: 'unheard-of' })).rejects.toMatchObject({ code: 'ERR_METHODOLOGY_UNKNOWN' });
  });
});
