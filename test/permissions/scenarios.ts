import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownNewsroomFile, readNewsroom } from '../../infra/settings-files.ts';
import type { AllowedCall } from '../../local/aws/iam/access.ts';
import { createEmbedded, type Embedded, type EmbeddedOptions } from '../../local/newsroom/embedded.ts';
import { visitorOf } from '../pipeline/site-visitor.ts';
import { pngOf } from '../unit/release/picture-files.ts';
import { paragraph } from '../unit/release/word-file.ts';
import { illustrated, pictureParagraph } from '../unit/release/word-pictures.ts';

/** A life of a newsroom in which functions use what they may. */
export interface Scenario {
  name: string;
  /** `run` is the newsroom that is made with them. */
  options?: (run: () => Embedded) => Partial<EmbeddedOptions>;
  play(run: Embedded): Promise<void>;
}

const later = (run: Embedded, minutes: number): Promise<void> =>
  run.advanceTo(new Date(Date.parse(run.now()) + minutes * 60_000).toISOString());

const drop = async (run: Embedded, key: string, content: string | Uint8Array): Promise<void> => {
  run.drop(key, content);
  await run.untilIdle();
};

/** A newsroom.json with something else in it. */
const newsroomWith = (more: object): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'permissions-')), 'newsroom.json');
  writeFileSync(file, JSON.stringify({ ...readNewsroom(ownNewsroomFile), ...more }));
  return file;
};

const subscriber = (email: string, more = {}) => ({
  email,
  languages: [],
  countries: [],
  topics: [],
  frequency: 'immediate' as const,
  policy: 'first' as const,
  ...more,
});

const releaseAbout = (subject: string, ...front: string[]): string =>
  [
    ...(front.length > 0 ? ['---', ...front, '---', ''] : []),
    `# ${subject} reaches the coastal villages`,
    '',
    `PHNOM PENH, 2 November 2026 – ${subject} has reached forty villages along the coast this week, the first of the three districts that asked for it, said the organisation's country office.`,
  ].join('\n');

const FRENCH = [
  '# Douze ponts rouvrent dans la vallée du fleuve',
  '',
  'PARIS, 2 novembre 2026 – 12 ponts rouvrent cette semaine, a annoncé le bureau national.',
].join('\n');

/** Another story, in both languages. */
const ofQuays = (text: string): string =>
  text
    .replace('Douze ponts', 'Treize quais')
    .replace('12 ponts', '13 quais')
    .replace('Doce puentes', 'Trece muelles')
    .replace('12 puentes', '13 muelles');

const SENTENCES: [string, string][] = [
  ['Douze ponts rouvrent dans la vallée du fleuve', 'Doce puentes vuelven a abrir en el valle del río'],
  ['PARIS, 2 novembre 2026 – 12 ponts rouvrent cette semaine, a annoncé le bureau national.', 'PARÍS, 2 de noviembre de 2026 – 12 puentes vuelven a abrir esta semana, anunció la oficina nacional.'],
  ['PARIS, 2 novembre 2026', 'PARÍS, 2 de noviembre de 2026'],
]; // biome-ignore format: a table

/** The file that asks for a translation, with it. */
const translated = (file: string, story: (text: string) => string = (text) => text): string =>
  SENTENCES.reduce(
    (text, [from, to]) =>
      text.replaceAll(`<target state="needs-translation">${story(from)}<`, `<target state="translated">${story(to)}<`),
    file,
  );

const askedOf = ({ account, landmarks }: Embedded): string => {
  const out = account.s3.list(landmarks.newsroom, 'translations/out/').findLast(({ key }) => key.endsWith('-es.xlf'));
  return String(account.s3.get(landmarks.newsroom, out?.key ?? '')?.bytes);
};

/**
 * Has each function find each kind of text in the archive missing the first time it reads one: it must be told that nothing is there,
 * and not that it may not know.
 */
const goneOnce = (run: () => Embedded): NonNullable<EmbeddedOptions['around']> => {
  const met = new Set<string>();
  return async (call, next) => {
    const { account, landmarks } = run();
    const [, key = ''] = decodeURIComponent(call.request.path).split(`/${landmarks.archive}/`);
    const kind = `${call.function} ${key.split('/')[0]}`;
    if (call.operation !== 'GetObject' || key === '' || met.has(kind)) return next();
    met.add(kind);
    const stored = account.s3.get(landmarks.archive, key);
    if (!stored) return next();
    account.s3.remove(landmarks.archive, key);
    try {
      return await next();
    } finally {
      account.s3.put(landmarks.archive, key, stored.bytes, { headers: stored.headers });
    }
  };
};

/** With a photograph. */
const gardens = illustrated(
  [
    paragraph('Forty schools get a garden of their own', { letters: '<w:b/>' }),
    paragraph('NAIROBI, 2 November 2026 – Gardens with beans and maize are to feed the pupils of forty schools from spring on.'),
    pictureParagraph(1, { alt: 'A garden' }),
  ].join(''),
  [{ name: 'image1.png', bytes: pngOf(100, 70) }],
);

