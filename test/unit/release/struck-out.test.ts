import { describe, expect, test } from 'vitest';
import { expectCheap } from './cost-of-prose.ts';
import { parse, understood } from './newsroom-of-tests.ts';
import { paragraph, part, run, wordFile } from './word-file.ts';

const HEADLINE = 'A new ferry carries the children of Mtwara to school';
const LEAD = 'Mtwara, Tanzania – A new ferry carries four hundred children to school from today, and the village will run it.';

/** The same paragraph in each kind of file; `~words~` are struck out. */
const STRUCK = 'The ferry cost ~90,000~ 70,000 shillings, ~not yet paid~ paid in full.';
const STANDS = 'The ferry cost 70,000 shillings, paid in full.';
const marked = (open: string, close: string): string => STRUCK.replace(/~([^~]+)~/g, `${open}$1${close}`);

const page = (content: string, head = ''): string =>
  `<html><head><meta charset="utf-8">${head}</head><body><h1>${HEADLINE}</h1><p>${LEAD}</p>${content}</body></html>`;
const markdown = (content: string): string => `# ${HEADLINE}\n\n${LEAD}\n\n${content}\n`;
const word = (properties: string, parts: Record<string, string> = {}): Uint8Array =>
  wordFile(
    [
      paragraph(HEADLINE, { letters: '<w:b/>' }),
      paragraph(LEAD),
      `<w:p>${STRUCK.split('~')
        .map((words, index) => run(words, index % 2 ? properties : ''))
        .join('')}</w:p>`,
    ].join(''),
    parts,
  );
const mail = (html: string): string =>
  `From: a@example.org\r\nSubject: ${HEADLINE}\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`;

const files: readonly (readonly [what: string, name: string, file: string | Uint8Array])[] = [
  ['<del> of a page', 'f.html', page(`<p>${marked('<del>', '</del>')}</p>`)],
  ['<s> of a page', 'f.html', page(`<p>${marked('<s>', '</s>')}</p>`)],
  ['<strike> of a page', 'f.html', page(`<p>${marked('<strike>', '</strike>')}</p>`)],
  [
    'a style',
    'f.html',
    page(`<p>${marked('<span style="text-decoration: none; text-decoration: line-through">', '</span>')}</p>`),
  ],
  ['a line of style', 'f.html', page(`<p>${marked('<b style="text-decoration-line:underline line-through">', '</b>')}</p>`)],
  [
    'a class',
    'f.html',
    page(
      `<p>${marked('<span class="c1 c7">', '</span>')}</p>`,
      '<style>@media print{.c1{color:red}} .c6,span.c7{color:#000;text-decoration:line-through}</style>',
    ),
  ],
  ['words with marks in them', 'f.html', page(`<p>${marked('<del><b><i>', '</i></b></del>')}</p>`)],
  ['a point of a list', 'f.html', page(`<ul><li>${marked('<s>', '</s>')}</li><li>It has two decks.</li></ul>`)],
  [
    'a cell',
    'f.html',
    page(`<table><tr><td>Price</td><td>${marked('<s>', '</s>')}</td></tr><tr><td>a</td><td>b</td></tr></table>`),
  ],
  ['a mail', 'f.eml', mail(page(`<p>${marked('<s>', '</s>')}</p>`))],
  ['markdown', 'f.md', markdown(marked('~~', '~~'))],
  ['one tilde of markdown', 'f.md', markdown(STRUCK)],
  ['bold words of markdown', 'f.md', markdown(marked('~~**', '**~~'))],
  ['a tag in markdown', 'f.md', markdown(marked('<del>', '</del>'))],
  ['a list of markdown', 'f.md', markdown(`- ${marked('~~', '~~')}\n- It has two decks.`)],
  [
    'HTML of a content system',
    'f.json',
    JSON.stringify({ title: HEADLINE, body_html: `<p>${LEAD}</p><p>${marked('<s>', '</s>')}</p>` }),
  ],
  ['markdown of a content system', 'f.json', JSON.stringify({ title: HEADLINE, markdown: `${LEAD}\n\n${marked('~~', '~~')}` })],
  ['Word', 'f.docx', word('<w:strike/>')],
  ['two lines of Word', 'f.docx', word('<w:dstrike/>')],
  [
    'a style of Word',
    'f.docx',
    word('<w:rStyle w:val="Out"/>', {
      'word/styles.xml': part(
        'styles',
        '<w:style w:type="character" w:styleId="Out"><w:name w:val="Out"/><w:rPr><w:strike/></w:rPr></w:style>',
      ),
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    }),
  ],
];

const wordsOf = (html: readonly string[]): string =>
  html
    .join(' ')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');

