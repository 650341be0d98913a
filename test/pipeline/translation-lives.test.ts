import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { afterAll, expect, it } from 'vitest';
import { ownNewsroomFile, readNewsroom } from '../../infra/settings-files.ts';
import { tries } from '../tries.ts';
import { openNewsroom, page, pass } from './newsroom-run.ts';

/** What happens to a release and its translations, one thing after the other. */
type Move =
  /** The original is dropped again with another number of bridges. */
  | { kind: 'corrected'; isMinor: boolean }
  /** A translator fetches the file that lies there. */
  | { kind: 'fetched'; lang: Lang }
  /** And gives back what was fetched, however long ago, or what lies there; half of it, or with a slip of the keys. */
  | { kind: 'returned'; lang: Lang; how: 'whole' | 'half' | 'slip' }
  /** The desk reads what waits, and takes it if it says what the original says now; else it goes back. */
  | { kind: 'reviewed'; lang: Lang }
  | { kind: 'ordered'; command: 'withdraw' | 'restore'; lang: Lang | 'all' }
  | { kind: 'waited'; minutes: number };

type Lang = 'es' | 'en';
const LANGS: readonly Lang[] = ['es', 'en'];

const lang = fc.constantFrom(...LANGS);
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('corrected' as const), isMinor: fc.boolean() }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('fetched' as const), lang }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('returned' as const),
      lang,
      how: fc.constantFrom('whole' as const, 'whole' as const, 'whole' as const, 'half' as const, 'slip' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('reviewed' as const), lang }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('ordered' as const),
      command: fc.constantFrom('withdraw' as const, 'restore' as const),
      lang: fc.constantFrom('all' as const, ...LANGS),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('waited' as const), minutes: fc.constantFrom(1, 30, 600) }) },
);
const life = fc.record({
  review: fc.boolean(),
  /** Whether the original waits for an hour of its own. */
  isEmbargoed: fc.boolean(),
  gate: fc.constantFrom(undefined, undefined, ['fr', 'es'], ['fr', 'es', 'en']),
  moves: fc.array(move, { minLength: 8, maxLength: 20 }),
});
type Life = typeof life extends fc.Arbitrary<infer Value> ? Value : never;

const home = mkdtempSync(join(tmpdir(), 'newsroom-'));
afterAll(() => rmSync(home, { recursive: true }));

const SENTENCES: Record<Lang, [string, string][]> = {
  es: [
    ['Des ponts rouvrent dans la vallée du fleuve', 'Puentes vuelven a abrir en el valle del río'],
    ['PARIS, 2 novembre 2026', 'PARÍS, 2 de noviembre de 2026'],
    ['ponts rouvrent cette semaine, a annoncé le bureau national.', 'puentes vuelven a abrir esta semana, anunció la oficina nacional.'],
    ['Les routes voisines sont réparées elles aussi.', 'También se reparan las carreteras cercanas.'],
  ],
  en: [
    ['Des ponts rouvrent dans la vallée du fleuve', 'Bridges open again in the valley of the river'],
    ['PARIS, 2 novembre 2026', 'PARIS, 2 November 2026'],
    ['ponts rouvrent cette semaine, a annoncé le bureau national.', 'bridges open again this week, the national office announced.'],
    ['Les routes voisines sont réparées elles aussi.', 'The roads nearby are repaired as well.'],
  ],
}; // biome-ignore format: a table

/** A file as a translator gives it back: what is asked there is translated, figures as they stand in it. */
const translated = (file: string, to: Lang): string =>
  file.replaceAll(
    /<target state="(needs-[\w-]*translation|needs-[\w-]*adaptation)"([^>]*)>([\s\S]*?)<\/target>/g,
    (_, _state, rest, text) => {
      const words = SENTENCES[to].reduce((done, [from, into]) => done.replaceAll(from, into), text);
      return `<target state="translated"${rest}>${words}</target>`;
    },
  );

/** Which number of bridges a text speaks of. */
const bridgesIn = (text: string): number | undefined => {
  const [, count] = /\b([1-9]\d\d)\s+(?:ponts|puentes|bridges)/.exec(text) ?? [];
  return count === undefined ? undefined : Number(count);
};

const ORIGINAL = '/fr/2026/11/des-ponts-rouvrent-dans-la-vallee-du-fleuve/';

