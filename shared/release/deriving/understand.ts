import { comparableWords, fold } from '../../languages/fold.ts';
import { lengthSaid } from '../../languages/han.ts';
import { baseOf } from '../../languages/language-folders.ts';
import type { Newsroom, ReleaseType } from '../../newsroom/newsroom.ts';
import { cutTo } from '../cut-text.ts';
import type { Contact, Dateline, Understood } from '../edition.ts';
import { HEADLINE } from '../headline-length.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import { type Block, htmlOfBlock, type Line, textOfBlock } from '../reading/block.ts';
import { dayIn, instantIn } from '../reading/calendar.ts';
import type { Hints } from '../reading/format.ts';
import type { FrontMatter } from '../reading/front-matter.ts';
import { dateInLine, dayMeant, type ProseDate } from '../reading/prose-date.ts';
import type { Upload } from '../upload.ts';
import { aboveQuestions } from './beside-text.ts';
import { contactsIn, hasAddress, isContactHeading, phoneInE164 } from './contacts.ts';
import { countriesOf } from './countries.ts';
import { type FoundDateline, readDateline } from './dateline.ts';
import { type DetectedLanguage, detectLanguage, mayBeSameLanguage } from './detect-language.ts';
import type { Structure } from './document-parts.ts';
import { typeInHeadline } from './furniture.ts';
import { dayInKey } from './key-date.ts';
import { paragraphLanguageQuestion } from './paragraph-language.ts';
import { quotesIn } from './quotes.ts';
import { secondReleaseQuestion } from './second-release.ts';
import { structureOf } from './structure.ts';
import { summaryOf } from './summary.ts';

/** The lengths a headline may have. */
/** Feeds are made by country and topic; one transaction moves a release between this many. */
const MOST_FEEDS = 40;
const DAY = 86_400_000;
/** Of a day without its year, the last one is meant if it is no longer ago. Days. */
const SURELY_LAST = 60;
/** What is kept of the lines that were left out: enough to see whether something went with them. */
const MOST_NOISE = 200;

/** A document as read: its blocks, its front matter, and what its key says. */
export interface ReadDocument {
  blocks: Block[];
  frontMatter: FrontMatter;
  /** Lines that speak of an embargo. */
  embargoLines: ReadonlySet<number>;
  /** The language in the file's name. */
  nameLanguage?: string;
  /** One that the name may mean, for a text too short to tell. */
  likelyLanguage?: string;
  /** What the format says beside the text. */
  hints?: Hints;
  /** What the format left out already. */
  noise?: readonly Line[];
  /** It comes with a site or a mailing around it. */
  hasSurroundings?: boolean;
}

/** What a document says. Without a headline or a text it is not complete; its problems say so. */
export interface Understanding {
  understood: Understood;
  problems: Problem[];
}

type Derived = Understood['derived'];

