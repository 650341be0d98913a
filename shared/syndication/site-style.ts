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
[hidden] { display: none !important; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-block-start: 1rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 var(--reading); overflow-wrap: break-word; font-kerning: normal;
  display: flex; flex-direction: column; min-block-size: 100vh; min-block-size: 100dvh;
}
:lang(ar), :lang(fa), :lang(ur) { line-height: 1.85; }
:lang(zh) { line-height: 1.75; }
/* No letter of Chinese slants: dots below are its stress. */
:is(em, i):lang(zh) { font-style: normal; text-emphasis: filled dot; text-emphasis-position: under right; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
main:focus { outline: none; }
.unseen, .skip:not(:focus) { position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; padding: 0; overflow: hidden; white-space: nowrap; }
.skip { position: absolute; inset-block-start: 0; inset-inline-start: 0; padding: 0.75rem 1.25rem; background: var(--ink); color: var(--paper); font-family: var(--plain); z-index: 1; }

.site { font: 0.9375rem/1.5 var(--plain); }
.site:lang(ar), .site:lang(fa), .site:lang(ur) { line-height: 1.8; }
.site, body > main, .wide { padding-inline: max(clamp(1rem, 4vw, 2.5rem), calc((100% - 66rem) / 2)); }
header.site { background: var(--masthead); color: var(--masthead-ink); border-block-start: 6px solid var(--accent); border-block-end: 1px solid var(--line); }
header.site.own { border-block: 0; }
header.site > div { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.5rem 2rem; padding-block: 0.75rem; min-block-size: 4.5rem; }
header.site a, header.site b { color: inherit; font-weight: inherit; }
header.site :focus-visible { outline-color: var(--masthead-ink); }
header.site img { background: none; border-radius: 3px; inline-size: auto; block-size: 3rem; }
header.site img[alt=""] { max-inline-size: none; }
.name { min-block-size: 2.75rem; display: inline-flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.875rem; font: 600 1.1875rem/1.3 var(--plain); text-decoration: none; }
.name:hover b, .name:hover span { text-decoration: underline; }
.name span { font-weight: 400; padding-inline-start: 0.875rem; border-inline-start: 1px solid currentColor; }
.name:lang(ar) { line-height: 1.6; }
@media (max-width: 30rem) { .name { font-size: 1.0625rem; } .name img + b { max-inline-size: 12rem; } .name span { font-size: 0.9375rem; } }
.languages, .links { display: flex; flex-wrap: wrap; gap: 0 1.25rem; align-items: baseline; margin: 0; padding: 0; list-style: none; }
:is(.languages, .links) a { display: inline-block; padding-block: 0.25rem; }
.languages [aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
header.site .languages a { text-decoration: none; }
header.site .languages a:hover { text-decoration: underline; }
header.site .languages [aria-current] { box-shadow: inset 0 -2px 0 currentColor; }
.sections { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 2rem; padding-block: 0.25rem; background: var(--paper); border-block-end: 1px solid var(--line); font: 600 0.9375rem/1.5 var(--plain); }
.sections .search { padding-block: 0.35rem; font-size: 0.9375rem; }
.sections .search :is(input, button) { padding-block: 0.3rem; font-size: inherit; }
.sections ul { gap: 0 1.75rem; }
.sections a { padding-block: 0.625rem; color: var(--ink); text-decoration: none; }
.sections a:hover { color: var(--accent); text-decoration: underline; }
@media (max-width: 30rem) { .sections ul { gap: 0 1rem; font-size: 0.84375rem; } }
.sections [aria-current] { color: var(--accent); box-shadow: inset 0 -3px 0 var(--accent); }
body > main { flex: 1; padding-block: clamp(1.5rem, 4vw, 2.75rem) 3.5rem; }
footer.site { padding-block: 2.25rem 2.75rem; background: var(--tint); border-block-start: 4px solid var(--accent); display: grid; gap: 1.5rem 3rem; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); align-items: start; }
footer.site p { margin: 0; }
footer.site .links { flex-direction: column; align-items: start; }

h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
:is(h1, h2, h3, h4):lang(ar) { line-height: 1.5; letter-spacing: 0 !important; }
:is(h1, h2, h3, h4):lang(zh) { line-height: 1.4; letter-spacing: 0 !important; }
h1 { font-size: clamp(1.8125rem, 1.3rem + 2.1vw, 2.875rem); font-weight: 600; letter-spacing: -0.012em; margin-block: 0 0.75rem; max-inline-size: 24em; }
h2 { font-size: 1.375rem; font-weight: 600; }
p { margin-block: 0 1.1em; }
ul, ol { padding-inline-start: 1.4em; }
img { display: block; max-inline-size: 100%; block-size: auto; background: var(--tint); }
button, summary { font: 600 0.9375rem/1.4 var(--plain); cursor: pointer; }
time, .kicker, .when, aside, .follow, .note, .after h2, .more h2, .more li, .months, .tools, .changes > p { font-family: var(--plain); }
.kicker { margin-block-end: 0.6rem; color: var(--accent); font-size: 0.9375rem; font-weight: 600; }
.when, time { color: var(--quiet); font-size: 0.9375rem; }
.when .updated, .when .origin { display: block; }
.note { margin-block: 0 2rem; padding: 1rem 1.25rem; background: var(--tint); border-inline-start: 5px solid var(--accent); max-inline-size: 44rem; font-size: 1rem; }
.note.strong { background: var(--alert-tint); border-color: var(--alert); }
.note.strong strong { color: var(--alert); font-size: 1.1875rem; }
.note p { margin-block: 0 0.4em; }
.note p:last-child { margin: 0; }

.release h1 + .subheadline { font-size: 1.3125rem; line-height: 1.45; color: var(--quiet); max-inline-size: 34em; }
.release h1 + .subheadline:lang(ar) { line-height: 1.7; }
.release article > header { margin-block-end: 2rem; padding-block-end: 1.25rem; border-block-end: 1px solid var(--line); }
.release article > header > :last-child { margin-block-end: 0; }
.tools { display: flex; flex-wrap: wrap; align-items: start; gap: 0.5rem 0.75rem; margin-block-start: 1.25rem; font-size: 0.9375rem; }
:is(.tool, summary) { display: inline-block; padding: 0.4rem 0.875rem; border: 1px solid var(--edge); border-radius: 4px; color: var(--accent); font: 600 0.9375rem/1.4 var(--plain); text-decoration: none; }
:is(.tool, summary):hover { border-color: var(--accent); background: var(--tint); text-decoration: underline; }
summary::marker { content: ""; }
summary::-webkit-details-marker { display: none; }
summary::after { content: ""; display: inline-block; margin-inline-start: 0.5rem; border: 0.3rem solid transparent; border-block: 0.36rem 0; border-block-start-color: currentColor; vertical-align: middle; }
[open] > summary::after { transform: rotate(180deg); }
.tools ul { margin: 0.35rem 0 0; padding: 0.35rem 0; list-style: none; }
.tools li a { display: inline-block; min-inline-size: 1.5rem; padding: 0.3rem 0; }
.tools [role=status]:empty { margin-inline-start: -0.75rem; }
.tools [role=status]:not(:empty) { padding-block: 0.45rem; color: var(--quiet); }
.changes { margin-block: -1.25rem 2rem; max-inline-size: 44rem; }
.changes p { margin-block: 0.75rem 0; }
.changes > p:first-of-type { color: var(--quiet); font-size: 0.9375rem; }
.passage { padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); white-space: pre-line; }
ins { background: var(--added); text-decoration-thickness: 2px; text-underline-offset: 0.15em; }
del { background: var(--removed); }
.more { margin-block-start: 3.5rem; padding-block-start: 1.25rem; border-block-start: 1px solid var(--line); }
.more h2 { margin-block: 0 0.4rem; font-size: 1.125rem; }
.more .cards { margin-block-start: 1.25rem; }
.text { font-size: 1.1875rem; }
.text, .after { max-inline-size: 40rem; }
.text > :first-child { margin-block-start: 0; }
.text h2, .text h3, .text h4 { margin-block: 1.8em 0.5em; font-size: 1.375rem; }
.text h3 { font-size: 1.1875rem; }
.text h4 { font-size: 1.0625rem; }
.dateline { font-weight: 600; }
blockquote { margin: 1.5em 0; padding-inline-start: 1.25rem; border-inline-start: 4px solid var(--accent); }
figure { margin: 1.75em 0; overflow-x: auto; }
figure img { border-radius: 3px; }
figcaption { margin-block-start: 0.6rem; color: var(--quiet); font: 0.9375rem/1.5 var(--plain); }
figcaption:lang(ar) { line-height: 1.8; }
.credit { font-size: 0.875rem; }
.scroll { overflow-x: auto; margin-block: 1.5em; }
table { border-collapse: collapse; font: 0.9375rem/1.5 var(--plain); }
th, td { padding: 0.4em 0.9em 0.4em 0; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; }
[dir=rtl] :is(th, td) { padding-inline: 0 0.9em; }
.after section { margin-block-start: 2.25rem; padding-block-start: 1.25rem; border-block-start: 1px solid var(--line); font-size: 1rem; color: var(--quiet); }
.after h2 { margin-block: 0 0.6rem; font-size: 1.0625rem; color: var(--ink); }
aside { font-size: 0.9375rem; line-height: 1.65; display: grid; gap: 1.75rem; align-content: start; }
aside:lang(ar) { line-height: 1.8; }
aside h2, .follow h2 { margin-block: 0 0.5rem; font-size: 1rem; }
aside h2 a { display: inline-block; padding-block: 0.2rem; }
aside ul { margin: 0; padding: 0; list-style: none; }
.release aside { margin-block-start: 2.5rem; }
.release aside > * { padding-block-start: 0.75rem; border-block-start: 3px solid var(--accent); }
.release aside ul:not(.languages) { display: grid; gap: 0.75rem; }
.release aside ul.links { display: flex; gap: 0 1.25rem; }
@media (min-width: 60rem) {
  .release article { display: grid; grid-template-columns: minmax(0, 40rem) minmax(0, 17rem); column-gap: clamp(2rem, 6vw, 5rem); justify-content: space-between; }
  .release article > :is(header, .note, .changes) { grid-column: 1 / -1; }
  .release article > aside { margin: 0; }
}

