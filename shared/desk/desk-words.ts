import type { DeskSection } from '../editorial/report-card.ts';
import type { Action } from '../editorial/rows.ts';
import { inCatalogue } from '../languages/newsroom-names.ts';
import type { Outcome } from '../release/upload.ts';

/** What front matter may hold, as an editor writes it. */
export const frontMatterFields = [
  'title',
  'subtitle',
  'lang',
  'dateline',
  'countries',
  'topics',
  'type',
  'date',
  'embargo',
  'slug',
  'summary',
  'contacts',
  'release',
  'translationOf',
  'correction',
  'minor',
  'draft',
] as const;
export type FrontMatterField = (typeof frontMatterFields)[number];

/** Everything report cards and the desk page say by themselves, to press officers. `{…}` is filled in by `fill`. */
export interface DeskWords {
  verdicts: Record<
    | Outcome
    | 'withdrawn'
    | 'killed'
    | 'refused'
    | 'settled'
    | 'ordered'
    | 'goingDown'
    | 'goingAside'
    | 'nothingThere'
    | 'nothingThereYet'
    | 'manifest'
    | 'waits',
    string
  >;
  /** Instead of a time that is not known. */
  later: string;
  whatToDo: string;
  remarks: string;
  line: string;
  lineAndColumn: string;
  /** Above lines to copy. */
  frontMatterOf: string;
  /** The same for files that have no front matter. */
  frontMatterOfCopy: string;
  acceptFile: string;
  /** Instead of the advice to accept a file that is rejected for something else. */
  settleToo: string;
  acceptReason: string;
  /** How a withdrawal is taken back, and why. */
  restoreFile: string;
  restoreReason: string;
  /** How a translation is sent back: the name of the file, and notes to begin with. */
  returnFile: string;
  returnNotes: string;
  /** A file that orders the time a line names. */
  embargoFile: string;
  embargoNoZone: string;
  /** The same where only the desk knows the time: letters stand for it. */
  embargoFileOpen: string;
  embargoReason: string;
  /** The command files that are about what a card shows, and what each does. */
  commandsOf: string;
  commandDoes: Record<'withdraw' | 'kill' | 'restore', string>;
  /** What to do when the time a line names has passed. */
  embargoPassed: string;
  /** What to do about a file that waits for other languages until a time. */
  waitsUntil: string;
  /** How a different story is accepted as a release of its own. */
  acceptNewFile: string;
  /** How a correction note is given to a text that is held for want of one. */
  correctFile: string;
  /** A link to the page as readers will see it. */
  preview: string;
  /** On that page, above everything. */
  previewOnly: string;
  correctionExample: string;
  whereItIs: string;
  page: string;
  feeds: string;
  command: string;
  target: string;
  reason: string;
  /** What a command told readers, and that it told them nothing of why. */
  toReaders: string;
  toReadersNothing: string;
  /** What a command did, edition by edition, and who hears of it. */
  effects: Record<
    | 'title'
    | 'killed'
    | 'killing'
    | 'stopped'
    | 'gone'
    | 'withdrawn'
    | 'withdrawing'
    | 'waits'
    | 'restored'
    | 'restoring'
    | 'letOut'
    | 'nothing'
    | 'mailsOfKill'
    | 'mails'
    | 'mailsLater'
    | 'nobodyTold'
    | 'translationsOver',
    string
  >;
  /** Of a refused file in whose place the right one was carried out. */
  settledBy: string;
  /** Where what was taken down or withdrawn had been, and since when. */
  whereItWas: string;
  goneSince: string;
  goingSince: string;
  asideSince: string;
  understood: string;
  howToChange: string;
  howToChangeCopy: string;
  toChange: string;
  evidence: string;
  /** Where a value comes from, by the rule's name in `derived`. */
  rules: Record<string, string>;
  fields: Record<FrontMatterField | 'body' | 'quotes', string>;
  expects: Record<FrontMatterField, string>;
  types: Record<'release' | 'statement' | 'advisory' | 'briefing', string>;
  none: string;
  yes: string;
  noise: string;
  aboutFile: string;
  file: string;
  uploadedBy: string;
  uploadedAt: string;
  decidedAt: string;
  version: string;
  releaseId: string;
  uploadId: string;
  desk: string;
  zone: string;
  sections: Record<DeskSection, { title: string; empty: string }>;
  dueOn: string;
  /** Of what is held, which no time alone makes public. */
  notBefore: string;
  /** When the desk page was written. */
  asOf: string;
  /** Before the names of command files of which one will do. */
  answerWith: string;
  by: string;
  /** Of what was too old for mails when it came out. */
  unmailed: string;
  /** Of a section that is longer than the page shows. */
  more: string;
  moreDue: string;
  timeline: string;
  /** Instead of a language. */
  wholeRelease: string;
  /** Instead of who, where nobody did it. */
  atItsTime: string;
  versionNumber: string;
  /** Below a timeline that is longer than its page. */
  older: string;
  /** The page beside a file for a translator, and the translation queue of the desk page. */
  translation: Record<'title' | 'due' | 'asked' | 'new' | 'known' | 'queue' | 'empty' | 'overdue' | 'stale' | 'words', string>;
  /** What was decided, as the timeline tells it. */
  actions: Record<Action, string>;
}

