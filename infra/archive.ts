import { Duration, Validations } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Newsroom } from '../shared/newsroom/newsroom.ts';
import { parsedFolders } from '../shared/release/upload.ts';
import { PrivateBucket } from './private-bucket.ts';
import { PrivateTable } from './private-table.ts';

/** What Dateline knows: the table that says what is so, and the bucket with the texts and decisions it points to. */
export class Archive extends Construct {
  /** Everything editorial; its rows are in `shared/editorial/rows.ts`. */
  readonly table: PrivateTable;
  /** `parsed/` and `commands/`, `pictures/`, `editions/`, `decisions/`, and the feeds' caches. Embargoed text lies here and in the newsroom bucket only. */
  readonly bucket: PrivateBucket;
  readonly accessLogs: PrivateBucket;

  constructor(scope: Construct, id: string, { retention }: Newsroom) {
    super(scope, id);
    this.accessLogs = new PrivateBucket(this, 'AccessLogs', {
      versioned: false,
      lifecycleRules: [{ id: 'old-logs', expiration: Duration.days(365) }],
    });
    Validations.of(this.accessLogs).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'This is the bucket that access logs are written to; logging its own writes would never end.',
    });
    this.table = new PrivateTable(this, 'Newsroom');
    this.bucket = new PrivateBucket(this, 'Texts', {
      versioned: true,
      accessLogs: this.accessLogs,
      lifecycleRules: [
        ...Object.values(parsedFolders).map((prefix) => ({
          id: `${prefix.replace('/', '')}-uploads`,
          prefix,
          expiration: Duration.days(retention.parsedDays),
          noncurrentVersionExpiration: Duration.days(1),
        })),
        { id: 'beginnings', prefix: 'beginnings/', expiration: Duration.days(2), noncurrentVersionExpiration: Duration.days(1) },
        // As they came, with all they say of whoever took them.
        {
          id: 'pictures-as-they-came',
          prefix: 'pictures/in/',
          expiration: Duration.days(retention.parsedDays),
          noncurrentVersionExpiration: Duration.days(1),
        },
        // Feed caches are written over all day and can be made anew.
        { id: 'old-feed-caches', prefix: 'feeds/', noncurrentVersionExpiration: Duration.days(1) },
      ],
    });
  }
}
