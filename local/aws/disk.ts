/** Why a disk takes nothing more, by the code of the error that says so. */
const REFUSALS: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'a file may not become that large here',
  EROFS: 'the disk is read-only',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EIO: 'the disk cannot be written',
  LEVEL_IO_ERROR: 'the disk cannot be written',
};

/** The disk does not take what is to be kept. The message says it in one sentence, and what to do in another. */
export class DiskRefused extends Error {
  override name = 'DiskRefused';
}

/** What was kept earlier cannot be read any more. The message names the file, and says what to do. */
export class Damaged extends Error {
  override name = 'Damaged';
  constructor(where: string, options?: ErrorOptions) {
    super(
      `${where}: this is not what Dateline wrote there, the file was damaged or changed. Nothing was touched: put back a copy of it, or run "npm start -- --fresh" to begin again without what is kept here.`,
      options,
    );
  }
}

/** LevelDB and esbuild tell of the disk in words only. */
const IN_WORDS: [RegExp, string][] = [
  [/no space left on device/i, 'ENOSPC'],
  [/quota exceeded/i, 'EDQUOT'],
  [/file too large/i, 'EFBIG'],
  [/read-only file system/i, 'EROFS'],
];

const codesOf = (error: unknown): string[] => {
  if (!(error instanceof Error)) return [];
  const code = 'code' in error ? String(error.code) : '';
  const speaks = code === 'LEVEL_IO_ERROR' || 'errors' in error;
  const told = speaks ? IN_WORDS.flatMap(([words, meant]) => (words.test(error.message) ? [meant] : [])) : [];
  return [...told, code, ...codesOf(error.cause)];
};

/** An error as a `DiskRefused` about `file`, where the disk is what was in the way; the error itself otherwise. */
const explained = (file: string, error: unknown): unknown => {
  if (error instanceof DiskRefused || error instanceof Damaged) return error;
  const codes = codesOf(error);
  if (codes.includes('LEVEL_CORRUPTION')) return new Damaged(file, { cause: error });
  const why = codes.map((code) => REFUSALS[code]).find(Boolean);
  if (!why) return error;
  return new DiskRefused(
    `${file} could not be written, ${why}: nothing that was answered for is lost; make room, and start again.`,
    { cause: error },
  );
};

const listeners = new Set<(refused: DiskRefused) => void>();

/**
 * Calls back as soon as the disk has refused anything, before whoever wrote hears of it: it is the process that ends, whatever the
 * writer would have made of it. Returns a way to stop.
 */
export const onDiskRefused = (listener: (refused: DiskRefused) => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const throwRefusal = (file: string, error: unknown): never => {
  const why = explained(file, error);
  if (why instanceof DiskRefused) for (const listener of listeners) listener(why);
  throw why;
};

/** Does something that writes `file`, or below it. Throws `DiskRefused` where the disk does not take it. */
export const writing = <Result>(file: string, task: () => Result): Result => {
  try {
    return task();
  } catch (error) {
    return throwRefusal(file, error);
  }
};

/** As `writing`, for what takes its time; it may also throw `Damaged`. */
export const writingLater = async <Result>(file: string, task: () => Promise<Result>): Promise<Result> => {
  try {
    return await task();
  } catch (error) {
    return throwRefusal(file, error);
  }
};
