import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAccess, type Permission } from '../../local/aws/iam/access.ts';
import { unusedOf, useOf, without } from '../../local/aws/iam/permission-use.ts';
import { IdentityPolicy } from '../../local/aws/iam/policy.ts';
import type { RecordedCall } from '../../local/aws/iam/recorded-calls.ts';
import { createEmbedded, type Embedded, type EmbeddedOptions } from '../../local/newsroom/embedded.ts';
import { lineOf, reportOf } from './report.ts';
import { played, scenarios } from './scenarios.ts';
import { accessOfTemplate } from './template-access.ts';

/** What fails here fails on purpose. */
const listen = (): void => {
  vi.restoreAllMocks();
  for (const level of ['error', 'warn'] as const) vi.spyOn(console, level).mockImplementation(() => {});
};
beforeEach(listen);

const access = accessOfTemplate();
const calls: RecordedCall[] = [];

beforeAll(async () => {
  listen();
  for (const scenario of scenarios) calls.push(...(await played(scenario)));
}, 300_000);

const isAllowedBy = (policies: typeof access) => {
  const { decide } = createAccess(policies);
  return ({ caller, request }: RecordedCall): boolean => decide(caller, request).answer === 'allowed';
};

describe('what functions and services may do', () => {
  it('is used, all of it, by them or by AWS itself', () => {
    expect(unusedOf(useOf(access, calls)).map(({ holder, ...use }) => `${holder}: ${lineOf({ holder, ...use })}`)).toEqual([]);
    expect(calls.every(isAllowedBy(access))).toBe(true);
  });

  it('is needed, each permission by a call that AWS would refuse without it', () => {
    const used = useOf(access, calls).filter(({ grant, calls: by }) => grant.effect === 'Allow' && by.length > 0);
    expect(used.length).toBeGreaterThan(200);
    const superfluous = used.filter(({ calls: by, ...permission }) => by.every(isAllowedBy(without(access, permission))));
    expect(superfluous.map(({ holder, ...use }) => `${holder}: ${lineOf({ holder, ...use })}`)).toEqual([]);
  });

  it('is listed when nobody uses it', () => {
    const more = IdentityPolicy.parse({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Action: ['s3:DeleteObject', 's3:PutObject'], Resource: 'arn:aws:s3:::texts/decisions/*' },
    });
    const wider = {
      ...access,
      roles: access.roles.map((role) => (role.function === 'keep-time' ? { ...role, policies: [...role.policies, more] } : role)),
    };
    const uses = useOf(wider, calls);
    expect(unusedOf(uses).map(({ holder, grant }) => [holder, grant.action, grant.resource])).toEqual([
      ['keep-time', 's3:DeleteObject', 'arn:aws:s3:::texts/decisions/*'],
      ['keep-time', 's3:PutObject', 'arn:aws:s3:::texts/decisions/*'],
    ]);
    expect(reportOf(uses).slice(-3)).toEqual([
      'Nobody used:',
      '  keep-time: s3:DeleteObject texts/decisions/* – NOT USED',
      '  keep-time: s3:PutObject texts/decisions/* – NOT USED',
    ]);
    expect(reportOf(useOf(access, calls)).at(-1)).toBe('Everything that is allowed is used.');
  });
});

/** The one permission of a holder for an action, on a resource that ends so. */
const permissionFor = (holder: string, action: string, end = ''): Permission => {
  const found = createAccess(access)
    .permissions()
    .filter(
      ({ grant, ...of }) =>
        of.holder.endsWith(holder) && grant.effect === 'Allow' && grant.action === action && grant.resource.endsWith(end),
    );
  const [permission] = found;
  if (!permission || found.length > 1) throw new Error(`${holder} has ${found.length} permissions for ${action} on …${end}`);
  return permission;
};

const lacking = (...of: Parameters<typeof permissionFor>): Pick<EmbeddedOptions, 'policies'> => ({
  policies: (all) => without(all, permissionFor(...of)),
});

const withNewsroom = async <Result>(
  options: Partial<EmbeddedOptions>,
  use: (run: Embedded) => Promise<Result>,
): Promise<Result> => {
  const subscribers: EmbeddedOptions['subscribers'] = [
    { email: 'reader@example.org', languages: [], countries: [], topics: [], frequency: 'immediate', policy: 'first' },
  ];
  const run = await createEmbedded({ at: '2026-11-02T09:00:00.000Z', subscribers, ...options });
  try {
    return await use(run);
  } finally {
    await run.close();
  }
};

