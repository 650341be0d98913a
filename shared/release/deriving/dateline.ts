import type { Dateline } from '../edition.ts';
import { fold } from '../reading/fold.ts';
import { dayMeant, type ProseDate, proseDateAt } from '../reading/prose-date.ts';
import { countryInText, countryOfCity, countryOfRegion } from './places.ts';

/** A dateline, where its text ends in the paragraph it opens, and whether place or date make it certain. */
export interface FoundDateline {
  dateline: Dateline;
  end: number;
  certain: boolean;
}

type Place = Dateline['places'][number];

/** Datelines are short; what is longer is a sentence with a dash in it. Characters. */
const LONGEST = 160;
const LONGEST_PLACE = 48;

const DASH = /^(?:\s*\.?(?:--+|[–—―])\s*|\s+-\s+|\s*-\s+(?=\p{Lu})|\.-\s*)/u;
/** French and Spanish desks also close a place and a date with a full stop or a colon. */
const STOP = /^\s*[.:]\s+(?=\p{Lu}|\p{Lo})/u;
const WIRE = /^(?:\/[^/\n]{2,40}\/|\([^()\n]{2,40}\)|\[[^[\]\n]{2,40}\])/u;
const WIRE_NAME =
  /^(?:the )?[\p{L}\d .-]{0,30}(?:news ?wire|wire|newsfile|prnewswire|press ?release|news direct|outreach|presse portal)[\p{L}\d .-]{0,20}$/iu;
const SEPARATOR = /^\s*[,،;|·/]\s*/u;

