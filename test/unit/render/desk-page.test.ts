import { describe, expect, it } from 'vitest';
import type { DeskLine, DeskPage } from '../../../shared/editorial/report-card.ts';
import { renderDesk } from '../../../shared/render/desk-page.ts';
import { newsroom } from '../syndication/feed-samples.ts';

const empty: DeskPage = { timeZone: 'Europe/Paris', held: [], due: [], out: [], rejected: [] };
const line = (more: Partial<DeskLine> = {}): DeskLine => ({
  key: 'incoming/printemps/crues.fr.txt',
  card: 'printemps/crues.fr.txt.html',
  at: '2026-03-05T08:00:02.000Z',
  problems: [],
  ...more,
});

describe('the desk page', () => {
  it('says so where there is nothing', () => {
    const page = renderDesk(empty, newsroom);
    for (const words of [
      'Rien n’attend de réponse.',
      'Rien n’est programmé.',
      'Rien n’a encore été publié.',
      'Rien n’a été refusé.',
    ]) {
      expect(page).toContain(words);
    }
  });

  it('links each line to its card, and what is out to its page', () => {
    const page = renderDesk(
      { ...empty, out: [line({ headline: 'Douze mille familles', url: 'https://news.example.org/fr/x/' })] },
      newsroom,
    );
    expect(page).toContain('<a href="printemps/crues.fr.txt.html"><bdi>Douze mille familles</bdi></a>');
    expect(page).toContain('<a href="https://news.example.org/fr/x/">');
  });

  it('shows when something is due, with its zone', () => {
    const page = renderDesk({ ...empty, due: [line({ dueAt: '2026-07-01T07:00:00.000Z' })] }, newsroom);
    expect(page).toContain('Paraîtra le 1er juillet 2026, 09:00 (\u2066Europe/Paris,\u00a0UTC+2\u2069)');
  });

  it('promises no time for what waits for an answer', () => {
    for (const [language, said] of [
      ['en', 'Not before 1 July 2026, 09:00 (\u2066Europe/Paris,\u00a0UTC+2\u2069), once answered'],
      ['fr', 'Pas avant le 1er juillet 2026, 09:00'],
      ['es', 'No antes del 1 de julio de 2026, 09:00'],
      ['ar', 'لا يُنشر قبل 1 يوليو 2026'],
    ] as const) {
      const page = renderDesk(
        { ...empty, held: [line({ dueAt: '2026-07-01T07:00:00.000Z' })] },
        { ...newsroom, desk: { ...newsroom.desk, language } },
      );
      expect(page).toContain(said);
      expect(page).not.toMatch(/Public on|Paraîtra|Se publicará/);
    }
  });

  it('tells in words what is asked, with the words of the file', () => {
    const problems: DeskLine['problems'] = [
      { code: 'changed-without-note', weight: 'question' },
      { code: 'front-matter-duplicate-key', weight: 'error', params: { key: 'countries' } },
    ];
    const page = renderDesk({ ...empty, held: [line({ problems })] }, newsroom);
    expect(page).toContain('Ceci modifie un texte déjà public');
    expect(page).toContain('countries');
  });

  it('keeps sections and lines in the order it was given', () => {
    const desk = { ...empty, held: [line({ headline: 'B' }), line({ headline: 'A' })], rejected: [line({ headline: 'C' })] };
    const page = renderDesk(desk, newsroom);
    expect([...page.matchAll(/<bdi>([ABC])<\/bdi>/g)].map(([, headline]) => headline)).toEqual(['B', 'A', 'C']);
    expect(renderDesk(desk, newsroom)).toBe(page);
  });

  it('shows hostile names without becoming hostile', () => {
    const page = renderDesk(
      { ...empty, out: [line({ headline: '<script>', card: 'a#b?"<\ud800.html', url: 'javascript:alert(1)', state: 'killed' })] },
      newsroom,
    );
    expect(page).not.toMatch(/<script>|javascript:/);
    expect(page).toContain('href="a%23b%3F%22%3C.html"');
    expect(page).toContain('Supprimé');
  });
});
