import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownNewsroomFile, readNewsroom } from '../../infra/settings-files.ts';
import { createEmbedded } from '../../local/newsroom/embedded.ts';
import type { Outcome } from '../../shared/release/upload.ts';
import { jpegOf } from '../unit/release/picture-files.ts';
import { paragraph } from '../unit/release/word-file.ts';
import { captionParagraph, illustrated, pictureParagraph } from '../unit/release/word-pictures.ts';

/** Something that the CDN answers with. */
export interface PublicDocument {
  path: string;
  status: number;
  headers: Record<string, string>;
  body: string;
  /** What is answered to somebody who has it already. */
  again: number;
}

export interface FixedSet {
  documents: PublicDocument[];
  /** Files of pictures: what is answered, and of which type. */
  pictures: { path: string; status: number; type: string | undefined }[];
  outcomes: Record<string, Outcome | undefined>;
  siteUrl: string;
}

/** Headlines that formats are broken by. All of them are published. */
export const HOSTILE: Readonly<Record<string, string>> = {
  markup: 'Wells <b>open</b> & “bridges” ]]> close in 5 < 6 towns',
  control: 'Bells\u0007 and feeds\u000b reach the coast',
  emoji: 'Families 👨‍👩‍👧‍👦 return with 🧑🏽‍🚒 crews 𝒜',
  spaces: 'Price\u00a0: 12\u202f000 tents \u2009for the coast',
  marks: 'Crews \u200fعمّان\u200e reach the hills \u202eagain\u202c',
  entity: 'Notes &amp; &lt;queries&gt; &#x1F600; from the field',
  long: `${'The water came back to the coast and the hills, '.repeat(6)}`.slice(0, 254).trim(),
};

const WORDS: Record<string, { headline: string; text: string }> = {
  en: {
    headline: 'Clean water is back on the coast',
    text: 'LODWAR, Kenya – Clean water is back in forty villages of the coast, Blue Harbour Relief said on Monday. The work took six weeks.',
  },
  fr: {
    headline: 'L’eau potable est revenue sur la côte',
    text: 'LODWAR, Kenya – L’eau potable est revenue dans quarante villages de la côte, a annoncé lundi Secours Port Bleu. Les travaux ont duré six semaines.',
  },
  ar: {
    headline: 'المياه النظيفة تعود إلى الساحل',
    text: 'لودوار، كينيا – عادت المياه النظيفة إلى أربعين قرية على الساحل، كما أعلنت إغاثة الميناء الأزرق يوم الاثنين. واستغرق العمل ستة أسابيع.',
  },
  zh: {
    headline: '沿海地区恢复清洁供水',
    text: '内罗毕——蓝港救援组织周一表示，沿海四十个村庄已恢复清洁供水。工程历时六周，数千个家庭因此受益。',
  },
};

const document = (lang: string, headline: string, text: string, front: readonly string[] = []): string =>
  ['---', `lang: ${lang}`, 'countries: KE', 'topics: [water]', ...front, '---', '', `# ${headline}`, '', text].join('\n');

/** What is said of the pictures of the set, in their places: formats are broken by it, too. */
export const PICTURE_WORDS = {
  alt: 'A "pump" < 2 m & its ]]> crew 🚰',
  caption: 'Pumps & <wells> ]]> at the coast',
  credit: 'Ada O’Neill & Co',
};

const pictured = async (headline: string, text: string, shade: number): Promise<Uint8Array> => {
  const { alt, caption, credit } = PICTURE_WORDS;
  const body = [
    paragraph(headline, { letters: '<w:b/>' }),
    paragraph(text.replaceAll('&', '&amp;')),
    pictureParagraph(1, { alt }),
    captionParagraph(`${caption} Photo: ${credit}`),
    pictureParagraph(2, { alt: 'The coast' }),
  ].join('');
  const pictures = await Promise.all([jpegOf(600, 400), jpegOf(120, 80 + shade)]);
  return illustrated(
    body,
    pictures.map((bytes, index) => ({ name: `image${index + 1}.jpeg`, bytes })),
  );
};

const sentence = (number: number): string =>
  `NAIROBI, Kenya – Crew ${number} has mended ${number * 7 + 3} pumps and ${number * 3 + 2} bridges between the river and hill ${number * 11}, Blue Harbour Relief said.`;

