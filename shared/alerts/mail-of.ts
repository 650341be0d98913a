import { pageUrl } from '../editorial/page-address.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { PublicText } from '../release/edition.ts';
import type { PublicView } from '../syndication/public-release.ts';
import { bringsRelease } from './alert-ledger.ts';
import type { AlertMail, News } from './alert-mail.ts';
import { describeAlert } from './choices.ts';
import { MANAGE_WITHIN } from './sign-up.ts';
import { matches, type Person, type Subject } from './subscriber.ts';
import { tokenFor, tokenUntil } from './token.ts';

const DAY = 86_400_000;

/** The end of the day of an instant (UTC), both in milliseconds: a mail that is made again a moment later is the same to the byte. */
const endOfDay = (instant: number): number => Math.ceil(instant / DAY) * DAY;

/** Where somebody leaves with one click. No address is in it. */
export const unsubscribeUrlOf = (newsroom: Newsroom, token: string, lang: string): string =>
  `${newsroom.siteUrl}/unsubscribe?t=${token}&l=${lang}`;

/** What of a mail is its reader’s alone. */
export type OfReader = Pick<AlertMail, 'unsubscribeUrl' | 'manageUrl' | 'choice'>;

/** Where somebody sees and changes what they asked for. No address is in it. */
export const manageUrlOf = (newsroom: Newsroom, token: string, lang: string): string =>
  `${newsroom.siteUrl}/preferences?t=${token}&l=${lang}`;

/** What of a mail is its reader’s alone, at an instant in milliseconds. */
export const ofReader = (
  person: Person,
  { news, lang, also, subject }: { news: News; lang: string; also?: string | undefined; subject: Subject },
  { newsroom, secret, now }: { newsroom: Newsroom; secret: Uint8Array; now: number },
): OfReader => {
  const alert = bringsRelease({ news, also })
    ? person.alerts.find((one) => one.frequency === 'immediate' && matches(one, subject))
    : undefined;
  return {
    unsubscribeUrl: unsubscribeUrlOf(newsroom, tokenFor(secret, 'unsubscribe', person.person), lang),
    manageUrl: manageUrlOf(newsroom, tokenUntil(secret, 'manage', person.person, endOfDay(now + MANAGE_WITHIN)), lang),
    ...(alert && { choice: describeAlert(alert, newsroom, lang) }),
  };
};

/** What a mail says, from what is true of the edition now. `text` is there for news that comes with the release's words. */
export const alertMailOf = (
  { news, lang, ...ofTheirs }: { news: News; lang: string } & OfReader,
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
    ...ofTheirs,
  };
};

/** News that comes with the words of the release; a withdrawal links to its page, a kill has none left. */
export const comesWithText = (news: News): boolean => news !== 'withdrawn' && news !== 'killed';
