import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { readFeedState, wantFeed } from '../../../shared/aws/feed-state.ts';
import { sendTo } from '../../../shared/aws/queue.ts';
import { marshalRow, type Table } from '../../../shared/aws/table.ts';
import type { FeedId } from '../../../shared/editorial/feed.ts';
import type { FeedWant } from '../../../shared/editorial/feed-wants.ts';
import type { FeedBuildMessage } from '../../../shared/editorial/messages.ts';
import { rowKeys } from '../../../shared/editorial/rows.ts';
import { kindOf } from '../../../shared/syndication/feed-documents.ts';
import { sideBySide } from './side-by-side.ts';
import type { Stack } from './stack.ts';
import { untilAll, type Waiting } from './until.ts';

/** Has everything built that is wanted, waits for it, and answers the addresses of what was not built. */
export const askForFeeds = async (stack: Stack, wants: Iterable<FeedWant>, waiting: Waiting): Promise<string[]> => {
  const sendBuild = sendTo<FeedBuildMessage>(stack.sqs, stack.feedBuilds);
  const asked: FeedBuildMessage[] = [];
  await sideBySide(wants, async (want) => {
    const { feed } = want;
    await numberAnew(stack.table, feed, waiting.now());
    const { seq } = await wantFeed(stack.table, want, new Date(waiting.now()).toISOString());
    const build = { feed, seq };
    await sendBuild(build);
    asked.push(build);
  });
  const isBuilt = async ({ feed, seq }: FeedBuildMessage): Promise<boolean> =>
    (await readFeedState(stack.table, feed)).builtSeq >= seq;
  return (await untilAll(asked, isBuilt, waiting)).map(({ feed }) =>
    kindOf(feed) === 'feed' || kindOf(feed) === 'month' ? `/feeds/${feed}/` : `/${feed}`,
  );
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
