/**
 * JSON that every parser reads alike: a strict reader and the canonical writer (RFC 8785).
 * A signature over a canonical form is only worth something if nobody can read the same bytes in two ways;
 * hence no duplicate member, no byte order mark, no lone surrogate, no number that a binary64 reader and a decimal
 * reader would understand differently.
 */
import { AssayError } from './errors.js';
import { pointer } from './finding.js';

export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue };

export interface JsonLimits {
  /** Named in messages. */
  readonly file?: string | undefined;
  /** Largest text in bytes; 64 MiB unless told. */
  readonly maxBytes?: number | undefined;
  /** Deepest nesting; 64 unless told. */
  readonly maxDepth?: number | undefined;
}

export const defaultMaxBytes = 64 * 1024 * 1024;
export const defaultMaxDepth = 64;

const numberPattern = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 8259 forbids exactly these in a text.
const plainPattern = /[^"\\\u0000-\u001f]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same.
const plainRunPattern = /(?:"[^"\\\u0000-\u001f\ud800-\udfff]*"[ \t\n\r]*,[ \t\n\r]*){1,1000}/y;
const spacePattern = /[ \t\n\r]*/y;
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/**
 * Reads strict JSON.
 * @throws AssayError ERR_JSON_INVALID, with the JSON Pointer and the line of the first fault.
 */
export function parseJson(text: string | Uint8Array, limits: JsonLimits = {}): JsonValue {
  const reader = new Reader(decode(text, limits), limits);
  return reader.document();
}

function decode(text: string | Uint8Array, limits: JsonLimits): string {
  const maxBytes = limits.maxBytes ?? defaultMaxBytes;
  if (byteLength(text, maxBytes) > maxBytes)
    throw refusal(limits, '', 1, `is larger than the limit of ${maxBytes} bytes; split it or refer to series by file`);
  if (typeof text === 'string') return text;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(text);
  } catch (cause) {
    throw refusal(limits, '', 1, 'is not valid UTF-8; save it as UTF-8', cause);
  }
}

/** Bytes in UTF-8; a text of so few characters that it can't pass the limit is not encoded to be counted. */
function byteLength(text: string | Uint8Array, limit: number): number {
  if (typeof text !== 'string') return text.byteLength;
  return text.length * 3 <= limit ? text.length : new TextEncoder().encode(text).byteLength;
}

function refusal(limits: JsonLimits, path: string, line: number, fault: string, cause?: unknown): AssayError {
  const where = `${limits.file ?? 'the JSON text'}, line ${line}${path === '' ? '' : `, at ${path}`}`;
  return new AssayError('ERR_JSON_INVALID', `${where}: ${fault}`, {
    file: limits.file,
    path,
    requirement: 'quantity-json-strict',
    cause,
  });
}

class Reader {
  #at = 0;
  readonly #text: string;
  readonly #limits: JsonLimits;
  readonly #maxDepth: number;
  readonly #keys: (string | number)[] = [];

  constructor(text: string, limits: JsonLimits) {
    this.#text = text;
    this.#limits = limits;
    this.#maxDepth = limits.maxDepth ?? defaultMaxDepth;
  }

