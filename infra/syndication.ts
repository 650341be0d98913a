import { Duration, Stack, Token, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import * as cdn from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { Settings as BuildFeedsSettings } from '../functions/build-feeds/settings.ts';
import { Settings as QueueFeedsSettings } from '../functions/queue-feeds/settings.ts';
import { ReleaseEventType } from '../shared/editorial/release-event.ts';
import type { Newsroom } from '../shared/newsroom/newsroom.ts';
import { CDN_REGION } from '../shared/newsroom/stages.ts';
import { KEPT_FOR, LONGEST_KEPT, patternsForScripts, patternsWithScripts } from '../shared/syndication/output.ts';
import { outputs } from '../shared/syndication/outputs.ts';
import { contentSecurityPolicy, forScripts, safety } from '../shared/syndication/site-headers.ts';
import type { Archive } from './archive.ts';
import { EdgeFunction } from './edge-function.ts';
import type { NewsTopic } from './news-topic.ts';
import { PipelineFunction } from './pipeline-function.ts';
import { hearByPriority, type Lanes, PipelineQueue } from './pipeline-queue.ts';
import { PrivateBucket } from './private-bucket.ts';
import { Sign } from './sign.ts';

export interface Address {
  newsroom: Newsroom;
  /** The host of `siteUrl`, with the ARN of a certificate for it (us-east-1); without both the CDN answers on its own name. */
  domain?: string | undefined;
  certificate?: string | undefined;
}

/** How many percent of what is asked of the CDN it answers with an error of its own, or of what is behind it. */
export const errorRateOf = ({ distributionId }: Pick<cdn.Distribution, 'distributionId'>): Metric =>
  new Metric({
    namespace: 'AWS/CloudFront',
    metricName: '5xxErrorRate',
    dimensionsMap: { DistributionId: distributionId, Region: 'Global' },
    period: Duration.minutes(1),
    statistic: 'avg',
  });

/** Has operators hear when readers are turned away. Works in us-east-1 only: an alarm looks at its own region. */
export const watchReaders = (scope: Construct, distribution: Pick<cdn.Distribution, 'distributionId'>): void => {
  new Sign(scope, 'ReadersTurnedAway', {
    title: 'cdn',
    what: 'server-errors',
    ifItFails: 'Readers and partners get errors instead of pages and feeds.',
    metric: errorRateOf(distribution),
    threshold: 5,
    periods: 3,
    of: 5,
  });
};

/** What browsers are told with everything that is public. */
const securityHeaders = (scripts?: readonly string[]): cdn.ResponseSecurityHeadersBehavior => ({
  strictTransportSecurity: {
    accessControlMaxAge: Duration.seconds(safety.httpsOnlyFor),
    includeSubdomains: false,
    override: true,
  },
  contentTypeOptions: { override: true },
  frameOptions: { frameOption: cdn.HeadersFrameOption[safety.frameOptions], override: true },
  referrerPolicy: { referrerPolicy: safety.referrerPolicy as cdn.HeadersReferrerPolicy, override: true },
  contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(scripts), override: true },
});

/** What readers and partners see: the site, its CDN, and the feeds. */
export class Syndication extends Construct {
  readonly site: PrivateBucket;
  readonly cdn: cdn.Distribution;
  private readonly securityHeaders: cdn.ResponseHeadersPolicy;
  private readonly headersForScripts: cdn.ResponseHeadersPolicy;
  /** Release events that may change feeds. */
  readonly feeds: Lanes;
  /** Feeds that are behind. */
  readonly feedBuilds: PipelineQueue;
  /** Those that show what is corrected or taken back. */
  private readonly urgentFeedBuilds: PipelineQueue;