/** Releases in four languages, some corrected, withdrawn and killed, some of earlier months: published, and read as the world reads them. */
export const buildFixedSet = async (): Promise<FixedSet> => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-conformance-'));
  const newsroomFile = join(folder, 'newsroom.json');
  const own = readNewsroom(ownNewsroomFile);
  own.organisation.name.zh = '蓝港救援组织';
  for (const topic of own.topics) topic.names.zh ??= topic.names.en ?? topic.id;
  writeFileSync(newsroomFile, JSON.stringify({ ...own, languages: ['en', 'fr', 'ar', 'zh'] }));
  const run = await createEmbedded({ at: '2026-11-02T09:00:00.000Z', newsroomFile });
  try {
    const drop = async (key: string, content: string | Uint8Array): Promise<void> => {
      run.drop(`incoming/${key}`, content);
      await run.untilIdle();
    };
    for (const [lang, { headline, text }] of Object.entries(WORDS))
      run.drop(`incoming/water/${lang}.md`, document(lang, headline, text));
    await run.advanceTo('2026-11-02T09:30:00.000Z');
    for (const [index, [name, headline]] of Object.entries(HOSTILE).entries()) {
      const title = JSON.stringify(headline);
      await drop(
        `hostile-${name}.md`,
        document('en', 'left out', sentence(index + 1), [`title: ${title}`]).replace('# left out\n\n', ''),
      );
      await run.advanceTo(new Date(Date.parse(run.now()) + 60_000).toISOString());
    }
    for (const [index, month] of ['2026-10-12', '2026-08-03', '2025-12-24'].entries())
      await drop(
        `older-${index}.md`,
        document('en', `Report ${index} of the river crews`, sentence(index + 30), [`date: ${month}`]),
      );
    // Two releases with one slug.
    for (const index of [1, 2]) await drop(`same-${index}.md`, document('en', 'A bridge is open again', sentence(index + 50)));
    for (const name of ['corrected', 'withdrawn', 'killed'])
      await drop(`${name}.md`, document('en', `Crews were ${name} on the river`, sentence(60 + name.length)));
    await drop(
      'corrected.md',
      document('en', 'Crews were corrected on the river', `${sentence(69)} Two more follow.`, [
        'correction: "It is 486 pumps & <not> 500."',
      ]),
    );
    // Pictures that stay, that a correction takes away, that are withheld, and that are killed.
    const crews = ['stay', 'go', 'wait', 'end'];
    for (const [index, name] of crews.entries())
      await drop(
        `pictured-${name}.docx`,
        await pictured(`Crews show how wells ${name} on the river`, sentence(80 + index), index + 1),
      );
    await drop(
      'pictured-go.docx',
      await pictured('Crews show how wells go on the river', `${sentence(81)} Correction: the coast is another.`, 9),
    );
    await drop('pictured-go.accept.txt', 'correction\nThe second picture was of another coast.');
    await drop('pictured-wait.withdraw.txt', 'Figures under review.');
    await drop('pictured-end.kill.txt', 'Nobody had agreed to be shown.');
    await drop('withdrawn.withdraw.txt', 'Figures under review.\nnote: We are checking the figures.');
    await drop('killed.kill.txt', 'It was never true.');
    await run.advanceTo(new Date(Date.parse(run.now()) + 600_000).toISOString());
    await run.buildBehind();
    if (run.deadLetters().length + run.failures.length > 0) throw new Error('Something in the newsroom failed.');

    const outcomes = Object.fromEntries(
      (await run.uploads()).map(({ key, row }) => [key.replace('incoming/', ''), row?.outcome]),
    );
    const keys = run.account.s3.list(run.landmarks.site).map(({ key }) => key);
    const documents: PublicDocument[] = [];
    const pictures: FixedSet['pictures'] = [];
    for (const key of keys) {
      const path = `/${key.replace(/(^|\/)index\.html$/, '$1')}`;
      const { status, headers, body } = await run.get(path);
      if (key.startsWith('media/')) {
        pictures.push({ path, status, type: headers['content-type'] });
        continue;
      }
      const { status: again } = await run.get(path, headers.etag ? { 'if-none-match': headers.etag } : {});
      documents.push({ path, status, headers, body: String(body), again });
    }
    return { documents, pictures, outcomes, siteUrl: own.siteUrl };
  } finally {
    await run.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
