import type { LanguageDocument } from './language-documents.ts';

/** Releases as press offices write them in French. Organisations, events and people are invented. */
export const documents: readonly LanguageDocument[] = [
  {
    name: 'numbered.txt',
    text: `COMMUNIQUÉ DE PRESSE N° 47/2026

Le Mali remet en service trente puits dans la région de Mopti

Mopti, le 18 novembre 2026 – Trente puits abandonnés depuis 2019 ont été remis en service dans la région de Mopti, a annoncé aujourd’hui Secours Port Bleu. Ils approvisionnent 41 000 personnes.

« Nous marchions trois heures pour un bidon », raconte Fatoumata Cissé, maraîchère à Konna.

Le projet a coûté 620 000 euros, dont la moitié a été versée par les communes.

Contact presse :
Aïssata Maïga, chargée de communication
Tél. : +223 20 22 01 42
aissata.maiga@example.org
`,
    right: {
      headline: 'Le Mali remet en service trente puits dans la région de Mopti',
      places: ['Mopti'],
      day: '2026-11-18',
      countries: ['ML'],
      quotes: [{ begins: 'Nous marchions', speaker: 'Fatoumata Cissé' }],
      contacts: [{ name: 'Aïssata Maïga', email: 'aissata.maiga@example.org', phone: '+22320220142' }],
    },
  },
  {
    name: 'date-above-headline.txt',
    text: `Lyon, le 17 novembre 2026

Communiqué de presse

Un vaccin contre la dengue entre en phase finale d’essais

Les essais de phase finale d’un vaccin contre la dengue ont commencé lundi dans quatre hôpitaux français, a indiqué le laboratoire Verdanne. Ils porteront sur 3 200 volontaires pendant dix-huit mois.

Pour Hélène Aubrac, directrice scientifique du laboratoire, « les premiers résultats sont attendus au printemps 2028, pas avant ».

« La dengue n’est plus une maladie lointaine », a-t-elle ajouté.

Contacts médias

Julien Marchetti – julien.marchetti@example.org – 04 55 50 01 42
`,
    right: {
      headline: 'Un vaccin contre la dengue entre en phase finale d’essais',
      places: ['Lyon'],
      day: '2026-11-17',
      countries: ['FR'],
      quotes: [
        { begins: 'les premiers résultats', speaker: 'Hélène Aubrac' },
        { begins: 'La dengue n’est plus', speaker: 'Hélène Aubrac' },
      ],
      contacts: [{ name: 'Julien Marchetti', email: 'julien.marchetti@example.org' }],
    },
  },
  {
    name: 'capitals.txt',
    text: `POUR DIFFUSION IMMÉDIATE

HAÏTI : LE CHOLÉRA RECULE DANS TROIS DÉPARTEMENTS

PORT-AU-PRINCE, Haïti, 16 novembre 2026 — Aucun nouveau cas de choléra n’a été signalé depuis trois semaines dans trois départements d’Haïti, selon Secours Port Bleu et les autorités sanitaires.

« C’est une première depuis quatre ans, mais l’eau des puits reste dangereuse », avertit le docteur Jean-Rony Alcindor.

-30-

Renseignements :
Mirlande Estimé
Secours Port Bleu, Port-au-Prince
Téléphone : +509 28 55 0142
Courriel : mirlande.estime@example.org
`,
    right: {
      headline: 'HAÏTI : LE CHOLÉRA RECULE DANS TROIS DÉPARTEMENTS',
      places: ['Port-au-Prince'],
      day: '2026-11-16',
      countries: ['HT'],
      quotes: [{ begins: 'C’est une première', speaker: 'Jean-Rony Alcindor' }],
      contacts: [{ name: 'Mirlande Estimé', email: 'mirlande.estime@example.org', phone: '+50928550142' }],
    },
  },
  {
    name: 'statement.txt',
    text: `DÉCLARATION

Déclaration de la Fondation Phare du Levant sur l’attaque d’une clinique à El-Facher

Port-Soudan, 15 novembre 2026

La Fondation Phare du Levant est bouleversée par l’attaque qui a frappé hier une clinique d’El-Facher, au Soudan. Deux infirmières et un chauffeur ont été blessés. La clinique, seule maternité pour 40 000 habitants, est fermée.

« Un hôpital n’est pas un champ de bataille », déclare sa directrice générale, Mme Nour Bakri. « Nous demandons à toutes les parties de protéger les soignants. »

La Fondation poursuit son aide avec des équipes mobiles.

Contact : Idris Salem, porte-parole, idris.salem@example.org, +249 15 555 0142
`,
    right: {
      headline: 'Déclaration de la Fondation Phare du Levant sur l’attaque d’une clinique à El-Facher',
      places: ['Port-Soudan'],
      day: '2026-11-15',
      countries: ['SD'],
      quotes: [
        { begins: 'Un hôpital n’est pas', speaker: 'Nour Bakri' },
        { begins: 'Nous demandons', speaker: 'Nour Bakri' },
      ],
      contacts: [{ name: 'Idris Salem', email: 'idris.salem@example.org', phone: '+249155550142' }],
    },
  },
  {
    name: 'invitation.txt',
    text: `AVIS AUX MÉDIAS

Les villes côtières face à la montée des eaux : présentation du rapport aux journalistes

Dakar, le 12 novembre 2026 – L’organisation Pont Vert invite les journalistes à la présentation de son rapport sur trente villes côtières d’Afrique. Le rapport chiffre pour la première fois leurs pertes.

Quand : jeudi 3 décembre 2026 à 10 h
Où : Musée de la mer, Dakar
Qui : Khady Ndour, chercheuse principale

Inscriptions et contact :
Ousmane Faye
ousmane.faye@example.org
+221 33 855 01 42
`,
    right: {
      headline: 'Les villes côtières face à la montée des eaux : présentation du rapport aux journalistes',
      places: ['Dakar'],
      day: '2026-11-12',
      countries: ['SN'],
      quotes: [],
      contacts: [{ name: 'Ousmane Faye', email: 'ousmane.faye@example.org', phone: '+221338550142' }],
    },
  },
  {
    name: 'brackets.txt',
    text: `Niger : les banques de céréales traversent leur première soudure

(Niamey, 11 novembre) – Quarante banques de céréales tenues par des femmes ont permis à 18 000 familles de passer la soudure sans vendre leurs bêtes, rapporte Secours Port Bleu dans une étude publiée ce mercredi.

Selon Rakia Issoufou, présidente du réseau, « une chèvre gardée en août, c’est une rentrée payée en octobre ».

Les banques ont prêté 900 tonnes de mil, toutes remboursées.

Pour plus d’informations, contactez Boubacar Garba au +227 20 55 01 42 ou à boubacar.garba@example.org.
`,
    right: {
      headline: 'Niger : les banques de céréales traversent leur première soudure',
      places: ['Niamey'],
      day: '2026-11-11',
      countries: ['NE'],
      quotes: [{ begins: 'une chèvre gardée', speaker: 'Rakia Issoufou' }],
      contacts: [{ name: 'Boubacar Garba', email: 'boubacar.garba@example.org', phone: '+22720550142' }],
    },
  },
  {
    name: 'markdown.md',
    text: `# Mille citernes d’eau de pluie sur la côte du Bangladesh

*Douze mille familles boivent toute l’année*

**Dacca, 10 novembre 2026 –** Mille citernes d’eau de pluie ont été installées dans trois districts de la côte du Bangladesh, a fait savoir Secours Port Bleu.

« Avant, nous partions deux heures chercher l’eau », explique une habitante, Fatima Begum.

« Ce sont des maçons du village qui les réparent », précise pour sa part l’ingénieur Rahim Uddin.

## Contact presse

Sophie Lantier, responsable des relations médias : sophie.lantier@example.org, +880 2 5555 0142
`,
    right: {
      headline: 'Mille citernes d’eau de pluie sur la côte du Bangladesh',
      places: ['Dacca'],
      day: '2026-11-10',
      countries: ['BD'],
      quotes: [
        { begins: 'Avant, nous partions', speaker: 'Fatima Begum' },
        { begins: 'Ce sont des maçons', speaker: 'Rahim Uddin' },
      ],
      contacts: [{ name: 'Sophie Lantier', email: 'sophie.lantier@example.org', phone: '+880255550142' }],
    },
  },
  {
    name: 'wrapped.txt',
    text: `Communiqué de presse
Diffusion immédiate

Deux villes d’Ukraine
retrouvent le chauffage

Kiev, le 9 novembre 2026. Le chauffage est rétabli à Kharkiv et à Soumy,
ont annoncé Secours Port Bleu et les régies locales. Cent quatre-vingt mille
foyers sont reliés avant les gelées.

« Les équipes ont remplacé six kilomètres de conduites pendant les
alertes », a souligné Oksana Lytvyn, représentante de Secours Port Bleu en
Ukraine.

Contact médias : Oksana Lytvyn, +380 44 555 0142, oksana.lytvyn@example.org
`,
    right: {
      headline: 'Deux villes d’Ukraine retrouvent le chauffage',
      places: ['Kiev'],
      day: '2026-11-09',
      countries: ['UA'],
      quotes: [{ begins: 'Les équipes ont remplacé', speaker: 'Oksana Lytvyn' }],
      contacts: [{ name: 'Oksana Lytvyn', email: 'oksana.lytvyn@example.org', phone: '+380445550142' }],
    },
  },
  {
    name: 'two-places.txt',
    text: `COMMUNIQUÉ CONJOINT

Le Bénin et le Togo surveillent ensemble le fleuve Mono

Cotonou et Lomé, le 8 novembre 2026 – Soixante capteurs mesurent désormais la hauteur et la qualité de l’eau du fleuve Mono, qui sépare le Bénin du Togo. Les données sont publiques.

« Les riverains apprendront une crue six heures plus tôt », a déclaré M. Kossi Amegan, directeur du centre de mesures.

Sa collègue béninoise Reine Adjovi y voit « la fin d’une vieille querelle de chiffres entre voisins ».

Personnes à contacter :
Kossi Amegan, kossi.amegan@example.org, +228 22 55 01 42
Reine Adjovi, reine.adjovi@example.org, +229 01 21 55 01 42
`,
    right: {
      headline: 'Le Bénin et le Togo surveillent ensemble le fleuve Mono',
      places: ['Cotonou', 'Lomé'],
      day: '2026-11-08',
      countries: ['BJ', 'TG'],
      quotes: [
        { begins: 'Les riverains apprendront', speaker: 'Kossi Amegan' },
        { begins: 'la fin d’une vieille', speaker: 'Reine Adjovi' },
      ],
      contacts: [
        { name: 'Kossi Amegan', email: 'kossi.amegan@example.org', phone: '+22822550142' },
        { name: 'Reine Adjovi', email: 'reine.adjovi@example.org', phone: '+2290121550142' },
      ],
    },
  },
  {
    name: 'headquarters.txt',
    text: `Genève, 7 novembre 2026

Pérou : l’anémie des enfants recule de moitié dans les Andes

GENÈVE – La part des enfants anémiques est passée de 52 à 25 % en quatre ans dans trois régions des Andes du Pérou, montre un rapport que la Fondation Phare du Levant publie ce samedi.

« Un petit pain par jour, enrichi en fer : il n’y a pas d’autre secret », résume Rosa Mendoza, auteure principale du rapport.

À propos de la Fondation Phare du Levant
La Fondation Phare du Levant équipe des dispensaires dans onze pays depuis 1994.

Service de presse
Tél. +41 22 555 01 33
presse@example.org
`,
    right: {
      headline: 'Pérou : l’anémie des enfants recule de moitié dans les Andes',
      places: ['Genève'],
      day: '2026-11-07',
      countries: ['PE'],
      quotes: [{ begins: 'Un petit pain', speaker: 'Rosa Mendoza' }],
      contacts: [{ name: 'Service de presse', email: 'presse@example.org', phone: '+41225550133' }],
    },
  },
  {
    name: 'first-of-month.txt',
    text: `Communiqué

Somalie : les pluies d’automne soulagent le sud du pays

Mogadiscio, 1er novembre 2026 – Les pluies d’automne ont mis fin à dix mois de sécheresse dans le sud de la Somalie, constate Secours Port Bleu, mais 1,3 million de personnes ont encore besoin d’aide alimentaire.

« La pluie est venue, les vaches n’étaient plus là », dit l’éleveur Yusuf Ali.

Contact : bureau de presse, presse.so@example.org
`,
    right: {
      headline: 'Somalie : les pluies d’automne soulagent le sud du pays',
      places: ['Mogadiscio'],
      day: '2026-11-01',
      countries: ['SO'],
      quotes: [{ begins: 'La pluie est venue', speaker: 'Yusuf Ali' }],
      contacts: [{ name: 'bureau de presse', email: 'presse.so@example.org' }],
    },
  },
  {
    name: 'no-dateline.txt',
    text: `Secours Port Bleu nomme une nouvelle secrétaire générale

Publié le 2 novembre 2026

Le conseil de Secours Port Bleu a nommé Claire Dumontel secrétaire générale pour cinq ans. Diplomate, elle a passé douze ans en Afghanistan, où elle a dirigé la reconstruction de deux barrages.

« Elle sait ce qu’un puits change à la vie d’un village », a salué le président du conseil, Antoine Verbeke.

Claire Dumontel prendra ses fonctions le 4 janvier.

Contact presse : Lucas Perrin (lucas.perrin@example.org, +33 1 55 50 01 42)
`,
    right: {
      headline: 'Secours Port Bleu nomme une nouvelle secrétaire générale',
      places: [],
      day: '2026-11-02',
      countries: ['AF'],
      quotes: [{ begins: 'Elle sait ce', speaker: 'Antoine Verbeke' }],
      contacts: [{ name: 'Lucas Perrin', email: 'lucas.perrin@example.org', phone: '+33155500142' }],
    },
  },
  {
    name: 'wire.txt',
    text: `Verdanne lance un lecteur de téléphone pour les aveugles

BRUXELLES, le 3 novembre 2026 /Fil Presse Europe/ -- Verdanne lance un logiciel gratuit qui lit à voix haute les boîtes de médicaments, les menus et les panneaux d’arrêt. Il parle six langues et fonctionne sans réseau.

« Lire n’est pas un privilège », affirme Pieter Van Acker, fondateur et directeur général de Verdanne.

« J’ai choisi mon plat toute seule pour la première fois », confie Élodie Renson, qui l’a essayé.

À propos de Verdanne : Verdanne développe depuis 2015 des logiciels accessibles.

Contact pour les médias
Émilie Claes
Directrice de la communication, Verdanne
Tél : +32 2 555 01 42
E-mail : emilie.claes@example.org
`,
    right: {
      headline: 'Verdanne lance un lecteur de téléphone pour les aveugles',
      places: ['Bruxelles'],
      day: '2026-11-03',
      countries: ['BE'],
      quotes: [
        { begins: 'Lire n’est pas', speaker: 'Pieter Van Acker' },
        { begins: 'J’ai choisi mon plat', speaker: 'Élodie Renson' },
      ],
      contacts: [{ name: 'Émilie Claes', email: 'emilie.claes@example.org', phone: '+3225550142' }],
    },
  },
  {
    name: 'title-before-name.txt',
    text: `Le Gouvernement ivoirien et Pont Vert ouvrent la première école sur pilotis

Abidjan, le 4 novembre 2026 – La ministre de l’Éducation, Mme Adjoua Kouamé, a inauguré ce mercredi à Grand-Lahou la première école sur pilotis de Côte d’Ivoire.

« Aucun enfant ne doit manquer trois mois de classe parce que la lagune monte », a souligné la ministre, Mme Adjoua Kouamé.

Le maire, M. Serge N’Dri, a quant à lui annoncé que « deux autres écoles suivront avant la saison des pluies ».

Contacts
Presse : Yves Brou, yves.brou@example.org, +225 27 22 55 01 42
`,
    right: {
      headline: 'Le Gouvernement ivoirien et Pont Vert ouvrent la première école sur pilotis',
      places: ['Abidjan'],
      day: '2026-11-04',
      countries: ['CI'],
      quotes: [
        { begins: 'Aucun enfant', speaker: 'Adjoua Kouamé' },
        { begins: 'deux autres écoles', speaker: 'Serge N’Dri' },
      ],
      contacts: [{ name: 'Yves Brou', email: 'yves.brou@example.org', phone: '+2252722550142' }],
    },
  },
  {
    name: 'quebec.txt',
    text: `POUR PUBLICATION IMMÉDIATE

Une clinique mobile sillonne la Côte-Nord

Sept-Îles, Québec, le 5 novembre 2026 — Une clinique mobile soignera dès lundi les habitants de dix villages de la Côte-Nord, a annoncé l’organisme Phare du Nord. Elle compte deux fauteuils de dentiste et un cabinet.

« Certaines familles n’avaient pas vu de dentiste depuis six ans », explique la docteure Maude Gagnon.

– 30 –

Source : Phare du Nord

Renseignements :
Alexis Tremblay
Conseiller en relations publiques
418 555-0142
alexis.tremblay@example.org
`,
    right: {
      headline: 'Une clinique mobile sillonne la Côte-Nord',
      places: ['Sept-Îles'],
      day: '2026-11-05',
      countries: ['CA'],
      quotes: [{ begins: 'Certaines familles', speaker: 'Maude Gagnon' }],
      contacts: [{ name: 'Alexis Tremblay', email: 'alexis.tremblay@example.org' }],
    },
  },
  {
    name: 'swiss-letterhead.txt',
    text: `Pont Vert
Service de communication
Rue des Grottes 12, 1201 Genève

Communiqué aux médias

Berne, le 6 novembre 2026

Les lacs de Suisse se réchauffent deux fois plus vite que prévu

Les eaux de surface des douze plus grands lacs de Suisse ont gagné 1,4 degré en vingt ans, soit deux fois plus que ne l’annonçaient les modèles, établit une étude de Pont Vert. Les ombles et les truites reculent déjà.

« Un poisson ne peut pas ouvrir la fenêtre », observe le biologiste Mathias Roulin.

Pour tout renseignement complémentaire : Chantal Favre, +41 31 555 01 42, chantal.favre@example.org
`,
    right: {
      headline: 'Les lacs de Suisse se réchauffent deux fois plus vite que prévu',
      places: ['Berne'],
      day: '2026-11-06',
      countries: ['CH'],
      quotes: [{ begins: 'Un poisson ne peut', speaker: 'Mathias Roulin' }],
      contacts: [{ name: 'Chantal Favre', email: 'chantal.favre@example.org', phone: '+41315550142' }],
    },
  },
  {
    name: 'maghreb.txt',
    text: `Maroc : un an après le séisme, six cents maisons de pierre

Marrakech (Maroc), le 13 novembre 2026 : Six cents maisons de pierre ont été rebâties en un an dans le Haut Atlas par Secours Port Bleu et les villageois, trois mois plus tôt que prévu.

« Nous avons choisi nous-mêmes la forme de nos maisons, témoigne Hassan Alloui, berger. Alors nous en prendrons soin. »

Note aux rédactions : des photographies sont disponibles sur https://example.org/maroc.

Contact
Leïla Bennis, attachée de presse
Tél. : +212 5 22 55 01 42 / Courriel : leila.bennis@example.org
`,
    right: {
      headline: 'Maroc : un an après le séisme, six cents maisons de pierre',
      places: ['Marrakech'],
      day: '2026-11-13',
      countries: ['MA'],
      quotes: [{ begins: 'Nous avons choisi', speaker: 'Hassan Alloui' }],
      contacts: [{ name: 'Leïla Bennis', email: 'leila.bennis@example.org', phone: '+212522550142' }],
    },
  },
  {
    name: 'briefing.txt',
    text: `Point de presse

Gaza : trente-deux camions de médicaments bloqués depuis neuf jours

Le Caire, 14 novembre 2026 – Trente-deux camions chargés de médicaments attendent depuis neuf jours à la frontière, a dénoncé vendredi Secours Port Bleu. Quatre d’entre eux transportent de l’insuline réfrigérée.

Lors du point de presse, Samir Haddad, porte-parole, a déclaré : « Chaque jour d’attente, des médicaments se perdent. »

Il a ajouté : « Nous demandons à tous de laisser passer ces camions. »

FIN

Contact presse : Samir Haddad – portable : +20 2 2555 0142 – samir.haddad@example.org
`,
    right: {
      headline: 'Gaza : trente-deux camions de médicaments bloqués depuis neuf jours',
      places: ['Le Caire'],
      day: '2026-11-14',
      countries: ['EG'],
      quotes: [
        { begins: 'Chaque jour', speaker: 'Samir Haddad' },
        { begins: 'Nous demandons', speaker: 'Samir Haddad' },
      ],
      contacts: [{ name: 'Samir Haddad', email: 'samir.haddad@example.org', phone: '+20225550142' }],
    },
  },
  {
    name: 'labelled-date.txt',
    text: `Date : 19 novembre 2026
Lieu : Antananarivo

Madagascar : des lycéens plantent un million de palétuviers

ANTANANARIVO, 19 novembre 2026 (Pont Vert) – Douze mille lycéens de Madagascar ont planté un million de palétuviers sur la côte ouest. Neuf plants sur dix ont pris, d’après les relevés de Pont Vert.

“Mon grand-père coupait ces arbres, moi je les compte”, sourit Tiana Rakoto, élève à Morondava.

Contact : Hery Andrianina ; hery.andrianina@example.org ; +261 20 22 550 14
`,
    right: {
      headline: 'Madagascar : des lycéens plantent un million de palétuviers',
      places: ['Antananarivo'],
      day: '2026-11-19',
      countries: ['MG'],
      quotes: [{ begins: 'Mon grand-père', speaker: 'Tiana Rakoto' }],
      contacts: [{ name: 'Hery Andrianina', email: 'hery.andrianina@example.org', phone: '+261202255014' }],
    },
  },
  {
    name: 'below-headline.txt',
    text: `Les cantines scolaires d’Éthiopie s’étendent à cinq cents écoles
Plus de 210 000 élèves mangeront un repas chaud par jour

ADDIS-ABEBA, 20 novembre (Fondation Phare du Levant) – La Fondation Phare du Levant étend à cinq cents écoles son programme de cantines en Éthiopie. Les légumes viennent des jardins des écoles.

« Les enfants viennent parce qu’ils n’ont plus faim », a constaté Desta Hailu, directeur du programme. « Et ils restent », a-t-il conclu.

Pour en savoir plus ou demander un entretien :
Mélanie Cordier, melanie.cordier@example.org, tél. +251 11 555 0142
`,
    right: {
      headline: 'Les cantines scolaires d’Éthiopie s’étendent à cinq cents écoles',
      places: ['Addis-Abeba'],
      day: '2026-11-20',
      countries: ['ET'],
      quotes: [
        { begins: 'Les enfants viennent', speaker: 'Desta Hailu' },
        { begins: 'Et ils restent', speaker: 'Desta Hailu' },
      ],
      contacts: [{ name: 'Mélanie Cordier', email: 'melanie.cordier@example.org', phone: '+251115550142' }],
    },
  },
];

