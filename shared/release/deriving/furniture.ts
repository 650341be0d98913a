import type { ReleaseType } from '../edition.ts';
import { fold } from '../reading/fold.ts';
import { findProseDate } from '../reading/prose-date.ts';
import { sentenceEnds } from './summary.ts';

/** A line as patterns see it: folded, without marks around it. */
const bare = (text: string): string =>
  fold(text)
    .replace(/^[\s*_:#>\-–—•|[\]()]+|[\s*_:#>\-–—•|[\]()!]+$/g, '')
    .replace(/\s+/g, ' ');

const END_MARK =
  /^(?:#{2,}|(?:# ){2,}#?|\*{3,}|(?:\* ){2,}\*?|-+ ?30 ?-+|- ?30|30 ?-|-?xxx-?|(?:-+ ?)?(?:ends?|fin|fins|ende|end of (?:press )?release|fin du communique|fin del comunicado|انتهي|النهايه)(?: ?-+)?\.?)$/;

/** Whether a line marks the end of a release: `###`, `-30-`, `ENDS`. */
export const isEndMark = (text: string): boolean => {
  const words = fold(text)
    .trim()
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
  [/^للنشر الفوري$/],
  [/^(?:press|news|media) ?(?:release|statement)$/],
  [/^(?:press|news|latest news|newsroom|news from [^.]{2,40})$/],
  [/^communique(?: de presse)?(?: (?:conjoint|de presse conjoint))?$/],
  [/^(?:comunicado|nota|boletin)(?: de)? (?:prensa|conjunto)$/],
  [/^(?:pressemitteilung|medienmitteilung|comunicato stampa|comunicado de imprensa)$/],
  [/^(?:بيان صحفي|خبر صحفي|بيان صحافي|نشره صحفيه)$/],
  [/^(?:media|press|news) advisory$|^(?:avis aux medias|aviso a los medios|تنويه اعلامي|اشعار صحفي)$/, 'advisory'],
  [/^(?:press )?statement$|^declaration$|^declaracion$|^(?:تصريح|بيان)(?: صادر)?$/, 'statement'],
  [
    /^(?:press )?briefing(?: notes?)?$|^notes? de briefing$|^point de presse$|^rueda de prensa$|^(?:احاطه|موجز) (?:صحفي|صحفيه)$/,
    'briefing',
  ],
];

/** Whether a line only says what the document is, such as FOR IMMEDIATE RELEASE; and the type of release it names, if it does. */
export const statusLine = (text: string): { type?: ReleaseType } | undefined => {
  const words = bare(text)
    .replace(/\s*[:–—-]\s*(?=\d|$).*$/, '')
    .trim();
  if (words.length > 60) return undefined;
  for (const part of [bare(text), words]) {
    const status = STATUS.find(([pattern]) => pattern.test(part));
    if (status) return status[1] ? { type: status[1] } : {};
  }
  return undefined;
};

/** Whether a line is a date and nothing else but its label: "Release date: 13 October 2025". */
export const isDateLine = (text: string): boolean => {
  if (text.length > 80) return false;
  const date = findProseDate(text);
  if (!date) return false;
  const rest = fold(text.slice(0, date.start) + text.slice(date.end))
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  return /^(?:(?:for )?(?:immediate )?(?:press )?(?:release|released|published|posted|publie|publication|diffusion|publicado|fecha|date|issued|updated|on|le|el|the|at|de|du|gmt|نشر في|تاريخ|التاريخ|يوم)? ?)*$/.test(
    rest,
  );
};

/** What sites put around a text: buttons, menus, notices. Whole lines only. */
const SITE_LINE =
  /^(?:share(?: this(?: page| article| story| release)?)?|partager(?: cet article| sur)?|compartir|شارك|مشاركه|print(?: this page)?|imprimer|imprimir|طباعه|tweet|facebook|twitter|linkedin|whatsapp|e?-?mail this|copy link|subscribe|s'abonner|suscribirse|menu|home|accueil|inicio|الرييسيه|search|recherche|rechercher|buscar|بحث|skip to (?:main )?content|aller au contenu(?: principal)?|ir al contenido|back to top|retour en haut|read more|lire la suite|leer mas|اقرا المزيد|related (?:news|content|articles|links|releases|stories)|articles lies|contenu(?:s)? (?:lie|associe)s?|noticias relacionadas|latest(?: news)?|filter by|browse by|current record|topics|tags?|previous|next|precedent|suivant|anterior|siguiente|log ?in|sign in|register|cookies?(?: policy| settings)?|privacy policy|terms of use|all rights reserved|(?:©|copyright|\(c\)).{0,100}|view (?:source|original|full) (?:version|release)? ?(?:on|at)?.{0,200})$/;

/** `--Name of a wire--`, and lines of nothing but marks. */
const MARKED_OFF = /^(?:-{2,}[^-]{2,40}-{2,}|[\s\-–—|•·>»«]*)$/;

export const isSiteLine = (text: string): boolean => SITE_LINE.test(bare(text)) || MARKED_OFF.test(text);

/** Whether a block is links and nothing else: what a site hangs below a text. `html` is inline HTML. */
export const isOnlyLinks = (html: string): boolean => {
  const without = html.replace(/<a\b[^>]*>[\s\S]*?<\/a>/g, '').replace(/<[^>]*>/g, '');
  return /<a\b/.test(html) && (without.match(/\p{L}/gu)?.length ?? 0) <= 8;
};

/** A paragraph that tells something: long enough for a sentence, and with one. */
export const isProse = (text: string): boolean => text.length >= 110 && sentenceEnds(text.slice(0, 2000)).length > 0;
