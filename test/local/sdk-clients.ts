import type { ClientOptions } from '../../shared/aws/client.ts';

/** What an SDK client needs to talk to nobody but `requestHandler`, which counts every attempt as one: no retries. */
export const clientOptions = (requestHandler: object, more: Partial<ClientOptions> = {}) => ({
  requestHandler: requestHandler as NonNullable<ClientOptions['requestHandler']>,
  endpoint: 'http://127.0.0.1',
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  maxAttempts: 1,
  ...more,
});
