import { element, lines, type Xml, xmlDocument } from '../markup/xml.ts';
import type { Problem } from '../release/problem.ts';
import { readXml, XmlRefused } from '../release/reading/read-xml.ts';
import { plainText } from '../release/wording/inline.ts';
import { type Segment, segmentsOf } from '../release/wording/segments.ts';
import { differences } from './differences.ts';
import { TOOL } from './tool.ts';
import { isWorthKnowing, type RecentPairs } from './translation-files.ts';

/** Why a segment of a memory is not taken. */
export type LeftOut = 'language' | 'empty' | 'code' | 'same' | 'long' | 'many' | 'differs';

/** The segments of a memory that are taken, by pair of languages, and how many were not. */
export interface TakenMemory {
  ok: true;
  total: number;
  taken: { from: string; lang: string; past: RecentPairs }[];
  leftOut: Partial<Record<LeftOut, number>>;
}

export type MemoryReading = TakenMemory | { ok: false; detail: string };

/** The most segments that one file brings, and the longest of them, in characters. */
const MOST_SEGMENTS = 5_000;
const LONGEST = 2_000;

/** Codes around words (TMX 1.4b, 3.2: `bpt`, `ept`, `hi`) are looks; of those in a place of their own nobody knows what they stand for. */
const LOOKS = new Set(['bpt', 'ept']);
const PLACEHOLDERS = new Set(['ph', 'it', 'ut']);

interface Unit {
  srclang: string;
  texts: Map<string, string>;
  hasCode: boolean;
}

/**
 * Reads a translation memory (TMX 1.4b, https://www.gala-global.org/tmx-14b). `origin` is said to translators. A document type that
 * only names its DTD is let stand and never fetched; one with declarations of its own is refused. Never throws.
 */
export const readTmx = (bytes: Uint8Array, languages: readonly string[], origin: string): MemoryReading => {
  try {
    const units = unitsIn(bytes, languages);
    return units ? takenOf(units, origin) : { ok: false, detail: 'no <tmx>' };
  } catch (error) {
    if (!(error instanceof XmlRefused)) throw error;
    return { ok: false, detail: error.message.slice(0, 100) };
  }
};

const languageNamed = (tag: string | undefined, languages: readonly string[]): string | undefined => {
  const wanted = (tag ?? '').replaceAll('_', '-').toLowerCase();
  const isWanted = (name: string) => (language: string) => language.toLowerCase() === name;
  return languages.find(isWanted(wanted)) ?? languages.find(isWanted(wanted.split('-')[0] ?? ''));
};

const unitsIn = (bytes: Uint8Array, languages: readonly string[]): Unit[] | undefined => {
  const units: Unit[] = [];
  let isTmx = false;
  let srclang = '*all*';
  let unit: Unit | undefined;
  let lang: string | undefined;
  let text: string | undefined;
  let passingOver = 0;
  const sourceLanguage = (tag: string): string => (tag === '*all*' ? tag : (languageNamed(tag, languages) ?? ''));
  readXml(bytes, 1_000_000, {
    doctype: (declaration) => !declaration.includes('['),
    open: ({ name, attribute }) => {
      if (name === 'tmx') isTmx = true;
      if (name === 'header') srclang = sourceLanguage(attribute('srclang') ?? '*all*');
      if (name === 'tu') {
        const own = attribute('srclang');
        unit = { srclang: own === undefined ? srclang : sourceLanguage(own), texts: new Map(), hasCode: false };
      }
      // `lang` was its name in TMX 1.1, and stands in many files yet.
      if (name === 'tuv') lang = languageNamed(attribute('lang'), languages);
      if (name === 'seg') text = '';
      if (passingOver > 0 || LOOKS.has(name) || PLACEHOLDERS.has(name)) passingOver += 1;
      if (unit && PLACEHOLDERS.has(name)) unit.hasCode = true;
    },
    text: (more) => {
      if (text !== undefined && passingOver === 0) text += more;
    },
    close: ({ name }) => {
      if (passingOver > 0) passingOver -= 1;
      if (name === 'seg') {
        if (unit && lang && text !== undefined && !unit.texts.has(lang)) unit.texts.set(lang, text.replace(/\s+/g, ' ').trim());
        text = undefined;
      }
      if (name === 'tu' && unit) units.push(unit);
    },
  });
  return isTmx ? units : undefined;
};

