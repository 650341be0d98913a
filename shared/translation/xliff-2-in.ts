import { readXml, type XmlTag } from '../release/reading/read-xml.ts';
import { plainText } from '../release/wording/inline.ts';
import { inlinesOf, type Token } from './codes.ts';
import { type JobLine, jobNamedIn } from './job-line.ts';
import {
  Refused,
  type ReturnedDocument,
  type ReturnedUnit,
  SEGMENT_ID,
  type TranslationRefusal,
  UUID,
} from './returned-document.ts';
import { languagesOf, MOST_TAGS, readingXml } from './xliff-in.ts';

/** XLIFF 2.0 and 2.1 have one namespace (OASIS Standard, 13 February 2018, 4.2.2.1). */
const NAMESPACE = /^urn:oasis:names:tc:xliff:document:2\.\d$/;
/** Said by tools that were made for XLIFF 1.2, and by our own files of a draft (`subState`, 4.3.1.30: its prefix is the tool’s). */
const DOUBTED = /:(?:needs-|rejected|draft)/;
const RANK: readonly string[] = ['initial', 'translated', 'reviewed', 'final'];
/** XLIFF 1.2’s word for a state: somebody else has read what is reviewed. */
const STATES: Readonly<Record<string, string>> = { translated: 'translated', reviewed: 'signed-off', final: 'final' };

interface Unit {
  id: string;
  notes: string[];
  /** Of its segments: the least of them counts. */
  states: string[];
  isDoubted: boolean;
  source: Token[];
  target: Token[];
  isWhole: boolean;
}

interface Part {
  isSegment: boolean;
  source: Token[];
  target?: Token[];
}

/** What has been read so far, and where the reading stands. */
class Reader {
  readonly units: ReturnedUnit[] = [];
  source: string | undefined;
  target: string | undefined;
  original: string | undefined;
  line: JobLine | undefined;
  private files = 0;
  private depth = 0;
  private passingOver = 0;
  private unit: Unit | undefined;
  private part: Part | undefined;
  private note: string | undefined;
  private tokens: Token[] | undefined;
  /** What each open inline element is when it ends. */
  private ends: Token[][] = [];
  /** The opening halves of pairs by id, and of marks whether they keep words. */
  private readonly kept = new Set<string>();

  open(tag: XmlTag): void {
    if (this.depth === 0) this.root(tag);
    this.depth += 1;
    // Modules have sources and targets of their own: candidates, glossaries, changes.
    if (this.passingOver > 0 || !NAMESPACE.test(tag.namespace)) this.passingOver += 1;
    else if (this.tokens) this.inline(tag, this.tokens);
    else this.structure(tag);
  }

  close({ name }: XmlTag): void {
    this.depth -= 1;
    if (this.passingOver > 0) {
      this.passingOver -= 1;
      return;
    }
    if (this.tokens && this.ends.length > 0) this.tokens.push(...(this.ends.pop() ?? []));
    else if (name === 'source' || name === 'target') this.tokens = undefined;
    else if (name === 'note' && this.note !== undefined) {
      if (this.unit) this.unit.notes.push(this.note.slice(0, 2_000));
      else this.line ??= jobNamedIn(this.note.slice(0, 2_000));
      this.note = undefined;
    } else if ((name === 'segment' || name === 'ignorable') && this.part) this.closePart(this.part);
    else if (name === 'unit' && this.unit) this.closeUnit(this.unit);
  }

  text(text: string): void {
    if (this.passingOver > 0) return;
    if (this.note !== undefined) this.note += text;
    else this.tokens?.push(text);
  }

  private root({ name, namespace, attribute }: XmlTag): void {
    const version = attribute('version') ?? '';
    if (name !== 'xliff' || !NAMESPACE.test(namespace)) throw new Refused('not-xliff', `<${name}> ${namespace}`.trim());
    if (!/^2\.[0-2]$/.test(version)) throw new Refused('not-xliff', `XLIFF ${version}`);
    this.source = attribute('srcLang');
    this.target = attribute('trgLang');
  }

