import { exactTime } from '../languages/dates.ts';
import { deskWords } from '../languages/desk.ts';
import { directionOf } from '../languages/direction.ts';
import { fill } from '../languages/fill.ts';
import { languageName } from '../languages/newsroom-names.ts';
import { say } from '../languages/say.ts';
import { dotted, type Html, html } from '../markup/html.ts';
import { deskLanguage, type Newsroom } from '../newsroom/newsroom.ts';
import { plainText } from '../release/wording/inline.ts';
import type { Group, Segment } from '../release/wording/segments.ts';
import type { TranslationOrder } from '../translation/xliff-out.ts';
import { deskShell } from './desk-shell.ts';

/** What a file for a translator asks, to be read: every sentence of the source, and below it what was translated before. */
export const renderTranslationSheet = (order: TranslationOrder, newsroom: Newsroom): string => {
  const { source, target, due, who, title = '', notes = [], groups, memory } = order;
  const lang = deskLanguage(newsroom);
  const words = deskWords(lang).translation;
  const heading = fill(words.title, { from: languageName(source, lang), to: languageName(target, lang) });
  const segments = groups.flatMap((group) => group.segments);
  const open = segments.filter((segment) => !segment.fixed && !memory(segment)).length;
  const sentence = (segment: Segment): Html => {
    const known = memory(segment);
    return html`<p dir="${directionOf(source)}" lang="${source}">${plainText(segment.source, segment.codes)}</p>
${
  known &&
  html`<p class="excerpt" dir="${directionOf(target)}" lang="${target}">${plainText(known.target, segment.codes)}</p>
<p class="quiet">${words.known}</p>
`
}`;
  };
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
        due && fill(words.due, { time: exactTime(due, lang, newsroom.timeZone) }),
        who && fill(words.asked, { who }),
        say(words.new, { count: open }, lang),
      ].filter((part) => part !== undefined && part !== ''),
    )}</p>
${notes.map((note) => html`<p class="excerpt" dir="auto">${note}</p>\n`)}${groups.map(section)}`,
  });
};
