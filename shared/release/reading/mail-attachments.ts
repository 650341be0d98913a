import type { Attachment, Email } from 'postal-mime';
import { pictureEndings } from '../object-key.ts';
import { isAutomaticSubject } from './mail-phrases.ts';

/** Attachments that may well be the release itself, by their names. */
const DOCUMENT =
  /\.(?:docx?m?|dotx?|odt|ott|fodt|rtf|pdf|txt|md|markdown|html?|mht(?:ml)?|pages|wps|wpd|tex|epub|xps|eml|msg|zip|dat|gdoc)$/i;

/** By their types, where a name is missing or says nothing. */
const DOCUMENT_TYPE =
  /^(?:message\/rfc822|text\/(?:plain|html|rtf|richtext|markdown)|application\/(?:msword|rtf|pdf|xhtml\+xml|vnd\.openxmlformats-officedocument\.wordprocessingml\..*|vnd\.ms-word.*|vnd\.oasis\.opendocument\.text.*|vnd\.apple\.pages|x-iwork-pages.*|(?:vnd\.)?ms-tnef|vnd\.ms-outlook|zip|x-zip-compressed|epub\+zip|vnd\.google-apps\.document|x-abiword|vnd\.wordperfect))$/i;

/** These have a type that says nothing, and what they are shows in their first bytes. */
const ANY_TYPE = /^(?:application\/(?:octet-stream|binary|x-.*|unknown|force-download)|)$/i;
const OTHER_NAME =
  /\.(?:jpe?g|png|gif|webp|svg|tiff?|bmp|heic|mp[34]|m4[av]|mov|avi|wav|ogg|xlsx?|csv|pptx?|ics|vcf|p7[sm]|asc|sig|json|xml|kml|geojson)$/i;

const PICTURE_NAME = new RegExp(`\\.(?:${pictureEndings.join('|')})$`, 'i');

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content.slice(0, 16)) : new Uint8Array(content).subarray(0, 16);

/** Zip (Word, Pages, OpenDocument), the older Word, PDF, RTF, TNEF: their first bytes, in hexadecimal. */
const HEADS = ['504b0304', 'd0cf11e0', '25504446', '7b5c7274', '789f3e22'];
const looksLikeDocument = (attachment: Attachment): boolean =>
  HEADS.includes(Buffer.from(bytesOf(attachment)).subarray(0, 4).toString('hex'));

/** JPEG and PNG, where neither name nor type says so: their first bytes, in hexadecimal. */
const PHOTOGRAPH = /^(?:ffd8ff|89504e47)/;

/** Whether a part is a picture, whether it can be shown or not. */
export const isPictureFile = (attachment: Attachment): boolean =>
  /^image\//i.test(attachment.mimeType) ||
  PICTURE_NAME.test(attachment.filename ?? '') ||
  (ANY_TYPE.test(attachment.mimeType) && PHOTOGRAPH.test(Buffer.from(bytesOf(attachment)).toString('hex')));

/** The attachments that may be the release, by their names or else their types. */
export const documentsIn = (attachments: readonly Attachment[]): string[] =>
  attachments.flatMap((attachment) => {
    const { filename, mimeType, related } = attachment;
    const name = filename ?? '';
    const isDocument =
      DOCUMENT.test(name) ||
      (!OTHER_NAME.test(name) &&
        !related &&
        (DOCUMENT_TYPE.test(mimeType) || (ANY_TYPE.test(mimeType) && looksLikeDocument(attachment))));
    return isDocument ? [name || mimeType] : [];
  });

/** Why a mail was written by a program, if it was: an answer of somebody who is away, a mail that could not be delivered. */
export const automaticReason = ({ headers, subject = '', from }: Email): string | undefined => {
  const header = (key: string): string | undefined => headers.find((each) => each.key === key)?.value.trim();
  const submitted = header('auto-submitted');
  if (submitted && !/^no\b/i.test(submitted)) return `Auto-Submitted: ${submitted.slice(0, 60)}`;
  const type = header('content-type') ?? '';
  if (/^multipart\/report\b/i.test(type)) return 'Content-Type: multipart/report';
  const isOfList = headers.some(({ key }) => key.startsWith('list-'));
  const precedence = header('precedence');
  if (precedence && (/^auto_reply$/i.test(precedence) || (/^(?:bulk|junk)$/i.test(precedence) && !isOfList))) {
    return `Precedence: ${precedence.slice(0, 60)}`;
  }
  if (header('return-path') === '<>') return 'Return-Path: <>';
  const marked = ['x-autoreply', 'x-autorespond', 'x-auto-reply', 'x-failed-recipients', 'x-autoresponder'].find(header);
  if (marked && !/^no$/i.test(header(marked) ?? '')) return `${marked}: ${(header(marked) ?? '').slice(0, 60)}`;
  if (/^(?:mailer-daemon|postmaster|mail-daemon)@/i.test(from?.address ?? '')) return `From: ${from?.address?.slice(0, 60)}`;
  return isAutomaticSubject(subject) ? `Subject: ${subject.slice(0, 80)}` : undefined;
};
