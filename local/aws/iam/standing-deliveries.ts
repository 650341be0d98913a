import { ACCOUNT, REGION } from '../account-id.ts';
import { isTopic } from '../s3/bucket-notices.ts';
import type { Declarations } from '../template/declarations.ts';
import type { Access } from './access.ts';
import type { Caller } from './caller.ts';
import { type Denial, denialOf, denialText } from './denial.ts';
import type { AccessRequest } from './evaluation.ts';
import { keyUsesOfPublishing } from './sns-gate.ts';

/** AWS would not make this: somebody may not do what it takes. */
export class DeploymentRefused extends Error {
  override name = 'DeploymentRefused';
}

type Declared = Omit<Declarations, 'cdn' | 'tables'>;

const service = (name: string, sourceArn: string): Caller => ({ kind: 'service', name: `${name}.amazonaws.com`, sourceArn });
const queueArn = (name: string): string => `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`;
const functionArn = (name: string): string => `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`;

/**
 * What Lambda asks of the function's role before it reads a queue, and does in its name
 * (https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html#events-sqs-permissions).
 */
const READING = ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'];

const demandEventSources = (access: Access, { eventSources }: Declared): void => {
  for (const { queue, function: name } of eventSources)
    for (const action of READING) {
      const role = access.roleOf(name);
      const denial = role && denialOf(access, role, [{ action: `sqs:${action}`, resource: queueArn(queue) }]);
      if (denial)
        throw new DeploymentRefused(
          `The function execution role does not have permissions to call ${action} on SQS (${name}, ${queue}): ${denialText(denial)}`,
        );
    }
};

const demandNotifications = (access: Access, { buckets }: Declared): void => {
  for (const { name, notifications } of buckets)
    for (const target of new Set(notifications.map(({ topicArn, queueArn: queue = '' }) => topicArn ?? queue))) {
      const caller = service('s3', `arn:aws:s3:::${name}`);
      const denial = denialOf(access, caller, [
        { action: isTopic(target) ? 'sns:Publish' : 'sqs:SendMessage', resource: target },
      ]);
      if (denial)
        throw new DeploymentRefused(
          `Unable to validate the following destination configurations (${target}): ${denialText(denial)}`,
        );
    }
};

/** Lets through what a service may deliver; of the rest `lost` hears. */
const deliverable =
  (access: Access, lost: (denial: Denial) => void) =>
  (caller: Caller, requests: AccessRequest[]): boolean => {
    const denial = denialOf(access, caller, requests);
    if (denial) lost(denial);
    return denial === undefined;
  };

/**
 * What AWS's services hand each other and the functions without being called, as far as policies let them: the same for as long as
 * these are, so that it is decided once. S3 and Lambda try it out when the stack is made, and refuse (`DeploymentRefused`); SNS, SES and
 * EventBridge do not, and what they may not deliver is lost: `lost` hears of it.
 */
export const deliveriesAllowed = <Deliveries extends Declared>(
  access: Access,
  declared: Deliveries,
  lost: (denial: Denial) => void,
): Deliveries => {
  demandNotifications(access, declared);
  demandEventSources(access, declared);
  const mayDeliver = deliverable(access, lost);
  const { keys, rules } = declared.access;
  const mayBeCalled = (name: string): boolean =>
    rules
      .filter((rule) => rule.function === name)
      .every(({ arn }) => mayDeliver(service('events', arn), [{ action: 'lambda:InvokeFunction', resource: functionArn(name) }]));
  return {
    ...declared,
    subscriptions: declared.subscriptions.filter(
      ({ topicArn, protocol, endpoint }) =>
        protocol !== 'sqs' || mayDeliver(service('sns', topicArn), [{ action: 'sqs:SendMessage', resource: endpoint }]),
    ),
    configurationSets: declared.configurationSets.map((set) => ({
      ...set,
      destinations: set.destinations.filter(({ topicArn }) => {
        const key = keys[topicArn];
        return mayDeliver(service('ses', `arn:aws:ses:${REGION}:${ACCOUNT}:configuration-set/${set.name}`), [
          { action: 'sns:Publish', resource: topicArn },
          ...(key ? keyUsesOfPublishing(key) : []),
        ]);
      }),
    })),
    everyMinute: declared.everyMinute.filter(mayBeCalled),
    everyHour: declared.everyHour.filter(mayBeCalled),
    httpApis: declared.httpApis.map((api) => ({
      ...api,
      routes: api.routes.map((route) => {
        const [method = '', path = ''] = route.key === '$default' ? ['', '/$default'] : route.key.split(' ');
        const source = `arn:aws:execute-api:${REGION}:${ACCOUNT}:${api.name}/*/${method === 'ANY' ? '*' : method}${path}`;
        const request = { action: 'lambda:InvokeFunction', resource: functionArn(route.function) };
        return { ...route, allowed: mayDeliver(service('apigateway', source), [request]) };
      }),
    })),
  };
};
