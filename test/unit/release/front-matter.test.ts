import { describe, expect, test } from 'vitest';
import { codesOf, parse, understood } from './newsroom-of-tests.ts';

const BODY = `
Dakar, Senegal – A new well gives three thousand families clean water from today, and the village council will look after it.

“We waited for this for years,” said Awa Diop.
`;
const withFrontMatter = (yaml: string): string => `---\n${yaml}\n---\n${BODY}`;
const problems = async (yaml: string) => {
  const parsed = await parse('well.md', withFrontMatter(`title: A new well for the village\n${yaml}`));
  return 'problems' in parsed
    ? parsed.problems.filter(({ code }) => code.startsWith('front-matter') || code === 'unknown-key')
    : [];
};

describe('front matter', () => {
  test('states what the text need not say', async () => {
    const release = await understood(
      'well.md',
      withFrontMatter(`
headline: A new well for the village
subtitle: Clean water from today
language: EN
country: [Sénégal, ML]
tags: [Water, engineering]
type: Media advisory
date: 2026-11-18
summary: A well.
slug: A New Well!
release: wells/2026-3
translation_of: fr
minor: yes
contacts:
  - name: Jane Roe
    email: jane@example.org
    phone: 77 555 12 34
`),
    );
    expect(release).toMatchObject({
      headline: 'A new well for the village',
      subheadline: 'Clean water from today',
      lang: 'en',
      countries: ['SN', 'ML'],
      topics: ['water'],
      type: 'advisory',
      releaseAt: '2026-11-17T23:00:00.000Z',
      summary: 'A well.',
      slug: 'a-new-well',
      release: 'wells/2026-3',
      translationOf: 'fr',
      minor: true,
      contacts: [{ name: 'Jane Roe', email: 'jane@example.org', phoneRaw: '77 555 12 34' }],
      stated: { lang: 'en', countries: 'SN ML', topics: 'water', type: 'advisory' },
    });
    expect(release.stated.title).toMatch(/^[0-9a-f]{16}$/);
  });

  test('and the file’s name both count as stated', async () => {
    expect((await understood('well.fr.txt', `Un nouveau puits pour le village\n${BODY}`)).stated).toEqual({ lang: 'fr' });
  });

  test('"no" is Norwegian, not false', async () => {
    expect(await parse('well.md', withFrontMatter('title: A new well for the village\nlang: no'))).toMatchObject({
      understood: { lang: 'no' },
    });
  });

  test.each([
    ['date: 2026-12-24T18:00:00+01:00', '2026-12-24T17:00:00.000Z'],
    ['date: 2026-12-24 18:00', '2026-12-24T17:00:00.000Z'],
    ['date: 2026-12-24', '2026-12-23T23:00:00.000Z'],
    ['pubdate: 2026-06-24 18:00:00 -0500', '2026-06-24T23:00:00.000Z'],
    ['published: 24 December 2026', '2026-12-23T23:00:00.000Z'],
  ])('%s is the instant %s in a newsroom in Paris', async (line, instant) => {
    expect((await understood('well.md', withFrontMatter(`title: A new well for the village\n${line}`))).releaseAt).toBe(instant);
  });

  test('an embargo is an instant with its offset', async () => {
    const release = await understood(
      'well.md',
      withFrontMatter('title: A new well for the village\nembargo: 2026-12-01T10:00:00+01:00'),
    );
    expect(release.embargo).toEqual({ until: '2026-12-01T09:00:00.000Z', text: '2026-12-01T10:00:00+01:00' });
    expect(release.codes).not.toContain('embargo-line');
  });

  test('an embargo without offset, without hour or left empty is refused', async () => {
    for (const value of ['2026-12-01T10:00:00', '2026-12-01', 'tomorrow at ten', '']) {
      expect(await problems(`embargo: ${value}`), value).toMatchObject([
        { code: 'front-matter-date', weight: 'error', line: 3, column: 1 },
      ]);
    }
  });

  test('"embargo: immediate" is none', async () => {
    const release = await understood('well.md', withFrontMatter('title: A new well for the village\nembargo: immediate'));
    expect(release.embargo).toBeUndefined();
    expect(release.codes).not.toContain('embargo-line');
  });

  test.each([
    ['date: 2026-02-30', 'front-matter-date', { key: 'date', value: '2026-02-30' }],
    ['date: 03/04/2026', 'front-matter-date', { key: 'date' }],
    ['titlle: Again', 'front-matter-near-miss', { key: 'titlle', meant: 'title' }],
    ['embrago: 2026-12-01T10:00:00Z', 'front-matter-near-miss', { key: 'embrago', meant: 'embargo' }],
    ['countires: SN', 'front-matter-near-miss', { meant: 'countries' }],
    ['embargoed: 2026-12-01T10:00:00Z', 'front-matter-near-miss', { meant: 'embargo' }],
    ['hold-until: Friday', 'front-matter-embargo-key', { key: 'hold-until' }],
    ['publishAfter: Friday', 'front-matter-embargo-key', { key: 'publishAfter' }],
    ['date_de_diffusion: vendredi', 'front-matter-embargo-key', {}],
    ['hora_de_publicacion: 10:00', 'front-matter-embargo-key', {}],
    ['موعد النشر: الجمعة', 'front-matter-embargo-key', {}],
    ['countries: Atlantis', 'front-matter-value', { key: 'countries' }],
    ['draft: maybe', 'front-matter-value', { key: 'draft' }],
    ['subtitle: [a, b]', 'front-matter-value', { key: 'subtitle' }],
    ['summary: "unclosed', 'front-matter-unreadable', {}],
    ['type: a: b', 'front-matter-unreadable', {}],
    ['__proto__: { polluted: true }', 'front-matter-unreadable', {}],
    ['summary: *other', 'front-matter-unreadable', {}],
    ['summary: !!js/function "() => 1"', 'front-matter-unreadable', {}],
  ])('%s is refused: %s', async (line, code, params) => {
    expect((await problems(line))[0]).toMatchObject({
      code,
      weight: 'error',
      line: 3,
      ...(Object.keys(params).length > 0 && { params }),
    });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('a key given twice is named where it stands the second time, and so is the same key under another name', async () => {
    expect(await problems('lang: en\nlang: fr')).toMatchObject([
      { code: 'front-matter-duplicate-key', line: 4, column: 1, params: { key: 'lang' } },
    ]);
    expect(await problems('headline: Another')).toMatchObject([
      { code: 'front-matter-duplicate-key', line: 3, params: { key: 'headline' } },
    ]);
  });

  test('tells every problem at once, with its place', async () => {
    expect((await problems('titlle: x\ndate: 2026-02-30\n\nhold: yes')).map(({ code, line }) => `${line} ${code}`)).toEqual([
      '3 front-matter-near-miss',
      '4 front-matter-date',
      '6 front-matter-embargo-key',
    ]);
  });

  test.each([
    ['title: Free meals: 4,000 a day', 'Free meals: 4,000 a day'],
    ['title: Fund #3 opens its doors', 'Fund #3 opens its doors'],
    ['title: "Free meals" for 4,000 children', '"Free meals" for 4,000 children'],
    ['title: [Update] Wells reopen in the valley', '[Update] Wells reopen in the valley'],
    ['title: *New* wells reopen in the valley', '*New* wells reopen in the valley'],
    ["title: The minister's plan: 40 wells", "The minister's plan: 40 wells"],
    ['titre: Eau potable : 4 000 familles', 'Eau potable : 4 000 familles'],
    ['title: "Free meals: 4,000 a day"', 'Free meals: 4,000 a day'],
    ["title: 'The minister''s plan: 40 wells'", "The minister's plan: 40 wells"],
    ['title: Wells reopen in the valley # ask the minister', 'Wells reopen in the valley'],
    ['title: >-\n  Free meals: 4,000\n  a day', 'Free meals: 4,000 a day'],
    ['title: Wells reopen\n  in the whole valley', 'Wells reopen in the whole valley'],
  ])('%s is the text that a press officer wrote', async (line, title) => {
    const { headline, codes } = await understood('well.md', withFrontMatter(line));
    expect([headline, codes.filter((code) => code.startsWith('front-matter'))]).toEqual([title, []]);
  });

  test.each([
    ['topics: [watre]', [], 'water'],
    ['topics: [Santé, floods]', ['health'], 'health'],
    ['topics: [health, waters]', ['health'], 'health, water'],
    ['topics: Sport', [], ''],
  ])('%s is asked about, with the topic that may be meant', async (line, topics, offered) => {
    const release = await understood('well.md', withFrontMatter(`title: A new well for the village\n${line}`));
    expect(release.topics).toEqual(topics);
    expect(release.problems.filter(({ code }) => code === 'topic-unknown')).toMatchObject([
      { weight: 'question', line: 3, params: { topics: offered, expected: 'health, water' } },
    ]);
  });

  test('other keys are ignored with a remark', async () => {
    expect(await problems('layout: post\nlast_modified: 2020-01-01\nauthor: x\npublisher: y')).toMatchObject(
      ['layout', 'last_modified', 'author', 'publisher'].map((key) => ({
        code: 'unknown-key',
        weight: 'remark',
        params: { key },
      })),
    );
  });

  test('that never closes, or is in another language, is refused', async () => {
    const unclosed = await parse('well.md', `---\ntitle: A new well for the village\ntype: song\n${BODY}`);
    expect('problems' in unclosed && unclosed.problems.filter(({ weight }) => weight === 'error')).toMatchObject([
      { code: 'front-matter-unclosed', line: 3, params: { after: 'type: song' } },
      { code: 'front-matter-value', line: 3, params: { key: 'type' } },
    ]);
    expect(codesOf(await parse('well.md', `---js\nmodule.exports = {}\n---\n# A new well for the village\n${BODY}`))).toContain(
      'front-matter-unreadable',
    );
  });

  test('is not looked for below a rule that opens a document', async () => {
    expect((await understood('well.md', `---\n\nA new well for the village\n${BODY}`)).codes).not.toContain(
      'front-matter-unreadable',
    );
  });

  test('counts lines as the editor’s program does, BOM and CRLF or not', async () => {
    const parsed = await parse('well.md', `\ufeff---\r\ntitle: A new well for the village\r\ntitlle: x\r\n---\r\n${BODY}`);
    expect(parsed).toMatchObject({
      kind: 'faulty',
      problems: expect.arrayContaining([
        expect.objectContaining({ code: 'front-matter-near-miss', line: 3, column: 1, excerpt: 'titlle: x' }),
      ]),
    });
  });

  test('still says what a rejected document is about', async () => {
    expect(await parse('well.md', withFrontMatter('title: A new well for the village\ntitlle: x'))).toMatchObject({
      kind: 'faulty',
      understood: { headline: 'A new well for the village', countries: ['SN'] },
    });
  });
});
