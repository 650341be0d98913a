import { describe, expect, it } from 'vitest';
import { renderDesk } from '../../../shared/desk/desk-page.ts';
import type { DeskLine, DeskPage } from '../../../shared/editorial/report-card.ts';
import type { JobRow } from '../../../shared/editorial/rows.ts';
import { newsroom } from '../syndication/feed-samples.ts';

const empty: DeskPage = {
  timeZone: 'Europe/Paris',
  builtAt: '2026-06-28T06:30:00.000Z',
  held: [],
  due: [],
  out: [],
  withdrawn: [],
  killed: [],
  rejected: [],
};
const deskIn = (language: string) => ({ ...newsroom, desk: { ...newsroom.desk, language } });
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
      'Rien n’est public en ce moment.',
      'Rien n’est retiré.',
      'Rien n’a été annulé.',
      'Rien n’a été refusé.',
    ]) {
      expect(page).toContain(words);
    }
  });

  it.each([
    ['en', 'Nothing is back yet.', '2 sentences are still to be translated, the others were kept: '],
    ['fr', 'Rien n’est encore revenu.', '2 phrases restent à traduire'],
    ['es', 'Todavía no ha vuelto nada.', 'Quedan 2 frases por traducir, y las demás se guardaron: '],
    ['ar', 'لم يصل منها شيء بعد.', 'بقيت جملتان دون ترجمة'],
  ])('names of each translation its release, languages, who, by when, and what is open of it: %s', (language, nothing, open) => {
    const asked: JobRow = {
      release: '0b7f3c1e-0000-5000-8000-000000000001',
      lang: 'es',
      id: '0b7f3c1e-0000-5000-8000-000000000002',
      state: 'queued',
      from: 'fr',
      version: 1,
      at: '2026-06-28T06:00:00.000Z',
      dueAt: '2026-06-29T06:00:00.000Z',
      asked: 'Atelier Nord',
      out: 'translations/out/2026-06-29-crues.fr-es',
      headline: 'Les crues de printemps',
      words: 120,
      reused: 30,
    };
    const left = { words: 17, count: 2, said: 'Les digues tiennent. · <b>' };
    const pageOf = (job: JobRow): string => renderDesk({ ...empty, translations: [job] }, deskIn(language));
    const [before, after] = [pageOf(asked), pageOf({ ...asked, state: 'in_progress', left })];
    for (const page of [before, after]) {
      expect(page).toContain('<bdi lang="fr">Les crues de printemps</bdi>');
      expect(page).toContain('Atelier Nord');
    }
    expect(before).toContain(nothing);
    expect(before).toMatch(/\b120\b/);
    expect(after).not.toContain(nothing);
    expect(after).toContain(open);
    expect(after).toContain('Les digues tiennent. · &lt;b&gt;');
    expect(after).toMatch(/\b17\b/);
    expect(after).not.toMatch(/\b120\b/);
  });

  it.each([
    ['en', 'mailed to nobody'],
    ['fr', 'personne ne l’a reçu par courriel'],
    ['es', 'no se envió a nadie por correo'],
    ['ar', 'لم يُرسل بالبريد إلى أحد'],
  ])('marks what is out and was mailed to nobody: %s', (language, words) => {
    const of = (more: Partial<DeskLine>) => renderDesk({ ...empty, out: [line(more)] }, deskIn(language));
    expect(of({ unmailed: true })).toContain(`<strong>${words}</strong>`);
    expect(of({})).not.toContain(words);
  });

  it('links each line to its card, and what is out to its page', () => {
    const page = renderDesk(
      { ...empty, out: [line({ headline: 'Douze mille familles', url: 'https://news.example.org/fr/x/' })] },
      newsroom,
    );
    expect(page).toContain('<a href="printemps/crues.fr.txt.html"><bdi>Douze mille familles</bdi></a>');
    expect(page).toContain('<a href="https://news.example.org/fr/x/">');
  });

  it('shows when something is due, with its zone, and how long that is', () => {
    const page = renderDesk({ ...empty, due: [line({ dueAt: '2026-07-01T07:00:00.000Z' })] }, newsroom);
    expect(page).toContain('Paraîtra le 1er juillet 2026, 09:00 (\u2066Europe/Paris,\u00a0UTC+2\u2069)</strong> – dans 3 jours');
    expect(page).toContain('État au 28 juin 2026, 08:30.');
  });

  it.each([
    ['2026-06-28T06:30:20.000Z', 'en', 'in 1 minute'],
    ['2026-06-28T06:29:00.000Z', 'en', 'in 1 minute'],
    ['2026-06-28T08:00:00.000Z', 'en', 'in 90 minutes'],
    ['2026-06-29T07:30:00.000Z', 'es', 'dentro de 25 horas'],
    ['2026-07-01T07:00:00.000Z', 'ar', 'خلال 3 أيام'],
    ['2026-12-28T07:00:00.000Z', 'fr', 'dans 6 mois'],
    ['2031-06-28T07:00:00.000Z', 'en', 'in 4 years'],
  ])('counts down to %s in words of %s', (dueAt, language, said) => {
    expect(renderDesk({ ...empty, due: [line({ dueAt })] }, deskIn(language))).toContain(`</strong> – ${said}</p>`);
  });

  it('says of what is held which files answer it, and of what is rejected what to do', () => {
    const problems: DeskLine['problems'] = [
      { code: 'changed-without-note', weight: 'question' },
      { code: 'draft', weight: 'question' },
    ];
    const held = renderDesk({ ...empty, held: [line({ problems })] }, deskIn('en'));
    expect(held).toContain('Say it in the front matter and drop the file again');
    expect(held).toContain(
      'Answer with the file <code dir="ltr">printemps/crues.fr.correct.txt</code> or <span class="kept"><code dir="ltr">printemps/crues.fr.accept.txt</code>.</span>',
    );
    expect(held, 'what to do about the second is on the card').not.toContain('take out “draft: true”');
    expect(renderDesk({ ...empty, held: [line({ problems, releaseKey: 'cms-42' })] }, deskIn('en'))).toContain(
      'cms-42.fr.accept.txt',
    );
    const unpublished: DeskLine['problems'] = [{ code: 'language-not-published', weight: 'question', params: { lang: 'de' } }];
    expect(renderDesk({ ...empty, held: [line({ problems: unpublished })] }, deskIn('en'))).not.toContain('.accept.txt');

    const rejected = renderDesk({ ...empty, rejected: [line({ problems: [{ code: 'empty', weight: 'error' }] })] }, deskIn('en'));
    expect(rejected).toContain('Save it again with its text and drop it once more.');
    expect(rejected).not.toContain('.accept.txt');
  });

  it('says who, and why something was taken down', () => {
    const killed = [line({ headline: 'Douze mille familles', principal: 'AWS:AIDA:marie', reason: 'Chiffres inventés' })];
    expect(renderDesk({ ...empty, killed }, newsroom)).toContain('«\u00a0<bdi>Chiffres inventés</bdi>\u00a0»');
    expect(renderDesk({ ...empty, killed }, newsroom)).toContain('par <bdi title="AWS:AIDA:marie">AIDA:marie</bdi>');
  });

  it.each([
    ['en', 'More than 100: the newest 100 are shown.', 'More than 100: the first 100 to come out are shown.'],
    [
      'fr',
      'Plus de 100\u00a0: les 100 plus récents sont affichés.',
      'Plus de 100\u00a0: les 100 premiers à paraître sont affichés.',
    ],
    ['es', 'Más de 100: se muestran los 100 más recientes.', 'Más de 100: se muestran los 100 primeros en publicarse.'],
    ['ar', 'أكثر من 100: يُعرض أحدث 100.', 'أكثر من 100: يُعرض أول 100 من حيث موعد النشر.'],
  ])('cuts a section only with a word about it, in %s', (language, newest, soonest) => {
    const lines = Array.from({ length: 101 }, (_, index) =>
      line({ headline: `Line ${index}`, dueAt: '2026-07-01T07:00:00.000Z' }),
    );
    const page = renderDesk({ ...empty, rejected: lines, due: lines }, deskIn(language));
    expect(page).toContain(newest);
    expect(page).toContain(soonest);
    expect(page).toContain('Line 99<');
    expect(page).not.toContain('Line 100<');
    expect(renderDesk({ ...empty, rejected: lines.slice(1) }, deskIn(language))).not.toContain(newest);
  });

  it('promises no time for what waits for an answer', () => {
    for (const [language, said] of [
      ['en', 'Not before 1 July 2026, 09:00 (\u2066Europe/Paris,\u00a0UTC+2\u2069), once answered'],
      ['fr', 'Pas avant le 1er juillet 2026, 09:00'],
      ['es', 'No antes del 1 de julio de 2026, 09:00'],
      ['ar', 'لا يُنشر قبل 1 يوليو 2026'],
    ] as const) {
      const page = renderDesk({ ...empty, held: [line({ dueAt: '2026-07-01T07:00:00.000Z' })] }, deskIn(language));
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
      {
        ...empty,
        out: [line({ headline: '<script>', card: 'a#b?"<\ud800.html', url: 'javascript:alert(1)', reason: '<script>' })],
      },
      newsroom,
    );
    expect(page).not.toMatch(/<script>|javascript:/);
    expect(page).toContain('href="a%23b%3F%22%3C.html"');
  });
});
