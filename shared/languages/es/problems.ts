import type { ProblemSentences } from '../desk-words.ts';

export default {
  empty: ['El archivo está vacío.', 'Guárdelo de nuevo con su texto y deposítelo otra vez.'],
  'not-utf-8': [
    'No se pudieron leer los caracteres del archivo: no está guardado en UTF-8.',
    'Guárdelo de nuevo con la codificación «UTF-8» y deposítelo otra vez.',
  ],
  'too-large': [
    'El archivo es demasiado grande: {size}; se leen {limit} como máximo.',
    'Conserve el texto y deposítelo sin imágenes ni adjuntos.',
  ],
  'file-damaged': [
    'El archivo está dañado, protegido con contraseña, o no es lo que dice su nombre.',
    'Ábralo en el programa con que se hizo, guárdelo con otro nombre y sin contraseña, y deposite ese archivo.',
  ],
  'file-unsafe': [
    'El archivo está construido de un modo que puede hacer daño, y no se abrió.',
    'Ábralo en el programa con que se hizo, copie el texto en un documento nuevo y deposite ese.',
  ],
  'too-much-inside': [
    'El archivo contiene más que cualquier comunicado; la lectura se detuvo a medias.',
    'Conserve el texto del comunicado y deposítelo sin lo que lleva adjunto o pegado.',
  ],
  'not-read': [
    'La lectura de este archivo se interrumpió: el error es nuestro, no suyo. Nada de él es público; quien administra la sala de prensa ya está avisado.',
    'Deposite su texto en otra forma, por ejemplo un archivo Word en el que solo se haya pegado el texto, con el mismo nombre.',
  ],
  'type-not-read-yet': [
    'Los archivos de tipo .{type} aún no se leen.',
    'Guarde el texto como .txt o .md y deposite ese archivo.',
  ],
  'type-unsupported': [
    'Los archivos de tipo .{type} no se pueden leer.',
    'Guarde el texto como .txt o .md y deposite ese archivo.',
  ],
  'type-save-as-docx': [
    'Los archivos de tipo .{type} no se leen.',
    'Ábralo en Word o LibreOffice, guárdelo como .docx y deposite ese archivo.',
  ],
  'type-pdf': [
    'Un PDF es la imagen de una página: no se puede sacar su texto sin errores.',
    'Deposite el archivo de Word o el texto del que se hizo. Para ofrecer también el PDF, ponga los dos en una misma carpeta.',
  ],
  'key-empty': [
    'El archivo no tiene nombre propio.',
    'Dele un nombre que diga de qué trata el comunicado y deposítelo otra vez.',
  ],
  'key-path': [
    'El nombre del archivo o de la carpeta tiene caracteres que no se pueden usar.',
    'Cámbielo por letras, cifras y guiones corrientes y deposítelo otra vez.',
  ],
  'mail-automatic': [
    'Este correo lo escribió un programa y no una persona: {reason}.',
    'No hay que hacer nada. Si contiene un comunicado, guarde su texto en un archivo aparte y deposítelo.',
  ],
  'no-headline': [
    'No se encontró ningún titular.',
    'Ponga el titular solo en la primera línea, con una línea vacía debajo, o escríbalo en la cabecera.',
  ],
  'headline-length': [
    'El titular tiene {length, plural, one {1 carácter} other {{length} caracteres}}; debe tener de {min} a {max}.',
    'Escriba en la cabecera un titular de esa longitud.',
  ],
  'no-body': ['Hay un titular, pero ningún texto debajo.', 'Añada el texto del comunicado y deposite el archivo otra vez.'],
  'front-matter-unclosed': [
    'Las líneas del principio se abren con «---» y ningún segundo «---» las cierra.',
    'Ponga una línea de tres guiones después de «{after}» y deposite el archivo de nuevo.',
  ],
  'front-matter-unreadable': [
    'No se pudieron leer las líneas entre los dos «---» del principio.',
    'Escriba una «clave: valor» por línea. Si un valor contiene dos puntos o empieza por un signo, póngalo entre comillas rectas.',
  ],
  'json-unreadable': [
    'El archivo no se pudo leer como JSON.',
    'Expórtelo de nuevo, sin editarlo a mano. Un archivo contiene un solo comunicado.',
  ],
  'front-matter-duplicate-key': ['«{key}» está dos veces al principio del archivo.', 'Deje una de las dos líneas.'],
  'front-matter-near-miss': [
    '«{key}» no se conoce; parece querer decir «{meant}».',
    'Corríjalo por «{meant}:» o quite la línea.',
  ],
  'front-matter-embargo-key': [
    '«{key}» parece decir cuándo se puede publicar, pero no se conoce. Por prudencia no se publicó nada.',
    'Escriba «embargo:» con día, hora y desfase, «date:» para el momento de la publicación, o quite la línea.',
  ],
  'front-matter-value': ['El valor de «{key}» no se puede usar.', 'Se espera: {expected}'],
  'front-matter-date': ['«{key}: {value}» no es una fecha que exista, o le falta algo.', 'Se espera: {expected}'],
  'too-many-feeds': [
    'El comunicado nombra {count} países y temas; son posibles {limit}.',
    'Deje aquellos de los que el comunicado trata de verdad. Si ya es público, cuentan también los de sus versiones anteriores.',
  ],
  'release-too-large': [
    'Este comunicado tiene ya {limit} archivos y no admite más.',
    'Corrija uno de ellos con su propio nombre, o deposite este texto con otro nombre, o con otro «release:», como comunicado propio.',
  ],
  'command-empty': [
    'El archivo de orden no da ningún motivo.',
    'Escriba el motivo en el archivo, en una frase, y deposítelo otra vez.',
  ],
  'command-not-read-yet': ['La orden «{command}» aún no está disponible.', 'Pida ayuda a quien administra la sala de prensa.'],
  'command-time': [
    'El archivo no empieza con una hora futura: «{said}».',
    'Empiece con el día, la hora y la diferencia con UTC, por ejemplo 2027-03-01T10:00:00+01:00, y después el motivo. Para publicarlo ya, acepte el comunicado.',
  ],
  'command-too-long': [
    'La nota tiene {length} caracteres; los lectores ven como máximo {limit}.',
    'Acórtela y deposítela otra vez.',
  ],
  'accept-needs-language': [
    'Un comunicado nuevo empieza en un idioma, y hay varios retenidos: {languages}.',
    'Deposite una orden con el idioma en el nombre: {acceptEach}. Abre el comunicado; después deposite de nuevo los otros archivos.',
  ],
  'new-release-inexact': [
    '«{said}» parece querer abrir un comunicado nuevo, pero no es la línea que lo hace. No se hizo nada.',
    'Si es un comunicado nuevo, deposite de nuevo la orden con solo «{line}» en la primera línea. Si es el mismo, reescrito, deposítela con un motivo que lo diga: una simple aceptación pone el texto nuevo en lugar del anterior.',
  ],
  'command-needs-language': [
    'Una nota de corrección se escribe en un idioma, y hay textos modificados en espera en varios: {languages}.',
    'Deposite una nota por idioma, con el idioma en el nombre: {correctEach}.',
  ],
  'embargo-without-target': [
    'Todavía no hay ningún comunicado llamado «{target}». La hora se guarda y vale para lo que llegue con ese nombre.',
    'Si el comunicado ya está, su nombre es otro: deposite la orden con ese nombre exacto.',
  ],
  'embargo-too-late': [
    'El comunicado, o uno de sus idiomas, ya es público: ningún embargo puede deshacerlo.',
    'Para retirarlo, deposite {withdrawFile} con el motivo; para anularlo definitivamente, {killFile}.',
  ],
  'command-without-target': [
    'No hay ningún comunicado con este nombre para la orden «{command}».',
    'Compruebe el nombre: la ficha del archivo que se quiere indica el nombre exacto de las órdenes. La orden de retirar o de anular se recuerda y vale para un archivo que llegue con este nombre; una retirada se deshace con {restoreFile}.',
  ],
  'command-not-applicable': [
    '«{command}» no se ajusta al estado del comunicado.',
    'La página de la redacción muestra si está publicado, retenido o retirado.',
  ],
  'control-file-not-read-yet': ['release.yaml aún no se lee.', 'Escriba lo que dice en la cabecera del archivo de cada idioma.'],
  'manifest-alone': [
    'release.yaml habla por los archivos de su carpeta, y no está en ninguna.',
    'Póngalo en la carpeta del comunicado, junto a en.md, fr.docx, etc.',
  ],
  'manifest-earlier': [
    'Un release.yaml anterior daba una hora más tardía, o decía que es un borrador. Este no.',
    'No se cambió nada. Para mover la hora, deposite {embargoRelease}, que empiece con la nueva hora y dé después el motivo. Para que salga ahora lo que espera, deposite {acceptRelease} con el motivo. Deje un solo release.yaml en la carpeta.',
  ],
  'translation-review': [
    'Esta traducción está completa. La norma pide que se lea antes de publicarse.',
    'Léala en la vista previa, junto al original. Después acéptela, o devuélvala con notas.',
  ],
  'translation-stale': [
    'El original ({lang}) ha cambiado desde que se tradujo, por ejemplo: «{said}» Lo que aquí se traduce puede no ser ya correcto.',
    'Deposite de nuevo la traducción cuando diga lo mismo. Acéptela solo si es correcta para el original tal como está ahora. Si el original vuelve a decir lo que decía, no hay que hacer nada.',
  ],
  'translation-differs': [
    'El original ({lang}) dice {said}, y esta traducción {read}{count, select, 1 {} other { (1 de {count})}}.',
    'Corrija el que esté equivocado y deposítelo de nuevo. Si los dos son correctos, o si no es una traducción, acéptela.',
  ],
  'waiting-for-set': [
    'Esta edición está lista y espera a otros idiomas, con los que se publica: {missing}.',
    'Saldrá por sí sola cuando estén listos. Para publicarla sin ellos, acéptela.',
  ],
  'bundle-waits': [
    'Este archivo espera a otro del mismo comunicado, {key}: ese es un borrador, habla de un embargo, ya no dice la hora que debía esperar o no se pudo leer.',
    'Vea el informe de ese archivo. Una vez resuelto, este sigue solo. Para que siga sin él, acéptelo.',
  ],
  'embargo-after-publication': [
    'Este archivo pide esperar, y otros idiomas del comunicado ya son públicos.',
    'Decida de inmediato si hay que retirarlos: deposite {withdrawEach} con el motivo, o {killEach} para anularlos definitivamente. Este archivo sigue retenido; acéptelo para que salga a su hora.',
  ],
  'earlier-public': [
    'Una versión anterior de este archivo está publicada ({lang}) y sigue publicada.',
    'Si debe desaparecer, deposite «{file}» con el motivo. Si no, no hay que hacer nada.',
  ],
  'bundle-time': [
    'Otro archivo del comunicado pide esperar más. La hora más tardía vale para todos.',
    'No hay que hacer nada. Para mover la hora de todos, deposite {embargoRelease}, que empiece con la nueva hora y dé después el motivo.',
  ],
  'original-assumed': [
    'Ningún archivo dice de qué idioma se tradujeron los demás de este comunicado. Se toma como original: {lang}.',
    'Si es así, no hay que hacer nada. Si es otro, escriba «translationOf:» con el código de ese idioma en la cabecera de uno de los demás archivos, y «minor: true» si ya es público, y deposítelo otra vez.',
  ],
  'command-misplaced': [
    'No se hizo nada: aquello a lo que se refiere esta orden tiene otro nombre.',
    'Deposite el mismo texto como «{meant}».',
  ],
  'command-name': [
    '«{name}» parece una orden, pero no se llama exactamente así. No se hizo nada y no se publicó nada.',
    'Si lo es, llame al archivo «{meant}», en minúsculas. Si es un comunicado, elija otro nombre.',
  ],
  'command-word': [
    '«{name}» no es el nombre de ninguna orden. No se hizo nada y no se publicó nada.',
    'Para anular el comunicado definitivamente, llame al archivo «{meant}». Para dejarlo legible con un aviso, «{aside}». Si este archivo es un comunicado, elija otro nombre.',
  ],
  'command-near-name': [
    'Ningún comunicado se llama «{target}». El que tiene un nombre parecido sigue como estaba.',
    'Si se refiere a ese, deposite el mismo texto como «{meant}».',
  ],
  'command-elsewhere': [
    '«{name}» no es una orden en esta carpeta. No se hizo nada y no se publicó nada.',
    'Las órdenes con ese nombre se depositan en {folder}, junto a aquello de lo que tratan. Si es un comunicado, elija otro nombre.',
  ],
  'translation-unreadable': [
    '{reason, select, illFormed {El archivo está cortado o dañado.} unsafe {El archivo está compuesto de una manera que puede causar daño, y no se abrió.} tooLarge {El archivo contiene más que cualquier traducción.} encoding {No se pudieron leer los caracteres de este archivo: no está guardado como UTF-8.} severalFiles {Hay varias traducciones en un solo archivo.} noLanguages {El archivo nombra un idioma que no existe.} noTable {Este documento de Word no tiene la tabla que se envió.} nothingInside {En este zip no hay ningún archivo que se pueda leer como traducción.} notPo {Este no es un archivo PO.} other {Este archivo no se puede leer como traducción.}}',
    '{reason, select, noTable {Un documento traducido entero se deposita en incoming/, con el nombre del comunicado. En la tabla, rellene la tercera columna y deje las dos primeras como están.} severalFiles {Exporte cada una en un archivo propio y deposítelos aquí. No ha cambiado nada.} other {Exporte otra vez la traducción de su herramienta, si puede como XLIFF, y deposítela aquí. No ha cambiado nada.}}',
  ],
  'translation-format': [
    '{kind, select, package {Este es un paquete de {tool} (.{type}), y los paquetes no se abren.} project {Este es un proyecto de {tool} (.{type}), y no una traducción.} memory {Esta es una memoria o una lista de términos ({tool}, .{type}), y no una traducción.} other {Los archivos del tipo .{type} no se leen como traducciones.}}',
    '{kind, select, package {Envíe el archivo {send} que contiene.} other {Envíe el archivo traducido: {send}, o lo que su herramienta exporte como XLIFF. Un documento traducido entero se deposita en incoming/.}}',
  ],
  'translation-unmarked': [
    'Nada dice qué traducción es: no lleva número de encargo, «{name}» no es el nombre de un archivo que se envió, y sus frases no son las que se pidieron.',
    'Dele el nombre del archivo de translations/out/ que traduce y deposítelo aquí otra vez.',
  ],
  'translation-unknown': [
    'Este archivo no responde a ninguna traducción pedida.',
    'Tome el archivo de translations/out/ y traduzca ese, o deposite la traducción como documento en incoming/.',
  ],
  'translation-over': [
    'Esta traducción ya no se necesita: su comunicado fue anulado o su nombre designa otro texto.',
    'No hay que hacer nada.',
  ],
  'translation-language': ['El archivo está en {declared}; se pidió {detected}.', 'Devuelva el archivo de ese idioma.'],
  'segment-missing': ['Falta la frase {paragraph}.{sentence}: «{said}»', 'Vuelva a ponerla y devuelva el archivo otra vez.'],
  'segment-broken': [
    'La frase {paragraph}.{sentence} no está como se envió: «{said}»',
    'Traduzca solo el destino, deje los identificadores y el original, y devuelva el archivo otra vez.',
  ],
  'segment-markup': [
    'Frase {paragraph}.{sentence}: se perdió o se añadió un formato o una palabra protegida: {said}',
    'Póngalo en la traducción como en el original y devuelva el archivo otra vez.',
  ],
  'segment-differs': [
    'Frase {paragraph}.{sentence}: el original dice {said}, la traducción {read}.',
    'Corrija la frase y devuelva el archivo otra vez.',
  ],
  'segment-unlike': [
    'Frase {paragraph}.{sentence}: esto difícilmente puede ser una traducción. El original dice: {said}. La traducción dice: {read}',
    'Traduzca la frase y devuelva el archivo otra vez.',
  ],
  'translation-unchanged': [
    'No ha cambiado nada desde que la redacción devolvió esta traducción con: {said}',
    'Cambie lo que pide la redacción y devuelva el archivo otra vez. Si es correcta como está, la redacción puede aceptarla.',
  ],
  'memory-unreadable': [
    'Este archivo no se puede leer como memoria de traducción: {said}',
    'Expórtelo de su herramienta como TMX 1.4 y deposítelo aquí de nuevo. No se cambió nada.',
  ],
  'glossary-unreadable': [
    'Este archivo no se puede leer como glosario: {said}',
    'Deposite un archivo CSV cuya primera línea nombre idiomas (en,fr), o TBX. No se cambió nada.',
  ],
  'translation-returned': [
    'La redacción devolvió esta traducción: {said}',
    'Corríjala y devuelva el archivo otra vez. Hay un archivo nuevo para el traductor, con estas notas, donde estaba el primero.',
  ],
  killed: [
    'El comunicado con este nombre se anuló definitivamente.',
    'Ya no se puede publicar nada con él. Si es otro asunto, deposítelo con otro nombre.',
  ],
  'embargo-line': [
    'Esta línea habla de un embargo o de una hora de publicación, y no es seguro qué significa: «{text}»',
    'Si hay embargo, escríbalo en la cabecera y deposite el archivo otra vez. Si no lo hay, acepte el archivo.',
  ],
  'draft-line': [
    'Esta línea, junto al texto, dice que no está terminado o que no es para todos: «{text}»',
    'Cuando el texto esté listo, quite la línea y deposite el archivo otra vez. Si puede publicarse tal como está, acepte el archivo.',
  ],
  'mail-note': [
    'Encima del comunicado que este correo reenvía hay una nota: «{text}». La nota se dejó fuera.',
    'Si la nota cambia algo, cámbielo en el texto y deposite solo el texto. Si el texto es correcto tal como está, acepte el archivo.',
  ],
  'mail-unsure': [
    'No es seguro que este correo contenga un comunicado; empieza por «{text}»',
    'Si el comunicado va adjunto o está en otro lugar, deposítelo en su lugar. Si el texto que se muestra aquí es el comunicado, acepte el archivo.',
  ],
  'release-attached': [
    'Este correo lleva un documento adjunto, «{name}». Se tomó el texto del correo, no el documento.',
    'Si el comunicado está en el documento, deposite ese archivo. Si está en el correo, acéptelo.',
  ],
  'headline-doubtful': [
    'Dos líneas sobre el texto pueden ser su titular: «{text}», que es la que se tomó, y «{other}».',
    'Si la primera es la correcta, acepte el archivo. Si no, indique el titular y deposite el archivo otra vez.',
  ],
  'year-guessed': [
    'La data «{text}» no dice el año. La última fecha que coincide es {date}, hace demasiado tiempo para que alguien reciba un correo.',
    'Si es ese día, acepte el archivo. Si no, escriba la fecha completa y deposite el archivo otra vez.',
  ],
  'text-elsewhere': [
    'El documento toma texto de otros archivos, que Word muestra y Dateline no lee: {count}. Esas palabras faltan.',
    'Abra el documento en Word, guárdelo como un nuevo .docx y deposite ese. Si no falta nada, acepte el archivo.',
  ],
  'tracked-changes': [
    'El documento tiene {count, plural, one {un cambio propuesto} other {{count} cambios propuestos}} que nadie ha aceptado ni rechazado.',
    'Acéptelos o rechácelos en Word y deposite el archivo otra vez. Si se aceptan todos, acepte el archivo.',
  ],
  'struck-out': [
    'Hay palabras tachadas (pasajes: {count}); las primeras son «{text}». Se dejaron fuera; la ficha las enumera.',
    'Si han de desaparecer, acepte el archivo. Si han de quedarse, quite el tachado y deposite el archivo otra vez.',
  ],
  mojibake: [
    'Hay letras que ya estaban dañadas antes de depositar el archivo: «{text}» seguramente quiere decir «{meant}».',
    'Copie de nuevo el texto de donde estaba bien, guárdelo en UTF-8 y deposítelo otra vez. Si está bien así, acepte el archivo.',
  ],
  'characters-lost': [
    'Hay letras que se perdieron antes de depositar el archivo; en su lugar hay un signo de interrogación: «{text}»',
    'Copie de nuevo el texto de donde estaba bien y deposítelo otra vez. Si está bien así, acepte el archivo.',
  ],
  'language-mismatch': [
    'El archivo dice estar en {declared}, pero el texto parece {detected}.',
    'Corrija «lang:» y deposite el archivo otra vez, o acéptelo como está.',
  ],
  'language-unknown': ['No se pudo reconocer el idioma del texto.', 'Escríbalo en la cabecera y deposite el archivo otra vez.'],
  'language-unread': [
    'En los textos en este idioma ({lang}) no se buscan embargos: solo una persona puede decir si este puede salir.',
    'Si puede salir, acéptelo. Si tiene embargo, deposite la hora.',
  ],
  'paragraph-language': [
    'El texto está en {lang} y este párrafo parece estar en {detected}.',
    'Quite el párrafo o deposítelo como archivo propio en su idioma. Si va aquí, acepte el archivo.',
  ],
  'second-release': [
    'Aquí parece comenzar un segundo comunicado: «{text}»',
    'Deposite cada comunicado en un archivo propio. Si es un solo texto, acepte el archivo.',
  ],
  'credential-in-text': [
    'Esta línea parece contener una contraseña o una clave: «{text}»',
    'Si es secreta, quítela, cámbiela y deposite el archivo de nuevo. Si es para todos, acepte el archivo.',
  ],
  'language-not-published': [
    'La sala de prensa no publica en este idioma: {lang}.',
    'Si el idioma se reconoció mal, escriba el correcto en la cabecera. Para publicar en él, pida que se añada.',
  ],
  'changed-without-note': [
    'Esto cambia un texto que ya es público, sin decir qué cambia.',
    'Dígalo en la cabecera y deposite el archivo otra vez: los lectores de la primera versión verán la nota. Para una errata escriba «minor: true». O acéptelo sin nota.',
  ],
  'different-story': [
    'Con este nombre se conoce otro asunto.',
    'Si es un comunicado nuevo, acéptelo como tal, o deposítelo con un nombre propio. Si es el mismo, reescrito, acéptelo.',
  ],
  'resembles-killed': [
    'Este texto es el mismo que otro anulado definitivamente, se le parece mucho o es su traducción: {key}.',
    'Nada de este archivo es público. Si debe salir de todos modos, acéptelo. Si no, déjelo: sigue retenido.',
  ],
  'resembles-held': [
    'Este texto es el mismo que el de un archivo retenido, se le parece mucho o es su traducción: {key}.',
    'Si es una nueva versión de aquel, deposítelo de nuevo con ese nombre. Si es un comunicado aparte, acéptelo.',
  ],
  'resembles-waiting': [
    'Este texto es el mismo que el de {key}, que espera su hora (el {dueAt}), se le parece mucho o es su traducción.',
    'Si es una nueva versión de aquel, deposítelo de nuevo con ese nombre. Si es un comunicado aparte, acéptelo.',
  ],
  'embargo-removed': [
    'Aquí falta el embargo de la versión anterior.',
    'Si se ha levantado, acepte este archivo. Si sigue en pie, escríbalo en la cabecera y deposite el archivo otra vez.',
  ],
  'embargo-brought-forward': [
    'Esta versión se publicaría antes que la anterior.',
    'Si es lo que se quiere, acepte este archivo. Si no, escriba la hora correcta en la cabecera y deposítelo otra vez.',
  ],
  'topic-unknown': [
    'La sala de prensa no tiene el tema «{topic}».',
    'Sus temas: {expected}. Escriba el que quiere decir, o acepte el archivo como está, sin ese tema.',
  ],
  draft: ['El archivo dice que es un borrador.', 'Cuando esté listo, quite «draft: true» y deposítelo otra vez, o acéptelo.'],
  'picture-refused': [
    '{why, select, heic {La imagen {name} es un archivo HEIC, como los que hacen los iPhone, y pocos navegadores la muestran.} svg {La imagen {name} es un dibujo (SVG), que puede contener un programa.} damaged {La imagen {name} está dañada o se cortó en el camino.} tooLarge {La imagen {name} tiene más píxeles de los que necesita una página.} tooMuchWork {La imagen {name} está hecha de modo que abrirla llevaría mucho tiempo.} printColours {La imagen {name} está en colores para imprenta (CMYK).} moving {La imagen {name} se mueve.} other {La imagen {name} es de un tipo que no se muestra.}}',
    '{why, select, tooLarge {Guárdela más pequeña, con 8.000 píxeles como máximo en el lado mayor, y deposite el archivo otra vez.} printColours {Guárdela en colores para pantalla (RGB), como JPEG, y deposite el archivo otra vez.} other {Guárdela como JPEG o PNG y deposite el archivo otra vez.}} Si debe salir sin esta imagen, acéptelo.',
  ],
  'pictures-too-many': [
    'El archivo contiene más imágenes de las que muestra un comunicado, que son {limit}. Contiene {count}.',
    'Quite las que menos importan y deposítelo otra vez. Si bastan las primeras, acéptelo: las demás se dejan fuera.',
  ],
  'picture-without-text': [
    '{count, plural, one {Una imagen no dice nada a quien no puede verla: no tiene descripción ni pie} other {{count} imágenes no dicen nada a quien no puede verlas: no tienen descripción ni pie}} ({names}).',
    'Diga en una frase lo que muestra: en Word, pulse la imagen con el botón derecho y elija «Texto alternativo», o escriba un pie debajo. Después deposite el archivo otra vez. Si debe quedar sin texto, acéptelo.',
  ],
  'picture-without-credit': [
    '{count, plural, one {Nadie figura como autor de una imagen} other {Nadie figura como autor de {count} imágenes}} ({names}).',
    'Debajo de la imagen, escriba una línea que empiece con «Foto:» y un nombre.',
  ],
  'picture-file-refused': [
    '{why, select, heic {La imagen {name} es un archivo HEIC, como los que hacen los iPhone, y pocos navegadores la muestran.} svg {La imagen {name} es un dibujo (SVG), que puede contener un programa.} damaged {La imagen {name} está dañada o se cortó en el camino.} tooLarge {La imagen {name} tiene más píxeles de los que necesita una página.} tooMuchWork {La imagen {name} está hecha de modo que abrirla llevaría mucho tiempo.} printColours {La imagen {name} está en colores para imprenta (CMYK).} moving {La imagen {name} se mueve.} other {La imagen {name} es de un tipo que no se muestra.}}',
    '{why, select, tooLarge {Guárdela más pequeña, con 8.000 píxeles como máximo en el lado mayor, y deposítela otra vez con el mismo nombre.} printColours {Guárdela en colores para pantalla (RGB), como JPEG, y deposítela otra vez con el mismo nombre.} other {Guárdela como JPEG o PNG y deposítela otra vez con el mismo nombre.}}',
  ],
  'picture-missing': [
    'El texto nombra una imagen que no está: {names}.',
    'Póngala junto al texto con ese nombre, y el texto sigue solo. Si debe salir sin la imagen, acéptelo.',
  ],
  'picture-waits': [
    'La imagen se guarda. Se muestra con el comunicado llamado {names}, del que aún no ha llegado ningún texto.',
    'No hay que hacer nada si el texto está en camino.',
  ],
  'picture-of-nobody': [
    'La imagen no pertenece a ningún texto: no ha llegado ninguno llamado {names}, y ninguno la nombra.',
    'Póngala en la carpeta de su comunicado, dele el nombre de su texto o nómbrela en el texto.',
  ],
  'picture-shown': [
    'La imagen pertenece al comunicado {name} y se muestra con él.',
    'Una versión más reciente con el mismo nombre ocupa su lugar.',
  ],
  'unknown-key': ['«{key}», al principio del archivo, no se conoce y se dejó fuera.', 'No hay que hacer nada.'],
  'no-dateline': [
    'El primer párrafo no empieza con un lugar y una raya.',
    'Para añadirlo, empiece como «Nairobi, Kenia – …» o escriba «dateline:» en la cabecera.',
  ],
  'no-country': [
    'No se reconoció ningún país: el comunicado no está en el canal de ninguno, y ReliefWeb no lo admitiría.',
    'Si trata de un país, nómbrelo en la cabecera.',
  ],
  'country-uncertain': [
    'El texto menciona «{text}» y no es seguro que se refiera al país «{country}»: el comunicado sale sin país.',
    'Si trata de {country}, escríbalo en la cabecera.',
  ],
  'country-from-text': ['El país se tomó del texto: {country}.', 'Si no es correcto, escriba el que sea en la cabecera.'],
  'date-from-upload': [
    'El texto no lleva fecha; se tomó la hora del depósito.',
    'Si vale otra, escriba «date:» en la cabecera antes de que se publique.',
  ],
  'page-differs': [
    'El archivo indica «{said}» y su texto dice «{read}»; vale el texto.',
    'Si el texto no es correcto, corríjalo y deposite otra vez el archivo.',
  ],
  'no-contact': [
    'No se encontró ningún contacto para la prensa.',
    'Añada al final un nombre con una dirección de correo o un teléfono.',
  ],
  'noise-dropped': [
    '{count, plural, one {Se dejó fuera una línea ajena} other {Se dejaron fuera {count} líneas ajenas}} al comunicado.',
    'Se enumeran más abajo. Si falta alguna en el texto, muévala al cuerpo.',
  ],
  'characters-cleaned': [
    '{count, plural, one {Se limpió un carácter invisible o dañado} other {Se limpiaron {count} caracteres invisibles o dañados}}.',
    'Eche un vistazo al resultado.',
  ],
  'charset-guessed': [
    'El archivo no está guardado en UTF-8; se leyó como {charset}.',
    'Revise los acentos y las comillas. Si están mal, guarde el archivo en UTF-8 y deposítelo otra vez.',
  ],
  'hidden-text-dropped': [
    'Se dejaron fuera comentarios y texto oculto: {count}.',
    'No hay que hacer nada. Si alguno falta en el texto, hágalo visible y deposite el archivo otra vez.',
  ],
  'embedded-dropped': [
    'Se dejaron fuera imágenes, adjuntos y otros objetos contenidos en el archivo: {count}.',
    'Ponga las imágenes junto al texto, en una carpeta propia, y deposite esa carpeta.',
  ],
  'link-dropped': [
    'Se quitó un enlace y quedaron sus palabras: su dirección no sirve a los lectores. {address}',
    'Si hace falta, escriba la dirección completa, con «https://».',
  ],
  'possible-copy': [
    'El nombre parece el de una segunda copia.',
    'Si es el mismo comunicado, deposítelo con el primer nombre; tal como está, cuenta como otro.',
  ],
  'older-than-alerts': [
    'El comunicado es de hace algún tiempo: nadie lo recibe por correo.',
    'Si es lo que se quiere, no hay que hacer nada. Para que se envíe, deposítelo de nuevo con la fecha de hoy al principio («date: …»); si ya es público, también con una línea «correction: …».',
  ],
  'correction-unseen': [
    'La nota de la corrección no se muestra: nadie ha visto aún un texto anterior.',
    'No hay que hacer nada: este texto ocupa el lugar del anterior.',
  ],
  'partner-title': ['El titular no tiene letras: ReliefWeb rechaza un título así.', 'Escriba el titular con palabras.'],
  'partner-characters': [
    'Caracteres que solo conoce un tipo de letra ({text}), {count} en total: ReliefWeb los rechaza.',
    'Suelen ser iconos o viñetas de Word. Sustitúyalos por caracteres corrientes.',
  ],
  'partner-length': [
    'El texto tiene {length} caracteres con su marcado; ReliefWeb admite {max} como máximo.',
    'Acórtelo o dé a ReliefWeb una versión más corta.',
  ],
  'partner-structure': [
    'ReliefWeb no muestra tablas ni imágenes; este comunicado tiene {count}.',
    'Diga en una frase lo que importa de ellas.',
  ],
  'partner-contact': [
    '{name} no tiene ni correo electrónico ni teléfono: los sistemas de los socios (ninjs) no pueden recoger un contacto así.',
    'Añada uno de los dos.',
  ],
  'segment-unsure': [
    'Frase {paragraph}.{sentence}: el original dice {said}, la traducción {read}. Puede que digan lo mismo.',
    'Lea la frase junto al original. Si es correcta, no hay nada que hacer.',
  ],
  'segment-length': [
    'Frase {paragraph}.{sentence}: la traducción es mucho más larga o más corta que el original. El original dice: {said}. La traducción dice: {read}',
    'Lea la frase junto al original. Si no falta ni sobra nada, no hay nada que hacer.',
  ],
  'package-opened': [
    '{count, plural, one {Contenía 1 traducción, que tiene su propio informe} other {Contenía {count} traducciones, cada una con su propio informe}}: {files}',
    'No hay que hacer nada aquí. Lo que haya que corregir está en esos informes.',
  ],
  'translation-partial': [
    '{count, plural, one {Queda una frase} other {Quedan {count} frases}} por traducir, y las demás se guardaron: {said}',
    'Devuelva el resto cuando esté. Lo que es igual en ambos idiomas debe marcarse como traducido o aprobado.',
  ],
  'translation-note': [
    'El traductor dice de la frase {paragraph}.{sentence}: «{said}»',
    'No hay que hacer nada. Los lectores no lo ven.',
  ],
  'term-missing': [
    'Frase {paragraph}.{sentence}: para «{said}» el glosario tiene «{read}».',
    'Vea si aquí se quiere decir otra cosa. Nada espera por ello.',
  ],
  'memory-taken': [
    '{count, plural, one {1 segmento} other {{count} segmentos}} de {total} en la memoria de traducción.',
    'No hay que hacer nada: los traductores los encuentran rellenados.',
  ],
  'memory-left-out': [
    '{count, plural, one {No se tomó un segmento} other {No se tomaron {count} segmentos}}: {why, select, language {no están en dos de los idiomas que se publican} empty {sin frase en un lado} code {con un elemento en medio de una frase} same {igual en ambos lados} long {demasiado largo} many {más de lo que un archivo puede traer} differs {con otra cifra u otra fecha que el original, o que no son su traducción} other {no se pueden usar}}.',
    'No hay que hacer nada. Los demás se tomaron.',
  ],
  'glossary-taken': [
    '{count, plural, one {1 término} other {{count} términos}} de {total} en el glosario.',
    'No hay que hacer nada: los traductores los ven, frase por frase.',
  ],
  'superseded-by': ['Ya había una versión más nueva de este archivo.', 'No hay que hacer nada: vale la más nueva.'],
  'duplicate-of': ['Este texto ya está, por {key}.', 'No hay que hacer nada.'],
  'nothing-to-correct': [
    'El archivo corrige algo, pero nada es público con este nombre.',
    'Busque el nombre del comunicado que corrige y use ese, o escriba esa clave en «release:» al principio. Si es un comunicado nuevo, acéptelo: sale sin la nota.',
  ],
  'release-withdrawn': [
    'Retirado con su comunicado antes de que lo tuvieran los lectores: no se les muestra nada de él, ni aviso ni nota.',
    'Espera a que se restablezca el comunicado; entonces sale, o sigue esperando su hora. Si no debe salir nunca, deposite {killFile} con el motivo.',
  ],
  'language-withdrawn': [
    'Retirado en este idioma antes de que lo tuvieran los lectores: no se les muestra nada de él, ni aviso ni nota.',
    'Espera a que se restablezca este idioma; entonces sale, o sigue esperando su hora. Si no debe salir nunca, deposite {killFile} con el motivo.',
  ],
  'note-not-shown': [
    'Los lectores no ven la nota: «{command}» no les dice nada.',
    'Queda en la redacción, con el motivo. Los lectores ven las notas de una anulación, una retirada, un restablecimiento y una corrección.',
  ],
  'newer-rejected': [
    'Una versión anterior de este archivo esperaba su hora. Ahora está retenida, porque la más reciente fue rechazada.',
    'Corrija este archivo y deposítelo de nuevo. Si a pesar de todo la versión anterior debe salir, acéptela.',
  ],
} satisfies ProblemSentences;
