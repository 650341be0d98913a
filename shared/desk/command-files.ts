import type { Newsroom } from '../newsroom/newsroom.ts';
import { INCOMING, readKey } from '../release/object-key.ts';

/** What commands call the release of an upload, and the edition that its name is about: the release itself where it names no language. */
export interface CommandTargets {
  whole: string;
  own: string;
}

/** `release` is what the document says its release is called, which overrides its name. */
export const commandTargets = (
  key: string,
  { newsroom, release }: { newsroom: Newsroom; release?: string | undefined },
): CommandTargets => {
  const reading = readKey(key, newsroom.languages);
  // `name-fr` is filed as `name.fr` is, once its text is French.
  const alike = reading.kind === 'document' ? reading.alike : undefined;
  if (release && alike && release.replace(/~+\d+$/, '') === alike.releaseKey)
    return { whole: release, own: `${release}.${alike.lang}` };
  const isFiled = reading.kind === 'document' || reading.kind === 'manifest' || reading.kind === 'command';
  const whole = (reading.kind === 'document' && release) || (isFiled ? reading.releaseKey : key.slice(INCOMING.length));
  return { whole, own: 'lang' in reading && reading.lang ? `${whole}.${reading.lang}` : whole };
};