/** Derives everything from a document that was read: each field with the rule that decided and the words it decided on. */
export const understand = (
  {
    blocks,
    frontMatter,
    embargoLines,
    nameLanguage,
    likelyLanguage,
    hints = {},
    noise: leftOut = [],
    hasSurroundings = false,
  }: ReadDocument,
  upload: Upload,
  newsroom: Newsroom,
): Understanding => {
  const { values, places } = frontMatter;
  const problems: Problem[] = [];
  const derived: Derived = {};
  const note = (field: string, rule: string, evidence: string): void => {
    derived[field] = { rule, evidence: evidence.slice(0, 300) };
  };
  const remark = (code: ProblemCode, rest: Partial<Problem> = {}): void => {
    problems.push({ code, weight: 'remark', ...rest });
  };

  const uploaded = new Date(upload.eventTime);
  const today = dayIn(newsroom.timeZone, uploaded);
  const organisation = [...Object.values(newsroom.organisation.name), newsroom.organisation.office ?? ''];
  const structure = structureOf(blocks, {
    today,
    organisation,
    embargoLines,
    ...(hasSurroundings && { hasSurroundings }),
    ...(values.title && { title: values.title }),
    ...(hints.headline && { calledItself: hints.headline }),
  });
  problems.push(...aboveQuestions(structure.above, embargoLines, { eventTime: upload.eventTime, timeZone: newsroom.timeZone }));
  const differs = (field: string, said: string, read: string): void =>
    remark('page-differs', { field, params: { field, said: said.slice(0, 200), read: read.slice(0, 200) } });

  const headline = headlineOf(structure, places.title, problems);
  if (structure.headline) note('headline', structure.headline.rule, structure.headline.text);
  const subheadline = values.subtitle ?? structure.subheadline;
  if (subheadline) note('subheadline', values.subtitle ? 'front-matter' : 'below-headline', subheadline);

  const body = structure.body.flatMap(htmlOfBlock);
  if (body.length === 0) problems.push({ code: 'no-body', weight: 'error', field: 'body' });
  const paragraphs = structure.body.map(textOfBlock);
  const text = paragraphs.join('\n').slice(0, 100_000);

  const detected = detectLanguage(`${headline}\n${text}`);
  const { lang, rule, evidence } = languageOf(
    { declared: values.lang, named: nameLanguage, likely: likelyLanguage, hint: hints.lang, detected },
    newsroom,
  );
  note('lang', rule, evidence);
  problems.push(...languageQuestions(values.lang ?? nameLanguage, rule, detected));
  problems.push(...paragraphLanguageQuestion(structure.body, lang, newsroom.languages), ...secondReleaseQuestion(blocks, today));
  if (hints.lang && !mayBeSameLanguage(hints.lang, lang)) differs('lang', hints.lang, lang);
  if (hints.headline && headline && !isNearly(hints.headline, headline)) differs('headline', hints.headline, headline);

  const dateline = datelineOf(values.dateline, structure, today);
  if (dateline) note('dateline', values.dateline ? 'front-matter' : 'first-paragraph', dateline.raw);
  else remark('no-dateline', { field: 'dateline' });

  const found = countriesOf(dateline, newsroom.headquarters, { headline, lead: structure.lead, body: text });
  const countries = values.countries ?? found.countries;
  if (values.countries) note('countries', 'front-matter', values.countries.join(' '));
  else {
    problems.push(...found.problems);
    if (countries.length > 0) note('countries', found.rule, found.evidence);
  }

  const dated = dateOf(
    {
      stated: values.date,
      dateline,
      dateLine: structure.dateLine,
      yearless: !values.dateline && (structure.dateline?.yearless ?? false),
      hint: hints.date,
      key: upload.key,
    },
    { uploaded, today, timeZone: newsroom.timeZone },
  );
  note('date', dated.rule, dated.evidence);
  if (dated.rule === 'upload') remark('date-from-upload', { field: 'date' });
  const isGuess = dated.rule === 'dateline' && structure.dateline?.yearless && !wholeDateIn(structure.dateLine);
  const day = dayIn(newsroom.timeZone, new Date(dated.at));
  if (isGuess && Date.parse(today) - Date.parse(day) > Math.max(newsroom.alerts.maxAgeDays, SURELY_LAST) * DAY) {
    const params = { date: day, text: cutTo(dated.evidence, 100) };
    problems.push({ code: 'year-guessed', weight: 'question', field: 'date', params });
  }
  if (hints.date && /^date-?line$/.test(dated.rule)) {
    const [said, read] = [hints.date, dated.at].map((at) => dayIn(newsroom.timeZone, new Date(at)));
    if (said && read && said !== read) differs('date', said, read);
  }

  const summary = values.summary ?? summaryOf(structure.lead || paragraphs.join(' '));
  note('summary', values.summary ? 'front-matter' : 'first-paragraph', summary);

  const quotes = quotesIn(structure.body.filter(({ kind }) => kind === 'paragraph' || kind === 'quotation').map(textOfBlock));
  if (quotes.length > 0) note('quotes', 'quotation-marks', quotes.map(({ speaker = '?' }) => speaker).join(', '));

  const contacts = contactsOf(values.contacts, structure);
  if (contacts.length > 0)
    note('contacts', values.contacts ? 'front-matter' : 'contact-block', contacts.map(({ name }) => name).join(', '));
  else remark('no-contact', { field: 'contacts' });

  const { type, ...why } = typeOf(values.type, structure, headline);
  note('type', why.rule, why.evidence);

  const topics = values.topics ?? [];
  if (countries.length + topics.length > MOST_FEEDS) {
    const params = { count: countries.length + topics.length, limit: MOST_FEEDS };
    problems.push({ code: 'too-many-feeds', weight: 'error', ...places.countries, field: 'countries', params });
  }
  if (values.draft) problems.push({ code: 'draft', weight: 'question', field: 'draft', ...places.draft });
  const unread = values.contacts ? [] : linesOfNobody(structure.contacts, contacts);
  const noise = [...structure.noise, ...unread, ...leftOut].filter((line) => line.text !== '');
  const dropped = noise.filter(({ toldApart }) => !toldApart);
  if (dropped.length > 0) remark('noise-dropped', { params: { count: dropped.length } });

  const notes = structure.notes.flatMap(htmlOfBlock);
  const boilerplate = structure.boilerplate.flatMap(htmlOfBlock);
  const stated = { ...frontMatter.stated, ...(nameLanguage && !values.lang && { lang: nameLanguage }) };
  return {
    understood: {
      lang,
      headline,
      ...(subheadline && { subheadline }),
      ...(dateline && { dateline }),
      summary,
      body,
      quotes,
      contacts,
      ...(notes.length > 0 && { notesToEditors: notes }),
      ...(boilerplate.length > 0 && { boilerplate }),
      countries,
      topics,
      type,
      releaseAt: dated.at,
      ...(detected && { detectedLanguage: detected.language }),
      ...(values.embargo && values.embargo !== 'none' && { embargo: values.embargo }),
      ...(values.correction && { correction: values.correction }),
      ...(values.minor !== undefined && { minor: values.minor }),
      ...(values.draft !== undefined && { draft: values.draft }),
      ...(values.slug && { slug: values.slug }),
      ...(values.release && { release: values.release }),
      ...(values.translationOf && { translationOf: values.translationOf }),
      stated,
      derived,
      noise: noise.slice(0, MOST_NOISE).map(({ line, text: words }) => ({ line, text: words.slice(0, 200) })),
    },
    problems,
  };
};

