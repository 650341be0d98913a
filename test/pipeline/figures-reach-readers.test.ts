import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, expect, it } from 'vitest';
import { ownNewsroomFile, readNewsroom } from '../../infra/settings-files.ts';
import { cell, run as letters, paragraph, part, relations, row, wordFile } from '../unit/release/word-file.ts';
import { openNewsroom, outcomes, page } from './newsroom-run.ts';

const home = mkdtempSync(join(tmpdir(), 'newsroom-'));
afterAll(() => rmSync(home, { recursive: true }));
const newsroomFile = join(home, 'newsroom.json');
writeFileSync(
  newsroomFile,
  JSON.stringify({ ...readNewsroom(ownNewsroomFile), translation: { policies: [{ languages: ['fr'] }] } }),
);

const raised = (text: string): string => letters(text, '<w:vertAlign w:val="superscript"/>');
const item = (text: string): string =>
  paragraph(text, { properties: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' });

/** HTML without what only says how it looks, as a mail has it on each element. */
const withoutLooks = (html: string): string => html.replace(/ (?:style|class)="[^"]*"/g, '');

/** A lake measured: a power, a formula, a note, letters that count from c, and a cell over two rows. */
const measured = wordFile(
  [
    `<w:p>${letters('Lake of Bunyoro holds 10', '<w:b/>')}${letters('9', '<w:b/><w:vertAlign w:val="superscript"/>')}${letters(' litres less', '<w:b/>')}</w:p>`,
    paragraph(
      'Hoima, Uganda, 2 November 2026 – The lake has shrunk for the third year, Blue Harbour Relief said today, and the boats of four villages lie dry.',
    ),
    `<w:p>${letters('It gives off 10')}${raised('6')}${letters(' kilograms of CO')}${letters('2', '<w:vertAlign w:val="subscript"/>')}${letters(' a day, as the survey')}${raised('1')}${letters(' shows.')}</w:p>`,
    item('The shore is measured.'),
    item('The boats are moved.'),
    `<w:tbl>${row(cell('Hoima', '<w:vMerge w:val="restart"/>'), cell('north'), cell('12'))}${row(cell('', '<w:vMerge/>'), cell('south'), cell('9'))}</w:tbl>`,
  ].join(''),
  {
    'word/numbering.xml': part(
      'numbering',
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    ),
    'word/_rels/document.xml.rels': relations(['rId2', 'numbering', 'numbering.xml']),
  },
);

it('a power, a formula, a letter of a list and a tall cell are the same on page, in feeds and mail, in plain text and for translators', async () => {
  const run = await openNewsroom({
    newsroomFile,
    subscribers: [
      {
        email: 'reader@example.org',
        languages: [],
        countries: [],
        topics: [],
        frequency: 'immediate',
        policy: 'first',
        timeZone: 'Africa/Kampala',
      },
    ],
  });
  run.drop('incoming/lake.docx', measured);
  await run.untilIdle();
  expect(await outcomes(run)).toEqual({ 'lake.docx': 'published' });

  const sentence = 'It gives off 10<sup>6</sup> kilograms of CO<sub>2</sub> a day, as the survey<sup>1</sup> shows.';
  const list = '<ol start="3" type="a"><li>The shore is measured.</li><li>The boats are moved.</li></ol>';
  const url = new URL(run.events[0] && 'url' in run.events[0] ? run.events[0].url : '', 'https://news.example.org').pathname;
  const feed = JSON.parse((await page(run, '/feeds/en/feed.json')).text).items[0].content_html;
  const mail = await simpleParser(run.mails()[0]?.raw ?? Buffer.alloc(0));
  for (const html of [(await page(run, url)).text, feed, withoutLooks(String(mail.html))]) {
    expect(html).toContain(sentence);
    expect(html).toContain(list);
    expect(html).toContain('<td rowspan="2">Hoima</td>');
    expect(html).not.toMatch(/106 kilograms|109 litres/);
  }
  expect(mail.subject).toContain('holds 10⁹ litres less');
  const line = String(mail.text).replace(/\s+/g, ' ');
  expect(line).toContain('It gives off 10^6 kilograms of CO₂ a day, as the survey¹ shows.');
  expect(line).toContain('c. The shore is measured. d. The boats are moved.');
  expect(line).toContain('Hoima | north | 12 | south | 9');
  expect(url).toContain('holds-10-9-litres');
  const [file] = run.account.s3.list(run.landmarks.newsroom, 'translations/out/').filter(({ key }) => key.endsWith('.xlf'));
  const xliff = String(run.account.s3.get(run.landmarks.newsroom, file?.key ?? '')?.bytes);
  expect(xliff).toContain('10<g id="1" ctype="x-html-sup">6</g> kilograms of CO<g id="2" ctype="x-html-sub">2</g> a day');
});
