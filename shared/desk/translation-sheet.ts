import { timeForReaders } from '../languages/dates.ts';
import { deskWords } from '../languages/desk.ts';
import { directionOf } from '../languages/direction.ts';
import { fill } from '../languages/fill.ts';
import { languageName } from '../languages/newsroom-names.ts';
import { say } from '../languages/say.ts';
import { dotted, type Html, html } from '../markup/html.ts';
import { deskLanguage, type Newsroom } from '../newsroom/newsroom.ts';
import { plainText } from '../release/wording/inline.ts';
import type { Group, Segment } from '../release/wording/segments.ts';
import { isShown } from '../release/wording/segments.ts';
import type { TranslationOrder } from '../translation/xliff-out.ts';
import { deskShell } from './desk-shell.ts';

/** What a file for a translator asks, to be read: every sentence of the source, and below it what was translated before, or of what comes near it. */
export const renderTranslationSheet = (order: TranslationOrder, newsroom: Newsroom): string => {
  const { source, target, due, who, title = '', notes = [], groups, memory, drafts, near } = order;
  const lang = deskLanguage(newsroom);
  const words = deskWords(lang).translation;
  const heading = fill(words.title, { from: languageName(source, lang), to: languageName(target, lang) });
  const segments = groups.flatMap((group) => group.segments);
  const open = segments.filter((segment) => !segment.fixed && !memory(segment) && !drafts?.(segment)).length;
  const translated = (text: string, quiet: string): Html =>
    html`<p class="excerpt" dir="${directionOf(target)}" lang="${target}">${text}</p>
<p class="quiet">${quiet}</p>
`;
  const known = (segment: Segment): Html | undefined => {
    const match = memory(segment);
    if (match) return translated(plainText(match.target, segment.codes), words.known);
    const draft = drafts?.(segment);
    if (draft) return translated(plainText(draft.target, segment.codes), words.draft);
    const alike = near?.(segment);
    if (!alike) return undefined;
    const said = fill(words.near, { quality: String(alike.quality), source: plainText(alike.source) });
    return translated(plainText(alike.target), said);
  };
  const sentence = (segment: Segment): Html =>
    html`<p dir="${directionOf(source)}" lang="${source}">${plainText(segment.source, segment.codes)}</p>
${known(segment)}`;
  const section = ({ segments: own }: Group): Html => html`<section>
${own.map(sentence)}</section>
`;
  return deskShell({
    lang,
    title: `${heading} – ${title}`,
    main: html`<h1 dir="${directionOf(source)}" lang="${source}">${title}</h1>
<p class="quiet">${dotted(
      [
        heading,
        due && fill(words.due, { time: timeForReaders(due, lang, newsroom.timeZone) }),
        who && fill(words.asked, { who }),
        say(words.new, { count: open }, lang),
      ].filter((part) => part !== undefined && part !== ''),
    )}</p>
${notes.map((note) => html`<p class="excerpt" dir="auto">${note}</p>\n`)}${groups.filter(isShown).map(section)}`,
  });
};
