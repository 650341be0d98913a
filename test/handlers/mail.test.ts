import { SESv2Client } from '@aws-sdk/client-sesv2';
import { describe, expect, it } from 'vitest';
import { NothingSent, sendMailBy } from '../../shared/aws/send-mail.ts';

const mail = { from: 'news@example.org', to: 'anna@example.org', raw: Buffer.from('Subject: x\r\n\r\nx'), tags: { note: 'p' } };

/** SES as an answer for each attempt: a status with the name of an error, or a connection that breaks. */
const answering = (answers: { status: number; error?: string; message?: string; breaks?: true }[]) => {
  let attempts = 0;
  const requestHandler = {
    metadata: { handlerProtocol: 'http/1.1' },
    async handle() {
      const { status, error, message = error, breaks } = answers[Math.min(attempts++, answers.length - 1)] ?? { status: 500 };
      if (breaks) throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
      const body = Buffer.from(JSON.stringify(error ? { message } : { MessageId: 'm-1' }));
      return { response: { statusCode: status, headers: { ...(error && { 'x-amzn-errortype': error }) }, body } };
    },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
    destroy() {},
  };
  const ses = new SESv2Client({
    region: 'us-east-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    requestHandler: requestHandler as never,
    maxAttempts: 1,
  });
  return { send: sendMailBy(ses, 'alerts'), attempts: () => attempts };
};

describe('a mail is handed to SES once', () => {
  it('and its id is kept when SES took it', async () => {
    expect(await answering([{ status: 200 }]).send(mail)).toEqual({ taken: true, messageId: 'm-1' });
  });

  it.each([
    ['surely not taken: too fast, or the day is full', 429, 'TooManyRequestsException', 'busy'],
    ['surely not taken: a limit of the account', 400, 'LimitExceededException', 'busy'],
    ['surely not taken: an address SES does not write to', 400, 'BadRequestException', 'refused'],
    ['perhaps taken: SES fails', 500, 'InternalServiceErrorException', 'unknown'],
    ['perhaps taken: SES is away', 503, 'ServiceUnavailable', 'unknown'],
  ])('%s', async (_, status, error, why) => {
    const { send, attempts } = answering([{ status, error }]);
    expect(await send(mail)).toMatchObject({ taken: false, why });
    expect(attempts()).toBe(1);
  });

  it('surely not taken: nobody took the connection, so that it is tried again', async () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const ses = { send: () => Promise.reject(refused) };
    await expect(sendMailBy(ses, 'mails')(mail)).rejects.toBe(refused);
  });

  it('and not again when its answer got lost', async () => {
    const { send, attempts } = answering([{ status: 200, breaks: true }, { status: 200 }]);
    expect(await send(mail)).toMatchObject({ taken: false, why: 'unknown' });
    expect(attempts()).toBe(1);
  });

  it.each([
    'AccountSuspendedException',
    'SendingPausedException',
    'MessageRejected',
    'NotFoundException',
    'AccessDeniedException',
  ])('and what somebody has to mend alarms: %s', async (error) => {
    await expect(answering([{ status: 400, error }]).send(mail)).rejects.toBeInstanceOf(NothingSent);
  });

  it('and what alarms says what is wrong, and to nobody’s log whom it was for', async () => {
    const message =
      'Email address is not verified. The following identities failed the check in region US-EAST-1: anna@example.org';
    const thrown = await answering([{ status: 400, error: 'MessageRejected', message }])
      .send(mail)
      .catch((error) => error);
    expect(thrown.message).toContain('MessageRejected: Email address is not verified');
    expect(`${thrown.message} ${thrown.cause}`).not.toMatch(/@|anna/);
  });
});
