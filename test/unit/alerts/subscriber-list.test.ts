import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csvOf, readListFile, writePrivately } from '../../../local/commands/subscribers/list-file.ts';
import { listHeadings, type ReadList, readSubscriberList, rowsOfPerson } from '../../../shared/alerts/subscriber-list.ts';
import { Newsroom } from '../../../shared/newsroom/newsroom.ts';

const newsroom = Newsroom.parse({
  organisation: { name: { en: 'Blue Harbour Relief' } },
  siteUrl: 'https://news.example.org',
  languages: ['en', 'fr', 'ar'],
  timeZone: 'Europe/Paris',
  topics: [
    { id: 'water', names: { en: 'Water', fr: 'Eau et assainissement' } },
    { id: 'health', names: { en: 'Health', fr: 'Santé' } },
  ],
  sender: { name: 'News', email: 'news@example.org' },
});
const NOW = '2026-11-28T09:00:00.000Z';
const defaults = { languages: [], consent: 'Asked at the annual meeting', confirmedAt: NOW };

const folder = mkdtempSync(join(tmpdir(), 'list-'));
const file = (content: string | Uint8Array): string => {
  const path = join(folder, 'list.csv');
  writeFileSync(path, content);
  return path;
};
const read = (content: string | Uint8Array, more: Partial<typeof defaults> = {}): ReadList => {
  const list = readSubscriberList(readListFile(file(content)).rows, { ...defaults, ...more }, newsroom);
  if (!list) throw new Error('no column of addresses');
  return list;
};