/** Lines with which press offices ask to wait, written for Friday, 20 November 2026; others than those of `embargo-wordings.ts`. */
export const wordings: readonly string[] = [
  'Embargo jusqu’au 24 novembre 2026 à 10 h (heure de Genève)',
  'EMBARGO – 24/11/2026 – 06h00 GMT',
  'Sous embargo strict',
  'Communiqué sous embargo',
  'Texte sous embargo jusqu’à la fin de l’allocution du ministre',
  'Embargo levé mardi à midi',
  'Levée de l’embargo : lundi 23 novembre à 8 heures',
  'À ne pas publier avant le mardi 24 novembre 2026, 10 h',
  'Ne pas diffuser avant 18 h, heure de Paris',
  'Interdiction de publier avant mardi',
  'Merci de ne rien publier avant lundi matin',
  'Prière de ne pas utiliser ce texte avant mardi',
  'Ne pas communiquer avant l’accord du cabinet',
  'Merci de respecter la confidentialité de ce texte jusqu’à mardi',
  'Diffusion différée au 24 novembre',
  'Publication prévue le 24 novembre 2026',
  'Diffusion prévue mardi à 10 heures',
  'Libre de publication à partir de mardi 10 h',
  'Publiable à compter du 24 novembre',
  'À utiliser après 10 heures mardi',
  'Réservé aux éditions du mardi 24 novembre',
  'Pour parution mardi',
  'En attente de validation',
  'Version non définitive',
  'BROUILLON',
  'Document de travail – ne pas diffuser',
  'À usage interne uniquement',
  'Projet de communiqué, à valider par la direction',
  'Attendre le feu vert avant toute diffusion',
  'Ne pas transmettre à la presse avant mardi',
];

