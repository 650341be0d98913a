import { isUtf8 } from 'node:buffer';
import { readXml, XmlRefused, type XmlTag } from '../release/reading/read-xml.ts';
import { plainText } from '../release/wording/inline.ts';
import { inlinesOf, markIn, type Token } from './codes.ts';
import { type JobLine, jobNamedIn } from './job-line.ts';
import {
  LARGEST_RETURN,
  Refused,
  type ReturnedDocument,
  type ReturnedUnit,
  SEGMENT_ID,
  type TranslationRefusal,
  tagOf,
  UUID,
  unreadable,
  versionOf,
} from './returned-document.ts';
import { TOOL } from './tool.ts';

export type { ReturnedDocument, ReturnedUnit } from './returned-document.ts';

/** How far somebody is with a sentence, as a tool says it: in doubt, done, or read by somebody else as well. */
export type Standing = 'unfinished' | 'translated' | 'approved';

/** Elements and attributes of its own that a tool adds to XLIFF 1.2. One is made for each file: it may remember what it has met. */
export interface Dialect {
  /** How far a unit is, by an attribute of its element. */
  standing?(unit: XmlTag): Standing | undefined;
  /** An element in a namespace of the tool's own, when it ends: with the text right within it, and the element around it. */
  foreign?(tag: XmlTag, text: string, parent: XmlTag | undefined): void;
  /** The end of a unit: how far it is, by what was said in such elements. */
  unitEnds?(): Standing | undefined;
  /** What an inline element stands for, by its id; asked at the end of its unit. */
  mark?(token: Exclude<Token, string>): Token | undefined;
  /** Text in which the tool writes its codes. */
  words?(text: string): Token[];
}

/** Of 1.0 to 1.2, strict or transitional; some tools write none at all. */
const NAMESPACE = /^(?:urn:oasis:names:tc:xliff:document:1\.[0-2])?$/;
export const MOST_TAGS = 200_000;
/** Alternatives, other segmentations and what is no text say nothing of the translation; nor does what a reviser struck out (Trados). */
const PASSED_OVER = new Set(['alt-trans', 'seg-source', 'bin-unit', 'count-group', 'skl', 'reference', 'prop-group']);
const STRUCK_OUT = /^x-sdl-(?:deleted|comment-deleted)$/;
/** Codes with or without content; the content is the tag they stand for (XLIFF 1.2, 2.4 and 3.2). */
const CODES = new Set(['x', 'ph', 'bx', 'ex', 'bpt', 'ept', 'it']);

interface Code {
  token: Exclude<Token, string>;
  text: string;
}

interface Unit {
  id: string;
  approved: boolean;
  state?: string;
  standing?: Standing | undefined;
  /** The id that was sent, where the tool keeps it beside its own. */
  context?: string;
  isHeader: boolean;
  notes: string[];
  source: Token[];
  target?: Token[];
}

/** What has been read so far, and where the reading stands. */
class Reader {
  readonly units: ReturnedUnit[] = [];
  readonly file = new Map<string, string>();
  job: string | undefined;
  line: JobLine | undefined;
  private files = 0;
  private depth = 0;
  private passingOver = 0;
  private unit: Unit | undefined;
  private note: string | undefined;
  private context: string | undefined;
  /** The id that the group around units goes by. */
  private groupContext: string | undefined;
  private foreign: { tag: XmlTag; text: string }[] = [];
  /** What is being read: a source or a target. */
  private tokens: Token[] | undefined;
  private code: Code | undefined;
  /** What each open inline element is when it ends. */
  private ends: (Token | undefined)[] = [];
  private readonly dialect: Dialect;

  constructor(dialect: Dialect) {
    this.dialect = dialect;
  }

  open(tag: XmlTag): void {
    if (this.depth === 0) this.root(tag);
    this.depth += 1;
    if (this.passingOver > 0) this.passingOver += 1;
    else if (!NAMESPACE.test(tag.namespace) && !this.tokens) this.foreign.push({ tag, text: '' });
    else if (this.foreign.length > 0 || this.code || !NAMESPACE.test(tag.namespace) || PASSED_OVER.has(tag.name))
      this.passingOver += 1;
    else if (this.tokens) this.inline(tag, this.tokens);
    else this.structure(tag);
  }

