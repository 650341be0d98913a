import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Newsroom } from '../../../shared/newsroom/newsroom.ts';
import type { Inline } from '../../../shared/release/wording/inline.ts';
import type { Segment } from '../../../shared/release/wording/segments.ts';
import { filesFor } from '../../../shared/translation/out-files.ts';
import { markedText } from '../../../shared/translation/word-marks.ts';
import type { TranslationOrder } from '../../../shared/translation/xliff-out.ts';

/**
 * What translators' tools make of a file that went out, each in the form its maker documents: their own ids, their own tags, their own
 * words for what is done. Nobody here knows more of a file than such a tool does.
 */

/** The translation of a sentence; undefined for one that is left open. */
export type Translate = (segment: Segment) => Inline[] | undefined;

export const newsroomOfTools = Newsroom.parse({
  organisation: { name: { en: 'Fund' } },
  siteUrl: 'https://news.example.org',
  languages: ['en', 'fr', 'es', 'ar'],
  timeZone: 'Europe/Paris',
  topics: [],
});

export const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** How a tool writes the codes of a sentence. `around` gets the number, the tag as it was sent, and the words within. */
interface Codes {
  around(id: string, tag: string, words: string): string;
  alone(id: string, tag: string): string;
  kept(words: string): string;
  text?(words: string): string;
}
const written = (inlines: readonly Inline[], codes: Codes): string =>
  inlines
    .map((inline) => {
      if (typeof inline === 'string') return (codes.text ?? xml)(inline);
      if ('keep' in inline) return codes.kept((codes.text ?? xml)(inline.keep));
      if ('ph' in inline) return codes.alone(inline.ph, `<ph id="${inline.ph}" ctype="lb"><br /></ph>`);
      return codes.around(inline.g, `<g id="${inline.g}" ctype="bold">`, written(inline.children, codes));
    })
    .join('');

const inXliff: Codes = {
  around: (id, _, words) => `<g id="${id}">${words}</g>`,
  alone: (id) => `<x id="${id}"/>`,
  kept: (words) => words,
};

interface Sent {
  order: TranslationOrder;
  translate: Translate;
}

const segmentsIn = ({ order }: Sent): Segment[] => order.groups.flatMap(({ segments }) => segments);
const asked = (sent: Sent): Segment[] => segmentsIn(sent).filter(({ fixed }) => !fixed);

/** XLIFF 1.2 as it went out, its targets filled in: what a tool does that keeps the file as it is. */
export const plainXliff = ({ order, translate }: Sent): string => {
  const codes: Codes = {
    ...inXliff,
    alone: (id) => `<ph id="${id}"/>`,
    kept: (words) => `<mrk mtype="protected">${words}</mrk>`,
  };
  const file = String(filesFor(order, { out: 'x' }, newsroomOfTools)[0]?.body);
  return segmentsIn({ order, translate }).reduce((text, segment) => {
    const target = segment.fixed ? undefined : translate(segment);
    const at = text.indexOf('<target', text.indexOf(`<trans-unit id="${segment.id}"`));
    return target ? `${text.slice(0, at)}<target>${written(target, codes)}${text.slice(text.indexOf('</target>', at))}` : text;
  }, file);
};

