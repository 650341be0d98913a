import type { IncomingMailWords } from '../incoming-mail-words.ts';

export const mail: IncomingMailWords = {
  otherMessage: ['mensaje (?:original|reenviado)', 'inicio del mensaje reenviado', 'correo (?:original|reenviado)'],
  wrote: ['escribió'],
  beforeDay: ['el'],
  labels: {
    from: ['de'],
    sent: ['enviado(?: el)?', 'fecha'],
    subject: ['asunto'],
    others: ['para', 'cc'],
  },

  warnings: ['precaución', 'atención', 'advertencia', 'aviso'],
  banners: [
    'este (?:correo|mensaje|e-?mail)\\b.{0,60}(?:origin|proviene|procede|viene|enviado).{0,40}(?:fuera|extern)',
    '(?:no suele|no es frecuente que) reciba',
    'más información sobre por qué',
  ],
  externalMarks: ['externo'],
  spokenToReader: ['este (?:mensaje|correo)', 'usted'],

  greetings: ['estimad[oa]s?', 'querid[oa]s?', 'hola', 'buen[oa]s (?:días|tardes|noches)', 'a quien corresponda'],
  closings: [
    '(?:un )?(?:cordial|afectuoso) saludo',
    'saludos(?: cordiales)?',
    '(?:reciba|reciban) un (?:cordial )?saludo',
    'atentamente',
    'un abrazo',
    '(?:muchas )?gracias',
  ],
  stockNotes: [
    '(?:les |le |se |te )?(?:adjunt[oa]|adjuntamos|envío|enviamos|remito|remitimos|hago llegar|hacemos llegar).{0,120}',
    '(?:a continuación|adjunto|abajo).{0,100}',
    'encontrará?n?.{0,100}',
    'para (?:su )?(?:publicación|información|difusión|conocimiento|publicar|difundir)(?:,? (?:muchas )?gracias)?',
    'por favor,? publicar.{0,40}',
    '(?:les |le )?agradec(?:emos|eremos|eríamos|ería|iéndoles|o)(?: de antemano)?(?: (?:su|la|mucho su))? (?:difusión|publicación|atención|divulgación|interés)(?: y (?:difusión|publicación))?',
    '(?:muchas )?gracias(?: de antemano)?',
  ],
  handsOn: [
    '(?:(?:les|le|os|te|me|nos|tengo|tenemos|es) (?:\\p{L}+ ){0,6}?)?(?:remit\\p{L}*|envi\\p{L}*|compart\\p{L}*|adjunt\\p{L}*|traslad\\p{L}*|hac\\p{L}* llegar|hag\\p{L}* llegar|encontr\\p{L}*)',
  ],
  release: ['comunicados?', 'notas?', 'boletín', 'texto'],
  changesSomething: [
    ...['debe\\p{L}*', 'revis\\p{L}*', 'espera\\p{L}*', 'aprobación', 'borrador', 'primero'],
    ...['pero', 'salvo', 'excepto', 'sin', 'no', 'hasta', 'antes', 'después', 'cuando', 'quit\\p{L}*', 'elimin\\p{L}*'],
    ...['corrij\\p{L}*', 'cambi\\p{L}*', 'mañana', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes'],
  ],
  speaksToReceiver: [
    ...['adjunto', 'adjunta', 'adjuntamos', 'les envío', 'le envío', 'les enviamos', 'por favor', 'les ruego', 'le ruego'],
    ...['gracias', 'favor de', 'a continuación', 'pueden'],
  ],
  speaksOfAttachment: ['adjunt[oa]s?', 'adjuntamos', 'anexo', 'anexa'],

  speaksOfContact: ['prensa', 'medios'],
  seenElsewhere: [
    'version (?:web|en línea|online)',
    'si no (?:puede|puedes|ve|ves|visualiza|se (?:ve|visualiza|muestra))',
    '(?:este (?:mensaje|correo) )?no se (?:ve|visualiza)',
    '(?:ver|leer|abrir) (?:este |esta |el |la )?(?:mensaje|correo|boletín|versión)',
  ],
  sentFrom: ['enviado (?:desde|de) (?:mi|outlook|yahoo|el)\\b.{0,60}', 'obtener outlook para.{2,20}'],
  listFooters: [
    '(?:usted )?(?:recibe|recibió|ha recibido) este (?:mensaje|correo)',
    'para (?:cancelar|anular|darse de baja|dejar de recibir|desuscribirse)',
    'si (?:usted )?no (?:desea|quiere) (?:recibir|seguir)',
    '(?:haga |haz )?clic aquí para (?:darse|cancelar|anular|dejar)',
    'darse de baja',
    'cancelar (?:la )?suscripción',
    'ver (?:este )?(?:correo|mensaje) en (?:el|su|tu) navegador',
  ],
  disclaimers: [
    'est[ea] (?:mensaje|correo|comunicación|e-?mail)(?!\\p{L}).{0,160}(?:confidencial|destinatario|uso exclusivo|privilegiad)',
    'si (?:usted )?(?:no es el destinatario|ha recibido|recibió|recibe).{0,80}(?:por error|destinatario|equivocación)?.{0,40}(?:elim|borr|notif|avis|comuni)',
    'antes de imprimir|piense en el medio ?ambiente',
    'libre de virus\\.',
  ],

  subjectMarks: ['rm', 'enc', 'reenv'],
  subjectStatuses: ['(?:comunicado|nota)(?: de prensa)?', 'para publicación inmediata'],
  automaticSubjects: [
    ...['respuesta automática', 'fuera de (?:la )?oficina', 'ausente', 'no se puede entregar', 'no entregado'],
    ...['error de entrega', 'leído:', 'aceptado:', 'rechazado:'],
  ],
};
