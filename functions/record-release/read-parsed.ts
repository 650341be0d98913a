import { ParsedUpload } from '../../shared/release/upload.ts';
import type { Ports } from './ports.ts';

/** What validate-release understood. It is our own message, but hostile text: its schema reads it again. */
export const readParsed = async ({ archive }: Pick<Ports, 'archive'>, uploadId: string): Promise<ParsedUpload | undefined> => {
  const stored = await archive.read(`parsed/${uploadId}.json`);
  return stored && ParsedUpload.parse(JSON.parse(stored.text));
};
