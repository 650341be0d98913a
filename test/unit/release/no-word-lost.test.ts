import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderAlert } from '../../../shared/alerts/render-mail.ts';
import { plainTextOf } from '../../../shared/markup/html-as-text.ts';
import { withScripts } from '../../../shared/markup/raised.ts';
import { comparedWordsOf } from '../../../shared/release/words.ts';
import { renderFragments } from '../../../shared/syndication/feed-documents.ts';
import { outputs } from '../../../shared/syndication/outputs.ts';
import { renderPage } from '../../../shared/syndication/render-release-page.ts';
import { renderReleaseText } from '../../../shared/syndication/render-release-text.ts';
import { editionOf, entryFor } from '../syndication/feed-samples.ts';
import { newsroom, understood } from './newsroom-of-tests.ts';
import { cell, paragraph, part, relations, row, run, wordFile } from './word-file.ts';

/** A piece of a sentence: words, or a figure that is raised or lowered behind a letter or a figure. */
type Piece = { words: string } | { before: string; script: 'sup' | 'sub'; figure: string };
type Unit =
  | { kind: 'paragraph'; pieces: Piece[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Piece[][] }
  | { kind: 'table'; rows: Piece[][][] };

const NOUNS = 'nets boats hives wells looms ovens roads bridges mills ponds'.split(' ');
const VERBS = ['mended near', 'counted beside', 'moved behind', 'painted below'];
const clause = fc
  .tuple(fc.constantFrom(...NOUNS), fc.constantFrom(...VERBS), fc.constantFrom(...NOUNS), fc.integer({ min: 2, max: 98 }))
  .map(([one, verb, other, count]) => `the ${count} ${one} are ${verb} the ${other}`);
const scripted = fc.record({
  before: fc.constantFrom('10', 'CO', 'note', 'm', '2'),
  script: fc.constantFrom('sup' as const, 'sub' as const),
  figure: fc.constantFrom('2', '6', '12', '-3'),
});
const sentence: fc.Arbitrary<Piece[]> = fc
  .tuple(clause, fc.option(scripted, { nil: undefined }), clause)
  .map(([first, power, second]) => [
    { words: `Here ${first}, with ` },
    ...(power ? [power] : [{ words: 'care' }]),
    { words: ` and ${second}` },
  ]);
const unit: fc.Arbitrary<Unit> = fc.oneof(
  { weight: 3, arbitrary: sentence.map((pieces): Unit => ({ kind: 'paragraph', pieces: [...pieces, { words: '.' }] })) },
  fc
    .record({ ordered: fc.boolean(), start: fc.constantFrom(1, 4), items: fc.array(sentence, { minLength: 2, maxLength: 4 }) })
    .map((list): Unit => ({ kind: 'list', ...list })),
  fc
    .array(fc.array(sentence, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 3 })
    .map((rows): Unit => ({ kind: 'table', rows })),
);

const OPENING =
  'Gulu, Uganda, 3 November 2026 – Blue Harbour Relief has handed out hives to nine hundred families in the north, it said today, and the first honey is sold.';
const HEADLINE = 'Beekeepers of Gulu count their hives again';

const inline = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => ('words' in piece ? piece.words : `${piece.before}<${piece.script}>${piece.figure}</${piece.script}>`))
    .join('');

const html = (units: readonly Unit[]): string =>
  `<html><body><h1>${HEADLINE}</h1><p>${OPENING}</p>${units
    .map((one) => {
      if (one.kind === 'paragraph') return `<p>${inline(one.pieces)}</p>`;
      if (one.kind === 'table')
        return `<table>${one.rows.map((cells) => `<tr>${cells.map((pieces) => `<td>${inline(pieces)}</td>`).join('')}</tr>`).join('')}</table>`;
      const tag = one.ordered ? 'ol' : 'ul';
      return `<${tag}${one.ordered ? ` start="${one.start}"` : ''}>${one.items.map((pieces) => `<li>${inline(pieces)}</li>`).join('')}</${tag}>`;
    })
    .join('')}</body></html>`;

const markdown = (units: readonly Unit[]): string =>
  `# ${HEADLINE}\n\n${OPENING}\n\n${units
    .map((one) => {
      if (one.kind === 'paragraph') return inline(one.pieces);
      if (one.kind === 'table')
        return one.rows.map((cells, at) => `| ${cells.map(inline).join(' | ')} |${at === 0 ? '\n| --- | --- |' : ''}`).join('\n');
      return one.items.map((pieces, at) => `${one.ordered ? `${one.start + at}.` : '-'} ${inline(pieces)}`).join('\n');
    })
    .join('\n\n<!-- -->\n\n')}\n`;

const runs = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) =>
      'words' in piece
        ? run(piece.words)
        : run(piece.before) + run(piece.figure, `<w:vertAlign w:val="${piece.script === 'sup' ? 'superscript' : 'subscript'}"/>`),
    )
    .join('');

