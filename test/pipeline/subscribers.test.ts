import { beforeEach, describe, expect, it } from 'vitest';
import type { Embedded, EmbeddedOptions } from '../../local/newsroom/embedded.ts';
import { Subscription } from '../../shared/alerts/subscriber.ts';
import { openNewsroom, pass, releaseAbout } from './newsroom-run.ts';
import { type Seen, visitorOf } from './site-visitor.ts';

const water = (...front: string[]) => releaseAbout('Clean water', { front: ['countries: KH', 'topics: water', ...front] });

const drop = async (run: Embedded, name: string, content: string): Promise<void> => {
  run.drop(`incoming/${name}`, content);
  await run.untilIdle();
};

const recipients = (run: Embedded): string[] => run.mails().map(({ to }) => to[0] ?? '');
const rowsOf = (run: Embedded) => run.account.dynamodb.scan(run.landmarks.subscribers);

const AMINA = 'amina@example.org';

/** A newsroom, and somebody with a browser in front of it. */
const open = async (options: Partial<EmbeddedOptions> = {}) => {
  const run = await openNewsroom(options);
  const visitor = visitorOf(run);
  /** Signs somebody up from a page, as far as the page that says to look into the inbox. */
  const askFor = async (address: string, link = '/subscribe?l=en', chosen: [string, string][] = []): Promise<Seen> => {
    const form = await visitor.open(link);
    await pass(run, 5);
    return visitor.press(form, 'Sign up', { set: { email: address }, add: chosen });
  };
  const signUp = async (address: string, link?: string, chosen?: [string, string][]): Promise<Seen> => {
    await askFor(address, link, chosen);
    const { link: linkTo } = await visitor.mailTo(address);
    return visitor.press(await visitor.open(linkTo('/subscribe/confirm')), 'Yes, send me these emails');
  };
  return { run, ...visitor, askFor, signUp };
};

