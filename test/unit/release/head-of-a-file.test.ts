import { describe, expect, test } from 'vitest';
import { parse, understood } from './newsroom-of-tests.ts';
import { cell, paragraph, row, run, wordFile } from './word-file.ts';

const LEAD =
  'Gulu, Uganda, 3 November 2026 – Blue Harbour Relief has handed out hives to nine hundred families in the north, it said today, and the first honey is sold.';
const MORE =
  'Each family keeps two hives, and sells what it does not eat at the market of the county, where a jar costs a day’s wage.';
const HEADLINE = 'Beekeepers of Gulu count their hives again';
const bold = (text: string): string => paragraph(text, { letters: '<w:b/>' });

describe('a marked headline', () => {
  test.each([
    'Call 0800 555 100 and a nurse in Gulu answers',
    'Contact hives@example.org to keep bees in Gulu',
    'Honey for the press: 3 November 2026 in Gulu',
  ])('is what it says, whatever it looks like: %s', async (headline) => {
    for (const [name, text] of [
      ['a.md', `# ${headline}\n\n${LEAD}\n\n${MORE}\n`],
      ['a.html', `<html><body><h1>${headline}</h1><p>${LEAD}</p><p>${MORE}</p></body></html>`],
    ] as const)
      expect(await understood(name, text)).toMatchObject({ headline, contacts: [] });
  });

  test('needs no spaces where its script has none', async () => {
    const parsed = await parse('a.md', `# 古卢的养蜂人再次清点蜂箱数量\n\n${LEAD}\n`);
    expect(parsed).toMatchObject({ understood: { headline: '古卢的养蜂人再次清点蜂箱数量' } });
  });

  test('is none where it only heads a contact or says what the file is', async () => {
    expect((await understood('a.md', `# Press release\n\n${HEADLINE}\n\n${LEAD}\n`)).headline).toBe(HEADLINE);
    expect((await understood('a.md', `### Contact: hives@example.org\n\n# ${HEADLINE}\n\n${LEAD}\n`)).headline).toBe(HEADLINE);
  });
});

describe('a Word file without styles', () => {
  test('has one headline where its author broke it by hand, and a subheadline in a paragraph of its own', async () => {
    const broken = `<w:p>${run('Beekeepers of Gulu', '<w:b/>')}<w:r><w:br/></w:r>${run('count their hives again', '<w:b/>')}</w:p>`;
    const file = (...head: string[]): Uint8Array => wordFile([...head, paragraph(LEAD), paragraph(MORE)].join(''));
    expect((await understood('a.docx', file(broken))).headline).toBe(HEADLINE);
    const two = await understood('a.docx', file(bold(HEADLINE), paragraph('Nine hundred families sell their first honey')));
    expect(two).toMatchObject({ headline: HEADLINE, subheadline: 'Nine hundred families sell their first honey' });
  });

  test('may have its headline in a table with the letterhead, which is no table of the text', async () => {
    const letterhead = `<w:tbl>${row(cell('Blue Harbour Relief'), cell('Press release 7/2026'))}${row(cell(bold(HEADLINE)), cell('3 November 2026'))}</w:tbl>`;
    const release = await understood('a.docx', wordFile([letterhead, paragraph(LEAD), paragraph(MORE)].join('')));
    expect(release).toMatchObject({ headline: HEADLINE, body: [`<p>${LEAD}</p>`, `<p>${MORE}</p>`] });
  });

  test('keeps a table above its text that tells something', async () => {
    const facts = `<w:tbl>${row(cell('Hives'), cell('1800'))}${row(cell('Families'), cell('900'))}</w:tbl>`;
    const release = await understood('a.docx', wordFile([bold(HEADLINE), facts, paragraph(LEAD), paragraph(MORE)].join('')));
    expect(release.headline).toBe(HEADLINE);
    expect(release.body[0]).toContain('<td>1800</td>');
  });

  test('names who is to be called above its headline, in lines of their own', async () => {
    const head = ['For more information:', 'Akello Odongo', 'Press officer', 'akello@example.org'].map((line) => paragraph(line));
    const release = await understood('a.docx', wordFile([...head, bold(HEADLINE), paragraph(LEAD)].join('')));
    expect(release).toMatchObject({
      headline: HEADLINE,
      contacts: [{ name: 'Akello Odongo', role: 'Press officer', email: 'akello@example.org' }],
      noise: [],
    });
  });
});

