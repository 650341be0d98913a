import { normalised, plainText } from '../release/wording/inline.ts';
import { type SegmentField, segmentsOf, translatableWordsOf, type Worded } from '../release/wording/segments.ts';
import type { Difference, TextIn } from './difference.ts';
import { factDifferences } from './differences.ts';
import { quantitiesIn } from './quantities.ts';

/** What is compared: offices have contacts and a boilerplate of their own in each language. */
const COMPARED: ReadonlySet<SegmentField> = new Set(['headline', 'subheadline', 'summary', 'body', 'notesToEditors']);

/** Addresses and telephones are those of the readers' own country as often as not. */
const KINDS: ReadonlySet<Difference['kind']> = new Set(['figure', 'date', 'zone']);

/**
 * What a whole document surely says otherwise than its original: figures, days, hours, and what they are of. Where both are built alike
 * it is looked for paragraph by paragraph; in any case the document must say nothing that the original nowhere says. That it leaves
 * something out is no difference: nobody promised all of it. None where most figures are others: then it is no translation.
 */
export const documentDifferences = (original: Worded, document: Worded): Difference[] => {
  const everything = paragraphsOf(original);
  const [from, to] = [everything, paragraphsOf(document)].map((all) => all.filter(({ field }) => COMPARED.has(field))) as [
    Paragraph[],
    Paragraph[],
  ];
  // What one language has among its contacts, or about itself, the other may have in its text.
  const source = { lang: original.lang, text: everything.map(({ text }) => text).join('\n') };
  const target = { lang: document.lang, text: to.map(({ text }) => text).join('\n') };
  const invented = sureIn(source, target).filter(({ target: said }) => said.length > 0);
  const inPlace = areBuiltAlike(from, to)
    ? from.flatMap(({ text }, at) => sureIn({ ...source, text }, { ...target, text: to[at]?.text ?? '' }))
    : [];
  const found = inPlace.length > 0 ? inPlace : invented;
  const others = found.reduce((sum, { source: said, target: read }) => sum + Math.max(said.length, read.length), 0);
  return others > 1 && others * 2 > quantitiesIn(target.text, target.lang).length ? [] : found;
};

const sureIn = (source: TextIn, target: TextIn): Difference[] =>
  factDifferences(source, target).filter(({ kind, isSure }) => isSure && KINDS.has(kind));

interface Paragraph {
  field: SegmentField;
  text: string;
  /** What it is, and of how many sentences: where all of these are alike, one is the translation of the other. */
  build: string;
}

/** The paragraphs of a text, without the place and day that open a text: each language says them in its way, or does not. */
const paragraphsOf = (edition: Worded): Paragraph[] => {
  const opening = normalised(edition.dateline?.raw ?? '');
  return segmentsOf({ ...translatableWordsOf(edition), dateline: undefined }, edition.lang).map(({ field, kind, segments }) => {
    const text = normalised(segments.map(({ source, codes }) => plainText(source, codes)).join(' '));
    const opens = field === 'body' && opening !== '' && text.startsWith(opening);
    return { field, text: opens ? text.slice(opening.length) : text, build: `${field} ${kind} ${segments.length}` };
  });
};

const areBuiltAlike = (one: readonly Paragraph[], other: readonly Paragraph[]): boolean =>
  one.length === other.length && one.every(({ build }, at) => build === other[at]?.build);
