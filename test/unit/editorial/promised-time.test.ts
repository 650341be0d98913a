import { describe, expect, it } from 'vitest';
import { document, openDesk, words } from './newsroom-desk.ts';

const T08 = '2026-12-01T08:00:00.000Z';
const T10 = '2026-12-01T10:00:00.000Z';
const T12 = '2026-12-01T12:00:00.000Z';
const until = (instant: string) => ({
  embargo: { until: instant, text: instant },
  stated: { embargo: instant },
});
const changed = document({ body: [`<p>${words} The pumps run on sunlight alone.</p>`] });
const french = (special: Parameters<typeof document>[0] = {}) =>
  document({
    lang: 'fr',
    headline: 'L’eau potable arrive dans quarante villages de la côte',
    body: [
      '<p>La nouvelle station apporte l’eau potable à quarante villages, où les familles marchaient deux heures par jour.</p>',
    ],
    ...special,
  });
const spanish = document({
  lang: 'es',
  release: 'water',
  headline: 'El agua potable llega a cuarenta aldeas',
  body: [
    '<p>La nueva estación lleva agua potable a cuarenta aldeas de la costa, donde las familias caminaban para buscarla.</p>',
  ],
});

/** A release that waited until ten, whose file forgets that. */
const forgetful = () => {
  const desk = openDesk();
  desk.drop('water', document(until(T10)));
  expect(desk.drop('water', changed).upload?.problems).toEqual(['embargo-removed']);
  return desk;
};

