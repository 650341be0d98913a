import type { SendMessage } from './messages.ts';
import type { LedgerRow } from './rows.ts';
import type { Policy } from './subscriber.ts';

/** Names the mail by which somebody first hears of a release: once for all languages, or once for each. */
export const firstNote = (policy: Policy, lang: string): string => (policy === 'first' ? 'p' : `${lang}#p`);

/** Names a mail among those of one person and one release. */
export const noteOf = ({
  news,
  lang,
  version,
  revision,
  whole,
  policy,
}: Pick<SendMessage, 'news' | 'lang' | 'version' | 'revision' | 'whole' | 'policy'>): string => {
  switch (news) {
    case 'published':
      return firstNote(policy, lang);
    case 'corrected':
      return `${lang}#c${version}`;
    case 'withdrawn':
      return `${lang}#w${revision}`;
    case 'restored':
      return `${lang}#r${revision}`;
    case 'killed':
      return whole ? 'k' : `${lang}#k`;
  }
};

/** Whether a mail was sent, may have been, or may be this very moment. */
export const mayHaveIt = ({ state }: Pick<LedgerRow, 'state'>): boolean =>
  state === 'claimed' || state === 'sent' || state === 'ambiguous';

const isFirst = ({ note }: LedgerRow): boolean => note === 'p' || note.endsWith('#p');

/** The rows that say that somebody has a release in a language, or in any. */
export const receivedOf = (rows: readonly LedgerRow[], lang?: string): LedgerRow[] =>
  rows.filter((row) => isFirst(row) && mayHaveIt(row) && (lang === undefined || row.lang === lang));

/**
 * What to do about one person, by what the ledger says of them and the release: claim a mail (and, where a correction is the
 * first they hear of it, the first mail with it), leave it, or look again later because a mail to them is under way.
 */
export type Claim = { do: 'claim'; note: string; also?: string } | { do: 'nothing' } | { do: 'wait' };

const nothing: Claim = { do: 'nothing' };

export const claimFor = (message: SendMessage, rows: readonly LedgerRow[]): Claim => {
  const { news, lang, version, asked, policy } = message;
  const note = noteOf(message);
  const own = rows.find((row) => row.note === note);
  if (own && mayHaveIt(own)) return nothing;
  const claim: Claim = { do: 'claim', note };
  const received = receivedOf(rows, lang);

  if (news === 'published') {
    // The policy may have changed since they got it under another name.
    return received.length > 0 || (policy === 'first' && receivedOf(rows).length > 0) ? nothing : claim;
  }
  if (news === 'corrected') {
    const newest = Math.max(0, ...rows.filter((row) => row.lang === lang && mayHaveIt(row)).map((row) => row.version));
    if (newest >= version) return nothing;
    if (received.length > 0) return claim;
    if (!asked || (policy === 'first' && receivedOf(rows).length > 0)) return nothing;
    return { ...claim, also: firstNote(policy, lang) };
  }
  if (received.length === 0 || (news === 'killed' && rows.some((row) => killNotes(lang).includes(row.note) && mayHaveIt(row)))) {
    return nothing;
  }
  return received.every(({ state }) => state === 'claimed') ? { do: 'wait' } : claim;
};

/** Whoever was told that an edition is gone need not hear that the release is. */
const killNotes = (lang: string): string[] => [`${lang}#k`, 'k'];

/** How long a claim holds. Far longer than a send may take, so that nobody sends twice because somebody was slow. */
export const LEASE_MINUTES = 15;
