import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VersionFacts } from '../../../shared/editorial/rows.ts';
import type { Edition } from '../../../shared/release/edition.ts';
import { plainText } from '../../../shared/release/wording/inline.ts';
import { segmentsOf, translatableWordsOf } from '../../../shared/release/wording/segments.ts';
import { decideReturn, type ReturnDecision, type ReturnFacts } from '../../../shared/translation/decide-return.ts';
import { noMemory } from '../../../shared/translation/memory.ts';
import { readXliff } from '../../../shared/translation/xliff-in.ts';
import { xliffDocument } from '../../../shared/translation/xliff-out.ts';
import { knowing, orderOf } from './order-of-tests.ts';

/** Facts as English, and as each of the other languages, writes them. */
const FACTS: Record<string, Record<'en' | 'fr' | 'es' | 'ar' | 'de', string>> = {
  figure: { en: '15,240 families', fr: '15 240 familles', es: '15.240 familias', ar: '١٥٬٢٤٠ أسرة', de: '15.240 Familien' },
  decimal: { en: '12.75 tonnes', fr: '12,75 tonnes', es: '12,75 toneladas', ar: '١٢٫٧٥ طنا', de: '12,75 Tonnen' },
  percent: { en: '37 per cent', fr: '37 %', es: '37 %', ar: '37 في المئة', de: '37 Prozent' },
  date: { en: '24 November 2026', fr: '24 novembre 2026', es: '24 de noviembre de 2026', ar: '24 تشرين الثاني 2026', de: '24. November 2026' },
  phone: { en: '+41 22 555 12 34', fr: '+41 22 555 12 34', es: '+41 22 555 12 34', ar: '+41 22 555 12 34', de: '+41 22 555 12 34' },
  email: { en: 'press@example.org', fr: 'press@example.org', es: 'press@example.org', ar: 'press@example.org', de: 'press@example.org' },
  url: { en: 'https://example.org/water/list?page=4', fr: 'https://example.org/water/list?page=4', es: 'https://example.org/water/list?page=4', ar: 'https://example.org/water/list?page=4', de: 'https://example.org/water/list?page=4' },
}; // biome-ignore format: a table
const kinds = Object.keys(FACTS);

const editionWith = (said: string): Edition => ({
  format: 1,
  release: '0b7f3c1e-0000-5000-8000-000000000001',
  releaseKey: 'water',
  version: 1,
  lang: 'en',
  dir: 'ltr',
  headline: 'Water comes to the villages',
  summary: 'x',
  body: [`<p>The office names ${said} in its report. Nobody else does.</p>`],
  quotes: [],
  contacts: [],
  countries: [],
  topics: [],
  type: 'release',
  releaseAt: '2026-11-02T09:00:00.000Z',
  origin: 'original',
  path: 'en/2026/11/water',
  provenance: {
    bucket: 'b',
    key: 'incoming/water.md',
    versionId: 'v',
    principal: 'AWS:x',
    sha256: '',
    format: 'md',
    charset: 'utf-8',
  },
  derived: {},
});
const facts: VersionFacts = {
  version: 1,
  uploadId: '0'.repeat(64),
  objectKey: 'incoming/water.md',
  versionId: 'v',
  eventTime: '2026-11-02T09:00:00.000Z',
  headline: 'Water comes to the villages',
  countries: [],
  topics: [],
  type: 'release',
  releaseAt: '2026-11-02T09:00:00.000Z',
  path: 'en/2026/11/water',
  fingerprint: '',
  signature: '',
  stated: {},
};

/** What becomes of a file that came back for an edition. */
const decidedOf = (
  { source, lang }: { source: Edition; lang: string },
  file: string,
  more: Partial<ReturnFacts> = {},
): ReturnDecision => {
  const document = readXliff(new TextEncoder().encode(file));
  if (!document.ok) throw new Error(document.detail);
  return decideReturn({
    document,
    job: { release: source.release, lang, id: '0b7f3c1e-0000-5000-8000-000000000002', state: 'queued', from: 'en', version: 1, at: facts.releaseAt },
    releaseKey: 'water',
    isOver: false,
    source,
    facts,
    asked: {},
    kept: {},
    hasReaders: false,
    isReviewed: false,
    ...more,
  }); // biome-ignore format: a call
};

