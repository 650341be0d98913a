import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailSendingEvent,
  EventDestination,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { FilterOrPolicy, SubscriptionFilter } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { Settings as PlanAlertsSettings } from '../functions/plan-alerts/settings.ts';
import { Settings as ReconcileAlertsSettings } from '../functions/reconcile-alerts/settings.ts';
import { Settings as RecordMailEventSettings } from '../functions/record-mail-event/settings.ts';
import { Settings as SendAlertsSettings } from '../functions/send-alerts/settings.ts';
import { copiesFor } from '../shared/alerts/rate.ts';
import { MailedEventType } from '../shared/editorial/release-event.ts';
import type { Newsroom } from '../shared/newsroom/newsroom.ts';
import { MAIL_SIMULATOR, type Stage } from '../shared/newsroom/stages.ts';
import type { Archive } from './archive.ts';
import { LogSign } from './log-sign.ts';
import { NewsTopic } from './news-topic.ts';
import { PipelineFunction } from './pipeline-function.ts';
import { hearByPriority, type Lanes, PipelineQueue } from './pipeline-queue.ts';
import { allowMailsFrom } from './sending-mail.ts';
import { Sign } from './sign.ts';
import type { Subscribers } from './subscribers.ts';

/** What people notice when nobody reads what the mail service tells. */
const EVENTS_LOST = 'What becomes of mails is not noted: people whose address bounces, or who complained, are mailed again.';

/** What an account may send when it has left the sandbox, for a stage that says nothing of its quota. */
const NEW_ACCOUNT = { maxSendRate: 14 };

/** How people are told by mail: whom an event concerns, each mail once, and what became of it. */
export class Alerts extends Construct {
  /** Release events that somebody may have asked for, and parts of their plans. */
  readonly alerts: Lanes;
  /** People to be mailed, in two lanes: what corrects or takes back overtakes what is new. */
  private readonly sends: PipelineQueue;
  private readonly urgentSends: PipelineQueue;
  /** What the mail service said of mails. */
  private readonly mailEvents: PipelineQueue;
  private readonly mails: ConfigurationSet;
  /** The address all mails come from. Its domain is verified by `MailIdentity`, or was before. */
  private readonly sender: string;
  private readonly subscribers: Subscribers;
  /** Where test releases are mailed to, if there are any. */
  private readonly canaryMailbox: string;
  /** How many copies of send-alerts there are for each lane, and of record-mail-event. */
  private readonly copies: number;

  constructor(
    scope: Construct,
    id: string,
    {
      newsroom,
      subscribers,
      stage,
    }: { newsroom: Newsroom; subscribers: Subscribers; stage: Pick<Stage, 'mail' | 'quota' | 'canary'> },
  ) {
    super(scope, id);
    this.copies = copiesFor(stage.quota ?? NEW_ACCOUNT);
    this.sender = newsroom.sender.email;
    this.subscribers = subscribers;
    this.canaryMailbox = stage.canary ? stage.canary.mailbox : MAIL_SIMULATOR;
    // A kill is planned again after 20 minutes, in pauses of 15.
    const plans = { readerTimeout: Duration.minutes(1), longestDelay: Duration.minutes(15) };
    this.alerts = {
      others: new PipelineQueue(this, 'Alerts', plans),
      urgent: new PipelineQueue(this, 'UrgentAlerts', plans),
    };
    // Who has to wait for the mail service's quota is put back, so that no message grows old. An account begins with one mail a second
    // and gets 14 when it leaves the sandbox: two hours are 6,000 mails, or 80,000. What takes longer is no alert any more.
    this.sends = new PipelineQueue(this, 'Sends', { readerTimeout: Duration.minutes(1), emptyWithin: Duration.hours(2) });
    // Nothing goes before these, and whoever waits for one believes what is wrong.
    this.urgentSends = new PipelineQueue(this, 'UrgentSends', {
      readerTimeout: Duration.minutes(1),
      emptyWithin: Duration.minutes(10),
    });
    this.mailEvents = new PipelineQueue(this, 'MailEvents', { readerTimeout: Duration.seconds(20) });
    this.mails = this.mailSettings(stage.mail.tls);
    this.watchReputation();
  }