describe('a page copied with its site', () => {
  const MENU =
    '-\nWho We Are\nWho we areBlue Harbour Relief works on lakes and rivers, and has done so for more than forty years now, in nine countries.\nShips\nShips\n- Jobs\n- Data';

  test('has its headline below a menu, though the menu says its entries twice and in another case', async () => {
    const release = await understood('a.txt', `${MENU}\n${HEADLINE}\n${LEAD}\n${MORE}\n`);
    expect(release).toMatchObject({ headline: HEADLINE, body: [`<p>${LEAD}</p>`, `<p>${MORE}</p>`] });
    expect(release.codes).not.toContain('headline-doubtful');
  });

  const FOOTER = 'À lire aussi\nLe marché de Mtwara rouvre\nSuivez-nous\n© 2026 Secours Port Bleu\nMentions légales';
  test.each([
    [
      'French',
      'Nous utilisons des cookies.\nTout accepter\nTout refuser\nNos actions\nAccueil > Presse > Communiqués',
      'Partager\nX',
    ],
    ['Arabic', 'نستخدم ملفات تعريف الارتباط.\nقبول الكل\nرفض الكل\nأعمالنا\nالرئيسية > الصحافة > بيانات', 'شارك\nX'],
    ['English', 'We use cookies.\nAccept all\nReject all\nOur work\nHome › Press', 'Share\nX'],
    ['Portuguese', 'Skip to content\nMenu\nSearch\nO que fazemos\nImprensa › Notícias › Comunicados', 'Share\nX'],
  ])('has no notice about cookies and no path through the site for its headline: %s', async (_, above, between) => {
    const page = `${above}\n${HEADLINE}\n3 November 2026\n${between}\n${LEAD}\n${MORE}\nContact: Akello Odongo, akello@example.org\n${FOOTER}\n`;
    const release = await understood('a.txt', page);
    expect(release).toMatchObject({ headline: HEADLINE, body: [`<p>${LEAD}</p>`, `<p>${MORE}</p>`] });
    expect(release.contacts).toMatchObject([{ name: 'Akello Odongo', email: 'akello@example.org' }]);
  });

  test('lists every line around its text as left out, those below the contacts, too', async () => {
    const lines = [...'Accueil > Presse > Communiqués\nTout accepter\nMenu'.split('\n'), ...FOOTER.split('\n')];
    const page = `${lines.slice(0, 3).join('\n')}\n${HEADLINE}\n${LEAD}\n${MORE}\nContact: Akello Odongo, akello@example.org\n${FOOTER}\n`;
    const { noise } = await understood('a.txt', page);
    expect(noise.map(({ text }) => text).sort()).toEqual(lines.sort());
  });

  test.each([
    ['French', FOOTER],
    ['Arabic', 'اقرأ أيضا\nسوق البصرة يفتح من جديد\nاشترك في نشرتنا البريدية\nتابعونا\n© 2026 إغاثة الميناء الأزرق'],
    ['Spanish', 'Noticias relacionadas\nEl mercado de Mtwara reabre\nSíguenos en Instagram\nAviso legal'],
  ])('has no footer in its text where it ends without contacts: %s', async (_, footer) => {
    const { body, noise } = await understood('a.txt', `${MENU}\n${HEADLINE}\n${LEAD}\n${MORE}\n${footer}\n`);
    expect(body).toEqual([`<p>${LEAD}</p>`, `<p>${MORE}</p>`]);
    expect(noise.map(({ text }) => text)).toEqual(expect.arrayContaining(footer.split('\n')));
  });

  test('keeps a short last line of a text, also above one line that a site could have', async () => {
    for (const end of ['Blue Harbour Relief, for the lakes', 'Blue Harbour Relief, for the lakes\n\nFollow us on Instagram']) {
      const { body } = await understood('a.txt', `${HEADLINE}\n\n${LEAD}\n\n${MORE}\n\n${end}\n`);
      expect(body).toContain('<p>Blue Harbour Relief, for the lakes</p>');
    }
  });

  test('keeps its subheadline', async () => {
    const subheadline = 'Nine hundred families in the north of the country sell their first honey since the flood';
    const release = await understood('a.txt', `${MENU}\n${HEADLINE}\n${subheadline}\n${LEAD}\n${MORE}\n`);
    expect(release).toMatchObject({ headline: HEADLINE, subheadline });
  });

  test('is asked about where two lines may be its headline, and both are offered', async () => {
    const release = await understood('a.txt', `${MENU}\nLakes and rivers\n${HEADLINE}\n${LEAD}\n${MORE}\n`);
    expect(release.problems).toContainEqual(
      expect.objectContaining({
        code: 'headline-doubtful',
        weight: 'question',
        params: { text: 'Lakes and rivers', other: HEADLINE },
      }),
    );
  });

  test('is asked about a name of few words, though a sign stands among them as French sets it', async () => {
    const release = await understood('a.txt', `${MENU}\nLe fleuve Niger : digues\n${HEADLINE}\n${LEAD}\n${MORE}\n`);
    expect(release.codes).toContain('headline-doubtful');
  });

  test('has no headline above the line that says that news follows', async () => {
    const release = await understood(
      'a.txt',
      `Together on the water\n\nLatest news\n\n${HEADLINE}\n\n03/11/2026\n\n${LEAD}\n\n${MORE}\n`,
    );
    expect(release.headline).toBe(HEADLINE);
  });
});

