import type { PageWords } from '../page-words.ts';

export const page: PageWords = {
  endMarks: ['fins?', 'fin du communiqué'],
  statusLines: [
    'pour (?:diffusion|publication)(?: immédiate)?',
    '(?:à )?(?:diffusion|publication|parution) immédiate',
    '(?:embargo ?: ?)?immédiat',
    'embargo ?[:–—-]? ?(?:aucun|néant|sans objet)',
    'sans embargo',
    "pas d'embargo",
    "note d'information",
    '(?:communiqué )?rectificatif',
    'rectification',
    'communiqué(?: de presse)?(?: (?:conjoint|de presse conjoint))?',
  ],
  typeLines: {
    advisory: ['avis aux médias', 'invitation (?:à la |aux? |de )?(?:presse|médias?|journalistes)'],
    statement: ['déclaration'],
    briefing: ['notes? de briefing', 'point de presse'],
  },
  typesInHeadline: {
    advisory: ['avis aux médias'],
    statement: ['déclaration (?:conjointe |commune )?(?:de|du|des)'],
    briefing: ['notes? de briefing'],
  },
  statusAhead: ['(?:pour )?diffusion immédiate', 'communiqué de presse'],
  statusBehind: ['pour diffusion immédiate', 'communiqué de presse'],
  signed: ['fait', 'signé', 'donné'],
  signedAt: ['à', 'au', 'aux', 'en'],
  dateLabels: ['publié', 'publication', 'diffusion', 'date', 'le', 'de', 'du'],

  offices: [
    "(?:bureau|service|direction|cellule|département|pôle) (?:de (?:la )?|des |d')?(?:presse|communication|information|relations (?:publiques|presse|médias)).*",
  ],
  numbered: ['communiqué(?:[\\s.:]*de presse)?', 'référence'],
  postBoxes: ['b\\.? ?p\\.?'],
  streets: ['rue', 'quai', 'place', 'avenue', 'boulevard'],
  streetsBeforeNumber: ['rue', 'avenue', 'boulevard', 'quai', 'place', 'chemin', 'route'],

  siteLines: [
    ...['partager(?: cet article| sur)?', 'imprimer', "s'abonner", 'accueil', 'recherche', 'rechercher'],
    ...['aller au contenu(?: principal)?', 'retour en haut', 'lire la suite', 'articles liés'],
    ...['contenus? (?:lié|associé)s?', 'précédent', 'suivant'],
  ],
  bylines: ['(?:publié|posté|mis en ligne|mis à jour) (?:le|par|dans)'],
  classNames: ['partage'],
  eventPlaces: ['où', 'lieu'],
  eventLabels: ['quand', 'date et heure', 'heure', 'qui', 'quoi'],

  notesHeadings: ["notes? (?:aux?|à l'attention des|pour les) (?:rédactions?|rédacteurs?|éditeurs?|journalistes?|médias?)"],
  about: ["à propos (?:de|du|des|d')"],
  unfinished: ['et', 'de', 'du', 'des', 'la', 'le', 'les', 'en', 'à'],
  joining: ['et', 'de', 'du', 'des', 'pour', 'dans', 'avec', 'sur', 'aux?'],
};
