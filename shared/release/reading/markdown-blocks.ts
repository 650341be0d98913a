import MarkdownIt from 'markdown-it';
import { once } from '../../languages/once.ts';
import { inScript, type Script } from '../../markup/raised.ts';
import type { Problem } from '../problem.ts';
import { type Block, type Line, plainLine } from './block.ts';
import type { PicturePlace } from './placed-pictures.ts';
import { cleanText, type SourceLine, tidy } from './source-text.ts';
import { struckOutQuestion } from './struck-out.ts';

type Markdown = InstanceType<typeof MarkdownIt>;
type Token = ReturnType<Markdown['parse']>[number];

const HTML_TAG =
  /^<(?:!--[\s\S]{0,2000}?--|\/?(?:a|abbr|article|aside|b|blockquote|br|button|caption|center|cite|code|col|colgroup|dd|del|div|dl|dt|em|figcaption|figure|font|footer|form|h[1-6]|header|hr|i|iframe|img|input|ins|label|li|link|main|meta|nav|ol|p|picture|pre|q|s|script|section|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|tfoot|th|thead|time|tr|u|ul|video)\b[^<>]{0,2000})>/i;

/** Words struck out with a tag, up to its end. */
const STRUCK_TAG = /^<(del|s|strike)\b[^<>]{0,200}>[\s\S]{0,5000}?<\/\1\s*>/i;

const INLINE_TAG = /^<\/?(?:a|abbr|b|cite|code|em|font|i|q|s|small|span|strike|strong|sub|sup|time|u)\b/i;

/** Paragraphs longer than this, underlined, were never meant as headings: `---` below a paragraph is a rule. */
const LONGEST_HEADING = 255;

/** What is raised or lowered says something else on the line. */
const SCRIPT = /^<(su[bp])>([^<>\n]{1,100})<\/\1>/i;
/** Pandoc's `10^6^` and `H~2~O`: hard behind a word, and without spaces. */
const TYPED_SCRIPT = /^(?:\^([^\s^<>]{1,20})\^|~([\p{L}\d+−-]{1,4})~)(?!~)/u;
/** One tilde strikes out as two do, around words that stand by themselves: `~900~ 700 shillings`. */
const STRUCK_WORDS = /^~((?=\S)[^~\n]{1,1000}(?<=\S))~(?![~\p{L}\p{N}])/u;

const markdown = once((): Markdown => {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
  // A release has no program text: what is indented or fenced there is prose that somebody indented.
  markdown.disable(['code', 'fence']);
  // The sanitiser decides on addresses afterwards; refused here, the brackets would be shown to readers.
  markdown.validateLink = () => true;
  // A picture stands beside the text that it is in.
  markdown.renderer.rules.image = () => '';
  markdown.inline.ruler.before('html_inline', 'script', (state, silent) => {
    if (state.src[state.pos] !== '<') return false;
    const [whole = '', name = '', words = ''] = SCRIPT.exec(state.src.slice(state.pos, state.pos + 120)) ?? [];
    if (whole === '') return false;
    if (!silent) {
      const tag = name.toLowerCase();
      state.push(`${tag}_open`, tag, 1);
      state.push('text', '', 0).content = words;
      state.push(`${tag}_close`, tag, -1);
    }
    state.pos += whole.length;
    return true;
  });
  markdown.inline.ruler.before('strikethrough', 'tilde_or_caret', (state, silent) => {
    const [mark, before = ''] = [state.src[state.pos], state.src[state.pos - 1]];
    if ((mark !== '~' && mark !== '^') || before === '~' || state.src[state.pos + 1] === mark) return false;
    const rest = state.src.slice(state.pos, state.pos + 1002);
    const [whole, raised, lowered] = (/[\p{L}\p{N})\]]/u.test(before) && TYPED_SCRIPT.exec(rest)) || [];
    if (whole !== undefined) {
      const tag = raised === undefined ? 'sub' : 'sup';
      if (!silent) {
        state.push(`${tag}_open`, tag, 1);
        state.push('text', '', 0).content = raised ?? lowered ?? '';
        state.push(`${tag}_close`, tag, -1);
      }
      state.pos += whole.length;
      return true;
    }
    const struck = /[\p{L}\p{N}]/u.test(before) ? undefined : STRUCK_WORDS.exec(rest);
    if (!struck) return false;
    if (!silent) state.push('struck', '', 0).content = struck[1] ?? '';
    state.pos += struck[0].length;
    return true;
  });
  // Raw HTML is neither kept nor shown: its tags go, its words stay.
  markdown.inline.ruler.before('html_inline', 'drop_html', (state, silent) => {
    if (state.src[state.pos] !== '<') return false;
    const tag = HTML_TAG.exec(state.src.slice(state.pos, state.pos + 2100))?.[0];
    if (!tag) return false;
    const struck = STRUCK_TAG.exec(state.src.slice(state.pos))?.[0];
    if (struck) {
      if (!silent) state.push('struck', '', 0).content = struck.replace(/<[^>]*>/g, '');
      state.pos += struck.length;
      return true;
    }
    const place = !silent && /^<img\b/i.test(tag) ? state.push('image', 'img', 0) : undefined;
    if (place) {
      place.attrs = [['src', attributeOf(tag, 'src')]];
      place.content = attributeOf(tag, 'alt');
    }
    // Inside of words tags part nothing.
    if (!silent && !place && !INLINE_TAG.test(tag))
      state.push(/^<br/i.test(tag) ? 'hardbreak' : 'softbreak', 'br', 0).markup = 'html';
    state.pos += tag.length;
    return true;
  });
  return markdown;
});

