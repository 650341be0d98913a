import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactGetItemsCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { afterEach, describe, expect, it, test } from 'vitest';
import { createDynamoDb, type DynamoDb } from '../../local/aws/dynamodb/dynamodb.ts';
import { listen } from '../../local/aws/http-listener.ts';
import { inProcess } from '../../local/newsroom/in-process.ts';
import { clientOptions } from './sdk-clients.ts';

const TableName = 'newsroom';

const newsroomTable = {
  TableName,
  BillingMode: 'PAY_PER_REQUEST' as const,
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' as const },
    { AttributeName: 'sk', AttributeType: 'S' as const },
    { AttributeName: 'list', AttributeType: 'S' as const },
    { AttributeName: 'listAt', AttributeType: 'S' as const },
  ],
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' as const },
    { AttributeName: 'sk', KeyType: 'RANGE' as const },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'lists',
      KeySchema: [
        { AttributeName: 'list', KeyType: 'HASH' as const },
        { AttributeName: 'listAt', KeyType: 'RANGE' as const },
      ],
      Projection: { ProjectionType: 'ALL' as const },
    },
  ],
};

const open: DynamoDb[] = [];
afterEach(async () => {
  for (const db of open.splice(0)) await db.close();
});

const setUp = async (options: Parameters<typeof createDynamoDb>[0] = {}) => {
  const db = createDynamoDb(options);
  open.push(db);
  await db.createTable(newsroomTable);
  const client = new DynamoDBClient(clientOptions(inProcess({ dynamodb: db.service })));
  const get = async (pk: string, sk = 'HEAD') => {
    const { Item } = await client.send(new GetItemCommand({ TableName, Key: marshall({ pk, sk }), ConsistentRead: true }));
    return Item && unmarshall(Item);
  };
  const put = (item: Record<string, unknown>) => client.send(new PutItemCommand({ TableName, Item: marshall(item) }));
  const transact = (...TransactItems: TransactWriteItem[]) => client.send(new TransactWriteItemsCommand({ TransactItems }));
  const listed = async (list: string) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: 'lists',
        KeyConditionExpression: '#list = :list',
        ExpressionAttributeNames: { '#list': 'list' },
        ExpressionAttributeValues: { ':list': { S: list } },
      }),
    );
    return Items.map((item) => unmarshall(item).pk as string);
  };
  return { db, client, get, put, transact, listed };
};

const key = (pk: string, sk = 'HEAD') => marshall({ pk, sk });
const putItem = (item: Record<string, unknown>, condition = {}): TransactWriteItem => ({
  Put: { TableName, Item: marshall({ sk: 'HEAD', ...item }), ...condition },
});
const absent = { ConditionExpression: 'attribute_not_exists(pk)' };

const reasonsOf = async (failing: Promise<unknown>) => {
  const error = await failing.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TransactionCanceledException)) throw error ?? new Error('it went through');
  return error;
};