/** Trados Studio: guids for units, tags numbered through the file and defined in its header, segments within units. */
export const sdlxliff = (sent: Sent): string => {
  const defs: string[] = [];
  const define = (def: string): number => {
    defs.push(`<tag id="${defs.length + 1}">${def}</tag>`);
    return defs.length;
  };
  const units = asked(sent).map((segment, index) => {
    const numbers = new Map<string, number>();
    const numbered = (key: string, def: string): number => {
      const number = numbers.get(key) ?? define(def);
      numbers.set(key, number);
      return number;
    };
    const codes: Codes = {
      around: (id, tag, words) =>
        `<g id="${numbered(`g${id}`, `<bpt name="g" can-hide="true">${xml(tag)}</bpt><bpt-props/><ept name="g">${xml('</g>')}</ept>`)}">${words}</g>`,
      alone: (id, tag) => `<x id="${numbered(`x${id}`, `<ph name="ph" seg-hint="Include">${xml(tag)}</ph>`)}"/>`,
      kept: (words) =>
        `<g id="${numbered(`m${words}`, `<bpt name="mrk">${xml('<mrk mtype="protected">')}</bpt><ept name="mrk">${xml('</mrk>')}</ept>`)}">${words}</g>`,
    };
    const target = sent.translate(segment);
    const source = written(segment.source, codes);
    const mid = index + 1;
    return `<group><sdl:cxts><sdl:cxt id="1"/></sdl:cxts><trans-unit id="5f0c3f0e-0000-4000-8000-${String(mid).padStart(12, '0')}">
<source>${source}</source>
<seg-source><mrk mtype="seg" mid="${mid}">${source}</mrk></seg-source>
<target><mrk mtype="seg" mid="${mid}">${written(target ?? segment.source, codes)}</mrk></target>
<sdl:seg-defs><sdl:seg id="${mid}" conf="${target ? 'Translated' : 'Draft'}" origin="interactive"><sdl:value key="SegmentHash">${mid}</sdl:value></sdl:seg></sdl:seg-defs>
</trans-unit></group>`;
  });
  return `\uFEFF<?xml version="1.0" encoding="utf-8"?><xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" sdl:version="1.0"><doc-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><rep-defs/></doc-info><file original="C:\\Users\\me\\wells.xlf" datatype="x-sdlfilterframework2" source-language="en-US" target-language="fr-FR"><header><file-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><value key="SDL:FileId">5f0c3f0e-0000-4000-8000-000000000000</value></file-info><sdl:filetype-info><sdl:filetype-id>XLIFF 1.1-1.2 v 2.0.0.0</sdl:filetype-id></sdl:filetype-info><cxt-defs xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><cxt-def id="1" type="sdl:paragraph"/></cxt-defs><tag-defs xmlns="http://sdl.com/FileTypes/SdlXliff/1.0">${defs.join('')}</tag-defs><reference><internal-file form="base64">AAAA</internal-file></reference></header><body>
${units.join('\n')}
</body></file></xliff>`;
};

