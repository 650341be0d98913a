import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, buildSync, type Metafile } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { bundling, filesBeside, NODE_OPTIONS, writeBundles } from '../../infra/bundling.ts';
import { synthesize } from '../../infra/synthesize.ts';
import { ACCOUNT, REGION } from '../../local/aws/account-id.ts';
import { readTemplate } from '../../local/aws/template.ts';
import { bundleBounds } from '../../local/commands/bench/bundle-bounds.ts';
import { bundleFunctions } from '../../local/newsroom/bundles.ts';
import { deployed } from './deployed.ts';
import { permissionsOf } from './permissions-of.ts';

/** What reads documents, and is in no bundle: it lies beside those that may need it. */
const parsers = ['markdown-it', 'yaml', 'eld', 'htmlparser2', 'postal-mime', 'saxes', 'libphonenumber-js', 'sanitize-html'];

/** Our own parsers: one of them would bring the others along. */
const READERS = 'shared/release/reading/formats.ts';

/** What lies beside each bundle, and is read when it is first asked for, not on a cold start. The others have nothing beside them. */
const besides: Record<string, string[]> = {
  'validate-release': [
    'eld.cjs',
    'htmlparser2.cjs',
    'libphonenumber-js.cjs',
    'markdown-it.cjs',
    'postal-mime.cjs',
    'sanitize-html.cjs',
    'saxes.cjs',
    'yaml.cjs',
  ],
  'record-release': ['desk-pages.mjs', 'document-differences.mjs', 'sanitize-html.cjs', 'transliteration.cjs'],
  'queue-translations': ['fflate.cjs', 'mail-composer.cjs', 'translation-orders.mjs'],
  'accept-translation': ['decide-return.mjs', 'eld.cjs', 'saxes.cjs', 'tmx.mjs'],
  'send-alerts': ['mail-composer.cjs'],
  'answer-subscriber': ['mail-composer.cjs'],
  'make-pictures': ['saxes.cjs'],
};

const packageOf = (input: string): string | undefined => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];

const metafileOf = async (entry: string): Promise<Metafile> =>
  (await build({ ...bundling, entryPoints: [entry], write: false, metafile: true, outfile: 'bundle.mjs' })).metafile;

/** What IAM must allow for each SDK command. A transaction needs the deed of each of its parts. */
const actionsOf: Record<string, string[]> = {
  GetObject: ['s3:GetObject'],
  HeadObject: ['s3:GetObject'],
  ListObjectsV2: ['s3:ListBucket'],
  PutObject: ['s3:PutObject'],
  DeleteObject: ['s3:DeleteObject'],
  GetItem: ['dynamodb:GetItem'],
  Query: ['dynamodb:Query'],
  PutItem: ['dynamodb:PutItem'],
  UpdateItem: ['dynamodb:UpdateItem'],
  DeleteItem: ['dynamodb:DeleteItem'],
  BatchWriteItem: ['dynamodb:BatchWriteItem'],
  TransactWriteItems: ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
  SendMessage: ['sqs:SendMessage'],
  SendMessageBatch: ['sqs:SendMessage'],
  GetQueueAttributes: ['sqs:GetQueueAttributes'],
  GetQueueUrl: ['sqs:GetQueueUrl'],
  ChangeMessageVisibility: ['sqs:ChangeMessageVisibility'],
  Publish: ['sns:Publish'],
  // Which of the two SES asks for depends on whether the mail is raw.
  SendEmail: ['ses:SendEmail', 'ses:SendRawEmail'],
  GetAccount: ['ses:GetAccount'],
  GetConfigurationSetEventDestinations: ['ses:GetConfigurationSetEventDestinations'],
  // The clients bring these along for endpoints and buckets of kinds that are not used here.
  DescribeEndpoints: [],
  CreateSession: [],
};

/**
 * What is in a bundle because code is shared, and never asked for there: adding to a ledger and taking away from it are neighbours; uploads
 * are read by the ids of their versions only, which is another permission.
 */
const neverCalled: Record<string, string[]> = {
  'validate-release': ['s3:GetObject'],
  'queue-translations': ['dynamodb:DeleteItem', 'dynamodb:UpdateItem'],
  'accept-translation': ['dynamodb:DeleteItem', 'dynamodb:UpdateItem'],
  'send-alerts': ['dynamodb:DeleteItem'],
  'record-mail-event': ['dynamodb:DeleteItem'],
  'reconcile-alerts': ['dynamodb:DeleteItem', 'dynamodb:PutItem'],
};

/** Actions that come along with others, or are Lambda's own on the function's behalf. */
const alongside =
  /^(logs:|ec2:|sqs:(ReceiveMessage|DeleteMessage|ChangeMessageVisibility|GetQueue)|s3:(List|GetObjectVersion$)|dynamodb:ConditionCheckItem$|kms:)/;

/** Where a bundle is imported that asks nobody anything. */
const ALONE = { AWS_REGION: 'eu-west-1', AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };

/** Imports a bundle and says how many patterns and how many of Intl's formatters it made meanwhile. */
const COUNTING = `
const made = { patterns: 0, formatters: 0 };
const counted = (constructor, kind) => new Proxy(constructor, {
  construct(target, parts) { made[kind] += 1; return Reflect.construct(target, parts); },
});
globalThis.RegExp = counted(RegExp, 'patterns');
for (const name of Object.getOwnPropertyNames(Intl))
  if (/^[A-Z]/.test(name) && name !== 'Locale') Intl[name] = counted(Intl[name], 'formatters');
await import(process.argv[1]);
console.log(JSON.stringify(made));
process.exit(0);
`;

