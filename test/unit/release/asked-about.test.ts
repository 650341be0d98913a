import { describe, expect, it } from 'vitest';
import { isReadLanguage, tellOfUnread } from '../../../shared/languages/read-languages.ts';
import { credentialQuestion } from '../../../shared/release/deriving/credentials.ts';
import { suggestEmbargo } from '../../../shared/release/deriving/embargo-suggestion.ts';
import { parseUpload } from '../../../shared/release/parsing/parse-upload.ts';
import type { Upload } from '../../../shared/release/upload.ts';
import { newsroom } from '../editorial/newsroom-desk.ts';

const upload = (key: string): Upload => ({
  uploadId: 'a'.repeat(64),
  bucket: 'newsroom',
  key: `incoming/${key}`,
  versionId: 'v1',
  sequencer: '1',
  eventTime: '2026-11-23T09:00:00.000Z',
  principal: 'editor',
  size: 1,
});

const questionsOf = async (text: string, key = 'wells.md'): Promise<string[]> => {
  const parsed = await parseUpload({ bytes: Buffer.from(text) }, upload(key), newsroom);
  return 'problems' in parsed ? parsed.problems.filter(({ weight }) => weight !== 'remark').map(({ code }) => code) : [];
};

const ENGLISH =
  'NAIROBI, 23 November 2026 – Mechanics on motorbikes have repaired one hundred and thirty wells in the north of the county, and the people of forty villages no longer buy their water from trucks, the organisation said on Monday.';
const MORE =
  'The work began in March, when the county handed over the first of the pumps, and it will go on through the dry season with two more teams and a store of spare parts.';
const FRENCH =
  'Les mécaniciens à moto ont réparé cent trente puits dans le nord du comté, et les habitants de quarante villages n’achètent plus leur eau aux camions, a annoncé lundi l’organisation, qui poursuivra les travaux pendant toute la saison sèche avec deux équipes de plus.';
const release = (...more: string[]): string =>
  ['# Mechanics on motorbikes repair the wells', ENGLISH, MORE, ...more].join('\n\n');

describe('a paragraph in another language than its text', () => {
  it('is asked about once, with its line', async () => {
    const parsed = await parseUpload(
      { bytes: Buffer.from(release(FRENCH, FRENCH.replace('lundi', 'mardi'), MORE, MORE)) },
      upload('wells.md'),
      newsroom,
    );
    const asked = 'problems' in parsed ? parsed.problems.filter(({ code }) => code === 'paragraph-language') : [];
    expect(asked).toMatchObject([{ weight: 'question', line: 7, params: { lang: 'en', detected: 'fr' } }]);
  });

  it.each([
    ['what somebody said', `« ${FRENCH} »`],
    ['what somebody said, after a sentence', `The committees have named two cooks. «${FRENCH}», said Aïssata Diallo, in French.`],
    [
      'a name or a title',
      'The report “Des puits pour les villages du nord du comté” is published by the ministry of water on Monday.',
    ],
    ['a short line', 'Merci à toutes et à tous, et à bientôt !'],
  ])('is not asked about when it is %s', async (_what, paragraph) => {
    expect(await questionsOf(release(paragraph))).toEqual([]);
  });
});

describe('a second release in the same file', () => {
  const SECOND =
    'GENEVA, 23 November 2026 – The council has agreed on a new fund for schools in the dry lands of the region, to which nine countries will give forty million over five years, it said on Monday.';

  it.each([
    ['an end mark', ['###', 'A new fund for schools', SECOND]],
    ['a status line', ['FOR IMMEDIATE RELEASE', 'A new fund for schools', SECOND]],
    ['a headline of the first rank', ['# A new fund for schools', SECOND]],
  ])('is asked about behind %s', async (_what, lines) => {
    expect(await questionsOf(release(...lines))).toContain('second-release');
  });

  it.each([
    ['a round-up with a place to a paragraph', [SECOND, SECOND.replace('GENEVA', 'ROME')]],
    [
      'what stands behind the end',
      [
        '###',
        'About us',
        'The organisation has repaired wells since 1990 and works in nine countries with the people who use them.',
      ],
    ],
    ['chapters with headings of their own', ['## In the south', MORE, '## In the north', MORE]],
  ])('is not seen in %s', async (_what, lines) => {
    expect(await questionsOf(release(...lines))).toEqual([]);
  });
});

