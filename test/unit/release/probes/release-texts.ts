export type Lang = 'en' | 'fr' | 'es' | 'ar';

/** A small release in each language, without the name of a country outside its dateline. */
export const texts: Readonly<Record<Lang, { headline: string; dateline: string; rest: string; more: string }>> = {
  en: {
    headline: 'Ferrymen of the lake learn to mend their own engines',
    dateline: 'Kisumu, Kenya, 19 November 2026 – ',
    rest: 'has opened a workshop for ferrymen near the harbour, where the first forty of them have mended an engine.',
    more: 'Each of them takes home a box of tools, and pays for it with the fares of the next dry season.',
  },
  fr: {
    headline: 'Les passeurs du fleuve apprennent à réparer leurs moteurs',
    dateline: 'Ségou, Mali, le 19 novembre 2026 – ',
    rest: 'ont ouvert un atelier pour les passeurs près du port, où les quarante premiers ont réparé un moteur.',
    more: 'Chacun rapporte chez lui une boîte d’outils, qu’il paie avec les recettes de la prochaine saison sèche.',
  },
  es: {
    headline: 'Los barqueros del lago aprenden a reparar sus motores',
    dateline: 'Puno, Perú, 19 de noviembre de 2026 – ',
    rest: 'han abierto un taller para los barqueros junto al puerto, donde los primeros cuarenta ya repararon un motor.',
    more: 'Cada uno se lleva a casa una caja de herramientas, que paga con los pasajes de la próxima estación seca.',
  },
  ar: {
    headline: 'أصحاب القوارب في البحيرة يتعلمون إصلاح محركاتهم',
    dateline: 'عدن، اليمن، 19 نوفمبر 2026 – ',
    rest: 'بافتتاح ورشة لأصحاب القوارب قرب الميناء، حيث أصلح أول أربعين منهم محركا.',
    more: 'ويأخذ كل واحد منهم إلى بيته صندوق أدوات، ويدفع ثمنه من أجرة الموسم الجاف المقبل.',
  },
};

/** Who does what the lead tells, where the dateline is followed by the sentence. */
export const doers: Readonly<Record<Lang, string>> = {
  en: 'Blue Harbour Relief ',
  fr: 'Les équipes de Secours Port Bleu ',
  es: 'Los equipos de Socorro Puerto Azul ',
  ar: 'قامت منظمة إغاثة الميناء الأزرق ',
};

/** Headline, lead and last paragraph. */
export const releaseOf = (lang: Lang): { headline: string; lead: string; more: string } => {
  const { headline, dateline, rest, more } = texts[lang];
  return { headline, lead: `${dateline}${doers[lang]}${rest}`, more };
};

/** A mail of plain text, or of HTML. */
export const mailOf = (
  subject: string,
  lines: readonly string[],
  { headers = [], type = 'text/plain' }: { headers?: readonly string[]; type?: string } = {},
): string =>
  [
    'From: Press Office <press@example.org>',
    'To: newsroom@example.org',
    `Subject: ${subject}`,
    'Date: Fri, 20 Nov 2026 08:00:00 +0000',
    ...headers,
    'MIME-Version: 1.0',
    `Content-Type: ${type}; charset=utf-8`,
    '',
    ...lines,
    '',
  ].join('\r\n');
