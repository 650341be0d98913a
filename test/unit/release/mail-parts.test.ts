import { describe, expect, test } from 'vitest';
import { expectCheap } from './cost-of-prose.ts';
import { codesOf, parse, understood } from './newsroom-of-tests.ts';

const HEADLINE = 'Fishers of Kigoma plant reeds along nine kilometres of shore';
const LEAD =
  'Kigoma, Tanzania, 20 November 2026 – Fishers have planted reeds along nine kilometres of shore, Blue Harbour Relief said today, and the water is clear again.';
const MORE = 'The work began in spring. It took forty weeks and ninety volunteers, who were paid in seed and in tools.';
const RELEASE = [HEADLINE, '', LEAD, '', MORE];

const mail = (lines: readonly string[], { subject = HEADLINE, headers = [] as string[], type = 'text/plain' } = {}): string =>
  [
    'From: Press Office <press@example.org>',
    `Subject: ${subject}`,
    'Date: Fri, 20 Nov 2026 08:00:00 +0000',
    ...headers,
    'MIME-Version: 1.0',
    `Content-Type: ${type}; charset=utf-8`,
    '',
    ...lines,
    '',
  ].join('\r\n');
const QUESTIONS = ['mail-note', 'mail-unsure', 'release-attached', 'embargo-line', 'draft-line'];
const asked = (codes: readonly string[]): string[] => codes.filter((code) => QUESTIONS.includes(code));
const SECRET = 'Take out the bit about the minister, he will be furious.';

const threads: readonly (readonly [string, readonly string[]])[] = [
  ['an attribution', ['On Thu, 19 Nov 2026 at 10:00, Boss <boss@example.org> wrote:', '', `> ${SECRET}`]],
  [
    'one of two lines',
    ['On Thursday, 19 November 2026 at 10:00:12 CET,', 'Boss of Bosses <boss@example.org> wrote:', '', SECRET],
  ],
  ['one in French', ['Le jeu. 19 nov. 2026 à 10:00, Chef <chef@example.org> a écrit :', '', `> ${SECRET}`]],
  ['one in Spanish', ['El jue, 19 nov 2026 a las 10:00, Jefe (<jefe@example.org>) escribió:', '', `> ${SECRET}`]],
  ['one in Arabic', ['في الخميس، 19 نوفمبر 2026 في 10:00 ص تمت كتابة ما يلي بواسطة Boss <boss@example.org>:', '', `> ${SECRET}`]],
  [
    'an original message',
    ['-----Original Message-----', 'From: Boss', 'Sent: Thursday', 'To: Ama', 'Subject: reeds', '', SECRET],
  ],
  ['one of French', ['-----Message d’origine-----', 'De : Chef', 'Envoyé : jeudi', 'À : Ama', 'Objet : roseaux', '', SECRET]],
  [
    'the head of a message',
    [
      '________________________________',
      'From: Boss <boss@example.org>',
      'Sent: Thursday, 19 November 2026 10:00',
      'To: Ama',
      'Subject: RE: reeds',
      '',
      SECRET,
    ],
  ],
  [
    'one of Spanish',
    ['De: Jefe <jefe@example.org>', 'Enviado el: jueves, 19 de noviembre', 'Para: Ama', 'Asunto: RE: juncos', '', SECRET],
  ],
  ['one of Arabic', ['من: الرئيس <boss@example.org>', 'تاريخ الإرسال: الخميس', 'إلى: Ama', 'الموضوع: رد', '', SECRET]],
  ['quoted lines', [`> ${SECRET}`, '> Then send it.']],
];

