import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggestEmbargo } from '../../../shared/release/deriving/embargo-suggestion.ts';
import { readIsoTime } from '../../../shared/release/reading/calendar.ts';

/** A Thursday, 10:00 in Paris. */
const when = { eventTime: '2026-11-19T09:00:00.000Z', timeZone: 'Europe/Paris' };
const read = (line: string, at = when): string | undefined => {
  const suggestion = suggestEmbargo(line, at);
  return suggestion && suggestion !== 'passed'
    ? `${suggestion.until}${suggestion.zone === 'named' ? '' : ' newsroom'}`
    : suggestion;
};

test.each([
  // English
  ['EMBARGOED UNTIL 10:00 GMT, Friday 4 December 2026', '2026-12-04T10:00:00+00:00'],
  ['Embargoed until Friday, 4 a.m. GMT', '2026-11-20T04:00:00+00:00'],
  ['Embargo: 1 December 2026, 10h00 CET', '2026-12-01T10:00:00+01:00'],
  ['EMBARGO: 0001 GMT Tuesday 1 December', '2026-12-01T00:01:00+00:00'],
  ['STRICTLY EMBARGOED UNTIL 1600 HRS GMT ON 1 DECEMBER', '2026-12-01T16:00:00+00:00'],
  ['Not for release before 6 p.m. ET on December 1, 2026', '2026-12-01T18:00:00-05:00'],
  ['Not for publication before 6:30 p.m. EST, 1 December', '2026-12-01T18:30:00-05:00'],
  ['Embargoed until noon (Geneva time) on 2 December', '2026-12-02T12:00:00+01:00'],
  ['Hold until 9 a.m. Nairobi time, Monday', '2026-11-23T09:00:00+03:00'],
  ['Embargoed until 11:00 EAT, 3 December', '2026-12-03T11:00:00+03:00'],
  ['Embargo 12 January 14:00 UTC+5:30', '2027-01-12T14:00:00+05:30'],
  ['Embargoed until 10:00 GMT / 11:00 CET, 4 December 2026', '2026-12-04T10:00:00+00:00'],
  ['Embargoed until Monday 4 a.m. CT / 5 a.m. ET', '2026-11-23T04:00:00-06:00'],
  ['EMBARGO: 10 a.m. EDT (2 p.m. GMT), Wednesday 1 July 2027', undefined], // a Thursday
  ['EMBARGO: 10 a.m. EDT (2 p.m. GMT), Thursday 1 July 2027', '2027-07-01T10:00:00-04:00'],
  ['HOLD FOR RELEASE UNTIL 9AM PST, DECEMBER 3', '2026-12-03T09:00:00-08:00'],
  ['Under embargo until 3 December 2026 at 06:00 Central European Time', '2026-12-03T06:00:00+01:00'],
  ['Embargoed until 15.00 hrs CAT on 3 Dec', '2026-12-03T15:00:00+02:00'],
  ['Not for publication before 00:01 GMT on Sunday, 29 November', '2026-11-29T00:01:00+00:00'],
  ['Embargoed until tomorrow 16:00 Eastern Time', '2026-11-20T16:00:00-05:00'],
  ['Embargoed until today 16:00', '2026-11-19T16:00:00+01:00 newsroom'],
  ['Embargoed until 1 July 2027, 10:00 London time', '2027-07-01T10:00:00+01:00'],
  ['Embargo: 2026-12-01T10:00:00Z', '2026-12-01T10:00:00+00:00'],
  ['Embargo until 2026-12-01 10:00', '2026-12-01T10:00:00+01:00 newsroom'],
  ['Embargoed until 31/12/2026 at 15:00', '2026-12-31T15:00:00+01:00 newsroom'],
  ['Do not publish before 12 p.m. on Monday 30 November', '2026-11-30T12:00:00+01:00 newsroom'],
  // French
  ['Sous embargo jusqu’au 1er décembre à 10 h', '2026-12-01T10:00:00+01:00 newsroom'],
  ['Sous embargo jusqu’au mardi 1er décembre 2026, 16h30 (heure de Paris)', '2026-12-01T16:30:00+01:00'],
  ['EMBARGO JUSQU’À VENDREDI 6 HEURES', '2026-11-20T06:00:00+01:00 newsroom'],
  ['Ne pas diffuser avant demain 9h', '2026-11-20T09:00:00+01:00 newsroom'],
  ['Ne pas diffuser avant lundi midi', '2026-11-23T12:00:00+01:00 newsroom'],
  ['Embargo : 3 décembre, 8 heures du soir, heure de Dakar', '2026-12-03T20:00:00+00:00'],
  ['Sous embargo jusqu’au 3 déc. à 14 h 30 TU', '2026-12-03T14:30:00+00:00'],
  ['À ne pas publier avant le mercredi 2 décembre 2026 à 00h01 (heure de New York)', '2026-12-02T00:01:00-05:00'],
  ['EMBARGO : mardi 24 novembre 2026 – 11h GMT / 12h Paris', '2026-11-24T11:00:00+00:00'],
  ['Diffusion interdite avant le 2 décembre à 11h00 GMT', '2026-12-02T11:00:00+00:00'],
  ['Sous embargo jusqu’au 1er juillet 2027 à 10h, heure de Genève', '2027-07-01T10:00:00+02:00'],
  // Spanish
  ['Embargado hasta el 1 de diciembre de 2026 a las 10:00 h', '2026-12-01T10:00:00+01:00 newsroom'],
  ['Bajo embargo hasta las 16:30 horas del 2 de diciembre (hora de Madrid)', '2026-12-02T16:30:00+01:00'],
  ['No publicar antes del viernes a las 9.00 horas', '2026-11-20T09:00:00+01:00 newsroom'],
  ['Embargado hasta mañana a las 8 de la mañana', '2026-11-20T08:00:00+01:00 newsroom'],
  ['Embargo hasta el martes a las 4 de la tarde, hora de Nueva York', '2026-11-24T16:00:00-05:00'],
  ['EMBARGADO HASTA LAS 14.00 HORAS (GMT) DEL MARTES 1 DE DICIEMBRE DE 2026', '2026-12-01T14:00:00+00:00'],
  ['No difundir antes del 3 de diciembre a las 11 a. m. hora de Ciudad de México', '2026-12-03T11:00:00-06:00'],
  ['Bajo embargo hasta el mediodía del 3 de diciembre', '2026-12-03T12:00:00+01:00 newsroom'],
  // Arabic
  ['محظور النشر حتى يوم الجمعة الساعة 10 صباحا بتوقيت جنيف', '2026-11-20T10:00:00+01:00'],
  ['حظر النشر حتى الساعة العاشرة صباحًا يوم 1 ديسمبر 2026', '2026-12-01T10:00:00+01:00 newsroom'],
  ['محظور النشر حتى الساعة ١٦:٠٠ بتوقيت غرينتش، ٢ ديسمبر', '2026-12-02T16:00:00+00:00'],
  ['يحظر النشر قبل الساعة 11:00 مساء يوم الثلاثاء 1 ديسمبر 2026 بتوقيت القاهرة', '2026-12-01T23:00:00+02:00'],
  ['محظور النشر حتى الساعة السادسة صباحا بتوقيت نيويورك، 3 كانون الأول 2026', '2026-12-03T06:00:00-05:00'],
  ['حظر النشر حتى غدا الساعة 3 بعد الظهر', '2026-11-20T15:00:00+01:00 newsroom'],
  ['محظور النشر حتى الساعة الرابعة والنصف مساء يوم الاثنين بتوقيت القاهرة', '2026-11-23T16:30:00+02:00'],
  // German
  ['Sperrfrist: Freitag, 10 Uhr', '2026-11-20T10:00:00+01:00 newsroom'],
])('a line is read: %s', (line, expected) => {
  expect(read(line)).toBe(expected);
});

