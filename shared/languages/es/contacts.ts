import type { ContactWords } from '../contact-words.ts';

export const contacts: ContactWords = {
  headings: [
    'contactos? (?:para|con) (?:las? |los? )?(?:periodistas?|medios(?: de comunicacion)?|prensa)(?: ?:|$)',
    '(?:contactos?|acreditacion(?:es)?|informes)(?: (?:prensa|medios))?(?: ?:|$)',
    '(?:mas|mayor|mayores) (?:informacion|informes|detalles)(?: ?:| ?-|$)',
    '(?:confirmacion(?:es)?|inscripcion(?:es)?|acreditacion(?:es)?) (?:y|&) contactos?(?: ?:|$)',
    '(?:se ruega )?(?:confirmar?|confirmacion de) (?:su |la )?asistencia(?: ?:| a(?!\\p{L})| (?:antes|hasta)[^:]{0,40}:|$)',
    '(?:los |las )?(?:periodistas?|medios)(?!\\p{L}).{0,120}(?:contact|escribir|llamar|dirigir|comunicar).{0,60}(?:@|\\d{4})',
    'para (?:aclaraciones|consultas|mas|mayor|mayores|obtener|cualquier|solicitar)(?!\\p{L}).*(?:informacion|detalles|consulta|entrevista|contact)',
    '(?:contactos?|informacion de contacto|datos de contacto)(?: (?:de|para) (?:la )?(?:prensa|medios|los medios))?(?: ?:| ?-|$)',
    '(?:contacto|oficina|departamento|gabinete) (?:de|para) (?:la )?(?:prensa|comunicacion|medios)',
  ],
  headingsOfAddress:
    '(?:prensa|medios) ?:|para (?:(?:solicitar|concertar|gestionar|una|las) )*entrevistas?(?!\\p{L})|(?:mas|mayor|mayores) (?:informacion|informes|detalles)(?: y entrevistas)? ?:',
  email: 'e-?mails?|correo(?: electronico)?s?',
  phone: 'tel(?:efonos?|s)?|movil|cel(?:ular)?|whatsapp',
  fax: 'fax',
  letters: 't|m|e|p|c',
  labels: 'fijo|nombre|contactos?',
  roles: 'portavoz|vocer|director|prensa|media|comunicacion|coordinador|responsable|encargad|president|asesor|offici',
  asks: 'llame|llamar|visitar|visite|marque|consulte',
  headingWords: 'contactos?|prensa|medios|relaciones|periodistas?|comunicacion|para|de|con|con los|la|los|el|y',
  leads:
    'contactar (?:con|a)|contactar|contactarse con|contacte|escribir a|escriban? a|llamar a|comunicarse con|dirigirse a|(?:pongase|ponerse) en contacto con|comuniquese con',
  politeLeads: '(?:por favor,? )?(?:contactar (?:con|a)|llamar a|escribir a)',
  offices: 'oficina|gabinete|departamento|agencia|red|fundacion|asociacion|instituto',
  beforeAddress:
    'o|al|y|(?:o |y )?(?:en el|al|a traves del|mediante el|por) (?:(?:numero de )?telefono|numero|correo(?: electronico)?|movil|celular|whatsapp)|o (?:en |a )?(?:el|la)',
  beforeOffice: 'en|desde',
  nameBeginnings: 'de',
  noName: 'informacion|visite|por favor|envie|paginas? web|(?<=^)contactos?(?=$)',
};
