import type { PartnerWords } from '../partner-words.ts';

export default {
  title: 'Para socios: canales y formatos',
  intro:
    'Todo lo que publicamos se puede tomar de aquí con programas: canales por idioma, país y tema, documentos junto a cada página y un mensaje por cada cambio. Las direcciones y los identificadores no cambian.',
  feeds: 'Todos los canales',
  feed: 'Canal',
  formats: 'Formatos',
  opml: 'La misma lista en OPML, para lectores de canales',
  archives:
    'Un canal contiene los {window} comunicados más recientes. Los anteriores están en archivos mensuales, {example}: cada uno indica el anterior (RFC 5005).',
  promises: 'Qué se garantiza',
  ids: 'Un identificador pertenece para siempre a un comunicado en un idioma, en todos los canales, formatos y versiones. Tome las entradas por su identificador y sustituya la suya cuando «updated» sea más reciente.',
  order:
    'Los canales siguen la fecha del comunicado, primero el más reciente; los de un mismo día, la hora en que salieron. Una corrección cambia «updated» y no mueve nada.',
  conditional:
    'Consulte hasta una vez por minuto, con el último ETag recibido (If-None-Match): lo que no ha cambiado se responde con 304 y sin contenido. Las copias se guardan {seconds} segundos como máximo.',
  gone: 'Un canal cuyo idioma o tema se abandona responde 410: deje de consultarlo.',
  changes: 'Correcciones, retiradas y anulaciones',
  corrections:
    'Una corrección conserva el identificador con un «updated» más reciente; su texto empieza por lo que se ha corregido.',
  withdrawals:
    'Un comunicado retirado conserva el identificador con un «updated» más reciente; un aviso sustituye a su texto. Puede volver.',
  kills:
    'Un comunicado anulado no debe usarse más. Su entrada permanece con el mismo identificador, con un aviso y nada más; en Atom la acompaña una marca de eliminación (RFC 6721). Su página y sus documentos responden 410. Le rogamos que borre su copia.',
  translations: 'En Atom, los enlaces rel="related" con hreflang llevan al mismo comunicado en otros idiomas.',
  items: 'Junto a cada página',
  itemsText: 'La cabecera de cada página indica sus otras formas. Se corrigen, se retiran y se anulan con ella.',
  pictures:
    'Los canales y, en cada tamaño, estos documentos dan la dirección de las imágenes, con pie, descripción y crédito; una corrección las sustituye y una anulación las elimina.',
  text: 'texto sin formato',
  ninjs: 'ninjs 3.1 (IPTC), en JSON',
  newsml: 'NewsML-G2 2.35 (IPTC), en XML',
  events: 'Un mensaje por cada cambio',
  eventsText:
    'Cada cambio es también un mensaje de un tema de SNS, que su propia cola de SQS puede recibir en su propia cuenta de AWS. Los mensajes llegan al menos una vez y en cualquier orden: «id» revela una repetición, «revision» ordena los de un mismo comunicado. Pase por alto los miembros que no conozca.',
  eventMeanings: {
    ReleasePublished: 'Un comunicado se puede leer por primera vez en este idioma.',
    ReleaseUpdated: 'Su texto ha tenido un pequeño cambio que no necesita corrección.',
    ReleaseCorrected: 'Su texto era inexacto y se ha corregido: sustituya el suyo.',
    ReleaseWithdrawn: 'Se ha retirado, y su página lo dice. Puede volver.',
    ReleaseRestored: 'Se había retirado y se puede leer de nuevo.',
    ReleaseKilled: 'No debe usarse más: borre el suyo.',
    TranslationStale: 'El original de esta traducción ha cambiado desde entonces.',
  },
  schema: 'Esquema JSON de todos los mensajes',
  examples: 'Ejemplos',
  curl: 'Pedir un canal, y después solo lo que haya cambiado:',
  queue: 'Su propia cola en su propia cuenta, una vez que hayamos añadido su número y le hayamos dicho el tema:',
  reader: 'En un lector de canales, pegue la dirección de un canal; con newsboat, por ejemplo:',
} satisfies PartnerWords;
