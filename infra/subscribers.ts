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
import type { Alerts } from './alerts.ts';
import type { Archive } from './archive.ts';
import { EdgeFunction } from './edge-function.ts';
import { PipelineFunction } from './pipeline-function.ts';
import { PrivateTable } from './private-table.ts';
import { removalOf } from './removal.ts';
import { Sign } from './sign.ts';
import type { Syndication } from './syndication.ts';

/** Where people sign up, choose and leave, and all that is below. Programs that look ahead ask with HEAD. */
const PATHS = ['/preferences', '/subscribe', '/unsubscribe'];
const METHODS = [HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST];

/** What people notice when their links lead nowhere. */
const NO_ANSWER = 'Pages for subscribers do not answer: nobody can sign up, change their alerts or leave.';

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
    this.table = new PrivateTable(this, 'Table', { key: this.key, expires: 'expires' });
  }

  /** Answers people on the site's own address. */
  answerSubscriber({ site, archive, mails }: { site: Syndication; archive: Archive; mails: Alerts }): void {
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
      environment: {
        TABLE_NAME: archive.table.tableName,
        SUBSCRIBERS_TABLE_NAME: this.table.tableName,
        CONFIGURATION_SET: mails.configurationSet,
        ORIGIN_SECRET: originSecret,
      },
      ifItFails: NO_ANSWER,
      // A letter may have to wait for its turn for six seconds. Nobody waits much longer for a page; a mail service that asks on a
      // reader's behalf neither.
      timeout: Duration.seconds(15),
    });
    this.table.allow(answerSubscriber, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem');
    // Nothing but what feeds are made of: what somebody's choices would have brought.
    archive.table.allowBelow(answerSubscriber, 'F#', 'Query');
    mails.allowSending(answerSubscriber);

    const api = this.open(answerSubscriber);
    const { region, urlSuffix } = Stack.of(this);
    const origin = new HttpOrigin(`${api.apiId}.execute-api.${region}.${urlSuffix}`, {
      customHeaders: { 'x-origin-secret': originSecret },
    });
    const readerNetwork = new EdgeFunction(this, 'ReaderNetwork');
    for (const path of PATHS) site.handOn(`${path}*`, origin, readerNetwork);
  }

  private open(answerSubscriber: PipelineFunction): HttpApi {
    const api = new HttpApi(this, 'Api', {
      apiName: `${Stack.of(this).stackName}-subscribers`,
      description: 'Where subscribers sign up, choose and leave; reached through the CDN only',
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
    for (const path of PATHS.flatMap((one) => [one, `${one}/{rest+}`]))
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
