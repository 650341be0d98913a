/** The stylesheet of report cards and the desk page. Plain values and one column: mail clients know little more. */
export const DESK_STYLE = `
body { margin: 0; background: #f4f4f1; color: #1c2024; font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", Tahoma, Arial, sans-serif; overflow-wrap: break-word; }
html:lang(ar) body { line-height: 1.8; }
/* Arabic letters of one width are hard to read. */
html:lang(ar) :is(pre, .excerpt):not(:dir(ltr)) { font-family: inherit; font-size: 0.9375rem; line-height: 1.8; }
main { box-sizing: border-box; max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 0.5rem; padding-block: 0.1rem; padding-inline-start: 0.9rem; border-inline-start: 6px solid #767d84; text-wrap: balance; }
h1.good { border-color: #1d7a46; }
h1.wait { border-color: #b26a00; }
h1.bad { border-color: #b3261e; }
h2 { font-size: 1.0625rem; line-height: 1.4; margin: 0 0 0.75rem; }
h3 { font-size: 1rem; line-height: 1.45; margin: 0; }
p { margin: 0 0 0.5rem; }
a { color: #0b4a82; }
a:focus-visible { outline: 3px solid #0b4a82; outline-offset: 2px; }
section { background: #fff; border: 1px solid #dcdcd6; border-radius: 8px; padding: 1rem; margin-block: 1.25rem 0; }
ul, ol { margin: 0; padding: 0; list-style: none; }
li + li { margin-block-start: 1rem; padding-block-start: 1rem; border-block-start: 1px solid #e6e6e1; }
.quiet { color: #565d64; font-size: 0.9375rem; }
.todo { font-weight: 400; }
pre, .excerpt { margin: 0.5rem 0; padding: 0.6rem 0.75rem; background: #f4f4f1; border-radius: 5px; font: 0.875rem/1.6 ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
code { font: 0.9375em ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
/* What is read from left to right, name by name: a line breaks inside it only where it is longer than a line. */
code, .name, bdi[dir="ltr"] { display: inline-block; max-width: 100%; overflow-wrap: anywhere; text-align: start; }
[dir="rtl"] :is(code, .name, bdi[dir="ltr"]) { text-align: right; }
.kept { white-space: nowrap; }
.kept .name, .kept code { max-width: calc(100% - 1.75em); white-space: normal; }
mark { background: #ffd6cf; color: #7a120b; font-weight: 700; padding-inline: 0.1em; border-radius: 2px; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.6rem 0; border-block-start: 1px solid #e6e6e1; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
tr:first-child > * { border-block-start: 0; padding-block-start: 0; }
th { width: 9rem; padding-inline-end: 1rem; font-weight: 600; }
td p { margin: 0; }
td .quiet { font-size: 0.875rem; }
.lines h3 a { color: inherit; }
.state { display: inline-block; padding: 0 0.5em; border: 1px solid currentColor; border-radius: 1em; font-size: 0.8125rem; }
@media (max-width: 30rem) {
  th, td { display: block; width: auto; }
  th { padding-block-end: 0; }
  td { border: 0; padding-block-start: 0.1rem; }
}
@media (prefers-color-scheme: dark) {
  body { background: #15181b; color: #e6e4df; }
  section { background: #1d2125; border-color: #343a40; }
  a { color: #93c4f2; }
  a:focus-visible { outline-color: #93c4f2; }
  .quiet { color: #a9aeb3; }
  pre, .excerpt { background: #121417; }
  mark { background: #5c1a14; color: #ffd9d3; }
  th, td, li + li { border-color: #343a40; }
}
`;
