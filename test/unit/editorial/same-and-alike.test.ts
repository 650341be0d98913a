import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../shared/editorial/changes.ts';
import { foldDecisions, isOfTheLog } from '../../../shared/editorial/fold-log.ts';
import { reindexed } from '../../../shared/editorial/lookalike.ts';
import type { Understood } from '../../../shared/release/edition.ts';
import { figureDigestOf, figuresToFindBy, haveSameFigures } from '../../../shared/release/wording/figure-digest.ts';
import { document, openDesk, words } from './newsroom-desk.ts';

const EMBARGO = '2026-12-01T09:00:00.000Z';
const embargo = { embargo: { until: EMBARGO, text: EMBARGO }, stated: { embargo: EMBARGO } };

/** A release with something in every place that readers, partners or the desk look at. */
const whole = (special: Partial<Understood> = {}): Understood =>
  document({
    subheadline: 'Forty taps by Friday',
    dateline: { raw: 'Phnom Penh', places: [{ name: 'Phnom Penh', country: 'KH' }] },
    body: [`<p>${words} It cost $5 million, 5% less, at -5 degrees. <a href="https://example.org/a">Plan</a></p>`],
    quotes: [{ text: 'We dug for ninety days', speaker: 'Amélie Diallo' }],
    contacts: [
      { name: 'Amélie Diallo', role: 'Press', email: 'amelie@example.org', phone: '+85512000001', phoneRaw: '012 000 001' },
    ],
    notesToEditors: ['<p>The school has 30 children.</p>'],
    boilerplate: ['<p>Blue Harbour Relief works on ten coasts.</p>'],
    topics: ['water'],
    ...special,
  });
const [contact] = whole().contacts;
const body = (before: string, after: string) => ({ body: whole().body.map((block) => block.replace(before, after)) });

/** One change to each thing that can be understood of a document, but for what files it elsewhere (`lang`, `release`). */
const changes: Record<string, Partial<Understood>> = {
  headline: { headline: 'Clean water reaches fifty coastal villages' },
  subheadline: { subheadline: 'Fourteen taps by Friday' },
  'subheadline taken away': { subheadline: undefined },
  dateline: { dateline: { raw: 'Kampot', places: [{ name: 'Kampot', country: 'KH' }] } },
  summary: { summary: 'Water.' },
  'word of the text': body('forty', 'fifty'),
  currency: body('$5', '€5'),
  percentage: body('5%', '5‰'),
  sign: body('-5 degrees', '5 degrees'),
  punctuation: body('less, at', 'less at'),
  emphasis: body('Plan', '<em>Plan</em>'),
  'target of a link': body('org/a', 'org/b'),
  quotation: { quotes: [{ text: 'We dug for ninety days', speaker: 'Amelia Diallo' }] },
  'telephone number': { contacts: [{ ...contact, name: 'Amélie Diallo', phone: '+85512000002', phoneRaw: '012 000 002' }] },
  'e-mail': { contacts: [{ ...contact, name: 'Amélie Diallo', email: 'press@example.org' }] },
  'name of a contact': { contacts: [{ ...contact, name: 'Amelia Diallo' }] },
  'note to editors': { notesToEditors: ['<p>The school has 12 children.</p>'] },
  boilerplate: { boilerplate: ['<p>Blue Harbour Relief works on nine coasts.</p>'] },
  countries: { countries: ['TH'] },
  topics: { topics: ['health'] },
  type: { type: 'statement' },
  date: { releaseAt: '2026-11-01T09:00:00.000Z' },
  slug: { slug: 'water' },
  original: { translationOf: 'fr' },
  'version of its source': { source: { version: 2, sentences: 'x' } },
};

describe.each(Object.entries(changes))('another %s in the same file', (name, change) => {
  it('is a changed text: it replaces what waits', () => {
    const desk = openDesk();
    desk.drop('water', whole(embargo));
    expect(desk.drop('water', whole({ ...embargo, ...change })).upload).toMatchObject({ outcome: 'embargoed', version: 2 });
    desk.moveTo(EMBARGO);
    desk.due('water');
    expect(desk.edition('water')?.live?.facts.version).toBe(2);
  });

  it('changes nothing public without a note, and all of it with one', () => {
    const desk = openDesk();
    desk.drop('water', whole());
    const decision = desk.drop('water', whole(change));
    if (name === 'version of its source') return expect(decision.upload?.outcome).toBe('published');
    expect(decision.upload).toMatchObject({ outcome: 'held', problems: ['changed-without-note'] });
    expect(desk.edition('water')?.live?.facts.version).toBe(1);
    expect(desk.command('correct', 'water', { reason: 'It was wrong.' })?.change?.event).toBe('ReleaseCorrected');
    expect(desk.edition('water')?.live?.facts).toMatchObject({ version: 2, correctionNote: 'It was wrong.' });
  });
});

