import { parseArgs } from 'node:util';
import { plus } from '../../local/commands/costs/count-units.ts';
import { prices, type Unit, units } from '../../local/commands/costs/prices.ts';
import { copiesFor, mailsPerSecond } from '../../shared/alerts/rate.ts';
import { busiestSecond, type MailRun, rateOf, runMails } from './mail-model.ts';

/** What becomes of each mail is told twice, as sent and as delivered: published, read ten at a time, and noted. */
const eventsOf = (mails: number) => ({
  snsPublish: 2 * mails,
  sqsRequest: (2 * 2 * mails) / 10,
  dynamodbWrite: 3 * mails,
  lambdaRequest: (2 * mails) / 10,
  lambdaGbSecond: ((2 * mails) / 10) * 0.04,
});

const costOf = ({ units: used, sent }: MailRun): string[] => {
  const all = Object.entries(plus(used, eventsOf(sent.length))) as [Unit, number][];
  const lines = all.map(([unit, times]): [string, number, number] => [units[unit], times, times * prices.each[unit]]);
  const sum = lines.reduce((total, [, , cost]) => total + cost, 0);
  return [...lines, [`in all, prices of ${prices.asOf}`, 0, sum] as const].map(
    ([what, times, cost]) =>
      `  ${what.padEnd(36)} ${times ? Math.round(times).toLocaleString('en').padStart(12) : ' '.repeat(12)}  $${cost.toFixed(2)}`,
  );
};

/**
 * `node --import tsx test/sim/measure-mails.ts [--people <number>] [--quota 14,50,200,500] [--share 0.8]`: mails a second by quota, and
 * what they cost, in virtual time.
 */
const measure = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      people: { type: 'string', default: '10000' },
      quota: { type: 'string', default: '14,50,200,500' },
      share: { type: 'string', default: '0.8' },
    },
  });
  const [people, share] = [Number(values.people), Number(values.share)];
  for (const perSecond of values.quota.split(',').map(Number)) {
    const copies = copiesFor({ maxSendRate: perSecond });
    const run = await runMails({ people, perSecond, share, copies });
    const allowed = mailsPerSecond({ perSecond }, share);
    const took = (run.sent.at(-1) ?? 0) / 1000;
    process.stdout.write(
      `${[
        `${perSecond} a second, share ${share}, ${copies} copies: ${rateOf(run.sent).toFixed(1)} mails a second, ${((rateOf(run.sent) / (perSecond * share)) * 100).toFixed(1)} % of ${(perSecond * share).toFixed(1)}; at most ${busiestSecond(run.sent)} in any second`,
        `  ${people} people in ${took.toFixed(0)} s: ${((took / (people / allowed)) * 100).toFixed(1)} % of people ÷ ${allowed}; ${run.twice} twice, ${run.refusals} refused`,
        ...costOf(run),
      ].join('\n')}\n`,
    );
  }
};

await measure();
