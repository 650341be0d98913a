import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEmbedded, type Embedded } from '../../newsroom/embedded.ts';
import { filesBelow } from '../../newsroom/files-below.ts';
import type { PreviewPlan } from './preview-arguments.ts';

const DELETE = '.delete';

/** The key a file has in the newsroom bucket. */
const keyOf = (path: string): string => (/^translations\/(?:in|memory|glossary)\//.test(path) ? path : `incoming/${path}`);

/** Uploads each folder at its time and lets the pipeline run, to the end of the plan. */
export const run = async ({ uploads, until, newsroomFile, subscribers }: PreviewPlan): Promise<Embedded> => {
  const embedded = await createEmbedded({ newsroomFile, subscribers, at: uploads[0]?.at ?? new Date().toISOString() });
  for (const [index, { at, folder }] of uploads.entries()) {
    await embedded.advanceTo(at);
    for (const path of filesBelow(folder)) {
      if (index > 0 && path.endsWith(DELETE)) embedded.remove(keyOf(path.slice(0, -DELETE.length)));
      else embedded.drop(keyOf(path), readFileSync(join(folder, path)));
    }
  }
  if (until) await embedded.advanceTo(until);
  await embedded.untilIdle();
  // What a newsroom at work does within the hour.
  await embedded.buildBehind();
  return embedded;
};
