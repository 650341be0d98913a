import { fold, foldWithPlaces } from '../../languages/fold.ts';
import { inAllLanguages, oneOf, oneWordOf } from '../../languages/reading.ts';
import type { Dateline } from '../edition.ts';
import { countryInText, countryOfCity, countryOfRegion, countryOfStateBehindCity } from '../gazetteer/places.ts';
import {
  dayMeant,
  findProseDate,
  monthNames,
  type ProseDate,
  proseDateAt,
  slashedDateAt,
  weekdaysIn,
} from '../reading/prose-date.ts';

/** A dateline, where its text ends in the paragraph it opens, and whether place or date make it certain. */
export interface FoundDateline {
  dateline: Dateline;
  end: number;
  certain: boolean;
  /** Its day names no year. */
  yearless?: boolean;
}

type Place = Dateline['places'][number];

/** Datelines are short; what is longer is a sentence with a dash in it. Characters. */
const LONGEST = 160;
const LONGEST_PLACE = 48;

const DASH = /^(?:\s*\.?(?:--+|[–—―])\s*|\s+-\s+|\s*-\s+(?=\p{Lu})|\.-\s*)/u;
/** A hyphen that lost the space behind it. Only behind a date: "in Kampala -Based" is none. */
const TIGHT_DASH = /^\s+-(?=\p{Lu})/u;
/** French and Spanish desks also close a place and a date with a full stop or a colon. */
const STOP = /^\s*[.:]\s+(?=\p{Lu}|\p{Lo})/u;
const BRACKET = /^(?:\/[^/\n]{2,40}\/|\([^()\n]{2,40}\)|\[[^[\]\n]{2,40}\])/u;
/** The name of a wire service, up to its telling word. */
const WIRE_NAME = new RegExp(
  `^(?:${oneOf(({ places }) => places.articlesInText)} )?(?:[\\p{L}\\d.-]+ ){0,3}?[\\p{L}\\d.-]*${oneOf(({ dateline }) => dateline.wires)}(?![\\p{L}])`,
  'iu',
);
const WIRE_WORD = new RegExp(
  oneOf(({ dateline }) => dateline.wireWords),
  'iu',
);
/** An hour after a date says nothing of place or day: "11:00 AM Eastern Daylight Time". On folded text. */
const HOUR = new RegExp(
  `^\\s*,?\\s*(?:${oneOf(({ time }) => time.beforeHour)} )?\\d{1,2}[:.h]\\d{2}\\s*(?:${oneOf(({ time }) => time.morning)}|${oneOf(({ time }) => time.afternoon)})?\\s*(?:[a-z]{2,4}|${oneOf(({ dateline }) => dateline.zones)})?(?![\\p{L}])`,
  'u',
);
const SEPARATOR = /^\s*[,،，、;|·/]\s*/u;

/** Words that open sentences and notes with a dash after them, and are no places. */
const NOT_PLACES = new RegExp(`^${oneWordOf(({ dateline }) => dateline.notPlaces)}`, 'u');

const CAPITALISED = new RegExp(`^(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|(?:${oneOf(({ dateline }) => dateline.particles)}|&)['’]?)$`, 'u');
/** "A and B", "A & B". */
const BETWEEN = `(?:${oneOf(({ dateline }) => dateline.joins)}|&)`;
const JOIN = new RegExp(`\\s*/\\s*|\\s+${BETWEEN}\\s+|\\s+${oneOf(({ dateline }) => dateline.joinedPrefix)}\\s*`, 'u');
const IS_JOINED = new RegExp(` ${oneOf(({ dateline }) => dateline.joins)} `, 'u');
const BEFORE_PLACE = new RegExp(`^${oneOf(({ dateline }) => dateline.beforePlace)}`, 'iu');
const BEFORE_DATE = oneOf(({ dateline }) => dateline.beforeDate);
const ARTICLE = new RegExp(`^${BEFORE_DATE}\\s+`, 'iu');
const ARTICLE_BEHIND = new RegExp(`\\s+${BEFORE_DATE}?\\s*$`, 'iu');
const ownForms = inAllLanguages(({ dateline: { opensAt } }) => (opensAt ? [opensAt] : []));

/** Letters that are neither small nor large: Arabic, Chinese. */
const UNCASED = /(?![ªº])\p{Lo}/u;