describe('a time that a file no longer says', () => {
  it('binds the other languages of its release until somebody has taken it back', () => {
    const desk = forgetful();
    const decision = desk.drop('eau', french({ release: 'water' }));
    expect(decision.upload).toMatchObject({
      outcome: 'held',
      asks: [{ code: 'bundle-waits', params: { key: 'incoming/water.md' } }],
    });
    expect(desk.dueRows()).toMatchObject([{ lang: 'fr', at: T10 }]);
    expect(desk.due('water', 'fr')).toEqual({ kind: 'early', at: T10 });
    desk.moveTo(T10);
    expect(desk.due('water', 'fr').kind).toBe('publish');
    expect(desk.due('water').kind).toBe('nothing');
  });

  it('is asked of whichever file of its language comes in its place: that one is what the others wait for', () => {
    const desk = forgetful();
    const other = document({ body: [`<p>${words} Forty-two, to be exact.</p>`] });
    expect(desk.drop('water', other, { extension: 'txt' }).upload?.problems).toEqual(['embargo-removed']);
    expect(desk.drop('eau', french({ release: 'water' })).upload?.asks).toMatchObject([
      { params: { key: 'incoming/water.txt' } },
    ]);
  });

  it('holds what waits for a time of its own that comes earlier, and lets it go on to that when it is answered', () => {
    const desk = forgetful();
    expect(desk.drop('eau', french({ release: 'water', ...until(T08) })).upload).toMatchObject({ outcome: 'held', dueAt: T08 });
    desk.command('accept', 'water', { lang: 'en' });
    expect(desk.edition('water', 'fr')?.pending).toMatchObject({ state: 'embargoed', dueAt: T08 });
  });

  it('goes on binding the others as long as another file is asked about it', () => {
    const desk = forgetful();
    const other = document({ body: [`<p>${words} Forty-two, to be exact.</p>`] });
    expect(desk.drop('water', other, { extension: 'txt' }).upload?.problems).toEqual(['embargo-removed']);
    expect(desk.drop('water', spanish).upload?.problems).toEqual(['embargo-removed', 'original-assumed']);
    desk.drop('eau', french({ release: 'water' }));
    desk.command('accept', 'water', { lang: 'en' });
    expect(desk.edition('water', 'en')?.live?.state).toBe('published');
    expect(desk.edition('water', 'fr')?.pending?.state).toBe('held');
    desk.command('accept', 'water', { lang: 'es' });
    expect(desk.edition('water', 'fr')?.live?.state).toBe('published');
  });

  it('lets the others go at once when it is answered, and one of them that is accepted without it', () => {
    const desk = forgetful();
    desk.drop('eau', french({ release: 'water' }));
    desk.drop('agua', spanish);
    desk.command('accept', 'water', { lang: 'fr' });
    expect(['en', 'fr', 'es'].map((lang) => desk.edition('water', lang)?.live?.state)).toEqual([
      undefined,
      'published',
      undefined,
    ]);
    desk.command('accept', 'water', { lang: 'en' });
    expect(['en', 'fr', 'es'].map((lang) => desk.edition('water', lang)?.live?.state)).toEqual(Array(3).fill('published'));
  });

  it('goes on binding the others where only one of them was accepted and nobody is asked about it any more', () => {
    const desk = forgetful();
    desk.drop('eau', french({ release: 'water' }));
    desk.drop('agua', spanish);
    desk.command('kill', 'water', { lang: 'en' });
    expect(['fr', 'es'].map((lang) => desk.edition('water', lang)?.pending?.state)).toEqual(['held', 'held']);
    desk.command('accept', 'water', { lang: 'fr' });
    expect(['fr', 'es'].map((lang) => desk.edition('water', lang)?.live?.state)).toEqual(['published', undefined]);
    expect(desk.edition('water', 'es')?.pending?.state).toBe('held');
    desk.command('accept', 'water', { lang: 'es' });
    expect(desk.edition('water', 'es')?.live?.state).toBe('published');
  });

  it('is no question to a file that waits longer', () => {
    const desk = forgetful();
    const decision = desk.drop('eau', french({ release: 'water', ...until(T12) }));
    expect(decision.upload).toMatchObject({ outcome: 'embargoed', dueAt: T12, problems: ['original-assumed'] });
  });

  it('binds nothing once the file is accepted, or has come to its end', () => {
    for (const answer of [{}, { lang: 'en' }]) {
      const desk = forgetful();
      desk.command('accept', 'water', answer);
      expect(desk.edition('water')?.live).toBeDefined();
      expect(desk.drop('eau', french({ release: 'water' })).upload?.outcome).toBe('published');
    }
    const late = forgetful();
    late.moveTo(T12);
    expect(late.drop('eau', french({ release: 'water' })).upload?.outcome).toBe('published');
  });

  it('gives way to a time that is ordered for the release, and not to one for a language', () => {
    const all = forgetful();
    all.command('embargo', 'water', { reason: `${T08} The minister asked.` });
    expect(all.drop('eau', french({ release: 'water' })).upload).toMatchObject({ outcome: 'embargoed', dueAt: T08 });
    const one = forgetful();
    one.command('embargo', 'water', { lang: 'fr', reason: `${T08} The minister asked.` });
    expect(one.drop('eau', french({ release: 'water' })).upload).toMatchObject({ outcome: 'embargoed', dueAt: T08 });
    expect(one.drop('agua', spanish).upload).toMatchObject({ outcome: 'held', problems: ['bundle-waits', 'original-assumed'] });
  });

  it('is not lifted by an accept of something else', () => {
    const desk = forgetful();
    desk.drop('eau', french({ release: 'water' }), { problems: [{ code: 'language-mismatch', weight: 'question' }] });
    desk.command('accept', 'water', { lang: 'fr' });
    expect(desk.drop('agua', spanish).upload).toMatchObject({ outcome: 'held', problems: ['bundle-waits', 'original-assumed'] });
  });

  it('keeps nobody from mending what readers have', () => {
    const desk = openDesk();
    desk.drop('water', document());
    const correction = { correction: 'A figure was wrong.' };
    desk.drop('water', {
      ...changed,
      ...correction,
      embargo: until(T10).embargo,
      stated: { ...until(T10).stated, ...correction },
    });
    const forgotten = desk.drop('water', { ...changed, ...correction, stated: correction });
    expect(forgotten.upload?.problems).toEqual(['embargo-removed']);
    const again = document({ ...correction, stated: correction, body: [`<p>${words} Forty-two, to be exact.</p>`] });
    expect(desk.drop('water', again, { extension: 'txt' }).upload?.problems).toEqual(['embargo-removed']);
    desk.command('accept', 'water');
    expect(desk.edition('water')?.live?.facts.correctionNote).toBe('A figure was wrong.');
    expect(desk.release('water').head?.promised).toBeUndefined();
    expect(desk.drop('eau', french({ release: 'water' })).upload?.outcome).toBe('published');
  });
});
