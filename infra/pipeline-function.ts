import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ArnFormat, AssetHashType, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { SubnetType } from 'aws-cdk-lib/aws-ec2';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  type CfnFunction,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  RecursiveLoop,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { buildSync } from 'esbuild';
import type * as z from 'zod';
import { BUNDLE_FILE, bundling, NEWSROOM_FILE, NODE_OPTIONS, writeBeside, writeBundles } from './bundling.ts';
import { kebabCase } from './kebab-case.ts';
import { LogSign } from './log-sign.ts';
import type { PipelineQueue } from './pipeline-queue.ts';
import type { Sandbox } from './sandbox.ts';
import { newsroomBeside } from './settings-files.ts';

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
  /**
   * The queue it works off: how many records it is handed at once, and how many copies of it are. What overtakes comes from a queue
   * of its own, one record at a time, to copies that nothing else keeps busy.
   */
  reads?: { queue: PipelineQueue; batchSize: number; copies: number; urgent?: PipelineQueue; urgentCopies?: number };
  /** Calls it every minute, or every hour. */
  everyMinute?: boolean;
  everyHour?: boolean;
  /** It reads what strangers wrote, and reaches S3 and nothing else. */
  sandbox?: Sandbox;
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
  /** The queues it works off, the urgent one first. */
  readonly queues: readonly PipelineQueue[];
  readonly everyMinute: boolean;
  readonly sandbox: Sandbox | undefined;
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
    if (props.sandbox) letJoinNetwork(role, Stack.of(scope).formatArn({ ...FUNCTION, resourceName: functionName }));
    const isTraced = scope.node.tryGetContext(TRACING_CONTEXT) === true;
    if (isTraced)
      Validations.of(role).acknowledge({
        id: 'AwsSolutions-IAM5[Resource::*]',
        reason: 'X-Ray takes segments, and SES tells quotas, for the account as a whole.',
      });
    super(scope, id, {
      ...(props.sandbox && {
        vpc: props.sandbox.vpc,
        vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED },
        securityGroups: [props.sandbox.securityGroup],
      }),
      functionName,
      role,
      logGroup,
      // What Lambda itself says of an invocation is JSON, too: one filter pattern fits every line.
      loggingFormat: LoggingFormat.JSON,
      runtime,
      architecture: Architecture.ARM_64,
      handler: `${BUNDLE_FILE.replace(/\.mjs$/, '')}.handler`,
      code: bundledCode(entry, wantsNewsroom ? scope.node.getContext(NEWSROOM_CONTEXT) : undefined),
      timeout: props.reads?.queue.readerTimeout ?? props.timeout ?? Duration.minutes(1),
      memorySize: props.memorySize ?? 512,
      ...(isTraced && { tracing: Tracing.ACTIVE }),
      environment: { ...observedAs(Stack.of(scope), title), ...props.environment, ...(wantsNewsroom && { NEWSROOM_FILE }) },
    });
    this.role = role;
    this.sandbox = props.sandbox;
    this.title = title;
    this.entry = entry;
    this.wantsNewsroom = wantsNewsroom;
    this.ifItFails = props.ifItFails;
    this.queues = lanesOf(props.reads).map(({ queue }) => queue);
    this.everyMinute = props.everyMinute ?? false;
    this.everyHour = props.everyHour ?? false;
    if (props.reads) {
      for (const { queue, ...source } of lanesOf(props.reads)) {
        this.addEventSourceMapping(`Reads${queue.node.id}`, {
          eventSourceArn: queue.queue.queueArn,
          ...source,
          reportBatchItemFailures: true,
        });
        queue.allowReading(this);
        // In a sandbox it could not reach SQS: what fails comes back when the queue says so.
        if (!props.sandbox) queue.allowPatience(this);
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

  /** What its role may do with S3 its network lets through, too. */
  override addToRolePolicy(statement: PolicyStatement): void {
    super.addToRolePolicy(statement);
    if (statement.actions.every((action) => action.startsWith('s3:'))) this.sandbox?.letThrough(statement);
  }

  readsFrom(queue: PipelineQueue): boolean {
    return this.queues.includes(queue);
  }

  /** Says to Lambda that what it sends to itself is meant. */
  allowRounds(): void {
    (this.node.defaultChild as CfnFunction).recursiveLoop = RecursiveLoop.ALLOW;
  }
}

/** Copies that work off what is urgent, where nothing is said: as few as Lambda takes (https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html). */
const URGENT_COPIES = 2;

interface Lane {
  queue: PipelineQueue;
  batchSize: number;
  maxConcurrency: number;
}

/** An event source for each queue: their copies are counted apart. */
const lanesOf = (reads: PipelineFunctionProps<z.ZodObject>['reads']): Lane[] => {
  if (!reads) return [];
  const { queue, batchSize, copies, urgent, urgentCopies = URGENT_COPIES } = reads;
  return [
    ...(urgent ? [{ queue: urgent, batchSize: 1, maxConcurrency: urgentCopies }] : []),
    { queue, batchSize, maxConcurrency: copies },
  ];
};

const FUNCTION = { service: 'lambda', resource: 'function', arnFormat: ArnFormat.COLON_RESOURCE_NAME };

/** What Lambda does in a role's name to put its functions into a network. */
const JOINING = [
  'ec2:CreateNetworkInterface',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSubnets',
  'ec2:AssignPrivateIpAddresses',
  'ec2:UnassignPrivateIpAddresses',
];

/**
 * Lets Lambda put a function into its network, and the function's own code do nothing of it
 * (https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-permissions). EC2 knows no narrower resource.
 */
const letJoinNetwork = (role: Role, functionArn: string): void => {
  role.addToPolicy(new PolicyStatement({ actions: JOINING, resources: ['*'] }));
  role.addToPolicy(
    new PolicyStatement({
      effect: Effect.DENY,
      actions: JOINING,
      resources: ['*'],
      conditions: { ArnEquals: { 'lambda:SourceFunctionArn': functionArn } },
    }),
  );
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason:
      'Lambda joins the network in the role’s name, and the function’s own code is denied it: EC2 knows no narrower resource.',
  });
};

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
 * CDK bundles once for all stacks of an app what is asked for in the same words, and newsroom.json is written by words it does not
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
          writeBeside(metafile);
          if (newsroomFile) writeFileSync(join(folder, NEWSROOM_FILE), newsroomBeside(newsroomFile));
          return true;
        },
      },
    },
  });
