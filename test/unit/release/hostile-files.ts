import { cell, paragraph, part, relations, row, run, wordFile } from './word-file.ts';

const HEADLINE = 'A new well gives three thousand families clean water';
const LEAD =
  'Dakar, Senegal – A new well gives three thousand families clean water from today, and the village will look after it.';
const DOCUMENT = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';

const release = (more: string): string => `# ${HEADLINE}\n\n${LEAD}\n\n${more}`;
const front = (yaml: string): string => `---\ntitle: ${HEADLINE}\n${yaml}\n---\n\n${LEAD}\n`;
const word = (body: string): Uint8Array => wordFile(paragraph(HEADLINE, { letters: '<w:b/>' }) + paragraph(LEAD) + body);
const mail = (head: string, body: string): string => `Subject: ${HEADLINE}\r\n${head}\r\n\r\n${body}`;

/** A file that somebody made to do harm, and what it has to be: refused with these codes, asked about, or cleaned of these words. */
export interface Hostile {
  name: string;
  content: string | Uint8Array;
  /** Codes of errors, in order; none where what is harmless is cleaned. */
  errors: readonly string[];
  /** Where the first of them stands. */
  line?: number;
  /** Codes of questions and remarks that say what was done. */
  said?: readonly string[];
  /** What must not be left anywhere. */
  gone?: RegExp;
}

