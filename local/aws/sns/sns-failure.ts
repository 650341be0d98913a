/** An error as SNS words it. */
export class SnsFailure extends Error {
  override name = 'SnsFailure';
  readonly code: string;
  readonly status: number;
  constructor(
    code: 'InvalidParameter' | 'AuthorizationError' | 'NotFound' | 'InvalidAction' | 'ParameterValueInvalid',
    message: string,
  ) {
    super(message);
    this.code = code;
    this.status = code === 'NotFound' ? 404 : code === 'AuthorizationError' ? 403 : 400;
  }
}
