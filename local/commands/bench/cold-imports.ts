import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { zipSync } from 'fflate';
import { bundling, NODE_OPTIONS, writeBundles } from '../../../infra/bundling.ts';
import { synthesize } from '../../../infra/synthesize.ts';
import { ACCOUNT, REGION } from '../../aws/account-id.ts';
import { readTemplate } from '../../aws/template.ts';
import { bundleFunctions } from '../../newsroom/bundles.ts';
import { ownNewsroomFile } from '../../newsroom/newsroom-file.ts';
import { bundleBounds } from './bundle-bounds.ts';

/** How much a function's bundle is, and what its first import costs. */
export interface MeasuredBundle {
  name: string;
  /** The SDK clients it makes, by the names of their packages: `s3`, `dynamodb`. */
  clients: readonly string[];
  /** Milliseconds of CPU of the first import in a process of its own, and of a bundle that makes the same clients and nothing else. */
  cpu: number;
  bare: number;
  /** The one by the other. */
  ratio: number;
  /** Bytes of the folder that is deployed, as a zip. */
  zipped: number;
}

/** The class of each SDK client that functions make, by its package's name behind `@aws-sdk/client-`. */
const clientClasses: Record<string, string> = {
  dynamodb: 'DynamoDBClient',
  s3: 'S3Client',
  sesv2: 'SESv2Client',
  sns: 'SNSClient',
  sqs: 'SQSClient',
};

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** The SDK clients that a function's bundle has. */
const clientsOf = async (name: string): Promise<string[]> => {
  const outfile = 'bundle.mjs';
  const entryPoints = [join(repository, 'functions', name, 'handler.ts')];
  const { metafile } = await build({ ...bundling, entryPoints, outfile, write: false, metafile: true });
  const used = Object.entries(metafile.outputs[outfile]?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return Object.entries(clientClasses).flatMap(([client, made]) =>
    used.some(([input]) => input.endsWith(`/client-${client}/dist-es/${made}.js`)) ? [client] : [],
  );
};

/** Bundles what makes these clients and nothing else, as functions are bundled. Returns its file. */
const bareBundle = async (clients: readonly string[], folder: string): Promise<string> => {
  const outfile = join(folder, `bare-${clients.join('-')}.mjs`);
  const contents = [
    ...clients.map((client) => `import { ${clientClasses[client]} } from '@aws-sdk/client-${client}';`),
    `export const clients = [${clients.map((client) => `new ${clientClasses[client]}({})`).join(', ')}];`,
  ].join('\n');
  const stdin = { contents, resolveDir: repository };
  writeBundles((await build({ ...bundling, stdin, outfile, write: false })).outputFiles);
  return outfile;
};

/** Prints how many milliseconds of CPU an import takes that is a process's first. */
const PROBE = `const from = process.cpuUsage();
await import(process.argv[2]);
const { user, system } = process.cpuUsage(from);
console.log((user + system) / 1000);
process.exit(0);
`;

const firstImport = (probe: string, file: string, environment: Record<string, string>): number => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [NODE_OPTIONS, probe, pathToFileURL(file).href], {
    encoding: 'utf8',
    env: {
      ...environment,
      AWS_REGION: REGION,
      AWS_ACCESS_KEY_ID: 'bench',
      AWS_SECRET_ACCESS_KEY: 'bench',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
  });
  if (status !== 0) throw new Error(`${file} cannot be imported: ${stderr}`);
  return Number(stdout.trim().split('\n').at(-1));
};

const zippedSize = (folder: string): number =>
  zipSync(Object.fromEntries(readdirSync(folder).map((file) => [file, new Uint8Array(readFileSync(join(folder, file)))]))).length;

/**
 * Imports each function's bundle and the bare clients it uses, in turn, each time in a new process, as often as `rounds` says. The
 * least of a row is what it takes on a machine that does nothing else meanwhile, and the ratio of the two says how it is anywhere.
 */
export const measureBundles = async (rounds: number): Promise<MeasuredBundle[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-cold-'));
  const bundles = await bundleFunctions(join(folder, 'functions'));
  const source = synthesize();
  const { functions } = readTemplate(source.template, {
    region: REGION,
    account: ACCOUNT,
    queueUrl: (name) => `http://127.0.0.1/${name}`,
    folders: Object.fromEntries(Object.entries(source.functions).map(([id, { name }]) => [id, name])),
  });
  const probe = join(folder, 'probe.mjs');
  writeFileSync(probe, PROBE);
  const subjects = await Promise.all(
    functions.map(async ({ name, environment }) => {
      bundles.addNewsroom(name, readFileSync(ownNewsroomFile, 'utf8'));
      const clients = await clientsOf(name);
      const root = bundles.taskRootOf(name);
      return {
        name,
        clients,
        root,
        environment: { ...environment, LAMBDA_TASK_ROOT: root },
        file: fileURLToPath(bundles.bundleOf(name)),
        bareFile: await bareBundle(clients, folder),
        cpu: [] as number[],
        bare: [] as number[],
      };
    }),
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const subject of subjects) {
      subject.bare.push(firstImport(probe, subject.bareFile, {}));
      subject.cpu.push(firstImport(probe, subject.file, subject.environment));
    }
  }
  const measured = subjects.map(({ name, clients, root, ...times }): MeasuredBundle => {
    const [cpu, bare] = [Math.min(...times.cpu), Math.min(...times.bare)];
    return { name, clients, cpu, bare, ratio: cpu / bare, zipped: zippedSize(root) };
  });
  rmSync(folder, { recursive: true });
  return measured;
};

/** What of the bounds does not hold, a sentence each. */
export const boundsBroken = (bundles: readonly MeasuredBundle[]): string[] =>
  bundles.flatMap(({ name, ratio, zipped }) => {
    const bound = bundleBounds[name];
    if (!bound) return [`${name} has no bound: give it one in local/commands/bench/bundle-bounds.ts.`];
    return [
      ...(ratio > bound.coldImport
        ? [`${name} takes ${ratio.toFixed(2)} times as long to import as its bare SDK clients: at most ${bound.coldImport}.`]
        : []),
      ...(zipped > bound.zipped ? [`${name} is ${Math.round(zipped / 1000)} KB zipped: at most ${bound.zipped / 1000} KB.`] : []),
    ];
  });
