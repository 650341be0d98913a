import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PEOPLE_PER_MESSAGE, SendMessage } from '../../../shared/alerts/alert-messages.ts';
import { decideMail } from '../../../shared/alerts/decide-mail.ts';
import { messagesOf, notAfter, plansOf, subrangesOf } from '../../../shared/alerts/plan.ts';
import { type Alert, cellsOf, cellsToRead, matches } from '../../../shared/alerts/subscriber.ts';
import { partitionsOf } from '../../../shared/alerts/subscriber-rows.ts';
import { personIdOf } from '../../../shared/alerts/token.ts';
import { edition, event, head, killedHead, ledgerRow, live, message, NOW, personNumber, reader } from './alert-samples.ts';

const LANGUAGES = ['en', 'fr', 'ar'];
const some = (values: string[]) => fc.subarray(values);

describe('cells', () => {
  it('hold an alert where a release looks exactly when the two match', () => {
    const alerts: fc.Arbitrary<Alert> = fc.record({
      languages: some(LANGUAGES),
      countries: some(['KH', 'FR', 'SN']),
      topics: some(['water', 'health']),
      frequency: fc.constant('immediate' as const),
    });
    const subjects = fc.record({
      lang: fc.constantFrom(...LANGUAGES),
      countries: some(['KH', 'FR', 'SN', 'BR']),
      topics: some(['water', 'health', 'children']),
    });
    fc.assert(
      fc.property(alerts, subjects, (alert, subject) => {
        const read = cellsToRead('immediate', subject);
        expect(read).toHaveLength(2 * (subject.countries.length + 1) * (subject.topics.length + 1));
        expect(cellsOf(alert).some((cell) => read.includes(cell))).toBe(matches(alert, subject));
      }),
    );
  });
});

