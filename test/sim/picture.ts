import type { Embedded } from '../../local/newsroom/embedded.ts';

/** All that a newsroom has come to, by a name for each thing, without what a delay may rightly change. */
export type Picture = Record<string, string>;

export interface PictureOptions {
  /** Instants that a delay must not change: a release's own date, its embargo. All others are when something was done. */
  fixed: readonly string[];
  /** Editions are decided about at the same time: which comes first, and so gets which revision, is open. */
  orderIsOpen: boolean;
}

const ISO = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:\.\d{3})?(?:Z|[+-]\d{2}:\d{2})/g;
const RFC_822 = /\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} (?:GMT|[+-]\d{4})/g;
/** As SES names a mail it took: by when, and which of them. */
const MAIL_ID = /0100[0-9a-f]{12}-[0-9a-f-]{36}-0{6}/g;
/** How long until something is due, from when the desk page was written. */
const TIME_LEFT = /– in \d+ (?:hour|minute)s?\b/g;
const CLOCK_TIME = /\b\d{1,2}:\d{2}(?::\d{2})?\b/g;

/**
 * Left out or made alike, and why:
 * - instants of doing (`decidedAt`, `updatedAt`, `publishedAt`, `at`…): a redelivery is later, the visibility timeout says by how much;
 * - version ids and upload ids (chance), sequencers (they count all writes of the store, repeated ones too);
 * - numbers of feed states (a repeated event asks for one build more; that none is behind is kept) and the desk page's message;
 * - with an open order: which language counts as the original, revisions and whatever is named by them, order of languages and of the desk page's lines, jobs that were
 *   cancelled, and in which language somebody hears of a release who is told once.
 */
export const pictureOf = async (run: Embedded, { fixed, orderIsOpen }: PictureOptions): Promise<Picture> => {
  const { account, landmarks } = run;
  const picture: Picture = {};
  const uploads = await run.uploads();
  const names = new Map<string, string>();
  for (const [index, { versionId, row }] of uploads.entries()) {
    names.set(versionId, `version-${index}`);
    if (row) names.set(row.uploadId, `upload-${index}`);
  }
  const alike = (text: string): string => {
    let plain = text;
    for (const [id, name] of names) plain = plain.replaceAll(id, name);
    plain = plain
      .replace(ISO, (instant) => (fixed.includes(instant) ? `fixed-${fixed.indexOf(instant)}` : '<instant>'))
      .replace(RFC_822, '<instant>')
      .replace(MAIL_ID, '<mail>')
      .replace(CLOCK_TIME, '<time>')
      .replace(TIME_LEFT, '– in <time>')
      .replace(/"sequencer":"\w+"/g, '"sequencer":"…"');
    if (!orderIsOpen) return plain;
    return plain
      .replace(/"(revision|public)":\d+/g, '"$1":0')
      .replace(/("outbox":"[^"]*#)\d+"/g, '$1…"')
      .replace(/"languages":\[[^\]]*\]/g, '"languages":[]')
      .replace(/"original":"[^"]*"/g, '"original":""');
  };
  const add = (name: string, content: unknown): void => {
    let key = alike(name);
    while (key in picture) key += ' again';
    picture[key] = alike(typeof content === 'string' ? content : JSON.stringify(content));
  };

  const rows = [...(await account.dynamodb.scan(landmarks.table)), ...(await account.dynamodb.scan(landmarks.subscribers))];
  for (const { pk, sk, ...row } of rows) {
    if (pk === 'DESK' || pk === 'RATE') continue;
    const name = `table ${pk} ${sk}`;
    if (sk === 'STATE') add(name, { isBehind: row.builtSeq !== row.wantedSeq, list: row.list ?? null });
    else if (orderIsOpen && (String(sk).startsWith('D#') || row.state === 'cancelled')) continue;
    else if (pk === 'OUTBOX') add(`${name} ${Object.keys(picture).length}`, 'not carried out');
    else {
      if (String(pk).startsWith('L#')) {
        if (orderIsOpen) delete row.lang;
        // A mail may leave at the very instant of an embargo, and need not.
        for (const moment of Object.keys(row).filter((each) => each.endsWith('At') || each === 'notAfter'))
          row[moment] = '<instant>';
      }
      add(name, Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));
    }
  }
  for (const bucket of [landmarks.archive, landmarks.site, landmarks.newsroom]) {
    for (const { key } of account.s3.list(bucket)) {
      // That a file had to be read once more is left behind on purpose.
      if (bucket === landmarks.archive && key.startsWith('beginnings/')) continue;
      if (orderIsOpen && bucket === landmarks.archive && /^(decisions|feeds)\//.test(key)) continue;
      const stored = account.s3.get(bucket, key);
      const whole = stored?.bytes.toString() ?? '';
      // The desk page lists what is out by when it went out, a timeline what was decided by when.
      const text =
        orderIsOpen && /^reports\/(index|releases\/[^/]+)\.html$/.test(key)
          ? whole
              .replace(CLOCK_TIME, '<time>')
              .split(/(?=<li>)|(?<=<\/li>)/)
              .sort()
              .join('')
          : whole;
      add(`${bucket} ${key}`, `${stored?.headers['x-amz-meta-status'] ?? ''} ${key.endsWith('.json') ? sorted(text) : text}`);
    }
  }
  for (const event of run.events) {
    const { id, ...told } = event;
    const name = orderIsOpen ? `${event.event} ${event.lang} ${event.version}` : id;
    // At least once: the same event again is no difference, another one under its name is.
    picture[`event ${name} ${alike(JSON.stringify(told))}`] = '';
  }
  for (const { subject, text } of run.notices) picture[`notice ${subject} ${alike(text)}`] = '';
  for (const { to, raw } of run.mails()) add(`mail to ${to.join()}`, orderIsOpen ? '' : raw.toString());
  for (const [index, letter] of run.deadLetters().entries()) picture[`dead letter ${index}`] = letter.body;
  return picture;
};

