import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AssetHashType, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  RecursiveLoop,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { buildSync } from 'esbuild';
import type * as z from 'zod';
import { BUNDLE_FILE, bundling, dataBeside, NEWSROOM_FILE, NODE_OPTIONS, writeBundles } from './bundling.ts';
import { kebabCase } from './kebab-case.ts';
import { LogSign } from './log-sign.ts';
import type { PipelineQueue } from './pipeline-queue.ts';

/** The context key under which the app says where newsroom.json is. */
export const NEWSROOM_CONTEXT = 'dateline:newsroom-file';

/** The context key under which a stack says whether its functions are traced. */
export const TRACING_CONTEXT = 'dateline:tracing';

// The newest that Lambda offers; Node 22 leaves maintenance in April 2027.
const runtime = Runtime.NODEJS_24_X;

export interface PipelineFunctionProps<Settings extends z.ZodObject> {
  /** The function's own schema of its environment: what it wants and the stack forgot is a type error. */
  settings: Settings;
  environment: Omit<Record<keyof z.output<Settings>, string>, 'NEWSROOM_FILE'>;
  /** What people notice when it fails: the alarm's text, and its heading in docs/runbook.md. */
  ifItFails: string;
  /** The queues it works off: how many records of one it is handed at once, and by how many copies of it for each. */
  reads?: { queues: readonly [PipelineQueue, ...PipelineQueue[]]; batchSize: number; copies: number };
  /** Calls it every minute, or every hour. */
  everyMinute?: boolean;
  everyHour?: boolean;
  /**
   * Says that it sends messages to its own queue on purpose, and that they end. Lambda else stops such a chain after 16 rounds and
   * takes the message for dead (https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html).
   */
  sendsToItself?: boolean;
  /** The longest it may take when it reads no queue; a minute by default. */
  timeout?: Duration;
  /** Megabytes; CPU follows memory. */
  memorySize?: number;
}

/** One Lambda function: the folder below `functions/` that bears its id in kebab-case, and a role of its own. */
export class PipelineFunction<Settings extends z.ZodObject = z.ZodObject> extends LambdaFunction {
  override readonly role: Role;
  /** As its folder is called, such as `validate-release`. */
  readonly title: string;
  /** Absolute path of its handler.ts. */
  readonly entry: string;
  /** Whether it wants newsroom.json beside its bundle. */
  readonly wantsNewsroom: boolean;
  readonly ifItFails: string;
  readonly reads: PipelineFunctionProps<Settings>['reads'];
  readonly everyMinute: boolean;
  readonly everyHour: boolean;

  constructor(scope: Construct, id: string, props: PipelineFunctionProps<Settings>) {
    const title = kebabCase(id);
    const entry = fileURLToPath(new URL(`../functions/${title}/handler.ts`, import.meta.url));
    const wantsNewsroom = 'NEWSROOM_FILE' in props.settings.shape;
    const functionName = `${Stack.of(scope).stackName}-${title}`;
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    const isTraced = scope.node.tryGetContext(TRACING_CONTEXT) === true;
    if (isTraced)
      Validations.of(role).acknowledge({
        id: 'AwsSolutions-IAM5[Resource::*]',
        reason: 'X-Ray takes segments, and SES tells quotas, for the account as a whole.',
      });
    super(scope, id, {
      functionName,
      role,
      logGroup,
      // What Lambda itself says of an invocation is JSON, too: one filter pattern fits every line.
      loggingFormat: LoggingFormat.JSON,
      runtime,
      architecture: Architecture.ARM_64,
      handler: `${BUNDLE_FILE.replace(/\.mjs$/, '')}.handler`,
      code: bundledCode(entry, wantsNewsroom ? scope.node.getContext(NEWSROOM_CONTEXT) : undefined),
      timeout: props.reads?.queues[0].readerTimeout ?? props.timeout ?? Duration.minutes(1),
      memorySize: props.memorySize ?? 512,
      ...(isTraced && { tracing: Tracing.ACTIVE }),
      ...(props.sendsToItself && { recursiveLoop: RecursiveLoop.ALLOW }),
      environment: { ...observedAs(Stack.of(scope), title), ...props.environment, ...(wantsNewsroom && { NEWSROOM_FILE }) },
    });
    this.role = role;
    this.title = title;
    this.entry = entry;
    this.wantsNewsroom = wantsNewsroom;
    this.ifItFails = props.ifItFails;
    this.reads = props.reads;
    this.everyMinute = props.everyMinute ?? false;
    this.everyHour = props.everyHour ?? false;
    if (props.reads) {
      const { queues, batchSize, copies: maxConcurrency } = props.reads;
      for (const read of queues) {
        this.addEventSource(new SqsEventSource(read.queue, { batchSize, maxConcurrency, reportBatchItemFailures: true }));
        read.allowSettingAside(this);
      }
      // SQS leaves what was received three times out of the age of a queue's oldest message: without this, patience would be silence.
      new LogSign(this, 'Waits', {
        teller: { title, logGroup },
        event: 'record-waits',
        what: 'waits',
        ifItFails: props.ifItFails,
        within: Duration.minutes(15),
      });
    }
    const callEvery = (name: string, often: Duration): Rule =>
      new Rule(scope, `${id}${name}`, { schedule: Schedule.rate(often), targets: [new LambdaTarget(this)] });
    if (this.everyMinute) callEvery('EveryMinute', Duration.minutes(1));
    if (this.everyHour) callEvery('EveryHour', Duration.hours(1));
  }
}

/**
 * Under which names a function's lines and numbers are found, and that places in the code are said as in the repository
 * (https://docs.aws.amazon.com/powertools/typescript/latest/environment-variables/): every stage has numbers of its own.
 */
const observedAs = (stack: Stack, title: string): Record<string, string> => ({
  POWERTOOLS_SERVICE_NAME: title,
  POWERTOOLS_METRICS_NAMESPACE: stack.stackName,
  NODE_OPTIONS,
});

/**
 * Bundles in process, without a container or the network. The folder is hashed as it comes out: the same code is the same asset. The
 * CDK bundles once for all stacks of an app what is asked for in the same words, and newsroom.json is copied by words it does not
 * see: the environment, which nobody reads, tells two newsrooms apart.
 */
const bundledCode = (entry: string, newsroomFile: string | undefined): Code =>
  Code.fromAsset(dirname(entry), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: runtime.bundlingImage,
      ...(newsroomFile && { environment: { NEWSROOM_FILE: newsroomFile } }),
      local: {
        tryBundle: (folder) => {
          const { metafile, outputFiles } = buildSync({
            ...bundling,
            entryPoints: [entry],
            outfile: join(folder, BUNDLE_FILE),
            metafile: true,
            write: false,
          });
          writeBundles(outputFiles);
          for (const data of dataBeside(metafile)) buildSync(data);
          if (newsroomFile) copyFileSync(newsroomFile, join(folder, NEWSROOM_FILE));
          return true;
        },
      },
    },
  });
