import { comparableWords, fold } from '../../languages/fold.ts';
import { lengthSaid } from '../../languages/han.ts';
import type { Newsroom, ReleaseType } from '../../newsroom/newsroom.ts';
import { cutTo } from '../cut-text.ts';
import type { Contact, Dateline, Understood } from '../edition.ts';
import { HEADLINE } from '../headline-length.ts';
import type { Problem } from '../problem.ts';
import { type Block, htmlOfBlock, type Line, textOfBlock } from '../reading/block.ts';
import { dayIn } from '../reading/calendar.ts';
import type { FoundPicture, Hints, NamedFile } from '../reading/format.ts';
import type { FrontMatter } from '../reading/front-matter.ts';
import { dayMeant } from '../reading/prose-date.ts';
import type { Upload } from '../upload.ts';
import { aboveQuestions } from './beside-text.ts';
import { contactsIn, hasAddress, isContactHeading, phoneInE164 } from './contacts.ts';
import { countriesOf } from './countries.ts';
import { type FoundDateline, readDateline } from './dateline.ts';
import { detectLanguage, mayBeSameLanguage } from './detect-language.ts';
import type { Structure } from './document-parts.ts';
import { because, derivedBy, differs, type Finding, finding, remarkOf } from './finding.ts';
import { typeInHeadline } from './furniture.ts';
import { paragraphLanguageQuestion } from './paragraph-language.ts';
import { picturesOfRelease } from './pictures.ts';
import { quotesIn } from './quotes.ts';
import { dateOfRelease, wholeDateIn } from './release-date.ts';
import { languageOfRelease } from './release-language.ts';
import { secondReleaseQuestion } from './second-release.ts';
import { structureOf } from './structure.ts';
import { summaryOf } from './summary.ts';

/** The lengths a headline may have. */
/** Feeds are made by country and topic; one transaction moves a release between this many. */
const MOST_FEEDS = 40;
/** What is kept of the lines that were left out: enough to see whether something went with them. */
const MOST_NOISE = 200;
/** What is looked through for a language and for countries. Characters. */
const LONGEST_TEXT = 100_000;

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
  /** The pictures in it. */
  pictures?: readonly FoundPicture[];
  /** Those that it names by their files. */
  named?: readonly NamedFile[];
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

/** Derives everything from a document that was read: each field with the rule that decided and the words it decided on. */
export const understand = (document: ReadDocument, upload: Upload, newsroom: Newsroom): Understanding => {
  const { blocks, frontMatter, embargoLines, nameLanguage, hints = {} } = document;
  const { values, places } = frontMatter;
  const { timeZone } = newsroom;
  const today = dayIn(timeZone, new Date(upload.eventTime));
  const structure = structureIn(document, newsroom, today);
  const fields = fieldsOf(document, structure, { upload, today, newsroom });
  const { headline, subheadline, body, detected, lang, dateline, countries, date, summary, quotes, contacts, type, noise } =
    fields;
  const topics = values.topics ?? [];
  const notes = structure.notes.flatMap(htmlOfBlock);
  const boilerplate = structure.boilerplate.flatMap(htmlOfBlock);
  const {
    pictures,
    named,
    problems: ofPictures,
  } = picturesOfRelease(
    { found: document.pictures ?? [], named: document.named ?? [] },
    structure,
    { stated: values.pictures, place: places.pictures },
    newsroom,
  );
  return {
    understood: {
      lang: lang.value,
      headline: headline.value,
      ...(subheadline.value && { subheadline: subheadline.value }),
      ...(dateline.value && { dateline: dateline.value }),
      summary: summary.value,
      body: body.value,
      quotes: quotes.value,
      contacts: contacts.value,
      ...(notes.length > 0 && { notesToEditors: notes }),
      ...(boilerplate.length > 0 && { boilerplate }),
      ...(pictures.length > 0 && { pictures }),
      ...(named.length > 0 && { named }),
      countries: countries.value,
      topics,
      type: type.value,
      releaseAt: date.value,
      ...(detected && { detectedLanguage: detected.language }),
      ...onlyStated(values),
      stated: { ...frontMatter.stated, ...(nameLanguage && !values.lang && { lang: nameLanguage }) },
      derived: derivedBy([headline, subheadline, lang, dateline, countries, date, summary, quotes, contacts, type]),
      noise: noise.value,
    },
    problems: [
      ...aboveQuestions(structure.above, embargoLines, { eventTime: upload.eventTime, timeZone }),
      ...headline.problems,
      ...body.problems,
      ...lang.problems,
      ...paragraphLanguageQuestion(structure.body, lang.value, newsroom.languages),
      ...secondReleaseQuestion(blocks, today),
      ...pageDiffers(hints, { lang: lang.value, headline: headline.value }),
      ...dateline.problems,
      ...countries.problems,
      ...date.problems,
      ...contacts.problems,
      ...feedQuestions(countries.value, topics, places.countries),
      ...(values.draft ? [{ code: 'draft', weight: 'question', field: 'draft', ...places.draft } as const] : []),
      ...noise.problems,
      ...ofPictures,
    ],
  };
};

