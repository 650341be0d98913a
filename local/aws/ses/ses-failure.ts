const statuses = {
  AccessDeniedException: 403,
  AccountSuspendedException: 400,
  BadRequestException: 400,
  MessageRejected: 400,
  NotFoundException: 404,
  SendingPausedException: 400,
  TooManyRequestsException: 429,
  UnknownOperationException: 404,
} as const;

/** An error as SES v2 words it. */
export class SesFailure extends Error {
  override name = 'SesFailure';
  readonly code: keyof typeof statuses;
  readonly status: number;
  constructor(code: keyof typeof statuses, message: string) {
    super(message);
    this.code = code;
    this.status = statuses[code];
  }
}

export const badRequest = (message: string): SesFailure => new SesFailure('BadRequestException', message);
