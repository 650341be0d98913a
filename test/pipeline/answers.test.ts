import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ownNewsroomFile, readNewsroom } from '../../infra/settings-files.ts';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { filesBelow } from '../../local/newsroom/files-below.ts';
import { problemWords } from '../../shared/desk/problem-words.ts';
import { type AnswerableCode, problems } from '../../shared/editorial/problems.ts';
import { ReportCard, reportNameOf } from '../../shared/editorial/report-card.ts';
import { commandWords } from '../../shared/languages/commands.ts';
import { problemCodes } from '../../shared/languages/problem-codes.ts';
import { Newsroom } from '../../shared/newsroom/newsroom.ts';
import { readKey } from '../../shared/release/object-key.ts';
import { openNewsroom, page } from './newsroom-run.ts';
import { ours, policies, retired, type Situation, situations, told } from './situations.ts';

const START = '2026-11-10T09:00:00.000Z';
/** What is filled in where a card leaves letters for a time. */
const TIME = '2026-12-09T10:00';
const HEADLINE = 'What the people of Lodwar have done this year';

const home = mkdtempSync(join(tmpdir(), 'newsroom-'));
afterAll(() => rmSync(home, { recursive: true }));

const own = readNewsroom(ownNewsroomFile);
/** One of them nobody can read for embargoes. */
const languages = [...own.languages, 'it'];
const newsroom = Newsroom.parse({ ...own, languages });

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '&');

const read = (run: Embedded, key: string): string => {
  const object = run.account.s3.get(run.landmarks.newsroom, key);
  if (!object) throw new Error(`there is no ${key}`);
  return Buffer.from(object.bytes).toString();
};

/** What a card offers to copy: the file it names, and what is to be in it, or front matter. */
interface Offer {
  file?: string;
  content: string;
}

const offersOn = (card: string, of: string): Offer[] =>
  [
    ...(card.split('\n<li><h3>').find((item) => plain(item.split('</h3>')[0] ?? '') === of) ?? '').matchAll(
      /<p class="quiet">([^\n]*)<\/p>\n<pre dir="auto">(.*?)<\/pre>/gs,
    ),
  ].map(([, intro = '', pre = '']) => {
    const content = plain(pre);
    const file = /named (\S+\.txt)/.exec(plain(intro))?.[1];
    if (!file && !content.startsWith('---\n')) throw new Error(`nobody can tell what to do with “${intro}” ${content}`);
    return file ? { file, content } : { content };
  });

/** One problem as it came about once, and one of the answers to it. */
interface Case {
  code: AnswerableCode;
  situation: Situation;
  name: string;
  key: string;
  offers: Offer[];
  nth: number;
}

/** What is offered for the problem of a case, on its card. */
const offersTo = (run: Embedded, each: Case): Offer[] => {
  const { code, key } = each;
  const problem = cardOf(run, key).problems.find((one) => one.code === code);
  const context = { key, decidedAt: START, newsroom };
  if (!problem) return [];
  // Of a command under a wrong name the card says the right one.
  const { meant } = problem.params ?? {};
  if (String(meant).endsWith('.txt')) return [{ file: String(meant), content: contentOf(each) }];
  const what = problemWords(problem, 'en', context).what.replace(/[\u2066\u2069]/g, '');
  return offersOn(read(run, `${reportOf(key)}.html`), what);
};

const reportOf = (key: string): string => `reports/${reportNameOf(key)}`;
const cardOf = (run: Embedded, key: string): ReportCard => ReportCard.parse(JSON.parse(read(run, `${reportOf(key)}.json`)));

/** The newest text of a file under its front matter, which gets another line. */
const withFront = (content: string, lines: string): string => {
  const added = lines.split('\n').slice(1, -1);
  const [, before = '', body = content] = /^---\n(.*?)\n?---\n(.*)$/s.exec(content) ?? [];
  const keyOf = (line: string): string => line.split(':')[0] ?? '';
  const kept = before.split('\n').filter((line) => line !== '' && !added.some((one) => keyOf(one) === keyOf(line)));
  return ['---', ...kept, ...added, '---', body].join('\n');
};

const filled = (content: string): string =>
  content.replace('YYYY-MM-DDThh:mm', TIME).replace(/^title: .*$/m, `title: ${HEADLINE}`);

