import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemWords } from '../../../shared/desk/problem-words.ts';
import { renderReportCard } from '../../../shared/desk/report-card-page.ts';
import type { ReportCard } from '../../../shared/editorial/report-card.ts';
import { deskLanguages, deskWords } from '../../../shared/languages/desk.ts';
import { problemCodes } from '../../../shared/languages/problem-codes.ts';
import { parseUpload } from '../../../shared/release/parsing/parse-upload.ts';
import type { Problem } from '../../../shared/release/problem.ts';
import { Outcome } from '../../../shared/release/upload.ts';
import { newsroom } from '../syndication/feed-samples.ts';

const cardOf = (more: Partial<ReportCard> = {}): ReportCard => ({
  format: 1,
  key: 'incoming/printemps/crues.fr.txt',
  uploadId: 'a'.repeat(64),
  versionId: 'v1',
  principal: 'marie',
  uploadedAt: '2026-03-05T08:00:00.000Z',
  decidedAt: '2026-03-05T08:00:02.000Z',
  outcome: 'rejected',
  timeZone: 'Europe/Paris',
  problems: [],
  ...more,
});

const inLanguage = (language: string) => ({ ...newsroom, desk: { ...newsroom.desk, language } });
const textOf = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

const params = {
  size: 7_300_000, limit: 5_000_000, type: 'docx', length: 3, min: 10, max: 255, reason: 'x', key: 'title', meant: 'embargo', expected: 'x', value: 'x',
  topic: 'x', other: 'x', date: '2026-06-02', topics: 'x', after: 'x', count: 41, total: 99, why: 'long', command: 'kill', target: 'x', state: 'published', name: 'x', text: 'x', declared: 'fr', detected: 'es', lang: 'de', country: 'KH',
  charset: 'windows-1252', address: '#top', said: 'x', read: 'x', paragraph: 2, sentence: 3, languages: 'en, fr', missing: 'en, fr', until: '2026-03-05T09:00:00.000Z', dueAt: '2026-03-05T09:00:00.000Z',
  tool: 'x', kind: 'package', send: '.xlf', files: 'x', names: 'image1.jpeg',
}; // biome-ignore format: a table
const context = { key: 'incoming/printemps/crues.fr.txt', decidedAt: '2026-03-05T08:00:02.000Z', newsroom };