describe('an invitation of the press', () => {
  test.each([
    ['MEDIA ADVISORY', 'Date: 9 December 2026\nTime: 10:00\nPlace: Town hall, Gulu'],
    ['Avis aux médias', 'Quand : 9 décembre 2026, 10 h\nOù : mairie de Gulu'],
    ['Aviso a los medios', 'Fecha: 9 de diciembre de 2026\nHora: 10:00\nLugar: ayuntamiento de Gulu'],
    ['تنويه إعلامي', 'التاريخ: 9 ديسمبر 2026\nالمكان: بلدية غولو'],
  ])('keeps its day, hour and place, and waits for nothing: %s', async (status, event) => {
    const release = await understood('a.txt', `${status}\n\n${HEADLINE}\n\n${event}\n\n${LEAD}\n\n${MORE}\n`);
    expect(release).toMatchObject({ headline: HEADLINE, type: 'advisory' });
    for (const line of event.split('\n')) expect(release.body.join(' ')).toContain(line);
    expect(release.codes).not.toContain('embargo-line');
  });

  test('says more than a day and an hour, which may be those of publication', async () => {
    const release = await understood('a.txt', `${HEADLINE}\n\nDate: 9 December 2026\nTime: 10:00\n\n${LEAD}\n\n${MORE}\n`);
    expect(release.codes).toContain('embargo-line');
  });
});

describe('lines to whoever reads the file', () => {
  test.each([
    'Good morning,',
    'Chères et chers collègues,',
    'Estimados colegas:',
    'Warning: you have not confirmed that your account may see this page',
  ])('are no headline: %s', async (line) => {
    const release = await understood('a.txt', `${line}\n\n${HEADLINE}\n\n${LEAD}\n\n${MORE}\n`);
    expect(release).toMatchObject({ headline: HEADLINE, noise: [{ text: line }] });
  });

  test('are none where they tell news', async () => {
    const headline = 'Warning: floods reach the beekeepers of Gulu';
    expect((await understood('a.txt', `${headline}\n\n${LEAD}\n\n${MORE}\n`)).headline).toBe(headline);
  });
});

describe('the end of a text', () => {
  const LINK = '[Photographs and the whole report](https://example.org/hives)';

  test('may be a link, in files that come without a site', async () => {
    const release = await understood('a.md', `# ${HEADLINE}\n\n${LEAD}\n\n${LINK}\n\n${LINK}\n`);
    expect(release.body.slice(1)).toHaveLength(2);
    expect(release.noise).toEqual([]);
  });

  test('is a link in a page, too, and a run of them is the site’s', async () => {
    const link = '<p><a href="https://example.org/hives">Photographs and the whole report</a></p>';
    const page = (end: string): string => `<html><body><h1>${HEADLINE}</h1><p>${LEAD}</p><p>${MORE}</p>${end}</body></html>`;
    expect((await understood('a.html', page(link))).body).toHaveLength(3);
    expect((await understood('a.html', page(link + link + link))).body).toHaveLength(2);
  });
});

