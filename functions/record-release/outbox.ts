import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Decision } from '../../shared/editorial/decision.ts';

/** A decision as its outbox row keeps it: a row stays below 4 KB. */
export const zipped = (decision: Decision): Uint8Array => deflateRawSync(JSON.stringify(decision));

export const unzipped = (bytes: Uint8Array): unknown => JSON.parse(inflateRawSync(bytes).toString('utf8'));
