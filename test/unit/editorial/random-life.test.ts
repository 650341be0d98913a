import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../shared/editorial/decision.ts';
import { foldDecisions, isOfTheLog, nameOfRow } from '../../../shared/editorial/fold-log.ts';
import { answeredByRestoring } from '../../../shared/editorial/problems.ts';
import { tries } from '../../tries.ts';
import { document, openDesk, words } from './newsroom-desk.ts';

const START = Date.parse('2026-11-02T09:00:00.000Z');
/** `SEED=…` tries others: those of a test are the same each time. */
const SEQUENCES = tries('LIVES', { sample: 300, full: 2000 });
const LANGUAGES = ['en', 'fr'] as const;
type Lang = (typeof LANGUAGES)[number];

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();
/** Times people write into files and orders: half-hours after the start. */
const halfHour = fc.integer({ min: 1, max: 8 }).map((count) => instant(START + count * 1_800_000));

/** A kill ends a life: it is the rarest. */
const commands = [
  ...Array(4).fill('accept'),
  ...Array(3).fill('embargo'),
  ...Array(3).fill('restore'),
  'correct',
  'correct',
  'withdraw',
  'withdraw',
  'kill',
];

const lang = fc.constantFrom(...LANGUAGES);
const scope = fc.constantFrom(undefined, ...LANGUAGES);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('drop' as const),
      lang,
      text: fc.nat(2),
      until: fc.option(halfHour, { nil: undefined }),
      says: fc.constantFrom('nothing', 'correction', 'minor', 'draft'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('older' as const), lang, text: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('faulty' as const), lang }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('order' as const),
      command: fc.constantFrom(...commands),
      scope,
      until: halfHour,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 100 }) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const texts: Record<Lang, { headline: string; body: string }> = {
  en: { headline: 'Clean water reaches forty coastal villages', body: words },
  fr: {
    headline: 'L’eau potable arrive dans quarante villages',
    body: 'La nouvelle station apporte l’eau potable à quarante villages de la côte, où les familles marchaient deux heures par jour pour en chercher.',
  },
};
const endings = ['', ' The pumps run on sunlight.', ' Forty-two, to be exact.'];

/** What an editor may rely on for one language, told in the words of the guide and not in those of the code. */
interface Expected {
  /** Nothing before this, unless somebody with the right to say so said otherwise. */
  promise: string;
  /** What the newest version of the text has to wait for. */
  newest: string;
  order: { until: string; at: number };
  killed: boolean;
  withdrawn: boolean;
}

