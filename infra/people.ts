import { Stack } from 'aws-cdk-lib';
import { Effect, ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { commandFileName, commandTable, dropFolders, knowledgeFolders, type Role } from '../shared/release/command-table.ts';
import type { PrivateBucket } from './private-bucket.ts';

const REPORTS = 'reports/';
const TO_TRANSLATE = 'translations/out/';
const KNOWLEDGE = Object.values(knowledgeFolders);
const { incoming: INCOMING, returned: TRANSLATED } = dropFolders;

/** Below each of these prefixes a person may… */
interface Deeds {
  /** put objects, and with them find out what is there already. */
  put: readonly string[];
  read: readonly string[];
  /** read what was overwritten or deleted since, and see which versions there are. */
  readVersions?: readonly string[];
  /** put a delete marker in an object's place. No version is lost by it. */
  remove?: readonly string[];
}

/**
 * Who may do what in the newsroom bucket, as policies to be attached to roles or permission sets: docs/people.md. A person needs one
 * of them; contributor and translator may be combined.
 */
export class People extends Construct {
  /** Drops documents, and never a command. */
  readonly contributor: ManagedPolicy;
  /** All that people do in the bucket. */
  readonly editor: ManagedPolicy;
  /** Fetches what is to be translated, and returns it. */
  readonly translator: ManagedPolicy;

  private readonly newsroom: PrivateBucket;

  constructor(scope: Construct, id: string, newsroom: PrivateBucket) {
    super(scope, id);
    this.newsroom = newsroom;
    this.contributor = this.policy('contributor', 'Dateline: drop releases and read their report cards; no commands', {
      put: [INCOMING],
      read: [REPORTS],
    });
    this.editor = this.policy('editor', 'Dateline: drop releases, give commands, read all that the desk sees', {
      put: [INCOMING, TRANSLATED, ...KNOWLEDGE],
      read: [INCOMING, REPORTS, TO_TRANSLATE, TRANSLATED, ...KNOWLEDGE],
      readVersions: [INCOMING],
      remove: [INCOMING],
    });
    this.translator = this.policy('translator', 'Dateline: fetch what is to be translated, return it, read what became of it', {
      put: [TRANSLATED],
      read: [TO_TRANSLATE, `${REPORTS}${TRANSLATED}`],
    });
  }

  private policy(person: Role, description: string, { put, read, readVersions = [], remove = [] }: Deeds): ManagedPolicy {
    const id = `${person[0]?.toUpperCase()}${person.slice(1)}`;
    const policy = new ManagedPolicy(this, id, {
      // IAM Identity Center knows policies by their names only.
      managedPolicyName: `${Stack.of(this).stackName}-${person}`,
      description,
      statements: [
        new PolicyStatement({
          actions: ['s3:PutObject'],
          resources: this.below(put),
          // What lies under a key that Dateline has not, or in an archive, cannot be read: it would end as a dead letter.
          conditions: {
            StringEqualsIfExists: { 's3:x-amz-server-side-encryption': 'AES256', 's3:x-amz-storage-class': 'STANDARD' },
            Null: { 's3:x-amz-server-side-encryption-customer-algorithm': 'true' },
          },
        }),
        // Clients send large files in parts, and take the parts back when they fail.
        new PolicyStatement({ actions: ['s3:AbortMultipartUpload'], resources: this.below(put) }),
        new PolicyStatement({ actions: ['s3:GetObject'], resources: this.below(read) }),
        ...(readVersions.length > 0
          ? [
              new PolicyStatement({ actions: ['s3:GetObjectVersion'], resources: this.below(readVersions) }),
              this.listing('s3:ListBucketVersions', readVersions),
            ]
          : []),
        ...(remove.length > 0 ? [new PolicyStatement({ actions: ['s3:DeleteObject'], resources: this.below(remove) })] : []),
        ...this.findingTheWay([...new Set([...put, ...read])]),
        ...this.noCommandsOfOthers(person),
        // Versions say who uploaded what: nobody takes them away, whatever other policies they have.
        new PolicyStatement({
          effect: Effect.DENY,
          actions: ['s3:DeleteObjectVersion'],
          resources: [this.newsroom.arnForObjects('*')],
        }),
      ],
    });
    for (const prefix of new Set([...put, ...read, ...readVersions, ...remove]))
      this.newsroom.answerForStar(policy, `${prefix}*`, 'Named verbs, the objects below one prefix of one bucket');
    return policy;
  }

  private below(prefixes: readonly string[]): string[] {
    return prefixes.map((prefix) => this.newsroom.arnForObjects(`${prefix}*`));
  }

  private listing(action: 's3:ListBucket' | 's3:ListBucketVersions', prefixes: readonly string[]): PolicyStatement {
    return new PolicyStatement({
      actions: [action],
      resources: [this.newsroom.bucketArn],
      conditions: { StringLike: { 's3:prefix': prefixes.map((prefix) => `${prefix}*`) } },
    });
  }

  /** Consoles and file managers ask where the bucket is, and open it at the top, where the folders are. */
  private findingTheWay(prefixes: readonly string[]): PolicyStatement[] {
    const resources = [this.newsroom.bucketArn];
    return [
      new PolicyStatement({ actions: ['s3:GetBucketLocation'], resources }),
      new PolicyStatement({
        actions: ['s3:ListBucket'],
        resources,
        conditions: { StringEquals: { 's3:prefix': '', 's3:delimiter': '/' } },
      }),
      this.listing('s3:ListBucket', prefixes),
    ];
  }

  /** The commands that are for others. A denial, and not only nothing that allows it: no other policy may widen it by accident. */
  private noCommandsOfOthers(person: Role): PolicyStatement[] {
    const denied = commandTable.filter(({ by }) => !by.includes(person));
    // Of a star within a segment AWS does not promise that it goes beyond a colon, as in `report: wells.kill.txt`; of one at its
    // end it does (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html).
    const resources = denied.flatMap(({ folder, name }) =>
      ['*', '*:*'].map((any) => this.newsroom.arnForObjects(`${dropFolders[folder]}${commandFileName(any, name)}`)),
    );
    return resources.length > 0 ? [new PolicyStatement({ effect: Effect.DENY, actions: ['s3:PutObject'], resources })] : [];
  }
}
