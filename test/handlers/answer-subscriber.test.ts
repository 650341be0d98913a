import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { wire } from '../../functions/answer-subscriber/wiring.ts';
import { type HttpResponse, type InProcessCall, inProcess } from '../../local/newsroom/in-process.ts';
import { ownNewsroomFile } from '../../local/newsroom/newsroom-file.ts';
import { LEFT_FOR } from '../../shared/alerts/sign-up.ts';
import { cellsOfPerson, Person } from '../../shared/alerts/subscriber.ts';
import { type PendingRow, subscriberKeys } from '../../shared/alerts/subscriber-rows.ts';
import { personIdOf, tokenFor, tokenUntil } from '../../shared/alerts/token.ts';
import { readSecret } from '../../shared/aws/secret.ts';
import {
  changeSubscriber,
  keepMoved,
  keepPending,
  readSubscriber,
  writeSubscribers,
} from '../../shared/aws/stored-subscribers.ts';
import { type Table, write } from '../../shared/aws/table.ts';
import { clientOptions } from '../local/sdk-clients.ts';
import { openDynamoDb } from './subscribers-table.ts';

const languages = ['en', 'fr', 'es', 'ar'];
const NOW = '2026-11-20T10:00:00.000Z';

/** What stays of somebody who left at `NOW`: a keyed hash, and the day. */
const leftRow = ({ person }: Person) => ({
  ...subscriberKeys.left(person),
  at: NOW,
  expires: Date.parse(NOW) / 1000 + LEFT_FOR,
});

type Around = (call: InProcessCall, next: () => Promise<HttpResponse>) => Promise<HttpResponse>;

interface Asked {
  query?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
  isBase64Encoded?: boolean;
}

/** What the function wrote to its log. */
const logged: string[] = [];

/** The function as deployed, at a table of its own with one subscriber in it. */
const open = async () => {
  const dynamodb = await openDynamoDb();
  const table: Table = {
    client: new DynamoDBClient(clientOptions(inProcess({ dynamodb: dynamodb.service }))),
    name: 'subscribers',
  };
  const secret = await readSecret(table);
  const person = Person.parse({
    person: personIdOf(secret, 'amina@example.org'),
    email: 'amina@example.org',
    // 4 languages × 4 countries × 2 topics: more than one batch of cells.
    alerts: [{ languages, countries: ['HT', 'KE', 'MZ', 'NE'], topics: ['health', 'water'], frequency: 'immediate' }],
    policy: 'each',
    since: '2026-11-01T00:00:00.000Z',
  });
  await writeSubscribers(table, [person]);
  const token = tokenFor(secret, 'unsubscribe', person.person);

  /** Asks a fresh sandbox; `around` sees the calls it makes. */
  const ask = (method: string, asked: Asked = {}, around?: Around) =>
    wire(
      {
        ...{ NEWSROOM_FILE: ownNewsroomFile, TABLE_NAME: 'newsroom', SUBSCRIBERS_TABLE_NAME: 'subscribers' },
        ...{ CONFIGURATION_SET: 'mails', ORIGIN_SECRET: 'only-the-cdn' },
      },
      {
        clients: clientOptions(inProcess({ dynamodb: dynamodb.service }, around), { maxAttempts: 1 }),
        now: () => new Date(NOW),
        writeLine: (line) => void logged.push(line),
      },
    )({
      version: '2.0',
      routeKey: '$default',
      rawPath: asked.path ?? '/unsubscribe',
      rawQueryString: asked.query ?? `t=${token}&l=fr`,
      headers: { host: 'api.example.org', 'x-origin-secret': 'only-the-cdn', ...asked.headers },
      requestContext: { http: { method, path: asked.path ?? '/unsubscribe', sourceIp: '192.0.2.7' } },
      body: asked.body,
      isBase64Encoded: asked.isBase64Encoded ?? false,
    });
  const rows = async () => (await dynamodb.scan('subscribers')).filter(({ pk }) => pk !== subscriberKeys.secret().pk);
  return { table, person, token, ask, rows };
};

