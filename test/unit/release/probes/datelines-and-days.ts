/** Openings of releases with the day of something else beside them. What is dropped arrives on 20 November 2026, a Friday, in Paris. */
export interface Opening {
  lang: 'en' | 'fr' | 'es' | 'ar';
  /** Lines between headline and text. */
  above?: string;
  /** How the first paragraph opens; the rest of it has neither place nor day. */
  opening: string;
  /** The day the release is of, or none: then it is of the day it arrives. */
  day?: string;
  /** ISO 3166, in order. Where agencies sit (Geneva, Nairobi, Paris) is no country of a release. */
  countries: string;
  /** What is shown as the dateline. */
  dateline?: string;
}

// biome-ignore format: a table
export const openings: readonly Opening[] = [
{ lang: 'en', opening: 'LODWAR, Kenya, 19 November 2026 – On 2 December, the county ', day: '2026-11-19', countries: 'KE' },
{ lang: 'en', opening: 'Lodwar, Kenya – On 2 December 2026 the county ', countries: 'KE', dateline: 'Lodwar, Kenya' },
{ lang: 'en', opening: 'NAIROBI, Nov. 18, 2026 /HarbourWire/ -- Ahead of World Water Day on March 22, 2027, the county ', day: '2026-11-18', countries: '' },
{ lang: 'en', opening: 'Washington, D.C., November 17, 2026 — Twenty years after the flood of June 5, 2006, the county ', day: '2026-11-17', countries: 'US' },
{ lang: 'en', opening: '(Kathmandu, 16 November 2026) From 1 December the county ', day: '2026-11-16', countries: 'NP' },
{ lang: 'en', opening: 'GENEVA/PORT-AU-PRINCE (18 November 2026) – The school that closed on 3 May the county ', day: '2026-11-18', countries: 'HT' },
{ lang: 'en', opening: 'Freetown, Sierra Leone | November 18, 2026 | Since 1 January 2024 the county ', day: '2026-11-18', countries: 'SL' },
{ lang: 'en', above: '18 November 2026', opening: 'A workshop opens in the harbour on 1 December, and the county ', day: '2026-11-18', countries: '' },
{ lang: 'en', above: 'Published: 18 November 2026', opening: 'Dhaka – A workshop that burned down on 4 April 2025 opens again; the county ', day: '2026-11-18', countries: 'BD' },
{ lang: 'en', opening: 'On Tuesday, 10 November 2026, a storm reached the harbour, and the county ', countries: '' },
{ lang: 'en', opening: 'LUSAKA, Zambia (AP) — Between 4 and 9 November, the county ', countries: 'ZM' },
{ lang: 'en', opening: 'London, UK: 19 November 2026: By 31 March 2027 the county ', day: '2026-11-19', countries: 'GB' },
{ lang: 'en', above: 'Date: 18 November 2026\nLocation: Juba, South Sudan', opening: 'A workshop that opens on 1 December the county ', day: '2026-11-18', countries: 'SS' },
{ lang: 'en', opening: 'Beirut, Lebanon, November 19th, 2026 - 4 August 2020 is a day that the county ', day: '2026-11-19', countries: 'LB' },
{ lang: 'fr', opening: 'Niamey, le 19 novembre 2026 – Le 11 juin, les autorités ', day: '2026-11-19', countries: 'NE' },
{ lang: 'fr', opening: 'Niger – Le 11 juin, les autorités ', countries: 'NE', dateline: 'Niger' },
{ lang: 'fr', opening: 'Bamako (Mali), 18 novembre 2026 — Depuis le 1er janvier, les autorités ', day: '2026-11-18', countries: 'ML' },
{ lang: 'fr', opening: 'PARIS, 18 nov. 2026 (Agence Port) - Du 3 au 5 décembre, les autorités ', day: '2026-11-18', countries: '' },
{ lang: 'fr', opening: 'Genève/N’Djamena – À partir du 1er décembre 2026, les autorités ', countries: 'TD' },
{ lang: 'fr', above: 'Ouagadougou, le mercredi 18 novembre 2026', opening: 'L’atelier fermé le 2 mai 2025 rouvre, et les autorités ', day: '2026-11-18', countries: 'BF' },
{ lang: 'fr', above: 'Publié le 18/11/2026', opening: 'Un atelier ouvrira le 3 décembre, et les autorités ', day: '2026-11-18', countries: '' },
{ lang: 'fr', opening: 'Le 10 novembre 2026, une tempête a touché le port, et les autorités ', countries: '' },
{ lang: 'fr', opening: 'Abidjan, Côte d’Ivoire – 19 novembre 2026 – Le 7 août dernier, les autorités ', day: '2026-11-19', countries: 'CI' },
{ lang: 'fr', opening: 'Kinshasa, République démocratique du Congo, 19 novembre 2026. Dès le 1er décembre, les autorités ', day: '2026-11-19', countries: 'CD' },
{ lang: 'fr', opening: 'Port-au-Prince, lundi 16 novembre 2026 (ST) – Seize ans après le 12 janvier 2010, les autorités ', day: '2026-11-16', countries: 'HT' },
{ lang: 'es', opening: 'Bogotá, 19 de noviembre de 2026 – El 2 de diciembre, las autoridades ', day: '2026-11-19', countries: 'CO' },
{ lang: 'es', opening: 'Lima, Perú.- El 11 de junio, las autoridades ', countries: 'PE' },
{ lang: 'es', opening: 'MADRID, 18 Nov. (HARBOUR PRESS) - Del 3 al 5 de diciembre, las autoridades ', day: '2026-11-18', countries: 'ES' },
{ lang: 'es', opening: 'Ciudad de Guatemala, 18 de noviembre de 2026. Desde el 1 de enero, las autoridades ', day: '2026-11-18', countries: 'GT' },
{ lang: 'es', opening: 'San Salvador, El Salvador, 17 de noviembre de 2026 – A partir del 1 de diciembre, las autoridades ', day: '2026-11-17', countries: 'SV' },
{ lang: 'es', above: 'Quito, miércoles 18 de noviembre de 2026', opening: 'El taller que cerró el 2 de mayo de 2025 reabre, y las autoridades ', day: '2026-11-18', countries: 'EC' },
{ lang: 'es', above: '18/11/2026', opening: 'El taller abrirá el 3 de diciembre, y las autoridades ', day: '2026-11-18', countries: '' },
{ lang: 'es', opening: 'La Paz/Ginebra (18 de noviembre de 2026) – Tras la inundación del 4 de febrero, las autoridades ', day: '2026-11-18', countries: 'BO' },
{ lang: 'es', opening: 'El 10 de noviembre de 2026 una tormenta llegó al puerto, y las autoridades ', countries: '' },
{ lang: 'ar', opening: 'عدن، 19 نوفمبر 2026 – في 2 ديسمبر، قامت السلطات ', day: '2026-11-19', countries: 'YE' },
{ lang: 'ar', opening: 'بيروت – في 11 حزيران، قامت السلطات ', countries: 'LB', dateline: 'بيروت' },
{ lang: 'ar', opening: 'عمّان، الأردن، 18 تشرين الثاني/نوفمبر 2026 – منذ 1 كانون الثاني/يناير، قامت السلطات ', day: '2026-11-18', countries: 'JO' },
{ lang: 'ar', opening: 'جنيف/الخرطوم (18 نوفمبر 2026) – اعتبارا من 1 ديسمبر، قامت السلطات ', day: '2026-11-18', countries: 'SD' },
{ lang: 'ar', above: 'القاهرة، الأربعاء 18 نوفمبر 2026', opening: 'في الورشة التي أغلقت في 2 مايو 2025، قامت السلطات ', day: '2026-11-18', countries: 'EG' },
{ lang: 'ar', above: '١٨ نوفمبر ٢٠٢٦', opening: 'قبل الافتتاح المقرر في ٣ ديسمبر، قامت السلطات ', day: '2026-11-18', countries: '' },
];

