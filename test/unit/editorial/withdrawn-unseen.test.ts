import { describe, expect, it } from 'vitest';
import { Newsroom } from '../../../shared/newsroom/newsroom.ts';
import { decideJobs } from '../../../shared/translation/decide-jobs.ts';
import { document, newsroom, openDesk, words } from './newsroom-desk.ts';

const T = '2026-11-02T11:00:00.000Z';
const LATER = '2026-11-02T12:00:00.000Z';
const embargoed = { embargo: { until: T, text: T }, stated: { embargo: T } };
const french = (more = {}) =>
  document({
    lang: 'fr',
    headline: 'L’eau potable arrive dans quarante villages',
    body: ['<p>La nouvelle station apporte l’eau potable à quarante villages de la côte, où l’on marchait deux heures.</p>'],
    ...more,
  });
const draft = [{ code: 'draft' as const, weight: 'question' as const }];
const stateOf = (desk: ReturnType<typeof openDesk>, lang = 'en') => {
  const { live, pending } = desk.edition('water', lang) ?? {};
  return live?.state ?? [pending?.state, pending?.dueAt, ...(pending?.questions ?? [])].join(' ');
};
const at = (desk: ReturnType<typeof openDesk>, instant: string): void => {
  desk.moveTo(instant);
  for (const lang of ['en', 'fr']) desk.due('water', lang);
};

