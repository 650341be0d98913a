import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { EditionRow, ReleaseKeyRow, rowKeys } from '../../shared/editorial/rows.ts';
import { editionUrn } from '../../shared/release/identity.ts';
import { openNewsroom, outcomes, page } from './newsroom-run.ts';

const guide = readFileSync('docs/editorial.md', 'utf8');
const START = '2026-11-10T09:00:00.000Z';

const english = [
  '# Mechanics on motorbikes bring 130 broken wells back to life',
  '',
  'LODWAR, Kenya – Mechanics on motorbikes have repaired 130 broken wells in the north of the county since August, and 65,000 people drink clean water again, the county office said.',
].join('\n');
const french = [
  '# Des mécaniciens à moto remettent 130 puits en service',
  '',
  'LODWAR, Kenya – Des mécaniciens à moto ont réparé 130 puits dans le nord du comté depuis août, et 65 000 personnes boivent de nouveau de l’eau potable, a annoncé le bureau du comté.',
].join('\n');
const other = [
  '# Ferry service to the outer islands resumes on Monday',
  '',
  'MOMBASA, Kenya – Boats to the outer islands leave again from next Monday, twice a day, after the pier was rebuilt in teak by carpenters of three towns.',
].join('\n');

/** What the guide calls them. A text that is none of these is an example nobody can run. */
const texts: Record<string, string> = {
  'the release': english,
  'the text changed': english.replace('65,000', '56,000'),
  'the release in French': french,
  'another story': other,
};

const codes = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

/** What a file of the guide holds: of a document its text under its front matter, of a command or release.yaml the words as they are. */
const contentOf = (file: string, cell: string): string => {
  const stated = codes(cell);
  if (/\.(txt|yaml)$/.test(file)) return `${stated.join('\n')}\n`;
  const [name = ''] = cell.split(',');
  const text = texts[name.trim()];
  if (text === undefined) throw new Error(`the guide speaks of "${name}", and nobody knows what that is`);
  return [...(stated.length > 0 ? ['---', ...stated, '---', ''] : []), text, ''].join('\n');
};

/** The page and the feeds of the release that a file's name means now, in the language of its name. */
const shown = async (run: Embedded, file: string): Promise<[status: string, feeds: string]> => {
  const key = file.replace(/~1/, '').replace(/[./].*$/, '');
  const lang = /[./]fr\./.test(file) ? 'fr' : 'en';
  const rows = await run.account.dynamodb.scan(run.landmarks.table);
  const named = rows.find(({ pk }) => pk === rowKeys.releaseKey(key).pk);
  const release = named ? ReleaseKeyRow.parse(named).release : '';
  const editions = rows
    .filter(({ pk, sk }) => pk === rowKeys.head(release).pk && String(sk).startsWith('E#'))
    .map((row) => EditionRow.parse(row));
  const edition = editions.find((row) => row.lang === lang);
  const path =
    (edition?.live ?? edition?.pending)?.facts.path ?? 'en/2026/11/mechanics-on-motorbikes-bring-130-broken-wells-back-to-life';
  const feed = (await page(run, `/feeds/${lang}/atom.xml`)).text;
  return [String((await page(run, `/${path}/`)).status), release && feed.includes(editionUrn(release, lang)) ? 'listed' : '–'];
};

const lives = [...guide.matchAll(/^\*\*(.+)\*\*\n\n((?:\|.*\n)+)/gm)].map(([, title = '', table = '']) => ({
  title,
  rows: table
    .trim()
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    ),
}));

describe('the guide for editors, step by step', () => {
  it('has lives to run', () => {
    expect(lives.length).toBeGreaterThan(6);
  });

  it.each(lives)('$title', async ({ rows }) => {
    const run = await openNewsroom({ at: START });
    let file = '';
    for (const [drop = '', inside = '', card = '', status = '', feeds = ''] of rows) {
      const [name] = codes(drop);
      if (name) {
        file = name;
        run.drop(`incoming/${name}`, contentOf(name, inside));
        await run.untilIdle();
        expect([drop, inside, (await outcomes(run))[name]]).toEqual([drop, inside, card]);
      } else {
        const [until = ''] = codes(inside);
        expect(inside).toContain('time passes until');
        await run.advanceTo(new Date(until).toISOString());
      }
      if (status) expect([drop, inside, ...(await shown(run, file))]).toEqual([drop, inside, status, feeds]);
    }
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });
});

describe('every block of lines in the guide for editors', () => {
  const blocks = [...guide.matchAll(/^```\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);

  it.each(blocks)('can be written at the top of a file: %s', async (block) => {
    const run = await openNewsroom({ at: START });
    run.drop('incoming/wells.md', english);
    await run.untilIdle();
    run.drop('incoming/other.md', `${block.startsWith('---') ? block : `---\n${block}---\n`}\n${other}\n`);
    await run.untilIdle();
    const [, { row } = {}] = await run.uploads();
    expect(row?.outcome).toMatch(/published|embargoed|held/);
    // It names pictures, and none lies beside it.
    const unknown = block.includes('pictures:') ? ['picture-missing'] : [];
    expect(row?.problems.filter((code) => /front-matter|unknown-key|picture-missing/.test(code))).toEqual(unknown);
  });

  it.each(blocks.filter((block) => !block.startsWith('---')))('or in release.yaml: %s', async (block) => {
    const run = await openNewsroom({ at: START });
    run.drop('incoming/wells/release.yaml', block);
    await run.untilIdle();
    expect(await outcomes(run)).toEqual({ 'wells/release.yaml': 'command' });
  });
});