const word = (units: readonly Unit[]): Uint8Array => {
  const lists = units.filter((one) => one.kind === 'list');
  const numbering = lists.map(
    ({ ordered, start }, at) =>
      `<w:abstractNum w:abstractNumId="${at}"><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${ordered ? 'decimal' : 'bullet'}"/><w:lvlText w:val="${ordered ? '%1.' : '•'}"/></w:lvl></w:abstractNum>`,
  );
  const numbers = lists.map((_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`);
  const body = units.map((one) => {
    if (one.kind === 'paragraph') return `<w:p>${runs(one.pieces)}</w:p>`;
    if (one.kind === 'table')
      return `<w:tbl>${one.rows.map((cells) => row(...cells.map((pieces) => cell(`<w:p>${runs(pieces)}</w:p>`)))).join('')}</w:tbl>`;
    const properties = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${lists.indexOf(one) + 1}"/></w:numPr>`;
    return one.items.map((pieces) => paragraph(runs(pieces), { properties })).join('');
  });
  return wordFile(`${paragraph(HEADLINE, { letters: '<w:b/>' })}${paragraph(OPENING)}${body.join('')}`, {
    'word/numbering.xml': part('numbering', numbering.join('') + numbers.join('')),
    'word/_rels/document.xml.rels': relations(['rId2', 'numbering', 'numbering.xml']),
  });
};

/** A text as it is typed: raised figures are characters, rows of a table lines with bars. */
const typed = (units: readonly Unit[], { width = Number.POSITIVE_INFINITY, bullet = '-', indent = '  ' } = {}): string => {
  const line = (pieces: readonly Piece[]): string => withScripts(inline(pieces));
  return [
    HEADLINE,
    OPENING,
    ...units.map((one) => {
      if (one.kind === 'paragraph') return line(one.pieces);
      if (one.kind === 'table') return one.rows.map((cells) => cells.map(line).join(' | ')).join('\n');
      return one.items.map((pieces, at) => `${one.ordered ? `${one.start + at}.` : bullet} ${line(pieces)}`);
    }),
  ]
    .map((part) =>
      typeof part === 'string' ? wrapped(part, width) : part.map((item) => wrapped(item, width, indent)).join('\n'),
    )
    .join('\n\n');
};

const wrapped = (text: string, width: number, indent = ''): string =>
  text.split(' ').reduce((all, next) => {
    const last = all.slice(all.lastIndexOf('\n') + 1);
    return last.length + 1 + next.length > width ? `${all}\n${indent}${next}` : `${all} ${next}`;
  });

const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');
const quotedPrintable = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      const units = [...Buffer.from(line)].map((byte) =>
        byte > 32 && byte < 127 && byte !== 61
          ? String.fromCharCode(byte)
          : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
      );
      const rows = Array.from({ length: Math.ceil(units.length / 24) }, (_, at) => units.slice(at * 24, at * 24 + 24).join(''));
      return rows.join('=\r\n');
    })
    .join('\r\n');
const HEADERS = 'From: press@example.org\r\nDate: Tue, 3 Nov 2026 10:00:00 +0100\r\nSubject: Bees\r\nMIME-Version: 1.0\r\n';
const part64 = (type: string, text: string): string =>
  `Content-Type: text/${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(text)}\r\n`;
const mails = {
  wrapped: (units: readonly Unit[]): string =>
    `${HEADERS}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(typed(units, { width: 76 }))}`,
  both: (units: readonly Unit[]): string =>
    `${HEADERS}Content-Type: multipart/alternative; boundary="=_e"\r\n\r\n--=_e\r\n${part64('plain', typed(units))}--=_e\r\n${part64('html', html(units))}--=_e--\r\n`,
};

const json = (units: readonly Unit[], body: object): string => JSON.stringify({ locale: 'en', ...body }, undefined, units.length);

/** A text without the headline, which has a field of its own. */
const withoutHead = (text: string): string => text.replace(/^.*\n\n/, '');

/** The words of a document as it was made, figures as they are to be read. */
const wordsWritten = (units: readonly Unit[]): string[] => {
  const all = units.flatMap((one) =>
    one.kind === 'paragraph' ? [one.pieces] : one.kind === 'list' ? one.items : one.rows.flat(),
  );
  return comparedWordsOf(HEADLINE, [`<p>${OPENING}</p>`, ...all.map((pieces) => `<p>${inline(pieces)}</p>`)]);
};

/** What a counter wrote before items is no word of the document. */
const withoutMarks = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/^ *(?:\d+\.|-) /, ' '))
    .join('\n')
    .replace(/\|/g, ' ');

