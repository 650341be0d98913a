import type { Edition } from '../release/edition.ts';
import { inCatalogue } from './newsroom-names.ts';

/** Everything Dateline itself says to readers of pages and feeds. `{…}` is filled in by `fill`. */
export interface ReaderWords {
  skip: string;
  newsroom: string;
  types: Record<Edition['type'], string>;
  updated: string;
  correction: string;
  withdrawnTitle: string;
  withdrawnText: string;
  withdrawnHeadline: string;
  /** Above a page that was withdrawn once, with what the desk says of it. */
  restoredTitle: string;
  killedTitle: string;
  killedText: string;
  killedOn: string;
  toNewsroom: string;
  notFoundTitle: string;
  notFoundText: string;
  contacts: string;
  notesToEditors: string;
  about: string;
  /** `{language}` as the reader's language calls it. */
  translatedFrom: string;
  /** Of a translation whose original has changed since, and the link to that. */
  outOfDate: string;
  readOriginal: string;
  alsoIn: string;
  /** Languages that are still being translated. */
  toFollow: string;
  languages: string;
  countries: string;
  topics: string;
  latest: string;
  allReleases: string;
  feeds: string;
  subscribe: string;
  nothingYet: string;
  feedDescription: string;
}

const en: ReaderWords = {
  skip: 'Skip to the text',
  newsroom: 'Newsroom',
  types: { release: 'Press release', statement: 'Statement', advisory: 'Media advisory', briefing: 'Press briefing' },
  updated: 'Updated {time}',
  correction: 'Correction: {note}',
  withdrawnTitle: 'This release has been withdrawn',
  withdrawnText: 'It is kept here for the record. Please do not quote from it any more.',
  withdrawnHeadline: 'Withdrawn: {headline}',
  restoredTitle: 'This release had been withdrawn. It is valid again.',
  killedTitle: 'This release has been taken down',
  killedText: 'It is no longer available. If you have a copy, please do not use it or pass it on.',
  killedOn: 'Taken down on {day}',
  toNewsroom: 'Go to the newsroom',
  notFoundTitle: 'There is no page at this address',
  notFoundText: 'The address may have been mistyped. Everything we have published can be found from the newsroom.',
  contacts: 'Media contacts',
  notesToEditors: 'Notes to editors',
  about: 'About {organisation}',
  translatedFrom: 'Translated from {language}',
  outOfDate: 'The original of this release has been corrected since it was translated. The correction is being translated.',
  readOriginal: 'Read the corrected original: {language}',
  alsoIn: 'This release in other languages',
  toFollow: '{languages} to follow',
  languages: 'Languages',
  countries: 'Countries',
  topics: 'Topics',
  latest: 'Latest releases',
  allReleases: 'All releases and feeds',
  feeds: 'Follow these releases',
  subscribe:
    'Copy the address of one of these links into your feed reader: new releases and corrections will appear there by themselves.',
  nothingYet: 'Nothing has been published here yet.',
  feedDescription: 'Press releases, statements and media advisories: {name}',
};

const fr: ReaderWords = {
  skip: 'Aller au texte',
  newsroom: 'Salle de presse',
  types: {
    release: 'Communiqué de presse',
    statement: 'Déclaration',
    advisory: 'Avis aux médias',
    briefing: 'Point de presse',
  },
  updated: 'Mis à jour le {time}',
  correction: 'Rectificatif : {note}',
  withdrawnTitle: 'Ce communiqué a été retiré',
  withdrawnText: 'Il reste consultable à titre d’archive. Merci de ne plus le citer.',
  withdrawnHeadline: 'Retiré : {headline}',
  restoredTitle: 'Ce communiqué avait été retiré. Il est de nouveau valable.',
  killedTitle: 'Ce communiqué a été annulé',
  killedText: 'Il n’est plus disponible. Si vous en avez une copie, merci de ne pas l’utiliser ni la diffuser.',
  killedOn: 'Annulé le {day}',
  toNewsroom: 'Aller à la salle de presse',
  notFoundTitle: 'Il n’y a pas de page à cette adresse',
  notFoundText: 'L’adresse est peut-être mal saisie. Tout ce que nous avons publié se trouve dans la salle de presse.',
  contacts: 'Contacts presse',
  notesToEditors: 'Notes aux rédactions',
  about: 'À propos : {organisation}',
  translatedFrom: 'Langue d’origine : {language}',
  outOfDate: 'L’original de ce communiqué a été corrigé depuis sa traduction. La correction est en cours de traduction.',
  readOriginal: 'Lire l’original corrigé : {language}',
  alsoIn: 'Ce communiqué dans d’autres langues',
  toFollow: 'À suivre : {languages}',
  languages: 'Langues',
  countries: 'Pays',
  topics: 'Thèmes',
  latest: 'Derniers communiqués',
  allReleases: 'Tous les communiqués et les flux',
  feeds: 'Suivre ces communiqués',
  subscribe:
    'Copiez l’adresse de l’un de ces liens dans votre lecteur de flux : les nouveaux communiqués et les rectificatifs y apparaîtront d’eux-mêmes.',
  nothingYet: 'Rien n’a encore été publié ici.',
  feedDescription: 'Communiqués de presse, déclarations et avis aux médias : {name}',
};

