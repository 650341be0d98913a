import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { ownNewsroomFile, readNewsroom } from '../infra/settings-files.ts';
import type { Embedded } from '../local/newsroom/embedded.ts';
import { dayIn } from '../shared/release/reading/calendar.ts';
import { cardOf, openNewsroom, outcomes, page } from './pipeline/newsroom-run.ts';
import { parse } from './unit/release/newsroom-of-tests.ts';

/** Small examples of faults that were seen, kept beside the repository: they are other people's, and no part of it. */
const folder = fileURLToPath(new URL('../../shared/cases/', import.meta.url));
const present = existsSync(folder);
if (!present) console.info('cases.test.ts is skipped: ../shared/cases is not there');

interface Right {
  /** `goes`: nothing is asked. */
  becomes: 'goes' | 'held' | 'rejected';
  /** Codes that are among its problems. */
  says?: readonly string[];
  /** Words that no reader may see, in headline, text, summary or contacts. */
  hides?: RegExp;
  /** Words that readers do see. */
  shows?: RegExp;
  /** The day it is dated, in Paris. */
  day?: string;
}

/** What is right of each file, by the name of its case, where one reading shows it. */
const right: Readonly<Record<string, Readonly<Record<string, Right>>>> = {
  'mail-automatic-answers-published': { 'm42-autoreply.eml': { becomes: 'rejected', says: ['mail-automatic'] } },
  'mail-charsets': {
    'm27-subject-split-midchar.eml': { becomes: 'goes', shows: /Les habitants réparent les écluses/ },
    'm33-charset-cp1252-undeclared.eml': { becomes: 'goes', says: ['charset-guessed'], shows: /café .Le Gué/ },
  },
  'mail-cover-note-published': {
    'm13-docx-noname.eml': { becomes: 'held', says: ['release-attached'] },
    'm14-pages-attached.eml': { becomes: 'held', says: ['release-attached'] },
  },
  'mail-empty-html-part': { 'm10-alternative-empty-html.eml': { becomes: 'goes', shows: /Villagers mend lock keys/ } },
  'mail-footers-published': {
    'm16-signature-disclaimer.eml': { becomes: 'goes', hides: /Okot|414|confidential/ },
    'm23-google-group-footer.eml': { becomes: 'goes', hides: /subscribe|Google/ },
    'y05-iphone.eml': { becomes: 'goes', hides: /iPhone/ },
  },
  'mail-forward-header-becomes-press-contact': {
    'm34-forward-inline-gmail.eml': { becomes: 'goes', hides: /ama@|newsroom@|Forwarded|Subject/ },
  },
  'mail-greeting-is-headline': {
    'm36-greeting.eml': { becomes: 'goes', hides: /colleagues|Please|PRESS|Press/, shows: /"headline":"Villagers mend burbot/ },
    'm37-headline-in-subject.eml': { becomes: 'goes', hides: /PRESS/, shows: /"headline":"Villagers mend grayling/ },
  },
  'mail-thread-published': {
    'm18-reply-chain-gmail.eml': { becomes: 'goes', hides: /minister|wrote|boss/i },
    'm19-reply-chain-outlook.eml': { becomes: 'goes', hides: /minister|From|boss/i },
    'y01-outlook-html-reply.eml': { becomes: 'goes', hides: /minister|From:|boss/i },
    'y03-original-message.eml': { becomes: 'goes', hides: /minister|Original|boss/i },
  },
  'struck-out-text-published': {
    'h02-gdocs-paste-styles.html': { becomes: 'held', says: ['struck-out'], hides: /at once/ },
    'h09-sup-sub-del.html': { becomes: 'held', says: ['struck-out'], hides: /90,000|500/, shows: /70,000/ },
    'h21-md-strike-sup.md': { becomes: 'held', says: ['struck-out'], hides: /900|~~/, shows: /700 shillings/ },
  },
  'altchunk-text-lost': { 'w23-altchunk.docx': { becomes: 'held', says: ['text-elsewhere'] } },
  'contact-name-above-headline-lost': {
    'k05-contact-docx-top.docx': { becomes: 'goes', shows: /"name":"Ama Okot","email":"press@example\.org"/ },
  },
  'dateline-three-places': { 'd.txt': { becomes: 'goes', shows: /Nairobi\/Kampala\/Dhaka – / } },
  'dates-of-events-and-other-lines': {
    'n04-date-line-beats-dateline-day.txt': { becomes: 'goes', day: '1996-05-31' },
    'n05-event-date-after-dash.txt': { becomes: 'goes', says: ['date-from-upload'] },
    'n06-number-line.txt': { becomes: 'goes', says: ['no-contact'], hides: /20261120/ },
  },
  'drop-cap': { 'w36-dropcap.docx': { becomes: 'goes', shows: /<p>Barley grows/ } },
  'figcaption-lost': {
    'h13-blockquote-pre-address.html': { becomes: 'goes', says: ['embedded-dropped'], shows: /A canoe on the lake/ },
  },
  'gdocs-wrapper-bold': { 'h03-gdocs-bold-wrapper-inline.html': { becomes: 'goes', hides: /<strong>/ } },
  'headline-broken-by-hand': {
    'w29-headline-line-break.docx': {
      becomes: 'goes',
      shows: /"headline":"Villagers mend seed banks before the rains of 1929 return"/,
    },
  },
  'html-table-spans': {
    'h12-table-span.html': { becomes: 'goes', shows: /<th colspan="2">Lake.*<td rowspan="2">Albert/ },
  },
  'last-line-with-a-link-is-cut': {
    'h18-md-link-tail.md': { becomes: 'goes', shows: /Download the full report/ },
    'w25-link-only-tail.docx': { becomes: 'goes', shows: /Download photos and the full report/ },
  },
  'letterhead-table-rejected': {
    'k02-letterhead-headline-row.docx': { becomes: 'goes', shows: /"headline":"Villagers mend corn mills/ },
    'w16-letterhead-table.docx': { becomes: 'goes', shows: /"headline":"Villagers mend lime kilns/ },
  },
  'list-numbers-lost': {
    'h11-nested-lists.html': { becomes: 'goes', shows: /<ol start="3" type="a">.*<li value="10">/ },
    'w11-lists.docx': {
      becomes: 'goes',
      shows: /<ol type="a"><li>Letter one.*<ol type="i"><li>Roman one.*<ol start="4">.*Article 1\. Right to water/,
    },
  },
  'marked-headline-with-a-number': {
    'address.md': { becomes: 'goes', shows: /"headline":"Email press desk opens at press@example\.org for reporters"/ },
    'hotline.md': { becomes: 'goes', shows: /"headline":"Hotline 0800 123 456 opens for families in Maputo"/ },
  },
  'site-page-wrong-headline': {
    'n01-nav-repeat-case.txt': { becomes: 'goes', shows: /"headline":"Villagers mend boat ramps/ },
    'n02-headline-subhead-lines.txt': {
      becomes: 'goes',
      shows: /"headline":"Villagers mend slip ways.*"subheadline":"A large lift of timber/,
    },
    'n07-slogan-latest.txt': { becomes: 'goes', shows: /"headline":"Villagers mend corn dryers/ },
  },
  'superscripts-change-figures': {
    'h09-sup-sub-del.html': { becomes: 'held', shows: /10<sup>6<\/sup> hairs, CO<sub>2<\/sub>.*note<sup>1<\/sup>/ },
    'w22-superscripts.docx': { becomes: 'goes', shows: /12 m<sup>2<\/sup> and holds 10<sup>6<\/sup> litres of CO<sub>2<\/sub>/ },
  },
  'typed-bullets': { 'w31-manual-bullets.docx': { becomes: 'goes', shows: /<ul><li>Ponds dug<\/li>.*<li>Feed grown/ } },
  'word-html-lists': {
    'h04-word-web-page-cp1252.htm': {
      becomes: 'goes',
      hides: /§|·/,
      shows: /<li>Shuttles<ul><li>Inner reed<\/li><\/ul><\/li>.*<ol><li>Comb the flax.*Measured in 2025\./,
    },
  },
  'word-symbols': { 'w13-symbols.docx': { becomes: 'goes', hides: /[\ue000-\uf8ff]/u, shows: /≥ 40 looms, ±2 per cent/ } },
  'words-glued-display-block': {
    'h14-display-block-span.html': { becomes: 'goes', shows: /<p>Kegs roll down\.<\/p>.*<p>One word<\/p>/ },
  },
  'gdocs-web-page-comments-published': {
    'h01-gdocs-download.html': {
      becomes: 'held',
      says: ['struck-out', 'hidden-text-dropped'],
      hides: /lawyers|\[a\]|900|google\.com/,
      shows: /href="https:\/\/example\.org\/turf\?x=1"/,
    },
  },
};

const files = Object.entries(right).flatMap(([name, of]) =>
  Object.entries(of).map(([file, each]): [string, string, Right] => [name, file, each]),
);

test.skipIf(!present).each(files)('the case %s is right: %s', async (name, file, { becomes, says = [], hides, shows, day }) => {
  const parsed = await parse(file, readFileSync(join(folder, name, 'in', file)), '2026-11-23T09:00:00.000Z');
  const problems = 'problems' in parsed ? parsed.problems : [];
  const isHeld = problems.some(({ weight }) => weight === 'question');
  expect(parsed.kind === 'document' ? (isHeld ? 'held' : 'goes') : 'rejected', JSON.stringify(problems)).toBe(becomes);
  for (const code of says) expect(problems.map((each) => each.code)).toContain(code);
  if (!('understood' in parsed)) return;
  if (day) expect(dayIn('Europe/Paris', new Date(parsed.understood.releaseAt ?? ''))).toBe(day);
  const { headline, subheadline, summary, body, contacts, notesToEditors, boilerplate } = parsed.understood;
  const seen = JSON.stringify({ headline, subheadline, summary, body, contacts, notesToEditors, boilerplate }).replaceAll(
    '\\"',
    '"',
  );
  if (hides) expect(seen).not.toMatch(hides);
  if (shows) expect(seen).toMatch(shows);
});

const AT = '2026-11-23T09:00:00.000Z';
const own = readNewsroom(ownNewsroomFile);
const home = mkdtempSync(join(tmpdir(), 'newsroom-'));
afterAll(() => rmSync(home, { recursive: true }));
const newsroomWith = (name: string, more: object): string => {
  const file = join(home, `${name}.json`);
  writeFileSync(file, JSON.stringify({ ...own, ...more }));
  return file;
};
const contentOf = (name: string, file: string): string => readFileSync(join(folder, name, 'in', file), 'utf8');

const codesOf = (run: Embedded, file: string): string[] => cardOf(run, file).problems.map(({ code }: { code: string }) => code);

/** Cases that take more than one reading: what is dropped after what, or a newsroom of other languages. */
const lives: Readonly<Record<string, () => Promise<void>>> = {
  'correction-note-of-nothing-public': async () => {
    const name = 'correction-note-of-nothing-public';
    const run = await openNewsroom({ at: '2026-11-24T08:58:00.000Z' });
    run.drop('incoming/s2.md', contentOf(name, 'd0/s2.md'));
    await run.untilIdle();
    run.drop('incoming/s2.md', contentOf(name, 'd1/s2.md'));
    await run.advanceTo('2026-11-24T09:01:00.000Z');
    await run.untilIdle();
    expect(codesOf(run, 's2.md')).toContain('correction-unseen');
    const pages = run.events.map(({ url }) => new URL(url).pathname);
    const seen = await Promise.all([...pages, '/feeds/en/atom.xml', '/feeds/en/rss.xml'].map((path) => page(run, path)));
    expect(seen.map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const { text } of seen) expect(text).toMatch(/sixty fishers/);
    for (const { text } of seen) expect(text).not.toMatch(/first version/);
  },
  'embargo-leaks-by-language-suffix': async () => {
    const name = 'embargo-leaks-by-language-suffix';
    const run = await openNewsroom({ at: AT });
    for (const step of ['d0', 'd1']) {
      for (const file of readdirSync(join(folder, name, 'in', step)))
        run.drop(`incoming/${file}`, contentOf(name, `${step}/${file}`));
      await run.untilIdle();
    }
    const became = await outcomes(run);
    expect(Object.keys(became)).toHaveLength(8);
    expect(Object.entries(became).filter(([, outcome]) => !['embargoed', 'held'].includes(outcome ?? ''))).toEqual([]);
    expect(run.events).toEqual([]);
  },
  'cjk-rejected-russian-unread': async () => {
    const run = await openNewsroom({
      at: AT,
      newsroomFile: newsroomWith('unread', { languages: [...own.languages, 'de', 'ru', 'zh', 'ja'] }),
    });
    const files = readdirSync(join(folder, 'cjk-rejected-russian-unread', 'in'));
    for (const file of files) run.drop(`incoming/${file}`, contentOf('cjk-rejected-russian-unread', file));
    await run.untilIdle();
    expect(await outcomes(run)).toEqual({ 'l01-zh.md': 'published', 'l04-ru.txt': 'published', 'l08-zh-embargo.md': 'held' });
    expect(codesOf(run, 'l08-zh-embargo.md')).toContain('embargo-line');
    const addresses = run.events.map(({ url }) => new URL(url).pathname.replace(/^\/(\w+)\/2026\/11\//, '$1 ')).sort();
    expect(addresses).toEqual([
      'ru zhiteli-derevni-pochinili-most-do-sezona-dozhdey/',
      expect.stringMatching(/^zh cunmin-zai-yuji-qian-xiuhao-shi-?qiao\/$/),
    ]);
  },
  'xliff-same-words-translated': async () => {
    const name = 'xliff-same-words-translated';
    const newsroomFile = newsroomWith('translating', { translation: { policies: [{ languages: ['fr'] }] } });
    const run = await openNewsroom({ at: AT, newsroomFile });
    for (const file of readdirSync(join(folder, name, 'in'))) {
      const returned = contentOf(name, file);
      const link = /1: (https[^<\s]+)/.exec(returned)?.[1];
      const [headline, , ...sentences] = [...returned.matchAll(/<source>(.*?)<\/source>/g)].map(([, source = '']) =>
        source
          .replace(/<g id="1" ctype="bold">(.*?)<\/g>/, '**$1**')
          .replace(/<g id="1" ctype="link">(.*?)<\/g>/, `[$1](${link})`),
      );
      const paragraphs = [sentences.slice(0, 2), sentences.slice(2, 3), sentences.slice(3)].map((each) => each.join(' '));
      run.drop(`incoming/${file}.md`, [`# ${headline}`, ...paragraphs].join('\n\n'));
      await run.untilIdle();
      const files = run.account.s3.list(run.landmarks.newsroom, 'translations/out/').filter(({ key }) => key.endsWith('.xlf'));
      const asked = files.map(({ key }) => String(run.account.s3.get(run.landmarks.newsroom, key)?.bytes));
      const sent = asked.find((text) => text.includes(`>${headline}<`)) ?? '';
      const idOf = (attribute: string, text: string): string => new RegExp(`${attribute}="([^"]+)"`).exec(text)?.[1] ?? '';
      const ids = ['original', 'product-name'].map((each) => [idOf(each, returned), idOf(each, sent)] as const);
      run.drop(
        `translations/in/${file}`,
        ids.reduce((text, [theirs, ours]) => text.replaceAll(theirs, ours), returned),
      );
      await run.untilIdle();
      expect(
        (await run.uploads()).slice(-2).map(({ row }) => row?.outcome),
        file,
      ).toEqual(['published', 'published']);
    }
  },
};

test.skipIf(!present).each(Object.entries(lives))('the case %s is right', async (_, live) => live());

test.skipIf(!present)('every case is named here, and every case that is named here is there', () => {
  const there = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));
  expect([...Object.keys(right), ...Object.keys(lives)].sort()).toEqual(there.sort());
});
