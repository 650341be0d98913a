import { keepTime } from '../../functions/keep-time/keep-time.ts';
import { publishRelease } from '../../functions/publish-release/publish-release.ts';
import { unzipped } from '../../functions/record-release/outbox.ts';
import { recordRelease } from '../../functions/record-release/record-release.ts';
import { rowsIn } from '../../functions/record-release/rows-in.ts';
import { etagOf, type NewObject, type PutCondition, type PutResult, type StoredText } from '../../shared/aws/objects.ts';
import { readDecisionFrom, readEditionFrom, readRelease } from '../../shared/aws/release-rows.ts';
import { keepStoredTo } from '../../shared/aws/stored-uploads.ts';
import { queryRows, type Table, type TransactionResult, transact } from '../../shared/aws/table.ts';
import type { Change } from '../../shared/editorial/change.ts';
import { Decision } from '../../shared/editorial/decision.ts';
import { PagesMessage, RecordsMessage, TranslationsMessage } from '../../shared/editorial/messages.ts';
import type { ReleaseEvent } from '../../shared/editorial/release-event.ts';
import { FeedStateRow } from '../../shared/editorial/rows.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import { uploadIdOf } from '../../shared/release/identity.ts';
import { firstLook, parseUpload } from '../../shared/release/parsing/parse-upload.ts';
import { type ParsedUpload, parsedKeyOf, type Upload } from '../../shared/release/upload.ts';
import { outputs } from '../../shared/syndication/outputs.ts';
import { openRows } from './rows.ts';

/** Numbers in [0, 1), the same ones for the same seed (mulberry32). */
const luckOf = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A bucket in a map. */
const openBucket = () => {
  const objects = new Map<string, StoredText>();
  return {
    objects,
    read: async (key: string): Promise<StoredText | undefined> => objects.get(key),
    etag: async (key: string): Promise<string | undefined> => objects.get(key)?.etag,
    put: async ({ key, body }: NewObject, condition?: PutCondition): Promise<PutResult> => {
      const before = objects.get(key);
      const holds = !condition || ('ifMatch' in condition ? before?.etag === condition.ifMatch : before === undefined);
      if (!holds) return { written: false };
      const etag = etagOf(body);
      objects.set(key, { text: body, etag });
      return { written: true, etag };
    },
  };
};

/** What a file is understood as depends on its key, its words and, without a date of its own, on when it came. */
const understood = new Map<string, ParsedUpload>();
const parseOnce = async (upload: Upload, text: string, newsroom: Newsroom): Promise<ParsedUpload> => {
  const name = /^date:/m.test(text) ? `${upload.key}\n${newsroom.languages}\n${text}` : undefined;
  const known = name === undefined ? undefined : understood.get(name);
  const parsed = known ?? (await parseUpload({ bytes: Buffer.from(text) }, upload, newsroom));
  if (name !== undefined) understood.set(name, parsed);
  return { ...parsed, upload };
};

/** A file that was dropped. */
export interface Dropped {
  upload: Upload;
  text: string;
  parsed: ParsedUpload | undefined;
}

interface Message {
  queue: 'records' | 'pages';
  body: string;
  /** When it is visible. */
  at: number;
  nth: number;
  failures: number;
}

/** Dies in the middle of a function: nobody catches it but the queue. */
class Died extends Error {}

/** How long until a message comes back whose function died. */
const VISIBILITY = 90_000;

/** As often as the queue hands a message to a function before it gives up. */
const TRIES = 5;

export interface NewsroomOptions {
  newsroom: Newsroom;
  /** ISO instant. */
  at: string;
  /**
   * 0: each message is handed over once and in order. Any other seed: out of order, late, twice, two at a time, and functions die in
   * between.
   */
  chaos?: number;
  /** Hears each decision in the order of their transactions. */
  decided?: (decision: Decision, at: string) => void;
  /** Hears of a file whose message a function has taken. */
  taken?: (uploadId: string, at: string) => void;
  /** Hears of a file that it was noted down as the newest of its key, also by a function that died before it had taken it. */
  read?: (uploadId: string, at: string) => void;
  /** Hears each call of the table, in order. */
  called?: (command: unknown) => void;
}

/**
 * record-release and publish-release as they are deployed, with the services they call in memory and messages handed on in this
 * process, on a clock that moves only when told. Files are read by the real parser.
 */