const attributeOf = (tag: string, name: string): string => {
  const [, double, single, bare] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag) ?? [];
  return markdown().utils.unescapeAll(double ?? single ?? bare ?? '');
};

/** A text as blocks, with what was left out of it and what there is to ask about that. */
export interface TextRead {
  blocks: Block[];
  /** Where it shows pictures. */
  places?: PicturePlace[];
  problems: Problem[];
  noise: Line[];
}

/**
 * CommonMark with tables as blocks. Pictures are told by their places; left out is what is struck out; HTML is read as the words between its tags.
 */
export const readMarkdown = (source: readonly SourceLine[]): TextRead => {
  const tokens = markdown().parse(source.map(({ text }) => text).join('\n'), {});
  const lineAt = (index: number): number => source[Math.min(index, source.length - 1)]?.line ?? 1;
  const struck = tokens
    .filter(({ type }) => type === 'inline')
    .flatMap((inline) =>
      takeOutStruck(inline).map((words) => ({
        ...plainLine(words, lineAt(inline.map?.[0] ?? 0)),
        toldApart: true as const,
      })),
    );
  const [first] = struck;
  // In an export of a content system every line stands where its field does.
  const within = source.find(({ line, text }) => line === first?.line && text.includes(first.text))?.text.trim() ?? '';
  return {
    blocks: topLevel(tokens).flatMap((group) => blocksOf(group, lineAt)),
    places: tokens
      .filter(({ type }) => type === 'inline')
      .flatMap((inline) => placesIn(inline.children ?? [], inline.map?.[0] ?? 0, lineAt)),
    problems: first ? [struckOutQuestion(struck.length, { text: first.text, line: first.line, within })] : [],
    noise: struck,
  };
};

/** Takes what is struck out (`~~so~~`, `<del>so</del>`) out of an inline token; the words. */
const takeOutStruck = (inline: Token): string[] => {
  const struck: string[] = [];
  const kept: Token[] = [];
  let depth = 0;
  for (const token of inline.children ?? []) {
    if (token.type === 's_open') {
      if (depth === 0) struck.push('');
      depth += 1;
    } else if (token.type === 's_close') depth -= 1;
    else if (token.type === 'struck') struck.push(token.content);
    else if (depth > 0) struck.push(`${struck.pop() ?? ''}${token.nesting === 0 ? token.content || ' ' : ''}`);
    else {
      const before = kept.at(-1);
      if (before?.type === 'text' && token.type === 'text' && before.content.endsWith(' '))
        token.content = token.content.trimStart();
      kept.push(token);
    }
  }
  if (struck.length > 0) inline.children = kept;
  return struck.map(tidy).filter(Boolean);
};

