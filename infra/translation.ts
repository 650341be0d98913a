import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { Settings as QueueTranslationsSettings } from '../functions/queue-translations/settings.ts';
import type { Archive } from './archive.ts';
import { PipelineFunction } from './pipeline-function.ts';
import { PipelineQueue } from './pipeline-queue.ts';

/** Which languages a release still needs. */
export class Translation extends Construct {
  readonly queue: PipelineQueue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.queue = new PipelineQueue(this, 'Translations', { readerTimeout: Duration.seconds(20) });
  }

  /** Opens a job for each language that is missing. */
  queueTranslations({ archive }: { archive: Archive }): void {
    const queueTranslations = new PipelineFunction(this, 'QueueTranslations', {
      settings: QueueTranslationsSettings,
      environment: { TABLE_NAME: archive.table.tableName },
      ifItFails: 'Translators are not asked for the languages a release is missing.',
      reads: { queues: [this.queue], batchSize: 10, copies: 2 },
    });
    archive.table.allow(queueTranslations, 'GetItem', 'Query', 'PutItem');
  }
}
