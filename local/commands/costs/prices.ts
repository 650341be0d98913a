/** What one of each costs, in US dollars. */
export interface Prices {
  /** When they were written down, as an ISO day, and where they hold. */
  asOf: string;
  region: string;
  each: Record<Unit, number>;
  /** What is paid by the month whether or not anything happens. */
  monthly: Record<Standing, number>;
}

/** What is paid by how much of it is used. */
export const units = {
  s3Put: 'S3: PUT, COPY, LIST',
  s3Get: 'S3: GET, HEAD',
  dynamodbWrite: 'DynamoDB: write units',
  dynamodbRead: 'DynamoDB: read units',
  sqsRequest: 'SQS: requests',
  snsPublish: 'SNS: publishes',
  sesMail: 'SES: mails',
  lambdaRequest: 'Lambda: requests',
  lambdaGbSecond: 'Lambda: GB-seconds',
} as const;
export type Unit = keyof typeof units;

/** What is paid for being there. */
export const standing = {
  alarm: 'CloudWatch alarms',
  dashboard: 'CloudWatch dashboards',
  metric: 'CloudWatch metrics of our own, while they are told',
  key: 'KMS keys',
  secret: 'secrets',
} as const;
export type Standing = keyof typeof standing;

/**
 * AWS's list prices for us-east-1, without the free tier: https://aws.amazon.com/pricing/ (S3 Standard, DynamoDB on demand, SQS standard,
 * SNS standard, SES, Lambda on arm64, CloudWatch, KMS, Secrets Manager). Nobody looks them up by themselves: who changes one changes the
 * day.
 */
export const prices: Prices = {
  asOf: '2026-11-28',
  region: 'us-east-1',
  each: {
    s3Put: 0.005 / 1_000,
    s3Get: 0.0004 / 1_000,
    dynamodbWrite: 0.625 / 1_000_000,
    dynamodbRead: 0.125 / 1_000_000,
    sqsRequest: 0.4 / 1_000_000,
    snsPublish: 0.5 / 1_000_000,
    sesMail: 0.1 / 1_000,
    lambdaRequest: 0.2 / 1_000_000,
    lambdaGbSecond: 0.0000133334,
  },
  monthly: { alarm: 0.1, dashboard: 3, metric: 0.3, key: 1, secret: 0.4 },
};
