import fc from 'fast-check';
import { expect, it } from 'vitest';
import { copiesFor, mailsPerSecond, takeTurns } from '../../../shared/alerts/rate.ts';

const quota = (perSecond: number, perDay = -1, sentInDay = 0) => ({ perSecond, perDay, sentInDay });

it('no second has more turns than the account may send, whoever asks for how many and when', () => {
  const asks = fc.array(
    fc.record({
      after: fc.nat(1500),
      count: fc.integer({ min: 1, max: 50 }),
      lane: fc.constantFrom('urgent' as const, 'alerts' as const),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(asks, fc.integer({ min: 1, max: 600 }), fc.constantFrom(0.3, 0.8, 1), (series, perSecond, share) => {
      let [now, nextAt] = [0, 0];
      const sent: number[] = [];
      for (const { after, count, lane } of series) {
        now += after;
        const turns = takeTurns({ count, lane, now, nextAt }, quota(perSecond), share);
        nextAt = turns.nextAt;
        sent.push(...turns.at);
        expect(turns.at.length > 0 || turns.retryAfter > 0).toBe(true);
      }
      for (const from of sent) {
        expect(sent.filter((at) => at >= from && at < from + 1000).length).toBeLessThanOrEqual(
          Math.ceil(mailsPerSecond({ perSecond }, share)),
        );
      }
    }),
  );
});

it('an urgent mail gets its turn while every other lane waits', () => {
  const behind = { count: 5, now: 0, nextAt: 3000 };
  expect(takeTurns({ ...behind, lane: 'alerts' }, quota(10), 1)).toMatchObject({ at: [], retryAfter: 2 });
  expect(takeTurns({ ...behind, lane: 'urgent' }, quota(10), 1).at).toEqual([3000, 3100, 3200, 3300, 3400]);
});

it('a full day is waited for, and a quota of one mail a day sends one', () => {
  const one = { count: 3, lane: 'alerts' as const, now: 0, nextAt: 0 };
  expect(takeTurns(one, quota(1, 1, 0), 0.8).at).toEqual([0]);
  expect(takeTurns(one, quota(1, 1, 1), 0.8)).toMatchObject({ at: [], retryAfter: 900 });
  expect(takeTurns(one, quota(14, 200, 160), 0.8).at).toEqual([]);
  expect(takeTurns({ ...one, lane: 'urgent' }, quota(14, 200, 160), 0.8).at).toHaveLength(3);
});

it.each([14, 50, 200, 500])(
  'of %i a second and a share of 0.8 nothing is lost by rounding, from one grant to the next',
  (perSecond) => {
    let nextAt = 0;
    let mails = 0;
    for (; nextAt < 100_000; mails += 20)
      nextAt = takeTurns({ count: 20, lane: 'urgent', now: nextAt, nextAt }, quota(perSecond), 0.8).nextAt;
    expect((mails / nextAt) * 1000).toBeGreaterThan(mailsPerSecond({ perSecond }, 0.8) * 0.999);
    expect((mails / nextAt) * 1000).toBeLessThanOrEqual(perSecond * 0.8);
  },
);

it('as many copies send as the quota is worth, and two where it is small', () => {
  expect([0.5, 1, 14, 50, 200, 500].map((maxSendRate) => copiesFor({ maxSendRate }))).toEqual([2, 2, 2, 2, 5, 13]);
});