describe('the same file again', () => {
  it('is a duplicate, whatever its white space and Unicode form', () => {
    const spaced = fc.array(fc.constantFrom(' ', '  ', '\r\n', '\u00a0 ', ' \u200b'), { minLength: 1 });
    fc.assert(
      fc.property(spaced, fc.boolean(), (spaces, decomposed) => {
        let at = 0;
        const vary = (value: unknown): unknown =>
          typeof value === 'string'
            ? (decomposed ? value.normalize('NFD') : value).replace(
                / (?=[^<>]*(?:<|$))/g,
                () => spaces[at++ % spaces.length] ?? ' ',
              )
            : Array.isArray(value)
              ? value.map(vary)
              : typeof value === 'object' && value !== null
                ? Object.fromEntries(Object.entries(value).map(([key, of]) => [key, key === 'stated' ? of : vary(of)]))
                : value;
        const desk = openDesk();
        desk.drop('water', whole());
        expect(desk.drop('water', vary(whole()) as Understood).upload?.outcome).toBe('duplicate');
      }),
      { numRuns: 100 },
    );
  });

  it('in another format is one too, and a change that is made in that file afterwards is none', () => {
    const desk = openDesk();
    desk.drop('water', whole(embargo));
    const copy = whole({ ...embargo, subheadline: undefined });
    expect(desk.drop('water', copy, { extension: 'docx' }).upload?.outcome).toBe('duplicate');
    expect(desk.drop('water', copy, { extension: 'docx' }).upload?.outcome).toBe('duplicate');
    const changed = { ...copy, ...changes['telephone number'] };
    expect(desk.drop('water', changed, { extension: 'docx' }).upload).toMatchObject({ outcome: 'embargoed', version: 2 });
  });
});

describe('the same words in another file of the release, with a line that speaks of an embargo', () => {
  const line = (suggestion?: string) => ({
    extension: 'docx',
    problems: [{ code: 'embargo-line' as const, weight: 'question' as const, ...(suggestion && { params: { suggestion } }) }],
  });

  it('are asked about while they wait: what they say may be later', () => {
    for (const until of [undefined, '2026-12-02T09:00:00+01:00', '2026-12-01Thh:mm:00+01:00']) {
      const desk = openDesk();
      desk.drop('water', document(embargo));
      expect(desk.drop('water', document(), line(until)).upload).toMatchObject({ outcome: 'held', problems: ['embargo-line'] });
      expect(desk.edition('water')?.pending).toMatchObject({ state: 'held', promised: EMBARGO });
    }
  });

  it('are a duplicate where the line says what is kept, where it was asked about, and once they are public', () => {
    const kept = openDesk();
    kept.drop('water', document(embargo));
    expect(kept.drop('water', document(), line('2026-12-01T10:00:00+01:00')).upload?.outcome).toBe('duplicate');
    const asked = openDesk();
    asked.drop('water', document(), { ...line(), extension: 'txt' });
    expect(asked.drop('water', document(), line()).upload?.outcome).toBe('duplicate');
    const out = openDesk();
    out.drop('water', document());
    expect(out.drop('water', document(), line()).upload?.outcome).toBe('duplicate');
  });
});

describe('the same file again, with a line that speaks of an embargo', () => {
  const line = (suggestion?: string) => ({
    problems: [{ code: 'embargo-line' as const, weight: 'question' as const, ...(suggestion && { params: { suggestion } }) }],
  });

  it('is asked about while it waits, whether for its time or for an answer', () => {
    for (const first of [document(embargo), document({ ...embargo, draft: true })]) {
      const desk = openDesk();
      desk.drop('water', first);
      expect(desk.drop('water', first, line()).upload).toMatchObject({ outcome: 'held' });
      expect(desk.edition('water')?.pending?.questions).toContain('embargo-line');
    }
  });

  it('is a duplicate where the line says what is kept, was there before, or where it is public', () => {
    const kept = openDesk();
    kept.drop('water', document(embargo));
    expect(kept.drop('water', document(embargo), line('2026-12-01T10:00:00+01:00')).upload?.outcome).toBe('duplicate');
    const asked = openDesk();
    asked.drop('water', document(embargo), line());
    asked.command('accept', 'water', { reason: 'It is the time that the file states.' });
    expect(asked.edition('water')?.pending?.state).toBe('embargoed');
    expect(asked.drop('water', document(embargo), line()).upload?.outcome).toBe('duplicate');
    const out = openDesk();
    out.drop('water', document());
    expect(out.drop('water', document(), line()).upload?.outcome).toBe('duplicate');
  });
});