  /** Finds whom an event concerns. */
  planAlerts({ archive, events }: { archive: Archive; events: NewsTopic }): void {
    const planAlerts = new PipelineFunction(this, 'PlanAlerts', {
      settings: PlanAlertsSettings,
      environment: {
        TABLE_NAME: archive.table.tableName,
        SUBSCRIBERS_TABLE_NAME: this.subscribers.table.tableName,
        ALERTS_QUEUE_URL: this.alerts.others.url,
        URGENT_ALERTS_QUEUE_URL: this.alerts.urgent.url,
        SENDS_QUEUE_URL: this.sends.url,
        URGENT_SENDS_QUEUE_URL: this.urgentSends.url,
      },
      ifItFails: 'Releases, corrections and kills can be read, but nobody is mailed: subscribers hear nothing of them.',
      // One event to an invocation: it may concern thousands of people.
      reads: { queue: this.alerts.others, batchSize: 1, copies: 2, urgent: this.alerts.urgent },
    });
    archive.table.allow(planAlerts, 'GetItem', 'Query');
    archive.table.allowBelow(planAlerts, 'A#', 'PutItem', 'DeleteItem');
    this.subscribers.table.allow(planAlerts, 'Query');
    const { others, urgent } = this.alerts;
    for (const queue of [others, urgent, this.sends, this.urgentSends]) queue.allowSending(planAlerts);
    hearByPriority(this.alerts, events, MailedEventType.options);
  }

  /** Mails each person once. */
  sendAlerts({ archive }: { archive: Archive }): void {
    const sendAlerts = new PipelineFunction(this, 'SendAlerts', {
      settings: SendAlertsSettings,
      environment: {
        ARCHIVE_BUCKET: archive.bucket.bucketName,
        TABLE_NAME: archive.table.tableName,
        SUBSCRIBERS_TABLE_NAME: this.subscribers.table.tableName,
        SENDS_QUEUE_URL: this.sends.url,
        URGENT_SENDS_QUEUE_URL: this.urgentSends.url,
        CANARY_MAILBOX: this.canaryMailbox,
        CONFIGURATION_SET: this.mails.configurationSetName,
      },
      ifItFails: 'Mails to subscribers are late or do not leave: alerts, and news of corrections, withdrawals and kills.',
      // Twenty people to a message, and each of them waits for their turn. More copies would only wait for each other, or for an account
      // that has ten invocations at once in all. Each lane has copies of its own: whatever waits in the other keeps none of them.
      reads: { queue: this.sends, batchSize: 1, copies: this.copies, urgent: this.urgentSends, urgentCopies: this.copies },
      memorySize: 1024,
    });
    archive.table.allow(sendAlerts, 'GetItem', 'Query');
    archive.bucket.allowReading(sendAlerts, 'editions');
    this.subscribers.table.allow(sendAlerts, 'GetItem', 'Query', 'PutItem', 'UpdateItem');
    for (const queue of [this.sends, this.urgentSends]) queue.allowSending(sendAlerts);
    this.allowSending(sendAlerts);
    new LogSign(this, 'mail-refused', {
      teller: sendAlerts,
      event: 'mail-refused',
      ifItFails:
        'The mail service refuses mails for good: somebody did not get one, and while the sender is not verified, nobody gets any.',
    });
    new LogSign(this, 'mail-too-late', {
      teller: sendAlerts,
      event: 'mail-too-late',
      ifItFails:
        'Mails about a release were not sent any more, because they would have come too late: some subscribers miss an alert.',
    });
  }

  /** Keeps what became of each mail, and which addresses are not to be mailed again. */
  recordMailEvent(): void {
    const recordMailEvent = new PipelineFunction(this, 'RecordMailEvent', {
      settings: RecordMailEventSettings,
      environment: { SUBSCRIBERS_TABLE_NAME: this.subscribers.table.tableName },
      ifItFails: EVENTS_LOST,
      // Each mail has two events, each of them a write: as fast as mails go out.
      reads: { queue: this.mailEvents, batchSize: 10, copies: this.copies },
    });
    this.subscribers.table.allow(recordMailEvent, 'PutItem', 'UpdateItem');
  }

