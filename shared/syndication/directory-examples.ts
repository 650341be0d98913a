import type { SiteFacts } from './output.ts';

/** What partners type: for a feed, for a queue of their own (docs/feeds.md has the whole of it), for a reader. */
export const exampleCalls = ({ lang, newsroom, formats }: SiteFacts): Record<'curl' | 'queue' | 'reader', string> => {
  const feed = `${newsroom.siteUrl}${formats[0]?.addressOf(lang) ?? ''}`;
  return {
    curl: `curl --compressed --etag-save dateline.etag --output feed.xml ${feed}
curl --compressed --etag-compare dateline.etag --etag-save dateline.etag --output feed.xml ${feed}`,
    queue: `TOPIC=arn:aws:sns:eu-west-1:111122223333:…
QUEUE=arn:aws:sqs:eu-central-1:444455556666:newsroom
aws sns subscribe --region "$(cut -d: -f4 <<< $TOPIC)" --topic-arn $TOPIC --protocol sqs --notification-endpoint $QUEUE \\
  --attributes '{ "RawMessageDelivery": "true", "FilterPolicy": "{\\"language\\":[\\"${lang}\\"]}" }'
# The queue's policy must let the topic send to it:
# { "Effect": "Allow", "Principal": { "Service": "sns.amazonaws.com" }, "Action": "sqs:SendMessage",
#   "Resource": "$QUEUE", "Condition": { "ArnEquals": { "aws:SourceArn": "$TOPIC" } } }`,
    reader: `echo '${feed}' >> ~/.newsboat/urls && newsboat -r`,
  };
};
