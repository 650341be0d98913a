import type { Newsroom } from '../newsroom/newsroom.ts';
import { fingerprintOf, signatureOf } from '../release/fingerprint.ts';
import type { DocumentReading, KeyReading } from '../release/key-reading.ts';
import type { Problem } from '../release/problem.ts';
import type { ParsedUpload, Upload } from '../release/upload.ts';
import { figureDigestOf } from '../release/wording/figure-digest.ts';
import type { Lookalike } from './lookalike.ts';
import type { ReleaseFiles } from './release-files.ts';
import type { EditionRow, FingerprintRow, HeadRow, ReleaseKeyRow, UploadHeadRow, UploadRow } from './rows.ts';
import { paddedSequencer } from './sequencer.ts';
import type { Comparisons } from './translation-doubt.ts';

/** What the table says of one release. */
export interface ReleaseFacts {
  /** Which release the name means, once it has been used. */
  keyRow?: ReleaseKeyRow | undefined;
  head?: HeadRow | undefined;
  editions: readonly EditionRow[];
}

/** An edition that a file made, wherever that is; `name` is what commands call its release, `keyRow` that of its key while it means it. */
export interface Elsewhere {
  keyRow?: ReleaseKeyRow | undefined;
  head: HeadRow;
  edition: EditionRow;
  editions: readonly EditionRow[];
  name: string;
}

/** Everything that decides what becomes of one upload. */
export interface UploadFacts extends ReleaseFacts {
  newsroom: Newsroom;
  now: string;
  upload: Upload;
  reading: KeyReading;
  /** Absent for keys that are ignored or kept as assets. */
  parsed?: ParsedUpload | undefined;
  uploadHead?: UploadHeadRow | undefined;
  /** The edition that an earlier version of this object became last, wherever that is. */
  earlier?: Elsewhere | undefined;
  /** For a command: editions in releases of another key that files of its name made. */
  elsewhere?: readonly Elsewhere[] | undefined;
  /** For a command on a name without editions: what that is called for commands, if it is plain what is meant. */
  meant?: string | undefined;
  /** For a command on a name that nothing goes by: what commands call that which goes by a name like it, the likeliest first. */
  near?: readonly string[] | undefined;
  /** For a command: files that were refused, and whose cards ask for this one in their place. */
  insteadOf?: readonly Pick<UploadRow, 'key' | 'versionId'>[] | undefined;
  /** What became of the version that `uploadHead` names. */
  before?: Pick<UploadRow, 'outcome' | 'versionId' | 'editionHash' | 'problems'> | undefined;
  /** Who has this text already, and that release and edition as they are now. */
  sameText?: { owner: FingerprintRow; head?: HeadRow | undefined; edition?: EditionRow | undefined } | undefined;
  /** Texts like this one that were killed, are held, or wait, the likest first. */
  lookalikes?: readonly Lookalike[] | undefined;
  /** What the file's own name means already, where the document goes by another key. */
  nameRow?: ReleaseKeyRow | undefined;
  /** For a command on a release: which one its key means now, and that one's editions where it is another. */
  newest?: { keyRow: ReleaseKeyRow; editions: readonly EditionRow[] } | undefined;
  /** The files of its release, this one among them. */
  files?: ReleaseFiles | undefined;
  /** The release has as many files as it may have, and this is one more. */
  isOneTooMany?: boolean | undefined;
  /** A newer version of the same object has been read: it is the one that counts, wherever it belongs. */
  overtaken?: boolean | undefined;
  /** By language, what the words of a translation say against those of its original. */
  comparisons?: Comparisons | undefined;
  /** What there is to ask and to say about pictures beside a document; `parsed` has them among its own. */
  aboutPictures?: readonly Problem[] | undefined;
  /** For a command: files of the release it is about that are read and not decided yet. */
  undecided?: readonly string[];
  /** For a command: files of that name that were dropped before it and that nobody has read. */
  overtakes?: readonly string[];
}

export type Document = Extract<ParsedUpload, { kind: 'document' }>;

/** The release key a document is filed under: its own word for it, or its name. */
export const releaseKeyOf = (reading: DocumentReading, parsed: ParsedUpload): string =>
  ('understood' in parsed && parsed.understood.release) || reading.releaseKey;

/** What a document would be published as, before anyone has looked at what is there already. */
export const fingerprintOfDocument = (parsed: Document): string =>
  fingerprintOf(parsed.understood.headline, parsed.understood.body);

/** What finds translations of a document, by its figures. */
export const figuresOfDocument = ({ understood }: Document): string | undefined => figureDigestOf(understood);

/** What finds texts like that of a document. */
export const signatureOfDocument = (parsed: Document): string => signatureOf(parsed.understood.headline, parsed.understood.body);

export const isOlder = (upload: Upload, head: UploadHeadRow | undefined): boolean =>
  head !== undefined && paddedSequencer(upload.sequencer) < head.sequencer;