describe('the thread below a release', () => {
  test.each(threads)('is neither published nor a contact, and is listed: %s', async (_, thread) => {
    const release = await understood('m.eml', mail([...RELEASE, '', ...thread], { subject: `RE: ${HEADLINE}` }));
    expect(release).toMatchObject({ headline: HEADLINE, body: [`<p>${LEAD}</p>`, `<p>${MORE}</p>`], contacts: [] });
    expect(release.noise.some(({ text }) => text.includes(SECRET))).toBe(true);
    expect(asked(release.codes)).toEqual([]);
  });

  test.each(threads)('is left out of HTML, too: %s', async (_, thread) => {
    const page = `<html><body><p><b>${HEADLINE}</b></p><p>${LEAD}</p><p>${MORE}</p><div>${thread.map((line) => line.replaceAll('<', '&lt;')).join('<br>')}</div></body></html>`;
    const release = await understood('m.eml', mail([page], { type: 'text/html', subject: `RE: ${HEADLINE}` }));
    expect(release).toMatchObject({ headline: HEADLINE, body: [`<p>${LEAD}</p>`, `<p>${MORE}</p>`], contacts: [] });
    expect(release.noise.some(({ text }) => text.includes(SECRET))).toBe(true);
  });

  test('is not the text, though it be longer', async () => {
    const long = Array.from({ length: 20 }, () => SECRET);
    const page = `<p><b>${HEADLINE}</b></p><p>${LEAD}</p><div class="gmail_quote"><div class="gmail_attr">On Thu, 19 Nov 2026 at 10:00, Boss &lt;boss@example.org&gt; wrote:<br></div><blockquote type="cite">${long.map((line) => `<p>${line}</p>`).join('')}</blockquote></div>`;
    const release = await understood('m.eml', mail([page], { type: 'text/html' }));
    expect(release).toMatchObject({ headline: HEADLINE, body: [`<p>${LEAD}</p>`] });
  });

  const cite = (before: string, words: string): string =>
    mail([`<html><body>${before}<blockquote type="cite">${words}</blockquote></body></html>`], { type: 'text/html' });
  const page = `<p><b>${HEADLINE}</b></p><p>${LEAD}</p><p>${MORE}</p>`;

  test('is what a program cites, without a head of its own', async () => {
    const release = await understood('m.eml', cite(page, `<p>${SECRET}</p>`));
    expect(release.body).toEqual([`<p>${LEAD}</p>`, `<p>${MORE}</p>`]);
    expect(release.noise.some(({ text }) => text.includes(SECRET))).toBe(true);
  });

  test('is not what a program cites because it was sent on', async () => {
    const head = `<p>Begin forwarded message:</p><p><b>From:</b> Ama &lt;ama@example.org&gt;<br><b>Subject:</b> ${HEADLINE}<br><b>Date:</b> 19 November<br><b>To:</b> press@example.org</p>`;
    for (const file of [cite('', head + page), cite('<p>FYI</p>', head + page), cite('', page)]) {
      expect(await understood('m.eml', file)).toMatchObject({
        headline: HEADLINE,
        body: [`<p>${LEAD}</p>`, `<p>${MORE}</p>`],
        contacts: [],
      });
    }
  });

  test('is still looked through for an embargo', async () => {
    const { codes } = await understood('m.eml', mail([...RELEASE, '', '> Embargoed until Friday 10:00, as agreed.', '> Boss']));
    expect(codes).toContain('embargo-line');
  });
});

