import { expect, test } from 'vitest';
import { dayIn } from '../../../shared/release/reading/calendar.ts';
import { newsroom, openDesk } from '../editorial/newsroom-desk.ts';
import { parse } from './newsroom-of-tests.ts';
import { type PressRelease, pressReleases } from './press-office.ts';
import { filesOf } from './press-office-files.ts';

const AT = '2026-11-20T10:00:00.000Z';
/** Each release in so many kinds of files. */
const KINDS = 4;

type Read = Extract<Awaited<ReturnType<typeof parse>>, { kind: 'document' }>['understood'];

/** What is read of a file, beside what was written, fact by fact. */
const facts = (
  { right, ...release }: PressRelease,
  read: Read,
  hasHead: boolean,
): [name: string, read: unknown, written: unknown][] => [
  ['language', read.lang, release.lang],
  ['headline', read.headline, release.headline],
  ...(hasHead ? [['subheadline', read.subheadline, release.subheadline] as [string, unknown, unknown]] : []),
  ['places', right.places.filter((place) => read.dateline?.raw.toLowerCase().includes(place.toLowerCase())), right.places],
  [
    'day in the dateline',
    /\p{N}/u.test(read.dateline?.raw ?? '') ? read.dateline?.date : undefined,
    dayInDateline(release.text, right.day),
  ],
  ...(right.day && !release.embargo
    ? [['day', dayIn(newsroom.timeZone, new Date(read.releaseAt)), right.day] as [string, unknown, unknown]]
    : []),
  ['embargo', read.embargo && new Date(read.embargo.until).getTime(), release.embargo && new Date(release.embargo).getTime()],
  ['countries', read.countries, right.countries],
  ['contacts', read.contacts.map(({ name, email, phone }) => ({ name, email, phone })), right.contacts],
  ['speakers', read.quotes.map(({ speaker = '' }) => speaker), right.speakers],
];

/** The day, if it stands where the text begins, or below it with its place, rather than in a line above. */
const dayInDateline = ([lead, ...more]: PressRelease['text'], day: string | undefined): string | undefined => {
  const signed = more.filter((piece) => typeof piece === 'string' && piece.length < 60);
  return [typeof lead === 'string' ? lead.slice(0, 60) : '', ...signed].some((line) => /20\d\d|٢٠٢٦/.test(String(line)))
    ? day
    : undefined;
};

test('of a hundred releases as press offices write them none is rejected, at most one is held, and facts are read as they were written', async () => {
  const desks = Array.from({ length: KINDS }, () => openDesk(AT));
  const held: string[] = [];
  const rejected: string[] = [];
  const wrong: string[] = [];
  let [files, stated] = [0, 0];
  for (const [nth, release] of pressReleases.entries()) {
    for (const [turn, { ending, file }] of filesOf(release, nth, KINDS).entries()) {
      files += 1;
      const name = `${release.name}.${ending}`;
      const parsed = await parse(name, file, AT);
      if (parsed.kind !== 'document') {
        rejected.push(`${name}: ${JSON.stringify('problems' in parsed && parsed.problems)}`);
        continue;
      }
      const { understood, problems } = parsed;
      const decision = desks[turn]?.drop(release.name, understood, { extension: ending, problems });
      const outcome = decision?.upload?.outcome;
      if (outcome !== (release.embargo ? 'embargoed' : 'published'))
        held.push(`${name}: ${outcome} ${problems.filter(({ weight }) => weight === 'question').map(({ code }) => code)}`);
      const isField = ending === 'json' && understood.subheadline === undefined;
      for (const [fact, read, written] of facts(release, understood, !isField)) {
        stated += 1;
        const [one, other] = [read, written].map((value) => JSON.stringify(value));
        if (one !== other) wrong.push(`${name}: ${fact} ${one}, and not ${other}`);
      }
    }
  }
  console.info(`${files} files: ${held.length} held, ${rejected.length} rejected; of ${stated} facts ${wrong.length} are wrong`);
  expect(files).toBeGreaterThanOrEqual(100);
  expect(rejected).toEqual([]);
  expect(held.length, held.join('\n')).toBeLessThanOrEqual(1);
  expect(wrong).toEqual([]);
});
