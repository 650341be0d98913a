import { timeForReaders } from '../languages/dates.ts';
import { deskWords } from '../languages/desk.ts';
import { languageName } from '../languages/newsroom-names.ts';
import { deskLanguage, type Newsroom, type TranslationFile } from '../newsroom/newsroom.ts';
import { outEndings, usualFiles } from './out-names.ts';
import { wordTable } from './word-table.ts';
import { xliff2Document } from './xliff-2-out.ts';
import { type TranslationOrder, xliffDocument } from './xliff-out.ts';

/** How a kind of file is written. */
interface OutFile {
  contentType: string;
  render(order: TranslationOrder, newsroom: Newsroom): string | Uint8Array;
}

const XLIFF = 'application/xliff+xml; charset=utf-8';

/** What may go out to translators, by the name that a policy in newsroom.json has for it. */
const outFiles: Record<TranslationFile, OutFile> = {
  xliff: { contentType: XLIFF, render: xliffDocument },
  'xliff-2.1': { contentType: XLIFF, render: xliff2Document },
  docx: {
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: (order, newsroom) => {
      const lang = deskLanguage(newsroom);
      return wordTable(order, deskWords(lang).translation, {
        lang,
        source: languageName(order.source, lang),
        target: languageName(order.target, lang),
        due: order.due && timeForReaders(order.due, lang, newsroom.timeZone),
      });
    },
  },
};

/** The files that ask for a job, ready to be written. */
export const filesFor = (
  order: TranslationOrder,
  { out, files = usualFiles }: { out: string; files?: readonly TranslationFile[] | undefined },
  newsroom: Newsroom,
): { key: string; body: string | Uint8Array; contentType: string }[] =>
  files.map((file) => {
    const { contentType, render } = outFiles[file];
    return { key: `${out}${outEndings[file]}`, body: render(order, newsroom), contentType };
  });
