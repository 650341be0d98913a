import { describe, expect, it } from 'vitest';
import { tries } from '../tries.ts';
import { INTERNAL, type Life, type Move } from './life.ts';
import { play, unlike } from './play.ts';

type Document = Extract<Move, { kind: 'document' }>;

const file = (path: string, says: Partial<Document> = {}): Move => ({
  kind: 'document',
  path,
  lang: 'en',
  story: 0,
  ending: 0,
  mark: 'none',
  ...says,
});
const order = (path: string, text = `${INTERNAL}: by order.`): Move => ({
  kind: 'command',
  path: `${path}.txt`,
  command: path.split('.').at(-1) ?? '',
  until: /^\d{4}-\S+/.exec(text)?.[0] ?? '',
  text,
});
const wait = (seconds: number): Move => ({ kind: 'wait', seconds });
const at = (minutes: number): string => `2026-11-02T09:${String(minutes).padStart(2, '0')}:00.000Z`;

/** Lives in which a promise was once broken: as `lives.test.ts` found them, at their smallest. */
const lives: Record<string, Move[]> = {
  'a file goes to another language, which is killed, and comes back beside another file of its own': [
    file('wells.md', { until: at(36) }),
    file('wells.md', { lang: 'fr', until: at(36) }),
    order('wells.fr.kill'),
    file('wells/fr.md', { lang: 'fr' }),
    file('wells.md'),
    file('wells/en.md'),
  ],
  'a file is replaced twice, and another file of its release is decided before the newest': [
    file('wells~1.md', { until: at(40) }),
    wait(20),
    file('river/en.md'),
    file('wells~1.md'),
    file('wells.en.md'),
    file('wells (1).md', { lang: 'es' }),
    file('wells~1.md'),
    file('bureau.en.md'),
    file('wells.md', { lang: 'fr' }),
    file('bureau.md', { release: 'wells~1' }),
  ],
  'a time is over for which a language waited, and by then it waits for another file in doubt': [
    file('wells.md', { lang: 'fr', date: at(40) }),
    file('wells.md', { lang: 'fr' }),
    file('wells~1.md'),
    file('wells/es.md', { lang: 'es', mark: 'line' }),
  ],
  'a file that waits is dropped again with a line about an embargo, and nothing else is new in it': [
    file('wells.md', { ending: 1, until: at(28) }),
    file('wells/fr.md', { lang: 'fr', story: 1, mark: 'faulty', until: at(24) }),
    file('bureau.md', { lang: 'fr', release: 'wells~1' }),
    wait(19),
    file('bureau.md', { lang: 'fr', mark: 'line', release: 'wells~1' }),
  ],
  'a translation that differs from its original cannot be read when it is dropped anew, and then the original is another': [
    file('bureau.en.md', { story: 1, release: 'wells' }),
    file('bureau.md', { lang: 'fr', release: 'wells', until: at(4) }),
    wait(18),
    order('wells.accept'),
    file('wells.en.md', { until: at(4) }),
    file('bureau.md', { mark: 'faulty', release: 'wells~1', date: at(4) }),
    wait(46),
  ],
  'two files no longer say a time, and one of them is accepted': [
    file('wells.md', { until: at(12), date: at(40) }),
    file('wells~1.md'),
    file('bureau.md', { release: 'wells~1' }),
    order('wells.accept'),
    file('wells/fr.md', { lang: 'fr' }),
    file('wells.md', { lang: 'es' }),
    wait(31),
    file('wells.md', { lang: 'es', until: at(4) }),
  ],
  'a time is ordered for one language that is the day its file states for all': [
    file('wells/en.md', { date: at(4) }),
    file('wells.md', { lang: 'es' }),
    order('wells.en.embargo', `${at(4)} ${INTERNAL}: checked with the desk.`),
  ],
  'a kill of a file’s name comes while the file waits for quiet under another release': [
    file('river.md', { release: 'wells' }),
    order('river.kill'),
    wait(60),
  ],
  'the same, of one language': [file('river.md', { release: 'wells' }), order('river.en.kill'), wait(60)],
  'a file in another language under the same name with another ending answers no doubt': [
    file('wells.md', { mark: 'line' }),
    { kind: 'manifest', path: 'wells/release.yaml', mark: 'none' },
    file('wells.txt', { lang: 'es', until: at(8) }),
    wait(900),
  ],
  'an embargo of a file that a newer one of the same language replaces before it is decided': [
    file('bureau.md', { release: 'river', until: at(20) }),
    file('river.en.md', { ending: 1 }),
    wait(120),
  ],
  'a faulty file says which release it belongs to': [
    file('bureau.en.md', { release: 'river', mark: 'faulty' }),
    file('bureau.md', { release: 'river', lang: 'es' }),
    wait(120),
  ],
  'a copy of another release’s text is no answer to a doubt': [
    file('river.en.md', { mark: 'line' }),
    wait(15),
    file('river.md', { lang: 'fr' }),
    file('wells.md'),
    file('bureau.md', { release: 'river' }),
    wait(300),
  ],
  'another language puts it off in the moment in which it is due': [
    wait(15),
    file('wells.md', { until: at(16) }),
    wait(924),
    file('wells.fr.md', { lang: 'fr', until: at(20) }),
    wait(300),
  ],
  'another language turns out to be a draft in the moment in which it is due': [
    wait(15),
    file('wells.md', { until: at(16) }),
    wait(924),
    file('wells.fr.md', { lang: 'fr', mark: 'draft' }),
    wait(300),
  ],
  'a language that was accepted goes on without the draft, whatever comes beside it': [
    file('wells.en.md', { mark: 'draft' }),
    file('wells.fr.md', { lang: 'fr', until: at(20) }),
    wait(60),
    order('wells.fr.accept'),
    wait(60),
    file('wells.es.md', { lang: 'es' }),
    wait(600),
  ],
  'a time that was ordered for one language is not that of the others': [
    order('wells.fr.embargo', `${at(40)} ${INTERNAL}: the minister speaks later.`),
    file('wells.fr.md', { lang: 'fr' }),
    wait(60),
    file('wells.en.md'),
    wait(600),
  ],
  'a language that was accepted goes on without a draft release.yaml, whatever comes beside it': [
    { kind: 'manifest', path: 'wells/release.yaml', mark: 'draft' },
    file('wells/en.md', { until: at(20) }),
    wait(30),
    order('wells.en.accept'),
    wait(30),
    file('wells/fr.md', { lang: 'fr' }),
    wait(600),
  ],
  'a language that was killed is dropped again': [
    file('wells.md'),
    file('wells.fr.md', { lang: 'fr' }),
    wait(60),
    order('wells.fr.kill'),
    wait(30),
    file('wells.fr.md', { lang: 'fr', ending: 1 }),
    wait(60),
  ],
  'a time is ordered though a newer version of the file could not be read': [
    file('wells.md', { until: at(20) }),
    wait(30),
    file('wells.md', { mark: 'faulty' }),
    wait(30),
    order('wells.embargo', `${at(28)} ${INTERNAL}: this one counts.`),
    wait(1800),
  ],
  'a file that speaks of an embargo is read only after an accept that was dropped after it': [
    file('wells.es.md', { lang: 'es', until: at(8) }),
    wait(25),
    file('wells.fr.md', { lang: 'fr', mark: 'line' }),
    file('bureau.md', { lang: 'fr', story: 1, mark: 'faulty', release: 'wells' }),
    order('wells.accept'),
    wait(600),
  ],
  'a rebuild keeps the kill of a language whose name had passed to another release': [
    file('wells.md'),
    wait(5),
    file('wells.md', { story: 1 }),
    order('wells.accept', `new release\n${INTERNAL}: this week.`),
    wait(30),
    order('wells.en.kill'),
    wait(30),
    file('river.md', { lang: 'fr' }),
    wait(5),
    file('river.md', { lang: 'fr', story: 1 }),
    order('river.accept', `new release\n${INTERNAL}: this week.`),
    wait(30),
    order('river.fr.kill'),
    wait(30),
  ],
  'a kill by the file’s own name, which other files gave a release, finds the newest release of that name': [
    file('wells.md', { release: 'river' }),
    wait(30),
    file('wells.md', { story: 1 }),
    order('wells.accept', `new release\n${INTERNAL}: this week.`),
    wait(30),
    order('wells.kill'),
    wait(30),
  ],
  'a language that was accepted is put off, and goes on without the draft all the same': [
    file('wells.en.md', { mark: 'draft' }),
    file('wells.fr.md', { lang: 'fr', until: at(8) }),
    wait(60),
    order('wells.fr.accept'),
    wait(60),
    file('wells.es.md', { lang: 'es', until: at(20) }),
    wait(60),
    file('wells/es.md', { lang: 'es', ending: 1, until: at(24) }),
    wait(1800),
  ],
  'an embargo that was dropped without anybody’s word holds when the file goes to another language': [
    file('wells.txt', { until: at(24) }),
    wait(5),
    file('wells.txt'),
    wait(5),
    file('wells.md', { ending: 2 }),
    wait(5),
    file('wells.md', { lang: 'fr', ending: 1 }),
    wait(5),
    file('wells/en.md'),
    wait(600),
  ],
  'an embargo that was dropped without anybody’s word binds the languages that come then': [
    file('wells.md', { until: at(24) }),
    wait(5),
    file('wells.md', { ending: 1 }),
    wait(5),
    file('wells.fr.md', { lang: 'fr' }),
    file('bureau.md', { lang: 'es', release: 'wells' }),
    wait(600),
  ],
  'a draft comes after an accept that lets the others go': [
    file('wells.fr.md', { lang: 'fr', until: at(4) }),
    file('wells.en.md', { mark: 'draft' }),
    wait(40),
    order('wells.accept'),
    file('wells.es.md', { lang: 'es', mark: 'draft' }),
    wait(600),
  ],
  'the same, of one that waits for nothing else': [
    file('wells.fr.md', { lang: 'fr' }),
    file('wells.en.md', { mark: 'draft' }),
    wait(40),
    order('wells.accept'),
    file('wells.es.md', { lang: 'es', mark: 'draft' }),
    wait(600),
  ],
  'the third week of a weekly name': [
    file('wells.md'),
    wait(5),
    file('wells.md', { story: 1 }),
    order('wells.accept', `new release\n${INTERNAL}: this week.`),
    wait(5),
    file('wells.md', { ending: 1 }),
    order('wells.accept', `new release\n${INTERNAL}: the third week.`),
    wait(60),
    order('wells.kill'),
  ],
  'a reason that begins with “New” opens nothing, and stays inside': [
    file('wells.md'),
    wait(5),
    file('wells.md', { ending: 1 }),
    order('wells.accept', `New figures are confirmed. ${INTERNAL}: by the field office.`),
    wait(5),
    order('wells.withdraw', `${INTERNAL}: under review.`),
    order('wells.kill', `${INTERNAL}: invented.`),
  ],
  'a draft release.yaml holds every language': [
    { kind: 'manifest', path: 'wells/release.yaml', mark: 'draft' },
    file('wells/en.md'),
    file('wells/fr.md', { lang: 'fr' }),
    wait(300),
  ],
  'a draft release.yaml that forgets the embargo holds all the same': [
    { kind: 'manifest', path: 'wells/release.yaml', mark: 'none', until: at(10) },
    file('wells/en.md'),
    { kind: 'manifest', path: 'wells/release.yaml', mark: 'draft' },
    file('wells/fr.md', { lang: 'fr' }),
    wait(900),
  ],
  'release.yml beside it lifts no embargo': [
    { kind: 'manifest', path: 'wells/release.yaml', mark: 'none', until: at(20) },
    file('wells/en.md'),
    { kind: 'manifest', path: 'wells/release.yml', mark: 'countries' },
    file('wells/fr.md', { lang: 'fr' }),
    wait(300),
  ],
  'one language is embargoed, and the others are named by suffix, release: and folder': [
    file('wells.fr.md', { lang: 'fr', until: at(20) }),
    file('office.md', { release: 'wells' }),
    file('wells/es.md', { lang: 'es', date: at(30) }),
    wait(300),
  ],
  'a file goes to another language and back, and has lost its embargo on the way': [
    file('wells.md', { until: at(28) }),
    wait(5),
    file('wells.md', { lang: 'fr', until: at(28) }),
    wait(5),
    order('wells.fr.kill'),
    file('wells.md', { ending: 1 }),
    wait(300),
  ],
  'a file goes to another release, and has lost its embargo on the way': [
    file('wells.md', { date: at(44) }),
    wait(25),
    file('wells.md', { story: 1, release: 'river' }),
    wait(25),
    file('wells.md', { release: 'wells' }),
    wait(300),
  ],
  'a language that is decided last has a date': [
    file('wells.en.md'),
    file('wells.es.md', { lang: 'es', date: at(30) }),
    wait(300),
  ],
  'a newer version in another language takes back what waits of the older': [
    file('wells.md', { until: at(10) }),
    wait(5),
    file('wells.md', { lang: 'fr', until: at(20) }),
    wait(300),
  ],
};

/** In how many orders each is played in which queues and outages may have things happen. */
const CHAOS = tries('CHAOS', { sample: 14, full: 41 });

/** Orders in which one of them was broken, and which are not among the first. */
const ALSO = [999_981];

describe('a promise that was broken once', () => {
  it.each(Object.entries(lives))('is kept: %s', async (_, moves) => {
    for (const chaos of [...Array(CHAOS).keys(), ...ALSO]) {
      const life: Life = { moves, chaos };
      const { desk, broken } = await play(life);
      expect([...broken, ...unlike(desk)]).toEqual([]);
    }
  });
});
