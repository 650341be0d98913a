import type { SpeechWords } from '../speech-words.ts';

const said =
  'dijo|adelantó|detalló|informó|reiteró|remarcó|opinó|sentenció|enfatiza|remarca|completó|completa|prosiguió|continuó|zanjó|insistió|defendió|denunció|alertó|valoró|dijeron|afirmaron|afirmó|declaró|señaló|explicó|agregó|añadió|indicó|destacó|subrayó|aseguró|expresó|manifestó|comentó|sostuvo|advirtió|concluyó|recordó|apuntó|precisó|enfatizó|puntualizó|contó|relató|respondió|reconoció|lamentó|confirmó|celebró|resumió|dice|cuenta|relata|asegura|afirma|explica|señala|añade|agrega|destaca|resume|comenta|recuerda|concluye|lamenta|subraya|apunta|indica|sostiene|advierte|reconoce|insiste|confiesa|responde|precisa';

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
  titles: 'Sra?|Dra?|Lic|Licda|Ing|Arq|Ministro|Ministra|Directora?|Presidenta?|Embajadora?|El|La',
  notNames: 'El|Los|Las|Ella|Esto|Este|Esta|Un|Una',
  behind: ({ name, gap }) => [
    // "… dijo la ministra Beatriz Prado", "cuenta el conductor y bibliotecario Joaquín Prado".
    `${gap}(?:${said})\\s+(?:el|la|don|doña)\\s+(?:\\p{Ll}[\\p{L}-]*\\s+){0,6}(?<!\\s(?:del?|la|los|las)\\s)(${name})`,
  ],
  before: ({ name, within }) => [
    // "Según Gloria Prado, coordinadora de la feria, «…»", "Para la directora de la red, Ana Prado, «…»".
    `(?:[Ss]egún|[Dd]e acuerdo con|[Ee]n palabras de|[Aa] juicio de|[Pp]ara)\\s+(?:\\p{Ll}[^.,;:«»“”"]{1,90},\\s+)?(${name})(?:,${within}{1,160}?)?,\\s*`,
    `(?:[Ss]egún|[Dd]e acuerdo con|[Pp]ara)\\s+(?:el|la)\\s+(?:\\p{Ll}[\\p{L}-]*\\s+){1,5}(${name})(?:,${within}{1,160}?)?,\\s*`,
    // "La directora de la red, Ana Prado, ha hecho hoy la siguiente declaración:"
    `(?<=,\\s)(${name}),\\s+(?:ha hecho|hizo|emitió|ha emitido|difundió|dio)(?!\\p{L})[^:«»“”"]{0,120}declaraci[^:«»“”"]{0,160}:\\s*`,
    `(${name})\\s+(?:ha hecho|hizo|emitió|ha emitido|difundió|dio)(?!\\p{L})[^:«»“”"]{0,120}declaraci[^:«»“”"]{0,160}:\\s*`,
  ],
  particles: 'de|del|la|y|e',
};
