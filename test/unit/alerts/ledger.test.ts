import { describe, expect, it } from 'vitest';
import { claimFor, noteOf } from '../../../shared/alerts/alert-ledger.ts';
import { messageOf, reconcile } from '../../../shared/alerts/reconcile.ts';
import { ledgerRow, message, NOW } from './alert-samples.ts';

const nothing = { do: 'nothing' };

describe('a first alert', () => {
  it('goes to whoever has heard nothing of the release', () => {
    expect(claimFor(message(), [])).toEqual({ do: 'claim', note: 'p' });
    expect(claimFor(message({ policy: 'each' }), [])).toEqual({ do: 'claim', note: 'fr#p' });
  });

  it.each(['claimed', 'sent', 'ambiguous'] as const)('is not sent to whoever may have it: %s', (state) => {
    expect(claimFor(message(), [ledgerRow({ state })])).toEqual(nothing);
  });

  it.each(['released', 'skipped'] as const)('is sent to whoever surely does not have it: %s', (state) => {
    expect(claimFor(message(), [ledgerRow({ state })])).toEqual({ do: 'claim', note: 'p' });
  });

  it('comes once for all languages to whoever wants the first, and in each to whoever wants each', () => {
    expect(claimFor(message({ lang: 'ar' }), [ledgerRow({ lang: 'fr' })])).toEqual(nothing);
    expect(claimFor(message({ lang: 'ar', policy: 'each' }), [ledgerRow({ lang: 'fr', note: 'fr#p' })])).toEqual({
      do: 'claim',
      note: 'ar#p',
    });
  });

  it('waits while they are being mailed another language, which may yet turn out to be gone', () => {
    expect(claimFor(message({ lang: 'ar' }), [ledgerRow({ lang: 'fr', state: 'claimed' })])).toEqual({ do: 'wait' });
  });

  it('does not come again because somebody changed between first and each', () => {
    expect(claimFor(message({ policy: 'each' }), [ledgerRow({ note: 'p' })])).toEqual(nothing);
    expect(claimFor(message({ policy: 'first', lang: 'ar' }), [ledgerRow({ note: 'fr#p' })])).toEqual(nothing);
  });
});

describe('a correction', () => {
  const corrected = message({ news: 'corrected', version: 2, revision: 2 });

  it('goes to whoever got the original, asked for or not', () => {
    expect(claimFor({ ...corrected, asked: false }, [ledgerRow()])).toEqual({ do: 'claim', note: 'fr#c2' });
  });

  it('is the first they hear for whoever asks for such releases now, and stands for the first alert', () => {
    expect(claimFor(corrected, [])).toEqual({ do: 'claim', note: 'fr#c2', also: 'p' });
  });

  it('does not go to whoever neither got the original nor asks for it', () => {
    expect(claimFor({ ...corrected, asked: false }, [])).toEqual(nothing);
    expect(claimFor({ ...corrected, asked: false }, [ledgerRow({ state: 'skipped' })])).toEqual(nothing);
  });

  it('goes to whoever was only told that it was withdrawn, or is back, with these words', () => {
    const told = [
      ledgerRow({ note: 'fr#w2', news: 'withdrawn', version: 2 }),
      ledgerRow({ note: 'fr#r3', news: 'restored', version: 2 }),
    ];
    expect(claimFor({ ...corrected, asked: false }, [ledgerRow(), ...told])).toEqual({ do: 'claim', note: 'fr#c2' });
  });

  it('does not go to whoever got the corrected text already', () => {
    expect(claimFor(corrected, [ledgerRow({ version: 2 })])).toEqual(nothing);
    expect(claimFor(corrected, [ledgerRow(), ledgerRow({ note: 'fr#c3', version: 3 })])).toEqual(nothing);
  });

  it('of one language is not sent to whoever got the release in another', () => {
    expect(claimFor(corrected, [ledgerRow({ lang: 'ar' })])).toEqual(nothing);
    expect(claimFor(corrected, [ledgerRow({ lang: 'ar', state: 'claimed' })])).toEqual({ do: 'wait' });
  });

  it('waits while a mail is under way, which may bring the corrected text already', () => {
    expect(claimFor(corrected, [ledgerRow({ state: 'claimed' })])).toEqual({ do: 'wait' });
    const earlier = ledgerRow({ note: 'fr#c2', news: 'corrected', version: 2, state: 'claimed' });
    expect(claimFor({ ...corrected, version: 3 }, [ledgerRow(), earlier])).toEqual({ do: 'wait' });
  });

  it('whose sending was cut off, and that a newer one overtook, is not left open', () => {
    const cutOff = ledgerRow({ note: 'fr#c2', news: 'corrected', version: 2, state: 'released' });
    const newer = ledgerRow({ note: 'fr#c3', news: 'corrected', version: 3 });
    expect(claimFor(corrected, [ledgerRow(), cutOff, newer])).toEqual({ do: 'end', note: 'fr#c2' });
  });
});

