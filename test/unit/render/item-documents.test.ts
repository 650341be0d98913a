import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { editionUrn } from '../../../shared/release/identity.ts';
import type { EditionFacts, GoneFacts } from '../../../shared/syndication/output.ts';
import type { PublicView } from '../../../shared/syndication/public-release.ts';
import { renderGoneNewsml, renderNewsml } from '../../../shared/syndication/render-newsml.ts';
import { renderGoneNinjs, renderNinjs } from '../../../shared/syndication/render-ninjs.ts';
import { Ninjs } from '../../conformance/ninjs-schema.ts';
import { arabicEdition, editionOf, newsroom } from '../syndication/feed-samples.ts';

const french = editionOf();

const factsOf = (
  own: Partial<PublicView['own']> = {},
  more: Partial<EditionFacts> = {},
  view: Partial<PublicView> = {},
): EditionFacts => {
  const edition = more.edition ?? french;
  return {
    view: {
      own: {
        release: edition.release,
        lang: edition.lang,
        version: edition.version,
        state: 'published',
        headline: edition.headline,
        path: french.path,
        countries: edition.countries,
        topics: edition.topics,
        date: edition.releaseAt,
        publishedAt: edition.releaseAt,
        updatedAt: edition.releaseAt,
        ...own,
      },
      siblings: [],
      toFollow: [],
      ...view,
    },
    state: own.state === 'withdrawn' ? 'withdrawn' : 'published',
    edition,
    newsroom,
    formats: [],
    otherForms: [],
    ...more,
  };
};

const gone: GoneFacts = {
  release: french.release,
  lang: 'fr',
  version: 2,
  publishedAt: french.releaseAt,
  newsroom,
  at: '2026-03-07T08:00:00.000Z',
  note: 'Une enquête est en cours.',
};

const ninjs = (facts: EditionFacts): Ninjs => Ninjs.parse(JSON.parse(renderNinjs(facts)));

/** Elements and texts of a document that is well-formed, in their order: `name attributes` and the words. */
const read = (xml: string): { tags: { name: string; attributes: Record<string, string> }[]; text: string } => {
  const parser = new SaxesParser();
  const tags: ReturnType<typeof read>['tags'] = [];
  let text = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => tags.push({ name, attributes: attributes as Record<string, string> }));
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.write(xml).close();
  return { tags, text };
};
const attributesOf = (xml: string, name: string) => read(xml).tags.flatMap((tag) => (tag.name === name ? [tag.attributes] : []));

describe('the ninjs of an edition', () => {
  it('has its id, its words, whom to ask, and what it is about', () => {
    expect(ninjs(factsOf())).toMatchObject({
      uri: editionUrn(french.release, 'fr'),
      standard: { name: 'ninjs', version: '3.1' },
      version: '1',
      pubStatus: 'usable',
      language: 'fr',
      headlines: [{ role: 'main', value: french.headline }],
      descriptions: [{ role: 'summary', value: french.summary }],
      located: 'Kratié',
      places: [{ name: 'Cambodge', literal: 'KH' }],
      subjects: [{ name: 'Eau', literal: 'water' }],
      people: [
        {
          name: 'Aline Verdier',
          contactInfo: [
            { type: 'email', value: 'presse@example.org', name: 'Presse' },
            { type: 'phone', value: '+85523555010', name: 'Presse' },
          ],
        },
      ],
    });
    const bodies = ninjs(factsOf()).bodies ?? [];
    expect(bodies.map(({ role }) => role)).toEqual(['main', 'notesToEditors']);
    expect(bodies[0]?.value).toBe(french.body.join('\n'));
  });

  it('names its other languages, and the one that it was translated from', () => {
    const facts = factsOf(
      {},
      { translationOf: 'en' },
      {
        siblings: [
          { lang: 'en', path: 'en/2026/03/water' },
          { lang: 'ar', path: 'ar/2026/03/water' },
        ],
      },
    );
    expect(ninjs(facts).associations?.map(({ uri, rel, language }) => [uri, rel, language])).toEqual([
      [editionUrn(french.release, 'en'), 'translatedFrom', 'en'],
      [editionUrn(french.release, 'ar'), 'translation', 'ar'],
    ]);
  });

  it('says what was corrected, and that its original has changed since', () => {
    const original = { ...factsOf().view.own, lang: 'en', path: 'en/2026/03/water' };
    const { edNote, descriptions, version, versionCreated } = ninjs(
      factsOf(
        { version: 2, updatedAt: '2026-03-06T08:00:00.000Z', correctionNote: 'Il y a 64 puits.' },
        {},
        { changedOriginal: original },
      ),
    );
    expect(edNote).toMatch(
      /^L’original de ce communiqué a été corrigé.*https:\/\/news\.example\.org\/en\/2026\/03\/water\/\nRectificatif\u00a0: Il y a 64 puits\.$/s,
    );
    expect(descriptions?.at(-1)).toEqual({ role: 'correction', contentType: 'text/plain', value: 'Il y a 64 puits.' });
    expect([version, versionCreated]).toEqual(['2', '2026-03-06T08:00:00.000Z']);
  });

  it('is withheld without its text once it is withdrawn', () => {
    const withdrawn = ninjs(factsOf({ state: 'withdrawn', note: 'À vérifier.' }));
    expect(withdrawn).toMatchObject({ pubStatus: 'withheld', representationType: 'partial', title: french.headline });
    expect(withdrawn.edNote).toMatch(/^Ce communiqué a été retiré\. .*\nÀ vérifier\.$/);
    expect([withdrawn.bodies, withdrawn.descriptions]).toEqual([undefined, undefined]);
  });

  it('has nothing but its id once it is killed', () => {
    const text = renderGoneNinjs(gone);
    expect(Ninjs.parse(JSON.parse(text))).toMatchObject({
      uri: editionUrn(french.release, 'fr'),
      version: '2',
      pubStatus: 'canceled',
    });
    expect(text).toContain('Une enquête est en cours.');
    for (const word of [french.headline, 'Kratié', 'eau-potable']) expect(text).not.toContain(word);
  });
});

