import type { SpeechWords } from '../speech-words.ts';

/** Behind "a": "a déclaré". */
const said =
  'déclaré|affirmé|dit|expliqué|ajouté|souligné|indiqué|précisé|conclu|rappelé|estimé|noté|commenté|poursuivi|insisté|salué|observé|confié|averti|annoncé|martelé|raconté|témoigné|résumé|lancé|répondu|plaidé|regretté|reconnu|assuré|confirmé|fait observer|fait remarquer|fait valoir|fait savoir';
const says =
  'déclare|affirme|dit|explique|ajoute|souligne|indique|précise|conclut|rappelle|estime|note|commente|poursuit|insiste|observe|confie|avertit|raconte|témoigne|résume|assure|reconnaît|regrette|répond|confirme|exprime|constate|fait observer|fait remarquer|fait valoir|fait savoir';

export const speech: SpeechWords = {
  // "a déclaré hier soir Ana Ruiz"
  verbsBeforeName: `(?:a|ont|avait)\\s+(?:également\\s+|aussi\\s+|ensuite\\s+)?(?:${said})(?:\\s+[^\\s,.«»“”"]+){0,2}?|${says}`,
  verbsBehindName: `(?:a|ont|avait)\\s+(?:${said})|${says}`,
  accordingTo: 'selon',
  beforeName: 'le|la|M\\.|Mme|Mr|Dr|Pr',
  notRoles: 'à|en|dans|de|du|des|lors|par|pour|sur|devant|après|avant|chez|vers|que|qu|et|mais',
  articles: 'le|la|les|un|une|son|sa',
  ofBody: 'de|du',
  addressed: 'Mme|M\\.',
  pronounsBehind: `(?:${says}|fait|ajoute|conclut)\\s*-?t?-(?:il|elle)(?!\\p{L})|(?:a|avait)(?:-t)?-(?:il|elle)\\s|(?:il|elle)\\s+a\\s+(?:${said})(?!\\p{L})`,
  pronounsBefore: `(?:il|elle)\\s+(?:a\\s+(?:également\\s+|aussi\\s+)?(?:${said})|${says})[^.«»“”"]{0,40}[,:]?`,
  shortTitles: 'M|Mr|Dr|Mme',
  titles:
    'Mlle|Me|Maître|Pr|Ministre|Directeur|Directrice|Président|Présidente|Ambassadeur|Ambassadrice|Professeur|Docteur|Le|La',
  notNames: 'Le|La|Les|Il|Elle|Ils|Elles|Ce|Cette|Nous|On|Selon|Un|Une',
  particles: "de|du|des|la|le|d'|d’",
};
