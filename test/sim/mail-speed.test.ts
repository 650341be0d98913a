import { describe, expect, it } from 'vitest';
import { copiesFor, mailsPerSecond } from '../../shared/alerts/rate.ts';
import { tries } from '../tries.ts';
import { busiestSecond, rateOf, runMails } from './mail-model.ts';

const SHARE = 0.8;
const QUOTAS = [14, 50, 200, 500];
const PEOPLE = tries('PEOPLE', { sample: 10_000, full: 1_000_000 });

describe('send-alerts, in as many copies as the quota is worth', () => {
  it.each(QUOTAS)('sends 95 of 100 mails that its share of %i a second allows, and none more', async (perSecond) => {
    const run = await runMails({
      people: 40 * perSecond,
      perSecond,
      share: SHARE,
      copies: copiesFor({ maxSendRate: perSecond }),
    });
    expect(run.sent).toHaveLength(40 * perSecond);
    expect(run.twice).toBe(0);
    expect(run.refusals).toBe(0);
    expect(rateOf(run.sent)).toBeGreaterThanOrEqual(0.95 * perSecond * SHARE);
    expect(busiestSecond(run.sent)).toBeLessThanOrEqual(mailsPerSecond({ perSecond }, SHARE));
  });

  it.each([14, 500])(
    'is never refused by a quota of %i a second, where calls take half as long again by chance',
    async (perSecond) => {
      let random = 1;
      const chance = (): number => {
        random = (random * 16807) % 2147483647;
        return random / 2147483647;
      };
      const run = await runMails({
        people: 4000,
        perSecond,
        share: SHARE,
        copies: copiesFor({ maxSendRate: perSecond }),
        chance,
      });
      expect([run.sent.length, run.twice, run.refusals]).toEqual([4000, 0, 0]);
      expect(rateOf(run.sent)).toBeGreaterThanOrEqual(0.95 * perSecond * SHARE);
    },
  );

  it(`is done with ${PEOPLE} people within 5 of 100 of what people ÷ rate takes`, async () => {
    const run = await runMails({ people: PEOPLE, perSecond: 500, share: SHARE, copies: copiesFor({ maxSendRate: 500 }) });
    expect([run.sent.length, run.twice]).toEqual([PEOPLE, 0]);
    expect((run.sent.at(-1) ?? 0) / 1000).toBeLessThanOrEqual((PEOPLE / (500 * SHARE)) * 1.05);
  }, 1_200_000);

  it.each([14, 500])(
    'tells whoever has a release that it is gone as fast as %i a second allow, whatever waits',
    async (perSecond) => {
      const killAfter = 20_000;
      const run = await runMails({
        people: 60 * perSecond,
        perSecond,
        share: SHARE,
        copies: copiesFor({ maxSendRate: perSecond }),
        killAfter,
      });
      const { sent, told, killedAt } = run;
      // Whoever was being mailed as it was killed has it; nobody after that.
      expect((sent.at(-1) ?? 0) - killedAt).toBeLessThanOrEqual(500);
      expect(run.twice).toBe(0);
      // Half a second is planning.
      const first = (told[0] ?? Number.POSITIVE_INFINITY) - killedAt - 500;
      const last = (told.at(-1) ?? Number.POSITIVE_INFINITY) - killedAt - 500;
      // At most as far as turns are handed out to what is new, and what a message takes to be handed over.
      expect(first).toBeLessThanOrEqual(1300);
      expect(last).toBeLessThanOrEqual((told.length / (perSecond * SHARE)) * 1000 * 1.05 + 1300);
      expect(busiestSecond([...sent, ...told].sort((a, b) => a - b))).toBeLessThanOrEqual(mailsPerSecond({ perSecond }, SHARE));
    },
  );
});
