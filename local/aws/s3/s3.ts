import type { Clock } from '../clock.ts';
import type { Service, ServiceResponse } from '../service.ts';
import type { Version } from './bucket-changes.ts';
import { type Bucket, currentVersion } from './bucket-contents.ts';
import { type BucketNotification, type NotificationTarget, testNotices } from './bucket-notices.ts';
import { type BucketStore, openBucketStore } from './bucket-store.ts';
import { httpDate, newRequestId, readCall, type S3Parts, splitPath } from './call.ts';
import { currentVersions } from './listings.ts';
import { putBytes } from './object-operations.ts';
import { operationOf } from './operations.ts';
import { verifyPresigned } from './presigned.ts';
import { S3Error } from './s3-error.ts';
import { removeVersion, sequencerOf } from './versions.ts';

export type { BucketNotification, NotificationTarget } from './bucket-notices.ts';

/** A refusal to be answered in an operation's place; with `afterwards` it is carried out and only its answer is lost. */
export interface Fault {
  status: number;
  code: string;
  afterwards?: boolean;
}

export interface S3Options {
  clock: Clock;
  /** Where everything is kept; in memory without one. */
  folder?: string;
  /**
   * Hands one notice to a queue. It is called again, a second later, when it rejects, and after a restart when it had not
   * resolved: at least once, in whatever order it makes of it.
   */
  notify: (target: NotificationTarget, message: string, traceHeader?: string) => Promise<void>;
  /** Asked before each request; `operation` is the API's name for it (`PutObject`). */
  fail?: (operation: string, about: { bucket: string; key: string }) => Fault | undefined;
}

/** An object as the program around this S3 sees it. */
export interface StoredObject {
  key: string;
  bytes: Buffer;
  /** With its quotes, as SDK and HTTP have it. */
  etag: string;
  versionId: string;
  /** Milliseconds since the epoch. */
  lastModified: number;
  /** `content-type`, `cache-control`, …, `x-amz-meta-…`. */
  headers: Record<string, string>;
}

export interface LocalS3 {
  service: Service;
  /** Makes a bucket, or changes what one does. Each queue of a configuration that is new is sent `s3:TestEvent`. */
  createBucket(name: string, settings: { versioned: boolean; notifications: BucketNotification[] }): void;
  /** `headers` as of a PUT (`content-type`, `x-amz-meta-…`); `principal` is whom the notice names. Throws like the API. */
  put(
    bucket: string,
    key: string,
    bytes: Uint8Array | string,
    options?: { headers?: Record<string, string>; principal?: string },
  ): { etag: string; versionId: string };
  /** Undefined when there is none, or only a delete marker. */
  get(bucket: string, key: string): StoredObject | undefined;
  /** In S3's order. */
  list(bucket: string, prefix?: string): { key: string; size: number; etag: string; versionId: string; lastModified: number }[];
  remove(bucket: string, key: string, options?: { principal?: string }): void;
  /** After a restart, once the queues are there: delivers what they had not confirmed. */
  resumeNotices(): void;
  /** Notices that no queue has confirmed yet. */
  undelivered(): number;
  /** Lets go of the folder. */
  close(): void;
}

const RETRY_AFTER_MS = 1000;

/** Hands notices over until they are taken, and notes it. */
const createPost = (store: BucketStore, { clock, notify }: S3Options) => {
  const underWay = new Set<string>();
  let closed = false;
  const deliver = (id: string): void => {
    const notice = store.notices.get(id);
    if (closed || !notice || underWay.has(id)) return;
    underWay.add(id);
    notify(notice.target, notice.message, notice.traceHeader).then(
      () => {
        underWay.delete(id);
        if (!closed) store.commit([{ do: 'noticed', id }]);
      },
      () => {
        underWay.delete(id);
        clock.at(clock.now() + RETRY_AFTER_MS, () => deliver(id));
      },
    );
  };
  return {
    deliver,
    close() {
      closed = true;
    },
  };
};

export const s3ErrorResponse = (error: S3Error, requestId: string, method: string): ServiceResponse => ({
  status: error.status,
  headers: { 'content-type': 'application/xml', ...error.headers },
  body: method === 'HEAD' ? '' : error.document(requestId),
});

