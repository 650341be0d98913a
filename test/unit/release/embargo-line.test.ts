import { expect, test } from 'vitest';
import { parse, understood } from './newsroom-of-tests.ts';

const release = (line: string): string =>
  `A new well for the village\n\n${line}\n\nDakar – A new well gives three thousand families clean water from today, and the village will look after it.\n`;
const asked = async (line: string): Promise<boolean> => {
  const parsed = await parse('well.txt', release(line));
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
])('a line above the text is asked about: %s', async (line) => {
  expect(await asked(line)).toBe(true);
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
])('a line that asks nobody to wait is not: %s', async (line) => {
  expect(await asked(line)).toBe(false);
});

test('the desk is told line, column and words', async () => {
  const parsed = await parse('well.txt', release('Note to desks: EMBARGOED UNTIL 10:00 GMT'));
  expect(parsed).toMatchObject({
    problems: expect.arrayContaining([
      {
        code: 'embargo-line',
        weight: 'question',
        line: 3,
        column: 16,
        excerpt: 'Note to desks: EMBARGOED UNTIL 10:00 GMT',
        params: { text: 'Note to desks: EMBARGOED UNTIL 10:00 GMT', suggestion: 'YYYY-MM-DDT10:00:00+00:00', zone: 'named' },
      },
    ]),
  });
});

test('a line in front matter that no key reads is asked about too', async () => {
  const parsed = await parse(
    'well.md',
    `---\ntitle: "EMBARGOED: a new well for the village"\nnote: hold until Friday\n---\n${release('Water')}`,
  );
  expect('problems' in parsed && parsed.problems.filter(({ code }) => code === 'embargo-line').map(({ line }) => line)).toEqual([
    2, 3,
  ]);
});

test('the line itself is no part of what is published once the desk has answered', async () => {
  const { body, subheadline, summary } = await understood('well.txt', release('EMBARGOED UNTIL 10:00 GMT, Friday'));
  expect(JSON.stringify({ body, subheadline, summary })).not.toMatch(/embargo/i);
});

test.each([
  [
    'fr',
    'L’embargo sur le carburant prive les hôpitaux d’électricité',
    'Port-au-Prince, Haïti – Les hôpitaux ferment à cause d’un embargo, a annoncé Secours Port Bleu. Trois salles sont fermées.',
    'HT',
  ],
  [
    'en',
    'Hospitals go dark as the fuel runs out in the city',
    'Port-au-Prince, Haiti – Hospitals are closing under embargo, Blue Harbour Relief said. Three wards are shut.',
    'HT',
  ],
  [
    'es',
    'Los hospitales se quedan sin electricidad en la capital',
    'Puerto Príncipe, Haití – Los hospitales cierran bajo embargo, anunció Blue Harbour Relief. Tres salas están cerradas.',
    'HT',
  ],
  [
    'ar',
    'المستشفيات تغلق أبوابها بعد نفاد الوقود في المدينة',
    'بيروت، لبنان – أعلنت المنظمة أن القرار محظور النشر قد أغلق ثلاث مستشفيات. ثلاث قاعات مغلقة.',
    'LB',
  ],
])(
  'a lead that mentions an embargo is asked about and stays, with its dateline and country: %s',
  async (lang, headline, lead, country) => {
    const more = lead.slice(lead.indexOf('–') + 2);
    const release = await understood(`well.${lang}.txt`, `${headline}\n\n${lead}\n\n${more.split(/[.] /)[1]}\n`);
    expect(release.codes).toContain('embargo-line');
    expect(release).toMatchObject({ headline, countries: [country], dateline: { places: [{ country }] } });
    expect(release.summary).toContain(more.slice(0, 40));
    expect(release.body[0]).toContain(more.slice(0, 40));
  },
);

test('a sentence about an embargo stays, in the middle of a text and without a dateline', async () => {
  const first = 'Three hospitals have closed their wards under embargo, and many more will follow in the days to come.';
  expect((await understood('well.en.txt', `Hospitals in the city go dark\n\n${first}\n\nThe fuel is gone.`)).body[0]).toContain(
    first,
  );
  const later = 'The text is under embargo.';
  expect(
    (
      await understood('well.txt', `${release('The first of its kind in the district')}\n${later}\n\nMore will follow.`)
    ).body.join(''),
  ).toContain(later);
});

