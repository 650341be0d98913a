import type { EmbargoWords } from '../../languages/embargo-words.ts';
import { foldWithPlaces } from '../../languages/fold.ts';
import { inAllLanguages, oneOf, oneWordOf } from '../../languages/reading.ts';
import type { Problem } from '../problem.ts';
import { dayIn } from '../reading/calendar.ts';
import { findProseDate, isDayAfter } from '../reading/prose-date.ts';
import { placeIn, type SourceLine } from '../reading/source-text.ts';
import { readDateline } from './dateline.ts';
import { suggestEmbargo } from './embargo-suggestion.ts';
import { isProse as isProseLine } from './furniture.ts';
import { isPublicationCondition } from './publication-condition.ts';

/** What stands above a text is looked for in so many lines. */
const DEEPEST_HEAD = 60;

const words = (of: (words: EmbargoWords) => readonly string[] | undefined): string => oneWordOf(({ embargo }) => of(embargo));
const parts = (of: (words: EmbargoWords) => readonly string[] | undefined): string => oneOf(({ embargo }) => of(embargo));

/** The word for an embargo. Matched on folded text, as all below. */
const EMBARGO = new RegExp(
  words(({ embargo }) => embargo),
  'gu',
);

/** What asks to wait without the word. */
const WAIT: readonly RegExp[] = inAllLanguages(({ embargo }) => embargo.asksToWait);

/** "For release at 10:00", "Release date: 3 March": an embargo in all but name when that time is still to come. */
const RELEASE_TIME = new RegExp(
  `^[^\\p{L}]*${parts(({ timeOfRelease }) => timeOfRelease)}(?! date)(?:[:,\\s-]+(?:${oneOf(({ embargo, time }) => [...(embargo.weakBound ?? []), ...(embargo.bound ?? []), ...(time.beforeDay ?? []), ...(time.beforeHour ?? []), ...(time.beforePlace ?? [])])}))?[^\\p{L}]*(?=[\\s:]|$)`,
  'u',
);

/** What is embargoed when it is not news. Beside the word, before or after. */
const TRADE_BEFORE = new RegExp(`(?<!\\p{L})${parts(({ embargoedGoods }) => embargoedGoods?.before)}[ -]+$`, 'u');
const TRADE_AFTER = new RegExp(`^ ?${parts(({ embargoedGoods }) => embargoedGoods?.behind)}`, 'u');
/** What is seized or not sold stands behind the word: "embargo de cuentas", "embargo sur les armes", until whenever. */
const OF_GOODS = new RegExp(
  `^ ?(?:${parts(({ goods }) => goods?.kinds)} )?${parts(({ goods }) => goods?.prepositions)} (?:${parts(({ goods }) => goods?.articles)} ?)?(?:${parts(({ goods }) => goods?.all)} )?${parts(({ goods }) => goods?.words)}(?!\\p{L})`,
  'u',
);
/** Papers that whoever asks may read before others: "Copies are available under embargo from…". */
const COPIES_BEFORE = new RegExp(
  `${parts(({ copies }) => copies?.things)}[^.]{0,40}${parts(({ copies }) => copies?.under)} $`,
  'u',
);
const COPIES_AFTER = new RegExp(
  `^ ?${parts(({ copies }) => copies?.behind)}(?!\\p{L})(?!.{0,60}${parts(({ bound }) => bound)})`,
  'u',
);
const NEWS_TIME = new RegExp(
  parts(({ newsTime }) => newsTime),
  'u',
);
const NONE = new RegExp(`^[\\s:*_–—-]*${parts(({ noEmbargo }) => noEmbargo)}(?!\\p{L})`, 'u');
const NO_EMBARGO_BEFORE = new RegExp(`${parts(({ withoutEmbargo }) => withoutEmbargo)}[ ]*$`, 'u');