/** What becomes of the file when it comes back with that said in the other language. */
const returnedWith = (kind: string, lang: 'fr' | 'es' | 'ar' | 'de', read: string) => {
  const source = editionWith(FACTS[kind]?.en ?? '');
  const groups = segmentsOf(translatableWordsOf(source), 'en');
  const file = xliffDocument({ ...orderOf(groups, noMemory), version: 1, source: 'en', target: lang })
    .replace(/(<target[^>]*>)Water comes to the villages</, '$1Aqua aqua aqua aqua<')
    .replace(/(<target[^>]*>)Nobody else does\.</, '$1Nemo nemo nemo.<')
    .replace(
      /(<target[^>]*>)The office names .*? in its report\.(?=<\/target>)/,
      `$1Aqua ${read.replaceAll('&', '&amp;')} aqua.`,
    );
  return decidedOf({ source, lang }, file);
};

const LANGUAGES = ['fr', 'es', 'ar', 'de'] as const;
const DIGITS = '0123456789';
const EASTERN = '٠١٢٣٤٥٦٧٨٩';

describe('a translation that comes back', () => {
  it.each(kinds.flatMap((kind) => LANGUAGES.map((lang) => [kind, lang] as const)))(
    'with the same %s in %s is taken',
    (kind, lang) => {
      const decision = returnedWith(kind, lang, FACTS[kind]?.[lang] ?? '');
      expect(decision.kind === 'whole' ? [] : decision).toEqual([]);
    },
  );

  it('with any one digit or letter of a fact changed, dropped or doubled is refused, and names the sentence', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.constantFrom(...LANGUAGES),
        fc.nat(60),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('change', 'drop', 'double'),
        (kind, lang, at, by, how) => {
          const right = FACTS[kind]?.[lang] ?? '';
          const isAddress = kind === 'email' || kind === 'url';
          // Words around a figure are the translator's; of an address every letter counts.
          const places = [...right].flatMap((char, index) =>
            (isAddress && kind === 'email' ? /[a-z]/ : isAddress ? /[a-z0-9]/ : /[0-9٠-٩]/).test(char) &&
            !(kind === 'url' && index < 8)
              ? [index]
              : [],
          );
          const place = places[at % places.length] ?? 0;
          const char = right[place] ?? '';
          const other = DIGITS.includes(char)
            ? DIGITS[(DIGITS.indexOf(char) + by) % 10]
            : EASTERN.includes(char)
              ? EASTERN[(EASTERN.indexOf(char) + by) % 10]
              : String.fromCharCode(97 + ((char.charCodeAt(0) - 97 + by) % 26));
          const put = how === 'drop' ? '' : how === 'double' ? char + char : other;
          const wrong = right.slice(0, place) + put + right.slice(place + 1);
          const decision = returnedWith(kind, lang, wrong);
          if (decision.kind !== 'doubted' && decision.kind !== 'refused')
            throw new Error(`${wrong} for ${right} in ${lang} was taken`);
          expect(decision.problems.map(({ params }) => [params?.paragraph, params?.sentence])).toContainEqual([1, 1]);
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('what is kept of a file', () => {
  const source = {
    ...editionWith('12 wells'),
    body: ['<p>The office names 12 wells. Nobody else does.</p>', '<p>It rains.</p>'],
  };
  const groups = segmentsOf(translatableWordsOf(source), 'en');
  const file = xliffDocument({ ...orderOf(groups, noMemory), version: 1, source: 'en', target: 'es' });
  const said: Record<string, string> = {
    'Water comes to the villages': 'El agua llega a las aldeas',
    'The office names 12 wells.': 'La oficina nombra 12 pozos.',
    'Nobody else does.': 'Nadie más lo hace.',
    'It rains.': 'Llueve.',
  };
  const idOf = (text: string): string =>
    groups.flatMap(({ segments }) => segments).find(({ source: words }) => plainText(words) === text)?.id ?? '';
  const translated = (text: string, words = said): string =>
    Object.entries(words).reduce((all, [from, to]) => all.replace(`">${from}</target>`, `">${to}</target>`), text);
  const decided = (text: string, more: Partial<ReturnFacts> = {}) => {
    return decidedOf({ source, lang: 'es' }, text, more);
  };
  const progressIn = (decision: ReturnDecision): string[] =>
    'progress' in decision ? Object.values(decision.progress).map(({ target }) => plainText(target)) : [];

  it('that is refused or doubted for one sentence is the others', () => {
    const wrong = translated(file).replace('12 pozos', '13 pozos');
    expect(decided(wrong).kind).toBe('doubted');
    expect(progressIn(decided(wrong))).toEqual(['El agua llega a las aldeas', 'Nadie más lo hace.', 'Llueve.']);
    const short = wrong.replace(/<trans-unit[^>]*>\s*<source>It rains.*?<\/trans-unit>/s, '');
    expect(decided(short).kind).toBe('refused');
    expect(progressIn(decided(short))).toEqual(['El agua llega a las aldeas', 'Nadie más lo hace.']);
  });

  it('that is refused for the quotations of a paragraph is the other paragraphs', () => {
    const quoted = translated(file).replace('Nadie más lo hace.', '«Nadie más lo hace, nunca en la vida», dijo.');
    expect(progressIn(decided(quoted))).toEqual(['El agua llega a las aldeas', 'Llueve.']);
  });

  it('that is refused for its headline is the rest, and what was right before stays', () => {
    const headless = translated(file).replace('El agua llega a las aldeas', 'Agua');
    const kept = { [idOf('It rains.')]: { target: ['Está lloviendo.'], origin: '' } };
    expect(decided(headless, { kept }).kind).toBe('refused');
    expect(progressIn(decided(headless)).sort()).toEqual(['La oficina nombra 12 pozos.', 'Llueve.', 'Nadie más lo hace.']);
    const none = file.replaceAll(/<source>It rains.*?<\/source>/gs, '<source>It snows.</source>');
    expect(progressIn(decided(none, { kept }))).toEqual(['Está lloviendo.']);
  });

  it('is no sentence that somebody has taken up again and not finished', () => {
    const kept = { [idOf('It rains.')]: { target: ['Nunca llueve.'], origin: '' } };
    const read = readXliff(new TextEncoder().encode(translated(file)));
    if (!read.ok) throw new Error(read.detail);
    const withRain = (target: string) => ({
      ...read,
      units: read.units.map((unit) => (unit.id === idOf('It rains.') ? { ...unit, target: [target], unfinished: true } : unit)),
    });
    expect(decided(translated(file), { kept, document: withRain('Llueve (mirar).') }).kind).toBe('partial');
    expect(decided(translated(file), { kept, document: withRain('Nunca llueve.') }).kind).toBe('whole');
    expect(decided(translated(file), { kept, document: withRain('It rains.') }).kind).toBe('whole');
  });

  it('says nothing that nobody sees', () => {
    const hidden = translated(file).replace('Nadie más lo hace.', 'Nadie \u202emás\u202c lo\u200b hace.');
    const decision = decided(hidden);
    expect('kept' in decision && Object.values(decision.kept).map(({ target }) => plainText(target))).toContain(
      'Nadie más lo hace.',
    );
  });

  it('that answers another question, or is surely in another language, is nothing', () => {
    expect(progressIn(decided(translated(file), { isOver: true }))).toEqual([]);
    expect(progressIn(decided(translated(file).replaceAll('target-language="es"', 'target-language="pt"')))).toEqual([]);
    const german = {
      'Water comes to the villages': 'Das Wasser kommt in die Dörfer, und die Menschen haben lange darauf gewartet',
      'The office names 12 wells.': 'Das Büro nennt in seinem Bericht die Namen von 12 Brunnen, die in diesem Jahr wieder geöffnet wurden.',
      'Nobody else does.': 'Niemand sonst macht so etwas, auch nicht die Nachbarn auf der anderen Seite des Flusses.',
    }; // biome-ignore format: a table
    const part = decided(translated(file, german));
    expect(part).toMatchObject({ kind: 'refused', problems: [{ code: 'translation-language', params: { declared: 'de' } }] });
    expect(progressIn(part)).toEqual([]);
  });

  it('with what was filled in as approved is looked at where somebody changed it', () => {
    const asked = { [idOf('The office names 12 wells.')]: { target: ['La oficina nombra doce mil pozos.'], origin: 'x' } };
    const asIs = translated(file).replace('La oficina nombra 12 pozos.', 'La oficina nombra doce mil pozos.');
    expect(decided(asIs, { asked }).kind).toBe('whole');
    expect(decided(asIs.replace('doce mil pozos', '13 pozos'), { asked }).kind).toBe('doubted');
  });
});

describe('what a translator writes and is', () => {
  const LEAD = 'NAIROBI, 5 March 2026 – The office opened a well in the valley this week.';
  const source: Edition = {
    ...editionWith(''),
    summary: 'The office opened a well in the valley this week.',
    dateline: { raw: 'NAIROBI, 5 March 2026', places: [{ name: 'Nairobi', country: 'KE' }] },
    body: [`<p>${LEAD}</p>`, '<p>It rains.</p>'],
    contacts: [{ name: 'Dara Sok', role: 'Press officer', email: 'press@example.org' }],
  };
  const groups = segmentsOf(translatableWordsOf(source), 'en');
  const sent = (target: string): string => xliffDocument({ ...orderOf(groups, noMemory), version: 1, source: 'en', target });
  const russian: Record<string, string> = {
    'Water comes to the villages': 'Вода приходит в деревни',
    [LEAD]: 'НАЙРОБИ, 5 марта 2026 – На этой неделе бюро открыло колодец в долине.',
    'It rains.': 'Идет дождь.',
    'Press officer': 'Пресс-секретарь',
    'Dara Sok': 'Дара Сок',
  };
  const decided = (text: string, lang = 'ru') => {
    return decidedOf({ source, lang }, text);
  };
  /** Every target said in Russian, names among them. */
  const translated = (text: string): string =>
    Object.entries(russian).reduce(
      (all, [from, to]) => all.replace(new RegExp(`(<target[^>]*>(?:<mrk[^>]*>)?)${from}(?=<)`), `$1${to}`),
      text,
    );

  it('a dateline that opens the text is asked once, read from there, and no part of the summary', () => {
    expect(sent('ru').split('NAIROBI, 5 March 2026')).toHaveLength(3);
    expect(decided(translated(sent('ru')))).toMatchObject({
      kind: 'whole',
      understood: {
        dateline: { raw: expect.stringMatching(/^НАЙРОБИ, 5 марта 2026/) },
        summary: 'На этой неделе бюро открыло колодец в долине.',
      },
    });
  });

  it('the name of a contact may be spelled in the letters of the language, and stays so', () => {
    expect(sent('ru')).toMatch(/resname="contacts\.\d\.1" approved="yes">/);
    expect(sent('fr')).toMatch(/resname="contacts\.\d\.1" approved="yes" translate="no">/);
    const decision = decided(translated(sent('ru')));
    expect(decision).toMatchObject({ understood: { contacts: [{ name: 'Дара Сок', role: 'Пресс-секретарь' }] } });
    expect('kept' in decision && Object.values(decision.kept).map(({ target }) => plainText(target))).toContain('Дара Сок');
    // Where nobody has read it yet, it is a draft in the next file, like any other sentence.
    const drafts = knowing({ [groups.find(({ kind }) => kind === 'name')?.segments[0]?.id ?? '']: ['Дара Сок'] }, '');
    const next = xliffDocument({ ...orderOf(groups, noMemory), source: 'en', target: 'ru', drafts });
    expect(next).toMatch(
      /approved="no">\s*<source><mrk mtype="protected">Dara Sok<\/mrk><\/source>\s*<target state="needs-review-translation">Дара Сок/,
    );
    const renamed = translated(sent('ru')).replace('Дара Сок', 'Dora Sak');
    expect(decided(renamed)).toMatchObject({ understood: { contacts: [{ name: 'Dara Sok' }] } });
  });

  it('a headline says how long its translation may be', () => {
    expect(sent('ru')).toMatch(/resname="headline\.1\.1" maxwidth="255" size-unit="char"/);
    expect(sent('ru').match(/maxwidth/g)).toHaveLength(1);
  });

  it('notes reach the desk with the place of their sentence, and hold nothing up', () => {
    const noted = translated(sent('ru')).replace(
      'Идет дождь.</target>',
      'Идет дождь.</target>\n<note from="Olga">Which rain?</note><note>1: https://example.org/a</note>',
    );
    expect(decided(noted)).toMatchObject({
      kind: 'whole',
      problems: [{ code: 'translation-note', weight: 'remark', params: { paragraph: 2, sentence: 1, said: 'Which rain?' } }],
    });
    expect(JSON.stringify('understood' in decided(noted))).not.toContain('Which rain?');
  });
});