const en: DeskWords = {
  verdicts: {
    published: 'Published: readers can see it now.',
    withdrawn: 'Published, and withdrawn since: its page says so.',
    killed: 'Taken down for good: its page is gone.',
    scheduled: 'Scheduled: it will be public on {time}.',
    embargoed: 'Under embargo: it will be public on {time}, and not before.',
    held: 'Held: nothing of this file is public until you answer.',
    rejected: 'Rejected: nothing of this file was published.',
    duplicate: 'Already there: this file changes nothing.',
    superseded: 'Overtaken: a newer file counts, this one changes nothing.',
    ignored: 'Left alone: nothing was done with this file.',
    asset: 'Kept: this file lies beside its release.',
    command: 'Done: the command was carried out.',
    refused: 'Refused: nothing was done.',
    settled: 'Refused, and settled since.',
    ordered: 'Ordered, and being carried out: readers do not all see it yet. This card says when it is done.',
    goingDown: 'Killed: its page is still being taken down.',
    goingAside: 'Withdrawn: its page does not say so yet.',
    nothingThere: 'Nothing was taken down: no release has this name.',
    nothingThereYet: 'Kept for later: no release has this name yet.',
    manifest: 'Read: it holds for every file of its folder.',
    waits: 'Ready: it waits for other languages.',
    translation: 'Received: the translation has arrived.',
  },
  later: 'a later day',
  whatToDo: 'What to do',
  remarks: 'Good to know',
  line: 'Line {line}',
  lineAndColumn: 'Line {line}, column {column}',
  frontMatterOf: 'At the top of {file}; if it opens with lines between two “---” already, add to those:',
  frontMatterOfCopy: 'Copy the text into a .docx, .md or .txt of the same name, with this at its very top:',
  acceptFile: 'To accept it, drop a file named {file} that gives the reason, for instance:',
  settleToo: 'Settle this as well before you drop the file again.',
  acceptReason: 'Checked with the desk: this is right as it is.',
  restoreFile: 'To restore it, drop a file named {file} that gives the reason, for instance:',
  restoreReason: 'Checked with the desk: it can go out after all.',
  returnFile: 'If it is to go back to the translator, drop a file named {file} with your notes, for instance:',
  returnNotes: 'The headline should name the town.',
  embargoFile: 'If the line means {time}, drop a file named {file} with this in it:',
  embargoFileOpen:
    'If it is under embargo, drop a file named {file} that begins with the time, in place of the letters, and then the reason:',
  embargoReason: 'Agreed with the field office.',
  commandsOf: 'Commands',
  commandDoes: {
    withdraw: 'it stays, under a notice',
    kill: 'it is taken down for good',
    restore: 'it is valid again',
  },
  embargoNoZone: 'The line names no time zone; the newsroom’s was taken.',
  embargoPassed:
    'The time it names had passed when the file was dropped. If nothing else stands in the way, accept the file; if another time is meant, write it into the front matter and drop the file again.',
  waitsUntil: 'It goes out by itself once they are ready, and without them on {until}. To let it go now, accept it.',
  acceptNewFile:
    'If it is a release of its own under the same name, drop a file named {file} that begins with the first line below, alone on its line:',
  correctFile: 'Or drop a file named {file} with the note that readers will see:',
  preview: 'See what readers will see',
  previewOnly: 'Preview for the desk. Nobody else can see this page.',
  correctionExample: 'Say here, in one sentence, what was wrong and what is right',
  whereItIs: 'Where it is',
  page: 'Page',
  feeds: 'Feeds',
  command: 'Command',
  target: 'Release',
  reason: 'Reason',
  toReaders: 'For readers',
  toReadersNothing: 'No note: they see only that it is so, in their language. The reason stays inside.',
  effects: {
    title: 'What it did',
    killed: 'Taken down on {time}: its page says that it is gone.',
    killing: 'Still to be taken down: its page is up.',
    stopped: 'It was waiting to come out, and will not.',
    gone: 'It had been taken down already, on {time}.',
    withdrawn: 'Withdrawn on {time}: its page stays, under a notice.',
    withdrawing: 'Still to be withdrawn: its page does not say so yet.',
    waits: 'It is not public yet.',
    restored: 'Back on {time}: its page is without the notice.',
    restoring: 'Still to be restored: its page does not say so yet.',
    letOut: 'Let out on {time}: it is published and mailed like any new release.',
    nothing: 'It met nothing that was public or waiting.',
    mailsOfKill:
      'Whoever was mailed it is mailed now that it must not be used, and whoever a mail was just on its way to, within 20 minutes.',
    mails: 'Whoever was mailed it is mailed now.',
    mailsLater: 'Mails go out in each language once its page says so.',
    nobodyTold: 'Nobody was told: nothing of it was public.',
    translationsOver: 'No longer to be translated: {languages}. What still comes back is refused.',
  },
  settledBy: 'In its place {file} was dropped and carried out. Nothing needs to be done here.',
  whereItWas: 'Where it was',
  goneSince: 'Gone since {time}: the address and these feeds say that it was taken down.',
  goingSince: 'Killed on {time}: the page and these feeds may still show it.',
  asideSince: 'Withdrawn on {time}: the page stands under a notice, and these feeds have the notice instead of the text.',
  understood: 'What was understood',
  howToChange: 'To change a value, write it at the very top of the file between two lines of “---” and drop the file again.',
  howToChangeCopy:
    'To change a value, copy the text into a .docx, .md or .txt of the same name, write the value at its very top between two lines “---”, and drop that file.',
  toChange: 'To change it: {key}',
  evidence: '“{evidence}”',
  rules: {
    'front-matter': 'Written at the top of the file',
    manifest: 'From release.yaml',
    heading: 'The heading of the text',
    'above-dateline': 'The line above the paragraph that opens with a place',
    'first-line': 'The first line of the text',
    'below-headline': 'The line below the headline',
    'file-name': 'From the name of the file',
    detected: 'Recognised from the text',
    default: 'Nothing says otherwise',
    'first-paragraph': 'From the first paragraph',
    dateline: 'From the dateline',
    headline: 'From the headline',
    text: 'Named most often in the text',
    'date-line': 'From the line with the date',
    upload: 'The time of the upload',
    'quotation-marks': 'By the quotation marks',
    'contact-block': 'From the contacts in the text',
    'status-line': 'From the line above the headline',
    page: 'What the file says of itself',
    'run-in': 'The line that also holds the date or the place',
  },
  fields: {
    title: 'Headline',
    subtitle: 'Subheadline',
    lang: 'Language',
    dateline: 'Dateline',
    countries: 'Countries',
    topics: 'Topics',
    type: 'Kind',
    date: 'Date',
    embargo: 'Embargo',
    slug: 'Name in the address',
    summary: 'Summary',
    contacts: 'Contacts',
    release: 'Release name',
    translationOf: 'Translated from',
    correction: 'Correction',
    minor: 'Minor change',
    draft: 'Draft',
    body: 'Paragraphs',
    quotes: 'Quotations',
  },
  expects: {
    title: 'the headline, 10 to 255 characters',
    subtitle: 'one line of text',
    lang: 'a language by its code, such as en, fr or ar',
    dateline: 'the place, such as “Nairobi, Kenya”',
    countries: 'countries by name or two-letter code, such as [KH, TH]',
    topics: 'topics by their names in newsroom.json: {topics}',
    type: 'release, statement, advisory or briefing',
    date: 'a day, such as 2026-03-05, or a time with its offset, such as 2026-03-05T09:00:00+01:00',
    embargo: 'a time with its offset, such as 2026-03-05T09:00:00+01:00',
    slug: 'a short name in Latin letters',
    summary: 'one or two sentences',
    contacts: 'for each contact a name, with email and phone',
    release: 'a name for the release',
    translationOf: 'the code of the language it was translated from, such as en',
    correction: 'one sentence, at most 1,000 characters',
    minor: 'true or false',
    draft: 'true or false',
  },
  types: { release: 'Press release', statement: 'Statement', advisory: 'Media advisory', briefing: 'Press briefing' },
  none: 'none',
  yes: 'yes',
  noise: 'Left out of the text',
  aboutFile: 'About this file',
  file: 'File',
  uploadedBy: 'Uploaded by',
  uploadedAt: 'Uploaded',
  decidedAt: 'Decided',
  version: 'Version',
  releaseId: 'Release',
  uploadId: 'Upload',
  desk: 'Desk',
  zone: 'All times are {zone} time.',
  sections: {
    held: { title: 'Held: waiting for an answer', empty: 'Nothing waits for an answer.' },
    due: { title: 'Due: scheduled or under embargo', empty: 'Nothing is scheduled.' },
    out: { title: 'Out: published', empty: 'Nothing is public at the moment.' },
    withdrawn: { title: 'Withdrawn: readable, under a banner', empty: 'Nothing is withdrawn.' },
    killed: { title: 'Killed: taken down for good', empty: 'Nothing was taken down.' },
    rejected: { title: 'Rejected', empty: 'Nothing was rejected.' },
  },
  dueOn: 'Public on {time}',
  notBefore: 'Not before {time}, once answered',
  asOf: 'This is how things were on {time}. Load the page again to see what has happened since.',
  answerWith: 'Answer with the file {files}.',
  by: 'by {who}',
  unmailed: 'nobody was mailed it',
  more: 'More than {count}: the newest {count} are shown.',
  moreDue: 'More than {count}: the first {count} to come out are shown.',
  timeline: 'Timeline',
  wholeRelease: 'all languages',
  atItsTime: 'at its time, by itself',
  versionNumber: 'version {version}',
  older: 'Older entries are in the archive.',
  translation: {
    title: 'Translation from {from} to {to}',
    due: 'Due {time}',
    asked: 'For {who}',
    new: '{count} sentences to translate',
    known: 'translated before, and filled in',
    queue: 'Translations asked for',
    empty: 'No translation is asked for.',
    overdue: 'overdue',
    stale: 'The original was changed: readers are told that this edition is out of date.',
    words: '{words} words to translate, {reused} filled in',
  },
  actions: {
    publish: 'Published',
    update: 'Changed without a note',
    correct: 'Corrected',
    hold: 'Held',
    schedule: 'Scheduled for {time}',
    embargo: 'Under embargo until {time}',
    reject: 'Rejected',
    duplicate: 'Already there',
    supersede: 'Overtaken',
    ignore: 'Left alone',
    'keep-asset': 'Kept',
    'keep-translation': 'Part of a translation came back',
    kill: 'Taken down for good',
    withdraw: 'Withdrawn',
    restore: 'Restored',
    accept: 'Accepted',
    manifest: 'release.yaml was read',
    return: 'Sent back to the translator',
    reopen: 'Its name was given to a new release',
  },
};