/** Written after what the first ones showed was mended. */
// biome-ignore format: a table
export const freshOpenings: readonly Opening[] = [
{ lang: 'en', opening: '[Juba, South Sudan, 18 November 2026] — Until 31 December, the county ', day: '2026-11-18', countries: 'SS' },
{ lang: 'en', opening: 'Manila, Philippines · 17 November 2026 · Before the storm of 8 November, the county ', day: '2026-11-17', countries: 'PH' },
{ lang: 'en', above: 'Released: 18/11/2026', opening: 'Islamabad – On 1 January 2027 a workshop opens; the county ', day: '2026-11-18', countries: 'PK' },
{ lang: 'en', opening: 'Kabul/Islamabad, 19 November – The 25 October flood is what the county ', day: '2026-11-19', countries: 'AF PK' },
{ lang: 'fr', opening: '[Lomé, le 18 novembre 2026] Le 3 décembre, les autorités ', day: '2026-11-18', countries: 'TG' },
{ lang: 'fr', above: 'Mis en ligne le 17/11/2026', opening: 'Cotonou – Après le 25 octobre, les autorités ', day: '2026-11-17', countries: 'BJ' },
{ lang: 'es', opening: 'Tegucigalpa, Honduras: 18 de noviembre de 2026: El 3 de diciembre, las autoridades ', day: '2026-11-18', countries: 'HN' },
{ lang: 'es', above: 'Fecha de publicación: 18/11/2026', opening: 'Desde el 1 de enero, en el taller, las autoridades ', day: '2026-11-18', countries: '' },
{ lang: 'ar', opening: '(صنعاء، 18 نوفمبر 2026) في 3 ديسمبر، قامت السلطات ', day: '2026-11-18', countries: 'YE' },
{ lang: 'ar', opening: 'تونس، في 17 نوفمبر 2026 – خلال الفترة من 1 إلى 5 ديسمبر، قامت السلطات ', day: '2026-11-17', countries: 'TN' },
];

