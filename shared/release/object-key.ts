import {
  type CommandName,
  commandNames,
  dropFolders,
  type Knowledge,
  knowledgeFolders,
  type ReviewName,
  reviewNames,
} from './command-table.ts';
import { formatEndings } from './format-endings.ts';
import type { KeyReading } from './key-reading.ts';
import { likeCommand, readMisnamed } from './near-command.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { insteadOf, RETURNED_FILE, translationEndings } from './translation-endings.ts';

/** Where editors drop their files. */
export const INCOMING = dropFolders.incoming;

/** Where translators put what they have done. */
export const RETURNED = dropFolders.returned;

type TypeDecision = 'document' | 'save-as-docx' | 'asset' | 'picture';

/**
 * What each type of file is to us. Whatever is not here is never read. Pictures are looked at, also those that cannot be shown: their
 * card says what to do. Assets are kept beside a release, so only inside a folder; alone they are as unsupported as any other type.
 */
const types: Record<string, TypeDecision> = {
  ...decide('save-as-docx', 'doc', 'dot', 'docm', 'dotx', 'dotm', 'rtf', 'odt', 'ott', 'pages', 'wpd', 'wps'),
  ...decide('picture', 'jpg', 'jpeg', 'png', 'gif', 'webp', 'svg', 'avif', 'heic', 'heif', 'tif', 'tiff', 'bmp'),
  ...decide('asset', 'pdf', 'mp3', 'm4a', 'wav', 'ogg', 'mp4', 'm4v', 'mov', 'webm', 'srt', 'vtt'),
  // What somebody has written a reader for is read.
  ...decide('document', ...formatEndings),
};

function decide(decision: TypeDecision, ...extensions: string[]): Record<string, TypeDecision> {
  return Object.fromEntries(extensions.map((extension) => [extension, decision]));
}