const fr: DeskWords = {
  verdicts: {
    published: 'Publié : le public peut le lire.',
    withdrawn: 'Publié, puis retiré : sa page le dit.',
    killed: 'Annulé définitivement : sa page n’existe plus.',
    scheduled: 'Programmé : il paraîtra le {time}.',
    embargoed: 'Sous embargo : il paraîtra le {time}, pas avant.',
    held: 'Retenu : rien de ce fichier n’est public avant votre réponse.',
    rejected: 'Refusé : rien de ce fichier n’a été publié.',
    duplicate: 'Déjà là : ce fichier ne change rien.',
    superseded: 'Dépassé : un fichier plus récent compte, celui-ci ne change rien.',
    ignored: 'Laissé de côté : rien n’a été fait de ce fichier.',
    asset: 'Conservé : ce fichier accompagne son communiqué.',
    command: 'Fait : la commande a été exécutée.',
    refused: 'Refusé : rien n’a été fait.',
    settled: 'Refusé, et réglé depuis.',
    ordered: 'Ordonné, en cours : les lecteurs ne le voient pas encore tous. Cette fiche dira quand c’est fait.',
    goingDown: 'Annulé : sa page est encore en ligne, sa suppression est en cours.',
    goingAside: 'Retiré : sa page ne le dit pas encore.',
    nothingThere: 'Rien n’a été retiré ni annulé : aucun communiqué ne porte ce nom.',
    nothingThereYet: 'Gardé pour plus tard : aucun communiqué ne porte encore ce nom.',
    manifest: 'Lu : il vaut pour tous les fichiers de son dossier.',
    waits: 'Prêt : il attend d’autres langues.',
    translation: 'Reçue : la traduction est arrivée.',
  },
  later: 'un autre jour',
  whatToDo: 'Que faire',
  remarks: 'Bon à savoir',
  line: 'Ligne {line}',
  lineAndColumn: 'Ligne {line}, colonne {column}',
  frontMatterOf: 'Tout en haut de {file} ; s’il s’ouvre déjà sur des lignes entre deux « --- », ajoutez à celles-ci :',
  frontMatterOfCopy: 'Copiez le texte dans un fichier .docx, .md ou .txt du même nom, avec ceci tout en haut :',
  acceptFile: 'Pour l’accepter, déposez un fichier nommé {file} qui donne le motif, par exemple :',
  settleToo: 'Réglez aussi ce point avant de déposer de nouveau le fichier.',
  acceptReason: 'Vérifié avec le desk : le texte est bon tel quel.',
  restoreFile: 'Pour le rétablir, déposez un fichier nommé {file} qui donne le motif, par exemple :',
  restoreReason: 'Vérifié avec le desk : il peut finalement paraître.',
  returnFile: 'Pour la renvoyer au traducteur, déposez un fichier nommé {file} avec vos remarques, par exemple :',
  returnNotes: 'Le titre devrait nommer la ville.',
  embargoFile: 'Si la ligne veut dire le {time}, déposez un fichier nommé {file} qui contient ceci :',
  embargoFileOpen:
    'S’il est sous embargo, déposez un fichier nommé {file} qui commence par l’heure, à la place des lettres, puis donne le motif :',
  embargoReason: 'Convenu avec le bureau local.',
  commandsOf: 'Commandes',
  commandDoes: {
    withdraw: 'il reste en ligne, sous un bandeau',
    kill: 'il est annulé définitivement',
    restore: 'il est de nouveau valable',
  },
  embargoNoZone: 'La ligne n’indique pas de fuseau horaire ; celui de la rédaction a été pris.',
  embargoPassed:
    'L’heure indiquée était passée quand le fichier a été déposé. Si rien d’autre ne s’y oppose, acceptez le fichier ; s’il s’agit d’une autre heure, écrivez-la dans l’en-tête et déposez de nouveau le fichier.',
  waitsUntil:
    'Elle paraîtra d’elle-même dès qu’elles seront prêtes, et sans elles le {until}. Pour la faire paraître maintenant, acceptez-la.',
  acceptNewFile:
    'Si c’est un communiqué à part sous le même nom, déposez un fichier nommé {file} dont la première ligne est, seule, celle-ci :',
  correctFile: 'Ou déposez un fichier nommé {file} avec la note que les lecteurs verront :',
  preview: 'Voir ce que le public verra',
  previewOnly: 'Aperçu pour le desk. Personne d’autre ne voit cette page.',
  correctionExample: 'Dites ici en une phrase ce qui était faux et ce qui est juste',
  whereItIs: 'Où le trouver',
  page: 'Page',
  feeds: 'Flux',
  command: 'Commande',
  target: 'Communiqué',
  reason: 'Motif',
  toReaders: 'Pour les lecteurs',
  toReadersNothing: 'Aucune note : ils voient seulement le fait, dans leur langue. Le motif reste interne.',
  effects: {
    title: 'Ce qui a été fait',
    killed: 'Annulé le {time} : sa page dit qu’il n’existe plus.',
    killing: 'Annulation en cours : sa page est encore en ligne.',
    stopped: 'Il attendait de paraître et ne paraîtra pas.',
    gone: 'Il avait déjà été annulé, le {time}.',
    withdrawn: 'Retiré le {time} : sa page reste en ligne, sous un bandeau.',
    withdrawing: 'Retrait en cours : sa page ne le dit pas encore.',
    waits: 'Il n’est pas encore public.',
    restored: 'Rétabli le {time} : sa page n’a plus de bandeau.',
    restoring: 'Rétablissement en cours : sa page ne le dit pas encore.',
    letOut: 'Paru le {time} : il est publié et envoyé comme tout nouveau communiqué.',
    nothing: 'Rien n’était public ni en attente.',
    mailsOfKill:
      'Ceux qui l’ont reçu par courriel sont prévenus maintenant qu’il ne faut pas l’utiliser ; ceux à qui un envoi partait à cet instant, dans les 20 minutes.',
    mails: 'Ceux qui l’ont reçu par courriel sont prévenus maintenant.',
    mailsLater: 'Les courriels partiront dans chaque langue dès que sa page le dira.',
    nobodyTold: 'Personne n’a été prévenu : rien n’était public.',
    translationsOver: 'Plus à traduire : {languages}. Ce qui reviendrait encore sera refusé.',
  },
  settledBy: 'À sa place, {file} a été déposé et exécuté. Il n’y a plus rien à faire ici.',
  whereItWas: 'Où il se trouvait',
  goneSince: 'Plus en ligne depuis le {time} : l’adresse et ces flux disent qu’il a été annulé.',
  goingSince: 'Annulé le {time} : la page et ces flux le montrent peut-être encore.',
  asideSince: 'Retiré le {time} : la page porte un bandeau, et ces flux donnent cet avis à la place du texte.',
  understood: 'Ce qui a été compris',
  howToChange:
    'Pour changer une valeur, écrivez-la tout en haut du fichier entre deux lignes « --- » et déposez de nouveau le fichier.',
  howToChangeCopy:
    'Pour changer une valeur, copiez le texte dans un fichier .docx, .md ou .txt du même nom, écrivez-la tout en haut entre deux lignes « --- » et déposez ce fichier-là.',
  toChange: 'Pour changer : {key}',
  evidence: '« {evidence} »',
  rules: {
    'front-matter': 'Écrit en tête du fichier',
    manifest: 'De release.yaml',
    heading: 'Le titre mis en forme dans le texte',
    'above-dateline': 'La ligne au-dessus du paragraphe qui s’ouvre sur un lieu',
    'first-line': 'La première ligne du texte',
    'below-headline': 'La ligne sous le titre',
    'file-name': 'D’après le nom du fichier',
    detected: 'Reconnu d’après le texte',
    default: 'Rien n’indique le contraire',
    'first-paragraph': 'D’après le premier paragraphe',
    dateline: 'D’après le lieu qui ouvre le texte',
    headline: 'D’après le titre',
    text: 'Nommé le plus souvent dans le texte',
    'date-line': 'D’après la ligne datée',
    upload: 'L’heure du dépôt',
    'quotation-marks': 'D’après les guillemets',
    'contact-block': 'D’après les contacts du texte',
    'status-line': 'D’après la ligne au-dessus du titre',
    page: 'Ce que le fichier dit de lui-même',
    'run-in': 'La ligne qui porte aussi la date ou le lieu',
  },
  fields: {
    title: 'Titre',
    subtitle: 'Sous-titre',
    lang: 'Langue',
    dateline: 'Lieu',
    countries: 'Pays',
    topics: 'Thèmes',
    type: 'Genre',
    date: 'Date',
    embargo: 'Embargo',
    slug: 'Nom dans l’adresse',
    summary: 'Résumé',
    contacts: 'Contacts',
    release: 'Nom du communiqué',
    translationOf: 'Traduit de',
    correction: 'Rectificatif',
    minor: 'Retouche mineure',
    draft: 'Brouillon',
    body: 'Paragraphes',
    quotes: 'Citations',
  },
  expects: {
    title: 'le titre, de 10 à 255 caractères',
    subtitle: 'une ligne de texte',
    lang: 'une langue par son code, comme en, fr ou ar',
    dateline: 'le lieu, comme « Nairobi, Kenya »',
    countries: 'des pays par leur nom ou leur code à deux lettres, comme [KH, TH]',
    topics: 'des thèmes par leur nom dans newsroom.json : {topics}',
    type: 'release (communiqué), statement (déclaration), advisory (avis) ou briefing (point de presse)',
    date: 'un jour, comme 2026-03-05, ou une heure avec son décalage, comme 2026-03-05T09:00:00+01:00',
    embargo: 'une heure avec son décalage, comme 2026-03-05T09:00:00+01:00',
    slug: 'un nom court en lettres latines',
    summary: 'une ou deux phrases',
    contacts: 'pour chaque contact un nom (name), avec email et phone',
    release: 'un nom pour le communiqué',
    translationOf: 'le code de la langue d’origine, comme en',
    correction: 'une phrase, 1 000 caractères au plus',
    minor: 'true (oui) ou false (non)',
    draft: 'true (oui) ou false (non)',
  },
  types: {
    release: 'Communiqué de presse',
    statement: 'Déclaration',
    advisory: 'Avis aux médias',
    briefing: 'Point de presse',
  },
  none: 'aucun',
  yes: 'oui',
  noise: 'Écarté du texte',
  aboutFile: 'À propos de ce fichier',
  file: 'Fichier',
  uploadedBy: 'Déposé par',
  uploadedAt: 'Déposé le',
  decidedAt: 'Décidé le',
  version: 'Version',
  releaseId: 'Communiqué',
  uploadId: 'Dépôt',
  desk: 'Desk',
  zone: 'Toutes les heures sont celles de {zone}.',
  sections: {
    held: { title: 'Retenus : en attente d’une réponse', empty: 'Rien n’attend de réponse.' },
    due: { title: 'À paraître : programmés ou sous embargo', empty: 'Rien n’est programmé.' },
    out: { title: 'Publiés', empty: 'Rien n’est public en ce moment.' },
    withdrawn: { title: 'Retirés : lisibles, sous un bandeau', empty: 'Rien n’est retiré.' },
    killed: { title: 'Annulés définitivement', empty: 'Rien n’a été annulé.' },
    rejected: { title: 'Refusés', empty: 'Rien n’a été refusé.' },
  },
  dueOn: 'Paraîtra le {time}',
  notBefore: 'Pas avant le {time}, une fois la réponse donnée',
  asOf: 'État au {time}. Rechargez la page pour voir ce qui s’est passé depuis.',
  answerWith: 'Répondez avec le fichier {files}.',
  by: 'par {who}',
  unmailed: 'personne ne l’a reçu par courriel',
  more: 'Plus de {count} : les {count} plus récents sont affichés.',
  moreDue: 'Plus de {count} : les {count} premiers à paraître sont affichés.',
  timeline: 'Chronologie',
  wholeRelease: 'toutes les langues',
  atItsTime: 'à l’heure prévue, automatiquement',
  versionNumber: 'version {version}',
  older: 'Les entrées plus anciennes sont dans les archives.',
  translation: {
    title: 'Traduction : {from} → {to}',
    due: 'À rendre le {time}',
    asked: 'Pour {who}',
    new: '{count} phrases à traduire',
    known: 'déjà traduit et rempli',
    queue: 'Traductions demandées',
    empty: 'Aucune traduction n’est demandée.',
    overdue: 'en retard',
    stale: 'L’original a changé : les lecteurs sont avertis que cette édition n’est plus à jour.',
    words: '{words} mots à traduire, {reused} déjà remplis',
  },
  actions: {
    publish: 'Publié',
    update: 'Modifié sans note',
    correct: 'Rectifié',
    hold: 'Retenu',
    schedule: 'Programmé pour le {time}',
    embargo: 'Sous embargo jusqu’au {time}',
    reject: 'Refusé',
    duplicate: 'Déjà là',
    supersede: 'Dépassé',
    ignore: 'Laissé de côté',
    'keep-asset': 'Conservé',
    'keep-translation': 'Une partie d’une traduction est revenue',
    kill: 'Annulé définitivement',
    withdraw: 'Retiré',
    restore: 'Rétabli',
    accept: 'Accepté',
    manifest: 'release.yaml lu',
    return: 'Renvoyé au traducteur',
    reopen: 'Son nom est passé à un nouveau communiqué',
  },
};