/** A line that stands in running text, rather than alone above it. */
const isProse = (folded: string): boolean => folded.length > 100 || /[.!?؟…]["'»”)]*\s*$/.test(folded.trim());
const ARTICLE = new RegExp(`${parts(({ articles }) => articles)} ?$`, 'u');
const SANCTIONED = new RegExp(
  parts(({ sanctions }) => sanctions),
  'u',
);

/**
 * Whether an embargo is one on goods. Beside "arms" that is clear; elsewhere an hour or a press room in sight makes it worth a
 * question.
 */
const isOfTrade = (before: string, after: string, folded: string): boolean => {
  if (TRADE_BEFORE.test(before) || OF_GOODS.test(after)) return true;
  if (isProse(folded) && COPIES_BEFORE.test(before) && COPIES_AFTER.test(after)) return true;
  if (NEWS_TIME.test(after)) return false;
  return TRADE_AFTER.test(after) || (isProse(folded) && ARTICLE.test(before) && SANCTIONED.test(folded));
};

/** Where, if anywhere, a folded line asks to wait: an index into it. */
const waitingAt = (folded: string, isToCome: () => boolean): number | undefined => {
  for (const match of folded.matchAll(EMBARGO)) {
    const before = folded.slice(Math.max(0, match.index - 40), match.index);
    const after = folded.slice(match.index + match[0].length, match.index + match[0].length + 80);
    if (NONE.test(after) || NO_EMBARGO_BEFORE.test(before)) continue;
    if (match[0] !== 'embargoed' && isOfTrade(before, after, folded)) continue;
    return match.index;
  }
  for (const pattern of WAIT) {
    const match = pattern.exec(folded);
    if (match) return match.index;
  }
  const release = RELEASE_TIME.exec(folded);
  return release && folded.length < 200 && isToCome() ? 0 : undefined;
};

/**
 * The lines of a document that speak of an embargo in words, as questions for the desk: in words it is never acted on, only asked
 * about, with what it may mean as a suggestion. `skip` are lines of which a key that is read says it. When in doubt a line is one: a
 * leak is worse than a question.
 */
export const embargoQuestions = (
  lines: readonly SourceLine[],
  skip: ReadonlySet<number>,
  when: { eventTime: string; timeZone: string },
): Problem[] => {
  const today = dayIn(when.timeZone, new Date(when.eventTime));
  const head = lines.slice(0, DEEPEST_HEAD);
  const text = head.findIndex(
    (each) => !isPublicationCondition(each.text) && (isProseLine(each.text) || readDateline(each.text, today)),
  );
  const isAbove = (index: number): boolean => index < (text < 0 ? head.length : text);
  return lines
    .flatMap((source, index): Problem[] => {
      if (skip.has(source.line) || source.raw.trim() === '') return [];
      const { folded, at } = foldWithPlaces(source.raw);
      const words = folded.replace(/\s/g, ' ');
      const where =
        waitingAt(words, () => isStillToCome(source.text, words, today)) ??
        (isAbove(index) && isPublicationCondition(source.text) ? 0 : undefined);
      if (where === undefined) return [];
      const place = placeIn(source, (at[where] ?? 0) + 1);
      return [
        {
          code: 'embargo-line',
          weight: 'question',
          ...place,
          params: { text: place.excerpt, ...embargoMeant(source.text, when) },
        },
      ];
    })
    .slice(0, 20);
};

/** What a line may mean, as params of its question. */
export const embargoMeant = (text: string, when: { eventTime: string; timeZone: string }): Record<string, string> => {
  const suggestion = suggestEmbargo(text, when);
  if (!suggestion) return {};
  return suggestion === 'passed' ? { passed: 'yes' } : { suggestion: suggestion.until, zone: suggestion.zone };
};

const HOUR = new RegExp(
  `\\d{1,2} ?(?:[:h.]\\s?\\d{2}|am\\b|pm\\b|a\\.m|p\\.m)|${oneOf(({ time }) => [...(time.noon ?? []), ...(time.midnight ?? [])])}`,
  'u',
);

/** Whether the day a line names is after today; an hour without a day may always be. */
const isStillToCome = (text: string, folded: string, today: string): boolean => {
  const date = findProseDate(text);
  if (!date) return HOUR.test(folded);
  return isDayAfter(date, today);
};
