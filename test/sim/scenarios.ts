import { expect } from 'vitest';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import type { Subscription } from '../../shared/alerts/subscriber.ts';
import { releaseAbout } from '../pipeline/newsroom-run.ts';
import { jpegOf, pngOf } from '../unit/release/picture-files.ts';
import { paragraph } from '../unit/release/word-file.ts';
import { illustrated, pictureParagraph } from '../unit/release/word-pictures.ts';
import type { Scenario } from './newsroom-under-fault.ts';

export const START = '2026-11-02T09:00:00.000Z';
const DATED = '2026-11-02T08:30:00.000Z';
const EMBARGO = '2026-11-02T11:00:00.000Z';
const PUT_OFF = '2026-11-02T11:30:00.000Z';
const HEAD_LINES = [`date: ${DATED}`, 'countries: KH'];

const water = (...front: string[]) => releaseAbout('Clean water', { front: [...HEAD_LINES, ...front] });
const correction = () =>
  releaseAbout('Clean water', { front: [...HEAD_LINES, 'correction: The number was wrong'], more: ' It was thirty-nine.' });

const changed = () => releaseAbout('Clean water', { front: HEAD_LINES, more: ' It was thirty-nine.' });

const eau = (...front: string[]) =>
  [
    '---',
    ...HEAD_LINES,
    ...front,
    '---',
    '',
    '# L’eau potable arrive dans les villages de la côte',
    '',
    'PHNOM PENH, 2 novembre 2026 – L’eau potable est arrivée cette semaine dans quarante villages de la côte, a annoncé le bureau de l’organisation dans le pays, le premier des trois districts qui l’avaient demandée.',
  ].join('\n');

const FERRY = [
  '---',
  ...HEAD_LINES,
  '---',
  '# Ferry service to the outer islands resumes on Monday',
  '',
  'KAMPOT – Boats to the outer islands leave again from next Monday, twice a day, after the pier was rebuilt in teak by carpenters of three towns.',
].join('\n');

const later = (run: Embedded, minutes: number): string => new Date(Date.parse(run.now()) + minutes * 60_000).toISOString();

/** How long until a mail whose sender died is sent again, and a kill is planned for the second time. Minutes. */
const LONGEST_WAIT_FOR_MAIL = 40;

const settle = async (run: Embedded): Promise<void> => {
  await run.untilIdle();
  await run.advanceTo(later(run, LONGEST_WAIT_FOR_MAIL));
  await run.untilIdle();
};

const drop = (name: string, content: () => string | Uint8Array) => async (run: Embedded) => {
  run.drop(`incoming/${name}`, content());
  await settle(run);
};

const published = drop('water.md', () => water());

const subscriber = (email: string, more: Partial<Subscription> = {}): Subscription => ({
  email,
  languages: [],
  countries: [],
  topics: [],
  frequency: 'immediate',
  policy: 'first',
  ...more,
});

/** Who asks for everything, for each language, for the country, whose address bounces, and who asks for something else. */
const subscribers = [
  subscriber('all@example.org'),
  subscriber('each@example.org', { policy: 'each' }),
  subscriber('cambodia@example.org', { countries: ['KH'] }),
  subscriber('bounce@example.org'),
  subscriber('french@example.org', { languages: ['fr'] }),
];

const scenario = ({
  orderIsOpen = false,
  ...rest
}: Pick<Scenario, 'act' | 'before' | 'newsroom' | 'options' | 'only' | 'mayBeAmbiguous'> & {
  orderIsOpen?: boolean;
}): Scenario => ({
  options: { subscribers },
  ...rest,
  settle,
  picture: { fixed: [DATED, EMBARGO, PUT_OFF], orderIsOpen },
});

/** A Word file with a photograph, and with another one in its place. */
const illustratedWater = (picture: Uint8Array, ...front: string[]) =>
  illustrated(
    [
      ...['---', ...HEAD_LINES, ...front, '---'].map((line) => paragraph(line)),
      paragraph('Clean water reaches the coastal villages', { letters: '<w:b/>' }),
      paragraph(
        'PHNOM PENH, 2 November 2026 – Clean water has reached forty villages along the coast this week, the first of the three districts that asked for it.',
      ),
      pictureParagraph(1, { alt: 'A hand pump' }),
      paragraph('People had waited for it since the storms of last year.'),
    ].join(''),
    [{ name: 'image1.jpeg', bytes: picture }],
  );

// Made once: a zip says when it was made.
const photograph = illustratedWater(await jpegOf(100, 70));
const anotherOne = illustratedWater(pngOf(90, 80), 'correction: The photograph showed another village.');

