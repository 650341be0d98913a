import type { EmbargoWords } from '../embargo-words.ts';

export const embargo: EmbargoWords = {
  embargo: ['embargos?'],
  asksToWait: [
    /(?<!\p{L})(?:a )?ne pas (?:publier|diffuser|utiliser|communiquer|transmettre|relayer|reprendre|rendre public)(?!\p{L})/u,
    /(?<!\p{L})(?:diffusion|publication) (?:interdite|autorisee|possible|differee)[\p{L} ]{0,20}(?:avant|jusqu|a partir|des le)/u,
  ],
  timeOfRelease: ['date de (?:diffusion|publication)', 'a (?:diffuser|publier)'],
  noEmbargo: ['aucun', 'immediat', 'sans objet'],
  withoutEmbargo: ['sans', "pas d'", 'aucun'],
  embargoedGoods: {
    behind: [
      "(?:general |total |partiel )?(?:sur|contre|a l'encontre|impose|a|de|des) (?!ce|cet|cette|la publication|le communique|jusqu|partir|\\d)",
      'commercial',
      'economique',
      'petrolier',
      'militaire',
      'americain',
      'international',
      'total sur',
    ],
  },
  goods: {
    kinds: ['general', 'total', 'partiel'],
    prepositions: ['sur', 'de', 'a'],
    articles: ['les', 'la', "l'", 'des'],
    all: ['toutes'],
    words: ['armes?', 'petrole', 'gaz', 'bois', 'cereales', 'exportations', 'importations'],
  },
  copies: {
    things: ['exemplaires?', 'copies?', 'disponibles?'],
    under: ['sous'],
    behind: ['aupres', 'sur demande', 'en contactant', 'en la'],
  },
  newsTime: ['jusqu', 'avant', 'presse', 'publication', '\\d{1,2} ?heures'],
  articles: ["l'", 'un', 'les', 'des'],
  sanctions: ['cuba', 'iran', 'irak', 'russi', 'gaza', 'qatar', 'sanction', 'blocus'],

  bound: ['avant', 'jusqu', 'a partir', 'apres', 'des le'],
  weakBound: ['des'],
  vocabularyWords: `sous avant jusqu jusque jusqua au aux du de des la le les un une partir ne pas publier diffuser utiliser communiquer publie
    diffuse publication diffusion interdite autorisee possible differee strict stricte heure heures matin soir qu que ce cette
    communique presse attention note redactions apres heure locale prochain er`,
  alsoSaidWords: `doit doivent peut peuvent etre feu vert service nouvel nouvelle ordre avis libre compter merci rien seulement uniquement attente
    interdit paraitre parution publier publie publiee publiable diffuse diffusee diffusable restreinte retenir retenu conserver garder
    confidentiel strictement utilisable non
    pour editions edition soi vous conference reproduire reproduit suspendue suspendu differe differee texte reserve strictement reservee ebruiter
    discours allocution levee leve accord donne qu'apres lever fin merci respecter confidentialite texte prevu prevue programme programmee fixe fixee attendre toute transmettre relayer
    reprendre version definitive definitif`,
  publishingWords:
    'publier publication diffuser paraitre parution publiable diffusable confidentiel confidentialite transmettre relayer',
  publishingTooWords: `diffusion editions edition reproduire reserve reservee ebruiter utiliser utilisable communiquer retenir conserver garder
    libre`,
  publishedWords: 'publie publiee diffuse diffusee',
  negation: ['ne', 'non', 'pas', 'rien', 'interdite?', 'restreinte', 'retenir'],
  untilTold: ['nouvel(?:le)? (?:ordre|avis|notice)'],
  putOff: ['suspendue?', 'differee?', 'retenue?'],
  keptBack: ['retenue?'],
  untilItHappens: {
    before: ['attendre', 'apres', 'des', 'avant', "jusqu'a", 'quand', "qu'apres", 'sans'],
    events: ['conference', 'discours', 'allocution', 'accord', 'feu vert'],
  },
  toBe: ['a etre'],
  atOnce: ['immediat'],
  forbidding: ['interdite?s?', 'ne (?:pas|doit|peut|jamais|rien)', 'pas (?:encore|avant)'],
  ofEvent: ['avis aux medias', 'invitations?', 'rendez-vous', 'conference', 'point de presse', 'quand'],

  unfinished: [
    /(?<!\p{L})brouillon(?!\p{L})/u,
    /(?<!\p{L})(?:projet de communique|document de travail)(?!\p{L})/u,
    /(?<!\p{L})confidentiel(?:le)?(?!\p{L})/u,
    /(?<!\p{L})(?:non|pas)(?: (?:encore|ete|est))* (?:approuvee?|validee?|definiti\p{L}+|relue?)(?!\p{L})/u,
    /(?<!\p{L})(?:en attente d\p{L}*|sous reserve d\p{L}*|a valider)(?!\p{L}).*(?:approv|sign|valid|accord|visto|aprob|revis|change|decision|feu vert)/u,
    /(?<!\p{L})(?:a )?usage interne(?!\p{L})/u,
    /^[^\p{L}]*(?:pour (?:relecture|avis|validation|commentaires?|approbation|correction)|a relire)(?!\p{L})/u,
    /(?<!\p{L})(?:version|copie) (?:provisoire|preliminaire|de travail)(?!\p{L})/u,
    /(?<!\p{L})ne pas ?(?:diffuser|diffusion|partager|transferer)(?!\p{L})/u,
  ],
  unfinishedWords: `brouillon projet communique provisoire relecture valider valide validee validation encore non sous reserve usage interne document
    travail confidentiel confidentielle diffuser partager transferer direction directeur directrice accord siege decision feu vert cabinet version copie definitive
    definitif preliminaire`,
};