describe('a release that was sent on', () => {
  const head = [
    'From: Ama Okot <ama@example.org>',
    'Date: Thu, 19 Nov 2026 at 10:00',
    `Subject: ${HEADLINE}`,
    'To: Newsroom <news@example.org>',
  ];

  test.each([
    ['with a line of the program', ['---------- Forwarded message ---------', ...head, '', '']],
    ['with one of another', ['Begin forwarded message:', '', ...head.map((line) => `> ${line}`.slice(2)), '']],
    [
      'in French',
      [
        '---------- Message transféré ---------',
        'De : Ama <ama@example.org>',
        'Date : jeu. 19 nov.',
        `Objet : ${HEADLINE}`,
        'À : Presse <p@example.org>',
        '',
      ],
    ],
    [
      'in Arabic',
      [
        '---------- رسالة معاد توجيهها ---------',
        'من: Ama <ama@example.org>',
        'التاريخ: الخميس',
        `الموضوع: ${HEADLINE}`,
        'إلى: Presse <p@example.org>',
        '',
      ],
    ],
    ['with its head alone', [...head, '']],
    [
      'below everybody’s words',
      ['Dear all,', '', 'Please find below our press release for publication.', '', 'Best regards', 'Awa', '', ...head, ''],
    ],
    ['for information', ['FYI', '', '---------- Forwarded message ---------', ...head, '']],
  ])('is read without its head, whose addresses are nobody’s contact: %s', async (_, above) => {
    const release = await understood('m.eml', mail([...above, ...RELEASE], { subject: `Fwd: ${HEADLINE}` }));
    expect(release).toMatchObject({ headline: HEADLINE, body: [`<p>${LEAD}</p>`, `<p>${MORE}</p>`], contacts: [] });
    expect(asked(release.codes)).toEqual([]);
  });

  test.each([
    SECRET,
    'Please publish, but without the last paragraph.',
    'Merci de publier demain seulement.',
    'Por favor publicar, pero sin la última frase.',
    'يرجى حذف الفقرة الأخيرة قبل النشر.',
  ])('is asked about where a note above it may change it: %s', async (note) => {
    const release = await understood(
      'm.eml',
      mail([note, '', '---------- Forwarded message ---------', ...head, '', ...RELEASE], { subject: `Fwd: ${HEADLINE}` }),
    );
    expect(asked(release.codes)).toContain('mail-note');
    expect(release.body).toEqual([`<p>${LEAD}</p>`, `<p>${MORE}</p>`]);
    expect(release.noise.some(({ text }) => text.includes(note))).toBe(true);
  });
});

describe('what is written around a release in a mail', () => {
  test.each([
    ['a greeting', ['Dear colleagues,', '', 'Please find below our press release for publication.', '']],
    ['one in French', ['Chers collègues,', '', 'Veuillez trouver ci-dessous notre communiqué de presse.', '']],
    ['one in Spanish', ['Estimados colegas:', '', 'A continuación encontrarán nuestro comunicado de prensa.', '']],
    ['one in Arabic', ['السادة الزملاء،', 'تحية طيبة وبعد،', '', 'تجدون أدناه البيان الصحفي.', '']],
    [
      'a warning',
      [
        'CAUTION: This email originated from outside of the organization. Do not click links unless you recognize the sender.',
        '',
      ],
    ],
    ['one in French', ['ATTENTION : Ce courriel provient de l’extérieur de l’organisation. Ne cliquez pas sur les liens.', '']],
    ['one in Spanish', ['PRECAUCIÓN: Este correo electrónico se originó fuera de la organización.', '']],
    ['a mark', ['[EXTERNAL]', '']],
  ])('is no headline, above it: %s', async (_, above) => {
    const release = await understood('m.eml', mail([...above, ...RELEASE], { subject: 'Release' }));
    expect(release).toMatchObject({ headline: HEADLINE, body: [`<p>${LEAD}</p>`, `<p>${MORE}</p>`] });
    expect(asked(release.codes)).toEqual([]);
  });

  test.each([
    ['a signature', ['-- ', 'Ama Okot', 'Press Officer', 'Tel +256 414 000 116']],
    ['a closing formula', ['Kind regards,', '', 'Ama Okot', 'ama@example.org', '+256 414 000 116']],
    ['one in French', ['Bien cordialement,', 'Ama Okot', '+256 414 000 116']],
    ['one in Spanish', ['Saludos cordiales,', 'Ama Okot', '+256 414 000 116']],
    ['one in Arabic', ['مع أطيب التحيات،', 'Ama Okot', '+256 414 000 116']],
    ['a telephone', ['Sent from my iPhone']],
    ['one in French', ['Envoyé de mon iPhone']],
    ['one in Spanish', ['Enviado desde mi iPhone']],
    [
      'a list',
      [
        '_______________________________________________',
        'Press mailing list',
        'Press@lists.example.org',
        'https://lists.example.org/press',
      ],
    ],
    [
      'a group',
      [
        '-- ',
        'You received this message because you are subscribed to the Google Groups "press" group.',
        'To unsubscribe from this group, send an email to press+unsubscribe@example.org.',
      ],
    ],
    [
      'a newsletter',
      ['You are receiving this email because you signed up.', 'Unsubscribe | View in browser', '12 Harbour Street, Kampala'],
    ],
    [
      'a disclaimer',
      [
        'This e-mail and any attachments are confidential and intended solely for the addressee. If you have received it in error, please delete it.',
      ],
    ],
    [
      'one in French',
      ['Ce message et toutes les pièces jointes sont confidentiels et établis à l’intention exclusive de ses destinataires.'],
    ],
    ['one in Spanish', ['Este mensaje y sus anexos son confidenciales y para uso exclusivo del destinatario.']],
    ['one in Arabic', ['هذه الرسالة ومرفقاتها سرية وموجهة إلى المرسل إليه فقط.']],
    ['a way out in French', ['Cliquez ici pour vous désinscrire de la liste.']],
    ['one in Spanish', ['Si no desea recibir más correos, haga clic aquí para darse de baja.']],
    ['a tree', ['Please consider the environment before printing this e-mail.']],
  ])('is neither text nor contact, below it, and is listed: %s', async (_, below) => {
    const release = await understood('m.eml', mail([...RELEASE, '', ...below]));
    expect(release).toMatchObject({ headline: HEADLINE, body: [`<p>${LEAD}</p>`, `<p>${MORE}</p>`], contacts: [] });
    expect(release.boilerplate ?? []).toEqual([]);
    expect(release.noise.length).toBeGreaterThan(0);
    expect(asked(release.codes)).toEqual([]);
  });

  test('a contact of the release stays one', async () => {
    const release = await understood(
      'm.eml',
      mail([...RELEASE, '', 'Press contact:', 'Awa Diop, awa@example.org, +221 33 800 00 00', '', 'Kind regards,', 'Ama']),
    );
    expect(release.contacts).toMatchObject([{ name: 'Awa Diop', email: 'awa@example.org' }]);
  });

  test.each([
    'PRESS RELEASE: ',
    '[EXTERNAL] ',
    'Fwd: [press-list] ',
    'Communiqué de presse – ',
    'Comunicado de prensa: ',
    'FOR IMMEDIATE RELEASE: ',
    'بيان صحفي: ',
  ])('is no part of a subject that is the headline: %s', async (prefix) => {
    expect((await understood('m.eml', mail([LEAD, '', MORE], { subject: `${prefix}${HEADLINE}` }))).headline).toBe(HEADLINE);
  });
});