.releases { list-style: none; margin: 0; padding: 0; }
.releases > li { position: relative; padding-block: 1.25rem; border-block-start: 1px solid var(--line); }
.releases time { display: block; margin-block-end: 0.2rem; }
.releases h3 { margin: 0 0 0.35rem; font-size: 1.25rem; font-weight: 600; text-wrap: pretty; }
.releases h3 a { color: inherit; text-decoration: none; }
.releases h3 a::after { content: ""; position: absolute; inset: 0; }
.releases h3 a:hover { color: var(--accent); text-decoration: underline; text-decoration-thickness: 2px; }
.releases h3 a:focus-visible { outline: none; }
.releases > li:has(a:focus-visible) { outline: 3px solid var(--accent); outline-offset: 3px; }
.releases p { margin: 0; max-inline-size: 42rem; color: var(--quiet); font-size: 1rem; line-height: 1.55; }
.releases p:lang(ar) { line-height: 1.8; }
.releases img { inline-size: 100%; aspect-ratio: 3 / 2; object-fit: cover; border-radius: 3px; }
.releases .pictured { display: grid; grid-template-columns: minmax(0, 1fr) clamp(6rem, 24vw, 11rem); gap: 0 1.5rem; align-items: start; }
.rows > li { display: grid; gap: 0 2rem; padding-block: 0.7rem; }
.rows time { margin: 0; }
@media (min-width: 48rem) { .rows > li { grid-template-columns: 11rem minmax(0, 1fr); align-items: baseline; } }

