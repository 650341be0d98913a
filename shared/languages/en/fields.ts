import type { FieldWords } from '../field-words.ts';

export const fields: FieldWords = {
  names: {
    title: ['headline'],
    subtitle: ['subheadline', 'subhead', 'deck', 'standfirst'],
    lang: ['language', 'locale'],
    countries: ['country'],
    topics: ['topic'],
    type: ['release-type'],
    date: [
      ...['published', 'pub-date', 'publish-date', 'published-at', 'published-on', 'date-published', 'release-date'],
      'first-published-at',
    ],
    embargo: ['embargo-until', 'embargoed-until'],
    summary: ['excerpt', 'description', 'abstract'],
    contacts: ['contact', 'press-contact', 'media-contact', 'press-contacts', 'media-contacts'],
    release: ['release-id', 'release-key', 'content-id'],
    correction: ['correction-note'],
    minor: ['minor-update'],
    draft: ['is-draft'],
  },
  topicLike: ['tags', 'tag', 'categories', 'category', 'keywords', 'subjects'],
  ordinary: [
    ...['data', 'content', 'contents', 'county', 'state', 'types', 'translation-key', 'titles', 'image-title', 'label'],
    'publisher',
    ...['picture', 'photo', 'image', 'images'],
  ],
  embargo: ['embargo', 'hold ?until', 'not ?before'],
  publication: [
    ...['go ?live', 'live (?:at|on|from)', 'hold(?: |$)', 'on hold', 'held', 'schedul', 'publish(?! ?er)', 'publication'],
    ...['release (?:at|on|time|after)', 'available (?:at|from)', 'visible (?:at|from)'],
  ],
  notPublication: ['^publication(?: name)?$', 'publish(?:ed|er) by', 'publisher'],

  yes: ['true', 'yes'],
  no: ['false', 'no'],
  noEmbargo: ['none', 'no', 'false', 'immediate'],
  types: {
    release: ['press release', 'news', 'news release'],
    advisory: ['media advisory', 'press advisory'],
    briefing: ['briefing note', 'press briefing'],
  },
  contact: {
    name: ['name'],
    role: ['role', 'title'],
    office: ['office', 'organisation', 'organization'],
    email: ['email', 'mail'],
    phone: ['phone', 'tel', 'telephone', 'mobile'],
  },
};
