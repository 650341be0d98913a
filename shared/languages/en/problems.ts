import type { ProblemSentences } from '../desk-words.ts';

export default {
  empty: ['The file is empty.', 'Save it again with its text and drop it once more.'],
  'not-utf-8': [
    'The characters of this file could not be read: it is not saved as UTF-8.',
    'Save it again and choose “UTF-8” as the encoding, then drop it once more.',
  ],
  'too-large': [
    'The file is too large: {size}, and at most {limit} are read.',
    'Keep the text and drop it without pictures or attachments.',
  ],
  'file-damaged': [
    'The file is damaged, protected by a password, or is not what its name says.',
    'Open it in the program it was made with, save it under a new name without a password, and drop that file.',
  ],
  'file-unsafe': [
    'The file is put together in a way that can do harm, and was not opened.',
    'Open it in the program it was made with, copy its text into a new document, and drop that one.',
  ],
  'too-much-inside': [
    'The file holds more than any release does; reading stopped halfway.',
    'Keep the text of the release and drop it without what is attached or pasted into it.',
  ],
  'not-read': [
    'Our reader broke off at this file, and that is our mistake, not yours. Nothing of it is public; the operator of the newsroom has been told.',
    'Drop its text in another form, such as a Word file into which only the text is pasted, under the same name.',
  ],
  'type-not-read-yet': [
    'Files of the type .{type} are not read yet.',
    'Save the text as .txt or .md and drop that file instead.',
  ],
  'type-unsupported': ['Files of the type .{type} cannot be read.', 'Save the text as .txt or .md and drop that file instead.'],
  'type-save-as-docx': [
    'Files of the type .{type} are not read.',
    'Open it in Word or LibreOffice, save it as .docx, and drop that file.',
  ],
  'type-pdf': [
    'A PDF is the picture of a page: its text cannot be taken out without mistakes.',
    'Drop the Word file or the text it was made from. To offer the PDF as well, put both into one folder.',
  ],
  'key-empty': ['The file has no name of its own.', 'Give it a name that says what the release is about, and drop it once more.'],
  'key-path': [
    'The name of the file or folder has characters that cannot be used.',
    'Rename it with ordinary letters, digits and hyphens, and drop it once more.',
  ],
  'mail-automatic': [
    'A program wrote this email, not a person: {reason}.',
    'Nothing needs to be done. If there is a release in it, save its text as a file of its own and drop that.',
  ],
  'no-headline': [
    'No headline was found.',
    'Put the headline alone on the first line with an empty line below it, or write it into the front matter.',
  ],
  'headline-length': [
    'The headline has {length, plural, one {1 character} other {{length} characters}}; it needs {min} to {max}.',
    'Write a headline of that length into the front matter.',
  ],
  'no-body': ['There is a headline but no text below it.', 'Add the text of the release and drop the file once more.'],
  'front-matter-unclosed': [
    'The lines at the top open with “---”, and no second “---” ends them.',
    'Put a line of three hyphens after “{after}”, and drop the file again.',
  ],
  'front-matter-unreadable': [
    'The lines between the two “---” at the top could not be read.',
    'Write one “key: value” to a line. If a value holds a colon or begins with a sign, put it in straight quotation marks.',
  ],
  'json-unreadable': [
    'The file could not be read as JSON: {reason}.',
    'Export it once more, and do not edit it by hand. A file holds one release.',
  ],
  'front-matter-duplicate-key': ['“{key}” is written twice at the top of the file.', 'Keep one of the two lines.'],
  'front-matter-near-miss': [
    '“{key}” is not known; “{meant}” seems to be meant.',
    'Correct it to “{meant}:”, or take the line out.',
  ],
  'front-matter-embargo-key': [
    '“{key}” seems to say when this may be published, but it is not known. To be safe, nothing was published.',
    'Write “embargo:” with day, time and offset, “date:” for when it is to go out, or take the line out.',
  ],
  'front-matter-value': ['The value of “{key}” cannot be used.', 'Expected: {expected}'],
  'front-matter-date': ['“{key}: {value}” is not a date that exists, or something is missing from it.', 'Expected: {expected}'],
  'too-many-feeds': [
    'The release names {count} countries and topics; {limit} are possible.',
    'Keep those that the release is really about. Of one that is public, those of its earlier versions count, too.',
  ],
  'release-too-large': [
    'This release has {limit} files already, and takes no more.',
    'Correct one of them under its own name, or drop this text under another name, or with another release:, as a release of its own.',
  ],
  'command-empty': [
    'The command file gives no reason.',
    'Write the reason into the file, in one sentence, and drop it once more.',
  ],
  'command-not-read-yet': ['The command “{command}” is not available yet.', 'Ask the operator of the newsroom for help.'],
  'command-time': [
    'The file does not begin with a time to come: “{said}”.',
    'Begin it with the day, the time and its offset from UTC, such as 2027-03-01T10:00:00+01:00, then the reason. To let the release out now, accept it.',
  ],
  'command-too-long': [
    'The note has {length} characters, and readers are shown at most {limit}.',
    'Shorten it and drop it again.',
  ],
  'accept-needs-language': [
    'A new release begins with one language, and several are held: {languages}.',
    'Drop one command with the language in its name: {acceptEach}. It opens the release; then drop the other files again.',
  ],
  'new-release-inexact': [
    '“{said}” reads as if it were to open a new release, and is not the line that does. Nothing was done.',
    'If it is a new release, drop the command again with just “{line}” as its first line. If it is the same story rewritten, drop it again with a reason that says so: a plain accept puts the new text in place of the old one.',
  ],
  'command-needs-language': [
    'A correction note is written in one language, and changed texts are waiting in several: {languages}.',
    'Drop one note for each, with the language in its name: {correctEach}.',
  ],
  'embargo-without-target': [
    'No release is called “{target}” yet. The time is kept, and binds what comes under this name.',
    'If the release is there already, its name differs: drop the command under exactly that name.',
  ],
  'embargo-too-late': [
    'The release, or a language of it, is public already: no embargo can take that back.',
    'To withdraw it, drop {withdrawFile} with the reason; to take it down for good, {killFile}.',
  ],
  'command-without-target': [
    'There is no release under this name for “{command}” to act on.',
    'Check the name: the card of the file that is meant names the commands about it, ready to copy. A kill or a withdrawal is remembered, and binds a file that comes under this name; a withdrawal is taken back with {restoreFile}.',
  ],
  'command-not-applicable': [
    '“{command}” does not fit the state the release is in.',
    'Look at the desk page to see whether it is out, held or withdrawn.',
  ],
  'control-file-not-read-yet': [
    'release.yaml is not read yet.',
    'Write what it says into the front matter of each language’s file.',
  ],
  'manifest-alone': [
    'release.yaml speaks for the files of its folder, and lies in none.',
    'Put it into the folder of the release, beside en.md, fr.docx and the like.',
  ],
  'manifest-earlier': [
    'An earlier release.yaml gave a later time, or said that this is a draft. This one does not.',
    'Nothing was changed. To move the time, drop {embargoRelease} that begins with the new time, and then the reason. To let what waits out now, drop {acceptRelease} with the reason. Keep one release.yaml in the folder.',
  ],
  'translation-review': [
    'This translation is complete. The policy wants it read before it is out.',
    'Read it in the preview, beside the original. Then accept it, or send it back with notes.',
  ],
  'translation-stale': [
    'The original ({lang}) has changed since this was translated, for example: “{said}” What is translated here may be wrong by now.',
    'Drop the translation anew once it says the same. Accept it only if it is right for the original as it is now. If the original goes back to what it said, nothing needs to be done.',
  ],
  'translation-differs': [
    'The original ({lang}) says {said}, and this translation {read}{count, select, 1 {} other { (1 of {count})}}.',
    'Correct the one that is wrong and drop it again. If both are right, or this is no translation, accept it.',
  ],
  'waiting-for-set': [
    'This edition is ready and waits for other languages, with which it comes out: {missing}.',
    'It goes out by itself once they are ready. To let it go without them, accept it.',
  ],
  'bundle-waits': [
    'This file waits for another of its release, {key}: that one is a draft, speaks of an embargo, no longer says the time it was to wait for, or could not be read.',
    'See the report of that file. Once it is settled, this one goes on by itself. To let this one go on without it, accept it.',
  ],
  'embargo-after-publication': [
    'This file says to wait, and other languages of the release are public already.',
    'Decide at once whether to withdraw these: drop {withdrawEach} with the reason, or {killEach} to take them down for good. This file stays held; accept it to let it come out at its time.',
  ],
  'earlier-public': [
    'An earlier version of this file is public in {lang}, and stays so.',
    'If it is to go, drop “{file}” with the reason. Otherwise nothing needs to be done.',
  ],
  'bundle-time': [
    'Another file of the release says to wait longer. The latest time counts for all.',
    'Nothing needs to be done. To move the time for all, drop {embargoRelease} that begins with the new time, and then the reason.',
  ],
  'original-assumed': [
    'No file says which language the others of this release are translated from. {lang} is taken as the original.',
    'If that is so, nothing needs to be done. If it is another, write “translationOf:” with the code of that language into the front matter of one of the others, and “minor: true” if it is public already, and drop it again.',
  ],
  'command-misplaced': ['Nothing was done: what this command is about goes by another name.', 'Drop the same text as “{meant}”.'],
  'command-name': [
    '“{name}” looks like a command but is not named like one. Nothing was done, and nothing was published.',
    'If it is one, name the file “{meant}”, in lower case. If it is a release, choose another name.',
  ],
  'command-word': [
    '“{name}” is not the name of a command. Nothing was done, and nothing was published.',
    'To take the release down for good, name the file “{meant}”. To leave it readable under a notice, name it “{aside}”. If this file is a release, choose another name.',
  ],
  'command-near-name': [
    'No release goes by the name “{target}”. One with a name like it was left as it was.',
    'If that one is meant, drop the same text as “{meant}”.',
  ],
  'command-elsewhere': [
    '“{name}” is no command in this folder. Nothing was done, and nothing was published.',
    'Commands of this name lie in {folder}, beside what they are about. If it is a release, choose another name.',
  ],
  'translation-unreadable': [
    '{reason, select, illFormed {The file is cut off or damaged.} unsafe {The file is put together in a way that can do harm, and was not opened.} tooLarge {The file holds more than any translation does.} encoding {The characters of this file could not be read: it is not saved as UTF-8.} severalFiles {There are several translations in one file.} noLanguages {The file names a language that there is not.} noTable {This Word document does not have the table that was sent.} nothingInside {There is no file in this zip that can be read as a translation.} notPo {This is not a PO file.} other {This is not a file that can be read as a translation.}}',
    '{reason, select, noTable {A whole translated document belongs into incoming/, under the name of the release. Of the table, fill in the third column and leave the first two as they are.} severalFiles {Export each of them as a file of its own and put those here. Nothing was changed.} other {Export the translation from your tool once more, as XLIFF if you can, and put it here again. Nothing was changed.}}',
  ],
  'translation-format': [
    '{kind, select, package {This is a package of {tool} (.{type}), and packages are not opened.} project {This is a project of {tool} (.{type}), and no translation.} memory {This is a memory or a list of terms ({tool}, .{type}), and no translation.} other {Files of the type .{type} are not read as translations.}}',
    '{kind, select, package {Send the {send} file inside it.} other {Send the translated file itself: {send}, or whatever your tool exports as XLIFF. A whole translated document belongs into incoming/.}}',
  ],
  'translation-unmarked': [
    'Nothing says which translation this is: there is no number of a job in it, “{name}” is not the name of a file that was sent, and its sentences are not those that were asked for.',
    'Give it the name of the file in translations/out/ that it translates, and put it here again.',
  ],
  'translation-unknown': [
    'This file answers no translation that was asked for.',
    'Take the file from translations/out/ and translate that one; or drop the translation as a document into incoming/.',
  ],
  'translation-over': [
    'This translation is no longer wanted: its release was killed, or its name means another story now.',
    'Nothing needs to be done.',
  ],
  'translation-language': ['The file is in {declared}; {detected} was asked for.', 'Put back the file for that language.'],
  'segment-missing': ['Sentence {paragraph}.{sentence} is missing: “{said}”', 'Put it back in and return the file again.'],
  'segment-broken': [
    'Sentence {paragraph}.{sentence} is not as it was sent: “{said}”',
    'Translate only the target and leave ids and source as they are, then return the file again.',
  ],
  'segment-markup': [
    'Sentence {paragraph}.{sentence}: formatting or a protected word was lost or made up: {said}',
    'Put it into the translation as in the original, and return the file again.',
  ],
  'segment-differs': [
    'Sentence {paragraph}.{sentence}: the original says {said}, the translation {read}.',
    'Correct the sentence and return the file again.',
  ],
  'segment-unlike': [
    'Sentence {paragraph}.{sentence}: this can hardly be a translation. The original says: {said}. The translation says: {read}',
    'Translate the sentence and return the file again.',
  ],
  'translation-unchanged': [
    'Nothing was changed since the desk sent this translation back with: {said}',
    'Change what the desk asks for and return the file again. If it is right as it is, the desk can accept it.',
  ],
  'memory-unreadable': [
    'This file cannot be read as a translation memory: {said}',
    'Export it from your tool as TMX 1.4, and drop it here again. Nothing was changed.',
  ],
  'glossary-unreadable': [
    'This file cannot be read as a glossary: {said}',
    'Drop a CSV file whose first line names languages (en,fr), or TBX. Nothing was changed.',
  ],
  'translation-returned': [
    'The desk sent this translation back: {said}',
    'Mend it and return the file again. A new file for the translator, with these notes, lies where the first one was.',
  ],
  killed: [
    'The release under this name was taken down for good.',
    'Nothing can be published under it any more. If this is another story, drop it under another name.',
  ],
  'embargo-line': [
    'This line speaks of an embargo or of a time of publication, and it is not certain what it means: “{text}”',
    'If there is an embargo, write it into the front matter and drop the file again. If there is none, accept the file.',
  ],
  'draft-line': [
    'This line beside the text says that it is not finished, or not for everybody: “{text}”',
    'When the text is ready, take the line out and drop the file again. If it may be published as it is, accept the file.',
  ],
  'mail-note': [
    'Above the release that this email sends on stands a note: “{text}” The note was left out.',
    'If the note changes anything, change it in the text and drop the text alone. If the text is right as it is, accept the file.',
  ],
  'mail-unsure': [
    'It is not certain that this email holds a release; it begins with “{text}”',
    'If the release is attached or somewhere else, drop that instead. If the text shown here is the release, accept the file.',
  ],
  'release-attached': [
    'A document is attached to this email, “{name}”. The text of the email was taken, not the document.',
    'If the release is in the document, drop that file instead. If it is in the email, accept it.',
  ],
  'headline-doubtful': [
    'Two lines above the text may be its headline: “{text}”, which was taken, and “{other}”.',
    'If the first is right, accept the file. If not, state the title and drop the file again.',
  ],
  'year-guessed': [
    'The dateline “{text}” names no year. The last such day is {date}, which is too long ago for anybody to be mailed.',
    'If that is the day, accept the file. If not, write the whole date and drop the file again.',
  ],
  'text-elsewhere': [
    'The document takes text in from other files, which Word shows and Dateline does not read: {count}. These words are missing.',
    'Open the document in Word, save it as a new .docx, and drop that. If nothing is missing, accept the file.',
  ],
  'tracked-changes': [
    'The document has {count, plural, one {a proposed change} other {{count} proposed changes}} that nobody has accepted or rejected.',
    'Accept or reject them in Word and drop the file again. If all of them are to be accepted, accept the file.',
  ],
  'struck-out': [
    'Words are struck out (passages: {count}), the first “{text}”. They were left out; the card lists them.',
    'If they are to go, accept the file. If they are to stay, take the line through them away and drop the file again.',
  ],
  mojibake: [
    'Letters were damaged before the file was dropped: “{text}” probably means “{meant}”.',
    'Copy the text again from where it was right, save it as UTF-8, and drop it again. If it is right as it is, accept the file.',
  ],
  'characters-lost': [
    'Letters were lost before the file was dropped, in their place is a question mark: “{text}”',
    'Copy the text again from where it was right, and drop it again. If it is right as it is, accept the file.',
  ],
  'language-mismatch': [
    'The file says it is in {declared}, but the text looks like {detected}.',
    'Correct “lang:” and drop the file again, or accept it as it is.',
  ],
  'language-unknown': ['The language of the text could not be told.', 'Write it into the front matter and drop the file again.'],
  'language-unread': [
    'Texts in this language ({lang}) are not read for embargoes: whether this one may go out, only a person can tell.',
    'If it is free to go out, accept it. If it has an embargo, drop the time.',
  ],
  'paragraph-language': [
    'The text is in {lang}, and this paragraph looks like {detected}.',
    'Take the paragraph out, or drop it as a file of its own in its language. If it belongs there, accept the file.',
  ],
  'second-release': [
    'A second release seems to begin here: “{text}”',
    'Drop each release as a file of its own. If this is one text, accept the file.',
  ],
  'credential-in-text': [
    'This line seems to hold a password or a key: “{text}”',
    'If it is secret, take it out, change it, and drop the file again. If everybody is to have it, accept the file.',
  ],
  'language-not-published': [
    'The newsroom does not publish in this language: {lang}.',
    'If the language was taken wrongly, write the right one into the front matter. To publish in it, ask the operator to add it.',
  ],
  'changed-without-note': [
    'This changes a text that is already public, and does not say what changed.',
    'Say it in the front matter and drop the file again: readers who had the first version will see the note. For a typing error write “minor: true”. Or accept it without a note.',
  ],
  'different-story': [
    'Under this name another story is known.',
    'If this is a new release, accept it as one, or drop it under a name of its own. If it is the same story rewritten, accept it.',
  ],
  'resembles-killed': [
    'This text is the same as one that was killed, much like it, or its translation: {key}.',
    'Nothing of this file is public. If it is meant to come out all the same, accept it. If not, leave it: it stays held.',
  ],
  'resembles-held': [
    'This text is the same as one that is held, much like it, or its translation: {key}.',
    'If it is a new version of that, drop it again under that name. If it is a release of its own, accept it.',
  ],
  'resembles-waiting': [
    'This text is the same as one that waits until {dueAt}, much like it, or its translation: {key}.',
    'If it is a new version of that, drop it again under that name. If it is a release of its own, accept it.',
  ],
  'embargo-removed': [
    'The embargo of the earlier version is missing here.',
    'If it is lifted, accept this file. If it still holds, write it into the front matter and drop the file again.',
  ],
  'embargo-brought-forward': [
    'This version would be published earlier than the one before.',
    'If that is wanted, accept this file. If not, write the right time into the front matter and drop the file again.',
  ],
  'topic-unknown': [
    'The newsroom has no topic “{topic}”.',
    'Its topics are: {expected}. Write the one you mean, or accept the file as it is, without that topic.',
  ],
  draft: ['The file says that it is a draft.', 'When it is ready, take out “draft: true” and drop it again, or accept it.'],
  'picture-refused': [
    '{why, select, heic {The picture {name} is a HEIC file, as iPhones make them, and few browsers show it.} svg {The picture {name} is a drawing (SVG), which may hold a program.} damaged {The picture {name} is damaged, or was cut off on its way.} tooLarge {The picture {name} has more pixels than any page needs.} tooMuchWork {The picture {name} is built so that it would take very long to open.} printColours {The picture {name} is in colours for print (CMYK).} moving {The picture {name} moves.} other {The picture {name} is of a type that is not shown.}}',
    '{why, select, tooLarge {Save it smaller, with a longer side of 8,000 pixels at most, and drop the file again.} printColours {Save it again in colours for screens (RGB), as JPEG, and drop the file again.} other {Save it again as JPEG or PNG and drop the file again.}} If it should come out without this picture, accept it.',
  ],
  'pictures-too-many': [
    'The file has more pictures than a release shows, which is {limit}. It has {count}.',
    'Take out those that matter less and drop it again. If the first ones are enough, accept it: the others are left out.',
  ],
  'picture-without-text': [
    '{count, plural, one {A picture says nothing to people who cannot see it: no description, and no caption below it} other {{count} pictures say nothing to people who cannot see them: no description, and no caption below them}} ({names}).',
    'Say in one sentence what it shows: in Word, right-click the picture and choose “Alt text”, or write a caption below it. Then drop the file again. If it should stay without words, accept it.',
  ],
  'picture-without-credit': [
    '{count, plural, one {Nobody is named as the author of a picture} other {Nobody is named as the author of {count} pictures}} ({names}).',
    'Below the picture, write a line that opens with “Photo:” and a name.',
  ],
  'picture-file-refused': [
    '{why, select, heic {The picture {name} is a HEIC file, as iPhones make them, and few browsers show it.} svg {The picture {name} is a drawing (SVG), which may hold a program.} damaged {The picture {name} is damaged, or was cut off on its way.} tooLarge {The picture {name} has more pixels than any page needs.} tooMuchWork {The picture {name} is built so that it would take very long to open.} printColours {The picture {name} is in colours for print (CMYK).} moving {The picture {name} moves.} other {The picture {name} is of a type that is not shown.}}',
    '{why, select, tooLarge {Save it smaller, with a longer side of 8,000 pixels at most, and drop it again under the same name.} printColours {Save it again in colours for screens (RGB), as JPEG, and drop it again under the same name.} other {Save it again as JPEG or PNG and drop it again under the same name.}}',
  ],
  'picture-missing': [
    'The text names a picture that is not there: {names}.',
    'Put it beside the text under that name, and the text goes on by itself. If it should come out without the picture, accept it.',
  ],
  'picture-waits': [
    'The picture is kept. It is shown with the release called {names}, of which no text has come yet.',
    'Nothing needs to be done if the text is on its way.',
  ],
  'picture-of-nobody': [
    'The picture belongs to no text: none called {names} has come, and none names it.',
    'Put it into the folder of its release, give it the name of its text, or name it in the text.',
  ],
  'picture-shown': [
    'The picture belongs to the release {name} and is shown with it.',
    'A newer version under the same name takes its place.',
  ],
  'unknown-key': ['“{key}” at the top of the file is not known and was left out.', 'Nothing needs to be done.'],
  'no-dateline': [
    'The first paragraph does not open with a place and a dash.',
    'To add one, begin it like “Nairobi, Kenya – …”, or write “dateline:” into the front matter.',
  ],
  'no-country': [
    'No country was recognised, so the release is in no country’s feed, and ReliefWeb would not take it.',
    'If it is about a country, name it in the front matter.',
  ],
  'country-uncertain': [
    'The text names “{text}”, and it is not certain that it is about {country}: the release goes out without a country.',
    'If it is about {country}, write it into the front matter.',
  ],
  'country-from-text': [
    'The country was taken from the text: {country}.',
    'If that is wrong, write the right one into the front matter.',
  ],
  'date-from-upload': [
    'The text has no date; the time of the upload was taken.',
    'If another is right, write “date:” into the front matter before it is published.',
  ],
  'page-differs': [
    'The file says of itself “{said}”, its text says “{read}”; the text counts.',
    'If the text is wrong, correct it and drop the file again.',
  ],
  'no-contact': ['No contact for journalists was found.', 'Add a name with an email address or a telephone number at the end.'],
  'noise-dropped': [
    '{count, plural, one {One line was} other {{count} lines were}} left out as not belonging to the release.',
    'They are listed below. If one is missing from the text, move it into the body.',
  ],
  'characters-cleaned': [
    '{count, plural, one {One invisible or damaged character was} other {{count} invisible or damaged characters were}} cleaned up.',
    'Have a look at the result.',
  ],
  'charset-guessed': [
    'The file is not saved as UTF-8; it was read as {charset}.',
    'Have a look at accents and quotation marks. If they are wrong, save the file as UTF-8 and drop it again.',
  ],
  'hidden-text-dropped': [
    'Comments and hidden text were left out: {count}.',
    'Nothing needs to be done. If one is missing from the text, make it visible and drop the file again.',
  ],
  'embedded-dropped': [
    'Pictures, attachments and other things inside the file were left out: {count}.',
    'Put pictures beside the text, in a folder of their own, and drop that folder.',
  ],
  'link-dropped': [
    'A link was left out, its words stay: its address does not work for readers. {address}',
    'If it is needed, write the address in full, with “https://”.',
  ],
  'possible-copy': [
    'The name looks like a second copy of a file.',
    'If it is the same release, drop it under the first name; as it is, it counts as another one.',
  ],
  'older-than-alerts': [
    'The release is dated some time ago: nobody is mailed it.',
    'If that is meant, nothing needs to be done. To have it mailed, drop it again with the date of today at the top (“date: …”); once it is public, with a line “correction: …”, too.',
  ],
  'correction-unseen': [
    'The note of the correction is not shown: nobody has seen an earlier text yet.',
    'Nothing needs to be done: this text takes the place of the one before.',
  ],
  'partner-title': ['The headline has no letters: ReliefWeb refuses such a title.', 'Write the headline in words.'],
  'partner-characters': [
    'Characters that only one font knows ({text}), {count} in all: ReliefWeb refuses them.',
    'They are mostly icons or bullets from Word. Replace them with ordinary characters.',
  ],
  'partner-length': [
    'The text has {length} characters with its markup; ReliefWeb takes {max} at most.',
    'Shorten it, or give ReliefWeb a shorter version.',
  ],
  'partner-structure': [
    'ReliefWeb shows neither tables nor pictures; this release has {count}.',
    'Say in a sentence what matters in them.',
  ],
  'partner-contact': [
    '{name} has neither an email address nor a telephone number: partners’ systems (ninjs) cannot take over such a contact.',
    'Add one of them.',
  ],
  'segment-unsure': [
    'Sentence {paragraph}.{sentence}: the original says {said}, the translation {read}. Both may mean the same.',
    'Read the sentence beside the original. If it is right, there is nothing to do.',
  ],
  'segment-length': [
    'Sentence {paragraph}.{sentence}: the translation is much longer or shorter than the original. The original says: {said}. The translation says: {read}',
    'Read the sentence beside the original. If nothing is missing and nothing is added, there is nothing to do.',
  ],
  'package-opened': [
    '{count, plural, one {1 translation was in it; it has a report of its own} other {{count} translations were in it; each has a report of its own}}: {files}',
    'Nothing needs to be done here. What is to be mended stands in those reports.',
  ],
  'translation-partial': [
    '{count, plural, one {One sentence is} other {{count} sentences are}} still to be translated, the others were kept: {said}',
    'Return the rest when it is done. What is the same in both languages is to be marked as translated or approved.',
  ],
  'translation-note': [
    'The translator says of sentence {paragraph}.{sentence}: “{said}”',
    'Nothing has to be done. Readers do not see it.',
  ],
  'term-missing': [
    'Sentence {paragraph}.{sentence}: for “{said}” the glossary has “{read}”.',
    'See whether it is meant otherwise here. Nothing waits for it.',
  ],
  'memory-taken': [
    '{count, plural, one {1 segment} other {{count} segments}} of {total} went into the translation memory.',
    'Nothing has to be done: translators find them filled in.',
  ],
  'memory-left-out': [
    '{count, plural, one {One segment was} other {{count} segments were}} not taken: {why, select, language {not in two of the languages that are published} empty {no sentence on one side} code {with placeholders in a sentence} same {the same on both sides} long {too long} many {beyond what one file may bring} differs {with another figure or date than the source, or no translation of it} other {not to be used}}.',
    'Nothing has to be done. The others were taken.',
  ],
  'glossary-taken': [
    '{count, plural, one {1 term} other {{count} terms}} of {total} went into the glossary.',
    'Nothing has to be done: translators are told of them, sentence by sentence.',
  ],
  'superseded-by': ['A newer version of this file was there first.', 'Nothing needs to be done: the newer one counts.'],
  'duplicate-of': ['This text is there already, from {key}.', 'Nothing needs to be done.'],
  'nothing-to-correct': [
    'The file corrects something, but nothing is public under this name.',
    'Look for the name of the release that it corrects and use that one, or write that key as “release:” at the top. If it is a new release, accept it: it comes out without the note.',
  ],
  'release-withdrawn': [
    'Withdrawn with its release before readers had it: they are shown nothing of it, no notice and no note.',
    'It waits until the release is restored, and then goes out, or on to its time. If it is never to come out, drop {killFile} with the reason.',
  ],
  'language-withdrawn': [
    'Withdrawn in this language before readers had it: they are shown nothing of it, no notice and no note.',
    'It waits until this language is restored, and then goes out, or on to its time. If it is never to come out, drop {killFile} with the reason.',
  ],
  'note-not-shown': [
    'Readers are not shown the note: “{command}” tells them nothing.',
    'It stays inside, with the reason. Readers are shown notes of a kill, a withdrawal, a restoration and a correction.',
  ],
  'newer-rejected': [
    'An earlier version of this file was waiting for its time. It is held now, because this newer one was rejected.',
    'Put this file right and drop it again. If the earlier version is to come out after all, accept it.',
  ],
} satisfies ProblemSentences;
