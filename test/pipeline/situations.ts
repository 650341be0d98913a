import type { AnswerableCode } from '../../shared/editorial/problems.ts';
import { MOST_FILES } from '../../shared/editorial/release-files.ts';
import { pngOf } from '../unit/release/picture-files.ts';
import { cell, paragraph, row, wordFile, run as words } from '../unit/release/word-file.ts';
import { illustrated, pictureParagraph, type WordPicture } from '../unit/release/word-pictures.ts';

type Content = string | Uint8Array;

/** Files to drop one after the other, by their keys; some are made of what translators were asked, by its headline. */
type Step = Record<string, Content | ((asked: (headline: string) => string) => Content)>;

/** How a problem comes about. */
export interface Situation {
  steps: readonly Step[];
  /** The file on whose card the problem stands; that of the last step when absent. */
  about?: string;
  /** Text that is right, to drop again under the same key where nothing else answers; absent where the name itself is wrong. */
  mended?: Content;
  /** The same file with these lines at its top, where it is no text. */
  withFront?: (front: string) => Content;
}

/** What a situation is told with: a name, and a story that nobody else tells. */
export interface Told {
  name: string;
  story: Story;
  /** Another one. */
  other: Story;
}

export interface Story {
  headline: string;
  lead: string;
  french: string;
  italian: string;
}

const things = 'wells bridges boats tents seeds roofs schools lamps pumps clinics wheels ovens nets stoves desks barrels'.split(
  ' ',
);
const people =
  'nurses bakers carpenters pilots farmers welders teachers sailors weavers drivers tailors miners masons cooks'.split(' ');
const deeds = 'repaired painted counted carried measured lifted lent opened drained rebuilt cleaned moved lit tested'.split(' ');
const places = 'Lodwar Kampot Agadez Beira Pemba Quelimane Mombasa Garissa Zinder Kitui Isiolo Marsabit Moyale Wajir'.split(' ');
const metiers =
  'infirmières boulangers menuisiers pilotes paysans soudeurs maîtresses marins tisserands chauffeurs tailleurs mineurs'.split(
    ' ',
  );
const choses =
  'puits ponts bateaux tentes semences toits écoles lampes pompes cliniques roues fours filets poêles pupitres'.split(' ');

/** A story that shares no three words in a row with another: the number makes it. */
const storyOf = (number: number): Story => {
  let state = number * 7919 + 104_729;
  const pick = (from: readonly string[]): string => {
    state = (state * 48_271) % 2_147_483_647;
    return from[state % from.length] ?? '';
  };
  const sentence = (): string =>
    `${pick(people)} and ${pick(people)} ${pick(deeds)} ${pick(things)}, ${pick(things)} and ${pick(things)} of ${pick(places)} with ${pick(people)} from ${pick(places)}`;
  const phrase = (): string =>
    `les ${pick(metiers)} et les ${pick(metiers)} avec leurs ${pick(choses)}, des ${pick(choses)} et des ${pick(choses)} de ${pick(places)}`;
  const number2 = 100 + number;
  return {
    headline: `The ${pick(people)} of ${pick(places)} ${pick(deeds)} ${number2} ${pick(things)} for ${pick(people)}`,
    lead: `LODWAR, Kenya – The ${sentence()}, while ${sentence()}. The ${sentence()}, and then the ${sentence()}.`,
    french: `# ${pick(metiers)} et ${pick(metiers)} de ${pick(places)} pour ${number2} ${pick(choses)}\n\nLODWAR, Kenya – Dans la ville, ${phrase()}, et aussi ${phrase()}. Puis ce sont ${phrase()} qui sont venus.\n`,
    italian: `# La gente di ${pick(places)} ha costruito ${number2} pozzi nuovi\n\nLODWAR, Kenya – Gli artigiani di ${pick(places)} e di ${pick(places)} hanno costruito insieme ai contadini della zona dei pozzi nuovi, perché i bambini possano bere di nuovo acqua pulita e non debbano più camminare così lontano.\n`,
  };
};