  constructor(scope: Construct, id: string, address: Address) {
    super(scope, id);
    this.site = new PrivateBucket(this, 'Site', { versioned: false });
    Validations.of(this.site).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Everything in it is public and comes from the archive, whose accesses are logged; only the CDN reads it.',
    });
    this.securityHeaders = new cdn.ResponseHeadersPolicy(this, 'SecurityHeaders', { securityHeadersBehavior: securityHeaders() });
    this.headersForScripts = new cdn.ResponseHeadersPolicy(this, 'HeadersForScripts', {
      securityHeadersBehavior: securityHeaders(),
      corsBehavior: {
        accessControlAllowOrigins: forScripts.origins,
        accessControlAllowMethods: forScripts.methods,
        accessControlAllowHeaders: forScripts.headers,
        accessControlExposeHeaders: forScripts.exposed,
        accessControlAllowCredentials: false,
        originOverride: true,
      },
    });
    this.cdn = this.distribute(address);
    // A stage elsewhere has a small stack there for it (ReadersStack).
    const { region } = Stack.of(this);
    if (Token.isUnresolved(region) || region === CDN_REGION) watchReaders(this, this.cdn);
    this.feeds = {
      others: new PipelineQueue(this, 'Feeds', { readerTimeout: Duration.seconds(20) }),
      urgent: new PipelineQueue(this, 'UrgentFeeds', { readerTimeout: Duration.seconds(20) }),
    };
    this.feedBuilds = new PipelineQueue(this, 'FeedBuilds', { readerTimeout: Duration.seconds(30) });
    this.urgentFeedBuilds = new PipelineQueue(this, 'UrgentFeedBuilds', { readerTimeout: Duration.seconds(30) });
  }

  /** Notes which feeds each event leaves behind. */
  queueFeeds({ archive, events }: { archive: Archive; events: NewsTopic }): void {
    const queueFeeds = new PipelineFunction(this, 'QueueFeeds', {
      settings: QueueFeedsSettings,
      environment: {
        TABLE_NAME: archive.table.tableName,
        FEED_BUILDS_QUEUE_URL: this.feedBuilds.url,
        URGENT_FEED_BUILDS_QUEUE_URL: this.urgentFeedBuilds.url,
      },
      ifItFails: 'Pages appear but feeds stay as they were: partners miss releases, corrections and kills.',
      reads: { queue: this.feeds.others, batchSize: 10, copies: 2, urgent: this.feeds.urgent },
    });
    archive.table.allow(queueFeeds, 'GetItem', 'UpdateItem');
    for (const queue of [this.feedBuilds, this.urgentFeedBuilds]) queue.allowSending(queueFeeds);
    // A stale translation changes no feed.
    hearByPriority(this.feeds, events, ReleaseEventType.exclude(['TranslationStale']).options);
  }

  /** Brings a feed's documents up to date. */
  buildFeeds({ archive }: { archive: Archive }): void {
    const buildFeeds = new PipelineFunction(this, 'BuildFeeds', {
      settings: BuildFeedsSettings,
      environment: {
        ARCHIVE_BUCKET: archive.bucket.bucketName,
        SITE_BUCKET: this.site.bucketName,
        TABLE_NAME: archive.table.tableName,
      },
      ifItFails: 'Feeds and home pages stay as they were: partners miss releases, corrections and kills.',
      reads: { queue: this.feedBuilds, batchSize: 5, copies: 5, urgent: this.urgentFeedBuilds },
      memorySize: 1024,
    });
    archive.bucket.allowReading(buildFeeds, 'editions');
    archive.bucket.allowReading(buildFeeds, 'feeds');
    archive.bucket.allowWriting(buildFeeds, 'feeds');
    this.site.allowReading(buildFeeds);
    this.site.allowWriting(buildFeeds);
    this.site.allowDeleting(buildFeeds);
    archive.table.allow(buildFeeds, 'GetItem', 'Query', 'UpdateItem');
  }

  /** Has a path of the site answered by somebody else than the bucket: the edge keeps nothing, and hands on all but the host's name. */
  handOn(path: string, origin: cdn.IOrigin, onRequest: EdgeFunction): void {
    this.cdn.addBehavior(path, origin, {
      allowedMethods: cdn.AllowedMethods.ALLOW_ALL,
      cachePolicy: cdn.CachePolicy.CACHING_DISABLED,
      originRequestPolicy: cdn.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy: this.securityHeaders,
      viewerProtocolPolicy: cdn.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      functionAssociations: [{ function: onRequest, eventType: cdn.FunctionEventType.VIEWER_REQUEST }],
    });
  }

  private distribute({ newsroom, domain, certificate }: Address): cdn.Distribution {
    const site: cdn.BehaviorOptions = {
      // LIST, so that a page that is not there is a 404 and not a 403. It lists nothing: `/` is always `/index.html` by then.
      origin: S3BucketOrigin.withOriginAccessControl(this.site, {
        originAccessLevels: [cdn.AccessLevel.READ, cdn.AccessLevel.LIST],
      }),
      viewerProtocolPolicy: cdn.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: cdn.AllowedMethods.ALLOW_GET_HEAD_OPTIONS,
      compress: true,
      // No invalidations: this is how soon what was corrected or killed is gone from every edge.
      cachePolicy: new cdn.CachePolicy(this, 'Briefly', {
        minTtl: Duration.seconds(0),
        defaultTtl: Duration.seconds(KEPT_FOR),
        maxTtl: Duration.seconds(LONGEST_KEPT),
        enableAcceptEncodingGzip: true,
        enableAcceptEncodingBrotli: true,
      }),
      responseHeadersPolicy: this.securityHeaders,
      functionAssociations: [
        { function: new EdgeFunction(this, 'ViewerRequest'), eventType: cdn.FunctionEventType.VIEWER_REQUEST },
        { function: new EdgeFunction(this, 'ViewerResponse'), eventType: cdn.FunctionEventType.VIEWER_RESPONSE },
      ],
    };
    const readByScripts: cdn.BehaviorOptions = { ...site, responseHeadersPolicy: this.headersForScripts };
    const withScripts = patternsWithScripts(outputs).map(({ pattern, scripts }): [string, cdn.BehaviorOptions] => [
      pattern,
      {
        ...site,
        responseHeadersPolicy: new cdn.ResponseHeadersPolicy(this, `HeadersOf${pattern.replace(/\W/g, '')}`, {
          securityHeadersBehavior: securityHeaders(scripts),
        }),
      },
    ]);
    const distribution = new cdn.Distribution(this, 'Cdn', {
      comment: newsroom.siteUrl,
      defaultBehavior: site,
      additionalBehaviors: Object.fromEntries([
        ...patternsForScripts(outputs).map((pattern): [string, cdn.BehaviorOptions] => [pattern, readByScripts]),
        ...withScripts,
      ]),
      defaultRootObject: 'index.html',
      // A second at most: a page that was asked for too early must not stay missing.
      errorResponses: [{ httpStatus: 404, responseHttpStatus: 404, responsePagePath: '/404.html', ttl: Duration.seconds(1) }],
      httpVersion: cdn.HttpVersion.HTTP2_AND_3,
      ...(domain &&
        certificate && {
          minimumProtocolVersion: cdn.SecurityPolicyProtocol.TLS_V1_2_2021,
          domainNames: [domain],
          certificate: Certificate.fromCertificateArn(this, 'Certificate', certificate),
        }),
    });
    Validations.of(distribution).acknowledge(
      {
        id: 'Annotation::@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
        reason: 'There is a default root object, and what is in the bucket is public.',
      },
      { id: 'AwsSolutions-CFR1', reason: 'Press releases are for readers in every country.' },
      {
        id: 'AwsSolutions-CFR2',
        reason: 'Static pages behind a cache: there is nothing to inject into, and Shield Standard is on.',
      },
      {
        id: 'AwsSolutions-CFR3',
        reason: 'Who reads which release is nobody’s business; load and errors are in the CDN’s metrics.',
      },
    );
    if (!certificate)
      Validations.of(distribution).acknowledge({
        id: 'AwsSolutions-CFR4',
        reason: 'CloudFront’s own name and certificate take no other TLS setting; with a certificate it is TLS 1.2 and later.',
      });
    return distribution;
  }
}
