import type { Quote } from '../edition.ts';
import { countryInText, countryOfCity } from '../gazetteer/places.ts';

/** Words in quotation marks, and what stands before and after them in their paragraph. */
interface Spoken {
  paragraph: number;
  text: string;
  start: number;
  end: number;
}

const MARKS: Record<string, string> = { '«': '»', '“': '”', '„': '“', '"': '"', '〝': '〞', '「': '」' };
const OPENING = /[«“„"「]/u;

/** Fewer words in quotation marks are a title, a nickname or irony. */
const FEWEST_WORDS = 5;
const LONGEST = 4000;

/** The quoted passages of one paragraph. One that is not closed goes on in the next, by the custom of long quotations. */
const passagesIn = (text: string, paragraph: number): (Spoken & { open: boolean })[] => {
  const passages: (Spoken & { open: boolean })[] = [];
  let at = 0;
  while (at < text.length) {
    const found = text.slice(at).search(OPENING);
    if (found < 0) break;
    const start = at + found;
    const mark = text[start] ?? '';
    // An inch mark or the closing half of a straight pair.
    if (mark === '"' && /[\p{L}\p{N}]/u.test(text[start - 1] ?? '')) {
      at = start + 1;
      continue;
    }
    const close = closingAt(text, start, mark);
    const end = close < 0 ? text.length : close + 1;
    const words = text.slice(start + 1, close < 0 ? text.length : close);
    passages.push({
      paragraph,
      text: words.trim().replace(/^[\s\u00a0\u202f]+|[\s\u00a0\u202f]+$/g, ''),
      start,
      end,
      open: close < 0,
    });
    at = end;
  }
  return passages;
};

const closingAt = (text: string, start: number, mark: string): number => {
  const close = MARKS[mark] ?? mark;
  let depth = 0;
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === close && depth === 0) return at;
    if (mark !== close && text[at] === close) depth -= 1;
    else if (mark !== close && text[at] === mark && mark !== '„') depth += 1;
  }
  // The keyboard's straight mark closes what a curly one opened.
  return mark === '“' ? text.indexOf('"', start + 1) : -1;
};

/** The verbs of speech, as they stand before or after a name. Folding is not needed: they are compared without case. */
const SAY = {
  en: 'said|says|stated|states|added|adds|explained|explains|noted|notes|commented|comments|remarked|continued|concluded|stressed|emphasi[sz]ed|urged|warned|declared|told reporters|observed|affirmed|highlighted|recalled|pointed out|announced|shared|recounted|recalls|replied|told us|wrote',
  fr: 'déclaré|affirmé|dit|expliqué|ajouté|souligné|indiqué|précisé|conclu|rappelé|estimé|noté|commenté|poursuivi|insisté|salué|observé|confié|averti|annoncé|martelé|raconté|témoigné|résumé|lancé|répondu|plaidé|regretté|reconnu|assuré|confirmé|fait observer|fait remarquer|fait valoir|fait savoir',
  frPresent:
    'déclare|affirme|dit|explique|ajoute|souligne|indique|précise|conclut|rappelle|estime|note|commente|poursuit|insiste|observe|confie|avertit|raconte|témoigne|résume|assure|reconnaît|regrette|répond|confirme|exprime|constate|fait observer|fait remarquer|fait valoir|fait savoir',
  es: 'dijo|afirmó|declaró|señaló|explicó|agregó|añadió|indicó|destacó|subrayó|aseguró|expresó|manifestó|comentó|sostuvo|advirtió|concluyó|recordó|apuntó|precisó|enfatizó|puntualizó|contó|relató|respondió|reconoció|lamentó|confirmó|celebró|resumió|dice|cuenta|relata|asegura|afirma|explica|señala|añade|agrega|destaca|resume|comenta|recuerda|concluye|lamenta|subraya|apunta|indica|sostiene|advierte|reconoce|insiste|confiesa|responde|precisa',
  ar: 'قال|قالت|وقال|وقالت|أضاف|أضافت|وأضاف|وأضافت|أوضح|أوضحت|وأوضح|وأوضحت|صرح|صرحت|وصرح|وصرحت|صرّح|صرّحت|أكد|أكدت|وأكد|وأكدت|أشار|أشارت|وأشار|وأشارت|ذكر|ذكرت|وذكر|وذكرت|تابع|تابعت|وتابع|وتابعت|علق|علقت|وعلق|وعلقت|روى|روت|وروى|وروت|شدد|شددت|وشدد|وشددت|لفت|لفتت|ولفت|ولفتت|اعتبر|اعتبرت|واعتبر|واعتبرت',
} as const;

