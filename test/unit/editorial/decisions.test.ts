import { describe, expect, it } from 'vitest';
import { document, openDesk, words } from './newsroom-desk.ts';

const changed = document({ body: [`<p>${words} The pumps run on sunlight alone.</p>`] });
const otherStory = document({
  headline: 'Vaccination teams leave for the northern islands',
  body: [
    '<p>Eleven boats with nurses and cold boxes left the harbour this morning to reach children before the storms begin.</p>',
  ],
});

describe('a first upload', () => {
  it('is published, with an address from its date and headline', () => {
    const desk = openDesk();
    const decision = desk.drop('water', document());
    expect(decision.upload?.outcome).toBe('published');
    expect(decision.change).toEqual({ event: 'ReleasePublished', priority: 'normal' });
    expect(desk.edition('water')?.live?.facts.path).toBe('en/2026/11/clean-water-reaches-forty-coastal-villages');
    expect(decision.feeds?.joined).toEqual(['en', 'en/country/kh']);
  });

  it('is held in a language the newsroom does not publish, and accept does not let it out', () => {
    const desk = openDesk();
    const decision = desk.drop('water', document({ lang: 'de' }));
    expect(decision.upload).toMatchObject({ outcome: 'held', problems: ['language-not-published'] });
    expect(desk.command('accept', 'water')?.upload?.outcome).toBe('rejected');
    expect(desk.edition('water', 'de')?.live).toBeUndefined();
  });

  it('is held while the document itself raises a question, and nothing of it enters a feed', () => {
    const desk = openDesk();
    const decision = desk.drop('water', document(), { problems: [{ code: 'embargo-line', weight: 'question' }] });
    expect(decision.upload).toMatchObject({ outcome: 'held', problems: ['embargo-line'] });
    expect(decision.entry).toBeUndefined();
    expect(desk.feed('en')).toEqual([]);
  });

  it('takes another address when another release has its own', () => {
    const desk = openDesk();
    desk.drop('water', document());
    desk.drop('water-again', document({ body: [`<p>${words} Another forty, in fact.</p>`] }));
    expect(desk.edition('water-again')?.live?.facts.path).toMatch(
      /^en\/2026\/11\/clean-water-reaches-forty-coastal-villages-[0-9a-f]{8}$/,
    );
  });
});

describe('the same words again', () => {
  it('are a duplicate, under the same key or another', () => {
    const desk = openDesk();
    desk.drop('water', document());
    expect(desk.drop('water', document(), { extension: 'txt' }).upload?.outcome).toBe('duplicate');
    expect(desk.drop('copy', document()).upload).toMatchObject({ outcome: 'duplicate', duplicateOf: 'incoming/water.md' });
    expect(desk.feed('en')).toHaveLength(1);
  });

  it('are a duplicate when what they state is what was understood before', () => {
    const desk = openDesk();
    desk.drop('water', document());
    const stating = document({ stated: { lang: 'en', countries: 'KH' } });
    expect(desk.drop('water', stating, { extension: 'txt' }).upload?.outcome).toBe('duplicate');
  });

  it('are a new version when they state something else', () => {
    const desk = openDesk();
    desk.drop('water', document());
    const stating = document({ countries: ['TH'], minor: true, stated: { countries: 'TH', minor: 'true' } });
    const decision = desk.drop('water', stating, { extension: 'txt' });
    expect(decision.upload).toMatchObject({ outcome: 'published', version: 2 });
    expect(decision.feeds).toEqual({ joined: ['en/country/th'], left: ['en/country/kh'], kept: ['en'] });
    expect(desk.feed('en/country/kh')).toEqual([]);
    expect(desk.feed('en/country/th')).toHaveLength(1);
  });

  it('answer a question when they add the key that was missing', () => {
    const desk = openDesk();
    desk.drop('water', document());
    expect(desk.drop('water', changed).upload?.problems).toContain('changed-without-note');
    const noted = document({ ...changed, correction: 'The pumps run on sunlight.', stated: { correction: 'x' } });
    const decision = desk.drop('water', noted);
    expect(decision.action).toBe('correct');
    expect(desk.uploadOutcomes()).toEqual(['published', 'superseded', 'published']);
  });

  it('of an older version are a revert, and not a duplicate', () => {
    const desk = openDesk();
    desk.drop('water', document());
    desk.drop('water', document({ ...changed, minor: true }));
    const decision = desk.drop('water', document({ minor: true }));
    expect(decision.upload).toMatchObject({ outcome: 'published', version: 3 });
  });
});