describe('a report card', () => {
  it('opens with its verdict, in the title too', () => {
    for (const outcome of Outcome.options) {
      const page = renderReportCard(cardOf({ outcome }), newsroom);
      const verdict = /<h1[^>]*>(.*?)<\/h1>/.exec(page)?.[1] ?? '';
      expect(verdict).not.toBe('');
      expect(page).toContain(`<title>${verdict} – printemps/crues.fr.txt</title>`);
    }
  });

  it.each([
    ['en', 'Uploaded by'],
    ['fr', 'Déposé par'],
    ['es', 'Depositado por'],
    ['ar', 'صاحب الإيداع'],
  ])('says who uploaded the file, by name and, for whoever points at it, as S3 told it: %s', (language, uploadedBy) => {
    const page = renderReportCard(cardOf({ principal: 'AWS:AROAEXAMPLE:jane.doe' }), inLanguage(language));
    expect(page).toContain(
      `<tr><th scope="row">${uploadedBy}</th><td><bdi title="AWS:AROAEXAMPLE:jane.doe">jane.doe</bdi></td></tr>`,
    );
  });

  it('marks all of the words that are struck out, struck through, where they stand', () => {
    const params = { count: 1, text: '90 000' };
    const problem: Problem = {
      code: 'struck-out',
      weight: 'question',
      line: 2,
      column: 11,
      excerpt: 'Coût de : 90 000 70 000',
      params,
    };
    const page = renderReportCard(cardOf({ outcome: 'held', problems: [problem] }), newsroom);
    expect(page).toContain('Coût de : <mark><s>90 000</s></mark> 70 000');
  });

  it('says what is wrong and where, with the place marked, before anything else', () => {
    const problem: Problem = {
      code: 'front-matter-near-miss',
      weight: 'error',
      line: 3,
      column: 3,
      excerpt: '  embrago: demain',
      params: { key: 'embrago', meant: 'embargo' },
    };
    const page = renderReportCard(
      cardOf({ problems: [{ code: 'no-contact', weight: 'remark' }, problem], understood: { headline: 'Douze mille familles' } }),
      newsroom,
    );
    expect(page).toContain('Ligne 3, colonne 3');
    expect(page).toContain('  <mark>embrago</mark>: demain');
    const text = textOf(page);
    expect(text.indexOf('« embrago » n’est pas connu')).toBeLessThan(text.indexOf('Aucun contact pour la presse'));
    expect(text.indexOf('Aucun contact pour la presse')).toBeLessThan(text.indexOf('Ce qui a été compris'));
  });

  it('shows what was understood, where it came from and the key that changes it', () => {
    const page = renderReportCard(
      cardOf({
        outcome: 'published',
        understood: {
          headline: 'Douze mille familles',
          countries: ['KH'],
          topics: ['water'],
          releaseAt: '2026-03-05T08:00:00.000Z',
          contacts: [{ name: 'Aline Verdier', phone: '+85523555010' }],
          derived: {
            countries: { rule: 'dateline', evidence: 'Kratié, Cambodge' },
            headline: { rule: 'new-rule', evidence: '' },
          },
          noise: [{ line: 1, text: 'Accueil | Nos actions' }],
        },
      }),
      newsroom,
    );
    const text = textOf(page);
    expect(text).toMatch(/Pays Cambodge D’après le lieu qui ouvre le texte « Kratié, Cambodge » Pour changer : countries:/);
    expect(text).toContain('new-rule');
    expect(text).toMatch(/Thèmes Eau/);
    expect(text).toMatch(/Ligne 1 Accueil \| Nos actions/);
  });

  it('gives the address and the feeds of what is public, and the time with its zone of what is due', () => {
    const url = 'https://news.example.org/fr/2026/03/x/';
    const out = renderReportCard(cardOf({ outcome: 'published', url, feeds: ['https://news.example.org/feeds/fr/'] }), newsroom);
    expect(out).toContain(`<a href="${url}">`);
    expect(out).toContain('<a href="https://news.example.org/feeds/fr/">');
    const due = renderReportCard(cardOf({ outcome: 'embargoed', dueAt: '2026-07-01T07:00:00.000Z' }), newsroom);
    expect(due).toContain(
      'Sous embargo\u00a0: il paraîtra le 1er juillet 2026, 09:00 (\u2066Europe/Paris,\u00a0UTC+2\u2069), pas avant.',
    );
  });

  it('tells of a kill or a withdrawal that came after publication', () => {
    expect(renderReportCard(cardOf({ outcome: 'published', state: 'withdrawn' }), newsroom)).toContain('puis retiré');
    expect(renderReportCard(cardOf({ outcome: 'published', state: 'killed' }), newsroom)).toContain('Annulé définitivement');
  });

  it('does not let an editor believe that a kill under a wrong name took something down', () => {
    const problems: Problem[] = [
      { code: 'command-without-target', weight: 'remark', params: { command: 'kill', target: 'crue' } },
    ];
    const command = { name: 'kill', target: 'crue', reason: 'Ne doit pas rester.' };
    for (const [lang, verdict, todo] of [
      ['en', 'Nothing was withdrawn or taken down: no release has this name.', 'binds a file that comes under this name'],
      [
        'fr',
        'Rien n’a été retiré ni annulé\u00a0: aucun communiqué ne porte ce nom.',
        'vaut pour tout fichier qui arrivera sous ce nom',
      ],
      [
        'es',
        'No se retiró ni se anuló nada: ningún comunicado tiene este nombre.',
        'vale para un archivo que llegue con este nombre',
      ],
      ['ar', 'لم يُسحب شيء ولم يُلغَ: لا يوجد بيان بهذا الاسم.', 'يسري على أي ملف يصل بهذا الاسم'],
    ] as const) {
      const page = renderReportCard(cardOf({ outcome: 'command', problems, command }), inLanguage(lang));
      expect(page).toContain(`<title>${verdict} –`);
      expect(page).toContain(`<h1 class="wait">${verdict}</h1>`);
      expect(textOf(page)).toContain(textOf(todo));
    }
    const done = textOf(renderReportCard(cardOf({ outcome: 'command', command }), newsroom));
    expect(done).toMatch(/Fait : la commande a été exécutée.*Ne doit pas rester\..*marie/);
  });

  it('says of a command that is refused that nothing was done, and of one that found nothing no word about readers', () => {
    const command = { name: 'kill', target: 'ice/en', reason: 'Erreur.' };
    const misplaced: Problem = {
      code: 'command-misplaced',
      weight: 'error',
      params: { command: 'kill', meant: 'ice.en.kill.txt' },
    };
    const refused = textOf(renderReportCard(cardOf({ command, problems: [misplaced] }), newsroom));
    expect(refused).toMatch(/Refusé\s: rien n’a été fait\./);
    expect(refused).not.toContain('publié');
    const nothing: Problem = { code: 'command-without-target', weight: 'remark', params: { command: 'kill' } };
    expect(textOf(renderReportCard(cardOf({ outcome: 'command', command, problems: [] }), newsroom))).toContain('Aucune note');
    expect(textOf(renderReportCard(cardOf({ outcome: 'command', command, problems: [nothing] }), newsroom))).not.toContain(
      'Aucune note',
    );
  });

  it('offers to accept what is held, and never what is rejected', () => {
    const draft: Problem = { code: 'draft', weight: 'question' };
    const changed: Problem = { code: 'changed-without-note', weight: 'question' };
    for (const [language, word, instead] of [
      ['en', 'accept', 'Settle this as well'],
      ['fr', 'acceptez', 'Réglez aussi ce point'],
      ['es', 'acéptelo', 'Resuelva también este punto'],
      ['ar', 'اقبلوه', 'عالجوا هذه النقطة أيضًا'],
    ] as const) {
      const say = (card: Partial<ReportCard>): string => textOf(renderReportCard(cardOf(card), inLanguage(language)));
      const held = say({ outcome: 'held', problems: [draft, changed] });
      expect(held).toContain('.accept.txt');
      expect(held).toContain(word);
      const rejected = say({ problems: [draft, changed, { code: 'no-body', weight: 'error' }] });
      expect(rejected).not.toContain('.accept.txt');
      expect(rejected).not.toContain(word);
      expect(rejected).toContain(instead);
    }
  });

  it('gives no advice that can no longer be followed', () => {
    const understood = { headline: 'Douze mille familles' };
    const say = (card: Partial<ReportCard>): string => textOf(renderReportCard(cardOf({ understood, ...card }), newsroom));
    const problems: Problem[] = [{ code: 'date-from-upload', weight: 'remark' }];
    expect(say({ outcome: 'scheduled', problems })).toContain('avant la publication');
    for (const state of ['published', 'withdrawn', 'killed'] as const) {
      const page = say({ outcome: 'published', state, problems });
      expect(page).toContain('Bon à savoir Le texte n’est pas daté');
      expect(page).not.toMatch(/avant la publication|Que faire/);
      expect(page.includes('Pour changer')).toBe(state !== 'killed');
    }
    const late = say({
      problems: [
        { code: 'killed', weight: 'error' },
        { code: 'no-country', weight: 'remark' },
      ],
    });
    expect(late).toContain('déposez-le sous un autre nom');
    expect(late).not.toMatch(/Pour changer|nommez-le dans l’en-tête/);
  });

  it('names an answer that settles several questions once', () => {
    const page = renderReportCard(
      cardOf({
        outcome: 'held',
        problems: [
          { code: 'changed-without-note', weight: 'question' },
          { code: 'draft', weight: 'question' },
        ],
      }),
      newsroom,
    );
    expect(page.match(/printemps\/crues\.fr\.accept\.txt/g)).toHaveLength(1);
  });

  it('runs from right to left for an Arabic desk', () => {
    expect(renderReportCard(cardOf(), inLanguage('ar'))).toContain('<html lang="ar" dir="rtl">');
  });

  it('keeps names of files, addresses, numbers, keys and dates from left to right', () => {
    const page = renderReportCard(
      cardOf({
        key: 'incoming/بئر.fr.html',
        problems: [
          { code: 'front-matter-date', weight: 'error', params: { key: 'date', value: '2026-02-30' } },
          { code: 'type-unsupported', weight: 'error', params: { type: 'xls' } },
        ],
        understood: { contacts: [{ name: 'مريم', phone: '+221338691234', email: 'm@example.org' }] },
      }),
      inLanguage('ar'),
    );
    expect(page).toContain('<bdi dir="ltr">بئر.fr.html</bdi>');
    expect(page).toContain('<bdi dir="ltr">+221338691234</bdi>');
    expect(page).toContain('<bdi dir="ltr">m@example.org</bdi>');
    expect(page).toContain('<bdi class="name" dir="ltr">2026-03-05T09:00:00+01:00</bdi>');
    for (const code of problemCodes) {
      const { what, todo } = problemWords({ code, weight: 'error', params }, 'ar', context);
      expect(`${what} ${todo}`, code).not.toMatch(/ \.[\u2068a-z]|[a-z\u2069]:(?:\/\/)?»/);
    }
  });

  it('says how a value is changed that has no place in the file itself', () => {
    const understood = { headline: 'Un puits' };
    const say = (name: string) => textOf(renderReportCard(cardOf({ key: `incoming/${name}`, understood }), inLanguage('fr')));
    expect(say('puits.docx')).toContain('écrivez-la tout en haut du fichier');
    for (const name of ['puits.html', 'puits.HTM', 'puits.json', 'puits.eml'])
      expect(say(name), name).toContain('copiez le texte dans un fichier .docx, .md ou .txt du même nom');
    const [paste] = problemWords({ code: 'no-country', weight: 'remark' }, 'fr', {
      ...context,
      key: 'incoming/puits.html',
    }).paste;
    expect(paste?.intro).toContain('Copiez le texte');
  });

  it('does not tell of a second copy what to do when nothing is to be done', () => {
    const problems: Problem[] = [{ code: 'possible-copy', weight: 'remark' }];
    const say = (more: Problem[]) =>
      textOf(renderReportCard(cardOf({ outcome: 'duplicate', state: 'published', problems: [...problems, ...more] }), newsroom));
    const { todo } = problemWords({ code: 'possible-copy', weight: 'remark' }, 'fr', context);
    expect(say([])).not.toContain(textOf(todo));
    expect(say([{ code: 'draft', weight: 'question' }])).toContain(textOf(todo));
  });

  it('speaks English to a desk whose language it does not know', () => {
    expect(renderReportCard(cardOf(), inLanguage('sw'))).toContain('Rejected: nothing of this file was published.');
  });

  it('shows a hostile file without becoming one', () => {
    const hostile = fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x>',
      'javascript:alert(1)',
      '\ud83d',
      '\udc00',
      '\u0000',
      '{text}',
    );
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 9 }), fc.constantFrom(...problemCodes), (text, column, code) => {
        const page = renderReportCard(
          cardOf({
            key: `incoming/${text}`,
            principal: text,
            outcome: 'held',
            url: text,
            feeds: [text],
            command: { name: text, target: text, reason: text },
            problems: [
              { code, weight: 'error', line: 1, column, excerpt: `😀${text}`, params: { key: text, text, reason: text } },
            ],
            understood: {
              headline: text,
              summary: text,
              contacts: [{ name: text, email: text }],
              quotes: [{ text, speaker: text }],
              derived: { headline: { rule: text, evidence: text }, countries: { rule: 'dateline', evidence: text } },
              noise: [{ line: 1, text }],
            },
          }),
          newsroom,
        );
        expect(page).not.toMatch(/<script|<img|href="javascript/);
        expect(page).not.toContain('\u0000');
        expect(Buffer.from(page, 'utf8').toString('utf8')).toBe(page);
      }),
    );
  });
});

