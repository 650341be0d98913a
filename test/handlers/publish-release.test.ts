import { DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Ports, publishRelease } from '../../functions/publish-release/publish-release.ts';
import { readDecisionFrom, readRelease } from '../../shared/aws/release-rows.ts';
import { GoesRound } from '../../shared/queue/rounds.ts';
import type { EditionOutput } from '../../shared/syndication/output.ts';
import { outputs } from '../../shared/syndication/outputs.ts';
import { document, newsroom, openDesk } from '../unit/editorial/newsroom-desk.ts';
import { editionOf } from '../unit/syndication/feed-samples.ts';

const dynamodb = mockClient(DynamoDBClient);
beforeEach(() => dynamodb.reset());

const NOW = '2026-11-02T09:00:00.000Z';

const table = { client: new DynamoDBClient(), name: 'newsroom' };

describe('a release that is killed while the page of an edition is on its way', () => {
  it('has its page taken away at once, and no feed is told that there is something to show', async () => {
    const desk = openDesk();
    const decision = desk.drop('water', document());
    const release = decision.head?.release ?? '';
    const rows = [...desk.rows.values()].filter(({ pk, sk }) => pk === `R#${release}` && String(sk) >= 'E#');
    const order = {
      reason: 'Wrong',
      at: '2026-11-02T09:00:01.000Z',
      eventTime: '2026-11-02T09:00:01.000Z',
      principal: 'x',
      revision: 2,
    };
    const killed = rows.map((row) => (row.sk === 'HEAD' ? { ...row, revision: 2, killed: order } : row));
    const item = (row: object) => marshall(row, { removeUndefinedValues: true });
    dynamodb.on(GetItemCommand).resolves({ Item: item(killed.find(({ sk }) => sk === 'HEAD') ?? {}) });
    dynamodb.on(QueryCommand).resolves({ Items: killed.map(item) });

    const ports = {
      newsroom,
      madeWith: 'this',
      now: () => NOW,
      outputs,
      readRelease: (release: string) => readRelease(table, release),
      readDecision: readDecisionFrom(table),
      commit: vi.fn(async () => ({ committed: true as const })),
      readEdition: vi.fn(),
      site: { etag: async () => undefined, put: vi.fn(async () => ({ written: true as const, etag: '"x"' })) },
      pictures: { listSite: vi.fn(), readMade: vi.fn(), putSite: vi.fn() },
      sendRecord: async () => {},
      owePlan: vi.fn(async () => {}),
      sendFeeds: async () => {},
      sendPages: vi.fn(async () => {}),
      wantFeeds: vi.fn(async () => {}),
      tell: vi.fn(async () => {}),
    } satisfies Ports;
    const message = { release, lang: 'en', revision: 1, tell: true };
    await publishRelease(ports)(message);

    expect(ports.site.put).toHaveBeenCalledWith(expect.objectContaining({ metadata: { status: '410' } }), { ifNoneMatch: '*' });
    expect(ports.commit).not.toHaveBeenCalled();
    expect(ports.tell).not.toHaveBeenCalled();
    expect(ports.sendPages).toHaveBeenCalledWith([{ ...message, since: NOW }], 5);

    // The kill never comes to its edition: an hour later somebody is to hear of it.
    const goesRound = { ...message, since: '2026-11-02T07:59:59.000Z' };
    await expect(publishRelease(ports)({ ...goesRound, since: '2026-11-02T08:00:01.000Z' })).resolves.toMatchObject({
      event: 'page-waits',
    });
    await expect(publishRelease(ports)(goesRound)).rejects.toThrow(GoesRound);
    expect(ports.sendPages).toHaveBeenCalledTimes(2);
  });
});

describe('a public object more', () => {
  const toy: EditionOutput = {
    of: 'edition',
    key: (path) => `${path}/toy.txt`,
    contentType: 'text/plain; charset=utf-8',
    when: ['published'],
    render: ({ edition }) => `a toy of ${edition.headline}`,
    gone: () => 'no toy',
  };

  it('is written with the page, under the ETag it had before the release was read, and holds up what is told to the world', async () => {
    const desk = openDesk();
    const decision = desk.drop('water', document());
    const release = decision.head?.release ?? '';
    const rows = [...desk.rows.values()].filter(({ pk, sk }) => pk === `R#${release}` && String(sk) >= 'E#');
    const item = (row: object) => marshall(row, { removeUndefinedValues: true });
    const order: string[] = [];
    dynamodb.on(GetItemCommand).resolves({ Item: item(rows.find(({ sk }) => sk === 'HEAD') ?? {}) });
    dynamodb.on(QueryCommand).callsFake(() => {
      order.push('read');
      return { Items: rows.map(item) };
    });
    let beaten = 1;
    const ports = {
      newsroom,
      madeWith: 'this',
      now: () => NOW,
      outputs: [...outputs, toy],
      readRelease: (release: string) => readRelease(table, release),
      readDecision: readDecisionFrom(table),
      commit: vi.fn(async () => {
        order.push('commit');
        return { committed: true as const };
      }),
      readEdition: async () => editionOf({ lang: 'en', headline: 'Clean water' }),
      site: {
        etag: async (key: string) => {
          order.push(`etag ${key.split('/').at(-1)}`);
          return '"older"';
        },
        put: vi.fn(async ({ key }: { key: string }) => {
          order.push(`put ${key.split('/').at(-1)}`);
          return key.endsWith('/toy.txt') && beaten-- > 0 ? { written: false as const } : { written: true as const, etag: '"x"' };
        }),
      },
      pictures: { listSite: vi.fn(), readMade: vi.fn(), putSite: vi.fn() },
      sendRecord: async () => {},
      owePlan: vi.fn(async () => {}),
      sendFeeds: async () => {},
      sendPages: vi.fn(async () => {}),
      wantFeeds: vi.fn(async () => {}),
      tell: vi.fn(async () => {}),
    } satisfies Ports;
    await publishRelease(ports)({ release, lang: 'en', revision: 1, tell: false });

    const files = ['release.xml', 'release.json', 'index.html', 'release.txt', 'toy.txt'];
    const once = [...files.map((file) => `etag ${file}`), 'read', ...files.map((file) => `put ${file}`)];
    // Somebody was faster at the toy alone: all begins anew.
    expect(order).toEqual(['read', ...once, 'read', ...once, 'commit', 'read']);
    const written = expect.objectContaining({ body: 'a toy of Clean water', contentType: toy.contentType });
    expect(ports.site.put).toHaveBeenLastCalledWith(written, { ifMatch: '"older"' });
  });
});
