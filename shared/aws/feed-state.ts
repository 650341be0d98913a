import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { StoredRow } from '../editorial/change.ts';
import { newestFirst, type PublicEntry } from '../editorial/feed.ts';
import type { FeedWant } from '../editorial/feed-wants.ts';
import { FeedEntryRow, FeedStateRow, lists, rowKeys } from '../editorial/rows.ts';
import { marshalRow, parseRow, queryRows, readRow, type Table } from './table.ts';

/** How far a feed is wanted and built; nothing yet for one that was never asked for. */
export const readFeedState = async (table: Table, feed: string): Promise<FeedStateRow> =>
  (await readRow(table, FeedStateRow, rowKeys.feedState(feed))) ?? FeedStateRow.parse({});

const READABLE = { expression: 'attribute_exists(#public)', names: { '#public': 'public' } };

const publicEntry = (row: StoredRow): PublicEntry => {
  const { entry, siblings } = parseRow(FeedEntryRow, row);
  return { ...entry, ...(siblings && siblings.length > 0 && { siblings }) };
};

/** The newest entries of a feed that readers may see, as many as it shows. */
export const readFeedEntries = async (table: Table, feed: string, window: number): Promise<PublicEntry[]> => {
  const rows = await queryRows(table, {
    pk: rowKeys.feedState(feed).pk,
    // Entries begin with their date; 'STATE' sorts after every digit.
    to: '9999',
    newestFirst: true,
    limit: window,
    filter: READABLE,
  });
  return rows.map(publicEntry).sort(newestFirst);
};

/** All entries of a feed that readers may see and that are dated from one instant until another, which does not count. */
export const readEntriesBetween = async (table: Table, feed: string, from: string, until: string): Promise<PublicEntry[]> => {
  const rows = await queryRows(table, {
    pk: rowKeys.feedState(feed).pk,
    from,
    // Keys of entries go on after their date.
    to: until,
    newestFirst: true,
    filter: READABLE,
  });
  return rows.map(publicEntry).sort(newestFirst);
};

/** The newest entries of a feed that readers may see and that are dated from an instant on; of one that has more, so many. */
export const readEntriesSince = async (table: Table, feed: string, from: string, most: number): Promise<PublicEntry[]> => {
  const rows = await queryRows(table, {
    pk: rowKeys.feedState(feed).pk,
    from,
    to: '9999',
    newestFirst: true,
    limit: most,
    filter: READABLE,
  });
  return rows.map(publicEntry);
};

/** Asks for one more build of a feed, puts it on the list of those that are behind, and answers its new number, and what it was before. */
export const wantFeed = (table: Table, want: FeedWant, now: string): Promise<Wanted> => askAgain(table, want, now, 'ADD');

/** Takes months or subjects from those that a feed has, and asks for one more build of it. keep-time has it built. */
export const takeFromFeed = (table: Table, gone: FeedWant, now: string): Promise<Wanted> => askAgain(table, gone, now, 'DELETE');

interface Wanted {
  seq: number;
  before: FeedStateRow;
}

/** `how` the months and subjects change those that the feed has. */
const askAgain = async (
  table: Table,
  { feed, months = [], subjects = [], madeFor }: FeedWant,
  now: string,
  how: 'ADD' | 'DELETE',
): Promise<Wanted> => {
  const changed = Object.entries({ months, subjects }).filter(([, members]) => members.length > 0);
  const sets = changed.map(([name]) => `${name} :${name}`).join(', ');
  const { Attributes = {} } = await table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: marshalRow(rowKeys.feedState(feed)),
      UpdateExpression: [
        `SET #list = :dirty, listAt = :now${madeFor === undefined ? '' : ', madeFor = :madeFor'}`,
        how === 'ADD'
          ? ['ADD wantedSeq :one', sets].filter((part) => part !== '').join(', ')
          : `ADD wantedSeq :one DELETE ${sets}`,
      ].join(' '),
      ExpressionAttributeNames: { '#list': 'list' },
      ExpressionAttributeValues: marshalRow({
        ':one': 1,
        ':dirty': lists.dirtyFeeds,
        ':now': now,
        ...(madeFor !== undefined && { ':madeFor': madeFor }),
        ...Object.fromEntries(changed.map(([name, members]) => [`:${name}`, new Set(members)])),
      }),
      ReturnValues: 'ALL_OLD',
    }),
  );
  const before = FeedStateRow.parse(unmarshall(Attributes));
  return { seq: before.wantedSeq + 1, before };
};

/**
 * Notes that a feed is built up to `seq`, and with which newsroom.json; of a large month, when. It leaves the list only when nobody has
 * asked for more since. False when somebody has built further than that: what we wrote may be older.
 */
export const markBuilt = async (
  table: Table,
  feed: string,
  { seq, madeWith, largeAt }: { seq: number; madeWith: string; largeAt?: string | undefined },
): Promise<boolean> => {
  const notFurther = '(attribute_not_exists(builtSeq) OR builtSeq <= :seq)';
  const values = { ':seq': seq, ':with': madeWith, ...(largeAt && { ':at': largeAt }) };
  const set = `SET builtSeq = :seq, madeWith = :with${largeAt ? ', builtAt = :at' : ''}`;
  const offTheList = await updateIf(table, feed, `${set} REMOVE #list, listAt`, `${notFurther} AND wantedSeq = :seq`, values);
  return offTheList || updateIf(table, feed, set, notFurther, values);
};

const updateIf = async (table: Table, feed: string, update: string, condition: string, values: object): Promise<boolean> => {
  try {
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: marshalRow(rowKeys.feedState(feed)),
        UpdateExpression: update,
        ConditionExpression: condition,
        ...(update.includes('#list') && { ExpressionAttributeNames: { '#list': 'list' } }),
        ExpressionAttributeValues: marshalRow(values),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
