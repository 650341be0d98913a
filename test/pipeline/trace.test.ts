import { describe, expect, it } from 'vitest';
import { Subscription } from '../../shared/alerts/subscriber.ts';
import { traceIdOf, traceOn } from '../../shared/aws/trace.ts';
import { deployed } from '../infra/deployed.ts';
import { openNewsroom, releaseAbout } from './newsroom-run.ts';

const ROOT = '1-67891233-abcdef012345678912345678';
const OTHER = '1-5759e988-bd862e3fe1be46a994272793';

describe('a trace', () => {
  it('goes on as the message’s, from the invocation’s place and with its lineage, by which Lambda knows a loop', () => {
    const message = `Root=${ROOT};Parent=53995c3f42cd8ad8;Sampled=1;Lineage=1:a87bd80c:0`;
    const invocation = `Root=${OTHER};Parent=1111111111111111;Sampled=0;Lineage=1:a87bd80c:7`;
    expect(traceOn(message, invocation)).toBe(`Root=${ROOT};Parent=1111111111111111;Sampled=1;Lineage=1:a87bd80c:7`);
    expect(traceOn(undefined, invocation)).toBe(invocation);
    expect(traceOn(message, undefined)).toBe(message);
    expect(traceOn(undefined, undefined)).toBeUndefined();
    expect([traceIdOf(message), traceIdOf('nonsense'), traceIdOf(undefined)]).toEqual([ROOT, undefined, undefined]);
  });

  it('is one from the drop of a release to its last mail, in every line and every message, and no other release’s', async () => {
    const subscribers = ['one@example.org', 'other@example.org'].map((email) => Subscription.parse({ email, policy: 'each' }));
    const traces: Record<string, string | undefined>[] = [];
    const run = await openNewsroom({
      subscribers,
      invoke: async (invocation, next) => {
        const { Records = [] } = invocation.event as { Records?: { attributes: { AWSTraceHeader?: string } }[] };
        for (const { attributes } of Records) traces.push({ [invocation.function]: attributes.AWSTraceHeader });
        return next();
      },
    });
    run.drop('incoming/wells.md', releaseAbout('A pump'));
    await run.untilIdle();
    const untraced = run.logLines.length;
    traces.length = 0;

    // As S3 hands it on for a client that traces what it does.
    await run.services.s3?.({
      method: 'PUT',
      path: `/${run.landmarks.newsroom}/incoming/water.md`,
      query: new URLSearchParams(),
      headers: { 'x-amzn-trace-id': `Root=${ROOT};Parent=53995c3f42cd8ad8;Sampled=1` },
      body: Buffer.from(releaseAbout('Clean water')),
    });
    await run.untilIdle();

    const lines = run.logLines.slice(untraced).map((line) => JSON.parse(line) as Record<string, string>);
    const story = lines.filter(({ message }) => message !== 'round-made' && message !== undefined);
    expect(new Set(story.map(({ message }) => message))).toEqual(
      new Set([
        'upload-read',
        'decided',
        'desk-written',
        'page-written',
        'feeds-wanted',
        'feed-built',
        'jobs-brought',
        'mails-planned',
        'mails-handled',
        'mail-event',
      ]),
    );
    for (const { message, trace } of story) expect([message, trace]).toEqual([message, ROOT]);
    const hops = new Set(traces.flatMap((each) => Object.keys(each)));
    for (const name of [
      'validate-release',
      'record-release',
      'publish-release',
      'queue-feeds',
      'build-feeds',
      'plan-alerts',
      'send-alerts',
    ])
      expect(hops).toContain(name);
    // What SES tells of a mail comes by no message of ours: its tag says which trace it is.
    for (const each of traces)
      for (const [name, header] of Object.entries(each))
        if (name !== 'record-mail-event') expect(traceIdOf(header), name).toBe(ROOT);
    for (const line of run.logLines.slice(0, untraced)) expect(line).not.toContain('"trace"');
    expect(run.deadLetters()).toEqual([]);
  });

  it('is kept by X-Ray for every function of a stage, unless the stage says otherwise', () => {
    const modes = (tracing: boolean) =>
      deployed({ stage: { tracing, canary: {} } })
        .of('AWS::Lambda::Function')
        .map(([, { Properties }]) => (Properties.TracingConfig as { Mode: string } | undefined)?.Mode);
    expect(new Set(modes(true))).toEqual(new Set(['Active']));
    expect(new Set(modes(false))).toEqual(new Set([undefined]));
  });
});
