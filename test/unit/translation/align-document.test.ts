import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../shared/release/edition.ts';
import { plainText } from '../../../shared/release/wording/inline.ts';
import { segmentsOf, translatableWordsOf } from '../../../shared/release/wording/segments.ts';
import { alignDocument } from '../../../shared/translation/align-document.ts';

const edition = (lang: string, headline: string, paragraphs: readonly string[]): Edition => ({
  format: 1,
  release: '0b7f3c1e-0000-5000-8000-000000000001',
  releaseKey: 'water',
  version: 1,
  lang,
  dir: 'ltr',
  headline,
  summary: '',
  body: paragraphs.map((text) => (text.startsWith('<') ? text : `<p>${text}</p>`)),
  quotes: [],
  contacts: [],
  countries: [],
  topics: [],
  type: 'release',
  releaseAt: '2026-11-02T09:00:00.000Z',
  origin: 'original',
  path: `${lang}/2026/11/water`,
  provenance: { bucket: 'b', key: 'k', versionId: 'v', principal: 'p', sha256: '', format: 'md', charset: 'utf-8' },
  derived: {},
});

const ENGLISH = [
  'The office opened 30 wells this week. They give water to 4,200 families.',
  'The teams began in January. Every committee chose somebody who learns to mend the pumps.',
  'Call +41 22 555 12 34. Nobody is turned away.',
  'The next step is about 15 schools. Teachers ask for latrines.',
];
const SPANISH = [
  'La oficina abrió 30 pozos esta semana. Dan agua a 4.200 familias.',
  'Los equipos comenzaron en enero. Cada comité eligió a alguien que aprende a reparar las bombas.',
  'Llame al +41 22 555 12 34. No se rechaza a nadie.',
  'La próxima etapa se ocupa de 15 escuelas. Los maestros piden letrinas.',
];
const HEADLINES = ['Thirty wells open again in the valley', 'Treinta pozos vuelven a abrir en el valle'] as const;

/** What was found to translate what. */
const aligned = (spanish: readonly string[], english: readonly string[] = ENGLISH) => {
  const source = edition('en', HEADLINES[0], english);
  const { right, doubtful } = alignDocument(source, edition('es', HEADLINES[1], spanish), 'water, 1');
  const segments = segmentsOf(translatableWordsOf(source), 'en').flatMap((group) => group.segments);
  const told = (targets: typeof right): Record<string, string> =>
    Object.fromEntries(
      segments.flatMap(({ id, source: words }) => {
        const match = targets[id];
        return match ? [[plainText(words), plainText(match.target)]] : [];
      }),
    );
  return { right: told(right), doubtful: told(doubtful), targets: { ...right, ...doubtful }, segments };
};

describe('a translation that came as a whole document', () => {
  it('that is built like its original is known sentence by sentence', () => {
    const { right, doubtful } = aligned(SPANISH);
    expect(Object.keys(right)).toHaveLength(9);
    expect(right).toMatchObject({
      [HEADLINES[0]]: HEADLINES[1],
      'They give water to 4,200 families.': 'Dan agua a 4.200 familias.',
      'Nobody is turned away.': 'No se rechaza a nadie.',
    });
    expect(doubtful).toEqual({});
  });

  it('is known but for the paragraph in which a sentence became two', () => {
    const split = SPANISH.with(1, 'Los equipos comenzaron en enero. Cada comité eligió a alguien. Aprende a reparar las bombas.');
    const { right } = aligned(split);
    expect(Object.keys(right)).toHaveLength(7);
    expect(right).not.toHaveProperty(['The teams began in January.']);
    expect(right['Teachers ask for latrines.']).toBe('Los maestros piden letrinas.');
  });

  it('that has a paragraph more is known where both say the same figures and numbers, and between those', () => {
    const { right } = aligned([
      ...SPANISH.slice(0, 3),
      'Esto solo lo dice la traducción. Nadie sabe por qué.',
      ...SPANISH.slice(3),
    ]);
    expect(right).toMatchObject({
      'They give water to 4,200 families.': 'Dan agua a 4.200 familias.',
      'The teams began in January.': 'Los equipos comenzaron en enero.',
      'Teachers ask for latrines.': 'Los maestros piden letrinas.',
    });
    expect(Object.values(right).join()).not.toContain('solo lo dice');
  });

  it('in which one paragraph became two and two became one takes none of those between for another', () => {
    const english = [
      'One thing is said here. It is short.',
      'Two more things follow. They are short, too.',
      'Then comes rain. It stays.',
      'At last comes snow. It goes.',
      'The end is near. It is written.',
    ];
    const spanish = ['Aquí se dice una cosa. Es corta.', 'Siguen dos cosas más. También son cortas. Luego viene la lluvia. Se queda.', 'Al fin viene la nieve. Se va.', 'El final se acerca.', 'Está escrito.']; // biome-ignore format: a table
    const { right } = aligned(spanish, english);
    expect(right).toEqual({
      [HEADLINES[0]]: HEADLINES[1],
      'One thing is said here.': 'Aquí se dice una cosa.',
      'It is short.': 'Es corta.',
    });
  });

  it('that says another figure, or has lost a number or an element, is there to be looked at again', () => {
    const { right, doubtful, targets, segments } = aligned(
      [SPANISH[0]?.replace('30', '31') ?? '', SPANISH[1] ?? '', 'Llámenos. No se rechaza a nadie.', 'La próxima etapa se ocupa de <strong>15</strong> escuelas. Los <a href="https://example.org/a">maestros</a> piden letrinas.'],
      ENGLISH.with(3, 'The next step is about <strong>15</strong> schools. Teachers ask for <em>latrines</em>.'),
    ); // biome-ignore format: a call
    expect(doubtful).toEqual({
      'The office opened 30 wells this week.': 'La oficina abrió 31 pozos esta semana.',
      'Call +41 22 555 12 34.': 'Llámenos.',
      'Teachers ask for latrines.': 'Los maestros piden letrinas.',
    });
    expect(right['They give water to 4,200 families.']).toBe('Dan agua a 4.200 familias.');
    const schools = segments.find(({ source }) => plainText(source).includes('schools'));
    expect(targets[schools?.id ?? '']?.target).toEqual([
      'La próxima etapa se ocupa de ',
      { g: '1', children: ['15'] },
      ' escuelas.',
    ]);
  });

  it('that tells the story in its own way is not known at all', () => {
    const own = [
      'En 2024 había 7 pozos. Hoy son 19.',
      'Costó 120 000 euros. Nadie lo creía.',
      'Una mujer de 80 años lo cuenta. Es feliz.',
      'Faltan 44 aldeas. Habrá más.',
    ];
    expect(aligned(own)).toMatchObject({ right: {}, doubtful: {} });
  });
});