/** memoQ: rows numbered through, halves of tags numbered by themselves, the id that was sent as a context, older versions beside. */
export const mqxliff = (sent: Sent): string => {
  const codes: Codes = {
    around: (id, tag, words) =>
      `<bpt id="${Number(id) * 2 - 1}" rid="${id}">${xml(tag)}</bpt>${words}<ept id="${Number(id) * 2}" rid="${id}">${xml('</g>')}</ept>`,
    alone: (id, tag) => `<ph id="9${id}">${xml(`<mq:rxt displaytext="br" val="${xml(tag)}">`)}</ph>`,
    kept: (words) => words,
  };
  const units = asked(sent).map((segment, index) => {
    const target = sent.translate(segment);
    return `<trans-unit id="${index + 1}" mq:status="${target ? 'ManuallyConfirmed' : 'NotStarted'}" mq:segmentguid="5f0c3f0e-0000-4000-8000-${String(index).padStart(12, '0')}">
<source xml:space="preserve">${written(segment.source, codes)}</source>
<target xml:space="preserve">${target ? written(target, codes) : ''}</target>
<context-group><context context-type="x-mmq-context">${segment.id}</context></context-group>
<mq:minorversions><mq:historical-unit mq:status="NotStarted"><source xml:space="preserve">old</source><target xml:space="preserve">vieux</target></mq:historical-unit></mq:minorversions>
</trans-unit>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:mq="MQXliff"><file original="wells.xlf" source-language="en" target-language="fra" datatype="x-memoq"><header><tool tool-id="MQ" tool-name="MemoQ"/><mq:docinformation mq:docname="wells.xlf"/></header><body>
${units.join('\n')}
</body></file></xliff>`;
};

/** Wordfast Pro 4 and later: numbers for units, pairs of tags, its own facts in one attribute. */
export const txlf = (sent: Sent): string => {
  const codes: Codes = {
    around: (id, tag, words) => `<bpt id="${id}" ctype="x-tag">${xml(tag)}</bpt>${words}<ept id="${id}">${xml('</g>')}</ept>`,
    alone: (id, tag) => `<ph id="${id}" ctype="x-ph">${xml(tag)}</ph>`,
    kept: (words) => words,
  };
  const units = asked(sent).map((segment, index) => {
    const target = sent.translate(segment);
    return `<group restype="x-paragraph"><trans-unit id="${index + 1}" gs4tr:editStatus="${target ? 'updated' : ''}"><source>${written(segment.source, codes)}<gs4tr:ws pos="after"> </gs4tr:ws></source>
<target state="${target ? 'translated' : 'needs-translation'}" gs4tr:seginfo="&lt;root username=&quot;me&quot;/&gt;">${written(target ?? segment.source, codes)}</target></trans-unit></group>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:gs4tr="http://www.gs4tr.org/schema/xliff-ext" version="1.2"><file original="wells.xlf" source-language="en-US" target-language="fr-FR" datatype="xml" tool-id="gs4tr" translated-segment-count="1"><header><phase-group><phase phase-name="translation" process-name="translation" job-id="12"/></phase-group></header><body>
${units.join('\n')}
</body></file></xliff>`;
};

/** Wordfast Pro 2 and 3: blocks, tags numbered by `x`, the skeleton of the document between them. */
export const txml = (sent: Sent): string => {
  const codes: Codes = {
    around: (id, tag, words) =>
      `<ut x="${Number(id) * 2 - 1}" type="open">${xml(tag)}</ut>${words}<ut x="${Number(id) * 2}" type="close">${xml('</g>')}</ut>`,
    alone: (id, tag) => `<ut x="9${id}" type="single">${xml(tag)}</ut>`,
    kept: (words) => words,
  };
  const blocks = asked(sent).map((segment, index) => {
    const target = sent.translate(segment);
    return `<skeleton>&lt;unit&gt;</skeleton><translatable blockId="${index + 1}" datatype="xml"><segment segmentId="1"${target ? ' modified="true"' : ''}><source>${written(segment.source, codes)}</source>${target ? `<target score="0">${written(target, codes)}</target>` : ''}<comments><comment creationid="me" type="text">note</comment></comments></segment></translatable>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<txml locale="EN-US" version="1.0" segtype="sentence" createdby="WF2.3.0" datatype="xml" targetlocale="FR-FR" file_extension="xlf" editedby="WF3.4.0">
${blocks.join('\n')}
</txml>`;
};

/** Phrase: codes in the text, what they stand for below the unit, the id that was sent as the key of a group. */
export const mxliff = (sent: Sent): string => {
  const units = asked(sent).map((segment, index) => {
    const marks = new Map<string, string>();
    const codes: Codes = {
      around: (id, tag, words) => {
        marks.set(id, tag);
        return `{${id}&gt;${words}&lt;${id}}`;
      },
      alone: (id, tag) => {
        marks.set(`9${id}`, tag);
        return `{9${id}}`;
      },
      kept: (words) => words,
    };
    const target = sent.translate(segment);
    const [source, said] = [written(segment.source, codes), target ? written(target, codes) : ''];
    const metadata = [...marks]
      .map(([id, tag]) => `<m:mark id="${id}"><m:type>code</m:type><m:content>${xml(tag)}</m:content></m:mark>`)
      .join('');
    return `<group id="${index}" m:para-id="${index}"><context-group><context context-type="x-key">${segment.id}</context></context-group>
<trans-unit id="zQ1:${index}" xml:space="preserve" m:confirmed="${target ? 1 : 0}" m:locked="false" m:score="0.0" m:trans-origin="null" m:level-edited="${Boolean(target)}">
<source>${source}</source>
<target>${said}</target>
<alt-trans origin="machine-trans"><target>Automate</target></alt-trans>
<m:tunit-metadata>${metadata}</m:tunit-metadata><m:tunit-target-metadata>${metadata}</m:tunit-target-metadata>
</trans-unit></group>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:m="http://www.memsource.com/mxlf/2.0" version="1.2" m:version="2.4" m:level="1"><file original="wells.xlf" source-language="en" target-language="fr_fr" datatype="x-xliff" m:task-id="zQ1"><header/><body>
${units.join('\n')}
</body></file></xliff>`;
};

/** XLIFF 2.1 as it went out, its targets filled in; one unit in two segments, pairs as `sc` and `ec`, as some tools do. */
export const xliff2 = ({ order, translate }: Sent): string => {
  const codes: Codes = {
    around: (id, _, words) => `<sc id="${id}"/>${words}<ec startRef="${id}"/>`,
    alone: (id) => `<ph id="${id}"/>`,
    kept: (words) => `<mrk id="m9" translate="no">${words}</mrk>`,
  };
  const file = String(filesFor(order, { out: 'x', files: ['xliff-2.1'] }, newsroomOfTools)[0]?.body);
  return segmentsIn({ order, translate }).reduce((text, segment) => {
    const target = segment.fixed ? undefined : translate(segment);
    if (!target) return text;
    const unit = text.indexOf(`<unit id="${segment.id}"`);
    const from = text.indexOf('<segment', unit);
    const to = text.indexOf('</unit>', unit);
    const [first, ...others] = segment.source;
    const [last = ''] = target;
    // Where the sentence is words alone, the tool has cut it in two.
    const body =
      segment.source.length === 1 && typeof first === 'string' && typeof last === 'string' && first.includes(' ')
        ? `<segment id="1" state="translated"><source>${xml(first.slice(0, first.indexOf(' ')))}</source><target>${xml(last.slice(0, last.indexOf(' ')))}</target></segment><ignorable><source> </source></ignorable><segment id="2" state="translated"><source>${xml(first.slice(first.indexOf(' ') + 1))}</source><target>${xml(last.slice(last.indexOf(' ') + 1))}</target></segment>`
        : `<segment id="1" state="translated"><source>${written([first ?? '', ...others], codes)}</source><target>${written(target, codes)}</target></segment>`;
    return `${text.slice(0, from)}${body}${text.slice(to)}`;
  }, file);
};

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

/** PO as xliff2po writes it, with the elements in its strings; what is not done is fuzzy. */
export const po = (sent: Sent): string => {
  const codes: Codes = {
    around: (_, tag, words) => `${tag}${words}</g>`,
    alone: () => '<br />',
    kept: (words) => words,
    text: (words) => words,
  };
  const entries = asked(sent).map((segment) => {
    const target = sent.translate(segment);
    return `#: ${segment.id}\n${target ? '' : '#, fuzzy\n'}msgid ${quoted(written(segment.source, codes))}\nmsgstr ${quoted(written(target ?? segment.source, codes))}\n`;
  });
  return `#, fuzzy\nmsgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"X-Generator: Translate Toolkit 3.8.4\\n"\n\n${entries.join('\n')}`;
};

/** The Word table that went out. */
export const wordTableOf = (order: TranslationOrder, newsroom = newsroomOfTools): Uint8Array =>
  filesFor(order, { out: 'x', files: ['docx'] }, newsroom)[0]?.body as Uint8Array;

/** The main part of a Word file, changed. */
export const withMainPart = (file: Uint8Array, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(file);
  const main = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return zipSync({ ...parts, 'word/document.xml': strToU8(change(main)) });
};

/** The rows of the table, each changed as a whole. */
export const withRows = (file: Uint8Array, change: (row: string, id: string) => string): Uint8Array =>
  withMainPart(file, (main) =>
    main.replace(/<w:tr>.*?<\/w:tr>/gs, (row) => change(row, /s[0-9a-f]{12}(?:-\d+)?/.exec(row)?.[0] ?? '')),
  );

/** What a cell of a row holds, replaced by paragraphs of one's own. */
export const withCell = (row: string, column: number, paragraphs: string): string => {
  let at = -1;
  return row.replace(/(<w:tc>.*?<\/w:tcPr>).*?(<\/w:tc>)/gs, (cell, start, end) => {
    at += 1;
    return at === column ? `${start}${paragraphs}${end}` : cell;
  });
};

export const paragraphOf = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r></w:p>`;

/** The Word table with its third column filled in, as Word saves it: a run cut in two, a proofing mark between. */
export const wordTable = ({ order, translate }: Sent): Uint8Array =>
  withRows(wordTableOf(order), (row, id) => {
    const segment = asked({ order, translate }).find((one) => one.id === id);
    const target = segment && translate(segment);
    if (!target) return row;
    const text = markedText(target);
    const half = Math.floor(text.length / 2);
    const run = (part: string): string =>
      `<w:r w:rsidR="00AB12CD"><w:rPr><w:lang w:val="fr-FR"/></w:rPr><w:t xml:space="preserve">${xml(part)}</w:t></w:r>`;
    return withCell(
      row,
      2,
      `<w:p><w:proofErr w:type="spellStart"/>${run(text.slice(0, half))}<w:proofErr w:type="spellEnd"/>${run(text.slice(half))}</w:p>`,
    );
  });

/** Files in one zip. */
export const zipOf = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
