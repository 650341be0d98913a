import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Which file may not import what, and a word of the reason it is given. */
const refused: [from: string, what: string, because: string][] = [
  ['shared/release/a.ts', '../../functions/keep-time/settings.ts', 'knows nobody who asks'],
  ['shared/release/b.ts', '../../infra/bundling.ts', 'knows nobody who asks'],
  ['shared/release/c.ts', '../../local/aws/clock.ts', 'knows nobody who asks'],
  ['shared/release/e.ts', '../../test/fixture.ts', 'knows nobody who asks'],
  ['shared/release/f.ts', '@aws-sdk/client-s3', 'only shared/aws/ says it'],
  ['shared/release/g.ts', '../aws/objects.ts', 'only shared/aws/ says it'],
  ['shared/release/h.ts', 'aws-cdk-lib/aws-s3', 'infra/'],
  ['shared/aws/a.ts', '../../functions/keep-time/settings.ts', 'serves every function'],
  ['shared/aws/b.ts', '../../local/aws/clock.ts', 'serves every function'],
  ['shared/aws/c.ts', 'aws-cdk-lib', 'infra/'],
  ['functions/keep-time/a.ts', '../build-feeds/settings.ts', 'meet in queues'],
  ['functions/keep-time/b.ts', '../../functions/build-feeds/settings.ts', 'meet in queues'],
  ['functions/keep-time/c.ts', '../../infra/bundling.ts', 'does not know where it runs'],
  ['functions/keep-time/d.ts', '../../local/aws/clock.ts', 'does not know where it runs'],
  ['functions/keep-time/f.ts', 'aws-cdk-lib', 'does not know where it runs'],
  ['infra/a.ts', '../functions/keep-time/handler.ts', 'settings.ts'],
  ['infra/b.ts', '../local/aws/clock.ts', 'infra/ declares'],
  ['infra/c.ts', '@aws-sdk/client-s3', 'infra/ declares'],
  ['infra/d.ts', '../shared/aws/objects.ts', 'infra/ declares'],
  ['local/a.ts', '../test/fixture.ts', 'Nothing imports test/'],
  ['local/aws/a.ts', '../newsroom/running.ts', 'stands in for AWS'],
  ['local/aws/b.ts', '../../shared/release/edition.ts', 'stands in for AWS'],
  ['local/aws/c.ts', '../../infra/synthesize.ts', 'stands in for AWS'],
  ['local/newsroom/a.ts', '../commands/start.ts', 'what people type'],
  ['web/a.ts', '../shared/markup/html.ts', 'browsers'],
  ['web/b.ts', '../infra/bundling.ts', 'browsers'],
];

/** The rooms of shared/ in their order: each may import from those before it, and from none behind it. */
const rooms = [
  'newsroom',
  'queue',
  'languages',
  'operations',
  'markup',
  'release',
  'release/gazetteer',
  'release/reading',
  'release/pictures',
  'release/wording',
  'release/deriving',
  'release/parsing',
  'editorial',
  'translation',
  'syndication',
  'alerts',
  'desk',
];
const between = (from: string, to: string): string => {
  const path = relative(`shared/${from}`, `shared/${to}/b.ts`);
  return path.startsWith('.') ? path : `./${path}`;
};
const pairs = rooms.flatMap((before, at) => rooms.slice(at + 1).map((behind) => [before, behind] as const));
for (const [before, behind] of pairs) {
  const name = behind.replace('/', '-');
  refused.push([`shared/${before}/to-${name}.ts`, between(before, behind), `shared/${behind}/`]);
}

