import type { Live, PublicPageRow } from '../editorial/rows.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Edition } from '../release/edition.ts';
import type { AlertMail, News } from './alert-mail.ts';

/** Where somebody leaves with one click. No address is in it. */
export const unsubscribeUrlOf = (newsroom: Newsroom, token: string, lang: string): string =>
  `${newsroom.siteUrl}/unsubscribe?t=${token}&l=${lang}`;

/** What a mail says, from what is true of the edition now. `text` is there for news that comes with the release's words. */
export const alertMailOf = (
  { news, lang, unsubscribeUrl }: { news: News; lang: string; unsubscribeUrl: string },
  { live, text, publicPages }: { live: Live; text: Edition | undefined; publicPages: readonly PublicPageRow[] },
  newsroom: Newsroom,
): AlertMail => {
  const url = (path: string): string => `${newsroom.siteUrl}/${path}/`;
  const { headline, path, correctionNote } = live.facts;
  return {
    news,
    newsroom,
    lang,
    headline,
    url: url(path),
    date: live.date,
    ...(text && { edition: text }),
    ...(news === 'corrected' && correctionNote && { correctionNote }),
    ...(live.note && { note: live.note }),
    siblings:
      news === 'killed'
        ? []
        : publicPages.filter((page) => page.lang !== lang).map((page) => ({ lang: page.lang, url: url(page.path) })),
    unsubscribeUrl,
  };
};

/** News that comes with the words of the release; a withdrawal links to its page, a kill has none left. */
export const comesWithText = (news: News): boolean => news !== 'withdrawn' && news !== 'killed';