describe('somebody who reads the newsroom', () => {
  it('signs up, confirms, is mailed, changes what they get, leaves, comes back and is erased', { timeout: 240_000 }, async () => {
    const { run, open: visit, follow, press, mailTo, askFor } = await open();
    await drop(run, 'water.md', water());

    // From the page that they read, with what it is about chosen already.
    const listing = await visit('/feeds/en/country/kh/');
    const form = await follow(listing, 'Get press releases by email');
    expect(form.title).toBe('Press releases by email');
    expect(form.forms[0]?.fields).toEqual(
      expect.arrayContaining([
        ['lang', 'en'],
        ['country', 'KH'],
        ['mode', 'first'],
      ]),
    );
    const tried = await press(form, 'Show what this would have brought');
    expect(tried.text).toContain('Emails that this would have brought in the last 30 days: 1');
    expect(tried.links.map(({ text }) => text)).toContain('Clean water reaches the coastal villages');

    await pass(run, 5);
    const sent = await press(tried, 'Sign up', { set: { email: ' Amina@EXAMPLE.org ' } });
    expect([sent.status, sent.title]).toEqual([200, 'Now look into your inbox']);
    const letter = await mailTo('Amina@example.org');
    expect(letter.subject).toBe('Please confirm: press releases from Blue Harbour Relief');
    expect(letter.text).toContain('Cambodia');
    expect(letter.headers.has('list')).toBe(false);

    // Nothing is sent before they confirm, and looking at the link confirms nothing.
    const before = await rowsOf(run);
    const asked = await visit(letter.link('/subscribe/confirm'));
    expect(asked.text).toContain('Cambodia');
    expect(await rowsOf(run)).toEqual(before);
    await drop(run, 'wells.md', releaseAbout('New wells', { front: ['countries: KH'] }));
    expect(recipients(run)).toEqual(['Amina@example.org']);

    const welcome = await press(asked, 'Yes, send me these emails');
    expect(welcome.title).toBe('Your alerts');
    expect(welcome.text).toContain('You are subscribed.');
    expect(welcome.html).not.toMatch(/amina@/i);
    expect(welcome.text).toContain('A…@example.org');
    const [person] = (await rowsOf(run)).filter(({ sk }) => sk === 'PERSON');
    expect(person).toMatchObject({ email: 'Amina@example.org', lang: 'en', since: run.now(), alerts: [{ countries: ['KH'] }] });
    expect(JSON.stringify(await rowsOf(run))).not.toMatch(/127\.0\.0|"PENDING"/);

    // The link is good for nothing any more but to see what it confirmed.
    expect((await visit(letter.link('/subscribe/confirm'))).title).toBe('');

    await drop(run, 'pumps.md', releaseAbout('New pumps', { front: ['countries: KH', 'topics: water'] }));
    const alert = await mailTo('Amina@example.org');
    expect(alert.subject).toContain('New pumps');
    expect(alert.text).toContain('You chose: English · Cambodia · all topics.');
    expect(alert.headers.get('list')).toMatchObject({ unsubscribe: expect.anything() });

    // What they get is changed by the link in the mail: from then on they hear of health, wherever.
    const preferences = await visit(alert.link('/preferences'));
    const saved = await press(preferences, 'Save', { set: { country: '' }, add: [['topic', 'health']] });
    expect(saved.text).toContain('Your changes are saved.');
    await drop(run, 'bridges.md', releaseAbout('New bridges', { front: ['countries: KH', 'topics: water'] }));
    await drop(run, 'clinic.md', releaseAbout('A clinic', { front: ['countries: NE', 'topics: health'] }));
    expect(recipients(run)).toHaveLength(3);
    expect((await mailTo('Amina@example.org')).subject).toContain('A clinic');

    // They leave by the link of a mail, and undo it on the page that says so.
    const left = await press(await visit((await mailTo('Amina@example.org')).link('/unsubscribe')), 'Unsubscribe');
    expect(left.title).toBe('You are unsubscribed');
    expect(JSON.stringify(await rowsOf(run))).not.toMatch(/amina/i);
    expect(left.html).not.toMatch(/amina/i);
    const back = await press(left, 'Keep my alerts');
    // The mail may have been handed on: whoever undoes it is not led to what is kept.
    expect([back.status, back.html.includes('/preferences')]).toEqual([200, false]);
    expect(back.text).toContain('You are subscribed.');
    expect((await press(left, 'Keep my alerts')).text).toContain('You are subscribed.');
    await drop(run, 'nurses.md', releaseAbout('More nurses', { front: ['topics: health'] }));
    expect(recipients(run)).toHaveLength(4);

    // What is kept of them, and then nothing.
    const mine = await visit((await mailTo('Amina@example.org')).link('/preferences'));
    const wrong = await press(mine, 'Download my data', { set: { now: 'somebody@example.org' } });
    expect([wrong.status, wrong.text]).toEqual([
      422,
      expect.stringContaining('This is not the address that these alerts go to.'),
    ]);
    const file = await press(mine, 'Download my data', { set: { now: AMINA } });
    expect(file.headers['content-disposition']).toBe('attachment; filename="alerts.json"');
    expect(JSON.parse(file.html)).toMatchObject({
      email: 'Amina@example.org',
      alerts: [{ languages: ['en'], topics: ['health'] }],
      consent: { askedAt: expect.any(String), confirmedAt: expect.any(String) },
    });
    const erased = await press(mine, 'Erase everything', { set: { now: AMINA } });
    expect(erased.title).toBe('Your data is erased');
    // What undid an earlier leaving undoes no erasing.
    expect((await press(left, 'Keep my alerts')).status).toBe(400);
    await drop(run, 'doctors.md', releaseAbout('More doctors', { front: ['topics: health'] }));
    expect(recipients(run)).toHaveLength(4);
    expect(JSON.stringify(await rowsOf(run))).not.toMatch(/amina/i);
    // Nowhere: no table, no object, no message that waits, no line of a log. Mails that were delivered are their reader's.
    const { account, landmarks } = run;
    const tables = await Promise.all([landmarks.table, landmarks.subscribers].map((table) => account.dynamodb.scan(table)));
    const objects = account.declared.buckets.flatMap(({ name }) =>
      account.s3.list(name).map(({ key }) => `${key} ${account.s3.get(name, key)?.bytes}`),
    );
    expect(objects.length).toBeGreaterThan(50);
    expect(run.logLines.length).toBeGreaterThan(50);
    for (const kept of [JSON.stringify(tables), objects.join('\n'), run.logLines.join('\n')]) expect(kept).not.toMatch(/amina/i);
    expect((await visit(mine.address)).title).toBe('This link does not work');
    expect((await askFor(AMINA)).title).toBe('Now look into your inbox');
    expect(run.deadLetters()).toEqual([]);
    expect(run.failures).toEqual([]);
  });

  it('is spoken to in their language, to the last mail', async () => {
    const { run, open: visit, press, mailTo } = await open();
    const form = await visit('/subscribe?l=fr&topic=health');
    await pass(run, 5);
    await press(form, 'S’abonner', { set: { email: AMINA } });
    const letter = await mailTo(AMINA);
    expect(letter.subject).toBe('Merci de confirmer\u00a0: les communiqués de Secours Port Bleu');
    const welcome = await press(await visit(letter.link('/subscribe/confirm')), 'Oui, envoyez-moi ces courriels');
    expect(welcome.title).toBe('Vos alertes');
    expect(welcome.forms[0]?.fields).toEqual(
      expect.arrayContaining([
        ['lang', 'fr'],
        ['topic', 'health'],
      ]),
    );
  });
});