/** How far a dateline has been read, and what it has named. `end` is after its last dash. */
interface Scan {
  readonly text: string;
  readonly from: number;
  at: number;
  end: number;
  places: Place[];
  date: ProseDate | undefined;
  /** A wire's name shows that this is no sentence. */
  wire: boolean;
  /** A dash, a stop or an opening bracket shows where it ends. */
  closed: boolean;
  afterDash: boolean;
}

/** Reads one more part of a dateline; false when that part does not stand here. */
type Step = (scan: Scan, rest: string) => boolean;

const pass = (scan: Scan, length: number): true => {
  scan.at += length;
  scan.afterDash = false;
  return true;
};

const isKnown = ({ places }: Scan): boolean => places.some(({ country }) => country);

const dash: Step = (scan, rest) => {
  if (scan.places.length === 0 && !scan.date && !scan.wire) return false;
  // Accesswire sets off its parts with slashes, the last one too; others with bars.
  const found =
    DASH.exec(rest)?.[0] ??
    (scan.date && isKnown(scan) && !scan.closed ? TIGHT_DASH.exec(rest)?.[0] : undefined) ??
    (scan.date && isKnown(scan) ? /^\s*[/|·]\s+(?=\p{Lu}|\p{Lo})/u.exec(rest)?.[0] : undefined);
  if (!found) return false;
  pass(scan, found.length);
  scan.end = scan.at;
  scan.closed = true;
  scan.afterDash = true;
  return true;
};

/** German desks close cities alone with a full stop, too, before a whole paragraph: "Sanaa/Köln. Im Jemen …". Characters. */
const FEWEST_BEHIND_STOP = 80;
const STOP_ALONE = /^\s*\.\s+(?=\p{Lu})/u;
const areCities = ({ places }: Scan): boolean =>
  places.length > 0 && places.every(({ name }) => countryOfCity(name) !== undefined);

const stop: Step = (scan, rest) => {
  const found =
    scan.date && !scan.closed && (isKnown(scan) || isPlaceAndDay(scan))
      ? STOP.exec(rest)?.[0]
      : !scan.closed && !scan.wire && areCities(scan) && rest.length > FEWEST_BEHIND_STOP
        ? STOP_ALONE.exec(rest)?.[0]
        : undefined;
  if (!found) return false;
  pass(scan, found.length);
  scan.end = scan.at;
  scan.closed = true;
  // What follows is the text.
  scan.afterDash = true;
  return true;
};

const separator: Step = (scan, rest) => {
  if (scan.afterDash) return false;
  const blank = /^\s+/.exec(rest)?.[0];
  // "London, UK: 19 November 2026: …"
  const colon = !scan.date && isKnown(scan) ? /^\s*[:：]\s*/.exec(rest)?.[0] : undefined;
  if (colon && dateAt(scan.text, scan.at + colon.length)) return pass(scan, colon.length);
  const found = bracketAt(rest.trimStart()) ? blank : (SEPARATOR.exec(rest)?.[0] ?? blank);
  return found ? pass(scan, found.length) : false;
};