const longer = (special: Partial<Understood> = {}) =>
  document({ body: [`<p>${words}</p>`, '<p>The pumps run on sunlight alone.</p>'], ...special });
const renamed = (special: Partial<Understood> = {}) =>
  document({ headline: 'Forty villages on the coast have clean water', ...special });
const filed = (special: Partial<Understood> = {}) => document({ topics: ['water'], stated: { topics: 'water' }, ...special });
const alike = { 'the same text': document, 'a sentence more': longer, 'another headline': renamed, 'topics stated': filed };

describe.each(Object.entries(alike))('under another name, %s', (name, copy) => {
  it('of what was killed before it was public is held, and says what it resembles', () => {
    const desk = openDesk();
    desk.drop('wells', document(embargo));
    desk.command('kill', 'wells');
    const decision = desk.drop('wells-final', copy());
    expect(decision.upload).toMatchObject({ outcome: 'held', problems: ['resembles-killed'] });
    expect(decision.problems).toEqual([{ code: 'resembles-killed', weight: 'question', params: { key: 'incoming/wells.md' } }]);
    expect(desk.feed('en')).toEqual([]);
  });

  it('of what was public and killed is held, also when only one language was killed', () => {
    for (const lang of [undefined, 'en']) {
      const desk = openDesk();
      desk.drop('wells', document());
      desk.command('kill', 'wells', lang ? { lang } : {});
      expect(desk.drop('wells (1)', copy()).upload).toMatchObject({ outcome: 'held', problems: ['resembles-killed'] });
      expect(desk.command('accept', 'wells (1)')?.change?.event).toBe('ReleasePublished');
      const corrected = copy({ correction: 'A word was wrong.', stated: { correction: 'x' } });
      expect(desk.drop('wells (1)', corrected).action, 'what was accepted is not asked again').toBe('correct');
    }
  });

  it('of what was held when it was killed is held', () => {
    const desk = openDesk();
    desk.drop('wells', document(), { problems: [{ code: 'draft', weight: 'question' }] });
    desk.command('kill', 'wells');
    expect(desk.drop('wells-final', copy()).upload?.problems).toEqual(['resembles-killed']);
  });

  it('of what waits for its time never comes out', () => {
    const desk = openDesk();
    desk.drop('wells', document(embargo));
    const decision = desk.drop('wells-final', copy());
    const isCopy = name === 'the same text';
    expect(decision.upload?.outcome).toBe(isCopy ? 'duplicate' : 'held');
    if (!isCopy)
      expect(decision.problems).toEqual([
        {
          code: 'resembles-waiting',
          weight: 'question',
          params: { key: 'incoming/wells.md', dueAt: EMBARGO, release: 'wells' },
        },
      ]);
    expect(desk.feed('en')).toEqual([]);
    // The answer: under its own name it replaces what waits, and is asked what it is asked there.
    expect(
      desk.drop('wells', copy({ ...embargo, ...(name === 'topics stated' && { topics: ['water'] }) })).upload?.problems,
    ).not.toContain('resembles-held');
  });

  it('of what is held is held or a duplicate', () => {
    const desk = openDesk();
    desk.drop('wells', document(), { problems: [{ code: 'embargo-line', weight: 'question' }] });
    const decision = desk.drop('wells-final', copy());
    expect(decision.upload).toMatchObject(
      name === 'the same text' ? { outcome: 'duplicate' } : { outcome: 'held', problems: ['resembles-held'] },
    );
  });

  it('of what is public is as it was: a duplicate, or a release of its own', () => {
    const desk = openDesk();
    desk.drop('wells', document(embargo));
    desk.moveTo(EMBARGO);
    desk.due('wells');
    expect(desk.drop('wells-final', copy()).upload?.outcome).toBe(name === 'the same text' ? 'duplicate' : 'published');
  });

  it('in another language is not asked about', () => {
    const desk = openDesk();
    desk.drop('wells', longer({ ...embargo, headline: 'Forty villages' }));
    expect(desk.drop('puits', copy({ lang: 'fr' })).upload?.problems).toEqual([]);
  });

  it('of a version that was replaced is not asked about', () => {
    const desk = openDesk();
    desk.drop('wells', document(embargo));
    const story =
      'Eleven boats with nurses and cold boxes left the harbour this morning to reach children before the storms begin.';
    desk.drop('wells', document({ ...embargo, headline: 'Boats with nurses leave for the islands', body: [`<p>${story}</p>`] }));
    desk.command('accept', 'wells');
    expect(desk.drop('wells-two', copy()).upload?.outcome).toBe('published');
  });
});