  close({ name }: XmlTag): void {
    this.depth -= 1;
    if (this.passingOver > 0) {
      this.passingOver -= 1;
      return;
    }
    const foreign = this.foreign.pop();
    if (foreign) this.dialect.foreign?.(foreign.tag, foreign.text, this.foreign.at(-1)?.tag);
    else if (this.code) this.closeCode(this.code);
    else if (this.tokens && this.ends.length > 0) this.closeInline(this.tokens);
    else this.closeStructure(name);
  }

  text(text: string): void {
    if (this.passingOver > 0) return;
    const foreign = this.foreign.at(-1);
    if (foreign) foreign.text += text;
    else if (this.code) this.code.text += text;
    else if (this.note !== undefined) this.note += text;
    else if (this.context !== undefined) this.context += text;
    else this.tokens?.push(...(this.dialect.words?.(text) ?? [text]));
  }

  private root({ name, namespace, attribute }: XmlTag): void {
    const version = attribute('version') ?? '';
    if (name !== 'xliff' || !NAMESPACE.test(namespace)) throw new Refused('not-xliff', `<${name}> ${namespace}`.trim());
    if (!/^1\.[0-2]$|^$/.test(version)) throw new Refused('not-xliff', `XLIFF ${version}`);
  }

  private structure(tag: XmlTag): void {
    const { name, attribute } = tag;
    if (name === 'file') {
      this.files += 1;
      if (this.files > 1) throw new Refused('several-files', attribute('original') ?? '');
      for (const known of ['original', 'source-language', 'target-language', 'product-name', 'product-version']) {
        const value = attribute(known)?.slice(0, 200);
        if (value) this.file.set(known, value);
      }
    } else if (name === 'phase') this.job ??= attribute('job-id')?.slice(0, 200);
    else if (name === 'group') this.groupContext = undefined;
    // What was said to the translator is not what the translator says.
    else if (name === 'note') this.note = this.unit && attribute('from') === TOOL ? undefined : '';
    else if (name === 'context') this.context = '';
    else if (name === 'trans-unit')
      this.unit = {
        id: (attribute('id') ?? '').slice(0, 200),
        approved: attribute('approved') === 'yes',
        standing: this.dialect.standing?.(tag),
        isHeader: attribute('restype') === 'x-gettext-domain-header',
        ...(this.groupContext !== undefined && { context: this.groupContext }),
        notes: [],
        source: [],
      };
    else if (this.unit && name === 'source') this.tokens = this.unit.source;
    else if (this.unit && name === 'target') {
      const state = attribute('state');
      if (state !== undefined) this.unit.state = state;
      this.tokens = this.unit.target = [];
    }
  }

  private closeStructure(name: string): void {
    if (name === 'source' || name === 'target') this.tokens = undefined;
    else if (name === 'note' && this.note !== undefined) {
      if (this.unit) this.unit.notes.push(this.note.slice(0, 2_000));
      else this.line ??= jobNamedIn(this.note.slice(0, 2_000));
      this.note = undefined;
    } else if (name === 'context' && this.context !== undefined) {
      const id = this.context.trim();
      this.context = undefined;
      if (!SEGMENT_ID.test(id)) return;
      if (this.unit) this.unit.context = id;
      else this.groupContext = id;
    } else if (name === 'trans-unit' && this.unit) {
      const unit = this.closeUnit(this.unit);
      if (unit) this.units.push(unit);
      this.unit = undefined;
    }
  }

  private closeUnit({ id, context, isHeader, source, target, notes, state, ...unit }: Unit): ReturnedUnit | undefined {
    const standing = this.dialect.unitEnds?.() ?? unit.standing;
    if (isHeader) return undefined;
    const meant = (tokens: readonly Token[]) =>
      inlinesOf(tokens.map((token) => (typeof token === 'string' ? token : (this.dialect.mark?.(token) ?? token))));
    const read = target && meant(target);
    const known = standing === 'translated' ? 'translated' : state;
    return {
      id: SEGMENT_ID.test(id) ? id : (context ?? id),
      source: meant(source),
      ...(read && plainText(read).trim() !== '' && { target: read }),
      ...(known !== undefined && { state: known }),
      approved: unit.approved || standing === 'approved',
      ...(standing === 'unfinished' && { unfinished: true }),
      notes,
    };
  }

