import type { PageWords } from '../page-words.ts';

export const page: PageWords = {
  // "Ends." with a point is a sentence.
  endMarks: ['ends?(?!\\.)', 'end of (?:press )?release'],
  statusLines: [
    'for (?:immediate|general|public)?\\s?(?:release|publication)',
    'for (?:immediate )?release(?: (?:on|at))?',
    'immediate release',
    '(?:embargo ?: ?)?immediate',
    'embargo ?[:–—-]? ?(?:none|nil|no|n\\/a)',
    'no embargo',
    'not embargoed',
    '(?:press|news|media) ?(?:release|statement)',
    '(?:joint |final )?communiqué',
    'information note',
    'joint (?:press |news )?(?:release|statement)',
    '(?:press |media )?(?:correction|corrigendum)',
    '(?:press|news|latest news|newsroom|news ?room|press (?:room|cent(?:re|er)|corner)|media (?:room|cent(?:re|er))|press releases|news from [^.]{2,40})',
  ],
  typeLines: {
    advisory: ['(?:media|press|news) (?:advisory|alert|invitation|invite)', 'invitation to (?:the )?(?:press|media)'],
    statement: ['(?:press )?statement'],
    briefing: ['(?:press )?briefing(?: notes?)?'],
  },
  typesInHeadline: {
    advisory: ['(?:media|press|news) advisory'],
    statement: ['(?:joint )?statement (?:by|from|of|on)'],
    briefing: ['(?:press )?briefing notes?'],
  },
  statusAhead: ['for (?:immediate )?(?:press )?release', '(?:press|news|media) release'],
  statusBehind: ['for immediate release', 'press release'],
  signed: ['done', 'issued', 'signed'],
  signedAt: ['at', 'in'],
  dateLabels: [
    ...['for', 'immediate', 'press', 'release', 'released', 'published', 'posted', 'publication', 'date', 'issued', 'updated?'],
    ...['last', 'on', 'the', 'at'],
  ],

  offices: [
    '(?:the )?(?:press|media|news|communications?|public (?:affairs|relations|information)|external (?:affairs|relations)|information) (?:office|service|department|unit|section|team|cent(?:re|er)|division|bureau|desk)',
    'office of (?:the )?(?:press|media|communications?|public (?:affairs|information)|spokesperson).*',
  ],
  numbered: ['press release', 'release', 'ref', 'reference'],
  numberWords: ['number'],
  postBoxes: ['p\\.? ?o\\.? ?box'],
  streets: ['street', 'st', 'avenue', 'ave', 'road', 'rd', 'boulevard', 'blvd', 'lane', 'drive', 'square'],

  siteLines: [
    'share(?: this(?: page| article| story| release)?| (?:on|via|with) [^.]{1,30})?',
    ...['(?:accept|reject|refuse|decline|allow)(?: all)?(?: cookies)?', 'legal notice'],
    'reading time ?:? ?\\d.{0,20}',
    "(?:[\\p{L}']+ ){0,2}read(?:ing)?(?: time)? ?:? ?\\d{1,2} ?(?:min|mins|minutes?)\\.?",
    '(?:tags?|keywords?|filed under) ?: .{1,150}',
    '\\d{1,2} ?-?(?:min|mins|minutes?)\\.? ?(?:read)?',
    'follow us(?: on .{2,30})?',
    ...['print(?: this page)?', 'e?-?mail this', 'copy link', 'subscribe'],
    ...['menu', 'home', 'search', 'skip to (?:main )?content', 'back to top', 'read more'],
    ...['latest(?: news)?', 'filter by', 'browse by', 'current record', 'topics', 'tags?', 'previous', 'next'],
    ...['log ?in', 'sign in', 'register', 'cookies?(?: policy| settings)?', 'privacy policy', 'terms of use'],
    ...['all rights reserved', 'copyright.{0,100}', 'view (?:source|original|full) (?:version|release)? ?(?:on|at)?.{0,200}'],
  ],
  menuWords: [
    ...['about', 'about us', 'who we are', 'what we do', 'our work', 'where we work', 'contact us', 'get involved'],
    ...['donate(?: now)?', 'jobs', 'careers', 'publications', 'events', 'resources', 'stories'],
  ],
  consents: ['(?:we|(?:this|our) (?:web)?site) (?:also )?uses?(?!\\p{L}).{0,60}(?<!\\p{L})cookies'],
  relatedHeadings: [
    'related(?: (?:news|content|articles|links|releases|stories|posts))?',
    '(?:read|see) (?:also|next|this next)',
    'you (?:may|might) also (?:like|be interested in)',
    'more (?:news|stories|from [^.]{2,40})',
    'other (?:news|stories|releases)',
    'most (?:read|popular)',
  ],
  home: ['home'],
  bylines: ['(?:posted|published|filed|updated) (?:on|by|in|under|at)'],
  eventPlaces: ['where', 'place', 'venue', 'location'],
  eventLabels: ['date', 'day', 'when', 'time', 'hour', 'who', 'what', 'event'],

  pictureLabels: ['photos?', 'pictures?', 'images?', '(?:photo )?captions?'],
  creditLabels: ['(?:photo|picture|image)s? credits?', 'credits?', 'photographers?', 'copyright'],
  creditedTo: ['(?:photo|picture|image)s? (?:by|courtesy of)', 'courtesy of'],

  notesHeadings: ['notes? (?:to|for) (?:the )?(?:editors?|journalists|news ?desks?|media)', "editors?'? ?s? notes?"],
  about: ['about'],
  unfinished: ['and', 'or', 'of', 'in', 'on', 'at', 'to', 'for', 'the', 'a', 'with'],
  joining: ['and', 'or', 'of', 'in', 'on', 'at', 'to', 'for', 'with', 'from', 'by', 'as', 'after', 'before', 'amid'],
};
