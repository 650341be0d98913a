import { describe, expect, it } from 'vitest';
import { sentenceStarts } from '../../../shared/release/wording/sentences.ts';

const sentences = (text: string, lang: string): string[] => {
  const starts = [0, ...sentenceStarts(text, lang)];
  return starts.map((start, index) => text.slice(start, starts[index + 1]).trim());
};

/** `|` stands where a sentence begins. */
const table: Record<string, string[]> = {
  en: [
    'The ministers met on Monday. | They agreed.',
    'Dr. Amal Haddad spoke. | Mr. Jones did not.',
    'Prof. A. B. Lee and J. R. Kim signed.',
    'The U.S. delegation left. | The U.N. Secretary-General stayed.',
    'It was decided in the U.S. | The vote took an hour.',
    'Resolution No. 5 was adopted. | No. 6 was not.',
    'See art. 3 and pp. 12–14. | Then vote.',
    'It grew by 3.5 per cent. | Prices rose by 0.4.',
    'Some 1,500.50 francs were paid. | Nothing else was.',
    '“We are ready.” | She smiled.',
    '“Are we ready?” she asked. | Nobody knew.',
    'He said: "We go." | Then they went.',
    'They waited … and waited. | Then came rain.',
    'He wondered... then left. | It rained.',
    '1. First we read. | Then we write.',
    'a) Budget of the year. | Next came votes.',
    'It begins at 9 a.m. Monday. | Doors open at 8 p.m. | The hall is small.',
    'Acme Inc. Europe grew. | It did well.',
    'Acme Ltd. | The firm grew.',
    'They met on Jan. 5 and Sept. 30. | Talks went on.',
    'Food, shelter, etc. were sent. | More is needed!',
    'Is it over? | Yes! | It is.',
    'See www.example.org. | Write to press@example.org.',
    '(It was late.) | They slept.',
    'The text [see p. 4.] | The rest follows.',
    'He met St. John and Gen. Diallo.',
    'He holds a Ph.D. from Bern. | She has none.',
    'A line\nthat goes on. | Another\none.',
    'Apples vs. Pears. | A case.',
    'Vote e.g. Monday. | Or later.',
  ],
  fr: [
    'M. Diallo est arrivé. | Mme Traoré aussi.',
    'MM. Ba et Sy, Mme. Kane et Mlle. Faye ont signé. | Merci.',
    'Le Dr. Sow et Me. Petit parlent. | Ils écoutent.',
    '« Nous sommes prêts. » | Elle sourit.',
    '« Vraiment ? » demande-t-il. | Personne ne sait.',
    '« C’est fini ! » | Le public se lève.',
    'Voir art. 12 et p. 4. | Puis voter.',
    'Plusieurs pays, p. ex. Malte, ont voté. | D’autres non.',
    'Le coût est de 1 234,5 francs. | Il baisse.',
    'La hausse est de 3.5 pour cent. | Elle dure.',
    'Le n° 5 est paru. | Le no. 6 suivra.',
    'J. Dupont et A.-M. Roche signent. | Tous partent.',
    'Il hésite… puis accepte. | Tout va bien.',
    '1. Lire le texte. | Ensuite écrire.',
    'Les É.-U. ont voté. | La France aussi.',
    'Pain, eau, etc. sont arrivés. | Il en faut plus.',
    'Est-ce fini ? | Oui ! | C’est fini.',
    'Réunion le 5 janv. 2026 à Genève. | Entrée libre.',
    'Tél. 022 345 67 89. | Écrivez-nous.',
    '(Il était tard.) | Ils dorment.',
  ],
  es: [
    'El Sr. Pérez llegó. | La Sra. Ruiz también.',
    'La Dra. Gil y el Dr. Mora hablaron. | Después votaron.',
    '¿Ha terminado? | ¡Sí! | Ha terminado.',
    'EE. UU. Votó a favor. | España también.',
    'Fue en EE. UU. | El presidente volvió.',
    'Véase el art. 3 y la pág. 12. | Luego votar.',
    'Subió un 3,5 %. | Bajó un 0.4 después.',
    'Costó 1.500,50 euros. | Nadie pagó.',
    '«Estamos listos». | Ella sonrió.',
    '«¿De verdad?», preguntó. | Nadie lo sabe.',
    'El núm. 5 salió. | El núm. 6 no.',
    'J. Pérez y M. A. Gil firmaron. | Todos salieron.',
    'Dudó… y aceptó. | Todo va bien.',
    'Ayuda, p. ej. Comida, llegó. | Falta más.',
    'D. Juan y Dña. Ana hablaron. | Fin.',
    '1. Leer el texto. | Después escribir.',
  ],
  ar: [
    'وصل الوزير يوم الاثنين. | ثم غادر.',
    'قال د. سمير إن الوضع صعب. | وأضاف أنه سيتحسن.',
    'التقى أ. كريم مع م. ليلى. | ثم وقعا.',
    'هل انتهى الأمر؟ | نعم! | انتهى.',
    'ارتفع بنسبة 3.5 في المائة. | ثم انخفض.',
    'بلغ العدد ١٬٢٣٤٫٥ مليون. | وهو رقم كبير.',
    '«نحن مستعدون.» | ثم ابتسمت.',
    'راجع ص. 12 من التقرير. | ثم صوّت.',
    'انتظروا… ثم غادروا. | وهطل المطر.',
    'كتب إلى press@example.org. | ولم يرد أحد.',
    'زوروا www.example.org. | وشكرًا.',
    '(كان الوقت متأخرًا.) | فناموا.',
  ],
  pt: ['O Sr. Silva chegou. | A Sra. Costa também.', 'Ver art. 3 e p. 4. | Depois votar.'],
  de: ['Am 5. März begann es. | Dr. Meier kam.'],
};

describe('sentences', () => {
  for (const [lang, rows] of Object.entries(table))
    it.each(rows)(`${lang}: %s`, (row) => {
      expect(sentences(row.replaceAll('| ', ''), lang)).toEqual(row.split(' | '));
    });
});