describe('the link at the end of a mail', () => {
  it.each(['GET', 'HEAD'])('changes nothing by %s, whoever follows it', async (method) => {
    const { ask, rows } = await open();
    const before = await rows();
    expect(before).toHaveLength(1 + 4 * 4 * 2);
    const calls: string[] = [];
    const { statusCode, body, headers } = await ask(method, {}, (call, next) => {
      calls.push(call.operation);
      return next();
    });
    expect(statusCode).toBe(200);
    expect(calls).toEqual(['GetItem']);
    expect(await rows()).toEqual(before);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'strict-origin' });
    expect(headers).not.toHaveProperty('set-cookie');
    if (method === 'HEAD') expect(body).toBe('');
    else expect(body).toMatch(/<form method="post" action="\/unsubscribe\?t=[\w-]{43}&amp;l=fr"><button>Se désabonner<\/button>/);
  });

  it('opens in the language of the mail, and in the first of the newsroom when it names none the newsroom has', async () => {
    const { ask, token } = await open();
    expect((await ask('GET', { query: `t=${token}&l=ar` })).body).toContain('<html lang="ar" dir="rtl">');
    for (const query of [`t=${token}`, `t=${token}&l=tlh`, `t=${token}&l="><script>`]) {
      const { body } = await ask('GET', { query });
      expect(body).toContain('<html lang="en" dir="ltr">');
      expect(body).not.toContain('<script');
    }
  });

  it('says no address, neither in the page nor in its links', async () => {
    const { ask } = await open();
    for (const method of ['GET', 'POST']) expect((await ask(method)).body).not.toMatch(/amina/i);
  });
});

describe('leaving', () => {
  it.each<[string, Asked]>([
    ['the button of the page', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: '' }],
    [
      'a mail program, as a form',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' },
    ],
    [
      'a mail program, as multipart',
      {
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        body: Buffer.from(
          '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
        ).toString('base64'),
        isBase64Encoded: true,
      },
    ],
  ])('works by %s, and nothing of the person stays but that a keyed hash left', async (_, asked) => {
    const { ask, rows, person } = await open();
    const { statusCode, body } = await ask('POST', asked);
    expect(statusCode).toBe(200);
    expect(body).toContain('Votre désabonnement est enregistré');
    expect(await rows()).toEqual([leftRow(person)]);
  });

  it('is answered the same when they left before, but for the button that undoes it', async () => {
    const { ask } = await open();
    const first = await ask('POST');
    const again = await ask('POST');
    expect([first.statusCode, again.statusCode]).toEqual([200, 200]);
    expect(first.body).toContain('<form method="post" action="/unsubscribe/back">');
    const [before = '', after = ''] = first.body?.split(/<p>[^<]*<\/p>\s*<form .*<\/form>/s) ?? [];
    expect(again.body?.startsWith(before)).toBe(true);
    expect(again.body?.endsWith(after)).toBe(true);
    expect(again.body).toContain('<a href="/subscribe?l=fr">');
  });

  it('keeps an address that bounced from ever being mailed again', async () => {
    const { ask, rows, table, person } = await open();
    const bounced = { ...subscriberKeys.suppression(person.person), why: 'bounce', at: NOW };
    await write(table, { put: bounced });
    await ask('POST');
    expect(await rows()).toEqual([leftRow(person), bounced]);
    expect(await readSubscriber(table, person.person)).toMatchObject({ suppressed: { why: 'bounce', at: NOW } });
  });

  it('holds from its first change, and is finished by the next POST, wherever it is cut off', async () => {
    logged.length = 0;
    let cuts = 0;
    for (let cut = 1; cut < 20; cut++) {
      const { ask, rows, table, person } = await open();
      let calls = 0;
      // What the call does is done, and nobody hears of it.
      const crash: Around = async (_, next) => {
        const answer = await next();
        if (++calls < cut) return answer;
        throw new Error('cut off');
      };
      const { statusCode, body, headers } = await ask('POST', {}, crash);
      if (statusCode === 200) break;
      cuts++;
      expect([statusCode, headers?.['retry-after']]).toEqual([503, '120']);
      expect(body).toContain('Réessayez dans quelques minutes');
      const known = (await readSubscriber(table, person.person)).person;
      // After the secret and both reads comes the mark.
      if (cut >= 4 && known) expect(known.leftAt).toBe(NOW);
      expect((await ask('POST')).statusCode).toBe(200);
      expect(await rows()).toEqual([leftRow(person)]);
    }
    // The secret, the person twice, the mark, that they left, two batches of cells, the row, and when they left.
    expect(cuts).toBe(9);
    expect(logged.filter((line) => line.includes('"not-answered"'))).toHaveLength(9);
    expect(logged.join()).not.toContain('amina');
  });

  it('leaves somebody whole who confirms again while it is carried out', async () => {
    const { ask, rows, table, person } = await open();
    const before = await rows();
    let batches = 0;
    await ask('POST', {}, async (call, next) => {
      const answer = await next();
      // When the last cells are away.
      if (call.operation === 'BatchWriteItem' && ++batches === 2) await writeSubscribers(table, [person]);
      return answer;
    });
    expect(await rows()).toEqual(before);
  });
});

