import { type ReadTranslation, type TranslationRefusal, unreadable } from '../returned-document.ts';
import { readXliff2 } from '../xliff-2-in.ts';
import { type Dialect, readXliff } from '../xliff-in.ts';
import { memoq } from './mqxliff.ts';
import { phrase } from './mxliff.ts';
import { trados } from './sdlxliff.ts';

/** What a tool’s own files are known by when somebody has renamed them: the namespace it declares. */
const dialects: readonly (readonly [RegExp, () => Dialect])[] = [
  [/"http:\/\/sdl\.com\/FileTypes\/SdlXliff\//, trados],
  [/"MQXliff"/, memoq],
  [/"http:\/\/www\.memsource\.com\/mxlf\//, phrase],
];

/** The beginning of a file, where its root is. */
const headOf = (bytes: Uint8Array): string => {
  const isBigEndian = bytes[0] === 0xfe && bytes[1] === 0xff;
  const isUtf16 = isBigEndian || (bytes[0] === 0xff && bytes[1] === 0xfe);
  return new TextDecoder(isBigEndian ? 'utf-16be' : isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes.subarray(0, 4_000));
};

const isNot = (head: string): TranslationRefusal | undefined =>
  /^\uFEFF?\s*[<]/.test(head) ? undefined : unreadable('not-xliff', head.trim().slice(0, 40));

/** XLIFF 1.2 and XLIFF 2, by what the file says it is. */
export default ((bytes) => {
  const head = headOf(bytes);
  if (/xmlns(?::\w+)?\s*=\s*["']urn:oasis:names:tc:xliff:document:2\./.test(head)) return readXliff2(bytes);
  const dialect = dialects.find(([namespace]) => namespace.test(head))?.[1];
  const document = readXliff(bytes, undefined, dialect);
  return !document.ok && document.reason === 'ill-formed' ? (isNot(head) ?? document) : document;
}) satisfies ReadTranslation;