const es: ReaderWords = {
  skip: 'Ir al texto',
  newsroom: 'Sala de prensa',
  types: {
    release: 'Comunicado de prensa',
    statement: 'Declaración',
    advisory: 'Aviso a los medios',
    briefing: 'Rueda de prensa',
  },
  updated: 'Actualizado el {time}',
  correction: 'Corrección: {note}',
  withdrawnTitle: 'Este comunicado ha sido retirado',
  withdrawnText: 'Se conserva aquí como constancia. Rogamos que no se siga citando.',
  withdrawnHeadline: 'Retirado: {headline}',
  restoredTitle: 'Este comunicado se había retirado. Vuelve a estar vigente.',
  killedTitle: 'Este comunicado ha sido anulado',
  killedText: 'Ya no está disponible. Si tiene una copia, le rogamos que no la utilice ni la difunda.',
  killedOn: 'Anulado el {day}',
  toNewsroom: 'Ir a la sala de prensa',
  notFoundTitle: 'No hay ninguna página en esta dirección',
  notFoundText: 'Puede que la dirección esté mal escrita. Todo lo que hemos publicado se encuentra en la sala de prensa.',
  contacts: 'Contactos de prensa',
  notesToEditors: 'Notas para la redacción',
  about: 'Acerca de {organisation}',
  translatedFrom: 'Idioma original: {language}',
  outOfDate: 'El original de este comunicado se ha corregido después de su traducción. La corrección se está traduciendo.',
  readOriginal: 'Leer el original corregido: {language}',
  alsoIn: 'Este comunicado en otros idiomas',
  toFollow: 'Próximamente: {languages}',
  languages: 'Idiomas',
  countries: 'Países',
  topics: 'Temas',
  latest: 'Últimos comunicados',
  allReleases: 'Todos los comunicados y canales',
  feeds: 'Seguir estos comunicados',
  subscribe:
    'Copie la dirección de uno de estos enlaces en su lector de noticias: los nuevos comunicados y las correcciones aparecerán allí por sí solos.',
  nothingYet: 'Aún no se ha publicado nada aquí.',
  feedDescription: 'Comunicados de prensa, declaraciones y avisos a los medios: {name}',
};

const ar: ReaderWords = {
  skip: 'انتقل إلى النص',
  newsroom: 'المركز الإعلامي',
  types: { release: 'بيان صحفي', statement: 'تصريح', advisory: 'تنويه إعلامي', briefing: 'إحاطة صحفية' },
  updated: 'آخر تحديث: {time}',
  correction: 'تصويب: {note}',
  withdrawnTitle: 'سُحب هذا البيان',
  withdrawnText: 'نُبقيه هنا للتوثيق فقط، ونرجو عدم الاقتباس منه بعد الآن.',
  withdrawnHeadline: 'بيان مسحوب: {headline}',
  restoredTitle: 'كان هذا البيان قد سُحب، وهو صالح من جديد.',
  killedTitle: 'أُلغي هذا البيان',
  killedText: 'لم يعد البيان متاحًا. إذا كانت لديكم نسخة منه، نرجو عدم استخدامها أو تداولها.',
  killedOn: 'تاريخ الإلغاء: {day}',
  toNewsroom: 'إلى المركز الإعلامي',
  notFoundTitle: 'لا توجد صفحة على هذا العنوان',
  notFoundText: 'ربما كُتب العنوان خطأً. يمكنكم الوصول إلى كل ما نشرناه من المركز الإعلامي.',
  contacts: 'للتواصل الإعلامي',
  notesToEditors: 'ملاحظات للمحررين',
  about: 'نبذة عن {organisation}',
  translatedFrom: 'مترجم عن {language}',
  outOfDate: 'صُحح النص الأصلي لهذا البيان بعد ترجمته، وترجمة التصويب جارية.',
  readOriginal: 'اقرأوا النص الأصلي المصحح: {language}',
  alsoIn: 'هذا البيان بلغات أخرى',
  toFollow: 'يصدر لاحقًا: {languages}',
  languages: 'اللغات',
  countries: 'البلدان',
  topics: 'المواضيع',
  latest: 'أحدث البيانات',
  allReleases: 'جميع البيانات والخلاصات',
  feeds: 'متابعة هذه البيانات',
  subscribe: 'انسخوا عنوان أحد هذه الروابط إلى قارئ الخلاصات لديكم، فتظهر فيه البيانات الجديدة والتصويبات تلقائيًا.',
  nothingYet: 'لم يُنشر شيء هنا بعد.',
  feedDescription: 'بيانات صحفية وتصريحات وتنويهات إعلامية: {name}',
};

const catalogue = { en, fr, es, ar };

/** Reader-facing words; a language without a catalogue of its own gets English. */
export const readerWords = (lang: string): ReaderWords => inCatalogue(catalogue, lang);

/** Puts values into the `{…}` of a catalogue's sentence. A name that has no value stays as it is. */
export const fill = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