const kinds: Readonly<Record<string, (units: readonly Unit[]) => string | Uint8Array>> = {
  'a page.html': html,
  'markdown.md': markdown,
  'word.docx': word,
  'lines as they are.txt': (units) => typed(units),
  'wrapped lines.txt': (units) => typed(units, { width: 72, bullet: '•' }),
  'wrapped lines without spaces.txt': (units) => typed(units, { width: 76, indent: '' }),
  'a mail of text.eml': mails.wrapped,
  'a mail of text and page.eml': mails.both,
  'page in a field.json': (units) => json(units, { title: HEADLINE, body_html: html(units).replace(/<h1>.*<\/h1>/, '') }),
  'text in a field.json': (units) => json(units, { title: HEADLINE, body: withoutHead(typed(units)) }),
  'markdown in a field.json': (units) => json(units, { title: HEADLINE, body_markdown: withoutHead(markdown(units)) }),
  'page of a blog.json': (units) =>
    json(units, {
      id: 1,
      status: 'publish',
      title: { rendered: HEADLINE },
      content: { rendered: html(units).replace(/<h1>.*<\/h1>/, '') },
    }),
};

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
/** Words as one line between spaces, to look for a run of them. */
const lineOf = (words: readonly string[]): string => ` ${words.join(' ')} `;

describe('every word and figure of a document', () => {
  test.each(Object.entries(kinds))(
    'is on the page, in the mail, the feeds and in plain text, and nothing is left out: %s',
    async (name, made) => {
      const ending = name.split('.').at(-1) ?? '';
      // In plain text a table is its rows, and lists that follow each other are one.
      const isTyped = ending === 'txt' || name.includes('of text.') || name.startsWith('text in');
      await fc.assert(
        fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 6 }), async (units) => {
          const read = await understood(`a.${ending}`, made(units));
          const { headline, body, notesToEditors = [], boilerplate = [] } = read;
          const written = wordsWritten(units);
          const all = [...body, ...notesToEditors, ...boilerplate];
          expect(read.noise).toEqual([]);
          expect(comparedWordsOf(headline, all)).toEqual(written);
          const plain = (text: string): string[] => comparedWordsOf('', [escaped(withoutMarks(text))]);
          expect(comparedWordsOf(headline, [escaped(withoutMarks(plainTextOf(all.join('\n'), 'en')))])).toEqual(written);
          const items = units.flatMap((one) => (one.kind === 'list' ? one.items : []));
          expect(all.join('').split('<li').length - 1).toBe(items.length);
          // Lists begin where they began.
          const starts = units.flatMap((one) => (one.kind === 'list' && one.ordered ? [one.start] : []));
          const begun = [...all.join('').matchAll(/<ol(?: start="(\d+)")?>/g)].map(([, start = '1']) => Number(start));
          if (!isTyped) expect(begun).toEqual(starts);

          const edition = editionOf({ lang: 'en', headline, body, contacts: [], notesToEditors, boilerplate });
          const text = lineOf(comparedWordsOf('', body));
          const at = {
            newsroom,
            publishedAt: edition.releaseAt,
            updatedAt: edition.releaseAt,
            siblings: [],
            feeds: [],
            formats: [],
          };
          expect(lineOf(comparedWordsOf('', [renderPage({ ...at, edition, path: edition.path, state: 'published' })]))).toContain(
            text,
          );
          const typed = renderReleaseText({ ...at, edition, path: edition.path, state: 'published' });
          expect(lineOf(plain(typed))).toContain(lineOf(plain(plainTextOf(body.join('\n'), 'en'))));
          const mail = renderAlert({
            ...{ news: 'published', newsroom, lang: 'en', headline, edition, siblings: [], date: edition.releaseAt },
            ...{
              url: 'https://news.example.org/en/',
              unsubscribeUrl: 'https://news.example.org/u',
              manageUrl: 'https://news.example.org/p',
            },
          });
          expect(lineOf(comparedWordsOf('', [mail.html]))).toContain(text);
          expect(lineOf(plain(mail.text))).toContain(lineOf(plain(plainTextOf(body.join('\n'), 'en'))));
          const fragments = renderFragments(outputs, { feed: 'en', entry: entryFor(edition), edition, newsroom });
          const item = JSON.parse(fragments.json ?? '') as { content_html: string };
          expect(lineOf(comparedWordsOf('', [item.content_html]))).toContain(text);
          for (const xml of [fragments.atom ?? '', fragments.rss ?? '']) {
            const content = /<content[^>]*>([\s\S]*)<\/content>|<content:encoded>([\s\S]*)<\/content:encoded>/.exec(xml);
            const inside = (content?.[1] ?? content?.[2] ?? '').replace(/^<!\[CDATA\[|\]\]>$/g, '');
            const unescaped = inside.includes('&lt;')
              ? inside.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
              : inside;
            expect(lineOf(comparedWordsOf('', [unescaped]))).toContain(text);
          }
        }),
        { numRuns: 20 },
      );
    },
  );
});
