import type { News } from './alert-mail.ts';
import type { SendMessage } from './alert-messages.ts';
import type { Policy } from './subscriber.ts';
import type { LedgerRow } from './subscriber-rows.ts';

/** Names the mail by which somebody first hears of a release: once for all languages, or once for each. */
export const firstNote = (policy: Policy, lang: string): string => (policy === 'first' ? 'p' : `${lang}#p`);

/** Names the mail that a whole release is gone. */
export const WHOLE_KILL = 'k';

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
      return whole ? WHOLE_KILL : `${lang}#k`;
  }
};

/** Whether a mail was sent, may have been, or may be this very moment. */
export const mayHaveIt = ({ state }: Pick<LedgerRow, 'state'>): boolean =>
  state === 'claimed' || state === 'sent' || state === 'ambiguous';

/** Whether a mail is the first that somebody hears of a release: only whoever asks for such releases gets it. */
export const bringsRelease = ({ news, also }: Pick<LedgerRow, 'news' | 'also'>): boolean =>
  news === 'published' || also !== undefined;

const isFirst = ({ note }: LedgerRow): boolean => note === 'p' || note.endsWith('#p');

/** The rows that say that somebody has a release in a language, or in any. */
export const receivedOf = (rows: readonly LedgerRow[], lang?: string): LedgerRow[] =>
  rows.filter((row) => isFirst(row) && mayHaveIt(row) && (lang === undefined || row.lang === lang));

/** The rows of those who were to be mailed a release in a language for the first time, and were not because it was withdrawn just then. */
export const skippedOf = (rows: readonly LedgerRow[], lang: string): LedgerRow[] =>
  rows.filter((row) => isFirst(row) && row.state === 'skipped' && row.why === 'overtaken' && row.lang === lang);

/**
 * What to do about one person, by what the ledger says of them and the release: claim a mail (and, where a correction is the
 * first they hear of it, the first mail with it), leave it, look again later because a mail to them is under way, or end a mail
 * that was put back and is not wanted any more.
 */
export type Claim =
  | { do: 'claim'; note: string; also?: string }
  | { do: 'nothing' }
  | { do: 'wait' }
  | { do: 'end'; note: string };

const nothing: Claim = { do: 'nothing' };
const wait: Claim = { do: 'wait' };

export const claimFor = (message: SendMessage, rows: readonly LedgerRow[]): Claim => {
  const note = noteOf(message);
  const own = rows.find((row) => row.note === note);
  const claim = wantedOf(message, { note, own, rows });
  return claim.do === 'nothing' && own?.state === 'released' ? { do: 'end', note } : claim;
};

/** Mails that bring a text as news: whoever has one of these needs no correction of what came before. */
const SAYS_WHAT_CHANGED: readonly News[] = ['published', 'corrected'];

const isUnderWay = ({ state }: LedgerRow): boolean => state === 'claimed';

const wantedOf = (
  { news, lang, version, asked, policy }: SendMessage,
  { note, own, rows }: { note: string; own: LedgerRow | undefined; rows: readonly LedgerRow[] },
): Claim => {
  // What they are being mailed in another language may yet turn out to be gone.
  if (own && isUnderWay(own) && own.lang !== lang) return wait;
  if (own && mayHaveIt(own)) return nothing;
  const claim: Claim = { do: 'claim', note };
  const received = receivedOf(rows, lang);
  /** The policy may have changed since they got it under another name. */
  const enough = policy === 'first' ? receivedOf(rows) : received;

  if (news === 'published') return enough.length > 0 ? nothing : claim;
  if (news === 'corrected') {
    // What came back after a withdrawal, or was withdrawn, may have had these words, and said nothing of what changed in them.
    const inLanguage = rows.filter((row) => row.lang === lang && mayHaveIt(row) && SAYS_WHAT_CHANGED.includes(row.news));
    if (inLanguage.some((row) => row.version >= version)) return nothing;
    // A mail is sent with the words as they are then: it may bring this version already.
    if (inLanguage.some(isUnderWay)) return wait;
    if (received.length > 0) return claim;
    if (!asked) return nothing;
    if (enough.length > 0) return enough.every(isUnderWay) ? wait : nothing;
    return { ...claim, also: firstNote(policy, lang) };
  }
  if (received.length === 0 || (news === 'killed' && rows.some((row) => killNotes(lang).includes(row.note) && mayHaveIt(row)))) {
    return nothing;
  }
  return received.every(isUnderWay) ? wait : claim;
};

/** Whoever was told that an edition is gone need not hear that the release is. */
const killNotes = (lang: string): string[] => [`${lang}#k`, WHOLE_KILL];

/** How long a claim holds. Far longer than a send may take, so that nobody sends twice because somebody was slow. */
export const LEASE_MINUTES = 15;
