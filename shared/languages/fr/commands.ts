import type { CommandWords } from '../command-words.ts';

export default {
  newReleaseLine: 'nouveau communiqué',
  notes: ['note'],
  newRelease: {
    before: [
      ...[
        'svp',
        'merci',
        'oui',
        'c',
        'est',
        'ceci',
        'il',
        'agit',
        'd',
        'de',
        'accepter',
        'accepte',
        'ouvrir',
        'publier',
        'comme',
      ],
      ...['une?', 'le', 'la', 'motif'],
    ],
    new: ['nouve(?:au|aux|l|lle|lles)', 'autre'],
    release: ['communiqués?'],
    story: ['sujet', 'histoire', 'article', 'publication', 'comm?uniqués?'],
    after: ['de presse', 'svp', 's il vous plaît', 'merci'],
  },
  misnamed: {
    kill: ['tuer'],
    restore: ['rétabli[rt]?'],
    takeDown: [
      ...['retir(?:er?|ée?)', 'retrait', 'supprim(?:er?|ée?)', 'suppression', 'annul(?:er?|ée?|ation)', 'dépubli(?:er?|ée?)'],
    ],
    correct: ['corrig(?:er|é|ée)'],
    accept: ['accepter', 'approuver', 'publier'],
  },
} satisfies CommandWords;