describe('a transaction', () => {
  it('puts, updates, deletes and checks as one', async () => {
    const { transact, put, get, listed } = await setUp();
    await put({ pk: 'counter', sk: 'HEAD', n: 1, list: 'desk#held', listAt: '1' });
    await put({ pk: 'gone', sk: 'HEAD' });
    await put({ pk: 'guard', sk: 'HEAD', open: true });
    await transact(
      putItem({ pk: 'new', list: 'desk#out', listAt: '2' }, absent),
      {
        Update: {
          TableName,
          Key: key('counter'),
          UpdateExpression:
            'ADD n :two SET born = if_not_exists(born, :now), tags = list_append(if_not_exists(tags, :none), :tags) REMOVE #list',
          ConditionExpression: 'n = :one',
          ExpressionAttributeNames: { '#list': 'list' },
          ExpressionAttributeValues: marshall({ ':two': 2, ':one': 1, ':now': 'today', ':none': [], ':tags': ['a'] }),
        },
      },
      { Delete: { TableName, Key: key('gone'), ConditionExpression: 'attribute_exists(pk)' } },
      {
        ConditionCheck: {
          TableName,
          Key: key('guard'),
          ConditionExpression: '#open = :true',
          ExpressionAttributeNames: { '#open': 'open' },
          ExpressionAttributeValues: marshall({ ':true': true }),
        },
      },
    );
    expect(await get('new')).toMatchObject({ pk: 'new' });
    expect(await get('counter')).toEqual({ pk: 'counter', sk: 'HEAD', n: 3, born: 'today', tags: ['a'], listAt: '1' });
    expect(await get('gone')).toBeUndefined();
    expect(await get('guard')).toEqual({ pk: 'guard', sk: 'HEAD', open: true });
    // The index is sparse and follows.
    expect([await listed('desk#held'), await listed('desk#out')]).toEqual([[], ['new']]);
  });

  it('changes nothing when one condition fails, and says which, with the row when asked', async () => {
    const { transact, put, get } = await setUp();
    await put({ pk: 'taken', sk: 'HEAD', by: 'me' });
    const error = await reasonsOf(
      transact(
        putItem({ pk: 'free' }, absent),
        putItem({ pk: 'taken' }, { ...absent, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }),
        { ConditionCheck: { TableName, Key: key('nowhere'), ConditionExpression: 'attribute_exists(pk)' } },
      ),
    );
    expect(error.message).toBe(
      'Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed, ConditionalCheckFailed]',
    );
    expect(error.CancellationReasons).toEqual([
      { Code: 'None' },
      {
        Code: 'ConditionalCheckFailed',
        Message: 'The conditional request failed',
        Item: marshall({ pk: 'taken', sk: 'HEAD', by: 'me' }),
      },
      { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' },
    ]);
    expect(await get('free')).toBeUndefined();
  });

  it('is refused whole when it names a row twice, is empty, too long, or cannot be read', async () => {
    const { transact, get } = await setUp();
    const twice = transact(putItem({ pk: 'a' }), { Delete: { TableName, Key: key('a') } });
    await expect(twice).rejects.toMatchObject({
      name: 'ValidationException',
      message: 'Transaction request cannot include multiple operations on one item',
    });
    await expect(transact()).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(transact(...Array.from({ length: 101 }, (_, n) => putItem({ pk: `p${n}` })))).rejects.toThrow(
      'less than or equal to 100',
    );
    await expect(transact(putItem({ pk: 'a' }, { ConditionExpression: 'nonsense(' }))).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining('Invalid ConditionExpression'),
    });
    await expect(transact({ Put: { TableName: 'nowhere', Item: key('a') } })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
    expect(await get('a')).toBeUndefined();
    await transact(...Array.from({ length: 100 }, (_, n) => putItem({ pk: `p${n}` })));
    expect(await get('p99')).toBeDefined();
  });

  it('reports an update that does not fit its row as that action’s own error', async () => {
    const { transact, put, get } = await setUp();
    await put({ pk: 'text', sk: 'HEAD', n: 'not a number' });
    const error = await reasonsOf(
      transact(putItem({ pk: 'other' }), {
        Update: {
          TableName,
          Key: key('text'),
          UpdateExpression: 'ADD n :one',
          ExpressionAttributeValues: marshall({ ':one': 1 }),
        },
      }),
    );
    expect(error.CancellationReasons).toEqual([
      { Code: 'None' },
      { Code: 'ValidationError', Message: 'An operand in the update expression has an incorrect data type' },
    ]);
    expect(await get('other')).toBeUndefined();
  });

  it('is answered, not repeated, when the same token comes again within ten minutes', async () => {
    let now = 0;
    const { client, get } = await setUp({ clock: { now: () => now } });
    const add = (by: number) =>
      client.send(
        new TransactWriteItemsCommand({
          ClientRequestToken: 'token-1',
          TransactItems: [
            {
              Update: {
                TableName,
                Key: key('n'),
                UpdateExpression: 'ADD n :by',
                ExpressionAttributeValues: marshall({ ':by': by }),
              },
            },
          ],
        }),
      );
    await add(1);
    await add(1);
    expect(await get('n')).toMatchObject({ n: 1 });
    await expect(add(2)).rejects.toMatchObject({ name: 'IdempotentParameterMismatchException' });
    now = 600_001;
    await add(2);
    expect(await get('n')).toMatchObject({ n: 3 });
  });

  it('sees all writes before it: of fifty that count one row up, none is lost', async () => {
    const { get, transact } = await setUp();
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, async (_, n) => {
        for (;;) {
          const seen = ((await get('n')) ?? { n: 0 }).n as number;
          const attempt = transact(putItem({ pk: `entry${n}` }), {
            Update: {
              TableName,
              Key: key('n'),
              UpdateExpression: 'SET n = :next',
              ConditionExpression: seen === 0 ? 'attribute_not_exists(n)' : 'n = :seen',
              ExpressionAttributeValues: marshall({ ':next': seen + 1, ...(seen > 0 && { ':seen': seen }) }),
            },
          });
          if (
            await attempt.then(
              () => true,
              () => false,
            )
          )
            return;
        }
      }),
    );
    expect(results.every(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await get('n')).toMatchObject({ n: 50 });
  });

  it('reads rows as of one moment, missing ones empty', async () => {
    const { client, put } = await setUp();
    await put({ pk: 'a', sk: 'HEAD', n: 1 });
    const { Responses } = await client.send(
      new TransactGetItemsCommand({
        TransactItems: [{ Get: { TableName, Key: key('a'), ProjectionExpression: 'n' } }, { Get: { TableName, Key: key('b') } }],
      }),
    );
    expect(Responses).toEqual([{ Item: marshall({ n: 1 }) }, {}]);
  });
});

