import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openLog } from '../../shared/aws/log.ts';
import { lines } from '../../shared/operations/lines.ts';
import { newsroom } from '../unit/editorial/newsroom-desk.ts';
import { type AlarmProperties, type Series, stateOf } from './alarm-evaluation.ts';
import { deployed } from './deployed.ts';

const stack = deployed({ stage: { canary: {} } });
const alarms = stack.of('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties as unknown as AlarmProperties);

const times = (count: number, value: number | undefined): Series => Array.from({ length: count }, () => value);

interface Days {
  /** Something that people would notice. */
  bad: Series | Record<string, Series>;
  /** A quiet day with something in it that is no reason for a mail. */
  good: Series | Record<string, Series>;
}

const lane = (waiting: Series): Record<string, Series> => ({
  waiting,
  delayed: times(waiting.length, 0),
  underWay: times(waiting.length, 0),
});
const oneOf = (periods: number): Days => ({ bad: [...times(3, undefined), 1], good: [1, ...times(periods, undefined)] });

/** By the end of an alarm's name, the longest that fits. */
const days: Record<string, Days> = {
  errors: oneOf(5),
  'mail-refused': oneOf(5),
  'upload-given-up': oneOf(5),
  'mail-ambiguous': oneOf(5),
  'mail-too-late': oneOf(5),
  'left-behind': oneOf(5),
  waits: oneOf(15),
  undelivered: oneOf(5),
  'dead-letters': oneOf(1),
  'answer-subscriber-server-errors': oneOf(5),
  // One in twenty is turned away for three minutes; a single error of one reader in a quiet minute is no outage.
  'cdn-server-errors': { bad: [0, 6, 6, 0, 6], good: [100, 0, 0, undefined, 100] },
  throttles: { bad: [2, 0, 1, 1], good: [9, 0, 0, 0, 9] },
  // None within five minutes of its drop, and none at all.
  ...Object.fromEntries(
    newsroom.languages.flatMap((lang) => [[`canary-${lang}`, { bad: [9_000, undefined], good: [undefined, 299_999] }]]),
  ),
  silence: { bad: [1, ...times(3, undefined)], good: [1, undefined, undefined, 1] },
  backlog: { bad: [0, 301], good: [0, 120, 240, 60] },
  // Some of what is in these waits for a quarter of an hour on purpose.
  ...Object.fromEntries(
    ['records', 'alerts'].flatMap((name) =>
      [name, `urgent-${name}`].map((each) => [`${each}-backlog`, { bad: [900, 1201], good: [300, 900, 1100] }]),
    ),
  ),
  'urgent-sends-backlog': { bad: lane(times(10, 3)), good: lane([...times(8, 3), 0, 3]) },
  'sends-backlog': { bad: lane(times(120, 40)), good: lane([...times(118, 40), 0, 40]) },
  // 2 in 1,000 complain; 1 in 20 comes back.
  complaints: { bad: [0.002], good: [0.0005] },
  bounces: { bad: [0.06], good: [0.02] },
};

const daysOf = (name: string): Days | undefined => {
  const fits = Object.keys(days).filter((end) => name.endsWith(`-${end}`));
  return days[fits.sort((one, other) => other.length - one.length)[0] ?? ''];
};

describe('an alarm, as the template defines it', () => {
  it.each(alarms.map((alarm) => ({ name: alarm.AlarmName, alarm })))(
    '$name is raised on a bad day, and on no good one',
    ({ name, alarm }) => {
      const { bad = [], good = [] } = daysOf(name) ?? {};
      expect(bad).not.toEqual([]);
      expect([stateOf(alarm, bad), stateOf(alarm, good)]).toEqual(['ALARM', 'OK']);
    },
  );

  it('is raised within minutes, but for reputation, which AWS reckons by the hour, canaries, which come by the hour, and the lane that has no hurry', () => {
    const slow = alarms.filter(({ Period, Metrics, DatapointsToAlarm = 1 }) => {
      const periods = [
        Period,
        ...(Metrics ?? []).map(({ MetricStat }) => (MetricStat as { Period?: number } | undefined)?.Period),
      ];
      return Math.max(...periods.map((period) => period ?? 0)) * DatapointsToAlarm > 600;
    });
    expect(slow.map(({ AlarmName }) => AlarmName).sort()).toEqual([
      ...newsroom.languages.map((lang) => `Dateline-canary-${lang}`).sort(),
      'Dateline-mail-service-bounces',
      'Dateline-mail-service-complaints',
      'Dateline-send-alerts-sends-backlog',
    ]);
  });

  it('says that it is over, too, to whom it was told', () => {
    for (const alarm of alarms as unknown as { AlarmActions: unknown; OKActions: unknown }[])
      expect(alarm.OKActions).toEqual(alarm.AlarmActions);
  });

  it('may look back over so many periods: a day at most', () => {
    for (const { Period = 60, EvaluationPeriods } of alarms) expect(Period * EvaluationPeriods).toBeLessThanOrEqual(86_400);
  });

  it('of the CDN is in the stack where that is where its numbers are, else in one of its own (stages.test.ts), and on the dashboard everywhere', () => {
    const namesIn = (region: string) =>
      deployed({ stage: { region } })
        .of('AWS::CloudWatch::Alarm')
        .map(([, { Properties }]) => Properties.AlarmName);
    expect(namesIn('us-east-1')).toContain('Dateline-cdn-server-errors');
    expect(namesIn('eu-west-1')).not.toContain('Dateline-cdn-server-errors');
  });
});

describe('what is counted of a log', () => {
  const filters = stack.of('AWS::Logs::MetricFilter').map(([, { Properties }]) => Properties.FilterPattern as string);
  /** A pattern of the one form that is used here. */
  const fits = (pattern: string, line: string): boolean => {
    expect(pattern).toMatch(/^\{ (\(?\$\.\w+ = "[^"]+"\)?( && )?)+ \}$/);
    const conditions = [...pattern.matchAll(/\$\.(\w+) = "([^"]+)"/g)];
    return conditions.every(([, member = '', value]) => member === 'lang' || JSON.parse(line)[member] === value);
  };

  it.each([...new Set(filters)])('by %s is what a function writes, and nothing else', (pattern) => {
    const written = Object.keys(lines).map((event) => {
      const of: string[] = [];
      openLog({}, { writeLine: (line) => void of.push(line) }).tell({ event: event as keyof typeof lines, level: 'warn' });
      return { event, line: of[0] ?? '{}' };
    });
    const found = written.filter(({ line }) => fits(pattern, line)).map(({ event }) => event);
    expect(found).toHaveLength(1);
    expect(pattern).toContain(`"${found[0]}"`);
  });

  it('is JSON from the first letter to the last, on Lambda as well', () => {
    for (const [, { Properties }] of stack.of('AWS::Lambda::Function'))
      expect(Properties.LoggingConfig).toMatchObject({ LogFormat: 'JSON' });
  });
});

describe('the runbook', () => {
  it('explains every sign that an alarm ends with', () => {
    const [table = ''] = /\| sign \|[\s\S]*?\n\n/.exec(readFileSync('docs/runbook.md', 'utf8')) ?? [];
    const signs = new Set(
      alarms
        .map(({ AlarmName }) => AlarmName)
        .map((name) => Object.keys(days).filter((end) => name.endsWith(`-${end}`)))
        .map((ends) => ends.sort((one, other) => one.length - other.length)[0] ?? ''),
    );
    const own = ['mail-refused', 'mail-ambiguous', 'mail-too-late', 'complaints', 'bounces'];
    for (const sign of signs)
      if (!own.includes(sign))
        expect(table).toContain(sign.replace(/^(answer-subscriber|cdn)-/, '').replace(/^canary-.*/, 'canary-'));
  });
});