const PARTICLE = "(?:de|du|des|da|do|dos|del|della|di|la|le|van|von|der|den|bin|ben|ibn|al|el|ul|ter|ten|y|e|d'|d’|O'|bint|abu)";
const NAME_WORD = "(?:(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|Sra|Dra|Sen|Gen|Rep|M|Mme|\\p{Lu})\\.|\\p{Lu}[\\p{L}\\p{M}'’-]*)";
const NAME = `(?:${NAME_WORD}(?:\\s+(?:${PARTICLE}\\s+){0,2}${NAME_WORD}){0,6})`;
const ARABIC_NAME = '(?:[\\p{Script=Arabic}\\p{M}]+(?:\\s+[\\p{Script=Arabic}\\p{M}-]+){1,3})';

/** What may stand between a name and its verb, or be a place: of these no role is made. */
const NO_ROLE =
  'in|at|on|from|of|to|during|after|before|while|as|with|about|that|and|for|by|but|à|en|dans|de|du|des|lors|par|pour|sur|devant|après|avant|chez|vers|que|qu|et|mais|del|a|al|con|por|para|durante|tras|desde|sobre|ante|y|pero';
/** What somebody is, before the name: "farmer", "the union's secretary", "la psicóloga". */
const ROLE = `(?:(?:l|d)[’'])?(?:(?!(?:${NO_ROLE})(?![\\p{L}]))\\p{Ll}[\\p{L}\\p{M}’'-]*\\s+){1,5}`;
/** The same with what it belongs to, and a comma: "the director of the centre, Jo Doe". */
const ROLE_OF = '\\p{Ll}[^.,،;:«»“”"]{2,90},\\s+';

/** After the words: "…", a déclaré X / said X / X said / dijo X / قال X. The name is the group. */
const after: readonly RegExp[] = [
  new RegExp(
    `^[\\s,.،]*(?:a|ont|avait)\\s+(?:également\\s+|aussi\\s+|ensuite\\s+)?(?:${SAY.fr})(?:\\s+[^\\s,.«»“”"]+){0,2}?\\s+(?:(?:le|la|M\\.|Mme|Mr|Dr|Pr)\\s+)?(${NAME})`,
    'u',
  ),
  new RegExp(`^[\\s,.،]*(?:${SAY.frPresent})\\s+(?:(?:M\\.|Mme|Mr|Dr|Pr)\\s+)?(${NAME})`, 'u'),
  new RegExp(`^[\\s,.،]*(?:${SAY.en})\\s+(?:the\\s+)?(${NAME})`, 'u'),
  new RegExp(`^[\\s,.،]*(?:${SAY.es})\\s+(?:el\\s+|la\\s+)?(${NAME})`, 'u'),
  new RegExp(`^[\\s,.،]*(?:(?:a|ont|avait)\\s+(?:${SAY.fr})|${SAY.frPresent}|${SAY.en}|${SAY.es})\\s+${ROLE}(${NAME})`, 'u'),
  new RegExp(
    `^[\\s,.،]*(?:(?:a|ont|avait)\\s+(?:${SAY.fr})|${SAY.frPresent}|${SAY.en}|${SAY.es})\\s+${ROLE_OF}(${NAME})(?=[\\s]*[.,;«“"]|\\s*$)`,
    'u',
  ),
  new RegExp(
    `^[\\s,.،]*${ROLE}(${NAME})(?:,[^.«»“”"]{1,140}?,)?\\s+(?:${SAY.en}|a\\s+(?:${SAY.fr})|${SAY.frPresent}|${SAY.es})(?!\\p{L})`,
    'u',
  ),
  new RegExp(`^[\\s,.،]*(?:selon|according to|según)\\s+(${NAME})`, 'u'),
  new RegExp(
    `^[\\s,.،]*(${NAME})(?:,[^.«»“”"]{1,140}?,)?\\s+(?:${SAY.en}|a\\s+(?:${SAY.fr})|${SAY.frPresent}|${SAY.es})(?!\\p{L})`,
    'u',
  ),
  new RegExp(
    `^[\\s,.،]*(?:(?:كما|و)\\s+)?(?:${SAY.ar})\\s+(?:(?:السيد|السيدة|الدكتور|الدكتورة|د\\.)\\s+)?(${ARABIC_NAME})(?=\\s*[،,.:])`,
    'u',
  ),
  new RegExp(`^\\s*[–—-]+\\s*(${NAME})\\s*(?:,|\\.|$)`, 'u'),
];

