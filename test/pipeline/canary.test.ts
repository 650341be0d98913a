import { describe, expect, it } from 'vitest';
import type { Embedded, EmbeddedOptions } from '../../local/newsroom/embedded.ts';
import { Subscription } from '../../shared/alerts/subscriber.ts';
import { MAIL_SIMULATOR } from '../../shared/newsroom/stages.ts';
import { type AlarmProperties, stateOf } from '../infra/alarm-evaluation.ts';
import { deployed } from '../infra/deployed.ts';
import { newsroom } from '../unit/editorial/newsroom-desk.ts';
import { openNewsroom, outcomes, releaseAbout } from './newsroom-run.ts';
import { clean } from './table-and-log.ts';

const stage: EmbeddedOptions['stage'] = { canary: {} };
const stack = deployed({ stage });

/** Everything there is to see for who asks for all. */
const subscribers = [Subscription.parse({ email: 'all@example.org', policy: 'each' })];
const START = '2026-11-02T08:30:00.000Z';
const open = (options: Partial<EmbeddedOptions> = {}) => openNewsroom({ at: START, stage, subscribers, ...options });

/** SES numbers the mails it takes. */
const MAIL_ID = /0100[0-9a-f]{12}-[0-9a-f-]{36}-0{6}/g;

interface LogLine {
  message: string;
  lang?: string;
  dropToInbox?: number;
  why?: string;
}
const linesOf = (run: Embedded, name: string): LogLine[] =>
  run.logLines.map((line) => JSON.parse(line) as LogLine).filter(({ message }) => message === name);

const alarms = stack
  .of('AWS::CloudWatch::Alarm')
  .map(([, { Properties }]) => Properties as unknown as AlarmProperties & { MetricName: string; Statistic: string })
  .filter(({ AlarmName }) => AlarmName.startsWith('Dateline-canary-'));
const filters = stack
  .of('AWS::Logs::MetricFilter')
  .map(
    ([, { Properties }]) =>
      Properties as unknown as { FilterPattern: string; MetricTransformations: { MetricName: string; MetricValue: string }[] },
  );

/** What CloudWatch makes of the last 75 minutes of a run’s log, by the stack's own filters: the state of each canary's alarm. */
const alarmsAfter = (run: Embedded): Record<string, 'ALARM' | 'OK'> =>
  Object.fromEntries(
    alarms.map((alarm) => {
      const filter = filters.find(({ MetricTransformations: [made] }) => made?.MetricName === alarm.MetricName);
      const conditions = [...(filter?.FilterPattern ?? '').matchAll(/\$\.(\w+) = "([^"]+)"/g)];
      expect(conditions).toHaveLength(2);
      expect([alarm.Period, alarm.Statistic]).toEqual([75 * 60, 'Minimum']);
      const member = filter?.MetricTransformations[0]?.MetricValue.slice('$.'.length) ?? '';
      const since = Date.parse(run.now()) - 75 * 60_000;
      const values = run.logLines
        .map((line) => JSON.parse(line) as Record<string, unknown>)
        .filter((line) => Date.parse(String(line.timestamp)) > since)
        .filter((line) => conditions.every(([, name = '', value]) => line[name] === value))
        .map((line) => Number(line[member]));
      const series = values.length > 0 ? Math.min(...values) : undefined;
      return [alarm.AlarmName.slice('Dateline-canary-'.length), stateOf(alarm, [series])];
    }),
  );
const all = (state: 'ALARM' | 'OK') => Object.fromEntries(newsroom.languages.map((lang) => [lang, state]));