/** What some code beside the table and the catalogues gives rise to. */
const sources = filesBelow('shared')
  .filter((file) => file.endsWith('.ts') && !/problem(?:s|-words.*|-codes)?\.ts$/.test(file))
  .map((file) => readFileSync(join('shared', file), 'utf8'))
  .join('\n');
const isRaised = (code: string): boolean => sources.includes(`'${code}'`);

const cases = (Object.keys(situations) as (keyof typeof situations)[])
  .filter(isRaised)
  .flatMap((code) => Array.from({ length: Math.max(1, problems[code].answers?.length ?? 0) }, (_, nth) => ({ code, nth })))
  .map(({ code, nth }, number): Case => {
    const own = told(number);
    const situation = situations[code](own);
    const key = situation.about ?? Object.keys(situation.steps.at(-1) ?? {})[0] ?? '';
    return { code, nth, situation, name: own.name, key, offers: [] };
  });

/** Everything there is to be asked, and what it was answered. */
const allAnswered = async (): Promise<Embedded> => {
  const newsroomFile = join(home, 'newsroom.json');
  writeFileSync(newsroomFile, JSON.stringify({ ...own, languages, intake: { maxBytes: 50_000 }, translation: { policies } }));
  const run = await openNewsroom({ at: START, newsroomFile });
  // Files that ask for something that is over may be gone when it comes back.
  const seen = new Map<string, string>();
  const asked = (headline: string): string =>
    [...seen.values()].find((file) => file.includes(`<source>${headline}</source>`) && file.includes('target-language="es"')) ??
    '';
  for (let step = 0; step < Math.max(...cases.map(({ situation }) => situation.steps.length)); step += 1) {
    for (const { situation } of cases)
      for (const [key, content] of Object.entries(situation.steps[step] ?? {}))
        run.drop(key, typeof content === 'function' ? content(asked) : content);
    await run.untilIdle();
    for (const { key } of run.account.s3.list(run.landmarks.newsroom, 'translations/out/'))
      if (key.endsWith('.xlf')) seen.set(key, read(run, key));
  }
  return run;
};

/** What was dropped last under the key of a case. */
const contentOf = ({ situation, key }: Case): string => {
  const content = situation.steps.flatMap((step) => step[key] ?? []).at(-1);
  if (typeof content !== 'string') throw new Error(`${key} cannot be written at the top of`);
  return content;
};

/** The file to drop for an offer: its key, and its content with letters filled in. */
const dropOf = (run: Embedded, each: Case, { file, content }: Offer): [key: string, content: string | Uint8Array] => {
  if (file) return [file.startsWith('translations/') ? file : `incoming/${file}`, filled(content)];
  if (each.situation.withFront) return [each.key, each.situation.withFront(filled(content))];
  // A line that the card complains of is written anew.
  const { key: line } = cardOf(run, each.key).problems.find(({ code }) => code === each.code)?.params ?? {};
  const before = contentOf(each)
    .split('\n')
    .filter((one) => line === undefined || !one.startsWith(`${line}:`));
  return [each.key, withFront(before.join('\n'), filled(content))];
};

const GOES_ON = ['published', 'scheduled', 'embargoed'];

