import { modulesIn } from '../languages/modules-in.ts';

/** Put in by the bundler (`infra/bundling.ts`): a bundle is one file, and has no folder beside it. */
declare const TRANSLATION_ENDINGS: readonly string[] | undefined;

/**
 * The endings of the files that translators may put back, in lower case: the names of the files in `shared/translation/formats/`. This is
 * the only list of them there is.
 */
export const translationEndings: readonly string[] =
  typeof TRANSLATION_ENDINGS === 'undefined' ? modulesIn(`${import.meta.dirname}/../translation/formats`) : TRANSLATION_ENDINGS;

/** The name of a file that a translator may put back. */
export const RETURNED_FILE = new RegExp(`\\.(?:${translationEndings.join('|')})$`, 'i');

/** What translators' tools write and is not read here, what it is, and what is to be sent instead. */
const unread: readonly { tool: string; kind: 'package' | 'memory' | 'project'; endings: readonly string[]; send: string }[] = [
  { tool: 'Trados', kind: 'package', endings: ['sdlppx', 'sdlrpx', 'wsxz'], send: '.sdlxliff' },
  { tool: 'Trados', kind: 'project', endings: ['sdlproj'], send: '.sdlxliff' },
  { tool: 'Trados', kind: 'memory', endings: ['sdltm', 'sdltb'], send: '.sdlxliff' },
  { tool: 'memoQ', kind: 'package', endings: ['mqout', 'mqback'], send: '.mqxliff' },
  { tool: 'memoQ', kind: 'project', endings: ['mprx', 'mqproj'], send: '.mqxliff' },
  { tool: 'Wordfast', kind: 'package', endings: ['glp'], send: '.txlf' },
  { tool: 'Déjà Vu', kind: 'project', endings: ['dvprj', 'dvpck'], send: '.xlf' },
  { tool: 'Transit', kind: 'package', endings: ['ppf', 'tpf', 'pxf'], send: '.xlf' },
  { tool: 'OmegaT', kind: 'package', endings: ['omt'], send: '.xlf' },
  { tool: 'OmegaT', kind: 'project', endings: ['project'], send: '.xlf' },
  { tool: 'TMX', kind: 'memory', endings: ['tmx'], send: '.xlf' },
  { tool: 'TBX', kind: 'memory', endings: ['tbx'], send: '.xlf' },
];

/** Whose file this is, by its ending, and what to send instead of it. What belongs to no tool is of the kind `none`. */
export const insteadOf = (ending: string): { tool: string; kind: string; send: string } => {
  const { tool, kind, send } = unread.find(({ endings }) => endings.includes(ending)) ?? { tool: '', kind: 'none', send: '.xlf' };
  return { tool, kind, send };
};
