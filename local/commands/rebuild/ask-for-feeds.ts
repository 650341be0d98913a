import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { readFeedState, wantFeed } from '../../../shared/aws/feed-state.ts';
import { sendTo } from '../../../shared/aws/queue.ts';
import { marshalRow, type Table } from '../../../shared/aws/table.ts';
import type { FeedId } from '../../../shared/editorial/feed.ts';
import type { FeedBuildMessage } from '../../../shared/editorial/messages.ts';
import { rowKeys } from '../../../shared/editorial/rows.ts';
import { sideBySide } from './side-by-side.ts';
import type { Stack } from './stack.ts';
import { untilAll, type Waiting } from './until.ts';

/** Has every feed built, waits for it, and answers the addresses of those that were not built. */
export const askForFeeds = async (stack: Stack, feeds: Iterable<FeedId>, waiting: Waiting): Promise<string[]> => {
  const sendBuild = sendTo<FeedBuildMessage>(stack.sqs, stack.feedBuilds);
  const asked: FeedBuildMessage[] = [];
  await sideBySide(feeds, async (feed) => {
    await numberAnew(stack.table, feed, waiting.now());
    const build = { feed, seq: await wantFeed(stack.table, feed, new Date(waiting.now()).toISOString()) };
    await sendBuild(build);
    asked.push(build);
  });
  const isBuilt = async ({ feed, seq }: FeedBuildMessage): Promise<boolean> =>
    (await readFeedState(stack.table, feed)).builtSeq >= seq;
  return (await untilAll(asked, isBuilt, waiting)).map(({ feed }) => `/feeds/${feed}/`);
};

/**
 * A table that was lost has lost the numbers of its feeds, and messages with higher ones than it would begin with may be on their
 * way: builders would take what is wanted now for built. So a feed goes on from the seconds since 1970, further than any has come.
 */
const numberAnew = async ({ client, name }: Table, feed: FeedId, now: number): Promise<void> => {
  try {
    await client.send(
      new UpdateItemCommand({
        TableName: name,
        Key: marshalRow(rowKeys.feedState(feed)),
        UpdateExpression: 'SET wantedSeq = :seconds',
        ConditionExpression: 'attribute_not_exists(wantedSeq) OR wantedSeq < :seconds',
        ExpressionAttributeValues: marshalRow({ ':seconds': Math.floor(now / 1000) }),
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};
