import { readableAs, textOn } from '../newsroom/contrast.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { type Daytime, palette } from '../newsroom/palette.ts';

type WithLook = Pick<Newsroom, 'look'>;

/** The organisation's colour for links, buttons and marks. */
const accentBy = ({ look: { colours } }: WithLook, time: Daytime): string => {
  if (time === 'day') return colours.accent ?? palette.day.accent;
  return colours.accentByNight ?? (colours.accent ? readableAs(colours.accent, 'night') : palette.night.accent);
};

const variablesBy = (newsroom: WithLook, time: Daytime): string => {
  const { header } = newsroom.look.colours;
  const { paper, ink } = palette[time];
  const masthead = header ? { background: header, text: textOn(header) } : { background: paper, text: ink };
  return Object.entries({
    ...palette[time],
    accent: accentBy(newsroom, time),
    masthead: masthead.background,
    'masthead-ink': masthead.text,
  })
    .map(([name, colour]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${colour};`)
    .join(' ');
};

/** What browsers paint around a page: as what is at its top. */
export const themeColours = ({ look: { colours } }: WithLook): { colour: string; media?: string }[] =>
  colours.header
    ? [{ colour: colours.header }]
    : [
        { colour: palette.day.paper, media: '(prefers-color-scheme: light)' },
        { colour: palette.night.paper, media: '(prefers-color-scheme: dark)' },
      ];

/** The stylesheet of a newsroom's public pages, inside every one: the same everywhere but for the organisation's colours. */
export const siteStyle = (newsroom: WithLook): string => `
:root { ${variablesBy(newsroom, 'day')} }
@media (prefers-color-scheme: dark) { :root { ${variablesBy(newsroom, 'night')} } }${STYLE}`;

/** Logical properties only, so that Arabic needs no second one; only fonts a reader already has. */
const STYLE = `
:root {
  color-scheme: light dark;
  --link: var(--accent);
  --reading: "Iowan Old Style", "Palatino Linotype", Palatino, "Noto Serif", "Source Serif 4", Georgia, serif;
  --plain: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
}
:lang(ar), :lang(fa), :lang(ur) {
  --reading: "Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic", "Segoe UI", Tahoma, "DejaVu Sans", serif;
  --plain: system-ui, "Noto Sans Arabic", "Geeza Pro", "Segoe UI", Tahoma, "DejaVu Sans", sans-serif;
}
:lang(zh) {
  --reading: "Songti SC", "Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", "Microsoft YaHei", serif;
  --plain: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif;
}
:lang(zh-Hant), :lang(zh-TW), :lang(zh-HK), :lang(zh-MO) {
  --reading: "Songti TC", "Noto Serif TC", "Noto Serif CJK TC", "Source Han Serif TC", "Microsoft JhengHei", serif;
  --plain: system-ui, "PingFang TC", "Microsoft JhengHei", "Noto Sans TC", "Noto Sans CJK TC", sans-serif;
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 var(--reading); overflow-wrap: break-word; font-kerning: normal;
  display: flex; flex-direction: column; min-block-size: 100vh;
}
:lang(ar), :lang(fa), :lang(ur) { line-height: 1.85; }
:lang(zh) { line-height: 1.75; }
/* No letter of Chinese slants: dots below are its stress. */
:is(em, i):lang(zh) { font-style: normal; text-emphasis: filled dot; text-emphasis-position: under right; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
main:focus { outline: none; }
.skip { position: absolute; inset-block-start: 0; inset-inline-start: 0; padding: 0.75rem 1.25rem; background: var(--ink); color: var(--paper); font-family: var(--plain); z-index: 1; }
.skip:not(:focus) { clip-path: inset(50%); inline-size: 1px; block-size: 1px; padding: 0; overflow: hidden; white-space: nowrap; }
body > header, body > main, body > footer { padding-inline: max(clamp(1rem, 4vw, 2.5rem), calc((100% - 65rem) / 2)); }
body > header { padding-block: 1.25rem; background: var(--masthead); color: var(--masthead-ink); }
body > header img { background: none; }
body > header b { font-weight: inherit; }
body > header :focus-visible { outline-color: var(--masthead-ink); }
body > header .name { display: inline-flex; flex-wrap: wrap; align-items: center; column-gap: 0.75rem; color: inherit; text-decoration: none; font: 600 1.0625rem/1.4 var(--plain); }
body > header .name:hover { text-decoration: underline; }
body > header .name span { font-weight: 400; }
body > main { flex: 1; padding-block: clamp(1.5rem, 4vw, 3rem) 3rem; border-block-start: 1px solid var(--line); }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
:is(h1, h2, h3, h4):lang(ar) { line-height: 1.5; }
:is(h1, h2, h3, h4):lang(zh) { line-height: 1.4; letter-spacing: 0; }
h1 { font-size: clamp(1.75rem, 1.3rem + 2vw, 2.75rem); font-weight: 600; letter-spacing: -0.01em; margin-block: 0 0.75rem; max-inline-size: 24em; }
:lang(ar) h1, h1:lang(ar) { letter-spacing: 0; }
p { margin-block: 0 1.1em; }
ul, ol { padding-inline-start: 1.4em; }
.kicker, .when, aside, .follow, body > footer, .languages, .note, .after h2 { font-family: var(--plain); }
.kicker { margin-block-end: 0.6rem; color: var(--quiet); font-size: 0.9375rem; font-weight: 600; }
.when { color: var(--quiet); font-size: 0.9375rem; }
.when .updated, .when .origin { display: block; }
.note { margin-block: 0 2rem; padding: 1rem 1.25rem; background: var(--tint); border-inline-start: 4px solid var(--accent); max-inline-size: 42rem; font-size: 1rem; }
.note.strong { background: var(--alert-tint); border-color: var(--alert); }
.note.strong strong { color: var(--alert); font-size: 1.125rem; }
.note p { margin-block: 0 0.4em; }
.note p:last-child { margin: 0; }
.languages { display: flex; flex-wrap: wrap; gap: 0.35rem 1.25rem; margin: 0; padding: 0; list-style: none; }
.languages [aria-current] { color: inherit; font-weight: 600; text-decoration: none; }

.release h1 + .subheadline { font-size: 1.25rem; line-height: 1.45; color: var(--quiet); max-inline-size: 36em; }
.release article > header { margin-block-end: 2rem; }
.text { font-size: 1.125rem; }
.text, .after { max-inline-size: 40rem; }
.text > :first-child { margin-block-start: 0; }
.text h2, .text h3, .text h4 { margin-block: 1.8em 0.5em; font-size: 1.25rem; }
.text h4 { font-size: 1.0625rem; }
.dateline { font-weight: 600; }
blockquote { margin: 1.5em 0; padding-inline-start: 1.25rem; border-inline-start: 3px solid var(--line); }
figure { margin: 1.5em 0; overflow-x: auto; }
figcaption { margin-block-start: 0.5rem; color: var(--quiet); font: 0.9375rem/1.5 var(--plain); }
.credit { white-space: normal; opacity: 1; font-size: 0.875rem; }
img { display: block; max-inline-size: 100%; block-size: auto; background: var(--tint); }
.scroll { overflow-x: auto; margin-block: 1.5em; }
table { border-collapse: collapse; font: 0.9375rem/1.5 var(--plain); }
th, td { padding: 0.4em 0.9em 0.4em 0; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; }
[dir=rtl] :is(th, td) { padding-inline: 0 0.9em; }
.after section { margin-block-start: 2.25rem; padding-block-start: 1.25rem; border-block-start: 1px solid var(--line); font-size: 1rem; color: var(--quiet); }
.after h2 { margin-block: 0 0.6rem; font-size: 1rem; color: var(--ink); }
.release aside { margin-block-start: 2.5rem; font-size: 0.9375rem; line-height: 1.55; display: grid; gap: 1.75rem; align-content: start; }
.release aside h2 { margin-block: 0 0.5rem; padding-block-start: 0.75rem; border-block-start: 1px solid var(--line); font-size: 0.9375rem; }
.release aside ul { margin: 0; padding: 0; list-style: none; display: grid; gap: 0.75rem; }
.release aside ul.languages { display: flex; }
@media (min-width: 60rem) {
  .release article { display: grid; grid-template-columns: minmax(0, 40rem) minmax(0, 17rem); column-gap: clamp(2rem, 6vw, 5rem); justify-content: space-between; }
  .release article > header, .release article > .note { grid-column: 1 / -1; }
  .release article > aside { margin: 0; }
}

.releases { list-style: none; margin: 0; padding: 0; }
.releases > li { display: grid; gap: 0.25rem 2rem; padding-block: 1.25rem; border-block-start: 1px solid var(--line); }
.releases time { color: var(--quiet); font: 0.9375rem/1.7 var(--plain); }
.releases h3 { margin: 0 0 0.3rem; font-size: 1.1875rem; font-weight: 600; text-wrap: pretty; }
.releases h3 a { color: inherit; text-decoration-color: var(--line); }
.releases h3 a:hover { color: var(--accent); }
.releases p { margin: 0; max-inline-size: 40rem; color: var(--quiet); font-size: 1rem; line-height: 1.55; }
.releases p:lang(ar) { line-height: 1.8; }
.releases picture img { inline-size: 10rem; aspect-ratio: 3 / 2; object-fit: cover; border-radius: 2px; }
.releases .pictured > div { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1.5rem; align-items: start; }
.releases .pictured picture { grid-column: 2; grid-row: 1 / 3; }
@media (max-width: 36rem) { .releases picture img { inline-size: 6.5rem; } }
.listing main h2, .home main h2 { margin-block: 2.5rem 0.75rem; font-size: 1.0625rem; }
.listing main section:first-of-type h2 { margin-block-start: 1.5rem; }
.months { margin-block: 0 1.5rem; font: 0.9375rem/1.6 var(--plain); }
.listing main .months h2 { margin-block: 0 0.35rem; font-size: 0.9375rem; }
.months ul, .follow nav ul { display: flex; flex-wrap: wrap; gap: 0.35rem 1.25rem; margin: 0; padding: 0; list-style: none; }
.partners main { max-inline-size: 70rem; }
.partners main :is(p, li, dd) { max-inline-size: 44rem; }
.partners main h2 { margin-block: 2.5rem 0.75rem; font-size: 1.25rem; }
.partners pre { overflow-x: auto; padding: 1rem 1.25rem; background: var(--tint); border-inline-start: 4px solid var(--line); font-size: 0.875rem; line-height: 1.5; text-align: left; }
.partners table { min-inline-size: 60%; }
.partners caption { text-align: start; font-weight: 600; padding-block: 0.5rem; }
.partners dt { margin-block-start: 0.75rem; }
.partners dd { margin-inline-start: 0; }
@media (min-width: 48rem) { .releases > li { grid-template-columns: 10rem minmax(0, 44rem); } }
.home main > h1 { font: 600 1.0625rem/1.4 var(--plain); letter-spacing: 0; color: var(--quiet); }
.home .releases > li:first-child { padding-block: 1.5rem 2rem; }
.home .releases > li:first-child h3 { font-size: clamp(1.5rem, 1.2rem + 1.5vw, 2.125rem); line-height: 1.25; letter-spacing: -0.01em; margin-block-end: 0.6rem; }
.home .releases > li:first-child h3:lang(ar) { line-height: 1.5; letter-spacing: 0; }
.home .releases > li:first-child h3:lang(zh) { line-height: 1.4; letter-spacing: 0; }
.home .releases > li:first-child p { font-size: 1.125rem; color: var(--ink); }
.choice { margin-block-end: 2.5rem; padding: 1rem 1.25rem; background: var(--tint); }
.choice .languages { font-size: 1.125rem; gap: 0.5rem 2rem; }
.follow { margin-block-start: 3rem; padding-block-start: 1.25rem; border-block-start: 1px solid var(--line); font-size: 0.9375rem; }
.follow h2 { margin-block: 0 0.4rem !important; }
.follow p { max-inline-size: 40rem; margin-block-end: 0.6rem; }
.follow ul { display: flex; flex-wrap: wrap; gap: 0.35rem 1.25rem; margin: 0; padding: 0; list-style: none; }
.notice h1 { font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2rem); }
.notice main { max-inline-size: 70rem; }
.notice main p { max-inline-size: 36rem; }
.notice main section + section { margin-block-start: 2.5rem; padding-block-start: 2rem; border-block-start: 1px solid var(--line); }
body > footer { padding-block: 1.75rem 2.5rem; border-block-start: 1px solid var(--line); color: var(--quiet); font-size: 0.9375rem; display: flex; flex-wrap: wrap; gap: 0.75rem 2.5rem; }
body > footer p { margin: 0; }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #333; --line: #999; --accent: #000; --edge: #999; --added: #fff; --removed: #fff; --masthead: #fff; --masthead-ink: #000; --tint: #fff; --alert: #000; --alert-tint: #fff; }
  body { font-size: 11pt; display: block; }
  .skip, nav, .follow, body > footer p:first-of-type { display: none; }
  h1, h2, h3 { break-after: avoid; }
  blockquote, tr, li { break-inside: avoid; }
}
`;

/** The same in no organisation's colours. */
export const plainStyle = siteStyle({ look: { colours: {} } });
