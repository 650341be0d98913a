import { describe, expect, test } from 'vitest';
import { expectCheap } from './cost-of-prose.ts';
import { codesOf, parse, understood } from './newsroom-of-tests.ts';

const HEADLINE = 'A new well gives three thousand families clean water';
const LEAD =
  'Dakar, Senegal – A new well gives three thousand families clean water from today, and the village will look after it.';

const HEAD = ['From: Awa Diop <awa@example.org>', 'To: news@example.org', 'Date: Tue, 3 Nov 2026 10:00:00 +0100'];
const mail = (subject: string, body: string, headers = ['Content-Type: text/plain; charset=utf-8']): Uint8Array =>
  new TextEncoder().encode([...HEAD, `Subject: ${subject}`, 'MIME-Version: 1.0', ...headers, '', body].join('\r\n'));
const parts = (kind: string, ...of: string[]): [body: string, headers: string[]] => [
  `${of.map((part) => `--edge\r\n${part}\r\n`).join('')}--edge--\r\n`,
  [`Content-Type: multipart/${kind}; boundary="edge"`],
];
const plain = (text: string): string => `Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`;
const html = (text: string): string => `Content-Type: text/html; charset=utf-8\r\n\r\n${text}`;
const attached = (name: string, type: string, content = 'AAAA'): string =>
  `Content-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${content}`;

describe('a mail', () => {
  test('is a release by its text, with the subject for a headline where the text has none, and its date', async () => {
    const release = await understood(
      'well.eml',
      mail(`Fwd: RE: ${HEADLINE}`, `${LEAD}\r\n\r\nMore will follow in the coming year.`),
    );
    expect(release).toMatchObject({
      headline: HEADLINE,
      countries: ['SN'],
      releaseAt: '2026-11-03T09:00:00.000Z',
      body: [`<p>${LEAD}</p>`, '<p>More will follow in the coming year.</p>'],
    });
  });

  test('with a headline of its own keeps that, whatever its subject', async () => {
    const release = await understood('well.eml', mail('Press release for tomorrow', `${HEADLINE}\r\n\r\n${LEAD}`));
    expect(release.headline).toBe(HEADLINE);
  });

  test('that has HTML is read from it: links, emphasis and tables stay, and nothing is fetched', async () => {
    const page = `<html><body><h1>${HEADLINE}</h1><p>${LEAD}</p><p>Look at <a href="https://example.org/plan">the <b>plan</b></a> that the council of the village has made.<img src="http://127.0.0.1:1/pixel.gif"></p></body></html>`;
    const release = await understood('well.eml', mail('x', ...parts('alternative', plain('worse'), html(page))));
    expect(release).toMatchObject({ headline: HEADLINE });
    expect(release.body).toEqual([
      `<p>${LEAD}</p>`,
      '<p>Look at <a href="https://example.org/plan">the <strong>plan</strong></a> that the council of the village has made.</p>',
    ]);
  });

  test('of Windows keeps its quotation marks, and its encoding is on record', async () => {
    const text = `${HEADLINE}\r\n\r\n${LEAD.replace('–', '=96')}\r\n\r\n=93It=92s ours=85=94, said Awa Diop.`;
    const parsed = await parse(
      'well.eml',
      mail('x', text, ['Content-Type: text/plain; charset=windows-1252', 'Content-Transfer-Encoding: quoted-printable']),
    );
    expect(parsed).toMatchObject({ kind: 'document', charset: 'windows-1252' });
    expect(JSON.stringify(parsed)).toContain('“It’s ours…”, said Awa Diop.');
    expect(codesOf(parsed)).not.toContain('characters-cleaned');
  });

  test('may state what the text does not, in front matter', async () => {
    const release = await understood(
      'well.eml',
      mail('x', `---\r\nembargo: 2026-12-01T10:00:00+01:00\r\n---\r\n${HEADLINE}\r\n\r\n${LEAD}`),
    );
    expect(release).toMatchObject({ headline: HEADLINE, embargo: { until: '2026-12-01T09:00:00.000Z' } });
    expect(release.codes).not.toContain('embargo-line');
  });

  test('with an embargo in its subject or in a header of its own is asked about', async () => {
    const text = `${HEADLINE}\r\n\r\n${LEAD}`;
    const inSubject = await understood('well.eml', mail(`EMBARGOED until Friday: ${HEADLINE}`, text));
    const inHeader = await understood('well.eml', mail('x', text, ['X-Embargo: embargoed until Friday 10:00']));
    for (const { problems } of [inSubject, inHeader])
      expect(problems).toContainEqual(expect.objectContaining({ code: 'embargo-line', weight: 'question' }));
  });

  test('says how many attachments stay behind, and asks when one of them may be the release', async () => {
    const text = plain(`${HEADLINE}\r\n\r\n${LEAD}`);
    const others = await understood(
      'well.eml',
      mail('x', ...parts('mixed', text, attached('a.mp3', 'audio/mpeg'), attached('b.csv', 'text/csv'))),
    );
    expect(others.problems).toContainEqual({ code: 'embedded-dropped', weight: 'remark', params: { count: 2 } });
    expect(others.codes).not.toContain('release-attached');
    const document = await understood(
      'well.eml',
      mail('x', ...parts('mixed', text, attached('Release.DOCX', 'application/octet-stream'))),
    );
    expect(document.problems).toContainEqual({ code: 'release-attached', weight: 'question', params: { name: 'Release.DOCX' } });
  });

  test('that only carries another is read as that one', async () => {
    const inner = new TextDecoder().decode(mail(HEADLINE, LEAD));
    const release = await understood('well.eml', mail('x', ...parts('mixed', `Content-Type: message/rfc822\r\n\r\n${inner}`)));
    expect(release).toMatchObject({ headline: HEADLINE, body: [`<p>${LEAD}</p>`] });
  });

  test('has a headline of one line, whatever its subject is made of', async () => {
    const subject = '=?utf-8?Q?A_new_well_gives=0D=0A=E2=80=A8three_thousand=E2=80=AE_families_clean_water=00?=';
    expect((await understood('well.eml', mail(subject, LEAD))).headline).toBe(HEADLINE);
  });
});

