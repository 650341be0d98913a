import type { IncomingMailWords } from '../incoming-mail-words.ts';

export const mail: IncomingMailWords = {
  otherMessage: ['mensagem (?:original|encaminhada)'],
  wrote: ['escreveu'],
  beforeDay: ['em'],
  labels: { from: ['de'], sent: ['enviada(?: em)?'], subject: ['assunto'], others: ['para'] },

  greetings: ['caros?', 'prezad[oa]s?'],
  closings: ['atenciosamente'],
  sentFrom: ['enviado (?:desde|de) meu\\b.{0,60}'],

  subjectStatuses: ['comunicado de imprensa'],
  automaticSubjects: ['resposta automática'],
};
