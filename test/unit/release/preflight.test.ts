import fc from 'fast-check';
import { expect, test } from 'vitest';
import { preflight } from '../../../shared/release/preflight.ts';
import { parse } from './newsroom-of-tests.ts';

const words = {
  headline: 'Twelve thousand families get clean water',
  body: ['<p>All of them.</p>'],
  contacts: [{ name: 'Dara Sok', email: 'press@example.org' }],
};
const codes = (changed: Partial<Parameters<typeof preflight>[0]>): string[] =>
  preflight({ ...words, ...changed }).map(({ code }) => code);

test.each([
  ['a headline of figures', { headline: '2026: 12 000 000 / 65 %' }, ['partner-title']],
  ['an Arabic headline', { headline: 'المياه النظيفة تصل إلى القرى' }, []],
  ['a bullet of Word’s Symbol font', { body: ['<p>\uf0b7 All of them.</p>'] }, ['partner-characters']],
  ['a character nobody has assigned', { headline: 'Twelve thousand \u{e0fff}families' }, ['partner-characters']],
  ['an emoji, French spaces, Arabic joiners', { body: ['<p>🎉 « Oui » : می‌خواهم</p>'] }, []],
  ['100,000 characters', { body: [`<p>${'a'.repeat(99_993)}</p>`] }, []],
  ['100,001 characters', { body: [`<p>${'a'.repeat(99_994)}</p>`] }, ['partner-length']],
  ['a table', { body: ['<table><tr><td>1</td></tr></table>'] }, ['partner-structure']],
  ['a picture', { body: ['<figure><img src="https://example.org/a.jpg" alt=""></figure>'] }, ['partner-structure']],
  ['lists, headings and quotations', { body: ['<h2>One</h2>', '<ul><li>Two</li></ul>', '<blockquote>Three</blockquote>'] }, []],
  ['a contact without address or number', { contacts: [{ name: 'Dara Sok', role: 'Head' }] }, ['partner-contact']],
  ['a contact with a number as written', { contacts: [{ name: 'Dara Sok', phoneRaw: '555 12' }] }, []],
  ['no contact at all', { contacts: [] }, []],
])('%s', (_, changed, expected) => {
  expect(codes(changed)).toEqual(expected);
});

test('counts and names what it found', () => {
  const body = ['<p>\uf0b7 One</p>', '<p>\uf0b7 Two</p>', '<table></table>', '<table></table>'];
  expect(preflight({ ...words, body })).toMatchObject([
    { code: 'partner-characters', weight: 'remark', params: { text: 'U+F0B7', count: 2 } },
    { code: 'partner-structure', weight: 'remark', params: { count: 2 } },
  ]);
});

/** The patterns of https://reliefweb.int/post-api-schemas/v2/report.json, once an export has put plain spaces for the others. */
const isTaken = (title: string): boolean => {
  const plain = title
    .replace(/[\p{Z}\t\n]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim();
  return /\p{L}+/u.test(plain) && /^([^\p{Z}\p{C}]|[ \u3000])+$/u.test(plain);
};

test('a headline that is not remarked on is one that ReliefWeb takes', () => {
  const character = fc.oneof(
    fc.constantFrom(...'aé:5 \u00a0\u202fم\u200cﷺ'),
    fc.constantFrom('\uf0b7', '🎉', '\u{f0000}', '\u0378'),
  );
  fc.assert(
    fc.property(fc.array(character, { maxLength: 20 }), (characters) => {
      const headline = characters.join('');
      const isRemarked = codes({ headline }).some((code) => code.startsWith('partner-'));
      expect(isTaken(headline)).toBe(!isRemarked);
    }),
  );
});

test('it is part of reading a document, and changes nothing else', async () => {
  const text =
    'Wells repaired everywhere\n\nAll the wells of the district work \uf0b7 \uf0b7 again, the organisation said on Monday in a short statement.\n';
  const parsed = await parse('wells.txt', text);
  expect(parsed).toMatchObject({ kind: 'document' });
  expect('problems' in parsed && parsed.problems.map(({ code, weight }) => `${code} ${weight}`)).toContain(
    'partner-characters remark',
  );
});