/** What is found of each field, stated or read; later ones go by what earlier ones are. */
const fieldsOf = (
  document: ReadDocument,
  structure: Structure,
  { upload, today, newsroom }: { upload: Upload; today: string; newsroom: Newsroom },
) => {
  const { frontMatter, nameLanguage, likelyLanguage, hints = {} } = document;
  const { values, places } = frontMatter;
  const { timeZone, alerts } = newsroom;
  const paragraphs = structure.body.map(textOfBlock);
  const text = paragraphs.join('\n').slice(0, LONGEST_TEXT);
  const headline = headlineOf(structure, places.title);
  const detected = detectLanguage(`${headline.value}\n${text}`);
  const dateline = datelineOf(values.dateline, structure, today);
  const mentioning = { headline: headline.value, lead: structure.lead, body: text };
  const contacts = contactsOf(values.contacts, structure);
  return {
    headline,
    subheadline: subheadlineOf(values.subtitle, structure),
    body: bodyOf(structure),
    detected,
    lang: languageOfRelease(
      { declared: values.lang, named: nameLanguage, likely: likelyLanguage, hint: hints.lang, detected },
      newsroom,
    ),
    dateline,
    countries: countriesOfRelease(values.countries, dateline.value, newsroom, mentioning),
    date: dateOfRelease(
      {
        stated: values.date,
        dateline: dateline.value,
        dateLine: structure.dateLine,
        datelineYearless: structure.dateline?.yearless ?? false,
        datelineStated: Boolean(values.dateline),
        hint: hints.date,
        key: upload.key,
      },
      { uploaded: new Date(upload.eventTime), today, timeZone, maxAgeDays: alerts.maxAgeDays },
    ),
    summary: summaryOfRelease(values.summary, structure.lead || paragraphs.join(' ')),
    quotes: quotesOf(structure),
    contacts,
    type: typeOf(values.type, structure, headline.value),
    noise: noiseOf(document, structure, contacts.value),
  };
};

const structureIn = (
  { blocks, frontMatter, embargoLines, hints = {}, hasSurroundings }: ReadDocument,
  { organisation }: Newsroom,
  today: string,
): Structure =>
  structureOf(blocks, {
    today,
    organisation: [...Object.values(organisation.name), organisation.office ?? ''],
    embargoLines,
    ...(hasSurroundings && { hasSurroundings }),
    ...(frontMatter.values.title && { title: frontMatter.values.title }),
    ...(hints.headline && { calledItself: hints.headline }),
  });

/** The headline, cut to what may be stored; empty where there is none. */
const headlineOf = ({ headline }: Structure, place: Partial<Problem> | undefined): Finding<string> => {
  if (!headline) return finding('', undefined, [{ code: 'no-headline', weight: 'error', field: 'headline' }]);
  const { text, line, rule, other } = headline;
  const excerpt = text.slice(0, 200);
  const problems: Problem[] = [];
  if (other !== undefined) {
    const params = { text: excerpt, other: other.slice(0, HEADLINE.max) };
    problems.push({ code: 'headline-doubtful', weight: 'question', field: 'headline', line, excerpt, params });
  }
  const length = [...text].length;
  if (lengthSaid(text) < HEADLINE.min || text.length > HEADLINE.max) {
    const where = rule === 'front-matter' ? place : { line, column: 1, excerpt };
    problems.push({ code: 'headline-length', weight: 'error', field: 'headline', ...where, params: { length, ...HEADLINE } });
  }
  return finding(cutTo(text, HEADLINE.max), because('headline', rule, text), problems);
};

const subheadlineOf = (stated: string | undefined, { subheadline }: Structure): Finding<string | undefined> => {
  const words = stated ?? subheadline;
  return finding(words, words && because('subheadline', stated ? 'front-matter' : 'below-headline', words));
};

const bodyOf = (structure: Structure): Finding<string[]> => {
  const body = structure.body.flatMap(htmlOfBlock);
  return finding(body, undefined, body.length === 0 ? [{ code: 'no-body', weight: 'error', field: 'body' }] : []);
};

/** Whether two headlines are the same but for a part that one of them lacks: the name of a site, a prefix. */
const isNearly = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map(comparableWords) as [string, string];
  return a.includes(b) || b.includes(a);
};

/** Where a page says of itself what its text does not. */
const pageDiffers = (hints: Hints, { lang, headline }: { lang: string; headline: string }): Problem[] => [
  ...(hints.lang && !mayBeSameLanguage(hints.lang, lang) ? [differs('lang', hints.lang, lang)] : []),
  ...(hints.headline && headline && !isNearly(hints.headline, headline) ? [differs('headline', hints.headline, headline)] : []),
];

