import { UploadRow } from '../../../shared/editorial/rows.ts';

/** One object version that was uploaded, and what became of it. */
export interface UploadOutcome {
  key: string;
  versionId: string;
  /** Absent while nothing was decided. */
  row?: UploadRow;
}

const identityOf = ({ key, versionId }: Pick<UploadOutcome, 'key' | 'versionId'>): string => JSON.stringify([key, versionId]);

/** What the rows of the newsroom table say of uploads, in the uploads' order. */
export const outcomesOf = (
  uploads: readonly Pick<UploadOutcome, 'key' | 'versionId'>[],
  items: readonly Record<string, unknown>[],
): UploadOutcome[] => {
  const rows = new Map(
    items
      .filter(({ pk, sk }) => String(pk).startsWith('U#') && String(sk).startsWith('V#'))
      .map((item) => UploadRow.parse(item))
      .map((row): [string, UploadRow] => [identityOf(row), row]),
  );
  return uploads.map(({ key, versionId }) => {
    const row = rows.get(identityOf({ key, versionId }));
    return { key, versionId, ...(row && { row }) };
  });
};