/** Files that systems and programs leave behind, by the last part of their key in lower case. */
const leftovers: readonly (readonly [RegExp, string])[] = [
  [/^~\$/, 'a lock file of Word'],
  [/^\.~lock/, 'a lock file of LibreOffice'],
  [/^\.ds_store$/, 'a leftover of macOS Finder'],
  [/^\._/, 'an AppleDouble leftover of macOS'],
  [/^(thumbs\.db|desktop\.ini)$/, 'a leftover of Windows'],
  [/\.(filepart|part|crdownload)$/, 'an upload that is not finished'],
  [/\.tmp$/, 'a temporary file'],
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for; bidi controls disguise a name's ending
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/;

/** What browsers and file managers add to the name of a second download or copy. */
const COPY_SUFFIX = / \(\d{1,2}\)$| - (copy|copie|copia)$| copy( \d+)?$/i;

const faulty = (code: ProblemCode, params?: Problem['params']): KeyReading => ({
  kind: 'faulty',
  problems: [{ code, weight: 'error', ...(params && { params }) }],
});

/**
 * What an object key says by itself, before anything of the file is read: a document and its release key, a command, an asset,
 * something to ignore or something to refuse. `key` is the whole object key, `incoming/` included; `languages` are those the
 * newsroom publishes, in the case they are to be written.
 */
export const readKey = (key: string, languages: readonly string[]): KeyReading => {
  if (key.startsWith(RETURNED)) return readReturned(key.slice(RETURNED.length).normalize('NFC'));
  for (const [what, folder] of Object.entries(knowledgeFolders))
    if (key.startsWith(folder)) return readKnowledge(what as Knowledge, key.slice(folder.length).normalize('NFC'));
  if (!key.startsWith(INCOMING)) return { kind: 'ignored', why: `not below ${INCOMING}` };
  const path = key.slice(INCOMING.length).normalize('NFC');
  if (path === '' || path.endsWith('/')) return { kind: 'ignored', why: 'a folder marker' };

  const unusable = readUnusable(path);
  if (unusable) return unusable;
  const segments = path.split('/');
  const name = segments.at(-1) ?? '';
  const folder = segments.slice(0, -1).join('/');
  const within = (stem: string): string => (folder ? `${folder}/${stem}` : stem);
  return readCommand(name, within, languages) ?? readFile(name, folder, within, languages);
};

/** What no file may be called, wherever it is dropped. */
const readUnusable = (path: string): KeyReading | undefined => {
  const segments = path.split('/');
  const leftover = leftovers.find(([pattern]) => pattern.test(segments.at(-1)?.toLowerCase() ?? ''));
  if (leftover) return { kind: 'ignored', why: leftover[1] };
  if (segments.includes('__MACOSX')) return { kind: 'ignored', why: 'a leftover of a zip made on macOS' };
  return UNSAFE.test(path) || segments.some((segment) => ['', '.', '..'].includes(segment.trim()))
    ? faulty('key-path')
    : undefined;
};

/** The endings of the files that bring what the newsroom knows. */
const KNOWLEDGE: Record<Knowledge, RegExp> = { memory: /\.tmx$/i, glossary: /\.(?:csv|tbx)$/i };

const readKnowledge = (what: Knowledge, path: string): KeyReading => {
  if (path === '' || path.endsWith('/')) return { kind: 'ignored', why: 'a folder marker' };
  const unusable = readUnusable(path);
  if (unusable) return unusable;
  if (KNOWLEDGE[what].test(path)) return { kind: 'knowledge', what, name: path };
  return faulty('type-unsupported', { type: /\.([^./]*)$/.exec(path)?.[1]?.toLowerCase() ?? '' });
};

/** A translator's file goes by what is in it; its name is nobody's business. */
const readReturned = (path: string): KeyReading => {
  if (path === '' || path.endsWith('/')) return { kind: 'ignored', why: 'a folder marker' };
  const unusable = readUnusable(path);
  if (unusable) return unusable;
  const [, stem, extension = ''] = /^(.*?)(?:\.([^./]*))?$/.exec(path) ?? [];
  const review = REVIEW.exec(path)?.groups;
  if (review) return { kind: 'review', review: review.review as ReviewName, returned: `${RETURNED}${review.returned}` };
  const misnamed = readMisnamed(path, 'returned');
  if (misnamed) return misnamed;
  if (!RETURNED_FILE.test(path)) {
    const type = extension.toLowerCase();
    return faulty('translation-format', { type, ...insteadOf(type) });
  }
  return {
    kind: 'document',
    releaseKey: `${RETURNED}${stem}`,
    extension: extension.toLowerCase(),
    bundle: false,
    returned: true,
    problems: [],
  };
};

// The contributor policy denies `*.kill.txt` and its like, and IAM compares case: only that spelling may act. Anything near it
// would otherwise be published as a release whose text is a reason.
const COMMAND = new RegExp(`^(?<target>.+)\\.(?<command>${commandNames.join('|')})\\.txt$`);

/** What is said of a returned file, whose ending may be in capitals; what is said of it may not. */
const REVIEW = new RegExp(
  `^(?<returned>.+\\.(?:${translationEndings.map(inAnyCase).join('|')}))\\.(?<review>${reviewNames.join('|')})\\.txt$`,
);

function inAnyCase(ending: string): string {
  return ending.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

const readCommand = (name: string, within: (stem: string) => string, languages: readonly string[]): KeyReading | undefined => {
  const exact = COMMAND.exec(name)?.groups;
  if (!exact?.target) return readMisnamed(name, 'incoming');
  const { stem, lang } = languageSuffix(exact.target, languages);
  if (!stem) return faulty('key-empty');
  return { kind: 'command', command: exact.command as CommandName, releaseKey: within(stem), ...(lang && { lang }) };
};

/** What holds for a whole folder. */
const MANIFEST = /^release\.ya?ml$/i;

const readFile = (name: string, folder: string, within: (stem: string) => string, languages: readonly string[]): KeyReading => {
  const dot = name.lastIndexOf('.');
  const extension = dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
  const stem = (dot < 0 ? name : name.slice(0, dot)).trim();

  if (MANIFEST.test(name)) return folder ? { kind: 'manifest', releaseKey: folder } : faulty('manifest-alone');
  const type = types[extension];
  if (type === 'save-as-docx') return faulty('type-save-as-docx', { type: extension });
  if (type === 'picture') {
    const own = namesOfPicture(stem, languages);
    const names = [...new Set([...own.map(within), ...(folder ? [folder] : [])])];
    return own.length > 0 ? { kind: 'picture', names, file: name } : faulty('key-empty');
  }
  if (type === 'asset' && folder) return { kind: 'asset', releaseKey: folder };
  if (extension === 'pdf') return faulty('type-pdf');
  if (type !== 'document') return faulty('type-unsupported', { type: extension });

  const member = folder ? languageNamed(stem, languages) : undefined;
  if (member) return { kind: 'document', releaseKey: folder, lang: member, extension, bundle: true, problems: [] };

  const named = languageSuffix(stem, languages);
  if (!named.stem) return faulty('key-empty');
  const like = likeCommand(name);
  const alike = named.lang ? undefined : languageJoined(named.stem, languages);
  const problems: Problem[] = COPY_SUFFIX.test(stem) ? [{ code: 'possible-copy', weight: 'remark' }] : [];
  return {
    kind: 'document',
    releaseKey: within(named.stem),
    ...(named.lang && { lang: named.lang }),
    extension,
    bundle: false,
    problems,
    ...(like && { like }),
    ...(alike && { alike: { releaseKey: within(alike.stem), lang: alike.lang } }),
  };
};

/** Of several pictures of one release: `wells-2.jpg`, `wells (3).jpg`. */
const NUMBER = /(?:[-_ ]\d{1,2}| \(\d{1,2}\))$/;

/** The files that a picture is named for: `wells-2` is a name of its own, or the second picture of `wells`. */
const namesOfPicture = (stem: string, languages: readonly string[]): string[] => {
  const { stem: named } = languageSuffix(stem, languages);
  return [...new Set([named, languageSuffix(named.replace(NUMBER, ''), languages).stem])].filter((each) => each !== '');
};

/** The endings that names of pictures have, in lower case. */
export const pictureEndings: readonly string[] = Object.keys(types).filter((ending) => types[ending] === 'picture');

const languageNamed = (text: string, languages: readonly string[]): string | undefined => {
  const tag = text.replaceAll('_', '-').toLowerCase();
  return languages.find((language) => language.toLowerCase() === tag);
};

/** `name.fr` is `name` in French only where French is published: `cp1252`, `nfd` and `to` are parts of a name. */
const languageSuffix = (stem: string, languages: readonly string[]): { stem: string; lang?: string } => {
  const dot = stem.lastIndexOf('.');
  const lang = dot < 0 ? undefined : languageNamed(stem.slice(dot + 1), languages);
  return lang ? { stem: stem.slice(0, dot).trim(), lang } : { stem: stem.trim() };
};

/**
 * What other separators make of a name: `name_fr`, `name-pt-BR`, `name (fr)`, `name FR`. A space alone counts before capitals only.
 */
const JOINED: readonly RegExp[] = [
  /^(?<stem>.+?)(?:\s*[-_–—]\s*\(?|\s+\()(?<tag>[A-Za-z]{2,3}[-_][A-Za-z]{2,4})\)?$/,
  /^(?<stem>.+)(?:\s*[-_–—]\s*\(?|\s+\()(?<tag>[A-Za-z]{2,3})\)?$/,
  /^(?<stem>.+)\s(?<tag>[A-Z]{2})$/,
];

/** `name-fr` may be `name` in French: it is, if that is what its text is written in. */
const languageJoined = (stem: string, languages: readonly string[]): { stem: string; lang: string } | undefined => {
  for (const pattern of JOINED) {
    const { stem: own = '', tag = '' } = pattern.exec(stem)?.groups ?? {};
    const lang = languageNamed(tag, languages);
    if (lang && own.trim()) return { stem: own.trim(), lang };
  }
  return undefined;
};
