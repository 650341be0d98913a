import { afterEach } from 'vitest';
import { createEmbedded, type Embedded, type EmbeddedOptions } from '../../local/newsroom/embedded.ts';
import type { Outcome } from '../../shared/release/upload.ts';

const open: Embedded[] = [];
afterEach(async () => {
  for (const run of open.splice(0)) await run.close();
});

/** A whole newsroom in this process, closed after the test. */
export const openNewsroom = async (options: Partial<EmbeddedOptions> = {}): Promise<Embedded> => {
  const run = await createEmbedded({ at: '2026-11-02T09:00:00.000Z', ...options });
  open.push(run);
  return run;
};

/** A short English release about `subject`, with front matter lines of one's own. */
export const releaseAbout = (subject: string, { front = [], more = '' }: { front?: string[]; more?: string } = {}): string =>
  [
    ...(front.length > 0 ? ['---', ...front, '---', ''] : []),
    `# ${subject} reaches the coastal villages`,
    '',
    `PHNOM PENH, 2 November 2026 – ${subject} has reached forty villages along the coast this week, the first of the three districts that asked for it, said the organisation's country office.${more}`,
    '',
    `"People had waited for ${subject.toLowerCase()} since the storms," said Dara Sok, head of office.`,
    '',
    'For more information please contact',
    '',
    'Dara Sok',
    '',
    'Email: press@example.org',
    '',
    'Tel. +44 20 7946 0123',
  ].join('\n');

/** Outcomes by key below `incoming/`, in upload order; a key dropped twice has its newest. */
export const outcomes = async (run: Embedded): Promise<Record<string, Outcome | undefined>> =>
  Object.fromEntries((await run.uploads()).map(({ key, row }) => [key.replace('incoming/', ''), row?.outcome]));

/** The newest report card of a key below `incoming/`, as data. */
export const cardOf = (run: Embedded, key: string) =>
  JSON.parse(String(run.account.s3.get(run.landmarks.newsroom, `reports/${key}.json`)?.bytes));

/** Lets seconds pass. */
export const pass = (run: Embedded, seconds: number): Promise<unknown> =>
  run.advanceTo(new Date(Date.parse(run.now()) + seconds * 1000).toISOString());

export const page = async (run: Embedded, path: string): Promise<{ status: number; text: string }> => {
  const { status, body } = await run.get(path);
  return { status, text: String(body) };
};

/** Ids in an Atom feed, newest first. */
export const entryIds = async (run: Embedded, feed: string): Promise<string[]> => {
  const { text } = await page(run, `/feeds/${feed}/atom.xml`);
  return [...text.matchAll(/<entry[^>]*>\s*<id>([^<]+)<\/id>/g)].map(([, id]) => id ?? '');
};

/** Has nobody read a queue any more: what is sent to it waits. */
export const holdQueue = (run: Embedded, queue: string): Promise<void> => setReading(run, queue, false);

/** Has a queue read again that nobody reads. */
export const readQueueAgain = (run: Embedded, queue: string): Promise<void> => setReading(run, queue, true);

const setReading = async (run: Embedded, queue: string, isRead: boolean): Promise<void> => {
  const call = (method: string, path: string, body = ''): ReturnType<Embedded['lambda']> =>
    run.lambda({ method, path, query: new URLSearchParams(), headers: {}, body: Buffer.from(body) });
  const all = '/2015-03-31/event-source-mappings';
  const { EventSourceMappings } = JSON.parse(String((await call('GET', all)).body)) as {
    EventSourceMappings: { UUID: string; EventSourceArn: string }[];
  };
  const mapping = EventSourceMappings.find(({ EventSourceArn }) => EventSourceArn.endsWith(`:${queue}`));
  await call('PUT', `${all}/${mapping?.UUID}`, JSON.stringify({ Enabled: isRead }));
};

/** Somebody who wants to hear of everything. */
export const readerOfAll = {
  email: 'reader@example.org',
  languages: [],
  countries: [],
  topics: [],
  frequency: 'immediate' as const,
  policy: 'each' as const,
};
