import type { ContactWords } from '../contact-words.ts';

export const contacts: ContactWords = {
  headings: [
    'contacts? pour (?:les? |la )?(?:journalistes?|redactions?|medias?|presse)(?: ?:|$)',
    '(?:inscriptions?|confirmations?|accreditations?) (?:et|&) contacts?(?: ?:|$)',
    '(?:les )?(?:journalistes?|redactions?|medias)(?!\\p{L}).{0,120}(?:contact|joindre|ecrire|appel|adresser).{0,60}(?:@|\\d{4})',
    '(?:pour|toute?s?) (?:plus|de plus|davantage|tout|toute|toutes|demande|en savoir|obtenir|autres?|information|question)(?!\\p{L}).*(?:information|renseignement|question|contact|presse|entretien|interview|precision)',
    '(?:contacts?|personnes? a contacter|personnes?-? ?ressources?)(?: ?:| (?:(?:de|pour|la|les|des|aux?) )*(?:presse|medias?|journalistes)| ?-|$)',
    '(?:relations?|service|bureau|attachee? de|renseignements?) (?:avec (?:la |les ))?(?:de )?(?:la )?(?:presse|medias?)?(?: ?:|$)',
  ],
  headingsOfAddress:
    "(?:presse|medias?) ?:|pour (?:une |toute |les |organiser |solliciter )*(?:interview|entretien)s?(?!\\p{L})|plus d'informations? ?:|(?:pour )?en savoir plus ?:|informations? complementaires? ?:",
  email: 'e-?mails?|courriels?|mails?|adresse e-?mail',
  phone: 'tel(?:ephones?|s)?|portable|gsm|whatsapp',
  fax: 'fax|telecopie',
  letters: 't|m|e|p|c',
  labels: 'fixe|direct|bureau|nom|contacts?',
  roles:
    'offici|porte-parole|directeur|directrice|presse|media|medias|communication|charge|attache|chef|coordinateur|coordinatrice|relations|assistant|president|conseill',
  asks: 'appele[rz]|telephone[rz]|consulte[rz]?|visite[rz]?|rendez-vous sur',
  headingWords:
    'contacts?|presse|medias|public|relations?|journalistes?|communications?|service|pour|de|des|du|la|le|les|et|aux?|informations?',
  leads: "contact(?:er|ez|e)|ecri(?:re|vez) a|joindre|s'adresser a",
  politeLeads: '(?:merci de |veuillez )?(?:contacter|joindre|appeler|ecrire a)',
  notLed: 'information',
  offices: 'service|bureau|cellule',
  beforeAddress: 'ou|au|à|et|sur|via',
  beforeOffice: 'à|aux?|en|depuis',
  nameBeginnings: "de|d'",
  noName: 'informations?|visite[zr]?|pages? web|veuillez|envoyez|(?<=^)contacts?(?=$)|(?<=^)(?:tele(?:fax|copie)|fax)(?=$)',
};