describe('a kill', () => {
  const killed = message({ news: 'killed', revision: 3, whole: true, asked: false });

  it('goes to whoever got the release or may have got it, and to nobody else', () => {
    expect(claimFor(killed, [ledgerRow()])).toEqual({ do: 'claim', note: 'k' });
    expect(claimFor(killed, [ledgerRow({ state: 'ambiguous' })])).toEqual({ do: 'claim', note: 'k' });
    expect(claimFor(killed, [])).toEqual(nothing);
    expect(claimFor(killed, [ledgerRow({ state: 'skipped', why: 'killed' })])).toEqual(nothing);
  });

  it('waits until it is known whether a mail under way was sent', () => {
    expect(claimFor(killed, [ledgerRow({ state: 'claimed' })])).toEqual({ do: 'wait' });
  });

  it('of a release comes once, and not to whoever was told that the edition is gone', () => {
    expect(claimFor(killed, [ledgerRow(), ledgerRow({ note: 'k', news: 'killed' })])).toEqual(nothing);
    expect(claimFor(killed, [ledgerRow(), ledgerRow({ note: 'fr#k', news: 'killed' })])).toEqual(nothing);
    expect(noteOf({ ...killed, whole: false })).toBe('fr#k');
  });
});

it('a withdrawal and what takes it back are told once for each decision', () => {
  const withdrawn = message({ news: 'withdrawn', revision: 4, asked: false });
  const told = ledgerRow({ note: 'fr#w4', news: 'withdrawn' });
  expect(claimFor(withdrawn, [ledgerRow()])).toEqual({ do: 'claim', note: 'fr#w4' });
  expect(claimFor(withdrawn, [ledgerRow(), told])).toEqual(nothing);
  expect(claimFor({ ...withdrawn, news: 'restored', revision: 5 }, [ledgerRow(), told])).toEqual({ do: 'claim', note: 'fr#r5' });
});

describe('a mail whose sending began and did not end', () => {
  const claimed = ledgerRow({ state: 'claimed', leaseUntil: '2026-11-02T09:15:00.000Z', listAt: '2026-11-02T09:15:00.000Z' });
  const later = '2026-11-02T09:15:00.000Z';

  it('is left as long as its sender may be at work', () => {
    expect(reconcile(claimed, '2026-11-02T09:14:59.999Z', { on: true, unread: 0 })).toBe('leave');
  });

  it('is sent again when SES tells what it took, and told nothing of it', () => {
    expect(reconcile(claimed, later, { on: true, unread: 0 })).toBe('reopen');
    expect(reconcile(claimed, later, { on: true, unread: 1 })).toBe('leave');
  });

  it('is given up, not repeated, when nobody can know', () => {
    expect(reconcile(claimed, later, { on: false, unread: 0 })).toBe('give up');
  });

  it('is handed over once more when the message that was to send it again got lost', () => {
    const released = ledgerRow({ state: 'released', listAt: later });
    expect(reconcile(released, later, { on: true, unread: 0 })).toBe('send again');
    expect(reconcile(released, NOW, { on: true, unread: 0 })).toBe('leave');
    expect(reconcile(ledgerRow(), later, { on: false, unread: 0 })).toBe('leave');
  });

  it.each([
    message(),
    message({ policy: 'each' }),
    message({ news: 'corrected', version: 2, revision: 2 }),
    message({ news: 'killed', whole: true, asked: false, revision: 3 }),
    message({ news: 'killed', asked: false, revision: 3 }),
    message({ news: 'withdrawn', asked: false, revision: 3 }),
  ])('is sent again under the name it had: $news', (original) => {
    const before = original.news === 'published' || original.asked ? [] : [ledgerRow()];
    const claim = claimFor(original, before);
    if (claim.do !== 'claim') throw new Error('nothing to claim');
    const { note, also } = claim;
    const row = { ...ledgerRow({ ...original, note, state: 'released' }), ...(also && { also }) };
    expect(claimFor(messageOf(row)[1], [...before, row])).toEqual(claim);
  });
});