/** The headline, cut to what may be stored; its problems go to `problems`. */
const headlineOf = ({ headline }: Structure, place: Partial<Problem> | undefined, problems: Problem[]): string => {
  if (!headline) {
    problems.push({ code: 'no-headline', weight: 'error', field: 'headline' });
    return '';
  }
  const { text, line, rule, other } = headline;
  if (other !== undefined) {
    const params = { text: text.slice(0, 200), other: other.slice(0, HEADLINE.max) };
    problems.push({
      code: 'headline-doubtful',
      weight: 'question',
      field: 'headline',
      line,
      excerpt: text.slice(0, 200),
      params,
    });
  }
  const length = [...text].length;
  if (lengthSaid(text) < HEADLINE.min || text.length > HEADLINE.max) {
    const where = rule === 'front-matter' ? place : { line, column: 1, excerpt: text.slice(0, 200) };
    problems.push({ code: 'headline-length', weight: 'error', field: 'headline', ...where, params: { length, ...HEADLINE } });
  }
  return cutTo(text, HEADLINE.max);
};

/** Whether two headlines are the same but for a part that one of them lacks: the name of a site, a prefix. */
const isNearly = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map(comparableWords) as [string, string];
  return a.includes(b) || b.includes(a);
};

/** What is said of a language, the surest first; a page's own word is often its template's. */
interface Languages {
  declared: string | undefined;
  named: string | undefined;
  likely: string | undefined;
  hint: string | undefined;
  detected: DetectedLanguage | undefined;
}

const languageOf = (
  { declared, named, likely, hint, detected }: Languages,
  { languages }: Newsroom,
): { lang: string; rule: string; evidence: string } => {
  if (declared) return { lang: declared, rule: 'front-matter', evidence: declared };
  if (named) return { lang: named, rule: 'file-name', evidence: named };
  const published = (tag: string): string => {
    const base = baseOf(tag);
    const same = (other: string): boolean => other.toLowerCase() === tag.toLowerCase();
    return (
      languages.find(same) ??
      languages.find((each) => each === base) ??
      languages.find((each) => each.startsWith(`${base}-`)) ??
      base
    );
  };
  if (hint && (!detected?.certain || mayBeSameLanguage(hint, detected.language)))
    return { lang: published(hint), rule: 'page', evidence: hint };
  if (detected) return { lang: published(detected.language), rule: 'detected', evidence: detected.language };
  if (likely) return { lang: likely, rule: 'file-name', evidence: likely };
  return { lang: languages[0] ?? 'en', rule: 'default', evidence: '' };
};

const languageQuestions = (declared: string | undefined, rule: string, detected: DetectedLanguage | undefined): Problem[] => {
  if (rule === 'default') return [{ code: 'language-unknown', weight: 'question', field: 'lang' }];
  if (!declared || !detected?.certain || mayBeSameLanguage(declared, detected.language)) return [];
  return [{ code: 'language-mismatch', weight: 'question', field: 'lang', params: { declared, detected: detected.language } }];
};

