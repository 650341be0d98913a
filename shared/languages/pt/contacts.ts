import type { ContactWords } from '../contact-words.ts';

export const contacts: ContactWords = {
  headings: [
    'conta(?:c)?tos? (?:para|com|de|dos?|da|aos?) (?:as? |os? )?(?:jornalistas?|media|midia|meios|imprensa|entrevistas?|comunicacao(?: social)?)(?: ?:|$)',
    '(?:confirmac(?:ao|oes)|inscric(?:ao|oes)|acreditac(?:ao|oes)|credenciamento) (?:e|&) conta(?:c)?tos?(?: ?:|$)',
    '(?:favor |agradece-se )?(?:confirmar?|confirmac(?:ao|oes) de) (?:a |sua )?presencas?(?: ?:| para(?!\\p{L})| ate[^:]{0,40}:|$)',
    '(?:os |as )?(?:jornalistas?|media|meios)(?!\\p{L}).{0,120}(?:conta(?:c)?t|escrever|ligar|dirigir).{0,60}(?:@|\\d{4})',
    '(?:para )?(?:esclarecimentos|mais|maiores|outras|obter|qualquer|solicitar)(?!\\p{L}).*(?:informac(?:ao|oes)|detalhes|esclarecimentos?|entrevistas?|conta(?:c)?t)',
    '(?:conta(?:c)?tos?|informac(?:ao|oes) de conta(?:c)?to|dados de conta(?:c)?to)(?: (?:de|para|da) (?:a )?(?:imprensa|os media|media|a midia))?(?: ?:| ?-|$)',
    '(?:informac(?:ao|oes)|atendimento|acesso|relacionamento) (?:para|a|com) (?:a )?imprensa(?: ?:| ?-|$)',
    '(?:gabinete|departamento|assessoria|nucleo|coordenacao) de (?:imprensa|comunicacao(?: social)?)(?: (?:e|da|do|de)(?: [\\p{L}-]+){1,5})?(?: ?:| ?-|$)',
    'credenciamentos?(?: de imprensa)?(?: ?:|$)',
    '(?:conta(?:c)?tos?) (?:imprensa|media)(?: ?:|$)',
  ],
  headingsOfAddress:
    '(?:imprensa|media|midia) ?:|para (?:(?:solicitar|marcar|agendar|uma|as) )*entrevistas?(?!\\p{L})|(?:mais|outras) (?:informac(?:ao|oes)|detalhes)(?: e entrevistas)? ?:',
  email: 'e-?mails?|correio(?: eletronico| electronico)?',
  phone: 'tel(?:efones?|s)?|fones?|telemove(?:l|is)|cel(?:ular(?:es)?)?|tlm|whatsapp',
  fax: 'fax|telefax',
  letters: 't|m|e|p|c',
  labels: 'fixo|nome|conta(?:c)?tos?',
  roles:
    'porta-voz|diretor|director|imprensa|media|comunicacao|coordenador|responsavel|encarregad|president|assessor|oficial|chefe|gestor|jornalista|secretari',
  asks: 'ligue|ligar|visitar|visite|marque|consulte|acesse|aceda',
  headingWords:
    'conta(?:c)?tos?|imprensa|media|midia|relac(?:ao|oes)|jornalistas?|comunicacao|entrevistas?|assessoria|gabinete|informac(?:ao|oes)|atendimento|mais|para|de|com|a|o|os|da|dos|e',
  leads:
    'conta(?:c)?tar(?: com)?|conta(?:c)?te|entrar? em conta(?:c)?to com|entre em conta(?:c)?to com|escrev(?:a|er) (?:para|a)|ligar para|ligue para|falar com|fale com|dirigir-se a',
  politeLeads: '(?:por favor,? |favor )?(?:conta(?:c)?tar(?: com)?|ligar para|escrever para|falar com)',
  notLed: 'informac(?:ao|oes)|imprensa',
  offices: 'gabinete|assessoria|departamento|nucleo|coordenacao|agencia|servico|rede|fundacao|associacao|instituto',
  beforeAddress:
    'ou|ao|e|pelo|pela|via|no|(?:ou |e )?(?:pelo|no|atraves do|por|do) (?:(?:numero de )?tele(?:fone|movel)|numero|e-?mail|correio(?: eletronico)?|celular|whatsapp)',
  beforeOffice: 'em|no|na|de',
  nameBeginnings: 'de|da|do|dos|das',
  noName: 'informac(?:ao|oes)|visite|por favor|envie|paginas? web|site|sitio|(?<=^)conta(?:c)?tos?(?=$)|(?<=^)(?:tele)?fax(?=$)',
};
