import type { ContactWords } from '../contact-words.ts';

export const contacts: ContactWords = {
  headings: [
    'para (?:mas|mayor|mayores|obtener|cualquier|solicitar)(?!\\p{L}).*(?:informacion|detalles|consulta|entrevista|contact)',
    '(?:contactos?|informacion de contacto|datos de contacto)(?: (?:de|para) (?:la )?(?:prensa|medios|los medios))?(?: ?:| ?-|$)',
    '(?:contacto|oficina|departamento|gabinete) (?:de|para) (?:la )?(?:prensa|comunicacion|medios)',
  ],
  email: 'e-?mails?|correo(?: electronico)?s?',
  phone: 'tel(?:efonos?|s)?|movil|cel(?:ular)?|whatsapp',
  fax: 'fax',
  letters: 't|m|e|p|c',
  labels: 'fijo|nombre|contactos?',
  roles: 'portavoz|vocer|director|prensa|media|comunicacion|coordinador|responsable|encargad|president|asesor|offici',
  asks: 'llame|llamar|visitar|visite|marque|consulte',
  headingWords: 'contactos?|prensa|medios|relaciones|periodistas?|comunicacion|para|de|con|con los|la|los|el|y',
  leads: 'contactar (?:con|a)|contactar|contactarse con|contacte|comunicarse con|dirigirse a',
  beforeAddress: 'o|al|y',
  beforeOffice: 'en',
  nameBeginnings: 'de',
  noName: 'informacion|visite|por favor|envie|paginas? web|(?<=^)contactos?(?=$)',
};
