/** A JSON value with the place of each field: objects are maps, so that no name in a file can mean anything to us. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export type JsonObject = Map<string, JsonField>;
/** A field of an object, and the index in the text at which its name begins. */
export interface JsonField {
  value: JsonValue;
  at: number;
}

/** What is not JSON, or more of it than is read, and the index it was seen at. `key` is a name that is there twice. */
export interface JsonFault {
  at: number;
  reason: string;
  key?: string;
}

const DEEPEST = 60;
const MOST_VALUES = 100_000;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WHITE = /[ \t\n\r]*/y;
const WORD = /true|false|null/y;

/** Thrown and caught in here: what reads a value inside another has no other way out. */
class Stop extends Error {
  readonly fault: JsonFault;
  constructor(fault: JsonFault) {
    super(fault.reason);
    this.fault = fault;
  }
}

/**
 * Reads JSON as RFC 8259 has it, and stricter: no name twice in an object, no `__proto__`, at most 60 levels and 100,000 values.
 * Never throws.
 */
export const parseStrictJson = (text: string): { value: JsonValue } | { fault: JsonFault } => {
  let at = 0;
  let values = 0;
  const fail = (reason: string, where = at, key?: string): never => {
    throw new Stop({ at: where, reason, ...(key !== undefined && { key }) });
  };
  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const [found = ''] = pattern.exec(text) ?? [];
    at += found.length;
    return found;
  };
  const expect = (mark: string, what: string): void => {
    if (text[at] !== mark) fail(at >= text.length ? `the file ends where ${what} should stand` : `${what} should stand here`);
    at += 1;
  };

  const string = (): string => {
    const from = at;
    expect('"', 'a name in quotation marks');
    while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    if (at >= text.length) fail('a text that begins here has no closing quotation mark', from);
    at += 1;
    try {
      return JSON.parse(text.slice(from, at)) as string;
    } catch {
      return fail('a text that begins here has a line break, a control character or a wrong escape in it', from);
    }
  };

  const members = (close: '}' | ']', read: () => void): void => {
    at += 1;
    match(WHITE);
    if (text[at] === close) {
      at += 1;
      return;
    }
    for (;;) {
      match(WHITE);
      read();
      match(WHITE);
      if (text[at] === close) break;
      expect(',', `a comma or ${close}`);
    }
    at += 1;
  };

  const value = (depth: number): JsonValue => {
    values += 1;
    if (values > MOST_VALUES) fail(`more than ${MOST_VALUES} values`);
    if (depth > DEEPEST) fail(`nested more than ${DEEPEST} deep`);
    const mark = text[at];
    if (mark === '"') return string();
    if (mark === '[') {
      const list: JsonValue[] = [];
      members(']', () => list.push(value(depth + 1)));
      return list;
    }
    if (mark === '{') {
      const object: JsonObject = new Map();
      members('}', () => {
        const from = at;
        const key = string();
        if (key === '__proto__') fail('the key __proto__ is not read', from);
        if (object.has(key)) fail(`the key ${key.slice(0, 80)} is there twice`, from, key.slice(0, 80));
        match(WHITE);
        expect(':', 'a colon');
        match(WHITE);
        object.set(key, { value: value(depth + 1), at: from });
      });
      return object;
    }
    const word = match(WORD);
    if (word) return word === 'null' ? null : word === 'true';
    const number = match(NUMBER);
    if (number) return Number(number);
    return fail(at >= text.length ? 'the file ends in the middle' : 'a value should stand here');
  };

  try {
    match(WHITE);
    const whole = value(0);
    match(WHITE);
    if (at < text.length) fail('there is more after the end of the document');
    return { value: whole };
  } catch (error) {
    if (error instanceof Stop) return { fault: error.fault };
    throw error;
  }
};