export const harmless = {
  above: [
    'Communiqué de presse',
    'Pour diffusion immédiate',
    'COMMUNIQUÉ DE PRESSE N° 48/2026',
    'Publié le 20 novembre 2026',
    'Service de communication',
    'Sans embargo',
    'Dossier de presse',
    'Genève, le 20 novembre 2026',
  ],
  inText: [
    'L’embargo sur les armes à destination de la région reste en vigueur.',
    'Le rapport sera publié en mars et présenté aux communes avant l’été.',
    'Les villages ne peuvent pas attendre mardi pour recevoir de l’eau.',
    'La diffusion de l’eau par camions est interdite avant six heures du matin.',
    'Les résultats définitifs ne seront pas connus avant décembre.',
  ],
};

export const plain = {
  headline: 'Trente puits remis en service dans la région de Mopti',
  paragraphs: [
    'Mopti, le 18 novembre 2026 – Trente puits abandonnés depuis 2019 ont été remis en service dans la région de Mopti, a annoncé aujourd’hui Secours Port Bleu. Ils approvisionnent 41 000 personnes.',
    'Le projet a coûté 620 000 euros, dont la moitié a été versée par les communes. Les comités de village fixent le prix de l’eau.',
    'Contact presse : Aïssata Maïga, aissata.maiga@example.org',
  ],
};
