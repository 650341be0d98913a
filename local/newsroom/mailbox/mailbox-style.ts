import { plainStyle } from '../../../shared/syndication/site-style.ts';

export const MAILBOX_STYLE = `${plainStyle}
main { font-family: var(--plain); font-size: 1rem; }
h1 { font: 600 1.5rem/1.3 var(--plain); letter-spacing: 0; max-inline-size: none; unicode-bidi: plaintext; text-align: match-parent; }
.bar { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: center; justify-content: space-between; margin-block-end: 1rem; }
.bar p, .bar h1 { margin: 0; }
form { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; margin: 0; }
label { color: var(--quiet); font-size: 0.9375rem; }
input, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: 4px; padding: 0.35rem 0.6rem; }
input { inline-size: 16rem; max-inline-size: 100%; }
button { cursor: pointer; background: var(--tint); }
.mails { list-style: none; margin: 0; padding: 0; border-block-start: 1px solid var(--line); }
.mails li { display: grid; grid-template-columns: minmax(0, 17rem) minmax(0, 1fr) max-content; gap: 0 1.25rem; padding-block: 0.6rem; border-block-end: 1px solid var(--line); align-items: baseline; }
.mails .to { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: 0.9375rem; }
.mails .to a { color: inherit; text-decoration-color: var(--line); }
.mails .subject { font-weight: 600; text-decoration: none; display: block; unicode-bidi: plaintext; text-align: start; }
.mails .subject:hover { text-decoration: underline; }
.mails .from { display: block; color: var(--quiet); font-size: 0.875rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.mails time, .quiet { color: var(--quiet); font-size: 0.875rem; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.2rem 1rem; margin: 0 0 1.25rem; font-size: 0.9375rem; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
.tabs { display: flex; flex-wrap: wrap; gap: 0 0.25rem; margin: 0 0 1rem; padding: 0; list-style: none; border-block-end: 1px solid var(--line); }
.tabs a { display: block; padding: 0.5rem 0.9rem; text-decoration: none; border-block-end: 3px solid transparent; margin-block-end: -1px; }
.tabs a:hover { background: var(--tint); }
.tabs [aria-current] { color: inherit; font-weight: 600; border-color: var(--link); }
.frame { resize: horizontal; overflow: hidden; inline-size: 100%; min-inline-size: 18rem; max-inline-size: 100%; margin-block: 1rem; border: 1px solid var(--line); }
iframe { display: block; border: 0; inline-size: 100%; block-size: calc(100% - 12px); background: Canvas; }
.frame { block-size: max(30rem, calc(100vh - 24rem)); }
pre { margin: 1rem 0; padding: 1rem; background: var(--tint); font: 0.875rem/1.5 ui-monospace, "Liberation Mono", Menlo, monospace; overflow-x: auto; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; text-align: start; max-inline-size: 46rem; font: 1rem/1.6 var(--plain); margin-block: 1.25rem; }
.headers { margin-block: 1.25rem; font-family: ui-monospace, "Liberation Mono", Menlo, monospace; font-size: 0.875rem; }
.attachments { font-size: 0.9375rem; }
.nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin-block: 1.25rem 0; }
@media (max-width: 44rem) {
  .mails li { grid-template-columns: minmax(0, 1fr) max-content; }
  .mails .to { order: 1; }
  .mails time { order: 2; }
  .mails .what { order: 3; grid-column: 1 / -1; }
  dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
  dd { margin-block-end: 0.4rem; }
}
`;
