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

  it('no function is reached from what it writes, over any number of steps, but for these', () => {
    const listOf = (value: unknown): unknown[] => [value ?? []].flat();
    /** What leads from one thing to the next: what a function sends, publishes, mails or writes; what hears of it; what reads that. */
    const arrows = new Map<string, Set<string>>();
    const arrow = (from: string, to: string): void => {
      arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
    };
    const triggers = stack.of('AWS::S3::Bucket').flatMap(([id, { Properties }]) => {
      type Told = { Queue?: unknown; Topic?: unknown; Filter: { S3Key: { Rules: { Name: string; Value: string }[] } } };
      const { QueueConfigurations = [], TopicConfigurations = [] } = (Properties.NotificationConfiguration ?? {}) as {
        QueueConfigurations?: Told[];
        TopicConfigurations?: Told[];
      };
      return [...QueueConfigurations, ...TopicConfigurations].map(({ Queue, Topic, Filter }) => ({
        bucket: named(id),
        prefix: Filter.S3Key.Rules.find(({ Name }) => Name === 'prefix')?.Value ?? '',
        told: named(stack.text(Queue ?? Topic)),
      }));
    });
    expect(triggers).toContainEqual({ bucket: 'newsroom', prefix: 'incoming/', told: 'UploadNotices' });
    expect(triggers).toContainEqual({ bucket: 'archive', prefix: 'commands/', told: 'UrgentRecords' });
    expect(triggers).toContainEqual({ bucket: 'archive', prefix: 'pictures/in/', told: 'Pictures' });
    for (const { bucket, prefix, told } of triggers) arrow(`${bucket}/${prefix}`, told);
    for (const { name, permissions } of everyFunction)
      for (const { action, resource } of permissions.filter(({ effect }) => effect === 'Allow')) {
        if (/^(sqs:SendMessage|sns:Publish)$/.test(action) && !resource.endsWith('dead letters')) arrow(name, resource);
        if (action.startsWith('ses:Send')) arrow(name, 'mails');
        if (writesObjects(action))
          for (const { bucket, prefix } of triggers)
            if (resource.startsWith('*') || (resource.startsWith(bucket) && reaches(resource, prefix)))
              arrow(name, `${bucket}/${prefix}`);
      }
    for (const [, { Properties }] of stack.of('AWS::SNS::Subscription'))
      arrow(named(stack.text(Properties.TopicArn)), named(stack.text(Properties.Endpoint)));
    for (const [, { Properties }] of stack.of('AWS::SES::ConfigurationSetEventDestination'))
      for (const topic of listOf(
        (Properties.EventDestination as { SnsDestination: { TopicARN: unknown } }).SnsDestination.TopicARN,
      ))
        arrow('mails', named(stack.text(topic)));
    for (const [, { Properties }] of stack.of('AWS::Lambda::EventSourceMapping'))
      for (const [name, id] of stack.functions)
        if (id === stack.text(Properties.FunctionName)) arrow(named(stack.text(Properties.EventSourceArn)), name);

    const reachedFrom = (start: string): Set<string> => {
      const reached = new Set<string>();
      const next = [...(arrows.get(start) ?? [])];
      for (let one = next.pop(); one !== undefined; one = next.pop())
        if (!reached.has(one)) {
          reached.add(one);
          next.push(...(arrows.get(one) ?? []));
        }
      return reached;
    };
    const reaching = new Map([...stack.functions.keys()].map((name) => [name, reachedFrom(name)]));
    // A file that is read gets all the way.
    expect([...(reaching.get('validate-release') ?? [])]).toEqual(
      expect.arrayContaining(['record-release', 'publish-release', 'build-feeds', 'send-alerts', 'record-mail-event']),
    );
    const rings = [...reaching].flatMap(([name, reached]) => {
      if (!reached.has(name)) return [];
      return [
        [...reaching]
          .flatMap(([other, back]) => (reached.has(other) && back.has(name) ? [other] : []))
          .sort()
          .join(', '),
      ];
    });
    // What waits is put back by its reader (shared/queue/rounds.ts). And a decision asks for a page or a translation, which tells when
    // it is done: of that no page comes.
    expect([...new Set(rings)].sort()).toEqual([
      'plan-alerts',
      'publish-release, queue-translations, record-release',
      'send-alerts',
    ]);
  });

  it('validate-release is a sandbox: it reads uploads, keeps what it understood, speaks to nobody and gets nowhere else', () => {
    expect(deeds(allowedOf('validate-release'), 's3', 'dynamodb', 'sns')).toEqual([
      's3:GetObjectVersion newsroom/incoming/*',
      's3:ListBucket newsroom',
      's3:ListBucketVersions newsroom',
      's3:PutObject archive/beginnings/*',
      's3:PutObject archive/commands/*',
      's3:PutObject archive/parsed/*',
      's3:PutObject archive/pictures/in/*',
    ]);
    expect(deeds(allowedOf('validate-release'), 'sqs')).toEqual(
      // What Lambda does in its name.
      ['DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'].flatMap((action) => [
        `sqs:${action} Uploads`,
        `sqs:${action} UrgentUploads`,
      ]),
    );
    // Its network is Lambda's to join, and no business of its code.
    const inNetwork = everyFunction.flatMap(({ name, permissions }) =>
      permissions.filter(({ action }) => action.startsWith('ec2:')).map((permission) => ({ name, ...permission })),
    );
    for (const { name, effect, action, condition } of inNetwork) {
      expect(['make-pictures', 'validate-release']).toContain(name);
      if (effect === 'Deny')
        expect(stack.text(condition?.ArnEquals?.['lambda:SourceFunctionArn'])).toMatch(`:function:Dateline-${name}`);
      else
        expect(inNetwork.some((other) => other.name === name && other.effect === 'Deny' && other.action === action)).toBe(true);
    }
    for (const { action, condition } of allowedOf('validate-release'))
      if (action.startsWith('s3:List')) expect(condition).toBeDefined();
  });

  it('a canary comes from send-canary alone, which can put nothing else and can be called by nothing but the clock', () => {
    const withCanary = deployed({ stage: { canary: {} } });
    const allowed = [...withCanary.functions].map(([name, id]) => ({ name, permissions: permissionsOf(withCanary, id) }));
    const of = (wanted: string) => allowed.find(({ name }) => name === wanted)?.permissions ?? [];
    expect(deeds(of('send-canary'), 's3', 'sqs', 'sns', 'dynamodb', 'ses', 'kms')).toEqual(['s3:PutObject newsroom/canary/*']);
    const writers = allowed.filter(({ permissions }) =>
      permissions.some(
        ({ action, resource }) => writesObjects(action) && resource.startsWith('newsroom') && reaches(resource, 'canary/'),
      ),
    );
    expect(writers.map(({ name }) => name)).toEqual(['send-canary']);
    for (const [, { Properties }] of withCanary.of('AWS::IAM::ManagedPolicy'))
      expect(JSON.stringify(Properties.PolicyDocument)).not.toContain('canary');
    const readers = withCanary
      .of('AWS::Lambda::EventSourceMapping')
      .map(([, { Properties }]) => withCanary.text(Properties.FunctionName));
    expect(readers).not.toContain(withCanary.functions.get('send-canary'));
  });

  it('make-pictures is a sandbox: it reads pictures as they came, keeps what it made of them, and speaks to nobody', () => {
    expect(deeds(allowedOf('make-pictures'), 's3', 'dynamodb', 'sns')).toEqual([
      's3:GetObject archive/pictures/in/*',
      's3:GetObject archive/pictures/made/*',
      's3:ListBucket archive',
      's3:ListBucket archive',
      's3:PutObject archive/parsed/*',
      's3:PutObject archive/pictures/made/*',
    ]);
    expect(deeds(allowedOf('make-pictures'), 'sqs')).toEqual(
      ['DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'].map((action) => `sqs:${action} Pictures`),
    );
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

  it('no function may delete an object but what feeds without a release leave on the site and the files of translations that nobody is asked for any more, scan a table, write editorial rows in batches, or do anything that ends in a star', () => {
    for (const { name, permissions } of everyFunction)
      for (const { action, resource } of permissions) {
        expect(action).not.toMatch(/\*/);
        if (action === 's3:DeleteObject')
          expect(['queue-translations newsroom/translations/out/*', 'build-feeds site/*']).toContain(`${name} ${resource}`);
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
        'PutItem subscribers',
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

  it('mails are sent to readers by send-alerts, letters by answer-subscriber, under settings by which their fate is told, and to translators by queue-translations; from the sender’s address only', () => {
    const mailing = everyFunction.flatMap(({ name, permissions }) =>
      permissions.filter(({ action }) => action.startsWith('ses:')).map((permission) => ({ name, ...permission })),
    );
    const sending = mailing.filter(({ action }) => action.startsWith('ses:Send'));
    const resources = ['configuration-set/mails', 'identity/example.org', 'identity/news@example.org'];
    expect(sending.map(({ name, action, resource }) => `${name}: ${action} ${resource}`).sort()).toEqual([
      ...['ses:SendEmail', 'ses:SendRawEmail'].flatMap((action) =>
        resources.map((each) => `answer-subscriber: ${action} ${each}`),
      ),
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
      'answer-subscriber: ses:GetAccount *',
      'reconcile-alerts: ses:GetConfigurationSetEventDestinations configuration-set/mails',
      'send-alerts: ses:GetAccount *',
    ]);
  });

  it('who mails people reads what is public and writes none of it, but for notes of what is still to be planned', () => {
    for (const name of ['plan-alerts', 'send-alerts', 'record-mail-event', 'reconcile-alerts', 'answer-subscriber']) {
      const editorial = allowedOf(name).filter(({ resource }) => /^(table|newsroom|archive|site)/.test(resource));
      for (const { action, condition } of editorial) {
        const isOfNotes = JSON.stringify(condition) === '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["A#*"]}}';
        // Who answers people reads of feeds what their choices would have brought, and nothing else.
        if (name === 'answer-subscriber')
          expect([action, JSON.stringify(condition)]).toEqual([
            'dynamodb:Query',
            '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["F#*"]}}',
          ]);
        else if (!isOfNotes) expect(action).toMatch(/^(dynamodb:(GetItem|Query)|s3:(GetObject|ListBucket))$/);
        else
          expect(`${name} ${action}`).toMatch(/^(plan-alerts dynamodb:(Put|Delete)Item|reconcile-alerts dynamodb:UpdateItem)$/);
      }
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
      'answer-subscriber: *',
      'build-feeds: archive/editions/*',
      'build-feeds: archive/feeds/*',
      'build-feeds: site/*',
      'make-pictures: *',
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
      'record-release: archive/commands/*',
      'record-release: archive/decisions/*',
      'record-release: archive/editions/*',
      'record-release: archive/parsed/*',
      'record-release: newsroom/reports/*',
      'send-alerts: *',
      'send-alerts: archive/editions/*',
      'validate-release: *',
      'validate-release: archive/beginnings/*',
      'validate-release: archive/commands/*',
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
