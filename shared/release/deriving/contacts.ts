import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { fold, latinDigits } from '../../languages/fold.ts';
import type { Contact } from '../edition.ts';
import { countryInText, countryOfCity } from '../gazetteer/places.ts';
import { tidy } from '../reading/source-text.ts';

/** The lines above a contact block, folded, in English, French, Spanish, Arabic and German. */
const HEADING: readonly RegExp[] = [
  /^(?:to (?:register|attend|confirm|sign up|accredit)|rsvp)\b.{0,60}(?:contact|write to|e-?mail|call)/,
  /^(?:contacts?|contactos?) (?:for|pour|para|con) (?:the |les? |las? |los? )?(?:journalists?|reporters?|editors|broadcasters|journalistes?|redactions?|medias?|presse|periodistas?|medios|prensa)(?: ?:|$)/,
  /^(?:registrations?|confirmations?|accreditations?|inscriptions?|confirmacion(?:es)?|inscripcion(?:es)?|acreditacion(?:es)?) (?:and|et|y|&) contact(?:o?s?)(?: ?:|$)/,
  /^(?:for|to obtain|to receive) (?:more|further|additional|any|all|media|press|general)\b.*(?:information|inquir|enquir|details|contact|question|interview)/,
  /^(?:for|to arrange|to request|to set up) (?:an? |your )?(?:interviews?|media inquiries|press inquiries|inquiries|enquiries|questions)\b/,
  /^(?:(?:media|press|news|pr|public|investor)(?: (?:relations|and media|& media))? )?contacts?(?: (?:details|information|person|persons|us|for (?:the )?(?:media|press)))?(?: ?:| ?-|$)/,
  /^contacts? (?:details|information)/,
  // Whoever is to be asked by those who write about it, in a label or in a sentence of its own that names an address.
  /^(?:[\p{L}'’&-]+ ){1,4}contacts?(?: (?:details|person|persons|point))? ?:/u,
  /^(?:(?:les |los |las )?(?:journalists?|reporters?|editors|broadcasters|news ?desks?|(?:members of the )?(?:media|press)|journalistes?|redactions?|medias|periodistas?|medios)|(?:يمكن )?(?:ل?لصحفيين|الصحفيون|ل?وساءل الاعلام))(?!\p{L}).{0,120}(?:contact|call|email|e-mail|write to|reach|joindre|ecrire|appel|adresser|escribir|llamar|dirigir|comunicar|الاتصال|التواصل|مراسله).{0,60}(?:@|\d{4})/u,
  /^(?:media|press) (?:inquiries|enquiries|relations|office|queries|desk)\b/,
  /^(?:(?:please )?(?:contact|call|email)|to contact us)\b.{0,80}(?::|@|\d{4})/,
  /^(?:pour|toute?s?) (?:plus|de plus|davantage|tout|toute|toutes|demande|en savoir|obtenir|autres?|information|question)\b.*(?:information|renseignement|question|contact|presse|entretien|interview|precision)/,
  /^(?:contacts?|personnes? a contacter|personnes?-? ?ressources?)(?: ?:| (?:(?:de|pour|la|les|des|aux?) )*(?:presse|medias?|journalistes)| ?-|$)/,
  /^(?:relations?|service|bureau|attachee? de|renseignements?) (?:avec (?:la |les ))?(?:de )?(?:la )?(?:presse|medias?)?(?: ?:|$)/,
  // With an address in the same line.
  /^(?:press|media|news ?desk|presse|medias?|prensa|medios|(?:لل|ال)?(?:صحافه|اعلام)) ?:.*(?:@|\d[\d ()-]{6})/,
  /^(?:pour (?:une |toute |les |organiser |solliciter )*(?:interview|entretien)s?|para (?:(?:solicitar|concertar|gestionar|una|las) )*entrevistas?)(?!\p{L}).*(?:@|\d[\d ()-]{6})/u,
  /^(?:more|further|additional) information ?:.*(?:@|\d[\d ()-]{6})/,
  /^(?:plus d'informations?|(?:pour )?en savoir plus|informations? complementaires?) ?:.*(?:@|\d[\d ()-]{6})/,
  /^(?:mas|mayor|mayores) (?:informacion|informes|detalles)(?: y entrevistas)? ?:.*(?:@|\d[\d ()-]{6})/,
  /^(?:معلومات اضافيه|(?:ال)?مزيد من المعلومات) ?:.*(?:@|\d[\d ()-]{6})/,
  /^para (?:mas|mayor|mayores|obtener|cualquier|solicitar)\b.*(?:informacion|detalles|consulta|entrevista|contact)/,
  /^(?:contactos?|informacion de contacto|datos de contacto)(?: (?:de|para) (?:la )?(?:prensa|medios|los medios))?(?: ?:| ?-|$)/,
  /^(?:contacto|oficina|departamento|gabinete) (?:de|para) (?:la )?(?:prensa|comunicacion|medios)/,
  /^(?:لمزيد|للمزيد|للحصول علي (?:مزيد|المزيد)) (?:من )?(?:ال)?(?:معلومات|تفاصيل|استفسار)/,
  /^(?:للاستفسار|للاستفسارات|للتواصل|للاتصال|جهه الاتصال|جهات الاتصال|الاتصال|معلومات الاتصال|مسوول(?:ه)? الاتصال|يرجي (?:الاتصال|التواصل))/,
  /^(?:ال)?(?:مكتب|قسم|اداره|داءره|داىره|وحده) (?:ال)?(?:اعلام|اعلامي|صحافه|صحفي|اتصال)(?:ي|يه)?(?: ?:|$)/,
  /^(?:pressekontakt|kontakt|ansprechpartner|fur weitere informationen|weitere informationen)\b/,
];

const EMAIL = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u;
const PHONES =
  /(?:1[-. ])?8\d\d[-. ](?:\d{1,4}[-. ])?[A-Z]{3,7}(?![\p{L}\d])|(?:\+|00)?\(?\+?\d[\d\s\u00a0\u202f().\-–/]{5,22}\d\+?/gu;
const URL_ONLY = /^(?:https?:\/\/|www\.)\S+$/i;
const LABEL =
  /^(?:e-?mails?|courriels?|mails?|correo(?: electronico)?s?|adresse e-?mail|البريد الالكتروني|بريد الكتروني|البريد|ايميل|tel(?:ephones?|efonos?|s)?|phones?|mob(?:iles?)?|cell(?: ?phone)?|cel(?:ular)?|movil|fixe|fijo|portable|gsm|whatsapp|direct|office|bureau|t|m|e|p|c|هاتف|الهاتف|جوال|موبايل|تليفون|nom|name|nombre|الاسم|contacts?|contactos?)\.? ?[:.]\s*|^(?:tel|e-?mail|mob|phone|هاتف|البريد الالكتروني)\s+/;
const ROLE =
  /\b(?:officer|offici|spokes|porte-parole|portavoz|vocer|director|directeur|directrice|manager|press|presse|prensa|media|medias|communication|comunicacion|charge|attache|head|chief|chef|coordinator|coordinateur|coordinatrice|coordinador|responsable|encargad|relations|consultant|assistant|specialist|president|ceo|secretary|editor|advisor|adviser|conseill|asesor)|متحدث|مسوول|مدير|رييس|منسق|ناطق/;

/** Whether a line opens a contact block. */
export const isContactHeading = (text: string): boolean => {
  if (text.length > 800) return false;
  const words = fold(text)
    .replace(/^[\s*_:#>•-]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length <= 400 && HEADING.some((pattern) => pattern.test(words));
};

/** What a sentence asks of everybody who reads it: to call a line, to look at a site. Folded. */
const ASKS =
  /\b(?:visit|call|ring|phone|dial|text|go to|log on|appele[rz]|telephone[rz]|consulte[rz]?|visite[rz]?|rendez-vous sur|llame|llamar|visitar|marque)\b|اتصلوا|زوروا|زياره|تفضلوا/;
const PERSON = /\p{Lu}[\p{Ll}\p{M}'’-]+\s+(?:(?:de|van|von|bin|al|el|\p{Lu}\.)\s+)?\p{Lu}[\p{L}\p{M}'’-]+/u;

/**
 * Whether a line is a sentence for everybody and names nobody: "For more information call 0800 555 100 or visit example.org." That is
 * text, and no contact of the press.
 */
export const isForEverybody = (text: string): boolean => {
  const asks = ASKS.exec(fold(text));
  return (
    asks !== null &&
    /\s/.test(text.trim()) &&
    !PERSON.test(text.slice(asks.index)) &&
    !isNamedBefore(text) &&
    !ASKS_SOMEBODY.test(text)
  );
};

/** "email Sara Quist at …, or call her", "escribir a Pilar Montaner (…)". */
const ASKS_SOMEBODY = new RegExp(
  `(?<!\\p{L})(?:contact|e-?mail|write to|reach|contacter|contactez|joindre|[ée]crire [àa]|[ée]crivez [àa]|escribir a|escriban? a|contactar (?:con|a)|dirigirse a)\\s+(?:(?:Mr|Mrs|Ms|Dr|M|Mme|Sr|Sra|Dra)\\.? )?${PERSON.source}`,
  'u',
);

/** "Contact: Akello Odongo, call 0414 000 118". */
const isNamedBefore = (text: string): boolean =>
  PERSON.test(text.slice(text.search(/[:：]/) + 1).split(/[,،;]/)[0] ?? '') && /[:：]/.test(text);

/** Whether a line can belong to a contact block: a name, a role, an address, a number. */
export const isContactLine = (text: string): boolean => {
  if (EMAIL.test(text) || URL_ONLY.test(text.trim())) return text.length <= 300;
  if (saysNumber(text)) return text.length <= 200;
  return (
    text.length <= 90 && !/[.!?؟…]["'”»]?$/.test(text.replace(/(?<=\b[\p{L}]{1,4})\.$/u, '')) && text.split(/\s+/).length <= 12
  );
};

/** Figures and dates that look like numbers one could call, unless a word before them says so: "457 000", "2024-2025". */
const FIGURE =
  /^[1-9]\d{0,2}(?:[ .,\u00a0\u202f]\d{3})+$|^(?:19|20)\d{2}\s*[-–/]\s*(?:19|20)?\d{2}(?:-\d{2})?$|^\d{1,5}\s*\/\s*(?:19|20)\d{2}$|^\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})$|^(?:19|20)\d{2}[./-]?(?:0[1-9]|1[0-2])[./-]?(?:0[1-9]|[12]\d|3[01])(?:\d{2})?$/;
const CALL = /(?:t[eé]l|phone|tel[eé]fono|t[eé]l[eé]phone|mob(?:ile)?|m[oó]vil|cell?|fax|whatsapp|هاتف|جوال|\b[tpm])[\s.:]*$/iu;

/** A number that is written in letters, as it is remembered: "1-800-555-HIVE". */
const IN_LETTERS = /[A-Z]{3}$/;

/** The first number in a text that one could call. */
const phoneIn = (text: string): RegExpExecArray | null => {
  for (const found of text.matchAll(PHONES)) {
    const isFigure = FIGURE.test(found[0].trim()) && !CALL.test(text.slice(0, found.index));
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

const LABEL_BEFORE_COLON =
  /(?:e-?mail|correo(?: electrónico)?|courriel|tel|tél|tel[eé]fono|t[eé]l[eé]phone|phone|mobile?|portable|fax)\.?\s*$/iu;
/** What stands in a heading instead of somebody: "Contact presse", "Media contact for journalists". */
const ONLY_PRESS =
  /^(?:(?:contacts?|contactos?|press|presse|prensa|media|medias|medios|news|public|relations?|relaciones|inquir\w+|enquir\w+|quer\w+|journalists?|journalistes?|periodistas?|comunicacion|communications?|office|service|desk|details|person|for|pour|para|de|des|du|con|con los|la|le|les|los|el|the|and|et|y|aux?|only|information|informations)\s*)+$/;

/** A heading that carries its contact with it is cut off: "For more information, please contact: Jane Doe". */
const withoutHeading = (text: string): string => {
  if (!isContactHeading(text)) return text;
  const colon = text.search(/[:：]/);
  if (colon >= 0 && !/^\/\//.test(text.slice(colon + 1)) && !LABEL_BEFORE_COLON.test(text.slice(0, colon)))
    return text.slice(colon + 1).replace(POLITE_LEAD, '');
  const lead =
    /^.*?(?:please )?(?:contact(?:er|ez|ar(?: (?:con|a))?|e|arse con)?|écrire à|writ(?:e|ing) to|email|e-mail|call|reach|send (?:an? )?(?:e-?)?mail to|contactar (?:con|a)|escribir a|llamar a|joindre|comunicarse con|dirigirse a|s'adresser à|الاتصال ب|التواصل مع|الاتصال)\s+(?!information|details)/iu.exec(
      text,
    )?.[0];
  const rest = lead ? text.slice(lead.length) : hasAddress(text) ? text : '';
  return ONLY_PRESS.test(fold(rest).trim()) ? '' : rest;
};

/** "please contact Jo Doe", "يمكن التواصل مع ..." */
const POLITE_LEAD =
  /^\s*(?:please |kindly |merci de |veuillez |por favor,? |يمكن(?:كم)?\s+|يرجى\s+|الرجاء\s+)?(?:contact|call|email|write to|contacter|joindre|appeler|contactar (?:con|a)|llamar a|escribir a|(?:ال)?(?:اتصال|تواصل)\s+(?:مع|ب))\s+(?=[\p{Lu}\p{Script=Arabic}])/u;

type Piece = { kind: 'email' | 'phone' | 'fax' | 'words'; text: string };

/** A line's parts: what stands between commas, bars and tabs, addresses and numbers apart. */
const piecesOf = (line: string): Piece[] => {
  const pieces: Piece[] = [];
  let rest = line.replace(/<([^<>]+@[^<>]+)>|\((?:https?:|mailto:)[^)]*\)/g, ' $1 ');
  for (let guard = 0; guard < 20 && rest; guard += 1) {
    const email = EMAIL.exec(rest);
    const phone = phoneIn(rest);
    const first = [email, phone].filter((match) => match !== null).sort((a, b) => a.index - b.index)[0];
    const words = first ? rest.slice(0, first.index) : rest;
    for (const part of words.split(
      /\s*[,;|،؛\t](?![^()]*\))\s*|\s+[–—/-]\s+|\s+\/\s*$|\.\s+(?=(?:e-?mail|correo|courriel|t[eé]l|phone|mob|cel))|\s{3,}|(?:\s|^)(?:at|on|or|ou|o|au|à|al|and|et|y|sur|via)(?=\s*$)|(?:\s|^)(?:على|عبر|أو|او|و)(?:\s*(?:الرقم|رقم|الهاتف|هاتف|البريد(?: الإلكتروني)?|العنوان))*(?=\s*$)/iu,
    )) {
      const clean = withoutLabel(part);
      if (/\p{L}{2}/u.test(clean) && !URL_ONLY.test(clean)) pieces.push({ kind: 'words', text: clean });
    }
    if (!first) break;
    // In right-to-left text a plus is often typed at the other end.
    const text = first[0].trim().replace(/^([^+]*)\+$/, '+$1');
    pieces.push({ kind: first === email ? 'email' : FAX.test(words) ? 'fax' : 'phone', text });
    rest = rest.slice(first.index + first[0].length);
  }
  return pieces;
};

const FAX = /(?:fax|télécopie|فاكس)[\s.:]*$/iu;

const withoutLabel = (part: string): string => {
  let clean = tidy(part).replace(/^[\s•*_:.–-]+|[\s•*_:–(-]+$/gu, '');
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
const officeInHeading = (line: string): string | undefined =>
  line.length <= 60 && OFFICE.test(fold(line)) && !/[:：]/.test(line) && !hasAddress(line) && isContactHeading(line)
    ? tidy(line)
    : undefined;
const OFFICE =
  /(?<!\p{L})(?:office|desk|team|service|bureau|cellule|oficina|gabinete|departamento|(?:ال)?(?:مكتب|قسم|اداره))(?!\p{L})/u;

/** The people a contact block names. */
export const contactsIn = (lines: readonly string[]): Contact[] => {
  const country = countryOfBlock(lines);
  const heading = officeInHeading(lines[0] ?? '');
  const contacts: Contact[] = [];
  let current: Partial<Contact> = {};
  /** Further numbers of the same person: each is a contact of that name. */
  let numbers: Pick<Contact, 'phone' | 'phoneRaw'>[] = [];
  const close = (): void => {
    const name = current.name ?? current.role ?? current.office ?? heading ?? current.email ?? current.phoneRaw;
    if (name && (current.email || current.phoneRaw || current.name)) {
      contacts.push({ ...current, name });
      for (const number of numbers) contacts.push({ name, ...number });
    }
    current = {};
    numbers = [];
  };
  for (const [index, line] of lines.slice(0, 60).entries()) {
    // Below the heading the same words are somebody's office: "Oficina de Prensa".
    const words = index > 0 && !hasAddress(line) && !line.includes(':') ? line : withoutHeading(latinDigits(line));
    const pieces = piecesOf(words);
    // A line with a name and another address begins somebody else, be it an office.
    if (current.email && pieces[0]?.kind === 'words' && pieces.some((piece) => piece.kind === 'email')) close();
    for (const { kind, text } of pieces) {
      if (kind === 'email') {
        if (current.email && current.email !== text.toLowerCase()) close();
        current.email = text.toLowerCase();
      } else if (kind === 'phone') {
        const phone = phoneInE164(text, country);
        const number = { phoneRaw: text, ...(phone && { phone }) };
        if (current.phoneRaw) numbers.push(number);
        else current = { ...current, ...number };
      } else if (kind === 'words') addWords(text);
    }
  }
  close();
  // A block of words alone names nobody one could reach.
  return contacts.some(({ email, phoneRaw }) => email || phoneRaw)
    ? contacts.filter(({ email, phoneRaw }) => email || phoneRaw).slice(0, 20)
    : [];

  function addWords(text: string): void {
    const [, label = '', named = ''] = LABELLED.exec(text) ?? [];
    if (named && !/^\/\//.test(named)) {
      // What stands before a colon says where somebody sits, or for what: "In Nairobi: Jo Doe".
      addWords(named);
      const place = withoutPreposition(label);
      if (!ONLY_PRESS.test(fold(place)) && current.name && !current.office) current.office = place;
      return;
    }
    if (text.length > 90 || text.length < 3 || /^(?:https?:|www\.)/i.test(text)) return;
    if (NO_NAME.test(fold(text)) || /^\(.*\)?$/.test(text)) return;
    // A name after an address begins the next person.
    if ((current.email || current.phoneRaw) && looksLikeName(text)) close();
    const isSentence = /^\p{Ll}/u.test(text) && !/^(?:de|da|dos|van|von|bin|ibn|al|el|d')[\s'’-]/u.test(text);
    if (isSentence && ASKS.test(fold(text))) return;
    const [, person, place] = BASED.exec(text) ?? [];
    if (person && place && (countryOfCity(place) ?? countryInText(place))) {
      addWords(person);
      if (current.name === person) current.office ??= place;
      return;
    }
    if (!current.name && !isSentence && (!ROLE.test(fold(text)) || looksLikePerson(text))) current.name = text;
    else if (!current.role && ROLE.test(fold(text))) current.role = text;
    else if (!current.office) current.office = withoutPreposition(text);
  }
};

/** "Jo Doe (London)" */
const BASED = /^([^()]{3,60}?)\s*\(([^()]{2,40})\)$/u;
const LABELLED = /^([^:：]{2,40}?)\s*[:：]\s*(\S.*)$/u;
const withoutPreposition = (place: string): string => place.replace(/^(?:in|from|à|au|aux|en|depuis|desde|في)\s+/iu, '');

/** Words of the sentence around an address. */
const NO_NAME =
  /^contact(?:os?|s)?$|^(?:tele)?fax$|^telecopie$|\b(?:information|informations|informacion|visit|visite[zr]?|web ?(?:site|page)s?|pages? web|paginas? web|veuillez|please|por favor|envie|envoyez|send|inquiries|enquiries|company)\b|معلومات|يرجي|زياره/;

const looksLikeName = (text: string): boolean =>
  !/\d/.test(text) && text.split(/\s+/).length <= 5 && /^(?:\p{Lu}|\p{Script=Arabic})/u.test(text) && !ROLE.test(fold(text));

const looksLikePerson = (text: string): boolean =>
  /^\p{Lu}\p{Ll}+ (?:\p{Lu}\.? )?\p{Lu}[\p{L}'’-]+$/u.test(text) && !ROLE.test(fold(text));
