import { type Html, html } from '../markup/html.ts';

/** Of a role or a federated user, after whose id the name of the session follows. */
const SESSION = /^(?:AROA[A-Z0-9]+|\d{12}):(?<name>.+)$/s;

/**
 * Whom an editor recognises in the principal of an S3 notice: the name of the session where a role was taken on (the user, with IAM
 * Identity Center), else the principal without the `AWS:` before it, such as the id of an IAM user. Takes any text; names nobody
 * only when it is empty.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable
 */
export const whoOf = (principalId: string): string => {
  const userId = principalId.replace(/^AWS:(?=.)/s, '');
  return SESSION.exec(userId)?.groups?.name ?? userId;
};

/** The same on a page, with the whole principal for whoever points at it. */
export const whoHtml = (principalId: string): Html => html`<bdi title="${principalId}">${whoOf(principalId)}</bdi>`;
