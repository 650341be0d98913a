import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openLog } from '../../../shared/aws/log.ts';
import { describeError } from '../../../shared/operations/describe-error.ts';
import { type FieldName, fields, type Line, shownFields } from '../../../shared/operations/lines.ts';

const HEADLINE = 'Secret vaccines reach the coastal villages';

describe('a line', () => {
  it.each(Object.keys(fields).filter((name) => name !== 'path'))('has no words in %s, whoever puts them there', (name) => {
    expect(shownFields({ [name as FieldName]: HEADLINE })).toEqual({ [name]: '(left out)' });
    expect(shownFields({ [name as FieldName]: 'amina@example.org' })).toEqual({ [name]: '(left out)' });
    for (const file of ['incoming/secret vaccines.md', 'incoming/secret-vaccines.md', 'secret-vaccines.md'])
      expect(shownFields({ [name as FieldName]: file })).toEqual({ [name]: '(left out)' });
  });

  it('has no member that the table does not know', () => {
    expect(shownFields({ headline: HEADLINE, lang: 'fr' } as never)).toEqual({ lang: 'fr' });
  });
});

describe('what went wrong', () => {
  it('is said without what could not be read: a syntax error quotes it', () => {
    const failed = (() => {
      try {
        return JSON.parse(HEADLINE);
      } catch (error) {
        return error;
      }
    })();
    expect((failed as Error).message).toContain('Secret');
    expect(JSON.stringify(describeError(failed))).not.toContain('Secret');
    expect(JSON.stringify(describeError(new Error('unreadable', { cause: failed })))).not.toContain('Secret');
    expect(describeError(new Error('unreadable', { cause: failed }))).toMatchObject({ name: 'Error', cause: 'SyntaxError' });
  });

  it('is said without addresses, which the mail service names', () => {
    const refused = new Error('Email address is not verified: amina@example.org, "Bashir" <bashir@example.com>');
    expect(describeError(refused).message).toBe('Email address is not verified: (an address), "Bashir" <(an address)>');
  });

  it('is said without the name of a file, which S3 names', () => {
    const denied = new Error(
      'User: arn:aws:sts::1:assumed-role/x is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::newsroom/incoming/secret vaccines.md" because no policy allows it',
    );
    expect(describeError(denied).message).toMatch(/on resource: "arn:aws:s3:::newsroom\/\(a name\)" because/);
    expect(describeError(new Error('gone: incoming/secret vaccines.md')).message).toBe('gone: incoming/(a name)');
    expect(describeError(new Error('parsed/0af1.json is not there yet')).message).toBe('parsed/0af1.json is not there yet');
  });

  it('is said without the values that a schema refused', () => {
    const { error } = z.strictObject({ n: z.number(), of: z.enum(['a', 'b']) }).safeParse({ n: HEADLINE, of: HEADLINE });
    expect(JSON.stringify(describeError(error))).not.toContain('Secret');
  });

  it('says where in the code, and no words with it', () => {
    const { stack = [] } = describeError(new TypeError(`${HEADLINE}\nover two lines`));
    expect(stack[0]).toMatch(/lines\.test\.ts/);
    expect(stack.join()).not.toContain('Secret');
  });
});

describe('a function’s log', () => {
  const logged = async (...told: Line[]) => {
    const lines: string[] = [];
    const log = openLog(
      { POWERTOOLS_SERVICE_NAME: 'send-alerts', POWERTOOLS_METRICS_NAMESPACE: 'Dateline-test' },
      { writeLine: (line) => void lines.push(line), now: () => new Date('2026-11-02T09:00:00.000Z') },
    );
    const awsRequestId = '8f5d1f2e-7c1a-4a5b-9d6e-0123456789ab';
    await log.during({ awsRequestId }, async () => {
      for (const line of told) log.tell(line);
    });
    return lines.map((line) => JSON.parse(line));
  };

  it('is one JSON line for each thing, with the invocation it belongs to', async () => {
    expect(await logged({ event: 'mail-refused', level: 'error', lang: 'fr', note: 'fr#p' })).toEqual([
      {
        timestamp: '2026-11-02T09:00:00.000Z',
        level: 'ERROR',
        message: 'mail-refused',
        service: 'send-alerts',
        request: '8f5d1f2e-7c1a-4a5b-9d6e-0123456789ab',
        lang: 'fr',
        note: 'fr#p',
      },
    ]);
  });

  it('ends with the numbers of all its lines, each mail’s time for itself', async () => {
    const one = { event: 'mails-handled', numbers: { 'mails-sent': 2, 'mails-refused': 0, 'page-to-mail': [0, 90] } } as const;
    const other = { event: 'mails-handled', numbers: { 'mails-sent': 1, 'page-to-mail': 180 } } as const;
    expect((await logged(one, other)).at(-1)).toMatchObject({
      _aws: { CloudWatchMetrics: [{ Namespace: 'Dateline-test', Dimensions: [['service']] }] },
      service: 'send-alerts',
      'mails-sent': [2, 1],
      'page-to-mail': [0, 90, 180],
    });
  });
});