describe('a list of people that somebody kept elsewhere', () => {
  it('is read as a spreadsheet in French saves it: semicolons, Windows-1252, names of countries and topics', () => {
    const text = 'Adresse e-mail;Langues;Pays;Thèmes;Prénom\r\nzoe@example.org;fr;Côte d’Ivoire, Sénégal;Santé;Zoé\r\n';
    const bytes = Uint8Array.from([...text], (letter) => (letter === '’' ? 0x92 : letter.charCodeAt(0)));
    expect(read(bytes)).toEqual({
      lines: 1,
      people: [
        {
          line: 2,
          email: 'zoe@example.org',
          alerts: [{ languages: ['fr'], countries: ['CI', 'SN'], topics: ['health'], frequency: 'immediate' }],
          policy: 'first',
          confirmedAt: NOW,
          consent: 'Asked at the annual meeting',
        },
      ],
      refused: [],
      unused: ['Prénom'],
    });
  });

  it('may be addresses alone, and says what all of them ask for', () => {
    const { people, refused } = read('one@example.org\ntwo@example.org\n\n', { languages: ['fr'] } as never);
    expect(people.map(({ line, email, alerts }) => [line, email, alerts[0]?.languages])).toEqual([
      [1, 'one@example.org', ['fr']],
      [2, 'two@example.org', ['fr']],
    ]);
    expect(refused).toEqual([]);
  });

  it('may name somebody twice: each line is an alert of theirs, and the same one is none', () => {
    const { people } = read('email,topics,policy\nAna@Example.org,water,each\nana@example.org,health,\nANA@example.org,water,\n');
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({ line: 2, email: 'Ana@example.org', policy: 'each' });
    expect(people[0]?.alerts.map(({ topics }) => topics)).toEqual([['water'], ['health']]);
  });

  it('says when they confirmed, where no other day can be meant', () => {
    const lines = ['2025-03-07', '2025-03-07 14:20:05', '2025-03-07T14:20:05+01:00', '03/07/2025', '2025-02-31', ''];
    const { people, refused } = read(
      `email,CONFIRM_TIME\n${lines.map((at, index) => `p${index}@example.org,${at}`).join('\n')}\n`,
    );
    expect(people.map(({ confirmedAt }) => confirmedAt)).toEqual([
      '2025-03-07T00:00:00.000Z',
      '2025-03-07T14:20:05.000Z',
      '2025-03-07T13:20:05.000Z',
      NOW,
    ]);
    expect(refused.map(({ line }) => line)).toEqual([5, 6]);
  });

  const refusals: [what: string, row: string, why: RegExp][] = [
    ['no address', 'nobody,,,,,,', /no address/],
    ['an address with a line end', '"ana@example.org\nBcc: x@example.org",,,,,,', /no address/],
    ['a language of another newsroom', 'ana@example.org,de,,,,,', /does not publish in "de", but in en, fr, ar/],
    ['a country that is none', 'ana@example.org,,Atlantis,,,,', /"Atlantis" is no country/],
    ['a topic that is none', 'ana@example.org,,,cheese,,,', /"cheese" is no topic of newsroom\.json, which has water, health/],
    ['a digest', 'ana@example.org,,,,daily,,', /digests are not sent yet/],
    ['a frequency that is none', 'ana@example.org,,,,hourly,,', /"hourly" is no frequency/],
    ['a policy that is none', 'ana@example.org,,,,,all,', /"all" is no policy/],
    ['a time zone that is none', 'ana@example.org,,,,,,Paris', /"Paris" is no time zone/],
  ];
  it.each(refusals)('has a line that is not taken: %s', (_what, row, why) => {
    const { people, refused } = read(
      `email,languages,countries,topics,frequency,policy,timezone\n${row}\nok@example.org,,,,,,\n`,
    );
    expect(people.map(({ email }) => email)).toEqual(['ok@example.org']);
    expect(refused).toEqual([{ line: 2, email: expect.any(String), why: expect.stringMatching(why) }]);
  });

  it('is not taken where nothing says how people agreed', () => {
    const { people, refused } = read('email,consent\na@example.org,\nb@example.org,Signed up in 2024\n', {
      consent: undefined,
    } as never);
    expect(people.map(({ email, consent }) => [email, consent])).toEqual([['b@example.org', 'Signed up in 2024']]);
    expect(refused[0]?.why).toMatch(/nothing says how they agreed/);
  });

  it('has more alerts for one person than one may have: the rest is named', () => {
    const topics = Array.from(
      { length: 21 },
      (_, index) => `ana@example.org,${['KE', 'UG', 'TZ'][index % 3]}|${['FR', 'DE', 'IT', 'ES', 'PT', 'BE', 'NL'][index % 7]}`,
    );
    const { people, refused } = read(`email,countries\n${topics.join('\n')}\n`);
    expect(people[0]?.alerts).toHaveLength(20);
    expect(refused).toEqual([{ line: 22, email: 'ana@example.org', why: expect.stringContaining('more than 20 alerts') }]);
  });

  it('is nothing without a column of addresses', () => {
    expect(
      readSubscriberList(
        [
          ['name', 'town'],
          ['Ana', 'Beira'],
        ],
        defaults,
        newsroom,
      ),
    ).toBeUndefined();
  });

  it('has an alert once, in whatever order it is written again', () => {
    const { people } = read(
      'email;languages;countries;topics\na@example.org;fr|en;KH|NE;health|water\nA@example.org;en|fr;NE|KH;water|health\n',
    );
    expect(people).toMatchObject([{ alerts: [{ languages: ['fr', 'en'] }] }]);
    expect(people[0]?.alerts).toHaveLength(1);
  });

  it('is written for nobody else to read, also over a file that others could', () => {
    const path = file('old');
    chmodSync(path, 0o644);
    writePrivately(path, 'email\r\na@example.org\r\n');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(read(readFileSync(path)).people).toHaveLength(1);
  });

  it('is written so that no cell is a formula, and read again as what it was', () => {
    const person = {
      email: '=cmd|x@example.org',
      alerts: [{ languages: ['fr', 'ar'], countries: ['CI'], topics: [], frequency: 'immediate' as const }],
      policy: 'each' as const,
      timeZone: 'Africa/Abidjan',
      confirmedAt: '2025-03-07T00:00:00.000Z',
      consent: '+33 call, "by telephone"\nand again',
    };
    const csv = csvOf(listHeadings, rowsOfPerson(person));
    expect(csv.split('\r\n')[1]).toMatch(/^'=cmd/);
    expect(csv).not.toMatch(/(^|,|")[=+@-]/m);
    expect(csv).toContain("'+33 call");
    expect(read(csv).people).toEqual([{ ...person, line: 2 }]);
  });
});