export const openNewsroomInMemory = ({
  newsroom,
  at: start,
  chaos = 0,
  decided,
  taken,
  read,
  called: heard,
}: NewsroomOptions) => {
  const luck = chaos === 0 ? undefined : luckOf(chaos);
  const chance = (share: number): boolean => luck !== undefined && luck() < share;
  let now = Date.parse(start);
  const instant = (milliseconds = now): string => new Date(milliseconds).toISOString();

  const rows = openRows((command) => {
    const { Item: row } = (command as { input: { Item?: Record<string, { S?: string }> } }).input;
    if (row?.pk?.S?.startsWith('N#')) read?.(row.uploadId?.S ?? '', instant());
    heard?.(command);
  });
  const [archive, reports, site] = [openBucket(), openBucket(), openBucket()];
  /** Since when. */
  const lying = new Map<string, string>();
  const dropped: Dropped[] = [];
  const decisions: Decision[] = [];
  const events: ReleaseEvent[] = [];
  const notices: string[] = [];
  const pages: PagesMessage[] = [];
  /** What failed though nobody wanted it to. */
  const failures: { body: string; error: unknown }[] = [];
  const deadLetters: string[] = [];

  const queue: Message[] = [];
  let count = 0;
  const send = (to: Message['queue'], body: unknown, delaySeconds = 0): void => {
    if (delaySeconds > 900) throw new Error(`a delay of ${delaySeconds} s is more than SQS takes`);
    count += 1;
    // SQS takes whole seconds.
    queue.push({ queue: to, body: JSON.stringify(body), at: now + Math.ceil(delaySeconds) * 1000, nth: count, failures: 0 });
  };

  /** The functions of one instance: two of them may be at work at once. */
  const openInstance = () => {
    let calls = 0;
    let diesAt = Number.POSITIVE_INFINITY;
    /** Every call of a service: before or after it the function may die, and another may be faster. */
    const call = async <Result>(does: () => Promise<Result>): Promise<Result> => {
      calls += 1;
      if (luck) for (let turns = Math.floor(luck() * 3); turns > 0; turns--) await undefined;
      if (calls === diesAt && chance(0.5)) throw new Died('before a call');
      const result = await does();
      if (calls >= diesAt) throw new Died('after a call');
      return result;
    };
    const called =
      <Parameters extends unknown[], Result>(does: (...parameters: Parameters) => Promise<Result>) =>
      (...parameters: Parameters): Promise<Result> =>
        call(() => does(...parameters));
    const table = { client: { send: called(rows.client.send as never) }, name: 'newsroom' } as unknown as Table;
    const commit = async (changes: readonly Change[]): Promise<TransactionResult> =>
      call(async () => {
        const result = await transact({ client: rows.client, name: 'newsroom' }, changes);
        if (result.committed) for (const change of changes) hear(change);
        return result;
      });
    const bucket = ({ read, etag, put }: ReturnType<typeof openBucket>) => ({
      read: called(read),
      etag: called(etag),
      put: called(put),
    });
    const record = recordRelease({
      tell: () => {},
      newsroom,
      now: () => instant(),
      ...rowsIn(table, newsroom),
      commit,
      archive: bucket(archive),
      reports: bucket(reports),
      records: {
        send: called(async (message, delay) => send('records', RecordsMessage.parse(message), delay)),
        sendAll: called(async (messages, delay) => {
          for (const message of messages) send('records', RecordsMessage.parse(message), delay);
        }),
      },
      sendPage: called(async (message, delay) => send('pages', PagesMessage.parse(message), delay)),
      sendTranslations: called(async (message) => {
        TranslationsMessage.parse(message);
      }),
      notifyDesk: called(async ({ subject, text }) => {
        notices.push(`${subject}\n${text}`);
      }),
      listObjects: called(async (prefix) =>
        [...lying]
          .filter(([key]) => key.startsWith(prefix) && !key.slice(prefix.length).includes('/'))
          .map(([key, since]) => ({ key, since, etag: '' }))
          .sort((one, other) => (one.key < other.key ? -1 : 1)),
      ),
      deskUrl: 'https://desk.example.org',
    });
    const publish = publishRelease({
      newsroom,
      madeWith: 'this',
      now: () => instant(),
      outputs,
      readRelease: (release) => readRelease(table, release),
      readDecision: readDecisionFrom(table),
      commit,
      readEdition: readEditionFrom(called(archive.read)),
      site: bucket(site),
      // Its files are texts: no release has pictures.
      pictures: {
        listSite: async () => new Map(),
        readMade: async () => undefined,
        putSite: async () => ({ written: true, etag: '' }),
      },
      sendPages: called(async (messages, delay) => {
        for (const message of messages) send('pages', PagesMessage.parse(message), delay);
      }),
      sendRecord: called(async (message, delay) => send('records', RecordsMessage.parse(message), delay)),
      wantFeeds: called(async () => {}),
      owePlan: async () => {}, // nobody is mailed here
      sendFeeds: called(async () => {}),
      tell: called(async (event) => {
        events.push(event);
      }),
    });
    return async (message: Message): Promise<void> => {
      calls = 0;
      diesAt = chance(0.06) ? 1 + Math.floor((luck?.() ?? 0) * 40) : Number.POSITIVE_INFINITY;
      const body: unknown = JSON.parse(message.body);
      try {
        if (message.queue === 'pages') {
          const page = PagesMessage.parse(body);
          pages.push(page);
          await publish(page);
        } else {
          const records = RecordsMessage.parse(body);
          await record(records);
          if (records.kind === 'upload') taken?.(records.parsed.replace(/^.*\/|\.json$/g, ''), instant());
        }
        if (calls >= diesAt) throw new Died('at the very end');
      } catch (error) {
        message.failures += 1;
        if (!(error instanceof Died)) failures.push({ body: message.body, error });
        if (message.failures >= TRIES) deadLetters.push(message.body);
        else queue.push({ ...message, at: now + VISIBILITY });
      }
    };
  };

  const hear = (change: Change): void => {
    if (!('put' in change) || change.put.pk !== 'OUTBOX') return;
    const decision = Decision.parse(unzipped(change.put.decision as Uint8Array));
    decisions.push(decision);
    decided?.(decision, instant());
  };

  const instances = [openInstance(), openInstance()] as const;
  const minute = keepTime({
    tell: () => {},
    now: () => instant(),
    query: (query) => queryRows({ client: rows.client, name: 'newsroom' }, query),
    readFeedState: async () => FeedStateRow.parse({}),
    wantFeed: async () => 0,
    languages: [],
    siteStamp: '',
    sendRecords: async (messages, delay) => {
      for (const message of messages) send('records', message, delay);
    },
    sendBuilds: async () => {},
    sendTranslations: async () => {},
  });

  const take = (): Message | undefined => {
    const visible = queue.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at || a.nth - b.nth);
    const [first] = visible;
    const chosen = luck && visible.length > 1 ? visible[Math.floor(luck() * visible.length)] : first;
    if (!chosen) return undefined;
    queue.splice(queue.indexOf(chosen), 1);
    if (chance(0.08)) queue.push({ ...chosen, at: now + Math.floor((luck?.() ?? 0) * 40_000) });
    return chosen;
  };

  const drain = async (): Promise<void> => {
    for (let turns = 0; ; turns++) {
      if (turns > 20_000) throw new Error('the newsroom never comes to rest');
      const one = take();
      if (!one) return;
      const other = chance(0.2) ? take() : undefined;
      await Promise.all([instances[0](one), other && instances[1](other)]);
    }
  };

  /** When keep-time has something to do: it looks around every minute, and is quick when there is nothing. */
  const nextRound = (): number => {
    const following = (time: number): number => Math.max(Math.floor(now / 60_000) + 1, Math.ceil(time / 60_000)) * 60_000;
    const times = [
      ...rows.partition('OUTBOX').map(() => following(now)),
      ...rows.partition('DUE').map(({ at }) => following(Date.parse(String(at)) - 120_000)),
    ];
    return Math.min(Number.POSITIVE_INFINITY, ...times);
  };

  const advance = async (milliseconds: number): Promise<void> => {
    const until = now + milliseconds;
    for (;;) {
      await drain();
      const round = nextRound();
      const next = Math.min(round, ...queue.map(({ at }) => at));
      if (next > until) break;
      now = Math.max(now, next);
      if (now === round) await minute();
    }
    now = until;
  };

  return {
    rows,
    archive: archive.objects,
    reports: reports.objects,
    site: site.objects,
    dropped,
    decisions,
    events,
    notices,
    pages,
    failures,
    deadLetters,
    now: instant,
    /** Messages on their way. */
    underWay: (): string[] => queue.map(({ body }) => body),
    /** Lets time pass; what becomes visible or due on the way happens, each at its own time. */
    advance,
    /** Puts a file into `incoming/`; its message is under way. */
    drop: async (path: string, text: string, principal = 'editor'): Promise<Dropped> => {
      const key = `incoming/${path}`;
      const versionId = `v${dropped.length + 1}`;
      const upload: Upload = {
        uploadId: uploadIdOf('newsroom', key, versionId),
        bucket: 'newsroom',
        key,
        versionId,
        sequencer: (dropped.length + 1).toString(16).padStart(8, '0'),
        eventTime: instant(),
        principal,
        size: text.length,
      };
      lying.set(key, upload.eventTime);
      const look = firstLook(upload, newsroom);
      const parsed =
        look.kind === 'no-text' ? undefined : look.kind === 'decided' ? look.parsed : await parseOnce(upload, text, newsroom);
      await keepStoredTo(archive.put)(parsed ?? { kind: 'unread', upload });
      const file: Dropped = { upload, text, parsed };
      dropped.push(file);
      send('records', { kind: 'upload', parsed: parsedKeyOf(upload) }, chance(0.25) ? Math.floor((luck?.() ?? 0) * 30) : 0);
      return file;
    },
  };
};

export type NewsroomInMemory = ReturnType<typeof openNewsroomInMemory>;
