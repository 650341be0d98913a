import type { APIGatewayProxyEventV2, SQSEvent } from 'aws-lambda';
import { ACCOUNT } from './account-id.ts';
import type { ServiceRequest } from './service.ts';
import type { ReceivedRecord } from './sqs/sqs.ts';

/** What Lambda hands a function that reads a queue (https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html). */
export const sqsEvent = (records: readonly ReceivedRecord[], eventSourceARN: string): SQSEvent => ({
  Records: records.map((record) => ({
    ...record,
    eventSource: 'aws:sqs',
    eventSourceARN,
    awsRegion: eventSourceARN.split(':')[3] ?? '',
  })),
});

/** What EventBridge hands a function on a schedule (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-rule-schedule.html). */
export const scheduledEvent = (at: number): Record<string, unknown> => ({
  version: '0',
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  time: `${new Date(at).toISOString().slice(0, 19)}Z`,
  resources: [],
  detail: {},
});

/** The route of an HTTP API that a request fits, and what stands for its variables. */
export interface FittingRoute {
  key: string;
  pathParameters: Record<string, string>;
}

/** Bodies that are handed on as they are; all others as base64, forms too. */
const TEXTS = /^(text\/|application\/(json|javascript|xml)\b)/i;

const apiTime = (at: number): string => {
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(at).toUTCString()) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
};

/** What an HTTP API hands a function, payload format 2.0 (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html). */
export const httpEvent = (
  { method, path, query, headers: { cookie, ...headers }, body }: ServiceRequest,
  { key, pathParameters }: FittingRoute,
  { at, requestId, sourceIp }: { at: number; requestId: string; sourceIp: string },
): APIGatewayProxyEventV2 => {
  const { host = '', 'user-agent': userAgent = '', 'content-type': type = '' } = headers;
  const isText = TEXTS.test(type);
  const values = [...new Set(query.keys())].map((name) => [name, query.getAll(name).join(',')]);
  const domainPrefix = host.split('.')[0] ?? '';
  return {
    version: '2.0',
    routeKey: key,
    rawPath: path,
    rawQueryString: query.toString(),
    ...(cookie !== undefined && { cookies: cookie.split(/;\s*/) }),
    headers,
    ...(values.length > 0 && { queryStringParameters: Object.fromEntries(values) }),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    requestContext: {
      accountId: ACCOUNT,
      apiId: domainPrefix,
      domainName: host,
      domainPrefix,
      http: { method, path, protocol: 'HTTP/1.1', sourceIp, userAgent },
      requestId,
      routeKey: key,
      stage: '$default',
      time: apiTime(at),
      timeEpoch: at,
    },
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
};
