import { pageUrl } from '../editorial/page-address.ts';
import { fill } from '../languages/fill.ts';
import type { ReaderWords } from '../languages/reader-words.ts';
import { type Html, html, percentEncoded } from '../markup/html.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { PublicText } from '../release/edition.ts';
import { largestJpegOf } from './figure-html.ts';
import { releaseFiles } from './public-files.ts';

/** Where a page is passed on: plain links, so that nobody hears of readers who do not follow one. */
const services: { name: string; href: (url: string, title: string) => string }[] = [
  { name: 'WhatsApp', href: (url, title) => `https://wa.me/?text=${title}%20${url}` },
  { name: 'Telegram', href: (url, title) => `https://t.me/share/url?url=${url}&text=${title}` },
  { name: 'X', href: (url, title) => `https://x.com/intent/post?url=${url}&text=${title}` },
  { name: 'Facebook', href: (url) => `https://www.facebook.com/sharer/sharer.php?u=${url}` },
  { name: 'LinkedIn', href: (url) => `https://www.linkedin.com/sharing/share-offsite/?url=${url}` },
];

interface Tooled {
  edition: PublicText;
  path: string;
  newsroom: Newsroom;
}

/** What a reader can do with a release: pass it on, copy its text, and take along its text and pictures. */
export const releaseTools = (page: Tooled, words: ReaderWords): Html => {
  const text = `/${page.path}/${releaseFiles.text.file}`;
  return html`<div class="tools">${shareLinks(page, words)}
<a class="tool" href="${text}" data-copy="${words.copyText}">${words.textFile}</a><span role="status" data-copied="${words.copied}"></span>
<details><summary>${words.download}</summary><ul>
<li><a href="${text}" download>${words.textFile} <span dir="ltr">(TXT)</span></a></li>
${pictureLinks(page, words)}</ul></details></div>
`;
};

const shareLinks = ({ edition: { headline }, path, newsroom }: Tooled, words: ReaderWords): Html => {
  const [url, title] = [percentEncoded(pageUrl(newsroom, path)), percentEncoded(headline)];
  return html`<details><summary>${words.share}</summary><ul>
<li><a href="mailto:?subject=${title}&amp;body=${url}">${words.shareByEmail}</a></li>
${services.map(({ name, href }) => html`<li><a href="${href(url, title)}" rel="noopener noreferrer nofollow"><bdi lang="en">${name}</bdi></a></li>\n`)}</ul></details>`;
};

/** Every picture at its largest. */
const pictureLinks = ({ edition: { pictures = [], release }, path }: Tooled, words: ReaderWords): Html[] =>
  pictures.flatMap((picture, index) => {
    if (!picture.widths?.length) return [];
    const { url, width, height } = largestJpegOf({ release }, picture);
    const number = String(index + 1);
    const file = `${path.split('/').at(-1)}-${number}.jpg`;
    return [
      html`<li><a href="${url}" download="${file}">${fill(words.pictureNumber, { number })} <span dir="ltr">(JPEG, ${width} × ${height})</span></a></li>\n`,
    ];
  });
