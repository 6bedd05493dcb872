/** The functions of the formula language in doubles. */
import { outOfDomain } from './fault.js';
import { type Compiled, compileIf, compileNode, elementwise, type Scope } from './evaluate.js';
import type { FunctionName, Node } from './parse.js';
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

export function compileCall(node: Node & { kind: 'call' }, scope: Scope): Compiled {
  if (node.name === 'if') return compileIf(node.args, scope);
  const operands = node.args.map((argument) => compileNode(argument, scope));
  if (node.name === 'interp') return compileInterp(operands, scope);
  if (node.name === 'min') return operands.reduce((a, b) => elementwise([a, b], (one, other) => Math.min(one, other)));
  if (node.name === 'max') return operands.reduce((a, b) => elementwise([a, b], (one, other) => Math.max(one, other)));
  return elementwise(operands, elementary[node.name as Elementary]);
}

function compileInterp([x, xs, ys]: readonly Compiled[], scope: Scope): Compiled {
  const at = (frame: Parameters<Compiled['scalar']>[0], value: number): number => {
    const [from, to] = [xs!.series(frame), ys!.series(frame)];
    const above = from.findIndex((point, i) => i > 0 && value <= point);
    if (above < 0 || value < from[0]!) throw outOfDomain(scope.step, 'interp() was asked outside its points');
    const share = (value - from[above - 1]!) / (from[above]! - from[above - 1]!);
    return to[above - 1]! + share * (to[above]! - to[above - 1]!);
  };
  return {
    index: x!.index,
    scalar: (frame) => at(frame, x!.scalar(frame)),
    series: (frame) => x!.series(frame).map((value) => at(frame, value)),
  };
}