describe('whoever is asked to be mailed', () => {
  it('is told the same on the page whether they are known, new or suppressed, and by mail what is the case', async () => {
    const subscribers = [
      Subscription.parse({ email: AMINA, languages: ['en'] }),
      Subscription.parse({ email: 'bounce@example.org' }),
    ];
    const { run, askFor, mailTo, open: visit, press } = await open({ subscribers });
    await drop(run, 'water.md', water());
    const already = run.mails().length;
    const pages = [await askFor(AMINA), await askFor('new@example.org'), await askFor('bounce@example.org')];
    expect(new Set(pages.map(({ status, html }) => `${status} ${html}`)).size).toBe(1);
    expect(recipients(run).slice(already)).toEqual([AMINA, 'new@example.org']);

    // What was chosen on the page is offered to whoever is known, and added by their own button.
    await askFor(AMINA, '/subscribe?l=en&country=ke');
    const letter = await mailTo(AMINA);
    expect(letter.subject).toBe('You already get press releases from Blue Harbour Relief');
    const offered = await visit(letter.link('/preferences'));
    expect(offered.text).toContain('Another alert');
    const added = await press(offered, 'Add this alert');
    expect(added.text).toContain('Alert 2');
    const removed = await press(added, 'Remove this alert');
    expect(removed.text).not.toContain('Alert 2');
    expect(removed.text).toContain('Your changes are saved.');
  });

  it('gets three letters a day at most, and one network asks for forty an hour', { timeout: 300_000 }, async () => {
    const { run, open: visit, press } = await open();
    const form = await visit('/subscribe?l=en');
    await pass(run, 5);
    const statuses: number[] = [];
    for (let sent = 0; sent < 1000; sent++)
      statuses.push((await press(form, 'Sign up', { set: { email: sent % 2 ? AMINA : AMINA.toUpperCase() } })).status);
    expect(run.mails()).toHaveLength(3);
    expect(statuses.filter((status) => status === 429)).toHaveLength(960);
    for (let sent = 0; sent < 50; sent++) await press(form, 'Sign up', { set: { email: `other${sent}@example.org` } });
    expect(run.mails()).toHaveLength(3);
    await pass(run, 3600);
    const later = await visit('/subscribe?l=en');
    await pass(run, 5);
    for (let sent = 0; sent < 50; sent++) await press(later, 'Sign up', { set: { email: `other${sent}@example.org` } });
    // The network is at its end after forty: whatever addresses it names.
    expect(run.mails()).toHaveLength(43);
    expect(JSON.stringify(await rowsOf(run))).not.toContain('127.0.0');
  });

  it('has the letter within five seconds while ten thousand mails wait', { timeout: 300_000 }, async () => {
    const subscribers = Array.from({ length: 10_000 }, (_, n) => Subscription.parse({ email: `reader${n}@example.org` }));
    const { run, open: visit, press, mailTo } = await open({ subscribers });
    run.drop('incoming/water.md', water());
    await pass(run, 20);
    const before = run.mails().length;
    expect(before).toBeGreaterThan(20);
    expect(before).toBeLessThan(1000);
    const form = await visit('/subscribe?l=en');
    await pass(run, 5);
    const at = Date.parse(run.now());
    await press(form, 'Sign up', { set: { email: AMINA } });
    const letter = await mailTo(AMINA);
    expect(letter.at - at).toBeLessThanOrEqual(5000);
    expect(letter.subject).toContain('Please confirm');
  });
});

