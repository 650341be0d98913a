import { S3Client } from '@aws-sdk/client-s3';
import { hurried, type World } from '../../shared/aws/client.ts';
import { type Invocation, openLog } from '../../shared/aws/log.ts';
import { putObjectTo } from '../../shared/aws/objects.ts';
import { type Environment, readNewsroom, readSettings } from '../../shared/aws/read-settings.ts';
import { sendCanary } from './send-canary.ts';
import { Settings } from './settings.ts';

export const wire = (
  environment: Environment,
  { clients = hurried, now = () => new Date(), writeLine }: World = {},
): ((event?: unknown, invocation?: Invocation) => Promise<void>) => {
  const settings = readSettings(Settings, environment);
  const log = openLog(environment, { writeLine, now });
  const put = putObjectTo(new S3Client(clients), settings.NEWSROOM_BUCKET);
  const send = sendCanary({
    now: () => now().toISOString(),
    languages: readNewsroom(settings.NEWSROOM_FILE, environment).languages,
    put: async (key, body) => void (await put({ key, body, contentType: 'text/markdown; charset=utf-8' })),
  });
  return (_event, invocation) => log.during(invocation, async () => log.tell(await send()));
};
