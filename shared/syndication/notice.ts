/** What a desk notice is about: an upload that needs somebody, a command that met no release, or a file that was deleted. */
export type Notice =
  | { kind: 'held' | 'rejected' | 'unmatched' | 'early-embargo' | 'late-embargo'; uploadId: string; deskUrl: string }
  | { kind: 'removed'; deskUrl: string }
  /** Translations are asked for, or were due and are not there: the names of the files that ask. */
  | { kind: 'translations' | 'overdue'; files: readonly string[]; deskUrl: string };

type Words = Record<Notice['kind'], string>;

const words: Record<string, Words> = {
  en: {
    held: 'A file is held and waits for your answer. Nothing of it is public.',
    rejected: 'A file was rejected and nothing of it is public. Its report says what to do.',
    unmatched:
      'A command took nothing down: no release has its name. If the name is right, it binds the release that comes under it.',
    'early-embargo':
      'An embargo found no release of its name yet. If the name is right, it binds the release that comes under it; if not, nothing is held back.',
    'late-embargo':
      'URGENT: a file says to wait, and its release is public already, in whole or in part. Decide now whether to take that down: drop a .withdraw.txt or a .kill.txt.',
    removed: 'A file was deleted from incoming/. This unpublishes nothing: to take a release down, drop a .kill.txt file.',
    translations: 'Translations are asked for. Each file below is named for the day it is due.',
    overdue: 'Translations were due and are not there yet.',
  },
  fr: {
    held: 'Un fichier est retenu et attend votre réponse. Rien n’en est public.',
    rejected: 'Un fichier a été refusé et rien n’en est public. Son rapport dit que faire.',
    unmatched:
      'Une commande n’a rien retiré : aucun communiqué ne porte ce nom. Si le nom est juste, elle liera le communiqué qui viendra sous ce nom.',
    'early-embargo':
      'Un embargo n’a pas encore trouvé de communiqué de ce nom. Si le nom est juste, il liera le communiqué qui viendra ; sinon, rien n’est retenu.',
    'late-embargo':
      'URGENT : un fichier demande d’attendre, et son communiqué est déjà public, en tout ou en partie. Décidez maintenant s’il faut le retirer : déposez un fichier .withdraw.txt ou .kill.txt.',
    removed:
      'Un fichier a été supprimé de incoming/. Cela ne dépublie rien : pour retirer un communiqué, déposez un fichier .kill.txt.',
    translations: 'Des traductions sont demandées. Chaque fichier ci-dessous porte la date pour laquelle il est attendu.',
    overdue: 'Des traductions étaient attendues et ne sont pas encore là.',
  },
  es: {
    held: 'Un archivo está retenido y espera su respuesta. Nada de él es público.',
    rejected: 'Un archivo fue rechazado y nada de él es público. Su informe dice qué hacer.',
    unmatched:
      'Una orden no retiró nada: ningún comunicado tiene ese nombre. Si el nombre es correcto, valdrá para el comunicado que llegue con él.',
    'early-embargo':
      'Un embargo no encontró todavía ningún comunicado con su nombre. Si el nombre es correcto, valdrá para el que llegue con él; si no, no se retiene nada.',
    'late-embargo':
      'URGENTE: un archivo pide esperar, y su comunicado ya es público, en todo o en parte. Decida ahora si hay que retirarlo: deposite un archivo .withdraw.txt o .kill.txt.',
    removed: 'Se borró un archivo de incoming/. Esto no retira nada: para retirar un comunicado, deposite un archivo .kill.txt.',
    translations: 'Se piden traducciones. Cada archivo lleva en su nombre el día para el que se espera.',
    overdue: 'Había traducciones previstas que todavía no han llegado.',
  },
  ar: {
    held: 'ملف محتجز في انتظار ردكم، ولم يُنشر منه شيء.',
    rejected: 'رُفض ملف ولم يُنشر منه شيء. يوضح تقريره ما ينبغي فعله.',
    unmatched: 'لم يسحب الأمر شيئًا: لا يوجد بيان بهذا الاسم. إن كان الاسم صحيحًا فسيسري على البيان الذي يصل تحته.',
    'early-embargo': 'لم يجد الحظر بعد بيانًا بهذا الاسم. إن كان الاسم صحيحًا فسيسري على البيان الذي يصل تحته، وإلا فلا شيء محجوز.',
    'late-embargo':
      'عاجل: ملف يطلب الانتظار، وقد نُشر بيانه كله أو بعضه. قرروا الآن هل يجب سحبه: ضعوا ملف .withdraw.txt أو .kill.txt.',
    removed: 'حُذف ملف من incoming/. هذا لا يلغي نشر أي شيء: لسحب بيان، ضعوا ملف .kill.txt.',
    translations: 'مطلوب ترجمات. يحمل كل ملف أدناه تاريخ اليوم المطلوب فيه.',
    overdue: 'حان موعد ترجمات ولم تصل بعد.',
  },
};

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
    (words[lang] ?? words.en)?.[notice.kind],
    ...('uploadId' in notice ? [notice.uploadId] : []),
    ...('files' in notice ? notice.files : []),
    notice.deskUrl,
    '',
  ].join('\n'),
});
