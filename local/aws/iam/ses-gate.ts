import { ACCOUNT, REGION } from '../account-id.ts';
import { parseJson } from '../parse-json.ts';
import type { ServiceRequest } from '../service.ts';
import { bareAddress } from '../ses/mail-address.ts';
import { fieldNamed, readRawMessage } from '../ses/raw-message.ts';
import { SesFailure } from '../ses/ses-failure.ts';
import { SendEmail, sesFailure, sesOperationOf } from '../ses/ses-service.ts';
import { nameOfCaller } from './caller.ts';
import { type Denial, denialText } from './denial.ts';
import type { AccessRequest } from './evaluation.ts';
import type { Gate } from './guard.ts';

const arnOf = (resource: string): string => `arn:aws:ses:${REGION}:${ACCOUNT}:${resource}`;

/** The identity that SES sends in the name of: of those that are verified the most specific, the address before its domain. */
const identityOf = (address: string, verified: readonly string[]): string => {
  const domain = address.slice(address.lastIndexOf('@') + 1).split('.');
  const candidates = [address, ...domain.map((_, at) => domain.slice(at).join('.'))];
  return candidates.find((each) => verified.includes(each)) ?? domain.join('.');
};

/**
 * A mail asks for its permission on the identity that it is sent in the name of, and on the configuration set that it names
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsimpleemailservicev2.html). For raw content the one
 * command SendEmail asks for `ses:SendRawEmail`: so say the denials that SES answers, and
 * https://docs.aws.amazon.com/ses/latest/dg/control-user-access.html.
 */
const askedOfMail = ({ body }: ServiceRequest, verified: readonly string[]): AccessRequest[] => {
  const mail = SendEmail.safeParse(parseJson(body.toString()));
  if (!mail.success) return []; // SES says what is wrong with it
  const { FromEmailAddress, Content, ConfigurationSetName } = mail.data;
  const from = FromEmailAddress ?? fieldNamed(readRawMessage(Buffer.from(Content.Raw.Data, 'base64')), 'from') ?? '';
  const address = bareAddress(from);
  return [
    arnOf(`identity/${identityOf(address, verified)}`),
    ...(ConfigurationSetName === undefined ? [] : [arnOf(`configuration-set/${ConfigurationSetName}`)]),
  ].map((resource) => ({ action: 'ses:SendRawEmail', resource, context: { 'ses:fromaddress': address } }));
};

/** Of a mail SES writes it with quotation marks of its own. */
const textOf = (denial: Denial): string => {
  const { action, resource } = denial.request;
  return action.startsWith('ses:Send')
    ? `User \`${nameOfCaller(denial.caller)}' is not authorized to perform \`${action}' on resource \`${resource}'`
    : denialText(denial);
};

/** `verified` are the addresses and domains that the account may send in the name of; the domain of the sender when there are none. */
export const sesGate = (verified: readonly string[] = []): Gate => ({
  asks(request) {
    const operation = sesOperationOf(request.method, request.path);
    if (operation === 'SendEmail') return askedOfMail(request, verified);
    if (operation === 'GetAccount') return [{ action: 'ses:GetAccount', resource: '*' }];
    if (operation === 'GetConfigurationSetEventDestinations') {
      const name = decodeURIComponent(request.path.split('/')[4] ?? '');
      return [{ action: `ses:${operation}`, resource: arnOf(`configuration-set/${name}`) }];
    }
    throw new Error(`The local run does not know which permission ${request.method} ${request.path} of SES asks for.`);
  },
  refuse: (denial) => sesFailure(new SesFailure('AccessDeniedException', textOf(denial))),
});
