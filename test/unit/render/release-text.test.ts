import { describe, expect, it } from 'vitest';
import { renderGoneText, renderReleaseText } from '../../../shared/syndication/render-release-text.ts';
import { arabicEdition, editionOf, newsroom } from '../syndication/feed-samples.ts';

const french = editionOf();

const textOf = (more: Partial<Parameters<typeof renderReleaseText>[0]> = {}): string =>
  renderReleaseText({
    edition: french,
    newsroom,
    path: french.path,
    state: 'published',
    publishedAt: french.releaseAt,
    updatedAt: french.releaseAt,
    siblings: [],
    ...more,
  });

describe('the plain text of a release', () => {
  it('has everything its page has, in the order of a mail, with figures as people type them', () => {
    const edition = editionOf({
      subheadline: 'Six semaines de travail',
      body: [
        '<p>Kratié, Cambodge – Soixante-quatre puits donnent 3 × 10<sup>6</sup> litres par jour.</p>',
        '<ul><li>Kratié</li><li><a href="https://example.org/carte">la carte</a></li></ul>',
      ],
      boilerplate: ['<p>Secours Port Bleu aide ceux qui ont tout perdu.</p>'],
    });
    const text = textOf({ edition, siblings: [{ lang: 'en', path: 'en/2026/03/drinking-water' }] });
    // A telephone number stays on one line.
    expect(text.replaceAll('\u00a0', ' ')).toBe(`Communiqué de presse – 5 mars 2026

Douze mille familles retrouvent l’eau potable
=============================================

Six semaines de travail

Kratié, Cambodge – Soixante-quatre puits donnent 3 × 10^6 litres par jour.

- Kratié
- la carte (https://example.org/carte)

Contacts presse
---------------

- Aline Verdier
  Presse
  presse@example.org
  +855 23 555 010

Notes aux rédactions
--------------------

Photographies sur demande.

À propos : Secours Port Bleu
----------------------------

Secours Port Bleu aide ceux qui ont tout perdu.

Ce communiqué dans d’autres langues
-----------------------------------

- English
  https://news.example.org/en/2026/03/drinking-water/

Pour citer ce communiqué
------------------------

Secours Port Bleu – 5 mars 2026
Douze mille familles retrouvent l’eau potable
https://news.example.org/fr/2026/03/eau-potable/

Secours Port Bleu
12 Quay Street
`);
  });

  it('has its dateline in front where the text does not open with it', () => {
    expect(textOf({ edition: editionOf({ body: ['<p>Soixante-quatre puits.</p>'] }) })).toContain(
      '\nKratié, Cambodge – Soixante-quatre puits.\n',
    );
  });

  it('opens with the correction, and says when it was updated', () => {
    const text = textOf({ correctionNote: 'Treize mille.', updatedAt: '2026-03-06T13:30:00.000Z' });
    expect(text).toMatch(
      /^Rectificatif\u00a0: Treize mille\.\n\nCommuniqué de presse – 5 mars 2026\nMis à jour le 6 mars 2026, 14:30/,
    );
  });

  it('keeps its words under a notice while it is withdrawn, and says that it is valid again only where the desk says something', () => {
    const withdrawn = textOf({ state: 'withdrawn', note: 'Chiffres à vérifier.' });
    expect(withdrawn).toMatch(/^Ce communiqué a été retiré\n-+\n\nIl reste consultable.*\n\nChiffres à vérifier\.\n\n/);
    expect(withdrawn).toContain('Soixante-quatre puits');
    expect(textOf({ note: 'Vérifié.' })).toMatch(/^Ce communiqué avait été retiré.*\n-+\n\nVérifié\.\n\n/);
    expect(textOf()).not.toContain('retiré');
  });

  it('runs from right to left in Arabic, says what it was translated from, and leads to an original that has changed', () => {
    const original = { lang: 'fr', path: french.path };
    const text = textOf({
      edition: arabicEdition,
      path: arabicEdition.path,
      siblings: [original],
      original,
      changedOriginal: original,
    });
    expect(text).toMatch(/^صُوِّب النص الأصلي/);
    expect(text).toContain('\nمترجم عن الفرنسية\nhttps://news.example.org/fr/2026/03/eau-potable/\n');
    expect(text).toContain('\n\u200f- Aline Verdier\n');
    expect(text).toContain('\nhttps://news.example.org/ar/2026/03/eau-potable/\n');
  });

  it('lets no character of a headline turn the line it is cited on', () => {
    expect(textOf({ edition: editionOf({ headline: '\u202edroits\u202c' }) })).not.toMatch(/[\u202a-\u202e]/);
  });
});

it('the plain text of what was killed says so, with the desk’s note and the way to the newsroom, and nothing else', () => {
  expect(
    renderGoneText({ lang: 'fr', newsroom, killedAt: '2026-03-07T08:00:00.000Z', note: 'Une personne est en danger.' }),
  ).toBe(`Ce communiqué a été annulé
==========================

Il n’est plus disponible. Si vous en avez une copie, merci de ne pas
l’utiliser ni la diffuser.

Une personne est en danger.

Annulé le 7 mars 2026

Aller à la salle de presse
https://news.example.org/fr/
`);
});