describe('words that are struck out', () => {
  test.each(files)('are never published, are listed and asked about: %s', async (_, name, file) => {
    const release = await understood(name, file);
    expect(wordsOf(release.body)).toContain(STANDS);
    expect(JSON.stringify([release.body, release.summary, release.headline])).not.toMatch(/90,000|not yet/);
    expect(release.problems).toContainEqual(
      expect.objectContaining({ code: 'struck-out', weight: 'question', params: { count: 2, text: '90,000' } }),
    );
    expect(release.noise.map(({ text }) => text)).toEqual(expect.arrayContaining(['90,000', 'not yet paid']));
    expect(release.codes).not.toContain('noise-dropped');
  });

  test.each(files)('are shown where they stand: %s', async (_, name, file) => {
    const { problems } = await understood(name, file);
    const { excerpt = '', column = 0 } = problems.find(({ code }) => code === 'struck-out') ?? {};
    expect(excerpt.slice(column - 1)).toMatch(/^90,000/);
    expect(excerpt.slice(0, column - 1)).toContain('The ferry cost');
    expect(excerpt).toContain('70,000 shillings');
  });

  test('are shown with what is around them in a long paragraph', async () => {
    const long = 'The village of Mtwara has waited for this ferry for years. '.repeat(8);
    const { problems } = await understood(
      'f.docx',
      wordFile(
        [
          paragraph(HEADLINE, { letters: '<w:b/>' }),
          paragraph(LEAD),
          `<w:p>${run(long)}${run('90,000', '<w:strike/>')}${run(' 70,000 children.')}</w:p>`,
        ].join(''),
      ),
    );
    const { excerpt = '', column = 0 } = problems.find(({ code }) => code === 'struck-out') ?? {};
    expect(excerpt).toMatch(/^….{70,90}90,000 70,000 children\.$/);
    expect(excerpt.slice(column - 1)).toMatch(/^90,000/);
  });

  test('count towards what is read of a file', async () => {
    const words = paragraph('x'.repeat(1_000_001), { letters: '<w:strike/>' });
    expect(await parse('f.docx', wordFile([paragraph(HEADLINE), paragraph(LEAD), words].join('')))).toMatchObject({
      kind: 'faulty',
      problems: [{ code: 'too-much-inside', params: { limit: '1000000 characters' } }],
    });
  });

  test.each([
    ['a line through nothing', 'f.html', page('<p>The ferry cost <s> </s>70,000 shillings.</p>')],
    ['a line that a style takes away', 'f.html', page('<p>It cost <span style="text-decoration:none">70,000</span>.</p>')],
    ['underlined words', 'f.html', page('<p>It cost <ins>70,000</ins> and <u>nothing</u> else.</p>')],
    ['a menu of the site', 'f.html', page('<nav><ul><li><s>Shop</s></li></ul></nav><p>It has two decks and a roof.</p>')],
    ['a tilde', 'f.md', markdown('It cost ~70,000 shillings, or ~30 euros a child.')],
    ['a value that says no', 'f.docx', word('<w:strike w:val="0"/>')],
  ])('are not asked about where there are none: %s', async (_, name, file) => {
    expect((await understood(name, file)).codes).not.toContain('struck-out');
  });
});

describe('a document that was saved as a page', () => {
  test('keeps what somebody proposes to put in, loses what is to go, and is asked about', async () => {
    const change = 'cite="mailto:Awa%20Diop" datetime="2026-11-19T10:00"';
    const release = await understood(
      'f.html',
      page(
        `<p class=MsoNormal>The trees cost <span class=msoDel><del ${change}>90,000</del></span><span class=msoIns><ins ${change}>70,000</ins></span> shillings.</p>`,
      ),
    );
    expect(release.body).toContain('<p>The trees cost 70,000 shillings.</p>');
    expect(release.problems).toContainEqual(
      expect.objectContaining({ code: 'tracked-changes', weight: 'question', params: { count: 2 } }),
    );
    expect(release.codes).not.toContain('struck-out');
  });

  const comment = (words: string): string =>
    page(
      `<p>The ferry has two decks.<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><hr><div class="c9"><p class="c0"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>${words}</span></p></div>`,
    );

  test('leaves its comments behind, and says how many', async () => {
    const release = await understood('f.html', comment('Is this figure right?'));
    expect(release.body.at(-1)).toBe('<p>The ferry has two decks.</p>');
    expect(JSON.stringify([release.body, release.boilerplate, release.notesToEditors])).not.toMatch(/\[a\]|figure/);
    expect(release.problems).toContainEqual({ code: 'hidden-text-dropped', weight: 'remark', params: { count: 1 } });
  });

  test('is asked about where a comment speaks of an embargo', async () => {
    expect((await understood('f.html', comment('Embargoed until Friday noon'))).codes).toContain('embargo-line');
  });

  test('leaves comments of Word behind', async () => {
    const html = page(
      `<p>The ferry has two decks.<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1" id="_anchor_1">[JD1]</a></span></p><div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText>Ask the lawyers.</p></div></div></div>`,
    );
    const release = await understood('f.html', html);
    expect(release.body.at(-1)).toBe('<p>The ferry has two decks.</p>');
    expect(JSON.stringify(release.body)).not.toContain('lawyers');
  });

  test('has bold, italic and links as its style sheet and its address say', async () => {
    const html = page(
      '<p><span class="b">Two decks</span>, says <span class="i">The Boat</span>: see <a href="https://www.google.com/url?q=https://example.org/boat?x%3D1&amp;sa=D&amp;usg=A">the plan</a>.</p>',
      '<style>.b{font-weight:700}.i{font-style:italic}</style>',
    );
    expect((await understood('f.html', html)).body.at(-1)).toBe(
      '<p><strong>Two decks</strong>, says <em>The Boat</em>: see <a href="https://example.org/boat?x=1">the plan</a>.</p>',
    );
  });
});

test('a page with a sheet of many rules is read as fast as another', async () => {
  const sheet = `<style>${'.a{text-decoration:line-through}'.repeat(20_000)}${'{'.repeat(20_000)}</style>`;
  const words = '<span class="b a">x</span>'.repeat(5_000);
  await expectCheap(async () => expect((await parse('f.html', page(`<p>${words}</p>`, sheet))).kind).toBe('document'));
});
