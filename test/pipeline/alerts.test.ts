import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, describe, expect, it } from 'vitest';
import { ownNewsroomFile, readNewsroom } from '../../infra/settings-files.ts';
import type { Embedded, Mailed } from '../../local/newsroom/embedded.ts';
import { Subscription } from '../../shared/alerts/subscriber.ts';
import { tries } from '../tries.ts';
import { openNewsroom, releaseAbout } from './newsroom-run.ts';

/** Numbers below `limit` that look like chance and are the same each time (Park and Miller, 1988). */
const chanceFrom = (seed: number) => {
  let state = seed;
  return (limit: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
};

const countries = ['KH', 'KE', 'NE', 'HT', 'MZ', 'YE'];
const topics = ['health', 'migration', 'water', 'children'];
const languages = ['en', 'fr', 'es', 'ar'];

/** People of mixed wishes, one in three of them with several alerts. */
const generated = (count: number): Subscription[] => {
  const chance = chanceFrom(20_261_102);
  /** Nothing, which is all, for one in `rarity`; else one or two. */
  const some = (all: readonly string[], rarity: number): string[] =>
    chance(rarity) === 0 ? [] : [...new Set([0, 1].flatMap(() => all[chance(all.length)] ?? []))];
  return Array.from({ length: count }, (_, index) => {
    const email = `reader${index}@${['example.org', 'example.com', 'bücher.example'][chance(3)]}`;
    const policy = (['first', 'each'] as const)[chance(2)];
    return Array.from({ length: 1 + (chance(3) === 0 ? 1 + chance(3) : 0) }, () =>
      Subscription.parse({
        email,
        languages: some(languages, 6),
        countries: some(countries, 3),
        topics: some(topics, 3),
        frequency: (['immediate', 'immediate', 'immediate', 'daily', 'weekly'] as const)[chance(5)],
        policy,
      }),
    );
  }).flat();
};

interface Dropped {
  name: string;
  lang: string;
  countries: string[];
  topics: string[];
  text: string;
}

const withFront = ({ countries, topics }: Omit<Dropped, 'text'>, text: string): string =>
  `---\ncountries: [${countries.join(', ')}]\ntopics: [${topics.join(', ')}]\n---\n${text}`;

const texts: Record<string, string> = {
  en: releaseAbout('Clean water'),
  fr: '# L’eau potable arrive dans quarante villages de la côte\n\nPHNOM PENH, 2 novembre 2026 – L’eau potable est arrivée cette semaine dans quarante villages de la côte, a annoncé le bureau de l’organisation dans le pays.\n',
  es: '# Una clínica móvil llega a las aldeas del desierto\n\nAGADEZ, 2 de noviembre de 2026 – Una clínica móvil ha llegado esta semana a las aldeas del desierto, donde no hay médicos, informó la oficina de la organización.\n',
  ar: '# مدرسة جديدة تفتح أبوابها للأطفال في عدن\n\nعدن، 2 نوفمبر 2026 – فتحت مدرسة جديدة أبوابها هذا الأسبوع أمام أطفال المدينة، بحسب ما أعلن مكتب المنظمة في البلاد.\n',
};

const dropped = (name: string, lang: string, countries: string[], topics: string[], text = texts[lang] ?? ''): Dropped => {
  const about = { name, lang, countries, topics };
  return { ...about, text: withFront(about, text) };
};

/** One in two languages, the others in one; with several countries, with one, and without topics. */
const releases: Dropped[] = [
  dropped('water.en.md', 'en', ['KH', 'HT'], ['water', 'children']),
  dropped('water.fr.md', 'fr', ['KH', 'HT'], ['water', 'children']),
  dropped('clinic.es.md', 'es', ['NE'], ['health']),
  dropped('school.ar.md', 'ar', ['YE'], ['children', 'migration']),
  dropped('wells.en.md', 'en', ['KE', 'MZ'], [], releaseAbout('A pump for every well')),
];

/** By the words of the contract alone: or within a list, and across lists; an empty list means all. */
const wants = (subscription: Subscription, release: Dropped): boolean => {
  const { languages, countries, topics, frequency } = subscription;
  if (frequency !== 'immediate') return false;
  if (languages.length > 0 && !languages.includes(release.lang)) return false;
  if (countries.length > 0 && !countries.some((country) => release.countries.includes(country))) return false;
  return topics.length === 0 || topics.some((topic) => release.topics.includes(topic));
};

/** Of each reader the releases they are to be mailed: by name for one language of it, by name and language for each. */
const expectedMails = (people: readonly Subscription[]): string[] => {
  const mails = people.flatMap((subscription) =>
    releases
      .filter((release) => wants(subscription, release))
      .map(({ name, lang }) => `${subscription.email} ${name.split('.')[0]} ${subscription.policy === 'each' ? lang : 'once'}`),
  );
  return [...new Set(mails)].sort();
};

const headlines = releases.map(({ name, lang, text }) => ({ name, lang, headline: /^# (.+)$/m.exec(text)?.[1] }));

const readMail = async ({ to: [email = ''], raw }: Mailed) => {
  const { subject, headers } = await simpleParser(raw);
  const about = headlines.find(({ headline }) => headline === subject);
  const unsubscribe = /^List-Unsubscribe:\s*<([^>]+)>/m.exec(raw.toString())?.[1] ?? '';
  return {
    email,
    name: about?.name.split('.')[0],
    lang: about?.lang,
    contentLanguage: headers.get('content-language'),
    unsubscribe,
  };
};

const dropAll = async (run: Embedded, files: readonly Dropped[]): Promise<void> => {
  for (const { name, text } of files) run.drop(`incoming/${name}`, text);
  await run.untilIdle();
};

const home = mkdtempSync(join(tmpdir(), 'newsroom-'));
afterAll(() => rmSync(home, { recursive: true }));

/** A newsroom that these people signed up with before it began to publish in one of its languages. */
const openAfterNewLanguage = async (people: readonly Subscription[], added: string): Promise<Embedded> => {
  const newsroomFile = join(home, `before-${added}.json`);
  const own = readNewsroom(ownNewsroomFile);
  const languages = own.languages.filter((lang: string) => lang !== added);
  expect(languages).toHaveLength(own.languages.length - 1);
  writeFileSync(newsroomFile, JSON.stringify({ ...own, languages }));
  const before = await openNewsroom({ newsroomFile, subscribers: people });
  const run = await openNewsroom();
  run.account.dynamodb.restore(before.account.dynamodb.snapshot());
  return run;
};

const PEOPLE = tries('PEOPLE', { sample: 200, full: 1000 });

describe(`of ${PEOPLE} people with all sorts of wishes`, () => {
  it('exactly those are mailed whose wishes a release meets, each once, in a language they read', {
    timeout: 120_000,
  }, async () => {
    const people = generated(PEOPLE);
    const expected = expectedMails(people);
    expect(expected.length).toBeGreaterThan(PEOPLE / 2);

    const run = await openAfterNewLanguage(people, 'ar');
    await dropAll(run, releases);
    expect(run.events.map(({ lang, countries, topics }) => [lang, countries, topics])).toEqual(
      expect.arrayContaining(releases.map(({ lang, countries, topics }) => [lang, countries, topics])),
    );

    const policies = new Map(people.map(({ email, policy }) => [email, policy]));
    const mails = await Promise.all(run.mails().map(readMail));
    const got = mails.map(({ email, name, lang }) => `${email} ${name} ${policies.get(email) === 'each' ? lang : 'once'}`);
    expect(got.sort()).toEqual(expected);

    for (const { email, name, lang, contentLanguage } of mails) {
      expect(contentLanguage).toBe(lang);
      const release = releases.find((one) => one.name.startsWith(`${name}.`) && one.lang === lang);
      const askedFor = people.some((one) => one.email === email && release && wants(one, release));
      expect(askedFor, `${email} got ${name} in ${lang}`).toBe(true);
    }
    const severalWays = people.filter((one) => releases.some((release) => wants(one, release))).map(({ email }) => email);
    expect(new Set(severalWays).size).toBeLessThan(severalWays.length);
    expect(run.deadLetters()).toEqual([]);
    expect(run.failures).toEqual([]);
  });
});

describe('whoever asked for every language', () => {
  const some = (email: string, more: object = {}) => Subscription.parse({ email, frequency: 'immediate', ...more });
  const school = releases.filter(({ lang }) => lang === 'ar');
  const openWithMails = async (): Promise<Embedded> => {
    const run = await openAfterNewLanguage(
      [
        some('all@example.org'),
        some('all@example.org', { languages: ['ar'], countries: ['YE'] }),
        some('yemen@example.org', { countries: ['YE'] }),
        some('children@example.org', { topics: ['children'], policy: 'each' }),
        some('kenya@example.org', { countries: ['KE'] }),
        some('french@example.org', { languages: ['fr'] }),
      ],
      'ar',
    );
    await dropAll(run, school);
    return run;
  };
  const told = ['all@example.org', 'children@example.org', 'yemen@example.org'];
  const recipients = (run: Embedded): string[] => run.mails().flatMap(({ to }) => to);

  it('hears of one that the newsroom began to publish since, once, and nobody else does', async () => {
    const run = await openWithMails();
    expect(recipients(run).sort()).toEqual(told);
    expect(run.deadLetters()).toEqual([]);
  });

  it.each(['kill', 'withdraw'])('and got it hears of its %s', async (order) => {
    const run = await openWithMails();
    run.drop(`incoming/school.${order}.txt`, 'Wrong school');
    await run.untilIdle();
    expect(recipients(run).slice(told.length).sort()).toEqual(told);
  });

  it('is found in as many cells as the release has countries and topics, however many people there are', async () => {
    const crowd = Array.from({ length: 50 }, (_, number) => some(`other${number}@example.org`, { countries: ['BR'] }));
    const run = await openAfterNewLanguage([some('all@example.org'), ...crowd], 'ar');
    await dropAll(run, school);
    expect(recipients(run)).toEqual(['all@example.org']);
    // A language or all × a country or all × two topics or all; and the release itself.
    expect(run.usage.total['plan-alerts']?.dynamodb?.Query).toBe(2 * 2 * 3 + 1);
  });
});

describe('whoever leaves by the link of a mail', () => {
  it('gets no mail any more, and everybody else does', async () => {
    const run = await openNewsroom({
      subscribers: ['stays@example.org', 'leaves@example.org'].map((email) => Subscription.parse({ email, policy: 'each' })),
    });
    await dropAll(run, releases.slice(0, 1));
    const mails = await Promise.all(run.mails().map(readMail));
    const link = new URL(mails.find(({ email }) => email === 'leaves@example.org')?.unsubscribe ?? '');
    const path = `${link.pathname}${link.search}`;
    expect(path).not.toContain('leaves');

    // What looks at every link of a mail changes nothing.
    const asked = await run.get(path);
    expect([asked.status, asked.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(String(asked.body)).toContain('<button>Unsubscribe</button>');
    await dropAll(run, releases.slice(1, 2));
    expect(run.mails().map(({ to }) => to[0])).toHaveLength(4);

    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const left = await run.post(path, 'List-Unsubscribe=One-Click', form);
    expect([left.status, String(left.body)]).toEqual([200, expect.stringContaining('You are unsubscribed')]);
    expect(left.headers['set-cookie']).toBeUndefined();
    await dropAll(run, releases.slice(2));
    const later = run.mails().slice(4);
    expect(later.map(({ to }) => to[0])).toEqual(Array(3).fill('stays@example.org'));

    // Asked again, long after, it is answered the same.
    const again = await run.post(path, 'List-Unsubscribe=One-Click', form);
    expect([again.status, String(again.body)]).toEqual([200, expect.stringContaining('You are unsubscribed')]);
    // What a reader says in the CDN's place is not handed on.
    expect((await run.post(path, '', { 'x-origin-secret': 'guessed' })).status).toBe(200);
    const rows = await run.account.dynamodb.scan(run.landmarks.subscribers);
    expect(JSON.stringify(rows)).not.toContain('leaves@example.org');
  });

  it('is not told, either, when a release they got is killed', async () => {
    const run = await openNewsroom({ subscribers: [Subscription.parse({ email: 'leaves@example.org' })] });
    await dropAll(run, releases.slice(0, 1));
    const [mail] = await Promise.all(run.mails().map(readMail));
    const { pathname, search } = new URL(mail?.unsubscribe ?? '');
    await run.post(`${pathname}${search}`, '');
    run.drop('incoming/water.kill.txt', 'All of it was wrong.');
    await run.untilIdle();
    await run.advanceTo(new Date(Date.parse(run.now()) + 3_600_000).toISOString());
    expect(run.events.at(-1)?.event).toBe('ReleaseKilled');
    expect(run.mails()).toHaveLength(1);
  });
});