describe('a mail that nobody wrote', () => {
  const away = ['Thank you for your message. I am out of the office until 1 December and will answer when I am back.'];
  test.each([
    ['says so', { headers: ['Auto-Submitted: auto-replied'] }],
    ['was made by a program', { headers: ['Auto-Submitted: auto-generated'] }],
    ['has no return', { headers: ['Return-Path: <>'] }],
    ['answers by itself', { headers: ['Precedence: auto_reply'] }],
    ['goes to many without a list', { headers: ['Precedence: bulk'] }],
    ['could not be delivered', { headers: ['X-Failed-Recipients: a@example.org'] }],
    ['is a report', { type: 'multipart/report; report-type=delivery-status; boundary=x' }],
    ['is called so', { subject: 'Automatic reply: Reeds' }],
    ['is called so in French', { subject: 'Réponse automatique : roseaux' }],
    ['is called so in Spanish', { subject: 'Respuesta automática: juncos' }],
    ['is called so in Arabic', { subject: 'رد تلقائي: بيان' }],
    ['came back', { subject: 'Undelivered Mail Returned to Sender' }],
  ])('is rejected, with its reason: %s', async (_, given) => {
    expect(codesOf(await parse('m.eml', mail(away, given)))).toEqual(['mail-automatic']);
  });

  test.each([
    ['that a person sent', { headers: ['Auto-Submitted: no', 'Return-Path: <press@example.org>'] }],
    ['of a list', { headers: ['Precedence: bulk', 'List-Id: <press.example.org>'] }],
  ])('is none %s', async (_, given) => {
    expect((await understood('m.eml', mail(RELEASE, given))).headline).toBe(HEADLINE);
  });
});