describe('changed words', () => {
  it('that correct what was never public are asked about', () => {
    const desk = openDesk();
    const noted = document({ correction: 'A figure was wrong.', stated: { correction: 'x' } });
    expect(desk.drop('watr', noted).upload?.problems).toEqual(['nothing-to-correct']);
  });

  it('are held after publication unless they say what was corrected, and the page stays as it is', () => {
    const desk = openDesk();
    desk.drop('water', document());
    const decision = desk.drop('water', changed);
    expect(decision.upload?.outcome).toBe('held');
    expect(desk.edition('water')?.live?.facts.version).toBe(1);
    expect(decision.change).toBeUndefined();
  });

  it('keep address, place in the feeds and first publication when corrected', () => {
    const desk = openDesk();
    desk.drop('water', document());
    const before = desk.edition('water')?.live;
    desk.moveTo('2026-11-05T10:00:00.000Z');
    desk.drop(
      'water',
      document({ ...changed, headline: 'Clean water reaches forty villages', correction: 'The headline was wrong.' }),
    );
    const after = desk.edition('water')?.live;
    expect(after?.facts.headline).toBe('Clean water reaches forty villages');
    expect([after?.facts.path, after?.date, after?.publishedAt]).toEqual([before?.facts.path, before?.date, before?.publishedAt]);
    expect(after?.updatedAt).toBe('2026-11-05T10:00:00.000Z');
    expect(desk.feed('en')).toHaveLength(1);
  });

  it('of a different story under an old key are held, correction note or not', () => {
    const desk = openDesk();
    desk.drop('None', document());
    const decision = desk.drop('None', document({ ...otherStory, correction: 'All of it.' }));
    expect(decision.upload?.problems).toEqual(['different-story']);
  });

  it('of a different story stay a question, however often they come and whatever they state', () => {
    const desk = openDesk();
    desk.drop('None', document());
    desk.drop('None', otherStory);
    const minor = document({ ...otherStory, minor: true, stated: { minor: 'true' } });
    expect(desk.drop('None', minor).upload?.problems).toEqual(['different-story']);
    expect(desk.edition('None')?.live?.facts.version).toBe(1);
  });

  it('of a story held under an old key can be published under a name of their own', () => {
    const desk = openDesk();
    desk.drop('None', document());
    desk.drop('None', otherStory);
    expect(desk.drop('vaccination', otherStory).upload?.outcome).toBe('published');
    expect(desk.drop('vaccination-copy', otherStory).upload?.outcome).toBe('duplicate');
  });

  it('are published as a quiet update once accepted', () => {
    const desk = openDesk();
    desk.drop('water', document());
    desk.drop('water', changed);
    expect(desk.command('accept', 'water')?.change).toEqual({ event: 'ReleaseUpdated', priority: 'normal' });
    expect(desk.edition('water')?.live?.facts.version).toBe(2);
    expect(desk.edition('water')?.pending).toBeUndefined();
    expect(desk.uploadOutcomes()).toEqual(['published', 'published', 'command']);
  });

  it('replace each other without a note before first publication', () => {
    const desk = openDesk();
    const embargo = { until: '2026-12-01T09:00:00.000Z', text: '' };
    desk.drop('water', document({ embargo }));
    expect(desk.drop('water', document({ ...changed, embargo })).upload?.outcome).toBe('embargoed');
    expect(desk.uploadOutcomes()).toEqual(['superseded', 'embargoed']);
    expect(desk.dueRows()).toHaveLength(1);
  });
});

describe('order', () => {
  it('a late notice of an older version of the object is superseded', () => {
    const desk = openDesk();
    desk.drop('water', document({ ...changed }), { sequencer: '0055AED6DCD90281E6' });
    const decision = desk.drop('water', document(), { sequencer: '0055AED6DCD90281E5' });
    expect(decision.upload?.outcome).toBe('superseded');
    expect(decision.uploadHead).toBeUndefined();
  });

  it('sequencers of different length are compared as text after padding', () => {
    const desk = openDesk();
    desk.drop('water', document(), { sequencer: '0055AED6DCD902' });
    expect(desk.drop('water', changed, { sequencer: '0055AED6DCD9' }).upload?.outcome).toBe('superseded');
  });

  it('an older file of the same edition under another name is superseded', () => {
    const desk = openDesk();
    desk.drop('water', document(), { eventTime: '2026-11-02T09:00:01.000Z' });
    const decision = desk.drop('water', changed, { extension: 'txt', eventTime: '2026-11-02T09:00:00.000Z' });
    expect(decision.upload?.outcome).toBe('superseded');
  });
});

