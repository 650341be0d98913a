import { describe, expect, it } from 'vitest';
import type { CommandName } from '../../../shared/release/command-table.ts';
import { document, openDesk } from './newsroom-desk.ts';

/** Two languages of one release, and what one finds there when the commands arrive. */
const french = document({
  lang: 'fr',
  headline: 'L’eau potable arrive dans quarante villages',
  body: ['<p>La nouvelle station apporte l’eau potable à quarante villages de la côte, où l’on marchait deux heures.</p>'],
});
const START = '2026-11-02T09:00:00.000Z';
const until = '2026-11-05T09:00:00.000Z';

const problems = [{ code: 'draft' as const, weight: 'question' as const }];
const embargoed = { embargo: { until, text: '' }, stated: { embargo: until } };
const changed = (text: typeof french) => ({ ...text, body: [`${text.body}`.replace('.</p>', '. 42, to be exact.</p>')] });

const scenes = {
  'nothing is there': () => {},
  'both are out': (desk: Desk) => {
    desk.drop('water', document());
    desk.drop('water', french, { extension: 'docx' });
  },
  'both are out and were changed without a note': (desk: Desk) => {
    scenes['both are out'](desk);
    desk.drop('water', changed(document()));
    desk.drop('water', changed(french), { extension: 'docx' });
  },
  'both are withdrawn': (desk: Desk) => {
    scenes['both are out'](desk);
    desk.command('withdraw', 'water');
  },
  'the French is withdrawn': (desk: Desk) => {
    scenes['both are out'](desk);
    desk.command('withdraw', 'water', { lang: 'fr' });
  },
  'both wait for their time': (desk: Desk) => {
    desk.drop('water', document(embargoed));
    desk.drop('water', { ...french, ...embargoed }, { extension: 'docx' });
  },
  'both wait for their time and are withdrawn': (desk: Desk) => {
    scenes['both wait for their time'](desk);
    desk.command('withdraw', 'water');
  },
  'both are drafts': (desk: Desk) => {
    desk.drop('water', document(), { problems });
    desk.drop('water', french, { extension: 'docx', problems });
  },
  'both are drafts and the French is withdrawn': (desk: Desk) => {
    scenes['both are drafts'](desk);
    desk.command('withdraw', 'water', { lang: 'fr' });
  },
} satisfies Record<string, (desk: Desk) => void>;

type Desk = ReturnType<typeof openDesk>;
interface Ordered {
  command: CommandName;
  lang?: 'fr';
  reason: string;
  eventTime: string;
}

const orders = (eventTime: string, hour: string): Ordered[] =>
  (['kill', 'withdraw', 'restore', 'accept', 'correct', 'embargo'] as const).flatMap((command) =>
    [undefined, 'fr' as const].map((lang) => ({
      command,
      ...(lang && { lang }),
      reason: command === 'embargo' ? `2026-11-09T${hour}:00:00Z The minister is late.` : 'because',
      eventTime,
    })),
  );

/** What each language looks like after both, in the order in which they arrive; what waits looks again until ten minutes are over. */
const ends = (scene: keyof typeof scenes, arriving: readonly Ordered[]) => {
  const desk = openDesk(START);
  scenes[scene](desk);
  const cards = new Map<Ordered, string>();
  let waiting: Ordered[] = [];
  for (const minute of [3, 4, 5, 14, 15]) {
    desk.moveTo(`2026-11-02T09:${String(minute).padStart(2, '0')}:00.000Z`);
    const [next] = minute < 5 ? arriving.slice(minute - 3) : [];
    for (let again = 0; again < 2; again++) {
      const looking = [...(again === 0 ? waiting : []), ...(again === 0 && next ? [next] : []), ...(again === 1 ? waiting : [])];
      waiting = looking.filter((one) => {
        const { command, ...order } = one;
        const decision = desk.command(command, 'water', { ...order, sequencer: order.eventTime });
        if (decision) cards.set(one, [decision.upload?.outcome, ...(decision.upload?.problems ?? [])].join(' '));
        return decision === undefined;
      });
    }
  }
  expect(waiting).toEqual([]);
  // Whatever comes next finds the same orders.
  if (scene === 'nothing is there') scenes['both are out'](desk);
  return {
    cards,
    languages: ['en', 'fr'].map((lang) => {
      const { live, pending, killed } = desk.edition('water', lang) ?? {};
      const gone = killed ?? desk.release('water').head?.killed;
      return {
        readers: gone ? 'nothing' : (live?.state ?? 'nothing'),
        has: gone ? undefined : live && [live.facts.version, live.facts.correctionNote],
        waits: gone ? undefined : pending && [pending.state, pending.dueAt, ...pending.questions],
      };
    }),
  };
};

type Ends = ReturnType<typeof ends>;

/**
 * Why two orders may end otherwise than in the right order: what an accept or a note has made public nobody can take back. Whichever
 * came too late says so on its card, or puts its banner on the page.
 */
const whyApart = (pair: readonly Ordered[], both: readonly [Ends, Ends]): string | undefined => {
  const says = (command: CommandName, card: RegExp): boolean =>
    pair.some((order) => order.command === command && both.some(({ cards }) => card.test(cards.get(order) ?? '')));
  const [one, two] = both.map(({ languages }) => languages);
  const apart = one?.flatMap((each, nth) => (JSON.stringify(each) === JSON.stringify(two?.[nth]) ? [] : [[each, two?.[nth]]]));
  const isPublic = apart?.every((each) => each.some((end) => end?.readers !== 'nothing'));
  if (!isPublic || !pair.some(({ command }) => command === 'accept' || command === 'correct')) return undefined;
  if (says('correct', /^rejected command-(not-applicable|needs-language)/)) return 'the note is refused';
  if (says('embargo', /embargo-too-late/)) return 'the embargo says that it is too late';
  const isBanner = apart?.every((each) => each.some((end) => end?.readers === 'withdrawn'));
  return isBanner && says('withdraw', /^command/) ? 'the withdrawal shows its banner' : undefined;
};

/** How many of the pairs these are. */
const apart: { [Scene in keyof typeof scenes]?: Record<string, number> } = {
  'both are out and were changed without a note': {
    'the same': 122,
    'the note is refused': 10,
    'the embargo says that it is too late': 12,
  },
  'both are drafts': { 'the same': 128, 'the withdrawal shows its banner': 8, 'the embargo says that it is too late': 8 },
  'both are drafts and the French is withdrawn': {
    'the same': 140,
    'the withdrawal shows its banner': 2,
    'the embargo says that it is too late': 2,
  },
};

const told = ({ command, lang }: Ordered): string => `${command}${lang ? ` ${lang}` : ''}`;

describe('two commands that arrive in the wrong order', () => {
  it.each(Object.keys(scenes) as (keyof typeof scenes)[])('end as in the right one, when %s', (scene) => {
    const pairs: Record<string, number> = {};
    for (const first of orders('2026-11-02T09:01:00.000Z', '09'))
      for (const second of orders('2026-11-02T09:02:00.000Z', '15')) {
        const inOrder = ends(scene, [first, second]);
        const reversed = ends(scene, [second, first]);
        const isSame = JSON.stringify(inOrder.languages) === JSON.stringify(reversed.languages);
        const why = isSame ? 'the same' : whyApart([first, second], [inOrder, reversed]);
        if (why === undefined)
          expect([told(first), told(second), reversed.languages]).toEqual([told(first), told(second), inOrder.languages]);
        else pairs[why] = (pairs[why] ?? 0) + 1;
      }
    expect(pairs).toEqual({ 'the same': 144, ...apart[scene] });
  });
});
