/** A record in DNS: the whole name without a closing point, and the value as it is written into a zone. */
export interface DnsRecord {
  name: string;
  type: 'CNAME' | 'MX' | 'TXT';
  value: string;
}

/**
 * What the owner of a domain sets in DNS for mails of SES, beside the three records of Easy DKIM, whose names SES makes up: MAIL FROM
 * (https://docs.aws.amazon.com/ses/latest/dg/mail-from.html) and DMARC, without which large providers take no bulk mail.
 */
export const mailRecords = (of: { domain: string; mailFrom: string; region: string }): DnsRecord[] => [
  { name: of.mailFrom, type: 'MX', value: `10 feedback-smtp.${of.region}.amazonses.com` },
  { name: of.mailFrom, type: 'TXT', value: '"v=spf1 include:amazonses.com ~all"' },
  // The least that counts. Who has a stricter one, for this domain or the one above it, keeps it.
  { name: `_dmarc.${of.domain}`, type: 'TXT', value: '"v=DMARC1; p=none"' },
];

/** The records of Easy DKIM, by the tokens that SES gives. */
export const dkimRecords = (domain: string, tokens: readonly string[]): DnsRecord[] =>
  tokens.map((token) => ({ name: `${token}._domainkey.${domain}`, type: 'CNAME', value: `${token}.dkim.amazonses.com` }));