/** The functions with their settings, as the template gives them. */
const deployedHere = () => {
  const { template, functions } = synthesize();
  return readTemplate(template, {
    region: REGION,
    account: ACCOUNT,
    queueUrl: (name) => `http://127.0.0.1/${name}`,
    folders: Object.fromEntries(Object.entries(functions).map(([id, { name }]) => [id, name])),
  });
};

const stack = deployed({ stage: { canary: {} } });
const bundles = await Promise.all(
  Object.values(synthesize({ stage: { canary: {} } }).functions).map(async ({ name, entry }) => {
    const metafile = await metafileOf(entry);
    const { bytes = 0, inputs = {} } = metafile.outputs['bundle.mjs'] ?? {};
    return { name, metafile, bytes, inputs: Object.entries(inputs) };
  }),
);

describe('bundles', () => {
  it.each(bundles)('$name carries what it needs and little else', ({ name, bytes, inputs }) => {
    console.info(`${name}: ${Math.round(bytes / 1000)} KB`);
    expect(bytes).toBeLessThanOrEqual(bundleBounds[name]?.bytes ?? 0);
    const used = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([input]) => input);
    const packages = new Set(used.flatMap((input) => packageOf(input) ?? []));
    expect(parsers.filter((parser) => packages.has(parser))).toEqual([]);
    if (!['validate-release'].includes(name)) expect(packages.has('i18n-iso-countries')).toBe(false);
    expect(used.includes(READERS)).toBe(name === 'validate-release');
    if (name === 'queue-translations')
      expect(used.filter((input) => /^shared\/languages\/[^/]+\/reading\.ts$/.test(input))).toEqual([]);
    // `import { z } from 'zod'` would bring along every language zod speaks, 360 KB.
    expect(used.filter((input) => /zod\/v4\/locales\/(?!en\.|index\.)/.test(input))).toEqual([]);
  });

  it('have a map beside them that names sources as they lie in the repository, and has nothing of their text', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
    const { name, entry } = Object.values(synthesize().functions).find((one) => one.name === 'keep-time') ?? {
      name: '',
      entry: '',
    };
    const outfile = join(folder, 'deep', 'index.mjs');
    const { outputFiles } = buildSync({ ...bundling, entryPoints: [entry], outfile, write: false });
    writeBundles(outputFiles);
    const map = JSON.parse(readFileSync(`${outfile}.map`, 'utf8')) as { sources: string[]; sourcesContent?: unknown };
    expect(map.sources).toContain(`functions/${name}/wiring.ts`);
    expect(map.sources.filter((source) => !source.startsWith('<define:') && !existsSync(source))).toEqual([]);
    expect(map.sourcesContent).toBeUndefined();
    // It wants settings that are not there, and says where it missed them.
    const { stderr } = spawnSync(process.execPath, [NODE_OPTIONS, outfile], { encoding: 'utf8', env: {} });
    rmSync(folder, { recursive: true });
    expect(stderr).toMatch(/Misconfigured[\s\S]*shared\/aws\/read-settings\.ts:\d+[\s\S]*functions\/keep-time\/wiring\.ts:\d+/);
  });

  it.each(bundles)('$name has beside it what it may need, and reads none of it on a cold start', ({ name, metafile }) => {
    const output = metafile.outputs['bundle.mjs'];
    expect(output && filesBeside(output).sort()).toEqual(besides[name] ?? []);
    expect(output?.imports.filter(({ path, kind }) => path.startsWith('./') && kind !== 'dynamic-import')).toEqual([]);
  });

  it('each makes its tables and patterns when they are asked for, and not when it is imported', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'imported-'));
    const { taskRootOf, bundleOf, addNewsroom } = await bundleFunctions(folder);
    const { functions } = deployedHere();
    for (const { name, environment } of functions) {
      addNewsroom(name, readFileSync('newsroom.json', 'utf8'));
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', COUNTING, bundleOf(name)], {
        encoding: 'utf8',
        env: { ...environment, ...ALONE, LAMBDA_TASK_ROOT: taskRootOf(name) },
      });
      const { patterns, formatters } = stderr === '' ? JSON.parse(stdout) : { patterns: stderr, formatters: stderr };
      expect.soft(patterns, name).toBeLessThanOrEqual(bundleBounds[name]?.patterns ?? 0);
      expect.soft(formatters, name).toBe(0);
    }
    rmSync(folder, { recursive: true });
  });

  it.each(bundles)('$name may do what its code calls, and nothing that it never calls', ({ name, inputs }) => {
    const used = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0);
    const commands = used.flatMap(([input]) => /@aws-sdk\/client-.*\/commands\/(\w+)Command\.js$/.exec(input)?.[1] ?? []);
    const needed = new Set(commands.flatMap((command) => actionsOf[command] ?? [`unknown to this test: ${command}`]));
    const granted = new Set(permissionsOf(stack, stack.functions.get(name) ?? '').map(({ action }) => action));
    const missing = [...needed].filter((action) => !granted.has(action));
    expect(missing.sort()).toEqual(neverCalled[name] ?? []);
    expect([...granted].filter((action) => !needed.has(action) && !alongside.test(action))).toEqual([]);
  });
});
