/**
 * Releases as press offices write them: what stands above and below, several forms of datelines, contacts and quotations, four
 * languages. Organisations, places' events and people are invented. `**bold**`, `[words](address)` and `^raised^` are marks that each kind of file
 * writes in its own way (`press-office-files.ts`).
 */
export interface PressRelease {
  name: string;
  lang: 'en' | 'fr' | 'es' | 'ar';
  /** Lines above the headline. */
  above: string[];
  headline: string;
  subheadline?: string;
  text: Piece[];
  /** What ends the text: `###`. */
  end?: string;
  below: Section[];
  /** An embargo as front matter or a field states it. */
  embargo?: string;
  right: {
    /** Places of the dateline, as they are written. */
    places: string[];
    /** The day that the release is dated, where it says one. */
    day?: string;
    countries: string[];
    contacts: { name: string; email?: string; phone?: string }[];
    speakers: string[];
  };
}

export type Piece = string | { heading: string } | { list: string[]; ordered?: true } | { table: string[][] } | { cite: string };
/** Lines of a block, or paragraphs, under a title. */
export type Section = { title: string } & ({ lines: string[] } | { text: string[] });

export const pressReleases: readonly PressRelease[] = [
  // English
  {
    name: 'cold-chain',
    lang: 'en',
    above: ['FOR IMMEDIATE RELEASE'],
    headline: 'Solar fridges keep vaccines cold in 84 clinics of northern Kenya',
    subheadline: 'Losses fall from one dose in five to one in a hundred',
    text: [
      'LODWAR, Kenya, 12 November 2026 – Eighty-four clinics in Turkana and Marsabit no longer throw vaccines away: solar fridges installed since March keep them between 2 and 8 °C, the Lantern Coast Trust said today.',
      'Before, a clinic without power lost about **one dose in five**. In October the loss was 1.1 per cent, according to [the county’s own count](https://example.org/turkana/doses).',
      '“I used to ride forty kilometres with a cool box on my knees,” said Ekai Lotabo, a nurse in Kalokol. “Now the mothers come to me.”',
      { heading: 'What was installed' },
      {
        list: [
          '84 fridges of 55 litres each, with batteries for three days without sun',
          'Thermometers that send a message when a door stays open',
          'Training for 170 nurses and clerks',
        ],
      },
      'The fridges cost $3,150 each. The county pays for the batteries from 2028 on.',
    ],
    end: '###',
    below: [
      {
        title: 'About the Lantern Coast Trust',
        text: [
          'The Lantern Coast Trust has equipped health posts in eleven countries since 1994. It takes no money from makers of medicines.',
        ],
      },
      {
        title: 'Media contact',
        lines: [
          'Naliaka Wekhuyi, Press officer',
          'Lantern Coast Trust, Nairobi',
          'Tel: +254 20 500 0142',
          'naliaka.wekhuyi@example.org',
        ],
      },
    ],
    right: {
      places: ['Lodwar', 'Kenya'],
      day: '2026-11-12',
      countries: ['KE'],
      contacts: [{ name: 'Naliaka Wekhuyi', email: 'naliaka.wekhuyi@example.org', phone: '+254205000142' }],
      speakers: ['Ekai Lotabo', 'Ekai Lotabo'],
    },
  },
  {
    name: 'ferry-inquiry',
    lang: 'en',
    above: ['STATEMENT'],
    headline: 'Statement on the inquiry into the sinking of the ferry Morning Star',
    text: [
      'FREETOWN, Nov. 9, 2026 (Harbour Safety Union) -- The Harbour Safety Union welcomes the report of the commission of inquiry into the loss of the ferry Morning Star, in which 61 people died on 3 June 2025.',
      'The commission found that the vessel carried 212 passengers, 92 more than it was certified for, and that none of the three inspections of that spring had been made.',
      '"An inspection that exists only on paper is worse than none," said the union\'s secretary, Kadie Bangura-Fyle. "It tells families that somebody looked."',
      'We ask the Government of Sierra Leone to publish the certificates of all ferries by the end of the year, and to pay the survivors what the commission proposes.',
      '1. Certificates should hang at every jetty, in Krio and in English.',
      'Families who want advice may come to the union’s office in Cline Town on any weekday.',
    ],
    end: '-30-',
    below: [
      {
        title: 'For more information, please contact:',
        lines: ['Kadie Bangura-Fyle, Secretary', 'Harbour Safety Union', 'press@example.org | +232 76 555 014'],
      },
    ],
    right: {
      places: ['Freetown'],
      day: '2026-11-09',
      countries: ['SL'],
      contacts: [{ name: 'Kadie Bangura-Fyle', email: 'press@example.org', phone: '+23276555014' }],
      speakers: ['Kadie Bangura-Fyle', 'Kadie Bangura-Fyle'],
    },
  },
  {
    name: 'air-quality',
    lang: 'en',
    above: ['NEWS RELEASE', 'Ref: CAN/2026/118'],
    headline: 'Air in twelve Asian cities holds twice the fine dust that is safe, sensors show',
    text: [
      'BANGKOK/DHAKA, 16 November 2026 – People in twelve cities of South and South-East Asia breathe 31 µg/m^3^ of fine dust on an average day, twice what their own laws allow, the Clean Air Network reports from 2,400 sensors.',
      'The network counted 1.2 × 10^6^ hourly values between October 2025 and September 2026.',
      {
        table: [
          ['City', 'Mean (µg/m^3^)', 'Days above limit'],
          ['Dhaka', '62', '241'],
          ['Bangkok', '24', '97'],
          ['Hanoi', '38', '166'],
        ],
      },
      '“Cities that measure act sooner,” said Dr. Pimchanok Wattana, who leads the network’s laboratory in Bangkok.',
      'Methods and raw values are [open to everybody](https://example.org/air?year=2026&format=csv).^1^',
      '^1^ Values of days with fewer than 18 hours of readings are left out.',
    ],
    below: [
      {
        title: 'Notes to editors',
        text: [
          'The twelve cities are Bangkok, Chiang Mai, Colombo, Dhaka, Hanoi, Jakarta, Kathmandu, Khulna, Manila, Phnom Penh, Vientiane and Yangon.',
          'Photographs may be used free of charge with credit to the Clean Air Network.',
        ],
      },
      {
        title: 'Contacts',
        lines: [
          'In Bangkok: Somsak Rattana, +66 2 555 0117, somsak@example.org',
          'In Dhaka: Farzana Huq-Mallick, +880 2 5550 1234, farzana@example.org',
        ],
      },
    ],
    right: {
      places: ['Bangkok', 'Dhaka'],
      day: '2026-11-16',
      countries: ['TH', 'BD'],
      contacts: [
        { name: 'Somsak Rattana', email: 'somsak@example.org', phone: '+6625550117' },
        { name: 'Farzana Huq-Mallick', email: 'farzana@example.org', phone: '+880255501234' },
      ],
      speakers: ['Pimchanok Wattana'],
    },
  },
  {
    name: 'advisory-bridge',
    lang: 'en',
    above: ['MEDIA ADVISORY'],
    headline: 'Media advisory: opening of the Sesheke footbridge over the Zambezi',
    text: [
      'LUSAKA, Zambia, 17 November 2026 – Journalists are invited to the opening of the first footbridge between Sesheke and the market on the southern bank, built by 300 volunteers and the Plank and Rope Society.',
      {
        list: [
          'What: Opening walk with schoolchildren, followed by questions',
          'When: Saturday, 28 November 2026, 10:00 to 12:00 local time',
          'Where: North pier, Sesheke',
          'Who: Mutinta Mwale, engineer; the head teacher of Sesheke Primary School',
        ],
      },
      'A boat for photographers leaves the old jetty at 09:15. Please bring identification.',
      'Interviews in English, Lozi and Tonga are possible before and after the walk.',
    ],
    below: [
      {
        title: 'To register, please contact',
        lines: ['Chileshe Namukolo', 'Email: chileshe@example.org', 'Mobile: +260 97 555 0163'],
      },
    ],
    right: {
      places: ['Lusaka', 'Zambia'],
      day: '2026-11-17',
      countries: ['ZM'],
      contacts: [{ name: 'Chileshe Namukolo', email: 'chileshe@example.org', phone: '+260975550163' }],
      speakers: [],
    },
  },
  {
    name: 'school-meals',
    lang: 'en',
    above: ['EMBARGOED UNTIL 24 November 2026, 10:00 GMT'],
    embargo: '2026-11-24T10:00:00Z',
    headline: 'A cooked lunch keeps one more child in ten at school, study in Nepal finds',
    text: [
      'Kathmandu, Nepal, 24 November 2026 – Children who get a cooked lunch stay at school: in 96 primary schools of Nepal’s far west, attendance rose from 71 to 81 per cent in two years, researchers of the Terai Institute of Education write in a report published today.',
      'The lunch costs 38 rupees a child and day, two thirds of it for lentils and oil from farms within ten kilometres.',
      '“Nobody learns to divide on an empty stomach,” explained Sarita Thapa-Magar, the study’s first author.',
      { cite: '“My sister ate half of mine. Now she goes herself.” – Bishal, 9, Dhangadhi' },
      'The institute followed 11,200 children, half of them in schools without lunch. Girls gained most: their attendance rose by 13 points.',
    ],
    below: [
      {
        title: 'About the study',
        text: [
          '“Lunch and Learning in Sudurpashchim” was paid for by the province and by the Mustard Field Foundation, which had no part in its findings.',
        ],
      },
      {
        title: 'Press contact',
        lines: ['Rojina Karki-Bista', 'Terai Institute of Education', 'rojina@example.org', '+977 1 555 0188'],
      },
    ],
    right: {
      places: ['Kathmandu', 'Nepal'],
      day: '2026-11-24',
      countries: ['NP'],
      contacts: [{ name: 'Rojina Karki-Bista', email: 'rojina@example.org', phone: '+97715550188' }],
      speakers: ['Sarita Thapa-Magar', ''],
    },
  },
  {
    name: 'seed-bank',
    lang: 'en',
    above: [],
    headline: 'Seed bank of the Caucasus sends 900 old kinds of wheat back to farmers',
    text: [
      'TBILISI, Georgia – Nine hundred kinds of wheat that had not been sown for sixty years go back to farms this week, the Terrace Seed Bank announced on Wednesday.',
      'Each of 140 families in Kakheti and Samtskhe gets five of them, with a notebook. What grows well will be multiplied; what does not stays in the vault at minus 18 degrees.',
      '“My grandfather’s bread was dark and slightly sour,” farmer Nodar Beridzeshvili said. “I want to know whether I only remember it that way.”',
      'The bank was founded in 1961 and holds 14,300 samples.',
    ],
    below: [
      { title: 'Media enquiries', lines: ['Ketevan Maisuradzeli', 'ketevan@example.org', 'Phone +995 32 255 01 40'] },
      {
        title: 'About Terrace Seed Bank',
        text: ['Terrace Seed Bank keeps the seeds of mountain farms and lends them to whoever sows them.'],
      },
    ],
    right: {
      places: ['Tbilisi', 'Georgia'],
      countries: ['GE'],
      contacts: [{ name: 'Ketevan Maisuradzeli', email: 'ketevan@example.org', phone: '+995322550140' }],
      speakers: ['Nodar Beridzeshvili', 'Nodar Beridzeshvili'],
    },
  },
  {
    name: 'results-fund',
    lang: 'en',
    above: ['PRESS RELEASE', '18 November 2026'],
    headline: 'Village Loans Cooperative lends $41.7 million in 2026, most of it to women',
    subheadline: 'Repayment stands at 97.4 per cent; interest falls to 9 per cent in January',
    text: [
      'Accra – The Village Loans Cooperative lent $41.7 million to 86,300 people in Ghana in the first ten months of the year, 12 per cent more than in the whole of 2025.',
      {
        list: [
          'Seven loans in ten went to women.',
          'The median loan was $310, for eleven months.',
          'Of every hundred dollars due, 97.40 were paid.',
        ],
        ordered: true,
      },
      '“We lend what a sewing machine costs,” said Chief Executive Akosua Dwumfour-Tetteh. “We do not lend what a funeral costs, and people thank us for it later.”',
      'From 1 January 2027 interest falls from 11 to 9 per cent a year. Savings earn 6 per cent as before.',
      'The full figures are in [the interim report](https://example.org/reports/2026-interim.pdf).',
    ],
    end: '# # #',
    below: [
      {
        title: 'Forward-looking statements',
        text: ['What this release says about the future is what the cooperative expects today, and may turn out otherwise.'],
      },
      {
        title: 'Contact for journalists',
        lines: ['Yaw Opoku-Sarpong, Head of Communications', 'yaw@example.org', 'Office: +233 30 255 0119'],
      },
    ],
    right: {
      places: ['Accra'],
      day: '2026-11-18',
      countries: ['GH'],
      contacts: [{ name: 'Yaw Opoku-Sarpong', email: 'yaw@example.org', phone: '+233302550119' }],
      speakers: ['Akosua Dwumfour-Tetteh', 'Akosua Dwumfour-Tetteh'],
    },
  },

  // French
  {
    name: 'puits-zinder',
    lang: 'fr',
    above: ['COMMUNIQUÉ DE PRESSE'],
    headline: 'À Zinder, 62 puits maraîchers nourrissent de nouveau les jardins',
    text: [
      'ZINDER (Niger), le 10 novembre 2026 – Soixante-deux puits ensablés depuis la sécheresse de 2021 donnent de nouveau de l’eau, a annoncé mardi l’association Jardins du Damergou.',
      'Chaque puits arrose **1,5 hectare** et fait vivre une douzaine de familles. Les travaux ont coûté 2 400 € par puits, dont un quart apporté par les communes.',
      '« On avait gardé les arrosoirs, au cas où », raconte Hadiza Souleymane-Garba, maraîchère à Mirriah. « Ils étaient rouillés, mais ils ont servi dès le premier soir. »',
      {
        list: ['des oignons et des choux jusqu’en février ;', 'des tomates ensuite ;', 'du niébé pendant la saison des pluies.'],
      },
      'L’association cherche encore 35 000 € pour les vingt derniers puits.',
    ],
    below: [
      {
        title: 'À propos des Jardins du Damergou',
        text: ['Créée en 1998, l’association accompagne 140 groupements de maraîchers dans la région de Zinder.'],
      },
      {
        title: 'Contact presse',
        lines: ['Rabiou Mahaman-Issa, chargé de communication', 'Tél. : +227 20 55 01 47', 'Courriel : rabiou@example.org'],
      },
    ],
    right: {
      places: ['Zinder', 'Niger'],
      day: '2026-11-10',
      countries: ['NE'],
      contacts: [{ name: 'Rabiou Mahaman-Issa', email: 'rabiou@example.org', phone: '+22720550147' }],
      speakers: ['Hadiza Souleymane-Garba', 'Hadiza Souleymane-Garba'],
    },
  },
  {
    name: 'rapport-eaux',
    lang: 'fr',
    above: ['POUR DIFFUSION IMMÉDIATE'],
    headline: 'Rapport 2026 sur les eaux du Léman : le phosphore recule, le plastique avance',
    text: [
      'Lausanne, 13 novembre 2026. Les eaux du Léman contiennent 15 µg/l de phosphore, le niveau le plus bas depuis 1968, selon le rapport annuel de l’Observatoire des rives publié aujourd’hui.',
      'Les particules de plastique, elles, sont passées de 120 000 à 148 000 par km^2^ en deux ans.',
      '« La moitié vient des pneus », a précisé Solveig Perrochon-Dubath, biologiste et directrice de l’Observatoire. « Une place de parc en gravier en retient plus que tous nos filets. »',
      {
        table: [
          ['Année', 'Phosphore (µg/l)', 'Particules par km^2^'],
          ['2022', '17', '104 000'],
          ['2024', '16', '120 000'],
          ['2026', '15', '148 000'],
        ],
      },
      'Le rapport est disponible [en ligne](https://example.org/leman/2026).',
    ],
    below: [
      {
        title: 'Note aux rédactions',
        text: [
          'Un pêcheur et une biologiste se tiennent à la disposition des journalistes le 20 novembre, de 9 h à 12 h, au port d’Ouchy.',
        ],
      },
      { title: 'Contacts médias', lines: ['Solveig Perrochon-Dubath', 'solveig@example.org', '+41 21 555 01 23'] },
    ],
    right: {
      places: ['Lausanne'],
      day: '2026-11-13',
      countries: ['CH'],
      contacts: [{ name: 'Solveig Perrochon-Dubath', email: 'solveig@example.org', phone: '+41215550123' }],
      speakers: ['Solveig Perrochon-Dubath', 'Solveig Perrochon-Dubath'],
    },
  },
  {
    name: 'tribunal-pecheurs',
    lang: 'fr',
    above: ['Communiqué'],
    headline: 'Les piroguiers de Mbour obtiennent la levée de l’embargo sur leurs comptes',
    subheadline: 'Le tribunal de Thiès donne raison à 214 familles de pêcheurs',
    text: [
      'Dakar, Sénégal, le 6 novembre 2026 – Le tribunal de Thiès a ordonné jeudi la levée de la saisie des comptes de 214 familles de piroguiers de Mbour, bloqués depuis mars 2025 à la demande d’un armateur.',
      'Le juge a relevé que la dette réclamée, 318 millions de francs CFA, n’avait jamais été établie.',
      '« Pendant vingt mois, nous avons payé le carburant en poisson », a expliqué Modou Sarr-Ndoye, président du groupement des piroguiers.',
      'Me Aïssatou Ciss-Faye, avocate des familles, a salué « une décision claire, rendue en langue wolof et en français, que chacun peut lire ».',
      'L’armateur dispose de quinze jours pour faire appel.',
    ],
    end: 'FIN',
    below: [
      {
        title: 'Pour plus d’informations, veuillez contacter :',
        lines: [
          'Ndeye Coumba Thioune',
          'Groupement des piroguiers de Mbour',
          'Tél. +221 33 955 01 26',
          'E-mail : coumba@example.org',
        ],
      },
    ],
    right: {
      places: ['Dakar', 'Sénégal'],
      day: '2026-11-06',
      countries: ['SN'],
      contacts: [{ name: 'Ndeye Coumba Thioune', email: 'coumba@example.org', phone: '+221339550126' }],
      speakers: ['Modou Sarr-Ndoye', 'Aïssatou Ciss-Faye'],
    },
  },
  {
    name: 'invitation-haiti',
    lang: 'fr',
    above: ['INVITATION À LA PRESSE'],
    headline: 'Invitation presse : première récolte des rizières reconstruites de l’Artibonite',
    text: [
      'PORT-AU-PRINCE, Haïti, 18 novembre 2026 – Le Collectif des canaux invite la presse à la première récolte des 430 hectares de rizières remis en eau dans l’Artibonite, deux ans après la rupture de la digue.',
      {
        table: [
          ['Date', 'Samedi 5 décembre 2026'],
          ['Heure', '8 h 30 à 11 h'],
          ['Lieu', 'Pont-Sondé, rive gauche'],
          ['Intervenants', 'Wislène Jean-Charles, agronome ; Fénel Dorvil, riziculteur'],
        ],
      },
      'Un minibus partira de Saint-Marc à 7 h. Merci de confirmer votre présence avant le 2 décembre.',
      'Des images libres de droits seront mises en ligne le jour même.',
    ],
    below: [
      { title: 'Contact', lines: ['Roseline Petit-Homme', 'Collectif des canaux', 'roseline@example.org', '+509 28 55 0174'] },
    ],
    right: {
      places: ['Port-au-Prince', 'Haïti'],
      day: '2026-11-18',
      countries: ['HT'],
      contacts: [{ name: 'Roseline Petit-Homme', email: 'roseline@example.org', phone: '+50928550174' }],
      speakers: [],
    },
  },
  {
    name: 'sages-femmes',
    lang: 'fr',
    above: ['Sous embargo jusqu’au 25 novembre 2026, 9 h 00 (heure de Paris)'],
    embargo: '2026-11-25T09:00:00+01:00',
    headline: 'Deux mille sages-femmes manquent à l’est du Congo, alerte leur association',
    text: [
      'GOMA (République démocratique du Congo), 25 novembre 2026 – Une maternité sur trois du Nord-Kivu et de l’Ituri fonctionne sans sage-femme diplômée, constate l’Association des sages-femmes des Grands Lacs dans une enquête menée auprès de 418 établissements.',
      'Il en faudrait 2 050 de plus pour que chaque accouchement soit suivi. Les trois écoles de la région en forment 190 par an.',
      '« On ne peut pas demander à une aide-soignante de décider seule, la nuit, d’une césarienne », déclare Furaha Kavira-Muhindo, présidente de l’association.',
      { heading: 'Ce que demande l’association' },
      {
        list: ['ouvrir deux écoles, à Beni et à Bunia ;', 'payer les stages ;', 'loger les sages-femmes près des maternités.'],
        ordered: true,
      },
    ],
    below: [
      {
        title: 'Qui sommes-nous ?',
        text: ['L’Association des sages-femmes des Grands Lacs réunit 1 300 membres dans quatre pays.'],
      },
      { title: 'Relations presse', lines: ['Espérance Bahati-Lukogo', 'esperance@example.org', 'Tél. : +243 99 555 0135'] },
    ],
    right: {
      places: ['Goma', 'République démocratique du Congo'],
      day: '2026-11-25',
      countries: ['CD'],
      contacts: [{ name: 'Espérance Bahati-Lukogo', email: 'esperance@example.org', phone: '+243995550135' }],
      speakers: ['Furaha Kavira-Muhindo'],
    },
  },
  {
    name: 'prix-livre',
    lang: 'fr',
    above: [],
    headline: 'Le prix des Bibliothèques à vélo récompense un roman de Ouagadougou',
    text: [
      'Ouagadougou, Burkina Faso – Le jury des Bibliothèques à vélo a remis samedi son prix 2026 au roman « La Cour aux trois manguiers », de la Burkinabè Salamata Zongo-Ilboudo, après le vote de 6 700 lecteurs.',
      'Le livre raconte une année d’une cour commune, vue par l’enfant qui en garde la clé.',
      '« J’ai écrit dans les bruits de cette cour, je ne saurais pas écrire ailleurs », a confié l’autrice.',
      'Le prix, doté de 3 000 €, finance l’achat de 800 exemplaires, qui partiront à vélo dans 115 villages.',
    ],
    below: [
      { title: 'Contact pour les journalistes', lines: ['Issouf Kaboré-Yaro – issouf@example.org – +226 25 55 01 38'] },
      {
        title: 'À propos',
        text: ['Les Bibliothèques à vélo prêtent des livres dans les villages du Burkina Faso, du Mali et du Togo depuis 2009.'],
      },
    ],
    right: {
      places: ['Ouagadougou', 'Burkina Faso'],
      countries: ['BF'],
      contacts: [{ name: 'Issouf Kaboré-Yaro', email: 'issouf@example.org', phone: '+22625550138' }],
      speakers: [''],
    },
  },
  {
    name: 'rectificatif',
    lang: 'fr',
    above: ['RECTIFICATIF'],
    headline: 'Rectificatif : 5 600 écoliers, et non 6 500, reçoivent un vélo au Bénin',
    text: [
      'Cotonou, Bénin, le 19 novembre 2026 – Notre communiqué du 12 novembre indiquait que 6 500 écoliers des collines reçoivent un vélo cette année. Ils sont 5 600. L’erreur est la nôtre, et nous prions nos lecteurs de nous en excuser.',
      'Les autres chiffres sont inchangés : 48 ateliers, 96 mécaniciens formés, 7,5 km parcourus en moyenne chaque matin.',
      'La version corrigée est disponible [sur notre site](https://example.org/velos/corrige).',
    ],
    below: [
      {
        title: 'Contact presse',
        lines: ['Bérénice Adjovi-Houessou', 'Les Roues du savoir', 'berenice@example.org', '+229 01 21 55 01 90'],
      },
    ],
    right: {
      places: ['Cotonou', 'Bénin'],
      day: '2026-11-19',
      countries: ['BJ'],
      contacts: [{ name: 'Bérénice Adjovi-Houessou', email: 'berenice@example.org', phone: '+2290121550190' }],
      speakers: [],
    },
  },

  // Spanish
  {
    name: 'paramo',
    lang: 'es',
    above: ['COMUNICADO DE PRENSA'],
    headline: 'Trescientas familias cercan el páramo de Chingaza para cuidar el agua de Bogotá',
    text: [
      'Bogotá, Colombia, 11 de noviembre de 2026 – Trescientas familias campesinas terminaron de cercar 5.200 hectáreas de páramo en Chingaza, donde nace el 70 % del agua que se bebe en la capital, informó hoy la Corporación Frailejón Vivo.',
      'Las vacas pastan ahora abajo, en praderas sembradas con ayuda de la corporación; a cambio, cada familia recibe **1.800.000 pesos al año** durante una década.',
      '«Antes subíamos con el ganado y bajábamos con barro», contó Rosalba Quintín-Parra, vecina de Fómeque. «Ahora baja agua clara».',
      { list: ['83 kilómetros de cerca', '41 bebederos', '12.000 frailejones sembrados'] },
      'El seguimiento queda a cargo de la Universidad del Altiplano.',
    ],
    below: [
      {
        title: 'Acerca de la Corporación Frailejón Vivo',
        text: ['La corporación protege desde 2003 los páramos de la cordillera Oriental junto con quienes viven en ellos.'],
      },
      { title: 'Contacto de prensa', lines: ['Yamile Bohórquez-Tunjo', 'Correo: yamile@example.org', 'Tel.: +57 601 555 0151'] },
    ],
    right: {
      places: ['Bogotá', 'Colombia'],
      day: '2026-11-11',
      countries: ['CO'],
      contacts: [{ name: 'Yamile Bohórquez-Tunjo', email: 'yamile@example.org', phone: '+576015550151' }],
      speakers: ['Rosalba Quintín-Parra'],
    },
  },
  {
    name: 'informe-migrantes',
    lang: 'es',
    above: ['PARA PUBLICACIÓN INMEDIATA'],
    headline: 'Uno de cada cuatro niños que cruzan el Darién viaja sin su madre ni su padre',
    subheadline: 'La Red Puente Abierto entrevistó a 1.940 menores en dos años',
    text: [
      'CIUDAD DE PANAMÁ, 17 nov. 2026 – Uno de cada cuatro niños que cruzan la selva del Darién lo hace sin su madre ni su padre, según un informe que la Red Puente Abierto presentó este martes.',
      'El 38 % dijo haber pasado al menos una noche sin comer; el 12 % había perdido los documentos.',
      '“Los más pequeños no preguntan por el país al que van, preguntan quién los va a peinar”, relató la psicóloga Itzel Batista-Candanedo, coautora del informe.',
      { heading: 'Recomendaciones' },
      {
        list: [
          'Registrar a cada menor en el primer puesto.',
          'Buscar a la familia antes de 48 horas.',
          'No separar nunca a los hermanos.',
        ],
        ordered: true,
      },
      'El informe completo se puede descargar en [la página de la red](https://example.org/informes/darien).',
    ],
    below: [
      {
        title: 'Para más información y entrevistas:',
        lines: ['Abdiel Ceballos-Ríos, jefe de prensa', 'Red Puente Abierto', 'abdiel@example.org', '+507 555 0129'],
      },
    ],
    right: {
      places: ['Ciudad de Panamá'],
      day: '2026-11-17',
      countries: ['PA'],
      contacts: [{ name: 'Abdiel Ceballos-Ríos', email: 'abdiel@example.org', phone: '+5075550129' }],
      speakers: ['Itzel Batista-Candanedo'],
    },
  },
  {
    name: 'cafe-honduras',
    lang: 'es',
    above: ['NOTA DE PRENSA'],
    headline: 'Cooperativas de Honduras secan el café con sol y ahorran 9.000 toneladas de leña',
    text: [
      'Tegucigalpa (Honduras), 5 de noviembre de 2026.- Veintiséis cooperativas de Copán y Lempira secaron con aire solar toda su cosecha y dejaron de quemar 9.000 toneladas de leña, anunció la Federación Grano y Sombra.',
      'Cada secador cuesta 14.500 dólares y evita unas 11 toneladas de CO~2~ al año.',
      '—Mi hijo ya no tose en febrero —dice Maura Lemus-Paz, socia de la cooperativa La Esperanza.',
      '“El ahorro se reparte entre quienes cosechan”, explicó Wilfredo Castellón-Mejía, presidente de la federación.',
      {
        table: [
          ['Departamento', 'Secadores', 'Leña ahorrada (t)'],
          ['Copán', '31', '5.600'],
          ['Lempira', '19', '3.400'],
        ],
      },
    ],
    below: [
      {
        title: 'Nota para los editores',
        text: ['Hay fotografías en alta resolución, con crédito a la Federación Grano y Sombra.'],
      },
      {
        title: 'Contacto para medios',
        lines: ['Dunia Orellana-Funes', 'Teléfono: +504 2255 0133', 'Correo electrónico: dunia@example.org'],
      },
    ],
    right: {
      places: ['Tegucigalpa', 'Honduras'],
      day: '2026-11-05',
      countries: ['HN'],
      contacts: [{ name: 'Dunia Orellana-Funes', email: 'dunia@example.org', phone: '+50422550133' }],
      speakers: ['Wilfredo Castellón-Mejía'],
    },
  },
  {
    name: 'convocatoria-valparaiso',
    lang: 'es',
    above: ['CONVOCATORIA DE PRENSA'],
    headline: 'Convocatoria: los ascensores de Valparaíso vuelven a subir tras ocho años',
    text: [
      'Valparaíso, Chile, 18 de noviembre de 2026 – La Fundación Cerro y Riel invita a los medios a la puesta en marcha de tres ascensores históricos de Valparaíso, parados desde 2018.',
      {
        list: [
          'Día: viernes 27 de noviembre de 2026',
          'Hora: 11:30',
          'Lugar: estación baja del ascensor Las Cañas',
          'Participan: vecinas del cerro y Ignacio Bahamonde-Vera, ingeniero',
        ],
      },
      'Habrá un viaje reservado a fotógrafos a las 10:45. Se ruega confirmar asistencia.',
      'La restauración costó 1.240 millones de pesos y dio trabajo a 57 artesanos.',
    ],
    below: [
      { title: 'Confirmaciones y contacto', lines: ['Catalina Huerta-Olmedo', 'catalina@example.org', 'Móvil: +56 9 5550 1467'] },
    ],
    right: {
      places: ['Valparaíso', 'Chile'],
      day: '2026-11-18',
      countries: ['CL'],
      contacts: [{ name: 'Catalina Huerta-Olmedo', email: 'catalina@example.org', phone: '+56955501467' }],
      speakers: [],
    },
  },
  {
    name: 'sequia-gran-chaco',
    lang: 'es',
    above: ['Embargado hasta el 26 de noviembre de 2026, 12:00 GMT'],
    embargo: '2026-11-26T12:00:00Z',
    headline: 'La sequía dejó sin clases a 48.000 alumnos del Chaco paraguayo, calcula un estudio',
    text: [
      'ASUNCIÓN, Paraguay, 26 de noviembre de 2026 – Las escuelas del Chaco paraguayo perdieron en promedio 31 días de clase por falta de agua en 2025, según un estudio del Centro Quebracho difundido hoy.',
      'En total fueron 48.000 alumnos de 612 escuelas; la mitad habla guaraní o nivaclé en su casa.',
      'La directora del centro, Liz Rolón-Giménez, señaló: “Un tanque de diez mil litros cuesta menos que un mes de camiones cisterna”.',
      'El estudio se hizo con datos del ministerio y 140 visitas.',
    ],
    below: [{ title: 'Contacto', lines: ['Blas Duarte-Insfrán', 'Centro Quebracho', 'blas@example.org', '+595 21 555 0182'] }],
    right: {
      places: ['Asunción', 'Paraguay'],
      day: '2026-11-26',
      countries: ['PY'],
      contacts: [{ name: 'Blas Duarte-Insfrán', email: 'blas@example.org', phone: '+595215550182' }],
      speakers: ['Liz Rolón-Giménez'],
    },
  },
  {
    name: 'lengua-quechua',
    lang: 'es',
    above: [],
    headline: 'Una radio de Cusco enseña a leer en quechua a dos mil abuelas',
    text: [
      'Cusco, Perú – Dos mil mujeres de más de sesenta años aprendieron este año a leer en quechua con las lecciones de Radio Mayu, que las emite a las cinco de la mañana, cuando se enciende el fuego.',
      'Cada alumna recibe un cuaderno y una radio a manivela. A fin de curso leen en voz alta una carta propia.',
      '“Firmar con mi nombre y no con el dedo, eso quería”, dijo Eulogia Ccorimanya-Huanca, de 74 años. “Ahora también leo los recibos”.',
      'La radio prepara un segundo curso, de cuentas, para marzo.',
    ],
    end: '—FIN—',
    below: [
      {
        title: 'Sobre Radio Mayu',
        text: ['Radio Mayu emite en quechua y en castellano desde 1989 para las provincias altas de Cusco.'],
      },
      {
        title: 'Contactos',
        lines: [
          'Fredy Quispe-Mamani, productor: fredy@example.org, +51 84 550 146',
          'Nilda Auccapuma-Sota, locutora: nilda@example.org',
        ],
      },
    ],
    right: {
      places: ['Cusco', 'Perú'],
      countries: ['PE'],
      contacts: [
        { name: 'Fredy Quispe-Mamani', email: 'fredy@example.org', phone: '+5184550146' },
        { name: 'Nilda Auccapuma-Sota', email: 'nilda@example.org' },
      ],
      speakers: ['Eulogia Ccorimanya-Huanca', 'Eulogia Ccorimanya-Huanca'],
    },
  },
  {
    name: 'declaracion-guatemala',
    lang: 'es',
    above: ['DECLARACIÓN'],
    headline: 'Declaración sobre el desalojo de la comunidad de Laguna Larga',
    text: [
      'Ciudad de Guatemala, 3 de noviembre de 2026 – La Mesa por la Tierra lamenta que 111 familias de Laguna Larga sigan sin techo nueve años después de su desalojo, pese a las medidas cautelares dictadas a su favor.',
      'El 2 de junio de 2017 fueron expulsadas en pocas horas; hoy viven bajo nailon a 300 metros de la frontera.',
      'Pedimos al Gobierno que cumpla los tres puntos del acuerdo de 2023: agua, escuela y un lugar donde sembrar.',
      '“Esperar también cansa”, dijo Hortensia Ical-Caal, vocera de las familias. “Nuestros hijos aprendieron a caminar en la fila del agua”.',
    ],
    below: [
      {
        title: 'Para mayor información, contactar a:',
        lines: ['Lic. Byron Tzoc-Xol', 'Mesa por la Tierra', 'byron@example.org', 'Tel. +502 2255 0176'],
      },
    ],
    right: {
      places: ['Ciudad de Guatemala'],
      day: '2026-11-03',
      countries: ['GT'],
      contacts: [{ name: 'Lic. Byron Tzoc-Xol', email: 'byron@example.org', phone: '+50222550176' }],
      speakers: ['Hortensia Ical-Caal', 'Hortensia Ical-Caal'],
    },
  },

  // Arabic
  {
    name: 'oases',
    lang: 'ar',
    above: ['بيان صحفي', 'للنشر الفوري'],
    headline: 'أهالي واحات تافيلالت يعيدون الماء إلى سبع خطارات قديمة',
    text: [
      'الرشيدية، المغرب، 12 نوفمبر 2026 – عاد الماء إلى سبع خطارات في واحات تافيلالت بعد انقطاع دام ثلاثين عاما، بحسب ما أعلنته جمعية نخيل الجنوب اليوم.',
      'وحفر الأهالي وعددهم 420 شخصا نحو 9 كيلومترات من القنوات، وتكفلت الجمعية بالأدوات والطعام.',
      'وقالت فاطمة آيت حدو، رئيسة الجمعية: «كان جدي يقول إن الماء لا يموت، بل ينام. وقد أيقظناه بأيدينا».',
      { list: ['تنظيف 61 بئرا', 'غرس 3,200 نخلة', 'تدريب 35 شابا على صيانة القنوات'] },
      'وتسقي الخطارات اليوم 180 هكتارا من النخيل والزيتون.',
    ],
    below: [
      {
        title: 'عن جمعية نخيل الجنوب',
        text: ['تأسست الجمعية عام 2001، وتعمل مع سكان الواحات في أربعة أقاليم على صون الماء والنخيل.'],
      },
      { title: 'للتواصل الإعلامي:', lines: ['يوسف أوعلي', 'هاتف: +212 535 55 01 44', 'البريد الإلكتروني: youssef@example.org'] },
    ],
    right: {
      places: ['الرشيدية', 'المغرب'],
      day: '2026-11-12',
      countries: ['MA'],
      contacts: [{ name: 'يوسف أوعلي', email: 'youssef@example.org', phone: '+212535550144' }],
      speakers: ['فاطمة آيت حدو'],
    },
  },
  {
    name: 'mosul-library',
    lang: 'ar',
    above: ['خبر صحفي'],
    headline: 'مكتبة متنقلة تحمل ستة آلاف كتاب إلى أحياء الموصل القديمة',
    text: [
      'الموصل، العراق (15 نوفمبر 2026) – بدأت مكتبة متنقلة جولتها هذا الأسبوع في أحياء الموصل القديمة وعلى متنها ستة آلاف كتاب، كما أعلنت مؤسسة دجلة للقراءة.',
      'وتتوقف الحافلة في اثني عشر حيا مرتين كل شهر، ويستعير القارئ ثلاثة كتب في كل مرة.',
      '«جاء طفل وسأل عن كتاب يشرح كيف تبنى البيوت»، قال سنان الجراح، أمين المكتبة. وأضاف: «أعطيته ثلاثة كتب، وعاد بعد يومين يطلب غيرها».',
      'وتبرعت دور نشر في أربع مدن بنصف الكتب، واشترت المؤسسة الباقي بمبلغ 38,500 دولار.',
    ],
    below: [
      {
        title: 'لمزيد من المعلومات، يرجى التواصل مع:',
        lines: ['رنا العبيدي', 'مؤسسة دجلة للقراءة', 'rana@example.org', '+964 60 555 0118'],
      },
    ],
    right: {
      places: ['الموصل', 'العراق'],
      day: '2026-11-15',
      countries: ['IQ'],
      contacts: [{ name: 'رنا العبيدي', email: 'rana@example.org', phone: '+964605550118' }],
      speakers: ['سنان الجراح', 'سنان الجراح'],
    },
  },
  {
    name: 'report-tunis',
    lang: 'ar',
    above: ['بيان صحفي'],
    headline: 'تقرير: شواطئ تونس تفقد ستة أمتار كل عشر سنوات',
    text: [
      'تونس، 10 تشرين الثاني/نوفمبر 2026 – تراجعت شواطئ تونس الشرقية بمعدل ستة أمتار خلال السنوات العشر الماضية، وفقا لتقرير أصدره مرصد الساحل يوم الثلاثاء.',
      'وقاس الباحثون 214 شاطئا بين بنزرت وجرجيس، وقارنوا الصور الجوية منذ عام 1974.',
      {
        table: [
          ['الولاية', 'التراجع بالمتر', 'عدد الشواطئ'],
          ['نابل', '7.5', '61'],
          ['سوسة', '5.8', '38'],
          ['المهدية', '4.1', '44'],
        ],
      },
      'وأوضح الدكتور أنيس بن رمضان، مدير المرصد: «الرمل الذي يباع للبناء لا يعود مع الموج».',
      'ويمكن تحميل التقرير من [موقع المرصد](https://example.org/coast/report-2026).',
    ],
    below: [
      { title: 'ملاحظات للمحررين', text: ['الصور والخرائط متاحة للنشر مجانا مع ذكر المصدر.'] },
      { title: 'جهة الاتصال', lines: ['هاجر المثلوثي', 'hajer@example.org', 'الهاتف: +216 71 555 016'] },
    ],
    right: {
      places: ['تونس'],
      day: '2026-11-10',
      countries: ['TN'],
      contacts: [{ name: 'هاجر المثلوثي', email: 'hajer@example.org', phone: '+21671555016' }],
      speakers: ['أنيس بن رمضان'],
    },
  },
  {
    name: 'invitation-beirut',
    lang: 'ar',
    above: ['دعوة صحفية'],
    headline: 'دعوة صحفية: افتتاح مشغل نسيج للنساء في طرابلس لبنان',
    text: [
      'بيروت، لبنان، 18 نوفمبر 2026 – تدعو تعاونية خيوط الشمال الصحفيين إلى افتتاح مشغل النسيج الجديد الذي يوفر عملا لسبعين امرأة في شمال لبنان.',
      {
        list: [
          'المكان: خان الخياطين، طرابلس',
          'الموعد: السبت 28 نوفمبر 2026، الساعة 11:00',
          'المتحدثون: مديرة التعاونية سهى كرامي وعدد من العاملات',
        ],
      },
      'ويستطيع المصورون الدخول من الساعة العاشرة.',
      'وستقدم التعاونية أول مجموعة من السجاد المنسوج بالصوف المحلي.',
    ],
    below: [{ title: 'للاستفسار والتسجيل', lines: ['جنى الحلاب', 'jana@example.org', '+961 6 555 013'] }],
    right: {
      places: ['بيروت', 'لبنان'],
      day: '2026-11-18',
      countries: ['LB'],
      contacts: [{ name: 'جنى الحلاب', email: 'jana@example.org', phone: '+9616555013' }],
      speakers: [],
    },
  },
  {
    name: 'amman-water',
    lang: 'ar',
    above: ['محظور النشر حتى 24 نوفمبر 2026، الساعة 10:00 بتوقيت غرينتش'],
    embargo: '2026-11-24T10:00:00Z',
    headline: 'عدادات ذكية توفر خمس مياه الشرب في أحياء شرق عمّان',
    text: [
      'عمّان، الأردن، 24 نوفمبر 2026 – انخفض استهلاك مياه الشرب بنسبة 21 في المئة في أحياء شرق عمّان بعد تركيب 30 ألف عداد ذكي، بحسب دراسة نشرها معهد قطرة لبحوث المياه اليوم.',
      'ويكشف العداد التسرب خلال ساعة ويرسل رسالة إلى هاتف المنزل.',
      'وأشارت الباحثة لينا الشوابكة إلى أن نصف الوفر جاء من إصلاح الخزانات على الأسطح.',
      'وشملت الدراسة 4,150 منزلا على مدى ثمانية عشر شهرا.',
    ],
    below: [
      { title: 'معلومات الاتصال', lines: ['ماهر العدوان', 'معهد قطرة لبحوث المياه', 'maher@example.org', '+962 6 555 0157'] },
    ],
    right: {
      places: ['عمّان', 'الأردن'],
      day: '2026-11-24',
      countries: ['JO'],
      contacts: [{ name: 'ماهر العدوان', email: 'maher@example.org', phone: '+96265550157' }],
      speakers: [],
    },
  },
  {
    name: 'khartoum-bread',
    lang: 'ar',
    above: [],
    headline: 'مخابز أهلية في بورتسودان تطعم أربعين ألف نازح كل يوم',
    text: [
      'بورتسودان، السودان – توزع ثلاثة وعشرون مخبزا أهليا في بورتسودان الخبز على أربعين ألف نازح كل صباح، بحسب شبكة رغيف التي تنسق بينها منذ الربيع.',
      'ويعمل في المخابز 310 متطوعين، ثلثهم من النازحين أنفسهم.',
      'وقال عثمان الطيب، صاحب أحد المخابز: «لا أسأل من أين جاؤوا، أسأل كم عددهم».',
      'وتحتاج الشبكة إلى 90 طنا من الدقيق كل شهر، ولديها ما يكفي حتى نهاية يناير.',
    ],
    below: [
      { title: 'للتواصل مع وسائل الإعلام', lines: ['إسراء بابكر', 'israa@example.org', 'هاتف: +249 31 555 0121'] },
      { title: 'نبذة عن شبكة رغيف', text: ['شبكة رغيف مبادرة أهلية مستقلة تجمع أصحاب المخابز والمتطوعين في ولايات الشرق.'] },
    ],
    right: {
      places: ['بورتسودان', 'السودان'],
      countries: ['SD'],
      contacts: [{ name: 'إسراء بابكر', email: 'israa@example.org', phone: '+249315550121' }],
      speakers: ['عثمان الطيب'],
    },
  },
  {
    name: 'statement-taiz',
    lang: 'ar',
    above: ['تصريح صحفي'],
    headline: 'تصريح بشأن فتح طريق الحوبان أمام المرضى في تعز',
    text: [
      'تعز، اليمن، ١٧ نوفمبر ٢٠٢٦ – ترحب جمعية أطباء الجبل بفتح طريق الحوبان أمام سيارات الإسعاف، بعد أحد عشر عاما كان المريض يقطع فيها ست ساعات بدلا من ربع ساعة.',
      'ونقلت فرق الجمعية في اليوم الأول ٢٧ مريضا، بينهم تسع نساء على وشك الولادة.',
      'وصرحت الدكتورة أروى الشميري: «الطريق المفتوح دواء لا يباع في الصيدليات».',
      'ونطالب جميع الأطراف بإبقاء الطريق مفتوحا ليلا ونهارا.',
    ],
    below: [{ title: 'للتواصل', lines: ['بسام الصلوي', 'جمعية أطباء الجبل', 'bassam@example.org', '+967 4 555 014'] }],
    right: {
      places: ['تعز', 'اليمن'],
      day: '2026-11-17',
      countries: ['YE'],
      contacts: [{ name: 'بسام الصلوي', email: 'bassam@example.org', phone: '+9674555014' }],
      speakers: ['أروى الشميري'],
    },
  },
  // With what is less usual
  {
    name: 'atlanta-lantern',
    lang: 'en',
    above: ['Contact: Delphine Oakes, 404-555-0142, delphine@example.org', 'FOR IMMEDIATE RELEASE'],
    headline: 'Are night buses safer? Two years of counting in Atlanta say yes',
    text: [
      'ATLANTA, Ga. (Nov. 14, 2026) – Night buses with a second member of staff had 43 percent fewer incidents than those without, the Lantern Transit Project found after two years of counting on 17 lines.',
      'The project compared 31,400 trips between 10 p.m. and 5 a.m. Riders were asked in five languages.',
      '"I stopped holding my keys between my fingers," said Bernadette Ruiz-Calhoun, a hospital cook who rides line 83.',
      'Applications for the next round of lines close on December 15, 2026, at 5 p.m. Eastern Time.',
    ],
    end: '###',
    below: [
      {
        title: 'About the Lantern Transit Project',
        text: ['The Lantern Transit Project studies how people get home after dark.'],
      },
    ],
    right: {
      places: ['Atlanta'],
      day: '2026-11-14',
      countries: ['US'],
      contacts: [{ name: 'Delphine Oakes', email: 'delphine@example.org' }],
      speakers: ['Bernadette Ruiz-Calhoun'],
    },
  },
  {
    name: 'joint-lake',
    lang: 'en',
    above: ['JOINT PRESS RELEASE'],
    headline: 'Three lake unions agree on one closed season for Nile perch',
    subheadline: 'Fishing stops from 1 March to 15 April in Kenya, Uganda and Tanzania',
    text: [
      'KISUMU/ENTEBBE/MWANZA, 12 November 2026 – For the first time, fishers of all three shores of Lake Victoria will stop fishing for Nile perch at the same time, their unions said in a joint statement on Thursday.',
      'The closed season runs from 1 March until 15 April 2027. Boats may not leave the landing sites before 06:00 on 16 April.',
      '“A fish does not know whose water it swims in,” said Achieng Odhiambo-Were of the Kisumu Beach Union.',
      'The unions will share the cost of 30 patrol boats: 1.9 million dollars.',
    ],
    below: [
      {
        title: 'Media contacts',
        lines: [
          'Kisumu: Otieno Wasonga, otieno@example.org, +254 57 555 0123',
          'Entebbe: Nakato Ssali, nakato@example.org, +256 41 455 5018',
          'Mwanza: Baraka Mhina, baraka@example.org, +255 28 255 5014',
        ],
      },
    ],
    right: {
      places: ['Kisumu', 'Entebbe', 'Mwanza'],
      day: '2026-11-12',
      countries: ['KE', 'UG', 'TZ'],
      contacts: [
        { name: 'Otieno Wasonga', email: 'otieno@example.org', phone: '+254575550123' },
        { name: 'Nakato Ssali', email: 'nakato@example.org', phone: '+256414555018' },
        { name: 'Baraka Mhina', email: 'baraka@example.org', phone: '+255282555014' },
      ],
      speakers: ['Achieng Odhiambo-Were'],
    },
  },
  {
    name: 'advisory-labels',
    lang: 'en',
    above: ['MEDIA ADVISORY'],
    headline: 'Press conference on the first harvest census of the Sahel gardens',
    text: [
      'WHAT: Presentation of the first census of 8,700 women’s gardens in Burkina Faso, Mali and Niger',
      'WHEN: Thursday, 26 November 2026, 10:00 GMT',
      'WHERE: Press centre of the Garden Census Network, Niamey, and online',
      'WHO: Mariama Sidikou-Boubé, coordinator of the census',
      'The census was taken by 240 gardeners with telephones and string. The presentation is in French, with interpretation into English and Hausa, and a recording will be available to journalists afterwards.',
    ],
    below: [{ title: 'RSVP and press contact:', lines: ['Idrissa Hama-Kollo', 'idrissa@example.org', '+227 20 555 016'] }],
    right: {
      places: [],
      countries: [],
      contacts: [{ name: 'Idrissa Hama-Kollo', email: 'idrissa@example.org', phone: '+22720555016' }],
      speakers: [],
    },
  },
  {
    name: 'pictures-and-video',
    lang: 'en',
    above: ['Press release | 13 November 2026'],
    headline: 'Mangrove nursery in Guyana plants its millionth tree',
    text: [
      'GEORGETOWN, Guyana — The Root and Tide Nursery has planted its millionth mangrove on the coast of Demerara, eleven years after the first, it announced on Friday.',
      'Of every hundred seedlings 64 are alive after five years. The belt of trees is now 23 kilometres long and up to 180 metres wide.',
      '“My daughter is as old as the first tree, and it is taller than she is,” said nursery worker Shondell Persaud-Adams.',
      { heading: 'Photographs and video' },
      {
        list: [
          '[Twelve photographs](https://example.org/mangrove/photos), free to use until 31 December 2027 with credit',
          '[Aerial video](https://example.org/mangrove/video), 2 min 40 s, not for resale',
        ],
      },
    ],
    end: 'ENDS',
    below: [
      {
        title: 'Press office',
        lines: ['Root and Tide Nursery Press Office', 'press@example.org', '+592 555 0133 (Monday to Friday, 8:00 to 16:00)'],
      },
    ],
    right: {
      places: ['Georgetown', 'Guyana'],
      day: '2026-11-13',
      countries: ['GY'],
      contacts: [{ name: 'Root and Tide Nursery Press Office', email: 'press@example.org', phone: '+5925550133' }],
      speakers: ['Shondell Persaud-Adams'],
    },
  },
  {
    name: 'fait-a-bamako',
    lang: 'fr',
    above: ['N° 027/2026/CNM', 'COMMUNIQUÉ'],
    headline: 'La Coopérative nationale du mil fixe le prix d’achat à 240 francs le kilo',
    text: [
      'La Coopérative nationale du mil porte à la connaissance des producteurs et de la presse que le prix d’achat du mil est fixé à 240 francs CFA le kilo pour la campagne 2026-2027, contre 215 francs l’an dernier.',
      'Les 1 120 points d’achat ouvrent le lundi 23 novembre 2026 dans les huit régions du Mali. Aucune livraison ne sera acceptée avant cette date.',
      '« Personne ne doit vendre à perte pour payer l’école », rappelle le président de la coopérative, Bakary Sangaré-Dembélé.',
      'Fait à Bamako, le 16 novembre 2026',
    ],
    below: [{ title: 'Contact presse :', lines: ['Assitan Coulibaly-Traoré', 'assitan@example.org', '+223 20 55 50 14'] }],
    right: {
      places: ['Bamako'],
      day: '2026-11-16',
      countries: ['ML'],
      contacts: [{ name: 'Assitan Coulibaly-Traoré', email: 'assitan@example.org', phone: '+22320555014' }],
      speakers: ['Bakary Sangaré-Dembélé'],
    },
  },
  {
    name: 'madrid-fecha',
    lang: 'es',
    above: ['Nota informativa'],
    headline: '¿Quién cuida a quien cuida? 3.100 familias responden en una encuesta en Madrid',
    text: [
      'MADRID, 16 NOV. 2026.- Seis de cada diez personas que cuidan a un familiar en la región de Madrid no han dormido una noche entera en el último mes, según la encuesta que publica este lunes la asociación Manos que Velan.',
      'La encuesta se hizo por teléfono entre el 2 de septiembre y el 30 de octubre, con un margen de error de ±1,8 puntos.',
      '«No pido un premio, pido dormir un martes», resume Encarnación Villalba-Ortega, que cuida a su marido desde 2019.',
      'La asociación propone 300 plazas de respiro nocturno antes de junio de 2027 y presentará la propuesta en la Asamblea el próximo 1 de diciembre.',
    ],
    below: [{ title: 'Gabinete de prensa', lines: ['Manos que Velan', 'Tel. 91 555 01 47 / prensa@example.org'] }],
    right: {
      places: ['Madrid'],
      day: '2026-11-16',
      countries: ['ES'],
      contacts: [{ name: 'Manos que Velan', email: 'prensa@example.org' }],
      speakers: ['Encarnación Villalba-Ortega'],
    },
  },
  {
    name: 'cairo-date-first',
    lang: 'ar',
    above: ['بيان صحفي'],
    headline: 'خمسمئة مدرسة في صعيد مصر تزرع أسطحها بالخضروات',
    text: [
      'القاهرة في 18 نوفمبر 2026 – زرعت خمسمئة مدرسة في صعيد مصر أسطحها بالخضروات منذ بداية العام الدراسي، وفقًا لما أعلنته مبادرة سطح أخضر يوم الأربعاء.',
      'ويشارك في المبادرة 41 ألف تلميذ، وتذهب المحاصيل إلى مطابخ المدارس نفسها.',
      '"صار ابني يأكل الجرجير لأنه زرعه"، قالت مروة عبد النعيم، وهي أم لتلميذين في سوهاج.',
      'وتستقبل المبادرة طلبات المدارس الجديدة حتى 15 ديسمبر 2026.',
    ],
    below: [{ title: 'للمزيد من المعلومات:', lines: ['مصطفى الضبع، المنسق الإعلامي', 'mostafa@example.org', '+20 2 2555 0138'] }],
    right: {
      places: ['القاهرة'],
      day: '2026-11-18',
      countries: ['EG'],
      contacts: [{ name: 'مصطفى الضبع', email: 'mostafa@example.org', phone: '+20225550138' }],
      speakers: ['مروة عبد النعيم'],
    },
  },
];