/** What the `number`th situation is told with. */
export const told = (number: number): Told => ({
  name: `s${number}`,
  story: storyOf(2 * number),
  // Far off: neighbours in a row of random numbers have words in common.
  other: storyOf(2 * number + 501),
});

const front = (...lines: string[]): string => (lines.length > 0 ? `---\n${lines.join('\n')}\n---\n\n` : '');
export const text = ({ headline, lead }: Story, ...lines: string[]): string => `${front(...lines)}# ${headline}\n\n${lead}\n`;

const EMBARGO = 'embargo: 2026-12-01T10:00:00+01:00';
const LATER = 'embargo: 2026-12-09T10:00:00+01:00';

/** A document of one file. */
const document =
  (content: (story: Story) => Content, ending = 'md') =>
  ({ name, story }: Told): Situation => ({ steps: [{ [`incoming/${name}.${ending}`]: content(story) }], mended: text(story) });

/** A file whose name alone is wrong. */
const named =
  (nameOf: (name: string) => string) =>
  ({ name, story }: Told): Situation => ({ steps: [{ [nameOf(name)]: text(story) }] });

/** A text that is there, and what comes after it under the same name. */
const thenAgain =
  (first: readonly string[], second: (told: Told) => string) =>
  (told: Told): Situation => ({
    steps: [{ [`incoming/${told.name}.md`]: text(told.story, ...first) }, { [`incoming/${told.name}.md`]: second(told) }],
    mended: text(told.story),
  });

/** The text of one file under another name with a sentence more, once the one of `lines` has met `after`. */
const copied =
  (lines: readonly string[], after: Readonly<Record<string, string>> = {}) =>
  ({ name, story }: Told): Situation => ({
    steps: [
      { [`incoming/${name}.md`]: text(story, ...lines) },
      Object.fromEntries(Object.entries(after).map(([ending, content]) => [`incoming/${name}.${ending}`, content])),
      { [`incoming/${name}-final.md`]: `${text(story)}\nMore is known since.\n` },
    ],
  });

/** A command about a text that is public, or held for `lines`. */
const command =
  (name: string, content: string, lines: readonly string[] = []) =>
  ({ name: key, story }: Told): Situation => ({
    steps: [{ [`incoming/${key}.md`]: text(story, ...lines) }, { [`incoming/${key}.${name}.txt`]: content }],
  });

/** Releases of these topics are translated, read by the desk, or wait for French (`policies`). */
const TRANSLATED = 'topics: [water]';
const REVIEWED = 'topics: [migration]';
const GATED = 'topics: [children]';
export const policies = [
  { when: { topics: ['water'] }, languages: ['en', 'es'] },
  { when: { topics: ['migration'] }, languages: ['en', 'es'], review: true },
  { when: { topics: ['children'] }, languages: ['en', 'fr'], gate: { languages: ['en', 'fr'] } },
];

const oficios =
  'vecinos panaderos marineros maestros campesinos soldadores pilotos sastres mineros cocineros conductores tejedores'.split(' ');
const cosas = 'pozos puentes barcos tejados semillas escuelas bombas ruedas hornos redes estufas barriles'.split(' ');

/** A sentence in Spanish that belongs to its source alone. */
const spanishOf = (source: string): string => {
  let state = [...source].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2_147_483_647, 7);
  const pick = (from: readonly string[]): string => {
    state = (state * 48_271) % 2_147_483_647;
    return from[state % from.length] ?? '';
  };
  const part = (): string =>
    `los ${pick(oficios)} y los ${pick(oficios)} de la comarca con sus ${pick(cosas)} y sus ${pick(cosas)}`;
  return `Han trabajado juntos ${part()}, y también ${part()}, para que ${part()} tengan agua limpia.`;
};

