/** What became of an upload. */
export const outcomes = [
  'published',
  'scheduled',
  'embargoed',
  'held',
  'rejected',
  'duplicate',
  'superseded',
  'ignored',
  'asset',
  'command',
  'translation',
] as const;
export type Outcome = (typeof outcomes)[number];

/** What the desk did, or what happened by itself: the verbs of the timeline. */
export const actions = [
  'publish',
  'update',
  'correct',
  'hold',
  'schedule',
  'embargo',
  'reject',
  'duplicate',
  'supersede',
  'ignore',
  'keep-asset',
  'keep-translation',
  'return',
  'kill',
  'withdraw',
  'restore',
  'accept',
  'manifest',
  'reopen',
] as const;
export type Action = (typeof actions)[number];

/** The sections of the desk page. */
export const deskSections = ['held', 'due', 'out', 'withdrawn', 'killed', 'rejected'] as const;
export type DeskSection = (typeof deskSections)[number];