describe('a mail that is none, or means harm', () => {
  const inside = (depth: number): string =>
    depth === 0 ? plain('x') : `Content-Type: multipart/mixed; boundary=e${depth}\r\n\r\n--e${depth}\r\n${inside(depth - 1)}\r\n`;

  test.each([
    ['is a text with another name', new TextEncoder().encode('A new well for the village'), ['file-damaged']],
    ['is a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), ['file-damaged']],
    [
      'has more parts than a mail',
      mail('x', ...parts('mixed', ...Array.from({ length: 1100 }, () => plain('x')))),
      ['too-much-inside'],
    ],
    ['nests parts in parts', new TextEncoder().encode(`Subject: x\r\n${inside(40)}`), ['file-damaged']],
    ['has headers without end', new TextEncoder().encode(`Subject: x\r\n${'X-A: b\r\n'.repeat(30_000)}\r\nx`), ['file-damaged']],
    ['has more text than is read', mail('x', 'word '.repeat(200_001)), ['too-large']],
  ])('that %s is refused', async (_, bytes, codes) => {
    await expectCheap(async () => expect(codesOf(await parse('well.eml', bytes))).toEqual(codes));
  });

  test('in mails in mails ends somewhere', async () => {
    let message = new TextDecoder().decode(mail('x', LEAD));
    for (let depth = 0; depth < 30; depth += 1) {
      message = [
        ...HEAD,
        'Subject: x',
        `Content-Type: multipart/mixed; boundary=e${depth}`,
        '',
        `--e${depth}`,
        'Content-Type: message/rfc822',
        '',
        message,
        `--e${depth}--`,
        '',
      ].join('\r\n');
    }
    expect((await parse('well.eml', message)).kind).toBe('faulty');
  });

  test('may say nothing that a page could be attacked with', async () => {
    const page = `<h1>${HEADLINE}</h1><p>${LEAD}</p><p onclick="x">Everybody in the village came to see <a href="javascript:alert(1)">this</a>.<script>alert(2)</script></p><form action="https://evil.example"><input name="body"></form>`;
    const { body } = await understood('well.eml', mail('x', page, ['Content-Type: text/html']));
    expect(body[1]).toBe('<p>Everybody in the village came to see this.</p>');
  });
});
