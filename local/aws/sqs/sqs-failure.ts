/** An error as SQS words it. `code` is the name clients know; `queryCode` what the older query protocol called it. */
export class SqsFailure extends Error {
  override name = 'SqsFailure';
  readonly code: string;
  readonly queryCode: string;
  constructor(code: string, message: string, queryCode = `AWS.SimpleQueueService.${code}`) {
    super(message);
    this.code = code;
    this.queryCode = queryCode;
  }
}

export const invalidParameter = (message: string): SqsFailure =>
  new SqsFailure('InvalidParameterValueException', message, 'InvalidParameterValue');

export const noSuchQueue = (): SqsFailure =>
  new SqsFailure('QueueDoesNotExist', 'The specified queue does not exist.', 'AWS.SimpleQueueService.NonExistentQueue');
