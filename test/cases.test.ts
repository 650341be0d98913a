import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from './unit/release/newsroom-of-tests.ts';

/** Small examples of faults that were seen, kept beside the repository: they are other people's, and no part of it. */
const folder = fileURLToPath(new URL('../../shared/cases/', import.meta.url));
const present = existsSync(folder);
if (!present) console.info('cases.test.ts is skipped: ../shared/cases is not there');

interface Right {
  /** `goes`: nothing is asked. */
  becomes: 'goes' | 'held' | 'rejected';
  /** Codes that are among its problems. */
  says?: readonly string[];
  /** Words that no reader may see, in headline, text, summary or contacts. */
  hides?: RegExp;
  /** Words that readers do see. */
  shows?: RegExp;
}

/** What is right of each file, by the name of its case. A case that is not here is not mended yet. */
const right: Readonly<Record<string, Readonly<Record<string, Right>>>> = {
  'mail-automatic-answers-published': { 'm42-autoreply.eml': { becomes: 'rejected', says: ['mail-automatic'] } },
  'mail-charsets': {
    'm27-subject-split-midchar.eml': { becomes: 'goes', shows: /Les habitants réparent les écluses/ },
    'm33-charset-cp1252-undeclared.eml': { becomes: 'goes', says: ['charset-guessed'], shows: /café .Le Gué/ },
  },
  'mail-cover-note-published': {
    'm13-docx-noname.eml': { becomes: 'held', says: ['release-attached'] },
    'm14-pages-attached.eml': { becomes: 'held', says: ['release-attached'] },
  },
  'mail-empty-html-part': { 'm10-alternative-empty-html.eml': { becomes: 'goes', shows: /Villagers mend lock keys/ } },
  'mail-footers-published': {
    'm16-signature-disclaimer.eml': { becomes: 'goes', hides: /Okot|414|confidential/ },
    'm23-google-group-footer.eml': { becomes: 'goes', hides: /subscribe|Google/ },
    'y05-iphone.eml': { becomes: 'goes', hides: /iPhone/ },
  },
  'mail-forward-header-becomes-press-contact': {
    'm34-forward-inline-gmail.eml': { becomes: 'goes', hides: /ama@|newsroom@|Forwarded|Subject/ },
  },
  'mail-greeting-is-headline': {
    'm36-greeting.eml': { becomes: 'goes', hides: /colleagues|Please|PRESS|Press/, shows: /"headline":"Villagers mend burbot/ },
    'm37-headline-in-subject.eml': { becomes: 'goes', hides: /PRESS/, shows: /"headline":"Villagers mend grayling/ },
  },
  'mail-thread-published': {
    'm18-reply-chain-gmail.eml': { becomes: 'goes', hides: /minister|wrote|boss/i },
    'm19-reply-chain-outlook.eml': { becomes: 'goes', hides: /minister|From|boss/i },
    'y01-outlook-html-reply.eml': { becomes: 'goes', hides: /minister|From:|boss/i },
    'y03-original-message.eml': { becomes: 'goes', hides: /minister|Original|boss/i },
  },
  'struck-out-text-published': {
    'h02-gdocs-paste-styles.html': { becomes: 'held', says: ['struck-out'], hides: /at once/ },
    'h09-sup-sub-del.html': { becomes: 'held', says: ['struck-out'], hides: /90,000|500/, shows: /70,000/ },
    'h21-md-strike-sup.md': { becomes: 'held', says: ['struck-out'], hides: /900|~~/, shows: /700 shillings/ },
  },
  'gdocs-web-page-comments-published': {
    'h01-gdocs-download.html': {
      becomes: 'held',
      says: ['struck-out', 'hidden-text-dropped'],
      hides: /lawyers|\[a\]|900|google\.com/,
      shows: /href="https:\/\/example\.org\/turf\?x=1"/,
    },
  },
};

const files = Object.entries(right).flatMap(([name, of]) =>
  Object.entries(of).map(([file, each]): [string, string, Right] => [name, file, each]),
);

test.skipIf(!present).each(files)('the case %s is right: %s', async (name, file, { becomes, says = [], hides, shows }) => {
  const parsed = await parse(file, readFileSync(join(folder, name, 'in', file)), '2026-11-23T09:00:00.000Z');
  const problems = 'problems' in parsed ? parsed.problems : [];
  const isHeld = problems.some(({ weight }) => weight === 'question');
  expect(parsed.kind === 'document' ? (isHeld ? 'held' : 'goes') : 'rejected', JSON.stringify(problems)).toBe(becomes);
  for (const code of says) expect(problems.map((each) => each.code)).toContain(code);
  if (!('understood' in parsed)) return;
  const { headline, subheadline, summary, body, contacts, notesToEditors, boilerplate } = parsed.understood;
  const seen = JSON.stringify({ headline, subheadline, summary, body, contacts, notesToEditors, boilerplate }).replaceAll(
    '\\"',
    '"',
  );
  if (hides) expect(seen).not.toMatch(hides);
  if (shows) expect(seen).toMatch(shows);
});

test.skipIf(!present)('every case that is named here is there', () => {
  const there = readdirSync(folder);
  expect(Object.keys(right).filter((name) => !there.includes(name))).toEqual([]);
});
