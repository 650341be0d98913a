import { inCatalogue } from './newsroom-names.ts';

/** Everything the pages behind the links of a mail say. `{…}` is filled in by `fill`. */
export interface SubscriberWords {
  leaveTitle: string;
  leaveText: string;
  leaveButton: string;
  stay: string;
  leftTitle: string;
  leftText: string;
  leftByMistake: string;
  badLinkTitle: string;
  badLinkText: string;
  badLinkHelp: string;
  laterTitle: string;
  laterText: string;
}

const en: SubscriberWords = {
  leaveTitle: 'Stop getting mail from us?',
  leaveText: 'After that, {organisation} will send you no more alerts, whatever they are about.',
  leaveButton: 'Unsubscribe',
  stay: 'To keep your alerts, just close this page.',
  leftTitle: 'You are unsubscribed',
  leftText: '{organisation} will send you no more alerts. A mail that was already on its way may still reach you.',
  leftByMistake: 'Was that a mistake? Write to us at {contact}.',
  badLinkTitle: 'This link does not work',
  badLinkText:
    'Nothing has been changed. Part of the link is missing, or it is not one of ours: mail programs sometimes break long links in two.',
  badLinkHelp:
    'Please open one of our mails again and click its “Unsubscribe” link, or copy the whole link into your browser. If that does not help, write to us at {contact}.',
  laterTitle: 'That did not work just now',
  laterText:
    'Something on our side is not answering, and it has been reported. Please try again in a few minutes: the link in the mail does not expire.',
};

const fr: SubscriberWords = {
  leaveTitle: 'Ne plus recevoir nos courriels ?',
  leaveText: 'Vous ne recevrez alors plus aucune alerte de la part de {organisation}, quel qu’en soit le sujet.',
  leaveButton: 'Se désabonner',
  stay: 'Pour conserver vos alertes, il suffit de fermer cette page.',
  leftTitle: 'Votre désabonnement est enregistré',
  leftText: 'Vous ne recevrez plus d’alertes de la part de {organisation}. Un courriel déjà parti peut encore vous parvenir.',
  leftByMistake: 'C’était une erreur ? Écrivez-nous à l’adresse {contact}.',
  badLinkTitle: 'Ce lien ne fonctionne pas',
  badLinkText:
    'Rien n’a été modifié. Une partie du lien manque, ou il ne vient pas de nous : les logiciels de messagerie coupent parfois les longs liens en deux.',
  badLinkHelp:
    'Ouvrez de nouveau l’un de nos courriels et cliquez sur le lien « Se désabonner », ou copiez le lien entier dans votre navigateur. Si cela ne suffit pas, écrivez-nous à l’adresse {contact}.',
  laterTitle: 'Cela n’a pas fonctionné',
  laterText:
    'Un de nos services ne répond pas ; le problème a été signalé. Réessayez dans quelques minutes : le lien du courriel n’expire pas.',
};

const es: SubscriberWords = {
  leaveTitle: '¿Dejar de recibir nuestros correos?',
  leaveText: 'A partir de entonces, {organisation} no le enviará más alertas, traten de lo que traten.',
  leaveButton: 'Darse de baja',
  stay: 'Para conservar sus alertas, basta con cerrar esta página.',
  leftTitle: 'Su suscripción está cancelada',
  leftText: '{organisation} no le enviará más alertas. Es posible que aún le llegue un correo que ya estaba en camino.',
  leftByMistake: '¿Ha sido un error? Escríbanos a {contact}.',
  badLinkTitle: 'Este enlace no funciona',
  badLinkText:
    'No se ha cambiado nada. Falta una parte del enlace, o no es nuestro: los programas de correo a veces parten en dos los enlaces largos.',
  badLinkHelp:
    'Abra de nuevo uno de nuestros correos y pulse el enlace «Darse de baja», o copie el enlace completo en su navegador. Si eso no ayuda, escríbanos a {contact}.',
  laterTitle: 'No ha funcionado en este momento',
  laterText:
    'Uno de nuestros servicios no responde; el problema ha sido comunicado. Inténtelo de nuevo dentro de unos minutos: el enlace del correo no caduca.',
};

const ar: SubscriberWords = {
  leaveTitle: 'هل تريدون إيقاف رسائلنا؟',
  leaveText: 'بعد ذلك لن تصلكم أي تنبيهات من {organisation}، أيًّا كان موضوعها.',
  leaveButton: 'إلغاء الاشتراك',
  stay: 'للإبقاء على تنبيهاتكم، يكفي إغلاق هذه الصفحة.',
  leftTitle: 'أُلغي اشتراككم',
  leftText: 'لن تصلكم أي تنبيهات من {organisation} بعد الآن، وقد تصلكم رسالة كانت في طريقها إليكم.',
  leftByMistake: 'هل حدث ذلك عن طريق الخطأ؟ راسلونا على العنوان {contact}.',
  badLinkTitle: 'هذا الرابط لا يعمل',
  badLinkText: 'لم يتغير شيء. جزء من الرابط ناقص، أو أنه ليس من روابطنا: فبرامج البريد تقسم أحيانًا الروابط الطويلة إلى جزأين.',
  badLinkHelp:
    'نرجو فتح إحدى رسائلنا من جديد والضغط على رابط «إلغاء الاشتراك» فيها، أو نسخ الرابط كاملًا إلى المتصفح. وإن لم يُجدِ ذلك، فراسلونا على العنوان {contact}.',
  laterTitle: 'لم ينجح ذلك الآن',
  laterText:
    'إحدى خدماتنا لا تستجيب حاليًا، وقد أُبلغ الفريق المختص. نرجو المحاولة مجددًا بعد بضع دقائق، فالرابط الوارد في الرسالة لا تنتهي صلاحيته.',
};

const catalogue = { en, fr, es, ar };

/** Words for subscribers; a language without a catalogue of its own gets English. */
export const subscriberWords = (lang: string): SubscriberWords => inCatalogue(catalogue, lang);
