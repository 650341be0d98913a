import type { Inline } from '../release/wording/inline.ts';

/** A unit as it came back. No target: the tool left it out, or left it empty. */
export interface ReturnedUnit {
  /** As it was sent; empty where the tool has ids of its own. */
  id: string;
  source: Inline[];
  target?: Inline[];
  state?: string;
  approved: boolean;
  /** Its tool says that nobody has finished it: a draft, a guess of a machine, something rejected. */
  unfinished?: boolean;
  notes: string[];
}

/** A file that came back: what it says of the job it answers, and its units in their order, one that is there twice twice. */
export interface ReturnedDocument {
  ok: true;
  /** What the file says it answers. Tools lose it: see `which-job.ts`. */
  job?: string;
  release?: string;
  version?: number;
  /** Language tags in canonical form. Some tools leave one out: the job says which languages are meant. */
  source?: string;
  target?: string;
  /** The tool has ids or inline codes of its own, or leaves out what is not to be translated: see `recognised.ts`. */
  rewritten?: boolean;
  units: ReturnedUnit[];
}

/** Why a file cannot be read as a translation: what cards say of it is `translation-unreadable` in the catalogues. */
export interface TranslationRefusal {
  ok: false;
  reason:
    | 'too-large'
    | 'unsafe'
    | 'ill-formed'
    | 'encoding'
    | 'not-xliff'
    | 'several-files'
    | 'no-languages'
    | 'no-table'
    | 'not-po'
    | 'nothing-inside';
  /** What was met, in at most 200 characters. */
  detail: string;
}

/** Files that were packed together, each to be read by its own name. */
export interface TranslationPackage {
  ok: true;
  files: { name: string; bytes: Uint8Array }[];
}

/** The largest file that is read, in bytes. */
export const LARGEST_RETURN = 5_000_000;

/**
 * Reads the bytes of one file that a translator put back. A value for anything the bytes may be: never throws, and its work is
 * bounded by the number of bytes.
 */
export type ReadTranslation = (bytes: Uint8Array) => ReturnedDocument | TranslationPackage | TranslationRefusal;

export const unreadable = (reason: TranslationRefusal['reason'], detail: string): TranslationRefusal => ({
  ok: false,
  reason,
  detail: detail.slice(0, 200),
});

/** Thrown within a reader, and caught by it. */
export class Refused extends Error {
  readonly refusal: TranslationRefusal;
  constructor(reason: TranslationRefusal['reason'], detail: string) {
    super(detail);
    this.refusal = unreadable(reason, detail);
  }
}

/** A language tag in canonical form, also where it is written as tools do: `fr_fr`, `fra-FR`. */
export const tagOf = (name: string | undefined): string | undefined => {
  try {
    return name === undefined ? undefined : Intl.getCanonicalLocales(name.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
};

/** What sentences are known by among everything else that has ids: see `segmentsOf`. */
export const SEGMENT_ID = /^s[0-9a-f]{12}(?:-\d{1,4})?$/;

/** What a tool calls a version. */
export const versionOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined;

/** What jobs and releases are known by. */
export const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
