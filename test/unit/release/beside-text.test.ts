import { describe, expect, test } from 'vitest';
import { headlinesOfTimes, otherWordings, unfinished, wordings } from './embargo-wordings.ts';
import { parse, understood } from './newsroom-of-tests.ts';
import { paragraph, part, relations, wordFile } from './word-file.ts';

const stories = {
  en: [
    'A new well for the village of Mtwara',
    'Mtwara, Tanzania – A new well gives three thousand families clean water from today, and the village will look after it for years.',
  ],
  fr: [
    'Un nouveau puits pour le village de Mtwara',
    'Mtwara, Tanzanie – Un nouveau puits donne de l’eau propre à trois mille familles depuis aujourd’hui, et le village en prendra soin.',
  ],
  es: [
    'Un pozo nuevo para el pueblo de Mtwara',
    'Mtwara, Tanzania – Un pozo nuevo da agua limpia a tres mil familias desde hoy, y el pueblo va a cuidar de él durante años.',
  ],
  ar: [
    'بئر جديدة لقرية متوارا',
    'متوارا، تنزانيا – توفر بئر جديدة المياه النظيفة لثلاثة آلاف أسرة ابتداءً من اليوم، وسيتولى أهل القرية العناية بها لسنوات طويلة.',
  ],
} as const;
type Lang = keyof typeof stories;

const forms = (line: string): string[] => [line, line.toUpperCase(), line.replace(/ ?:/, ''), `[${line}]`, `*** ${line} ***`];
const around = (lang: Lang, line: string): string[] => {
  const [headline, lead] = stories[lang];
  const more = `${lead.slice(lead.indexOf('–') + 2)}`;
  return [
    `${line}\n\n${headline}\n\n${lead}\n\n${more}\n`,
    `${headline}\n\n${line}\n\n${lead}\n\n${more}\n`,
    `${headline}\n\n${lead}\n\n${more}\n\n${line}\n`,
  ];
};
const QUESTIONS = ['embargo-line', 'draft-line', 'draft'];
const asked = async (name: string, text: string | Uint8Array): Promise<string[]> => {
  const parsed = await parse(name, text);
  return 'problems' in parsed ? parsed.problems.flatMap(({ code }) => (QUESTIONS.includes(code) ? [code] : [])) : [];
};

describe('a line that asks to wait', () => {
  test.each(Object.entries(wordings).flatMap(([lang, lines]) => lines.map((line): [Lang, string] => [lang as Lang, line])))(
    'is asked about above a text, below its headline and at its end, and is neither headline nor text: %s %s',
    async (lang, line) => {
      for (const form of forms(line)) {
        const [above = '', below = '', end = ''] = around(lang, form);
        for (const text of [above, below, end]) expect(await asked('well.txt', text)).toContain('embargo-line');
        const release = await understood('well.txt', above);
        expect(release.headline).toBe(stories[lang][0]);
        expect(release.body.join('')).not.toContain(line);
      }
    },
  );
});

const each = (lines: Readonly<Record<Lang, readonly string[]>>): [Lang, string][] =>
  (Object.keys(lines) as Lang[]).flatMap((lang) => lines[lang].map((line): [Lang, string] => [lang, line]));

test.each(each(otherWordings))('a line above a text is asked about whatever it waits for: %s %s', async (lang, line) => {
  const [headline, lead] = stories[lang];
  for (const above of [line, line.toUpperCase()]) {
    expect((await asked('well.txt', `${above}\n\n${headline}\n\n${lead}\n`)).length).toBeGreaterThan(0);
    expect((await asked('well.md', `${above}\n\n# ${headline}\n\n${lead}\n`)).length).toBeGreaterThan(0);
  }
});

test.each(each(headlinesOfTimes))(
  'a headline that tells of a time or of a ban is not asked about: %s %s',
  async (lang, headline) => {
    const [, lead] = stories[lang];
    for (const text of [
      `${headline}\n\n${lead}\n`,
      `${headline.toUpperCase()}\n\n${lead}\n\n- ${headline}\n`,
      `${headline}\n\n${lead}\n\n${headline}\n\n${lead.slice(20)}\n`,
    ])
      expect(await asked('well.txt', text)).toEqual([]);
    expect(await asked('well.md', `# ${headline}\n\n${lead}\n`)).toEqual([]);
  },
);

describe('a line that says that a text is not finished, or not for everybody', () => {
  test.each(unfinished)('is asked about wherever it stands beside the text: %s', async (line) => {
    for (const form of forms(line))
      for (const text of around('en', form)) expect((await asked('well.txt', text)).length, text.slice(0, 80)).toBeGreaterThan(0);
    expect((await understood('well.txt', around('en', line)[0] ?? '')).headline).toBe(stories.en[0]);
  });

  test.each(['DRAFT: ', '[DRAFT] ', 'Confidential: ', '(Borrador) ', 'BROUILLON : ', '[مسودة] '])(
    'is asked about where it opens the headline: %s',
    async (mark) => {
      const [headline, lead] = stories.en;
      expect(await asked('well.txt', `${mark}${headline}\n\n${lead}\n`)).toContain('draft-line');
    },
  );

  test('is asked about where it stands at the head of a page of Word', async () => {
    const [headline, lead] = stories.en;
    const file = wordFile([paragraph(headline, { letters: '<w:b/>' }), paragraph(lead)].join(''), {
      'word/_rels/document.xml.rels': relations(['rId7', 'header', 'header1.xml']),
      'word/header1.xml': part('hdr', paragraph('DRAFT – not for circulation')),
    });
    expect(await asked('well.docx', file)).toContain('draft-line');
  });
});