/** "…", a confié l’autrice: somebody speaks, and is not named. */
const ROLE_SPEAKS = new RegExp(
  `^[\\s,.،]*(?:(?:a|ont|avait)\\s+(?:${SAY.fr})|${SAY.frPresent}|${SAY.en}|${SAY.es})\\s+(?:(?:l[’']|(?:le|la|les|un|une|son|sa|the|a|an|his|her|their|el|los|las|su)\\s+)\\p{Ll})`,
  'u',
);

/** Before the words: X said: "…" / X, head of this, a déclaré : « … » / وقالت X، …: "…". */
const before: readonly RegExp[] = [
  // "Ana Ruiz of Port Authority said": the person speaks, not the body.
  new RegExp(
    `(${NAME})\\s+(?:of|from|at|for|de|du|del)\\s+(?:the\\s+)?${NAME}\\s+(?:${SAY.en}|a\\s+(?:${SAY.fr})|${SAY.es})[^.«»“”"]{0,20}\\s*$`,
    'u',
  ),
  // "Our director, Mr X, said": the name is the one that is set off.
  new RegExp(
    `,\\s+((?:Mr|Mrs|Ms|Dr|Mme|M\\.|Mr\\.|Dr\\.|Ms\\.)\\s+${NAME}),\\s+(?:${SAY.en}|(?:a|ont|avait)\\s+(?:${SAY.fr})|${SAY.frPresent})[^.«»“”"]{0,20}\\s*$`,
    'u',
  ),
  new RegExp(
    `(${NAME})(?:\\s*,[^.«»“”"]{1,160}?,)?\\s+(?:${SAY.en}|(?:a|ont|avait)\\s+(?:${SAY.fr})|${SAY.frPresent}|${SAY.es})(?:[^.«»“”"]{0,90}?[:,]|[^.«»“”"]{0,20})\\s*$`,
    'u',
  ),
  // "The director of the centre, Jo Doe, said:"
  new RegExp(
    `(?<=\\p{Ll}{3},\\s)(${NAME}),\\s+(?:${SAY.en}|(?:a|ont|avait)\\s+(?:${SAY.fr})|${SAY.frPresent}|${SAY.es})(?:[^.«»“”"]{0,90}?[:,]|[^.«»“”"]{0,20})\\s*$`,
    'u',
  ),
  new RegExp(`(${NAME})(?:\\s*,[^.«»“”"]{1,160}?,)\\s+[^.«»“”"]{1,60}\\s*:\\s*$`, 'u'),
  new RegExp(
    `(?:${SAY.ar})\\s+(?:(?:السيد|السيدة|الدكتور|الدكتورة|د\\.)\\s+)?(${ARABIC_NAME})(?:\\s*[،,][^.«»“”"]{1,160}?)?\\s*[،,:]\\s*(?:إن|إنه|أن)?\\s*$`,
    'u',
  ),
  new RegExp(`(?:^|[.،]\\s+)(?:${SAY.ar})\\s+(${ARABIC_NAME})\\s*[:]?\\s*$`, 'u'),
];

