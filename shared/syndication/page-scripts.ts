import { createHash } from 'node:crypto';
import { type Html, html } from '../markup/html.ts';

/*
 * The scripts of public pages: each page does all it has to without them. They stand in the page as they stand here, and browsers run
 * what has the hash of one of these and nothing else (`scriptSources`).
 */

/** Copies the text of a release, and shows the newest of the same subject once a reader comes near the end. */
const RELEASE = `(() => {
const copy = document.querySelector('[data-copy]');
if (copy && navigator.clipboard && window.ClipboardItem) {
const status = document.querySelector('[data-copied]');
copy.textContent = copy.dataset.copy;
copy.setAttribute('role', 'button');
const act = async (event) => {
event.preventDefault();
const text = fetch(copy.href).then((answer) => { if (!answer.ok) throw answer; return answer.text(); });
try {
await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text.then((of) => new Blob([of], { type: 'text/plain' })) })]);
status.textContent = status.dataset.copied;
setTimeout(() => { status.textContent = ''; }, 4000);
} catch { location.href = copy.href; }
};
copy.addEventListener('click', act);
copy.addEventListener('keydown', (event) => { if (event.key === ' ') act(event); });
}
const more = document.querySelector('[data-more]');
if (!more || !window.IntersectionObserver) return;
new IntersectionObserver(async (entries, watch) => {
if (!entries.some((entry) => entry.isIntersecting)) return;
watch.disconnect();
const answer = await fetch(more.dataset.more).catch(() => undefined);
if (!answer || !answer.ok) return;
const listing = new DOMParser().parseFromString(await answer.text(), 'text/html');
const others = [...listing.querySelectorAll('.releases > li')].filter((line) => {
const link = line.querySelector('h3 a');
return link && link.getAttribute('href') !== location.pathname;
}).slice(0, 3);
if (others.length === 0) return;
const list = document.createElement('ol');
list.className = 'releases cards';
list.append(...others.map((line) => document.adoptNode(line)));
more.append(list);
}, { rootMargin: '800px' }).observe(more);
})();`;

/** Of a page that says the same in every language, leaves the one that the address is in, or else the first that the reader reads. */
const LANGUAGE_OF_READER = `(() => {
const all = [...document.querySelectorAll('main > section')];
const base = (tag) => tag.toLowerCase().split('-')[0];
const of = (tag) => all.find(({ lang }) => lang.toLowerCase() === tag.toLowerCase()) || all.find(({ lang }) => base(lang) === base(tag));
const [, first = '', second = ''] = location.pathname.split('/');
const asked = first === 'feeds' ? second : first;
const own = [...(asked ? [asked] : []), ...navigator.languages].map(of).find(Boolean);
if (!own) return;
for (const section of all) if (section !== own) section.remove();
const { lang, dir, dataset } = own;
Object.assign(document.documentElement, { lang, dir });
document.title = dataset.title;
const heading = document.createElement('h1');
heading.textContent = own.querySelector('h1, h2').textContent;
own.querySelector('h1, h2').replaceWith(heading);
const name = document.querySelector('.name');
name.href = '/' + lang + '/';
const [words, newsroom] = [name.querySelector('b'), name.querySelector('span')];
if (words) words.textContent = dataset.name;
newsroom.textContent = dataset.newsroom;
document.querySelector('.skip').textContent = dataset.skip;
for (const link of document.querySelectorAll('footer .languages a')) {
if (link.lang === lang) link.setAttribute('aria-current', 'true');
else link.removeAttribute('aria-current');
}
for (const words of document.querySelectorAll('footer .links')) words.remove();
document.querySelector('footer b').textContent = dataset.name;
})();`;

export const pageScripts = { release: RELEASE, languageOfReader: LANGUAGE_OF_READER } as const;

export type PageScript = keyof typeof pageScripts;

export const scriptOf = (name: PageScript): Html => html`<script>${{ html: pageScripts[name] }}</script>\n`;

/** How a policy names an inline script or style (https://www.w3.org/TR/CSP3/#hash_source). */
export const hashSource = (source: string): string => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;

/** What `script-src` allows: the scripts above, by their hashes. */
export const scriptSources: readonly string[] = Object.values(pageScripts).map(hashSource);
