/**
 * Everything Dateline may have to say about an upload. Codes are stable: people filter and script on them (docs/problems.md).
 * The words for each, in every desk language, are in `shared/languages/<tag>/problems.ts`.
 */
export const problemCodes = [
  // errors: the upload is rejected
  'empty', // no bytes, or nothing but white space
  'not-utf-8', // bytes that are not UTF-8
  'too-large', // params: size, limit (bytes)
  'file-damaged', // a .docx or mail that cannot be opened; params: reason
  'file-unsafe', // an archive with parts twice or leading elsewhere, XML with a document type; params: reason
  'too-much-inside', // unpacked it is larger, or has more cells, parts or paragraphs; params: limit
  'not-read', // reading it ended its reader, again and again: our mistake
  'type-not-read-yet', // on older cards only; params: type
  'type-unsupported', // a format that is never read; params: type
  'type-save-as-docx', // .doc, .rtf, .odt; params: type
  'picture-file-refused', // a picture by itself that cannot be shown; params: name, why
  'type-pdf', // a PDF outside a folder
  'key-empty', // nothing is left of the name once extension and suffixes are off
  'key-path', // dot segments or control characters in the key
  'mail-automatic', // a mail that a program wrote: out of office, not delivered; params: reason
  'no-headline',
  'headline-length', // params: length, min, max
  'no-body',
  'front-matter-unclosed', // no second row of dashes; params: after, the last line of the front matter
  'front-matter-unreadable', // YAML that does not parse; params: reason
  'front-matter-duplicate-key', // params: key
  'front-matter-near-miss', // params: key, meant
  'front-matter-embargo-key', // an unknown key that speaks of embargo, hold or publication time; params: key
  'front-matter-value', // a value of the wrong kind; params: key, expected
  'front-matter-date', // an impossible date or one without what it needs; params: key, value
  'json-unreadable', // not JSON, or not one release; params: reason
  'too-many-feeds', // countries + topics > 40, or > 80 with those of earlier public versions; params: count, limit
  'release-too-large', // a new file of a release that has as many as one may have; params: limit
  'command-empty', // a command file without a reason
  'command-not-read-yet', // on older cards only; params: command
  'command-time', // .embargo.txt without a time to come, with its offset; params: said
  'command-too-long', // a note longer than readers are shown; params: limit, length
  'accept-needs-language', // .accept.txt that opens a new release where several editions wait; params: languages
  'new-release-inexact', // .accept.txt that reads as if it opened a new release; params: said, line (that does)
  'command-needs-language', // .correct.txt where several editions wait: a note is in one language; params: languages
  'embargo-too-late', // .embargo.txt when everything is public already
  'command-without-target', // nothing under this key that the command could act on; params: command
  'command-not-applicable', // e.g. .restore of what is not withdrawn; params: command, state
  'control-file-not-read-yet', // on older cards only
  'manifest-alone', // release.yaml outside a folder
  'manifest-earlier', // release.yaml that takes back a time that files of its folder wait for
  'command-misplaced', // what it names has another name for commands; params: command, meant
  'command-name', // looks like a command but is not quite one (suffix not in lower case, or not .txt); params: name, meant
  'command-word', // a word for taking down that no command has; params: name, meant, aside (the two that do)
  'command-near-name', // no release goes by the name of a command, and one goes by a name like it; params: command, target, meant
  'command-elsewhere', // a command or review that is dropped in another folder; params: name, folder
  'translation-unreadable', // a file in translations/in/ that is not what its ending says; params: reason
  'translation-format', // a file of a tool that is not read; params: type, tool, kind (package, memory, project or none), send (the ending that is)
  'translation-unmarked', // nothing in it says which translation it is; params: name
  'translation-unknown', // it answers no translation that was asked for
  'translation-over', // it is no longer wanted: the release was killed, or its name means another story
  'translation-language', // params: declared, detected (the one that was asked for)
  'segment-missing', // params: paragraph, sentence, said
  'segment-broken', // doubled, unknown, renamed, or its source changed; params: paragraph, sentence, said
  'segment-markup', // an element or a protected word is missing or made up; params: paragraph, sentence, said
  'segment-differs', // a figure, date, number, address or quotation changed; params: paragraph, sentence, said, read
  'segment-unlike', // can hardly be a translation: marks only, a placeholder, repeated, far too long or short; params: paragraph, sentence, said, read
  'translation-unchanged', // it says what it said when the desk sent it back; params: said (what the desk wrote)
  'memory-unreadable', // a file in translations/memory/ that is no TMX 1.4; params: said
  'glossary-unreadable', // a file in translations/glossary/ that is neither CSV with languages in its head nor TBX; params: said
  'translation-returned', // the desk sent it back; params: said
  'killed', // the release (or edition) was killed: no exit
  // questions: the upload is held and the desk is asked
  'topic-unknown', // params: topic, topics as they may have been meant, expected
  'embargo-line', // a line speaks of an embargo; params: text, suggestion (what it may mean) and zone (named, newsroom), or passed
  'draft-line', // a line beside the text says that it is not finished or not for everybody; params: text
  'mail-note', // a note of whoever sent a release on, above it; params: text
  'mail-unsure', // nothing in a mail is surely a release; params: text (its first words)
  'release-attached', // a mail that carries a document; params: name
  'headline-doubtful', // of a page copied with its site two lines may be it; params: text (the one taken), other
  'year-guessed', // the dateline names no year, and the last such day is long past: nobody would be mailed; params: text, date
  'text-elsewhere', // Word: text of another file is taken in by altChunk, and not read; params: count
  'tracked-changes', // proposed changes, in Word or a page saved from it; params: count
  'struck-out', // words that are struck out; params: text (the first), count
  'mojibake', // UTF-8 once read as something else; params: text, meant
  'characters-lost', // U+FFFD where letters were; params: text
  'language-mismatch', // params: declared, detected
  'language-unknown', // could not be told
  'language-unread', // no tables for its embargo lines; params: lang
  'paragraph-language', // one paragraph is in another language; params: lang, detected
  'second-release', // another release seems to begin in the file; params: text
  'credential-in-text', // a key or a password; params: text (without it)
  'language-not-published', // params: lang
  'changed-without-note', // text changed after publication without correction or minor
  'different-story', // another story under a key in use
  'resembles-killed', // as good as a text that was killed, under another name; params: key (of that file)
  'resembles-held', // the same of one that is held; params: key, release (the name to drop it under, where that is sure)
  'resembles-waiting', // the same of one that waits for its time; params: key, release, dueAt
  'embargo-removed',
  'embargo-brought-forward',
  'draft',
  'translation-review', // somebody of the desk is to read it
  'translation-stale', // its original says something else by now; params: lang, said (the first change), count
  'translation-differs', // a whole document says otherwise than its original; params: lang, said, read (the first), count
  'waiting-for-set', // languages that come out together are not all ready; params: missing, until
  'bundle-waits', // another file of the release is a draft, speaks of an embargo, forgets its time, or could not be read; params: key
  'embargo-after-publication', // a file says to wait, and other languages of its release are public; params: languages
  'nothing-to-correct', // a correction note on something that was never public under this name
  'release-withdrawn', // its release is withdrawn, and readers have never had this edition
  'language-withdrawn', // the same, where only this language is withdrawn
  'picture-refused', // a picture that cannot be shown; params: name, why
  'pictures-too-many', // params: count, limit
  'picture-missing', // a file that the text names; params: names
  'picture-without-text', // neither a description nor a caption; params: count, names
  // remarks: published all the same
  'picture-without-credit', // params: count, names
  'picture-waits', // a picture by itself, whose text has not come; params: names
  'picture-of-nobody', // no text has come that it belongs to; params: names
  'picture-shown', // params: name, of the release
  'unknown-key', // params: key
  'no-dateline',
  'no-country',
  'country-uncertain', // a name that may be part of another; params: country, text
  'country-from-text', // dateline is a headquarters or missing; params: country
  'date-from-upload',
  'page-differs', // what a page or mail says of itself is not what its text says; params: field, said, read
  'no-contact',
  'noise-dropped', // params: count
  'characters-cleaned', // params: count
  'charset-guessed', // params: charset
  'hidden-text-dropped', // hidden text and comments; params: count
  'embedded-dropped', // pictures, attachments, embedded files; params: count
  'link-dropped', // javascript:, data:, relative …; params: address
  'possible-copy', // browser copy suffix in the name
  'correction-unseen', // a correction note on what nobody has seen yet
  'older-than-alerts', // dated longer ago than alerts.maxAge
  'note-not-shown', // a `note:` in a command that tells readers nothing; params: command
  'newer-rejected', // an earlier version of this file was due and is now held, because this one could not be read
  'embargo-without-target', // .embargo.txt before its release: it binds what comes; params: target
  'earlier-public', // an earlier version of this file is public in another language or release; params: lang, file
  'bundle-time', // another file of the bundle says to wait longer: the strictest counts for all
  'original-assumed', // there are several languages, and no file says which the others are translated from; params: lang
  'partner-title', // a headline without letters; params: text
  'partner-characters', // private-use characters, which ReliefWeb refuses; params: text (the first), count
  'partner-length', // longer than ReliefWeb takes; params: length, max
  'partner-structure', // tables and pictures, which ReliefWeb does not show; params: count
  'partner-contact', // a contact with neither address nor number, which ninjs cannot carry; params: name
  'segment-unsure', // a number may be another, or of something else; params: paragraph, sentence, said, read
  'segment-length', // far longer or shorter than its source, and perhaps right; params: paragraph, sentence, said, read
  'package-opened', // a zip of several files, each with a report of its own; params: count, files
  'translation-partial', // sentences are still open; params: count, said (the first of them)
  'translation-note', // what the translator says of a sentence; internal; params: paragraph, sentence, said
  'term-missing', // a term of the glossary is translated otherwise; params: paragraph, sentence, said, read (as the glossary has it)
  'memory-taken', // of a translation memory that was dropped; params: count, total
  'memory-left-out', // segments of it that were not taken; params: count, why (language, empty, code, same, long)
  'glossary-taken', // of a glossary that was dropped; params: count, total
  'superseded-by', // a newer object version was there first
  'duplicate-of', // params: key
] as const;
export type ProblemCode = (typeof problemCodes)[number];