const play = (steps: readonly Step[]) => {
  const desk = openDesk(instant(START));
  let now = START;
  let uploads = 0;
  let waiting = 0;
  let wholeKilled = false;
  const dropped = new Set<Lang>();
  const expected = Object.fromEntries(
    LANGUAGES.map((each): [Lang, Expected] => [
      each,
      { promise: '', newest: '', order: { until: '', at: 0 }, killed: false, withdrawn: false },
    ]),
  ) as Record<Lang, Expected>;
  let seen = 0;

  const tick = (milliseconds: number): void => {
    now += milliseconds;
    desk.moveTo(instant(now));
  };
  const versionOut = (each: Lang): number => desk.edition('water', each)?.live?.facts.version ?? 0;
  const latest = (...instants: string[]): string => instants.sort().at(-1) ?? '';

  /** What has to hold of every decision made since, and of the table as it is now. */
  const check = (outBefore: Record<Lang, number>): void => {
    for (const { at, edition, change } of desk.decisions.slice(seen)) {
      if (!edition || !change) continue;
      const { promise, killed } = expected[edition.lang as Lang];
      if (change.event === 'ReleaseKilled') continue;
      expect(killed, 'nothing comes out of what was killed').toBe(false);
      if (edition.live?.facts.version !== outBefore[edition.lang as Lang])
        expect(at >= promise, `${edition.lang} came out at ${at}, and ${promise} was promised`).toBe(true);
      if (outBefore[edition.lang as Lang] === 0)
        expect(expected[edition.lang as Lang].withdrawn, 'a withdrawn edition that readers never had is never rendered').toBe(
          false,
        );
    }
    seen = desk.decisions.length;
    for (const each of LANGUAGES) {
      const edition = desk.edition('water', each);
      const { killed, withdrawn } = expected[each];
      expect(versionOut(each), 'no older version comes back').toBeGreaterThanOrEqual(outBefore[each]);
      expect(desk.feed(each), 'a feed lists what is or was public, once').toHaveLength(edition?.live ? 1 : 0);
      if (edition?.live && killed) expect(edition.live.state).toBe('killed');
      if (edition?.live && !killed) expect(edition.live.state).toBe(withdrawn ? 'withdrawn' : 'published');
      if (killed) expect(edition?.pending, 'nothing waits under what was killed').toBeUndefined();
      const { pending } = edition ?? {};
      if (pending && pending.state !== 'held') {
        expect((pending.dueAt ?? '') > instant(now), 'what was due is out').toBe(true);
        expect((pending.dueAt ?? '') >= expected[each].promise, 'what waits waits long enough').toBe(true);
      }
      const waitsForRestore = pending?.questions.some((code) => answeredByRestoring.includes(code)) ?? false;
      expect(waitsForRestore, 'what is withdrawn before readers had it waits to be restored, and nothing else does').toBe(
        pending !== undefined && withdrawn && !edition?.live,
      );
      const dues = desk.dueRows().filter((row) => row.lang === each);
      const wakes = pending?.state === 'held' ? pending.until : pending?.dueAt;
      expect(
        dues.map(({ at }) => at),
        'one due row for what waits for its time',
      ).toEqual(wakes ? [wakes] : []);
    }
    expect(desk.uploadOutcomes(), 'every file has one outcome').toHaveLength(uploads - waiting);
  };

  const made = (each: Lang, decision: Decision, stated: string): void => {
    if (decision.newVersion === undefined) return;
    const mine = expected[each];
    mine.newest = latest(stated, mine.order.until);
    mine.promise = latest(mine.promise, mine.newest);
  };

  for (const each of steps) {
    tick(1000);
    const outBefore = Object.fromEntries(LANGUAGES.map((one) => [one, versionOut(one)])) as Record<Lang, number>;
    switch (each.kind) {
      case 'drop':
      case 'older': {
        const { headline, body } = texts[each.lang];
        const ending = endings[each.text] ?? '';
        const until = each.kind === 'drop' ? each.until : undefined;
        const says = each.kind === 'drop' ? each.says : 'nothing';
        const understood = document({
          lang: each.lang,
          headline,
          body: [`<p>${body}${ending}</p>`],
          ...(until && { embargo: { until, text: until } }),
          ...(says === 'correction' && { correction: 'A figure was wrong.' }),
          ...(says === 'minor' && { minor: true }),
          ...(says === 'draft' && { draft: true }),
          stated: { ...(until && { embargo: until }), ...(says !== 'nothing' && { [says]: 'true' }) },
        });
        uploads += 1;
        const late = each.kind === 'older' ? { sequencer: `00000000${uploads.toString(16).padStart(2, '0')}` } : {};
        const decision = desk.drop('water', understood, {
          extension: `${each.lang}.md`,
          problems: says === 'draft' ? [{ code: 'draft', weight: 'question' }] : [],
          ...late,
        });
        if (expected[each.lang].killed) expect(decision.upload?.outcome).toMatch(/rejected|superseded/);
        if (says === 'draft') expect(decision.upload?.outcome).not.toBe('published');
        if (each.kind === 'older' && dropped.has(each.lang)) expect(decision.upload?.outcome).toBe('superseded');
        if (each.kind === 'drop') dropped.add(each.lang);
        made(each.lang, decision, until ?? '');
        const [first] = [decision.change?.event];
        const wasOut = outBefore[each.lang] > 0;
        if (wasOut && first === 'ReleaseCorrected') expect(says).toBe('correction');
        if (wasOut && first === 'ReleaseUpdated') expect(says).toBe('minor');
        if (wasOut && first === 'ReleasePublished') expect.fail('a release is published once');
        break;
      }
      case 'faulty':
        uploads += 1;
        desk.dropFaulty('water', { extension: `${each.lang}.md` });
        break;
      case 'order': {
        const { command, until } = each;
        const reason = command === 'embargo' ? `${until} The minister is late.` : 'Checked with the desk.';
        const held = LANGUAGES.filter((one) => desk.edition('water', one)?.pending?.state === 'held');
        const pending = LANGUAGES.filter((one) => desk.edition('water', one)?.pending);
        const meant = LANGUAGES.filter((one) => (each.scope ?? one) === one);
        uploads += 1;
        // What the order allows holds from the moment it is given: it is carried out at once.
        const before = structuredClone(expected);
        if (command === 'embargo')
          for (const one of meant) {
            if (pending.includes(one)) Object.assign(expected[one], { promise: until, newest: until });
            expected[one].order = { until, at: now };
          }
        if (command === 'accept') for (const one of meant) if (held.includes(one)) expected[one].promise = expected[one].newest;
        const decision = desk.command(command as 'kill', 'water', { ...(each.scope && { lang: each.scope }), reason });
        if (!decision) waiting += 1;
        const done = decision?.upload?.outcome === 'command';
        if (!done) Object.assign(expected, before);
        if (done && command === 'kill') for (const one of meant) expected[one].killed = true;
        if (done && command === 'kill' && !each.scope) wholeKilled = true;
        if (done && command === 'withdraw') for (const one of meant) expected[one].withdrawn = true;
        if (done && command === 'restore') for (const one of meant) expected[one].withdrawn = false;
        if (wholeKilled && command !== 'kill' && decision) expect(decision.upload?.outcome).toBe('rejected');
        break;
      }
      case 'wait':
        tick(each.minutes * 60_000);
    }
    for (const one of LANGUAGES) {
      // Doubled, and for what is not due: neither may do anything.
      desk.due('water', one);
      desk.due('water', one);
    }
    check(outBefore);
  }
  return desk;
};

describe('any life of a release', () => {
  it(`keeps what was promised: ${SEQUENCES} random ones`, () => {
    let steps = 0;
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 20, size: 'max' }), (life) => {
        const desk = play(life);
        steps += life.length;
        for (const { action } of desk.decisions) kinds.set(action, (kinds.get(action) ?? 0) + 1);
        const { rows, missing } = foldDecisions([...desk.decisions].reverse());
        expect(missing).toEqual([]);
        const logged = [...desk.rows.values()].filter((row) => isOfTheLog(row as never));
        expect(rows.size).toBe(logged.length);
        for (const row of logged) {
          const folded = Object.entries(rows.get(nameOfRow(row as never)) ?? {}).filter(([, value]) => value !== undefined);
          const kept = Object.entries(row).filter(([, value]) => value !== undefined);
          expect(Object.fromEntries(folded)).toEqual(Object.fromEntries(kept));
        }
      }),
      { numRuns: SEQUENCES, seed: Number(process.env.SEED ?? 20261128) },
    );
    console.log(
      `${SEQUENCES} lives, ${steps} steps: ${[...kinds]
        .sort()
        .map(([action, count]) => `${action} ${count}`)
        .join(', ')}`,
    );
    for (const action of ['publish', 'correct', 'update', 'hold', 'embargo', 'kill', 'withdraw', 'restore', 'duplicate'])
      expect(kinds.get(action) ?? 0, action).toBeGreaterThan(SEQUENCES / 100);
  });
});
