import type { Counted, Month } from './count-month.ts';
import { plus, type Units } from './count-units.ts';
import { type Prices, type Standing, standing, type Unit, units } from './prices.ts';

/** A line of the bill: how much of it, and what it comes to in US dollars. */
export interface Line {
  what: string;
  count: number;
  dollars: number;
}

export interface Bill {
  lines: Line[];
  total: number;
}

const HOURS_A_MONTH = 730;

/**
 * Lambda keeps five long polls of up to 20 seconds open for each queue that a function reads, whether or not anything comes
 * (https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html).
 */
const POLLS_AN_HOUR = 5 * (3_600 / 20);

const idleUnits = ({ idleHour, queues }: Counted): Units =>
  plus({}, plus(idleHour, { sqsRequest: POLLS_AN_HOUR * queues }), HOURS_A_MONTH);

/** What a month costs by the list, nothing of it free. Reading pages and feeds, storage, logs and traffic are not in it. */
export const billOf = (counted: Counted, month: Month | undefined, prices: Prices): Bill => {
  const editions = month ? month.releases * month.languages : 0;
  const mails = month ? editions * month.people * month.share : 0;
  const used = plus(plus(idleUnits(counted), counted.edition, editions), counted.mail, mails);
  const lines: Line[] = [
    ...(Object.keys(units) as Unit[]).map((unit) => ({
      what: units[unit],
      count: used[unit] ?? 0,
      dollars: (used[unit] ?? 0) * prices.each[unit],
    })),
    ...(Object.keys(standing) as Standing[]).map((one) => ({
      what: standing[one],
      count: counted.standing[one],
      dollars: counted.standing[one] * prices.monthly[one],
    })),
  ];
  return { lines, total: lines.reduce((sum, { dollars }) => sum + dollars, 0) };
};

/** The months that the report tells of. Each person has asked for one language in four. */
export const months: Readonly<Record<string, Month | undefined>> = {
  'nothing happens': undefined,
  'a usual newsroom: 100 releases in 4 languages, 10,000 people': { releases: 100, languages: 4, people: 10_000, share: 0.25 },
  'the same with a million people': { releases: 100, languages: 4, people: 1_000_000, share: 0.25 },
};

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const money = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A table in Markdown: what is paid for, and how much of it and what that costs in each of the months. */
export const costReport = (counted: Counted, prices: Prices): string => {
  const bills = Object.values(months).map((month) => billOf(counted, month, prices));
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = (bills[0]?.lines ?? []).map(({ what }, at) =>
    row([what, ...bills.flatMap(({ lines: all }) => [whole.format(all[at]?.count ?? 0), money.format(all[at]?.dollars ?? 0)])]),
  );
  return [
    `US dollars a month by AWS’s list of ${prices.asOf}, ${prices.region}, nothing free.`,
    '',
    row(['', ...Object.keys(months).flatMap((name) => [name, '$'])]),
    row(['---', ...bills.flatMap(() => ['---:', '---:'])]),
    ...lines,
    row(['**in all**', ...bills.flatMap(({ total }) => ['', `**${money.format(total)}**`])]),
    '',
    `An edition: ${perOne(counted.edition)}.`,
    `A mail: ${perOne(counted.mail)}.`,
    '',
  ].join('\n');
};

const perOne = (used: Units): string =>
  (Object.entries(used) as [Unit, number][])
    .filter(([, count]) => count >= 0.005)
    .map(([unit, count]) => `${units[unit].toLowerCase()} ${count < 10 ? count.toFixed(2) : whole.format(count)}`)
    .join(', ');