const datelineOf = (stated: string | undefined, structure: Structure, today: string): Finding<Dateline | undefined> => {
  const dateline = stated
    ? statedDateline(stated, today)
    : structure.dateline && inYearOf(structure.dateLine, structure.dateline);
  if (!dateline) return finding(undefined, undefined, [remarkOf('no-dateline', { field: 'dateline' })]);
  return finding(dateline, because('dateline', stated ? 'front-matter' : 'first-paragraph', dateline.raw));
};

const statedDateline = (stated: string, today: string): Dateline => {
  // A dash, because that is what a dateline is read by.
  const read = readDateline(`${stated.replace(/[\s–—-]+$/u, '')} — ${'X'.repeat(100)}`, today)?.dateline;
  return { raw: stated, places: read?.places ?? [{ name: stated.slice(0, 100) }], ...(read?.date && { date: read.date }) };
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

const countriesOfRelease = (
  stated: readonly string[] | undefined,
  dateline: Dateline | undefined,
  { headquarters }: Newsroom,
  text: Parameters<typeof countriesOf>[2],
): Finding<string[]> => {
  if (stated) return finding([...stated], because('countries', 'front-matter', stated.join(' ')));
  const { countries, rule, evidence, problems } = countriesOf(dateline, headquarters, text);
  return finding(countries, countries.length > 0 && because('countries', rule, evidence), problems);
};

const summaryOfRelease = (stated: string | undefined, lead: string): Finding<string> => {
  const summary = stated ?? summaryOf(lead);
  return finding(summary, because('summary', stated ? 'front-matter' : 'first-paragraph', summary));
};

const quotesOf = ({ body }: Structure): Finding<Understood['quotes']> => {
  const quotes = quotesIn(body.filter(({ kind }) => kind === 'paragraph' || kind === 'quotation').map(textOfBlock));
  const speakers = quotes.map(({ speaker = '?' }) => speaker).join(', ');
  return finding(quotes, quotes.length > 0 && because('quotes', 'quotation-marks', speakers));
};

const contactsOf = (stated: Contact[] | undefined, structure: Structure): Finding<Contact[]> => {
  const contacts = stated ? stated.map(withPhone) : contactsIn(structure.contacts.map(({ text }) => text));
  if (contacts.length === 0) return finding(contacts, undefined, [remarkOf('no-contact', { field: 'contacts' })]);
  const names = contacts.map(({ name }) => name).join(', ');
  return finding(contacts, because('contacts', stated ? 'front-matter' : 'contact-block', names));
};

const withPhone = (contact: Contact): Contact => {
  const phone = contact.phoneRaw && phoneInE164(contact.phoneRaw, undefined);
  return phone ? { ...contact, phone } : contact;
};

/** What was left out of the text, by its format and here; a part of it is kept, and the desk told how much there is. */
const noiseOf = (
  { frontMatter, noise: leftOut = [] }: ReadDocument,
  structure: Structure,
  contacts: readonly Contact[],
): Finding<Understood['noise']> => {
  const unread = frontMatter.values.contacts ? [] : linesOfNobody(structure.contacts, contacts);
  const noise = [...structure.noise, ...unread, ...leftOut].filter((line) => line.text !== '');
  const dropped = noise.filter(({ toldApart }) => !toldApart);
  return finding(
    noise.slice(0, MOST_NOISE).map(({ line, text }) => ({ line, text: text.slice(0, 200) })),
    undefined,
    dropped.length > 0 ? [remarkOf('noise-dropped', { params: { count: dropped.length } })] : [],
  );
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

const typeOf = (stated: ReleaseType | undefined, structure: Structure, headline: string): Finding<ReleaseType> => {
  if (stated) return finding(stated, because('type', 'front-matter', stated));
  if (structure.type) return finding(structure.type.type, because('type', 'status-line', structure.type.text));
  const named = typeInHeadline(headline);
  return named ? finding(named, because('type', 'headline', headline)) : finding('release', because('type', 'default', ''));
};

const feedQuestions = (
  countries: readonly string[],
  topics: readonly string[],
  place: Partial<Problem> | undefined,
): Problem[] => {
  const count = countries.length + topics.length;
  if (count <= MOST_FEEDS) return [];
  return [{ code: 'too-many-feeds', weight: 'error', ...place, field: 'countries', params: { count, limit: MOST_FEEDS } }];
};

/** What nothing but front matter says. */
const onlyStated = (values: FrontMatter['values']): Partial<Understood> => ({
  ...(values.embargo && values.embargo !== 'none' && { embargo: values.embargo }),
  ...(values.correction && { correction: values.correction }),
  ...(values.minor !== undefined && { minor: values.minor }),
  ...(values.draft !== undefined && { draft: values.draft }),
  ...(values.slug && { slug: values.slug }),
  ...(values.release && { release: values.release }),
  ...(values.translationOf && { translationOf: values.translationOf }),
});
