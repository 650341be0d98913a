import { expect, test } from 'vitest';
import { dayIn } from '../../../shared/release/reading/calendar.ts';
import { parse, understood } from './newsroom-of-tests.ts';
import { type ContactBlock, contactBlocks, freshContactBlocks, lastContactBlocks } from './probes/contact-blocks.ts';
import { freshOpenings, lastOpenings, type Opening, openings } from './probes/datelines-and-days.ts';
import { freshHeads, type Head, heads, lastHeads, rightHeadline } from './probes/heads.ts';
import { releaseOf, texts } from './probes/release-texts.ts';

/** What is not right of one probe; `wrong` where a reader would be told of somebody or somewhere else. */
interface Verdict {
  faults: string[];
  wrong: string[];
}

const digits = (text: string): string => text.replace(/[^\d+]/g, '');

/** Who is to be asked, one line each, whatever the order of their numbers. */
const people = (
  contacts: readonly { name: string; email?: string | undefined; phone?: string | undefined; phoneRaw?: string | undefined }[],
): string[] => {
  const byName = new Map<string, Set<string>>();
  for (const { name, email, phone, phoneRaw } of contacts) {
    const known = byName.get(name) ?? new Set();
    if (email) known.add(email);
    if (phone ?? phoneRaw) known.add(digits(phone ?? phoneRaw ?? ''));
    byName.set(name, known);
  }
  return [...byName].map(([name, known]) => [name, ...[...known].sort()].join(' '));
};
const ADDRESS = /\s(?:\S+@\S+|\+?\d+)/g;
const sorted = (line: string): string =>
  [line.replace(ADDRESS, ''), ...(line.match(ADDRESS) ?? []).map((word) => word.trim()).sort()].join(' ');

const tryContactBlock = async ({ lang, block, right, keeps, stays }: ContactBlock): Promise<Verdict> => {
  const { headline, lead, more } = releaseOf(lang);
  const release = await understood('a.txt', `${headline}\n\n${lead}\n\n${more}\n\n${block}\n`);
  const seen = people(release.contacts);
  const expected = right.map(sorted);
  const faults = [
    ...(seen.join('\n') === expected.join('\n')
      ? []
      : [`contacts ${JSON.stringify(release.contacts)}, not ${expected.join(' / ')}`]),
    ...(!keeps || release.contacts.some(({ role, office }) => [role, office].join(', ').includes(keeps))
      ? []
      : [`${keeps} is lost: ${JSON.stringify(release.contacts)}`]),
    ...(JSON.stringify(release.body) === JSON.stringify([lead, more, ...(stays ? [stays] : [])].map((text) => `<p>${text}</p>`))
      ? []
      : [`text ${JSON.stringify(release.body.slice(2))}`]),
    ...release.problems.filter(({ weight }) => weight === 'question').map(({ code }) => `asks ${code}`),
  ];
  const names = expected.map((line) => line.replace(ADDRESS, ''));
  return {
    faults,
    wrong: seen.filter((line) => {
      const one = expected[names.indexOf(line.replace(ADDRESS, ''))];
      return !one || (line.match(ADDRESS) ?? []).some((address) => !one.includes(address.trim()));
    }),
  };
};

const tryOpening = async ({ lang, above, opening, day = '2026-11-20', countries, dateline }: Opening): Promise<Verdict> => {
  const { headline, rest, more } = texts[lang];
  const release = await understood('a.txt', [headline, ...(above ? [above] : []), `${opening}${rest}`, more].join('\n\n'));
  const seen = {
    day: dayIn('Europe/Paris', new Date(release.releaseAt)),
    countries: release.countries.join(' '),
    dateline: dateline && release.dateline?.raw,
    headline: release.headline,
    asks: release.problems.filter(({ weight }) => weight === 'question').map(({ code }) => code),
  };
  const right = { day, countries, dateline, headline, asks: [] as string[] };
  const faults = (Object.keys(right) as (keyof typeof right)[])
    .filter((key) => JSON.stringify(seen[key]) !== JSON.stringify(right[key]))
    .map((key) => `${key} ${JSON.stringify(seen[key])}, not ${JSON.stringify(right[key])}`);
  return { faults, wrong: release.countries.filter((country) => !countries.split(' ').includes(country)) };
};

