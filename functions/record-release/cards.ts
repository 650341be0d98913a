import { unchangedSince } from '../../shared/aws/objects.ts';
import { parseRow } from '../../shared/aws/table.ts';
import { type CardWords, cardOf } from '../../shared/editorial/card-of.ts';
import { isListed } from '../../shared/editorial/command-effects.ts';
import type { Decision } from '../../shared/editorial/decision.ts';
import { ReportCard, reportNameOf } from '../../shared/editorial/report-card.ts';
import { EditionRow, OwedRow, rowKeys, UploadHeadRow, UploadRow } from '../../shared/editorial/rows.ts';
import type { ParsedUpload } from '../../shared/release/upload.ts';
import { readGoneOn } from './elsewhere.ts';
import { saidOfPicture } from './pictures-beside.ts';
import type { Ports } from './ports.ts';
import { readEffects } from './read-effects.ts';
import { readParsed } from './read-parsed.ts';
import { rewriteObject } from './rewrite-object.ts';

/**
 * Writes the report card of an upload as the table has it now, unless a newer upload of the same object key has taken its
 * place. ETags are read first, then the rows: a slow older card cannot overwrite a newer one.
 */
export const refreshCard = async (
  ports: Ports,
  { key, versionId }: { key: string; versionId: string },
  { parsed, decision }: { parsed?: ParsedUpload | undefined; decision?: Decision },
): Promise<void> => {
  const { newsroom, reports, readRow } = ports;
  const name = `reports/${reportNameOf(key)}`;
  await rewriteObject(name, async () => {
    const [data, pageEtag] = await Promise.all([
      // What an earlier card says is only needed when the document is not at hand.
      decision ? reports.etag(`${name}.json`).then((etag) => ({ etag, text: undefined })) : reports.read(`${name}.json`),
      reports.etag(`${name}.html`),
    ]);
    const [newest, row] = await Promise.all([
      readRow(UploadHeadRow, rowKeys.uploadHead(key)),
      readRow(UploadRow, rowKeys.upload(key, versionId)),
    ]);
    if (!row || newest?.versionId !== versionId) return true;
    const edition = row.release && row.lang ? await readRow(EditionRow, rowKeys.edition(row.release, row.lang)) : undefined;
    const said = decision ? wordsOf(parsed, decision) : await earlierWords(ports, row, data?.text);
    const words = row.outcome === 'asset' ? { ...said, problems: await saidOfPicture(ports, row, said.problems) } : said;
    const elsewhere = await readGoneOn(ports, row);
    const goesOn = elsewhere && (elsewhere.isLeft || elsewhere.outboxes.length > 0);
    const command = words.command?.name;
    const done =
      row.outcome === 'command' && isListed(command)
        ? await readEffects(ports, row, command, elsewhere?.releases ?? [])
        : undefined;
    const owed = done?.owed ?? (await readOwed(ports, row, edition));
    const card = cardOf(newsroom, row, edition, words, { owed, goesOn }, done);
    const { renderReportCard } = await import('#desk-pages');
    const [dataPut, pagePut] = await Promise.all([
      reports.put(
        { key: `${name}.json`, body: `${JSON.stringify(card, null, 2)}\n`, contentType: 'application/json' },
        unchangedSince(data?.etag),
      ),
      reports.put(
        { key: `${name}.html`, body: renderReportCard(card, newsroom), contentType: 'text/html; charset=utf-8' },
        unchangedSince(pageEtag),
      ),
    ]);
    return dataPut.written && pagePut.written;
  });
};

/** What readers of an upload's release are still owed. Only what was ordered can be under way. */
const readOwed = async ({ query }: Ports, { release, outcome }: UploadRow, edition?: EditionRow): Promise<OwedRow[]> => {
  if (!release || !(outcome === 'command' || (edition?.live && edition.live.state !== 'published'))) return [];
  const { pk, sk } = rowKeys.owed(release, '');
  const rows = await query({ pk, from: sk, to: `${sk}~` });
  return rows.map((row) => parseRow(OwedRow, row)).filter(({ done = false }) => !done);
};

const wordsOf = (parsed: ParsedUpload | undefined, decision: Decision): CardWords => ({
  problems: [...(parsed && 'problems' in parsed ? parsed.problems : []), ...decision.problems],
  understood: parsed && understoodOf(parsed),
  command: decision.command,
});

const understoodOf = (parsed: ParsedUpload): CardWords['understood'] => {
  if (parsed.kind !== 'manifest') return 'understood' in parsed ? parsed.understood : undefined;
  const { embargoUntil, pictures: named, ...manifest } = parsed.manifest;
  return { ...manifest, ...(named && { named }), ...(embargoUntil && { embargo: { until: embargoUntil, text: '' } }) };
};

/** The words of a card that is already there; of the parsed document when its card was never written. */
const earlierWords = async (ports: Ports, row: UploadRow, text: string | undefined): Promise<CardWords> => {
  if (text !== undefined) return ReportCard.parse(JSON.parse(text));
  const parsed = await readParsed(ports, row);
  return {
    problems: parsed && 'problems' in parsed ? parsed.problems : [],
    ...(parsed && 'understood' in parsed && { understood: parsed.understood }),
  };
};
