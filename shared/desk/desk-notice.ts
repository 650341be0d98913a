import { deskWords } from '../languages/desk.ts';

/** What a desk notice is about: an upload that needs somebody, a command that met no release, or a file that was deleted. */
export type Notice =
  | { kind: 'held' | 'rejected' | 'unmatched' | 'early-embargo' | 'late-embargo'; uploadId: string; deskUrl: string }
  | { kind: 'removed'; deskUrl: string }
  /** Translations are asked for, or were due and are not there: the names of the files that ask. */
  | { kind: 'translations' | 'overdue'; files: readonly string[]; deskUrl: string };

/**
 * A notice to the desk by e-mail. It names the upload by its id and links to the desk page, and says nothing of what is in the
 * file: the file may be under embargo. SNS takes only ASCII subjects of at most 100 characters
 * (https://docs.aws.amazon.com/sns/latest/api/API_Publish.html).
 */
export const renderNotice = (notice: Notice, lang: string): { subject: string; text: string } => ({
  subject: {
    held: 'Dateline: held',
    rejected: 'Dateline: rejected',
    unmatched: 'Dateline: nothing taken down',
    'early-embargo': 'Dateline: embargo without a release',
    'late-embargo': 'Dateline: URGENT, embargo after publication',
    removed: 'Dateline: file deleted',
    translations: 'Dateline: translations asked for',
    overdue: 'Dateline: translations overdue',
  }[notice.kind],
  text: [
    deskWords(lang).notices[notice.kind],
    ...('uploadId' in notice ? [notice.uploadId] : []),
    ...('files' in notice ? notice.files : []),
    notice.deskUrl,
    '',
  ].join('\n'),
});