  document(): JsonValue {
    if (this.#text.charCodeAt(0) === 0xfeff) throw this.#fault('begins with a byte order mark; save it without one');
    this.#space();
    const value = this.#value();
    this.#space();
    if (this.#at < this.#text.length) throw this.#fault(`has ${this.#here()} after the end of the document; remove it`);
    return value;
  }

  #value(): JsonValue {
    const char = this.#text[this.#at];
    if (char === '{') return this.#object();
    if (char === '[') return this.#array();
    if (char === '"') return this.#string();
    if (char === '-' || (char !== undefined && char >= '0' && char <= '9')) return this.#number();
    if (this.#text.startsWith('true', this.#at)) return this.#word('true', true);
    if (this.#text.startsWith('false', this.#at)) return this.#word('false', false);
    if (this.#text.startsWith('null', this.#at)) return this.#word('null', null);
    throw this.#fault(`expected a JSON value and found ${this.#here()}`);
  }

  #word<T extends JsonValue>(word: string, value: T): T {
    this.#at += word.length;
    return value;
  }

  #object(): JsonValue {
    this.#open();
    const members: { [key: string]: JsonValue } = {};
    if (this.#closes('}')) return members;
    for (;;) {
      if (this.#text[this.#at] !== '"') throw this.#fault(`expected a member name in quotes and found ${this.#here()}`);
      const key = this.#string();
      if (key === '__proto__') throw this.#fault('has a member named "__proto__"; rename it');
      if (Object.hasOwn(members, key)) throw this.#fault(`has the member ${JSON.stringify(key)} twice; keep one`);
      this.#space();
      this.#expect(':');
      this.#space();
      this.#keys.push(key);
      members[key] = this.#value();
      this.#keys.pop();
      this.#space();
      if (this.#closes('}')) return members;
      this.#expect(',');
      this.#space();
    }
  }

  #array(): JsonValue {
    this.#open();
    const items: JsonValue[] = [];
    if (this.#closes(']')) return items;
    for (;;) {
      this.#plainRun(items);
      this.#keys.push(items.length);
      items.push(this.#value());
      this.#keys.pop();
      this.#space();
      if (this.#closes(']')) return items;
      this.#expect(',');
      this.#space();
    }
  }

  /** Texts without anything to escape or to refuse, each with its comma: a series is thousands of them, read here at once. */
  #plainRun(items: JsonValue[]): void {
    if (this.#text[this.#at] !== '"') return;
    plainRunPattern.lastIndex = this.#at;
    const run = plainRunPattern.exec(this.#text)?.[0];
    if (run === undefined) return;
    for (const item of JSON.parse(`[${run.slice(0, run.lastIndexOf(','))}]`) as string[]) items.push(item);
    this.#at += run.length;
  }

  #open(): void {
    if (this.#keys.length >= this.#maxDepth)
      throw this.#fault(`is nested deeper than ${this.#maxDepth} levels; flatten it`);
    this.#at += 1;
    this.#space();
  }

  #closes(char: string): boolean {
    if (this.#text[this.#at] !== char) return false;
    this.#at += 1;
    return true;
  }

  #expect(char: string): void {
    if (this.#text[this.#at] !== char) throw this.#fault(`expected "${char}" and found ${this.#here()}`);
    this.#at += 1;
  }

  #string(): string {
    const start = this.#at;
    this.#at += 1;
    let value = '';
    for (;;) {
      plainPattern.lastIndex = this.#at;
      const plain = plainPattern.exec(this.#text)![0];
      value += plain;
      this.#at += plain.length;
      const char = this.#text[this.#at];
      if (char === '"') break;
      if (char !== '\\')
        throw this.#fault(
          char === undefined ? 'ends inside a text; close the quotes' : `has ${this.#here()} inside a text; escape it`,
        );
      value += this.#escape();
    }
    this.#at += 1;
    if (!value.isWellFormed()) {
      this.#at = start;
      throw this.#fault('has a lone surrogate in a text; it is no character, remove it');
    }
    return value;
  }

  #escape(): string {
    const letter = this.#text[this.#at + 1] ?? '';
    const simple = escapes[letter];
    if (simple !== undefined) {
      this.#at += 2;
      return simple;
    }
    const hex = this.#text.slice(this.#at + 2, this.#at + 6);
    if (letter !== 'u' || !/^[0-9a-fA-F]{4}$/.test(hex))
      throw this.#fault(`has the unknown escape "\\${letter}"; JSON knows \\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX`);
    this.#at += 6;
    return String.fromCharCode(Number.parseInt(hex, 16));
  }

  #number(): number {
    numberPattern.lastIndex = this.#at;
    const literal = numberPattern.exec(this.#text)?.[0];
    if (literal === undefined) throw this.#fault(`expected a number and found ${this.#here()}`);
    const value = Number(literal);
    if (!readsAlike(literal, value)) {
      throw this.#fault(
        `has the number ${literal.slice(0, 40)}, which not every parser reads alike; write it as text: "${literal.slice(0, 40)}"`,
      );
    }
    this.#at += literal.length;
    return value;
  }

  #space(): void {
    spacePattern.lastIndex = this.#at;
    this.#at += spacePattern.exec(this.#text)![0].length;
  }

  #here(): string {
    const char = this.#text.codePointAt(this.#at);
    return char === undefined ? 'the end of the text' : JSON.stringify(String.fromCodePoint(char));
  }

  #fault(fault: string): AssayError {
    const line = this.#text.slice(0, this.#at).split('\n').length;
    return refusal(this.#limits, pointer(...this.#keys), line, fault);
  }
}

/** Whether a binary64 reader and an exact decimal reader take the same value from this literal. */
function readsAlike(literal: string, value: number): boolean {
  if (!Number.isFinite(value) || Object.is(value, -0)) return false;
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return false;
  return plainDigits(literal) === plainDigits(String(value));
}

/** A literal's sign, significant digits and exponent in one normal form, so that 1.50, 15e-1 and 1.5 are equal. */
function plainDigits(literal: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?$/.exec(literal) ?? [];
  const digits = (whole + fraction).replace(/^0+/, '');
  const kept = digits.replace(/0+$/, '');
  if (kept === '') return '0';
  return `${sign}${kept}e${Number(exponent) - fraction.length + (digits.length - kept.length)}`;
}

/**
 * The canonical form of a JSON value (RFC 8785): members sorted by UTF-16 units, shortest numbers, no white space.
 * Members whose value is `undefined` are left out.
 * @throws TypeError for what JSON does not have (NaN, functions, lone surrogates).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('a text with a lone surrogate has no canonical form');
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical form`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value))
    return isPlainTexts(value) ? JSON.stringify(value) : `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`a ${typeof value} has no canonical form`);
  const members = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(members)
    .filter((key) => members[key] !== undefined)
    .sort();
  return `{${keys.map((key) => `${canonicalJson(key)}:${canonicalJson(members[key])}`).join(',')}}`;
}

/** A series, as documents have it, is written at once. */
function isPlainTexts(values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string') && values.join().isWellFormed();
}