describe('a withdrawal of what readers have never had', () => {
  it.each([undefined, 'en'])('keeps it from them at its time, until it is restored (%s)', (lang) => {
    const desk = openDesk();
    const order = lang ? { lang } : {};
    const asked = lang ? 'language-withdrawn' : 'release-withdrawn';
    desk.drop('water', document(embargoed));
    expect(desk.command('withdraw', 'water', order)?.problems).toEqual([{ code: asked, weight: 'remark' }]);
    expect([stateOf(desk), desk.dueRows()]).toEqual([`held ${T} ${asked}`, []]);
    at(desk, LATER);
    expect([stateOf(desk), desk.feed('en')]).toEqual([`held ${T} ${asked}`, []]);
    desk.command('restore', 'water', order);
    expect(desk.decisions.at(-1)).toMatchObject({ change: { event: 'ReleasePublished', priority: 'normal' } });
    expect([stateOf(desk), desk.uploadOutcomes()]).toEqual(['published', ['published', 'command', 'command']]);
  });

  it('that is taken back before its time leaves it that time', () => {
    const desk = openDesk();
    desk.drop('water', document(embargoed));
    desk.command('withdraw', 'water');
    desk.command('restore', 'water');
    expect([stateOf(desk), desk.dueRows()]).toMatchObject([`embargoed ${T}`, [{ lang: 'en' }]]);
    at(desk, T);
    expect(stateOf(desk)).toBe('published');
  });

  it('holds it though its time comes in between, before the order has got to the language', () => {
    const desk = openDesk();
    desk.drop('water', document(embargoed));
    const [before] = [structuredClone(desk.edition('water'))];
    desk.command('withdraw', 'water');
    // As it was: the message to the language is still under way.
    desk.rows.set(`R#${before?.release}|E#en`, { ...desk.rows.get(`R#${before?.release}|E#en`), ...before });
    desk.moveTo(LATER);
    expect(desk.due('water').kind).toBe('hold');
    expect(stateOf(desk)).toContain('release-withdrawn');
  });

  it('is no matter of an accept, which answers the rest and is remembered', () => {
    const desk = openDesk();
    desk.drop('water', document(), { problems: draft });
    desk.drop('water', french(), { extension: 'docx', problems: draft });
    desk.command('withdraw', 'water', { lang: 'fr' });
    expect(stateOf(desk, 'fr')).toBe('held  draft language-withdrawn');
    desk.command('accept', 'water', { lang: 'fr' });
    expect(stateOf(desk, 'fr')).toBe('held  language-withdrawn');
    // Nothing else is asked of it: there is nothing to accept.
    expect(desk.command('accept', 'water', { lang: 'fr' })).toBeUndefined();
    // The English is a draft still; whoever accepted the French has seen that.
    desk.command('restore', 'water', { lang: 'fr' });
    expect([stateOf(desk, 'fr'), stateOf(desk)]).toEqual(['published', 'held  draft']);
  });

  it('leaves an accepted text its time, and nothing to fall due until it is restored', () => {
    const desk = openDesk();
    desk.drop('water', document(embargoed), { problems: draft });
    desk.command('withdraw', 'water');
    desk.command('accept', 'water');
    expect([stateOf(desk), desk.dueRows()]).toEqual([`held ${T} release-withdrawn`, []]);
    desk.command('restore', 'water');
    expect([stateOf(desk), desk.dueRows()]).toMatchObject([`embargoed ${T}`, [{ lang: 'en' }]]);
  });

  it('does not make it forget a draft that comes meanwhile, nor a newer file that cannot be read', () => {
    const desk = openDesk();
    desk.drop('water', document(embargoed));
    desk.command('withdraw', 'water');
    desk.drop('water', french(), { extension: 'docx', problems: draft });
    expect(stateOf(desk, 'fr')).toBe(`held ${T} draft release-withdrawn`);
    desk.command('restore', 'water');
    expect([stateOf(desk), stateOf(desk, 'fr')]).toEqual([`held ${T} bundle-waits`, `held ${T} draft`]);

    const other = openDesk();
    other.drop('water', document(embargoed));
    other.command('withdraw', 'water');
    other.dropFaulty('water');
    expect(stateOf(other)).toBe(`held ${T} newer-rejected release-withdrawn`);
    other.command('restore', 'water');
    expect(stateOf(other)).toBe(`held ${T} newer-rejected`);
  });

  it('goes by the time that is ordered meanwhile', () => {
    const desk = openDesk();
    desk.drop('water', document(embargoed));
    desk.command('withdraw', 'water');
    desk.command('embargo', 'water', { reason: `${LATER} The minister is late.` });
    expect([stateOf(desk), desk.dueRows()]).toEqual([`held ${LATER} release-withdrawn`, []]);
    desk.command('restore', 'water');
    at(desk, T);
    expect(stateOf(desk)).toBe(`embargoed ${LATER}`);
    at(desk, LATER);
    expect(stateOf(desk)).toBe('published');
  });

  it('holds a newer text too, with its correction and under another file, and a kill ends it', () => {
    const desk = openDesk();
    desk.drop('water', document(embargoed));
    desk.command('withdraw', 'water');
    const newer = document({ body: [`<p>${words} Thirty.</p>`], ...embargoed, correction: 'Thirty.' });
    expect(desk.drop('water', newer, { extension: 'txt' }).upload).toMatchObject({ outcome: 'held' });
    expect(stateOf(desk)).toBe(`held ${T} release-withdrawn`);
    desk.command('kill', 'water');
    at(desk, LATER);
    expect(desk.edition('water')).not.toHaveProperty('live');
    expect(desk.command('restore', 'water')?.upload?.outcome).toBe('rejected');
  });

  it('holds a language that was not out yet of a public release, and one that comes later; each is published with the restoration', () => {
    const desk = openDesk();
    desk.drop('water', document());
    desk.command('withdraw', 'water');
    expect(desk.drop('water', french(), { extension: 'docx' }).upload).toMatchObject({
      problems: ['release-withdrawn', 'original-assumed'],
    });
    expect([stateOf(desk), stateOf(desk, 'fr')]).toEqual(['withdrawn', 'held  release-withdrawn']);
    desk.command('restore', 'water');
    expect([stateOf(desk), stateOf(desk, 'fr')]).toEqual(['published', 'published']);
    expect(desk.decisions.flatMap(({ change }) => change?.event ?? [])).toEqual([
      'ReleasePublished',
      'ReleaseWithdrawn',
      'ReleaseRestored',
      'ReleasePublished',
    ]);
  });

  it('of one language and then of the whole release is answered by restoring the release', () => {
    const desk = openDesk();
    desk.drop('water', french(embargoed));
    desk.command('withdraw', 'water', { lang: 'fr' });
    expect(stateOf(desk, 'fr')).toContain('language-withdrawn');
    desk.command('withdraw', 'water');
    expect(stateOf(desk, 'fr')).toBe(`held ${T} release-withdrawn`);
    desk.command('restore', 'water');
    expect(stateOf(desk, 'fr')).toBe(`embargoed ${T}`);
  });

  it('that is lifted after more than a week mails nobody, and the cards say so', () => {
    const desk = openDesk();
    desk.drop('water', document(embargoed));
    desk.command('withdraw', 'water', { lang: 'en' });
    desk.moveTo('2026-11-20T09:00:00.000Z');
    desk.command('restore', 'water', { lang: 'en' });
    expect(stateOf(desk)).toBe('published');
    expect(desk.decisions.at(-1)?.ends).toMatchObject([{ outcome: 'published', remarks: ['older-than-alerts'] }]);
  });

  it('has nobody translate it meanwhile', () => {
    const translating = Newsroom.parse({ ...newsroom, translation: { policies: [{ languages: ['en', 'fr'], dueHours: 4 }] } });
    const asked = (desk: ReturnType<typeof openDesk>): string[] =>
      decideJobs(
        { ...desk.release('water'), jobs: [] },
        { newsroom: translating, now: '2026-11-02T09:00:00.000Z', isSame: () => true },
      ).map(({ job }) => job.lang);
    const desk = openDesk();
    desk.drop('water', document(embargoed));
    expect(asked(desk)).toEqual(['fr']);
    desk.command('withdraw', 'water');
    expect(asked(desk)).toEqual([]);
    desk.command('restore', 'water');
    expect(asked(desk)).toEqual(['fr']);
  });
});

describe('a restoration that comes before everything else', () => {
  const early = '2026-11-02T09:00:03.000Z';
  const withdrawal = { eventTime: '2026-11-02T09:00:02.000Z' };

  it.each([undefined, 'en'])(
    'is refused after ten minutes, and remembered: a withdrawal older than it does nothing (%s)',
    (lang) => {
      const desk = openDesk();
      const order = lang ? { lang } : {};
      desk.moveTo('2026-11-02T09:20:00.000Z');
      expect(desk.command('restore', 'water', { ...order, eventTime: early })?.upload).toMatchObject({
        outcome: 'rejected',
        problems: ['command-without-target'],
      });
      desk.drop('water', document(), { eventTime: '2026-11-02T09:00:01.000Z' });
      expect(desk.command('withdraw', 'water', { ...order, ...withdrawal })?.upload?.outcome).toBe('superseded');
      expect(stateOf(desk)).toBe('published');
    },
  );
});
