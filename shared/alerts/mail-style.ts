import { directionOf, scriptOf } from '../languages/direction.ts';
import { type Html, html } from '../markup/html.ts';

/** What each colour is by day, inline where every program finds it, and by night, in the style block of those that know night. */
const colours = {
  paper: { day: '#fdfcfa', night: '#15181b' },
  ink: { day: '#1c2024', night: '#e8e4dc' },
  quiet: { day: '#565d64', night: '#a4a9ae' },
  line: { day: '#d9d5cd', night: '#3a3f44' },
  link: { day: '#0b4a82', night: '#93c4f2' },
  tint: { day: '#f1eee8', night: '#1f2428' },
  alert: { day: '#8a1c1c', night: '#ffb4a8' },
  alertTint: { day: '#fbeeec', night: '#331c1a' },
} as const;

type Colour = keyof typeof colours;

/** Classes: the properties each sets, and to which colour. */
const classes = {
  paper: { property: 'background-color', colour: 'paper' },
  ink: { property: 'color', colour: 'ink' },
  quiet: { property: 'color', colour: 'quiet' },
  link: { property: 'color', colour: 'link' },
  alert: { property: 'color', colour: 'alert' },
  line: { property: 'border-color', colour: 'line' },
  note: { property: 'background-color', colour: 'tint' },
  noteline: { property: 'border-color', colour: 'link' },
  alarm: { property: 'background-color', colour: 'alertTint' },
  alarmline: { property: 'border-color', colour: 'alert' },
  button: { property: 'background-color', colour: 'link', text: 'paper' },
} as const satisfies Record<string, { property: string; colour: Colour; text?: Colour }>;

/** What a class sets, by day or by night. */
const coloursOf = (name: MailClass, time: 'day' | 'night', after = ''): string => {
  const { property, colour, text }: { property: string; colour: Colour; text?: Colour } = classes[name];
  const set = [`${property}: ${colours[colour][time]}${after}`, ...(text ? [`color: ${colours[text][time]}${after}`] : [])];
  return set.join('; ');
};

type MailClass = keyof typeof classes;

