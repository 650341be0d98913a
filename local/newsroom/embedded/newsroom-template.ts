import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BareOptions } from '../../../infra/dateline-app.ts';
import { type Synthesized, synthesize } from '../../../infra/synthesize.ts';

/** What a newsroom.json is known by here: its place, and what is in it. */
export const identityOfNewsroom = (newsroomFile: string): string =>
  `${resolve(newsroomFile)}\n${readFileSync(newsroomFile, 'utf8')}`;

const templates = new Map<string, Synthesized>();

/** The template is the same as long as newsroom.json and the stage are; making it takes longer than a run. */
export const templateFor = (newsroomFile: string, stage?: BareOptions['stage']): Synthesized => {
  const identity = `${identityOfNewsroom(newsroomFile)}\n${JSON.stringify(stage)}`;
  const template = templates.get(identity) ?? synthesize({ newsroomFile, stage });
  templates.set(identity, template);
  return template;
};
