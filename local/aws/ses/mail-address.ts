import { badRequest } from './ses-failure.ts';

/** The address in `Name <address>`, or the text itself. */
export const bareAddress = (text: string): string => /<([^<>]*)>\s*$/.exec(text)?.[1] ?? text.trim();

/**
 * What is wrong with an address, in the words of SES (which are those of JavaMail); undefined when nothing is. SES knows no
 * SMTPUTF8: the local part is ASCII, and so is a domain, in Punycode.
 */
const faultInAddress = (address: string): string | undefined => {
  const at = address.lastIndexOf('@');
  const [local, domain] = at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at + 1)];
  if (at < 0) return "Missing final '@domain'";
  if (local === '') return 'Missing local name';
  if (domain === '') return 'Missing domain';
  for (const [what, part] of [
    ['Local address', local],
    ['Domain', domain],
  ] as const) {
    if (/[^\x21-\x7e]/.test(part)) return `${what} contains control or whitespace`;
    if (part.startsWith('.')) return `${what} starts with dot`;
    if (part.endsWith('.')) return `${what} ends with dot`;
    if (part.includes('..')) return `${what} contains dot-dot`;
    if (what === 'Domain' ? /[^A-Za-z0-9.-]/.test(part) : /["(),:;<>@[\\\]]/.test(part))
      return `${what} contains illegal character`;
  }
  return undefined;
};

/** The bare address of a recipient or sender. Throws what SES says to one that is none. */
export const readAddress = (text: string): string => {
  const address = bareAddress(text);
  const fault = faultInAddress(address);
  if (fault) throw badRequest(fault);
  return address;
};
