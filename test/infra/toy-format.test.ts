import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundling } from '../../infra/bundling.ts';
import { modulesIn } from '../../shared/languages/modules-in.ts';
import type { readKey } from '../../shared/release/object-key.ts';
import type { parseUpload } from '../../shared/release/parsing/parse-upload.ts';
import { newsroom, uploadOf } from '../unit/release/newsroom-of-tests.ts';
import { copyOfTree } from './copy-of-tree.ts';

/** Reads paragraphs parted by bars. */
const TOY = `import type { ReadFormat } from '../format.ts';
import { readTextDocument } from '../text-document.ts';

const readBars: ReadFormat = async (bytes, newsroom) => {
  const read = await readTextDocument(new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll('|', '\\n\\n')), newsroom);
  return read.kind === 'read' ? { ...read, format: 'bars' } : read;
};
export default readBars;
`;

const TEXT = `A bridge opens at Kabale|KABALE, Uganda, 3 November 2026 – A bridge of stone has opened at Kabale, and two hundred families cross it on their way to the market every day of the week.|It took them three years.`;

// The code as it is, and one file more.
const tree = copyOfTree('toy-format', ['shared', 'functions', 'package.json']);
beforeAll(() => writeFileSync(join(tree, 'shared/release/reading/formats/bars.ts'), TOY));
afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('one file more in the folder of formats', () => {
  it('is read by its ending, and no other file says so', async () => {
    const keys = (await import(join(tree, 'shared/release/object-key.ts'))) as { readKey: typeof readKey };
    expect(keys.readKey('incoming/bridge.bars', ['en'])).toMatchObject({ kind: 'document', extension: 'bars' });
    const parsing = (await import(join(tree, 'shared/release/parsing/parse-upload.ts'))) as { parseUpload: typeof parseUpload };
    const bytes = new TextEncoder().encode(TEXT);
    const parsed = await parsing.parseUpload({ bytes }, uploadOf('incoming/bridge.bars', bytes.length), newsroom);
    expect(parsed).toMatchObject({
      kind: 'document',
      format: 'bars',
      understood: { headline: 'A bridge opens at Kabale', dateline: { places: [{ name: 'KABALE', country: 'UG' }] } },
    });
  });

  it('is in the bundle of validate-release, and in no other', async () => {
    const FORMAT_ENDINGS = JSON.stringify(modulesIn(join(tree, 'shared/release/reading/formats')));
    const isIn = async (name: string): Promise<boolean> => {
      const { metafile } = await build({
        ...bundling,
        define: { ...bundling.define, FORMAT_ENDINGS },
        entryPoints: [join(tree, 'functions', name, 'handler.ts')],
        outfile: join(tree, `${name}.mjs`),
        write: false,
        metafile: true,
      });
      return Object.values(metafile.outputs)
        .flatMap(({ inputs }) => Object.entries(inputs))
        .some(([input, { bytesInOutput }]) => input.endsWith('/formats/bars.ts') && bytesInOutput > 0);
    };
    expect(await isIn('validate-release')).toBe(true);
    expect(await isIn('record-release')).toBe(false);
  });
});