describe('a mail whose release is somewhere else', () => {
  const attached = (type: string, content = 'AAAA', name = ''): string[] => [
    '--B',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Please publish the attached release about the reeds of the lake today.',
    '',
    'It has been cleared by the office in Kigoma.',
    '--B',
    `Content-Type: ${type}`,
    ...(name ? [`Content-Disposition: attachment; filename="${name}"`] : []),
    'Content-Transfer-Encoding: base64',
    '',
    content,
    '--B--',
  ];
  const mixed = (lines: string[]): string => mail(lines, { type: 'multipart/mixed; boundary="B"', subject: 'Release for today' });

  test.each([
    ['Word without a name', attached('application/vnd.openxmlformats-officedocument.wordprocessingml.document')],
    ['the older Word', attached('application/msword')],
    ['Pages', attached('application/vnd.apple.pages', 'UEsDBA==', 'release.pages')],
    ['PDF without a name', attached('application/pdf')],
    ['what Outlook makes of it', attached('application/ms-tnef', 'eJ8+Ig==', 'winmail.dat')],
    ['bytes that are a zip', attached('application/octet-stream', 'UEsDBBQAAAA=')],
    ['bytes that are a PDF', attached('application/octet-stream', 'JVBERi0xLjc=', 'scan')],
    ['a rich text', attached('text/rtf', 'e1xydGYx')],
  ])('is asked about: %s', async (_, lines) => {
    expect(asked((await understood('m.eml', mixed(lines))).codes)).toContain('release-attached');
  });

  test.each([
    ['Release', 'Please find attached the press release for today.'],
    ['Communiqué de ce matin', 'Veuillez trouver en pièce jointe notre communiqué du jour.'],
  ])('is held with what to do, were it one sentence: %s', async (subject, note) => {
    const release = await understood('m.eml', mail([note], { subject }));
    expect(release).toMatchObject({ headline: subject.length < 10 ? note : subject, body: [`<p>${note}</p>`] });
    expect(release.problems.filter(({ weight }) => weight !== 'remark').map(({ code }) => code)).toEqual(['mail-unsure']);
  });

  test.each([
    ['nothing is attached', ['Dear all,', '', 'Please find attached our press release of today.', '', 'Kind regards,', 'Ama']],
    [
      'nothing is attached, in French',
      ['Bonjour,', '', 'Vous trouverez ci-joint notre communiqué de presse.', '', 'Cordialement', 'Ama'],
    ],
    [
      'nothing is attached, in Spanish',
      ['Buenos días:', '', 'Les adjunto el comunicado de prensa de hoy.', '', 'Saludos', 'Ama'],
    ],
    ['nothing is attached, in Arabic', ['تحية طيبة،', '', 'مرفق البيان الصحفي لهذا اليوم.', '', 'مع التحية', 'Ama']],
    [
      'only thanks are said',
      ['Thanks, looks good to me.', '', 'On Thu, 19 Nov 2026 at 10:00, Boss <boss@example.org> wrote:', '', '> Is this fine?'],
    ],
  ])('is not published where %s', async (_, lines) => {
    expect(asked(codesOf(await parse('m.eml', mail(lines))))).toContain('mail-unsure');
  });

  test('is not meant where pictures or figures come with a release', async () => {
    const parts = (type: string, name: string): string[] => [
      '--B', 'Content-Type: text/plain; charset=utf-8', '', ...RELEASE, '',
      '--B', `Content-Type: ${type}; name="${name}"`, `Content-Disposition: attachment; filename="${name}"`, 'Content-Transfer-Encoding: base64', '', 'UEsDBBQAAAA=', '--B--',
    ]; // biome-ignore format: a mail
    for (const [type, name] of [
      ['image/jpeg', 'reeds.jpg'],
      ['application/octet-stream', 'reeds.JPG'],
      ['application/vnd.ms-excel', 'figures.xlsx'],
    ] as const)
      expect(asked((await understood('m.eml', mixed(parts(type, name)))).codes)).toEqual([]);
  });
});