/** What somebody asked for, to be confirmed by a link. */
const pendingOf = (more: Partial<PendingRow>): PendingRow => ({
  email: 'amina@example.org',
  policy: 'each',
  lang: 'en',
  consent: { askedAt: NOW },
  expires: Date.parse(NOW) / 1000 + 3600,
  ...more,
});

describe('confirming', () => {
  it('keeps what was confirmed and what was changed elsewhere at the same moment', async () => {
    const { ask, table, person } = await open();
    const health = { languages: ['en'], countries: [], topics: ['health'], frequency: 'immediate' as const };
    const water = { ...health, topics: ['water'] };
    await keepPending(table, person.person, pendingOf({ alert: water }));
    const token = tokenUntil(await readSecret(table), 'confirm', person.person, pendingOf({}).expires * 1000);
    let isFirst = true;
    const { statusCode } = await ask('POST', { path: '/subscribe/confirm', query: `t=${token}&l=en` }, async (call, next) => {
      if (call.operation === 'UpdateItem' && isFirst) {
        isFirst = false;
        expect(await changeSubscriber(table, person, { ...person, alerts: [health] })).toBe(true);
      }
      return next();
    });
    expect(statusCode).toBe(303);
    const { person: now, pending } = await readSubscriber(table, person.person);
    expect([now?.alerts, pending]).toEqual([[health, water], undefined]);
  });

  it('is not answered as done, and waits to be pressed again, when it is overtaken each time', async () => {
    const { ask, table, person } = await open();
    const alert = { languages: ['en'], countries: [], topics: ['water'], frequency: 'immediate' as const };
    await keepPending(table, person.person, pendingOf({ alert }));
    const token = tokenUntil(await readSecret(table), 'confirm', person.person, pendingOf({}).expires * 1000);
    const { statusCode } = await ask('POST', { path: '/subscribe/confirm', query: `t=${token}&l=en` }, async (call, next) => {
      const { person: now } = await readSubscriber(table, person.person);
      if (call.operation === 'UpdateItem' && now) await changeSubscriber(table, now, now);
      return next();
    });
    expect(statusCode).toBe(503);
    expect((await readSubscriber(table, person.person)).pending).toMatchObject({ alert });
  });
});

it('a link confirms what it was sent for, and nothing that somebody else asked for since', async () => {
  const { ask, table, person } = await open();
  const alert = { languages: ['en'], countries: [], topics: ['water'], frequency: 'immediate' as const };
  const sent = pendingOf({ alert });
  const token = tokenUntil(await readSecret(table), 'confirm', person.person, sent.expires * 1000);
  await keepPending(table, person.person, { ...sent, alert: { ...alert, topics: ['health'] }, expires: sent.expires + 60 });
  await ask('POST', { path: '/subscribe/confirm', query: `t=${token}&l=en` });
  expect((await readSubscriber(table, person.person)).person?.alerts).toEqual(person.alerts);
});

it('what choices would have brought is told to nobody without a form of ours', async () => {
  const { ask } = await open();
  const { statusCode } = await ask('POST', {
    path: '/subscribe',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://news.example.org' },
    body: 'do=try&l=en&language=en',
  });
  expect(statusCode).toBe(422);
});

/** Somebody who has asked for a new address, and has the link that was sent there. */
const openMoving = async () => {
  const opened = await open();
  const { table, person } = opened;
  const secret = await readSecret(table);
  const moving = personIdOf(secret, 'amina@example.com');
  await writeSubscribers(table, [{ ...person, moving }]);
  await keepPending(table, moving, pendingOf({ email: 'amina@example.com', from: person.person }));
  const query = `t=${tokenUntil(secret, 'confirm', moving, pendingOf({}).expires * 1000)}&l=en`;
  /** Nothing here answers for the mail service: the letter to the old address never leaves. */
  const confirm = (around?: Around) => opened.ask('POST', { path: '/subscribe/confirm', query }, around);
  return { ...opened, moving, confirm };
};

