import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, buildSync, type Metafile } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { bundling, dataBeside, LANGUAGE_DATA_FILE, NODE_OPTIONS, writeBundles } from '../../infra/bundling.ts';
import { synthesize } from '../../infra/synthesize.ts';
import { deployed } from './deployed.ts';
import { permissionsOf } from './permissions-of.ts';

/** What reads documents, and belongs into the sandbox only. */
const parsers = ['markdown-it', 'yaml', 'eld', 'htmlparser2', 'postal-mime', 'saxes', 'i18n-iso-countries', 'libphonenumber-js'];

/** Our own parsers: one of them would bring the others along. */
const READERS = 'shared/release/reading/formats.ts';

/** The largest each may be, minified, with the SDK. Bytes: what Lambda loads on a cold start. */
const limits: Record<string, { bytes: number; parsers?: string[] }> = {
  // It knows how texts are read in eight languages, and what cities and countries are called in them.
  'validate-release': { bytes: 2_100_000, parsers },
  // Decoders and encoders for three types of pictures, in WebAssembly, are 1.5 MB of it.
  'make-pictures': { bytes: 2_350_000, parsers: ['saxes'] },
  // It sanitises once more what the sandbox hands on, and has the desk's and the readers' words of all languages.
  // Addresses are in Latin letters whatever a headline's: the tables for that are 190 kB.
  // And it compares whole documents with their original, in numbers, days and hours of all languages.
  'record-release': { bytes: 2_000_000, parsers: ['htmlparser2'] },
  'publish-release': { bytes: 1_300_000 },
  'queue-feeds': { bytes: 900_000 },
  'build-feeds': { bytes: 1_100_000 },
  // It parts sentences: it knows how each language ends them, and nothing of how texts are read. It compares the numbers of whole
  // translated documents, in figures and in words. And it mails translators.
  'queue-translations': { bytes: 1_160_000 },
  // It reads XML that translators' tools have written, and knows whether a place is called the same in two languages.
  'accept-translation': { bytes: 1_300_000, parsers: ['saxes', 'i18n-iso-countries'] },
  'keep-time': { bytes: 900_000 },
  'plan-alerts': { bytes: 900_000 },
  'send-alerts': { bytes: 1_100_000 },
  'record-mail-event': { bytes: 900_000 },
  'reconcile-alerts': { bytes: 900_000 },
  'answer-subscriber': { bytes: 900_000 },
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
  'answer-subscriber': ['dynamodb:PutItem'],
  'queue-translations': ['dynamodb:DeleteItem', 'dynamodb:UpdateItem'],
  'accept-translation': ['dynamodb:DeleteItem', 'dynamodb:UpdateItem'],
  'send-alerts': ['dynamodb:DeleteItem'],
  'record-mail-event': ['dynamodb:DeleteItem'],
  'reconcile-alerts': ['dynamodb:DeleteItem', 'dynamodb:PutItem'],
};

/** Actions that come along with others, or are Lambda's own on the function's behalf. */
const alongside =
  /^(logs:|sqs:(ReceiveMessage|DeleteMessage|ChangeMessageVisibility|GetQueue)|s3:(List|GetObjectVersion$)|dynamodb:ConditionCheckItem$|kms:)/;

const stack = deployed();
const bundles = await Promise.all(
  Object.values(synthesize().functions).map(async ({ name, entry }) => {
    const metafile = await metafileOf(entry);
    const { bytes = 0, inputs = {} } = metafile.outputs['bundle.mjs'] ?? {};
    return { name, metafile, bytes, inputs: Object.entries(inputs) };
  }),
);

describe('bundles', () => {
  it.each(bundles)('$name carries what it needs and little else', ({ name, bytes, inputs }) => {
    console.info(`${name}: ${Math.round(bytes / 1000)} KB`);
    const limit = limits[name];
    expect(bytes).toBeLessThanOrEqual(limit?.bytes ?? 0);
    const used = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([input]) => input);
    const packages = new Set(used.flatMap((input) => packageOf(input) ?? []));
    expect(parsers.filter((parser) => packages.has(parser) && !limit?.parsers?.includes(parser))).toEqual([]);
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

  it.each(bundles)('$name has language data beside it only if it reads what people write', async ({ name, metafile, inputs }) => {
    expect(inputs.filter(([input]) => packageOf(input) === 'eld')).toEqual([]);
    const beside = dataBeside(metafile);
    expect(beside.map(({ outfile }) => outfile)).toEqual(
      ['validate-release', 'accept-translation'].includes(name) ? [LANGUAGE_DATA_FILE] : [],
    );
    for (const options of beside) {
      const [file] = (await build({ ...options, write: false })).outputFiles;
      expect(file?.contents.length).toBeGreaterThan(500_000);
      expect(file?.contents.length).toBeLessThan(1_000_000);
    }
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