const es: DeskWords = {
  verdicts: {
    published: 'Publicado: ya se puede leer.',
    withdrawn: 'Publicado y retirado después: su página lo dice.',
    killed: 'Anulado definitivamente: su página ya no existe.',
    scheduled: 'Programado: se publicará el {time}.',
    embargoed: 'Bajo embargo: se publicará el {time}, no antes.',
    held: 'Retenido: nada de este archivo es público hasta que usted responda.',
    rejected: 'Rechazado: no se publicó nada de este archivo.',
    duplicate: 'Ya está: este archivo no cambia nada.',
    superseded: 'Superado: vale un archivo más nuevo; este no cambia nada.',
    ignored: 'Dejado aparte: no se hizo nada con este archivo.',
    asset: 'Guardado: este archivo acompaña a su comunicado.',
    command: 'Hecho: la orden se cumplió.',
    refused: 'Rechazado: no se hizo nada.',
    settled: 'Rechazado y resuelto después.',
    ordered: 'Ordenado y en curso: todavía no lo ven todos los lectores. Esta ficha dirá cuándo está hecho.',
    goingDown: 'Anulado: su página todavía se está quitando.',
    goingAside: 'Retirado: su página todavía no lo dice.',
    nothingThere: 'No se retiró ni se anuló nada: ningún comunicado tiene este nombre.',
    nothingThereYet: 'Guardada para más tarde: ningún comunicado tiene todavía este nombre.',
    manifest: 'Leído: vale para todos los archivos de su carpeta.',
    waits: 'Listo: espera a otros idiomas.',
    translation: 'Recibida: la traducción ha llegado.',
  },
  later: 'otro día',
  whatToDo: 'Qué hacer',
  remarks: 'Conviene saber',
  line: 'Línea {line}',
  lineAndColumn: 'Línea {line}, columna {column}',
  frontMatterOf: 'Al principio de {file}; si ya empieza con líneas entre dos «---», añádalo a ellas:',
  frontMatterOfCopy: 'Copie el texto en un archivo .docx, .md o .txt del mismo nombre, con esto al principio:',
  acceptFile: 'Para aceptarlo, deposite un archivo llamado {file} que dé el motivo, por ejemplo:',
  settleToo: 'Resuelva también este punto antes de depositar el archivo otra vez.',
  acceptReason: 'Comprobado con la redacción: está bien como está.',
  restoreFile: 'Para restablecerlo, deposite un archivo llamado {file} que dé el motivo, por ejemplo:',
  restoreReason: 'Comprobado con la redacción: puede salir después de todo.',
  returnFile: 'Para devolverla al traductor, deposite un archivo llamado {file} con sus notas, por ejemplo:',
  returnNotes: 'El título debería nombrar la ciudad.',
  embargoFile: 'Si la línea quiere decir el {time}, deposite un archivo llamado {file} con esto dentro:',
  embargoFileOpen:
    'Si está bajo embargo, deposite un archivo llamado {file} que empiece por la hora, en lugar de las letras, y dé después el motivo:',
  embargoReason: 'Acordado con la oficina local.',
  commandsOf: 'Órdenes',
  commandDoes: {
    withdraw: 'sigue en línea, bajo un aviso',
    kill: 'se anula definitivamente',
    restore: 'vuelve a estar vigente',
  },
  embargoNoZone: 'La línea no indica zona horaria; se tomó la de la redacción.',
  embargoPassed:
    'La hora que indica ya había pasado cuando se depositó el archivo. Si nada más lo impide, acepte el archivo; si se trata de otra hora, escríbala en la cabecera y deposite el archivo otra vez.',
  waitsUntil: 'Saldrá por sí sola cuando estén listos, y sin ellos el {until}. Para publicarla ahora, acéptela.',
  acceptNewFile:
    'Si es un comunicado aparte con el mismo nombre, deposite un archivo llamado {file} cuya primera línea sea, sola, la que sigue:',
  correctFile: 'O deposite un archivo llamado {file} con la nota que verán los lectores:',
  preview: 'Ver lo que verá el público',
  previewOnly: 'Vista previa para la redacción. Nadie más puede ver esta página.',
  correctionExample: 'Diga aquí en una frase qué estaba mal y qué es lo correcto',
  whereItIs: 'Dónde está',
  page: 'Página',
  feeds: 'Canales',
  command: 'Orden',
  target: 'Comunicado',
  reason: 'Motivo',
  toReaders: 'Para los lectores',
  toReadersNothing: 'Sin nota: solo ven el hecho, en su idioma. El motivo queda dentro.',
  effects: {
    title: 'Qué se hizo',
    killed: 'Anulado el {time}: su página dice que ya no existe.',
    killing: 'Anulación en curso: su página sigue en línea.',
    stopped: 'Esperaba para salir y no saldrá.',
    gone: 'Ya se había anulado, el {time}.',
    withdrawn: 'Retirado el {time}: su página sigue en línea, bajo un aviso.',
    withdrawing: 'Retirada en curso: su página todavía no lo dice.',
    waits: 'Todavía no es público.',
    restored: 'Restablecido el {time}: su página ya no lleva el aviso.',
    restoring: 'Restablecimiento en curso: su página todavía no lo dice.',
    letOut: 'Publicado el {time}: sale y se envía como cualquier comunicado nuevo.',
    nothing: 'No había nada público ni en espera.',
    mailsOfKill:
      'A quienes lo recibieron por correo se les avisa ahora de que no debe utilizarse; a quienes se les estaba enviando en ese momento, en un plazo de 20 minutos.',
    mails: 'A quienes lo recibieron por correo se les avisa ahora.',
    mailsLater: 'Los correos saldrán en cada idioma en cuanto su página lo diga.',
    nobodyTold: 'No se avisó a nadie: nada era público.',
    translationsOver: 'Ya no hay que traducirlo: {languages}. Lo que aún llegue se rechazará.',
  },
  settledBy: 'En su lugar se depositó y se cumplió {file}. Aquí no hay nada más que hacer.',
  whereItWas: 'Dónde estaba',
  goneSince: 'Ya no está desde el {time}: la dirección y estos canales dicen que se anuló.',
  goingSince: 'Anulado el {time}: la página y estos canales quizá lo muestren todavía.',
  asideSince: 'Retirado el {time}: la página lleva un aviso y estos canales dan ese aviso en lugar del texto.',
  understood: 'Lo que se entendió',
  howToChange:
    'Para cambiar un valor, escríbalo al principio del archivo, entre dos líneas «---», y deposite el archivo otra vez.',
  howToChangeCopy:
    'Para cambiar un valor, copie el texto en un archivo .docx, .md o .txt del mismo nombre, escríbalo al principio, entre dos líneas «---», y deposite ese archivo.',
  toChange: 'Para cambiarlo: {key}',
  evidence: '«{evidence}»',
  rules: {
    'front-matter': 'Escrito al principio del archivo',
    manifest: 'De release.yaml',
    heading: 'El título marcado en el texto',
    'above-dateline': 'La línea sobre el párrafo que empieza con un lugar',
    'first-line': 'La primera línea del texto',
    'below-headline': 'La línea bajo el titular',
    'file-name': 'Por el nombre del archivo',
    detected: 'Reconocido por el texto',
    default: 'Nada dice lo contrario',
    'first-paragraph': 'Del primer párrafo',
    dateline: 'Del lugar que abre el texto',
    headline: 'Del titular',
    text: 'El más nombrado en el texto',
    'date-line': 'De la línea con la fecha',
    upload: 'La hora del depósito',
    'quotation-marks': 'Por las comillas',
    'contact-block': 'De los contactos del texto',
    'status-line': 'De la línea sobre el titular',
    page: 'Lo que el archivo dice de sí mismo',
    'run-in': 'La línea que lleva también la fecha o el lugar',
  },
  fields: {
    title: 'Titular',
    subtitle: 'Subtítulo',
    lang: 'Idioma',
    dateline: 'Lugar',
    countries: 'Países',
    topics: 'Temas',
    type: 'Clase',
    date: 'Fecha',
    embargo: 'Embargo',
    slug: 'Nombre en la dirección',
    summary: 'Resumen',
    contacts: 'Contactos',
    release: 'Nombre del comunicado',
    translationOf: 'Traducido de',
    correction: 'Corrección',
    minor: 'Cambio menor',
    draft: 'Borrador',
    body: 'Párrafos',
    quotes: 'Citas',
  },
  expects: {
    title: 'el titular, de 10 a 255 caracteres',
    subtitle: 'una línea de texto',
    lang: 'un idioma por su código, como en, fr o ar',
    dateline: 'el lugar, como «Nairobi, Kenia»',
    countries: 'países por su nombre o código de dos letras, como [KH, TH]',
    topics: 'temas por su nombre en newsroom.json: {topics}',
    type: 'release (comunicado), statement (declaración), advisory (aviso) o briefing (rueda de prensa)',
    date: 'un día, como 2026-03-05, o una hora con su desfase, como 2026-03-05T09:00:00+01:00',
    embargo: 'una hora con su desfase, como 2026-03-05T09:00:00+01:00',
    slug: 'un nombre corto en letras latinas',
    summary: 'una o dos frases',
    contacts: 'para cada contacto un nombre (name), con email y phone',
    release: 'un nombre para el comunicado',
    translationOf: 'el código del idioma de origen, como en',
    correction: 'una frase, 1000 caracteres como máximo',
    minor: 'true (sí) o false (no)',
    draft: 'true (sí) o false (no)',
  },
  types: {
    release: 'Comunicado de prensa',
    statement: 'Declaración',
    advisory: 'Aviso a los medios',
    briefing: 'Rueda de prensa',
  },
  none: 'ninguno',
  yes: 'sí',
  noise: 'Dejado fuera del texto',
  aboutFile: 'Sobre este archivo',
  file: 'Archivo',
  uploadedBy: 'Depositado por',
  uploadedAt: 'Depositado',
  decidedAt: 'Decidido',
  version: 'Versión',
  releaseId: 'Comunicado',
  uploadId: 'Depósito',
  desk: 'Redacción',
  zone: 'Todas las horas son de {zone}.',
  sections: {
    held: { title: 'Retenidos: a la espera de respuesta', empty: 'Nada espera respuesta.' },
    due: { title: 'Por publicar: programados o bajo embargo', empty: 'No hay nada programado.' },
    out: { title: 'Publicados', empty: 'No hay nada público en este momento.' },
    withdrawn: { title: 'Retirados: se leen, bajo un aviso', empty: 'No hay nada retirado.' },
    killed: { title: 'Anulados definitivamente', empty: 'No se ha anulado nada.' },
    rejected: { title: 'Rechazados', empty: 'No se rechazó nada.' },
  },
  dueOn: 'Se publicará el {time}',
  notBefore: 'No antes del {time}, una vez dada la respuesta',
  asOf: 'Así estaba todo el {time}. Vuelva a cargar la página para ver lo ocurrido desde entonces.',
  answerWith: 'Responda con el archivo {files}.',
  by: 'por {who}',
  unmailed: 'no se envió a nadie por correo',
  more: 'Más de {count}: se muestran los {count} más recientes.',
  moreDue: 'Más de {count}: se muestran los {count} primeros en publicarse.',
  timeline: 'Cronología',
  wholeRelease: 'todos los idiomas',
  atItsTime: 'a su hora, automáticamente',
  versionNumber: 'versión {version}',
  older: 'Las entradas más antiguas están en el archivo.',
  translation: {
    title: 'Traducción: {from} → {to}',
    due: 'Para el {time}',
    asked: 'Para {who}',
    new: '{count} frases por traducir',
    known: 'ya traducido y rellenado',
    queue: 'Traducciones pedidas',
    empty: 'No se pide ninguna traducción.',
    overdue: 'con retraso',
    stale: 'El original ha cambiado: se avisa a los lectores de que esta edición no está al día.',
    words: '{words} palabras por traducir, {reused} ya rellenadas',
  },
  actions: {
    publish: 'Publicado',
    update: 'Cambiado sin nota',
    correct: 'Corregido',
    hold: 'Retenido',
    schedule: 'Programado para el {time}',
    embargo: 'Bajo embargo hasta el {time}',
    reject: 'Rechazado',
    duplicate: 'Ya estaba',
    supersede: 'Superado',
    ignore: 'Dejado aparte',
    'keep-asset': 'Guardado',
    'keep-translation': 'Llegó una parte de una traducción',
    kill: 'Anulado definitivamente',
    withdraw: 'Retirado',
    restore: 'Restablecido',
    accept: 'Aceptado',
    manifest: 'release.yaml leído',
    return: 'Devuelto al traductor',
    reopen: 'Su nombre pasó a un comunicado nuevo',
  },
};