/** Written after what the second ones showed was mended. */
// biome-ignore format: a table
export const lastOpenings: readonly Opening[] = [
{ lang: 'en', opening: 'ADDIS ABABA, 18 November 2026 (Harbour News) – By 15 January, the county ', day: '2026-11-18', countries: 'ET' },
{ lang: 'en', opening: 'Kigali | 18 November 2026 – Since 7 April 1994 the county ', day: '2026-11-18', countries: 'RW' },
{ lang: 'en', above: 'Monday, November 16, 2026', opening: 'A flood on November 3 closed the harbour, and the county ', day: '2026-11-16', countries: '' },
{ lang: 'en', above: 'Last updated: 18 November 2026', opening: 'Yangon, Myanmar – From 1 to 3 December the county ', day: '2026-11-18', countries: 'MM' },
{ lang: 'fr', opening: 'Antananarivo, Madagascar, 18/11/2026 – Le 26 juin, les autorités ', day: '2026-11-18', countries: 'MG' },
{ lang: 'fr', opening: 'Bangui – Mercredi 11 novembre 2026, les autorités ', countries: 'CF' },
{ lang: 'es', opening: 'Managua, Nicaragua, martes 17 de noviembre de 2026.- Este 3 de diciembre, las autoridades ', day: '2026-11-17', countries: 'NI' },
{ lang: 'es', above: 'Asunción, 18 de noviembre de 2026', opening: 'Tras la crecida del 2 de mayo, las autoridades ', day: '2026-11-18', countries: 'PY' },
{ lang: 'ar', opening: 'الخرطوم، السودان – 18 نوفمبر 2026: منذ 15 نيسان/أبريل، قامت السلطات ', day: '2026-11-18', countries: 'SD' },
{ lang: 'ar', above: 'تاريخ النشر: 18/11/2026', opening: 'مقديشو – في 3 ديسمبر، قامت السلطات ', day: '2026-11-18', countries: 'SO' },
];
