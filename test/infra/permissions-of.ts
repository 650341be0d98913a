import type { Deployed } from './deployed.ts';

interface Statement {
  Effect: 'Allow' | 'Deny';
  Action: string | string[];
  Resource: unknown;
  Condition?: Record<string, Record<string, unknown>>;
}

export interface Permission {
  effect: Statement['Effect'];
  action: string;
  /** Logical id of the resource, and a path or index behind it: `ArchiveTexts…/parsed/*`. */
  resource: string;
  condition?: Record<string, Record<string, unknown>>;
}

const listOf = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

/** Names by which logical ids are readable in expectations. */
const names: [logicalId: RegExp, name: string][] = [
  [/^IntakeNewsroom[0-9A-F]{8}/, 'newsroom'],
  [/^ArchiveTexts[0-9A-F]{8}/, 'archive'],
  [/^ArchiveNewsroom[0-9A-F]{8}/, 'table'],
  [/^SyndicationSite[0-9A-F]{8}/, 'site'],
  [/^SubscribersTable[0-9A-F]{8}/, 'subscribers'],
  [/^SubscribersKey[0-9A-F]{8}/, 'subscribers’ key'],
  [/AlertsMails[0-9A-F]{8}/, 'mails'],
  [
    /^.*?(Uploads|Pictures|Records|Pages|Translations|Feeds|FeedBuilds|Alerts|UrgentSends|Sends|MailEvents)Queue[0-9A-F]{8}/,
    '$1',
  ],
  [/^(?:Intake|Releases|Translation|Syndication|Alerts)(\w+)DeadLetters[0-9A-F]{8}/, '$1 dead letters'],
  [/^Releases(Events|DeskNotices)[0-9A-F]{8}/, '$1'],
  [/^.*Logs[0-9A-F]{8}/, 'its logs'],
];
/** A resource by a name people know; an ARN that is written out, by what comes after the account. */
export const named = (resource: string): string =>
  names.reduce((text, [id, name]) => text.replace(id, name), resource.replace(/^arn:.*AWS::AccountId:/, ''));

/** Everything a function's role may do, one action on one resource at a time. */
export const permissionsOf = (stack: Deployed, functionId: string): Permission[] => {
  const role = stack.text(stack.template.Resources[functionId]?.Properties.Role);
  return stack
    .of('AWS::IAM::Policy')
    .filter(([, { Properties }]) => listOf(Properties.Roles).some((each) => stack.text(each) === role))
    .flatMap(([, { Properties }]) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement)
    .flatMap(({ Effect, Action, Resource, Condition }) =>
      listOf(Action).flatMap((action) =>
        listOf(Resource).map((resource) => ({
          effect: Effect,
          action,
          resource: named(stack.text(resource)),
          ...(Condition && { condition: Condition }),
        })),
      ),
    );
};
