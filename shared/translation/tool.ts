/** What Dateline calls itself in the files that it exchanges with translators' tools. */
export const TOOL = 'dateline';
