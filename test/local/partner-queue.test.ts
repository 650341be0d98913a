import { SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { expect, it } from 'vitest';
import { inProcess } from '../../local/newsroom/in-process.ts';
import { ReleaseEvent } from '../../shared/editorial/release-event.ts';
import { openNewsroom, page, releaseAbout } from '../pipeline/newsroom-run.ts';
import { clientOptions } from './sdk-clients.ts';

const FRENCH = `# L’eau arrive dans quarante villages de la côte

PHNOM PENH, le 2 novembre 2026 – L’eau potable est arrivée cette semaine dans quarante villages de la côte, a annoncé le bureau de l’organisation.

« Les habitants l’attendaient depuis les tempêtes », a déclaré Dara Sok, cheffe du bureau.

Pour plus d’informations, veuillez contacter

Dara Sok

Courriel : press@example.org
`;

it('a partner’s own queue hears of every release in the languages it asked for, once each can be read, and of its kill', async () => {
  const run = await openNewsroom();
  const { sns, sqs } = run.account;
  sqs.createQueue('partner-news');
  const TopicArn = sns.arnOf(run.account.declared.topics.find((name) => name.includes('events') && !name.includes('mail')) ?? '');
  await new SNSClient(clientOptions(inProcess(run.services))).send(
    new SubscribeCommand({
      TopicArn,
      Protocol: 'sqs',
      Endpoint: 'arn:aws:sqs:us-east-1:444455556666:partner-news',
      Attributes: {
        RawMessageDelivery: 'true',
        FilterPolicy: JSON.stringify({ language: ['fr'], event: ['ReleasePublished', 'ReleaseKilled'] }),
      },
    }),
  );
  const heard = (): ReleaseEvent[] =>
    sqs.receive('partner-news', 10).map(({ body, receiptHandle }) => {
      sqs.delete('partner-news', receiptHandle);
      return ReleaseEvent.parse(JSON.parse(body));
    });

  run.drop('incoming/water.en.md', releaseAbout('Water'));
  run.drop('incoming/eau.fr.md', FRENCH);
  await run.untilIdle();
  const [published, ...others] = heard();
  expect(others).toEqual([]);
  expect(published).toMatchObject({ event: 'ReleasePublished', lang: 'fr' });
  expect((await page(run, new URL(published?.url ?? '').pathname)).status).toBe(200);

  run.drop('incoming/eau.fr.kill.txt', 'It was never true.');
  await run.untilIdle();
  expect(heard()).toEqual([
    expect.objectContaining({ event: 'ReleaseKilled', release: published?.release, url: published?.url }),
  ]);
});