const withPhotograph = drop('water.docx', () => photograph);

/** Functions that have to do with pictures. */
const ofPictures = ['validate-release', 'make-pictures', 'publish-release'];

/** Releases with pictures. */
export const pictureScenarios = {
  'a release with a photograph is published': scenario({ act: withPhotograph, only: ofPictures }),
  'a photograph is corrected': scenario({
    before: withPhotograph,
    act: drop('water.docx', () => anotherOne),
    only: ofPictures,
  }),
  'a release with a photograph is killed': scenario({
    before: withPhotograph,
    act: drop('water.kill.txt', () => 'Nobody asked the people shown.'),
    only: ofPictures,
  }),
};

/** Those in which every fault is tried, and those of which `npm test` tries some. */
export const scenarios = {
  'a release is published': scenario({ act: published }),
  'a release is corrected': scenario({ before: published, act: drop('water.md', correction) }),
  'a release is killed': scenario({ before: published, act: drop('water.kill.txt', () => 'Wrong release') }),
  'a release is published, and the mail service tells nothing': scenario({
    options: { subscribers, mailing: { events: false } },
    act: published,
    only: ['plan-alerts', 'send-alerts', 'reconcile-alerts'],
    mayBeAmbiguous: true,
  }),
};

export const moreScenarios = {
  'an embargo is waited for and ends': scenario({
    act: async (run) => {
      run.drop('incoming/water.md', water(`embargo: ${EMBARGO}`));
      await run.advanceTo('2026-11-02T10:59:59.000Z');
      expect(run.events, 'nothing is told before its time').toEqual([]);
      expect(run.account.s3.list(run.landmarks.site).filter(({ key }) => key.includes('/2026/'))).toEqual([]);
      await run.advanceTo('2026-11-02T11:00:30.000Z');
      await settle(run);
    },
  }),
  'a release comes in two languages at once': scenario({
    orderIsOpen: true,
    act: async (run) => {
      run.drop('incoming/water.en.md', water());
      run.drop('incoming/water.fr.md', eau());
      await settle(run);
    },
  }),
  'a release in two languages is killed': scenario({
    orderIsOpen: true,
    before: async (run) => {
      await drop('water.en.md', () => water())(run);
      await drop('water.fr.md', () => eau())(run);
    },
    act: drop('water.kill.txt', () => 'Wrong release'),
  }),
  'an embargo is put off by command in two languages': scenario({
    orderIsOpen: true,
    before: async (run) => {
      run.drop('incoming/water.en.md', water(`embargo: ${EMBARGO}`));
      run.drop('incoming/water.fr.md', eau(`embargo: ${EMBARGO}`));
      await run.untilIdle();
    },
    act: async (run) => {
      run.drop('incoming/water.embargo.txt', `${PUT_OFF} The minister is late.`);
      await run.advanceTo('2026-11-02T11:29:59.000Z');
      expect(run.events, 'nothing is told before its new time').toEqual([]);
      expect(run.account.s3.list(run.landmarks.site).filter(({ key }) => key.includes('/2026/'))).toEqual([]);
      await run.advanceTo('2026-11-02T11:30:30.000Z');
      await settle(run);
    },
  }),
  'a bundle waits for the embargo of one of its files': scenario({
    orderIsOpen: true,
    act: async (run) => {
      run.drop('incoming/water/en.md', water());
      run.drop('incoming/water/fr.md', eau(`embargo: ${EMBARGO}`));
      await run.advanceTo('2026-11-02T10:59:59.000Z');
      expect(run.events, 'nothing is told before its time').toEqual([]);
      expect(run.account.s3.list(run.landmarks.site).filter(({ key }) => key.includes('/2026/'))).toEqual([]);
      await run.advanceTo('2026-11-02T11:00:30.000Z');
      await settle(run);
    },
  }),
  'a kill of a file’s name goes on to two other releases': scenario({
    orderIsOpen: true,
    before: async (run) => {
      await drop('ferry.md', () => FERRY)(run);
      await drop('leak.md', () => releaseAbout('Seed distribution', { front: HEAD_LINES }))(run);
      // By mistake as the French of another release, and then as a release of its own under another key.
      await drop('leak.md', () => eau('release: ferry'))(run);
      await drop('leak.md', () => water('release: third'))(run);
    },
    act: drop('leak.kill.txt', () => 'Wrong files'),
  }),
  'a held correction gets its note': scenario({
    before: async (run) => {
      await published(run);
      await drop('water.md', changed)(run);
    },
    act: drop('water.correct.txt', () => 'The number of villages was wrong.'),
  }),
  'a different story is accepted as a new release': scenario({
    before: async (run) => {
      await published(run);
      await drop('water.md', () => FERRY)(run);
    },
    act: drop('water.accept.txt', () => 'new release'),
  }),
  'a held release is accepted': scenario({
    act: async (run) => {
      await drop('water.md', () => water('draft: true'))(run);
      await drop('water.accept.txt', () => 'Checked')(run);
    },
  }),
};

