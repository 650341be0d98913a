import type { EmbargoWords } from '../embargo-words.ts';

export const embargo: EmbargoWords = {
  // Also with its letters spaced out.
  embargo: ['e ?m ?b ?a ?r ?g ?o(?:ed|es|s)?'],
  asksToWait: [
    // Prospectuses say "not for distribution in the United States"; that is about places.
    /(?<!\p{L})not (?:yet )?(?:for|to be) (?:release|publication|broadcast|distribution|use|published|released|distributed|used)(?:,? (?:or |and )?(?:release|publication|broadcast|distribution|use|published|released|distributed|used))*(?!\p{L})(?!,? (?:in|into|to|within|directly|outside|or|and)\b)(?!,? (?:release|publication|broadcast|distribution|use|published|released|distributed|used))/u,
    /(?<!\p{L})not (?:yet )?(?:for|to be) [\p{L} ,]{0,60}(?:before|until|prior to)(?!\p{L})/u,
    /(?<!\p{L})(?:please )?(?:hold|held)(?: (?:for|from|this|the|until|till))?(?: (?:release|publication|story|text))? (?:until|till|before|for release|for publication)(?!\p{L})/u,
    /(?<!\p{L})do not (?:publish|release|use|broadcast|distribute|quote|share|post)[\p{L} ,]{0,40}(?:before|until|till|prior)(?!\p{L})/u,
    /(?<!\p{L})(?:must|may|can|should|shall|is|are) ?not (?:to )?(?:be )?(?:published?|released?|used?|quoted?|broadcast|distributed?|shared?|reported?|posted?)[\p{L} ,]{0,40}(?:before|until|till|prior)(?!\p{L})/u,
    /(?<!\p{L})nothing before (?:then|that|this)(?!\p{L})/u,
    /(?<!\p{L})(?:strictly )?confidential (?:until|till|before)(?!\p{L})/u,
  ],
  timeOfRelease: [
    'for (?:general |public )?(?:release|publication|use)',
    'release(?: date| time)?',
    'publication(?: date| time)',
    '(?:(?:to )?go|goes|going) live',
    '(?:may|can|to) be (?:published|released|used)',
  ],
  noEmbargo: ['immediate', 'none', 'no embargo', 'nil', 'n\\/?a(?!\\p{L})'],
  withoutEmbargo: ['no', 'without'],
  embargoedGoods: {
    // biome-ignore format: a list
    before: [
      'arms', 'weapons?', 'trade', 'oil', 'gas', 'economic', 'commercial', 'military', 'grain', 'food', 'imports?', 'exports?', 'fuel', 'diamond', 'naval',
      'american', 'european', 'financial',
    ],
    behind: [
      '(?:general |total )?(?:on|against|upon|imposed) (?!(?:this|the|these|all|our|any) (?:news|release|text|story|report|material|information|content|announcement|document|data|press)|until|\\d)',
      'commercial',
      'american',
      'international',
      'agreement',
    ],
  },
  goods: {
    kinds: ['general', 'total'],
    prepositions: ['on'],
    articles: ['the'],
    all: ['all'],
    words: ['arms?', 'weapons?', 'oil', 'gas', 'grain', 'fuel', 'diamonds?', 'timber', 'exports', 'imports'],
  },
  copies: {
    things: ['copy', 'copies', 'available', 'interviews?', 'preview'],
    under: ['under'],
    behind: ['from', 'on request', 'upon request', 'by contacting', 'to (?:journalists|media)'],
  },
  newsTime: [
    'until',
    'till',
    'before',
    'not for',
    'strict',
    'press',
    'media',
    'publication',
    'gmt',
    'utc',
    '\\bcet?s?t\\b',
    '\\d{1,2} ?(?:[:h]|am|pm|a\\.m|p\\.m)',
  ],
  articles: ['the', 'an', 'its', 'their'],
  sanctions: ['cuba', 'iran', 'iraq', 'russi', 'gaza', 'qatar', 'sanction', 'blockade', 'exports?\\b', 'imports?\\b'],

  bound: ['not (?:before|until|till)', 'before', 'until', 'till?', 'after', 'prior to'],
  weakBound: ['from', 'as of'],
  vocabularyWords: `embargo embargoed embargoes strictly strict under wraps hold held please not no do for to be before until till til after
    prior from as of the at on in by this is it all any and or a an am pm gmt utc cet cest est edt bst local time date hrs hours
    release released publish published publication broadcast distribution distribute use used quote share post confidential secret
    only press news media conference text story note notes desks desk editors editor attention important morning afternoon evening
    day week next`,
  alsoSaidWords: `available time date may must cannot can been only further notice cleared clearance approval confirmed has have spoken
    strictly restricted prohibited forbidden permitted allowed authorised authorized yet check against delivery order orders reporting
    reported quoted shared circulate circulation circulated withhold withheld retain wraps kept keep print air copy minister office
    material off record run story stories call called tell told we you yourselves keep media papers paper editions edition issue advance
    advanced text delivery delivered respect respected effective upon start started speech quotation quote tweet tweets copies form any
    suspended deferred postponed lifted lift ends end ended sit council`,
  publishingWords: 'release publish publication distribute circulate confidential restricted',
  publishingTooWords: `use used quote quoted share shared post reporting print air hold held keep withhold wraps retain broadcast distribution
    circulation run record papers editions edition quotation tweets effective reproduce sit`,
  publishedWords: 'released published distributed',
  negation: ['not', 'no', 'never', 'nothing', 'cannot', 'forbidden', 'prohibited', 'restricted', 'hold', 'withhold', 'non'],
  untilTold: ['further notice', 'further orders?'],
  putOff: ['suspended', 'deferred', 'postponed', 'withheld', 'on hold'],
  keptBack: ['withheld', 'on hold'],
  untilItHappens: {
    before: ['upon', 'on', 'at the start of', 'after', 'until', 'once', 'when', 'before'],
    events: ['delivery', 'delivered', 'conference', 'speech', 'approval', 'clearance', 'call', 'told'],
  },
  toBe: ['to be'],
  atOnce: ['immediate'],
  forbidding: [
    '(?:do|must|may|can|shall|should|is|are) not',
    "don't",
    'cannot',
    'not (?:to be|for|yet|before)',
    'no (?:publication|release|use|copies)',
    'forbidden',
    'prohibited',
  ],
  // biome-ignore format: a list
  ofEvent: [
    'advisory', 'advisories', 'invitations?', 'invites?', 'invited', 'events?', '(?:press|news|media)? ?conferences?', 'meetings?', 'briefings?', 'when', 'date and time', 'agenda',
  ],

  unfinished: [
    /(?<!\p{L})drafts?(?!\p{L})/u,
    /(?<!\p{L})(?:working|work) (?:draft|copy|document|in progress)(?!\p{L})/u,
    /(?<!\p{L})(?:confidential|secret)(?!\p{L})/u,
    /(?<!\p{L})(?:not|no)(?: (?:yet|been|be))* (?:approved|cleared|confirmed|checked|final)(?!\p{L})/u,
    /(?<!\p{L})(?:advance|advanced) (?:copy|text)(?!\p{L})/u,
    /(?<!\p{L})check(?:ed)? against delivery(?!\p{L})/u,
    /(?<!\p{L})(?:pending|awaiting|subject to)(?!\p{L}).*(?:approv|clear|review|sign|valid|accord|change|decision|green light)/u,
    /(?<!\p{L})(?:internal(?: use)? only|for internal use)(?!\p{L})/u,
    /^[^\p{L}]*(?:(?:only )?for (?:your )?(?:review|comments?|approval|discussion|correction|internal))(?!\p{L})/u,
    /(?<!\p{L})(?:version|copy) provisional(?!\p{L})/u,
    /(?<!\p{L})(?:preliminary|provisional) (?:version|copy|draft)(?!\p{L})/u,
    /(?<!\p{L})(?:do not|don't|not for|not to be)(?: (?:for|a))* ?(?:distribut\p{L}+|circulat\p{L}+|share|forward|copy)(?!\p{L})/u,
  ],
  unfinishedWords: `draft drafts first second third final last latest version copy working work progress document revised revision rev number no v
    confidential secret strictly private internal external eyes only not yet approved cleared confirmed checked pending awaiting approval
    sign off clearance review comment comments correction corrections discussion circulation circulate distribution distribute share
    forward subject change changes legal director board council minister spokesperson management team hq headquarters press release text
    advance advanced delivery check against decision green light cabinet`,
};
