import type { NameParts, SpeechWords } from '../speech-words.ts';

const said =
  'sagte|sagten|sagt|sagen|erklärte|erklärten|erklärt|betonte|betonten|betont|unterstrich|unterstreicht|ergänzte|ergänzt|berichtete|berichten|berichtet|erzählte|erzählt|erläuterte|erläutert|mahnte|mahnt|warnte|warnt|forderte|fordert|kritisierte|kritisiert|kommentierte|kommentiert|meinte|meint|äußerte|äussert|schilderte|schildert|versicherte|versichert|bekräftigte|bekräftigt|resümierte|resümiert|bilanzierte|bilanziert|erinnerte|erinnert|schrieb|schreibt|lobte|lobt|begründete|begründet|bestätigte|bestätigt|verkündete|rechnete|rechnet|antwortete|antwortet|beschrieb|beschreibt|beklagte|beklagt|bedauerte|bedauert|konstatierte|konstatiert|stellte|hob|hebt|fügte|fügt|führte|wies|fasste|räumte|gab|freute|freut|zeigte';
/** What people are and do, as the end of a noun in capitals: "Projektleiterin", "Bürgermeister". */
const professions =
  'leiter|meister|minister|präsident|sekretär|direktor|sprecher|vorsitzende[rn]?|chef|referent|koordinator|beauftragte[rn]?|führer|lehrer|arzt|ärzt|forscher|wissenschaftler|experte|expert|redakteur|inhaber|gründer|richter|bauer|bäuer|händler|pfleger|schwester|hebamme|ingenieur|manager|vorstand|professor|dekan|rektor|bischof|pfarrer|botschafter|kanzler|kommissar|stadtrat|landrat|gemeinderat|bundesrat|stadträt|landrät|bundesrät|anwalt|anwält|autor|trainer|kapitän|mitarbeiter|helfer|vertreter|berater|fischer|fachfrau|fachmann|bewohner|mutter|vater|schüler|student|techniker|olog|ologe|ökonom|historiker|künstler|musiker|imker|landwirt|bürger|delegierte[rn]?|abgeordnete[rn]?|general';
const role = `(?:\\p{Lu}[\\p{L}-]*)?(?:${professions.replace(/(^|\|)(\p{Ll})/gu, (_, bar: string, first: string) => `${bar}[${first}${first.toUpperCase()}]`)})(?:in)?(?![\\p{L}])`;
const article = '(?:der|die|dem|den|des|ihr|sein|ihre|seine|unsere|unser)';
/** Somebody's function before the name: "die stellvertretende Leiterin der Klinik in Gao,", "der Einsatzleiter". */
const described = `${article}\\s+(?:\\p{Ll}[\\p{L}-]*\\s+){0,2}\\p{Lu}[\\p{L}-]*`;
const lastTwo = ({ name }: NameParts): string => `(?=\\S+\\s+\\p{L})${name}`;

export const speech: SpeechWords = {
  verbsBeforeName: said,
  verbsBehindName: said,
  accordingTo: 'laut|so auch',
  beforeName: 'Frau|Herr|Dr\\.|Prof\\.',
  notRoles:
    'der|die|das|dem|den|des|ein|eine|in|im|am|bei|zu|zum|zur|mit|nach|vor|für|auf|und|aber|dass|gegenüber|sie|er|es|heute|gestern|weiter|dazu|auch|so',
  articles: 'der|die|das|ein|eine|ihr|sein|ihre|seine',
  ofBody: 'von|vom',
  addressed: 'Frau|Herr|Dr\\.|Prof\\.',
  pronounsBehind: `(?:${said})\\s+(?:er|sie)(?!\\p{L})|so\\s+(?:er|sie)(?!\\p{L})`,
  pronounsBefore: `(?:er|sie)\\s+(?:${said})[^.«»“”„"]{0,40}[,:]?|(?:und|weiter)\\s+(?:${said})[^.«»“”„"]{0,30}:`,
  shortTitles: 'Dr|Prof|Mag|Dipl|Ing|Hr|Fr|med|phil',
  titles: `${role}|Frau|Herrn?|Professorin|Doktor|Der|Die|Auch|Für|Wie|Laut|Nach|Doch|Und|Aber`,
  notNames: 'Der|Die|Das|Er|Sie|Es|Wir|Man|Ein|Eine|Diese|Dieser|Laut|Auch',
  particles: 'von|zu|und zu',
  behind: (parts) => [
    // "…“, so Ana Ruiz, Leiterin …" / "…“, so Ruiz weiter"
    `${parts.gap}so\\s+(?:auch\\s+)?(?:${described}\\s+)?(${parts.name})(?=\\s*(?:[,.;:„«»]|$)|\\s+(?:weiter|abschließend|vom|von|aus|beim?|im|in)(?!\\p{L}))`,
    `${parts.gap}so\\s+${article}\\s+[^.,;:«»„“"]{2,90},\\s+(${parts.name})(?=\\s*[,.;]|\\s*$)`,
    // "…“, sagte die Krankenschwester Ana Ruiz": what stands behind the article is what she is.
    `${parts.gap}(?:${said})\\s+(?:\\p{Ll}[\\p{L}]*\\s+)?${described}\\s+(${lastTwo(parts)})`,
    `${parts.gap}(?:${said})\\s+${article}\\s+[^.,;:«»„“"]{2,90},\\s+(${parts.name})(?=\\s*[,.;]|\\s*$)`,
    `${parts.gap}(?:${said})\\s+${article}\\s+[^.,;:«»„“"]{2,70}\\s(${lastTwo(parts)})(?=\\s*[,.;]|\\s*$)`,
  ],
  before: (parts) => [
    // "Laut Ana Ruiz, der Leiterin, fehlt Geld. „…“" and "Wie Ana Ruiz mitteilte, fehlt Geld. „…“"
    `(?:[Ll]aut|[Nn]ach (?:Angaben|Worten|Einschätzung|Ansicht) (?:von|der|des))\\s+(?:${described.slice(article.length + 3)}\\s+)?(${parts.name})[^„“«»"]{1,200}[.:,]\\s*`,
    `[Nn]ach (?:den )?(?:Worten|Angaben) (?:von|der|des)\\s+(${parts.name})\\s*`,
    `(?:^|[.]\\s+)Wie\\s+(?:${article}\\s+)?(${parts.name})(?:,[^„“«»",]{1,100},)?\\s+(?:mitteilte|mitteilt|berichtete|berichtet|erklärte|erklärt|sagte|sagt|betonte|betont)[^„“«»"]{1,200}[.:,]\\s*`,
    // "Zu dem Angriff erklärt Ana Ruiz, Leiterin der Klinik:"
    `(?:${said})\\s+(?:${article}\\s+)?(${parts.name})(?:\\s*,[^„“«»":]{1,160})?\\s*:\\s*`,
  ],
};