/**
 * Everything there is, word for word: what is kept, what is on its way, what was told, and the time. Two runs of which all this is
 * equal go on in the same way, but for what nobody asks for: when an object was written, as which version, and ids that are chance.
 */
export const stateOf = async (run: Embedded): Promise<string> => {
  const { s3, sqs, dynamodb, declared } = run.account;
  const tables: unknown[] = [];
  for (const { TableName = '' } of declared.tables) tables.push(await dynamodb.scan(TableName));
  const objects = declared.buckets.map(({ name }) =>
    s3.list(name).map(({ key, etag }) => [key, etag, s3.get(name, key)?.headers]),
  );
  const messages = sqs.queueNames().map((queue) => sqs.peek(queue).map(({ messageId: _, ...message }) => message));
  const mails = run.mails().map(({ at, messageId, to, raw }) => [at, messageId, to, raw.length]);
  return withoutRequestIds(
    JSON.stringify([run.now(), tables, objects, messages, run.events, run.notices, mails, run.account.ses.owed()]),
  );
};

/** S3's notices and SNS's envelopes carry ids that are chance. */
export const withoutRequestIds = (json: string): string =>
  json.replace(/(x-amz-request-id|x-amz-id-2|MessageId)(\W+)[\w-]+/g, '$1$2…');

/** The order of keys is not part of what JSON says: a decision that is resumed has been through its schema. */
const sorted = (json: string): string =>
  JSON.stringify(JSON.parse(json), (_key, value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** What of two pictures is not the same, in words; empty when they are. */
export const differences = (expected: Picture, actual: Picture): string[] =>
  [...new Set([...Object.keys(expected), ...Object.keys(actual)])].sort().flatMap((name) => {
    if (!(name in actual)) return [`missing: ${name}`];
    if (!(name in expected)) return [`too much: ${name}: ${actual[name]?.slice(0, 300)}`];
    return expected[name] === actual[name] ? [] : [`differs: ${name}${apart(expected[name] ?? '', actual[name] ?? '')}`];
  });

/**
 * Whether a difference is that a mail was given up, visibly: its row of the ledger says so, and then it may or may not have been
 * sent. Sent twice it may not.
 */
export const isGivenUp = (actual: Picture): ((difference: string) => boolean) => {
  const given = Object.entries(actual).filter(
    ([name, row]) => name.startsWith('table L#') && row.includes('"state":"ambiguous"'),
  );
  const allowed = given.flatMap(([name, row]) => {
    const { email } = JSON.parse(actual[`table P#${JSON.parse(row).person} PERSON`] ?? '{}');
    return [`differs: ${name}`, `missing: mail to ${email}`];
  });
  return (difference) => allowed.includes(difference.split('\n')[0] ?? '');
};

const apart = (expected: string, actual: string): string => {
  let at = 0;
  while (at < expected.length && expected[at] === actual[at]) at += 1;
  const from = Math.max(0, at - 60);
  return `\n    expected …${expected.slice(from, at + 160)}\n    actual   …${actual.slice(from, at + 160)}`;
};