/** What an answer has done, where it did what its card says. Each is told as a sentence when it is not so. */
const undone = async (
  run: Embedded,
  each: Case,
  offer: Offer,
  [key, content]: readonly [string, string | Uint8Array],
): Promise<string[]> => {
  const card = cardOf(run, each.key);
  const newest = card.problems.map(({ code }) => code);
  const wrong: string[] = [];
  const expectThat = (holds: boolean, what: string): void => {
    if (!holds)
      wrong.push(
        `${each.code}, ${offer.file ?? 'front matter'} “${offer.content}”: ${what}; ${card.outcome} ${newest.join(' ')}`,
      );
  };
  const command = readKey(key, newsroom.languages);
  if (command.kind === 'document') {
    expectThat(!newest.includes(each.code), 'is still asked');
    const [, field = ''] = offer.content.split(/[\n:]/);
    if (field === 'embargo') expectThat(card.outcome === 'embargoed' && (card.dueAt ?? '') > START, 'waits for no time');
    else if (field === 'correction')
      expectThat((await page(run, new URL(card.url ?? 'https://none').pathname)).text.includes('class="note"'), 'shows no note');
    else expectThat(GOES_ON.includes(card.outcome) || newest.includes('language-mismatch'), 'does not go on');
    return wrong;
  }
  expectThat(cardOf(run, key).outcome === 'command', `was not carried out: ${JSON.stringify(cardOf(run, key).problems)}`);
  const name = key.split('.').at(-2);
  if (name === 'kill') {
    const about = each.situation.steps.flatMap((step) => Object.keys(step))[0] ?? '';
    expectThat(cardOf(run, about).state === 'killed', 'has taken nothing down');
    return wrong;
  }
  if (name === 'return') {
    expectThat(newest.includes('translation-returned'), 'was not sent back');
    return wrong;
  }
  // The card of a file that was rejected says what waits before it.
  const [row] = (await run.uploads()).filter(
    (upload) => upload.key === each.key && (each.code !== 'newer-rejected' || upload.row?.outcome !== 'rejected'),
  );
  const outcome = each.code === 'newer-rejected' ? row?.row?.outcome : card.outcome;
  expectThat(GOES_ON.includes(outcome ?? ''), 'does not go on');
  if (each.code !== 'newer-rejected') expectThat(!newest.includes(each.code), 'is still asked');
  if (name === 'embargo') expectThat(outcome === 'embargoed', 'waits for no time');
  if (name === 'correct')
    expectThat((await page(run, new URL(card.url ?? 'https://none').pathname)).text.includes(String(content)), 'shows no note');
  if (each.code === 'different-story') {
    const opens = String(content).startsWith(`${commandWords('en').newReleaseLine}\n`);
    const releases = new Set(
      (await run.uploads()).filter((upload) => upload.key === each.key).map((upload) => upload.row?.release),
    );
    expectThat(releases.size === (opens ? 2 : 1), 'is the wrong release');
  }
  return wrong;
};

describe('every answer of every card', () => {
  it('is tried, of every code but those that stand on older cards only', () => {
    expect(retired.filter(isRaised)).toEqual([]);
    const known: string[] = [...retired, ...ours, ...Object.keys(situations)];
    expect(
      problemCodes.filter((code) => !problems[code].weights.every((weight) => weight === 'remark') && !known.includes(code)),
    ).toEqual([]);
  });

  it('does what the card says, dropped as the card says', async () => {
    const run = await allAnswered();
    const said = cases.filter(({ code, key }) => !cardOf(run, key).problems.some((problem) => problem.code === code));
    expect(said.map(({ code, key }) => [code, key, cardOf(run, key).outcome])).toEqual([]);

    const desk = read(run, 'reports/index.html');
    const named = [...desk.matchAll(/<code dir="ltr">([^<]*)<\/code>/g)].map(([, file = '']) => plain(file));
    const given: { each: Case; offer: Offer; dropped: [key: string, content: string | Uint8Array] }[] = [];
    for (const each of cases) {
      const offers = offersTo(run, each);
      // What the desk page names beyond the card is for a time that only the desk knows.
      const file = named.find((one) => one.startsWith(`${each.name}.`) && one.endsWith('.embargo.txt'));
      if (file && problems[each.code].answers?.includes('embargo') && !offers.some((offer) => offer.file === file))
        offers.push({ file, content: `${TIME}:00+01:00 The minister is late.` });
      // A case for each: none is left untried.
      const tried = cases.filter(({ code }) => code === each.code).length;
      expect([each.code, offers.length > tried]).toEqual([each.code, false]);
      const offer = offers[each.nth];
      if (offer) given.push({ each, offer, dropped: dropOf(run, each, offer) });
    }
    const unread = named
      .map((file) => (file.startsWith('translations/') ? file : `incoming/${file}`))
      .filter((key) => !/command|review/.test(readKey(key, newsroom.languages).kind));
    expect(unread).toEqual([]);
    for (const { dropped } of given) run.drop(...dropped);
    await run.untilIdle();
    const wrong = await Promise.all(given.map(({ each, offer, dropped }) => undone(run, each, offer, dropped)));
    expect(wrong.flat()).toEqual([]);
    // What is public already takes remarks as they are.
    const tried = new Set(given.map(({ each }) => each.code));
    expect(cases.flatMap(({ code }) => (problems[code].answers && !tried.has(code) ? [code] : []))).toEqual([
      'no-country',
      'country-uncertain',
      'country-from-text',
    ]);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });
});
