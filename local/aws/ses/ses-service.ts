import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { accessKeyOf } from '../access-key.ts';
import type { Service, ServiceRequest, ServiceResponse } from '../service.ts';
import type { ConfigurationSetDeclaration } from '../template/declarations.ts';
import type { Sending, SesSettings } from './ses.ts';
import { badRequest, SesFailure } from './ses-failure.ts';

/** What the protocol below asks of the account. */
export interface SesAccount {
  /** Returns the message's id. */
  send(sending: Sending): string;
  /** Throws `NotFoundException`. */
  setNamed(name: string): ConfigurationSetDeclaration;
  account(): SesSettings & { sentInDay: number };
}

const Addresses = z.array(z.string()).default([]);

export const SendEmail = z.strictObject({
  FromEmailAddress: z.string().optional(),
  Destination: z
    .strictObject({ ToAddresses: Addresses, CcAddresses: Addresses, BccAddresses: Addresses })
    .default({ ToAddresses: [], CcAddresses: [], BccAddresses: [] }),
  Content: z.strictObject({ Raw: z.strictObject({ Data: z.base64() }) }),
  ConfigurationSetName: z.string().optional(),
  EmailTags: z.array(z.strictObject({ Name: z.string(), Value: z.string() })).default([]),
});

const readBody = <Body>(operation: string, schema: z.ZodType<Body>, { body }: ServiceRequest): Body => {
  let content: unknown;
  try {
    content = JSON.parse(body.toString());
  } catch {
    throw badRequest('The request body is not JSON.');
  }
  const read = schema.safeParse(content);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const member = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])].join('.');
  throw badRequest(`The local SES does not support ${member || 'this body'} of ${operation}: ${issue?.message}`);
};

type Operation = (account: SesAccount, request: ServiceRequest, parameter: string) => object;

const operations: { name: string; method: string; path: RegExp; run: Operation }[] = [
  {
    name: 'SendEmail',
    method: 'POST',
    path: /^\/v2\/email\/outbound-emails$/,
    run(account, request) {
      const { FromEmailAddress, Destination, Content, ConfigurationSetName, EmailTags } = readBody(
        'SendEmail',
        SendEmail,
        request,
      );
      const MessageId = account.send({
        from: FromEmailAddress,
        to: [...Destination.ToAddresses, ...Destination.CcAddresses, ...Destination.BccAddresses],
        raw: Buffer.from(Content.Raw.Data, 'base64'),
        configurationSet: ConfigurationSetName,
        tags: EmailTags,
        caller: accessKeyOf(request) ?? 'local',
      });
      return { MessageId };
    },
  },
  {
    name: 'GetAccount',
    method: 'GET',
    path: /^\/v2\/email\/account$/,
    run(account) {
      const { perSecond, perDay, sending, sentInDay } = account.account();
      return {
        DedicatedIpAutoWarmupEnabled: false,
        EnforcementStatus: sending === 'suspended' ? 'SHUTDOWN' : 'HEALTHY',
        ProductionAccessEnabled: true,
        SendQuota: { Max24HourSend: perDay, MaxSendRate: perSecond, SentLast24Hours: sentInDay },
        SendingEnabled: sending === 'on',
      };
    },
  },
  {
    name: 'GetConfigurationSetEventDestinations',
    method: 'GET',
    path: /^\/v2\/email\/configuration-sets\/([^/]+)\/event-destinations$/,
    run: (account, _, name) => ({
      EventDestinations: account.setNamed(name).destinations.map((destination) => ({
        Name: destination.name,
        Enabled: destination.enabled,
        MatchingEventTypes: destination.types,
        SnsDestination: { TopicArn: destination.topicArn },
      })),
    }),
  },
];

const operationFor = (method: string, path: string) =>
  operations.find((operation) => operation.method === method && operation.path.test(path));

/** As the API names it; undefined when the local SES does not know it. */
export const sesOperationOf = (method: string, path: string): string | undefined => operationFor(method, path)?.name;

const reply = (status: number, body: object, headers: Record<string, string> = {}): ServiceResponse => ({
  status,
  headers: { 'content-type': 'application/json', 'x-amzn-requestid': randomUUID(), ...headers },
  body: JSON.stringify(body),
});

export const sesFailure = ({ status, code, message }: SesFailure): ServiceResponse =>
  reply(status, { message }, { 'x-amzn-errortype': code });

/** Answers SES v2's REST protocol (https://docs.aws.amazon.com/ses/latest/APIReference-V2/). */
export const sesService =
  (account: SesAccount): Service =>
  async (request) => {
    const { method, path } = request;
    try {
      const operation = operationFor(method, path);
      if (!operation)
        throw new SesFailure('UnknownOperationException', `The local SES does not know the operation ${method} ${path}.`);
      const [, parameter = ''] = operation.path.exec(path) ?? [];
      return reply(200, operation.run(account, request, decodeURIComponent(parameter)));
    } catch (error) {
      if (error instanceof SesFailure) return sesFailure(error);
      throw error;
    }
  };