/** The style block: night, and narrow screens. Everything else is inline, for programs that drop it. */
export const MAIL_STYLE_BLOCK = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) { .sheet { padding: 20px 16px 28px !important; } .headline { font-size: 24px !important; } }
@media (prefers-color-scheme: dark) {
${(Object.keys(classes) as MailClass[]).map((name) => `.${name} { ${coloursOf(name, 'night', ' !important')}; }`).join('\n')}
}
`;

const LATIN = {
  reading: "Georgia, 'Times New Roman', serif",
  plain: "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  line: 1.6,
  tight: 1.25,
  size: 17,
};

/** Joined letters with marks above and below need more room, and no serif of Latin fonts. */
const ARABIC = {
  reading: "'Geeza Pro', 'Noto Naskh Arabic', 'Segoe UI', Tahoma, Arial, sans-serif",
  plain: "'Geeza Pro', 'Noto Sans Arabic', 'Segoe UI', Tahoma, Arial, sans-serif",
  line: 1.85,
  tight: 1.5,
  size: 18,
};

/** Letters as high as they are wide need more room between lines. Serifs are too fine for screens that mail is read on. */
const hanLook = (fonts: string): typeof LATIN => ({ reading: fonts, plain: fonts, line: 1.75, tight: 1.4, size: 17 });

const LOOKS: Readonly<Record<string, typeof LATIN>> = {
  Hans: hanLook("'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif"),
  Hant: hanLook("'PingFang TC', 'Microsoft JhengHei', 'Noto Sans TC', 'Noto Sans CJK TC', sans-serif"),
};

/** The look of mails in one language. Lengths are in pixels: what every program understands. */
export const mailLook = (lang: string) => {
  const dir = directionOf(lang);
  const type = LOOKS[scriptOf(lang)] ?? (dir === 'rtl' ? ARABIC : LATIN);
  const start = dir === 'rtl' ? 'right' : 'left';
  const styleOf = (names: readonly MailClass[], css: string): string =>
    [...names.map((name) => coloursOf(name, 'day')), ...(css ? [css] : [])].join('; ');
  /** The attributes of an element: its classes, and inline their colours by day and whatever else it needs. */
  const styled = (names: readonly MailClass[], css = ''): Html =>
    html`${names.length > 0 && html` class="${names.join(' ')}"`} style="${styleOf(names, css)}"`;

  const small = `font-family: ${type.plain}; font-size: 14px; line-height: ${type.line}`;
  const paragraph = styled([], `margin: 0 0 18px`);
  const heading = (size: number) =>
    styled(
      [],
      `margin: 28px 0 8px; font-family: ${type.reading}; font-size: ${size}px; line-height: ${type.tight}; font-weight: bold`,
    );
  const list = styled([], `margin: 0 0 18px; padding: 0; padding-${start}: 24px`);
  const cell = styled(
    ['line'],
    `padding: 6px 0; padding-${start === 'left' ? 'right' : 'left'}: 14px; border-width: 0 0 1px; border-style: solid; text-align: ${start}; vertical-align: top`,
  );
  const link = styled(['link'], 'text-decoration: underline');

  return {
    start,
    styled,
    text: `font-family: ${type.reading}; font-size: ${type.size}px; line-height: ${type.line}`,
    tight: type.tight,
    headline: `font-family: ${type.reading}; line-height: ${type.tight}`,
    small,
    link,
    paragraph,
    /** Attributes for the bare elements of a release's text. */
    inText: {
      p: paragraph,
      h2: heading(20),
      h3: heading(18),
      h4: heading(type.size),
      ul: list,
      ol: list,
      li: styled([], 'margin: 0 0 8px'),
      blockquote: styled(
        ['line'],
        `margin: 0 0 18px; padding-${start}: 16px; border-width: 0; border-${start}-width: 3px; border-style: solid`,
      ),
      table: styled([], `border-collapse: collapse; ${small}; margin: 0 0 18px`),
      caption: styled(['quiet'], `${small}; text-align: ${start}; padding: 0 0 6px`),
      figure: styled([], 'margin: 0 0 18px'),
      figcaption: styled(['quiet'], small),
      th: cell,
      td: cell,
      a: link,
      span: styled([], 'font-weight: bold'),
    } as Record<string, Html>,
    /** And for contacts, notes and the like, which are not the text. */
    inMatter: {
      h2: styled(
        ['ink'],
        `margin: 0 0 8px; font-family: ${type.plain}; font-size: 15px; line-height: ${type.tight}; font-weight: bold`,
      ),
      p: styled([], 'margin: 0 0 12px'),
      h3: styled(['ink'], 'margin: 0 0 6px; font-size: 14px'),
      h4: styled(['ink'], 'margin: 0 0 6px; font-size: 14px'),
      ul: styled([], 'margin: 0; padding: 0; list-style: none'),
      ol: styled([], `margin: 0 0 12px; padding: 0; padding-${start}: 24px`),
      li: styled([], 'margin: 0 0 12px'),
      blockquote: styled([], `margin: 0 0 12px; padding-${start}: 16px`),
      th: cell,
      td: cell,
      a: link,
      section: styled(['line'], 'margin: 28px 0 0; padding: 20px 0 0; border-width: 1px 0 0; border-style: solid'),
    } as Record<string, Html>,
    /** And for links to other languages, side by side. */
    inLanguages: {
      ul: styled([], 'margin: 0; padding: 0; list-style: none'),
      li: styled([], `display: inline-block; margin: 0; padding-${start === 'left' ? 'right' : 'left'}: 20px`),
      a: link,
    } as Record<string, Html>,
  };
};

export type MailLook = ReturnType<typeof mailLook>;

/** Gives each bare element of sanitised or rendered HTML its attributes. In such HTML a `<` begins a tag and nothing else. */
export const dressed = (bare: Html, attributes: Record<string, Html>): Html => ({
  html: bare.html.replace(/<([a-z][a-z0-9]*)(?=[\s>])/g, (tag, name: string) => tag + (attributes[name]?.html ?? '')),
});
