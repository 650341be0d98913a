import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { reportNameOf } from '../../shared/editorial/report-card.ts';
import { tellOfUnread } from '../../shared/languages/read-languages.ts';
import { INCOMING } from '../../shared/release/object-key.ts';
import { Damaged, DiskRefused, onDiskRefused, writing } from '../aws/disk.ts';
import { PortInUse } from '../aws/http-listener.ts';
import { UnsupportedTemplate } from '../aws/template/unsupported.ts';
import { watchDropFolder } from '../newsroom/drop-folder.ts';
import { filesBelow } from '../newsroom/files-below.ts';
import { Misuse } from '../newsroom/misuse.ts';
import { openNewsroom, ownNewsroomFile } from '../newsroom/newsroom-file.ts';
import type { Running } from '../newsroom/running.ts';
import { openStateFolder } from '../newsroom/state-folder.ts';
import { uploadFile } from '../newsroom/upload-file.ts';

// The README says which Node is needed; a warning per process would say it again. Lambda's time zone is UTC.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
process.env.TZ = 'UTC';

const top = fileURLToPath(new URL('../..', import.meta.url));

const usage = 'npm start -- [--fresh] [--port <number>] [--newsroom <file>] [--home <folder>]';

/** The last port that leaves room for the others. */
const LAST_PORT = 65_520;

const readArguments = (args: string[]) => {
  const options = {
    fresh: { type: 'boolean', default: false },
    port: { type: 'string', default: '4310' },
    newsroom: { type: 'string', default: ownNewsroomFile },
    /** Where `.dateline/` and `drop/` are. */
    home: { type: 'string', default: top },
  } as const;
  try {
    const { values } = parseArgs({ args, options });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1024 || port > LAST_PORT)
      throw new Error(`--port takes a number between 1024 and ${LAST_PORT}, and not "${values.port}"`);
    return { ...values, port };
  } catch (error) {
    throw new Misuse(`${(error as Error).message.split(/\. |\n/)[0]}: ${usage}`);
  }
};

const welcome = ({ urls, landmarks }: Running, organisation: string, drop: string): string => {
  const host = urls.bucket.replace('http://', '');
  const target = `s3://${landmarks.newsroom}/incoming/`;
  return `
Dateline is running for ${organisation}. Everything stays on this machine.

  newsroom   ${urls.site}/
  desk       ${urls.desk}
  mailbox    ${urls.mailbox}/
  numbers    ${urls.numbers}
  bucket     ${urls.bucket}, with any S3 client:
             AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local AWS_DEFAULT_REGION=us-east-1 aws --endpoint-url ${urls.bucket} s3 cp release.txt ${target}
             s3cmd --access_key=local --secret_key=local --no-ssl --host=${host} --host-bucket=${host} put release.txt ${target}
  folder     ${drop}: a file saved there is uploaded (deleting it there takes nothing back)

Stop with Ctrl-C; what is published stays. "npm start -- --fresh" begins again. Times below are UTC.
`;
};

/** How long a sample that corrects another one waits at most for it, in milliseconds. */
const PATIENCE = 10_000;

/** Waits for the report card of an upload: queues keep no order. */
const reported = async ({ account, landmarks }: Running, path: string): Promise<void> => {
  const card = `reports/${reportNameOf(`${INCOMING}${path}`)}.json`;
  const end = Date.now() + PATIENCE;
  while (!account.s3.get(landmarks.newsroom, card) && Date.now() < end) await setTimeout(25);
};

const start = async (): Promise<void> => {
  const { fresh, port, newsroom: file, home } = readArguments(process.argv.slice(2));
  const newsroomFile = resolve(file);
  const newsroom = openNewsroom(newsroomFile);
  const folder = resolve(home, '.dateline');
  const drop = resolve(home, 'drop');
  // Whatever is not kept must not be answered for, and there is nothing that could be done without keeping it.
  onDiskRefused(({ message }) => {
    console.error(message);
    process.exit(1);
  });
  const state = await openStateFolder(folder, { fresh });
  const write = (line: string): void => void process.stdout.write(`${line}\n`);

  // Loaded only now: what is wrong so far is said at once, and the CDK takes its time.
  const { startRunning } = await import('../newsroom/running.ts');
  const { openSubscribers, sampleSubscribersFile, seedSubscribers } = await import('../newsroom/subscribers-file.ts');
  const running = await startRunning({
    folder,
    port,
    newsroom,
    newsroomFile,
    write,
    colourful: process.stdout.isTTY && !process.env.NO_COLOR,
  });
  const upload =
    (principal: string) =>
    (path: string, bytes: Buffer): void => {
      uploadFile(running.account.s3, running.landmarks.newsroom, path, bytes, principal);
    };
  writing(drop, () => mkdirSync(drop, { recursive: true })); // what is saved there from now on is taken after the samples
  write(
    welcome(
      running,
      newsroom.organisation.name[newsroom.languages[0] ?? ''] ?? Object.values(newsroom.organisation.name)[0] ?? '',
      drop,
    ),
  );

  const unread = tellOfUnread(newsroom.languages);
  if (unread) write(`${unread}\n`);
  if (running.isHeld())
    write('A rebuild was interrupted: uploads wait, and nothing is decided until "npm run rebuild" has run to its end.\n');

  let dropFolder: ReturnType<typeof watchDropFolder> | undefined;
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(1); // asked twice: it is not to wait for anything
    stopping = true;
    dropFolder?.close();
    await running.close();
    state.release();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());

  /** Those who get mails of the samples. Another newsroom may have nothing that they could ask for. */
  const subscribeSamples = async (): Promise<void> => {
    try {
      const people = openSubscribers(sampleSubscribersFile, newsroom);
      await seedSubscribers(running.subscribers, people, { since: new Date().toISOString() });
      const waiting = people.filter(({ frequency }) => frequency !== 'immediate').map(({ email }) => email);
      if (waiting.length > 0)
        running.narrator.say(
          'subscribers',
          `no digests are sent yet, so that nothing goes to ${waiting.join(' and ')}`,
          'yellow',
        );
    } catch (error) {
      if (!(error instanceof Misuse)) throw error;
      running.narrator.say('subscribers', `nobody: ${error.message}`, 'yellow');
    }
  };

  if (state.isNew) {
    await subscribeSamples();
    const samples = join(top, 'samples');
    const paths = filesBelow(samples).filter((path) => join(samples, path) !== sampleSubscribersFile);
    for (const path of paths) {
      const bytes = readFileSync(join(samples, path));
      const [, corrected] = /^release: *(\S+)$/m.exec(String(bytes)) ?? [];
      const first = corrected && paths.find((each) => each.startsWith(corrected) && each !== path);
      if (first) await reported(running, first);
      upload('AWS:samples')(path, bytes);
    }
    state.settle();
  }
  dropFolder = watchDropFolder(drop, {
    saved: upload('AWS:drop'),
    failed: (path, error) => running.narrator.say('error', `drop/${path}: ${(error as Error).message}`, 'red'),
  });
};

start().catch((error: unknown) => {
  const isPlain = [Misuse, PortInUse, UnsupportedTemplate, Damaged, DiskRefused].some((plain) => error instanceof plain);
  console.error(isPlain ? (error as Error).message : error);
  process.exit(1);
});
