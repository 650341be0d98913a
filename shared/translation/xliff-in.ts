import { isUtf8 } from 'node:buffer';
import { readXml, XmlRefused, type XmlTag } from '../release/reading/read-xml.ts';
import { type Inline, joined, plainText } from '../release/wording/inline.ts';
import { TOOL } from './tool.ts';

/** A unit as it came back. No target: the tool left it out, or left it empty. */
export interface ReturnedUnit {
  id: string;
  source: Inline[];
  target?: Inline[];
  state?: string;
  approved: boolean;
  notes: string[];
}

/** A file that came back: which job it answers, and its units in their order, one that is there twice twice. */
export interface ReturnedDocument {
  ok: true;
  job: string;
  release?: string;
  version?: number;
  /** Language tags in canonical form. Some tools leave one out: the job says which languages are meant. */
  source?: string;
  target?: string;
  units: ReturnedUnit[];
}

export interface XliffRefusal {
  ok: false;
  reason:
    | 'too-large'
    | 'unsafe'
    | 'ill-formed'
    | 'encoding'
    | 'not-xliff'
    | 'xliff-2'
    | 'several-files'
    | 'no-languages'
    | 'no-job';
  /** What was met, in at most 200 characters. */
  detail: string;
}

/** Of 1.0 to 1.2, strict or transitional; some tools write none at all. */
const NAMESPACE = /^(?:urn:oasis:names:tc:xliff:document:1\.[0-2])?$/;
const MOST_TAGS = 200_000;
/** Alternatives, other segmentations and what is no text say nothing of the translation. */
const PASSED_OVER = new Set(['alt-trans', 'seg-source', 'bin-unit', 'count-group', 'context-group', 'skl']);
/** Codes with or without content; the content is the tag they stand for. */
const PLACEHOLDERS = new Set(['x', 'ph', 'bx', 'ex', 'bpt', 'ept', 'it']);

class Refused extends Error {
  readonly refusal: XliffRefusal;
  constructor(reason: XliffRefusal['reason'], detail: string) {
    super(detail);
    this.refusal = { ok: false, reason, detail: detail.slice(0, 200) };
  }
}