  private structure({ name, attribute }: XmlTag): void {
    if (name === 'file') {
      this.files += 1;
      if (this.files > 1) throw new Refused('several-files', attribute('original') ?? '');
      this.original = attribute('original')?.slice(0, 200);
    } else if (name === 'unit')
      this.unit = {
        // Some tools have ids of their own, and what was sent as the name.
        id:
          [attribute('id') ?? '', attribute('name') ?? ''].find((id) => SEGMENT_ID.test(id)) ??
          (attribute('id') ?? '').slice(0, 200),
        notes: [],
        states: [],
        isDoubted: false,
        source: [],
        target: [],
        isWhole: true,
      };
    else if (name === 'note') this.note = '';
    else if (this.unit && (name === 'segment' || name === 'ignorable')) {
      this.part = { isSegment: name === 'segment', source: [] };
      if (name === 'ignorable') return;
      this.unit.states.push(attribute('state') ?? 'initial');
      this.unit.isDoubted ||= DOUBTED.test(attribute('subState') ?? '');
    } else if (this.part && name === 'source') this.tokens = this.part.source;
    else if (this.part && name === 'target') this.tokens = this.part.target = [];
  }

  private inline({ name, attribute }: XmlTag, tokens: Token[]): void {
    const id = (attribute('id') ?? '').slice(0, 50);
    const ends: Token[] = [];
    if (name === 'ph') tokens.push({ ph: id });
    else if (name === 'cp') tokens.push(characterOf(attribute('hex')));
    else if (name === 'sc') tokens.push({ open: id });
    else if (name === 'ec') tokens.push({ close: (attribute('startRef') ?? id).slice(0, 50) });
    else if (name === 'pc') {
      tokens.push({ open: id });
      ends.push({ close: id });
    } else if ((name === 'mrk' || name === 'sm') && attribute('translate') === 'no') {
      tokens.push({ keep: 'begins' });
      if (name === 'mrk') ends.push({ keep: 'ends' });
      else this.kept.add(id);
    } else if (name === 'em' && this.kept.has(attribute('startRef') ?? '')) tokens.push({ keep: 'ends' });
    this.ends.push(ends);
  }

  private closePart({ isSegment, source, target }: Part): void {
    this.part = undefined;
    if (!this.unit) return;
    this.unit.source.push(...source);
    // What stands between segments is the same in both, unless somebody says otherwise (4.2.2.5).
    const said = target ?? (isSegment ? undefined : source);
    if (said === undefined || (isSegment && plainText(inlinesOf(said)).trim() === '')) this.unit.isWhole = false;
    else this.unit.target.push(...said);
  }

  private closeUnit({ id, notes, states, isDoubted, source, target, isWhole }: Unit): void {
    this.unit = undefined;
    if (source.length === 0 && target.length === 0) return;
    const state = STATES[RANK.find((one) => states.includes(one)) ?? ''];
    this.units.push({
      id,
      source: inlinesOf(source),
      ...(isWhole && { target: inlinesOf(target) }),
      ...(state !== undefined && { state }),
      approved: false,
      ...(isDoubted && { unfinished: true }),
      notes,
    });
  }
}

/** A character that XML cannot hold is none of a text for readers. */
const characterOf = (hex = ''): string => {
  const point = /^[0-9A-Fa-f]{1,6}$/.test(hex) ? Number.parseInt(hex, 16) : 0;
  return point >= 0x20 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : '';
};

/**
 * Reads XLIFF 2.0 and 2.1 (OASIS Standards, 5 August 2014 and 13 February 2018), core only: units of any number of segments, codes as
 * `pc`, `ph`, or `sc` and `ec`, words that are kept in `mrk translate="no"`. Never throws.
 */
export const readXliff2 = (bytes: Uint8Array): ReturnedDocument | TranslationRefusal =>
  readingXml(bytes, () => {
    const reader = new Reader();
    readXml(bytes, MOST_TAGS, {
      open: (tag) => reader.open(tag),
      close: (tag) => reader.close(tag),
      text: (text) => reader.text(text),
    });
    const { original, line, units, source, target } = reader;
    const job = [original, line?.job].find((id) => UUID.test(id ?? '')) ?? original ?? line?.job;
    return {
      ok: true,
      ...(job && { job }),
      ...(line && { release: line.release, version: line.version }),
      ...languagesOf({ source, target }),
      rewritten: true,
      units: units.map((unit) => (SEGMENT_ID.test(unit.id) ? unit : { ...unit, id: '' })),
    };
  });
