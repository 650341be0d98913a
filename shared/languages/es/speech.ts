import type { SpeechWords } from '../speech-words.ts';

/** Behind "ha", as Spain tells of today. */
const done = [
  'dicho|afirmado|declarado|señalado|explicado|agregado|añadido|indicado|destacado|subrayado|asegurado|expresado|manifestado|comentado|sostenido|advertido',
  'concluido|recordado|apuntado|precisado|reconocido|lamentado|confirmado|celebrado|resumido|insistido|defendido|denunciado|reiterado|remarcado|contado',
  'relatado|respondido|valorado|avanzado|informado|incidido|detallado|adelantado|opinado|admitido|avisado|alertado',
].join('|');
const said = [
  'dijo|dijeron|afirmó|afirmaron|declaró|señaló|señalaron|explicó|agregó|añadió|indicó|destacó|subrayó|aseguró|expresó|manifestó|comentó|sostuvo|advirtió|concluyó',
  'recordó|apuntó|precisó|enfatizó|puntualizó|contó|relató|respondió|reconoció|lamentó|confirmó|celebró|resumió|adelantó|detalló|informó|reiteró|remarcó|opinó',
  'sentenció|completó|prosiguió|continuó|zanjó|insistió|defendió|denunció|alertó|valoró|admitió|resaltó|acotó|avanzó',
  'dice|cuenta|relata|asegura|afirma|explica|señala|añade|agrega|destaca|resume|comenta|recuerda|concluye|lamenta|subraya|apunta|indica|sostiene|advierte',
  'reconoce|insiste|confiesa|responde|precisa|enfatiza|remarca|completa|celebra|defiende|denuncia|valora|detalla|reitera|resalta|admite',
  `(?:ha|han|había)\\s+(?:${done})`,
].join('|');
/** What may stand between the verb and whoever speaks: "dijo hoy", "ha asegurado en rueda de prensa". */
const also =
  '(?:\\s+(?:hoy|ayer|también|además|asimismo|este \\p{Ll}+))?(?:,?\\s+(?:en|durante|tras|ante|a)\\s+(?!la |el )[^,.;:«»“”"]{1,60}?,?)?';
const according = '(?:[Ss]egún|[Dd]e acuerdo con|[Pp]ara|(?:[Ee]n (?:palabras|opinión)|[Aa] (?:juicio|decir)) de)';

export const speech: SpeechWords = {
  verbsBeforeName: said,
  verbsBehindName: said,
  accordingTo: 'según',
  beforeName: 'el|la',
  notRoles: 'en|de|del|a|al|con|por|para|durante|tras|desde|sobre|ante|que|y|pero',
  articles: 'el|la|los|las|su|un|una',
  ofBody: 'de|del',
  pronounsBehind: `(?:${said})\\s*(?:[.،,:]|$)`,
  shortTitles: 'Sr|Sra|Srta|Dra|Dr|Ing|Lic|Licda|Arq|Prof|Profa|Dña',
  titles:
    'Padre|Monseñor|Sor|Hermana|Don|Doña|Alcalde|Alcaldesa|Gobernadora?|Secretari[oa]|Profesora?|Doctora?|Sra?|Dra?|Lic|Licda|Ing|Arq|Ministro|Ministra|Directora?|Presidenta?|Embajadora?|El|La',
  notNames: 'El|Los|Las|Ella|Esto|Este|Esta|Un|Una',
  behind: ({ name, gap }) => [
    // "… dijo la ministra Beatriz Prado", "cuenta el conductor y bibliotecario Joaquín Prado".
    `${gap}(?:${said})${also}\\s+(?:el|la|don|doña)\\s+(?:\\p{Ll}[\\p{L}-]*\\s+){0,6}(?<!\\s(?:del?|la|los|las)\\s)(${name})`,
    // "… ha asegurado en rueda de prensa la secretaria del sindicato, Olga Prado.", "dijo hoy el director de Prado Azul, el Sr. Andrés Prado."
    `${gap}(?:${said})${also}\\s+(?:el|la)\\s+[^.,;:«»“”"]{2,120},\\s+(?:(?:el|la|don|doña)\\s+)?(${name})(?=\\s*[.,;«“"]|\\s*$)`,
    `${gap}(?:${said})${also}\\s+(${name})`,
  ],
  before: ({ name, within }) => [
    // "Según Gloria Prado, coordinadora de la feria, «…»", "Para la directora de la red, Ana Prado, «…»", "A decir del director Gil Prado, «…»".
    `${according}l?\\s+(?:\\p{Ll}[^.,;:«»“”"]{1,90},\\s+)?(${name})(?:,${within}{1,160}?)?,\\s*`,
    `${according}(?:l|\\s+el|\\s+la)\\s+(?:\\p{Ll}[\\p{L}-]*\\s+){1,5}(${name})(?:,${within}{1,160}?)?,\\s*`,
    // "la directora de la red, Ana Prado, quien explicó que «…»"
    `(${name}),\\s+(?:quien|que)\\s+(?:${said})(?!\\p{L})${within}{0,60}?(?:que|:)\\s*`,
    // "La directora de la red, Ana Prado, ha hecho hoy la siguiente declaración:"
    `(?<=,\\s)(${name}),\\s+(?:ha hecho|hizo|emitió|ha emitido|difundió|dio)(?!\\p{L})[^:«»“”"]{0,120}declaraci[^:«»“”"]{0,160}:\\s*`,
    `(${name})\\s+(?:ha hecho|hizo|emitió|ha emitido|difundió|dio)(?!\\p{L})[^:«»“”"]{0,120}declaraci[^:«»“”"]{0,160}:\\s*`,
  ],
  particles: 'de|del|la|y|e',
};
