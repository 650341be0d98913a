import { Annotations, CfnOutput, Fn, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { tellOfUnread } from '../shared/languages/read-languages.ts';
import type { Newsroom } from '../shared/newsroom/newsroom.ts';
import type { Stage } from '../shared/newsroom/stages.ts';
import { Alerts } from './alerts.ts';
import { Archive } from './archive.ts';
import { Canary } from './canary.ts';
import { Dashboard } from './dashboard.ts';
import { Intake } from './intake.ts';
import { MailIdentity } from './mail-identity.ts';
import { People } from './people.ts';
import { NEWSROOM_CONTEXT, TRACING_CONTEXT } from './pipeline-function.ts';
import { Releases } from './releases.ts';
import { REMOVAL_CONTEXT } from './removal.ts';
import { Subscribers } from './subscribers.ts';
import { Syndication } from './syndication.ts';
import { Translation } from './translation.ts';
import { Watch } from './watch.ts';

/** What stages.json says of a stage. One that is not deployed has no region, and no name. */
export type StackStage = Omit<Stage, 'region'> & { region?: string | undefined };

export interface DatelineStackProps extends StackProps {
  newsroomFile: string;
  newsroom: Newsroom;
  stage: StackStage;
}

/** The whole of Dateline on AWS: the way of one release, from the newsroom bucket to pages, feeds and inboxes. */
export class DatelineStack extends Stack {
  /** By their place in the region: looking them up would take the account's credentials. */
  override get availabilityZones(): string[] {
    return [0, 1].map((at) => Fn.select(at, Fn.getAzs()));
  }

  constructor(scope: Construct, id: string, { newsroomFile, newsroom, stage, ...props }: DatelineStackProps) {
    super(scope, id, {
      description: 'Dateline: press releases, from a bucket to pages, feeds and inboxes',
      terminationProtection: stage.removal === 'retain',
      ...props,
    });
    this.node.setContext(NEWSROOM_CONTEXT, newsroomFile);
    this.node.setContext(REMOVAL_CONTEXT, stage.removal);
    this.node.setContext(TRACING_CONTEXT, stage.tracing);
    const unread = tellOfUnread(newsroom.languages);
    if (unread) Annotations.of(this).addWarningV2('dateline:language-unread', unread);

    const archive = new Archive(this, 'Archive', newsroom);
    const intake = new Intake(this, 'Intake', archive);
    const releases = new Releases(this, 'Releases', { newsroom, partners: stage.partners });
    const translation = new Translation(this, 'Translation');
    const syndication = new Syndication(this, 'Syndication', { newsroom, domain: stage.domain, certificate: stage.certificate });
    const subscribers = new Subscribers(this, 'Subscribers');
    const alerts = new Alerts(this, 'Alerts', { newsroom, subscribers, stage });

    const deskUrl = stage.desk.url ?? intake.newsroom.consoleUrlOf('reports/index.html');

    intake.validateRelease(archive);
    intake.makePictures(archive);
    intake.tellOfRemovals(releases.records);
    releases.recordRelease({
      archive,
      newsroom: intake.newsroom,
      translations: translation.queue,
      deskUrl,
    });
    translation.queueTranslations({
      archive,
      newsroom: intake.newsroom,
      records: releases.records,
      pages: releases.pages,
      deskNotices: releases.deskNotices,
      sender: newsroom.sender.email,
      deskUrl,
    });
    translation.acceptTranslation({ archive, newsroom: intake.newsroom, returns: intake.returns });
    releases.publishRelease({
      archive,
      site: syndication.site,
      feeds: syndication.feeds.others,
      alerts: alerts.alerts.others,
    });
    syndication.queueFeeds({ archive, events: releases.events });
    syndication.buildFeeds({ archive });
    alerts.planAlerts({ archive, events: releases.events });
    alerts.sendAlerts({ archive });
    alerts.recordMailEvent();
    alerts.reconcileAlerts({ archive });
    subscribers.answerSubscriber({ site: syndication, archive, mails: alerts });
    releases.keepTime({ archive, feedBuilds: syndication.feedBuilds, translations: translation.queue });

    if (stage.mail.identity === 'own') new MailIdentity(this, 'MailIdentity', { newsroom, stage });

    const canary =
      stage.canary && new Canary(this, 'Canary', { newsroom, setting: stage.canary, intake, archive, releases, alerts });

    const people = new People(this, 'People', intake.newsroom);
    const watch = new Watch(this, 'Watch', stage.operators);
    new Dashboard(this, 'Dashboard', { syndication, alarms: watch.raised, ...(canary && { canary }) });

    new CfnOutput(this, 'NewsroomBucket', { value: intake.newsroom.bucketName, description: 'Drop releases below incoming/' });
    new CfnOutput(this, 'SiteAddress', { value: `https://${syndication.cdn.distributionDomainName}`, description: 'The site' });
    new CfnOutput(this, 'CdnDistribution', { value: syndication.cdn.distributionId, description: 'Whose errors alarm' });
    new CfnOutput(this, 'ReleaseEventsTopic', {
      value: releases.events.topicArn,
      description: 'What partners’ queues subscribe to',
    });
    new CfnOutput(this, 'ContributorPolicy', {
      value: people.contributor.managedPolicyArn,
      description: 'For who drops releases',
    });
    new CfnOutput(this, 'EditorPolicy', { value: people.editor.managedPolicyArn, description: 'For who also gives commands' });
    new CfnOutput(this, 'TranslatorPolicy', { value: people.translator.managedPolicyArn, description: 'For who translates' });
    new CfnOutput(this, 'DeskNoticesTopic', { value: releases.deskNotices.topicArn, description: 'What the desk subscribes to' });
    new CfnOutput(this, 'AlarmsTopic', { value: watch.alarms.topicArn, description: 'What operators subscribe to' });
  }
}