/** Words of speech with a pronoun, or with no subject at all, beside the quotation: somebody named before speaks on. */
const pronounAfter: readonly RegExp[] = [
  new RegExp(
    `^[\\s,.،]*(?:(?:${SAY.frPresent}|fait|ajoute|conclut)\\s*-?t?-(?:il|elle)(?!\\p{L})|(?:a|avait)(?:-t)?-(?:il|elle)\\s)`,
    'iu',
  ),
  new RegExp(
    `^[\\s,.،]*(?:(?:he|she)\\s+(?:also\\s+|then\\s+)?(?:${SAY.en})|(?:${SAY.en})\\s+(?:he|she)|(?:il|elle)\\s+a\\s+(?:${SAY.fr}))(?!\\p{L})`,
    'iu',
  ),
  new RegExp(`^[\\s,.،]*(?:${SAY.es}|${SAY.ar})\\s*(?:[.،,:]|$)`, 'iu'),
];
const pronounBefore: readonly RegExp[] = [
  new RegExp(`(?:^|[.;]\\s*)(?:he|she)\\s+(?:also\\s+|then\\s+)?(?:${SAY.en})[^.«»“”"]{0,40}[,:]?\\s*$`, 'iu'),
  new RegExp(
    `(?:^|[.;]\\s*)(?:il|elle)\\s+(?:a\\s+(?:également\\s+|aussi\\s+)?(?:${SAY.fr})|${SAY.frPresent})[^.«»“”"]{0,40}[,:]?\\s*$`,
    'iu',
  ),
  new RegExp(`(?:^|[.;]\\s*)(?:${SAY.ar})\\s*(?:قائلا|قائلة)?\\s*[:،]?\\s*$`, 'u'),
];

/** What stands before a name without being part of it. */
const TITLE =
  /^(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Mme|Mlle|Me|Maître|Sra?|Dra?|M|Pr|Lic|Licda|Ing|Arq|Rev|Gen|Sen|Rep|St)\.?|Minister|Director(?:-General)?|President|Chairman|Chairwoman|Chair|Chief|Secretary(?:-General)?|Senator|Ambassador|Professor|Doctor|Governor|Commissioner|Executive|Deputy|Representative|Spokesperson|Judge|Mayor|Head|CEO|Ministre|Directeur|Directrice|Président|Présidente|Ambassadeur|Ambassadrice|Professeur|Docteur|Ministro|Ministra|Directora?|Presidenta?|Embajadora?|High|The|Le|La|El|But|And|As|In|However|\p{Lu}{2,})\s+(?=\p{Lu})/u;

const bareName = (name: string): string => {
  let bare = name
    .trim()
    .replace(/[\s,]+$/, '')
    .replace(/(\p{Ll})\.$/u, '$1');
  for (;;) {
    const without = bare.replace(TITLE, '');
    if (without === bare || without.length < 3) return bare;
    bare = without;
  }
};

const NOT_NAMES =
  /^(?:The|This|That|These|It|We|They|He|She|But|And|In|On|Le|La|Les|Il|Elle|Ils|Elles|Ce|Cette|Nous|On|El|Los|Las|Ella|Esto|Este|Esta|Selon|According|As|If|Our|Their|A|An|Un|Une|Una)$/u;

const isPlace = (name: string): boolean => (countryInText(name) ?? countryOfCity(name)) !== undefined;

const nameFrom = (patterns: readonly RegExp[], text: string): string | undefined => {
  for (const pattern of patterns) {
    const name = pattern.exec(text)?.[1];
    if (name && !NOT_NAMES.test(name.trim()) && !isPlace(name)) return bareName(name);
  }
  return undefined;
};

type Voice = { kind: 'named'; name: string } | { kind: 'pronoun' | 'unnamed' | 'none' };

const voiceOf = (paragraph: string, { start, end }: Spoken, from: number, to: number): Voice => {
  const behind = paragraph.slice(end, Math.min(to, end + 260));
  const ahead = paragraph.slice(Math.max(from, start - 260), start);
  const afterwards = nameFrom(after, behind);
  if (afterwards) return { kind: 'named', name: afterwards };
  if (pronounAfter.some((pattern) => pattern.test(behind))) return { kind: 'pronoun' };
  if (ROLE_SPEAKS.test(behind)) return { kind: 'unnamed' };
  const ahead1 = nameFrom(before, ahead);
  if (ahead1) return { kind: 'named', name: ahead1 };
  return pronounBefore.some((pattern) => pattern.test(ahead)) ? { kind: 'pronoun' } : { kind: 'none' };
};