const asS3Error = (error: unknown): S3Error => {
  if (error instanceof S3Error) return error;
  console.error(error);
  return new S3Error(500, 'InternalError', 'We encountered an internal error. Please try again.');
};

const bucketOrThrow = (store: BucketStore, name: string): Bucket => {
  const bucket = store.buckets.get(name);
  if (!bucket) throw new Error(`There is no bucket ${name}.`);
  return bucket;
};

const summary = ({ key, size, etag, versionId, at }: Version) => ({ key, size, etag: `"${etag}"`, versionId, lastModified: at });

/**
 * An S3 for this machine: path style, as wide as the SDK, `aws` and `s3cmd` need, exact in what it does, and refusing by name
 * what it does not. For `s3cmd` path style is `--host=127.0.0.1:<port> --host-bucket=127.0.0.1:<port>`, without `%(bucket)s`.
 */
export const createS3 = (options: S3Options): LocalS3 => {
  const { clock, folder, fail } = options;
  const opened = openBucketStore(folder);
  const post = createPost(opened, options);
  const store: BucketStore = {
    ...opened,
    commit(changes) {
      opened.commit(changes);
      for (const change of changes) if (change.do === 'notice') post.deliver(change.notice.id);
    },
  };
  const parts: S3Parts = { store, clock };

  const answer = (request: Parameters<Service>[0], requestId: string): ServiceResponse => {
    const at = splitPath(request.path);
    verifyPresigned(request, clock.now());
    const operation = operationOf({ ...request, ...at });
    const fault = fail?.(operation.name, at);
    const refusal = fault && new S3Error(fault.status, fault.code, 'A fault was asked for.');
    if (refusal && !fault.afterwards) throw refusal;
    const response = operation.run(parts, readCall(request, requestId));
    if (refusal) throw refusal;
    return response;
  };

  return {
    async service(request) {
      const requestId = newRequestId();
      let response: ServiceResponse;
      try {
        response = answer(request, requestId);
      } catch (error) {
        response = s3ErrorResponse(asS3Error(error), requestId, request.method);
      }
      const common = { 'x-amz-request-id': requestId, 'x-amz-id-2': requestId, date: httpDate(clock.now()), server: 'AmazonS3' };
      return { ...response, headers: { ...common, ...response.headers } };
    },

    createBucket(name, { versioned, notifications }) {
      const known = store.buckets.get(name);
      const isSame = JSON.stringify(known?.notifications ?? []) === JSON.stringify(notifications);
      const at = clock.now();
      const notices = isSame ? [] : testNotices(name, at, sequencerOf(store.nextOrder()), notifications);
      store.commit([
        { do: 'bucket', name, at: known?.at ?? at, versioned, notifications },
        ...notices.map((notice) => ({ do: 'notice' as const, notice })),
      ]);
    },

    put(bucketName, key, content, { headers = {}, principal = 'Anonymous' } = {}) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const author = { principal, requestId: newRequestId() };
      const bucket = bucketOrThrow(store, bucketName);
      const { etag, versionId } = putBytes(parts, bucket, { key, bytes, headers }, { author, event: 'ObjectCreated:Put' });
      return { etag: `"${etag}"`, versionId };
    },

    get(bucketName, key) {
      const version = currentVersion(bucketOrThrow(store, bucketName), key);
      if (!version) return undefined;
      const { headers, pieces, size } = version;
      return { ...summary(version), headers, bytes: store.read(pieces, 0, size) };
    },

    list: (bucketName, prefix = '') => [...currentVersions(bucketOrThrow(store, bucketName), prefix)].map(summary),

    remove(bucketName, key, { principal = 'Anonymous' } = {}) {
      removeVersion(parts, bucketOrThrow(store, bucketName), { key }, { principal, requestId: newRequestId() });
    },

    resumeNotices() {
      for (const id of store.notices.keys()) post.deliver(id);
    },

    undelivered: () => store.notices.size,

    close() {
      post.close();
      store.close();
    },
  };
};
