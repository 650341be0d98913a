/** All that tells translators and the desk of an order, in one piece: files to work with, the page to read, mails. */
export { filesFor } from '../translation/out-files.ts';
export { renderNotice } from './desk-notice.ts';
export { renderTranslationSheet } from './translation-sheet.ts';
export { composeTranslatorMail, renderTranslatorMail } from './translator-mail.ts';
