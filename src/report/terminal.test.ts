import { describe, expect, test } from 'vitest';
import { plain } from './table.js';
import { terminalOptions } from './terminal.js';

const coloured = (stream: { isTTY?: boolean; columns?: number }, env: Record<string, string> = {}): boolean =>
  terminalOptions(stream, env).palette !== plain;

describe('colours', () => {
  test('are on a terminal', () => {
    const { bold, red } = terminalOptions({ isTTY: true, columns: 80 }, {}).palette;
    expect([bold('x'), red('x')]).toEqual(['\u001b[1mx\u001b[22m', '\u001b[31mx\u001b[39m']);
  });

  test('are not in a file or a pipe, whatever the environment', () => {
    expect(coloured({})).toBe(false);
    expect(coloured({ isTTY: false }, { CI: 'true', FORCE_COLOR: '1' })).toBe(false);
  });

  test('are not where NO_COLOR says something, or the terminal has none', () => {
    expect(coloured({ isTTY: true }, { NO_COLOR: '1' })).toBe(false);
    expect(coloured({ isTTY: true }, { NO_COLOR: '' })).toBe(true);
    expect(coloured({ isTTY: true }, { TERM: 'dumb' })).toBe(false);
  });
});

describe('the width', () => {
  test.each([
    [80, 80],
    [120, 120],
    [400, 140],
    [0, 100],
    [undefined, 100],
  ])('of a terminal of %s columns is %d', (columns, width) =>
    expect(terminalOptions(columns === undefined ? {} : { columns }, {}).width).toBe(width),
  );
});
