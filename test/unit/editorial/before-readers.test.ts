import { describe, expect, it } from 'vitest';
import { rowKeys, type UploadRow } from '../../../shared/editorial/rows.ts';
import { document, openDesk, words } from './newsroom-desk.ts';

const T = '2026-11-02T11:00:00.000Z';
const embargo = { until: T, text: T };
const stated = { embargo: T };
const noted = (more = {}) =>
  document({ body: [`<p>${words} Thirty of them.</p>`], correction: 'There are thirty.', stated: { correction: 'x' }, ...more });

describe('a correction of what nobody has seen', () => {
  it('takes the place of the text that waits, and its note is shown to nobody', () => {
    const desk = openDesk();
    desk.drop('water', document({ embargo, stated }));
    const decision = desk.drop('water', noted({ embargo, stated: { ...stated, correction: 'x' } }));
    expect(decision.upload).toMatchObject({ outcome: 'embargoed', problems: ['correction-unseen'] });
    desk.moveTo(T);
    desk.due('water');
    const { live } = desk.edition('water') ?? {};
    expect([live?.facts.version, live?.facts.correctionNote]).toEqual([2, undefined]);
    expect(desk.decisions.at(-1)).toMatchObject({ change: { event: 'ReleasePublished' } });
    expect(desk.decisions.at(-1)?.entry).not.toHaveProperty('correctionNote');
  });

  it('in a new language of a public release is no question', () => {
    const desk = openDesk();
    desk.drop('water', document());
    const decision = desk.drop('water', noted({ lang: 'fr', headline: 'L’eau arrive' }));
    expect(decision.upload).toMatchObject({ outcome: 'published', problems: ['correction-unseen'] });
    expect(desk.edition('water', 'fr')?.live?.facts).not.toHaveProperty('correctionNote');
  });

  it('under a name that means nothing is asked about, as often as it is dropped, and comes out without its note', () => {
    const desk = openDesk();
    expect(desk.drop('watr', noted()).upload?.problems).toContain('nothing-to-correct');
    const again = noted({ correction: 'There are thirty, not forty.', stated: { correction: 'y' } });
    expect(desk.drop('watr', again).upload).toMatchObject({ outcome: 'held' });
    desk.command('accept', 'watr');
    expect(desk.edition('watr')?.live?.facts).not.toHaveProperty('correctionNote');
  });
});

describe('a release that comes out too late to be mailed', () => {
  const dated = { releaseAt: '2026-11-01T09:00:00.000Z', stated: { date: '2026-11-01', draft: 'true' } };
  const draft = [{ code: 'draft' as const, weight: 'question' as const }];
  const rowOf = (desk: ReturnType<typeof openDesk>, version: string) =>
    desk.row<UploadRow>(rowKeys.upload('incoming/water.md', version));

  it('says so on its own card and on that of the accept', () => {
    const desk = openDesk();
    expect(desk.drop('water', document(dated), { problems: draft }).upload?.problems).not.toContain('older-than-alerts');
    desk.moveTo('2026-11-09T09:00:00.000Z');
    const accept = desk.command('accept', 'water');
    expect([accept?.upload?.problems, accept?.problems.map(({ code }) => code)]).toEqual([
      ['older-than-alerts'],
      ['older-than-alerts'],
    ]);
    expect(rowOf(desk, 'v1')).toMatchObject({ outcome: 'published', remarks: ['older-than-alerts'] });
  });

  it('says so on the card of an accept of several languages', () => {
    const desk = openDesk();
    desk.drop('water', document(dated), { problems: draft });
    desk.drop('water', document({ ...dated, lang: 'fr' }), { problems: draft, extension: 'fr.md' });
    desk.moveTo('2026-11-09T09:00:00.000Z');
    expect(desk.command('accept', 'water')?.upload?.problems).toEqual(['older-than-alerts']);
  });

  it('is not one that has no date of its own: it is dated by its accept', () => {
    const desk = openDesk();
    const undated = { derived: { date: { rule: 'upload', evidence: '' } } };
    desk.drop('water', document(undated), { problems: draft });
    desk.moveTo('2026-11-12T09:00:00.000Z');
    expect(desk.command('accept', 'water')?.upload?.problems).toEqual([]);
    expect(desk.edition('water')?.live?.date).toBe('2026-11-12T09:00:00.000Z');
  });

  it('says so when its time was missed for days', () => {
    const desk = openDesk();
    desk.drop('water', document({ embargo, stated }));
    desk.moveTo('2026-11-10T09:00:00.000Z');
    desk.due('water');
    expect(rowOf(desk, 'v1')).toMatchObject({ outcome: 'published', remarks: ['older-than-alerts'] });
  });
});
