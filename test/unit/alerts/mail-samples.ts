import { type AlertMail, News } from '../../../shared/alerts/alert-mail.ts';
import { composeMail } from '../../../shared/alerts/compose-mail.ts';
import { renderAlert } from '../../../shared/alerts/render-mail.ts';
import { Newsroom } from '../../../shared/newsroom/newsroom.ts';
import type { Edition } from '../../../shared/release/edition.ts';
import { editionOf } from '../syndication/feed-samples.ts';

/** A newsroom and one release in four languages, as mails tell of it. Everything in them is made up. */
export const newsroom = Newsroom.parse({
  organisation: {
    name: { en: 'Blue Harbour Relief', fr: 'Secours Port Bleu', es: 'Auxilio Puerto Azul', ar: 'إغاثة الميناء الأزرق' },
    postal: '12 Quay Street, Harbour City',
  },
  siteUrl: 'https://news.example.org',
  languages: ['en', 'fr', 'es', 'ar'],
  timeZone: 'Europe/Paris',
  topics: [],
  sender: { name: 'Secours Port Bleu – Presse', email: 'news@example.org', replyTo: 'press@example.org' },
});

const contacts = [
  { name: 'Aline Verdier', role: 'Presse', email: 'presse@example.org', phone: '+33199005010', phoneRaw: '+33 1 99 00 50 10' },
];

const editions: Record<string, Edition> = {
  en: editionOf({
    lang: 'en',
    headline: 'Twelve thousand families drink safe water again',
    subheadline: 'Sixty-four wells were repaired in six weeks',
    summary: 'Sixty-four wells are back in service.',
    body: [
      '<p>Kratié, Cambodia – Sixty-four wells are back in service, and the river &amp; its floods are no longer feared.</p>',
      '<h2>What comes next</h2>',
      '<ol><li>Pumps<ul><li>by hand</li></ul></li><li>See <a href="https://example.org/wells/">the map</a>.</li></ol>',
    ],
    dateline: { raw: 'Kratié, Cambodia', places: [] },
    contacts,
    notesToEditors: ['<p>Photographs on request.</p>'],
    boilerplate: ['<p>Blue Harbour Relief works in twelve countries.</p>'],
  }),
  fr: editionOf({
    contacts,
    boilerplate: ['<p>Secours Port Bleu travaille dans douze pays.</p>'],
    body: [
      '<p>Kratié, Cambodge – Soixante-quatre puits sont remis en service, après six semaines de travail dans onze communes.</p>',
      '<blockquote><p>«\u00a0L’eau est là\u00a0», dit une habitante.</p></blockquote>',
      '<table><thead><tr><th>Commune</th><th>Puits</th></tr></thead><tbody><tr><td><p>Prek</p><p>Prasab</p></td><td>12</td></tr></tbody></table>',
    ],
  }),
  es: editionOf({
    lang: 'es',
    headline: 'Doce mil familias recuperan el agua potable',
    summary: 'Sesenta y cuatro pozos vuelven a funcionar.',
    body: ['<p>Kratié, Camboya – Sesenta y cuatro pozos vuelven a funcionar.</p>'],
    dateline: { raw: 'Kratié, Camboya', places: [] },
    contacts,
  }),
  ar: editionOf({
    lang: 'ar',
    headline: 'اثنا عشر ألف أسرة تستعيد مياه الشرب',
    summary: 'أربع وستون بئرًا عادت إلى الخدمة.',
    body: [
      '<p>كراتيه، كمبوديا – عادت أربع وستون بئرًا إلى الخدمة بعد ستة أسابيع من العمل في إحدى عشرة بلدة على ضفاف النهر، مع Blue Harbour.</p>',
      '<p>انظر <a href="https://example.org/wells/">الخريطة</a>.</p>',
    ],
    dateline: { raw: 'كراتيه، كمبوديا', places: [] },
    contacts,
    notesToEditors: ['<p>تتوفر صور عند الطلب.</p>'],
  }),
};

export const editionIn = (lang: string): Edition => {
  const edition = editions[lang];
  if (!edition) throw new Error(`there is no edition in ${lang}`);
  return edition;
};

const notes: Record<string, string> = {
  en: 'The first version said 1,200 families.',
  fr: 'La première version parlait de 1 200 familles.',
  es: 'La primera versión decía 1.200 familias.',
  ar: 'ذكرت النسخة الأولى 1200 أسرة.',
};

/** The desk may write in a language that is not the reader's. */
export const NOTE = 'The figures are being checked.';

/** Words that are in the text of each edition, and nowhere else. */
export const textWords: Record<string, string> = {
  en: 'no longer feared',
  fr: 'onze communes',
  es: 'vuelven a funcionar.',
  ar: 'على ضفاف النهر',
};

export const mailOf = (news: News, lang: string, more: Partial<AlertMail> = {}): AlertMail => {
  const edition = more.edition ?? editionIn(lang);
  const gone = news === 'withdrawn' || news === 'killed';
  return {
    news,
    newsroom,
    lang,
    headline: edition.headline,
    url: `https://news.example.org/${editionIn(lang).path}/`,
    date: '2026-03-05T08:00:00.000Z',
    ...(!gone && { edition }),
    ...(news === 'corrected' && { correctionNote: notes[lang] ?? '' }),
    ...(gone && { note: NOTE }),
    siblings: news === 'killed' ? [] : siblingsOf(lang),
    unsubscribeUrl: `https://news.example.org/unsubscribe?t=${'A1b2-_c'.repeat(6)}x&l=${lang}`,
    manageUrl: `https://news.example.org/preferences?t=${'A1b2-_cd'.repeat(6)}&l=${lang}`,
    ...more,
  };
};

const siblingsOf = (lang: string) =>
  newsroom.languages
    .filter((other) => other !== lang)
    .map((other) => ({ lang: other, url: `https://news.example.org/${other}/2026/03/eau-potable/` }));

/** Every kind of mail in every language. */
export const kinds = News.options.flatMap((news) => newsroom.languages.map((lang) => ({ news, lang })));

export const DELIVERY = '5a0b6f1e-6a2c-5f3d-8b4e-7c9d0e1f2a3b';

/** The bytes of a mail to somebody. */
export const composed = (mail: AlertMail, more: Partial<Parameters<typeof composeMail>[0]> = {}): Promise<Buffer> =>
  composeMail({
    ...renderAlert(mail),
    newsroom: mail.newsroom,
    lang: mail.lang,
    to: 'reader@xn--exmple-cua.org',
    date: new Date('2026-03-05T08:00:05.000Z'),
    deliveryId: DELIVERY,
    release: '0b0e3a52-8a3c-5d0e-9c59-1d2f3a4b5c6d',
    unsubscribeUrl: mail.unsubscribeUrl,
    ...more,
  });
