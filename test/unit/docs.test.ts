import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../local/newsroom/files-below.ts';
import { subscriberKeys } from '../../shared/alerts/subscriber-rows.ts';
import { ReleaseEventType } from '../../shared/editorial/release-event.ts';
import { rowKeys } from '../../shared/editorial/rows.ts';
import { fieldNames } from '../../shared/languages/field-names.ts';
import { languageName } from '../../shared/languages/newsroom-names.ts';
import { readLanguages } from '../../shared/languages/read-languages.ts';
import { commandNames } from '../../shared/release/command-table.ts';
import { Outcome } from '../../shared/release/upload.ts';
import { outputs } from '../../shared/syndication/outputs.ts';

const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...filesBelow('docs').map((path) => `docs/${path}`)];
const read = (page: string): string => readFileSync(page, 'utf8');
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);

/** GitHub's name for a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

describe.each(pages)('%s', (page) => {
  it('leads nowhere that is not there', () => {
    const links = all(read(page), /\]\(([^)\s]+)\)/g).filter((link) => !/^https?:/.test(link));
    const dead = links.filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path ? join(dirname(page), path) : page;
      if (!existsSync(target)) return true;
      return anchor !== undefined && !all(read(target), /^#+ (.+)$/gm).some((heading) => anchorOf(heading) === anchor);
    });
    expect(dead).toEqual([]);
  });

  it('names only files of the repository that exist', () => {
    const named = all(read(page), /`((?:shared|functions|infra|local|test|samples|docs)\/[\w./-]*)`/g);
    // `wells/…` and the like are an editor's files; a `*` or `<` stands for many.
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names only commands that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = all(read(page), /npm run ([a-z:]+)/g);
    expect(named.filter((name) => !scripts[name])).toEqual([]);
  });
});

describe('docs/editorial.md', () => {
  const page = read('docs/editorial.md');

  it('explains every key of front matter', () => {
    const explained = new Set(all(page, /`(\w+)`/g));
    expect(fieldNames.filter((key) => !explained.has(key))).toEqual([]);
  });

  it('explains every outcome a report card can have', () => {
    const rows = all(page, /^\| ([a-z, ]+) \|/gm).flatMap((cell) => cell.split(', '));
    expect(Outcome.options.filter((outcome) => !rows.includes(outcome))).toEqual([]);
  });

  it('explains every command', () => {
    expect(commandNames.filter((name) => !page.includes(`.${name}.txt`))).toEqual([]);
  });

  it('names the languages that are read, in the order of the alphabet', () => {
    const names = readLanguages.map((tag) => languageName(tag, 'en')).sort();
    expect(page).toContain(`${names.slice(0, -1).join(', ')} and ${names.at(-1)} are read`);
  });
});

/** Our own programs, which read the environment of whoever starts them. */
const programs = ['local', 'test']
  .flatMap((folder) => filesBelow(folder).map((file) => `${folder}/${file}`))
  .filter((file) => /\.[jt]s$/.test(file));

describe('CONTRIBUTING.md', () => {
  const page = read('CONTRIBUTING.md');

  it('has a row for every command of package.json', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const rows = all(page, /^\| `(?:npm ci && )?npm (?:run )?([a-z:]+)/gm);
    expect(Object.keys(scripts).filter((name) => !rows.includes(name))).toEqual([]);
  });

  it('explains every variable of the environment that a command or a test reads', () => {
    const given = ['PATH', 'DISK_THAT_FILLS']; // by the system, and by a test to the program it starts
    const wanted = programs.flatMap((file) =>
      all(read(file), /(?:process\.env\.|\btries\(')([A-Z_]+)(?! = )\b/g).filter((name) => !given.includes(name)),
    );
    expect(wanted).toContain('FAULTS');
    expect([...new Set(wanted)].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  const page = read('docs/architecture.md');

  it('tells of every function, event and kind of row', () => {
    const rows = [...Object.values(rowKeys), ...Object.values(subscriberKeys)].map((keyOf) =>
      (keyOf as (...args: unknown[]) => { pk: string })('…', { release: '…', lang: '…', date: '…' }, '…', '…').pk.replace(
        /#.*/,
        '#',
      ),
    );
    const names = [...readdirSync('functions'), ...ReleaseEventType.options, ...new Set(rows)];
    expect(names.filter((name) => !page.includes(`\`${name}`))).toEqual([]);
  });
});

describe('docs/feeds.md', () => {
  const page = read('docs/feeds.md');

  it('names every document of a feed and every event there is', () => {
    const events = ReleaseEventType.exclude(['TranslationStale']).options;
    const files = outputs.flatMap((output) =>
      output.of === 'feed' && output.offered ? [output.key('fr', [])?.split('/').at(-1)] : [],
    );
    expect([...files, ...events].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});

it('docs/decisions/README.md names every decision by its heading, and says in a line what was decided', () => {
  const decisions = filesBelow('docs/decisions').filter((path) => path !== 'README.md');
  const wanted = decisions.map((path) => `- [${/^# (.+)$/m.exec(read(`docs/decisions/${path}`))?.[1]}](${path})`);
  expect(
    read('docs/decisions/README.md')
      .split('\n')
      .filter((line) => line.startsWith('- '))
      .map((line) => line.replace(/(?<=\.md\)): \S.{20,}\.$/, ''))
      .sort(),
  ).toEqual(wanted.sort());
});