const allowed: [from: string, what: string][] = [
  ['shared/release/y.ts', '../newsroom/newsroom.ts'],
  ['shared/release/z.ts', 'markdown-it'],
  ['shared/aws/y.ts', '@aws-sdk/client-s3'],
  ['shared/aws/z.ts', '../release/edition.ts'],
  ['functions/keep-time/w.ts', './settings.ts'],
  ['functions/keep-time/inner/v.ts', '../settings.ts'],
  ['functions/keep-time/x.ts', './inner/page.ts'],
  ['functions/keep-time/y.ts', '../../shared/aws/objects.ts'],
  ['functions/keep-time/z.ts', '@aws-sdk/client-sqs'],
  ['infra/x.ts', '../functions/keep-time/settings.ts'],
  ['infra/y.ts', '../shared/newsroom/newsroom.ts'],
  ['infra/z.ts', 'aws-cdk-lib'],
  ['local/w.ts', '../functions/keep-time/handler.ts'],
  ['local/x.ts', '../infra/synthesize.ts'],
  ['local/y.ts', '../shared/aws/objects.ts'],
  ['local/newsroom/y.ts', '../aws/clock.ts'],
  ['local/newsroom/z.ts', '../../shared/newsroom/newsroom.ts'],
  ['local/commands/y.ts', '../newsroom/running.ts'],
  ['test/z.ts', '../local/aws/clock.ts'],
];

for (const [before, behind] of pairs)
  allowed.push([`shared/${behind}/to-${before.replace('/', '-')}.ts`, between(behind, before)]);

interface Finding {
  category: string;
  message: string;
  location: { path: string };
}

// One Biome run over a tree that holds nothing but these imports, under the repository's own rules.
const tree = mkdtempSync(join(tmpdir(), 'boundaries-'));
const plant = (path: string, code: string): void => {
  mkdirSync(join(tree, dirname(path)), { recursive: true });
  writeFileSync(join(tree, path), code);
};
let findings: Finding[] = [];
const findingsIn = (path: string): Finding[] => findings.filter(({ location }) => location.path.endsWith(path));

beforeAll(() => {
  copyFileSync('biome.json', join(tree, 'biome.json'));
  for (const [from, what] of [...refused, ...allowed]) plant(from, `import { a } from '${what}';\n\nexport const b = a;\n`);
  plant('local/one.ts', "import { two } from './two.ts';\n\nexport const one = () => two;\n");
  plant('local/two.ts', "import { one } from './one.ts';\n\nexport const two = () => one;\n");
  plant(
    'local/floating.ts',
    'const later = async (): Promise<void> => {};\n\nexport const now = (): void => {\n  later();\n};\n',
  );
  plant('shared/release/loud.ts', "export const say = (): void => console.log('here');\n");
  const biome = join(process.cwd(), 'node_modules/.bin/biome');
  const args = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.'];
  try {
    execFileSync(biome, args, { cwd: tree, encoding: 'utf8', stdio: 'pipe' });
  } catch (refusal) {
    findings = JSON.parse((refusal as { stdout: string }).stdout).diagnostics;
  }
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

it('every folder of shared/ has its place in the order', () => {
  const folders = readdirSync('shared', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  expect(folders.filter((folder) => !rooms.includes(folder))).toEqual(['aws']);
});

describe('the arrows between folders', () => {
  it.each(refused)('%s may not import %s', (from, _, because) => {
    const [finding] = findingsIn(from);
    expect(finding?.category).toBe('lint/style/noRestrictedImports');
    expect(JSON.stringify(finding)).toContain(because);
  });

  it.each(allowed)('%s may import %s', (from) => {
    expect(findingsIn(from)).toEqual([]);
  });
});

describe('the other house rules', () => {
  it.each([
    ['files that import each other in a circle', 'local/one.ts', 'lint/suspicious/noImportCycles'],
    ['a promise that nobody waits for', 'local/floating.ts', 'lint/nursery/noFloatingPromises'],
    ['a pure function that prints', 'shared/release/loud.ts', 'lint/suspicious/noConsole'],
  ])('%s are refused', (_, path, rule) => {
    expect(findingsIn(path).map(({ category }) => category)).toContain(rule);
  });
});
