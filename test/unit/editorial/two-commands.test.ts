import { describe, expect, it } from 'vitest';
import type { CommandName } from '../../../shared/release/commands.ts';
import { document, openDesk } from './newsroom-desk.ts';

/** Two languages of one release, and what one finds there when the commands arrive. */
const french = document({
  lang: 'fr',
  headline: 'L’eau potable arrive dans quarante villages',
  body: ['<p>La nouvelle station apporte l’eau potable à quarante villages de la côte, où l’on marchait deux heures.</p>'],
});
const START = '2026-11-02T09:00:00.000Z';
const until = '2026-11-05T09:00:00.000Z';

const scenes = {
  'nothing is there': () => {},
  'both are out': (desk: Desk) => {
    desk.drop('water', document());
    desk.drop('water', french, { extension: 'docx' });
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
    desk.drop('water', document({ embargo: { until, text: '' }, stated: { embargo: until } }));
    desk.drop('water', { ...french, embargo: { until, text: '' }, stated: { embargo: until } }, { extension: 'docx' });
  },
  'both are drafts': (desk: Desk) => {
    const problems = [{ code: 'draft' as const, weight: 'question' as const }];
    desk.drop('water', document(), { problems });
    desk.drop('water', french, { extension: 'docx', problems });
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
  (['kill', 'withdraw', 'restore', 'accept', 'embargo'] as const).flatMap((command) =>
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
  let waiting: Ordered[] = [];
  for (const minute of [3, 4, 5, 14, 15]) {
    desk.moveTo(`2026-11-02T09:${String(minute).padStart(2, '0')}:00.000Z`);
    const [next] = minute < 5 ? arriving.slice(minute - 3) : [];
    for (let again = 0; again < 2; again++)
      waiting = [...(again === 0 ? waiting : []), ...(again === 0 && next ? [next] : []), ...(again === 1 ? waiting : [])].filter(
        ({ command, ...order }) => desk.command(command, 'water', { ...order, sequencer: order.eventTime }) === undefined,
      );
  }
  expect(waiting).toEqual([]);
  // Whatever comes next finds the same orders.
  if (scene === 'nothing is there') scenes['both are out'](desk);
  return ['en', 'fr'].map((lang) => {
    const { live, pending, killed } = desk.edition('water', lang) ?? {};
    const gone = killed ?? desk.release('water').head?.killed;
    return {
      readers: gone ? 'nothing' : (live?.state ?? 'nothing'),
      waits: gone ? undefined : pending && [pending.state, pending.dueAt],
    };
  });
};

describe('two commands that arrive in the wrong order', () => {
  it.each(Object.keys(scenes) as (keyof typeof scenes)[])('end as in the right one, when %s', (scene) => {
    let pairs = 0;
    for (const first of orders('2026-11-02T09:01:00.000Z', '09'))
      for (const second of orders('2026-11-02T09:02:00.000Z', '15')) {
        // What an accept has made public no embargo can take back, whichever of them is late: it says so.
        const names = [first.command, second.command];
        if (names.includes('accept') && names.includes('embargo')) continue;
        pairs += 1;
        const told = ({ command, lang }: Ordered): string => `${command}${lang ? ` ${lang}` : ''}`;
        expect([told(first), told(second), ends(scene, [second, first])]).toEqual([
          told(first),
          told(second),
          ends(scene, [first, second]),
        ]);
      }
    expect(pairs).toBe(92);
  });
});