describe('a plan', () => {
  const planOf = (...facts: Parameters<typeof plansOf>) => plansOf(...facts)[0];
  const now = { head: head(), edition: edition() };

  it('of a new release is for everybody who asks for it, of a correction also for those who have it', () => {
    const asked = { lang: 'fr', countries: ['KH'], topics: ['water'] };
    expect(planOf(event('ReleasePublished'), now, 7)).toMatchObject({ asked, receivers: false });
    expect(planOf(event('ReleaseCorrected'), now, 7)).toMatchObject({ asked, receivers: true });
    expect(planOf(event('ReleaseWithdrawn'), now, 7)).toEqual(expect.not.objectContaining({ asked: expect.anything() }));
  });

  it('of a release dated long ago is for nobody who does not have it', () => {
    const old = { head: head(), edition: edition({ live: live({ date: '2026-10-26T08:59:59.999Z' }) }) };
    expect(planOf(event('ReleasePublished'), old, 7)).not.toHaveProperty('asked');
    expect(planOf(event('ReleaseCorrected'), old, 7)).toMatchObject({ receivers: true });
    const week = { head: head(), edition: edition({ live: live({ date: '2026-10-26T09:00:00.000Z' }) }) };
    expect(planOf(event('ReleasePublished'), week, 7)).toHaveProperty('asked');
  });

  it('is made of nothing but a kill once the release is killed, and of no kill before', () => {
    const killed = { head: killedHead(), edition: edition() };
    expect(planOf(event('ReleasePublished'), killed, 7)).toBeUndefined();
    expect(planOf(event('ReleaseKilled'), killed, 7)).toMatchObject({ facts: { whole: true }, receivers: true });
    expect(planOf(event('ReleaseKilled'), now, 7)).toBeUndefined();
    expect(planOf(event('ReleaseUpdated'), now, 7)).toBeUndefined();
  });

  it('brings a release as news for so many hours only, and says for ever what is wrong with it', () => {
    const limits = (type: Parameters<typeof event>[0], rows = now) =>
      notAfter(plansOf(event(type), rows, 7), NOW, 48).map(({ facts }) => [facts.news, facts.notAfter]);
    expect(limits('ReleasePublished')).toEqual([['published', '2026-11-04T09:00:00.000Z']]);
    expect(limits('ReleaseCorrected')).toEqual([['corrected', undefined]]);
    expect(limits('ReleaseRestored')).toEqual([
      ['restored', undefined],
      ['published', '2026-11-04T09:00:00.000Z'],
    ]);
    expect(limits('ReleaseKilled', { head: killedHead(), edition: edition() })).toEqual([['killed', undefined]]);
  });

  it('puts those into a message whose mails lie together, and in all partitions at once', () => {
    const asked = Array.from({ length: 1000 }, (_, number) => ({
      sk: personIdOf(new Uint8Array(32), `${number}`),
      policy: 'first' as const,
    }));
    const facts = { news: 'published' as const, release: ledgerRow().release, lang: 'fr', version: 1, revision: 1, whole: false };
    const messages = messagesOf(
      { facts, receivers: false, asked: { lang: 'fr', countries: [], topics: [] } },
      { asked, ledger: [] },
    );
    expect(messages).toHaveLength(1000 / PEOPLE_PER_MESSAGE);
    const places = messages.map(({ release, people }) => [...partitionsOf(release, people).keys()]);
    // One for those written before.
    for (const each of places) expect(each.length).toBeLessThanOrEqual(1 + 3);
    expect(new Set(places.flat()).size).toBe(1 + 16);
  });

  it('names everybody once, however many of their alerts match and whether or not they have the release', () => {
    const facts = { news: 'corrected' as const, release: ledgerRow().release, lang: 'fr', version: 2, revision: 2, whole: false };
    fc.assert(
      fc.property(fc.array(fc.nat(300)), fc.array(fc.nat(300)), (asking, having) => {
        const asked = asking.map((number) => ({
          sk: personNumber(number),
          policy: number % 2 ? ('first' as const) : ('each' as const),
        }));
        const ledger = having.map((number) => ledgerRow({ person: personNumber(number) }));
        const messages = messagesOf(
          { facts, receivers: true, asked: { lang: 'fr', countries: [], topics: [] } },
          { asked, ledger },
        );
        const people = messages.flatMap((one) => SendMessage.parse(one).people);
        expect([...people].sort()).toEqual([...new Set([...asking, ...having])].map(personNumber).sort());
        for (const one of messages) expect([...one.people].sort()).toEqual(one.people);
        expect(messages.length).toBeLessThanOrEqual(3 + people.length / PEOPLE_PER_MESSAGE);
      }),
    );
  });

  it('of a release that was restored is also for whoever was passed over, and of what was corrected meanwhile', () => {
    const asked = { lang: 'fr', countries: ['KH'], topics: ['water'] };
    const back = event('ReleaseRestored');
    expect(plansOf(back, now, 7).map(({ facts, ...to }) => [facts.news, to])).toEqual([
      ['restored', { receivers: true }],
      ['published', { receivers: false, skipped: true, asked }],
    ]);
    const noted = live();
    const corrected = edition({ live: { ...noted, facts: { ...noted.facts, correctionNote: 'Treize mille.' } } });
    expect(
      plansOf(back, { ...now, edition: corrected }, 7)
        .map(({ facts, ...to }) => [facts.news, to])
        .at(-1),
    ).toEqual(['corrected', { receivers: true }]);
    // Too old for those who only ask for such releases; whoever was passed over was promised it.
    const old = edition({ live: live({ date: '2026-10-20T09:00:00.000Z' }) });
    expect(plansOf(back, { ...now, edition: old }, 7).map(({ asked: subject, skipped }) => [subject, skipped])).toEqual([
      [undefined, undefined],
      [undefined, true],
    ]);
  });

  it('after a restore names those who were skipped because it was withdrawn, each under their own policy', () => {
    const facts = { news: 'published' as const, release: ledgerRow().release, lang: 'fr', version: 1, revision: 3, whole: false };
    const skipped = { state: 'skipped' as const, why: 'overtaken' as const };
    const ledger = [
      ledgerRow({ person: personNumber(1), ...skipped }),
      ledgerRow({ person: personNumber(2), ...skipped, note: 'fr#p' }),
      ledgerRow({ person: personNumber(3) }),
      ledgerRow({ person: personNumber(4), state: 'skipped', why: 'gone' }),
      ledgerRow({ person: personNumber(5), ...skipped, note: 'fr#c2', news: 'corrected' }),
    ];
    const messages = messagesOf({ facts, receivers: false, skipped: true }, { asked: [], ledger });
    expect(messages.map(({ policy, people }) => [policy, people])).toEqual([
      ['first', [personNumber(1)]],
      ['each', [personNumber(2)]],
    ]);
  });

  it('is divided by the digits of the people’s ids without losing anybody', () => {
    expect(subrangesOf('a')).toHaveLength(16);
    expect(subrangesOf('a')).toContain('af');
  });
});

