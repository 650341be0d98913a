import { fold } from '../../languages/fold.ts';

/** What front matter may state. Other names of a key are found in the wild: content systems and static site generators. */
export const frontMatterKeys = {
  title: ['headline', 'titre', 'titulo'],
  subtitle: ['subheadline', 'subhead', 'sous-titre', 'subtitulo', 'deck', 'standfirst'],
  lang: ['language', 'locale', 'langue', 'idioma'],
  dateline: [],
  countries: ['country', 'pays', 'pais', 'paises'],
  topics: ['topic', 'themes', 'temas'],
  type: ['release-type'],
  date: [
    'published',
    'pub-date',
    'publish-date',
    'published-at',
    'published-on',
    'date-published',
    'release-date',
    'first-published-at',
    'fecha',
  ],
  embargo: ['embargo-until', 'embargoed-until'],
  slug: [],
  summary: ['excerpt', 'description', 'abstract', 'resume', 'resumen'],
  contacts: ['contact', 'press-contact', 'media-contact', 'press-contacts', 'media-contacts'],
  release: ['release-id', 'release-key', 'content-id'],
  translationOf: [],
  correction: ['correction-note'],
  minor: ['minor-update'],
  draft: ['is-draft', 'brouillon', 'borrador'],
} as const satisfies Record<string, readonly string[]>;

export type FrontMatterKey = keyof typeof frontMatterKeys;

/** Keys whose values are topics only if the newsroom has such topics: elsewhere they sort articles. */
const topicLikeKeys = new Set(['tags', 'tag', 'categories', 'category', 'keywords', 'subjects'].map(fold));

/** Ordinary keys that are too near to one of ours to be told from a slip otherwise. */
const ordinaryKeys = new Set([
  'data',
  'content',
  'contents',
  'county',
  'state',
  'types',
  'translation-key',
  'titles',
  'image-title',
  'label',
  'publisher',
]);

/** Case, accents, hyphens, underscores and spaces make no difference: `translation_of` is `translationOf`. */
const plain = (key: string): string => fold(key).replace(/[\s_-]+/g, '');

const byName = new Map<string, FrontMatterKey>(
  (Object.keys(frontMatterKeys) as FrontMatterKey[]).flatMap((key) =>
    [key, ...frontMatterKeys[key]].map((name): [string, FrontMatterKey] => [plain(name), key]),
  ),
);
const ordinary = new Set([...ordinaryKeys].map(plain));

export type KeyMeaning =
  | { kind: 'known'; key: FrontMatterKey }
  | { kind: 'topic-like' }
  | { kind: 'near-miss'; meant: string }
  | { kind: 'embargo' }
  | { kind: 'unknown' };

/** What speaks of embargo, hold or publication time, in English, French, Spanish and Arabic, as parts of a folded key. */
const TIME_KEY =
  /embargo|sperrfrist|not ?before|go ?live|live (?:at|on|from)|hold(?: |$)|on hold|held|schedul|publish(?! ?er)|publication|publier|publicar|publicado|publicaci|publie|release (?:at|on|time|after)|available (?:at|from)|visible (?:at|from)|diffusion|difusion|parution|retenir|retenu|retener|reten|حظر|محظور|نشر|تعليق|موعد/;

/** Words of a key: `holdUntil` and `hold_until` are "hold until". */
const wordsOf = (key: string): string => fold(key.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_-]+/g, ' ')).trim();

/** What a front-matter key means to us. */
export const meaningOfKey = (key: string): KeyMeaning => {
  const name = plain(key);
  const known = byName.get(name);
  if (known) return { kind: 'known', key: known };
  if (topicLikeKeys.has(name)) return { kind: 'topic-like' };
  if (!ordinary.has(name)) {
    const slips = name.length <= 5 ? 1 : 2;
    const near = [...byName.keys()].find((candidate) => name.length >= 4 && slipsBetween(name, candidate, slips) <= slips);
    if (near) return { kind: 'near-miss', meant: byName.get(near) ?? near };
  }
  return TIME_KEY.test(wordsOf(key)) && !/^publication(?: name)?$|publish(?:ed|er) by|publisher/.test(wordsOf(key))
    ? { kind: 'embargo' }
    : { kind: 'unknown' };
};

/** The one of these names that a slip of the keyboard, a plural or a longer form makes of what was written; undefined if none is near. */
export const nearestOf = (written: string, names: readonly string[]): string | undefined => {
  const said = plain(written);
  const isNear = (name: string): boolean => {
    const own = plain(name);
    const slips = Math.min(own.length, said.length) <= 5 ? 1 : 2;
    const isPart = Math.min(own.length, said.length) >= 4 && (own.startsWith(said) || said.startsWith(own));
    return isPart || slipsBetween(said, own, slips) <= slips;
  };
  return said === '' ? undefined : names.find(isNear);
};

/** Letters changed, missing, added or swapped (optimal string alignment); stops counting beyond `most`. */
const slipsBetween = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? most + 1;
  for (let i = 1; i <= a.length; i += 1) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j += 1) {
      const changed = cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? cell(i - 2, j - 2) + 1 : most + 1;
      rows[i]?.push(Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, changed, swapped));
    }
  }
  return cell(a.length, b.length);
};
