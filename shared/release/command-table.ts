/** Where people put their files, and what the keys of all uploads begin with. */
export const dropFolders = { incoming: 'incoming/', returned: 'translations/in/' } as const;

/** Where they put what a newsroom knows already: translation memories and glossaries. No command lies there. */
export const knowledgeFolders = { memory: 'translations/memory/', glossary: 'translations/glossary/' } as const;
export type Knowledge = keyof typeof knowledgeFolders;
export type DropFolder = keyof typeof dropFolders;

/** Those whom the newsroom bucket lets in, each by a policy of their own. */
export type Role = 'contributor' | 'editor' | 'translator';

/**
 * What is written in a command file. All of it is internal but for what is said to readers: all of a `note for readers`, and of the
 * others that have one what follows a line `note:`.
 */
export type CommandText = 'reason' | 'time and reason' | 'note for readers' | 'notes for the translator';

export interface CommandFacts {
  /** Where it is dropped: anywhere else it does nothing and says so. */
  folder: DropFolder;
  /** Who may drop it. IAM denies it to everybody else. */
  by: readonly Role[];
  text: CommandText;
  /** Whether readers are shown a note that its text gives. */
  tellsReaders: boolean;
  /** What becomes of it where nothing is there yet: it waits a while, or it binds what comes. */
  early: 'waits' | 'binds';
}

/** What an editor says of a release, by a file with its name: `<name>.kill.txt`, `<name>.fr.kill.txt`. */
export const commands = {
  kill: { folder: 'incoming', by: ['editor'], text: 'reason', tellsReaders: true, early: 'binds' },
  withdraw: { folder: 'incoming', by: ['editor'], text: 'reason', tellsReaders: true, early: 'binds' },
  restore: { folder: 'incoming', by: ['editor'], text: 'reason', tellsReaders: true, early: 'waits' },
  accept: { folder: 'incoming', by: ['editor'], text: 'reason', tellsReaders: false, early: 'waits' },
  correct: { folder: 'incoming', by: ['editor'], text: 'note for readers', tellsReaders: true, early: 'waits' },
  embargo: { folder: 'incoming', by: ['editor'], text: 'time and reason', tellsReaders: false, early: 'binds' },
} as const satisfies Record<string, CommandFacts>;
export type CommandName = keyof typeof commands;

/**
 * What an editor says of a returned translation, by a file beside it: `<name>.xlf.accept.txt` takes it as it is,
 * `<name>.xlf.return.txt` sends it back.
 */
export const reviews = {
  accept: { folder: 'returned', by: ['editor'], text: 'reason', tellsReaders: false, early: 'waits' },
  return: { folder: 'returned', by: ['editor'], text: 'notes for the translator', tellsReaders: false, early: 'waits' },
} as const satisfies Record<string, CommandFacts>;
export type ReviewName = keyof typeof reviews;

/** A key of a table, for lists and patterns that are made from it. */
const namesOf = <Name extends string>(table: Record<Name, CommandFacts>): Name[] => Object.keys(table) as Name[];

export const commandNames = namesOf(commands);
export const reviewNames = namesOf(reviews);

export type CommandRow = CommandFacts & { name: CommandName | ReviewName };

/** What the table says of a command, or of a review. */
export const commandRow = (name: CommandName): CommandRow => ({ name, ...commands[name] });
export const reviewRow = (name: ReviewName): CommandRow => ({ name, ...reviews[name] });

/** Every command and review, for whoever asks where it is dropped, by whom, or what its text is. */
export const commandTable: readonly CommandRow[] = [...commandNames.map(commandRow), ...reviewNames.map(reviewRow)];

/** The name of the file that gives a command about a target: a release key, or the key of a returned file. */
export const commandFileName = (target: string, name: CommandName | ReviewName): string => `${target}.${name}.txt`;

/** What the keys of commands below `incoming/` end with: only in this case, as IAM and S3 compare them. */
export const commandEndings = commandNames.map((name) => commandFileName('', name));

/** Whether an object key is that of a command: it goes ahead of documents. */
export const isCommandKey = (key: string): boolean =>
  key.startsWith(dropFolders.incoming) && commandEndings.some((ending) => key.endsWith(ending));

/** The longest note that readers are shown, in characters: as in front matter. */
export const LONGEST_NOTE = 1000;