.home .lead { margin-block-end: 2rem; }
.home .lead > li { border: 0; padding-block: 0; }
.home .lead h3 { font-size: clamp(1.625rem, 1.2rem + 1.9vw, 2.5rem); line-height: 1.2; letter-spacing: -0.012em; margin-block: 0.3rem 0.7rem; }
.home .lead p { font-size: 1.1875rem; color: var(--ink); }
.home .lead .pictured { grid-template-columns: minmax(0, 1fr); gap: 1.25rem 2.5rem; }
.home .lead .pictured picture { order: -1; }
.cards p { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; }
@media (min-width: 40rem) {
  .cards { display: grid; gap: 2rem; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); }
  .cards > li { border-block-start: 3px solid var(--accent); padding-block: 0.9rem 0; }
  .cards .pictured { border: 0; padding: 0; display: flex; flex-direction: column; gap: 0.9rem; }
  .cards .pictured picture { order: -1; inline-size: 100%; }
}
@media (max-width: 39.99rem) { .cards p { -webkit-line-clamp: 3; } .releases h3 { font-size: 1.125rem; } }
.home .all { margin-block: 2.5rem 0; font: 600 1.0625rem/1.5 var(--plain); }
@media (min-width: 56rem) { .home .lead .pictured { grid-template-columns: minmax(0, 7fr) minmax(0, 5fr); align-items: center; } }
.choice { margin-block-end: 2.5rem; padding: 1rem 1.25rem; background: var(--tint); border-inline-start: 5px solid var(--accent); font-family: var(--plain); }
.choice .languages { font-size: 1.125rem; gap: 0.25rem 2rem; }