const topLevel = (tokens: readonly Token[]): Token[][] => {
  const groups: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0) groups.push([]);
    groups.at(-1)?.push(token);
    depth += token.nesting;
  }
  return groups;
};

const blocksOf = (group: Token[], lineAt: (index: number) => number): Block[] => {
  const [first] = group;
  const at = first?.map?.[0] ?? 0;
  const lines = group
    .filter(({ type }) => type === 'inline')
    .flatMap((inline) => linesOf(inline.children ?? [], inline.map?.[0] ?? at, lineAt));
  const line = lineAt(at);
  switch (first?.type) {
    case 'heading_open': {
      // A line of nothing but number signs is an end mark, and reads as an empty heading.
      const mark = first.markup;
      if (lines.length === 0)
        return [{ kind: 'paragraph', lines: [{ text: mark, html: mark, line, strong: false, hard: false }] }];
      const long = lines.map(({ text }) => text).join(' ').length > LONGEST_HEADING;
      return [
        long && /^[-=]/.test(mark) ? { kind: 'paragraph', lines } : { kind: 'heading', level: Number(first.tag.slice(1)), lines },
      ];
    }
    case 'paragraph_open':
      return lines.length > 0 ? [{ kind: 'paragraph', lines }] : [];
    case 'hr':
      return [{ kind: 'rule', lines: [{ text: first.markup, html: '', line, strong: false, hard: false }] }];
    case 'bullet_list_open':
    case 'ordered_list_open':
      return lines.length > 0 ? [{ kind: 'list', lines, html: render(group) }] : [];
    case 'blockquote_open':
      return lines.length > 0 ? [{ kind: 'quotation', lines, html: render(group) }] : [];
    case 'table_open':
      return lines.length > 0 ? [{ kind: 'table', lines, html: render(group) }] : [];
    default:
      return [];
  }
};

const render = (tokens: Token[]): string => markdown().renderer.render(tokens, markdown().options, {});

/** Where an inline token shows pictures. */
const placesIn = (children: readonly Token[], at: number, lineAt: (index: number) => number): PicturePlace[] => {
  let index = at;
  return children.flatMap((token): PicturePlace[] => {
    if ((token.type === 'softbreak' || token.type === 'hardbreak') && token.markup !== 'html') index += 1;
    if (token.type !== 'image') return [];
    const [address, title] = ['src', 'title'].map((name) => String(token.attrGet(name) ?? ''));
    return [
      {
        address: address ?? '',
        alt: tidy(cleanText(token.content)),
        line: lineAt(index),
        ...(title && { title: tidy(cleanText(title)) }),
      },
    ];
  });
};

/** The lines of an inline token: each with its own well-formed HTML, emphasis that runs on closed and opened again. */
const linesOf = (children: readonly Token[], at: number, lineAt: (index: number) => number): Line[] => {
  const lines: Line[] = [];
  const open: Token[] = [];
  let current: Token[] = [];
  let text = '';
  let plain = false;
  let index = at;
  const end = (hard: boolean): void => {
    const closing = open.map(({ tag }) => `</${tag}>`).reverse();
    if (tidy(text) !== '') {
      lines.push({ text: tidy(text), html: render(current) + closing.join(''), line: lineAt(index), strong: !plain, hard });
    }
    current = [...open];
    text = '';
    plain = false;
    index += 1;
  };
  for (const token of children) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') {
      // A break made of a tag stands inside a line of the file.
      end(token.type === 'hardbreak');
      if (token.tag === 'br' && token.markup === 'html') index -= 1;
      continue;
    }
    if (token.type === 'image') continue;
    if (token.nesting > 0) open.push(token);
    if (token.nesting < 0) open.pop();
    current.push(token);
    if (token.nesting === 0) {
      const script = open.find(({ tag }) => tag === 'sup' || tag === 'sub')?.tag as Script | undefined;
      text += script ? inScript(script, token.content) : token.content;
      if (/[\p{L}\p{N}]/u.test(token.content) && !open.some(({ tag }) => tag === 'strong' || tag === 'em')) plain = true;
    }
  }
  end(false);
  return lines;
};