const tryHead = async (head: Head): Promise<Verdict> => {
  const parsed = await parse(head.file, head.text);
  if (parsed.kind !== 'document')
    return {
      faults: [`${parsed.kind} ${'problems' in parsed ? parsed.problems.map(({ code }) => code).join(' ') : ''}`],
      wrong: [],
    };
  const release = parsed.understood;
  const asks = parsed.problems.filter(({ weight }) => weight === 'question').map(({ code }) => code);
  const rightAsks = head.asks ? [head.asks] : [];
  const faults = JSON.stringify(asks) === JSON.stringify(rightAsks) ? [] : [`asks ${asks.join(' ')}, not ${rightAsks.join(' ')}`];
  if (head.elsewhere) return { faults, wrong: [] };
  const { lead, more } = releaseOf(head.lang);
  const shown = JSON.stringify([
    release.headline,
    release.subheadline,
    release.summary,
    release.body,
    release.contacts,
    release.boilerplate,
    release.notesToEditors,
  ]);
  const hidden = head.hides?.exec(shown);
  const text = JSON.stringify([lead, more].map((one) => `<p>${one}</p>`));
  const addresses = release.contacts.map(({ email, phone, phoneRaw }) => email ?? phone ?? phoneRaw ?? '');
  return {
    faults: [
      ...faults,
      ...(release.headline === rightHeadline(head) ? [] : [`headline ${release.headline}`]),
      ...(release.subheadline === head.subheadline ? [] : [`subheadline ${release.subheadline}`]),
      ...(hidden ? [`shows ${hidden[0]}`] : []),
      ...(JSON.stringify(release.body) === text ? [] : [`text ${JSON.stringify(release.body)}`]),
      ...(release.contacts.length === (head.contacts?.length ?? 0) ? [] : [`contacts ${JSON.stringify(release.contacts)}`]),
    ],
    wrong: addresses.filter((address) => !head.contacts?.includes(address)),
  };
};

/** Prints how many of each set are right, and what is not of the others. At least 95 of 100 are, and nobody is told of somebody else. */
const probe = async <One>(
  title: string,
  sets: Readonly<Record<string, readonly One[]>>,
  nameOf: (one: One) => string,
  verdictOf: (one: One) => Promise<Verdict>,
): Promise<void> => {
  const wrongOnes: string[] = [];
  let [right, tried] = [0, 0];
  for (const [set, all] of Object.entries(sets)) {
    const faulty: string[] = [];
    for (const one of all) {
      const { faults, wrong } = await verdictOf(one).catch((error: unknown): Verdict => ({ faults: [String(error)], wrong: [] }));
      wrongOnes.push(...wrong.map((each) => `${nameOf(one)}: ${each}`));
      if (faults.length > 0 || wrong.length > 0) faulty.push(`  ${nameOf(one)}: ${[...faults, ...wrong].join('; ')}`);
    }
    console.info([`${title}, ${set}: ${all.length - faulty.length} of ${all.length} right`, ...faulty].join('\n'));
    right += all.length - faulty.length;
    tried += all.length;
  }
  expect(wrongOnes).toEqual([]);
  expect(right / tried).toBeGreaterThanOrEqual(0.95);
};

const firstLine = (text: string): string => text.split('\n').slice(0, 2).join(' / ').slice(0, 70);

const nameOfOpening = ({ lang, above, opening }: Opening): string =>
  `${lang} ${firstLine([above, opening].filter(Boolean).join('\n'))}`;

test('contact blocks name who is to be asked, and nobody else', async () => {
  const all = { first: contactBlocks, fresh: freshContactBlocks, last: lastContactBlocks };
  await probe('contact blocks', all, ({ lang, block }) => `${lang} ${firstLine(block)}`, tryContactBlock);
});
test('datelines give day and country, whatever day stands beside them', async () => {
  await probe('datelines', { first: openings, fresh: freshOpenings, last: lastOpenings }, nameOfOpening, tryOpening);
});
test('what stands around a release is no part of it', async () => {
  await probe('heads', { first: heads, fresh: freshHeads, last: lastHeads }, ({ lang, says }) => `${lang} ${says}`, tryHead);
});
