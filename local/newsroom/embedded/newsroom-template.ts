import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BareOptions } from '../../../infra/dateline-app.ts';
import { newsroomBeside } from '../../../infra/settings-files.ts';
import { type Synthesized, synthesize } from '../../../infra/synthesize.ts';

/** What a newsroom.json is known by here: its place, and what is in it, with the pictures it names. */
export const identityOfNewsroom = (newsroomFile: string): string => `${resolve(newsroomFile)}\n${newsroomBeside(newsroomFile)}`;

let folder: string | undefined;

/** The file that functions of this process find in place of a newsroom.json, as beside their bundles when they are deployed. */
export const placeNewsroom = (newsroomFile: string): string => {
  if (folder === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'dateline-newsroom-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    folder = made;
  }
  const content = newsroomBeside(newsroomFile);
  const file = join(folder, `${createHash('sha256').update(content).digest('hex').slice(0, 16)}.json`);
  writeFileSync(file, content);
  return file;
};

const templates = new Map<string, Synthesized>();

/** The template is the same as long as newsroom.json and the stage are; making it takes longer than a run. */
export const templateFor = (newsroomFile: string, stage?: BareOptions['stage']): Synthesized => {
  const identity = `${identityOfNewsroom(newsroomFile)}\n${JSON.stringify(stage)}`;
  const template = templates.get(identity) ?? synthesize({ newsroomFile, stage });
  templates.set(identity, template);
  return template;
};