describe('the NewsML-G2 of an edition', () => {
  it('is a newsItem with its status, its words as XHTML, and what it is about', () => {
    const xml = renderNewsml(factsOf());
    expect(attributesOf(xml, 'newsItem')).toMatchObject([
      {
        guid: editionUrn(french.release, 'fr'),
        version: '1',
        standard: 'NewsML-G2',
        standardversion: '2.35',
        conformance: 'power',
        'xml:lang': 'fr',
      },
    ]);
    expect(attributesOf(xml, 'pubStatus')).toEqual([{ qcode: 'stat:usable' }]);
    expect(attributesOf(xml, 'subject').map(({ qcode, literal }) => qcode ?? literal)).toEqual(['iso3166-1a2:KH', 'water']);
    expect(attributesOf(xml, 'html')).toMatchObject([{ 'xml:lang': 'fr', dir: 'ltr' }]);
    expect(read(xml).text).toContain('« L’eau est là », dit une habitante.');
  });

  it('runs from right to left where its language does', () => {
    expect(attributesOf(renderNewsml(factsOf({}, { edition: arabicEdition })), 'html')).toMatchObject([
      { 'xml:lang': 'ar', dir: 'rtl' },
    ]);
  });

  it('says that it is a correction, and what was corrected', () => {
    const xml = renderNewsml(factsOf({ version: 2, correctionNote: 'Il y a 64 puits.' }));
    expect(attributesOf(xml, 'signal')).toEqual([{ qcode: 'sig:correction' }]);
    expect(read(xml).text).toContain('Rectificatif\u00a0: Il y a 64 puits.');
  });

  it('is withheld without its content once it is withdrawn, and canceled with nothing but its id once it is killed', () => {
    const withdrawn = renderNewsml(factsOf({ state: 'withdrawn' }));
    expect(attributesOf(withdrawn, 'pubStatus')).toEqual([{ qcode: 'stat:withheld' }]);
    expect(attributesOf(withdrawn, 'contentSet')).toEqual([]);
    const killed = renderGoneNewsml(gone);
    expect(attributesOf(killed, 'pubStatus')).toEqual([{ qcode: 'stat:canceled' }]);
    for (const word of [french.headline, 'Kratié', 'eau-potable']) expect(killed).not.toContain(word);
  });
});

describe('whatever words an edition has', () => {
  const hostile = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(']]>', '<b>', '&amp;', '\u0007', '\ud800', '\u200f', '\u00a0', '👩🏽‍🚀', '\r\n'),
    ),
    { minLength: 1, maxLength: 8 },
  );

  it('both are well-formed, and ninjs is valid', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, raw) => {
        const edition = editionOf({
          headline: title.join('') || 'x',
          subheadline: raw.join(''),
          dateline: { raw: raw.join(''), places: [{ name: title.join('') }] },
          contacts: [{ name: raw.join(''), phoneRaw: title.join('') }],
          body: ['<ul><li>one<br>two<br />three&nbsp;four</li></ul>'],
        });
        const facts = factsOf({ correctionNote: raw.join(''), note: title.join('') }, { edition });
        read(renderNewsml(facts));
        Ninjs.parse(JSON.parse(renderNinjs(facts)));
      }),
      { numRuns: 200 },
    );
  });
});