describe('a line above a headline, in whatever words,', () => {
  const marked = (line: string): string => `${line}\n\n# ${stories.en[0]}\n\n${stories.en[1]}\n`;

  test.each([
    'Für Dienstag, den 24. November',
    'The minister announces this herself on Tuesday 24 November',
    'Wires and agencies: 24 November 2026, as agreed with the palace',
    'Pour le dossier de mardi prochain',
    'Para la edición del martes',
    'لعدد يوم الثلاثاء',
    'Bitte nicht aus dem Haus geben',
    'Must not leave the building',
    'Interdit aux agences',
    'December 3, 2026',
  ])('that names a time to come or forbids something is asked about: %s', async (line) => {
    expect(await asked('well.md', marked(line))).toEqual(['embargo-line']);
  });

  test.each([
    'FOR IMMEDIATE RELEASE',
    'For immediate release: 20 November 2026',
    'Para publicación inmediata',
    'À diffusion immédiate',
    'POUR DIFFUSION IMMÉDIATE',
    'للنشر الفوري',
    'Press release',
    'Press release no. 24/2026',
    'Communiqué de presse',
    'Blue Harbour Relief',
    'Blue Harbour Relief – Press Office',
    'Ministry of Water',
    'Geneva, 20 November 2026',
    '20 November 2026',
    'Friday, 20 November 2026',
    'Le 20 novembre 2026',
    'Published on 17 November 2026',
    'Updated: 19 November 2026, 18:00',
    'Media advisory for Tuesday 24 November',
    'Press conference on Tuesday, 24 November, 10:00',
    'Invitation à la presse, mardi 24 novembre',
    'Convocatoria de prensa: martes 24 de noviembre',
    'Unity – Work – Progress',
    '12 Harbour Street, Kampala',
    'Press contact: Ama Okot, press@example.org, +256 414 000 116',
  ])('that begins a release as any is not: %s', async (line) => {
    expect(await asked('well.md', marked(line))).toEqual([]);
  });
});

describe('what speaks of other times and of other prohibitions is not asked about:', () => {
  const whole = (headline: string, ...rest: string[]): string => [headline, ...rest].join('\n\n');

  test.each([
    ['a ban on fishing', whole('Fishing is banned on the lake until 1 March', stories.en[1])],
    ['a ban on fishing in French', whole('Pêche interdite sur le lac jusqu’au 1er mars', stories.fr[1])],
    ['a closed season', whole('La veda del pulpo se prolonga hasta el 1 de marzo', stories.es[1])],
    ['seized accounts', whole('El juez ordena el embargo de cuentas del club hasta el 3 de marzo', stories.es[1])],
    [
      'seized goods',
      whole(stories.es[0], `${stories.es[1]} El tribunal decretó el embargo de bienes y de cuentas hasta el 30 de enero.`),
    ],
    ['arms', whole('Arms embargo extended until 31 May 2027', stories.en[1])],
    ['arms in French', whole('L’embargo sur les armes est prolongé jusqu’au 31 mai 2027', stories.fr[1])],
    ['arms in Spanish', whole('El embargo de armas se prorroga hasta el 31 de mayo de 2027', stories.es[1])],
    ['copies', whole(stories.en[0], stories.en[1], 'Copies of the report are available under embargo from the press office.')],
    [
      'copies in French',
      whole(stories.fr[0], stories.fr[1], 'Le rapport est disponible sous embargo auprès du service de presse.'),
    ],
    [
      'copies in Spanish',
      whole(stories.es[0], stories.es[1], 'Hay ejemplares disponibles bajo embargo en la oficina de prensa.'),
    ],
    ['a law', whole('Draft law on water goes to parliament on Tuesday', stories.en[1])],
    ['a budget', whole('Draft budget presented to the council', stories.en[1])],
    ['a secret ballot', whole('Secret ballot on Tuesday: union members vote on the offer', stories.en[1])],
    ['a visit', whole('Minister to open the well in Mtwara on Tuesday 24 November', stories.en[1])],
    ['two headlines', whole(stories.en[0], 'The minister opens it on Tuesday 24 November', stories.en[1])],
    [
      'an advisory',
      whole(
        'MEDIA ADVISORY',
        'Press conference on the new well',
        'What: opening of the well',
        'When: Tuesday 24 November 2026, 10:00',
        'Where: town hall of Mtwara',
        stories.en[1],
      ),
    ],
    [
      'an agenda',
      whole(
        stories.en[0],
        stories.en[1],
        '- 10:00 Opening\n- 11:00 Visit of the well\n- Until 18:00: open house',
        'Entry from 9:00.',
      ),
    ],
    ['a confidential hotline', whole('Confidential helpline opens for young people', stories.en[1])],
    ['a report that appears', whole(stories.en[0], stories.en[1], 'The full report will be published on 1 December 2026.')],
    [
      'no distribution abroad',
      whole(stories.en[0], stories.en[1], 'Not for distribution in the United States, Canada or Japan.'),
    ],
    ['an end', whole(stories.en[0], stories.en[1], 'ENDS', 'Note to editors: the well is 40 metres deep.')],
  ])('%s', async (_, text) => {
    expect(await asked('well.txt', text)).toEqual([]);
  });
});
