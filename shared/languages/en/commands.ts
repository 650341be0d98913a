import type { CommandWords } from '../command-words.ts';

export default {
  newReleaseLine: 'new release',
  notes: ['note'],
  newRelease: {
    before: [
      ...['please', 'pls', 'yes', 'ok', 'okay', 'this', 'it', 'its', 's', 'is', 'accept', 'accepted', 'open', 'publish', 'treat'],
      ...['as', 'an?', 'the', 'reason'],
    ],
    new: ['new', 'another', 'separate'],
    between: ['press', 'news'],
    release: ['releases?'],
    story: ['stor(?:y|ies)', 'rel+e?a?s?e?', 'realease', 'communique', 'statement', 'article'],
    otherThings: ['dates?', 'times?', 'day', 'schedule', 'plan', 'notes?'],
    after: ['please', 'pls', 'thanks', 'thank you', 'now', 'here', 'indeed', 'yes'],
  },
  misnamed: {
    kill: ['kil{1,3}(?:ed|s)?'],
    withdraw: ['wit?h?draw?(?:n|s|al)?', 'withdrew'],
    restore: ['restore?[ds]?', 'reinstated?', 'un-?kill(?:ed)?'],
    takeDown: [
      ...['remov(?:e[ds]?|al)', 'delet(?:e[ds]?|ion)', 'cancel(?:l?ed|s)?', 'unpublish(?:e[ds])?', 'retract(?:ed|s|ion)?'],
    ],
    mayTakeDown: ['take-?_? ?down', 'pull(?:ed)?', 'recall(?:ed)?', 'revoke[ds]?', 'erase[ds]?'],
    correct: ['correct(?:ed|ion|s)?'],
    accept: ['accept(?:ed)?', 'approved?', 'ok', 'okay', 'publish'],
    embargo: ['embargo(?:ed)?', 'hold'],
    return: ['return(?:ed)?'],
  },
} satisfies CommandWords;
