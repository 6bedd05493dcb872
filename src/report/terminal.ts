/** What a report should look like on the stream that it is written to. */
import pc from 'picocolors';
import { plain, type TextOptions } from './table.js';

export interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Lines longer than this are hard to follow back, however wide the window is. */
const widest = 140;
const usual = 100;

/** Width and colours: colours on a terminal only, and never with NO_COLOR (no-color.org) or on a `dumb` one. */
export function terminalOptions(
  stream: Stream = process.stdout,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Required<TextOptions> {
  const { isTTY = false, columns = 0 } = stream;
  const coloured = isTTY && !env.NO_COLOR && env.TERM !== 'dumb';
  return {
    width: columns > 0 ? Math.min(columns, widest) : usual,
    palette: coloured ? pc.createColors(true) : plain,
  };
}