/** What the card of a memory says: how much was taken, and why the rest was not. */
export const memoryRemarks = ({ total, leftOut }: TakenMemory): Problem[] => {
  const left = Object.entries(leftOut);
  const count = total - left.reduce((sum, [, one]) => sum + one, 0);
  return [
    { code: 'memory-taken', weight: 'remark', params: { count, total } },
    ...left.map(([why, one]): Problem => ({ code: 'memory-left-out', weight: 'remark', params: { count: one, why } })),
  ];
};

/** A text as the sentence of a release that it would be. */
const segmentOf = (text: string, lang: string): Segment | undefined =>
  segmentsOf({ headline: text, body: [], contacts: [] }, lang)[0]?.segments[0];

const whyNot = ({ srclang, texts, hasCode }: Unit): LeftOut | undefined => {
  const said = [...texts.values()];
  if (said.length < 2 || (srclang !== '*all*' && !texts.has(srclang))) return 'language';
  if (said.some((text) => !/\p{L}\P{L}+\p{L}/u.test(text) && !/\p{Script=Han}{2}/u.test(text))) return 'empty';
  if (hasCode) return 'code';
  if (new Set(said).size === 1) return 'same';
  if (said.some((text) => text.length > LONGEST)) return 'long';
  const [[from, source] = ['', ''], ...others] = texts;
  // What is filled in as approved is not looked at again.
  const isOther = ([lang, text]: [string, string]): boolean =>
    differences({ text: source, lang: from }, { text, lang }).some(({ isSure }) => isSure);
  return others.some(isOther) ? 'differs' : undefined;
};

const takenOf = (units: readonly Unit[], origin: string): TakenMemory => {
  const leftOut: TakenMemory['leftOut'] = {};
  const pairs = new Map<string, TakenMemory['taken'][number]>();
  let count = 0;
  for (const unit of units) {
    const why = count >= MOST_SEGMENTS ? 'many' : whyNot(unit);
    if (why) {
      leftOut[why] = (leftOut[why] ?? 0) + 1;
      continue;
    }
    count += 1;
    for (const [from, said] of unit.texts) {
      if (unit.srclang !== '*all*' && unit.srclang !== from) continue;
      const segment = segmentOf(said, from);
      if (!segment || !isWorthKnowing(segment)) continue;
      for (const [lang, target] of unit.texts) {
        if (lang === from) continue;
        const pair = pairs.get(`${from}-${lang}`) ?? { from, lang, past: [] };
        pair.past.push({ hash: segment.hash, source: segment.source, target: [target], origin });
        pairs.set(`${from}-${lang}`, pair);
      }
    }
  }
  return { ok: true, total: units.length, taken: [...pairs.values()], leftOut };
};

/** Sentences and their translations as a translation memory, TMX 1.4b, for any other tool. */
export const tmxDocument = (memory: readonly { from: string; lang: string; past: RecentPairs }[], at: string): string => {
  const variant = (lang: string, text: string): Xml => element('tuv', { 'xml:lang': lang }, element('seg', {}, text));
  const units = memory.flatMap(({ from, lang, past }) =>
    past.map(({ source, target, origin }) =>
      element(
        'tu',
        { srclang: from },
        element('prop', { type: 'x-origin' }, origin),
        variant(from, plainText(source)),
        variant(lang, plainText(target)),
      ),
    ),
  );
  const header = element('header', {
    creationtool: TOOL,
    creationtoolversion: '1',
    segtype: 'sentence',
    'o-tmf': TOOL,
    adminlang: 'en',
    srclang: '*all*',
    datatype: 'plaintext',
    creationdate: at.replace(/[-:]|\.\d+/g, ''),
  });
  return xmlDocument(element('tmx', { version: '1.4' }, lines(header, element('body', {}, lines(...units)))));
};