test.each([
  ['Strictly embargoed until 1 December 2026', '2026-12-01Thh:mm:00+01:00 newsroom'],
  ['Embargoed until midnight, 1 December', '2026-12-01Thh:mm:00+01:00 newsroom'],
  ['محظور النشر حتى الساعة 10 يوم 1 ديسمبر', '2026-12-01Thh:mm:00+01:00 newsroom'],
  ['Embargoed until 4:00 on 1 December', '2026-12-01Thh:mm:00+01:00 newsroom'],
  ['Embargoed until 12 a.m. 1 December', '2026-12-01Thh:mm:00+01:00 newsroom'],
  ['Embargoed until 10:00 for print and 12:00 for broadcast, 1 December', '2026-12-01Thh:mm:00+01:00 newsroom'],
  ['Embargoed until 10:00 IST, 1 December', '2026-12-01T10:00:00+hh:mm'],
  ['Embargoed until 10:00 local time, 1 December', '2026-12-01T10:00:00+hh:mm'],
  ['Embargoed until 10:00 CET, 1 July 2027', '2027-07-01T10:00:00+hh:mm'],
  ['Embargoed until 10:00 QQT, 1 December', '2026-12-01Thh:mm:00+01:00 newsroom'],
  ['For release at 10:00 GMT', 'YYYY-MM-DDT10:00:00+00:00'],
  ['Embargo: 10:00 Paris time', 'YYYY-MM-DDT10:00:00+hh:mm'],
  ['Bajo embargo hasta las 10:00', 'YYYY-MM-DDT10:00:00+hh:mm newsroom'],
  ['Embargado hasta el 1 de diciembre', '2026-12-01Thh:mm:00+01:00 newsroom'],
  ['محظور النشر حتى يوم الجمعة', '2026-11-20Thh:mm:00+01:00 newsroom'],
  ['Embargoed until 02:30 on 28 March 2027', '2027-03-28T02:30:00+hh:mm newsroom'],
  ['Embargoed until 02:30 on 31 October 2027', '2027-10-31T02:30:00+hh:mm newsroom'],
])('what a line does not say, or not surely, is left open: %s', (line, expected) => {
  expect(read(line)).toBe(expected);
});