describe('what looks like a credential', () => {
  const asked = (...lines: string[]) => credentialQuestion(lines.map((text, index) => ({ text, line: index + 1 })));

  it.each([
    'Images: https://press.example.org, login: press password: Sun-2026-rise',
    'Mot de passe : Soleil2026',
    'Contraseña: Sol_2026',
    'كلمة المرور: shams2026',
    'api_key = 9f8e7d6c5b4a39281706',
    `AKIA${'ABCDEFGH12345678'}`,
    `ghp_${'a1'.repeat(18)}`,
    '-----BEGIN RSA PRIVATE KEY-----',
    'ftp://press:Sunrise26@files.example.org/wells.zip',
  ])('is asked about, and not repeated: %s', (line) => {
    const [question] = asked(line);
    expect(question).toMatchObject({ code: 'credential-in-text', weight: 'question', line: 1 });
    expect(question?.params?.text).toContain('•••');
    expect(question?.params?.text).not.toMatch(/Sun-2026|Soleil2026|Sol_2026|shams2026|9f8e|ABCDEFGH|a1a1|PRIVATE|Sunrise26/);
  });

  it.each([
    ['Images are on the portal, password BlueHarbour.', 'BlueHarbour'],
    ['login: press, password BlueHarbour', 'BlueHarbour'],
    ['The password is Harmattan.', 'Harmattan'],
    ['The password for the media folder is Harmattan7', 'Harmattan7'],
    ['The password to the press portal is “blue$harbour”.', 'blue$harbour'],
    ['PIN for the portal is 4471', '4471'],
    ['PIN 4471', '4471'],
    ['The PIN is 447122.', '447122'],
    ['Photos sur le portail, mot de passe Harmattan7.', 'Harmattan7'],
    ['Le mot de passe du portail est Harmattan7', 'Harmattan7'],
    ['Code PIN 4471', '4471'],
    ['Le code PIN du portail est 4471', '4471'],
    ['Contraseña Levante7', 'Levante7'],
    ['La contraseña del portal es Levante7.', 'Levante7'],
    ['كلمة المرور Harmattan7', 'Harmattan7'],
    ['كلمة السر للموقع هي Harmattan7', 'Harmattan7'],
    ['الرقم السري هو ٤٤٧١', '٤٤٧١'],
  ])('is asked about without a colon, and not repeated: %s', (line, secret) => {
    const [question] = asked(line);
    expect(question).toMatchObject({ code: 'credential-in-text', weight: 'question', line: 1 });
    expect(question?.params?.text).toContain('•••');
    expect(question?.params?.text).not.toContain(secret);
  });

  it.each([
    'The passport office in Lodwar opens again, and a passport costs 4,500 shillings.',
    'Passport AB123456 was found at the border.',
    'The new law asks for password protection of patient files.',
    'All files are password-protected and PIN-protected.',
    'A password manager is installed on 1,200 laptops.',
    'The password policy of 2024 is out of date.',
    'Forgotten passwords 12345 times a day',
    'The password is required.',
    'A strong password is long, and nobody else knows it.',
    'Without a password YouTube does not let children in.'.replace('YouTube', 'the portal'),
    'Password? Nobody asked her.',
    'New Delhi, PIN 110001',
    'Head office: 12 Park Street, Kolkata, PIN Code 700016, India',
    'Farmers get a PIN by text message and draw 4,500 shillings with it.',
    'Cards with a PIN are used by 45000 families.',
    'A PIN is sent to 4500 families.',
    'The hat pin is 44 millimetres long.',
    'Dial +44 20 7946 0123, PIN 44710',
    'To join by telephone, the PIN is 4471.',
    'Le mot de passe est obligatoire.',
    'Mot de passe oublié ? Écrivez-nous.',
    'Le passeport 2026 est en vente.',
    'La contraseña es obligatoria para entrar.',
    'كلمة المرور مطلوبة للدخول',
  ])('is not seen in %s', (line) => {
    expect(asked(line)).toEqual([]);
  });

  it.each([
    'Join the press conference on Zoom: https://example.org/j/123456789, password: 314159',
    'She had forgotten her password: nobody could help.'.replace(': nobody', ' and nobody'),
    'The key: more water, sooner.',
    'Children learn to choose safe passwords and to keep them to themselves.',
    'Write to press@example.org or see https://example.org/wells?id=12345.',
  ])('is not seen in %s', (line) => {
    expect(asked(line)).toEqual([]);
  });

  it('knows the pass code of a video conference by the lines above it', () => {
    expect(asked('Webinar, Tuesday 10:00', 'Link: https://example.org/j/1', 'Passcode: 4711', 'Password: 4711aa')).toEqual([]);
  });
});

