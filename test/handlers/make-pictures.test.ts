import { expect, it } from 'vitest';
import { makePictures, type Ports } from '../../functions/make-pictures/make-pictures.ts';
import { ownNewsroomFile, readNewsroom } from '../../infra/settings-files.ts';
import { pictureIdOf } from '../../shared/release/picture.ts';
import type { MadeRecord } from '../../shared/release/pictures/made-pictures.ts';
import type { ParsedUpload, StoredUpload } from '../../shared/release/upload.ts';

const bytes = new Uint8Array([1, 2, 3]);
const id = pictureIdOf(bytes);
const parsed = { kind: 'picture', upload: {}, picture: { id, name: 'tent.jpg' } } as unknown as ParsedUpload;

/** One copy of the function for each upload, at the same archive; a picture takes a while. */
const open = (make: () => ReturnType<Ports['make']>) => {
  const records = new Map<string, MadeRecord>();
  const kept: StoredUpload[] = [];
  const run = makePictures({
    newsroom: readNewsroom(ownNewsroomFile),
    readUnmade: async () => parsed,
    readSource: async () => bytes,
    readRecord: async (of) => records.get(of),
    keepRecord: async (of, record) => void records.set(of, record),
    keepFile: async () => {},
    make,
    keep: async (stored) => kept.push(stored) > 0,
  });
  return { run, kept };
};
const later = () => new Promise((resolve) => setTimeout(resolve, 5));

it('the same photograph in three files that come at once is made for each of them', async () => {
  const { run, kept } = open(async () => {
    await later();
    return { widths: [480], files: [] };
  });
  await Promise.all(['en', 'fr', 'es'].map(run));
  expect(kept.map(({ kind }) => kind)).toEqual(['picture', 'picture', 'picture']);
});

it('a photograph over which its upload died twice is not tried a third time', async () => {
  let tries = 0;
  const { run, kept } = open(async () => {
    tries += 1;
    throw new Error('died');
  });
  await expect(run('en')).rejects.toThrow('died');
  await expect(run('en')).rejects.toThrow('died');
  await run('en');
  expect([tries, kept[0]?.kind]).toEqual([2, 'faulty']);
});