.columns section > h2 { margin-block: 2.25rem 0.75rem; font: 600 1.0625rem/1.4 var(--plain); color: var(--accent); }
.columns section:first-of-type > h2 { margin-block-start: 1rem; }
.listing aside { margin-block-start: 3rem; }
.months h2 { padding-block-start: 0.75rem; border-block-start: 3px solid var(--accent); }
.months h3 { margin-block: 0.75rem 0.1rem; font-size: 0.9375rem; }
.pages ul { justify-content: space-between; margin-block-start: 2rem; padding-block-start: 1rem; border-block-start: 1px solid var(--line); font-family: var(--plain); }
@media (min-width: 60rem) {
  .columns { display: grid; grid-template-columns: minmax(0, 44rem) minmax(0, 16rem); column-gap: clamp(2rem, 6vw, 5rem); justify-content: space-between; }
  .listing .columns aside { margin-block-start: 1rem; }
}
.follow { margin-block-start: 3.5rem; padding: 1.25rem 1.5rem; background: var(--tint); font-size: 0.9375rem; }
.follow p { max-inline-size: 40rem; margin-block-end: 0.6rem; }
.partners main { max-inline-size: 100%; }
.partners main :is(p, li, dd) { max-inline-size: 44rem; }
.partners main h2 { margin-block: 2.5rem 0.75rem; }
.partners pre { overflow-x: auto; padding: 1rem 1.25rem; background: var(--tint); border-inline-start: 4px solid var(--line); font-size: 0.875rem; line-height: 1.5; text-align: left; }
.partners table { min-inline-size: 60%; }
.partners caption { text-align: start; font-weight: 600; padding-block: 0.5rem; }
.partners dt { margin-block-start: 0.75rem; }
.partners dd { margin-inline-start: 0; }
.notice h1 { font-size: clamp(1.625rem, 1.2rem + 1.7vw, 2.25rem); }
.notice main p { max-inline-size: 38rem; }
.notice main section + section { margin-block-start: 2.5rem; padding-block-start: 2rem; border-block-start: 1px solid var(--line); }
@media (prefers-color-scheme: dark) {
  header.site:not(.own) img { background: #fff; padding: 3px; }
  img:not(header img) { filter: brightness(0.9); }
}
@media (forced-colors: active) { .note, blockquote, .choice { border: 1px solid; } }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #333; --line: #999; --accent: #000; --tint: #fff; --alert: #000; --alert-tint: #fff; --edge: #999; --added: #fff; --removed: #fff; --masthead: #fff; --masthead-ink: #000; }
  @page { margin: 2cm; }
  body { font-size: 11pt; display: block; }
  .site, body > main { padding-inline: 0; }
  .text { font-size: 11pt; }
  h1 { font-size: 22pt; }
  figcaption, aside, .after section { font-size: 9.5pt; }
  .skip, nav, .follow, .tools, .more, .all, .choice, footer.site > :not(:first-child) { display: none !important; }
  header.site, footer.site { border-block: 0; border-block-end: 1pt solid #999; }
  footer.site { border-block: 1pt solid #999 0; padding-block: 8pt 0; }
  header.site img { filter: none; }
  h1, h2, h3, figcaption { break-after: avoid; }
  figure, blockquote, tr, li { break-inside: avoid; }
  figure img { max-block-size: 12cm; inline-size: auto; }
  .release article { display: block; }
  .text a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.8em; overflow-wrap: anywhere; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;

/** The same in no organisation's colours. */
export const plainStyle = siteStyle({ look: { colours: {} } });
