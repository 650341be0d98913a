import * as z from 'zod';
import type { Problem } from '../problem.ts';
import type { ParsedUpload } from '../upload.ts';
import { pictureFaults } from './open-picture.ts';
import { refusedFile, refusedPicture } from './refused-picture.ts';

/** Raise it when the same picture is made into other bytes than before: what was made earlier is then made anew. */
export const RECIPE = 1;

const common = { recipe: z.int(), wanted: z.array(z.int()) };

/** What became of a picture, `pictures/made/<id>/made.json`. One that is begun says how often each upload has begun it. */
export const MadeRecord = z.discriminatedUnion('state', [
  z.object({ state: z.literal('begun'), ...common, by: z.record(z.string(), z.int().min(0)).default({}) }),
  z.strictObject({ state: z.literal('made'), ...common, widths: z.array(z.int().min(1)).min(1), sizes: z.array(z.int().min(1)) }),
  z.strictObject({ state: z.literal('refused'), ...common, fault: z.enum(pictureFaults) }),
]);
export type MadeRecord = z.infer<typeof MadeRecord>;

/** A record that is of now: of this recipe and these widths. */
export const madeAs = (record: MadeRecord, wanted: readonly number[]): MadeRecord | undefined =>
  record.state !== 'begun' && record.recipe === RECIPE && record.wanted.join() === wanted.join() ? record : undefined;

type Document = Extract<ParsedUpload, { kind: 'document' }>;
type PictureFile = Extract<ParsedUpload, { kind: 'picture' }>;

/** A picture that is a file of its own, as it was made, or why it could not be. */
export const withMade = ({ picture, ...parsed }: PictureFile, record: MadeRecord | undefined): ParsedUpload => {
  if (record?.state === 'made') return { ...parsed, picture: { ...picture, widths: record.widths, sizes: record.sizes } };
  const fault = record?.state === 'refused' ? record : { fault: 'damaged' as const };
  return { kind: 'faulty', upload: parsed.upload, understood: {}, problems: [refusedFile(picture.name, fault)] };
};

/** A document with the pictures that were made, and a question about each that could not be. */
export const withPictures = (parsed: Document, records: ReadonlyMap<string, MadeRecord>): Document => {
  const { pictures = [], ...understood } = parsed.understood;
  const problems: Problem[] = [];
  const made = pictures.flatMap((picture) => {
    const record = records.get(picture.id);
    if (record?.state === 'made') return [{ ...picture, widths: record.widths, sizes: record.sizes }];
    problems.push(refusedPicture(picture.name, record?.state === 'refused' ? record : { fault: 'damaged' }));
    return [];
  });
  return {
    ...parsed,
    understood: { ...understood, ...(made.length > 0 && { pictures: made }) },
    problems: [...parsed.problems, ...problems],
  };
};
