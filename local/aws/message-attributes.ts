import { createHash } from 'node:crypto';
import * as z from 'zod';

/** One attribute of an SQS or SNS message, as both APIs write it in JSON; a binary value is base64. */
export const MessageAttribute = z.object({
  DataType: z.string(),
  StringValue: z.string().optional(),
  BinaryValue: z.string().optional(),
});
export type MessageAttribute = z.infer<typeof MessageAttribute>;

export const MessageAttributes = z.record(z.string(), MessageAttribute);
export type MessageAttributes = z.infer<typeof MessageAttributes>;

const binaryOf = ({ BinaryValue = '' }: MessageAttribute): Buffer => Buffer.from(BinaryValue, 'base64');

const isBinary = ({ DataType }: MessageAttribute): boolean => DataType.split('.')[0] === 'Binary';

/** Bytes that attributes add to a message: names, types and values all count. */
export const attributesSize = (attributes: MessageAttributes): number =>
  Object.entries(attributes).reduce(
    (sum, [name, attribute]) =>
      sum +
      Buffer.byteLength(name) +
      Buffer.byteLength(attribute.DataType) +
      (isBinary(attribute) ? binaryOf(attribute).length : Buffer.byteLength(attribute.StringValue ?? '')),
    0,
  );

/**
 * What AWS would say against these attributes; undefined when nothing
 * (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html).
 */
export const faultInAttributes = (attributes: MessageAttributes): string | undefined => {
  for (const [name, attribute] of Object.entries(attributes)) {
    const said = faultInAttribute(name, attribute);
    if (said) return said;
  }
  return undefined;
};

const faultInAttribute = (name: string, { DataType, StringValue, BinaryValue }: MessageAttribute): string | undefined => {
  if (!/^[\w.-]{1,256}$/.test(name) || /^\.|\.$|\.\./.test(name) || /^(aws|amazon)\./i.test(name)) {
    return `The message attribute name '${name}' is invalid.`;
  }
  if (!/^(String|Number|Binary)(\.[\w.-]+)?$/.test(DataType) || DataType.length > 256) {
    return `The message attribute '${name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.`;
  }
  const value = DataType.startsWith('Binary') ? BinaryValue : StringValue;
  if (!value)
    return `The message attribute '${name}' must contain a non-empty message attribute value for message attribute type '${DataType}'.`;
  if (DataType.startsWith('Number') && !Number.isFinite(Number(value))) {
    return `Can't cast the value of message (user) attribute '${name}' to a number.`;
  }
  return undefined;
};

const withLength = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

/**
 * The digest clients verify, over name, type and value in the order of names; undefined without attributes
 * (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html#sqs-attributes-md5-message-digest-calculation).
 */
export const md5OfAttributes = (attributes: MessageAttributes): string | undefined => {
  const names = Object.keys(attributes).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  if (names.length === 0) return undefined;
  const hash = createHash('md5');
  for (const name of names) {
    const attribute = attributes[name] as MessageAttribute;
    const binary = isBinary(attribute);
    hash.update(withLength(Buffer.from(name)));
    hash.update(withLength(Buffer.from(attribute.DataType)));
    hash.update(Buffer.from([binary ? 2 : 1]));
    hash.update(withLength(binary ? binaryOf(attribute) : Buffer.from(attribute.StringValue ?? '')));
  }
  return hash.digest('hex');
};
