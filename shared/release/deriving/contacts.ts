import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { fold, foldWithPlaces, foundIn, latinDigits } from '../../languages/fold.ts';
import { lengthSaid, wordsSaid } from '../../languages/han.ts';
import { anyOf } from '../../languages/patterns.ts';
import { inAllLanguages, oneOf, oneStartOf, oneWordOf } from '../../languages/reading.ts';
import type { Contact } from '../edition.ts';
import { countryInText, countryOfCity } from '../gazetteer/places.ts';
import { tidy } from '../reading/source-text.ts';

/** The lines above a contact block, folded. */
const HEADING: readonly RegExp[] = inAllLanguages(({ contacts }) => contacts?.headings).map(
  (heading) => new RegExp(`^${anyOf([heading])}`, 'u'),
);
/** Those that are so only with an address in the same line: "Media: Jo Doe, jo@example.org". */
const HEADING_OF_ADDRESS = new RegExp(`^${oneOf(({ contacts }) => contacts?.headingsOfAddress)}.*(?:@|\\d[\\d ()-]{6})`, 'u');

const EMAIL = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u;
const PHONES =
  /(?:1[-. ])?8\d\d[-. ](?:\d{1,4}[-. ])?[A-Z]{3,7}(?![\p{L}\d])|(?:\+|00)?\(?\+?\d[\d\s\u00a0\u202f().\-–/]{5,22}\d\+?/gu;
const URL_ONLY = /^(?:https?:\/\/|www\.)\S+$/i;
const OF_EMAIL = oneOf(({ contacts }) => contacts?.email);
const OF_PHONE = oneOf(({ contacts }) => contacts?.phone);
const OF_FAX = oneOf(({ contacts }) => contacts?.fax);
const LETTER = oneOf(({ contacts }) => contacts?.letters);
const LABEL = new RegExp(
  `^(?:${OF_EMAIL}|${OF_PHONE}|${LETTER}|${oneOf(({ contacts }) => contacts?.labels)})\\.? ?[:.]\\s*|^${oneOf(({ contacts }) => contacts?.bareLabels)}\\s+`,
  'u',
);
const ROLE = new RegExp(
  oneStartOf(({ contacts }) => contacts?.roles),
  'u',
);

/** Whether a line opens a contact block. */
export const isContactHeading = (text: string): boolean => {
  if (text.length > 800) return false;
  const words = fold(text)
    .replace(/^[\s*_:#>•-]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length <= 400 && (HEADING.some((pattern) => pattern.test(words)) || HEADING_OF_ADDRESS.test(words));
};

/** What a sentence asks of everybody who reads it: to call a line, to look at a site. Folded. */
const ASKS = new RegExp(
  oneWordOf(({ contacts }) => contacts?.asks),
  'u',
);
const NAME_BEGINNING = oneOf(({ contacts }) => contacts?.nameBeginnings);
const PERSON = new RegExp(
  `\\p{Lu}[\\p{Ll}\\p{M}'’-]+\\s+(?:(?:${NAME_BEGINNING}|\\p{Lu}\\.)\\s+)?\\p{Lu}[\\p{L}\\p{M}'’-]+`,
  'u',
);

/**
 * Whether a line is a sentence for everybody and names nobody: "For more information call 0800 555 100 or visit example.org." That is
 * text, and no contact of the press.
 */
export const isForEverybody = (text: string): boolean => {
  const asks = ASKS.exec(fold(text));
  return (
    asks !== null && /\s/.test(text.trim()) && !PERSON.test(text.slice(asks.index)) && !isNamedBefore(text) && !asksSomebody(text)
  );
};

/** "email Sara Quist at …, or call her", "escribir a Pilar Montaner (…)". */
const asksSomebody = (text: string): boolean => askedFor(text) !== undefined;
const PERSON_NEXT = new RegExp(`^(?:\\p{Lu}\\p{Ll}{0,3}\\. )?${PERSON.source}`, 'u');
const LEADS = new RegExp(`(?<!\\p{L})${oneOf(({ contacts }) => contacts?.leads)}(?:\\s+|(?<=\\p{Script=Han}))`, 'gu');

/** Where somebody begins whom a sentence names behind "write to", or nothing. */
const askedFor = (text: string): number | undefined => {
  const { folded, at } = foldWithPlaces(text);
  return [...folded.matchAll(LEADS)]
    .map(({ 0: lead, index }) => at[index + lead.length] ?? text.length)
    .find((place) => PERSON_NEXT.test(text.slice(place)));
};

/** "Contact: Akello Odongo, call 0414 000 118". */
const isNamedBefore = (text: string): boolean =>
  PERSON.test(text.slice(text.search(/[:：]/) + 1).split(/[,،;]/)[0] ?? '') && /[:：]/.test(text);

/** Whether a line can belong to a contact block: a name, a role, an address, a number. */
export const isContactLine = (text: string): boolean => {
  if (EMAIL.test(text) || URL_ONLY.test(text.trim())) return text.length <= 300;
  if (saysNumber(text)) return text.length <= 200;
  return text.length <= 90 && !/[.!?؟…。！？]["'”»]?$/.test(text.replace(/(?<=\b[\p{L}]{1,4})\.$/u, '')) && wordsSaid(text) <= 14;
};

/** Figures and dates that look like numbers one could call, unless a word before them says so: "457 000", "2024-2025". */
const FIGURE =
  /^[1-9]\d{0,2}(?:[ .,\u00a0\u202f]\d{3})+$|^(?:19|20)\d{2}\s*[-–/]\s*(?:19|20)?\d{2}(?:-\d{2})?$|^\d{1,5}\s*\/\s*(?:19|20)\d{2}$|^(?:19|20)\d{2}\s*\/\s*\d{1,5}$|^\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})$|^(?:19|20)\d{2}[./-]?(?:0[1-9]|1[0-2])[./-]?(?:0[1-9]|[12]\d|3[01])(?:\d{2})?$/;
/** What stands before a number that is a telephone's. On folded text. */
const CALL = new RegExp(`(?:${OF_PHONE}|${OF_FAX}|(?<![\\p{L}\\p{N}])${LETTER})[\\s.:]*$`, 'u');

/** A number that is written in letters, as it is remembered: "1-800-555-HIVE". */
const IN_LETTERS = /[A-Z]{3}$/;

/** The first number in a text that one could call. */
const phoneIn = (text: string): RegExpExecArray | null => {
  for (const found of text.matchAll(PHONES)) {
    const isFigure = FIGURE.test(found[0].trim()) && !CALL.test(fold(text.slice(Math.max(0, found.index - 60), found.index)));
    if ((digitsIn(found[0]) >= 7 || IN_LETTERS.test(found[0])) && !isFigure) return found;
  }
  return null;
};

const digitsIn = (text: string): number => text.match(/\d/g)?.length ?? 0;

const saysNumber = (text: string): boolean => phoneIn(latinDigits(text)) !== null;

export const hasAddress = (text: string): boolean => EMAIL.test(text) || saysNumber(text);

/** A number as E.164: by its explicit +, else as one of the country's. Undefined when it can be neither. */
export const phoneInE164 = (raw: string, country: string | undefined): string | undefined => {
  const number = raw.replace(/^00(?=[1-9])/, '+').replace(/\(0\)/, '');
  const parsed = parsePhoneNumberFromString(number, country as CountryCode | undefined);
  if (!parsed) return undefined;
  return parsed.isValid() || (number.trim().startsWith('+') && parsed.isPossible()) ? parsed.number : undefined;
};

const LABEL_BEFORE_COLON = new RegExp(`(?:${OF_EMAIL}|${OF_PHONE}|${OF_FAX})\\.?\\s*$`, 'u');
/** What stands in a heading instead of somebody: "Contact presse", "Media contact for journalists". */
const ONLY_PRESS = new RegExp(`^(?:${oneOf(({ contacts }) => contacts?.headingWords)}\\s*)+$`, 'u');
/** Up to whom a heading names: "For more information, please contact". */
const LEAD = new RegExp(
  `^.*?${oneOf(({ contacts }) => contacts?.leads)}(?:\\s+|(?<=\\p{Script=Han}))(?!${oneOf(({ contacts }) => contacts?.notLed)})`,
  'u',
);

const subjects = inAllLanguages(({ contacts }) => (contacts?.asSubject ? [contacts.asSubject] : []));

/** What follows "write to", with the name it begins with as a subject where the language has declined it. */
const asNamed = (lead: string, text: string): string => {
  const name = PERSON_NEXT.exec(text)?.[0];
  const subject = name && subjects.map((asSubject) => asSubject(name, fold(lead))).find(Boolean);
  return name && subject ? `${subject}${text.slice(name.length)}` : text;
};

/** A heading that carries its contact with it is cut off: "For more information, please contact: Jane Doe". */
const withoutHeading = (text: string): string => {
  if (!isContactHeading(text)) return text;
  const colon = text.search(/[:：]/);
  const asked = colon >= 0 ? askedFor(text.slice(0, colon)) : undefined;
  // "To register, write to Jo Doe: jo@example.org"
  if (asked !== undefined) return asNamed(text.slice(0, asked), text.slice(asked));
  if (colon >= 0 && !/^\/\//.test(text.slice(colon + 1)) && !LABEL_BEFORE_COLON.test(fold(text.slice(0, colon))))
    return withoutPoliteLead(text.slice(colon + 1));
  const lead = foundIn(LEAD, text)?.end ?? 0;
  const rest = lead > 0 ? asNamed(text.slice(0, lead), text.slice(lead)) : hasAddress(text) ? text : '';
  return ONLY_PRESS.test(fold(rest).trim()) ? '' : rest;
};

/** Behind a colon: "please contact Jo Doe". Something with a capital may be a name: "Reach Uganda". */
const POLITE_LEAD = new RegExp(`^\\s*${oneOf(({ contacts }) => contacts?.politeLeads)}\\s+`, 'u');

const withoutPoliteLead = (text: string): string => {
  const end = foundIn(POLITE_LEAD, text)?.end ?? 0;
  return !/\p{Lu}/u.test(text.slice(0, end)) && /^[\p{Lu}\p{Lo}]/u.test(text.slice(end)) ? text.slice(end) : text;
};

/** What stands between the parts of a line. On folded text. */
const BETWEEN_PIECES = new RegExp(
  `\\s*[,;|،؛，；\\t](?![^()]*\\))\\s*|\\s+[–—/-]\\s+|\\s+/\\s*$|\\.\\s+(?=${oneOf(({ contacts }) => contacts?.email)}|${oneOf(({ contacts }) => contacts?.phone)})|\\s{3,}|(?:\\s|^)${oneOf(({ contacts }) => contacts?.beforeAddress)}(?=\\s*$)`,
  'gu',
);

const apart = (words: string): string[] => {
  const { folded, at } = foldWithPlaces(words);
  const parts: string[] = [];
  let from = 0;
  for (const { 0: between, index } of folded.matchAll(BETWEEN_PIECES)) {
    parts.push(words.slice(from, at[index]));
    from = at[index + between.length] ?? words.length;
  }
  return [...parts, words.slice(from)];
};

type Piece = { kind: 'email' | 'phone' | 'fax' | 'words'; text: string };

/** A line's parts: what stands between commas, bars and tabs, addresses and numbers apart. */
const piecesOf = (line: string): Piece[] => {
  const pieces: Piece[] = [];
  // An ideographic space parts what stands on either side.
  let rest = line.replace(/\u3000+/g, ' | ').replace(/<([^<>]+@[^<>]+)>|\((?:https?:|mailto:)[^)]*\)/g, ' $1 ');
  for (let guard = 0; guard < 20 && rest; guard += 1) {
    const email = EMAIL.exec(rest);
    const phone = phoneIn(rest);
    const first = [email, phone].filter((match) => match !== null).sort((a, b) => a.index - b.index)[0];
    const words = first ? rest.slice(0, first.index) : rest;
    for (const part of apart(words)) {
      const clean = withoutLabel(part);
      if (/\p{L}{2}/u.test(clean) && !URL_ONLY.test(clean)) pieces.push({ kind: 'words', text: clean });
    }
    if (!first) break;
    // In right-to-left text a plus is often typed at the other end.
    const text = first[0].trim().replace(/^([^+]*)\+$/, '+$1');
    pieces.push({ kind: first === email ? 'email' : FAX.test(fold(words)) ? 'fax' : 'phone', text });
    rest = rest.slice(first.index + first[0].length);
  }
  return pieces;
};

const FAX = new RegExp(`${OF_FAX}[\\s.:]*$`, 'u');

const withoutLabel = (part: string): string => {
  let clean = tidy(part).replace(/^[\s•*_:：.–-]+|[\s•*_:：–(（-]+$/gu, '');
  for (let guard = 0; guard < 3; guard += 1) {
    const folded = fold(`${clean}: `);
    const label = LABEL.exec(`${folded}`)?.[0];
    if (!label || folded.length !== clean.length + 2) break;
    clean = clean.slice(label.length).replace(/^[\s:.]+/, '');
  }
  return clean;
};

/**
 * The country whose numbers a contact block means where they have no code: that of its other numbers, else of the only place it
 * names. What a release is about says nothing of where its press office sits.
 */
const countryOfBlock = (lines: readonly string[]): string | undefined => {
  const text = lines.slice(0, 60).join('\n');
  const coded = [...latinDigits(text).matchAll(PHONES)].flatMap(
    ([number]) =>
      (/^\(?(?:\+|00)/.test(number) ? parsePhoneNumberFromString(number.replace(/^00/, '+'))?.country : undefined) ?? [],
  );
  const places = lines
    .slice(0, 60)
    .flatMap((line) =>
      piecesOf(withoutHeading(latinDigits(line))).flatMap(({ kind, text: words }) =>
        kind === 'words' ? (countryOfCity(words) ?? countryInText(words) ?? []) : [],
      ),
    );
  const [only, other] = new Set(coded.length > 0 ? coded : places);
  return other === undefined ? only : undefined;
};

/** The office that a contact block is headed by, where that is all it names: "Gabinete de prensa". */
const officeInHeading = (line: string): string | undefined => officeAlone(line) ?? officeBeforeAddress(line);

/** "Пресс-центр фонда: +7 …" */
const officeBeforeAddress = (line: string): string | undefined => {
  const [, office = '', rest = ''] = /^([^:：]{3,60}?)\s*[:：]\s*(.*)$/u.exec(line) ?? [];
  return rest !== '' && EMAIL_OR_NUMBER.test(rest) ? officeAlone(office) : undefined;
};
const EMAIL_OR_NUMBER = new RegExp(`^(?:${EMAIL.source}|\\(?\\+?\\d)`, 'u');

const officeAlone = (line: string): string | undefined =>
  line.length <= 60 && OFFICE.test(fold(line)) && !/[:：]/.test(line) && !hasAddress(line) && isContactHeading(line)
    ? tidy(line)
    : undefined;
const OFFICE = new RegExp(
  oneWordOf(({ contacts }) => contacts?.offices),
  'u',
);

/** How far a contact block is read: who was named, and what is known of whoever is being named. */
interface Naming {
  contacts: Contact[];
  current: Partial<Contact>;
  /** Further numbers of the same person: each is a contact of that name. */
  numbers: Pick<Contact, 'phone' | 'phoneRaw'>[];
  /** By which numbers without a country are read. */
  country: ReturnType<typeof countryOfBlock>;
  heading: string | undefined;
}

/** The people a contact block names. */
export const contactsIn = (lines: readonly string[]): Contact[] => {
  const naming: Naming = {
    contacts: [],
    current: {},
    numbers: [],
    country: countryOfBlock(lines),
    heading: officeInHeading(lines[0] ?? ''),
  };
  for (const [index, line] of lines.slice(0, 60).entries()) {
    // Below the heading the same words are somebody's office: "Oficina de Prensa".
    const words = index > 0 && !hasAddress(line) && !line.includes(':') ? line : withoutHeading(latinDigits(line));
    const pieces = piecesOf(words);
    // A line with a name and another address begins somebody else, be it an office.
    const isAnother = pieces[0]?.kind === 'words' && pieces.some((piece) => piece.kind === 'email');
    if (naming.current.email && isAnother) endContact(naming);
    for (const { kind, text } of pieces) {
      if (kind === 'email') addEmail(naming, text.toLowerCase());
      else if (kind === 'phone') addPhone(naming, text);
      else if (kind === 'words') addWords(naming, text);
    }
  }
  endContact(naming);
  // A block of words alone names nobody one could reach.
  return naming.contacts.filter(({ email, phoneRaw }) => email || phoneRaw).slice(0, 20);
};

const endContact = (naming: Naming): void => {
  const { contacts, current, numbers, heading } = naming;
  const name = current.name ?? current.role ?? current.office ?? heading ?? current.email ?? current.phoneRaw;
  if (name && (current.email || current.phoneRaw || current.name)) {
    contacts.push({ ...current, name });
    for (const number of numbers) contacts.push({ name, ...number });
  }
  naming.current = {};
  naming.numbers = [];
};

const addEmail = (naming: Naming, email: string): void => {
  if (naming.current.email && naming.current.email !== email) endContact(naming);
  naming.current.email = email;
};

const addPhone = (naming: Naming, phoneRaw: string): void => {
  const phone = phoneInE164(phoneRaw, naming.country);
  const number = { phoneRaw, ...(phone && { phone }) };
  if (naming.current.phoneRaw) naming.numbers.push(number);
  else naming.current = { ...naming.current, ...number };
};

const addWords = (naming: Naming, words: string): void => {
  const text = withoutPolite(words);
  // Hours at which somebody is there, for one.
  if (/^\(.*\)?$/.test(text)) return;
  const [, label = '', named = ''] = LABELLED.exec(text) ?? [];
  if (named && !/^\/\//.test(named)) {
    // What stands before a colon says where somebody sits, or for what: "In Nairobi: Jo Doe".
    addWords(naming, named);
    const place = withoutPreposition(label);
    const { current } = naming;
    if (!ONLY_PRESS.test(fold(place)) && current.name && !current.office) current.office = place;
    return;
  }
  if (text.length > 90 || lengthSaid(text) < 3 || /^(?:https?:|www\.)/i.test(text)) return;
  if (NO_NAME.test(fold(text))) return;
  // A name after an address begins the next person.
  if ((naming.current.email || naming.current.phoneRaw) && looksLikeName(text)) endContact(naming);
  const isSentence = /^\p{Ll}/u.test(text) && !BEGINS_NAME.test(text);
  if (isSentence && ASKS.test(fold(text))) return;
  const [, person, place] = BASED.exec(text) ?? [];
  const isFunction = place !== undefined && ROLE.test(fold(place));
  if (person && place && (isFunction ? looksLikeName(person) : (countryOfCity(place) ?? countryInText(place)))) {
    addWords(naming, person);
    const { current } = naming;
    if (current.name === person && isFunction) current.role ??= place;
    else if (current.name === person) current.office ??= place;
    return;
  }
  addAs(naming, text, isSentence);
};

/** Takes words for a name, a role or an office, by what they are and what is known of the person already. */
const addAs = (naming: Naming, text: string, isSentence: boolean): void => {
  const { current } = naming;
  const isRole = ROLE.test(fold(text));
  // An organisation above somebody's name, before any address, is where they are.
  if (current.name && !current.email && !current.phoneRaw && isAbove(current.name, text, current.office)) {
    naming.current = { ...current, office: current.office ?? current.name, name: text };
  } else if (!current.name && !isSentence && (!isRole || looksLikePerson(text))) current.name = text;
  else if (!current.role && isRole) current.role = text;
  else if (!current.office) current.office = withoutPreposition(text);
};

/** What names an organisation rather than somebody. */
const BODY = new RegExp(
  oneStartOf(({ contacts }) => contacts?.bodies),
  'u',
);
const isBody = (text: string): boolean => BODY.test(fold(text));

/** Whether the name above another is the organisation of that other, or its office, unless another `office` was named before. */
const isAbove = (above: string, name: string, office: string | undefined): boolean =>
  (isBody(above) && looksLikeName(name) && !isBody(name)) ||
  (looksLikePerson(name) && (isNobody(above) || (office === undefined && OFFICE.test(fold(above)))));

/** Polite words behind a name that is written together with them. */
const POLITE_BEHIND = new RegExp(`(?<=\\p{Script=Han})${oneOf(({ contacts }) => contacts?.politeBehind)}$`, 'u');
const withoutPolite = (text: string): string => text.slice(0, foundIn(POLITE_BEHIND, text)?.start);

/** "Jo Doe (London)", "Jo Doe (press officer)" */
const BASED = /^([^()（）]{2,60}?)\s*[(（]([^()（）]{2,40})[)）]$/u;
/** No hour: "8:00". */
const LABELLED = /^([^:：]{2,40}?)\s*[:：](?!\d{2})\s*(\S.*)$/u;
const withoutPreposition = (place: string): string => place.slice(foundIn(BEFORE_OFFICE, place)?.end ?? 0);

/** Words of the sentence around an address. */
const NO_NAME = new RegExp(
  oneWordOf(({ contacts }) => contacts?.noName),
  'u',
);
const BEGINS_NAME = new RegExp(`^${NAME_BEGINNING}[\\s'’-]`, 'u');
const BEFORE_OFFICE = new RegExp(`^${oneOf(({ contacts }) => contacts?.beforeOffice)}\\s+`, 'u');

const looksLikeName = (text: string): boolean =>
  !/\d/.test(text) && text.split(/\s+/).length <= 5 && /^(?:\p{Lu}|(?![ªº])\p{Lo})/u.test(text) && !ROLE.test(fold(text));

/** A name that begins with a capital and is nobody's: "Союз пекарей", "Bakers’ Union". */
const isNobody = (name: string): boolean => /^\p{Lu}/u.test(name) && (!PERSON.test(name) || /\p{L}['’]s?\s/u.test(name));

const looksLikePerson = (text: string): boolean =>
  /^\p{Lu}\p{Ll}+ (?:\p{Lu}\.? )?\p{Lu}[\p{L}'’-]+$/u.test(text) && !ROLE.test(fold(text));
