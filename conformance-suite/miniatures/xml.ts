/** A small strict reader of XML, for tests: enough of XML 1.0 to tell well-formed from not, and to find elements. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/**
 * Every element in the order of its start.
 * @throws Error, with the place, for what is not well-formed.
 */
export function elementsOf(xml: string): readonly Element[] {
  const illegal = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.exec(xml);
  if (illegal !== null) throw new Error(`a character that XML does not have at ${illegal.index}`);
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/, '');
  if (body === xml) throw new Error('no XML declaration');
  const elements: Element[] = [];
  const open: string[] = [];
  const token = /<(\/?)([A-Za-z][\w.-]*)((?:\s+[A-Za-z][\w.-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  while (token.lastIndex < body.length) {
    const at = token.lastIndex;
    const found = token.exec(body);
    if (found === null) throw new Error(`not well-formed at ${JSON.stringify(body.slice(at, at + 60))}`);
    const [, closing, name = '', attributes = '', empty, text] = found;
    if (text !== undefined) {
      decoded(text);
      if (open.length === 0 && text.trim() !== '') throw new Error('text outside the document element');
    } else if (closing === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes what is not open`);
    } else {
      if (open.length === 0 && elements.length > 0) throw new Error('two document elements');
      elements.push({ name, attributes: attributesOf(attributes) });
      if (empty !== '/') open.push(name);
    }
  }
  if (open.length > 0 || elements.length === 0) throw new Error(`not closed: ${open.join(', ')}`);
  return elements;
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([A-Za-z][\w.-]*)="([^"]*)"/g)].map(
    ([, name, value]) => [name!, decoded(value!)] as const,
  );
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error('an attribute twice');
  return Object.fromEntries(pairs);
}

function decoded(text: string): string {
  return text.replaceAll(/&[^;\s]*;?/g, (entity) => {
    const code = /^&#(\d+);$/.exec(entity)?.[1];
    const sign = code === undefined ? entities[entity] : String.fromCodePoint(Number(code));
    if (sign === undefined) throw new Error(`an entity that XML does not have: ${entity}`);
    return sign;
  });
}