describe('a new address', () => {
  it('has the alerts, and the old one has none, also when the old one cannot be told', async () => {
    logged.length = 0;
    const { confirm, table, person, moving } = await openMoving();
    const { statusCode, headers } = await confirm();
    expect([statusCode, headers?.location]).toEqual([303, expect.stringContaining('note=moved')]);
    expect(await readSubscriber(table, person.person)).toMatchObject({ moved: { to: moving } });
    expect((await readSubscriber(table, person.person)).person).toBeUndefined();
    const there = await readSubscriber(table, moving);
    expect(there.person).toMatchObject({ email: 'amina@example.com', alerts: person.alerts });
    expect(there.pending).toBeUndefined();
    expect(logged.filter((line) => line.includes('"letter-not-sent"'))).toHaveLength(1);
  });

  it('is the only one wherever its confirming is cut off, once it is pressed again', async () => {
    let cuts = 0;
    for (let cut = 1; cut < 40; cut++) {
      const { confirm, rows, person, moving } = await openMoving();
      let calls = 0;
      const { statusCode } = await confirm(async (_, next) => {
        const answer = await next();
        if (++calls !== cut) return answer;
        throw new Error('cut off');
      });
      if (statusCode !== 303) {
        cuts++;
        expect((await confirm()).statusCode).toBe(303);
      }
      const after = await rows();
      expect(after.filter(({ sk }) => sk === person.person)).toEqual([]);
      expect(after.filter(({ sk }) => sk === moving)).toHaveLength(cellsOfPerson(person).length);
      expect(JSON.stringify(after)).not.toContain('amina@example.org');
      expect(after.filter(({ sk }) => sk === 'PENDING')).toEqual([]);
      if (calls < cut) break;
    }
    expect(cuts).toBeGreaterThan(8);
  });

  it('is left by the link of a mail that went to the old one', async () => {
    const { ask, confirm, table, token, moving } = await openMoving();
    await confirm();
    const { statusCode, body } = await ask('POST', { query: `t=${token}&l=en`, body: 'List-Unsubscribe=One-Click' });
    expect(statusCode).toBe(200);
    expect(await readSubscriber(table, moving)).toEqual({ left: { at: NOW, expires: expect.any(Number) } });
    const back = /name="back" value="([^"]+)"/.exec(body ?? '')?.[1] ?? '';
    await ask('POST', {
      path: '/unsubscribe/back',
      query: '',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `l=en&back=${encodeURIComponent(back)}`,
    });
    const { person: again, left } = await readSubscriber(table, moving);
    expect([again?.email, left]).toEqual(['amina@example.com', undefined]);
  });

  it('is in the file of what is kept, while it waits to be confirmed', async () => {
    const { ask, table, person } = await openMoving();
    await keepMoved(table, person.person, { to: personIdOf(new Uint8Array(32), 'x'), expires: 1_900_000_000 });
    const token = tokenUntil(await readSecret(table), 'manage', person.person, Date.parse(NOW) + 60_000);
    const { body } = await ask('POST', {
      path: '/preferences/export',
      query: '',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `l=en&t=${token}&now=amina@example.org`,
    });
    expect(JSON.parse(body ?? '')).toMatchObject({
      email: 'amina@example.org',
      newAddress: { email: 'amina@example.com', askedAt: NOW, until: '2026-11-20T11:00:00.000Z' },
      movedTo: { until: '2030-03-17T17:46:40.000Z' },
    });
  });
});

describe('what is not answered', () => {
  it('a link that is not ours, or not whole: the page says so, and nothing changes', async () => {
    const { ask, rows, token, person } = await open();
    const before = await rows();
    const other = tokenFor(new Uint8Array(32), 'unsubscribe', person.person);
    for (const query of ['', 'l=fr', `t=${token.slice(0, -1)}&l=fr`, `t=${other}`, 't=%00', `t=${token}x`]) {
      for (const method of ['GET', 'POST']) {
        const { statusCode, body } = await ask(method, { query });
        expect(statusCode).toBe(400);
        expect(body).toMatch(/This link does not work|Ce lien ne fonctionne pas/);
        expect(body).toContain('mailto:press@example.org');
      }
    }
    expect(await rows()).toEqual(before);
  });

  it('a caller who did not come through the CDN is told nothing', async () => {
    const { ask, rows } = await open();
    const before = await rows();
    for (const secret of ['', 'only-the-cdm', 'only-the-cdn ', 'x'.repeat(5000)]) {
      expect(await ask('POST', { headers: { 'x-origin-secret': secret } })).toEqual({ statusCode: 403 });
    }
    expect(await rows()).toEqual(before);
  });

  it('other paths and methods', async () => {
    const { ask } = await open();
    expect((await ask('GET', { path: '/subscribe/x' })).statusCode).toBe(404);
    expect((await ask('POST', { path: '/' })).statusCode).toBe(404);
    for (const method of ['PUT', 'DELETE', 'OPTIONS']) {
      const { statusCode, headers } = await ask(method);
      expect([statusCode, headers?.allow]).toEqual([405, 'GET, HEAD, POST']);
    }
  });
});

