import { fold } from '../../languages/fold.ts';
import type { ReleaseType } from '../../newsroom/newsroom.ts';
import { countryInText } from '../gazetteer/places.ts';
import { dateInLine, dayInFigures, findProseDate, proseDateAt } from '../reading/prose-date.ts';
import { isContactHeading } from './contacts.ts';
import { sentenceEnds } from './summary.ts';

/** What is longer is a paragraph, and is not folded in vain. */
const LONGEST_LINE = 400;

/** A line as patterns see it: folded, without marks around it. */
const bare = (text: string): string =>
  fold(text)
    .replace(/^[\s*_:#>\-–—•|[\]()]+|[\s*_:#>\-–—•|[\]()!]+$/g, '')
    .replace(/\s+/g, ' ');

const END_MARK =
  /^(?:#{2,}|(?:# ){2,}#?|\*{3,}|(?:\* ){2,}\*?|-+ ?30 ?-+|- ?30|30 ?-|-?xxx-?|(?:-+ ?)?(?:ends?|fin|fins|ende|end of (?:press )?release|fin du communique|fin del comunicado|انتهي|النهايه)(?: ?-+)?\.?)$/;

/** Whether a line marks the end of a release: `###`, `-30-`, `ENDS`. */
export const isEndMark = (text: string): boolean => {
  if (text.length > LONGEST_LINE) return false;
  const words = fold(text)
    .trim()
    .replace(/[–—]/g, '-')
    .replace(/^[[(]|[\])]$/g, '');
  return END_MARK.test(words) && !/^ends?\.$/.test(words);
};

const STATUS: readonly (readonly [RegExp, ReleaseType?])[] = [
  [
    /^(?:for|pour|para) (?:immediate|general|public)?\s?(?:release|publication|diffusion|publicacion|difusion)(?: immediate| inmediata)?$/,
  ],
  [/^for (?:immediate )?release(?: (?:on|at))?$/],
  [/^(?:a |for )?(?:diffusion|publication|parution|publicacion|difusion) (?:immediate|inmediata)$/],
  [/^immediate release$/],
  [/^(?:embargo ?: ?)?(?:immediate|immediat|inmediato)$/],
  // Spanish "sin embargo" is also "however": alone on a line it is this.
  [
    /^(?:(?:embargo|(?:ال)?حظر(?: النشر)?) ?[:–—-]? ?(?:none|nil|no|n\/a|aucun|neant|ninguno|sans objet|لا يوجد)|no embargo|not embargoed|sans embargo|pas d'embargo|sin embargo|(?:بدون|بلا) (?:حظر|حظر نشر))$/,
  ],
  [/^للنشر الفوري$/],
  [/^(?:press|news|media) ?(?:release|statement)$/],
  [
    /^(?:press|news|latest news|newsroom|news ?room|press (?:room|cent(?:re|er)|corner)|media (?:room|cent(?:re|er))|press releases|news from [^.]{2,40})$/,
  ],
  [/^(?:salle de presse|espace presse|actualites|dernieres (?:actualites|nouvelles)|a la une|communiques(?: de presse)?)$/],
  [/^(?:sala de prensa|(?:ultimas )?noticias|actualidad|(?:notas|comunicados) de prensa|comunicados)$/],
  [/^(?:المركز الاعلامي|غرفه الاخبار|(?:اخر )?(?:ال)?اخبار|بيانات صحفيه|البيانات الصحفيه)$/],
  [/^communique(?: de presse)?(?: (?:conjoint|de presse conjoint))?$/],
  [/^(?:comunicado|nota|boletin)(?: de)? (?:prensa|conjunto)$|^(?:nota|boletin) informativ[oa]$|^gacetilla(?: de prensa)?$/],
  [/^(?:note d'information|information note|joint (?:press |news )?(?:release|statement))$/],
  [/^(?:pressemitteilung|medienmitteilung|comunicato stampa|comunicado de imprensa)$/],
  [/^(?:بيان|خبر|بلاغ|تقرير) (?:صحفي|صحافي|اعلامي)$|^نشره (?:صحفيه|صحافيه|اعلاميه)$/],
  [
    /^(?:press |media )?(?:correction|corrigendum)$|^(?:communique )?rectificatif$|^rectification$|^(?:fe de erratas|rectificacion|correccion)$|^(?:تصحيح|تصويب)(?: صحفي)?$/,
  ],
  [
    /^(?:media|press|news) (?:advisory|alert|invitation|invite)$|^invitation to (?:the )?(?:press|media)$|^(?:avis aux medias|aviso a los medios|تنويه اعلامي|اشعار صحفي)$|^invitation (?:a la |aux? |de )?(?:presse|medias?|journalistes)$|^(?:convocatoria|invitacion) (?:(?:de|a) )?(?:la |los )?(?:prensa|medios)$|^دعوه (?:صحفيه|صحافيه|اعلاميه|ل(?:لصحافه|لاعلام|لصحفيين|وساءل الاعلام))$/,
    'advisory',
  ],
  [/^(?:press )?statement$|^declaration$|^declaracion$|^(?:تصريح|بيان)(?: صادر)?$|^تصريح (?:صحفي|صحافي|اعلامي)$/, 'statement'],
  [
    /^(?:press )?briefing(?: notes?)?$|^notes? de briefing$|^point de presse$|^rueda de prensa$|^(?:احاطه|موجز) (?:صحفي|صحفيه)$/,
    'briefing',
  ],
];

/** Whether a line only says what the document is, such as FOR IMMEDIATE RELEASE; and the type of release it names, if it does. */
export const statusLine = (text: string): { type?: ReleaseType } | undefined => {
  if (text.length > LONGEST_LINE) return undefined;
  const words = bare(text)
    .replace(/\s*[:–—-]\s*(?=\d|$)(?:[^\p{L}]*\p{L}+){0,4}[^\p{L}]*$/u, '')
    .trim();
  if (words.length > 60) return undefined;
  for (const part of [bare(text), words]) {
    const status = STATUS.find(([pattern]) => pattern.test(part));
    if (status) return status[1] ? { type: status[1] } : {};
  }
  return undefined;
};

/** The words of a status line where more follows them in the same line. */
const STATUS_AHEAD =
  /^[\s*_#|-]*(?:for (?:immediate )?(?:press )?release|(?:press|news|media) release|(?:pour )?diffusion imm[ée]diate|communiqu[ée] de presse|(?:para )?(?:difusi[óo]n|publicaci[óo]n) inmediata|(?:comunicado|nota) de prensa|بيان صحفي)(?![\p{L}\d])[\s:.,|–—-]*/iu;
const STATUS_BEHIND =
  /[\s|–—-]+(?:for immediate release|press release|pour diffusion imm[ée]diate|communiqu[ée] de presse|comunicado de prensa)[\s*_!.]*$/iu;

/**
 * The parts of a line into which a status, a date, a contact or a headline were run, as tabs and lost line breaks leave them:
 * "FOR IMMEDIATE RELEASE Contact: Jo Doe, 555 0100", "May 4, 2026 Village gets a well". The line itself when it is one.
 */
export const runInParts = (line: string): string[] => {
  const barred = line.length <= LONGEST_LINE ? line.split(/\s+[|·•]\s+/) : [];
  if (barred.length > 1 && barred.every((part) => isDateLine(part) || isSiteLine(part) || statusLine(part) !== undefined))
    return barred;
  if (isLetterheadLine(line)) return [line];
  const behind = STATUS_BEHIND.exec(line);
  if (behind && behind.index > 0) return [...runInParts(line.slice(0, behind.index)), behind[0].trim()];
  const ahead = STATUS_AHEAD.exec(line)?.[0] ?? '';
  const rest = line.slice(ahead.length);
  if (
    ahead &&
    rest &&
    (opensWithYearlyDate(rest) || isContactHeading(rest) || (isShouted(ahead) && /^[\p{Lu}\d"“«]/u.test(rest)))
  ) {
    return [ahead.trim(), ...runInParts(rest)];
  }
  const date = opensWithYearlyDate(line);
  const after = date ? line.slice(date).replace(/^[\s,.;:|–—-]+/, '') : '';
  // A dateline opens with its date, too; what follows it is a place and a dash.
  if (date && after.length > 8 && /^[\p{Lu}"“«]/u.test(after) && !/[–—-]/.test(line.slice(date, date + 60))) {
    return [line.slice(0, date), after];
  }
  return headlineAndDate(line);
};

const isShouted = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);

/** Where a date with its year, that opens a text, ends. */
const opensWithYearlyDate = (text: string): number | undefined => {
  const date = proseDateAt(text, 0);
  return date?.year ? date.end : undefined;
};

/** A headline runs into the date below it: "VILLAGE GETS A WELL May 4, 2026 NAIROBI …". Only in a line that holds the whole text. */
const headlineAndDate = (line: string): string[] => {
  if (line.length < 400) return [line];
  const date = findProseDate(line.slice(0, 330));
  if (!date?.year || date.start < 20 || !/\s$/.test(line.slice(0, date.start))) return [line];
  const [headline, rest] = [line.slice(0, date.start).trim(), line.slice(date.end).replace(/^[\s,.;:|–—-]+/, '')];
  // The date of a sentence stands in the middle of it.
  return /[.!?,;:–—-]$|\s\p{Ll}+$/u.test(headline) || !/^[\p{Lu}"“«]/u.test(rest)
    ? [line]
    : [headline, line.slice(date.start, date.end), rest];
};

/** Offices that stand in letterheads, and numbers that releases are filed under. Whole lines, folded. */
const LETTERHEAD =
  /^(?:(?:the )?(?:press|media|news|communications?|public (?:affairs|relations|information)|external (?:affairs|relations)|information) (?:office|service|department|unit|section|team|cent(?:re|er)|division|bureau|desk)|office of (?:the )?(?:press|media|communications?|public (?:affairs|information)|spokesperson).*|(?:bureau|service|direction|cellule|departement|pole) (?:de (?:la )?|des |d')?(?:presse|communication|information|relations (?:publiques|presse|medias)).*|(?:oficina|gabinete|departamento|direccion|unidad|area|servicio) de (?:prensa|comunicacion(?:es)?|informacion|relaciones publicas).*|(?:ال)?(?:مكتب|قسم|اداره|داءره|داىره) (?:ال)?(?:اعلام|اعلامي|صحافه|صحفي|اتصال|علاقات العامه).*|(?:press release|release|communique|comunicado|nota|ref|reference|بيان صحفي|(?:ال)?رقم|(?:ال)?عدد|المرجع|مرجع|الاشاره)[\s.:]*(?:de (?:presse|prensa)[\s.:]*)?(?:n[o°º]?|no|nr|num|number|#|رقم)?[\s.:°º]*[a-z]{0,6}[\s/-]*\d[\d/.\s-]*)$/;
const POSTAL =
  /(?:^|[\s,])(?:p\.? ?o\.? ?box|b\.? ?p\.?|apartado(?: postal| de correos)?|ص\.? ?ب\.?)[\s.:]*\d|^\d{1,5}[,\s][^.]{2,40}\b(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|drive|square|rue|quai|place|calle|avenida|plaza)\b|^(?:\d{1,4},? )?(?:rue|avenue|boulevard|quai|place|chemin|route|calle|avenida|plaza|carrera|شارع) [^.]{2,50}(?:,| - ) ?(?:n[o°º]? ?)?\d/;
/** "Unity – Work – Progress" */
const MOTTO = /^(?:\p{L}+(?: \p{L}+){0,2})(?: ?[–—-] ?(?:\p{L}+(?: \p{L}+){0,2})){1,3}$/u;

/** Whether a line is what stands above releases rather than one's headline: an office, a number, an address, a state and its motto. */
export const isLetterheadLine = (text: string): boolean => {
  if (text.length > LONGEST_LINE) return false;
  const words = bare(text);
  if (words.length > 120) return false;
  return (
    LETTERHEAD.test(words) ||
    POSTAL.test(words) ||
    countryInText(text.trim()) !== undefined ||
    (words.length < 60 && MOTTO.test(words) && words.split(/[–—-]/).length > 2)
  );
};

/** Whether a line is a date and nothing else but its label: "Release date: 13 October 2025". */
export const isDateLine = (text: string): boolean => {
  if (text.length > 80) return false;
  // Also where day and month could be the other way round.
  if (dayInFigures(text) || /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text.trim())) return true;
  const date = dateInLine(text);
  if (!date) return false;
  const rest = fold(text.slice(0, date.start) + text.slice(date.end))
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  return /^(?:(?:for )?(?:immediate )?(?:press )?(?:release|released|published|posted|publie|publication|diffusion|publicado|publicacion|difusion|fecha|date|issued|last|updated?|mise? a jour|mise en ligne|derniere|ultima|actualizad[oa]|actualizacion|on|le|el|the|at|de|du|gmt|نشر في|النشر|اخر تحديث|تاريخ|التاريخ|يوم)? ?)*$/.test(
    rest,
  );
};

/** What sites put around a text: buttons, menus, notices. Whole lines only. */
const SITE_LINE =
  /^(?:share(?: this(?: page| article| story| release)?| (?:on|via|with) [^.]{1,30})?|partager(?: cet article| (?:sur|via) [^.]{1,30})?|compartir(?: (?:en|por|via) [^.]{1,30})?|(?:شارك|مشاركه)(?: (?:علي|عبر) [^.]{1,30})?|print(?: this page)?|imprimer|imprimir|طباعه|tweet|facebook|twitter|linkedin|whatsapp|e?-?mail this|copy link|subscribe|s'abonner|suscribirse|menu|home|accueil|inicio|الرييسيه|search|recherche|rechercher|buscar|بحث|skip to (?:main )?content|aller au contenu(?: principal)?|ir al contenido|back to top|retour en haut|read more|lire la suite|leer mas|اقرا المزيد|latest(?: news)?|filter by|browse by|current record|topics|tags?|previous|next|precedent|suivant|anterior|siguiente|log ?in|sign in|register|cookies?(?: policy| settings)?|privacy policy|terms of use|all rights reserved|(?:©|copyright|\(c\)).{0,100}|view (?:source|original|full) (?:version|release)? ?(?:on|at)?.{0,200})$/;

/** Further ones: consent, how long it takes to read, what it is filed under, and what stands at the foot of a page. Folded. */
const SITE_LINES: readonly RegExp[] = [
  /^(?:accept|reject|refuse|decline|allow)(?: all)?(?: cookies)?$|^(?:tout )?(?:accepter|refuser)$|^(?:aceptar|rechazar)(?: tod[oa]s?)?$|^(?:قبول|رفض)(?: الكل)?$/,
  /^(?:[\p{L}']+ ){0,2}(?:read|reading|lecture|lectura|(?:ال)?قراءه)(?: time)? ?:? ?\d{1,2} ?(?:min|mins|minutes?|minutos?|دقيقه|دقاءق|دقايق)\.?$/u,
  /^\d{1,2} ?-?(?:min|mins|minutes?|minutos?|دقيقه|دقاءق|دقايق)\.? ?(?:read|de lecture|de lectura|قراءه|للقراءه)?$/,
  /^(?:tags?|keywords?|filed under|mots[- ]cles?|etiquettes?|etiquetas?|palabras clave|الوسوم|كلمات مفتاحيه) ?: .{1,150}$/,
  /^(?:tous droits reserves|todos los derechos reservados|(?:suivez-nous|follow us|siguenos|تابعونا)(?: (?:sur|on|en|علي) .{2,30})?|legal notice|اشعار قانوني|(?:جميع|كل) الحقوق محفوظه|mentions legales|plan du site|donnees personnelles|politique de (?:confidentialite|cookies)|gestion des cookies|aviso legal|mapa del sitio|politica de (?:privacidad|cookies)|سياسه الخصوصيه|شروط الاستخدام|خريطه الموقع)$/,
];

/** Entries of the menu of any site, folded. Alone they may head something of a release: "About us", "Contact us". */
const MENU_WORDS: ReadonlySet<string> = new Set(
  [
    'about,about us,who we are,what we do,our work,where we work,contact us,get involved,donate,donate now,jobs,careers,publications,events,resources,stories',
    'qui sommes-nous,que faisons-nous,notre action,nos actions,nous connaitre,faire un don,je donne,nous contacter,contactez-nous,agir,publications,evenements,ressources',
    'quienes somos,que hacemos,nuestro trabajo,donde trabajamos,colabora,dona,donar,dona ahora,contactenos,publicaciones,eventos,recursos,participa',
    'من نحن,ماذا نفعل,عملنا,اين نعمل,تبرع,تبرع الان,اتصل بنا,وظائف,فعاليات,اصدارات,تخطي الي المحتوي الرييسي',
  ].flatMap((words) => words.split(',').map(fold)),
);

/** Whether a line in a row of short ones shows that they are a menu. */
export const isMenuWord = (text: string): boolean =>
  text.length <= 60 && (MENU_WORDS.has(bare(text)) || isSiteLine(text) || isBreadcrumbs(text));

/** What stands above the titles of other texts of a site. Whole lines, folded. */
const RELATED =
  /^(?:related(?: (?:news|content|articles|links|releases|stories|posts))?|(?:read|see) (?:also|next|this next)|you (?:may|might) also (?:like|be interested in)|more (?:news|stories|from [^.]{2,40})|other (?:news|stories|releases)|most (?:read|popular)|(?:a )?(?:lire|voir|decouvrir) (?:aussi|egalement)|sur le meme (?:sujet|theme)|(?:ces articles )?(?:pourraient?|peuvent) (?:aussi )?vous interesser|articles? (?:lies|similaires|connexes|associes)|contenus? (?:lie|associe)s?|autres (?:actualites|articles|communiques)|(?:noticias|notas|articulos|contenidos?) relacionad[oa]s?|(?:te )?(?:puede|podria) interesar(?:te)?|(?:lea|lee|leer|vea|ver) (?:tambien|ademas)|(?:otras|mas) noticias|(?:اخبار|مواضيع|مقالات) (?:ذات صله|مشابهه|متعلقه)|اقرا ايضا|شاهد ايضا|قد يعجبك(?: ايضا)?|المزيد من الاخبار)$/;

/** Whether a line heads the titles of other texts of a site. */
export const isRelatedHeading = (text: string): boolean => text.length <= 60 && RELATED.test(bare(text.replace(/[:：]\s*$/, '')));

/** What sites say of a page around its text: when and by whom it was posted, and under what. Whole lines, folded. */
const BYLINE =
  /^(?:(?:posted|published|filed|updated) (?:on|by|in|under|at)|(?:publie|poste|mis en ligne|mis a jour) (?:le|par|dans)|(?:publicado|actualizado) (?:el|por|en)|(?:نشر|نشرت|تم النشر) (?:في|بتاريخ|بواسطه)) .{2,90}$/;

/** Whether a line tells of the page rather than of anything else. */
export const isByline = (text: string): boolean => text.length < LONGEST_LINE && BYLINE.test(bare(text)) && !/[.!?؟]$/.test(text);

const EVENT_LABEL =
  /^(?:date|day|when|time|hour|where|place|venue|location|who|what|event|quand|date et heure|heure|ou|lieu|qui|quoi|fecha|cuando|hora|lugar|donde|quien|que|evento|التاريخ|اليوم|الوقت|الزمان|الساعه|المكان|الموقع|المناسبه) ?:\s*\S/;
const EVENT_PLACE = /^(?:where|place|venue|location|ou|lieu|lugar|donde|المكان|الموقع) ?:/;

/** Whether lines that stand together say when and where something takes place, as an invitation of the press does. A day and an hour alone may be those of publication. */
export const isEventBlock = (lines: readonly string[]): boolean => {
  if (lines.length < 2 || lines.some((line) => line.length > LONGEST_LINE)) return false;
  const words = lines.map((line) => fold(line).trim());
  return words.every((line) => EVENT_LABEL.test(line)) && words.some((line) => EVENT_PLACE.test(line));
};

const GREETING =
  /^(?:dear|hello|hi|good (?:morning|afternoon|evening)|greetings|bonjour|bonsoir|madame|mesdames|chers?|cheres?|hola|buen[oa]s (?:dias|tardes|noches)|estimad[oa]s?|مرحبا|السلام عليكم|صباح الخير|مساء الخير|تحيه طيبه|الساده)(?![\p{L}])[^.?]{0,60}[,!:،]$/u;
/** What a mail program or a site says to whoever looks at it. */
const BANNER =
  /^(?:warning|caution|external (?:e-?mail|sender)|attention|avertissement|advertencia|aviso|تحذير)(?![\p{L}]).*(?:\byou\b|\byour\b|this (?:message|e-?mail|page|site)|\bvous\b|\bvotre\b|ce (?:message|courriel)|este (?:mensaje|correo)|\busted\b|هذه الرساله)/u;

/** "We use cookies to…". Folded. */
const CONSENT =
  /^(?:(?:we|this (?:web)?site|our (?:web)?site|nous|ce site(?: web)?|notre site(?: web)?|(?:este|nuestro) sitio(?: web)?) (?:also )?(?:uses?|utilis\p{L}*|usa\p{L}*|utiliz\p{L}*|emple\p{L}*)|utilizamos|usamos|يستخدم|نستخدم|نحن نستخدم)(?!\p{L}).{0,60}(?:(?<!\p{L})cookies(?!\p{L})|ملفات تعريف الارتباط)/u;

/** Whether a line speaks to whoever reads the file rather than to readers of a release. */
export const isSpokenToReader = (text: string): boolean => {
  if (text.length > LONGEST_LINE) return false;
  const words = fold(text).trim();
  return GREETING.test(words) || BANNER.test(words) || CONSENT.test(words);
};

/** An address in brackets is where a button leads. */
const LEADS_TO = /\s*[(<[](?:https?:|www\.)[^\s)>\]]*[)>\]]$/i;

/** `--Name of a wire--`, and lines of nothing but marks. */
const MARKED_OFF = /^(?:-{2,}[^-]{2,40}-{2,}|[\s\-–—|•·>»«]*)$/;

/** "Home > News > Press releases": where a page stands in its site. Where slashes part it, it begins at home. */
const CRUMBS =
  /^[^<>›»«→.,،;!?]{2,30}(?:(?:\s+[›»→]\s+|\s*>\s*)[^<>›»«→،;!?]{2,80}){1,6}$|^(?:home|accueil|inicio|الرييسيه)(?:\s*[/|\\]\s*[^/|\\]{2,80}){1,6}$/u;

/** Whether a line tells where a page lies in its site. Above a text only: in one it may be the way through a menu. */
export const isBreadcrumbs = (text: string): boolean =>
  text.length <= 200 && !/[.!?؟]$/.test(text) && CRUMBS.test(fold(text).trim());

export const isSiteLine = (text: string): boolean => text.length <= LONGEST_LINE && saysOfSite(text.replace(LEADS_TO, ''));

const saysOfSite = (text: string): boolean =>
  SITE_LINE.test(bare(text)) ||
  SITE_LINES.some((pattern) => pattern.test(bare(text))) ||
  MARKED_OFF.test(text) ||
  isRelatedHeading(text);

/** Whether a block is links and nothing else: what a site hangs below a text. `html` is inline HTML. */
export const isOnlyLinks = (html: string): boolean => {
  const without = html.replace(/<a\b[^>]*>[\s\S]*?<\/a>/g, '').replace(/<[^>]*>/g, '');
  return /<a\b/.test(html) && (without.match(/\p{L}/gu)?.length ?? 0) <= 8;
};

/** A paragraph that tells something: long enough for a sentence, and with one; or so long that its points must have been lost. */
export const isProse = (text: string): boolean =>
  text.length >= 110 && (text.length >= 300 || sentenceEnds(text.slice(0, 2000)).length > 0);