  private inline({ name, attribute }: XmlTag, tokens: Token[]): void {
    const id = (attribute('id') ?? '').slice(0, 50);
    if (CODES.has(name)) {
      // A pair has one number for both halves (`rid`), or the same `id`.
      const pair = (attribute('rid') ?? id).slice(0, 50);
      const half = name === 'it' ? attribute('pos') : undefined;
      const opens = name === 'bpt' || name === 'bx' || half === 'open';
      const closes = name === 'ept' || name === 'ex' || half === 'close';
      this.code = { token: opens ? { open: pair } : closes ? { close: pair } : { ph: id }, text: '' };
      return;
    }
    if (name === 'mrk' && STRUCK_OUT.test(attribute('mtype') ?? '')) {
      this.passingOver = 1;
      return;
    }
    if (name === 'g') {
      // Trados cuts an element in two where a change is tracked within it.
      if (attribute('start') !== 'false') tokens.push({ open: id });
      this.ends.push(attribute('end') === 'false' ? undefined : { close: id });
    } else if (name === 'mrk' && attribute('mtype') === 'protected') {
      tokens.push({ keep: 'begins' });
      this.ends.push({ keep: 'ends' });
      // Marks of a tool's own, such as its segments, are nothing but their words.
    } else this.ends.push(undefined);
  }

  private closeInline(tokens: Token[]): void {
    const end = this.ends.pop();
    if (end !== undefined) tokens.push(end);
  }

  private closeCode({ token, text }: Code): void {
    this.code = undefined;
    this.tokens?.push(markIn(text) ?? token);
  }
}

/**
 * Reads with `read`, and says what is wrong with bytes that are no XML in UTF-8 or UTF-16, have a document type, or hold too much.
 * `isPacked`: the XML lies in a zip. Never throws.
 */
export const readingXml = (
  bytes: Uint8Array,
  read: () => ReturnedDocument,
  limit = LARGEST_RETURN,
  isPacked = false,
): ReturnedDocument | TranslationRefusal => {
  try {
    if (bytes.length > limit) throw new Refused('too-large', `${bytes.length} bytes`);
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    if (!isPacked && !isUtf16 && !isUtf8(bytes)) throw new Refused('encoding', 'not UTF-8');
    return read();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    if (!(error instanceof XmlRefused)) throw error;
    const reason = ({ unreadable: 'ill-formed', unsafe: 'unsafe', 'too-large': 'too-large' } as const)[error.kind];
    return unreadable(reason, error.message);
  }
};

/** The languages that a file names; refused where it names one that is none. */
export const languagesOf = (named: {
  source: string | undefined;
  target: string | undefined;
}): Pick<ReturnedDocument, 'source' | 'target'> => {
  const [source, target] = [tagOf(named.source), tagOf(named.target)];
  if ((named.source && !source) || (named.target && !target))
    throw new Refused('no-languages', `${named.source ?? ''} ${named.target ?? ''}`.trim());
  return { ...(source !== undefined && { source }), ...(target !== undefined && { target }) };
};

/**
 * Reads a file that a translator's tool gave back: XLIFF 1.2 (OASIS Standard, 1 February 2008) in UTF-8 or UTF-16, of at most `limit`
 * bytes, with what `dialect` knows of a tool. Notes, alternatives and extensions of tools do not matter; a document type is refused,
 * and so is what is not well-formed. Never throws.
 */
export const readXliff = (
  bytes: Uint8Array,
  limit = LARGEST_RETURN,
  makeDialect?: () => Dialect,
): ReturnedDocument | TranslationRefusal =>
  readingXml(
    bytes,
    () => {
      const reader = new Reader(makeDialect?.() ?? {});
      readXml(bytes, MOST_TAGS, {
        open: (tag) => reader.open(tag),
        close: (tag) => reader.close(tag),
        text: (text) => reader.text(text),
      });
      const { file, units, line } = reader;
      const jobs = [reader.job, file.get('original'), line?.job].filter((id) => id !== undefined && id !== '');
      // Tools write the name of a file, or a number of their own, where the job stood.
      const job = jobs.find((id) => UUID.test(id ?? '')) ?? jobs[0];
      const release = file.get('product-name') ?? line?.release;
      const version = versionOf(file.get('product-version')) ?? line?.version;
      return {
        ok: true,
        ...(job !== undefined && { job }),
        ...(release !== undefined && { release }),
        ...(version !== undefined && { version }),
        ...languagesOf({ source: file.get('source-language'), target: file.get('target-language') }),
        ...(makeDialect && { rewritten: true }),
        units: makeDialect ? units.map(withoutOwnId) : units,
      };
    },
    limit,
  );

/** Tools number sentences as they like: only what was sent is an id here. */
const withoutOwnId = (unit: ReturnedUnit): ReturnedUnit => (SEGMENT_ID.test(unit.id) ? unit : { ...unit, id: '' });
