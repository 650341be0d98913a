import { wordsSaid } from '../../languages/han.ts';
import { once } from '../../languages/once.ts';
import { inAllLanguages, oneAsWritten } from '../../languages/reading.ts';
import type { NameParts } from '../../languages/speech-words.ts';
import type { Quote } from '../edition.ts';
import { countryInText, countryOfCity } from '../gazetteer/places.ts';

/** Words in quotation marks, and what stands before and after them in their paragraph. */
interface Spoken {
  paragraph: number;
  text: string;
  start: number;
  end: number;
}

const MARKS: Record<string, string> = { '«': '»', '“': '”', '„': '“', '"': '"', '〝': '〞', '「': '」', '『': '』', '»': '«' };
/** German books and newspapers turn the points in: »…«. French puts a space before its closing mark, and one behind it. */
const OPENING = /[«“„"「『]|(?<![^\s(])»(?=[\p{L}\p{N}])/u;

/** Fewer words in quotation marks are a title, a nickname or irony. */
const FEWEST_WORDS = 5;
const LONGEST = 4000;

/** The quoted passages of one paragraph. One that is not closed goes on in the next, by the custom of long quotations. */
const passagesIn = (text: string, paragraph: number): (Spoken & { open: boolean })[] => {
  const passages: (Spoken & { open: boolean })[] = [];
  let at = 0;
  while (at < text.length) {
    const found = text.slice(at).search(OPENING);
    if (found < 0) break;
    const start = at + found;
    const mark = text[start] ?? '';
    // An inch mark or the closing half of a straight pair.
    if (mark === '"' && /[\p{L}\p{N}]/u.test(text[start - 1] ?? '')) {
      at = start + 1;
      continue;
    }
    const close = closingAt(text, start, mark);
    const end = close < 0 ? text.length : close + 1;
    const words = text.slice(start + 1, close < 0 ? text.length : close);
    passages.push({
      paragraph,
      text: words.trim().replace(/^[\s\u00a0\u202f]+|[\s\u00a0\u202f]+$/g, ''),
      start,
      end,
      open: close < 0,
    });
    at = end;
  }
  return passages;
};

const closingAt = (text: string, start: number, mark: string): number => {
  const close = MARKS[mark] ?? mark;
  let depth = 0;
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === close && depth === 0) return at;
    if (mark !== close && text[at] === close) depth -= 1;
    else if (mark !== close && text[at] === mark && mark !== '„') depth += 1;
  }
  // The keyboard's straight mark closes what a curly one opened, and an English one what a German one did.
  if (mark === '„') return [...text.matchAll(/["”]/g)].find(({ index }) => index > start)?.index ?? -1;
  return mark === '“' ? text.indexOf('"', start + 1) : -1;
};

const PARTICLE = oneAsWritten(({ speech }) => speech?.particles);
const SHORT_TITLE = oneAsWritten(({ speech }) => speech?.shortTitles);
const NAME_WORD = `(?:(?:${SHORT_TITLE}|\\p{Lu})\\.|\\p{Lu}[\\p{L}\\p{M}'’-]*)`;
/** Between the words of a name; "al-" is hung on the next. */
const NAME_GAP = `\\s+(?:${PARTICLE}(?:\\s+|-)){0,2}`;
const NAME = `(?:${NAME_WORD}(?:${NAME_GAP}${NAME_WORD}){0,6})`;
/** The first dash behind the words of somebody is theirs whose language sets it: « …», – сказала … */
const GAP = '[\\s,.،，。]*(?:[–—-]+\\s+)?';
const WITHIN = '[^.。«»“”"「」]';

const parts: NameParts = {
  name: NAME,
  arabicName: '(?:[\\p{Script=Arabic}\\p{M}]+(?:\\s+[\\p{Script=Arabic}\\p{M}-]+){1,3})',
  hanName: '(?:\\p{Script=Han}{1,6}(?:[·•]\\p{Script=Han}{1,8}){1,3}|\\p{Script=Han}{2,4})',
  gap: GAP,
  within: WITHIN,
};

const ELIDED = oneAsWritten(({ places }) => places.elided);
/** What somebody is, before the name: "farmer", "the union's secretary", "la psicóloga". */
const ROLE = `(?:${ELIDED}[’'])?(?:(?!${oneAsWritten(({ speech }) => speech?.notRoles)}(?![\\p{L}]))\\p{Ll}[\\p{L}\\p{M}’'-]*\\s+){1,5}`;
/** The same with what it belongs to, and a comma: "the director of the centre, Jo Doe". */
const ROLE_OF = '\\p{Ll}[^.,،;:«»“”"]{2,90},\\s+';

const VERB_BEFORE = inAllLanguages(({ speech }) => (speech?.verbsBeforeName ? [speech.verbsBeforeName] : []));
const VERB_BEHIND = oneAsWritten(({ speech }) => speech?.verbsBehindName);
const BEFORE_NAME = oneAsWritten(({ speech }) => speech?.beforeName);
const own = (which: 'behind' | 'before' | 'inside'): string[] => inAllLanguages(({ speech }) => speech?.[which]?.(parts));
const declined = (which: 'behind' | 'before'): string[] => inAllLanguages(({ speech }) => speech?.declined?.[which]?.(parts));
const ACCORDING_TO = oneAsWritten(({ speech }) => speech?.accordingTo);

/** After the words: "…", said X / X said. The name is the group. */
const after = once((): readonly RegExp[] =>
  [
    ...VERB_BEFORE.map((verbs) => `${GAP}(?:${verbs})\\s+(?:${BEFORE_NAME}\\s+)?(${NAME})`),
    `${GAP}${VERB_BEHIND}\\s+${ROLE}(${NAME})`,
    `${GAP}${VERB_BEHIND}\\s+${ROLE_OF}(${NAME})(?=[\\s]*[.,;«“"]|\\s*$)`,
    `${GAP}${ROLE}(${NAME})(?:,${WITHIN}{1,140}?,)?\\s+${VERB_BEHIND}(?!\\p{L})`,
    `${GAP}${ACCORDING_TO}\\s+(${NAME})`,
    `${GAP}(${NAME})(?:,${WITHIN}{1,140}?,)?\\s+${VERB_BEHIND}(?!\\p{L})`,
    `${GAP}${ROLE_OF}(${NAME}),\\s+${VERB_BEHIND}(?!\\p{L})`,
    ...own('behind'),
    `\\s*[–—-]+\\s*(${NAME})\\s*(?:,|\\.|$)`,
  ].map((source) => new RegExp(`^${source}`, 'u')),
);
const declinedAfter = once(() => declined('behind').map((source) => new RegExp(`^${source}`, 'u')));

/** Within the words, where a language puts who speaks there. */
const inside = once((): readonly RegExp[] => own('inside').map((source) => new RegExp(source, 'u')));

/** "…", a confié l’autrice: somebody speaks, and is not named. */
const ROLE_SPEAKS = new RegExp(
  `^${GAP}${VERB_BEHIND}\\s+(?:${ELIDED}[’']|${oneAsWritten(({ speech }) => speech?.articles)}\\s+)\\p{L}`,
  'u',
);

/** A pattern that may begin a sentence, too. */
function capitalToo(source: string): string {
  return source.replace(/(?<=^\(\?:|\|)\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** Before the words: X said: "…" / X, head of this, said: "…". */
const before = once((): readonly RegExp[] =>
  [
    // "Ana Ruiz of Port Authority said": the person speaks, not the body.
    `(${NAME})\\s+${oneAsWritten(({ speech }) => speech?.ofBody)}\\s+(?:${BEFORE_NAME}\\s+)?${NAME}\\s+${VERB_BEHIND}${WITHIN}{0,20}\\s*`,
    // "Our director, Mr X, said": the name is the one that is set off.
    `,\\s+(${oneAsWritten(({ speech }) => speech?.addressed)}\\s+${NAME}),\\s+${VERB_BEHIND}${WITHIN}{0,20}\\s*`,
    `(${NAME})(?:\\s*,${WITHIN}{1,160}?,)?\\s+${VERB_BEHIND}(?:${WITHIN}{0,90}?[:,]|${WITHIN}{0,20})\\s*`,
    // "The director of the centre, Jo Doe, said:"
    `(?<=\\p{Ll}{3},\\s)(${NAME}),\\s+${VERB_BEHIND}(?:${WITHIN}{0,90}?[:,]|${WITHIN}{0,20})\\s*`,
    `(${NAME})(?:\\s*,${WITHIN}{1,160}?,)\\s+${WITHIN}{1,60}\\s*:\\s*`,
    // "The librarian, Jo Doe: “…"
    `(?<=\\p{Ll}{3},\\s)(${NAME})\\s*:\\s*`,
    // "According to Jo Doe, who leads it, “…"
    `(?:^|[.,;]\\s+|\\p{Ll}\\s+)(?:${capitalToo(ACCORDING_TO)})\\s+(${NAME})(?:,${WITHIN}{1,140}?)?,\\s*`,
    ...own('before'),
  ].map((source) => new RegExp(`(?:${source})$`, 'u')),
);
const declinedBefore = once(() => declined('before').map((source) => new RegExp(`(?:${source})$`, 'u')));

/** Words of speech with a pronoun, or with no subject at all, beside the quotation: somebody named before speaks on. */
const PRONOUN_BEHIND = new RegExp(`^${GAP}${oneAsWritten(({ speech }) => speech?.pronounsBehind)}`, 'iu');
const PRONOUN_BEFORE = new RegExp(`(?:^|[.;。；]\\s*)${oneAsWritten(({ speech }) => speech?.pronounsBefore)}\\s*$`, 'iu');

/** What stands before a name without being part of it. */
const TITLE = new RegExp(
  `^(?:(?:${SHORT_TITLE}|${oneAsWritten(({ speech }) => speech?.titles)})\\.?|\\p{Lu}{2,})\\s+(?=\\p{Lu})`,
  'u',
);

const bareName = (name: string): string => {
  let bare = name
    .trim()
    .replace(/[\s,]+$/, '')
    .replace(/(\p{Ll})\.$/u, '$1');
  for (;;) {
    const without = bare.replace(TITLE, '');
    if (without === bare || without.length < 3) return bare;
    bare = without;
  }
};

const NOT_NAMES = new RegExp(`^${oneAsWritten(({ speech }) => speech?.notNames)}$`, 'u');

const isPlace = (name: string): boolean => (countryInText(name) ?? countryOfCity(name)) !== undefined;

/** What leads to a body that somebody is of: "the chair of the", "le directeur de l’". */
const LEADS_TO_BODY = new RegExp(
  `(?<!\\p{L})${oneAsWritten(({ speech }) => speech?.ofBody)}\\s+(?:(?:${BEFORE_NAME})\\s+|${ELIDED}[’'])?$`,
  'u',
);

const nameFrom = (patterns: readonly RegExp[], text: string): string | undefined => {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    const name = found?.[1];
    if (!name || NOT_NAMES.test(name.trim()) || isPlace(name) || LEADS_TO_BODY.test(text.slice(0, found.index))) continue;
    return bareName(name);
  }
  return undefined;
};

type Voice = { kind: 'named' | 'declined'; name: string } | { kind: 'pronoun' | 'unnamed' | 'none' };

/** What the words behind a quotation say of who speaks. */
const voiceBehind = (behind: string): Voice | undefined => {
  const inCase = nameFrom(declinedAfter(), behind);
  if (inCase) return { kind: 'declined', name: inCase };
  const name = nameFrom(after(), behind);
  if (name) return { kind: 'named', name };
  return PRONOUN_BEHIND.test(behind) ? { kind: 'pronoun' } : undefined;
};

/** Words of the author between dashes within the marks: «Мы рады, – сказала Анна Серова. – Мост открыт». Or at their end. */
const INTERRUPTION = /([,!?…])\s*[–—-]\s+([^–—]{3,220}?)(?:([.,])\s*[–—]\s+|[.,]?\s*$)/u;

/** A quotation without its author's words, and who they name. */
const interruptionIn = (text: string): { text: string; voice: Voice } | undefined => {
  const found = INTERRUPTION.exec(text);
  const voice = found?.[2] === undefined ? undefined : voiceBehind(`, ${found[2]}.`);
  if (!found || !voice) return undefined;
  const [whole, mark = '', , ends] = found;
  const joint = mark !== ',' ? `${mark} ` : ends === '.' ? '. ' : ends === ',' ? ', ' : '';
  return { text: `${text.slice(0, found.index)}${joint}${text.slice(found.index + whole.length)}`.trim(), voice };
};

/** Of a whole sentence, behind which another one leads to the next quotation: `“Yes.” Jo Doe added: “No.”` */
const ENDED = /[.!?…؟。！？]$/;
const LEADS_ON = /^\s+[\p{Lu}\p{Lo}][^.!?؟«»“”„"]*[:：]\s*$/u;

/** A paragraph that says who speaks in the next: "… has made the following statement:". */
const announcedIn = (before: string | undefined): string => (before && /[:：]\s*$/.test(before) ? `${before.slice(-260)} ` : '');

/** What stands between two quotations of one speaker: the end of the sentence that says who it is, and no other sentence. */
const isAttribution = (between: string): boolean => /^[^.!?]*[.!?,:;]?\s*$/.test(between.replace(ENDS_NO_SENTENCE, ''));
const ENDS_NO_SENTENCE = new RegExp(`(?<!\\p{L})(?:${SHORT_TITLE}|\\p{Lu})\\.`, 'gu');

const voiceOf = (paragraph: string, { text, start, end }: Spoken, from: number, to: number, announced: string): Voice => {
  const between = paragraph.slice(end, Math.min(to, end + 260));
  const behind = to < paragraph.length && ENDED.test(text) && LEADS_ON.test(between) ? '' : between;
  const own = paragraph.slice(Math.max(from, start - 260), start);
  const ahead = own.trim() === '' ? announced : own;
  const said = voiceBehind(behind);
  if (said && said.kind !== 'pronoun') return said;
  const inCase = nameFrom(declinedBefore(), ahead);
  if (inCase) return { kind: 'declined', name: inCase };
  if (said) return said;
  if (ROLE_SPEAKS.test(behind)) return { kind: 'unnamed' };
  const name = nameFrom(before(), ahead) ?? nameFrom(inside(), text);
  if (name) return { kind: 'named', name };
  return PRONOUN_BEFORE.test(ahead) ? { kind: 'pronoun' } : { kind: 'none' };
};

const FULL_NAME = new RegExp(`${NAME_WORD}(?:${NAME_GAP}${NAME_WORD})+`, 'gu');

const wholeNames = inAllLanguages(({ speech }) => (speech?.wholeName ? [speech.wholeName] : []));

/** A surname alone is the one person of that surname who was named in full. */
const inFull = (name: string, text: string, named: ReadonlySet<string>): string => {
  if (/^\p{Script=Arabic}+$/u.test(name)) {
    const [only, other] = [...named].filter((each) => each.endsWith(` ${name}`));
    return only && !other ? only : name;
  }
  const whole = wholeNames.map((wholeName) => wholeName(name, text)).find(Boolean);
  if (whole) return whole;
  if (!/^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(name)) return name;
  const withGiven = new RegExp(`(?<!\\p{L})(\\p{Lu}[\\p{L}\\p{M}'’-]+(?:\\s+\\p{Lu}\\.)?\\s+${name})(?!\\p{L})`, 'gu');
  const full = new Set([...text.matchAll(withGiven)].map(({ 1: each = '' }) => bareName(each)).filter((each) => each !== name));
  const [only] = full;
  return only && full.size === 1 ? only : name;
};

const subjects = inAllLanguages(({ speech }) => (speech?.declined ? [speech.declined.asSubject] : []));

/** Letters at the end of a word that a case may change. */
const ENDING = 3;
const stemOf = (word: string): string => word.slice(0, Math.max(3, word.length - ENDING));

/** The one form of a declined name in which the text has it elsewhere, else what its language makes of it. */
const asSubject = (declined: string, text: string): string | undefined => {
  const stems = declined.split(/\s+/).map(stemOf);
  const forms = new Set(
    [...text.matchAll(FULL_NAME)].flatMap(({ 0: each }) => {
      const name = bareName(each);
      const words = name.split(/\s+/);
      const isSame = words.length === stems.length && words.every((word, at) => word.startsWith(stems[at] ?? ''));
      return isSame && name !== declined ? name : [];
    }),
  );
  const [only] = forms;
  return forms.size === 1 ? only : subjects.map((asSubject) => asSubject(declined)).find(Boolean);
};

const nameRules = inAllLanguages(({ speech }) => (speech?.isName ? [speech.isName] : []));

/** Whether a name is somebody's in full: one word may be a place, a body or half a sentence, but where names have no space. */
const isWhole = (name: string): boolean => /\s/u.test(name) || nameRules.some((isName) => isName(name));

/** How far a text is listened to: what was said so far, and who was named. */
interface Listening {
  paragraphs: readonly string[];
  whole: string;
  quotes: Quote[];
  named: Set<string>;
  /** The text since somebody was named. */
  sinceNamed: string;
  /** A quotation that its paragraph did not close. */
  continues: Quote | undefined;
}

/**
 * What people are quoted as saying, in reading order, each with its speaker when the text names one beyond doubt. "He added" goes
 * to the speaker named before when there is exactly one and nobody else has been named since; else it stays open: a
 * quotation without a name is a gap, with a wrong one a falsehood.
 */
export const quotesIn = (paragraphs: readonly string[]): Quote[] => {
  const whole = paragraphs.join('\n').slice(0, 200_000);
  const listening: Listening = { paragraphs, whole, quotes: [], named: new Set(), sinceNamed: '', continues: undefined };
  paragraphs.forEach((paragraph, index) => {
    const dashed = dashedSpeechIn(paragraph);
    if (dashed) addQuote(listening, dashed.text, speakerOf(listening, dashed.voice, undefined));
    else listenTo(listening, paragraph, index);
  });
  return listening.quotes;
};

const addQuote = ({ quotes }: Listening, text: string, speaker: string | undefined): Quote => {
  const quote: Quote = { text: text.slice(0, LONGEST), ...(speaker && { speaker }) };
  quotes.push(quote);
  return quote;
};

/** Adds what is said within marks in one paragraph. */
const listenTo = (listening: Listening, paragraph: string, index: number): void => {
  const passages = passagesIn(paragraph, index);
  const announced = announcedIn(listening.paragraphs[index - 1]);
  let spokenHere: string | undefined;
  let from = 0;
  passages.forEach((passage, order) => {
    const to = passages[order + 1]?.start ?? paragraph.length;
    const between = paragraph.slice(from, passage.start);
    listening.sinceNamed += `${between} `;
    from = passage.end;
    const around = voiceOf(paragraph, passage, passages[order - 1]?.end ?? 0, to, order === 0 ? announced : '');
    const inner = around.kind === 'none' ? interruptionIn(passage.text) : undefined;
    const voice = inner?.voice ?? around;
    if (inner) passage.text = inner.text;
    const { continues } = listening;
    if (voice.kind === 'none' && continues && order === 0 && passage.start < 3) {
      continues.text = `${continues.text} ${passage.text}`.slice(0, LONGEST);
      if (!passage.open) listening.continues = undefined;
      return;
    }
    const goesOn = spokenHere !== undefined && isAttribution(between);
    const speaker = goesOn && voice.kind === 'pronoun' ? spokenHere : speakerOf(listening, voice, spokenHere);
    if (speaker) spokenHere = speaker;
    if (!isSaid(passage, voice, spokenHere)) return;
    const quote = addQuote(listening, passage.text, speaker);
    listening.continues = passage.open ? quote : undefined;
  });
  listening.sinceNamed += `${paragraph.slice(from)}\n`;
  if (passages.length === 0) listening.continues = undefined;
};

/** Whether words within marks were said by somebody, and are no name or title. `spokenHere` is who has spoken in their paragraph. */
const isSaid = ({ text, start }: { text: string; start: number }, { kind }: Voice, spokenHere: string | undefined): boolean => {
  const isSpoken = kind !== 'none' || spokenHere !== undefined || (start < 3 && /[.!?…,。！？，]$/.test(text));
  if (!isSpoken) return false;
  if (wordsSaid(text) >= FEWEST_WORDS) return true;
  // A short sentence of somebody who has just spoken is theirs; a short name or title is nobody's.
  const speaksOn = spokenHere !== undefined && /^\p{Lu}.*[.!?…]$/u.test(text);
  return (kind !== 'none' || speaksOn) && wordsSaid(text) >= 3;
};

/** Who speaks, where the text names them beyond doubt. `spokenHere` is who has spoken in the same paragraph. */
const speakerOf = (listening: Listening, voice: Voice, spokenHere: string | undefined): string | undefined => {
  const { whole, named } = listening;
  const name = voice.kind === 'named' ? voice.name : voice.kind === 'declined' ? asSubject(voice.name, whole) : undefined;
  if (name) {
    const full = inFull(name, whole, named);
    listening.sinceNamed = '';
    named.add(full);
    return isWhole(full) ? full : undefined;
  }
  // A second passage of one paragraph is the same person speaking, as long as nobody else is given it.
  if (voice.kind === 'none') return spokenHere;
  // Whoever is not named may be the one that speaks on.
  if (voice.kind !== 'pronoun') named.add('');
  const [only] = named;
  return voice.kind === 'pronoun' && named.size === 1 && only && isWhole(only) && !namesSomebodyElse(listening.sinceNamed, only)
    ? only
    : undefined;
};

/** Direct speech behind a dash instead of within marks: "— Мы шли по пояс в снегу, — рассказывает врач Нино Гелашвили." */
const dashedSpeechIn = (paragraph: string): { text: string; voice: Voice } | undefined => {
  const words = /^[–—]\s+(\p{Lu}.*)$/su.exec(paragraph)?.[1];
  return words && !OPENING.test(words) ? interruptionIn(words) : undefined;
};

/** Whether a text names a person, or what looks like one, other than `name`. Sentences may begin with any word. */
const namesSomebodyElse = (text: string, name: string): boolean =>
  [...text.matchAll(FULL_NAME)].some(({ 0: each }) => {
    const other = bareName(each);
    return /\s/.test(other) && !name.includes(other) && !other.includes(name);
  });
