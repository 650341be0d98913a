import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FixedSet } from './fixed-set.ts';

/** What a program that others wrote says of the set; or that it is not here. */
export type OutsideResult = { skipped: string } | { checked: number; faults: string[] };

export interface OutsideCheck {
  name: string;
  run: (set: FixedSet, folder: string) => OutsideResult;
}

const isThere = (program: string, ...args: string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).error === undefined;

/** The documents as files, for programs that read nothing else. */
export const writeSet = ({ documents }: FixedSet, folder: string): void => {
  for (const { path, body } of documents) {
    const file = fileOf(path, folder);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, body);
  }
};

const fileOf = (path: string, folder: string): string => join(folder, 'site', path.endsWith('/') ? `${path}index.html` : path);

const xmllint = (name: string, end: RegExp, schema?: string): OutsideCheck => ({
  name,
  run: ({ documents }, folder) => {
    if (!isThere('xmllint', '--version')) return { skipped: 'there is no xmllint (Debian: libxml2-utils)' };
    const files = documents.filter(({ path }) => end.test(path)).map(({ path }) => fileOf(path, folder));
    const args = ['--noout', '--nonet', ...(schema ? ['--schema', join(import.meta.dirname, schema)] : []), ...files];
    const { stderr } = spawnSync('xmllint', args, { encoding: 'utf8' });
    const faults = stderr.split('\n').filter((line) => line !== '' && !/ validates$/.test(line));
    return { checked: files.length, faults };
  },
});

/** Debian’s own has Debian’s packages, whichever is found first. */
const PYTHONS = ['python3', '/usr/bin/python3'];

const PYTHON = `
import json, sys, feedparser
for name in sys.argv[1:]:
    feed = feedparser.parse(name)
    print(json.dumps([name, bool(feed.bozo), str(feed.get("bozo_exception", "")), [entry.get("id") for entry in feed.entries]]))
`;

const idsIn = (body: string): (string | undefined)[] =>
  [...body.matchAll(/<entry[^>]*>\s*<id>([^<]*)|<guid[^>]*>([^<]*)/g)].map(([, atom, rss]) => atom ?? rss);

const FEEDS = /^\/feeds\/.*\/(atom|rss)\.xml$/;

export const outsideChecks: readonly OutsideCheck[] = [
  xmllint('xmllint: all XML is well-formed', /\.(xml|opml)$/),
  xmllint('xmllint: release.xml is a newsItem of NewsML-G2 2.35', /\/release\.xml$/, 'newsml-g2.xsd'),
  xmllint('xmllint: sitemaps are as their schema has them', /^\/sitemap.*\.xml$/, 'sitemap.xsd'),
  {
    name: 'feedparser: reads every feed without a complaint, with the same ids',
    run: ({ documents }, folder) => {
      const python = PYTHONS.find((one) => spawnSync(one, ['-c', 'import feedparser'], { stdio: 'ignore' }).status === 0);
      if (python === undefined) return { skipped: 'there is no feedparser (Debian: python3-feedparser)' };
      const feeds = documents.filter(({ path }) => FEEDS.test(path));
      const { stdout } = spawnSync(python, ['-c', PYTHON, ...feeds.map(({ path }) => fileOf(path, folder))], {
        encoding: 'utf8',
      });
      const read = stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as [string, boolean, string, string[]]);
      const faults = read.flatMap(([name, isBad, why, ids], index) => {
        const wanted = idsIn(feeds[index]?.body ?? '');
        return [
          ...(isBad ? [`${name}: ${why}`] : []),
          ...(JSON.stringify(ids) === JSON.stringify(wanted) ? [] : [`${name}: other ids`]),
        ];
      });
      return { checked: read.length, faults: read.length === feeds.length ? faults : [...faults, 'it did not read all'] };
    },
  },
  {
    name: 'newsboat: takes every feed',
    run: ({ documents }, folder) => {
      if (!isThere('newsboat', '--version')) return { skipped: 'there is no newsboat' };
      const feeds = documents.filter(({ path }) => FEEDS.test(path)).map(({ path }) => `file://${fileOf(path, folder)}`);
      const [urls, cache, log] = ['urls', 'cache.db', 'newsboat.log'].map((name) => join(folder, name)) as [
        string,
        string,
        string,
      ];
      writeFileSync(urls, `${feeds.join('\n')}\n`);
      const { status, stderr } = spawnSync('newsboat', ['-u', urls, '-c', cache, '-d', log, '-l', '2', '-x', 'reload'], {
        encoding: 'utf8',
      });
      return { checked: feeds.length, faults: status === 0 ? [] : [stderr.trim() || `it ended with ${status}`] };
    },
  },
  {
    name: 'rss2email: takes every feed',
    run: ({ documents }, folder) => {
      if (!isThere('r2e', '--version')) return { skipped: 'there is no rss2email' };
      const feeds = documents.filter(({ path }) => FEEDS.test(path)).map(({ path }) => `file://${fileOf(path, folder)}`);
      const [config, data] = ['r2e.cfg', 'r2e.json'].map((name) => join(folder, name)) as [string, string];
      const r2e = (...args: string[]) => spawnSync('r2e', ['-c', config, '-d', data, ...args], { encoding: 'utf8' });
      const ended = [
        r2e('new', 'reader@example.org'),
        ...feeds.map((feed, index) => r2e('add', `feed-${index}`, feed)),
        r2e('run', '--no-send'),
      ];
      return { checked: feeds.length, faults: ended.flatMap(({ status, stderr }) => (status === 0 ? [] : [stderr.trim()])) };
    },
  },
];
