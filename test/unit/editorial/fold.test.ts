import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldDecisions, isOfTheLog } from '../../../shared/editorial/fold-log.ts';
import { rowKeys } from '../../../shared/editorial/rows.ts';
import type { Understood } from '../../../shared/release/edition.ts';
import { fingerprintOf } from '../../../shared/release/fingerprint.ts';
import { document, openDesk, words } from './newsroom-desk.ts';

const START = Date.parse('2026-11-02T09:00:00.000Z');
const instant = (milliseconds: number): string => new Date(START + milliseconds).toISOString();

/** Rows as DynamoDB keeps them: nothing that is undefined. */
const stored = (rows: Iterable<object>) =>
  [...rows].map((row) => JSON.parse(JSON.stringify(row))).sort((a, b) => (`${a.pk}\n${a.sk}` < `${b.pk}\n${b.sk}` ? -1 : 1));

const other =
  'Seed rice for the dry season was handed to nine hundred farmers, who had lost their stock to the floods in spring.';
const texts = [words, other, `${words} Forty-two, to be exact.`, `${other} The next boat leaves on Monday.`];

const name = fc.constantFrom('water', 'rice', 'pumps');
const language = fc.constantFrom('en', 'fr');
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('drop' as const), name, language, text: fc.nat(3), how: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('faulty' as const), name }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('command' as const),
      command: fc.constantFrom('accept' as const, 'withdraw' as const, 'restore' as const, 'kill' as const),
      name,
      language: fc.option(language, { nil: undefined }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('due' as const), name, language }) },
);

const DRAFT = 5;
const special: Partial<Understood>[] = [
  {},
  { correction: 'The number was wrong.' },
  { minor: true },
  { embargo: { until: instant(60_000), text: 'Embargo' } },
  { countries: ['KH', 'VN'], minor: true },
  {},
];

describe('the decision log, folded', () => {
  it('gives the table again, whatever happened, whatever the order it is read in, and however clocks differed', () => {
    let most = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(step, fc.integer({ min: -3000, max: 3000 })), { maxLength: 30, size: 'max' }),
        fc.infiniteStream(fc.nat()),
        (steps, chance) => {
          const desk = openDesk();
          for (const [index, [what, skew]] of steps.entries()) {
            const eventTime = instant(index * 10_000);
            desk.moveTo(instant(index * 10_000 + skew));
            if (what.kind === 'drop') {
              const body = [`<p>${texts[what.text]}</p>`];
              desk.drop(what.name, document({ lang: what.language, body, ...special[what.how] }), {
                extension: what.language === 'fr' ? 'fr.md' : 'md',
                eventTime,
                problems: what.how === DRAFT ? [{ code: 'draft', weight: 'question' }] : [],
              });
            } else if (what.kind === 'faulty') desk.dropFaulty(what.name);
            else if (what.kind === 'command')
              desk.command(what.command, what.name, { eventTime, ...(what.language && { lang: what.language }) });
            else desk.due(what.name, what.language);
          }
          most = Math.max(most, desk.decisions.length);
          const shuffled = [...desk.decisions].sort(() => ((chance.next().value ?? 0) % 2) * 2 - 1);
          const { rows, missing } = foldDecisions(shuffled);
          expect(missing).toEqual([]);
          expect(stored(rows.values())).toEqual(stored([...desk.rows.values()].filter((row) => isOfTheLog(row as never))));
          expect([...rows.values()].every(isOfTheLog)).toBe(true);
        },
      ),
      { numRuns: 150, seed: 7 },
    );
    expect(most).toBeGreaterThan(15);
  });

  it('knows who stands for a text that changed hands, though the clock of the one who took it was behind', () => {
    const desk = openDesk();
    const embargo = { until: instant(60_000), text: 'Embargo' };
    desk.drop('water', document({ embargo }));
    desk.drop('water', document({ embargo, body: [`<p>${texts[2]}</p>`] }));
    desk.moveTo(instant(-5000));
    const taken = desk.drop('pumps', document());
    expect(taken.fingerprint?.from).toBe(desk.release('water').head?.release);
    const { rows } = foldDecisions(desk.decisions);
    const owner = rowKeys.fingerprint(fingerprintOf(document().headline, document().body));
    expect(rows.get(`${owner.pk}\n${owner.sk}`)).toMatchObject({ release: desk.release('pumps').head?.release });
  });

  it('says which revisions it has not got, and still knows all that the later ones say', () => {
    const desk = openDesk();
    desk.drop('water', document());
    desk.drop('water', document({ body: [`<p>${texts[2]}</p>`], correction: 'More of them.' }));
    desk.command('withdraw', 'water', { lang: 'en' });
    const { release = '' } = desk.release('water').head ?? {};
    const { rows, missing } = foldDecisions(desk.decisions.filter(({ head }) => head?.revision !== 1));
    expect(missing).toEqual([{ release, revision: 1 }]);
    for (const { pk, sk } of [rowKeys.head(release), rowKeys.edition(release, 'en')])
      expect(rows.get(`${pk}\n${sk}`)).toEqual(desk.row({ pk, sk }));
  });

  it('leaves marks and machinery to the functions they belong to', () => {
    const ours = [
      rowKeys.publicPage('x', 'en'),
      rowKeys.job('x', 'en'),
      rowKeys.feedState('en'),
      rowKeys.outbox('x'),
      rowKeys.desk(),
    ];
    expect(ours.map(isOfTheLog)).toEqual(ours.map(() => false));
  });
});
