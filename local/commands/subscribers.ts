import { resolve } from 'node:path';
import { text as readStream } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { deliverable } from '../../shared/alerts/subscriber.ts';
import { listHeadings, type RefusedLine, readSubscriberList } from '../../shared/alerts/subscriber-list.ts';
import { personIdOf } from '../../shared/alerts/token.ts';
import { readSecret } from '../../shared/aws/secret.ts';
import { readSubscriber, removeSubscriber } from '../../shared/aws/stored-subscribers.ts';
import type { Table } from '../../shared/aws/table.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import { Misuse } from '../newsroom/misuse.ts';
import { openNewsroom, ownNewsroomFile } from '../newsroom/newsroom-file.ts';
import { sentenceOf } from './deployed/aws-refusal.ts';
import { countPeople, exportPeople } from './subscribers/export-people.ts';
import { importPeople } from './subscribers/import-people.ts';
import { csvOf, readListFile, writePrivately } from './subscribers/list-file.ts';
import { openPeople } from './subscribers/open-people.ts';

// The README says which Node is needed; a warning per process would say it again. Lambda's time zone is UTC.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
process.env.TZ = 'UTC';

const usage = `npm run subscribers -- import <file.csv> [--consent "how they agreed"] [--languages fr,en] [--report <file.csv>] [--dry-run]
npm run subscribers -- export --to <file.csv>
npm run subscribers -- count
npm run subscribers -- erase <address>, or "erase -" to type the address
Each with --stage <name> [--stages <file>] on AWS, or [--newsroom <file>] [--port <number>] for the newsroom that runs here.`;

const readArguments = (args: string[]) => {
  const options = {
    consent: { type: 'string' },
    languages: { type: 'string' },
    report: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    to: { type: 'string' },
    /** A stage of stages.json, with its newsroom.json; the local run without it. */
    stage: { type: 'string' },
    stages: { type: 'string' },
    newsroom: { type: 'string', default: ownNewsroomFile },
    /** Where the local run listens. */
    port: { type: 'string', default: '4310' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { ...values, positionals };
  } catch (error) {
    throw new Misuse(`${(error as Error).message.split(/\. |\n/)[0]}:\n${usage}`);
  }
};
type Asked = ReturnType<typeof readArguments>;

interface People {
  table: Table;
  newsroom: Newsroom;
}

const say = (line: string): void => console.log(line);

/** As many refused lines as are said; all of them are in the report. */
const MOST_SAID = 10;

const number = (count: number, one: string, many: string): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

const sayRefused = (refused: readonly RefusedLine[], report: string | undefined): void => {
  if (refused.length === 0) return;
  say(`\n${number(refused.length, 'line is', 'lines are')} not taken:`);
  for (const { line, email, why } of refused.slice(0, MOST_SAID)) say(`  line ${line}${email && ` (${email})`}: ${why}.`);
  if (refused.length > MOST_SAID) say(`  and ${(refused.length - MOST_SAID).toLocaleString('en')} more.`);
  if (report === undefined) {
    say('--report <file.csv> writes all of them into a file.');
    return;
  }
  const rows = refused.map(({ line, email, why }) => ({ line: String(line), email, why }));
  writePrivately(report, csvOf(['line', 'email', 'why'], rows));
  say(`All of them are in ${report}.`);
};

const languagesOf = ({ languages: said }: Asked, { languages }: Newsroom): string[] => {
  const wanted = said?.split(',').map((tag) => tag.trim()) ?? [];
  const unknown = wanted.find((tag) => !languages.includes(tag));
  if (unknown !== undefined) throw new Misuse(`The newsroom does not publish in "${unknown}", but in ${languages.join(', ')}.`);
  return wanted;
};

const runImport = async (asked: Asked, file: string, { table, newsroom }: People): Promise<void> => {
  const { consent, report, 'dry-run': dryRun } = asked;
  const { rows, charset } = readListFile(resolve(file));
  const defaults = { languages: languagesOf(asked, newsroom), consent, confirmedAt: new Date().toISOString() };
  const list = readSubscriberList(rows, defaults, newsroom);
  if (!list)
    throw new Misuse(
      `${file} has no column of addresses: its first line names the columns, of which one is "email" (${listHeadings.join(', ')}).`,
    );
  const { lines, people, refused, unused } = list;
  say(`${file} (${charset}): ${number(people.length, 'person', 'people')} in ${number(lines, 'line', 'lines')}.`);
  if (unused.length > 0) say(`Columns that are not looked at: ${unused.join(', ')}.`);
  const imported = await importPeople(table, people, {
    secret: await readSecret(table),
    dryRun,
    progress: (done) => say(`  ${done.toLocaleString('en')} of ${people.length.toLocaleString('en')}`),
  });
  const { added, there } = imported;
  say(
    `\n${number(added, 'person is', 'people are')} ${dryRun ? 'to be subscribed (nothing was written: --dry-run)' : 'subscribed now'}.`,
  );
  if (there > 0) say(`${number(there, 'was', 'were')} there already, and ${there === 1 ? 'keeps' : 'keep'} what they chose.`);
  sayRefused(
    [...refused, ...imported.refused].sort((one, other) => one.line - other.line),
    report,
  );
};

const runExport = async ({ to }: Asked, { table }: People): Promise<void> => {
  if (to === undefined) throw new Misuse(usage);
  const { rows, people } = await exportPeople(table);
  writePrivately(to, csvOf(listHeadings, rows));
  say(`${number(people, 'person', 'people')}: ${to}. It has their addresses: keep it as you would keep the table.`);
};

const runCount = async ({ table }: People): Promise<void> => {
  const { people, suppressed, byLanguage, byFrequency } = await countPeople(table);
  say(
    `${number(people, 'person', 'people')}; nothing is sent to ${number(suppressed, 'address', 'addresses')} that bounced or complained.`,
  );
  const lines = (of: ReadonlyMap<string, number>) =>
    [...of].sort(([, one], [, other]) => other - one).map(([name, count]) => `  ${name.padEnd(16)}${count.toLocaleString('en')}`);
  if (people > 0) say(['', 'by language', ...lines(byLanguage), 'by frequency', ...lines(byFrequency)].join('\n'));
};

const runErase = async (given: string, { table }: People): Promise<void> => {
  const address = given === '-' ? (await readStream(process.stdin)).trim() : given;
  const email = deliverable(address);
  if (email === undefined) throw new Misuse('That is no address that mail can be sent to.');
  const person = personIdOf(await readSecret(table), email);
  const { person: known, suppressed } = await readSubscriber(table, person);
  await removeSubscriber(table, person, { at: new Date().toISOString() });
  say(known ? 'Erased: no mail is begun to this address from now on.' : 'Nobody with this address is subscribed.');
  if (suppressed) say('What stays is a keyed hash of it, so that nothing is sent to an address that bounced or complained.');
};

const main = async (): Promise<void> => {
  const asked = readArguments(process.argv.slice(2));
  const [command, argument, ...rest] = asked.positionals;
  const isRight = { import: argument, erase: argument, export: argument === undefined, count: argument === undefined };
  if (rest.length > 0 || !command || !isRight[command as keyof typeof isRight]) throw new Misuse(usage);
  const people = await openPeople(asked, () => openNewsroom(asked.newsroom));
  if (command === 'import') await runImport(asked, argument as string, people);
  else if (command === 'export') await runExport(asked, people);
  else if (command === 'count') await runCount(people);
  else await runErase(argument as string, people);
};

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(sentenceOf(error) ?? error);
    process.exit(1);
  },
);
