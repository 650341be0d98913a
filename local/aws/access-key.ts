import type { ServiceRequest } from './service.ts';

/**
 * The access key id that a request is made with, which names who asks; undefined for who is not signed in. Of a signature in a header
 * nothing else is looked at. Versions 4 and 2, in the header or in a presigned URL.
 */
export const accessKeyOf = ({ headers, query }: Pick<ServiceRequest, 'headers' | 'query'>): string | undefined => {
  const stated = headers.authorization ?? '';
  return (
    /Credential=([^/,\s]+)\//.exec(stated)?.[1] ??
    /^AWS ([^:\s]+):/.exec(stated)?.[1] ??
    query.get('X-Amz-Credential')?.split('/')[0] ??
    query.get('AWSAccessKeyId') ??
    undefined
  );
};