describe('a claimed mail', () => {
  const now = { head: head(), edition: edition() };
  const at = { now: NOW, maxAgeDays: 7 };

  it('is sent when its reader still asks for it and the edition is public', () => {
    expect(decideMail(message(), { person: reader() }, now, at)).toHaveProperty('send');
  });

  it.each([
    ['somebody who was erased', message(), {}, now, 'gone'],
    ['somebody who is leaving', message(), { person: reader({ leftAt: NOW }) }, now, 'gone'],
    [
      'an address that bounced',
      message(),
      { person: reader(), suppressed: { why: 'bounce' as const, at: NOW } },
      now,
      'suppressed',
    ],
    [
      'somebody who asks for other countries now',
      message(),
      { person: reader({ alerts: [{ languages: [], countries: ['FR'], topics: [], frequency: 'immediate' }] }) },
      now,
      'not-asked-for',
    ],
    [
      'somebody who wants it tomorrow morning now',
      message(),
      { person: reader({ alerts: [{ languages: [], countries: [], topics: [], frequency: 'daily' }] }) },
      now,
      'not-asked-for',
    ],
    ['a release that was killed', message(), { person: reader() }, { head: killedHead(), edition: edition() }, 'killed'],
    [
      'an edition that was withdrawn',
      message(),
      { person: reader() },
      { head: head(), edition: edition({ live: live({ state: 'withdrawn' }) }) },
      'overtaken',
    ],
    ['a withdrawal that was taken back', message({ news: 'withdrawn', asked: false }), { person: reader() }, now, 'overtaken'],
  ])('is not sent: %s', (_, said, who, things, why) => {
    expect(decideMail(said, who, things, at)).toEqual({ skip: why });
  });

  it('tells of a correction whoever has the release, whatever they ask for now, and nobody else who no longer asks', () => {
    const person = reader({ alerts: [] });
    const correction = ledgerRow({ news: 'corrected', note: 'fr#c2', version: 2 });
    expect(decideMail(correction, { person }, now, at)).toHaveProperty('send');
    expect(decideMail({ ...correction, also: 'p' }, { person }, now, at)).toEqual({ skip: 'not-asked-for' });
  });

  it('tells of a kill whoever has the release, whatever they ask for now', () => {
    const person = reader({ alerts: [] });
    expect(
      decideMail(message({ news: 'killed', asked: false }), { person }, { head: killedHead(), edition: edition() }, at),
    ).toHaveProperty('send');
  });

  it('reaches a new address by whoever had the release at the old one, unless the new one hears of it anyway', () => {
    const moved = { person: reader(), isMoved: true };
    const gone = { head: killedHead(), edition: edition() };
    expect(decideMail(message({ news: 'killed', asked: false }), moved, gone, at)).toHaveProperty('send');
    expect(decideMail(message(), moved, now, at)).toEqual({ skip: 'gone' });
    const correction = ledgerRow({ news: 'corrected', note: 'fr#c2', version: 2 });
    expect(decideMail(correction, moved, now, at)).toEqual({ skip: 'gone' });
    expect(decideMail(correction, moved, now, { ...at, now: '2027-11-20T10:00:00.000Z' })).toHaveProperty('send');
    expect(decideMail(correction, { ...moved, person: reader({ alerts: [] }) }, now, at)).toHaveProperty('send');
  });

  it('reaches a new address once, which had the release itself: by what it had', () => {
    const moved = { person: reader({ alerts: [] }), isMoved: true, rows: [ledgerRow()] };
    const gone = { head: killedHead(), edition: edition() };
    const withdrawn = { head: head(), edition: edition({ live: live({ state: 'withdrawn' }) }) };
    for (const [said, things] of [
      [message({ news: 'killed', asked: false }), gone],
      [message({ news: 'withdrawn', asked: false }), withdrawn],
      [message({ news: 'restored', asked: false }), now],
      [ledgerRow({ news: 'corrected', note: 'fr#c2', version: 2 }), now],
    ] as const) {
      expect(decideMail(said, moved, things, at)).toEqual({ skip: 'gone' });
      expect(decideMail(said, { ...moved, rows: [] }, things, at)).toHaveProperty('send');
      // What was on its way to them and was not sent is nothing that they have.
      const rows = [ledgerRow({ state: 'skipped', why: 'overtaken' })];
      expect(decideMail(said, { ...moved, rows }, things, at)).toHaveProperty('send');
    }
  });

  it('tells a new address of a withdrawal in the language that only the old one had, and of a whole release once', () => {
    const moved = { person: reader(), isMoved: true, rows: [ledgerRow({ lang: 'en' })] };
    const withdrawn = { head: head(), edition: edition({ live: live({ state: 'withdrawn' }) }) };
    const gone = { head: killedHead(), edition: edition() };
    expect(decideMail(message({ news: 'withdrawn', asked: false }), moved, withdrawn, at)).toHaveProperty('send');
    expect(decideMail(ledgerRow({ news: 'killed', note: 'fr#k' }), moved, gone, at)).toHaveProperty('send');
    expect(decideMail(ledgerRow({ news: 'killed', note: 'k' }), moved, gone, at)).toEqual({ skip: 'gone' });
  });
});
