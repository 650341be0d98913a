import { describe, expect, it } from 'vitest';
import type { Embedded, EmbeddedOptions } from '../../local/newsroom/embedded.ts';
import { openNewsroom, outcomes, page } from './newsroom-run.ts';
import { clean } from './table-and-log.ts';

/** Five stories without a word in common beyond the place and the date. */
const STORIES = [
  [
    'Ferries',
    'Ferry service to the outer islands resumes on Monday',
    'Boats leave again twice a day after the pier was rebuilt in teak by carpenters of three towns.',
  ],
  [
    'Vaccines',
    'Measles vaccination begins in mountain schools',
    'Nurses inoculate ninety thousand pupils before snow closes roads through high passes.',
  ],
  [
    'Wells',
    'Mechanics on motorbikes repair broken wells',
    'Spare parts, grease and patience keep hand pumps turning where drought has lasted three summers.',
  ],
  [
    'Seeds',
    'Farmers receive drought resistant sorghum seeds',
    'Cooperatives distribute forty tonnes ahead of planting season along northern river valleys.',
  ],
  [
    'Bridges',
    'Rope bridge reconnects valley hamlets',
    'Engineers hung steel cables across gorges so children walk safely toward lessons every morning.',
  ],
] as const;

const story = (week: number, { front = [], more = '' }: { front?: string[]; more?: string } = {}): string => {
  const [, headline, text] = STORIES[week] ?? STORIES[0];
  return [
    ...(front.length > 0 ? ['---', ...front, '---', ''] : []),
    `# ${headline}`,
    '',
    `KAMPOT, 2 November 2026 – ${text}${more}`,
    '',
    'For more information please contact',
    '',
    'Dara Sok',
    '',
    'Email: press@example.org',
  ].join('\n');
};

const FRENCH = [
  [
    'Les bateaux repartent vers les îles dès lundi',
    'Les bateaux repartent deux fois par jour, car le quai a été reconstruit par les charpentiers de trois villes voisines.',
  ],
  [
    'La vaccination commence dans les écoles de montagne',
    'Les infirmières vaccinent les élèves avant que la neige ne ferme les routes des hauts cols du pays.',
  ],
  [
    'Des mécaniciens à moto réparent les puits',
    'Des pièces, de la graisse et de la patience font tourner les pompes là où la sécheresse dure depuis trois étés.',
  ],
] as const;

const french = (week: number): string => {
  const [headline, text] = FRENCH[week] ?? FRENCH[0];
  return `# ${headline}\n\nKAMPOT, le 2 novembre 2026 – ${text}\n\nContact presse\n\nDara Sok\n\nCourriel : press@example.org\n`;
};

/** Paths of what was published, in order; an event may be told twice. */
const published = (run: Embedded): string[] => [
  ...new Set(
    run.events.filter(({ event }) => event === 'ReleasePublished').map(({ url }) => url.replace(/^https?:\/\/[^/]+/, '')),
  ),
];

const statuses = async (run: Embedded, paths: readonly string[]): Promise<number[]> => {
  const all: number[] = [];
  for (const path of paths) all.push((await page(run, path)).status);
  return all;
};

/** Each message is delivered twice, at every step. */
const twice: Partial<EmbeddedOptions> = {
  invoke: async (_invocation, next) => {
    await next();
    return next();
  },
};

/** Opens as many weeks of `week.md` as are asked for, each accepted as new. */
const weeks = async (count: number, options: Partial<EmbeddedOptions> = {}): Promise<Embedded> => {
  const run = await openNewsroom(options);
  for (let week = 0; week < count; week++) {
    run.drop('incoming/week.md', story(week));
    await run.untilIdle();
    if (week > 0) {
      run.drop('incoming/week.accept.txt', 'new release');
      await run.untilIdle();
    }
    expect((await outcomes(run))['week.md']).toBe('published');
  }
  return run;
};