describe('the secret that links are made with', () => {
  it('is made once, however many ask for it first at the same time', async () => {
    const dynamodb = await openDynamoDb();
    const calls: string[] = [];
    const sandbox = (): Table => ({
      client: new DynamoDBClient(
        clientOptions(
          inProcess({ dynamodb: dynamodb.service }, (call, next) => {
            calls.push(call.operation);
            return next();
          }),
        ),
      ),
      name: 'subscribers',
    });
    const one = sandbox();
    const [first, ...others] = await Promise.all([one, sandbox(), sandbox(), sandbox()].map(readSecret));
    expect(first).toHaveLength(32);
    for (const other of others) expect(other).toEqual(first);
    expect(calls.filter((call) => call === 'PutItem').length).toBeGreaterThan(1);
    calls.length = 0;
    expect(await readSecret(one)).toEqual(first);
    expect(calls).toEqual([]);
  });

  it('is asked for again after a moment in which the table was away', async () => {
    const { table } = await open();
    let isAway = true;
    const flaky: Table = {
      name: table.name,
      client: { send: ((command: never) => (isAway ? Promise.reject(new Error('away')) : table.client.send(command))) as never },
    };
    await expect(readSecret(flaky)).rejects.toThrow('away');
    isAway = false;
    expect(await readSecret(flaky)).toHaveLength(32);
  });
});

