import { spawnSync } from 'node:child_process';
import { median, type Row, times } from './measure.js';

/** Whole processes, in turns. */
export async function* benchCommand(): AsyncGenerator<Row> {
  const bare = ['-e', '0'];
  for (const [what, args] of [
    ['assay --version over node -e 0', ['dist/src/cli/main.js', '--version']],
    ['assay --help over node -e 0', ['dist/src/cli/main.js', '--help']],
    [
      'assay compare (one job) over node -e 0',
      ['dist/src/cli/main.js', 'compare', 'docs/examples/one-job/activity.json', '--json'],
    ],
  ] as const) {
    const ratios = Array.from({ length: 9 }, () => wall(args) / wall(bare));
    yield [what, times(median(ratios))];
  }
  yield ['node -e 0', `${Math.round(median(Array.from({ length: 9 }, () => wall(bare))))} ms`];
}

function wall(args: readonly string[]): number {
  const began = performance.now();
  spawnSync(process.execPath, [...args], { stdio: 'ignore' });
  return performance.now() - began;
}
