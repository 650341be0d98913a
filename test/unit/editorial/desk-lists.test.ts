import { describe, expect, it } from 'vitest';
import { lists, rowKeys, type UploadRow } from '../../../shared/editorial/rows.ts';
import { listOfUpload } from '../../../shared/editorial/upload-changes.ts';
import type { Problem } from '../../../shared/release/problem.ts';
import { document, openDesk, words } from './newsroom-desk.ts';

const changed = document({ body: [`<p>${words} The pumps run on sunlight alone.</p>`] });
const EMBARGO = { until: '2026-11-03T09:00:00.000Z', text: '2026-11-03T09:00:00Z' };

/** In which lists the desk page finds something now. */
const listed = (desk: ReturnType<typeof openDesk>) =>
  Object.fromEntries(
    Object.entries(lists)
      .map(([name, list]) => [name, desk.list(list)] as const)
      .filter(([, keys]) => keys.length > 0),
  );

describe('the lists of the desk page', () => {
  it('have an edition in one place, wherever it goes', () => {
    const desk = openDesk();
    desk.drop('water', document());
    expect(listed(desk)).toEqual({ out: ['water.md'] });
    desk.command('withdraw', 'water');
    expect(listed(desk)).toEqual({ withdrawn: ['water.md'] });
    desk.command('restore', 'water');
    expect(listed(desk)).toEqual({ out: ['water.md'] });
    desk.command('withdraw', 'water', { lang: 'en' });
    desk.drop('water', document({ ...changed, minor: true }));
    expect(listed(desk), 'a new text does not take a withdrawal back').toEqual({ withdrawn: ['water.md'] });
    desk.command('kill', 'water', { reason: 'Invented' });
    expect(listed(desk)).toEqual({ killed: ['water.md'] });
    expect(desk.edition('water')?.live).toMatchObject({ reason: 'Invented', by: 'editor' });
  });

  it('let go of what was held once it is answered, replaced or due', () => {
    const desk = openDesk();
    desk.drop('water', document({ embargo: EMBARGO }), { problems: [{ code: 'draft', weight: 'question' }] });
    expect(listed(desk)).toEqual({ held: ['water.md'] });
    desk.command('accept', 'water');
    expect(listed(desk)).toEqual({ due: ['water.md'] });
    desk.moveTo(EMBARGO.until);
    desk.due('water');
    expect(listed(desk)).toEqual({ out: ['water.md'] });
    desk.drop('water', changed);
    expect(listed(desk)).toEqual({ out: ['water.md'], held: ['water.md'] });
    desk.drop('water', document({ ...changed, minor: true, stated: { minor: 'true' } }));
    expect(listed(desk)).toEqual({ out: ['water.md'] });
  });

  it('ask nothing about what only waits for other files of its release', () => {
    const waiting = { eventTime: '2026-11-02T09:00:00.000Z', outcome: 'held' as const };
    const set: Problem = { code: 'waiting-for-set', weight: 'question', params: { missing: 'fr' } };
    const remarked: Problem = { code: 'no-contact', weight: 'remark' };
    expect(listOfUpload({ ...waiting, asks: [set, remarked] })).toEqual({ list: lists.due, listAt: waiting.eventTime });
    expect(listOfUpload({ ...waiting, asks: [set], dueAt: EMBARGO.until })).toEqual({ list: lists.due, listAt: EMBARGO.until });
    expect(listOfUpload({ ...waiting, questions: ['bundle-waits'] })).toMatchObject({ list: lists.due });
    // One question is enough.
    expect(listOfUpload({ ...waiting, asks: [set], questions: ['waiting-for-set', 'draft'] })).toMatchObject({
      list: lists.held,
    });
    expect(listOfUpload({ ...waiting, asks: [{ code: 'draft', weight: 'question' }] })).toMatchObject({ list: lists.held });
    expect(listOfUpload(waiting)).toMatchObject({ list: lists.held });
  });

  it('have what was killed before it was public among the killed, with who did it and why, and ask nobody about it', () => {
    const desk = openDesk();
    desk.drop('water', document(), { problems: [{ code: 'draft', weight: 'question' }] });
    desk.command('kill', 'water', { reason: 'Not ours' });
    expect(listed(desk)).toEqual({ killed: ['water.md'] });
    expect(desk.row<UploadRow>(rowKeys.upload('incoming/water.md', 'v1'))?.killed).toEqual({ by: 'editor', reason: 'Not ours' });
    desk.drop('water', document());
    expect(listed(desk), 'a file that comes after the kill is told that it is too late').toEqual({ rejected: ['water.md'] });

    desk.drop('rice', document({ headline: 'Seed rice for nine hundred', body: ['<p>Rice for farmers.</p>'] }));
    desk.drop('rice', document({ headline: 'Seed rice for a thousand', body: ['<p>Rice for farmers.</p>'] }));
    expect(listed(desk)).toMatchObject({ held: ['rice.md'], out: ['rice.md'] });
    desk.command('kill', 'rice');
    expect(listed(desk), 'one line for one edition').toEqual({ killed: ['rice.md'], rejected: ['water.md'] });
  });

  it('let go of a rejected file once it is dropped again, whatever becomes of it then', () => {
    const desk = openDesk();
    desk.dropFaulty('water');
    desk.dropFaulty('water');
    expect(listed(desk), 'of one file, the newest').toEqual({ rejected: ['water.md'] });
    desk.drop('water', document());
    expect(listed(desk)).toEqual({ out: ['water.md'] });
    expect(desk.uploadOutcomes(), 'what became of it stays').toEqual(['rejected', 'rejected', 'published']);
    desk.dropFaulty('copy');
    desk.drop('copy', document());
    expect(listed(desk), 'though it turns out a duplicate').toEqual({ out: ['water.md'] });
    desk.dropFaulty('other');
    desk.drop('other', document(), { sequencer: '0' });
    expect(listed(desk), 'not by an older version').toEqual({ rejected: ['other.md'], out: ['water.md'] });
  });

  it('know which questions are left of several, and the one that came up later', () => {
    const desk = openDesk();
    desk.drop('water', document());
    desk.drop('water', changed, { problems: [{ code: 'mojibake', weight: 'question', params: { text: 'Ã©', meant: 'é' } }] });
    const row = () => desk.row<UploadRow>(rowKeys.upload('incoming/water.md', 'v2'));
    expect(row()?.questions).toBeUndefined();
    desk.command('correct', 'water', { reason: 'The pumps run on sunlight.' });
    expect(row()).toMatchObject({ list: lists.held, questions: ['mojibake'] });
    expect(row()?.asks?.map(({ code }) => code)).toContain('mojibake');

    desk.drop('rice', document({ headline: 'Seed rice for nine hundred', body: ['<p>Rice for farmers.</p>'], embargo: EMBARGO }));
    desk.dropFaulty('rice');
    expect(desk.row<UploadRow>(rowKeys.upload('incoming/rice.md', 'v4'))).toMatchObject({
      outcome: 'held',
      questions: ['newer-rejected'],
    });
    desk.command('accept', 'rice');
    expect(desk.row<UploadRow>(rowKeys.upload('incoming/rice.md', 'v4'))).not.toHaveProperty('questions');
  });
});