const water = (...front: string[]): string => releaseAbout('Clean water', 'countries: KH', 'topics: water', ...front);

/** Has every twentieth mail break off before it is taken. */
const breaksOff = (): NonNullable<EmbeddedOptions['around']> => {
  let mails = 0;
  return async (call, next) => {
    if (call.operation === 'SendEmail' && mails++ % 20 === 5)
      throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    return next();
  };
};

export const scenarios: Scenario[] = [
  {
    name: 'a day: releases in two languages, an embargo, a correction, a withdrawal, a kill, and the people who hear of them',
    options: (run) => ({
      around: goneOnce(run),
      subscribers: [
        subscriber('reader@example.org'),
        subscriber('bounce@example.org'),
        subscriber('complaint@example.org'),
        subscriber('daily@example.org', { frequency: 'daily' }),
      ],
    }),
    async play(run) {
      await drop(run, 'incoming/gardens.docx', gardens);
      await drop(run, 'incoming/water.md', water());
      const [, link = ''] = /<(https:[^>]*\/unsubscribe[^>]*)>/.exec(run.mails()[0]?.raw.toString() ?? '') ?? [];
      run.drop('incoming/bridges/text.en.md', releaseAbout('A bridge'));
      run.drop('incoming/bridges/text.fr.md', FRENCH);
      await later(run, 30);
      await drop(run, 'incoming/copy.md', releaseAbout('A bridge').replace('said the', 'says the'));
      await drop(run, 'incoming/filed.md', releaseAbout('A ferry', 'release: ferries'));
      await drop(run, 'incoming/water.fr.md', `---\nrelease: ferries\n---\n${ofQuays(FRENCH)}`);
      await drop(run, 'incoming/later.md', releaseAbout('A later well', 'embargo: 2026-11-02T13:00:00Z'));
      await later(run, 5 * 60);
      await drop(run, 'incoming/water.md', water('correction: The number of villages was wrong').replace('forty', 'thirty-nine'));
      await drop(run, 'incoming/water.withdraw.txt', 'We ask the office.');
      await drop(run, 'incoming/water.restore.txt', 'The office says it is right.');
      await drop(run, 'incoming/water.kill.txt', 'It was not so.');
      await later(run, 30);
      const { pathname, search } = new URL(link);
      await run.get(`${pathname}${search}`);
      await run.post(`${pathname}${search}`, 'List-Unsubscribe=One-Click');
      run.remove('incoming/later.md');
      await later(run, 24 * 60);
      for (const path of ['/', '/no/such/page/', '/feeds/en/atom.xml']) await run.get(path);
    },
  },
  {
    name: 'somebody signs up, confirms, looks at what they would have got, moves, leaves and comes back',
    async play(run) {
      await drop(run, 'incoming/water.md', water());
      const { open, press, mailTo } = visitorOf(run);
      const form = await open('/subscribe?l=en&topic=water');
      await run.advanceTo(new Date(Date.parse(run.now()) + 5000).toISOString());
      await press(form, 'Sign up', { set: { email: 'reader@example.org' } });
      const confirmed = async (email: string, button: string) =>
        press(await open((await mailTo(email)).link('/subscribe/confirm')), button);
      const own = await confirmed('reader@example.org', 'Yes, send me these emails');
      await press(own, 'Show what this would have brought');
      const saved = await press(own, 'Save', { add: [['topic', 'health']] });
      await press(saved, 'Send a link to the new address', { set: { now: 'reader@example.org', email: 'new@example.org' } });
      await confirmed('new@example.org', 'Yes, use this address');
      await drop(run, 'incoming/clinic.md', releaseAbout('A clinic', 'topics: health'));
      const left = await press(await open((await mailTo('new@example.org')).link('/unsubscribe')), 'Unsubscribe');
      await press(left, 'Keep my alerts');
    },
  },
  {
    name: 'an hour of test releases, one of which is gone before it is read',
    options: (run) => ({ stage: { canary: {} }, around: goneOnce(run) }),
    play: (run) => later(run, 75),
  },
  {
    name: 'an event that nobody plans, and the sweep that finds it',
    options: () => {
      let events = 0;
      return {
        subscribers: [subscriber('reader@example.org')],
        invoke: async (invocation, next) => {
          if (invocation.function !== 'plan-alerts') return next();
          events += 1;
          // The release, and its kill.
          return events === 1 || events === 3 ? { batchItemFailures: [] } : next();
        },
      };
    },
    async play(run) {
      await drop(run, 'incoming/water.md', water());
      await later(run, 5);
      await drop(run, 'incoming/water.kill.txt', 'It was not so.');
      await later(run, 5);
    },
  },
  {
    name: 'more people than are planned at once; nobody mails them',
    options: () => ({
      subscribers: Array.from({ length: 1010 }, (_, number) => subscriber(`reader-${number}@example.org`)),
      invoke: async (invocation, next) => (invocation.function === 'send-alerts' ? { batchItemFailures: [] } : next()),
    }),
    async play(run) {
      await drop(run, 'incoming/water.md', water());
    },
  },
  {
    name: 'a file that ends its reader once',
    options: () => {
      let isFirst = true;
      return {
        invoke: async (invocation, next) => {
          if (!isFirst || invocation.function !== 'validate-release') return next();
          isFirst = false;
          throw new Error('The reader died.');
        },
      };
    },
    async play(run) {
      await drop(run, 'incoming/water.md', water());
      await later(run, 5);
    },
  },
  {
    name: 'translations: asked for by mail, brought a memory and a glossary, returned, refused, overtaken',
    options: (run) => ({
      around: goneOnce(run),
      newsroomFile: newsroomWith({
        translation: { policies: [{ languages: ['fr', 'es'], dueHours: 6, translators: { es: 'Sur <sur@example.org>' } }] },
      }),
    }),
    async play(run) {
      run.drop('translations/memory/old.tmx', MEMORY);
      run.drop('translations/glossary/terms.csv', 'fr,es,note\npont,puente,\n');
      await drop(run, 'incoming/ponts.fr.md', FRENCH);
      const file = translated(askedOf(run));
      await drop(run, 'translations/in/puentes.xlf', file.replace('– 12 puentes', '– 13 puentes'));
      await later(run, 8 * 60);
      await drop(run, 'translations/in/puentes.xlf', file);
      await drop(run, 'incoming/ponts.fr.md', `---\ncorrection: Treize ponts.\n---\n${FRENCH.replace('– 12', '– 13')}`);
      await later(run, 30);
      await drop(run, 'incoming/ponts.kill.txt', 'It was not so.');
      await drop(run, 'incoming/quais.fr.md', ofQuays(FRENCH));
      await drop(run, 'translations/in/muelles.xlf', translated(askedOf(run), ofQuays));
      await later(run, 30);
    },
  },
  {
    name: 'messages and files that nobody can read are set aside, whatever the queue',
    async play(run) {
      for (const { queue } of run.account.declared.eventSources) run.account.sqs.send(queue, 'no JSON');
      await later(run, 60);
    },
  },
  {
    name: 'files that are gone before they are read',
    options: () => ({ stage: { canary: {} } }),
    async play(run) {
      for (const key of [
        'canary/en.md',
        'incoming/gone.md',
        'translations/in/gone.xlf',
        'translations/memory/gone.tmx',
        'translations/glossary/gone.csv',
      ]) {
        const { versionId } = run.drop(key, 'x');
        await run.services.s3?.({
          method: 'DELETE',
          path: `/${run.landmarks.newsroom}/${key}`,
          query: new URLSearchParams({ versionId }),
          headers: {},
          body: Buffer.alloc(0),
        });
      }
      await run.untilIdle();
    },
  },
  {
    name: 'a mail service that is slow and breaks off, for mails to readers and news of a kill; the sender’s address is verified, and not its domain',
    options: () => ({
      verified: ['news@example.org'],
      mailing: { perSecond: 1 },
      subscribers: Array.from({ length: 60 }, (_, n) => subscriber(`reader${n}@example.org`)),
      around: breaksOff(),
    }),
    async play(run) {
      await drop(run, 'incoming/water.md', water());
      await later(run, 30);
      await drop(run, 'incoming/water.kill.txt', 'It was not so.');
      await later(run, 30);
    },
  },
  {
    name: 'somebody signs up; the sender’s address is verified, and not its domain',
    options: () => ({ verified: ['news@example.org'] }),
    async play(run) {
      const { open, press } = visitorOf(run);
      const form = await open('/subscribe?l=en');
      await run.advanceTo(new Date(Date.parse(run.now()) + 5000).toISOString());
      await press(form, 'Sign up', { set: { email: 'reader@example.org' } });
    },
  },
  {
    name: 'translators are mailed from the sender’s address, which is verified, and not its domain',
    options: () => ({
      verified: ['news@example.org'],
      newsroomFile: newsroomWith({
        translation: { policies: [{ languages: ['fr', 'es'], translators: { es: 'sur@example.org' } }] },
      }),
    }),
    play: (run) => drop(run, 'incoming/ponts.fr.md', FRENCH),
  },
];

const MEMORY = `<?xml version="1.0"?><tmx version="1.4"><header srclang="fr" creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" datatype="plaintext"/><body>
<tu><tuv xml:lang="fr"><seg>Les villages attendent.</seg></tuv><tuv xml:lang="es"><seg>Las aldeas esperan.</seg></tuv></tu></body></tmx>`;

/** Plays a scenario to its end and answers what was asked for in it and allowed. */
export const played = async (
  { options, play }: Scenario,
  more: Partial<EmbeddedOptions> = {},
): Promise<readonly AllowedCall[]> => {
  const run: Embedded = await createEmbedded({ at: '2026-11-02T09:00:00.000Z', ...options?.(() => run), ...more });
  try {
    await play(run);
    return run.account.access.allowed();
  } finally {
    await run.close();
  }
};
