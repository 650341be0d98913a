import { readXml, type XmlTag } from '../../release/reading/read-xml.ts';
import { MOST_ELEMENTS, openWordPackage } from '../../release/reading/word/word-package.ts';
import { type JobLine, jobNamedIn } from '../job-line.ts';
import { type ReadTranslation, Refused, type ReturnedUnit } from '../returned-document.ts';
import { inlinesOfMarked } from '../word-marks.ts';
import { readingXml } from '../xliff-in.ts';

/** Transitional and strict (ECMA-376, part 1, annex A). */
const WORD = /wordprocessingml/;
/** What somebody took out with changes tracked, instructions of fields, and what stands beside the text (ECMA-376, 17.13.5 and 17.16). */
const PASSED_OVER = new Set(['del', 'moveFrom', 'delText', 'instrText', 'pPr', 'tblPr', 'tcPr', 'sectPr', 'drawing', 'pict']);
const WRITTEN: Readonly<Record<string, string>> = { tab: ' ', br: ' ', cr: ' ', noBreakHyphen: '\u2011' };
/** What is hidden or struck out is no part of the translation (ECMA-376, 17.3.2: `vanish`, `strike`, `dstrike`). */
const UNSEEN = new Set(['vanish', 'webHidden', 'strike', 'dstrike']);
const OFF = /^(?:0|false|off)$/;
const ID = /s[0-9a-f]{12}(?:-\d{1,4})?/;
const NUMBER = /^\s*\d+\.\d+/;

/** What has been read so far. Paragraphs of a cell are parts of one sentence. */
class Reader {
  readonly rows: string[][] = [];
  line: JobLine | undefined;
  private passingOver = 0;
  private tables = 0;
  private cells: string[] | undefined;
  private isTakenOut = false;
  private isInRowProperties = false;
  private isInRunProperties = false;
  private isUnseen = false;
  private paragraph = '';
  private isText = false;

  open({ name, namespace, attribute }: XmlTag): void {
    // A text is there twice where newer Word writes it for older: once as an alternative.
    if (this.passingOver > 0 || name === 'Fallback') this.passingOver += 1;
    else if (!WORD.test(namespace)) return;
    else if (this.isInRowProperties) this.isTakenOut ||= name === 'del';
    else if (this.isInRunProperties) this.isUnseen ||= UNSEEN.has(name) && !OFF.test(attribute('val') ?? '');
    else if (PASSED_OVER.has(name)) this.passingOver += 1;
    else if (name === 'rPr') this.isInRunProperties = true;
    else if (name === 'r') this.isUnseen = false;
    else if (name === 'tbl') this.tables += 1;
    else if (name === 'trPr') this.isInRowProperties = true;
    else if (name === 'tr' && this.tables === 1) {
      this.cells = [];
      this.isTakenOut = false;
    } else if (name === 'tc' && this.tables === 1) this.cells?.push('');
    else if (name === 'p' && this.tables === 0) this.paragraph = '';
    else if (name === 't') this.isText = true;
    else if (name in WRITTEN) this.write(WRITTEN[name] ?? '');
  }

  close({ name, namespace }: XmlTag): void {
    if (this.passingOver > 0) this.passingOver -= 1;
    else if (!WORD.test(namespace)) return;
    else if (name === 'trPr') this.isInRowProperties = false;
    else if (name === 'rPr') this.isInRunProperties = false;
    else if (name === 'r') this.isUnseen = false;
    else if (name === 't') this.isText = false;
    else if (name === 'tbl') this.tables -= 1;
    else if (name === 'p') {
      if (this.tables === 0) this.line ??= jobNamedIn(this.paragraph);
      else this.write('\n');
    } else if (name === 'tr' && this.tables === 1 && this.cells) {
      if (!this.isTakenOut) this.rows.push(this.cells);
      this.cells = undefined;
    }
  }

  text(text: string): void {
    if (this.passingOver === 0 && this.isText) this.write(text);
  }

  private write(text: string): void {
    if (this.isUnseen) return;
    if (!this.cells) this.paragraph = (this.paragraph + text).slice(0, 2_000);
    else if (this.cells.length > 0) this.cells.push((this.cells.pop() ?? '') + text);
  }
}

/** A row is known by the id below its number; where somebody has lost it, by its words. */
const unitOf = ([number = '', source = '', target = '', notes = '']: readonly string[]): ReturnedUnit => {
  const said = target.trim();
  const isSame = said === '=' || notes.trim().startsWith('=');
  const read = inlinesOfMarked(source.trim());
  return {
    id: ID.exec(number)?.[0] ?? '',
    source: read,
    ...((said !== '' || isSame) && { target: said === '=' || said === '' ? read : inlinesOfMarked(said) }),
    approved: isSame,
    notes: [],
  };
};

/**
 * The Word table that goes out, filled in (`word-table.ts`): rows of number, source, target and notes. An empty target is open; so is one
 * that repeats the source, unless the target is, or the notes begin with, an equals sign. Any other Word document is none of a
 * translation here. Never throws.
 */
export default ((bytes) =>
  readingXml(
    bytes,
    () => {
      const word = openWordPackage(bytes);
      const main = word.read(word.main);
      const reader = new Reader();
      if (main)
        readXml(main, MOST_ELEMENTS, {
          open: (tag) => reader.open(tag),
          close: (tag) => reader.close(tag),
          text: (text) => reader.text(text),
        });
      const { rows, line } = reader;
      const has = (cells: readonly string[], sign: RegExp): boolean => cells.length >= 3 && sign.test(cells[0] ?? '');
      if (!rows.some((cells) => has(cells, ID))) throw new Refused('no-table', `${rows.length} rows`);
      return {
        ok: true,
        ...(line && { job: line.job, release: line.release, version: line.version, source: line.source, target: line.target }),
        rewritten: true,
        units: rows.filter((cells) => has(cells, ID) || has(cells, NUMBER)).map(unitOf),
      };
    },
    undefined,
    true,
  )) satisfies ReadTranslation;