describe('the letters of a mail', () => {
  const bytes = (headers: string[], body: Buffer): Uint8Array =>
    new Uint8Array(Buffer.concat([Buffer.from([...headers, '', ''].join('\r\n')), body]));
  const head = (type: string): string[] => [
    'From: a@example.org',
    `Subject: ${HEADLINE}`,
    'MIME-Version: 1.0',
    `Content-Type: ${type}`,
  ];
  const text = `${HEADLINE}\r\n\r\nKigoma, Tanzania – Fishers of the café “Le Gué” have planted reeds along nine kilometres of shore, and the water is clear again.\r\n`;
  const latin = Buffer.from(text.replace('–', '\u0096').replace('“', '\u0093').replace('”', '\u0094'), 'latin1');

  test.each([
    ['UTF-8 under a name nobody knows', bytes(head('text/plain; charset=X-UNKNOWN'), Buffer.from(text))],
    ['UTF-8 said to be ASCII', bytes(head('text/plain; charset=us-ascii'), Buffer.from(text))],
    ['UTF-8 said to be Latin-1', bytes(head('text/plain; charset="iso-8859-1"'), Buffer.from(text))],
    ['UTF-8 without a name', bytes(head('text/plain'), Buffer.from(text))],
    ['Windows without a name', bytes(head('text/plain'), latin)],
    ['Windows said to be UTF-8', bytes(head('text/plain; charset=utf-8'), latin)],
    [
      'Windows in base64 without a name',
      bytes([...head('text/plain'), 'Content-Transfer-Encoding: base64'], Buffer.from(latin.toString('base64'))),
    ],
  ])('are what its bytes are: %s', async (_, file) => {
    const release = await understood('m.eml', file);
    expect(release.body[0]).toContain('café “Le Gué”');
    expect(release.codes).not.toContain('mojibake');
    expect(release.codes).not.toContain('characters-lost');
  });

  test.each([
    ['B', '=?UTF-8?B?TGVzIHBlY2hldXJzIHLDqQ==?=\r\n =?UTF-8?B?cGFyZW50IGxlcyDDqWNsdXNlcyBkdSBsYWM=?='],
    ['B, parted in a letter', '=?UTF-8?B?TGVzIHBlY2hldXJzIHLD?=\r\n =?UTF-8?B?qXBhcmVudCBsZXMgw6ljbHVzZXMgZHUgbGFj?='],
    ['Q, parted in a letter', '=?UTF-8?Q?Les_pecheurs_r=C3?=\r\n =?UTF-8?Q?=A9parent_les_=C3=A9cluses_du_lac?='],
  ])('of a subject in pieces are joined: %s', async (_, subject) => {
    const file = mail([LEAD, '', MORE]).replace(`Subject: ${HEADLINE}`, `Subject: ${subject}`);
    expect((await understood('m.eml', file)).headline).toBe('Les pecheurs réparent les écluses du lac');
  });
});

test('an HTML part without words hides no text', async () => {
  const lines = [
    '--B',
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...RELEASE,
    '--B',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<html><body> &nbsp; </body></html>',
    '--B--',
  ];
  const release = await understood('m.eml', mail(lines, { type: 'multipart/alternative; boundary="B"' }));
  expect(release).toMatchObject({ headline: HEADLINE, body: [`<p>${LEAD}</p>`, `<p>${MORE}</p>`] });
});

test.each([
  ['quotes', '> x\r\n'],
  ['heads', 'From: a\r\nSent: b\r\nTo: c\r\n\r\n'],
  ['labels', 'From: a To: b '],
  ['greetings', 'Dear all dear all dear all\r\n\r\n'],
  ['warnings', 'caution warning attention external '],
  ['attributions', 'On 1 2 3 wrote '],
])('a mail of nothing but %s is read in time', async (_, line) => {
  await expectCheap(async () => void (await parse('m.eml', mail([line.repeat(Math.floor(200_000 / line.length))]))));
});
