import type { IncomingMailWords } from '../incoming-mail-words.ts';

export const mail: IncomingMailWords = {
  otherMessage: [
    "message (?:transféré|d'origine|original|réexpédié)",
    'début du message (?:transféré|réexpédié)',
    "courriel (?:transféré|d'origine)",
  ],
  wrote: ['a écrit', 'écrivait'],
  beforeDay: ['le'],
  labels: {
    from: ['de'],
    sent: ['envoyé(?: le)?', 'date'],
    subject: ['objet'],
    others: ['à', 'cc', 'cci', 'pièces jointes'],
  },

  warnings: ['attention', 'précaution', 'avertissement'],
  banners: [
    'ce (?:courriel|message|mail|e-?mail)\\b.{0,40}(?:provient|vient|émane|a été envoyé).{0,30}(?:extérieur|externe)',
    "vous n'obtenez pas souvent",
    'vous ne recevez pas souvent',
    'découvrez pourquoi',
  ],
  externalMarks: ['externe?'],
  spokenToReader: ['vous', 'votre', 'ce (?:message|courriel)'],

  greetings: ['chers?', 'chères?', 'bonjour', 'bonsoir', 'madame', 'monsieur', 'mesdames', 'messieurs'],
  closings: [
    '(?:bien |très )?cordialement(?: vôtre)?',
    'bien à (?:vous|toi)',
    '(?:meilleures |sincères |cordiales )?salutations(?: distinguées)?',
    '(?:avec mes|mes) (?:meilleures|sincères|cordiales) salutations',
    'bonne (?:journée|réception)',
    'amicalement',
  ],
  stockNotes: [
    '(?:veuillez|vous) (?:trouver|trouverez|recevez).{0,120}',
    '(?:ci-?dessous|ci-?joint|ci-?après).{0,100}',
    'voici (?:le|notre) communiqué.{0,60}',
    "pour (?:publication|information|diffusion)(?: immédiate)?(?:,? (?:avec mes remerciements|merci(?: d'avance)?))?",
    'à publier',
    "merci(?: (?:d'avance|beaucoup|de (?:le |la |les )?(?:publier|diffuser).{0,40}))?",
  ],
  handsOn: [
    '(?:je|nous) .{0,60}(?:trouver|adresse[rz]?|adressons|transmet\\p{L}*|envoy\\p{L}*|envoi\\p{L}*|partag\\p{L}*|faire parvenir|fais parvenir|joins|joignons)',
    '(?:merci de|veuillez|vous (?:voudrez|trouverez)|prière de) .{0,40}trouver',
  ],
  release: ['communiqués?', 'déclaration', 'annonce', 'texte'],
  changesSomething: [
    ...['doi\\p{L}*', 'vérifi\\p{L}*', 'attend\\p{L}*', 'valid\\p{L}*', 'relire', 'brouillon'],
    ...['mais', 'sauf', 'sans', 'ne', 'pas', 'avant', '(?<!ci-)après', 'jusqu', 'quand', 'enlev\\p{L}*', 'supprim\\p{L}*'],
    ...['corrig\\p{L}*', 'chang\\p{L}*', 'demain', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi'],
  ],
  speaksToReceiver: [
    ...['veuillez', 'merci', 'ci-?joint', 'ci-?dessous', 'vous trouverez', "n'hésitez pas", 'je (?:vous|t)', 'nous vous'],
    ...['pourriez-vous', 'pouvez-vous'],
  ],
  speaksOfAttachment: ['ci-?joint(?:e|s|es)?', 'en pièce jointe', 'pièces? jointes?'],

  seenElsewhere: [
    'si (?:ce|cet|vous ne (?:voyez|parvenez|visualisez)) .{0,60}(?:affich|lire|voir|visualis|correctement)',
    "vous (?:ne voyez pas|n'arrivez pas)",
    '(?:voir|lire|consulter|afficher|ouvrir) (?:ce |cet |cette |le |la )?(?:message|courriel|e-?mail|lettre|version)',
    'version (?:en ligne|web)',
  ],
  sentFrom: ['envoyé (?:de|depuis|à partir de) (?:mon|ma|outlook|yahoo)\\b.{0,60}', 'télécharger outlook pour.{2,20}'],
  listFooters: [
    '(?:vous recevez|vous avez reçu) ce (?:message|courriel|mail)',
    '(?:pour )?(?:se|vous) dés(?:abonner|inscrire)',
    'pour ne plus recevoir',
    'si vous ne (?:souhaitez|voulez|désirez) plus recevoir',
    'cliquez ici pour (?:vous|se) dés(?:abonner|inscrire)',
    'voir (?:ce|cet) (?:message|courriel|e-?mail) dans',
  ],
  disclaimers: [
    "ce (?:message|courriel|mail|e-?mail)(?!\\p{L}).{0,160}(?:confidentiel|destinataire|l'usage exclusif|réservé)",
    "si vous (?:n'êtes pas|avez reçu|recevez).{0,80}(?:destinataire|par erreur)",
    "pensez? à l'environnement avant d'imprimer",
    'sans virus\\.',
  ],

  subjectMarks: ['tr', 'rv'],
  subjectStatuses: ['communiqué(?: de presse)?', 'pour diffusion immédiate'],
  automaticSubjects: [
    ...['réponse automatique', 'absence(?: du bureau)?', 'absente?(?: du bureau)?', 'non remis'],
    ...['échec de (?:la )?(?:remise|distribution)', 'lu\\s?:', 'accepté\\s?:'],
  ],
};
