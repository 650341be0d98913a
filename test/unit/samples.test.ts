import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../local/newsroom/files-below.ts';
import { openSubscribers, sampleSubscribersFile } from '../../local/newsroom/subscribers-file.ts';
import { decideUpload } from '../../shared/editorial/decide-upload.ts';
import { fingerprintOfDocument, releaseKeyOf } from '../../shared/editorial/upload-facts.ts';
import { Newsroom } from '../../shared/newsroom/newsroom.ts';
import { resemblance, signatureOf } from '../../shared/release/fingerprint.ts';
import { uploadIdOf } from '../../shared/release/identity.ts';
import { readKey } from '../../shared/release/object-key.ts';
import { parseUpload } from '../../shared/release/parsing/parse-upload.ts';
import type { Upload } from '../../shared/release/upload.ts';

const newsroom = Newsroom.parse(JSON.parse(readFileSync('newsroom.json', 'utf8')));
const now = '2026-11-23T09:00:00.000Z';

/** One sample as it is understood, and what a desk that knows nothing yet decides about it: a correction has nothing to correct. */
const read = async (path: string) => {
  const bytes = readFileSync(`samples/${path}`);
  const key = `incoming/${path}`;
  const upload: Upload = {
    uploadId: uploadIdOf('newsroom', key, 'v1'),
    bucket: 'newsroom',
    key,
    versionId: 'v1',
    sequencer: '01',
    eventTime: now,
    principal: 'samples',
    size: bytes.length,
  };
  const reading = readKey(key, newsroom.languages);
  const parsed = await parseUpload({ bytes }, upload, newsroom);
  const { upload: row } = decideUpload({ newsroom, now, upload, reading, parsed, editions: [] });
  return { reading, parsed, row, understood: 'understood' in parsed ? parsed.understood : {} };
};

// biome-ignore format: a table
const expected: [path: string, outcome: string, lang: string, countries: string, headline: string, questions: string][] = [
  ['2026-11-05-pozos-de-la-sierra.es.txt', 'published', 'es', 'EC', 'Treinta comunidades de la sierra ecuatoriana estrenan pozos que ellas mismas mantienen', ''],
  ['2026-11-09-retour-en-classe-kasai.en.txt', 'published', 'en', 'CD', 'In Kasai, 12,000 children go back to schools their parents rebuilt', ''],
  ['2026-11-09-retour-en-classe-kasai.fr.txt', 'published', 'fr', 'CD', 'Au Kasaï, 12 000 enfants retrouvent le chemin de l’école', ''],
  ['2026-11-10-wells-repaired-turkana.txt', 'published', 'en', 'KE', 'Mechanics on motorbikes bring 130 broken wells in Turkana back to life', ''],
  ['2026-11-12-beira-cholera-vaccination/ar.md', 'published', 'ar', 'MZ', 'لقاح الكوليرا يصل إلى 180 ألف شخص في بيرا قبل موسم الأمطار', ''],
  ['2026-11-12-beira-cholera-vaccination/en.md', 'published', 'en', 'MZ', 'Cholera vaccine reaches 180,000 people in Beira before the rains', ''],
  ['2026-11-12-beira-cholera-vaccination/es.md', 'published', 'es', 'MZ', 'La vacuna contra el cólera llega a 180.000 personas en Beira antes de las lluvias', ''],
  ['2026-11-12-beira-cholera-vaccination/fr.md', 'published', 'fr', 'MZ', 'Choléra : 180 000 personnes vaccinées à Beira avant les pluies', ''],
  ['2026-11-13-menuisiers-agadez.txt', 'published', 'fr', 'NE', 'À Agadez, de jeunes migrants et leurs voisins apprennent ensemble le métier de menuisier', ''],
  ['2026-11-16-aden-clinic.ar.txt', 'published', 'ar', 'YE', 'عيادة عائمة تصل إلى قرى الصيادين على ساحل عدن', ''],
  ['2026-11-17-wells-repaired-turkana-correction.md', 'held', 'en', 'KE', 'Mechanics on motorbikes bring 130 broken wells in Turkana back to life', ''],
  ['2026-11-18-flood-appeal.md', 'rejected', 'en', 'PK', 'Blue Harbour Relief appeals for 3.4 million dollars after floods in Sindh', 'front-matter-duplicate-key'],
  ['2026-11-19-hunger-survey-northern-haiti.txt', 'held', 'en', 'HT', 'One family in three in northern Haiti skips meals for whole days, survey finds', 'embargo-line'],
  ['2026-11-20-escuelas-flotantes.es.md', 'held', 'es', 'CO', 'Tres aulas flotantes para los niños del río Atrato', 'draft'],
  ['2031-03-22-world-water-day.md', 'embargoed', 'en', 'NP', 'Every second handpump we visited in Nepal was out of order', ''],
  ['2031-05-04-quarante-ans.fr.md', 'scheduled', 'fr', 'FR', 'Secours Port Bleu : quarante ans, et un entrepôt ouvert à tous à Marseille', ''],
  ['ice-plant-saint-louis.ar.txt', 'published', 'ar', 'SN', 'مصنع ثلج يعمل بالطاقة الشمسية يحفظ صيد 300 أسرة في سان لوي', ''],
  ['ice-plant-saint-louis.en.txt', 'published', 'en', 'SN', 'A solar ice plant keeps the catch fresh for 300 fishing families in Saint-Louis', ''],
  ['ice-plant-saint-louis.fr.txt', 'published', 'fr', 'SN', 'À Saint-Louis, une fabrique de glace solaire garde au frais la pêche de 300 familles', ''],
];