describe('a place behind the hour of an embargo', () => {
  const when = { eventTime: '2026-11-23T09:00:00.000Z', timeZone: 'Europe/Paris' };
  it.each([
    ['Embargoed until 24 November 2026, 6 a.m. in Port-au-Prince', '2026-11-24T06:00:00-05:00'],
    ['EMBARGO: 24 November 2026, 10:00 (Dakar)', '2026-11-24T10:00:00+00:00'],
    ['Sous embargo jusqu’au 24 novembre 2026 à 10 h à Nairobi', '2026-11-24T10:00:00+03:00'],
    ['Embargo hasta el 24 de noviembre de 2026 a las 10:00 en Puerto Príncipe', '2026-11-24T10:00:00-05:00'],
    ['Embargoed until 24 November 2026 at 18:00 in Haiti', '2026-11-24T18:00:00-05:00'],
    ['محظور النشر حتى 24 نوفمبر 2026 الساعة 10:00 في القاهرة', '2026-11-24T10:00:00+02:00'],
    ['Embargo: 24 November 2026 10:00, Kampala', '2026-11-24T10:00:00+03:00'],
  ])('is its zone: %s', (line, until) => {
    expect(suggestEmbargo(line, when)).toEqual({ until, zone: 'named' });
  });

  it.each([
    'Sous embargo jusqu’au 24 novembre 2026 à 10 h à Goma',
    'Embargo until 24 November 2026 at 10:00 in Massinga',
    'Embargo until 24 November 2026 at 10:00 in Springfield',
  ])('that nobody knows, or that has several, leaves the offset to fill in: %s', (line) => {
    expect(suggestEmbargo(line, when)).toEqual({ until: '2026-11-24T10:00:00+hh:mm', zone: 'named' });
  });

  it.each(['Embargoed until 24 November 2026, 10:00 in the morning', 'Embargoed until 10:00 on Tuesday 24 November 2026'])(
    'is not seen in words that say when: %s',
    (line) => {
      expect(suggestEmbargo(line, when)).toEqual({ until: '2026-11-24T10:00:00+01:00', zone: 'newsroom' });
    },
  );
});

it('says which languages of a newsroom are not read', () => {
  expect(['en', 'fr-CA', 'AR', 'it', 'sw'].map(isReadLanguage)).toEqual([true, true, true, false, false]);
  expect(tellOfUnread(['en', 'fr'])).toBeUndefined();
  expect(tellOfUnread(['en', 'it', 'sw'])).toMatch(
    /^Texts in it, sw are not read for embargoes: every file in those languages is held/,
  );
});
