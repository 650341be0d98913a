import { describe, expect, it, test } from 'vitest';
import { decideCommand } from '../../../shared/editorial/decide-command.ts';
import { decideFollow } from '../../../shared/editorial/decide-follow.ts';
import { dueAtOf } from '../../../shared/editorial/transitions.ts';
import type { KeyReading } from '../../../shared/release/key-reading.ts';
import type { Upload } from '../../../shared/release/upload.ts';
import { document, newsroom, openDesk, words } from './newsroom-desk.ts';

const T10 = '2026-12-01T10:00:00.000Z';
const T08 = '2026-12-01T08:00:00.000Z';
const T12 = '2026-12-01T12:00:00.000Z';
const until = (instant: string) => ({
  embargo: { until: instant, text: instant },
  stated: { embargo: instant },
});
const changed = document({ body: [`<p>${words} The pumps run on sunlight alone.</p>`] });

describe('an embargo by command', () => {
  it('moves the time of what waits, earlier and later, and takes its due row along', () => {
    const desk = openDesk();
    desk.drop('water', document(until(T10)));
    for (const at of [T12, T08]) {
      const decision = desk.command('embargo', 'water', { reason: `${at} The minister asked.` });
      expect(decision?.upload?.outcome).toBe('command');
      expect(desk.edition('water')?.pending).toMatchObject({ state: 'embargoed', dueAt: at, facts: { releaseAt: at } });
      expect([...desk.rows.values()].filter(({ pk }) => pk === 'DUE')).toMatchObject([{ at }]);
    }
  });

  it('of the whole release binds what is accepted before the order has come to it', () => {
    const desk = openDesk();
    desk.drop('water', document(), {
      problems: [
        { code: 'embargo-line', weight: 'question' },
        { code: 'draft', weight: 'question' },
      ],
    });
    const asked = [...desk.rows].filter(([, { sk }]) => /^E#/.test(String(sk)));
    desk.command('embargo', 'water', { reason: T10 });
    // The message to the edition is still on its way.
    for (const [name, row] of asked) desk.rows.set(name, row);
    expect(desk.edition('water')?.pending?.dueAt).toBeUndefined();
    desk.command('accept', 'water');
    expect(desk.edition('water')).toMatchObject({ pending: { state: 'embargoed', dueAt: T10 } });
    expect(desk.edition('water')?.live).toBeUndefined();
  });

  it('answers a line that speaks of one, and no other question', () => {
    const desk = openDesk();
    desk.drop('water', document(), { problems: [{ code: 'embargo-line', weight: 'question' }] });
    desk.drop('wells', document({ ...changed, lang: 'de' }), { problems: [{ code: 'embargo-line', weight: 'question' }] });
    desk.command('embargo', 'water', { reason: T10 });
    desk.command('embargo', 'wells', { reason: T10 });
    expect(desk.edition('water')?.pending).toMatchObject({ state: 'embargoed', questions: [], dueAt: T10 });
    expect(desk.edition('wells', 'de')?.pending).toMatchObject({
      state: 'held',
      questions: ['language-not-published'],
      promised: T10,
    });
  });

  it('binds a release that comes after it; of the file and the order the later time counts', () => {
    for (const [stated, bound] of [
      [undefined, T10],
      [T08, T10],
      [T12, T12],
    ]) {
      const desk = openDesk();
      const order = desk.command('embargo', 'water', { reason: `${T10} agreed with the press.` });
      expect(order?.upload?.problems).toEqual(['embargo-without-target']);
      const decision = desk.drop('water', document(stated ? until(stated) : {}));
      expect(decision.upload).toMatchObject({ outcome: 'embargoed', dueAt: bound });
      expect(decision.entry).toBeUndefined();
    }
  });

  it('binds one language only where its name says so', () => {
    const desk = openDesk();
    desk.command('embargo', 'water', { lang: 'fr', reason: T10 });
    expect(desk.drop('water', document()).upload?.outcome).toBe('published');
    const french = document({
      lang: 'fr',
      headline: 'L’eau potable arrive',
      body: ['<p>Quarante villages de la côte ont de l’eau.</p>'],
    });
    expect(desk.drop('water', french).upload).toMatchObject({ outcome: 'embargoed', dueAt: T10 });
  });

  it('only puts off a file that is newer than itself, though its notice comes later', () => {
    const desk = openDesk();
    const given = '2026-11-02T08:59:00.000Z';
    desk.drop('water', document(until(T10)));
    desk.command('embargo', 'water', { reason: T08, eventTime: given });
    expect(desk.edition('water')?.pending?.dueAt).toBe(T10);
    desk.command('embargo', 'water', { reason: T12, eventTime: given });
    expect(desk.edition('water')?.pending?.dueAt).toBe(T12);
  });

  it('makes the same file no other version, before and after it is out', () => {
    const desk = openDesk();
    desk.drop('water', document(until(T10)));
    desk.command('embargo', 'water', { reason: T12 });
    expect(desk.drop('water', document(until(T10)), { extension: 'txt' }).upload?.outcome).toBe('duplicate');
    desk.moveTo(T12);
    desk.due('water');
    expect(desk.edition('water')?.live?.date).toBe(T12);
    expect(desk.drop('water', document(until(T10)), { extension: 'txt' }).upload?.outcome).toBe('duplicate');
  });

  it.each(['tomorrow at ten', '2026-12-01', '2026-12-01T10:00:00', '2020-12-01T10:00:00Z', '2026-02-30T10:00:00Z'])(
    'is refused when it does not begin with a time to come: %s',
    (reason) => {
      const desk = openDesk();
      desk.drop('water', document(until(T10)));
      expect(desk.command('embargo', 'water', { reason })?.upload).toMatchObject({
        outcome: 'rejected',
        problems: ['command-time'],
      });
      expect(desk.edition('water')?.pending?.dueAt).toBe(T10);
    },
  );

  it('is refused, and the desk told, when everything is public already', () => {
    const desk = openDesk();
    desk.drop('water', document());
    expect(desk.command('embargo', 'water', { reason: T10 })?.upload?.problems).toEqual(['embargo-too-late']);
    desk.command('kill', 'water');
    expect(desk.command('embargo', 'water', { reason: T10 })?.upload?.problems).toEqual(['killed']);
  });
});

describe('a correction note by command', () => {
  it('lets out the changed text that went without one, as a correction', () => {
    const desk = openDesk();
    desk.drop('water', document());
    desk.drop('water', changed);
    const decision = desk.command('correct', 'water', { reason: 'The pumps run on sunlight.' });
    expect(decision).toMatchObject({ action: 'correct', change: { event: 'ReleaseCorrected' }, upload: { outcome: 'command' } });
    expect(desk.edition('water')?.live?.facts).toMatchObject({ version: 2, correctionNote: 'The pumps run on sunlight.' });
    expect(desk.uploadOutcomes()).toEqual(['published', 'published', 'command']);
  });

  it('leaves other questions open, and is remembered by the text', () => {
    const desk = openDesk();
    desk.drop('water', document());
    desk.drop('water', changed, { problems: [{ code: 'embargo-line', weight: 'question' }] });
    desk.command('correct', 'water', { reason: 'The pumps run on sunlight.' });
    expect(desk.edition('water')).toMatchObject({ live: { facts: { version: 1 } }, pending: { questions: ['embargo-line'] } });
    expect(desk.command('accept', 'water')?.action).toBe('correct');
  });

  it('waits ten minutes for its text and is then refused', () => {
    const desk = openDesk();
    desk.drop('water', document());
    const eventTime = '2026-11-02T09:00:00.000Z';
    expect(desk.command('correct', 'water', { reason: 'A figure.', eventTime })).toBeUndefined();
    desk.moveTo('2026-11-02T09:10:00.000Z');
    expect(desk.command('correct', 'water', { reason: 'A figure.', eventTime })?.upload?.problems).toEqual([
      'command-not-applicable',
    ]);
  });

  it('is one for each language, and no longer than readers are shown', () => {
    const desk = openDesk();
    const french = { lang: 'fr', headline: 'L’eau potable arrive dans les villages' };
    desk.drop('water', document());
    desk.drop(
      'water',
      document({ ...french, body: ['<p>Quarante villages de la côte ont de l’eau, sans marcher deux heures.</p>'] }),
    );
    desk.drop('water', changed);
    desk.drop(
      'water',
      document({ ...french, body: ['<p>Quarante villages de la côte ont de l’eau, sans marcher trois heures.</p>'] }),
    );
    expect(desk.command('correct', 'water', { reason: 'A figure.' })?.upload?.problems).toEqual(['command-needs-language']);
    expect(desk.command('correct', 'water', { lang: 'fr', reason: 'x'.repeat(1001) })?.upload?.problems).toEqual([
      'command-too-long',
    ]);
    expect(desk.command('correct', 'water', { lang: 'fr', reason: 'Trois heures.' })?.action).toBe('correct');
    expect(desk.edition('water', 'en')?.live?.facts.version).toBe(1);
  });
});

it('an embargo on the whole release that is told to an edition twice moves it once', () => {
  const desk = openDesk();
  desk.drop('water', document({ embargo: { until: '2026-11-03T09:00:00.000Z', text: '' } }));
  const { revision = 0 } = desk.command('embargo', 'water', { reason: '2026-11-04T09:00:00Z The minister is late.' })?.head ?? {};
  const { head, editions } = desk.release('water');
  const [edition] = editions;
  expect(edition?.pending?.dueAt).toBe('2026-11-04T09:00:00.000Z');
  if (!head || !edition) throw new Error('nothing was dropped');
  const at = '2026-11-02T09:00:00.000Z';
  const order = { action: 'embargo' as const, principal: 'editor', eventTime: at, at, revision };
  expect(
    decideFollow(
      { newsroom, now: '2026-11-02T09:01:00.000Z', head, edition, editions, files: { members: [], unread: [] } },
      order,
    ),
  ).toBeUndefined();
});

describe('a command about a bundle', () => {
  it.each([
    ['accept', ['incoming/water/en.md'], true],
    ['correct', ['incoming/water/en.md'], true],
    ['accept', [], false],
    ['embargo', ['incoming/water/en.md'], false],
    ['kill', ['incoming/water/en.md'], false],
  ] as const)('.%s, while %j is read and not decided: waits for it: %s', (command, undecided, wait) => {
    const now = '2026-11-02T09:00:00.000Z';
    const upload: Upload = { uploadId: 'a'.repeat(64), bucket: 'newsroom', key: `incoming/water.${command}.txt`, versionId: 'v', sequencer: '1', eventTime: '2026-11-02T08:00:00.000Z', principal: 'editor', size: 9 }; // biome-ignore format: a row
    const parsed = { kind: 'command' as const, upload, sha256: '', reason: `${T10} Checked.`, problems: [] };
    const reading: Extract<KeyReading, { kind: 'command' }> = { kind: 'command', command, releaseKey: 'water' };
    expect(decideCommand({ newsroom, now, upload, reading, parsed, editions: [], undecided }, reading).wait).toBe(wait);
  });
});

test('what is dated before its embargo ends is due when that ends', () => {
  const desk = openDesk();
  desk.drop('water', document(until(T10)));
  const facts = desk.edition('water')?.pending?.facts;
  expect(facts && dueAtOf({ ...facts, releaseAt: T08 }, '2026-11-02T09:00:00.000Z')).toBe(T10);
  expect(facts && dueAtOf({ ...facts, releaseAt: T12 }, '2026-11-02T09:00:00.000Z')).toBe(T12);
});