const ar: DeskWords = {
  verdicts: {
    published: 'نُشر: يمكن للقراء الاطلاع عليه الآن.',
    withdrawn: 'نُشر ثم سُحب: صفحته تبيّن ذلك.',
    killed: 'أُلغي نهائيًا: لم تعد صفحته موجودة.',
    scheduled: 'مجدول: يُنشر في {time}.',
    embargoed: 'تحت حظر النشر: يُنشر في {time} وليس قبل ذلك.',
    held: 'محتجز: لا يُنشر شيء من هذا الملف قبل ردكم.',
    rejected: 'مرفوض: لم يُنشر شيء من هذا الملف.',
    duplicate: 'موجود من قبل: هذا الملف لا يغيّر شيئًا.',
    superseded: 'متجاوَز: المعتمد ملف أحدث، وهذا لا يغيّر شيئًا.',
    ignored: 'متروك: لم يُتخذ أي إجراء بشأن هذا الملف.',
    asset: 'محفوظ: هذا الملف مرفق ببيانه.',
    command: 'تم: نُفّذ الأمر.',
    refused: 'مرفوض: لم يُنفذ شيء.',
    settled: 'مرفوض، وعولج بعد ذلك.',
    ordered: 'صدر الأمر وهو قيد التنفيذ: لم يره كل القراء بعد. ستقول هذه البطاقة متى يتم.',
    goingDown: 'أُلغي نهائيًا: ما زالت صفحته قيد الإزالة.',
    goingAside: 'سُحب: صفحته لا تبيّن ذلك بعد.',
    nothingThere: 'لم يُسحب شيء ولم يُلغَ: لا يوجد بيان بهذا الاسم.',
    nothingThereYet: 'محفوظ لوقت لاحق: لا يوجد بعد بيان بهذا الاسم.',
    manifest: 'قُرئ: وهو يسري على كل ملفات مجلده.',
    waits: 'جاهز: ينتظر لغات أخرى.',
    translation: 'وصلت الترجمة.',
  },
  later: 'يوم لاحق',
  whatToDo: 'ما العمل',
  remarks: 'للعلم',
  line: 'السطر {line}',
  lineAndColumn: 'السطر {line}، العمود {column}',
  frontMatterOf: 'في أعلى الملف {file}، وإن كان يبدأ بأسطر بين علامتي «---» فأضيفوا إليها:',
  frontMatterOfCopy: 'انسخوا النص إلى ملف بالاسم نفسه بصيغة \u2066.docx\u2069 أو \u2066.md\u2069 أو \u2066.txt\u2069 وفي أعلاه:',
  acceptFile: 'للقبول أودعوا ملفًا باسم {file} يذكر السبب، مثلًا:',
  settleToo: 'عالجوا هذه النقطة أيضًا قبل إيداع الملف من جديد.',
  acceptReason: 'روجع مع مكتب التحرير: النص صحيح كما هو.',
  restoreFile: 'للإعادة أودعوا ملفًا باسم {file} يذكر السبب، مثلًا:',
  restoreReason: 'روجع مع مكتب التحرير: يمكن نشره.',
  returnFile: 'ولإعادتها إلى المترجم أودعوا ملفًا باسم {file} فيه ملاحظاتكم، مثلًا:',
  returnNotes: 'ينبغي أن يذكر العنوان اسم المدينة.',
  embargoFile: 'إن كان السطر يعني {time} فأودعوا ملفًا باسم {file} فيه ما يلي:',
  embargoFileOpen: 'إن كان عليه حظر نشر فأودعوا ملفًا باسم {file} يبدأ بالموعد مكان الحروف ثم يذكر السبب:',
  embargoReason: 'متفق عليه مع المكتب الميداني.',
  commandsOf: 'الأوامر',
  commandDoes: { withdraw: 'يبقى في صفحته تحت إشعار', kill: 'يُلغى نهائيًا', restore: 'يعود صالحًا' },
  embargoNoZone: 'لا يذكر السطر منطقة زمنية، فأُخذت منطقة غرفة الأخبار.',
  embargoPassed:
    'كان الموعد المذكور قد مضى عند إيداع الملف. إن لم يكن هناك مانع آخر فاقبلوا الملف، وإن كان المقصود موعدًا آخر فاكتبوه في الترويسة وأودعوا الملف من جديد.',
  waitsUntil: 'ستصدر من تلقاء نفسها متى جهزت، ومن دونها في {until}. وللإصدار الآن اقبلوها.',
  acceptNewFile: 'إن كان بيانًا مستقلًا بالاسم نفسه فأودعوا ملفًا باسم {file} يكون سطره الأول وحده السطر الأول مما يلي:',
  correctFile: 'أو أودعوا ملفًا باسم {file} فيه الملاحظة التي سيراها القراء:',
  preview: 'معاينة ما سيراه القراء',
  previewOnly: 'معاينة لمكتب التحرير. لا أحد سواه يرى هذه الصفحة.',
  correctionExample: 'اذكروا هنا بجملة واحدة ما كان خطأً وما هو الصحيح',
  whereItIs: 'أين يوجد',
  page: 'الصفحة',
  feeds: 'الخلاصات',
  command: 'الأمر',
  target: 'البيان',
  reason: 'السبب',
  toReaders: 'للقراء',
  toReadersNothing: 'لا ملاحظة: لا يرون إلا الأمر نفسه بلغتهم، ويبقى السبب داخليًا.',
  effects: {
    title: 'ما الذي نُفّذ',
    killed: 'أُلغي في {time}: صفحته تبيّن أنه لم يعد موجودًا.',
    killing: 'الإلغاء قيد التنفيذ: ما زالت صفحته منشورة.',
    stopped: 'كان ينتظر النشر ولن يُنشر.',
    gone: 'كان قد أُلغي من قبل، في {time}.',
    withdrawn: 'سُحب في {time}: تبقى صفحته تحت إشعار.',
    withdrawing: 'السحب قيد التنفيذ: صفحته لا تبيّن ذلك بعد.',
    waits: 'لم يُنشر بعد.',
    restored: 'أُعيد في {time}: لم يعد على صفحته إشعار.',
    restoring: 'الإعادة قيد التنفيذ: صفحته لا تبيّن ذلك بعد.',
    letOut: 'نُشر في {time}: يصدر ويُرسل بالبريد كأي بيان جديد.',
    nothing: 'لم يكن هناك شيء منشور أو في انتظار النشر.',
    mailsOfKill: 'كل من وصله بالبريد يُبلّغ الآن بعدم استخدامه، ومن كانت الرسالة في طريقها إليه في تلك اللحظة فخلال 20 دقيقة.',
    mails: 'كل من وصله بالبريد يُبلّغ الآن.',
    mailsLater: 'تُرسل رسائل البريد بكل لغة متى بيّنت صفحتها ذلك.',
    nobodyTold: 'لم يُبلّغ أحد: لم يكن شيء منه منشورًا.',
    translationsOver: 'لم تعد ترجمته مطلوبة: {languages}. وما يصل منها بعد الآن يُرفض.',
  },
  settledBy: 'أُودع بدلًا منه {file} ونُفّذ. لا يلزم هنا فعل شيء آخر.',
  whereItWas: 'أين كان',
  goneSince: 'لم يعد موجودًا منذ {time}: العنوان وهذه الخلاصات تبيّن أنه أُلغي.',
  goingSince: 'أُلغي في {time}: قد تكون الصفحة وهذه الخلاصات ما زالت تعرضه.',
  asideSince: 'سُحب في {time}: على الصفحة إشعار بذلك، وفي هذه الخلاصات الإشعار بدل النص.',
  understood: 'ما الذي فُهم',
  howToChange: 'لتغيير قيمة اكتبوها في أعلى الملف تمامًا بين سطرين من «---» ثم أودعوا الملف من جديد.',
  howToChangeCopy:
    'لتغيير قيمة انسخوا النص إلى ملف بالاسم نفسه بصيغة \u2066.docx\u2069 أو \u2066.md\u2069 أو \u2066.txt\u2069، واكتبوها في أعلاه تمامًا بين سطرين من «---»، ثم أودعوا ذلك الملف.',
  toChange: 'للتغيير: {key}',
  evidence: '«{evidence}»',
  rules: {
    'front-matter': 'مكتوب في أعلى الملف',
    manifest: 'من release.yaml',
    heading: 'العنوان المنسق في النص',
    'above-dateline': 'السطر الذي يعلو الفقرة المفتتحة بمكان',
    'first-line': 'السطر الأول من النص',
    'below-headline': 'السطر الذي تحت العنوان',
    'file-name': 'من اسم الملف',
    detected: 'عُرف من النص',
    default: 'لا شيء يدل على غير ذلك',
    'first-paragraph': 'من الفقرة الأولى',
    dateline: 'من المكان في مطلع النص',
    headline: 'من العنوان',
    text: 'الأكثر ذكرًا في النص',
    'date-line': 'من السطر الذي فيه التاريخ',
    upload: 'وقت الإيداع',
    'quotation-marks': 'من علامات الاقتباس',
    'contact-block': 'من جهات الاتصال في النص',
    'status-line': 'من السطر الذي فوق العنوان',
    page: 'ما يقوله الملف عن نفسه',
    'run-in': 'السطر الذي يحمل أيضًا التاريخ أو المكان',
  },
  fields: {
    title: 'العنوان',
    subtitle: 'العنوان الفرعي',
    lang: 'اللغة',
    dateline: 'المكان',
    countries: 'البلدان',
    topics: 'المواضيع',
    type: 'النوع',
    date: 'التاريخ',
    embargo: 'حظر النشر',
    slug: 'الاسم في الرابط',
    summary: 'الملخص',
    contacts: 'جهات الاتصال',
    release: 'اسم البيان',
    translationOf: 'مترجم من',
    correction: 'التصويب',
    minor: 'تعديل طفيف',
    draft: 'مسودة',
    body: 'الفقرات',
    quotes: 'الاقتباسات',
  },
  expects: {
    title: 'العنوان، من 10 إلى 255 حرفًا',
    subtitle: 'سطر واحد من النص',
    lang: 'رمز اللغة، مثل en أو fr أو ar',
    dateline: 'المكان، مثل «نيروبي، كينيا»',
    countries: 'البلدان بأسمائها أو برموزها من حرفين، مثل \u2066[KH, TH]\u2069',
    topics: 'المواضيع بأسمائها في newsroom.json: {topics}',
    type: 'release (بيان) أو statement (تصريح) أو advisory (تنويه) أو briefing (إحاطة)',
    date: 'يوم مثل \u20662026-03-05\u2069، أو وقت مع فارق التوقيت مثل \u20662026-03-05T09:00:00+01:00\u2069',
    embargo: 'وقت مع فارق التوقيت، مثل \u20662026-03-05T09:00:00+01:00\u2069',
    slug: 'اسم قصير بحروف لاتينية',
    summary: 'جملة أو جملتان',
    contacts: 'لكل جهة اتصال اسم (name) مع email و phone',
    release: 'اسم للبيان',
    translationOf: 'رمز اللغة المترجم منها، مثل en',
    correction: 'جملة واحدة، 1000 حرف على الأكثر',
    minor: 'true (نعم) أو false (لا)',
    draft: 'true (نعم) أو false (لا)',
  },
  types: { release: 'بيان صحفي', statement: 'تصريح', advisory: 'تنويه إعلامي', briefing: 'إحاطة صحفية' },
  none: 'لا يوجد',
  yes: 'نعم',
  noise: 'ما تُرك خارج النص',
  aboutFile: 'عن هذا الملف',
  file: 'الملف',
  uploadedBy: 'أودعه',
  uploadedAt: 'وقت الإيداع',
  decidedAt: 'وقت القرار',
  version: 'النسخة',
  releaseId: 'البيان',
  uploadId: 'الإيداع',
  desk: 'مكتب التحرير',
  zone: 'جميع الأوقات بتوقيت {zone}.',
  sections: {
    held: { title: 'محتجز في انتظار رد', empty: 'لا شيء ينتظر ردًا.' },
    due: { title: 'مستحق: مجدول أو تحت حظر النشر', empty: 'لا شيء مجدول.' },
    out: { title: 'منشور', empty: 'لا شيء منشور حاليًا.' },
    withdrawn: { title: 'مسحوب: يمكن قراءته مع تنبيه', empty: 'لا شيء مسحوب.' },
    killed: { title: 'أُلغي نهائيًا', empty: 'لم يُلغَ شيء.' },
    rejected: { title: 'مرفوض', empty: 'لم يُرفض شيء.' },
  },
  dueOn: 'يُنشر في {time}',
  notBefore: 'لا يُنشر قبل {time}، وبعد تلقي ردكم',
  asOf: 'هكذا كان الوضع في {time}. أعيدوا تحميل الصفحة لمعرفة ما جرى بعد ذلك.',
  answerWith: 'أجيبوا بملف باسم {files}.',
  by: 'من قِبل {who}',
  unmailed: 'لم يُرسل بالبريد إلى أحد',
  more: 'أكثر من {count}: يُعرض أحدث {count}.',
  moreDue: 'أكثر من {count}: يُعرض أول {count} من حيث موعد النشر.',
  timeline: 'سجل القرارات',
  wholeRelease: 'جميع اللغات',
  atItsTime: 'تلقائيًا في الموعد المحدد',
  versionNumber: 'النسخة {version}',
  older: 'المدخلات الأقدم محفوظة في الأرشيف.',
  translation: {
    title: 'ترجمة: {from} ← {to}',
    due: 'الموعد: {time}',
    asked: 'إلى {who}',
    new: 'عدد الجمل المطلوب ترجمتها: {count}',
    known: 'تُرجم من قبل وأُدرج',
    queue: 'الترجمات المطلوبة',
    empty: 'لا ترجمة مطلوبة.',
    overdue: 'تأخر موعدها',
    stale: 'تغير النص الأصلي، ويُنبه القراء إلى أن هذه الطبعة لم تعد محدثة.',
    words: 'كلمات للترجمة: {words}، وكلمات مدرجة: {reused}',
  },
  actions: {
    publish: 'نُشر',
    update: 'عُدّل من دون تنويه',
    correct: 'صُوّب',
    hold: 'احتُجز',
    schedule: 'جُدول للنشر في {time}',
    embargo: 'تحت حظر النشر حتى {time}',
    reject: 'رُفض',
    duplicate: 'موجود من قبل',
    supersede: 'متجاوَز',
    ignore: 'تُرك',
    'keep-asset': 'حُفظ',
    'keep-translation': 'عاد جزء من ترجمة',
    kill: 'أُلغي نهائيًا',
    withdraw: 'سُحب',
    restore: 'أُعيد',
    accept: 'قُبل',
    manifest: 'قُرئ release.yaml',
    return: 'أُعيد إلى المترجم',
    reopen: 'انتقل اسمه إلى بيان جديد',
  },
};

/** Words for the desk; a language without a catalogue of its own gets English. */
export const deskWords = (lang: string): DeskWords => inCatalogue({ en, fr, es, ar }, lang);