describe('one name, week after week', () => {
  it('is a release of its own five times, each with its correction, and each is killed by its own name and alone', async () => {
    const run = await openNewsroom(twice);
    for (let week = 0; week < 5; week++) {
      run.drop('incoming/week.md', story(week));
      await run.untilIdle();
      if (week > 0) run.drop('incoming/week.accept.txt', 'new release');
      await run.untilIdle();
      expect((await outcomes(run))['week.md']).toBe('published');
      run.drop(`incoming/fix-${week}.md`, story(week, { front: ['release: week', 'correction: It was late.'], more: ' Late.' }));
      await run.untilIdle();
      expect((await outcomes(run))[`fix-${week}.md`]).toBe('published');
      expect(run.events.at(-1)).toMatchObject({ event: 'ReleaseCorrected', headline: STORIES[week]?.[1] });
    }
    const pages = published(run);
    expect(pages).toHaveLength(5);
    const up = [200, 200, 200, 200, 200];
    expect(await statuses(run, pages)).toEqual(up);
    for (const name of ['week~2', 'week~1', 'week~4', 'week', 'week~3']) {
      run.drop(`incoming/${name}.kill.txt`, 'It was wrong.');
      await run.untilIdle();
      up[name === 'week' ? 4 : Number(name.slice(-1)) - 1] = 410;
      expect([name, await statuses(run, pages)]).toEqual([name, up]);
    }
    await clean(run);
  });

  it('has its French edition in each week, and that of an earlier week can be killed by itself', async () => {
    const run = await openNewsroom();
    for (let week = 0; week < 3; week++) {
      run.drop('incoming/week.md', story(week));
      await run.untilIdle();
      if (week > 0) run.drop('incoming/week.accept.txt', 'new release');
      await run.untilIdle();
      run.drop('incoming/week.fr.md', french(week));
      await run.untilIdle();
      expect((await outcomes(run))['week.fr.md']).toBe('published');
    }
    const pages = published(run);
    expect(await statuses(run, pages)).toEqual([200, 200, 200, 200, 200, 200]);
    run.drop('incoming/week~2.fr.kill.txt', 'The French was wrong.');
    await run.untilIdle();
    expect(await statuses(run, pages)).toEqual([200, 200, 200, 410, 200, 200]);
    run.drop('incoming/week~1.kill.txt', 'All of it.');
    await run.untilIdle();
    expect(await statuses(run, pages)).toEqual([410, 410, 200, 410, 200, 200]);
    await clean(run);
  });

  it('takes both languages of a new story, one after the other, into one new release', async () => {
    const run = await weeks(1);
    run.drop('incoming/week.fr.md', french(0));
    await run.untilIdle();
    run.drop('incoming/week.md', story(1));
    run.drop('incoming/week.fr.md', french(1));
    await run.untilIdle();
    expect(await outcomes(run)).toMatchObject({ 'week.md': 'held', 'week.fr.md': 'held' });
    run.drop('incoming/week.en.accept.txt', 'new release');
    await run.untilIdle();
    // The French waits under the name of last week's release, and its card says so.
    const card = JSON.parse(String(run.account.s3.get(run.landmarks.newsroom, 'reports/week.fr.md.json')?.bytes));
    expect(card).toMatchObject({ outcome: 'held', releaseKey: 'week~1' });
    const html = String(run.account.s3.get(run.landmarks.newsroom, 'reports/week.fr.md.html')?.bytes);
    expect(html).toContain('week~1.fr.accept.txt');
    expect(String(run.account.s3.get(run.landmarks.newsroom, 'reports/index.html')?.bytes)).toContain('week~1.fr.accept.txt');
    run.drop('incoming/week~1.fr.accept.txt', 'new release');
    await run.untilIdle();
    expect(await outcomes(run)).toMatchObject({ 'week.md': 'published', 'week.fr.md': 'published' });
    expect(new Set((await run.uploads()).map(({ row }) => row?.release)).size).toBe(2);
    run.drop('incoming/week.kill.txt', 'This week was wrong.');
    await run.untilIdle();
    expect(await statuses(run, published(run))).toEqual([200, 200, 410, 410]);
    await clean(run);
  });

  it('takes a new story from a file of another name, whose name means it from then on', async () => {
    const run = await weeks(2, twice);
    run.drop('incoming/ferry.md', story(1, { front: ['release: week', 'correction: By boat.'], more: ' By boat.' }));
    await run.untilIdle();
    run.drop('incoming/ferry.md', story(2, { front: ['release: week'] }));
    await run.untilIdle();
    expect((await outcomes(run))['ferry.md']).toBe('held');
    run.drop('incoming/ferry.accept.txt', 'new release');
    await run.untilIdle();
    expect(await outcomes(run)).toMatchObject({ 'ferry.md': 'published', 'ferry.accept.txt': 'command' });
    const pages = published(run);
    expect(pages).toHaveLength(3);
    // Both names mean the newest.
    run.drop('incoming/week.md', story(2, { front: ['correction: Now five.'], more: ' Five.' }));
    await run.untilIdle();
    expect(run.events.at(-1)).toMatchObject({ event: 'ReleaseCorrected', headline: STORIES[2][1] });
    run.drop('incoming/ferry.kill.txt', 'Wrong.');
    await run.untilIdle();
    expect(await statuses(run, pages)).toEqual([200, 200, 410]);
    run.drop('incoming/week~2.kill.txt', 'Wrong.');
    await run.untilIdle();
    expect(await statuses(run, pages)).toEqual([200, 410, 410]);
    await clean(run);
  });

  it('takes a correction of an earlier week under that one’s name, as a file or by what the file says', async () => {
    const run = await weeks(3);
    run.drop('incoming/week~1.md', story(0, { front: ['correction: Of teak.'], more: ' Teak.' }));
    run.drop('incoming/fix.md', story(1, { front: ['correction: Of snow.', 'release: week~2'], more: ' Snow.' }));
    await run.untilIdle();
    expect(await outcomes(run)).toMatchObject({ 'week~1.md': 'published', 'fix.md': 'published' });
    expect(run.events.slice(-2)).toMatchObject([
      { event: 'ReleaseCorrected', headline: STORIES[0][1] },
      { event: 'ReleaseCorrected', headline: STORIES[1][1] },
    ]);
    // A week that has not been is a name like any other.
    run.drop('incoming/week~7.md', story(4));
    await run.untilIdle();
    expect((await outcomes(run))['week~7.md']).toBe('published');
    expect(published(run)).toHaveLength(4);
    await clean(run);
  });

  it('can be a week again where a file had taken the name of the older one', async () => {
    const run = await openNewsroom();
    run.drop('incoming/WEEK~1.md', story(4));
    await run.untilIdle();
    run.drop('incoming/WEEK.md', story(0));
    await run.untilIdle();
    run.drop('incoming/WEEK.md', story(1));
    await run.untilIdle();
    run.drop('incoming/WEEK.accept.txt', 'new release');
    await run.untilIdle();
    expect((await outcomes(run))['WEEK.md']).toBe('published');
    run.drop('incoming/WEEK~~1.kill.txt', 'Wrong.');
    await run.untilIdle();
    expect(await statuses(run, published(run))).toEqual([200, 410, 200]);
    await clean(run);
  });
});
