import type { Newsroom } from './newsroom.ts';
import { mailDomainOf, type Stage, stackNameOf } from './stages.ts';

/** A stage with what its newsroom.json says. */
export interface StageOfNewsroom {
  name: string;
  stage: Stage;
  newsroom: Newsroom;
}

/** What does not fit together, and the field of stages.json that says so. */
export interface Contradiction {
  path: string[];
  /** What is the matter, and what to do: a sentence that begins after the field’s name, without a full stop. */
  what: string;
}

/** CloudFront takes certificates from this region only (https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html). */
const CERTIFICATE_REGION = 'us-east-1';

/** What one stage says that cannot be so. */
export const contradictionsWithin = ({ name, stage, newsroom }: StageOfNewsroom): Contradiction[] => {
  const { account, certificate, domain, operators, removal, mail } = stage;
  const [, , , region, owner] = certificate?.split(':') ?? [];
  const host = new URL(newsroom.siteUrl).hostname;
  const mailDomain = mailDomainOf(newsroom);
  const said = (field: keyof Stage | 'mail.mailFrom', holds: boolean, what: string): Contradiction[] =>
    holds ? [{ path: ['stages', name, ...field.split('.')], what }] : [];
  return [
    ...said(
      'certificate',
      certificate !== undefined && region !== CERTIFICATE_REGION,
      `is in ${region}, and CloudFront takes certificates from ${CERTIFICATE_REGION} only: request one there`,
    ),
    ...said(
      'certificate',
      certificate !== undefined && account !== undefined && owner !== account,
      `belongs to account ${owner}, and the stage to ${account}: CloudFront takes certificates of its own account only`,
    ),
    ...said(
      'certificate',
      certificate !== undefined && domain === undefined,
      `is for no domain: say "domain": "${host}" beside it`,
    ),
    ...said(
      'domain',
      domain !== undefined && certificate === undefined,
      `has no certificate: request one for ${domain} in ${CERTIFICATE_REGION}, and say its ARN as "certificate"; without both, the CDN answers on its own name`,
    ),
    ...said(
      'domain',
      domain !== undefined && domain !== host,
      `is ${domain}, and siteUrl in ${stage.newsroom} is on ${host}: links and ids of the site would lead elsewhere; make them one`,
    ),
    ...said(
      'operators',
      removal === 'retain' && operators.length === 0,
      'names nobody, so that nobody would hear of alarms: name an address, or say "removal": "destroy" if nothing is to be kept',
    ),
    ...said(
      'mail.mailFrom',
      mail.mailFrom !== undefined && !mail.mailFrom.endsWith(`.${mailDomain}`),
      `is ${mail.mailFrom}, and SES takes only a name below the sender’s domain, ${mailDomain} (sender.email in ${stage.newsroom})`,
    ),
  ];
};

/** What two stages cannot both be. */
export const contradictionsBetween = (stages: readonly StageOfNewsroom[]): Contradiction[] =>
  stages.flatMap((later, at) => stages.slice(0, at).flatMap((earlier) => clashesOf(earlier, later)));

const clashesOf = (earlier: StageOfNewsroom, later: StageOfNewsroom): Contradiction[] => {
  const path = ['stages', later.name];
  const domain = mailDomainOf(later.newsroom);
  // An account that is not said may be the same.
  const [account, other] = [earlier.stage.account, later.stage.account];
  const together = earlier.stage.region === later.stage.region && (!account || !other || account === other);
  const clashes: Contradiction[] = [];
  if (earlier.newsroom.siteUrl === later.newsroom.siteUrl)
    clashes.push({
      path: [...path, 'newsroom'],
      what: `has the siteUrl of stage ${earlier.name}, ${later.newsroom.siteUrl}: links of one would lead to the other; give each stage a newsroom.json with its own siteUrl`,
    });
  if (together && stackNameOf(earlier.name, earlier.stage) === stackNameOf(later.name, later.stage))
    clashes.push({
      path: [...path, 'stackName'],
      what: `is that of stage ${earlier.name} in the same region: one deployment would replace the other`,
    });
  if (
    together &&
    earlier.stage.mail.identity === 'own' &&
    later.stage.mail.identity === 'own' &&
    mailDomainOf(earlier.newsroom) === domain
  )
    clashes.push({
      path: [...path, 'mail'],
      what: `would make the SES identity ${domain}, as stage ${earlier.name} does in the same region: say "mail": { "identity": "existing" } in one of them`,
    });
  return clashes;
};