describe('a test release', () => {
  it('comes every hour, in each language, through every function to the test mailbox, and says how long it took', async () => {
    const run = await open();
    expect(alarmsAfter(run)).toEqual(all('ALARM'));
    await run.advanceTo('2026-11-02T11:10:00.000Z');
    const arrived = linesOf(run, 'canary-arrived');
    expect(arrived.map(({ lang }) => lang).sort()).toEqual(
      [...newsroom.languages, ...newsroom.languages, ...newsroom.languages].sort(),
    );
    for (const { dropToInbox } of arrived) expect(dropToInbox).toBeLessThan(60_000);
    expect(run.mails().map(({ to }) => to)).toEqual(arrived.map(() => [MAIL_SIMULATOR]));
    expect(linesOf(run, 'canary-passed')).toHaveLength(5 * arrived.length);
    expect([linesOf(run, 'canary-lost'), run.failures, run.deadLetters()]).toEqual([[], [], []]);
    expect(alarmsAfter(run)).toEqual(all('OK'));
  });

  it('is public nowhere: every byte of the site, every event, mail, notice, card and decision is as without it', async () => {
    const seenOf = async (of: EmbeddedOptions['stage']) => {
      const run = await open({ stage: of });
      run.drop('incoming/water.md', releaseAbout('Clean water', { front: ['countries: CH'] }));
      await run.advanceTo('2026-11-02T09:30:00.000Z');
      run.drop(
        'incoming/water.md',
        releaseAbout('Clean water', { front: ['countries: CH', 'correction: One well more'], more: ' Indeed.' }),
      );
      await run.advanceTo('2026-11-02T12:10:00.000Z');
      await clean(run);
      const { newsroom: uploads, archive, site, table, subscribers: people } = run.landmarks;
      const objects = (bucket: string, prefix = '') =>
        run.account.s3.list(bucket, prefix).map(({ key }) => [key, String(run.account.s3.get(bucket, key)?.bytes)]);
      const withoutChance = (value: unknown): unknown =>
        JSON.parse(
          JSON.stringify(value)
            .replace(/"(versionId|sequencer|uploadId|messageId)":"[^"]*"/g, '"$1":"…"')
            .replace(/[0-9a-f]{64}/g, '…'),
        );
      const rows = [...(await run.account.dynamodb.scan(table)), ...(await run.account.dynamodb.scan(people))];
      return {
        run,
        site: objects(site),
        events: run.events,
        mails: run
          .mails()
          .filter(({ to }) => to[0] !== MAIL_SIMULATOR)
          .map(({ to, raw }) => [to, raw.toString().replace(MAIL_ID, '<mail>')]),
        desk: withoutChance([run.notices, objects(uploads, 'reports/').map(([key]) => key)]),
        decisions: withoutChance(objects(archive, 'decisions/').map(([key]) => key)),
        rows: rows
          .filter(({ pk }) => pk !== 'CANARY' && pk !== 'RATE')
          .map(({ pk, sk }) => `${pk} ${sk}`.replace(/[0-9a-f]{64}|V#.*$/g, '…'))
          .sort(),
        outcomes: await outcomes(run),
      };
    };
    const { run, ...withCanary } = await seenOf(stage);
    const { run: _without, ...without } = await seenOf({ canary: false });
    expect(linesOf(run, 'canary-arrived').length).toBe(4 * newsroom.languages.length);
    expect(withCanary.site.length).toBeGreaterThan(20);
    expect(withCanary.mails.length).toBeGreaterThan(1);
    expect(withCanary).toEqual(without);
  });

  it('leaves one file, one text and one row a language behind, that the next writes over, and that S3 takes away', async () => {
    const run = await open();
    await run.advanceTo('2026-11-02T14:10:00.000Z');
    const { newsroom: uploads, archive, table } = run.landmarks;
    const languages = [...newsroom.languages].sort();
    expect(
      run.account.s3
        .list(uploads, '')
        .map(({ key }) => key)
        .filter((key) => !key.startsWith('reports/')),
    ).toEqual(languages.map((lang) => `canary/${lang}.md`));
    expect(run.account.s3.list(archive, 'editions/').map(({ key }) => key)).toEqual(
      languages.map((lang) => `editions/canary/${lang}.json`),
    );
    const rows = (await run.account.dynamodb.scan(table)).filter(({ pk }) => pk === 'CANARY');
    expect(rows.map(({ sk }) => sk).sort()).toEqual(languages);
    for (const prefix of ['canary/', 'editions/canary/', 'parsed/']) {
      const rules = stack
        .of('AWS::S3::Bucket')
        .flatMap(([, { Properties }]) => (Properties.LifecycleConfiguration as { Rules: Record<string, unknown>[] }).Rules);
      const [rule] = rules.filter(({ Prefix }) => Prefix === prefix);
      expect(rule).toMatchObject({ ExpirationInDays: expect.any(Number), NoncurrentVersionExpiration: { NoncurrentDays: 1 } });
    }
  });

  it.each([
    'validate-release',
    'record-release',
    'publish-release',
    'plan-alerts',
    'send-alerts',
    'record-mail-event',
    'send-canary',
  ])('that %s does not let through raises the alarm of every language, and it is over once it does', async (broken) => {
    let isBroken = false;
    const run = await open({
      invoke: async (invocation, next) => {
        if (isBroken && invocation.function === broken) throw new Error('broken');
        return next();
      },
    });
    await run.advanceTo('2026-11-02T09:10:00.000Z');
    expect(alarmsAfter(run)).toEqual(all('OK'));
    isBroken = true;
    await run.advanceTo('2026-11-02T10:20:00.000Z');
    expect(alarmsAfter(run)).toEqual(all('ALARM'));
    isBroken = false;
    await run.advanceTo('2026-11-02T11:30:00.000Z');
    expect(alarmsAfter(run)).toEqual(all('OK'));
  });

  it('that arrives late, or in some languages only, raises the alarm of those', async () => {
    const run = await open({
      invoke: async (invocation, next) => {
        const isFrench = JSON.stringify(invocation.event).includes('\\"lang\\":\\"fr\\"');
        if (invocation.function === 'publish-release' && isFrench && run.now() < '2026-11-02T09:08:00.000Z')
          throw new Error('not yet');
        return next();
      },
    });
    await run.advanceTo('2026-11-02T09:50:00.000Z');
    expect(linesOf(run, 'canary-arrived').filter(({ lang }) => lang === 'fr')[0]?.dropToInbox).toBeGreaterThan(5 * 60_000);
    expect(alarmsAfter(run)).toEqual({ ...all('OK'), fr: 'ALARM' });
  });

  it('that would not be published as a release is not mailed', async () => {
    const run = await open();
    await run.untilIdle();
    const { s3 } = run.account;
    s3.put(run.landmarks.newsroom, 'canary/en.md', Buffer.from(releaseAbout('Clean water', { front: ['draft: true'] })), {
      principal: 'AWS:local',
    });
    await run.untilIdle();
    expect(linesOf(run, 'canary-lost')).toMatchObject([{ lang: 'en', why: 'held' }]);
    expect(run.mails()).toEqual([]);
  });
});
