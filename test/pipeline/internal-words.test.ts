import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { readerWords } from '../../shared/languages/readers.ts';
import { commandNames, commands } from '../../shared/release/command-table.ts';
import { openNewsroom, outcomes, page, releaseAbout } from './newsroom-run.ts';

const FRENCH =
  '# L’eau potable arrive dans quarante villages de la côte\n\nPHNOM PENH, 2 novembre 2026 – L’eau potable est arrivée cette semaine dans quarante villages de la côte, a annoncé le bureau de l’organisation dans le pays.\n';
const PAGE = {
  en: '/en/2026/11/clean-water-reaches-the-coastal-villages/',
  fr: '/fr/2026/11/l-eau-potable-arrive-dans-quarante-villages-de-la-cote/',
};

const subscribers = (['en', 'fr'] as const).map((lang) => ({
  email: `${lang}@example.org`,
  languages: [lang],
  countries: [],
  topics: [],
  frequency: 'immediate' as const,
  policy: 'each' as const,
}));

/** No reader, partner or passer-by may meet it. */
const SECRET = 'The minister telephoned';

/** Everything that is public at this moment: of the site, of events, mails and notices all that there ever was. */
const publicWords = async (run: Embedded): Promise<string[]> => {
  const { account, landmarks } = run;
  const mails = await Promise.all(
    run.mails().map(async ({ raw }) => {
      const { subject, text, html } = await simpleParser(raw);
      return [String(raw), subject, text, html].join('\n');
    }),
  );
  const site = account.s3.list(landmarks.site).map(({ key }) => String(account.s3.get(landmarks.site, key)?.bytes));
  return [
    ...site,
    ...mails,
    ...run.events.map((event) => JSON.stringify(event)),
    ...run.notices.map(({ subject, text }) => `${subject} ${text}`),
  ];
};

const published = async (): Promise<Embedded> => {
  const run = await openNewsroom({ subscribers });
  run.drop('incoming/water.md', releaseAbout('Clean water'));
  run.drop('incoming/water.fr.md', FRENCH);
  await run.untilIdle();
  expect([(await page(run, PAGE.en)).status, (await page(run, PAGE.fr)).status]).toEqual([200, 200]);
  return run;
};

/** The newest mail to a reader: what is read of it. */
const newestMail = async (run: Embedded, lang: string): Promise<string> => {
  const own = run.mails().filter(({ to }) => to[0] === `${lang}@example.org`);
  const { text = '', html } = await simpleParser(own.at(-1)?.raw ?? '');
  return `${text}\n${html}`;
};

describe('what is written in a command', () => {
  it('stays inside, whatever the command', async () => {
    const run = await published();
    const leaks: string[] = [];
    const drop = async (name: string, content: string, outcome: string): Promise<void> => {
      run.drop(`incoming/${name}`, content);
      await run.untilIdle();
      expect([name, (await outcomes(run))[name]]).toEqual([name, outcome]);
      if ((await publicWords(run)).some((words) => words.includes(SECRET))) leaks.push(name);
    };
    await drop('water.withdraw.txt', `${SECRET}.`, 'command');
    await drop('water.restore.txt', `${SECRET}.`, 'command');
    await drop(
      'water.return.txt',
      `# ${SECRET} to the office of the press\n\n${SECRET}, and we do as he says. It is not to be known.\n`,
      'rejected',
    );
    await drop('water.md', `${releaseAbout('Clean water')}\nMore is known.\n`, 'held');
    await drop('water.accept.txt', `${SECRET}.\nnote: ${SECRET}.`, 'command');
    await drop('water.md', `${releaseAbout('Clean water')}\nEven more is known.\n`, 'held');
    await drop('water.correct.txt', `${SECRET}.\nnote: There is more.`, 'command');
    await drop('wells.embargo.txt', `2026-12-01T10:00:00Z ${SECRET}.\nnote: ${SECRET}.`, 'command');
    await drop('water.fr.kill.txt', `${SECRET}.`, 'command');
    await drop('water.kill.txt', `${SECRET}.`, 'command');
    expect(leaks).toEqual([]);
    const given = (await run.uploads()).map(({ key }) => key.split('.').at(-2));
    expect(commandNames.filter((name) => !given.includes(name))).toEqual([]);
    // The desk has it.
    expect(String(run.account.s3.get(run.landmarks.newsroom, 'reports/water.kill.txt.html')?.bytes)).toContain(SECRET);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  it.each([
    ['withdraw', 'note: The figures are being checked.', 'The figures are being checked.'],
    ['kill', 'nota: El texto no era nuestro.', 'El texto no era nuestro.'],
    ['kill', 'ملاحظة: الأرقام غير صحيحة.', 'الأرقام غير صحيحة.'],
  ] as const)('of a %s is shown to readers as far as “%s”, in page, feeds and mail', async (command, line, note) => {
    expect(commands[command].tellsReaders).toBe(true);
    const run = await published();
    run.drop(`incoming/water.${command}.txt`, `${SECRET}.\n${line}`);
    await run.untilIdle();
    for (const lang of ['en', 'fr'] as const) {
      expect((await page(run, PAGE[lang])).text).toContain(note);
      for (const feed of ['atom.xml', 'rss.xml', 'feed.json'])
        expect((await page(run, `/feeds/${lang}/${feed}`)).text).toContain(note);
      expect(await newestMail(run, lang)).toContain(note);
    }
    expect((await publicWords(run)).filter((words) => words.includes(SECRET))).toEqual([]);
    expect(String(run.account.s3.get(run.landmarks.newsroom, `reports/water.${command}.txt.html`)?.bytes)).toContain(note);
  });

  it.each(['withdraw', 'kill'] as const)(
    'of a %s without a note: readers see a plain sentence in their language',
    async (command) => {
      const run = await published();
      run.drop(`incoming/water.${command}.txt`, `${SECRET}.`);
      await run.untilIdle();
      for (const lang of ['en', 'fr'] as const) {
        const words = readerWords(lang);
        const said = command === 'kill' ? words.killedTitle : words.withdrawnTitle;
        expect((await page(run, PAGE[lang])).text).toContain(said);
        expect((await page(run, `/feeds/${lang}/atom.xml`)).text).toContain(said);
        expect(await newestMail(run, lang)).toContain(said);
      }
    },
  );

  it('of a restoration is shown above the text and in the mail, until the text is corrected', async () => {
    const run = await published();
    run.drop('incoming/water.withdraw.txt', `${SECRET}.\nnote: We are checking.`);
    await run.untilIdle();
    run.drop('incoming/water.restore.txt', `${SECRET}.\nnote: The figures are right.`);
    await run.untilIdle();
    for (const lang of ['en', 'fr'] as const) {
      const { text } = await page(run, PAGE[lang]);
      expect(text).toContain('The figures are right.');
      expect(text).toContain(readerWords(lang).restoredTitle);
      expect(text).not.toContain('We are checking.');
      expect(await newestMail(run, lang)).toContain('The figures are right.');
      expect((await page(run, `/feeds/${lang}/atom.xml`)).text).toContain('The figures are right.');
    }
    run.drop('incoming/water.md', `---\ncorrection: There is more.\n---\n\n${releaseAbout('Clean water')}\nMore is known.\n`);
    await run.untilIdle();
    expect((await page(run, PAGE.en)).text).not.toContain('The figures are right.');
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });
});