/** Whether a date behind a dash belongs to the sentence that follows: "Niger – On 11 June the authorities…". */
const opensSentence = ({ text, at }: Scan, { end, year }: ProseDate): boolean => {
  const behind = text.slice(end);
  if (DASH.test(behind) || TIGHT_DASH.test(behind) || STOP.test(behind) || /^\s*$/.test(behind)) return false;
  const hasArticle = ARTICLE.test(text.slice(at));
  return hasArticle || year === undefined || !/^\s*(?:[([/]|,(?!\s*\p{Ll})|\p{Lu})/u.test(behind);
};

const date: Step = (scan) => {
  const found = scan.date ? undefined : dateAt(scan.text, scan.at);
  if (!found || (scan.afterDash && scan.places.length > 0 && opensSentence(scan, found))) return false;
  scan.date = found;
  pass(scan, found.end - scan.at);
  const { folded, at: places } = foldWithPlaces(scan.text.slice(scan.at, scan.at + 80));
  const hour = HOUR.exec(folded)?.[0];
  return hour ? pass(scan, places[hour.length] ?? 0) : true;
};

/** What stands in brackets, or as a wire's name between slashes. A place between slashes is one of several. */
const bracketAt = (rest: string): string | undefined => {
  const found = BRACKET.exec(rest)?.[0];
  const inner = found?.startsWith('/') ? found.slice(1, -1).trim() : '';
  return inner !== '' && !WIRE_WORD.test(inner) && placesIn(inner).some(({ country }) => country) ? undefined : found;
};

const bracket: Step = (scan, rest) => {
  const found = bracketAt(rest);
  if (!found) return false;
  if (scan.at === scan.from) scan.closed = true;
  const inner = found.slice(1, -1).trim();
  const isWire = WIRE_WORD.test(inner);
  const inside = scan.date ? undefined : (dateAt(inner, 0) ?? (isWire ? findProseDate(inner) : undefined));
  if (inside) scan.date = inside;
  else if (found.startsWith('(') && !isWire && (scan.places.length > 0 || placesIn(inner).some(({ country }) => country))) {
    if (!addState(scan.places, inner)) addRegion(scan.places, inner);
  }
  scan.wire ||= isWire || found.startsWith('/');
  return pass(scan, found.length);
};

const wireName: Step = (scan, rest) => {
  const found = scan.places.length > 0 || scan.date ? WIRE_NAME.exec(rest)?.[0] : undefined;
  if (!found || found.length > LONGEST_PLACE) return false;
  scan.wire = true;
  return pass(scan, found.length);
};

const place: Step = (scan, rest) => {
  const run = placeRun(rest);
  if (!run) return false;
  // After a dash there is either one more part of the dateline or the text; only a part is closed by a dash of its own.
  if (scan.afterDash && scan.places.length > 0 && !isPartOfDateline(run, rest.slice(run.length))) return false;
  // A wire's name may be all that closes a dateline: then only what is surely a place still belongs to it.
  const known = countryOfRegion(run) !== undefined || placesIn(run).some(({ country }) => country);
  if (scan.wire && scan.places.length > 0 && !known) return false;
  const afterSlash = /\/\s*$/.test(scan.text.slice(0, scan.at));
  return addPlaces(scan.places, run, afterSlash) && pass(scan, run.length);
};

const steps: readonly Step[] = [dash, stop, separator, date, bracket, wireName, place];

/**
 * The dateline that opens a paragraph, or is a line by itself: one or more places, perhaps a date and a wire's name, then a dash.
 * In all languages that are read. `notAfter` (ISO day) settles the year of a date without one. Undefined when there is none.
 */
export const readDateline = (paragraph: string, notAfter: string): FoundDateline | undefined => {
  const opening = paragraph.slice(0, LONGEST + 40);
  const own = ownFormAt(opening, notAfter);
  if (own) return own;
  const whole = /^\s*[([]([^()[\]]{3,60}[,،][^()[\]]{3,40})[)\]]/u.exec(opening);
  // All of it in brackets: "(Nairobi, 5 March)". Those close it, where place and day are all they hold.
  const inside = whole && scanOf(whole[1] ?? '');
  if (whole && inside?.date && isKnown(inside) && inside.at >= inside.text.length) {
    const end = whole[0].length + (DASH.exec(opening.slice(whole[0].length))?.[0].length ?? 0);
    return judge({ ...inside, at: end, closed: true, end }, paragraph, notAfter);
  }
  return judge(scanOf(whole ? opening.replace(/[([]/, ' ').replace(/[)\]]/, ' ') : opening), paragraph, notAfter);
};

/** Reads as far as parts of a dateline go. */
const scanOf = (text: string): Scan => {
  const from = /^[\s"“«*]*/u.exec(text)?.[0].length ?? 0;
  const scan: Scan = {
    text,
    from,
    at: from,
    end: 0,
    places: [],
    date: undefined,
    wire: false,
    closed: false,
    afterDash: false,
  };
  while (scan.at < Math.min(text.length, LONGEST)) {
    const rest = text.slice(scan.at);
    if (!steps.some((step) => step(scan, rest))) break;
  }
  return scan;
};

/** A dateline in a form that one language has for itself. */
const ownFormAt = (opening: string, notAfter: string): FoundDateline | undefined => {
  for (const opensAt of ownForms) {
    const found = opensAt(opening);
    if (!found) continue;
    const named = found.places.map((name): Place => {
      const country = countryOfCity(name) ?? countryInText(name);
      return { name, ...(country && { country }) };
    });
    // A country beside one of its cities only says where that is.
    const places = named.filter(
      (place) =>
        countryOfCity(place.name) !== undefined ||
        !named.some((other) => other !== place && place.country !== undefined && other.country === place.country),
    );
    return foundAs({ raw: found.raw, places, date: found.date }, { end: found.end, certain: true }, notAfter);
  }
  return undefined;
};

const dateAt = (text: string, at: number): ProseDate | undefined => {
  const article = ARTICLE.exec(text.slice(at))?.[0].length ?? 0;
  const dateFrom = (from: number): ProseDate | undefined => proseDateAt(text, from) ?? slashedDateAt(text, from);
  return dateFrom(at) ?? (article ? dateFrom(at + article) : undefined);
};

/** The words up to the next separator, dash or bracket, if they could be a place. */
const placeRun = (rest: string): string | undefined => {
  const stopped = /^[^.,،;|·/()[\]\n–—―:]{2,40}(?=\.\s+\p{Lu}\p{Ll})/u.exec(rest)?.[0];
  if (stopped && countryOfCity(stopped)) return stopped;
  const run = /^[^,،，、;|·/()[\]\n–—―:]+?(?=\s*(?:[,،，、;|·/([\n–—―:]|--|\s-\s|-\s\p{Lu}|$))/u.exec(rest)?.[0];
  if (!run || run.length > LONGEST_PLACE || /[!?"“”«»]/.test(run)) return undefined;
  // A date may follow a place without a comma: "Dakar le 3 novembre 2026".
  const within = run.length < 4 ? '' : rest.slice(0, run.length + 40);
  const figures = within.search(/(?<!\d)\d{1,2}[/-]\d{1,2}[/-]\d{4}/);
  const date = findProseDate(within) ?? (figures > 0 ? slashedDateAt(within, figures) : undefined);
  if (!date || date.start < 2 || date.start >= run.length) return run;
  const before = rest.slice(0, date.start).replace(ARTICLE_BEHIND, '');
  const bare = before.replace(BEFORE_PLACE, '');
  return countryOfCity(bare) || countryInText(bare) ? before : run;
};

const isPartOfDateline = (run: string, following: string): boolean =>
  DASH.test(following) && run.split(/\s+/).length <= 4 && placesIn(run).some(({ country }) => country);

/** Adds what a run of words names; false when it names nothing that could be a place. */
const addPlaces = (places: Place[], run: string, afterSlash: boolean): boolean => {
  const last = places.at(-1);
  // New York is a state and a city: after another country's city it is a second place. "El Salvador" behind its own city is no city of Brazil.
  const own = last?.country !== undefined && countryInText(run) === last.country ? undefined : countryOfCity(run);
  // "Gulu/Kampala" are two cities, though of one country.
  if (last?.country && own && afterSlash && fold(last.name) !== fold(run)) {
    places.push({ name: run.trim(), country: own });
    return true;
  }
  if (afterSlash && addState(places, run)) return true;
  // Behind a town nobody knows, a name that is also a region's tells where that is: "Sept-Îles, Québec".
  const tellsWhere = !own || own === last?.country || (last?.country === undefined && countryOfRegion(run) !== undefined);
  const region = last && tellsWhere && (countryOfRegion(run) ?? countryInText(run) ?? own);
  if (region) {
    addRegion(places, run);
    return true;
  }
  const found = placesIn(run);
  if (found.length === 0) return false;
  places.push(...found);
  return true;
};

/** "Belém (PA)", "Belém/PA": a state that is told by how it stands behind its city, of which nothing else is known. */
const addState = (places: Place[], words: string): boolean => {
  const last = places.at(-1);
  const country = countryOfStateBehindCity(words);
  if (!last || !country || (last.country ?? country) !== country) return false;
  last.country = country;
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
  // Hong Kong stays Hong Kong, whatever is added.
  const settled = ['HK', 'MO', 'TW', 'PR'].includes(last.country ?? '');
  const country = settled || (region && stated && region !== stated) ? last.country : (region ?? stated ?? last.country);
  const abbreviated = region !== undefined && /^(?:[A-Z]\.? ?){2,3}\.?$|^[A-Z][a-z]{1,4}\.$/.test(words);
  const name = abbreviated ? `${last.name}, ${words.replace(/\.$/, '')}` : last.name;
  places.push({ name, ...(country && { country }) });
};

const placesIn = (run: string): Place[] => {
  const whole = oneName(run);
  if (whole?.country) return [whole];
  const parts = run.split(JOIN).map(oneName);
  if (parts.length > 1 && parts.every((part) => part?.country)) return parts.filter((part) => part !== undefined);
  return whole ? [whole] : [];
};

const oneName = (run: string): Place | undefined => {
  const name = run
    .trim()
    .replace(/^[*_]+|[*_]+$/g, '')
    .replace(BEFORE_PLACE, '');
  if (name.length < 2 || name.length > LONGEST_PLACE || /\d{3}|@/.test(name)) return undefined;
  // The city first: Amman and Oman are one word in Arabic, and it is cities that date.
  const country = countryOfCity(name) ?? countryInText(name);
  if (country) return { name, country };
  if (NOT_PLACES.test(fold(name))) return undefined;
  const words = name.split(/\s+/);
  const proper = UNCASED.test(name)
    ? words.length <= 2
    : words.length <= 4 && /^\p{Lu}/u.test(name) && words.every((word) => CAPITALISED.test(word));
  return proper ? { name } : undefined;
};

/** A name nobody knows, a comma and a whole date, alone in a line: "Sesimbra, 19 de novembro de 2026". Not "Thursday, …", "Updated, …". */
const isPlaceAndDay = ({ places, date, text, from }: Scan): boolean => {
  const name = places[0]?.name ?? '';
  const folded = fold(name);
  return (
    places.length === 1 &&
    date?.year !== undefined &&
    text.slice(from + name.length).startsWith(',') &&
    name.split(/\s+/).length <= 3 &&
    !IS_LABEL.test(folded) &&
    weekdaysIn(folded).length === 0 &&
    !monthNames().includes(folded)
  );
};
const LABELS = oneOf(({ page }) => [
  ...(page?.dateLabels ?? []),
  ...(page?.eventLabels ?? []),
  ...(page?.statusLines ?? []),
  ...(page?.siteLines ?? []),
]);
const IS_LABEL = new RegExp(`^${LABELS}$`, 'u');

const judge = (scan: Scan, paragraph: string, notAfter: string): FoundDateline | undefined => {
  const { text, from, end, at, places, date, wire } = scan;
  const closed = scan.closed || (wire && at < text.length);
  if (places.length === 0 || places.length > 4) return undefined;
  const known = places.some(({ country }) => country);
  const alone = paragraph.trim().length <= at + 1 && paragraph.length < LONGEST;
  // On a line of its own there is no dash to tell; then it takes a place and a date.
  if (!closed && !(alone && date && (known || isPlaceAndDay(scan)))) return undefined;
  // "Kuwait – Thursday, 12 November 2026" is one line.
  const upTo = closed && !(alone && date && at >= paragraph.trimEnd().length) ? Math.max(end, 0) || at : paragraph.length;
  const remainder = paragraph.slice(upTo).trim();
  const raw = text
    .slice(from, upTo)
    .replace(/[\s.:–—―-]+$/u, '')
    .trim();
  const certain = date !== undefined || wire || known;
  if (!alone && closed && !/^[\p{Lu}\p{Lo}\d"“«'‘(*[]/u.test(remainder) && !(certain && remainder.length > 80)) return undefined;
  // A name nobody knows, and a dash: a place only above a paragraph worth one.
  const single = places.length === 1 && (places[0]?.name.split(/\s+/).length ?? 9) <= 3 && !IS_JOINED.test(raw);
  if (!certain && (!single || remainder.length < 80 || !/^\p{Lu}|^\p{Lo}/u.test(remainder))) return undefined;
  return foundAs({ raw, places, date }, { end: upTo, certain }, notAfter);
};

/** A dateline with the day that its date means. */
const foundAs = (
  { raw, places, date }: { raw: string; places: Place[]; date: Pick<ProseDate, 'year' | 'month' | 'day'> | undefined },
  { end, certain }: Pick<FoundDateline, 'end' | 'certain'>,
  notAfter: string,
): FoundDateline => {
  const day = date && dayMeant(date, notAfter);
  return {
    dateline: { raw, places, ...(day && { date: day }) },
    end,
    certain,
    ...(day && date.year === undefined && { yearless: true }),
  };
};
