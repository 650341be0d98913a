import { describe, expect, it } from 'vitest';
import type { JobRow } from '../../../shared/editorial/rows.ts';
import { needsOf } from '../../../shared/newsroom/needs-of.ts';
import { Newsroom } from '../../../shared/newsroom/newsroom.ts';
import { decideJobs, versionsToRead } from '../../../shared/translation/decide-jobs.ts';
import { toBeMailed } from '../../../shared/translation/tellings.ts';
import { document, openDesk, newsroom as plain, words } from '../editorial/newsroom-desk.ts';

const now = '2026-11-02T09:00:00.000Z';
const newsroom = Newsroom.parse({
  ...plain,
  translation: {
    policies: [
      { when: { countries: ['KH'] }, languages: ['fr', 'es'], translators: { fr: 'Atelier Nord' }, dueHours: 6 },
      { languages: ['es', 'ar', 'de'] },
    ],
  },
});
const french = document({ lang: 'fr', headline: 'L’eau potable arrive dans quarante villages', body: ['<p>La station.</p>'] });
const changed = document({
  body: [`<p>${words} The pumps run on sunlight alone.</p>`],
  correction: 'The pumps run on sunlight.',
});

/** A desk whose jobs are kept as queue-translations would. */
const openQueue = (policies = newsroom) => {
  const desk = openDesk();
  const jobs = new Map<string, JobRow>();
  const look = (isSame: (version: number, other: number) => boolean = () => false): string[] =>
    decideJobs({ ...desk.release('water'), jobs: [...jobs.values()] }, { newsroom: policies, now, isSame }).map(
      ({ job, ask }) => {
        jobs.set(job.lang, job);
        return `${job.lang} ${job.state}${job.stale ? ' stale' : ''} v${job.version}${ask ? ' asked' : ''}`;
      },
    );
  return { desk, jobs, look };
};

describe('what a release needs', () => {
  it('is every language of the newsroom where there is no policy, and nobody is asked', () => {
    expect(needsOf(plain, { lang: 'fr', type: 'release', countries: [], topics: [] })).toEqual([
      { lang: 'en' },
      { lang: 'es' },
      { lang: 'ar' },
    ]);
  });

  it('is what the first policy says that is about it, language by language, and published here', () => {
    expect(needsOf(newsroom, { lang: 'en', type: 'release', countries: ['KH'], topics: [] })).toEqual([
      { lang: 'fr', dueHours: 6, asked: 'Atelier Nord' },
      { lang: 'es', dueHours: 6 },
      { lang: 'ar', dueHours: 24 },
    ]);
    expect(needsOf(newsroom, { lang: 'es', type: 'release', countries: ['HT'], topics: [] }).map(({ lang }) => lang)).toEqual([
      'ar',
    ]);
  });
});

