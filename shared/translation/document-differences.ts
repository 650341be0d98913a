import { plainText } from '../release/wording/inline.ts';
import { type Group, type SegmentField, segmentsOf, translatableWordsOf, type Worded } from '../release/wording/segments.ts';
import { type Difference, factDifferences, type TextIn } from './differences.ts';
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
  const [from, to] = [original, document].map((edition) =>
    segmentsOf(translatableWordsOf(edition), edition.lang).filter(({ field }) => COMPARED.has(field)),
  ) as [Group[], Group[]];
  const [source, target] = [
    { lang: original.lang, text: from.map(textOf).join('\n') },
    { lang: document.lang, text: to.map(textOf).join('\n') },
  ];
  const invented = sureIn(source, target).filter(({ target: said }) => said.length > 0);
  const inPlace = areBuiltAlike(from, to)
    ? from.flatMap((group, at) => {
        const there = to[at];
        return there ? sureIn({ ...source, text: textOf(group) }, { ...target, text: textOf(there) }) : [];
      })
    : [];
  const found = inPlace.length > 0 ? inPlace : invented;
  const others = found.reduce((sum, { source: said, target: read }) => sum + Math.max(said.length, read.length), 0);
  return others > 1 && others * 2 > quantitiesIn(target.text, target.lang).length ? [] : found;
};

const sureIn = (source: TextIn, target: TextIn): Difference[] =>
  factDifferences(source, target).filter(({ kind, isSure }) => isSure && KINDS.has(kind));

const textOf = ({ segments }: Group): string => segments.map(({ source, codes }) => plainText(source, codes)).join(' ');

const areBuiltAlike = (one: readonly Group[], other: readonly Group[]): boolean =>
  one.length === other.length &&
  one.every(
    ({ field, kind, segments }, at) =>
      field === other[at]?.field && kind === other[at]?.kind && segments.length === other[at]?.segments.length,
  );
