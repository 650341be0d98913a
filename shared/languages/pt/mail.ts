import type { IncomingMailWords } from '../incoming-mail-words.ts';

export const mail: IncomingMailWords = {
  otherMessage: ['mensagem (?:original|encaminhada|reencaminhada)', 'início da mensagem reencaminhada', 'e-?mail (?:original|encaminhado)'],
  wrote: ['escreveu'],
  beforeDay: ['em', 'no dia', 'a'],
  labels: {
    from: ['de'],
    sent: ['enviad[oa](?: em)?', 'data'],
    subject: ['assunto'],
    others: ['para', 'cc', 'cco', 'bcc', 'anexos?', 'responder a'],
  },

  warnings: ['cuidado', 'atenção', 'aviso', 'alerta'],
  banners: [
    'est[ea] (?:e-?mail|mensagem|correio)(?!\\p{L}).{0,60}(?:origin|provém|proveniente|veio|vem|enviad[oa]).{0,40}(?:fora|extern)',
    '(?:não|nem sempre) costuma receber',
    'não clique em (?:links|ligações|anexos)',
    'saiba (?:mais sobre )?porque? (?:é|isso é|isto é) importante',
  ],
  externalMarks: ['externo'],
  spokenToReader: ['est[ea] (?:mensagem|e-?mail)', 'você', 'o senhor', 'a senhora'],

  greetings: [
    ...['car[oa]s?', 'prezad[oa]s?', 'estimad[oa]s?', 'ex(?:\\.?m|celentíssim)[oa]s?\\.?', 'olá', 'oi', 'bo[ma] (?:dia|tarde|noite)'],
    'a quem (?:possa|interessar)',
  ],
  closings: [
    '(?:com os (?:meus |nossos )?)?(?:melhores|cordiais) (?:cumprimentos|saudações)',
    'cumprimentos(?: cordiais)?',
    '(?:saudações|cordiais saudações|saudações cordiais)',
    'atenciosamente',
    'cordialmente',
    'respeitosamente',
    'att\\.?',
    '(?:um )?abraços?',
    '(?:muito )?obrigad[oa]s?(?: pela (?:atenção|divulgação))?',
    'grat[oa](?: pela atenção)?',
  ],
  stockNotes: [
    '(?:junto|em anexo|anex[oa]|segue|seguem|envio|enviamos|remeto|remetemos|encaminho|encaminhamos).{0,120}',
    '(?:vimos|venho)(?: por este meio)? (?:enviar|remeter|encaminhar|partilhar|divulgar).{0,100}',
    '(?:abaixo|a seguir).{0,100}',
    'para (?:publicação|divulgação|difusão|informação|conhecimento)',
    '(?:por favor,? |favor )?(?:publicar|divulgar).{0,40}',
    'agrade(?:ço|cemos)(?: desde já)?(?: (?:a|pela))?(?: vossa| sua)? ?(?:divulgação|publicação|atenção)?(?: que (?:possam|puderem) dar)?',
    '(?:muito )?obrigad[oa](?: desde já)?',
  ],
  handsOn: [
    '(?:(?:temos|tenho|é com|vimos|venho|junto|em anexo|segue|seguem) (?:\\p{L}+ ){0,6}?)?(?:envi\\p{L}*|remet\\p{L}*|encaminh\\p{L}*|partilh\\p{L}*|compartilh\\p{L}*|anex\\p{L}*|segue|seguem)',
  ],
  release: ['comunicados?', 'notas?', 'releases?', 'boletim', 'texto'],
  changesSomething: [
    ...['dev\\p{L}*', 'revis\\p{L}*', 'rever', 'aguard\\p{L}*', 'esper\\p{L}*', 'aprovação', 'rascunho', 'primeiro'],
    ...['mas', 'salvo', 'exceto', 'sem', 'não', 'até', 'antes', 'depois', 'após', 'quando', 'retir\\p{L}*', 'elimin\\p{L}*', 'apag\\p{L}*'],
    ...['corrij\\p{L}*', 'corrig\\p{L}*', 'mud\\p{L}*', 'alter\\p{L}*', 'amanhã', 'segunda', 'terça', 'quarta', 'quinta', 'sexta'],
  ],
  speaksToReceiver: [
    ...['em anexo', 'junto envi\\p{L}*', 'envio-lhes?', 'enviamos-lhes?', 'segue', 'seguem', 'por favor', 'peço', 'solicito', 'agradeço'],
    ...['agradecemos', 'obrigad[oa]', 'abaixo', 'podem'],
  ],
  speaksOfAttachment: ['anex[oa]s?', 'em anexo', 'anexamos'],

  speaksOfContact: ['imprensa', 'media', 'contact', 'contat'],
  seenElsewhere: [
    'versão (?:web|em linha|online|on-line)',
    'se não (?:consegue|conseguir|consegues) (?:ver|ler|visualizar)',
    '(?:est[ea] (?:mensagem|e-?mail) )?não (?:é|está) (?:visível|visualizada)',
    '(?:ver|ler|abrir|veja|visualizar) (?:est[ea] |[oa] )?(?:mensagem|e-?mail|boletim|newsletter)',
  ],
  sentFrom: ['enviad[oa] (?:do|da|a partir d[oa]|desde|de)(?: o)? (?:meu|minha|outlook|yahoo)(?!\\p{L}).{0,60}', 'obter o outlook para.{2,20}'],
  listFooters: [
    '(?:você )?(?:recebe|recebeu|está a receber|está recebendo) est[ea] (?:mensagem|e-?mail)',
    'para (?:cancelar|anular|deixar de receber|descadastrar)',
    'se (?:você )?não (?:deseja|quer|pretende) (?:receber|continuar)',
    'clique aqui para (?:cancelar|deixar|sair|descadastrar)',
    'cancelar (?:a )?(?:subscrição|inscrição|assinatura)',
    'descadastrar',
    'ver (?:este )?(?:e-?mail|mensagem) no (?:seu )?navegador',
  ],
  disclaimers: [
    'est[ea] (?:mensagem|e-?mail|comunicação|correio)(?!\\p{L}).{0,160}(?:confidencia|destinatário|uso exclusivo|privilegiad|sigilo)',
    'se (?:você )?(?:não (?:é|for) o destinatário|recebeu).{0,80}(?:por engano|por erro|indevidamente|destinatário).{0,40}(?:elim|apag|notif|avis|comuni|inform)?',
    'antes de imprimir|pense no (?:meio )?ambiente',
    'livre de vírus\\.',
  ],

  subjectMarks: ['res', 'enc', 'fw'],
  subjectStatuses: ['(?:comunicado|nota)(?: de imprensa| à imprensa)?', 'release', 'para divulgação imediata'],
  automaticSubjects: [
    ...['resposta automática', 'fora d[oe] (?:escritório|gabinete)', 'ausente', 'ausência', 'não (?:foi possível entregar|entregue)'],
    ...['falha na entrega', 'mensagem não entregue', 'lid[oa]:', 'aceit[eo]:', 'recusad[oa]:'],
  ],
};