const datelineOf = (stated: string | undefined, { dateline, dateLine }: Structure, today: string): Dateline | undefined => {
  if (!stated) return dateline && inYearOf(dateLine, dateline);
  // A dash, because that is what a dateline is read by.
  const read = readDateline(`${stated.replace(/[\s–—-]+$/u, '')} — ${'X'.repeat(100)}`, today)?.dateline;
  return { raw: stated, places: read?.places ?? [{ name: stated.slice(0, 100) }], ...(read?.date && { date: read.date }) };
};

const wholeDateIn = (line: Line | undefined): ProseDate | undefined => {
  const date = line && dateInLine(line.text);
  return date?.year === undefined ? undefined : date;
};

/** A dateline whose day names no year is of the year of the date in a line by itself: whichever of two is nearer. */
const inYearOf = (dateLine: Line | undefined, { dateline, yearless }: FoundDateline): Dateline => {
  const whole = yearless ? wholeDateIn(dateLine) : undefined;
  const day = whole && dayMeant(whole, '');
  if (!day || !dateline.date || whole?.year === undefined) return dateline;
  const distance = (year: number): number => Math.abs(Date.parse(`${year}${dateline.date?.slice(4)}`) - Date.parse(day));
  const year = [whole.year, whole.year - 1, whole.year + 1].sort((one, other) => distance(one) - distance(other))[0];
  return { ...dateline, date: `${year}${dateline.date.slice(4)}` };
};

/** What may date a release, the surest first. `hint` is an ISO instant, `key` the object key. */
interface Dates {
  stated: string | undefined;
  dateline: Dateline | undefined;
  dateLine: Line | undefined;
  /** The day of the dateline names no year. */
  yearless: boolean;
  hint: string | undefined;
  key: string;
}

/**
 * When a release is dated. Only what is stated schedules: a date elsewhere that is still to come is never acted on.
 */
const dateOf = (
  { stated, dateline, dateLine, yearless, hint, key }: Dates,
  { uploaded, today, timeZone }: { uploaded: Date; today: string; timeZone: string },
): { at: string; rule: string; evidence: string } => {
  if (stated) return { at: stated, rule: 'front-matter', evidence: stated };
  const prose = dateLine && dateInLine(dateLine.text);
  const inKey = dayInKey(key, today);
  const ofDateline = { day: dateline?.date, rule: 'dateline', evidence: dateline?.raw ?? '' };
  const ofLine = { day: prose && dayMeant(prose, today), rule: 'date-line', evidence: dateLine?.text ?? '' };
  const days = [
    // A whole date says more than one whose year is a guess.
    ...(yearless && wholeDateIn(dateLine) ? [ofLine, ofDateline] : [ofDateline, ofLine]),
    { day: hint && hint <= uploaded.toISOString() ? hint : undefined, rule: 'page', evidence: hint ?? '' },
    { day: inKey?.day, rule: 'file-name', evidence: inKey?.words ?? '' },
  ];
  for (const { day, rule, evidence } of days) {
    if (!day || day.slice(0, 10) > today) continue;
    if (day.length > 10) return { at: day, rule, evidence };
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    return { at: instantIn(timeZone, { year, month, day: date }).toISOString(), rule, evidence };
  }
  return { at: uploaded.toISOString(), rule: 'upload', evidence: uploaded.toISOString() };
};

const contactsOf = (stated: Contact[] | undefined, { contacts }: Structure): Contact[] => {
  const withPhone = (contact: Contact): Contact => {
    const phone = contact.phoneRaw && phoneInE164(contact.phoneRaw, undefined);
    return phone ? { ...contact, phone } : contact;
  };
  return stated ? stated.map(withPhone) : contactsIn(contacts.map(({ text }) => text));
};

/** Lines among contacts that are part of none, such as those that a site hangs below them. */
const linesOfNobody = (lines: readonly Line[], contacts: readonly Contact[]): Line[] => {
  const said = contacts
    .flatMap(({ name, role, office }) => [name, role, office])
    .flatMap((words) => (words ? [fold(words)] : []));
  return lines.filter(({ text }) => {
    const words = fold(text);
    return !hasAddress(text) && !isContactHeading(text) && !said.some((each) => words.includes(each) || each.includes(words));
  });
};

const typeOf = (
  stated: ReleaseType | undefined,
  structure: Structure,
  headline: string,
): { type: ReleaseType; rule: string; evidence: string } => {
  if (stated) return { type: stated, rule: 'front-matter', evidence: stated };
  if (structure.type) return { type: structure.type.type, rule: 'status-line', evidence: structure.type.text };
  const named = typeInHeadline(headline);
  return named ? { type: named, rule: 'headline', evidence: headline } : { type: 'release', rule: 'default', evidence: '' };
};
