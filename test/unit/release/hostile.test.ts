import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../../shared/release/edition.ts';
import { parseUpload } from '../../../shared/release/parsing/parse-upload.ts';
import type { ParsedUpload } from '../../../shared/release/upload.ts';
import { pageScripts } from '../../../shared/syndication/page-scripts.ts';
import { renderPage } from '../../../shared/syndication/render-release-page.ts';
import { editionOf } from '../syndication/feed-samples.ts';
import { expectCheap } from './cost-of-prose.ts';
import { hostileFiles } from './hostile-files.ts';
import { expectHarmless, newsroom, parse, understood, uploadOf } from './newsroom-of-tests.ts';
import { part, wordFile, xmlText } from './word-file.ts';

describe('a hostile file', () => {
  test.each(hostileFiles.map((file) => [file.name, file] as const))(
    '%s is refused where it does harm, and cleaned where it does not',
    async (name, { content, errors, line, said = [], gone }) => {
      const parsed = await expectCheap(() => parse(name, content));
      expectHarmless(parsed);
      if (!('problems' in parsed)) throw new Error(parsed.kind);
      const wrong = parsed.problems.filter(({ weight }) => weight === 'error');
      expect([...new Set(wrong.map(({ code }) => code))]).toEqual(errors);
      if (line !== undefined) expect(wrong[0]?.line).toBe(line);
      expect(parsed.problems.map(({ code }) => code)).toEqual(expect.arrayContaining([...said]));
      // What was dropped may be named in a problem; it is in nothing that is published.
      if (gone && 'understood' in parsed) {
        const { noise, derived, ...published } = parsed.understood;
        expect(JSON.stringify(published)).not.toMatch(gone);
      }
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );
});

/** The page that a reading would be published as; undefined where it would not be. */
const pageOf = (parsed: ParsedUpload): string | undefined => {
  if (parsed.kind !== 'document') return undefined;
  const { lang, headline, subheadline, dateline, summary, body, quotes, contacts, notesToEditors, boilerplate } =
    parsed.understood;
  const edition: Edition = {
    ...editionOf({ lang, headline, dateline, summary, body, quotes, contacts }),
    ...(subheadline && { subheadline }),
    ...(notesToEditors && { notesToEditors }),
    ...(boilerplate && { boilerplate }),
  };
  const at = '2026-03-05T08:00:00.000Z';
  return renderPage({
    edition,
    path: edition.path,
    newsroom,
    state: 'published',
    publishedAt: at,
    updatedAt: at,
    siblings: [],
    feeds: [],
    formats: [],
  });
};

const EXPECTED =
  /^(?:html|head|meta|title|link|style|script|body|a|abbr|b|header|footer|main|nav|article|section|aside|div|span|bdi|time|p|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|table|thead|tbody|tr|th|td|caption|figure|figcaption|em|strong|br|hr|small|address|cite|img|details|summary|ins|del|form|label|input|button)$/;

/** Fails when a browser would run, fetch or send anything because of what a document said. */
const expectQuietPage = (page: string): void => {
  let data = 0;
  let script: string | undefined;
  const parser = new Parser({
    ontext: (text) => {
      if (script !== undefined) script += text;
    },
    onclosetag: (name) => {
      if (name !== 'script' || script === undefined) return;
      // The page's own, which the policy knows by its hash.
      expect(Object.values(pageScripts)).toContain(script);
      script = undefined;
    },
    onopentag: (name, attributes) => {
      expect(name).toMatch(EXPECTED);
      if (name === 'script' && attributes.type === 'application/ld+json') data += 1;
      else if (name === 'script') {
        expect(attributes).toEqual({});
        script = '';
      }
      for (const [attribute, value] of Object.entries(attributes)) {
        expect(attribute).not.toMatch(/^on|^style$|^srcdoc$|^formaction$/);
        if (attribute === 'action') expect(value).toMatch(/^\/[a-z-]+\/search\/$/);
        if (attribute === 'href' || attribute === 'src') expect(value).toMatch(/^(?:https?:\/\/|mailto:|tel:|\/|#)/);
      }
    },
  });
  parser.end(page);
  expect(data).toBe(1);
};

const fragment = fc.oneof(
  fc.constantFrom(
    ...[
      '---\n',
      'title: ',
      'embargo: ',
      'date: 2026-02-30\n',
      '# ',
      '###\n',
      '- ',
      '> ',
      '**',
      '\n\n',
      '\r',
      '\u0000',
      '\u202e',
      '\ufeff',
    ],
    ...[
      '<script>',
      '</script>',
      '<img src=x onerror=alert(1)>',
      '</p>',
      '<svg onload=x>',
      '<a href="javascript:x">',
      '&lt;script&gt;',
      '&#60;',
    ],
    ...[
      '<h1>A headline of the page</h1>',
      '<p>',
      '<table><tr><td>',
      '<!--',
      ']]>',
      '<style>',
      '<form>',
      '"',
      "'",
      '{"title":"',
      '","body":"',
    ],
    ...[
      'GENEVA, 3 March 2026 — ',
      '“',
      '”',
      'said Jane Roe',
      'Contact: jane@example.org +41 22 555 01 23',
      'EMBARGO',
      'قال ',
      'a'.repeat(200),
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

const wordFragment = fc.oneof(
  fc.constantFrom(
    ...[
      '<w:p>',
      '</w:p>',
      '<w:r>',
      '</w:r>',
      '<w:tbl>',
      '</w:tbl>',
      '<w:tr>',
      '<w:tc>',
      '</w:tc>',
      '</w:tr>',
      '<w:ins>',
      '</w:ins>',
      '<w:del>',
    ],
    ...[
      '<w:p><w:r><w:t>A headline of this release</w:t></w:r></w:p>',
      '<w:rPr><w:b/><w:vanish/></w:rPr>',
      '<w:hyperlink r:id="rId1">',
      '<w:br/>',
    ],
    ...[
      '<w:fldChar w:fldCharType="begin"/>',
      '<w:instrText>HYPERLINK "javascript:x"</w:instrText>',
      '<w:txbxContent>',
      '<w:sdt>',
      '<![CDATA[<script>]]>',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => `<w:p><w:r><w:t>${xmlText(text)}</w:t></w:r></w:p>`),
  fc
    .constantFrom(
      '<script>alert(1)</script>',
      '<img onerror=x>',
      'Dakar, Senegal – Everybody in the village digs a well, and it is deep.',
    )
    .map((text) => `<w:p><w:r><w:t>${xmlText(text)}</w:t></w:r></w:p>`),
);

describe('whatever a file is made of', () => {
  const expectQuiet = (parsed: ParsedUpload): void => {
    expectHarmless(parsed);
    const page = pageOf(parsed);
    if (page !== undefined) expectQuietPage(page);
  };

  test('any bytes under any name are read, or refused, and rendered without harm', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a.md', 'a.txt', 'a.docx', 'a.html', 'a.json', 'a.eml', 'a.kill.txt'),
        async (bytes, name) => expectQuiet(await parseUpload({ bytes }, uploadOf(`incoming/${name}`, bytes.length), newsroom)),
      ),
      { numRuns: 300 },
    );
  });

  test('anything that documents are made of is, too', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fragment, { maxLength: 30 }),
        fc.constantFrom('a.md', 'a.txt', 'a.html', 'a.json', 'text.eml', 'html.eml'),
        async (parts, name) => {
          const kind = name === 'html.eml' ? 'html' : 'plain';
          const head = name.endsWith('.eml')
            ? `Subject: ${parts[0] ?? ''}\r\nContent-Type: text/${kind}; charset=utf-8\r\n\r\n`
            : '';
          expectQuiet(await parse(name, head + parts.join('')));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('anything that Word files are made of is, too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wordFragment, { maxLength: 25 }), async (parts) => {
        expectQuiet(
          await parse('a.docx', wordFile('', { 'word/document.xml': part('document', `<w:body>${parts.join('')}</w:body>`) })),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('a Word file with any of its bytes changed is, too', async () => {
    const whole = wordFile(
      '<w:p><w:r><w:t>A headline of this release</w:t></w:r></w:p><w:p><w:r><w:t>Dakar – It is deep.</w:t></w:r></w:p>',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (changes) => {
          const bytes = whole.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          expectQuiet(await parse('a.docx', bytes));
        },
      ),
      { numRuns: 300 },
    );
  });
});

const word = fc.stringMatching(/^[a-zéèàçñüßœ]{2,10}$/u);
const sign = fc.constantFrom('', '', '', ',', '’s', ' & so', ' <b>', ' «\u00a0oui\u00a0»', ' 5\u202f%', ' “no”');
const sentence = fc
  .array(
    fc.tuple(word, sign).map(([text, mark]) => `${text}${mark}`),
    { minLength: 18, maxLength: 30 },
  )
  .map((words) => `The ${words.join(' ')}.`);

test('a text survives the way from a file to an edition: every paragraph is there, word for word, in its order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sentence, { minLength: 2, maxLength: 6 }), async (paragraphs) => {
      const [first = '', ...more] = paragraphs;
      const lead = `Dakar, Senegal – ${first}`;
      const file = ['A new well gives three thousand families clean water', lead, ...more].join('\n\n');
      const { headline, body } = await understood('well.en.txt', file);
      expect(headline).toBe('A new well gives three thousand families clean water');
      const words = body.map((html) =>
        html
          .replace(/^<p>|<\/p>$/g, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&'),
      );
      expect(words).toEqual([lead, ...more].map((text) => text.normalize('NFC')));
    }),
    { numRuns: 100 },
  );
});