describe('days', () => {
  const dated = async (head: string, opening: string) => {
    const release = await understood('a.txt', `${HEADLINE}\n\n${head}${opening}${LEAD.replace(/^.* – /, '')}\n\n${MORE}\n`);
    return {
      day: release.releaseAt.slice(0, 10),
      rule: release.derived.date?.rule,
      dateline: release.dateline?.raw,
      codes: release.codes,
    };
  };

  test.each([
    ['Gulu – On 2 June the county ', undefined, 'Gulu'],
    ['Gulu – Le 2 juin, le comté ', undefined, 'Gulu'],
    ['Gulu – 2 June saw rain when ', undefined, 'Gulu'],
    ['Gulu – 2 November 2026 – ', '2026-11-01', 'Gulu – 2 November 2026'],
    ['Gulu, 2 November 2026 -', '2026-11-01', 'Gulu, 2 November 2026'],
    ['Gulu, on 2 November – ', '2026-11-01', 'Gulu, on 2 November'],
    ['Gulu/Kampala, 2 November 2026 – ', '2026-11-01', 'Gulu/Kampala, 2 November 2026'],
    ['Gulu/Kampala/Kigali, 2 November 2026 – ', '2026-11-01', 'Gulu/Kampala/Kigali, 2 November 2026'],
  ])('of a dateline stand before its dash: %s', async (opening, day, dateline) => {
    expect(await dated('', opening)).toMatchObject(day ? { day, rule: 'dateline', dateline } : { rule: 'upload', dateline });
  });

  test('three places are three, whatever is between them', async () => {
    for (const opening of ['Kampala/Kigali/Dhaka – ', 'Kampala / Kigali / Dhaka – ', 'Kampala, Kigali, Dhaka – ']) {
      const { dateline } = await understood('a.txt', `${HEADLINE}\n\n${opening}${LEAD.replace(/^.* – /, '')}\n`);
      expect(dateline?.places.map(({ country }) => country)).toEqual(['UG', 'RW', 'BD']);
    }
    const wire = await understood('a.txt', `${HEADLINE}\n\nKAMPALA, Uganda /HarbourNewswire/ -- ${LEAD.replace(/^.* – /, '')}\n`);
    expect(wire.dateline?.places).toEqual([{ name: 'KAMPALA', country: 'UG' }]);
  });

  test('with their year count more than those without, and give them theirs', async () => {
    const release = await understood('a.txt', `${HEADLINE}\n\n31 May 1996\n\nGulu, 30 May – ${LEAD.replace(/^.* – /, '')}\n`);
    expect(release).toMatchObject({ dateline: { date: '1996-05-30' }, derived: { date: { rule: 'date-line' } } });
  });

  test('whose year is a guess are asked about where nobody would be mailed', async () => {
    expect((await dated('', 'Gulu, 2 June – ')).codes).toContain('year-guessed');
    expect((await dated('', 'Gulu, 18 November – ')).codes).not.toContain('year-guessed');
    expect((await dated('', 'Gulu, 2 June 2026 – ')).codes).not.toContain('year-guessed');
  });

  test('in figures are no numbers to call', async () => {
    for (const line of ['20261103', '03/11/2026', '13/11/2026', '2026-11-03']) {
      const release = await understood(
        'a.txt',
        `${HEADLINE}\n\n${line}\n\n${LEAD}\n\nContact: Akello Odongo, akello@example.org\n`,
      );
      expect(release.contacts, line).toEqual([{ name: 'Akello Odongo', email: 'akello@example.org' }]);
      expect(release.body.join(' '), line).not.toContain(line);
    }
    expect((await understood('a.txt', `${HEADLINE}\n\n${LEAD}\n\nContact: Tel. 20261103\n`)).contacts).toMatchObject([
      { phoneRaw: '20261103' },
    ]);
  });
});