/** A file for translators, in Spanish: figures and the place are those of the source. */
export const translated = (file: string): string =>
  file.replace(
    /(<source[^>]*>)(.*?)(<\/source>\s*)<target state="needs-translation">.*?<\/target>/gs,
    (_, before: string, source: string, after: string) => {
      const figure = /\d+/.exec(source)?.[0];
      const said = /^LODWAR, Kenya/.exec(source)?.[0];
      const target = figure
        ? `Los vecinos de la comarca han reparado ${figure} bombas para las familias`
        : `${said ? `${said} – ` : ''}${spanishOf(source)}`;
      return `${before}${source}${after}<target state="final">${source === said ? source : target}</target>`;
    },
  );

/** A translation that comes back changed. */
const returned =
  (change: (file: string) => string, lines: readonly string[] = [TRANSLATED]) =>
  ({ name, story }: Told): Situation => ({
    steps: [
      { [`incoming/${name}.md`]: text(story, ...lines) },
      { [`translations/in/${name}.es.xlf`]: (asked) => change(translated(asked(story.headline))) },
    ],
  });

const anotherFigure = (file: string): string => file.replace(/(<target state="final">.*?)(\d{3})/s, '$1999');
const placeholder = (file: string): string => file.replace(/(.*<target state="final">)[^<]{30,}(?=<\/target>)/s, '$1TODO');
const withoutSentence = (file: string): string => file.replace(/<trans-unit(?:(?!<trans-unit).)*<\/trans-unit>/s, '');

const mail = (story: Story): string =>
  [
    'From: press@example.org', `Subject: ${story.headline}`, 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b"', '',
    '--b', 'Content-Type: text/plain; charset=utf-8', '', story.headline, '', story.lead.replaceAll('–', '-'), '',
    '--b', 'Content-Type: application/octet-stream', 'Content-Disposition: attachment; filename="Release.docx"', 'Content-Transfer-Encoding: base64', '', 'AAAA', '--b--', '',
  ].join('\r\n'); // biome-ignore format: a mail

const plainMail = (subject: string, text: string, header = 'To: newsroom@example.org'): string =>
  [
    'From: press@example.org',
    `Subject: ${subject}`,
    header,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ].join('\r\n');

const outOfOffice = ({ headline }: Story): string =>
  plainMail(`Re: ${headline}`, 'Thank you for your message. I am away until Monday.', 'Auto-Submitted: auto-replied');

const sentOn = ({ headline, lead }: Story): string =>
  plainMail(
    `Fwd: ${headline}`,
    `Take out the bit about the minister, he will be furious.\r\n\r\n---------- Forwarded message ---------\r\nFrom: Ama <ama@example.org>\r\nDate: Thu, 19 Nov 2026 at 10:00\r\nSubject: ${headline}\r\nTo: Newsroom <news@example.org>\r\n\r\n${headline}\r\n\r\n${lead}`,
  );

const coverNote = ({ headline }: Story): string =>
  plainMail(
    headline,
    'Dear all,\r\n\r\nPlease find attached our press release of today, about the wells.\r\n\r\nIt has been cleared by the office in Lodwar.\r\n\r\nKind regards,\r\nAma',
  );

const changes = (story: Story): Uint8Array =>
  wordFile(
    [
      paragraph(story.headline, { properties: '<w:pStyle w:val="Title"/>' }),
      paragraph(story.lead),
      `<w:p>${words('The well is ')}<w:ins w:id="1" w:author="x">${words('40')}</w:ins>${words(' metres deep.')}</w:p>`,
    ].join(''),
  );

const takenIn = (story: Story): Uint8Array =>
  wordFile(
    [
      paragraph(story.headline, { properties: '<w:pStyle w:val="Title"/>' }),
      paragraph(story.lead),
      '<w:altChunk r:id="rId9"/>',
    ].join(''),
  );

/** Codes that stand on older cards only. */
export const retired = ['type-not-read-yet', 'command-not-read-yet', 'control-file-not-read-yet'] as const;

/** Codes that say that we are wrong, and not a file: test/handlers/validate-release.test.ts. */
export const ours = ['not-read'] as const;