/** Every way in which a document may be hostile that we know of. */
export const hostileFiles: readonly Hostile[] = [
  {
    name: 'js.md',
    content: `---js\nmodule.exports = process.exit()\n---\n# ${HEADLINE}\n\n${LEAD}`,
    errors: ['front-matter-unreadable'],
    line: 1,
  },
  { name: 'coffee.md', content: `---coffee\nx = 1\n---\n# ${HEADLINE}\n\n${LEAD}`, errors: ['front-matter-unreadable'], line: 1 },
  {
    name: 'tag.md',
    content: front('summary: !!js/function "() => process.exit()"'),
    errors: ['front-matter-unreadable'],
    line: 3,
  },
  { name: 'binary.md', content: front('summary: !!binary aGk='), errors: ['front-matter-value'], line: 3 },
  {
    name: 'aliases.md',
    content: front(
      [
        'a: &a [x,x,x,x,x,x,x,x,x]',
        ...'bcdefghi'.split('').map((to, at) => `${to}: &${to} [${`*${'abcdefgh'[at]},`.repeat(9)}]`),
      ].join('\n'),
    ),
    errors: ['front-matter-unreadable'],
    line: 4,
  },
  { name: 'merge.md', content: front('<<: *x'), errors: ['front-matter-unreadable'], line: 3 },
  { name: 'proto.md', content: front('__proto__: { polluted: true }'), errors: ['front-matter-unreadable'], line: 3 },
  { name: 'constructor.md', content: front('constructor: { prototype: { polluted: true } }'), errors: [], said: ['unknown-key'] },
  { name: 'twice.md', content: front('lang: en\nlang: fr'), errors: ['front-matter-duplicate-key'], line: 4 },
  { name: 'february.md', content: front('date: 2026-02-30'), errors: ['front-matter-date'], line: 3 },
  { name: 'hour.md', content: front('embargo: 2026-12-01T25:00:00Z'), errors: ['front-matter-date'], line: 3 },
  { name: 'norwegian.md', content: front('lang: no'), errors: [], gone: /"lang":"(?!no")/ },
  {
    name: 'lines-in-title.md',
    content: `---\ntitle: "${HEADLINE}\\r\\nBcc: x@example.org\\u2028<script>"\n---\n\n${LEAD}`,
    errors: [],
    gone: /[\r\n\u2028]Bcc|\\[rn]|\u2028/,
  },
  {
    name: 'lines-in-contact.md',
    content: front('contacts: ["Awa Diop\\r\\nBcc: x@example.org, awa@example.org"]'),
    errors: ['front-matter-value'],
    gone: /\\[rn]|\u2028/,
  },
  { name: 'deep.md', content: front(`a: ${'['.repeat(15_000)}`), errors: ['front-matter-unreadable'] },
  {
    name: 'many-keys.md',
    content: front(Array.from({ length: 1500 }, (_, n) => `k${n}: 1`).join('\n')),
    errors: ['front-matter-unreadable'],
  },
  {
    name: 'open.md',
    content: `---\ntitle: ${HEADLINE}\n${LEAD}`,
    errors: ['front-matter-unclosed'],
    line: 2,
  },
  {
    name: 'javascript.md',
    content: release('See [the plan](javascript:alert(1)) that the council made.'),
    errors: [],
    said: ['link-dropped'],
    gone: /href="javascript/,
  },
  {
    name: 'data.md',
    content: release('See [the plan](data:text/html;base64,PHNjcmlwdD4=) that the council made.'),
    errors: [],
    said: ['link-dropped'],
    gone: /href="data/,
  },
  {
    name: 'hidden-javascript.md',
    content: release('See [the plan](java&#x73;cript&colon;alert(1)) that the council made.'),
    errors: [],
    gone: /href="java/,
  },
  {
    name: 'html.md',
    content: release('Text <img src=x onerror=alert(1)> and <svg onload=alert(2)><style>*{display:none}</style> of the council.'),
    errors: [],
    gone: /<(?:img|svg|style)|onload|onerror/,
  },
  {
    name: 'script.html',
    content: `<h1>${HEADLINE}</h1><p>${LEAD}</p><p onmouseover="evil()">Everybody digs.<script>evil()</script><style>evil{}</style><svg><script>evil()</script></svg></p><iframe src="javascript:evil()"></iframe>`,
    errors: [],
    gone: /evil|<svg|<iframe/,
  },
  {
    name: 'form.html',
    content: `<h1>${HEADLINE}</h1><p>${LEAD}</p><form action="https://evil.example"><input name="attributes"><input name="children" value="evil"></form><a id="body" name="location">Everybody digs.</a>`,
    errors: [],
    gone: /evil|<form|<input| id=| name=/,
  },
  { name: 'nested.html', content: `<h1>${HEADLINE}</h1><p>${LEAD}</p>${'<div>'.repeat(100_000)}`, errors: ['too-large'] },
  {
    name: 'cells.html',
    content: `<h1>${HEADLINE}</h1><p>${LEAD}</p><table><tr>${'<td>x'.repeat(150_000)}`,
    errors: ['too-large'],
  },
  {
    name: 'proto.json',
    content: `{"title":"${HEADLINE}","body":"${LEAD}","__proto__":{"polluted":true}}`,
    errors: ['json-unreadable'],
    gone: /polluted/,
  },
  { name: 'deep.json', content: `{"title":"${HEADLINE}","body":${'['.repeat(200_000)}`, errors: ['json-unreadable'] },
  {
    name: 'controls.txt',
    content: `${HEADLINE}\n\n${LEAD}\n\nThe \u0000well\u0007 is \u202eneddih\u202c and \u2066deep\u2069.`,
    errors: [],
    said: ['characters-cleaned'],
    gone: /[\u202e\u202c\u2066\u2069]|\\u0000|\\u0007/,
  },
  {
    name: 'surrogates.txt',
    content: new Uint8Array([...new TextEncoder().encode(`${HEADLINE}\n\n${LEAD}\n\nThe well `), 0xed, 0xa0, 0x80]),
    errors: ['not-utf-8'],
  },
  {
    name: 'surrogates-in-utf-16.txt',
    content: new Uint8Array(Buffer.from(`\ufeff${HEADLINE}\n\n${LEAD}\n\nThe \ud800 well`, 'utf16le')),
    errors: [],
    said: ['characters-lost'],
    gone: /\ud800(?![\udc00-\udfff])/,
  },
  { name: 'overlong.txt', content: new Uint8Array([0x41, 0xc0, 0xaf, 0x41]), errors: ['not-utf-8'] },
  { name: 'line.txt', content: `${HEADLINE}\n\n${'word '.repeat(400_000)}`, errors: ['too-large'] },
  { name: 'line-below-the-cap.md', content: release('*a **b _c '.repeat(20_000)), errors: [] },
  { name: 'brackets.md', content: release('[a]('.repeat(50_000)), errors: [] },
  { name: 'quotations.md', content: release('> '.repeat(50_000)), errors: [] },
  {
    name: 'bomb.docx',
    content: wordFile('', { 'word/document.xml': `${DOCUMENT}${' '.repeat(12_000_001)}</w:body></w:document>` }),
    errors: ['too-much-inside'],
  },
  {
    name: 'entities.docx',
    content: wordFile('', {
      'word/document.xml': `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(1000)}"><!ENTITY b "&a;&a;&a;&a;">]>${DOCUMENT}&b;</w:body></w:document>`,
    }),
    errors: ['file-unsafe'],
  },
  { name: 'travels.docx', content: wordFile(paragraph(LEAD), { '../../../tmp/evil': 'x' }), errors: ['file-unsafe'] },
  { name: 'twice.docx', content: wordFile(paragraph(LEAD), { 'WORD/document.xml': 'x' }), errors: ['file-unsafe'] },
  { name: 'cells.docx', content: word(`<w:tbl>${row(cell('x')).repeat(10_001)}</w:tbl>`), errors: ['too-much-inside'] },
  { name: 'nested-tables.docx', content: word(`${'<w:tbl><w:tr><w:tc>'.repeat(100)}`), errors: ['too-much-inside'] },
  {
    name: 'links.docx',
    content: wordFile(
      paragraph(HEADLINE, { letters: '<w:b/>' }) +
        paragraph(LEAD) +
        `<w:p><w:hyperlink r:id="rId9">${run('Everybody in the village digs, said the council.')}</w:hyperlink></w:p>`,
      { 'word/_rels/document.xml.rels': relations(['rId9', 'hyperlink', 'javascript:evil()', true]) },
    ),
    errors: [],
    said: ['link-dropped'],
    gone: /href="javascript/,
  },
  {
    name: 'macros.docx',
    content: wordFile(paragraph(HEADLINE, { letters: '<w:b/>' }) + paragraph(LEAD), {
      'word/vbaProject.bin': 'evil',
      'docProps/core.xml': 'evil',
      'word/comments.xml': part('comments', paragraph('evil')),
    }),
    errors: [],
    gone: /evil/,
  },
  {
    name: 'old.docx',
    content: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(5000)]),
    errors: ['file-damaged'],
  },
  {
    name: 'parts.eml',
    content: mail('Content-Type: multipart/mixed; boundary=e', '--e\r\nContent-Type: text/plain\r\n\r\nx\r\n'.repeat(2000)),
    errors: ['too-much-inside'],
  },
  {
    name: 'headers.eml',
    content: mail(Array.from({ length: 40_000 }, () => 'X-A: b').join('\r\n'), LEAD),
    errors: ['file-damaged'],
  },
  {
    name: 'lines-in-subject.eml',
    content: `Subject: =?utf-8?Q?${HEADLINE.replaceAll(' ', '_')}=0D=0ABcc:_x@example.org?=\r\n\r\n${LEAD}`,
    errors: [],
    gone: /\\[rn]Bcc/,
  },
  {
    name: 'script.eml',
    content: mail('Content-Type: text/html', `<p>${LEAD}</p><p onclick="evil()">Everybody digs.<script>evil()</script></p>`),
    errors: [],
    gone: /evil/,
  },
];