describe('texts that wait, or were killed', () => {
  const rowsOf = (desk: ReturnType<typeof openDesk>) => [...desk.rows.values()].filter(({ pk }) => String(pk).startsWith('L#'));

  it('are found by eleven rows for each version, which go once it is public and stay once it is killed', () => {
    const desk = openDesk();
    desk.drop('water', document());
    expect(rowsOf(desk)).toEqual([]);
    desk.drop('wells', longer(embargo));
    desk.drop('wells', longer({ ...embargo, subheadline: 'Forty taps' }));
    expect(rowsOf(desk).map(({ version }) => version)).toEqual(Array(11).fill(2));
    desk.moveTo(EMBARGO);
    desk.due('wells');
    expect(rowsOf(desk)).toEqual([]);
    desk.command('kill', 'wells');
    expect(rowsOf(desk)).toHaveLength(11);
  });

  it('are still known after a rebuild', () => {
    const desk = openDesk();
    desk.drop('wells', document(embargo));
    desk.drop('water', longer());
    desk.command('accept', 'water');
    desk.command('kill', 'water');
    const { rows } = foldDecisions([...desk.decisions].reverse());
    const sorted = (all: Iterable<object>) =>
      [...all]
        .map((row) => JSON.stringify(row))
        .filter((row) => row.includes('"L#'))
        .sort();
    expect(rowsOf(desk)).toHaveLength(22);
    expect(sorted(rows.values())).toEqual(sorted(desk.rows.values()));
    expect([...rows.values()].filter(isOfTheLog)).toHaveLength(rows.size);
  });

  it('take no transaction over its hundred changes, however many feeds a release moves between', () => {
    const desk = openDesk();
    const topics = (name: string) => Array.from({ length: 20 }, (_, index) => `${name}${index}`);
    const countries = (letters: string) =>
      Array.from({ length: 20 }, (_, index) => `${letters}${String.fromCharCode(65 + index)}`);
    desk.drop('wells', document({ topics: topics('a'), countries: countries('A') }));
    desk.drop('wells', longer({ topics: topics('b'), countries: countries('B') }));
    desk.command('correct', 'wells', { reason: 'All of it.' });
    expect(rowsOf(desk)).toEqual([]);
    desk.command('kill', 'wells');
    expect(rowsOf(desk)).toHaveLength(11);
    for (const decision of desk.decisions) expect(changesOf(decision, new Uint8Array()).length).toBeLessThanOrEqual(100);
  });

  it('leave rows to the next decision where there is no room, and are found by half of them', () => {
    const desk = openDesk();
    desk.drop('wells', longer(embargo));
    const edition = desk.edition('wells');
    if (!edition) throw new Error('nothing there');
    const { pending, ...out } = edition;
    const left = reindexed(out, 9);
    expect(left).toMatchObject({ lookalikes: [], edition: { indexed: [{ version: 1 }] } });
    expect(reindexed(left.edition, 11).edition.indexed).toBeUndefined();
    const { indexed: _indexed, ...fresh } = edition;
    expect(reindexed({ ...fresh, pending }, 5).lookalikes).toHaveLength(5);
  });

  it('may come out under another name where that is what the desk was told to do', () => {
    const desk = openDesk();
    desk.drop('water', document());
    const noted = longer({ correction: 'They run on sunlight.', stated: { correction: 'x' } });
    expect(desk.drop('watr', noted).upload?.problems).toEqual(['nothing-to-correct']);
    expect(desk.drop('water', noted).action).toBe('correct');
  });
});

describe('figures that two languages share', () => {
  const digest = (lang: string, text: string) => figureDigestOf({ headline: text, body: [], lang, derived: {} } as never);
  const english = digest(
    'en',
    'In 12 camps 45,300 people share 87 taps, 6.5 litres each; 230 wells and 19 pumps are out of order.',
  );

  it('are those of a translation, however they are written', () => {
    const french = digest(
      'fr',
      'Dans 12 camps, 45 300 personnes partagent 87 robinets, 6,5 litres chacune ; 230 puits et 19 pompes en panne.',
    );
    expect(haveSameFigures(english, french)).toBe(true);
    expect(figuresToFindBy(french)).toEqual(figuresToFindBy(english));
  });

  it('are none where few are the same, or there are few', () => {
    expect(haveSameFigures(english, digest('fr', '12 camps, 45 300 personnes, 87 robinets, 31 écoles, 77 lits, 230 puits'))).toBe(
      false,
    );
    expect(
      haveSameFigures(
        digest('en', '12 camps, 87 taps, 230 wells, 19 pumps'),
        digest('fr', '12 camps, 87 robinets, 230 puits, 19 pompes'),
      ),
    ).toBe(false);
    expect(figuresToFindBy(digest('en', '12 camps, 87 taps'))).toEqual([]);
  });
});