describe('the samples', () => {
  it('are all in the table, in the order in which they are dropped', () => {
    expect(filesBelow('samples')).toEqual([...expected.map(([path]) => path), 'subscribers.json']);
  });

  it.each(expected)('%s is %s', async (path, outcome, lang, countries, headline, codes) => {
    const { row, parsed, understood } = await read(path);
    const serious = 'problems' in parsed ? parsed.problems.filter(({ weight }) => weight !== 'remark') : [];
    expect({ ...row, countries: row?.countries?.join(' '), codes: serious.map(({ code }) => code).join(' ') }).toMatchObject({
      outcome,
      lang,
      countries,
      headline,
      codes,
    });
    expect(understood.contacts).toHaveLength(1);
    expect(understood.contacts?.[0]?.name).not.toContain('@');
    const speakers = understood.quotes?.map(({ speaker }) => speaker) ?? [];
    expect(speakers).not.toEqual([]);
    expect(speakers).not.toContain(undefined);
  });

  it('name nobody real: addresses end in example.org, numbers are reserved for fiction', async () => {
    const fiction = /^\+(?:3319900\d{4}|33639980?\d{4}|442079460\d{3}|120255501\d{2})$/;
    for (const [path] of expected) {
      for (const { email, phone } of (await read(path)).understood.contacts ?? []) {
        expect(email).toMatch(/@example\.org$/);
        expect(phone).toMatch(fiction);
      }
    }
  });

  it('hold one release in the four languages of the newsroom, under one key', async () => {
    const bundle = expected.filter(([path]) => path.includes('/'));
    const members = await Promise.all(bundle.map(async ([path]) => (await read(path)).reading));
    expect(members).toHaveLength(newsroom.languages.length);
    expect(new Set(members.map((each) => each.kind === 'document' && each.bundle && each.releaseKey)).size).toBe(1);
  });

  it('hold a correction that comes after its original and is about the same release', async () => {
    const [original, correction] = await Promise.all(
      ['2026-11-10-wells-repaired-turkana.txt', '2026-11-17-wells-repaired-turkana-correction.md'].map(read),
    );
    const keys = [original, correction].map(
      (each) => each?.reading.kind === 'document' && releaseKeyOf(each.reading, each.parsed),
    );
    expect(keys[0]).toBe(keys[1]);
    expect(correction?.understood.correction).toContain('56,000');
    if (original?.parsed.kind !== 'document' || correction?.parsed.kind !== 'document') throw new Error('not understood');
    const [before, after] = [original.parsed, correction.parsed];
    expect(fingerprintOfDocument(after)).not.toBe(fingerprintOfDocument(before));
    const signatures = [before, after].map(({ understood: { headline, body } }) => signatureOf(headline, body));
    expect(resemblance(signatures[0] ?? '', signatures[1] ?? '')).toBeGreaterThan(0.8);
  });
});

describe('the sample subscribers', () => {
  it('are invented, want what the newsroom has, and some of them hear of a release on its day', () => {
    const people = openSubscribers(sampleSubscribersFile, newsroom);
    expect(new Set(people.map(({ email }) => email)).size).toBe(12);
    for (const { email } of people) expect(email).toMatch(/@([a-z0-9-]+\.)*example\.(org|com|net)$/);
    expect(people.filter(({ frequency }) => frequency === 'immediate').length).toBeGreaterThan(8);
  });
});
