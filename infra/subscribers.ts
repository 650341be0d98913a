import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { Settings as AnswerSubscriberSettings } from '../functions/answer-subscriber/settings.ts';
import { EdgeFunction } from './edge-function.ts';
import { PipelineFunction } from './pipeline-function.ts';
import { PrivateTable } from './private-table.ts';
import { removalOf } from './removal.ts';
import { Sign } from './sign.ts';
import type { Syndication } from './syndication.ts';

/** What people do behind the links of their mails. Programs that look ahead ask with HEAD. */
const PATHS = ['/unsubscribe'];
const METHODS = [HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST];

/** What people notice when their links lead nowhere. */
const NO_ANSWER = 'Links in mails do not answer: subscribers cannot leave.';

/** Who reads us, and the pages on which they say what they want. */
export class Subscribers extends Construct {
  /** What people's names and addresses are encrypted with wherever they lie (docs/decisions/subscribers-apart.md). */
  readonly key: Key;
  /** The people, what they asked for, and what each was sent; its rows are in `shared/alerts/subscriber-rows.ts`. */
  readonly table: PrivateTable;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      description: 'Dateline: whatever names a subscriber',
      enableKeyRotation: true,
      removalPolicy: removalOf(this),
    });
    this.table = new PrivateTable(this, 'Table', { key: this.key });
  }

  /** Answers people on the site's own address. */
  answerSubscriber({ site }: { site: Syndication }): void {
    const secret = new Secret(this, 'OriginSecret', {
      description: 'What the CDN says to the HTTP API, so that nobody calls it past the CDN',
      generateSecretString: { passwordLength: 40, excludePunctuation: true },
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'CDN and function get it when they are deployed: changed by itself, it would lock readers out.',
    });
    // CloudFormation looks it up as it deploys: the template names it and does not hold it.
    const originSecret = secret.secretValue.unsafeUnwrap();

    const answerSubscriber = new PipelineFunction(this, 'AnswerSubscriber', {
      settings: AnswerSubscriberSettings,
      environment: { SUBSCRIBERS_TABLE_NAME: this.table.tableName, ORIGIN_SECRET: originSecret },
      ifItFails: NO_ANSWER,
      // Nobody waits longer for a page; a mail service that asks on a reader's behalf neither.
      timeout: Duration.seconds(10),
    });
    this.table.allow(answerSubscriber, 'GetItem', 'Query', 'UpdateItem', 'DeleteItem', 'BatchWriteItem');

    const api = this.open(answerSubscriber);
    const { region, urlSuffix } = Stack.of(this);
    const origin = new HttpOrigin(`${api.apiId}.execute-api.${region}.${urlSuffix}`, {
      customHeaders: { 'x-origin-secret': originSecret },
    });
    const readerNetwork = new EdgeFunction(this, 'ReaderNetwork');
    for (const path of PATHS) site.handOn(path, origin, readerNetwork);
  }

  private open(answerSubscriber: PipelineFunction): HttpApi {
    const api = new HttpApi(this, 'Api', {
      apiName: `${Stack.of(this).stackName}-subscribers`,
      description: 'What subscribers do behind the links of their mails; reached through the CDN only',
      createDefaultStage: false,
    });
    new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      // Far more than people click, and far less than would keep other functions from running in a new account.
      throttle: { rateLimit: 20, burstLimit: 40 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'ApiAccess', {
            // By this prefix it counts as AWS's own log, and needs no room in the account's one policy of 5,120 characters
            // (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html).
            logGroupName: `/aws/vendedlogs/${Stack.of(this).stackName}-subscribers`,
            retention: RetentionDays.THREE_MONTHS,
            removalPolicy: RemovalPolicy.DESTROY,
          }),
        ),
        // Nothing that says who it was: no address, no browser, no query, as tokens are in it.
        format: AccessLogFormat.custom(
          JSON.stringify({
            requestId: '$context.requestId',
            at: '$context.requestTime',
            route: '$context.routeKey',
            status: '$context.status',
            bytes: '$context.responseLength',
            milliseconds: '$context.responseLatency',
            error: '$context.integrationErrorMessage',
          }),
        ),
      },
    });
    const integration = new HttpLambdaIntegration('AnswerSubscriber', answerSubscriber, { scopePermissionToRoute: false });
    for (const path of PATHS)
      for (const route of api.addRoutes({ path, methods: METHODS, integration }))
        Validations.of(route).acknowledge({
          id: 'AwsSolutions-APIG4',
          reason: 'Readers have no accounts: each answer is bound to a token in its link, and the function lets only the CDN in.',
        });
    new Sign(this, 'ServerErrors', {
      title: answerSubscriber.title,
      what: 'server-errors',
      ifItFails: NO_ANSWER,
      metric: api.metricServerError({ period: Duration.minutes(1), statistic: 'sum' }),
      threshold: 1,
      of: 5,
    });
    return api;
  }
}