describe('translation jobs', () => {
  it('without a policy are one for each language that is missing, once, and end when the edition arrives or the release is killed', () => {
    const { desk, look } = openQueue(plain);
    desk.drop('water', document());
    expect(look()).toEqual(['fr needed v1', 'es needed v1', 'ar needed v1']);
    expect(look()).toEqual([]);
    desk.drop('water', french, { extension: 'txt' });
    expect(look()).toEqual(['fr cancelled v1']);
    desk.command('kill', 'water');
    expect(look()).toEqual(['es cancelled v1', 'ar cancelled v1']);
  });

  it('are asked for once, with who and by when', () => {
    const { desk, jobs, look } = openQueue();
    desk.drop('water', document());
    expect(look()).toEqual(['fr queued v1 asked', 'es queued v1 asked', 'ar queued v1 asked']);
    expect(look()).toEqual([]);
    expect(jobs.get('fr')).toMatchObject({ asked: 'Atelier Nord', dueAt: '2026-11-02T15:00:00.000Z', from: 'en' });
    expect(jobs.get('ar')).toMatchObject({ dueAt: '2026-11-03T09:00:00.000Z' });
    expect(new Set([...jobs.values()].map(({ id }) => id)).size).toBe(3);
  });

  it('owe a mail to whoever has an address, once when asked and once when overdue', () => {
    const policies = Newsroom.parse({
      ...plain,
      translation: {
        policies: [
          {
            languages: ['fr', 'es', 'ar'],
            dueHours: 6,
            translators: { fr: 'Atelier Nord <nord@example.org>', es: 'sur@example.org', ar: 'Team <nobody>' },
          },
        ],
      },
    });
    const { desk, jobs } = openQueue(policies);
    const look = (at: string): unknown =>
      decideJobs(
        { ...desk.release('water'), jobs: [...jobs.values()] },
        { newsroom: policies, now: at, isSame: () => false },
      ).map(({ job: { owes, ...job } }) => {
        jobs.set(job.lang, job);
        return [job.lang, job.asked, job.mailTo, owes];
      });
    desk.drop('water', document());
    expect(look(now)).toEqual([
      ['fr', 'Atelier Nord', 'nord@example.org', 'asked'],
      ['es', 'sur@example.org', 'sur@example.org', 'asked'],
      ['ar', 'Team <nobody>', undefined, undefined],
    ]);
    expect(look('2026-11-02T10:00:00.000Z')).toEqual([]);
    expect(look('2026-11-02T15:00:00.000Z')).toMatchObject([
      ['fr', 'Atelier Nord', 'nord@example.org', 'overdue'],
      ['es', 'sur@example.org', 'sur@example.org', 'overdue'],
      ['ar', 'Team <nobody>', undefined, undefined],
    ]);
    expect(look('2026-11-02T15:01:00.000Z')).toEqual([]);
    const owing: JobRow = { ...(jobs.get('fr') as JobRow), owes: 'overdue' };
    expect(toBeMailed([owing, { ...owing, state: 'needs_review' }, { ...owing, state: 'cancelled' }])).toEqual([owing]);
  });

  it('are not asked for while the source is held, and are while it waits for its time', () => {
    const { desk, look } = openQueue();
    desk.drop('water', document(), { problems: [{ code: 'draft', weight: 'question' }] });
    expect(look()).toEqual([]);
    desk.drop('water', document({ embargo: { until: '2026-12-01T09:00:00.000Z', text: '' }, stated: { embargo: 'x' } }));
    expect(look()).toHaveLength(3);
  });

  it('are asked for anew when the source changes before they are back', () => {
    const { desk, look } = openQueue();
    desk.drop('water', document());
    look();
    desk.drop('water', changed);
    expect(look()).toEqual(['fr queued v2 asked', 'es queued v2 asked', 'ar queued v2 asked']);
  });

  it('are done when the edition is there, whoever brought it', () => {
    const { desk, jobs, look } = openQueue();
    desk.drop('water', document());
    look();
    desk.drop('water', french, { extension: 'txt' });
    expect(look()).toEqual(['fr published v1']);
    expect(jobs.get('fr')).toMatchObject({ of: 1, edition: 1 });
  });

  it('are out of date once the words of the source are others, and no longer when they are the same again', () => {
    const { desk, jobs, look } = openQueue();
    desk.drop('water', document());
    desk.drop('water', french, { extension: 'txt' });
    look();
    desk.drop('water', changed);
    expect(versionsToRead({ ...desk.release('water'), jobs: [...jobs.values()] }, newsroom)).toEqual([1, 2]);
    expect(look()[0]).toBe('fr queued stale v2 asked');
    expect(look()).toEqual([]);
    desk.drop('water', document({ correction: 'As it was.' }));
    expect(look((one, other) => one === 1 && other === 3)[0]).toBe('fr published v3');
    expect(jobs.get('fr')).not.toHaveProperty('stale');
  });

  it('are up to date again with a new version of the edition', () => {
    const { desk, look } = openQueue();
    desk.drop('water', document());
    desk.drop('water', french, { extension: 'txt' });
    look();
    desk.drop('water', changed);
    look();
    desk.drop(
      'water',
      { ...french, body: ['<p>La station marche au soleil.</p>'], correction: 'Elle marche au soleil.' },
      { extension: 'txt' },
    );
    expect(look()).toEqual(['fr published v2']);
  });

  it('of the language that turns out to be the original end, and the others are asked for from there', () => {
    for (const policies of [plain, newsroom]) {
      const { desk, jobs, look } = openQueue(policies);
      desk.drop('water', document());
      look();
      expect(jobs.get('fr')?.state).toMatch(/needed|queued/);
      desk.drop('water', french, { extension: 'txt' });
      // The editor says so late: the English is the translation.
      desk.drop('water', document({ translationOf: 'fr', subheadline: 'Said late', minor: true, stated: { minor: 'true' } }));
      expect(desk.release('water').head?.original).toBe('fr');
      look();
      const open = [...jobs.values()].filter(({ state }) => /needed|queued/.test(state));
      expect(open.map(({ lang }) => lang)).not.toContain('fr');
      expect(open.filter(({ from }) => from !== 'fr')).toEqual([]);
      expect(look()).toEqual([]);
    }
  });

  it('whose original came later end although the message about the first came late', () => {
    const { desk, jobs, look } = openQueue(plain);
    desk.drop('water', french, { extension: 'txt' });
    look();
    expect(jobs.get('en')?.state).toBe('needed');
    desk.drop('water', document({ lang: 'en' }));
    const english = desk.rows.get(`R#${desk.release('water').head?.release}|HEAD`);
    if (english) english.original = 'en';
    look();
    expect(jobs.get('en')?.state).toBe('cancelled');
  });

  it('that no policy wants any more end', () => {
    const { desk, jobs, look } = openQueue();
    desk.drop('water', document());
    look();
    expect(jobs.get('fr')?.state).toBe('queued');
    desk.drop('water', document({ countries: ['HT'], minor: true, stated: { countries: 'HT', minor: 'true' } }));
    look();
    expect([...jobs.values()].map(({ lang, state }) => `${lang} ${state}`)).toEqual(['fr cancelled', 'es queued', 'ar queued']);
    expect(look()).toEqual([]);
  });

  it('do not ask for a language whose file is there and not decided yet, and do when that comes to nothing', () => {
    const { desk, jobs } = openQueue();
    desk.drop('water', document());
    const look = (coming: string[], at = now): string[] =>
      decideJobs({ ...desk.release('water'), jobs: [...jobs.values()], coming }, { newsroom, now: at, isSame: () => false }).map(
        ({ job, ask }) => {
          jobs.set(job.lang, job);
          return `${job.lang} ${job.state}${ask ? ' asked' : ''}`;
        },
      );
    expect(look(['fr'])).toEqual(['fr needed', 'es queued asked', 'ar queued asked']);
    expect(look(['fr'])).toEqual([]);
    // keep-time looks at it when it is "due", and nobody is told that it is late.
    expect(jobs.get('fr')).toMatchObject({ list: 'jobs#open', dueAt: '2026-11-02T09:10:00.000Z' });
    expect(look([], '2026-11-02T09:11:00.000Z')).toEqual(['fr queued asked']);
    expect(jobs.get('fr')).toMatchObject({ dueAt: '2026-11-02T15:11:00.000Z' });
    expect(jobs.get('fr')).not.toHaveProperty('overdue');
    desk.drop('water', french, { extension: 'txt' });
    expect(look([])).toEqual(['fr published']);
  });

  it('are overdue once, also while what they translate is held', () => {
    const { desk, jobs } = openQueue();
    desk.drop('water', document({ embargo: { until: '2026-11-05T09:00:00.000Z', text: '' } }));
    const look = (at: string): string[] =>
      decideJobs({ ...desk.release('water'), jobs: [...jobs.values()] }, { newsroom, now: at, isSame: () => false }).map(
        ({ job, ask }) => {
          jobs.set(job.lang, job);
          return `${job.lang} ${job.state}${job.overdue ? ' overdue' : ''}${ask ? ' asked' : ''}`;
        },
      );
    expect(look(now)).toEqual(['fr queued asked', 'es queued asked', 'ar queued asked']);
    desk.drop('water', document({ embargo: { until: '2026-11-04T09:00:00.000Z', text: '' } }));
    expect(desk.release('water').editions.map(({ pending, live }) => [pending?.state, live])).toEqual([['held', undefined]]);
    expect(look('2026-11-02T10:00:00.000Z')).toEqual([]);
    expect(look('2026-11-02T16:00:00.000Z')).toEqual(['fr queued overdue', 'es queued overdue']);
    expect(look('2026-11-02T16:01:00.000Z')).toEqual([]);
  });

  it('tell readers that the original was corrected, and not of a minor change, which takes nothing back either', () => {
    const { desk, jobs, look } = openQueue();
    const said = (number: string) => ({ body: [`<p>${words} It has ${number} pumps.</p>`] });
    desk.drop('water', document());
    desk.drop('water', french, { extension: 'txt' });
    look();
    desk.drop('water', document({ ...said('two'), minor: true }));
    expect(look()[0]).toBe('fr queued stale v2 asked');
    expect(jobs.get('fr')).not.toHaveProperty('told');
    desk.drop('water', document({ ...said('three'), correction: 'Three pumps.' }));
    look();
    expect(jobs.get('fr')).toMatchObject({ told: true });
    desk.drop('water', document({ ...said('3'), minor: true }));
    look();
    expect(jobs.get('fr')).toMatchObject({ stale: true, told: true });
  });

  it('owe nothing while the desk reads what came back, and do again when the original changes meanwhile', () => {
    const { desk, jobs } = openQueue();
    const look = (at: string): string[] =>
      decideJobs({ ...desk.release('water'), jobs: [...jobs.values()] }, { newsroom, now: at, isSame: () => false }).map(
        ({ job, ask }) => {
          jobs.set(job.lang, job);
          return `${job.lang} ${job.state}${job.overdue ? ' overdue' : ''}${job.list ? ' listed' : ''}${ask ? ' asked' : ''}`;
        },
      );
    const [late, later] = ['2026-11-02T16:00:00.000Z', '2026-11-02T23:00:00.000Z'];
    desk.drop('water', document());
    look(now);
    const back = { ...french, translationOf: 'en', source: { version: 1, sentences: 'one' } };
    desk.drop('water', back, { extension: 'txt', problems: [{ code: 'translation-review', weight: 'question' }] });
    expect(look(late)).toEqual(['fr needs_review', 'es queued overdue listed']);
    expect(look(later)).toEqual([]);
    desk.drop('water', changed);
    expect(look(later)[0]).toBe('fr queued listed asked');
    expect(look('2026-11-03T09:00:00.000Z')[0]).toBe('fr queued overdue listed');
  });

  it('end with a kill, of the release or of that language, whatever their state', () => {
    const { desk, look } = openQueue();
    desk.drop('water', document());
    look();
    desk.command('kill', 'water');
    expect(look()).toEqual(['fr cancelled v1', 'es cancelled v1', 'ar cancelled v1']);
    expect(look()).toEqual([]);
  });

  it('count nothing twice whatever order messages come in', () => {
    const { desk, look } = openQueue();
    expect(look()).toEqual([]);
    desk.drop('water', french, { extension: 'txt' });
    desk.drop('water', document());
    const steps = look();
    expect(steps).toHaveLength(new Set(steps.map((step) => step.slice(0, 2))).size);
  });
});
