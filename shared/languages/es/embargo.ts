import type { EmbargoWords } from '../embargo-words.ts';

export const embargo: EmbargoWords = {
  embargo: ['embargos?', 'embargad[oa]s?'],
  asksToWait: [
    /(?<!\p{L})(?:no|prohibid[oa]s?) (?:se |debe |puede )*(?:publicar|difundir|divulgar|emitir|reproducir|usar|utilizar|compartir|citar|(?:su|la) (?:publicacion|difusion|divulgacion|emision|reproduccion))(?:se)?[\p{L} ]{0,20}(?:antes|hasta)(?!\p{L})/u,
    /(?<!\p{L})(?:uso|publicacion|difusion|divulgacion|emision|reproduccion) (?:prohibid|restringid|vedad)[oa][\p{L} ]{0,20}(?:antes|hasta)(?!\p{L})/u,
    /(?<!\p{L})para (?:(?:su )?(?:uso|publicacion|difusion|divulgacion|emision)|publicar|difundir|usar) (?:solo |solamente |unicamente )?(?:a partir|despues)(?!\p{L})/u,
    /^[^\p{L}]*(?:publicar|difundir|divulgar|emitir|usar|publiquese|difundase) (?:solo|solamente|unicamente|exclusivamente) (?:a partir|despues|tras|desde|cuando)(?!\p{L})/u,
    // "Este texto solo puede usarse después de …"; what water may be used for is no text.
    /(?<!\p{L})est[ea] (?:texto|comunicado|nota|informacion|material|noticia|documento|discurso) (?:solo|solamente|unicamente) [\p{L} ]{0,40}(?:a partir|despues|tras|cuando)(?!\p{L})/u,
    /(?<!\p{L})(?:esper|aguard)(?:ar|e|en|a)(?!\p{L})[\p{L} ]{0,60}antes de (?:publicar|difundir|divulgar|emitir)(?:l[oa]s?)?(?!\p{L})/u,
  ],
  timeOfRelease: ['(?:fecha|hora|dia)(?: y hora)? de (?:publicacion|difusion|emision)', 'publiquese', 'difundase'],
  noEmbargo: ['inmediat[oa]', 'ninguno'],
  // "Sin embargo" is also "however".
  withoutEmbargo: ['sin'],
  embargoedGoods: {
    behind: [
      '(?:general |total |parcial )?(?:contra|impuesto|a|al|de|del) (?!este|esta|hasta|partir|\\d)',
      'comercial',
      'economico',
      'petrolero',
      'militar',
      'estadounidense',
    ],
  },
  goods: {
    kinds: ['general', 'total', 'parcial', 'preventivo', 'ejecutivo', 'judicial', 'provisional'],
    prepositions: ['de', 'sobre', 'a'],
    articles: ['los', 'las', 'la', 'el', 'sus?'],
    all: ['todas'],
    // biome-ignore format: a list
    words: [
      'armas?', 'gas', 'petroleo', 'cuentas?', 'bienes', 'salarios?', 'sueldos?', 'inmuebles?', 'propiedad(?:es)?', 'fondos', 'activos', 'viviendas?', 'buques?', 'naves?',
      'barcos?', 'nominas?', 'pensiones', 'productos', 'exportaciones', 'importaciones',
    ],
  },
  copies: {
    things: ['ejemplares?', 'copias?', 'disponibles?'],
    under: ['bajo'],
    behind: ['en (?:la|el)', 'a peticion', 'previa', 'solicit'],
  },
  newsTime: ['hasta', 'antes', 'prensa', 'publicacion', '\\d{1,2} ?horas'],
  articles: ['un', 'el', 'al', 'del'],
  sanctions: ['cuba', 'iran', 'irak', 'rusi', 'gaza', 'qatar', 'sancion', 'bloqueo'],

  bound: ['antes', 'hasta', 'despues'],
  weakBound: ['desde'],
  vocabularyWords: `bajo embargado embargada hasta antes despues del el los las no publicar difundir divulgar su difusion publicacion prohibida
    prohibido para solo desde partir este esta comunicado prensa hora horas nota local que se y con por`,
  alsoSaidWords: `puede pueden debe deben debera podra ser nuevo nueva aviso orden ruega ruego solo unicamente autorizada autorizado informacion usar
    utilizar ha hemos hay lo publicarse publicara publicable publique difundirse difundira divulgarse divulgacion emitir emitirse usarse utilizarse compartirse citarse retener mantener guardar
    reserva reservada reservado confidencial prohibido favor aun todavia
    ediciones edicion suspendida suspendido reproducir reproducirse rueda conferencia discurso retenido retenida direccion diferida diferido
    compartir medios prensa queda dia levanta levantamiento fin esta usese`,
  publishingWords: `publicar publicarse publicacion publicable publique difundir difundirse difusion divulgar divulgarse divulgacion
    confidencial reserva reservada`,
  publishingTooWords: `publicara difundira ediciones edicion reproducir reproducirse compartir compartirse usese utilizar utilizarse usar usarse citarse emitir emitirse retener mantener guardar`,
  publishedWords: 'publicado publicada difundido',
  negation: ['no', 'prohibid[oa]', 'retener'],
  untilTold: ['nuev[oa] (?:aviso|orden)'],
  putOff: ['suspendid[oa]', 'diferid[oa]', 'aplazad[oa]', 'retenid[oa]'],
  keptBack: ['retenid[oa]'],
  untilItHappens: {
    before: ['despues', 'tras', 'hasta', 'cuando', 'sin'],
    events: ['rueda', 'conferencia', 'discurso', 'aprobacion', 'autorizacion'],
  },
  toBe: ['para ser'],
  atOnce: ['inmediat'],
  forbidding: [
    'no (?:se )?(?:debe|puede|publi\\p{L}*|difund\\p{L}*|divulg\\p{L}*|us\\p{L}*|utili\\p{L}*|antes|hasta)',
    'prohibid[oa]s?',
  ],
  ofEvent: ['aviso', 'convocatoria', 'invitacion', 'rueda', 'conferencia', 'acto', 'cuando'],

  unfinished: [
    /(?<!\p{L})borrador(?!\p{L})/u,
    /(?<!\p{L})documento de trabajo(?!\p{L})/u,
    /(?<!\p{L})(?:confidencial|secreto)(?!\p{L})/u,
    /(?<!\p{L})(?:sin|no)(?: (?:aun|todavia|est[ea]?|esta))* (?:aprobad[oa]|aprobar|validad[oa]|validar|final|definiti\p{L}+|revisad[oa]|revisar)(?!\p{L})/u,
    /(?<!\p{L})(?:pendiente(?:s)? de|a la espera de)(?!\p{L}).*(?:valid|visto|aprob|revis|decision|luz verde|firma)/u,
    /(?<!\p{L})uso interno(?!\p{L})/u,
    /^[^\p{L}]*para (?:revision|comentarios|aprobacion|correccion)(?!\p{L})/u,
    /(?<!\p{L})(?:version|copia) (?:provisional|preliminar|de trabajo)(?!\p{L})/u,
    /(?<!\p{L})no(?: (?:para|la))* ?(?:distribu\p{L}+|circular|difundir|difusion|compartir|reenviar)(?!\p{L})/u,
  ],
  unfinishedWords: `borrador provisional preliminar comentarios revision revisar aprobado aprobada aprobar aprobacion pendiente espera sin aun todavia
    validar uso interno trabajo documento circular difundir compartir reenviar direccion director confidencial secreto comunicado
    decision luz verde firma visto bueno`,
};
