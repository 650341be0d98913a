import { s3Document, s3Element } from './s3-xml.ts';

/** A refusal as S3 words it. See https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
export class S3Error extends Error {
  override name = 'S3Error';
  readonly status: number;
  readonly code: string;
  /** Further elements of the error document: `Key`, `BucketName`, … */
  readonly details: Record<string, string | number>;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    code: string,
    message: string,
    { details = {}, headers = {} }: { details?: Record<string, string | number>; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
    this.headers = headers;
  }

  /** The error document S3 sends. */
  document(requestId: string): string {
    const details = Object.entries(this.details).map(([name, value]) => s3Element(name, value));
    const { code, message } = this;
    return s3Document(
      s3Element(
        'Error',
        s3Element('Code', code),
        s3Element('Message', message),
        ...details,
        s3Element('RequestId', requestId),
        s3Element('HostId', requestId),
      ),
    );
  }
}

export const noSuchKey = (key: string, headers: Record<string, string> = {}): S3Error =>
  new S3Error(404, 'NoSuchKey', 'The specified key does not exist.', { details: { Key: key }, headers });

export const noSuchUpload = (uploadId: string): S3Error =>
  new S3Error(
    404,
    'NoSuchUpload',
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
    { details: { UploadId: uploadId } },
  );

export const invalidArgument = (name: string, value: string, message: string): S3Error =>
  new S3Error(400, 'InvalidArgument', message, { details: { ArgumentName: name, ArgumentValue: value } });

/** Says which condition did not hold: `If-Match`, `If-None-Match`, … */
export const preconditionFailed = (condition: string): S3Error =>
  new S3Error(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', {
    details: { Condition: condition },
  });

export const malformedXml = (): S3Error =>
  new S3Error(400, 'MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema');

/** S3's own code for what it does not do, naming what this one lacks. */
export const notImplemented = (what: string): S3Error =>
  new S3Error(501, 'NotImplemented', `This local S3 does not implement ${what}.`);
