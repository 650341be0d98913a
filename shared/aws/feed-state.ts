import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type FeedEntry, newestFirst } from '../editorial/feed.ts';
import { FeedEntryRow, FeedStateRow, lists, rowKeys } from '../editorial/rows.ts';
import { marshalRow, parseRow, queryRows, readRow, type Table } from './table.ts';

/** How far a feed is wanted and built; nothing yet for one that was never asked for. */
export const readFeedState = async (table: Table, feed: string): Promise<FeedStateRow> =>
  (await readRow(table, FeedStateRow, rowKeys.feedState(feed))) ?? FeedStateRow.parse({});

/** The newest entries of a feed that readers may see, as many as it shows. */
export const readFeedEntries = async (table: Table, feed: string, window: number): Promise<FeedEntry[]> => {
  const rows = await queryRows(table, {
    pk: rowKeys.feedState(feed).pk,
    // Entries begin with their date; 'STATE' sorts after every digit.
    to: '9999',
    newestFirst: true,
    limit: window,
    filter: { expression: 'attribute_exists(#public)', names: { '#public': 'public' } },
  });
  return rows.map((row) => parseRow(FeedEntryRow, row).entry).sort(newestFirst);
};

/** Asks for one more build of a feed, puts it on the list of those that are behind, and answers its new number. */
export const wantFeed = async (table: Table, feed: string, now: string): Promise<number> => {
  const { Attributes = {} } = await table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: marshalRow(rowKeys.feedState(feed)),
      UpdateExpression: 'ADD wantedSeq :one SET #list = :dirty, listAt = :now',
      ExpressionAttributeNames: { '#list': 'list' },
      ExpressionAttributeValues: marshalRow({ ':one': 1, ':dirty': lists.dirtyFeeds, ':now': now }),
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  return FeedStateRow.parse(unmarshall(Attributes)).wantedSeq;
};

/**
 * Notes that a feed is built up to `seq`. It leaves the list only when nobody has asked for more since. False when somebody
 * has built further than that: what we wrote may be older.
 */
export const markBuilt = async (table: Table, feed: string, seq: number): Promise<boolean> => {
  const notFurther = '(attribute_not_exists(builtSeq) OR builtSeq <= :seq)';
  const offTheList = await updateIf(
    table,
    feed,
    'SET builtSeq = :seq REMOVE #list, listAt',
    `${notFurther} AND wantedSeq = :seq`,
    seq,
  );
  return offTheList || updateIf(table, feed, 'SET builtSeq = :seq', notFurther, seq);
};

const updateIf = async (table: Table, feed: string, update: string, condition: string, seq: number): Promise<boolean> => {
  try {
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: marshalRow(rowKeys.feedState(feed)),
        UpdateExpression: update,
        ConditionExpression: condition,
        ...(update.includes('#list') && { ExpressionAttributeNames: { '#list': 'list' } }),
        ExpressionAttributeValues: marshalRow({ ':seq': seq }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