describe('a bad day', () => {
  it('brings conflicts: for the next n requests, or for the rows one chooses', async () => {
    const { db, transact, put, get } = await setUp();
    db.injectConflict(1);
    const error = await reasonsOf(transact(putItem({ pk: 'a' }), putItem({ pk: 'b' })));
    expect(error.CancellationReasons).toEqual([
      { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' },
      { Code: 'None' },
    ]);
    await transact(putItem({ pk: 'a' }), putItem({ pk: 'b' }));

    const stop = db.injectConflict(({ key: { pk } }) => (pk as { S: string }).S === 'b', 'ProvisionedThroughputExceeded');
    expect(
      (await reasonsOf(transact(putItem({ pk: 'c' }), putItem({ pk: 'b' })))).CancellationReasons?.map(({ Code }) => Code),
    ).toEqual(['None', 'ProvisionedThroughputExceeded']);
    await expect(put({ pk: 'b', sk: 'HEAD' })).rejects.toMatchObject({ name: 'ProvisionedThroughputExceededException' });
    stop();
    await put({ pk: 'b', sk: 'HEAD', n: 1 });
    expect([await get('b'), await get('c')]).toEqual([{ pk: 'b', sk: 'HEAD', n: 1 }, undefined]);
    db.injectConflict(1);
    await expect(put({ pk: 'b', sk: 'HEAD' })).rejects.toMatchObject({ name: 'TransactionConflictException' });
  });
});

describe('single operations', () => {
  it('keep conditions and show the row that failed one, when asked', async () => {
    const { client, put } = await setUp();
    await put({ pk: 'a', sk: 'HEAD', n: 1 });
    const error = await client
      .send(
        new UpdateItemCommand({
          TableName,
          Key: key('a'),
          UpdateExpression: 'SET n = :two',
          ConditionExpression: 'n = :two',
          ExpressionAttributeValues: marshall({ ':two': 2 }),
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      )
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConditionalCheckFailedException);
    expect((error as ConditionalCheckFailedException).Item).toEqual(marshall({ pk: 'a', sk: 'HEAD', n: 1 }));
    const { Attributes } = await client.send(
      new UpdateItemCommand({
        TableName,
        Key: key('a'),
        UpdateExpression: 'ADD n :two',
        ExpressionAttributeValues: marshall({ ':two': 2 }),
        ReturnValues: 'ALL_NEW',
      }),
    );
    expect(Attributes).toEqual(marshall({ pk: 'a', sk: 'HEAD', n: 3 }));
  });

  it('query a partition in order, page by page, and write in batches', async () => {
    const { client, db } = await setUp();
    await client.send(
      new BatchWriteItemCommand({
        RequestItems: {
          [TableName]: Array.from({ length: 25 }, (_, n) => ({
            PutRequest: { Item: marshall({ pk: 'F#fr', sk: String(n).padStart(3, '0') }) },
          })),
        },
      }),
    );
    const page = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :pk AND sk >= :from',
        ExpressionAttributeValues: marshall({ ':pk': 'F#fr', ':from': '010' }),
        ScanIndexForward: false,
        Limit: 3,
        ConsistentRead: true,
      }),
    );
    expect(page.Items?.map((item) => unmarshall(item).sk)).toEqual(['024', '023', '022']);
    expect(page.LastEvaluatedKey).toEqual(key('F#fr', '022'));
    expect((await db.scan(TableName)).map(({ sk }) => sk)).toHaveLength(25);
  });

  it('say what they do not know', async () => {
    const { client, db } = await setUp();
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    expect([Table?.TableStatus, Table?.GlobalSecondaryIndexes?.[0]?.IndexStatus]).toEqual(['ACTIVE', 'ACTIVE']);
    const answer = await db.service({
      method: 'POST',
      path: '/',
      query: new URLSearchParams(),
      headers: { 'x-amz-target': 'DynamoDB_20120810.ExecuteStatement' },
      body: Buffer.from('{}'),
    });
    expect([answer.status, JSON.parse(String(answer.body)).message]).toEqual([
      400,
      expect.stringContaining('"ExecuteStatement"'),
    ]);
  });
});