  /** Every minute: looks after events that nobody has heard of, and mails whose sending began and did not end. */
  reconcileAlerts({ archive }: { archive: Archive }): void {
    const reconcileAlerts = new PipelineFunction(this, 'ReconcileAlerts', {
      settings: ReconcileAlertsSettings,
      environment: {
        TABLE_NAME: archive.table.tableName,
        SUBSCRIBERS_TABLE_NAME: this.subscribers.table.tableName,
        ALERTS_QUEUE_URL: this.alerts.others.url,
        URGENT_ALERTS_QUEUE_URL: this.alerts.urgent.url,
        SENDS_QUEUE_URL: this.sends.url,
        URGENT_SENDS_QUEUE_URL: this.urgentSends.url,
        MAIL_EVENTS_QUEUE_URL: this.mailEvents.url,
        CONFIGURATION_SET: this.mails.configurationSetName,
      },
      ifItFails: 'Mails that were interrupted, or never begun, are not taken up again: some subscribers miss an alert.',
      everyMinute: true,
    });
    archive.table.allowBelow(reconcileAlerts, 'A#', 'UpdateItem');
    archive.table.allowLists(reconcileAlerts);
    this.subscribers.table.allow(reconcileAlerts, 'GetItem', 'UpdateItem');
    this.subscribers.table.allowLists(reconcileAlerts);
    for (const queue of [this.alerts.others, this.alerts.urgent, this.sends, this.urgentSends])
      queue.allowSending(reconcileAlerts);
    this.mailEvents.queue.grant(reconcileAlerts, 'sqs:GetQueueAttributes');
    reconcileAlerts.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:GetConfigurationSetEventDestinations'],
        resources: [this.arnOf('configuration-set', this.mails.configurationSetName)],
      }),
    );
    new LogSign(this, 'mail-ambiguous', {
      teller: reconcileAlerts,
      event: 'mail-ambiguous',
      ifItFails: 'Somebody may not have got a mail, and it was not repeated: nobody knows whether the mail service took it.',
    });
  }

  /** How the mail service treats our mails, and that it tells what becomes of them. */
  private mailSettings(tls: Stage['mail']['tls']): ConfigurationSet {
    const { key } = this.subscribers;
    // Addresses are in it, so that it is encrypted, and the mail service must be allowed the key: without it, events vanish silently
    // (https://docs.aws.amazon.com/ses/latest/dg/configure-sns-notifications.html).
    const news = new NewsTopic(this, 'MailEventsTopic', 'What became of mails', { key, ifItFails: EVENTS_LOST });
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
      }),
    );
    // The mail service's own greeting to a new topic is no JSON, and would end as a dead letter.
    const allowlist = ['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject'];
    this.mailEvents.hear(news, {
      inBody: { eventType: FilterOrPolicy.filter(SubscriptionFilter.stringFilter({ allowlist })) },
    });
    const mails = new ConfigurationSet(this, 'Mails', {
      tlsPolicy: tls === 'require' ? ConfigurationSetTlsPolicy.REQUIRE : ConfigurationSetTlsPolicy.OPTIONAL,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    mails.addEventDestination('Events', {
      // Lets the mail service publish to the topic, for this configuration set of this account.
      destination: EventDestination.snsTopic(news),
      // Not told: opening and clicking, which we do not track; failures of templates, which we do not use; and delays, after which a
      // delivery or a bounce follows.
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    return mails;
  }

  /** From here on AWS reviews an account (https://docs.aws.amazon.com/ses/latest/dg/reputationdashboard-cloudwatch-alarm.html). */
  private watchReputation(): void {
    const rate = (metricName: string) =>
      new Metric({ namespace: 'AWS/SES', metricName, period: Duration.hours(1), statistic: 'avg' });
    new Sign(this, 'Bounces', {
      title: 'mail-service',
      what: 'bounces',
      ifItFails: 'Too many mails come back: the mail service may stop sending for all subscribers.',
      metric: rate('Reputation.BounceRate'),
      threshold: 0.05,
    });
    new Sign(this, 'Complaints', {
      title: 'mail-service',
      what: 'complaints',
      ifItFails: 'Too many people call our mails spam: the mail service may stop sending for all subscribers.',
      metric: rate('Reputation.ComplaintRate'),
      threshold: 0.001,
    });
  }

  /** SES’s configuration set: what becomes of a mail that is sent under it is told. */
  get configurationSet(): string {
    return this.mails.configurationSetName;
  }

  /** Lets a function send mails from the sender's address under our settings, and ask how fast. */
  allowSending(sender: PipelineFunction): void {
    allowMailsFrom(this.sender, sender, this.mails.configurationSetName);
    sender.addToRolePolicy(new PolicyStatement({ actions: ['ses:GetAccount'], resources: ['*'] }));
    Validations.of(sender.role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'ses:GetAccount, which tells the quota, knows no resource.',
    });
  }

  private arnOf(resource: 'configuration-set', resourceName: string): string {
    return Stack.of(this).formatArn({ service: 'ses', resource, resourceName });
  }
}
