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

  it('validate-release is a sandbox: it reads uploads, writes what it understood, and sends to one queue', () => {
    expect(deeds(allowedOf('validate-release'), 's3', 'dynamodb', 'sns')).toEqual([
      's3:GetObject newsroom/incoming/*',
      's3:GetObjectVersion newsroom/incoming/*',
      's3:ListBucket newsroom',
      's3:ListBucketVersions newsroom',
      's3:PutObject archive/parsed/*',
    ]);
    expect(deeds(allowedOf('validate-release'), 'sqs').filter((deed) => deed.includes('Send'))).toEqual([
      'sqs:SendMessage Records',
    ]);
    for (const { action, conditional } of allowedOf('validate-release'))
      if (action.startsWith('s3:List')) expect(conditional).toBe(true);
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
    expect(denied).toEqual([{ effect: 'Deny', action: 's3:PutObject', resource: 'site/feeds/*', conditional: false }]);
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
    ]);
    expect(deeds(keepTime, 'dynamodb')).toContain('dynamodb:Query table/index/lists');
    for (const deed of deeds(keepTime, 'dynamodb')) expect(deed).not.toMatch(/:(Put|Delete)Item/);
  });

  it('public news is told by publish-release, desk notices by record-release', () => {
    const publishers = everyFunction.flatMap(({ name, permissions }) =>
      deeds(permissions, 'sns').map((deed) => `${name}: ${deed}`),
    );
    expect(publishers.sort()).toEqual(['publish-release: sns:Publish Events', 'record-release: sns:Publish DeskNotices']);
  });

  it('no function may delete an object, scan the table, or do anything that ends in a star', () => {
    for (const { permissions } of everyFunction)
      for (const { action } of permissions) {
        expect(action).not.toMatch(/\*/);
        expect(action).not.toMatch(/^(s3:Delete|dynamodb:(Scan|BatchWriteItem|DeleteTable))/);
      }
  });

  it('the only wildcards in resources are the objects below these prefixes', () => {
    const wildcards = everyFunction.flatMap(({ name, permissions }) =>
      permissions.filter(({ resource }) => resource.includes('*')).map(({ resource }) => `${name}: ${resource}`),
    );
    expect([...new Set(wildcards)].sort()).toEqual([
      'build-feeds: archive/editions/*',
      'build-feeds: archive/feeds/*',
      'build-feeds: site/*',
      'publish-release: archive/editions/*',
      'publish-release: site/*',
      'publish-release: site/feeds/*',
      'record-release: archive/decisions/*',
      'record-release: archive/editions/*',
      'record-release: archive/parsed/*',
      'record-release: newsroom/reports/*',
      'validate-release: archive/parsed/*',
      'validate-release: newsroom/incoming/*',
    ]);
  });

  it('every function may write its own logs and read its own queue', () => {
    for (const { name, permissions } of everyFunction) {
      expect(deeds(permissions, 'logs')).toEqual(['logs:CreateLogStream its logs', 'logs:PutLogEvents its logs']);
      const queues = permissions.filter(({ action }) => action === 'sqs:ReceiveMessage').map(({ resource }) => resource);
      expect(queues).toHaveLength(name === 'keep-time' ? 0 : 1);
    }
  });
});
