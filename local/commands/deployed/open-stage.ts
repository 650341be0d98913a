import { resolve } from 'node:path';
import { type OpenStage, openStages, ownStagesFile } from '../../../infra/settings-files.ts';
import { Misuse } from '../../newsroom/misuse.ts';
import { readingSettings } from '../../newsroom/newsroom-file.ts';

/**
 * The stage that a command is about. Throws `Misuse`, with the names there are when none is asked for, and with every fault when
 * the file does not hold.
 */
export const openStage = (name: string | undefined, stagesFile = ownStagesFile): OpenStage => {
  const file = resolve(stagesFile);
  if (name === undefined) {
    const names = readingSettings(() => openStages(file)).map((stage) => `--stage ${stage.name}`);
    throw new Misuse(`Say which stage: ${names.join(' or ')}. They are in ${file}.`);
  }
  const [stage] = readingSettings(() => openStages(file, name));
  return stage as OpenStage;
};
