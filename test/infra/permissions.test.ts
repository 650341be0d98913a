import { describe, expect, it } from 'vitest';
import { deployed } from './deployed.ts';
import { named, type Permission, permissionsOf } from './permissions-of.ts';

const stack = deployed();

const everyFunction = [...stack.functions].map(([name, id]) => ({ name, permissions: permissionsOf(stack, id) }));
const allowedOf = (name: string): Permission[] =>
  everyFunction.find((each) => each.name === name)?.permissions.filter(({ effect }) => effect === 'Allow') ?? [];

const deeds = (permissions: Permission[], ...services: string[]): string[] =>
  permissions
    .filter(({ action }) => services.some((service) => action.startsWith(`${service}:`)))
    .map(({ action, resource }) => `${action} ${resource}`)
    .sort();

const writesObjects = (action: string): boolean => /^(s3:|\*)/.test(action) && !/^s3:(Get|List|Head)/.test(action);

/** Whether a resource pattern of S3 can name a key below a prefix. */
const reaches = (pattern: string, prefix: string): boolean => {
  const [bucket = '', ...rest] = pattern.split('/');
  const keys = bucket.includes('*') ? '*' : rest.join('/');
  const fixed = keys.split(/[*?]/)[0] ?? '';
  return keys === fixed ? keys.startsWith(prefix) : fixed.startsWith(prefix) || prefix.startsWith(fixed);
};

describe('a pattern reaches a prefix', () => {
  it.each([
    ['newsroom/incoming/*', true],
    ['newsroom/*', true],
    ['*', true],
    ['newsroom/in*', true],
    ['newsroom/incoming/a.txt', true],
    ['newsroom/reports/*', false],
    ['newsroom/reports/incoming/*', false],
    ['newsroom', false],
  ])('%s below incoming/: %s', (pattern, yes) => {
    expect(reaches(pattern, 'incoming/')).toBe(yes);
  });
});

