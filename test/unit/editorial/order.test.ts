import { describe, expect, it } from 'vitest';
import { decideDue } from '../../../shared/editorial/decide-due.ts';
import { paddedSequencer } from '../../../shared/editorial/sequencer.ts';
import { document, newsroom, openDesk } from './newsroom-desk.ts';

describe('the order of things', () => {
  it('a shorter sequencer may be the higher one: missing digits are zeros on the right', () => {
    expect(paddedSequencer('0056') > paddedSequencer('0055AED6DCD902')).toBe(true);
    expect(paddedSequencer('0055aed6') === paddedSequencer('0055AED600')).toBe(true);
  });

  it('a kill binds what falls due before it has reached the edition', () => {
    const desk = openDesk();
    desk.drop('water', document({ embargo: { until: '2026-11-02T11:00:00.000Z', text: 'Embargo' } }));
    const { head } = desk.release('water');
    const order = { reason: '', at: '', eventTime: '', principal: '', revision: 2 };
    const rest = { newsroom, editions: [], files: { members: [], unread: [] } };
    const due = (killed: object) =>
      decideDue('2026-11-02T11:00:00.000Z', head && { ...head, ...killed }, desk.edition('water'), [], rest);
    expect(due({}).kind).toBe('publish');
    expect(due({ killed: order })).toEqual({ kind: 'nothing' });
  });

  it('an older withdrawal of a language that arrives later does not make the newer one older: a restoration in between is over', () => {
    const desk = openDesk();
    desk.drop('water', document({ lang: 'fr' }));
    desk.command('withdraw', 'water', { lang: 'en', eventTime: '2026-11-02T09:06:00.000Z', sequencer: '06' });
    const late = desk.command('withdraw', 'water', { lang: 'en', eventTime: '2026-11-02T09:04:00.000Z', sequencer: '07' });
    expect(late?.upload?.outcome).toBe('superseded');
    expect(desk.edition('water')?.withdrawn?.eventTime).toBe('2026-11-02T09:06:00.000Z');
  });

  it('a language that was killed stays so when its release is restored, and cannot be restored by itself', () => {
    const desk = openDesk();
    desk.drop('water', document());
    desk.command('withdraw', 'water');
    desk.command('kill', 'water', { lang: 'en' });
    desk.command('restore', 'water');
    expect(desk.edition('water')?.live?.state).toBe('killed');
    expect(desk.command('restore', 'water', { lang: 'en' })?.upload?.problems).toEqual(['killed']);
  });
});
