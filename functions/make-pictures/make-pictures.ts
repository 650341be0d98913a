import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import type { Line } from '../../shared/operations/lines.ts';
import { type Picture, pictureIdOf } from '../../shared/release/picture.ts';
import { type MadeRecord, madeAs, RECIPE, withMade, withPictures } from '../../shared/release/pictures/made-pictures.ts';
import type { Made, MadeFile } from '../../shared/release/pictures/make-widths.ts';
import type { ParsedUpload, StoredUpload } from '../../shared/release/upload.ts';

export interface Ports {
  newsroom: Newsroom;
  /** What validate-release understood of an upload; undefined when it lies there no longer. */
  readUnmade: (uploadId: string) => Promise<ParsedUpload | undefined>;
  /** The bytes of a picture as it came. */
  readSource: (id: string) => Promise<Uint8Array | undefined>;
  readRecord: (id: string) => Promise<MadeRecord | undefined>;
  keepRecord: (id: string, record: MadeRecord) => Promise<void>;
  keepFile: (id: string, file: MadeFile) => Promise<void>;
  make: (bytes: Uint8Array, widths: readonly number[]) => Promise<Made>;
  /** Puts what was understood where record-release finds it, unless it lies there: whether it was put. S3 tells record-release. */
  keep: (stored: StoredUpload) => Promise<boolean>;
}

/** Whoever makes the pictures of an upload may die over one so often; then its release is told that there is none to be had of it. */
const MOST_DEATHS = 2;

/** Makes the pictures of one upload anew from their pixels, in each width, and keeps what was understood of it together with them. */
export const makePictures =
  (ports: Ports) =>
  async (uploadId: string): Promise<Line> => {
    const parsed = await ports.readUnmade(uploadId);
    if (parsed?.kind === 'picture') {
      const whole = withMade(parsed, await makePicture(ports, uploadId, parsed.picture));
      await ports.keep(whole);
      return { event: 'pictures-made', upload: uploadId, pictures: whole.kind === 'picture' ? 1 : 0 };
    }
    if (parsed?.kind !== 'document') throw new Error(`the pictures of ${uploadId} are not there yet, or no longer`);
    const records = new Map<string, MadeRecord>();
    for (const { id } of parsed.understood.pictures ?? [])
      if (!records.has(id)) records.set(id, await makePicture(ports, uploadId, { id }));
    const whole = withPictures(parsed, records);
    await ports.keep(whole);
    const made = whole.understood.pictures?.length ?? 0;
    return { event: 'pictures-made', upload: uploadId, pictures: made };
  };

/** What became of one picture: known from an earlier upload of it, or made now. May be repeated, and goes on where it was when it died. */
const makePicture = async (ports: Ports, uploadId: string, { id }: Pick<Picture, 'id'>): Promise<MadeRecord> => {
  const { readRecord, keepRecord, readSource, keepFile, make } = ports;
  const { widths: wanted } = ports.newsroom.pictures;
  const before = await readRecord(id);
  const known = before && madeAs(before, wanted);
  if (known) return known;
  // Another upload of the same picture may be at it just now: only our own ends count.
  const by = before?.state === 'begun' ? before.by : {};
  const deaths = by[uploadId] ?? 0;
  const begun = (times: number): MadeRecord => ({ state: 'begun', recipe: RECIPE, wanted, by: { ...by, [uploadId]: times } });
  if (deaths >= MOST_DEATHS) return keepAs(ports, id, { state: 'refused', recipe: RECIPE, wanted, fault: 'tooMuchWork' });
  const bytes = await readSource(id);
  if (!bytes) throw new Error(`picture ${id} is not there yet, or no longer`);
  if (pictureIdOf(bytes) !== id) return keepAs(ports, id, { state: 'refused', recipe: RECIPE, wanted, fault: 'damaged' });
  await keepRecord(id, begun(deaths + 1));
  const made = await make(bytes, wanted);
  if ('fault' in made) return keepAs(ports, id, { state: 'refused', recipe: RECIPE, wanted, fault: made.fault });
  try {
    for (const file of made.files) await keepFile(id, file);
  } catch (error) {
    // Its pixels did no harm: somebody else was away.
    await keepRecord(id, begun(deaths));
    throw error;
  }
  const sizes = made.files.filter(({ type }) => type === 'jpg').map(({ bytes: { length } }) => length);
  return keepAs(ports, id, { state: 'made', recipe: RECIPE, wanted, widths: made.widths, sizes });
};

const keepAs = async ({ keepRecord }: Ports, id: string, record: MadeRecord): Promise<MadeRecord> => {
  await keepRecord(id, record);
  return record;
};
