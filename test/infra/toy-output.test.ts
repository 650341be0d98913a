import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundling } from '../../infra/bundling.ts';
import { modulesIn } from '../../shared/languages/modules-in.ts';
import type { Output } from '../../shared/syndication/output.ts';
import { outputs } from '../../shared/syndication/outputs.ts';
import { copyOfTree } from './copy-of-tree.ts';

const TOY = `import type { EditionOutput } from '../output.ts';

export default {
  of: 'edition',
  key: (path) => \`\${path}/toy.txt\`,
  contentType: 'text/plain; charset=utf-8',
  when: ['published'],
  render: ({ edition }) => \`a toy of \${edition.headline}\`,
  gone: () => 'no toy',
} satisfies EditionOutput;
`;

// The code as it is, and one file more.
const tree = copyOfTree('toy-output', ['shared', 'functions', 'package.json']);
beforeAll(() => writeFileSync(join(tree, 'shared/syndication/outputs/toy-text.ts'), TOY));
afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('one file more in the folder of what is public', () => {
  it('is public, and no other file says so', async () => {
    const found = (await import(join(tree, 'shared/syndication/outputs.ts'))) as { outputs: readonly Output[] };
    expect(found.outputs).toHaveLength(outputs.length + 1);
    expect(found.outputs.flatMap((one) => (one.of === 'edition' ? [one.key('fr/2026/11/eau')] : []))).toContain(
      'fr/2026/11/eau/toy.txt',
    );
  });

  it.each(['publish-release', 'build-feeds'])('is in the bundle of %s', async (name) => {
    const OUTPUT_FILES = JSON.stringify(modulesIn(join(tree, 'shared/syndication/outputs')));
    const { metafile } = await build({
      ...bundling,
      define: { ...bundling.define, OUTPUT_FILES },
      entryPoints: [join(tree, 'functions', name, 'handler.ts')],
      outfile: join(tree, `${name}.mjs`),
      write: false,
      metafile: true,
    });
    const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
    const used = inputs.filter(([input, { bytesInOutput }]) => input.endsWith('/outputs/toy-text.ts') && bytesInOutput > 0);
    expect(used).toHaveLength(1);
  });
});
