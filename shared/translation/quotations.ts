import type { Difference, TextIn } from './difference.ts';

const PAIRS: Record<string, string> = { '«': '»', '“': '”', '„': '“', '»': '«', '‹': '›', '「': '」', '『': '』' };

interface Quotation {
  start: number;
  end: number;
}

/** The quotations of a text, those within others not counted. A mark that is never closed ends with the text. */
const quotationsIn = (text: string): Quotation[] => {
  const quotations: Quotation[] = [];
  let open: { mark: string; closes: string; at: number; depth: number } | undefined;
  [...text].reduce((at, character) => {
    if (open) {
      if (character === open.closes || (open.closes === '“' && character === '”')) open.depth -= 1;
      else if (character === open.mark) open.depth += 1;
      if (open.depth === 0) {
        quotations.push({ start: open.at, end: at + character.length });
        open = undefined;
      }
    } else if (character === '"') open = { mark: '', closes: '"', at, depth: 1 };
    else if (PAIRS[character]) open = { mark: character, closes: PAIRS[character] ?? '', at, depth: 1 };
    return at + character.length;
  }, 0);
  return open ? [...quotations, { start: open.at, end: text.length }] : quotations;
};

/** Marks around a word or two say that it is a name, or somebody else's; languages differ in when they do. */
const isSpeech = (quotation: string): boolean =>
  /[.,!?؟،…。，！？][\s\u00a0\u202f]*.$/u.test(quotation) || (quotation.match(/[\p{L}\p{N}]+/gu) ?? []).length > 3;

/** The most characters between two parts of what somebody says: "…, she said. …". */
const LONGEST_INCISE = 90;

/** How many quotations there are at least and at most: what is parted by who said it is one in some languages, and two in others. */
const countOf = (text: string, quotations: readonly Quotation[]): { least: number; most: number } => {
  const parted = quotations.filter(({ start }, at) => {
    const between = text.slice(quotations[at - 1]?.end ?? start, start);
    return /\p{L}/u.test(between) && between.length <= LONGEST_INCISE;
  });
  return { least: quotations.length - parted.length, most: quotations.length };
};

/** Whether both texts quote as often; quotations go over sentences, so that a paragraph is compared at once. */
export const quotationDifferences = (source: TextIn, target: TextIn): Difference[] => {
  const [from, to] = [quotationsIn(source.text), quotationsIn(target.text)];
  const raws = ({ text }: TextIn, list: readonly Quotation[]): string[] => list.map(({ start, end }) => text.slice(start, end));
  // French has the comma behind the mark.
  const speeches = ({ text }: TextIn, list: readonly Quotation[]): Quotation[] =>
    list.filter(({ start, end }) => isSpeech(text.slice(start, end)) || /^\s?,\s?\p{Ll}/u.test(text.slice(end)));
  const meet = (one: readonly Quotation[], other: readonly Quotation[]): boolean => {
    const [here, there] = [countOf(source.text, one), countOf(target.text, other)];
    return here.least <= there.most && there.least <= here.most;
  };
  const isSame = meet(from, to) || meet(speeches(source, from), speeches(target, to));
  return isSame ? [] : [{ kind: 'quotes', source: raws(source, from), target: raws(target, to), isSure: true }];
};
