import { readXml, type XmlTag } from '../../release/reading/read-xml.ts';
import { plainText } from '../../release/wording/inline.ts';
import { inlinesOf, markIn, type Token } from '../codes.ts';
import { type ReadTranslation, Refused, type ReturnedUnit } from '../returned-document.ts';
import { languagesOf, MOST_TAGS, readingXml } from '../xliff-in.ts';

/** What has been read so far. Segments are numbered by the tool: they are known by their words. */
class Reader {
  readonly units: ReturnedUnit[] = [];
  source: string | undefined;
  target: string | undefined;
  private depth = 0;
  private passingOver = 0;
  private segment: { source: Token[]; target?: Token[] | undefined; isGuess: boolean } | undefined;
  private tokens: Token[] | undefined;
  private code: { id: string; text: string } | undefined;

  open({ name, attribute }: XmlTag): void {
    if (this.depth === 0) {
      if (name !== 'txml') throw new Refused('not-xliff', `<${name}>`);
      this.source = attribute('locale');
      this.target = attribute('targetlocale') || undefined;
    }
    this.depth += 1;
    if (this.passingOver > 0 || name === 'skeleton' || name === 'comments' || name === 'revisions') this.passingOver += 1;
    else if (this.tokens) this.code = { id: (attribute('x') ?? '').slice(0, 50), text: '' };
    else if (name === 'segment') this.segment = { source: [], isGuess: attribute('gtmt') === 'true' };
    else if (this.segment && name === 'source') this.tokens = this.segment.source;
    else if (this.segment && name === 'target') this.tokens = this.segment.target = [];
  }

  close({ name }: XmlTag): void {
    this.depth -= 1;
    if (this.passingOver > 0) this.passingOver -= 1;
    else if (this.code && this.tokens) {
      this.tokens.push(markIn(this.code.text) ?? { ph: this.code.id });
      this.code = undefined;
    } else if (name === 'source' || name === 'target') this.tokens = undefined;
    else if (name === 'segment' && this.segment) this.closeSegment(this.segment);
  }

  text(text: string): void {
    if (this.passingOver > 0) return;
    if (this.code) this.code.text += text;
    else this.tokens?.push(text);
  }

  private closeSegment({ source, target, isGuess }: NonNullable<Reader['segment']>): void {
    this.segment = undefined;
    const read = target && inlinesOf(target);
    this.units.push({
      id: '',
      source: inlinesOf(source),
      ...(read && plainText(read).trim() !== '' && { target: read }),
      approved: false,
      // Only a person’s edit makes a machine’s guess a translation.
      ...(isGuess && { unfinished: true }),
      notes: [],
    });
  }
}

/**
 * Wordfast Pro 2 and 3 (`.txml`, https://wordfast.com: “TXML”): blocks of segments, each with a source and a target, tags as `ut` with
 * the tag they stand for within. Never throws.
 */
export default ((bytes) =>
  readingXml(bytes, () => {
    const reader = new Reader();
    readXml(bytes, MOST_TAGS, {
      open: (tag) => reader.open(tag),
      close: (tag) => reader.close(tag),
      text: (text) => reader.text(text),
    });
    const { units, source, target } = reader;
    return { ok: true, ...languagesOf({ source, target }), rewritten: true, units };
  })) satisfies ReadTranslation;