describe('an embargo', () => {
  const embargo = { until: '2026-12-01T09:00:00.000Z', text: '2026-12-01T10:00:00+01:00' };
  const stated = { embargo: embargo.text };

  it('keeps everything back until its instant, and not a millisecond less', () => {
    const desk = openDesk();
    const decision = desk.drop('water', document({ embargo, stated }));
    expect(decision.upload).toMatchObject({ outcome: 'embargoed', dueAt: embargo.until });
    expect(decision.change).toBeUndefined();
    desk.moveTo('2026-12-01T08:59:59.999Z');
    expect(desk.due('water')).toEqual({ kind: 'early', at: embargo.until });
    desk.moveTo(embargo.until);
    expect(desk.due('water').kind).toBe('publish');
    expect(desk.dueRows()).toEqual([]);
    expect(desk.uploadOutcomes()).toEqual(['published']);
    expect(desk.due('water').kind).toBe('nothing');
  });

  it('dates an undated release: no page says it was there before', () => {
    const desk = openDesk();
    desk.drop('water', document({ embargo, stated }));
    desk.moveTo(embargo.until);
    desk.due('water');
    expect(desk.edition('water')?.live).toMatchObject({
      date: embargo.until,
      facts: { path: expect.stringMatching(/^en\/2026\/12\//) },
    });
  });

  it('that disappears from the file or moves forward is asked about', () => {
    const desk = openDesk();
    desk.drop('water', document({ embargo, stated }));
    expect(desk.drop('water', changed).upload?.problems).toEqual(['embargo-removed']);
    desk.moveTo(embargo.until);
    expect(desk.due('water').kind).toBe('nothing');

    const earlier = { until: '2026-11-30T09:00:00.000Z', text: 'x' };
    const other = openDesk();
    other.drop('water', document({ embargo, stated }));
    const decision = other.drop('water', document({ ...changed, embargo: earlier, stated: { embargo: 'x' } }));
    expect(decision.upload?.problems).toEqual(['embargo-brought-forward']);
  });

  it('is asked about again with every version that forgets it', () => {
    const desk = openDesk();
    desk.drop('water', document({ embargo, stated }));
    expect(desk.drop('water', changed).upload?.problems).toEqual(['embargo-removed']);
    const third = document({ body: [`<p>${words} The pumps run on sunlight only.</p>`] });
    expect(desk.drop('water', third).upload?.problems).toEqual(['embargo-removed']);
    const earlier = { ...third, embargo: { until: '2026-11-30T09:00:00.000Z', text: 'x' }, stated: { embargo: 'x' } };
    expect(desk.drop('water', earlier).upload?.problems).toEqual(['embargo-brought-forward']);
    desk.moveTo('2026-11-30T10:00:00.000Z');
    expect(desk.due('water').kind).toBe('nothing');
    expect(desk.edition('water')?.live).toBeUndefined();
  });

  it('does not run out while a newer file that could not be read may have put it off', () => {
    const desk = openDesk();
    desk.drop('water', document({ embargo, stated }));
    const rejected = desk.dropFaulty('water');
    expect(rejected.upload).toMatchObject({ outcome: 'rejected', problems: ['front-matter-date', 'newer-rejected'] });
    expect(desk.uploadOutcomes()).toEqual(['held', 'rejected']);
    expect(desk.dueRows()).toEqual([]);
    desk.moveTo(embargo.until);
    expect(desk.due('water').kind).toBe('nothing');
    expect(desk.command('accept', 'water')?.action).toBe('publish');
  });

  it('of a correction is kept as that of a first version is', () => {
    const desk = openDesk();
    desk.drop('water', document());
    const noted = { ...changed, correction: 'A figure was wrong.', embargo, stated: { ...stated, correction: 'x' } };
    expect(desk.drop('water', noted).upload?.outcome).toBe('embargoed');
    const forgotten = { ...changed, correction: 'A figure was wrong.', stated: { correction: 'x' } };
    expect(desk.drop('water', forgotten).upload?.problems).toEqual(['embargo-removed']);
    expect(desk.edition('water')?.live?.facts.version).toBe(1);
  });

  it('still binds when another file of the same edition does not mention it', () => {
    const desk = openDesk();
    desk.drop('water', document({ embargo, stated }));
    const decision = desk.drop('water', changed, { extension: 'txt' });
    expect(decision.upload).toMatchObject({ outcome: 'embargoed', dueAt: embargo.until });
  });

  it('outlasts an accept: what was held goes on to its time', () => {
    const desk = openDesk();
    desk.drop('water', document({ embargo, stated }), { problems: [{ code: 'language-mismatch', weight: 'question' }] });
    desk.command('accept', 'water');
    expect(desk.edition('water')?.pending).toMatchObject({ state: 'embargoed', dueAt: embargo.until });
    expect([...desk.rows.values()].filter(({ list }) => list === 'desk#due')).toMatchObject([{ dueAt: embargo.until }]);
    expect(desk.uploadOutcomes()).toEqual(['embargoed', 'command']);
  });

  it('and a date in the future: the later of the two counts', () => {
    const desk = openDesk();
    const decision = desk.drop('water', document({ embargo, stated, releaseAt: '2026-12-24T00:00:00.000Z' }));
    expect(decision.upload?.dueAt).toBe('2026-12-24T00:00:00.000Z');
  });
});

describe('a kill', () => {
  it('takes every edition of the release and has no exit', () => {
    const desk = openDesk();
    desk.drop('water', document());
    desk.drop(
      'water',
      document({
        lang: 'fr',
        headline: 'De l’eau potable pour quarante villages',
        body: ['<p>La nouvelle station de pompage.</p>'],
      }),
      {
        extension: 'txt',
      },
    );
    desk.command('kill', 'water');
    expect(['en', 'fr'].map((lang) => desk.edition('water', lang)?.live?.state)).toEqual(['killed', 'killed']);
    expect(desk.drop('water', changed).upload).toMatchObject({ outcome: 'rejected', problems: ['killed'] });
    expect(desk.command('restore', 'water')?.upload?.outcome).toBe('rejected');
    expect(desk.command('kill', 'water')?.upload?.outcome).toBe('command');
  });

  it('before publication leaves no trace in feeds and tells nobody', () => {
    const desk = openDesk();
    desk.drop('water', document({ embargo: { until: '2026-12-01T09:00:00.000Z', text: '' } }));
    desk.command('kill', 'water');
    expect(desk.feed('en')).toEqual([]);
    expect(desk.edition('water')).toMatchObject({ killed: { reason: 'because' } });
    expect(desk.edition('water')?.live).toBeUndefined();
    expect(desk.dueRows()).toEqual([]);
    expect(desk.uploadOutcomes()).toEqual(['rejected', 'command']);
  });

  it('that overtakes its release is remembered, and says that nothing is there yet', () => {
    const desk = openDesk();
    expect(desk.command('kill', 'water')?.problems.map(({ code }) => code)).toEqual(['command-without-target']);
    expect(desk.drop('water', document()).upload).toMatchObject({ outcome: 'rejected', problems: ['killed'] });
  });

  it('by the name of the file takes a release that goes by a key of its own', () => {
    const desk = openDesk();
    desk.drop('water', document({ release: 'cms-77', stated: { release: 'cms-77' } }));
    desk.command('kill', 'water');
    expect(desk.edition('cms-77')?.live?.state).toBe('killed');
  });

  it('of one edition leaves the others', () => {
    const desk = openDesk();
    desk.drop('water', document());
    desk.drop('water', document({ lang: 'fr', body: ['<p>Station de pompage.</p>'] }), { extension: 'txt' });
    desk.command('kill', 'water', { lang: 'fr' });
    expect(desk.edition('water', 'fr')?.live?.state).toBe('killed');
    expect(desk.edition('water', 'en')?.live?.state).toBe('published');
  });
});

describe('a withdrawal', () => {
  it('puts a notice where the text was, and a restoration takes it back', () => {
    const desk = openDesk();
    desk.drop('water', document());
    desk.command('withdraw', 'water', { reason: 'Figures under review' });
    expect(desk.edition('water')?.live).toMatchObject({ state: 'withdrawn', reason: 'Figures under review' });
    expect(desk.feed('en')[0]).toMatchObject({ entry: { state: 'withdrawn' } });
    desk.command('restore', 'water');
    expect(desk.edition('water')?.live?.state).toBe('published');
    expect(desk.edition('water')?.live?.reason).toBeUndefined();
  });

  it('that overtakes its release binds it: readers get nothing of it', () => {
    const desk = openDesk();
    desk.command('withdraw', 'water', { eventTime: '2026-11-02T09:00:05.000Z' });
    const decision = desk.drop('water', document());
    expect(decision.upload).toMatchObject({ outcome: 'held', problems: ['release-withdrawn'] });
    expect(decision).not.toHaveProperty('change');
    expect(desk.edition('water')).not.toHaveProperty('live');
  });

  it('before publication can be taken back', () => {
    const desk = openDesk();
    desk.drop('water', document({ embargo: { until: '2026-12-01T09:00:00.000Z', text: '' } }));
    desk.command('withdraw', 'water', { lang: 'en' });
    expect(desk.command('restore', 'water', { lang: 'en' })?.upload?.outcome).toBe('command');
    desk.moveTo('2026-12-01T09:00:00.000Z');
    desk.due('water');
    expect(desk.edition('water')?.live?.state).toBe('published');
  });

  it('does not act on a version newer than itself', () => {
    const desk = openDesk();
    desk.drop('water', document(), { eventTime: '2026-11-02T09:00:10.000Z' });
    expect(desk.command('withdraw', 'water', { lang: 'en', eventTime: '2026-11-02T09:00:05.000Z' })?.upload?.outcome).toBe(
      'superseded',
    );
  });

  it('is refused a restoration when there is none, once it has had time to come', () => {
    const desk = openDesk();
    desk.drop('water', document());
    expect(desk.command('restore', 'water')).toBeUndefined();
    desk.moveTo('2026-11-02T09:11:00.000Z');
    expect(desk.command('restore', 'water', { eventTime: '2026-11-02T09:00:00.000Z' })?.upload?.problems).toEqual([
      'command-not-applicable',
    ]);
    // One that was dropped before it, and arrives after all, is answered already; one that was dropped after it counts.
    expect(desk.command('withdraw', 'water', { eventTime: '2026-11-02T08:59:00.000Z' })?.upload?.outcome).toBe('superseded');
    expect(desk.edition('water')?.live?.state).toBe('published');
    desk.command('withdraw', 'water');
    expect(desk.edition('water')?.live?.state).toBe('withdrawn');
  });
});

describe('an accept', () => {
  it('waits ten minutes for the upload it answers, and is then refused', () => {
    const desk = openDesk();
    expect(desk.command('accept', 'water')).toBeUndefined();
    desk.moveTo('2026-11-02T09:11:00.000Z');
    expect(desk.command('accept', 'water', { eventTime: '2026-11-02T09:00:00.000Z' })?.upload?.problems).toEqual([
      'command-without-target',
    ]);
  });

  it('dates what has no date of its own: no page says it was there before', () => {
    const desk = openDesk();
    const undated = document({ derived: { date: { rule: 'upload', evidence: '' } } });
    desk.drop('water', undated, { problems: [{ code: 'draft', weight: 'question' }] });
    desk.moveTo('2026-11-12T09:00:00.000Z');
    desk.command('accept', 'water');
    expect(desk.edition('water')?.live).toMatchObject({
      date: '2026-11-12T09:00:00.000Z',
      publishedAt: '2026-11-12T09:00:00.000Z',
    });
  });

  it('does not let out a version newer than itself', () => {
    const desk = openDesk();
    desk.drop('water', document(), { problems: [{ code: 'draft', weight: 'question' }], eventTime: '2026-11-02T09:00:10.000Z' });
    desk.moveTo('2026-11-02T09:20:00.000Z');
    expect(desk.command('accept', 'water', { eventTime: '2026-11-02T09:00:05.000Z' })?.upload?.outcome).toBe('rejected');
    expect(desk.edition('water')?.live).toBeUndefined();
  });

  it('of a whole release lets out every edition that is held', () => {
    const desk = openDesk();
    const problems = [{ code: 'draft' as const, weight: 'question' as const }];
    desk.drop('water', document(), { problems });
    desk.drop('water', document({ lang: 'fr', body: ['<p>Station de pompage.</p>'] }), { problems, extension: 'txt' });
    desk.command('accept', 'water');
    expect(['en', 'fr'].map((lang) => desk.edition('water', lang)?.live?.state)).toEqual(['published', 'published']);
  });
});
