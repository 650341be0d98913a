import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { composeTranslatorMail, renderTranslatorMail } from '../../../shared/desk/translator-mail.ts';
import type { JobRow } from '../../../shared/editorial/rows.ts';
import { newsroom } from '../editorial/newsroom-desk.ts';

const job: JobRow = {
  release: '0b7f3c1e-0000-5000-8000-000000000001',
  lang: 'fr',
  id: '0b7f3c1e-0000-5000-8000-000000000002',
  state: 'queued',
  from: 'en',
  version: 1,
  at: '2026-11-02T09:00:00.000Z',
  dueAt: '2026-11-02T15:00:00.000Z',
  mailTo: 'nord@example.org',
  owes: 'asked',
  out: 'translations/out/2026-11-02-0b7f3c1e.en-fr',
  files: ['xliff', 'docx'],
  headline: 'A secret of the coast',
  words: 120,
  reused: 30,
};

describe('the mail to whoever is asked for a translation', () => {
  it('says by when, how much and which files, in the language translated into, and nothing of the text', () => {
    const mail = renderTranslatorMail(job, newsroom);
    expect(mail).toMatchObject({ lang: 'fr', subject: 'Traduction\u00a0: anglais → français' });
    for (const part of [
      'Une traduction vous est demandée.',
      'À rendre le 2 novembre 2026, 16:00 (heure d’Europe centrale, \u2066UTC+1\u2069)',
      '120 mots',
      'translations/out/2026-11-02-0b7f3c1e.en-fr.xlf\ntranslations/out/2026-11-02-0b7f3c1e.en-fr.docx\n',
      'déposez-la dans translations/in/,',
    ])
      expect(mail.text).toContain(part);
    expect(mail.subject + mail.text).not.toContain('secret');
  });

  it.each([
    ['en', 'You are asked for a translation.', 'was due and is not there yet', 'overdue'],
    ['es', 'Se le pide una traducción.', 'todavía no ha llegado', 'con retraso'],
    ['ar', 'نطلب منكم ترجمة.', 'ولم تصل بعد', 'تأخر موعدها'],
    ['de', 'You are asked for a translation.', 'was due and is not there yet', 'overdue'],
  ])('speaks %s, or English, and says when it is overdue', (lang, asks, waits, subject) => {
    const to = { ...job, lang, from: 'fr' };
    expect(renderTranslatorMail(to, newsroom).text).toContain(asks);
    const late = renderTranslatorMail({ ...to, owes: 'overdue', left: { words: 9, count: 1, said: 'A secret' } }, newsroom);
    expect(late.text).toContain(waits);
    expect(late.text).toMatch(/\b9\b/);
    expect(late.subject).toContain(subject);
    expect(late.text).not.toContain('secret');
  });

  it('travels from the sender, and answers nobody’s absence', async () => {
    const date = new Date('2026-11-02T09:00:00.000Z');
    const raw = await composeTranslatorMail(renderTranslatorMail({ ...job, lang: 'ar' }, newsroom), {
      newsroom,
      to: 'nord@example.org',
      date,
    });
    const parsed = await simpleParser(raw);
    expect(parsed.from?.value).toMatchObject([{ address: 'news@example.org' }]);
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(parsed.text).toContain('نطلب منكم ترجمة.');
    expect(parsed.subject).toContain('ترجمة');
  });
});