/** How each problem that holds a file, turns it away or takes an answer comes about. */
/** A Word file whose text has pictures in it, each said to show something. */
const withPictures =
  (pictures: () => readonly WordPicture[], alt = 'A well') =>
  ({ name, story: { headline, lead } }: Told): Situation => {
    const all = pictures();
    const shown = all.map((_, at) => pictureParagraph(at + 1, { alt }));
    const body = [paragraph(headline, { letters: '<w:b/>' }), paragraph(lead), ...shown, paragraph(`${lead} And so on.`)];
    const withFront = (front: string): Uint8Array =>
      illustrated([...front.split('\n').map((line) => paragraph(line)), ...body].join(''), all);
    return { steps: [{ [`incoming/${name}.docx`]: illustrated(body.join(''), all) }], withFront };
  };

export const situations: Record<
  Exclude<AnswerableCode, (typeof retired)[number] | (typeof ours)[number]>,
  (told: Told) => Situation
> = {
  empty: document(() => ' \n'),
  'not-utf-8': document(() => new Uint8Array([0x50, 0xe9, 0x74]), 'txt'),
  'too-large': document((story) => `${text(story)}\n${'x'.repeat(60_000)}`),
  'file-damaged': ({ name }) => ({ steps: [{ [`incoming/${name}.docx`]: 'no zip' }] }),
  'file-unsafe': ({ name, story }) => ({
    steps: [{ [`incoming/${name}.docx`]: wordFile(paragraph(story.lead), { '../../../tmp/evil': 'x' }) }],
  }),
  'too-much-inside': ({ name }) => ({
    steps: [{ [`incoming/${name}.docx`]: wordFile(`<w:tbl>${row(cell('x')).repeat(10_001)}</w:tbl>`) }],
  }),
  'type-unsupported': named((name) => `incoming/${name}.exe`),
  'type-save-as-docx': named((name) => `incoming/${name}.rtf`),
  'type-pdf': named((name) => `incoming/${name}.pdf`),
  'picture-file-refused': named((name) => `incoming/${name}.heic`),
  'key-empty': named((name) => `incoming/${name}/.md`),
  'key-path': named((name) => `incoming/${name}\u0007.md`),
  'mail-automatic': document(outOfOffice, 'eml'),
  'no-headline': document(({ lead }) => lead, 'txt'),
  'headline-length': document((story) => text(story, 'title: Well')),
  'no-body': document(({ headline }) => front(`title: ${headline}`)),
  'front-matter-unclosed': document(({ headline, lead }) => `---\ntitle: ${headline}\n\n${lead}\n`),
  'front-matter-unreadable': document((story) => text(story, 'title: "no end')),
  'front-matter-duplicate-key': document((story) => text(story, 'type: release', 'type: release')),
  'front-matter-near-miss': document((story) => text(story, 'embargp: 2026-12-01T10:00:00Z')),
  'front-matter-embargo-key': document((story) => text(story, 'hold-until: Friday')),
  'front-matter-value': document((story) => text(story, 'type: song')),
  'front-matter-date': document((story) => text(story, 'date: 2026-02-30')),
  'json-unreadable': ({ name }) => ({ steps: [{ [`incoming/${name}.json`]: '{' }] }),
  'too-many-feeds': document((story) =>
    text(
      story,
      `countries: [${'AD AE AF AG AI AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CF CG CH CI CL CM CN CO CR CU CY'.split(' ').join(', ')}]`,
    ),
  ),
  'release-too-large': ({ name, story }) => ({
    steps: [
      // What cannot be published is a file of its release all the same.
      Object.fromEntries(
        Array.from({ length: MOST_FILES }, (_, n) => [`incoming/${name}-${n}.md`, `${front(`release: ${name}`)}# ${n}\n`]),
      ),
      { [`incoming/${name}.md`]: text(story) },
    ],
  }),
  'command-empty': command('kill', ' \n'),
  'command-time': command('embargo', 'Tomorrow.', [EMBARGO]),
  'command-too-long': command('withdraw', `note: ${'x'.repeat(1001)}`),
  'accept-needs-language': ({ name, story, other }) => ({
    steps: [
      { [`incoming/${name}.md`]: text(story) },
      { [`incoming/${name}.fr.md`]: story.french },
      { [`incoming/${name}.md`]: text(other), [`incoming/${name}.fr.md`]: other.french },
      { [`incoming/${name}.accept.txt`]: 'new release' },
    ],
  }),
  'new-release-inexact': ({ name, story, other }) => ({
    steps: [
      { [`incoming/${name}.md`]: text(story) },
      { [`incoming/${name}.md`]: text(other) },
      { [`incoming/${name}.accept.txt`]: 'New release, please.' },
    ],
  }),
  'command-needs-language': ({ name, story }) => ({
    steps: [
      { [`incoming/${name}.md`]: text(story), [`incoming/${name}.fr.md`]: story.french },
      {
        [`incoming/${name}.md`]: `${text(story)}\nMore soon.\n`,
        [`incoming/${name}.fr.md`]: `${story.french}\nLa suite bientôt.\n`,
      },
      { [`incoming/${name}.correct.txt`]: 'More is known.' },
    ],
  }),
  'embargo-too-late': command('embargo', '2026-12-01T10:00:00+01:00 Late.'),
  'command-without-target': ({ name }) => ({ steps: [{ [`incoming/${name}.restore.txt`]: 'Checked.' }] }),
  'command-not-applicable': command('restore', 'Checked.'),
  'manifest-alone': () => ({ steps: [{ 'incoming/release.yaml': 'countries: [KE]\n' }] }),
  'manifest-earlier': ({ name, story }) => ({
    steps: [
      { [`incoming/${name}/release.yaml`]: LATER, [`incoming/${name}/en.md`]: text(story) },
      { [`incoming/${name}/release.yaml`]: EMBARGO },
    ],
  }),
  'command-name': ({ name, story }) => ({
    steps: [{ [`incoming/${name}.md`]: text(story) }, { [`incoming/${name}.KILL.txt`]: 'It is wrong.' }],
  }),
  'command-word': command('remove', 'It is wrong.'),
  'command-near-name': ({ name, story }) => ({
    steps: [{ [`incoming/2026/${name}.md`]: text(story) }, { [`incoming/${name}.kill.txt`]: 'It is wrong.' }],
  }),
  'command-misplaced': ({ name, story }) => ({
    steps: [{ [`incoming/${name}/en.md`]: text(story) }, { [`incoming/${name}/en.kill.txt`]: 'It is wrong.' }],
  }),
  'command-elsewhere': named((name) => `incoming/${name}.return.txt`),
  'translation-unreadable': ({ name }) => ({ steps: [{ [`translations/in/${name}.xlf`]: '<no' }] }),
  'translation-format': ({ name }) => ({ steps: [{ [`translations/in/${name}.sdlppx`]: 'PK' }] }),
  'translation-unmarked': returned((file) =>
    file
      .replaceAll(/ (?:original|product-name|job-id)="[^"]*"/g, '')
      .replaceAll(/<note from="dateline">.*?<\/note>/g, '')
      .replaceAll('<source>', '<source>Other: '),
  ),
  'memory-unreadable': ({ name }) => ({ steps: [{ [`translations/memory/${name}.tmx`]: '<no' }] }),
  'glossary-unreadable': ({ name }) => ({ steps: [{ [`translations/glossary/${name}.csv`]: 'no languages' }] }),
  'translation-unknown': returned((file) =>
    file.replaceAll(/original="([^"]*)"/.exec(file)?.[1] ?? '-', '0b7f3c1e-0000-5000-8000-000000000001'),
  ),
  'translation-over': ({ name, story }) => ({
    steps: [
      { [`incoming/${name}.md`]: text(story, TRANSLATED) },
      { [`incoming/${name}.kill.txt`]: 'No.' },
      { [`translations/in/${name}.es.xlf`]: (asked) => translated(asked(story.headline)) },
    ],
  }),
  'translation-language': returned((file) => file.replace('target-language="es"', 'target-language="fr"')),
  'segment-missing': returned(withoutSentence),
  'segment-broken': returned((file) => file.replace(/<trans-unit id="([^"]*)/, '<trans-unit id="x$1')),
  'segment-markup': ({ name, story }) => ({
    steps: [
      { [`incoming/${name}.md`]: `${text(story, TRANSLATED)}\nIt was **hard** work, they said.\n` },
      { [`translations/in/${name}.es.xlf`]: (asked) => translated(asked(story.headline)) },
    ],
  }),
  'segment-differs': returned(anotherFigure),
  'segment-unlike': returned(placeholder),
  'translation-unchanged': ({ name, story }) => ({
    steps: [
      { [`incoming/${name}.md`]: text(story, REVIEWED) },
      { [`translations/in/${name}.es.xlf`]: (asked) => translated(asked(story.headline)) },
      { [`translations/in/${name}.es.xlf.return.txt`]: 'Please be briefer.' },
      { [`translations/in/${name}.again.xlf`]: (asked) => asked(story.headline) },
    ],
    about: `translations/in/${name}.again.xlf`,
  }),
  'translation-returned': (told) => ({
    steps: [
      ...returned(anotherFigure)(told).steps,
      { [`translations/in/${told.name}.es.xlf.return.txt`]: 'The figure is wrong.' },
    ],
    about: `translations/in/${told.name}.es.xlf`,
  }),
  killed: ({ name, story }) => ({
    steps: [{ [`incoming/${name}.kill.txt`]: 'No.' }, { [`incoming/${name}.md`]: text(story) }],
  }),

  'embargo-line': document(({ headline, lead }) => `EMBARGOED until 1 December 2026, 10:00 GMT\n\n# ${headline}\n\n${lead}\n`),
  'draft-line': document(({ headline, lead }) => `DRAFT 3 – not for circulation\n\n# ${headline}\n\n${lead}\n`),
  'mail-note': document(sentOn, 'eml'),
  'mail-unsure': document(coverNote, 'eml'),
  'release-attached': document(mail, 'eml'),
  'headline-doubtful': document(
    (story) =>
      `-\nAbout us\nAbout us\nWhat we do\nWhat we do\n- Data\n- Jobs\nNews of ferries\n${story.headline}\n${story.lead}\n`,
    'txt',
  ),
  'year-guessed': document(({ headline, lead }) => `# ${headline}\n\n${lead.replace(/^[^–]*– /, 'LODWAR, 2 February – ')}\n`),
  'text-elsewhere': document(takenIn, 'docx'),
  'tracked-changes': document(changes, 'docx'),
  'struck-out': document((story) => `${text(story)}\nThe well cost ~~900~~ 700 shillings.\n`),
  mojibake: document((story) => `${text(story)}\nThe cafÃ© is open.\n`),
  'characters-lost': document((story) => `${text(story)}\nThe caf\ufffd is open.\n`),
  'language-mismatch': document((story) => text(story, 'lang: fr')),
  'language-unknown': document(({ headline }) => `Wells ${headline.match(/\d+/)?.[0]} Lodwar\n\nLodwar – 12.\n`, 'txt'),
  'language-not-published': document(({ italian }) => `${front('lang: nl')}${italian}`),
  // The newsroom of these lives publishes Italian, too.
  'language-unread': document(({ italian }) => italian),
  'paragraph-language': document(
    (story) => `${text(story)}\n${story.lead.replace(/^.* – /, '')}\n\n${story.french.split('\n\n')[1]?.replace(/^.* – /, '')}`,
  ),
  'second-release': document(
    (story) => `${text(story)}\n###\n\nNews of the ferries\n\n${story.lead.replace('LODWAR', 'GARISSA')}\n`,
  ),
  'credential-in-text': document((story) => `${text(story)}\nThe password: kX7!vTr9q2\n`),
  'changed-without-note': thenAgain([], ({ story }) => `${text(story)}\nMore is known since.\n`),
  'different-story': thenAgain([], ({ other }) => text(other)),
  'resembles-killed': copied([], { 'kill.txt': 'Not agreed.' }),
  'resembles-held': copied(['draft: true']),
  'resembles-waiting': copied([EMBARGO]),
  'embargo-removed': thenAgain([LATER], ({ story }) => text(story)),
  'embargo-brought-forward': thenAgain([LATER], ({ story }) => text(story, EMBARGO)),
  'topic-unknown': document((story) => text(story, 'topics: [Archery]')),
  draft: document((story) => text(story, 'draft: true')),
  'translation-review': returned((file) => file, [REVIEWED]),
  'translation-stale': ({ name, story }) => ({
    steps: [
      { [`incoming/${name}.md`]: text(story, TRANSLATED, EMBARGO) },
      { [`translations/in/${name}.es.xlf`]: (asked) => translated(asked(story.headline)) },
      { [`incoming/${name}.md`]: text({ ...story, headline: story.headline.replace(/\d+/, '911') }, TRANSLATED, EMBARGO) },
    ],
    about: `translations/in/${name}.es.xlf`,
  }),
  'translation-differs': ({ name, story }) => ({
    steps: [{ [`incoming/${name}.md`]: text(story), [`incoming/${name}.fr.md`]: story.french.replace(/\d+/, '911') }],
    about: `incoming/${name}.fr.md`,
  }),
  'waiting-for-set': document((story) => text(story, GATED)),
  'picture-missing': document((story) => `${text(story)}\n\n![Two women at a well](well.jpg)\n`),
  'bundle-waits': ({ name, story }) => ({
    steps: [{ [`incoming/${name}/en.md`]: text(story), [`incoming/${name}/fr.md`]: `${front('draft: true')}${story.french}` }],
    about: `incoming/${name}/en.md`,
  }),
  'embargo-after-publication': ({ name, story }) => ({
    steps: [{ [`incoming/${name}.md`]: text(story) }, { [`incoming/${name}.fr.md`]: `${front(EMBARGO)}${story.french}` }],
  }),
  'release-withdrawn': ({ name, story }) => ({
    steps: [
      { [`incoming/${name}.fr.md`]: `${front(EMBARGO)}${story.french}` },
      { [`incoming/${name}.withdraw.txt`]: 'Not agreed.' },
    ],
    about: `incoming/${name}.fr.md`,
  }),
  'language-withdrawn': ({ name, story }) => ({
    steps: [
      { [`incoming/${name}.md`]: text(story, EMBARGO), [`incoming/${name}.fr.md`]: story.french },
      { [`incoming/${name}.en.withdraw.txt`]: 'Not agreed.' },
    ],
    about: `incoming/${name}.md`,
  }),
  'nothing-to-correct': document((story) => text(story, 'correction: It was wrong.')),
  'picture-refused': withPictures(() => [{ name: 'image1.jpg', bytes: new TextEncoder().encode('no picture') }]),
  'pictures-too-many': withPictures(() =>
    Array.from({ length: 13 }, (_, at) => ({ name: `image${at}.png`, bytes: pngOf(80, 70, { seed: at }) })),
  ),
  'picture-without-text': withPictures(() => [{ name: 'image1.png', bytes: pngOf(80, 70) }], ''),
  'newer-rejected': thenAgain([EMBARGO], ({ story }) => text(story, 'date: 2026-02-30')),
  'no-country': document(({ headline, lead }) => `# ${headline}\n\n${lead.replace(/^.* – /, '')}\n`),
  'country-uncertain': document(
    ({ headline, lead }) => `# ${headline} at Uganda Harbour School\n\n${lead.replace(/^.* – /, '')}\n`,
  ),
  'country-from-text': document(({ headline, lead }) => `# ${headline} in Kenya\n\n${lead.replace(/^.* – /, 'GENEVA – ')}\n`),
};