const CONDITIONS = [
  'À ne publier qu’à partir du 3 décembre, 10 h',
  'Not before Thursday 6 am',
  'Under wraps till Friday',
  'Ne pas diffuser avant vendredi 10 h',
  'No publicar antes del viernes a las 10:00',
  'لا ينشر قبل يوم الجمعة',
  'Pas avant jeudi 6 h',
  'From 6 December, 10:00 GMT',
  'Hasta el 3 de diciembre',
  'A partir de las 10:00 del jueves',
  'يسمح بالنشر بعد الساعة 10:00',
  'حتى 3 ديسمبر',
];

test.each(CONDITIONS)('a first line that only says when to publish is asked about and never a headline: %s', async (line) => {
  for (const name of ['well.txt', 'well.md']) {
    for (const first of name === 'well.md' ? [line, `# ${line}`] : [line]) {
      const held = await understood(name, `${first}\n\n${release('The first of its kind in the district')}`);
      expect(held.codes).toContain('embargo-line');
      expect(held.headline).toBe('A new well for the village');
      expect(held.body.join('')).not.toContain(line);
    }
    const alone = await parse(name, `${line}\n\n${release('x').split('\n\n')[2]}`);
    expect('problems' in alone && alone.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['embargo-line', 'no-headline']),
    );
  }
});

test('a headline that names a day is no condition', async () => {
  for (const headline of [
    'Schools closed until Friday after the flood in the valley',
    'From Monday, a new well gives water to three thousand families',
    'Water for all before 2030',
  ]) {
    const text = `${headline}\n\n${release('The first of its kind').split('\n\n').slice(1).join('\n\n')}`;
    expect((await understood('well.txt', text)).headline).toBe(headline);
  }
});

const statedWith = async (line: string, until = '2026-12-04T10:00:00+01:00') =>
  await understood(
    'well.md',
    `---\nembargo: ${until}\n---\n# A new well for the village\n\n${line}\n\n${release('').split('\n\n').at(-1)}`,
  );

test.each([
  'EMBARGOED until 4 December 2026, 10:00',
  'Embargo: 4 December, 9 a.m. GMT',
  'EMBARGOED UNTIL 10:00 CET, Friday 4 December 2026',
  'STRICTLY EMBARGOED until Friday',
  'UNDER EMBARGO',
  'Sous embargo jusqu’au vendredi 4 décembre à 10 h 00',
  'Sous embargo jusqu’au 4 décembre 2026, 10 h 00 (heure de Paris)',
  'EMBARGOED UNTIL 4 December 2026, 4:00 New York time',
  'Embargado hasta el 4 de diciembre a las 10:00',
  'Embargado hasta el 4 de diciembre a las 10:00, hora de Madrid',
  'حظر النشر حتى الجمعة 4 ديسمبر الساعة 10:00',
])('a line that repeats the embargo that is stated asks nothing, and is no part of the text: %s', async (line) => {
  const { codes, body, embargo } = await statedWith(line);
  expect(codes).not.toContain('embargo-line');
  expect(embargo?.until).toBe('2026-12-04T09:00:00.000Z');
  expect(body.join('')).not.toMatch(/embarg|حظر/i);
});

test.each([
  'EMBARGOED until 5 December 2026, 10:00',
  'EMBARGOED until 4 December 2026, 11:00',
  'EMBARGOED until 4 December 2026, 10:00 EST',
  'EMBARGOED until 4 December 2027',
  'EMBARGOED until Saturday',
  'EMBARGOED until 10:00 and 11:00',
  'EMBARGOED until 4 December 2026, 10 p.m.',
  'EMBARGOED until 10:00 in New York',
  'Sous embargo jusqu’au 4 décembre 2026, 10 h 00 (heure de Dakar)',
  'Sous embargo jusqu’au 4 décembre 2026, 10 h 00, heure de Paris sauf radios',
  'EMBARGOED until noon',
])('a line that says another time than the embargo that is stated is asked about: %s', async (line) => {
  expect((await statedWith(line)).codes).toContain('embargo-line');
});

test('a line that speaks of an embargo is asked about where it is stated that there is none', async () => {
  expect((await statedWith('UNDER EMBARGO', 'none')).codes).toContain('embargo-line');
});
