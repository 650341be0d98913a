import { distance } from 'fastest-levenshtein';
import * as z from 'zod';

/** A place in a file, both counted from 1, as editors do. */
interface Place {
  line: number;
  column: number;
}

/** What is in a settings file, or every sentence that says what is wrong with it: file, line, field, and what to do. */
export type SettingsFile<Settings> = { settings: Settings; at: PlaceOf } | { faults: string[] };

/** Where the value at a path begins, or the nearest one around it that is there. */
export type PlaceOf = (path: readonly PropertyKey[]) => string;

type Parsed = { places: Map<string, number> } | { fault: string; offset: number };

class NoJson extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const PLAIN = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

const keyOf = (path: readonly PropertyKey[]): string => JSON.stringify(path.map(String));

/**
 * Where each value of a JSON text begins, or what is wrong with it. `JSON.parse` of Node 20 names no place for half of the mistakes
 * that people make, and takes the last of two members of one name in silence.
 */
const scanJson = (text: string): Parsed => {
  const places = new Map<string, number>();
  let at = 0;
  const fail = (what: string, offset = at): never => {
    throw new NoJson(what, offset);
  };
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) at += found.length;
    return found;
  };
  const skip = (): void => {
    take(SPACE);
    if (text.startsWith('//', at) || text.startsWith('/*', at)) fail('JSON knows no comments: take this one away');
  };
  const next = (): string => {
    skip();
    return text.charAt(at);
  };
  const string = (): string => {
    const from = at;
    const found = take(STRING);
    if (found === undefined) fail('this text has no closing quotation mark on its line, or a backslash that means nothing', from);
    return JSON.parse(found as string) as string;
  };

  /** Members of an object or list, up to what closes it. */
  const members = (close: '}' | ']', member: (index: number) => void): void => {
    const from = at;
    at += 1;
    const demandMore = (): void => {
      if (next() === '') fail(`the file ends before this is closed: a ${close} is missing`, from);
    };
    for (let index = 0; next() !== close; index += 1) {
      demandMore();
      if (index > 0) {
        if (text.charAt(at) !== ',') fail('a comma is missing before this');
        const comma = at;
        at += 1;
        demandMore();
        if (next() === close) fail(`there is a comma too many: nothing comes after it before the ${close}`, comma);
      }
      member(index);
    }
    at += 1;
  };
  const value = (path: readonly PropertyKey[]): void => {
    const first = next();
    places.set(keyOf(path), at);
    if (first === '{')
      members('}', () => {
        if (next() !== '"') fail('a name in double quotation marks belongs here');
        const from = at;
        const name = string();
        const inner = [...path, name];
        if (places.has(keyOf(inner))) fail(`"${name}" is here twice, and only one of them would count`, from);
        if (next() !== ':') fail(`a colon is missing after "${name}"`);
        at += 1;
        value(inner);
        places.set(keyOf(inner), from);
      });
    else if (first === '[') members(']', (index) => value([...path, index]));
    else if (first === '"') string();
    else if (take(PLAIN) === undefined)
      fail(first ? 'a value belongs here: texts are in double quotation marks' : 'the file ends where a value belongs');
  };

  try {
    value([]);
    if (next() !== '') fail('the file goes on after its end: a bracket is closed too early, or there is one too many');
    return { places };
  } catch (error) {
    if (error instanceof NoJson) return { fault: error.message, offset: error.offset };
    throw error;
  }
};

const placeAt = (text: string, offset: number): Place => {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};

type JsonSchema = { properties?: Record<string, JsonSchema>; additionalProperties?: JsonSchema | boolean; items?: JsonSchema };

/** The members that a schema knows at a path. */
const membersAt = (schema: z.ZodType, path: readonly PropertyKey[]): string[] => {
  const root = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) as JsonSchema;
  const found = path.reduce<JsonSchema | undefined>((at, step) => {
    const more = typeof at?.additionalProperties === 'object' ? at.additionalProperties : undefined;
    return typeof step === 'number' ? at?.items : (at?.properties?.[String(step)] ?? more);
  }, root);
  return Object.keys(found?.properties ?? {});
};

/** The word that somebody may have meant: not more than two letters away, or one that only begins like it. */
export const nearestWord = (word: string, words: readonly string[]): string | undefined => {
  const [nearest] = words
    .map((known) => ({ known, far: distance(word.toLowerCase(), known.toLowerCase()) }))
    .sort((one, other) => one.far - other.far);
  if (nearest && nearest.far <= 2) return nearest.known;
  return words.find((known) => word.length > 2 && (known.startsWith(word) || word.startsWith(known)));
};

const sayIssue = (schema: z.ZodType, issue: z.core.$ZodIssue): string => {
  if (issue.code !== 'unrecognized_keys') return issue.message;
  const known = membersAt(schema, issue.path);
  return issue.keys
    .map((key) => {
      const nearest = nearestWord(key, known);
      return `"${key}" is no setting here${nearest ? `: is "${nearest}" meant?` : `; there are ${known.join(', ')}`}`;
    })
    .join('; ');
};

const closed = (sentence: string): string => (/[.?]$/.test(sentence) ? sentence : `${sentence}.`);

/** A field as it is called in sentences: `stages.production.certificate`, `topics[2].id`. */
export const fieldName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : `${name && `${name}.`}${String(step)}`),
    '',
  );

/**
 * Reads a settings file by its schema.
 *
 * @param file as it is called in what is said of it
 */
export const readSettingsFile = <Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): SettingsFile<z.output<Schema>> => {
  const source = text.replace(/^\uFEFF/, '');
  const parsed = scanJson(source);
  if ('fault' in parsed) {
    const { line, column } = placeAt(source, parsed.offset);
    return { faults: [`${file}:${line}:${column}: ${parsed.fault}.`] };
  }
  const at: PlaceOf = (path) => {
    const offset = parsed.places.get(keyOf(path));
    if (offset === undefined && path.length > 0) return at(path.slice(0, -1));
    return `${file}:${placeAt(source, offset ?? 0).line}`;
  };
  const read = schema.safeParse(JSON.parse(source));
  if (read.success) return { settings: read.data, at };
  return {
    faults: read.error.issues.map((issue) => {
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
      const field = fieldName(issue.path);
      return closed(`${at([...issue.path, ...unknown])}: ${field && `${field}: `}${sayIssue(schema, issue)}`);
    }),
  };
};
