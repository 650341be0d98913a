import { describe, expect, it } from 'vitest';
import { renderAlert } from '../../../shared/alerts/render-mail.ts';
import { wholeFigures, wholeFiguresInHtml } from '../../../shared/markup/whole-figures.ts';
import { isolatedHeadline } from '../../../shared/syndication/shown-words.ts';
import { mailOf } from '../alerts/mail-samples.ts';
import { arabicEdition, documentsOf, editionOf, entryFor } from '../syndication/feed-samples.ts';

const headline = 'تلقى 48 500 طفل اللقاح';
const arabic = editionOf({
  ...arabicEdition,
  headline,
  summary: headline,
  body: [`<p>كراتيه، كمبوديا – ${headline}. الهاتف: +41 22 555 01 00.</p>`],
});

describe('a number in text that runs from right to left', () => {
  it.each([
    ['تلقى 48 500 طفل', 'تلقى 48\u00a0500 طفل'],
    ['1 250 000,5 طن', '1\u00a0250\u00a0000,5 طن'],
    ['٤٨ ٥٠٠ طفل', '٤٨\u00a0٥٠٠ طفل'],
    ['48\u2009500', '48\u00a0500'],
  ])('holds together: %s', (written, shown) => {
    expect(wholeFigures(written)).toBe(shown);
  });

  it.each(['عامي 2025 2026', 'في 2026 500 طفل', '3,5 500', '48\u202f500', 'الغرفة 12 الطابق 500', '12 5000'])(
    'is not made of two: %s',
    (written) => {
      expect(wholeFigures(written)).toBe(written);
    },
  );

  it('is found between the tags of a text, and a telephone number keeps its plus in front', () => {
    expect(wholeFiguresInHtml('<p><a href="https://example.org/48 500">48 500</a> +41 22 555 01 00</p>')).toBe(
      '<p><a href="https://example.org/48 500">48\u00a0500</a> <bdi dir="ltr">+41\u00a022\u00a0555\u00a001\u00a000</bdi></p>',
    );
  });
});

describe('an Arabic edition with “48 500”', () => {
  const shown = headline.replace('48 500', '48\u00a0500');
  const documents = documentsOf('ar', [[entryFor(arabic), arabic]]);

  it.each(Object.keys(documents))('says it whole in %s', (key) => {
    expect(documents[key]).toContain(shown);
    expect(documents[key]).not.toContain('48 500');
  });

  it('says it whole in the subject and in both faces of a mail', () => {
    const { subject, html, text } = renderAlert(mailOf('published', 'ar', { headline, edition: arabic }));
    for (const face of [subject, html, text]) {
      expect(face).toContain(shown);
      expect(face).not.toContain('48 500');
    }
    expect(text).toContain('\u2066+41\u00a022\u00a0555\u00a001\u00a000\u2069');
  });

  it('keeps its words as they were written: nothing is changed but what is shown', () => {
    expect(arabic.headline).toBe(headline);
    expect(arabic.body.join()).toContain('48 500');
  });
});

describe('a headline among words of another language', () => {
  it('says its language, and keeps its direction also where it begins with a foreign name', () => {
    expect(isolatedHeadline('UNICEF: 48 500 طفل', 'ar').html).toBe('<bdi lang="ar" dir="rtl">UNICEF: 48\u00a0500 طفل</bdi>');
    expect(isolatedHeadline('48 500 enfants', 'fr').html).toBe('<bdi lang="fr">48 500 enfants</bdi>');
    expect(isolatedHeadline('gao.txt', undefined).html).toBe('<bdi>gao.txt</bdi>');
  });
});