describe('in a folder', () => {
  const newFolder = () => mkdtempSync(join(tmpdir(), 'dateline-tables-'));

  it('keeps tables and rows, and refuses a table whose keys have changed', async () => {
    const folder = newFolder();
    const before = await setUp({ folder });
    await before.put({ pk: 'a', sk: 'HEAD', list: 'desk#out', listAt: '1' });
    await before.db.close();
    open.length = 0;
    const after = await setUp({ folder });
    expect(await after.listed('desk#out')).toEqual(['a']);
    const { GlobalSecondaryIndexes: _, ...without } = newsroomTable;
    const other = { ...without, AttributeDefinitions: newsroomTable.AttributeDefinitions.slice(0, 2) };
    await expect(after.db.createTable(other)).rejects.toThrow('other keys or indexes');
  });

  /** Every transaction writes thirteen rows with the same number; a row beside tells how many were acknowledged. */
  const writer = (folder: string) => `
    import { createDynamoDb } from ${JSON.stringify(join(import.meta.dirname, '../../local/aws/dynamodb/dynamodb.ts'))};
    const db = createDynamoDb({ folder: ${JSON.stringify(folder)} });
    await db.createTable(${JSON.stringify(newsroomTable)});
    for (let n = 1; ; n += 1) {
      const TransactItems = Array.from({ length: 13 }, (_, row) => ({ Update: { TableName: 'newsroom', Key: { pk: { S: 'row' + row }, sk: { S: 'HEAD' } },
        UpdateExpression: 'SET n = :n, #list = :list, listAt = :at', ExpressionAttributeNames: { '#list': 'list' },
        ExpressionAttributeValues: { ':n': { N: String(n) }, ':list': { S: 'l' + n % 2 }, ':at': { S: String(n).padStart(9, '0') } } } }));
      const { status, body } = await db.service({ method: 'POST', path: '/', query: new URLSearchParams(),
        headers: { 'x-amz-target': 'DynamoDB_20120810.TransactWriteItems' }, body: Buffer.from(JSON.stringify({ TransactItems })) });
      if (status !== 200) throw new Error(body);
      console.log(n);
    }`;

  const runUntilKilled = async (folder: string): Promise<number> => {
    const child = execFile(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', writer(folder)], {
      maxBuffer: 1e9,
    });
    let last = 0;
    let failure = '';
    child.stderr?.on('data', (chunk: string) => {
      failure += chunk;
    });
    child.stdout?.on('data', (chunk: string) => {
      last = Math.max(last, ...chunk.split('\n').map(Number));
      if (last > 150) child.kill('SIGKILL');
    });
    await new Promise((resolve) => child.once('close', resolve));
    if (last <= 150) throw new Error(failure);
    return last;
  };

  const expectWhole = async (folder: string): Promise<number> => {
    const { db, listed } = await setUp({ folder });
    const rows = await db.scan(TableName);
    expect(rows).toHaveLength(13);
    expect(new Set(rows.map(({ n }) => n)).size).toBe(1);
    const n = rows[0]?.n as number;
    expect([(await listed(`l${n % 2}`)).length, (await listed(`l${(n + 1) % 2}`)).length]).toEqual([13, 0]);
    await db.close();
    open.length = 0;
    return n;
  };

  it('has each acknowledged transaction whole after kill -9, index included', async () => {
    const folder = newFolder();
    const acknowledged = await runUntilKilled(folder);
    expect(await expectWhole(folder)).toBeGreaterThanOrEqual(acknowledged);
  });

  it('drops a transaction whole when the crash tore its last bytes', async () => {
    const folder = newFolder();
    const acknowledged = await runUntilKilled(folder);
    const tables = join(folder, 'tables');
    const log = readdirSync(tables).find((name) => name.endsWith('.log')) ?? '';
    truncateSync(join(tables, log), statSync(join(tables, log)).size - 700);
    const left = await expectWhole(folder);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(acknowledged + 2);
  });
});

test('the table is reached over HTTP', async () => {
  const { db } = await setUp();
  const listener = await listen(db.service, 0);
  try {
    const client = new DynamoDBClient({
      endpoint: `http://127.0.0.1:${listener.port}`,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    await client.send(new PutItemCommand({ TableName, Item: marshall({ pk: 'a', sk: 'HEAD' }) }));
    const { Item } = await client.send(new GetItemCommand({ TableName, Key: key('a') }));
    expect(Item).toEqual(key('a'));
    client.destroy();
  } finally {
    await listener.close();
  }
});