const play = async (
  { review, gate, isEmbargoed, moves }: Life,
  name: string,
): Promise<{ broken: string[]; mails: number; translations: number }> => {
  const newsroomFile = join(home, `${name}.json`);
  const newsroom = readNewsroom(ownNewsroomFile);
  const policy = { languages: LANGS, review, ...(gate && { gate: { languages: gate, hours: 24 } }) };
  writeFileSync(newsroomFile, JSON.stringify({ ...newsroom, translation: { policies: [policy] } }));
  const reader = { countries: [], topics: [], frequency: 'immediate' as const, timeZone: 'Europe/Paris' };
  const run = await openNewsroom({
    newsroomFile,
    subscribers: [
      { ...reader, email: 'each@example.org', languages: ['fr', 'es', 'en'], policy: 'each' },
      { ...reader, email: 'first@example.org', languages: ['es', 'en'], policy: 'first' },
    ],
  });
  const broken: string[] = [];
  const pocket = new Map<Lang, string>();
  const read = (key: string): string | undefined => run.account.s3.get(run.landmarks.newsroom, key)?.bytes?.toString();
  const asked = (to: Lang): string | undefined => {
    const file = run.account.s3.list(run.landmarks.newsroom, 'translations/out/').find(({ key }) => key.endsWith(`-${to}.xlf`));
    return file && read(file.key);
  };
  const original = async (): Promise<number | undefined> => bridgesIn((await page(run, ORIGINAL)).text);
  let bridges = 100;
  const drop = (isMinor?: boolean): void => {
    bridges += 1;
    const front = [
      ...(isEmbargoed ? ['embargo: 2026-11-02T20:00:00+01:00'] : []),
      ...(isMinor === undefined ? [] : [isMinor ? 'minor: true' : 'correction: Le nombre des ponts.']),
    ];
    const head = front.length > 0 ? `---\n${front.join('\n')}\n---\n` : '';
    const text = `${head}# Des ponts rouvrent dans la vallée du fleuve\n\nPARIS, 2 novembre 2026 – ${bridges} ponts rouvrent cette semaine, a annoncé le bureau national. Les routes voisines sont réparées elles aussi.\n`;
    run.drop('incoming/ponts.fr.md', text);
  };
  let [seen, translations] = [0, 0];
  /** Whatever was mailed since says what the original said at some moment since then, and what readers have of it. */
  const look = async (before: number | undefined, what: string): Promise<void> => {
    const now = await original();
    const sent = run.mails().slice(seen);
    seen += sent.length;
    for (const { raw, to } of sent) {
      const { text = '', subject } = await simpleParser(raw);
      const said = bridgesIn(text);
      if (said !== undefined && !text.includes('ponts rouvrent')) translations += 1;
      if (said === undefined || said === now || said === before) continue;
      broken.push(`${to}: “${subject}” says ${said}, and the original ${before} and ${now} (${what})`);
    }
  };
  const step = async (what: string, act: () => unknown): Promise<void> => {
    const before = await original();
    await act();
    await run.untilIdle();
    await look(before, what);
  };
  await step('first', () => drop());
  for (const one of moves) {
    await step(JSON.stringify(one), async () => {
      switch (one.kind) {
        case 'corrected':
          return drop(one.isMinor);
        case 'fetched': {
          const file = asked(one.lang);
          if (file !== undefined) pocket.set(one.lang, file);
          return;
        }
        case 'returned': {
          const file = pocket.get(one.lang) ?? asked(one.lang);
          pocket.delete(one.lang);
          if (file === undefined) return;
          const whole = translated(file, one.lang);
          const half = whole.replace(
            /(<target state="translated"[^>]*>)(?:También|The roads)[^<]*/,
            '$1Les routes voisines sont réparées elles aussi.',
          );
          const slip = whole.replace(/\b1(\d\d)(?= (?:puentes|bridges))/, '9$1');
          return run.drop(`translations/in/ponts.${one.lang}.xlf`, { whole, half, slip }[one.how], 'AWS:translator');
        }
        case 'reviewed': {
          const at = `translations/in/ponts.${one.lang}.xlf`;
          const card = JSON.parse(read(`reports/${at}.json`) ?? '{}');
          if (card.outcome !== 'held' && card.outcome !== 'rejected') return;
          const said = bridgesIn(read(at) ?? '');
          const isRight = card.outcome === 'held' && (said === undefined || said === (await original()) || said === bridges);
          return run.drop(`${at}.${isRight ? 'accept' : 'return'}.txt`, 'Read at the desk.', 'AWS:editor');
        }
        case 'ordered':
          return run.drop(
            `incoming/ponts.${one.lang === 'all' ? '' : `${one.lang}.`}${one.command}.txt`,
            'Ordered by the desk.',
            'AWS:editor',
          );
        case 'waited':
          return pass(run, one.minutes * 60);
      }
    });
  }
  await step('the end', () => pass(run, 3 * 86_400));
  broken.push(...run.failures.map(String), ...run.deadLetters().map((letter) => JSON.stringify(letter).slice(0, 300)));
  const { length } = run.mails();
  await run.close();
  return { broken, mails: length, translations };
};

it('of random lives of translations nobody is mailed a figure that the original no longer has', async () => {
  const lives = fc.sample(life, { numRuns: tries('TRANSLATION_LIVES', { sample: 12, full: 120 }), seed: 17 });
  let [mails, translations] = [0, 0];
  for (const [index, each] of lives.entries()) {
    const played = await play(each, `life-${index}`);
    mails += played.mails;
    translations += played.translations;
    expect(played.broken, JSON.stringify(each)).toEqual([]);
  }
  console.info(`${lives.length} lives of translations, ${mails} mails, ${translations} of them translations`);
  expect(translations).toBeGreaterThan(lives.length);
}, 1_800_000);