const FULL_NAME = new RegExp(`${NAME_WORD}(?:\\s+(?:${PARTICLE}\\s+){0,2}${NAME_WORD})+`, 'gu');

/** A surname alone is the one person of that surname who was named in full. */
const inFull = (name: string, text: string): string => {
  if (!/^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(name)) return name;
  const withGiven = new RegExp(`(?<!\\p{L})(\\p{Lu}[\\p{L}\\p{M}'’-]+(?:\\s+\\p{Lu}\\.)?\\s+${name})(?!\\p{L})`, 'gu');
  const full = new Set([...text.matchAll(withGiven)].map(({ 1: each = '' }) => bareName(each)).filter((each) => each !== name));
  const [only] = full;
  return only && full.size === 1 ? only : name;
};

const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/**
 * What people are quoted as saying, in reading order, each with its speaker when the text names one beyond doubt. "He added" goes
 * to the speaker named before when there is exactly one and nobody else has been named since; else it stays open: a
 * quotation without a name is a gap, with a wrong one a falsehood.
 */
export const quotesIn = (paragraphs: readonly string[]): Quote[] => {
  const quotes: Quote[] = [];
  const named = new Set<string>();
  const whole = paragraphs.join('\n').slice(0, 200_000);
  let sinceNamed = '';
  let continues: { quote: Quote; speaker: string | undefined } | undefined;

  paragraphs.forEach((paragraph, index) => {
    const passages = passagesIn(paragraph, index);
    let spokenHere: string | undefined;
    let from = 0;
    passages.forEach((passage, order) => {
      const to = passages[order + 1]?.start ?? paragraph.length;
      const between = paragraph.slice(from, passage.start);
      sinceNamed += `${between} `;
      from = passage.end;
      const voice = voiceOf(paragraph, passage, passages[order - 1]?.end ?? 0, to);
      if (voice.kind === 'none' && continues && order === 0 && passage.start < 3) {
        continues.quote.text = `${continues.quote.text} ${passage.text}`.slice(0, LONGEST);
        if (!passage.open) continues = undefined;
        return;
      }
      const short = wordCount(passage.text) < FEWEST_WORDS;
      const speaker = speakerOf(voice);
      if (speaker) spokenHere = speaker;
      const spoken = voice.kind !== 'none' || spokenHere !== undefined || (passage.start < 3 && /[.!?…,]$/.test(passage.text));
      if ((short && (voice.kind === 'none' || wordCount(passage.text) < 3)) || !spoken) return;
      const quote: Quote = { text: passage.text.slice(0, LONGEST), ...(speaker && { speaker }) };
      quotes.push(quote);
      continues = passage.open ? { quote, speaker } : undefined;
    });
    sinceNamed += `${paragraph.slice(from)}\n`;
    if (passages.length === 0) continues = undefined;

    function speakerOf(voice: Voice): string | undefined {
      if (voice.kind === 'named') {
        const name = inFull(voice.name, whole);
        sinceNamed = '';
        named.add(name);
        // One word may be a place, a body or half a sentence.
        return /\s/.test(name) ? name : undefined;
      }
      // A second passage of one paragraph is the same person speaking, as long as nobody else is given it.
      if (voice.kind === 'none') return spokenHere;
      // Whoever is not named may be the one that speaks on.
      if (voice.kind === 'unnamed') named.add('');
      const [only] = named;
      return voice.kind === 'pronoun' && named.size === 1 && only && /\s/.test(only) && !namesSomebodyElse(sinceNamed, only)
        ? only
        : undefined;
    }
  });
  return quotes;
};

/** Whether a text names a person, or what looks like one, other than `name`. Sentences may begin with any word. */
const namesSomebodyElse = (text: string, name: string): boolean =>
  [...text.matchAll(FULL_NAME)].some(({ 0: each }) => {
    const other = bareName(each);
    return /\s/.test(other) && !name.includes(other) && !other.includes(name);
  });