test.each([
  'UNDER EMBARGO',
  'Embargoed until next Friday, 10:00 GMT', // this week or the one after
  'Embargoed until Friday week at 10:00',
  'Embargo jusqu’à vendredi en huitaine, 10h',
  'محظور النشر حتى الساعة 10 صباحا بعد أسبوع من يوم الجمعة',
  'Embargo jusqu’à vendredi prochain, 10h',
  'E M B A R G O until the minister has spoken',
  'Embargoed until Thursday', // today is one
  'Embargoed until 10:00 GMT, Friday 5 December 2026', // a Saturday
  'Embargoed until 3 or 4 December',
  'Embargoed until 3-4 December, 10:00 GMT',
  'Embargoed until 3/4/2027 10:00', // March or April
  'Embargo 1 December, 2 December for the web, 10:00 GMT',
  'Embargoed until 24 hours after item 5 is adopted',
])('a line that may mean anything is not read: %s', (line) => {
  expect(read(line)).toBeUndefined();
});

test.each([
  'Embargoed until 10:00 GMT, 18 November 2026',
  'Embargoed until 09:00 today',
  'Sous embargo jusqu’au 1er novembre',
  'Embargado hasta el 3 de marzo de 2026 a las 10:00 horas',
])('a time that has passed is not offered: %s', (line) => {
  expect(read(line)).toBe('passed');
});

describe('whatever a line says', () => {
  const days = ['Friday', '4 December', 'tomorrow', 'vendredi', 'el 4 de diciembre', 'يوم الجمعة', '2026-12-04', ''];
  const clocks = ['10:00', '4 a.m.', '16h30', '9.00', '0001', 'noon', 'midnight', 'الساعة 10 صباحا', '24:00', '10', ''];
  const zones = ['GMT', 'CET', 'heure de Paris', 'Geneva time', 'IST', 'local time', 'UTC+25', 'بتوقيت جنيف', 'ET', ''];
  const line = fc.tuple(
    fc.constantFrom('Embargoed until', 'Sous embargo jusqu’à', 'Embargo:'),
    fc.shuffledSubarray(days, { maxLength: 2 }),
    fc.shuffledSubarray(clocks, { maxLength: 2 }),
    fc.shuffledSubarray(zones, { maxLength: 2 }),
  );

  test('a time without letters is one to come, and reads back as it is written', () => {
    fc.assert(
      fc.property(
        line,
        fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
        (parts, at) => {
          const suggestion = suggestEmbargo(parts.flat().join(' '), { eventTime: at.toISOString(), timeZone: 'Europe/Paris' });
          if (!suggestion || suggestion === 'passed') return;
          const stated = readIsoTime(suggestion.until);
          if (/[hYMD]/.test(suggestion.until)) expect(stated).toBeUndefined();
          else expect(stated?.kind === 'instant' && stated.instant.getTime() > at.getTime()).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('it is read without an error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 220 }), (text) => void suggestEmbargo(text, when)));
  });
});
