import type { PageWords } from '../page-words.ts';

export const page: PageWords = {
  endMarks: ['fin', 'fin del comunicado'],
  statusLines: [
    'para (?:publicación|difusión)(?: inmediata)?',
    '(?:a )?(?:publicación|difusión) inmediata',
    '(?:embargo ?: ?)?inmediato',
    'embargo ?[:–—-]? ?ninguno',
    // "Sin embargo" is also "however": alone on a line it is this.
    'sin embargo',
    'sala de prensa',
    '(?:últimas )?noticias',
    'actualidad',
    '(?:notas|comunicados) de prensa',
    'comunicados',
    '(?:comunicado|nota|boletín)(?: de)? (?:prensa|conjunto)',
    '(?:nota|boletín) informativ[oa]',
    'gacetilla(?: de prensa)?',
    '(?:fe de erratas|rectificación|corrección)',
  ],
  typeLines: {
    advisory: ['aviso a los medios', '(?:convocatoria|invitación) (?:(?:de|a) )?(?:la |los )?(?:prensa|medios)'],
    statement: ['declaración'],
    briefing: ['rueda de prensa'],
  },
  typesInHeadline: {
    advisory: ['aviso a (?:los )?medios'],
    statement: ['declaración (?:conjunta )?(?:de|del)'],
  },
  statusAhead: ['(?:para )?(?:difusión|publicación) inmediata', '(?:comunicado|nota) de prensa'],
  statusBehind: ['comunicado de prensa'],
  signed: ['dad[oa]', 'hech[oa]', 'firmad[oa]'],
  signedAt: ['en'],
  dateLabels: [
    ...['publicado', 'publicación', 'difusión', 'fecha', 'última', 'actualizad[oa]', 'actualización'],
    ...['el', 'de'],
  ],

  offices: [
    '(?:oficina|gabinete|departamento|dirección|unidad|área|servicio) de (?:prensa|comunicación(?:es)?|información|relaciones públicas).*',
  ],
  numbered: ['(?:comunicado|nota|boletín)(?:[\\s.:]*de prensa)?'],
  postBoxes: ['apartado(?: postal| de correos)?'],
  streets: ['calle', 'avenida', 'plaza'],
  streetsBeforeNumber: ['calle', 'avenida', 'plaza', 'carrera'],

  siteLines: [
    'compartir(?: (?:en|por|via) [^.]{1,30})?',
    ...['(?:aceptar|rechazar)(?: tod[oa]s?)?', '(?:etiquetas?|palabras clave) ?: .{1,150}', 'todos los derechos reservados'],
    "(?:[\\p{L}']+ ){0,2}lectura ?:? ?\\d{1,2} ?(?:min|minutos?)\\.?",
    ...['tiempo de lectura ?:? ?\\d.{0,20}', '\\d{1,2} ?-?(?:min|minutos?)\\.? ?(?:de lectura)?', 'síguenos(?: en .{2,30})?'],
    ...['aviso legal', 'mapa del sitio', 'política de (?:privacidad|cookies)'],
    ...['imprimir', 'suscribirse', 'inicio', 'buscar', 'ir al contenido', 'leer más'],
    ...['anterior', 'siguiente'],
  ],
  menuWords: [
    ...['quiénes somos', 'qué hacemos', 'nuestro trabajo', 'dónde trabajamos', 'colabora', 'dona(?: ahora)?', 'donar'],
    ...['contáctenos', 'publicaciones', 'eventos', 'recursos', 'participa'],
  ],
  consents: [
    '(?:(?:este|nuestro) sitio(?: web)? (?:usa\\p{L}*|utiliz\\p{L}*|emple\\p{L}*)|utilizamos|usamos)(?!\\p{L}).{0,60}(?<!\\p{L})cookies',
  ],
  relatedHeadings: [
    '(?:noticias|notas|artículos|contenidos?) relacionad[oa]s?',
    '(?:te )?(?:puede|podría) interesar(?:te)?',
    '(?:lea|lee|leer|vea|ver) (?:también|además)',
    '(?:otras|más) noticias',
  ],
  home: ['inicio'],
  bylines: ['(?:publicado|actualizado) (?:el|por|en)'],
  classNames: ['relacionad[oa]s', 'compartir'],
  eventPlaces: ['lugar', 'dónde'],
  eventLabels: ['fecha', 'cuándo', 'hora', 'quién', 'qué', 'evento'],

  pictureLabels: ['fotos?', 'fotografias?', 'imagen(?:es)?', 'pie de (?:foto|imagen)'],
  creditLabels: ['creditos?(?: de (?:la )?(?:foto|imagen))?', 'fotografos?', 'fotografas?', 'autor(?:ia)?'],
  creditedTo: ['(?:foto|fotografia|imagen) de'],

  notesHeadings: ['notas? (?:para|a|al) (?:los |las |la |el )?(?:editores?|redacción|redactores?|prensa|medios|periodistas)'],
  about: ['acerca (?:de|del)'],
  aboutInHeading: ['sobre'],
  unfinished: ['y', 'de', 'en', 'la', 'a', 'el', 'los', 'las', 'con', 'para', 'por'],
  joining: ['y', 'de', 'para', 'por', 'con', 'en', 'tras', 'desde', 'del'],
};
