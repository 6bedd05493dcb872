/** The functions of the formula language in doubles. */

import type { Compiled } from './compile.js';
import { outOfDomain } from './fault.js';
import { elementwise } from './loop.js';
import type { FunctionName } from './parse.js';
import { fixed, roundHalfEven } from './round.js';

type Elementary = Exclude<FunctionName, 'if' | 'interp' | 'min' | 'max' | 'sum' | 'mean' | 'count'>;

/** One value from one or two; what is not defined comes out as NaN and stops the step. */
const elementary: Readonly<Record<Elementary, (a: number, b: number) => number>> = {
  ceil: Math.ceil,
  floor: Math.floor,
  round: roundHalfEven,
  fixed,
  double: (a) => a,
  abs: Math.abs,
  exp: Math.exp,
  ln: Math.log,
  log2: Math.log2,
  sqrt: Math.sqrt,
};

/** A call of any function but `if`, whose operands are compiled already. */
export function compileCall(name: Exclude<FunctionName, 'if'>, operands: readonly Compiled[], step: string): Compiled {
  if (name === 'interp') return compileInterp(operands, step);
  if (name === 'min') return operands.reduce((a, b) => elementwise([a, b], (one, other) => Math.min(one, other)));
  if (name === 'max') return operands.reduce((a, b) => elementwise([a, b], (one, other) => Math.max(one, other)));
  return elementwise(operands, elementary[name as Elementary]);
}

function compileInterp([x, xs, ys]: readonly Compiled[], step: string): Compiled {
  const at = (frame: Parameters<Compiled['scalar']>[0], value: number): number => {
    const [from, to] = [xs!.series(frame), ys!.series(frame)];
    const above = from.findIndex((point, i) => i > 0 && value <= point);
    if (above < 0 || value < from[0]!) throw outOfDomain(step, 'interp() was asked outside its points');
    const share = (value - from[above - 1]!) / (from[above]! - from[above - 1]!);
    return to[above - 1]! + share * (to[above]! - to[above - 1]!);
  };
  return {
    index: x!.index,
    scalar: (frame) => at(frame, x!.scalar(frame)),
    series: (frame) => x!.series(frame).map((value) => at(frame, value)),
  };
}