describe('the card of an embargo by command', () => {
  it('says as which time it was understood, and that it waits for its release', () => {
    const command = { name: 'embargo', target: 'crue', reason: '2027-01-05T10:00:00+01:00 En retard.' };
    const dueAt = '2027-01-05T09:00:00.000Z';
    const problems: Problem[] = [{ code: 'embargo-without-target', weight: 'remark', params: { target: 'crue' } }];
    for (const [lang, verdict, time] of [
      ['fr', 'Gardé pour plus tard\u00a0: aucun communiqué ne porte encore ce nom.', /5 janvier 2027.*10:00.*Europe\/Paris/],
      ['ar', 'محفوظ لوقت لاحق: لا يوجد بعد بيان بهذا الاسم.', /5 يناير 2027.*10:00.*Europe\/Paris/],
    ] as const) {
      const page = renderReportCard(cardOf({ outcome: 'command', problems, command, dueAt }), inLanguage(lang));
      expect(page).toContain(`<h1 class="wait">${verdict}</h1>`);
      expect(textOf(page)).toMatch(time);
    }
  });
});

describe('the name of a file to drop', () => {
  const say = (problem: Problem, more: Partial<ReportCard> = {}, lang = 'en'): string =>
    textOf(renderReportCard(cardOf({ problems: [problem], outcome: 'held', ...more }), inLanguage(lang)));

  it.each([
    [
      { code: 'language-unread', weight: 'question', params: { lang: 'de' } },
      'printemps/crues.fr.txt',
      ['printemps/crues.fr.embargo.txt', 'YYYY-MM-DDThh:mm:00+01:00', 'printemps/crues.fr.accept.txt'],
    ],
    [{ code: 'bundle-time', weight: 'remark' }, 'crues/fr.md', ['crues.embargo.txt']],
    [
      { code: 'command-without-target', weight: 'remark', params: { command: 'withdraw', target: 'crues.fr' } },
      'crues.fr.withdraw.txt',
      ['crues.fr.restore.txt'],
    ],
    [{ code: 'embargo-too-late', weight: 'error' }, 'crues.fr.embargo.txt', ['crues.fr.withdraw.txt', 'crues.fr.kill.txt']],
    [{ code: 'embargo-too-late', weight: 'error' }, 'crues/release.yaml', ['crues.withdraw.txt', 'crues.kill.txt']],
    [{ code: 'manifest-earlier', weight: 'error' }, 'crues/release.yaml', ['crues.embargo.txt', 'crues.accept.txt']],
    [
      { code: 'embargo-after-publication', weight: 'question', params: { languages: 'en, es' } },
      'crues.fr.md',
      ['crues.en.withdraw.txt', 'crues.es.withdraw.txt', 'crues.en.kill.txt', 'crues.es.kill.txt'],
    ],
    [
      { code: 'accept-needs-language', weight: 'error', params: { languages: 'en, es' } },
      'crues.accept.txt',
      ['crues.en.accept.txt or crues.es.accept.txt'],
    ],
    [
      { code: 'command-needs-language', weight: 'error', params: { languages: 'en, es' } },
      'crues.correct.txt',
      ['English and Spanish', 'crues.en.correct.txt and crues.es.correct.txt'],
    ],
  ] as const)('is exact, and ready to copy: %j', (problem, key, files) => {
    // biome-ignore format: a table
    const outcome = problem.weight === 'error' ? 'rejected' : problem.weight === 'question' ? 'held' : 'scheduled';
    const command = { name: 'withdraw', target: 'crues.fr', reason: 'Erreur.' };
    const card = { key: `incoming/${key}`, outcome: key.includes('withdraw') ? 'command' : outcome, command } as const;
    for (const file of files) expect(say(problem, card)).toContain(file);
  });

  it('is that of the release that the document names, on its card too', () => {
    const published = say({ code: 'bundle-time', weight: 'remark' }, { outcome: 'published', state: 'published', url: 'https://news.example.org/x/', releaseKey: 'cms-42' }); // biome-ignore format: a card
    expect(say({ code: 'bundle-time', weight: 'remark' }, { outcome: 'embargoed', releaseKey: 'cms-42' })).toContain(
      'cms-42.embargo.txt',
    );
    expect(published).toMatch(/Commands cms-42\.fr\.withdraw\.txt it stays, under a notice cms-42\.fr\.kill\.txt it is taken/);
  });

  it('is one piece in a line that runs the other way', () => {
    const misplaced: Problem = { code: 'command-misplaced', weight: 'error', params: { meant: 'ice-cold.en.kill.txt' } };
    for (const lang of deskLanguages) {
      const page = renderReportCard(cardOf({ problems: [misplaced] }), inLanguage(lang));
      expect(page).toContain('<bdi class="name" dir="ltr">ice-cold.en.kill.txt</bdi>');
      expect(page.replace(/<[^>]+>/g, '')).not.toMatch(/\u2066ice-cold/);
    }
    expect(renderReportCard(cardOf(), newsroom)).toMatch(
      /code, \.name, [^{]*\{ display: inline-block; max-width: 100%; overflow-wrap: anywhere/,
    );
  });
});

describe('the words for a problem', () => {
  it('exist for every code in every language of the desk, and leave no gap', () => {
    for (const lang of deskLanguages) {
      for (const code of problemCodes) {
        const { what, todo } = problemWords({ code, weight: 'error', params }, lang, context);
        expect(`${what} ${todo}`, `${lang} ${code}`).not.toMatch(/\{\w+\}|undefined/);
        expect(what.length, `${lang} ${code}`).toBeGreaterThan(5);
        expect(todo.length, `${lang} ${code}`).toBeGreaterThan(5);
      }
    }
  });

  it('are a catalogue for each language: no sentence is the same in two languages', () => {
    for (const code of problemCodes) {
      const said = deskLanguages.map((lang) => problemWords({ code, weight: 'error', params }, lang, context).what);
      expect(new Set(said).size, code).toBe(deskLanguages.length);
    }
  });

  it('never quote what a reader of files says in English to a desk of another language', () => {
    const said = { ...params, size: 2, limit: 'nine thousand parts', reason: 'a value should stand here' };
    for (const code of ['too-much-inside', 'file-damaged', 'file-unsafe', 'json-unreadable', 'front-matter-unreadable'] as const)
      for (const lang of deskLanguages.filter((each) => each !== 'en')) {
        const { what, todo } = problemWords({ code, weight: 'error', params: said }, lang, context);
        expect(`${what} ${todo}`, `${lang} ${code}`).not.toMatch(/thousand|should/);
      }
  });

  it('do not part a French quotation mark or colon from its word', () => {
    const catalogue = [
      ...problemCodes.map((code) => problemWords({ code, weight: 'error', params }, 'fr', context)),
      deskWords('fr'),
    ];
    expect(JSON.stringify(catalogue)).not.toMatch(/« | [»:;!?]/);
  });

  it('speak of languages, countries and sizes as people do', () => {
    const say = (problem: Pick<Problem, 'code' | 'params'>): string =>
      problemWords({ ...problem, weight: 'error' }, 'en', context).what;
    expect(say({ code: 'language-mismatch', params: { declared: 'fr', detected: 'es' } })).toContain('French');
    expect(say({ code: 'country-from-text', params: { country: 'KH' } })).toContain('Cambodia');
    expect(say({ code: 'too-large', params: { size: 7_300_000, limit: 5_000_000 } })).toContain('7.3\u00a0MB');
  });

  it('offer an answer that can be pasted, named so that it reaches this release and no other', async () => {
    const paste = (code: Problem['code'], more = {}) =>
      problemWords({ code, weight: 'question', params: { declared: 'fr', detected: 'es' } }, 'en', { ...context, ...more }).paste;
    expect(paste('embargo-line').map(({ text }) => text)).toContain('---\nembargo: YYYY-MM-DDThh:mm:00+01:00\n---');
    const bytes = new TextEncoder().encode(`${paste('embargo-line')[0]?.text}\n# Twelve thousand families\n\nAll of them.\n`);
    const upload = { uploadId: 'a'.repeat(64), bucket: 'b', key: 'incoming/a.md', versionId: 'v', sequencer: '1', size: bytes.length, principal: 'marie', eventTime: '2026-03-05T08:00:00.000Z' }; // biome-ignore format: a row
    const unfilled = await parseUpload({ bytes }, upload, newsroom);
    expect('problems' in unfilled && unfilled.problems.filter(({ weight }) => weight === 'error')).toMatchObject([
      { code: 'front-matter-date' },
    ]);
    expect(paste('language-mismatch')[0]?.text).toBe('---\nlang: es\n---');
    expect(paste('draft')[0]?.intro).toContain('\u2066printemps/crues.fr.accept.txt\u2069');
    expect(paste('draft', { key: 'incoming/crues/fr.md' })[0]?.intro).toContain('\u2066crues.fr.accept.txt\u2069');
    expect(paste('draft', { key: 'incoming/a/b.md', release: 'cms-42' })[0]?.intro).toContain('\u2066cms-42.accept.txt\u2069');
  });
});
