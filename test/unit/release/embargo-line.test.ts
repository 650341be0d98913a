import { expect, test } from 'vitest';
import { parse, understood } from './newsroom-of-tests.ts';

const release = (line: string): string =>
  `A new well for the village\n\n${line}\n\nDakar – A new well gives three thousand families clean water from today, and the village will look after it.\n`;
const asked = (line: string): boolean => {
  const parsed = parse('well.txt', release(line));
  return 'problems' in parsed && parsed.problems.some(({ code }) => code === 'embargo-line');
};

test.each([
  'EMBARGOED UNTIL 10:00 GMT, Friday',
  'Strictly embargoed until 1 December 2026',
  'Embargo: 1 December 2026, 10h00 CET',
  'UNDER EMBARGO',
  'E M B A R G O until noon',
  'Ｅｍｂａｒｇｏ until noon',
  'Embargo on this release until Friday',
  'Not for release before 10:00 on Friday',
  'Not for publication until Friday noon',
  'NOT FOR RELEASE',
  'Hold for release until Monday',
  'Do not publish before 6 a.m.',
  'For release at 10:00 GMT',
  'FOR RELEASE 1 December 2026',
  'Sous embargo jusqu’au 1er décembre à 10 h',
  'SOUS EMBARGO',
  'Ne pas diffuser avant vendredi',
  'Diffusion interdite avant le 1er décembre',
  'Embargado hasta el 1 de diciembre',
  'Bajo embargo hasta las 10:00',
  'No publicar antes del viernes',
  'محظور النشر حتى يوم الجمعة',
  'حظر النشر حتى الساعة العاشرة',
  'يحظر نشر هذا البيان قبل يوم الجمعة',
  'Sperrfrist: Freitag, 10 Uhr',
])('a line above the text is asked about: %s', (line) => {
  expect(asked(line)).toBe(true);
});

test.each([
  'Embargo: immediate',
  'Embargo: none',
  'No embargo',
  'FOR IMMEDIATE RELEASE',
  'FOR RELEASE 1 December 2025',
  'Release date: 18 November 2026',
  'Sin embargo, las familias esperan desde hace años.',
  'The Security Council extended the arms embargo until 31 May 2027.',
  'Sanctions include a trade embargo and a travel ban on officials.',
  'The embargo against Cuba has cost families dearly, the report says.',
  'L’embargo sur les armes reste en vigueur, selon le rapport.',
  'El embargo comercial afecta a las familias más pobres del país.',
  'Not for release, publication or distribution in the United States',
  'She is holding the village council to its word for the first time.',
])('a line that asks nobody to wait is not: %s', (line) => {
  expect(asked(line)).toBe(false);
});

test('the desk is told line, column and words', () => {
  const parsed = parse('well.txt', release('Note to desks: EMBARGOED UNTIL 10:00 GMT'));
  expect(parsed).toMatchObject({
    problems: expect.arrayContaining([
      {
        code: 'embargo-line',
        weight: 'question',
        line: 3,
        column: 16,
        excerpt: 'Note to desks: EMBARGOED UNTIL 10:00 GMT',
        params: { text: 'Note to desks: EMBARGOED UNTIL 10:00 GMT' },
      },
    ]),
  });
});

test('a line in front matter that no key reads is asked about too', () => {
  const parsed = parse(
    'well.md',
    `---\ntitle: "EMBARGOED: a new well for the village"\nnote: hold until Friday\n---\n${release('Water')}`,
  );
  expect('problems' in parsed && parsed.problems.filter(({ code }) => code === 'embargo-line').map(({ line }) => line)).toEqual([
    2, 3,
  ]);
});

test('the line itself is no part of what is published once the desk has answered', () => {
  const { body, subheadline, summary } = understood('well.txt', release('EMBARGOED UNTIL 10:00 GMT, Friday'));
  expect(JSON.stringify({ body, subheadline, summary })).not.toMatch(/embargo/i);
});
