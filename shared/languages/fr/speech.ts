import type { SpeechWords } from '../speech-words.ts';

/** Behind "a": "a déclaré". */
const said =
  'déclaré|affirmé|dit|expliqué|ajouté|souligné|indiqué|précisé|conclu|rappelé|estimé|noté|commenté|poursuivi|insisté|salué|observé|confié|averti|annoncé|martelé|raconté|témoigné|résumé|lancé|répondu|plaidé|regretté|reconnu|assuré|confirmé|constaté|témoigné|prévenu|insisté|promis|soutenu|détaillé|complété|renchéri|repris|fait observer|fait remarquer|fait valoir|fait savoir';
const says =
  'déclare|affirme|dit|explique|ajoute|souligne|indique|précise|conclut|rappelle|estime|note|commente|poursuit|insiste|observe|confie|avertit|raconte|témoigne|résume|assure|reconnaît|regrette|répond|confirme|exprime|constate|sourit|s[’\u0027]inquiète|s[’\u0027]exclame|s[’\u0027]amuse|se réjouit|se félicite|se souvient|se désole|lance|glisse|soupire|prévient|détaille|complète|renchérit|reprend|promet|plaide|martèle|soutient|déplore|analyse|fait observer|fait remarquer|fait valoir|fait savoir';

/** A verb of speech before whoever speaks. */
const spoke = `(?:(?:a|ont|avait)\\s+(?:${said})|${says})`;
/** What sets one speaker against another: "pour sa part". */
const aside = '\\s*,?\\s+(?:pour sa part|de son côté|quant à (?:lui|elle)|à son tour|en revanche|également|aussi)(?:\\s*,)?';

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
  behind: ({ name, gap }) => [
    // « … », précise pour sa part l’ingénieur Rahim Uddin
    `${gap}${spoke}(?:${aside})?\\s+(?:l['’]|(?:le|la|son|sa|M\\.|Mme)\\s+)?(?:\\p{Ll}[\\p{L}'’-]*\\s+){0,6}(${name})`,
  ],
  before: ({ name, within }) => [
    // Pour Hélène Aubrac, directrice du laboratoire, « … »
    `(?:[Ss]elon|[Pp]our|[Dd]['’]après|[Dd]e l['’]avis de|[Aa]ux yeux de)\\s+(?:(?:le|la|M\\.|Mme)\\s+)?(${name})(?:,${within}{1,160}?)?,\\s*(?:(?:il|ce|c['’]|cela|elle)[^.«»]{0,30})?`,
    // M. Serge N’Dri, a quant à lui annoncé que « … »
    `(${name})(?:\\s*,${within}{1,160}?)?,?\\s+(?:a|ont|avait)${aside}\\s+(?:${said})(?:${within}{0,90}?[:,]|${within}{0,20})\\s*`,
    // Reine Adjovi y voit « … »
    `(${name})(?:\\s*,${within}{1,160}?,)?\\s+(?:y voit|évoque|a évoqué|dénonce|a dénoncé|salue|a salué|réclame|a réclamé|décrit|a décrit|parle|a parlé|appelle|a appelé)(?:\\s+[\\p{Ll}'’]+){0,3}\\s*`,
  ],
  // « Nous avons choisi, témoigne Hassan Alloui, berger. Alors… »
  inside: ({ name }) => [
    `,\\s+${spoke}(?:${aside})?\\s+(?:l['’]|(?:le|la|M\\.|Mme)\\s+)?(?:\\p{Ll}[\\p{L}'’-]*\\s+){0,4}(${name})(?=[,.])`,
  ],
};