const PONTS = [
  '---',
  ...HEAD_LINES,
  '---',
  '# Douze ponts rouvrent dans la vallée du fleuve',
  '',
  'PARIS, 2 novembre 2026 – 12 ponts rouvrent cette semaine, a annoncé le bureau national. Appelez le +33 1 99 00 12 34.',
].join('\n');
const IN_ENGLISH: [string, string][] = [
  ['Douze ponts rouvrent dans la vallée du fleuve', 'Twelve bridges open again in the river valley'],
  ['PARIS, 2 novembre 2026 – 12 ponts rouvrent cette semaine, a annoncé le bureau national.', 'PARIS, 2 November 2026 – 12 bridges open again this week, the national office announced.'],
  ['PARIS, 2 novembre 2026', 'PARIS, 2 November 2026'],
  ['Appelez le ', 'Please call '],
]; // biome-ignore format: a table

/** The file that went out to the translator, as it comes back. */
const inEnglish = (run: Embedded): string => {
  const { s3 } = run.account;
  const bucket = run.landmarks.newsroom;
  const out = s3.list(bucket, 'translations/out/').find(({ key }) => key.endsWith('-en.xlf'));
  // When it was made is no word of the translator's.
  const asked = String(s3.get(bucket, out?.key ?? '')?.bytes)
    .replace(/ date="[^"]*"/g, '')
    .replace(/Due: [^<]*/g, 'Due');
  expect(asked, 'translators are asked').toContain('<source>');
  return IN_ENGLISH.reduce(
    (text, [from, to]) =>
      text.replace(/(<target state="(?:needs-translation|needs-review-translation)">)([^<]*)</g, (whole, tag, said) =>
        said === from ? `<target state="translated">${to}<` : tag && whole,
      ),
    asked,
  );
};

const giveBack =
  (change: (text: string) => string = (text) => text) =>
  async (run: Embedded) => {
    run.drop('translations/in/bridges.xlf', change(inEnglish(run)), 'AWS:translator');
    await settle(run);
  };
const say = (review: string, text: string) => async (run: Embedded) => {
  run.drop(`translations/in/bridges.xlf.${review}.txt`, text);
  await settle(run);
};
const asked = async (run: Embedded) => {
  run.drop('incoming/ponts.fr.md', PONTS);
  await settle(run);
};
const translated = (policy: object) => ({ translation: { policies: [{ languages: ['fr', 'en'], ...policy }] } });

/** Newsrooms that have their releases translated. */
export const translationScenarios = {
  'languages that come out together wait for each other': scenario({
    newsroom: translated({ gate: { languages: ['en', 'fr'] } }),
    orderIsOpen: true,
    act: async (run) => {
      await drop('water.en.md', () => water())(run);
      expect(run.events, 'nothing is told before the set is complete').toEqual([]);
      await drop('water.fr.md', () => eau())(run);
    },
  }),
  'a set comes out without the language that is late': scenario({
    newsroom: translated({ gate: { languages: ['en', 'fr'], hours: 1 } }),
    orderIsOpen: true,
    act: async (run) => {
      await drop('water.en.md', () => water())(run);
      await run.advanceTo(later(run, 60));
      await settle(run);
      await drop('water.fr.md', () => eau())(run);
    },
  }),
  'a translation comes back, and is out': scenario({
    newsroom: translated({}),
    before: asked,
    act: giveBack(),
  }),
  'a translation is read by the desk and accepted': scenario({
    newsroom: translated({ review: true }),
    before: asked,
    act: async (run) => {
      await giveBack()(run);
      await say('accept', 'Read and right.')(run);
    },
  }),
  'a translation is sent back, and comes again': scenario({
    newsroom: translated({ review: true }),
    before: async (run) => {
      await asked(run);
      await giveBack()(run);
    },
    act: async (run) => {
      await say('return', 'Please say “the basin”.')(run);
      await giveBack((text) => text.replaceAll('in the river valley', 'in the river basin'))(run);
    },
  }),
  'a translation that was refused is taken as it is': scenario({
    newsroom: translated({}),
    before: asked,
    act: async (run) => {
      await giveBack((text) => text.replace('– 12 bridges', '– 13 bridges'))(run);
      await say('accept', 'The original is being corrected.')(run);
    },
  }),
};