describe('what functions may do', () => {
  it('every function has a role of its own, and no policy that AWS manages', () => {
    const roles = stack.of('AWS::Lambda::Function').map(([, { Properties }]) => stack.text(Properties.Role));
    expect(new Set(roles).size).toBe(stack.functions.size);
    for (const [, { Properties }] of stack.of('AWS::IAM::Role')) expect(Properties).not.toHaveProperty('ManagedPolicyArns');
  });

  it('no function may write to a prefix that triggers one', () => {
    const triggers = stack.of('AWS::S3::Bucket').flatMap(([id, { Properties }]) => {
      const { QueueConfigurations = [] } = (Properties.NotificationConfiguration ?? {}) as {
        QueueConfigurations?: { Filter: { S3Key: { Rules: { Name: string; Value: string }[] } } }[];
      };
      return QueueConfigurations.flatMap(({ Filter }) =>
        Filter.S3Key.Rules.filter(({ Name }) => Name === 'prefix').map(({ Value }) => ({ bucket: named(id), prefix: Value })),
      );
    });
    expect(triggers).toContainEqual({ bucket: 'newsroom', prefix: 'incoming/' });
    const offences = everyFunction.flatMap(({ name, permissions }) =>
      permissions
        .filter(({ effect, action }) => effect === 'Allow' && writesObjects(action))
        .filter(({ resource }) =>
          triggers.some(
            ({ bucket, prefix }) => /^(\*|[^/]*\*)/.test(resource) || (resource.startsWith(bucket) && reaches(resource, prefix)),
          ),
        )
        .map(({ action, resource }) => `${name}: ${action} ${resource}`),
    );
    expect(offences).toEqual([]);
  });

  it('validate-release is a sandbox: it reads uploads, writes what it understood, and sends to two queues', () => {
    expect(deeds(allowedOf('validate-release'), 's3', 'dynamodb', 'sns')).toEqual([
      's3:GetObjectVersion newsroom/incoming/*',
      's3:ListBucket newsroom',
      's3:ListBucketVersions newsroom',
      's3:PutObject archive/parsed/*',
      's3:PutObject archive/pictures/in/*',
    ]);
    expect(deeds(allowedOf('validate-release'), 'sqs').filter((deed) => deed.includes('Send'))).toEqual([
      'sqs:SendMessage Pictures',
      'sqs:SendMessage Records',
      // What nobody reads: a file that kills it, set aside.
      'sqs:SendMessage Uploads dead letters',
    ]);
    for (const { action, condition } of allowedOf('validate-release'))
      if (action.startsWith('s3:List')) expect(condition).toBeDefined();
  });

  it('make-pictures is a sandbox: it reads pictures as they came, writes what it made of them, and sends to one queue', () => {
    expect(deeds(allowedOf('make-pictures'), 's3', 'dynamodb', 'sns')).toEqual([
      's3:GetObject archive/pictures/in/*',
      's3:GetObject archive/pictures/made/*',
      's3:ListBucket archive',
      's3:ListBucket archive',
      's3:PutObject archive/parsed/*',
      's3:PutObject archive/pictures/made/*',
    ]);
    expect(deeds(allowedOf('make-pictures'), 'sqs').filter((deed) => deed.includes('Send'))).toEqual([
      'sqs:SendMessage Pictures dead letters',
      'sqs:SendMessage Records',
    ]);
  });

  it('record-release alone writes editions, decisions and report cards', () => {
    for (const prefix of ['archive/editions/*', 'archive/decisions/*', 'newsroom/reports/*']) {
      const writers = everyFunction.filter(({ permissions }) =>
        permissions.some(({ action, resource }) => writesObjects(action) && resource === prefix),
      );
      expect(writers.map(({ name }) => name)).toEqual(['record-release']);
    }
  });

  it('pages and feeds are written by publish-release and build-feeds, and publish-release keeps off the feeds', () => {
    const writers = everyFunction.filter(({ permissions }) =>
      permissions.some(
        ({ effect, action, resource }) => effect === 'Allow' && writesObjects(action) && resource.startsWith('site'),
      ),
    );
    expect(writers.map(({ name }) => name).sort()).toEqual(['build-feeds', 'publish-release']);
    const denied = everyFunction
      .find(({ name }) => name === 'publish-release')
      ?.permissions.filter(({ effect }) => effect === 'Deny');
    expect(denied).toEqual([{ effect: 'Deny', action: 's3:PutObject', resource: 'site/feeds/*' }]);
  });

  it('the uploads of editors are read by validate-release and nobody else', () => {
    const readers = everyFunction.filter(({ permissions }) =>
      permissions.some(
        ({ action, resource }) =>
          action.startsWith('s3:GetObject') && reaches(resource, 'incoming/') && resource.startsWith('newsroom'),
      ),
    );
    expect(readers.map(({ name }) => name)).toEqual(['validate-release']);
  });

  it('keep-time finds and enqueues: it reads and writes no file, tells nobody, and makes or deletes no row', () => {
    const keepTime = allowedOf('keep-time');
    expect(deeds(keepTime, 's3', 'sns')).toEqual([]);
    expect(deeds(keepTime, 'sqs').filter((deed) => !deed.includes('GetQueue'))).toEqual([
      'sqs:SendMessage FeedBuilds',
      'sqs:SendMessage Records',
      'sqs:SendMessage Translations',
    ]);
    expect(deeds(keepTime, 'dynamodb')).toContain('dynamodb:Query table/index/lists');
    for (const deed of deeds(keepTime, 'dynamodb')) expect(deed).not.toMatch(/:(Put|Delete)Item/);
  });

  it('public news is told by publish-release, desk notices by those who decide and who ask translators', () => {
    const publishers = everyFunction.flatMap(({ name, permissions }) =>
      deeds(permissions, 'sns').map((deed) => `${name}: ${deed}`),
    );
    expect(publishers.sort()).toEqual([
      'publish-release: sns:Publish Events',
      'queue-translations: sns:Publish DeskNotices',
      'record-release: sns:Publish DeskNotices',
    ]);
  });

  it('no function may delete an object but the files of translations that nobody is asked for any more, scan a table, write editorial rows in batches, or do anything that ends in a star', () => {
    for (const { name, permissions } of everyFunction)
      for (const { action, resource } of permissions) {
        expect(action).not.toMatch(/\*/);
        if (action === 's3:DeleteObject') expect(`${name} ${resource}`).toBe('queue-translations newsroom/translations/out/*');
        else expect(action).not.toMatch(/^(s3:Delete|dynamodb:(Scan|DeleteTable))/);
        // A batch knows no conditions.
        if (action === 'dynamodb:BatchWriteItem') expect(resource).toBe('subscribers');
      }
  });

  it('people are read and written by those who mail them or answer them, and by nobody else', () => {
    const people = everyFunction
      .map(({ name, permissions }) => ({
        name,
        deeds: permissions
          .filter(({ resource }) => resource.startsWith('subscribers') && !resource.startsWith('subscribers’'))
          .map(({ action, resource }) => `${action} ${resource}`.replace('dynamodb:', ''))
          .sort(),
      }))
      .filter((each) => each.deeds.length > 0);
    expect(Object.fromEntries(people.map(({ name, deeds: all }) => [name, all]))).toEqual({
      'plan-alerts': ['Query subscribers'],
      'send-alerts': ['GetItem subscribers', 'PutItem subscribers', 'Query subscribers', 'UpdateItem subscribers'],
      'record-mail-event': ['PutItem subscribers', 'UpdateItem subscribers'],
      'reconcile-alerts': ['GetItem subscribers', 'Query subscribers/index/lists', 'UpdateItem subscribers'],
      'answer-subscriber': [
        'BatchWriteItem subscribers',
        'DeleteItem subscribers',
        'GetItem subscribers',
        'Query subscribers',
        'UpdateItem subscribers',
      ],
    });
  });

  it('the key of people’s rows is used by the same functions, through the table only, and by the mail service for what it tells', () => {
    const users = everyFunction.filter(({ permissions }) => permissions.some(({ action }) => action.startsWith('kms:')));
    expect(users.map(({ name }) => name).sort()).toEqual([
      'answer-subscriber',
      'plan-alerts',
      'reconcile-alerts',
      'record-mail-event',
      'send-alerts',
    ]);
    for (const { action, resource, condition } of users.flatMap(({ permissions }) => permissions)) {
      if (!action.startsWith('kms:')) continue;
      expect(resource).toBe('subscribers’ key');
      expect(stack.text(condition?.StringEquals?.['kms:ViaService'])).toBe('dynamodb.AWS::Region.amazonaws.com');
    }
    const { Statement } = stack.theOnly('AWS::KMS::Key').Properties.KeyPolicy as {
      Statement: { Effect: string; Action: unknown; Principal: object }[];
    };
    const [account, ...others] = Statement;
    // As AWS itself has it: what the account's own policies allow, which are those above.
    expect(account).toMatchObject({ Effect: 'Allow', Action: 'kms:*', Principal: { AWS: expect.anything() } });
    expect(others).toEqual([
      {
        Effect: 'Allow',
        Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
        Principal: { Service: 'ses.amazonaws.com' },
        Resource: '*',
      },
    ]);
  });

  it('mails are sent to readers by send-alerts, under settings by which their fate is told, and to translators by queue-translations; from the sender’s address only', () => {
    const mailing = everyFunction.flatMap(({ name, permissions }) =>
      permissions.filter(({ action }) => action.startsWith('ses:')).map((permission) => ({ name, ...permission })),
    );
    const sending = mailing.filter(({ action }) => action.startsWith('ses:Send'));
    const resources = ['configuration-set/mails', 'identity/example.org', 'identity/news@example.org'];
    expect(sending.map(({ name, action, resource }) => `${name}: ${action} ${resource}`).sort()).toEqual([
      ...['ses:SendEmail', 'ses:SendRawEmail'].flatMap((action) =>
        resources.slice(1).map((each) => `queue-translations: ${action} ${each}`),
      ),
      ...['ses:SendEmail', 'ses:SendRawEmail'].flatMap((action) => resources.map((each) => `send-alerts: ${action} ${each}`)),
    ]);
    for (const { condition } of sending) expect(condition).toEqual({ StringEquals: { 'ses:FromAddress': 'news@example.org' } });
    expect(
      mailing
        .filter(({ action }) => !action.startsWith('ses:Send'))
        .map(({ name, action, resource }) => `${name}: ${action} ${resource}`)
        .sort(),
    ).toEqual([
      'reconcile-alerts: ses:GetConfigurationSetEventDestinations configuration-set/mails',
      'send-alerts: ses:GetAccount *',
    ]);
  });

  it('who mails people reads what is public and writes none of it', () => {
    for (const name of ['plan-alerts', 'send-alerts', 'record-mail-event', 'reconcile-alerts', 'answer-subscriber']) {
      const editorial = allowedOf(name).filter(({ resource }) => /^(table|newsroom|archive|site)/.test(resource));
      for (const { action } of editorial) expect(action).toMatch(/^(dynamodb:(GetItem|Query)|s3:(GetObject|ListBucket))$/);
      expect(deeds(allowedOf(name), 'sns')).toEqual([]);
    }
  });

  it('the only wildcards in resources are the objects below these prefixes, and the quota of the mail service', () => {
    const wildcards = everyFunction.flatMap(({ name, permissions }) =>
      permissions.filter(({ resource }) => resource.includes('*')).map(({ resource }) => `${name}: ${resource}`),
    );
    expect([...new Set(wildcards)].sort()).toEqual([
      'accept-translation: archive/editions/*',
      'accept-translation: archive/memory/*',
      'accept-translation: archive/parsed/*',
      'accept-translation: archive/translations/*',
      'accept-translation: newsroom/translations/glossary/*',
      'accept-translation: newsroom/translations/in/*',
      'accept-translation: newsroom/translations/memory/*',
      'build-feeds: archive/editions/*',
      'build-feeds: archive/feeds/*',
      'build-feeds: site/*',
      'make-pictures: archive/parsed/*',
      'make-pictures: archive/pictures/in/*',
      'make-pictures: archive/pictures/made/*',
      'publish-release: archive/editions/*',
      'publish-release: archive/pictures/made/*',
      'publish-release: site/*',
      'publish-release: site/feeds/*',
      'queue-translations: archive/editions/*',
      'queue-translations: archive/memory/*',
      'queue-translations: archive/translations/*',
      'queue-translations: newsroom/translations/out/*',
      'record-release: archive/decisions/*',
      'record-release: archive/editions/*',
      'record-release: archive/parsed/*',
      'record-release: newsroom/reports/*',
      'send-alerts: *',
      'send-alerts: archive/editions/*',
      'validate-release: archive/parsed/*',
      'validate-release: archive/pictures/in/*',
      'validate-release: newsroom/incoming/*',
    ]);
  });

  it('every function may write its own logs and read its own queues', () => {
    for (const { name, permissions } of everyFunction) {
      expect(deeds(permissions, 'logs')).toEqual(['logs:CreateLogStream its logs', 'logs:PutLogEvents its logs']);
      const own = stack
        .of('AWS::Lambda::EventSourceMapping')
        .filter(([, { Properties }]) => stack.text(Properties.FunctionName) === stack.functions.get(name))
        .map(([, { Properties }]) => named(stack.text(Properties.EventSourceArn)));
      const queues = permissions.filter(({ action }) => action === 'sqs:ReceiveMessage').map(({ resource }) => resource);
      expect(queues.sort()).toEqual(own.sort());
    }
  });
});
