import type { IdentityPolicy, ResourcePolicy } from '../iam/policy.ts';

/**
 * What a template declares, in plain words: enough to make it on this machine. Names are local and short (`newsroom`,
 * `uploads`); ARNs and URLs are those the local services answer to. Durations are in seconds, sizes in megabytes.
 */
export interface Declarations {
  access: AccessDeclaration;
  buckets: BucketDeclaration[];
  tables: TableDeclaration[];
  queues: QueueDeclaration[];
  topics: string[];
  subscriptions: SubscriptionDeclaration[];
  configurationSets: ConfigurationSetDeclaration[];
  httpApis: HttpApiDeclaration[];
  functions: FunctionDeclaration[];
  eventSources: EventSourceDeclaration[];
  /** Names of the functions that are called every minute. */
  everyMinute: string[];
  /** The same, every hour. */
  everyHour: string[];
  cdn?: CdnDeclaration;
}

/** Who may do what: the template's policies, with the ARNs that things have on this machine. */
export interface AccessDeclaration {
  /** The role of each function. Whose function names none may do nothing. */
  roles: { function: string; arn: string; policies: IdentityPolicy[] }[];
  /** Networks of functions that are in one: what leads out of it, by the service it leads to, and what it lets through. */
  networks: { function: string; endpoints: { service: string; policy: ResourcePolicy }[] }[];
  /** Policies of buckets, queues, topics, keys and functions, by the ARN of what they belong to. */
  resources: { arn: string; policy: ResourcePolicy }[];
  /** The key of each table and topic that has one of its own: ARNs. */
  keys: Record<string, string>;
  /** What calls functions on a schedule: ARNs of rules. */
  rules: { arn: string; function: string }[];
  /** ARN of the CDN. */
  distribution?: string;
}

export interface BucketDeclaration {
  name: string;
  versioned: boolean;
  /** Each tells a queue or a topic. */
  notifications: { id: string; queueArn?: string; topicArn?: string; events: string[]; prefix?: string; suffix?: string }[];
}

export interface KeyAttribute {
  AttributeName: string;
  KeyType: 'HASH' | 'RANGE';
}

/** In the words of DynamoDB's CreateTable. */
export interface TableDeclaration {
  TableName: string;
  AttributeDefinitions: { AttributeName: string; AttributeType: 'S' | 'N' | 'B' }[];
  KeySchema: KeyAttribute[];
  GlobalSecondaryIndexes: {
    IndexName: string;
    KeySchema: KeyAttribute[];
    Projection: { ProjectionType: 'ALL' | 'KEYS_ONLY' | 'INCLUDE'; NonKeyAttributes?: string[] | undefined };
  }[];
}

export interface QueueDeclaration {
  name: string;
  visibilityTimeout: number;
  delaySeconds: number;
  /** `target` is the name of the dead-letter queue. */
  redrive?: { target: string; maxReceiveCount: number };
}

export interface SubscriptionDeclaration {
  topicArn: string;
  protocol: 'sqs' | 'email';
  /** A queue's ARN, or an address. */
  endpoint: string;
  raw: boolean;
  filterPolicy?: Record<string, unknown>;
  filterPolicyScope?: 'MessageAttributes' | 'MessageBody';
}

/** SES's: what becomes of mails, and who is told. */
export interface ConfigurationSetDeclaration {
  name: string;
  /** Whether mails are taken at all. */
  sending: boolean;
  /** `types` as the API writes them: SEND, DELIVERY … */
  destinations: { name: string; enabled: boolean; types: string[]; topicArn: string }[];
}

export interface FunctionDeclaration {
  /** Its folder below `functions/`. */
  name: string;
  environment: Record<string, string>;
  timeout: number;
  memorySize: number;
}

export interface EventSourceDeclaration {
  /** Names. */
  queue: string;
  function: string;
  batchSize: number;
  concurrency: number;
  /** Whether the function says which records failed; without it a batch fails as one. */
  reportsFailures: boolean;
}

/** An HTTP API: each request is for the function of the route it fits best. */
export interface HttpApiDeclaration {
  name: string;
  routes: {
    /** As the template writes it: `ANY /subscribe`, `GET /files/{path+}`, `$default`. */
    key: string;
    function: string;
    /** Whether the function's policy lets the API in; when absent it does. */
    allowed?: boolean;
  }[];
}

/** Some names, or all but some; in lower case where case does not matter. */
export interface Selection {
  which: 'only' | 'all but';
  names: string[];
}

/** Where the CDN asks for what it has not. */
export type CdnOrigin =
  | { bucket: string }
  | {
      api: string;
      /** What only the CDN says, whatever a reader says. */
      headers: Record<string, string>;
      /** What goes on from the reader. */
      forwards: { headers: Selection; cookies: Selection; query: Selection };
    };

export interface CdnHeader {
  name: string;
  value: string;
  /** Whether it replaces what the origin says. */
  override: boolean;
}

export interface CdnBehavior {
  /** As CloudFront writes them: `*` and `?`. */
  pathPattern: string;
  origin: CdnOrigin;
  methods: string[];
  /** Source of the edge's functions. */
  viewerRequest?: string;
  viewerResponse?: string;
  headers: CdnHeader[];
  /** Whether readers who can read it get what is worth it compressed. */
  compresses?: boolean;
}

export interface CdnDeclaration {
  defaultRoot?: string;
  /** The first whose pattern fits. */
  behaviors: CdnBehavior[];
  errorPages: { status: number; answerWith: number; page: string }[];
}
