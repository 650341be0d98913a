import { expect, test } from 'vitest';
import { readDateline } from '../../../shared/release/deriving/dateline.ts';

const SENTENCE =
  ' Blue Harbour Relief has delivered three hundred pumps to villages along the river, it said today. More will follow.';
const read = (opening: string) => readDateline(`${opening}${SENTENCE}`, '2026-11-20');

test.each([
  ['Cambodge –', ['Cambodge KH'], undefined],
  ['GENEVA, 3 March 2026 —', ['GENEVA CH'], '2026-03-03'],
  ['DAKAR (Sénégal) -', ['DAKAR SN'], undefined],
  ['Dakar, Sénégal –', ['Dakar SN'], undefined],
  ['(GENEVA)', ['GENEVA CH'], undefined],
  ['(Nairobi, 5 March 2026) –', ['Nairobi KE'], '2026-03-05'],
  ['3 March 2026, Geneva –', ['Geneva CH'], '2026-03-03'],
  ['Genève et Nairobi, le 3 mars –', ['Genève CH', 'Nairobi KE'], '2026-03-03'],
  ['GENEVA/NEW YORK –', ['GENEVA CH', 'NEW YORK US'], undefined],
  ['Ciudad de México, 4 de mayo de 2026.-', ['Ciudad de México MX'], '2026-05-04'],
  ['Paris, le 3 mars 2026.', ['Paris FR'], '2026-03-03'],
  ['Kinshasa, RDC –', ['Kinshasa CD'], undefined],
  ['جنيف، 3 مارس 2026 –', ['جنيف CH'], '2026-03-03'],
  ['بيروت، لبنان، ٥ آذار ٢٠٢٥ –', ['بيروت LB'], '2025-03-05'],
  ['NEW YORK, Nov. 13, 2024 (GLOBE NEWSWIRE) --', ['NEW YORK US'], '2024-11-13'],
  ['LONDON, UK / ACCESSWIRE / May 1, 2024 /', ['LONDON GB'], '2024-05-01'],
  ['TEL AVIV, ISRAEL / July 8, 2025 /', ['TEL AVIV IL'], '2025-07-08'],
  ['Toronto, Ontario--(Newsfile Corp. - May 7, 2024) -', ['Toronto CA'], '2024-05-07'],
  ['(NewMediaWire) - TAMPA, FL -', ['TAMPA, FL US'], undefined],
  ['HONG KONG, CHINA - Media OutReach Newswire - 6 June 2024 -', ['HONG KONG HK'], '2024-06-06'],
  ['BOSTON--(BUSINESS WIRE)--', ['BOSTON US'], undefined],
  ['Smallville –', ['Smallville undefined'], undefined],
  // A name that no table knows, and a whole date.
  ['Smallville, 3 March 2026.', ['Smallville undefined'], '2026-03-03'],
  // States of Brazil, whatever their letters are elsewhere.
  ['Belém (PA), 3 de março de 2026 –', ['Belém BR'], '2026-03-03'],
  ['Sertãozinho (PA) –', ['Sertãozinho BR'], undefined],
  ['São Paulo/SP, 3 de março de 2026 –', ['São Paulo BR'], '2026-03-03'],
  ['Paris (TX) –', ['Paris, TX US'], undefined],
])('%s is read', (opening, places, date) => {
  const found = read(opening);
  expect(found?.dateline.places.map(({ name, country }) => `${name} ${country}`)).toEqual(places);
  expect(found?.dateline.date).toBe(date);
  expect(`${opening}${SENTENCE}`.slice(found?.end).trim()).toBe(SENTENCE.trim());
});

test.each([
  'Update –',
  'The village – which had waited –',
  'Bruno Example, head of mission,',
  'On Friday, the Market Court in Brussels',
  'Smith, Jones and Partners –',
  '“We waited – and waited –',
])('%s opens a sentence', (opening) => {
  expect(read(opening)).toBeUndefined();
});

test('on a line of its own it needs a place and a date', () => {
  expect(readDateline('GENEVA, 3 March 2026', '2026-11-20')?.dateline).toMatchObject({
    places: [{ country: 'CH' }],
    date: '2026-03-03',
  });
  expect(readDateline('Geneva', '2026-11-20')).toBeUndefined();
});

test('a date without a year is the last such day', () => {
  expect(readDateline(`Dakar, 24 December –${SENTENCE}`, '2026-11-20')?.dateline.date).toBe('2025-12-24');
});

test.each(['Sesimbra, 19 de novembro de 2026', 'Contamana, 19 de noviembre de 2026'])('%s alone in a line is one', (line) => {
  expect(readDateline(line, '2026-11-20')?.dateline).toMatchObject({
    places: [{ name: line.split(',')[0] }],
    date: '2026-11-19',
  });
});

test.each([
  'Thursday, 19 November 2026',
  'Updated, 19 November 2026',
  'Quinta-feira, 19 de novembro de 2026',
  'Fecha, 19 de noviembre de 2026',
  'Smallville, 19 November',
  'Smallville 19 November 2026',
])('%s alone in a line is none', (line) => {
  expect(readDateline(line, '2026-11-20')).toBeUndefined();
});