describe('a form', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const signUp = (ask: Awaited<ReturnType<typeof open>>['ask'], body: string, headers: Record<string, string> = form) =>
    ask('POST', { path: '/subscribe', query: '', headers, body });
  const formPage = async (ask: Awaited<ReturnType<typeof open>>['ask'], query = 'l=en') =>
    (await ask('GET', { path: '/subscribe', query })).body ?? '';

  it('chooses what was being read, and nothing that the newsroom does not have', async () => {
    const { ask } = await open();
    const page = await formPage(ask, 'l=fr&country=kh&country=zz&topic=health&topic=nothing&lang=tlh');
    expect(page).toContain('<option value="KH" selected>');
    expect(page.match(/ selected>/g)).toHaveLength(1);
    expect(page.match(/name="topic" value="(\w+)" checked/g)).toEqual(['name="topic" value="health" checked']);
    expect(page).not.toMatch(/tlh|nothing"/);
  });

  it.each<[string, number, string, Record<string, string>]>([
    ['of a megabyte', 413, `email=${'x'.repeat(1_000_000)}`, form],
    ['of another kind', 415, '{"email":"a@example.org"}', { 'content-type': 'application/json' }],
    ['with files', 415, '--x--', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['of no kind', 415, 'email=a@example.org', {}],
    ['with two addresses', 400, 'email=a@example.org&email=b@example.org', form],
    ['with two buttons', 400, 'email=a@example.org&do=try&do=sign-up', form],
    ['without anything', 422, '', form],
    ['with a language that there is not', 422, 'email=a@example.org&lang=tlh', form],
    ['with a country that there is not', 422, 'email=a@example.org&country=ZZ', form],
    ['that was never asked for', 422, 'email=a@example.org&f=AAAA', form],
    ['in broken octets', 422, 'email=%ff%fe%00&f=%', form],
  ])('%s is answered with a page, and changes nothing', async (_, status, body, headers) => {
    const { ask, rows } = await open();
    const before = await rows();
    const { statusCode, body: page } = await signUp(ask, body, headers);
    expect(statusCode).toBe(status);
    expect(page).toContain('<main');
    expect(await rows()).toEqual(before);
  });

  it('that a program fills in, or sends the moment it gets it, or that another site sends, writes to nobody', async () => {
    const { ask, rows } = await open();
    const [, stamp = ''] = /name="f" value="([^"]+)"/.exec(await formPage(ask)) ?? [];
    const before = await rows();
    const body = (more: string): string => `l=en&f=${stamp}&email=new@example.org${more}`;
    const trapped = await signUp(ask, body('&website=https://example.org'));
    expect([trapped.statusCode, trapped.headers?.location]).toEqual([303, '/subscribe/sent?l=en']);
    // Its clock stands still: it was made at this very moment.
    const hasty = await signUp(ask, body(''));
    expect([hasty.statusCode, hasty.body]).toEqual([422, expect.stringContaining('press the button again')]);
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }, { origin: 'null' }]) {
      const foreign = await signUp(ask, body(''), { ...form, ...headers });
      expect([foreign.statusCode, foreign.body]).toEqual([422, expect.stringContaining('press the button again')]);
    }
    expect(await rows()).toEqual(before);
  });

  it('is shown to whoever comes from wherever, with whatever their browser says', async () => {
    const { ask } = await open();
    const odd = {
      referer: 'https://news.example.org/فريق?\u0000',
      'user-agent': '浏览器 \ud800',
      'x-odd': 'é\r\nx: y',
      cookie: '=',
    };
    for (const referer of ['//', 'javascript:1', 'https://news.example.org/fr/', odd.referer]) {
      const { statusCode, body } = await ask('GET', { path: '/subscribe', query: 'l=fr', headers: { ...odd, referer } });
      expect(statusCode).toBe(200);
      const isOurs = referer.endsWith('/fr/');
      expect(body?.includes('name="page" value="/fr/"')).toBe(isOurs);
    }
  });

  it('shows nothing of what was typed but in its own fields, as text', async () => {
    const { ask } = await open();
    const { body } = await signUp(ask, `l=en&email=${encodeURIComponent('"><script>alert(1)</script>')}&page=//evil.example`);
    expect(body).not.toContain('<script');
    expect(body).not.toContain('evil.example');
  });

  it('of somebody’s alerts opens to their own link, and to no other', async () => {
    const { ask, token, rows, person, table } = await open();
    const before = await rows();
    const secret = await readSecret(table);
    const at = Date.parse(NOW);
    const wrong = [
      token,
      tokenUntil(secret, 'confirm', person.person, at + 60_000),
      tokenUntil(secret, 'manage', person.person, at),
      '',
    ];
    const pages = await Promise.all(wrong.map((one) => ask('GET', { path: '/preferences', query: `t=${one}&l=en` })));
    expect(new Set(pages.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    expect(pages[0]?.statusCode).toBe(400);
    const own = await ask('GET', {
      path: '/preferences',
      query: `t=${tokenUntil(secret, 'manage', person.person, at + 60_000)}&l=en`,
    });
    expect([own.statusCode, own.body]).toEqual([200, expect.stringContaining('a…@example.org')]);
    expect(await rows()).toEqual(before);
  });

  it('of two windows saves what was pressed first, and shows it in the other', async () => {
    const { ask, person, table } = await open();
    const manage = tokenUntil(await readSecret(table), 'manage', person.person, Date.parse(NOW) + 60_000);
    const save = (topic: string) =>
      ask('POST', {
        path: '/preferences',
        query: '',
        headers: form,
        body: `t=${manage}&l=en&was=0&alert=0&lang=en&topic=${topic}&mode=first&do=save`,
      });
    expect((await save('health')).statusCode).toBe(303);
    const second = await save('water');
    expect([second.statusCode, second.body]).toEqual([422, expect.stringContaining('changed in another window')]);
    const { person: now } = await readSubscriber(table, person.person);
    expect(now).toMatchObject({ alerts: [{ languages: ['en'], topics: ['health'] }], policy: 'first', revision: 1 });
  });

  it('that is cut off while it is saved leaves nobody without the mails they have asked for', async () => {
    let cuts = 0;
    for (let cut = 1; cut < 20; cut++) {
      const { ask, person, table, rows } = await open();
      const manage = tokenUntil(await readSecret(table), 'manage', person.person, Date.parse(NOW) + 60_000);
      const body = `t=${manage}&l=en&was=0&alert=0&lang=en&topic=migration&mode=first&do=save`;
      let calls = 0;
      const { statusCode } = await ask('POST', { path: '/preferences', query: '', headers: form, body }, async (_, next) => {
        const answer = await next();
        if (++calls < cut) return answer;
        throw new Error('cut off');
      });
      const { person: now } = await readSubscriber(table, person.person);
      const cells = (await rows()).flatMap(({ pk }) => (String(pk).startsWith('C#') ? [String(pk).slice(2)] : []));
      expect(cells).toEqual(expect.arrayContaining(cellsOfPerson(now as Person)));
      if (statusCode === 303) {
        expect(cells).toEqual(['immediate#en#*#migration']);
        break;
      }
      cuts++;
    }
    expect(cuts).toBeGreaterThan(4);
  });
});
