import { describe, expect, test } from 'vitest';
import { codesOf, parse, understood } from './newsroom-of-tests.ts';

const HEADLINE = 'Ferrymen of Mopti learn to mend engines';
const LEAD =
  'Mopti, Mali, 3 November 2026 – Blue Harbour Relief has opened a workshop for ferrymen on the river, it said today, and the first forty of them have mended an engine.';
const MORE = 'Each of them takes home a box of tools, and pays for it with the fares of the next dry season.';

const ending = (end: string) => understood('a.txt', `${HEADLINE}\n\n${LEAD}\n\n${MORE}\n\n${end}\n`);

describe('a sentence for everybody', () => {
  test.each([
    'For more information, call the ferry line on 0800 555 200 or visit example.org/ferries.',
    'For more information about the timetable, ring 0800 555 200 or contact the harbour office at ferries@example.org.',
    'For further details on how to help, visit our website at https://example.org/give or email give@example.org.',
    'Pour plus d’informations, appelez le 0800 555 200 ou consultez example.org.',
    'Para más información, visite example.org o llame al 900 555 200.',
    'للمزيد من المعلومات، اتصلوا بالرقم 0800 555 200 أو زوروا example.org.',
  ])('stays in the text and names no contact: %s', async (sentence) => {
    const release = await ending(sentence);
    expect(release.contacts).toEqual([]);
    expect(release.body.at(-1)).toBe(`<p>${sentence}</p>`);
    expect(release.noise).toEqual([]);
  });

  test.each([
    ['For interviews, please call Awa Traoré on +223 20 55 01 00.', { name: 'Awa Traoré', phone: '+22320550100' }],
    ['For further information please contact Awa Traoré at awa@example.org.', { name: 'Awa Traoré', email: 'awa@example.org' }],
    ['For media inquiries: press@example.org', { name: 'press@example.org', email: 'press@example.org' }],
  ])('is not one that names who is to be asked: %s', async (sentence, contact) => {
    expect((await ending(sentence)).contacts).toMatchObject([contact]);
  });
});

describe('a contact block', () => {
  test('may be one paragraph, with people in lines of their own', async () => {
    const release = await ending(
      'Contacts\nAwa Traoré, Bamako, awa@example.org\nJean Modèle (French, English), Geneva, jean@example.org',
    );
    expect(release.contacts).toEqual([
      { name: 'Awa Traoré', office: 'Bamako', email: 'awa@example.org' },
      { name: 'Jean Modèle (French, English)', office: 'Geneva', email: 'jean@example.org' },
    ]);
  });

  test('says itself in which country its numbers are dialled, or nothing does', async () => {
    const phone = async (end: string) => (await ending(end)).contacts.map(({ phone, phoneRaw }) => phone ?? phoneRaw);
    expect(await phone('Contact: Jo Doe, 202-555-0143')).toEqual(['202-555-0143']);
    expect(await phone('Contact: Awa Traoré, 20 55 01 00')).toEqual(['20 55 01 00']);
    expect(await phone('Contact: Jean Modèle, Paris, 01 40 00 00 00')).toEqual(['+33140000000']);
    expect(await phone('Contact: Jean Modèle, 01 40 00 00 00, +33 6 39 98 45 67')).toEqual(['+33140000000', '+33639984567']);
    expect(await phone('Contact: Jean Modèle, 01 40 00 00 00\nAwa Traoré, +33 6 39 98 45 67\nJo Doe, +1 202 555 0143')).toContain(
      '01 40 00 00 00',
    );
  });

  test('tells whoever sits in an office from the office above the name, and what somebody is in brackets', async () => {
    const contactsOf = async (end: string) =>
      (await ending(end)).contacts.map(({ name, role, office }) => [name, role, office].filter(Boolean).join(' | '));
    expect(await contactsOf('Media contact\nPress Office North\nJo Doe\n+1 202 555 0143\njo@example.org')).toEqual([
      'Jo Doe | Press Office North',
    ]);
    expect(await contactsOf('Contact\nJo Doe (press officer)\njo@example.org')).toEqual(['Jo Doe | press officer']);
  });

  test('keeps a number that is written in letters, and names nobody Fax', async () => {
    expect((await ending('Contact: Jo Doe, 1-800-555-BOAT')).contacts).toEqual([{ name: 'Jo Doe', phoneRaw: '1-800-555-BOAT' }]);
    const { contacts } = await ending(
      'Contact: Awa Traoré, Tel: +223 20 55 01 00, Fax: +223 20 55 01 01, Mobile: +223 70 55 01 00',
    );
    expect(contacts.map(({ name, phone }) => [name, phone])).toEqual([
      ['Awa Traoré', '+22320550100'],
      ['Awa Traoré', '+22370550100'],
    ]);
  });
});

describe('contacts in front matter', () => {
  const codes = async (contacts: string): Promise<string[]> =>
    codesOf(await parse('a.md', `---\ncontacts: ${contacts}\n---\n# ${HEADLINE}\n\n${LEAD}\n`));

  test('have one address each, and the one that it seems to be', async () => {
    expect(await codes('Awa Traoré, awa@example.org')).not.toContain('front-matter-value');
    expect(await codes('[{ name: Awa Traoré, email: awa@example.org }]')).not.toContain('front-matter-value');
    for (const wrong of [
      'Awa Traoré, awa@example.org, desk@example.org',
      '[{ name: Awa Traoré, email: "awa@example.org, desk@example.org" }]',
      '[{ name: Awa Traoré, email: awa at example.org }]',
      '[{ name: Awa Traoré, email: \u0430wa@example.org }]',
      'Awa Traoré, awa@ex\u0430mple.org',
    ])
      expect(await codes(wrong), wrong).toContain('front-matter-value');
  });
});
