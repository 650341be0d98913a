const LONGEST = 300;
/** A sentence shorter than this, an exclamation say, does not sum up anything. */
const SHORTEST = 40;

const SENTENCE_END = /[.!?…؟。](?:["'”»’)\]]|\s»)*(?=\s|$)/gu;
/** A point after these ends no sentence; nor after a single capital: "William F. Todd". */
const ABBREVIATION =
  /(?:^|[\s(“«"'’])(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|Mr|Mrs|Ms|Dr|St|Ste|MM|Mme|Mmes|Mlle|Sr|Sra|Srta|Dra|Lic|Gen|Sen|Rep|Gov|Prof|Rev|Jr|Inc|Ltd|Corp|Co|No|vs|cf|etc|al|e\.g|i\.e|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|janv|févr|juill|art|pp?|vol|tél|tel|ext)$/u;

/** Where the sentences of a text end: indices after their last character. */
export const sentenceEnds = (text: string): number[] =>
  [...text.matchAll(SENTENCE_END)]
    .filter(({ 0: end, index }) => !(end.startsWith('.') && ABBREVIATION.test(text.slice(Math.max(0, index - 12), index))))
    .map(({ 0: end, index }) => index + end.length);

/** The beginning of a paragraph as a summary: whole sentences up to 300 characters, or words and an ellipsis. */
export const summaryOf = (paragraph: string): string => {
  if (paragraph.length <= LONGEST) return paragraph;
  const end = sentenceEnds(paragraph.slice(0, LONGEST + 1)).findLast((at) => at <= LONGEST && at >= SHORTEST);
  if (end) return paragraph.slice(0, end).trim();
  const cut = paragraph.slice(0, LONGEST - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).replace(/[\s,;:،؛–—-]+$/u, '')}…`;
};