/** Words that open sentences and notes with a dash after them, and are no places. */
const NOT_PLACES =
  /^(?:note|update|updated|correction|warning|breaking|exclusive|new|today|why|how|what|when|who|q&a|faq|summary|background|contact|media|photo|video|watch|aujourd'hui|mise a jour|attention|rappel|resume|hoy|nota|resumen|actualizacion|ملاحظه|تحديث|هام|عاجل)(?![\p{L}])/u;

const CAPITALISED =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|(?:de|du|des|la|le|les|el|los|las|del|da|do|of|and|et|y|e|sur|en|am|al|el|ez|upon|the|d|l|&)['’]?)$/u;

/**
 * The dateline that opens a paragraph, or is a line by itself: one or more places, perhaps a date and a wire's name, then a dash.
 * English, French, Spanish and Arabic. `notAfter` (ISO day) settles the year of a date without one. Undefined when there is none.
 */
export const readDateline = (paragraph: string, notAfter: string): FoundDateline | undefined => {
  const text = paragraph.slice(0, LONGEST + 40);
  let at = /^[\s"“«*]*/u.exec(text)?.[0].length ?? 0;
  const from = at;
  const places: Place[] = [];
  let date: ProseDate | undefined;
  let wire = false;
  let dashes = 0;
  /** It opens with a bracket, which closes it as well as a dash does. */
  let bracketed = false;
  let lastDash = false;
  let end = 0;

  while (at < Math.min(text.length, LONGEST)) {
    const rest = text.slice(at);
    const dash = places.length > 0 || date || wire ? DASH.exec(rest) : null;
    if (dash) {
      at += dash[0].length;
      dashes += 1;
      lastDash = true;
      end = at;
      continue;
    }
    const stop = date && places.some(({ country }) => country) ? STOP.exec(rest)?.[0] : undefined;
    if (stop && dashes === 0) {
      at += stop.length;
      dashes += 1;
      end = at;
      break;
    }
    const blank = /^\s+/.exec(rest)?.[0];
    const separator = WIRE.test(rest.trimStart()) ? blank : (SEPARATOR.exec(rest)?.[0] ?? blank);
    if (separator && !lastDash) {
      at += separator.length;
      continue;
    }
    const prose = date ? undefined : dateAt(text, at);
    if (prose) {
      date = prose;
      at = prose.end;
      lastDash = false;
      continue;
    }
    const bracket = WIRE.exec(rest)?.[0];
    if (bracket) {
      if (at === from) bracketed = true;
      const inner = bracket.slice(1, -1).trim();
      const inside = date ? undefined : dateAt(inner, 0);
      const last = places.at(-1);
      if (inside) date = inside;
      else if (bracket.startsWith('(') && placesIn(inner).some(({ country }) => country)) addRegion(places, inner);
      else if (last && bracket.startsWith('(') && !/wire|newsfile|presse?|release/i.test(inner)) addRegion(places, inner);
      else wire = true;
      at += bracket.length;
      lastDash = false;
      continue;
    }
    const run = placeRun(rest);
    if (!run) break;
    if (WIRE_NAME.test(run.trim()) && (places.length > 0 || date)) wire = true;
    // After a dash there is either one more part of the dateline or the text; only a part is closed by a dash of its own.
    else if (lastDash && !isPartOfDateline(run, text.slice(at + run.length))) break;
    else if (!addPlaces(places, run)) break;
    at += run.length;
    lastDash = false;
  }
  return judge({
    text,
    from,
    end,
    at,
    places,
    date,
    closed: dashes > 0 || ((wire || bracketed) && at < text.length),
    wire,
    paragraph,
    notAfter,
  });
};

const dateAt = (text: string, at: number): ProseDate | undefined => {
  const article = /^(?:on|le|el|this|the|al|en|في)\s+/iu.exec(text.slice(at))?.[0].length ?? 0;
  return proseDateAt(text, at) ?? (article ? proseDateAt(text, at + article) : undefined);
};

/** The words up to the next separator, dash or bracket, if they could be a place. */
const placeRun = (rest: string): string | undefined => {
  const run = /^[^,،;|·/()[\]\n–—―:]+?(?=\s*(?:[,،;|·/([\n–—―:]|--|\s-\s|-\s\p{Lu}|$))/u.exec(rest)?.[0];
  if (!run || run.length > LONGEST_PLACE || /[!?"“”«»]/.test(run)) return undefined;
  // A date may follow a place without a comma.
  return run;
};

const isPartOfDateline = (run: string, following: string): boolean =>
  DASH.test(following) && run.split(/\s+/).length <= 4 && placesIn(run).some(({ country }) => country);

/** Adds what a run of words names; false when it names nothing that could be a place. */
const addPlaces = (places: Place[], run: string): boolean => {
  const last = places.at(-1);
  const region = last && (countryOfRegion(run) ?? (countryInText(run) && !countryOfCity(run) ? countryInText(run) : undefined));
  if (region) {
    addRegion(places, run);
    return true;
  }
  const found = placesIn(run);
  if (found.length === 0) return false;
  places.push(...found);
  return true;
};

/** A region or country after its city tells the city's country. Abbreviated states stay with the city: "Portland, OR". */
const addRegion = (places: Place[], run: string): void => {
  const last = places.pop();
  if (!last) {
    places.push(...placesIn(run));
    return;
  }
  const words = run.trim();
  const region = countryOfRegion(words);
  const stated = countryInText(words);
  // Georgia is a state and a country: the city decides, or nothing does.
  const country = region && stated && region !== stated ? last.country : (region ?? stated ?? last.country);
  const abbreviated = region !== undefined && /^(?:[A-Z]\.? ?){2,3}\.?$|^[A-Z][a-z]{1,4}\.$/.test(words);
  const name = abbreviated ? `${last.name}, ${words.replace(/\.$/, '')}` : last.name;
  places.push({ name, ...(country && { country }) });
};

const placesIn = (run: string): Place[] => {
  const whole = oneName(run);
  if (whole?.country) return [whole];
  const parts = run.split(/\s*\/\s*|\s+(?:and|et|y|&)\s+|\s+و(?=ال)|\s+و\s*/u).map(oneName);
  if (parts.length > 1 && parts.every((part) => part?.country)) return parts.filter((part) => part !== undefined);
  return whole ? [whole] : [];
};

const oneName = (run: string): Place | undefined => {
  const name = run.trim().replace(/^[*_]+|[*_]+$/g, '');
  if (name.length < 2 || name.length > LONGEST_PLACE || /\d{3}|@/.test(name)) return undefined;
  // The city first: Amman and Oman are one word in Arabic, and it is cities that date.
  const country = countryOfCity(name) ?? countryInText(name);
  if (country) return { name, country };
  if (NOT_PLACES.test(fold(name))) return undefined;
  const words = name.split(/\s+/);
  const proper = /\p{Script=Arabic}/u.test(name)
    ? words.length <= 2
    : words.length <= 4 && /^\p{Lu}/u.test(name) && words.every((word) => CAPITALISED.test(word));
  return proper ? { name } : undefined;
};

interface Scan {
  text: string;
  paragraph: string;
  from: number;
  /** After the last dash. */
  end: number;
  /** As far as parts of a dateline go. */
  at: number;
  places: Place[];
  date: ProseDate | undefined;
  wire: boolean;
  /** A dash, a bracket or a wire's name shows where it ends. */
  closed: boolean;
  notAfter: string;
}

const judge = ({ text, paragraph, from, end, at, places, date, wire, closed, notAfter }: Scan): FoundDateline | undefined => {
  if (places.length === 0 || places.length > 4) return undefined;
  const known = places.some(({ country }) => country);
  const alone = paragraph.trim().length <= at + 1 && paragraph.length < LONGEST;
  // On a line of its own there is no dash to tell; then it takes a place and a date.
  if (!closed && !(alone && date && known)) return undefined;
  const upTo = closed ? Math.max(end, 0) || at : paragraph.length;
  const remainder = paragraph.slice(upTo).trim();
  const raw = text
    .slice(from, upTo)
    .replace(/[\s.:–—―-]+$/u, '')
    .trim();
  const certain = date !== undefined || wire || known;
  if (!alone && closed && !/^[\p{Lu}\p{Lo}\d"“«'‘(*[]/u.test(remainder) && !(certain && remainder.length > 80)) return undefined;
  // A name nobody knows, and a dash: a place only above a paragraph worth one.
  const single = places.length === 1 && (places[0]?.name.split(/\s+/).length ?? 9) <= 3 && !/ (?:and|et|y) /.test(raw);
  if (!certain && (!single || remainder.length < 80 || !/^\p{Lu}|^\p{Lo}/u.test(remainder))) return undefined;
  const day = date && dayMeant(date, notAfter);
  return { dateline: { raw, places, ...(day && { date: day }) }, end: upTo, certain };
};
