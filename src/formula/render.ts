/** Formulas for people: plain text, with names or with numbers put in, and MathML. */
import type { Node } from './parse.js';

const strength: Readonly<Record<string, number>> = { '+': 2, '-': 2, '*': 3, '/': 3, '^': 4 };
const signs: Readonly<Record<string, string>> = { '*': ' × ', '/': ' / ', '+': ' + ', '-': ' − ' };

/** A formula as text; `name` says how to write a name (its symbol, its value), the name itself unless told. */
export function renderText(tree: Node, name: (name: string) => string = (same) => same): string {
  const write = (node: Node): string => {
    switch (node.kind) {
      case 'number':
        return node.text;
      case 'name':
        return name(node.name);
      case 'negate':
        return `−${inner(node.operand, 4)}`;
      case 'compare':
        return `${write(node.left)} ${node.operator} ${write(node.right)}`;
      case 'reduce':
        return `${node.name}(${write(node.operand)}${node.over === undefined ? '' : ` over ${node.over}`})`;
      case 'call':
        return `${node.name}(${node.args.map(write).join(', ')})`;
      case 'binary': {
        const own = strength[node.operator]!;
        const right = inner(node.right, node.operator === '-' || node.operator === '/' ? own + 1 : own);
        return node.operator === '^'
          ? `${inner(node.left, own + 1)}^${right}`
          : `${inner(node.left, own)}${signs[node.operator]}${right}`;
      }
    }
  };
  const inner = (node: Node, atLeast: number): string => {
    const weak =
      node.kind === 'binary' ? strength[node.operator]! < atLeast : node.kind === 'compare' || node.kind === 'negate';
    return weak ? `(${write(node)})` : write(node);
  };
  return write(tree);
}

/** A formula as MathML; names are written by `name`, escaped here. */
export function renderMathML(tree: Node, name: (name: string) => string = (same) => same): string {
  const write = (node: Node): string => {
    switch (node.kind) {
      case 'number':
        return `<mn>${node.text}</mn>`;
      case 'name':
        return `<mi>${escaped(name(node.name))}</mi>`;
      case 'negate':
        return `<mrow><mo>−</mo>${inner(node.operand, 4)}</mrow>`;
      case 'compare':
        return `<mrow>${write(node.left)}<mo>${escaped(node.operator)}</mo>${write(node.right)}</mrow>`;
      case 'reduce':
        return node.name === 'sum'
          ? `<mrow>${under('∑', node.over)}${inner(node.operand, 3)}</mrow>`
          : `<mrow>${under(node.name, node.over)}${fenced([node.operand])}</mrow>`;
      case 'call':
        return node.name === 'sqrt'
          ? `<msqrt>${write(node.args[0]!)}</msqrt>`
          : `<mrow><mi>${node.name}</mi>${fenced(node.args)}</mrow>`;
      case 'binary':
        return binary(node);
    }
  };
  const binary = (node: Node & { kind: 'binary' }): string => {
    if (node.operator === '/') return `<mfrac>${row(write(node.left))}${row(write(node.right))}</mfrac>`;
    if (node.operator === '^') return `<msup>${row(inner(node.left, 5))}${row(write(node.right))}</msup>`;
    const own = strength[node.operator]!;
    const sign = node.operator === '*' ? '×' : node.operator === '-' ? '−' : '+';
    return `<mrow>${inner(node.left, own)}<mo>${sign}</mo>${inner(node.right, node.operator === '-' ? own + 1 : own)}</mrow>`;
  };
  const under = (sign: string, over: string | undefined): string =>
    over === undefined ? `<mo>${sign}</mo>` : `<munder><mo>${sign}</mo><mi>${over}</mi></munder>`;
  const fenced = (nodes: readonly Node[]): string => `<mo>(</mo>${nodes.map(write).join('<mo>,</mo>')}<mo>)</mo>`;
  const row = (content: string): string => `<mrow>${content}</mrow>`;
  const inner = (node: Node, atLeast: number): string => {
    const weak = node.kind === 'binary' && node.operator !== '/' && strength[node.operator]! < atLeast;
    return weak ? `<mrow><mo>(</mo>${write(node)}<mo>)</mo></mrow>` : write(node);
  };
  return `<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">${write(tree)}</math>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
