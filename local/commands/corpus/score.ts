import type { ParsedUpload, PartlyUnderstood, UploadSummary } from '../../../shared/release/upload.ts';
import type { Labels } from './labels.ts';

/** What became of one file: what was understood of it, and its outcome. */
export interface Result {
  labels: Labels;
  parsed: ParsedUpload | undefined;
  outcome: UploadSummary['outcome'] | undefined;
}

/** How many of those labelled are as labelled, how many must be, and each that is not, with its reason. */
export interface CorpusFigure {
  name: string;
  right: number;
  of: number;
  needed: number;
  misses: string[];
}

const MOST_SHOWN = 90;

const words = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');

const codesOf = (parsed: ParsedUpload | undefined): string[] =>
  parsed && 'problems' in parsed ? parsed.problems.map(({ code }) => code) : [];

const understoodOf = (parsed: ParsedUpload | undefined): PartlyUnderstood =>
  parsed && 'understood' in parsed ? parsed.understood : {};

/** Without a text there is nothing that could be told. */
const hasText = ({ parsed }: Result): boolean => !codesOf(parsed).some((code) => code === 'empty' || code === 'no-body');

/** Why a field was understood as it was. */
const reasonOf = ({ parsed }: Result, field: string): string => {
  const { rule, evidence } = understoodOf(parsed).derived?.[field] ?? {};
  if (rule) return `by ${rule}${evidence ? `: “${evidence.slice(0, MOST_SHOWN)}”` : ''}`;
  const errors = parsed && 'problems' in parsed ? parsed.problems.filter(({ weight }) => weight === 'error') : [];
  return errors.length > 0 ? `rejected: ${errors.map(({ code }) => code).join(' ')}` : 'nothing was found';
};

const figure = (
  name: string,
  results: readonly Result[],
  label: string,
  {
    share,
    field,
    read,
    same,
  }: {
    share: number;
    field: string;
    read: (understood: PartlyUnderstood) => string | undefined;
    same?: (read: string, label: string) => boolean;
  },
): CorpusFigure => {
  const labelled = results.filter(({ labels }) => labels[label]);
  const misses = labelled.flatMap((result) => {
    const wanted = result.labels[label] ?? '';
    const got = read(understoodOf(result.parsed));
    if (got !== undefined && (same ?? Object.is)(got, wanted)) return [];
    return [
      `${result.labels.path}: “${wanted.slice(0, MOST_SHOWN)}” is read as “${(got ?? '').slice(0, MOST_SHOWN)}”, ${reasonOf(result, field)}`,
    ];
  });
  return {
    name,
    right: labelled.length - misses.length,
    of: labelled.length,
    needed: Math.ceil(share * labelled.length),
    misses,
  };
};

/** The figures of what was understood. `dayOf` tells the newsroom's day at an instant. */
export const figuresOf = (results: readonly Result[], dayOf: (instant: string) => string): CorpusFigure[] => [
  figure('language', results.filter(hasText), 'lang', { share: 1, field: 'lang', read: ({ lang }) => lang }),
  figure('headline', results, 'title', {
    share: 0.95,
    field: 'headline',
    read: ({ headline }) => headline,
    same: (read, label) => words(read) === words(label),
  }),
  figure('date', results, 'date', {
    share: 0.95,
    field: 'date',
    read: ({ releaseAt, derived }) => (releaseAt && derived?.date?.rule !== 'upload' ? dayOf(releaseAt) : undefined),
  }),
  figure('country of the dateline', results, 'placecc', {
    share: 7 / 8,
    field: 'dateline',
    read: ({ dateline }) => dateline?.places[0]?.country,
  }),
  figure('place of the dateline', results, 'place', {
    share: 7 / 8,
    field: 'dateline',
    read: ({ dateline }) => dateline?.places[0]?.name,
    same: (read, label) => words(label).startsWith(words(read)),
  }),
  figure('date of the dateline', results, 'dldate', { share: 7 / 8, field: 'dateline', read: ({ dateline }) => dateline?.date }),
  notPublic(results),
];

/** An embargo in words is asked about, and until it is answered nothing is public. */
const notPublic = (results: readonly Result[]): CorpusFigure => {
  const embargoed = results.filter(({ labels }) => labels.embargo);
  const misses = embargoed
    .filter(({ outcome }) => outcome !== 'held' && outcome !== 'rejected')
    .map(({ labels, outcome }) => `${labels.path}: ${outcome ?? 'no outcome'} under “${labels.quirks?.slice(0, MOST_SHOWN)}”`);
  return {
    name: 'embargo held',
    right: embargoed.length - misses.length,
    of: embargoed.length,
    needed: embargoed.length,
    misses,
  };
};

/** Releases of which there are several forms of the same words: one is published, the others are recognised. */
export const oneOfEach = (results: readonly Result[]): CorpusFigure => {
  const forms = results.filter(({ labels }) => labels.group === 'seed');
  const [first] = forms.filter(({ outcome }) => outcome === 'published');
  const misses = forms
    .filter((result) => result !== first && (result.outcome !== 'duplicate' || !first))
    .map((result) => `${result.labels.path}: ${result.outcome ?? 'no outcome'} ${codesOf(result.parsed).join(' ')}`.trim());
  return { name: 'one release, many forms', right: forms.length - misses.length, of: forms.length, needed: forms.length, misses };
};

export const holds = ({ right, needed }: CorpusFigure): boolean => right >= needed;
