import { parsedIn, readStoredFrom } from '../../shared/aws/stored-uploads.ts';
import { type ParsedUpload, parsedFolders, parsedKeyOf, type Upload } from '../../shared/release/upload.ts';
import type { Ports } from './ports.ts';

/** What was understood of an upload; undefined when nothing was read, or it is forgotten. */
export const readParsed = async (
  { archive }: Pick<Ports, 'archive'>,
  upload: Pick<Upload, 'key' | 'uploadId'>,
): Promise<ParsedUpload | undefined> => parsedIn(await readStoredFrom(archive.read)(parsedKeyOf(upload)));

/** The same of a document, whose key nobody needs. */
export const readParsedDocument = async (
  { archive }: Pick<Ports, 'archive'>,
  uploadId: string,
): Promise<Extract<ParsedUpload, { kind: 'document' }> | undefined> => {
  const stored = await readStoredFrom(archive.read)(`${parsedFolders.documents}${uploadId}.json`);
  return stored?.kind === 'document' ? stored : undefined;
};
