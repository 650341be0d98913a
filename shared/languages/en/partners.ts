import type { PartnerWords } from '../partner-words.ts';

export default {
  title: 'For partners: feeds and formats',
  intro:
    'Everything we publish can be taken from here by programs: feeds for each language, country and topic, documents beside each page, and messages about each change. Addresses and ids stay as they are.',
  feeds: 'All feeds',
  feed: 'Feed',
  formats: 'Formats',
  opml: 'All of them as OPML, for feed readers',
  archives:
    'A feed holds the newest {window} releases. What came before lies in monthly archives, {example}: each names the one before it (RFC 5005).',
  promises: 'What is promised',
  ids: 'An id belongs to one release in one language for ever, in every feed, format and version. Take entries by their id, and replace what you have when “updated” is newer.',
  order:
    'Feeds are ordered by the date of the release, the newest first; releases of one day by the time when they came out. A correction changes “updated” and moves nothing.',
  conditional:
    'Ask as often as once a minute, with the ETag that you were given last (If-None-Match): what has not changed is answered with 304 and without a body. Copies are kept for {seconds} seconds at most.',
  gone: 'A feed whose language or topic is given up answers 410: stop asking for it.',
  changes: 'Corrections, withdrawals and kills',
  corrections: 'A correction has the same id and a newer “updated”; its text opens with what was corrected.',
  withdrawals:
    'A withdrawn release has the same id and a newer “updated”; a notice stands in place of its text. It may come back.',
  kills:
    'A killed release must not be used any more. Its entry stays under the same id, with a notice and nothing else; in Atom a tombstone stands beside it (RFC 6721). Its page and its documents answer 410. Please delete your copy.',
  translations: 'In Atom, links with rel="related" and hreflang lead to the same release in other languages.',
  items: 'Beside each page',
  itemsText: 'The head of each page names its other forms. They are corrected, withdrawn and cancelled with the page.',
  pictures:
    'Feeds and, in each size, these documents name the addresses of pictures, with caption, description and credit; a correction replaces them and a kill takes them away.',
  text: 'plain text',
  ninjs: 'ninjs 3.1 (IPTC), as JSON',
  newsml: 'NewsML-G2 2.35 (IPTC), as XML',
  events: 'Messages about each change',
  eventsText:
    'Every change is also a message on an SNS topic, which your own SQS queue may receive, in your own AWS account. Messages come at least once and in any order: “id” tells a repetition, “revision” orders those about one release. Pass over members that you do not know.',
  eventMeanings: {
    ReleasePublished: 'A release can be read in this language for the first time.',
    ReleaseUpdated: 'Its text was changed in a small way that needs no correction.',
    ReleaseCorrected: 'Its text was wrong and is corrected: replace what you have.',
    ReleaseWithdrawn: 'It is withdrawn: its page says so. It may come back.',
    ReleaseRestored: 'It was withdrawn and can be read again.',
    ReleaseKilled: 'It must not be used any more: delete what you have.',
    TranslationStale: 'The original of this translation says something else since.',
  },
  schema: 'JSON Schema of every message',
  examples: 'Examples',
  curl: 'Ask for a feed, and again only for what has changed:',
  queue: 'Your own queue in your own account, once we have added its number and told you the topic:',
  reader: 'In a feed reader, paste the address of a feed; newsboat, for example:',
} satisfies PartnerWords;