const tagOf = (name: string | undefined): string | undefined => {
  try {
    return name === undefined ? undefined : Intl.getCanonicalLocales(name.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
};

/** What has been read so far, and where the reading stands. */
class Reader {
  readonly units: ReturnedUnit[] = [];
  readonly file = new Map<string, string>();
  job: string | undefined;
  private files = 0;
  private depth = 0;
  private passingOver = 0;
  private unit: ReturnedUnit | undefined;
  private note: string | undefined;
  /** The open inline elements of the source or target that is being read, itself the first. */
  private inlines: Inline[][] = [];

  open(tag: XmlTag): void {
    if (this.depth === 0) this.root(tag);
    this.depth += 1;
    if (this.passingOver > 0 || !NAMESPACE.test(tag.namespace) || PASSED_OVER.has(tag.name)) this.passingOver += 1;
    else if (this.inlines.length > 0) this.inline(tag);
    else this.structure(tag);
  }

  close({ name }: XmlTag): void {
    this.depth -= 1;
    if (this.passingOver > 0) {
      this.passingOver -= 1;
      return;
    }
    if (this.inlines.length > 0) {
      this.closeInline(name);
      return;
    }
    if (name === 'note' && this.note !== undefined) {
      this.unit?.notes.push(this.note.slice(0, 2_000));
      this.note = undefined;
    } else if (name === 'trans-unit' && this.unit) {
      this.units.push(this.unit);
      this.unit = undefined;
    }
  }

  text(text: string): void {
    if (this.passingOver > 0) return;
    if (this.note !== undefined) this.note += text;
    else this.inlines.at(-1)?.push(text);
  }

  private root({ name, namespace, attribute }: XmlTag): void {
    const version = attribute('version') ?? '';
    if (name === 'xliff' && (/:2\.\d$/.test(namespace) || version.startsWith('2'))) throw new Refused('xliff-2', version);
    if (name !== 'xliff' || !NAMESPACE.test(namespace)) throw new Refused('not-xliff', `<${name}> ${namespace}`.trim());
    if (!/^1\.[0-2]$|^$/.test(version)) throw new Refused('not-xliff', `XLIFF ${version}`);
  }

  private structure({ name, attribute }: XmlTag): void {
    if (name === 'file') {
      this.files += 1;
      if (this.files > 1) throw new Refused('several-files', attribute('original') ?? '');
      for (const known of ['original', 'source-language', 'target-language', 'product-name', 'product-version']) {
        const value = attribute(known)?.slice(0, 200);
        if (value) this.file.set(known, value);
      }
    } else if (name === 'phase') this.job ??= attribute('job-id')?.slice(0, 200);
    else if (name === 'trans-unit')
      this.unit = {
        id: (attribute('id') ?? '').slice(0, 200),
        source: [],
        approved: attribute('approved') === 'yes',
        notes: [],
      };
    // What was said to the translator is not what the translator says.
    else if (this.unit && name === 'note' && attribute('from') !== TOOL) this.note = '';
    else if (this.unit && name === 'source') this.inlines = [this.unit.source];
    else if (this.unit && name === 'target') {
      const state = attribute('state');
      if (state !== undefined) this.unit.state = state;
      this.inlines = [[]];
    }
  }

  private inline({ name, attribute }: XmlTag): void {
    const around = this.inlines.at(-1) ?? [];
    const id = (attribute('id') ?? '').slice(0, 50);
    if (PLACEHOLDERS.has(name)) {
      around.push({ ph: id });
      this.passingOver = 1;
      return;
    }
    const children: Inline[] = [];
    if (name === 'g') around.push({ g: id, children });
    // Marks of a tool's own, such as its segments, are nothing but their words.
    this.inlines.push(name === 'g' || (name === 'mrk' && attribute('mtype') === 'protected') ? children : around);
    if (name === 'mrk' && attribute('mtype') === 'protected') this.kept.add(children);
  }

  private readonly kept = new Set<Inline[]>();

  private closeInline(name: string): void {
    const content = this.inlines.pop() ?? [];
    if (this.kept.delete(content)) this.inlines.at(-1)?.push({ keep: plainText(content) });
    if (this.inlines.length > 0 || !this.unit) return;
    const whole = joined(content);
    if (name === 'source') this.unit.source = whole;
    else if (plainText(whole).trim() !== '') this.unit.target = whole;
  }
}

/**
 * Reads a file that a translator's tool gave back: XLIFF 1.2 in UTF-8 or UTF-16, of at most `limit` bytes. Notes, alternatives
 * and extensions of tools do not matter; a document type is refused, and so is what is not well-formed. Never throws.
 */
export const readXliff = (bytes: Uint8Array, limit = 5_000_000): ReturnedDocument | XliffRefusal => {
  try {
    if (bytes.length > limit) throw new Refused('too-large', `${bytes.length} bytes`);
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    if (!isUtf16 && !isUtf8(bytes)) throw new Refused('encoding', 'not UTF-8');
    const reader = new Reader();
    readXml(bytes, MOST_TAGS, {
      open: (tag) => reader.open(tag),
      close: (tag) => reader.close(tag),
      text: (text) => reader.text(text),
    });
    const { file, units } = reader;
    const source = tagOf(file.get('source-language'));
    const target = tagOf(file.get('target-language'));
    const job = reader.job || file.get('original');
    const isOdd = (name: string, tag: string | undefined): boolean => file.has(name) && tag === undefined;
    if (isOdd('source-language', source) || isOdd('target-language', target))
      throw new Refused('no-languages', [...file].map(([name, value]) => `${name}="${value}"`).join(' '));
    if (job === undefined) throw new Refused('no-job', '');
    const release = file.get('product-name');
    const version = file.get('product-version');
    return {
      ok: true,
      job,
      ...(release !== undefined && { release }),
      ...(version !== undefined && /^[1-9]\d{0,6}$/.test(version) && { version: Number(version) }),
      ...(source !== undefined && { source }),
      ...(target !== undefined && { target }),
      units,
    };
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    if (!(error instanceof XmlRefused)) throw error;
    const reason = ({ unreadable: 'ill-formed', unsafe: 'unsafe', 'too-large': 'too-large' } as const)[error.kind];
    return { ok: false, reason, detail: error.message.slice(0, 200) };
  }
};