const WATER = [
  '# Clean water reaches the coastal villages',
  '',
  'PHNOM PENH, 2 November 2026 – Clean water has reached forty villages along the coast this week, the first of the three districts that asked for it, said the organisation’s country office.',
].join('\n');
const PAGE = '/en/2026/11/clean-water-reaches-the-coastal-villages/';

/** What services say on the console, and functions in their logs. */
const complaintsOf = (run: Embedded): string[] => [
  ...[...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls].map(([line]) => String(line)),
  ...run.logLines.filter((line) => /"level":"(?:WARN|ERROR)"/.test(line)),
];

const published = async (run: Embedded): Promise<number> => {
  run.drop('incoming/water.md', WATER);
  await run.advanceTo('2026-11-02T09:05:00.000Z');
  return (await run.get(PAGE)).status;
};

const user = (role: string, name: string): RegExp =>
  new RegExp(`User:? .?arn:aws:sts::000000000000:assumed-role/${role}[0-9A-F]{8}/${name}.? is not authorized to perform:? `);

describe('a newsroom without one of its permissions fails as on AWS', () => {
  it('and with all of them does not', async () => {
    await withNewsroom({}, async (run) => {
      expect(await published(run)).toBe(200);
      expect(run.mails()).toHaveLength(1);
      expect(complaintsOf(run)).toEqual([]);
    });
  });

  it.each<[string, Parameters<typeof permissionFor>, RegExp, string]>([
    ['S3, a read', ['validate-release', 's3:GetObjectVersion', '/incoming/*'], user('IntakeValidateReleaseRole', 'validate-release'), 's3:GetObjectVersion on resource: \\"arn:aws:s3:::newsroom/(a name)\\" because no identity-based policy allows the s3:GetObjectVersion action'],
    ['S3, a write', ['record-release', 's3:PutObject', '/decisions/*'], user('ReleasesRecordReleaseRole', 'record-release'), 'because no identity-based policy allows the s3:PutObject action'],
    ['SQS', ['record-release', 'sqs:SendMessage', ':pages'], user('ReleasesRecordReleaseRole', 'record-release'), 'sqs:sendmessage on resource: arn:aws:sqs:us-east-1:000000000000:pages because no identity-based policy allows the sqs:sendmessage action'],
    ['SNS', ['publish-release', 'sns:Publish', ':events'], user('ReleasesPublishReleaseRole', 'publish-release'), 'SNS:Publish on resource: arn:aws:sns:us-east-1:000000000000:events because no identity-based policy allows the SNS:Publish action'],
    ['DynamoDB, a part of a transaction', ['record-release', 'dynamodb:UpdateItem', 'table/newsroom'], user('ReleasesRecordReleaseRole', 'record-release'), 'dynamodb:UpdateItem on resource: arn:aws:dynamodb:us-east-1:000000000000:table/newsroom because no identity-based policy allows the dynamodb:UpdateItem action'],
    ['DynamoDB, an index', ['keep-time', 'dynamodb:Query', '/index/lists'], user('ReleasesKeepTimeRole', 'keep-time'), 'dynamodb:Query on resource: arn:aws:dynamodb:us-east-1:000000000000:table/newsroom/index/lists'],
    ['KMS, through DynamoDB', ['plan-alerts', 'kms:Decrypt'], user('AlertsPlanAlertsRole', 'plan-alerts'), 'KMS key access denied error: User'],
    ['SES', ['send-alerts', 'ses:SendRawEmail', 'identity/example.org'], user('AlertsSendAlertsRole', 'send-alerts'), "`ses:SendRawEmail' on resource `arn:aws:ses:us-east-1:000000000000:identity/example.org'"],
    ['SES, the settings of a mail', ['send-alerts', 'ses:SendRawEmail', 'configuration-set/mails'], user('AlertsSendAlertsRole', 'send-alerts'), "configuration-set/mails'"],
  ])('%s', async (_, permission, who, what) => {
    await withNewsroom(lacking(...permission), async (run) => {
      await published(run);
      const said = [...complaintsOf(run), ...run.failures.map(({ error }) => JSON.stringify(String(error)))].join('\n');
      expect(said).toMatch(who);
      expect(said).toContain(what);
    });
  }); // biome-ignore format: a table

  it('S3 tells nobody who may not list that an object is not there', async () => {
    await withNewsroom(lacking('publish-release', 's3:ListBucket', ':site'), async (run) => {
      expect(await published(run)).not.toBe(200);
    });
    await withNewsroom(lacking(':site', 's3:ListBucket', ':site'), async (run) => {
      expect(await published(run)).toBe(200);
      expect((await run.get('/no/such/page/')).status).toBe(403);
    });
  });

  it('the CDN shows nothing that the bucket does not open to it', async () => {
    await withNewsroom(lacking(':site', 's3:GetObject', '/*'), async (run) => {
      expect(await published(run)).toBe(403);
    });
  });

  it('a queue that does not let a topic in hears nothing, the rest goes on, and the sweep finds whom it would have mailed', async () => {
    await withNewsroom(lacking(':alerts', 'sqs:SendMessage'), async (run) => {
      expect(await published(run)).toBe(200);
      expect(run.mails().map(({ at }) => at - Date.parse(run.events[0]?.at ?? ''))).toEqual([120_000]);
      expect(complaintsOf(run)).toEqual([
        'Lost, as on AWS: User: sns.amazonaws.com is not authorized to perform: sqs:SendMessage on resource: arn:aws:sqs:us-east-1:000000000000:alerts because no resource-based policy allows the sqs:SendMessage action',
      ]);
    });
  });

  it.each([
    ['the topic', lacking(':mail-events', 'sns:Publish')],
    ['the topic’s key', lacking('SubscribersKey27F417E9', 'kms:GenerateDataKey')],
  ])('SES tells nothing where %s does not let it', async (_, options) => {
    await withNewsroom(options, async (run) => {
      expect(await published(run)).toBe(200);
      expect(run.mails()).toHaveLength(1);
      expect(run.account.ses.owed()).toBe(0);
      expect(complaintsOf(run).join()).toContain('Lost, as on AWS: User: ses.amazonaws.com is not authorized to perform');
    });
  });

  it('a schedule that the function does not let in calls nobody', async () => {
    await withNewsroom(lacking('function:keep-time', 'lambda:InvokeFunction'), async (run) => {
      expect(run.account.declared.everyMinute).toEqual(['reconcile-alerts']);
      run.drop('incoming/water.md', WATER.replace(/^/, '---\nembargo: 2026-11-02T12:00:00Z\n---\n'));
      await run.advanceTo('2026-11-02T12:10:00.000Z');
      expect((await run.get(PAGE)).status).toBe(404);
    });
  });

  it('an API that the function does not let in answers 500', async () => {
    await withNewsroom(lacking('function:answer-subscriber', 'lambda:InvokeFunction'), async (run) => {
      expect((await run.get('/unsubscribe?t=x')).status).toBe(500);
    });
    await withNewsroom({}, async (run) => expect((await run.get('/unsubscribe?t=x')).status).toBe(400));
  });

  it('S3 and Lambda refuse to be set up for what they may not do', async () => {
    await expect(withNewsroom(lacking(':returns', 'sqs:SendMessage'), published)).rejects.toThrow(
      'Unable to validate the following destination configurations (arn:aws:sqs:us-east-1:000000000000:returns): User: s3.amazonaws.com is not authorized',
    );
    await expect(withNewsroom(lacking('build-feeds', 'sqs:ReceiveMessage', ':feed-builds'), published)).rejects.toThrow(
      'The function execution role does not have permissions to call ReceiveMessage on SQS (build-feeds, feed-builds)',
    );
  });

  it('what is denied is denied, whatever is allowed', async () => {
    const denial = createAccess(access)
      .permissions()
      .find(({ holder, grant }) => holder === 'publish-release' && grant.effect === 'Deny');
    expect(denial?.grant).toMatchObject({ action: 's3:PutObject', resource: 'arn:aws:s3:::site/feeds/*' });
    const { decide, roleOf } = createAccess(access);
    const role = roleOf('publish-release');
    if (!role) throw new Error('publish-release has no role');
    const put = (key: string) => decide(role, { action: 's3:PutObject', resource: `arn:aws:s3:::site/${key}` }).answer;
    expect([put('en/index.html'), put('feeds/en/atom.xml')]).toEqual(['allowed', 'denied']);
  });
});