describe('a link', () => {
  it('changes nothing when it is opened, whatever it is for', async () => {
    const { run, open: visit, mailTo, signUp } = await open();
    const welcome = await signUp(AMINA);
    await drop(run, 'water.md', water());
    const alert = await mailTo(AMINA);
    const links = [
      ...alert.links.filter((link) => new URL(link).hostname === 'news.example.org'),
      ...welcome.links.map(({ href }) => new URL(href, new URL(welcome.address, 'https://news.example.org')).href),
      '/subscribe?l=en&country=kh',
      ...['/preferences/erase', '/preferences/export', '/preferences/address', '/unsubscribe/back'],
    ].filter((link) => !link.startsWith('mailto:') && !/example\.org\/(feeds|ar|en|es|fr)\//.test(link));
    expect(links.length).toBeGreaterThan(6);
    const before = await rowsOf(run);
    const mails = run.mails().length;
    for (const link of links) await visit(link);
    expect(await rowsOf(run)).toEqual(before);
    expect(run.mails()).toHaveLength(mails);
  });

  it('to leave works with one click after a year, twice, and stops what was planned before', async () => {
    const { run, open: visit, mailTo, signUp } = await open();
    await signUp(AMINA);
    await drop(run, 'water.md', water());
    const old = new URL((await mailTo(AMINA)).link('/unsubscribe'));
    await run.advanceTo('2027-11-05T09:00:00.000Z');
    run.drop('incoming/later.md', releaseAbout('Later water', { front: ['embargo: 2027-11-05T10:00:00Z'] }));
    await pass(run, 60);
    for (const _ of [1, 2]) {
      const { status } = await run.post(`${old.pathname}${old.search}`, 'List-Unsubscribe=One-Click', {
        'content-type': 'application/x-www-form-urlencoded',
      });
      expect(status).toBe(200);
    }
    const mails = run.mails().length;
    await run.advanceTo('2027-11-05T11:00:00.000Z');
    expect(run.mails()).toHaveLength(mails);
    // The link to see one's alerts is too old by then, and says how to get another one.
    const manage = await visit((await mailTo(AMINA)).link('/preferences'));
    expect([manage.status, manage.title]).toEqual([400, 'This link does not work']);
    expect(manage.links.map(({ href }) => href)).toContain('/subscribe?l=en');
  });
});

describe('a new address', () => {
  let at: Awaited<ReturnType<typeof open>>;
  const NEW = 'amina.new@example.com';
  beforeEach(async () => {
    at = await open();
    await at.signUp(AMINA, '/subscribe?l=en&country=kh');
    await drop(at.run, 'water.md', water());
  });

  it('is confirmed there and told to the old one, and what was mailed before is corrected and taken back there', async () => {
    const { run, open: visit, press, mailTo } = at;
    const preferences = await visit((await mailTo(AMINA)).link('/preferences'));
    const asked = await press(preferences, 'Send a link to the new address', { set: { now: AMINA, email: NEW } });
    expect(asked.text).toContain('We have sent an email to the new address.');
    const letter = await mailTo(NEW);
    await drop(run, 'pumps.md', releaseAbout('New pumps', { front: ['countries: KH'] }));
    expect(recipients(run).at(-1)).toBe(AMINA);

    const moved = await press(await visit(letter.link('/subscribe/confirm')), 'Yes, use this address');
    expect(moved.text).toContain('Your alerts now come to your new address.');
    const told = await mailTo(AMINA);
    expect(told.subject).toBe('Your press releases now go to another address');
    expect(told.text).not.toContain(NEW);
    expect(told.text).toContain('a…@example.com');

    const before = run.mails().length;
    await drop(run, 'boats.md', releaseAbout('New boats', { front: ['countries: KH'] }));
    await drop(
      run,
      'water.md',
      releaseAbout('Clean water', {
        front: ['countries: KH', 'topics: water', 'correction: It was thirty-nine'],
        more: ' It was thirty-nine.',
      }),
    );
    await drop(run, 'pumps.kill.txt', 'All wrong.');
    await pass(run, 1800);
    expect(recipients(run).slice(before)).toEqual([NEW, NEW, NEW]);
    expect(JSON.stringify(await rowsOf(run))).not.toContain(AMINA);
  });

  it('that had alerts of its own hears of each release once, whichever address was mailed it', async () => {
    const { run, open: visit, press, mailTo, signUp } = at;
    await signUp(NEW, '/subscribe?l=en&country=kh');
    await drop(run, 'pumps.md', releaseAbout('New pumps', { front: ['countries: KH'] }));
    expect(recipients(run).slice(-2).sort()).toEqual([NEW, AMINA]);
    await press(await visit((await mailTo(AMINA)).link('/preferences')), 'Send a link to the new address', {
      set: { now: AMINA, email: NEW },
    });
    await press(await visit((await mailTo(NEW)).link('/subscribe/confirm')), 'Yes, use this address');
    const before = run.mails().length;
    // Both addresses had the pumps, the old one alone the water.
    await drop(run, 'pumps.kill.txt', 'All wrong.');
    await drop(run, 'water.kill.txt', 'All wrong.');
    await pass(run, 1800);
    expect(recipients(run).slice(before)).toEqual([NEW, NEW]);
  });

  it('that is not confirmed is forgotten with its owner', async () => {
    const { run, open: visit, press, mailTo } = at;
    const preferences = await visit((await mailTo(AMINA)).link('/preferences'));
    await press(preferences, 'Send a link to the new address', { set: { now: AMINA, email: NEW } });
    expect(JSON.stringify(await rowsOf(run))).toContain(NEW);
    await press(preferences, 'Erase everything', { set: { now: AMINA } });
    expect(JSON.stringify(await rowsOf(run))).not.toMatch(/amina/i);
    const late = await visit((await mailTo(NEW)).link('/subscribe/confirm'));
    expect([late.status, late.title]).toEqual([400, 'This link does not work']);
  });
});
