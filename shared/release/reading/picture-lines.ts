import { fold, foundIn } from '../../languages/fold.ts';
import { oneOf } from '../../languages/reading.ts';
import { tidy } from './source-text.ts';

/** What the lines below a picture say of it. */
export interface SaidBelow {
  caption?: string;
  credit?: string;
}

const LABEL = `(?:${oneOf(({ page }) => page?.pictureLabels)}|${oneOf(({ page }) => page?.creditLabels)})`;
const CREDIT = `(?:${oneOf(({ page }) => page?.creditLabels)}\\s*[:：]|${oneOf(({ page }) => page?.creditedTo)}(?!\\p{L})|©|\\(c\\))`;

const OPENS_WITH_LABEL = new RegExp(`^[(\\[]?\\s*${LABEL}\\s*(?:\\d{1,2}\\s*)?[:：]`, 'u');
const OPENS_WITH_CREDIT = new RegExp(`^[(\\[]?\\s*${CREDIT}\\s*[:：]?`, 'u');
/** At the end of a line, behind a sentence, a dash or a bracket. */
const ENDS_WITH_CREDIT = new RegExp(
  `(?:[.!?…。؟)]\\s*|\\s[–—|/-]\\s*|\\s*[(\\[]\\s*|\\s)(?:${LABEL}\\s*[:：]|${CREDIT})\\s*[^:：]{2,150}$`,
  'u',
);

/** No line below a picture is longer. */
const LONGEST_LINE = 1000;

/** Whether a line says of itself that it is about a picture. */
export const isPictureLine = (text: string): boolean =>
  text.length <= LONGEST_LINE && (OPENS_WITH_LABEL.test(fold(text)) || OPENS_WITH_CREDIT.test(fold(text)));

/** Longer paragraphs tell of more than a picture. */
const LONGEST_CAPTION = 300;
const ENDS_WITH_LABEL = new RegExp(`(?:[.!?…。؟)]\\s*|\\s[–—|/(-]\\s*|\\s)${LABEL}\\s*[:：]\\s*[^:：]{2,100}$`, 'u');

/** Whether a line right below a picture is about it: it opens, or it is short and ends, with "Photo:". */
export const isCaptionLine = (text: string): boolean =>
  isPictureLine(text) || (text.length <= LONGEST_CAPTION && ENDS_WITH_LABEL.test(fold(text)));

/** A name, and perhaps an office: no sentence. */
const isName = (text: string): boolean =>
  (/[/©]/.test(text) || text.split(/\s+/).length <= 4) && !/[.!?。؟]\s*$|\p{Ll}{2}[.!?…]\s|[。؟]/u.test(text);

const bare = (text: string): string => tidy(text.replace(/^[\s:：©–—|/([\]-]+|[\s)\]|–—-]+$/g, ''));

/** What the lines below a picture say: what it shows, and who made it. */
export const saidBelow = (lines: readonly string[]): SaidBelow => {
  const said: { captions: string[]; credit?: string } = { captions: [] };
  for (const line of lines) {
    const { caption, credit } = readLine(line);
    if (caption) said.captions.push(caption);
    if (credit) said.credit ??= credit;
  }
  const caption = said.captions.join(' ');
  return { ...(caption && { caption }), ...(said.credit && { credit: said.credit }) };
};

const readLine = (line: string): SaidBelow => {
  const credited = foundIn(OPENS_WITH_CREDIT, line);
  if (credited) return { credit: bare(line.slice(credited.end)) };
  const labelled = foundIn(OPENS_WITH_LABEL, line);
  const words = labelled ? bare(line.slice(labelled.end)) : tidy(line);
  if (labelled && isName(words)) return { credit: words };
  const behind = foundIn(ENDS_WITH_CREDIT, words);
  if (!behind) return { caption: words };
  const isSentence = /^[.!?…。؟]/.test(words.slice(behind.start));
  const caption = tidy(words.slice(0, behind.start + (isSentence ? 1 : 0)));
  const rest = words.slice(behind.start + (isSentence ? 1 : 0)).replace(/^[\s([|/–—-]+/, '');
  const label = foundIn(new RegExp(`^(?:${LABEL}\\s*[:：]|${CREDIT})\\s*[:：]?`, 'u'), rest);
  return { caption, credit: bare(rest.slice(label?.end ?? 0)) };
};

/** What programs write into the field that is meant for people who cannot see a picture: a guess, or the name of a file. */
const GUESSED =
  /automatically generated|AI-generated content|automatisch generiert|KI-generierte Inhalte|générée? automatiquement|généré par l.IA|generad[ao] automáticamente|generado por IA|gerad[ao] automaticamente|gerado por IA|создан\p{L}* автоматически|автоматически создан|تلقائي|自动生成|AI 生成/iu;
const FILE_NAME = /^[\p{L}\p{N}_.() -]{1,120}\.(?:jpe?g|png|gif|webp|hei[cf]|tiff?|bmp)$/iu;

/** Whether a description says nothing that a person wrote. */
export const isAutomatic = (alt: string): boolean => FILE_NAME.test(tidy(alt)) || GUESSED.test(alt);
