/** Reads what reports write back in, strictly: markup as elements, numbers as a person reads them. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const voids = new Set(['meta', 'br', 'wbr']);

/** One root element; throws for anything that is not closed, quoted or escaped as XML demands (void elements of HTML excepted). */
export function parseMarkup(markup: string): Element {
  const root = { name: '', attributes: {}, children: [] as (Element | string)[] };
  const open = [root];
  let rest = markup.replace(/^<!doctype html>\s*/, '');
  while (rest !== '') {
    const [tag, closing, name = '', inside = ''] =
      /^<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^<>"]|"[^"<]*")*)>/.exec(rest) ?? [];
    const parent = open.at(-1)!;
    if (tag === undefined) {
      const text = /^[^<]+/.exec(rest)?.[0];
      if (text === undefined) throw new Error(`neither a tag nor text: ${rest.slice(0, 60)}`);
      parent.children.push(unescapeText(text));
      rest = rest.slice(text.length);
    } else if (closing === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
      rest = rest.slice(tag.length);
    } else {
      const element = { name, attributes: attributesOf(inside), children: [] as (Element | string)[] };
      parent.children.push(element);
      rest = rest.slice(tag.length);
      if (name === 'style') {
        const end = rest.indexOf('</style>');
        element.children.push(rest.slice(0, end));
        rest = rest.slice(end + '</style>'.length);
      } else if (!voids.has(name) && !inside.endsWith('/')) open.push(element);
    }
  }
  const found = root.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  if (open.length !== 1 || found.length !== 1 || typeof found[0] === 'string')
    throw new Error('not one closed element');
  return found[0]!;
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  const left = text.replace(/\s+([a-zA-Z:-]+)(?:="([^"]*)")?/g, (_, name: string, value = '') => {
    attributes[name] = unescapeText(value);
    return '';
  });
  if (left !== '' && left !== '/') throw new Error(`not an attribute: ${left}`);
  return attributes;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function unescapeText(text: string): string {
  return text.replace(/&([^;\s]*;?)/g, (_, entity: string) => {
    const sign = entities[entity.replace(/;$/, '')];
    if (sign === undefined || !entity.endsWith(';')) throw new Error(`not escaped: &${entity}`);
    return sign;
  });
}

/** An element and all that are in it, in the order of the document. */
export function all(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : all(child)))];
}

export function byClass(element: Element, name: string): readonly Element[] {
  return all(element).filter(({ attributes }) => attributes.class?.split(' ').includes(name));
}

export function byName(element: Element, name: string): readonly Element[] {
  return all(element).filter((one) => one.name === name);
}

/** All text in an element, blanks made one. */
export function textOf(element: Element): string {
  const text = (one: Element | string): string => (typeof one === 'string' ? one : one.children.map(text).join(' '));
  return text(element).replace(/\s+/g, ' ').trim();
}

const grams: Readonly<Record<string, number>> = { mgCO2e: 1e-3, gCO2e: 1, kgCO2e: 1e3, tCO2e: 1e6 };

/** Reads a shown number back, as a person would, with the unit of emissions that it may carry: in grams then. */
export function readBack(text: string, unit = ''): number {
  const [, sign, digits, power, own] =
    /^[+]?(−?)([\d.\s]+?)(?:\s×\s10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?(?:\s([a-z]+CO2e))?$/u.exec(text.trim()) ?? [];
  if (digits === undefined) throw new Error(`not a number that a person reads: ${text}`);
  const exponent = [...(power ?? '')].map((one) => (one === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(one))).join('');
  const number = Number(
    `${sign === '−' ? '-' : ''}${digits.replace(/\s/g, '')}${exponent === '' ? '' : `e${exponent}`}`,
  );
  return number * (grams[own ?? unit] ?? 1);
}
