import { pageUrl } from '../editorial/page-address.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { PublicText } from '../release/edition.ts';
import type { PublicView } from '../syndication/public-release.ts';
import type { AlertMail, News } from './alert-mail.ts';

/** Where somebody leaves with one click. No address is in it. */
export const unsubscribeUrlOf = (newsroom: Newsroom, token: string, lang: string): string =>
  `${newsroom.siteUrl}/unsubscribe?t=${token}&l=${lang}`;

/** What a mail says, from what is true of the edition now. `text` is there for news that comes with the release's words. */
export const alertMailOf = (
  { news, lang, unsubscribeUrl }: { news: News; lang: string; unsubscribeUrl: string },
  { own, siblings, text }: Pick<PublicView, 'own' | 'siblings'> & { text: PublicText | undefined },
  newsroom: Newsroom,
): AlertMail => {
  const { headline, path, correctionNote, date, note } = own;
  return {
    news,
    newsroom,
    lang,
    headline,
    url: pageUrl(newsroom, path),
    date,
    ...(text && { edition: text }),
    ...(news === 'corrected' && correctionNote && { correctionNote }),
    ...(note && { note }),
    siblings: news === 'killed' ? [] : siblings.map((sibling) => ({ lang: sibling.lang, url: pageUrl(newsroom, sibling.path) })),
    unsubscribeUrl,
  };
};

/** News that comes with the words of the release; a withdrawal links to its page, a kill has none left. */
export const comesWithText = (news: News): boolean => news !== 'withdrawn' && news !== 'killed';
