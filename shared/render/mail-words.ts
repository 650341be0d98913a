import type { News } from '../alerts/alert-mail.ts';
import { inCatalogue } from './newsroom-names.ts';

/** What mails say beyond what pages say (`ReaderWords`). `{…}` is filled in by `fill`. */
export interface MailWords {
  /** What stands above the headline. A published release names its type there. */
  kickers: Record<Exclude<News, 'published'>, string>;
  restoredSubject: string;
  /** As agencies word it: the news itself must not be used. */
  killedSubject: string;
  whatChanged: string;
  replaces: string;
  withdrawnText: string;
  restoredTitle: string;
  restoredText: string;
  doNotUse: string;
  takeDown: string;
  readOnline: string;
  toPage: string;
  tooLong: string;
  readOn: string;
  whyAsked: string;
  whyReceived: string;
  unsubscribe: string;
}

const en: MailWords = {
  kickers: { corrected: 'Correction', withdrawn: 'Withdrawn', restored: 'Reinstated', killed: 'Kill' },
  restoredSubject: 'Reinstated: {headline}',
  killedSubject: 'KILL – Do not use: {headline}',
  whatChanged: 'What has changed',
  replaces: 'The corrected text follows in full. It replaces the one we sent out before.',
  withdrawnText: 'Please do not quote from it any more. It stays on its page for the record, under a notice.',
  restoredTitle: 'This release is valid again',
  restoredText: 'We had withdrawn it. It may be used again, as it stands below.',
  doNotUse: 'Do not use this release',
  takeDown: 'If you have published it, please take it down.',
  readOnline: 'Read this release on our site',
  toPage: 'Go to the page of this release',
  tooLong: 'This text is too long for a mail.',
  readOn: 'Read on, on our site',
  whyAsked: '{organisation} sends you this mail because you asked for its press releases.',
  whyReceived: '{organisation} sends you this mail because this release was sent to you before.',
  unsubscribe: 'Unsubscribe',
};

const fr: MailWords = {
  kickers: {
    corrected: 'Rectificatif',
    withdrawn: 'Communiqué retiré',
    restored: 'Communiqué rétabli',
    killed: 'Annulation',
  },
  restoredSubject: 'Rétabli\u00a0: {headline}',
  killedSubject: 'ANNULATION – Ne pas utiliser\u00a0: {headline}',
  whatChanged: 'Ce qui a changé',
  replaces: 'Le texte rectifié suit en entier. Il remplace celui que nous avions diffusé.',
  withdrawnText: 'Merci de ne plus le citer. Il reste consultable sur sa page à titre d’archive, sous un avis de retrait.',
  restoredTitle: 'Ce communiqué est de nouveau valable',
  restoredText: 'Nous l’avions retiré. Il peut de nouveau être utilisé, tel qu’il figure ci-dessous.',
  doNotUse: 'Ne pas utiliser ce communiqué',
  takeDown: 'Si vous l’avez publié, merci de le supprimer de vos supports.',
  readOnline: 'Lire ce communiqué sur notre site',
  toPage: 'Aller à la page de ce communiqué',
  tooLong: 'Ce texte est trop long pour un courriel.',
  readOn: 'Lire la suite sur notre site',
  whyAsked: '{organisation} vous envoie ce courriel parce que vous avez demandé à recevoir ses communiqués de presse.',
  whyReceived: '{organisation} vous envoie ce courriel parce que ce communiqué vous avait été adressé.',
  unsubscribe: 'Se désabonner',
};

const es: MailWords = {
  kickers: {
    corrected: 'Corrección',
    withdrawn: 'Comunicado retirado',
    restored: 'Comunicado restablecido',
    killed: 'Anulación',
  },
  restoredSubject: 'Restablecido: {headline}',
  killedSubject: 'ANULACIÓN – No utilizar: {headline}',
  whatChanged: 'Qué ha cambiado',
  replaces: 'A continuación figura íntegro el texto corregido. Sustituye al que difundimos antes.',
  withdrawnText: 'Rogamos que no se siga citando. Permanece en su página como constancia, bajo un aviso de retirada.',
  restoredTitle: 'Este comunicado vuelve a estar vigente',
  restoredText: 'Lo habíamos retirado. Puede utilizarse de nuevo, tal como figura a continuación.',
  doNotUse: 'No utilice este comunicado',
  takeDown: 'Si lo ha publicado, le rogamos que lo elimine.',
  readOnline: 'Leer este comunicado en nuestro sitio',
  toPage: 'Ir a la página de este comunicado',
  tooLong: 'Este texto es demasiado largo para un correo.',
  readOn: 'Seguir leyendo en nuestro sitio',
  whyAsked: '{organisation} le envía este correo porque usted pidió recibir sus comunicados de prensa.',
  whyReceived: '{organisation} le envía este correo porque le habíamos enviado este comunicado.',
  unsubscribe: 'Darse de baja',
};

const ar: MailWords = {
  kickers: { corrected: 'تصويب', withdrawn: 'بيان مسحوب', restored: 'بيان أُعيد نشره', killed: 'إلغاء' },
  restoredSubject: 'أُعيد نشره: {headline}',
  killedSubject: 'إلغاء – يُرجى عدم الاستخدام: {headline}',
  whatChanged: 'ما الذي تغيّر',
  replaces: 'يرد أدناه النص المصوَّب كاملًا، وهو يحل محل ما أرسلناه سابقًا.',
  withdrawnText: 'نرجو عدم الاقتباس منه بعد الآن. ويبقى منشورًا في صفحته للتوثيق، تحت إشعار بسحبه.',
  restoredTitle: 'هذا البيان صالح للاستخدام من جديد',
  restoredText: 'كنا قد سحبناه، ويمكن الآن استخدامه من جديد بنصه الوارد أدناه.',
  doNotUse: 'يُرجى عدم استخدام هذا البيان',
  takeDown: 'إن كنتم قد نشرتموه، نرجو حذفه.',
  readOnline: 'قراءة البيان على موقعنا',
  toPage: 'إلى صفحة البيان',
  tooLong: 'النص أطول من أن تتسع له رسالة بريد.',
  readOn: 'متابعة القراءة على موقعنا',
  whyAsked: 'وصلتكم هذه الرسالة من {organisation} لأنكم طلبتم تلقي بياناتها الصحفية.',
  whyReceived: 'وصلتكم هذه الرسالة من {organisation} لأننا كنا قد أرسلنا إليكم هذا البيان.',
  unsubscribe: 'إلغاء الاشتراك',
};

const catalogue = { en, fr, es, ar };

/** A language without a catalogue of its own gets English, as on pages. */
export const mailWords = (lang: string): MailWords => inCatalogue(catalogue, lang);
