import type { LanguageDocument } from './language-documents.ts';

/** Releases as offices in Germany, Austria and Switzerland write them. Bodies, people and events are invented. */
export const germanDocuments: readonly LanguageDocument[] = [
  {
    name: 'genf-masern.txt',
    text: `PRESSEMITTEILUNG

Masernimpfungen erreichen im Südsudan erstmals 1,2 Millionen Kinder

Genf, 12. November 2026 – In zehn Wochen haben 3.400 Helferinnen und Helfer im Südsudan mehr als 1,2 Millionen Kinder gegen Masern geimpft, wie der Verein Blauer Hafen am Donnerstag mitteilte.

„Wir sind zu Fuß, mit Booten und auf Eseln in die Dörfer gekommen“, sagte Nyandeng Deng, die den Einsatz in Malakal leitete. „Kein Kind sollte an einer Krankheit sterben, die sich mit einer Spritze verhindern lässt.“

In der Regenzeit waren rund 40 Prozent der Straßen unpassierbar. Der Impfstoff wurde mit Solarkühlschränken bei 2 bis 8 °C gelagert.

Pressekontakt:
Ulrike Brandstätter
Leiterin Kommunikation
Tel.: +41 22 555 01 10
E-Mail: ulrike.brandstaetter@example.org

Über den Verein Blauer Hafen
Der Verein Blauer Hafen unterstützt seit 1987 Gesundheitsstationen in 14 Ländern.
`,
    right: {
      headline: 'Masernimpfungen erreichen im Südsudan erstmals 1,2 Millionen Kinder',
      places: ['Genf'],
      day: '2026-11-12',
      countries: ['SS'],
      quotes: [
        { begins: 'Wir sind zu Fuß', speaker: 'Nyandeng Deng' },
        { begins: 'Kein Kind sollte an', speaker: 'Nyandeng Deng' },
      ],
      contacts: [{ name: 'Ulrike Brandstätter', email: 'ulrike.brandstaetter@example.org', phone: '+41225550110' }],
    },
  },
  {
    name: 'berlin-brunnen.txt',
    text: `Pressemitteilung Nr. 47/2026

Neue Brunnen versorgen 60.000 Menschen in Äthiopien

BERLIN, 11.11.2026. Die Stiftung Klarwasser hat in der Region Tigray 84 Brunnen gebohrt. Damit haben rund 60.000 Menschen in Äthiopien wieder sauberes Trinkwasser.

„Früher liefen die Mädchen vier Stunden zum Fluss“, erklärte Selamawit Haile, Ingenieurin der Stiftung in Mekelle. „Heute gehen sie in dieser Zeit zur Schule.“

Jeder Brunnen kostet rund 9.800 Euro. Die Gemeinden zahlen die Wartung ab 2028 selbst.

Rückfragen an:
Stiftung Klarwasser
Jens Oldenburg, Pressesprecher
Telefon 030 5550 1234
presse@example.org
`,
    right: {
      headline: 'Neue Brunnen versorgen 60.000 Menschen in Äthiopien',
      places: ['BERLIN'],
      day: '2026-11-11',
      countries: ['DE'],
      quotes: [
        { begins: 'Früher liefen die Mädchen', speaker: 'Selamawit Haile' },
        { begins: 'Heute gehen sie in', speaker: 'Selamawit Haile' },
      ],
      contacts: [{ name: 'Jens Oldenburg', email: 'presse@example.org' }],
    },
  },
  {
    name: 'wien-duerre.txt',
    text: `Zur sofortigen Veröffentlichung

Wien, 9. November 2026

Dürre in Kenia: Herden schrumpfen um ein Drittel

Bericht fordert Weidekorridore und frühere Warnungen

Im Norden Kenias haben Viehhalter binnen eines Jahres ein Drittel ihrer Tiere verloren. Das geht aus einem Bericht hervor, den das Institut für Trockengebiete heute in Wien vorgelegt hat.

Die Regenfälle blieben zum dritten Mal in Folge aus, so das Institut. In Marsabit stieg der Preis für einen Kanister Wasser auf das Vierfache.

„Wer seine Herde verliert, verliert sein Sparbuch, seine Mitgift und seinen Namen“, so Halima Guyo, Mitautorin des Berichts.

Kontakt für Medien:
Dr. Matthias Leitgeb
Institut für Trockengebiete
+43 1 555 01 23
leitgeb@example.org
`,
    right: {
      headline: 'Dürre in Kenia: Herden schrumpfen um ein Drittel',
      places: ['Wien'],
      day: '2026-11-09',
      countries: ['AT'],
      quotes: [{ begins: 'Wer seine Herde verliert', speaker: 'Halima Guyo' }],
      contacts: [{ name: 'Dr. Matthias Leitgeb', email: 'leitgeb@example.org', phone: '+4315550123' }],
    },
  },
  {
    name: 'bern-minen.txt',
    text: `Medienmitteilung

Minenräumung in der Ukraine: 2’300 Hektaren Ackerland wieder nutzbar

Bern, 03.11.2026 – Schweizer Fachleute haben gemeinsam mit ukrainischen Teams in den Gebieten Charkiw und Mykolajiw 2300 Hektaren Ackerland von Minen geräumt. Das teilte die Stiftung Sicherer Boden am Dienstag mit.

«Die Bauern fragen nicht, wann der Krieg zu Ende ist, sondern wann sie säen können», sagte Oksana Hrytsenko, die Leiterin des Programms. «Jetzt können wir ihnen ein Datum nennen.»

Im kommenden Jahr sollen 60 Personen zusätzlich ausgebildet werden.

Auskunft:
Beat Zürcher, Mediensprecher, Tel. +41 31 555 01 47, beat.zuercher@example.org
`,
    right: {
      headline: 'Minenräumung in der Ukraine: 2’300 Hektaren Ackerland wieder nutzbar',
      places: ['Bern'],
      day: '2026-11-03',
      countries: ['CH'],
      quotes: [
        { begins: 'Die Bauern fragen nicht', speaker: 'Oksana Hrytsenko' },
        { begins: 'Jetzt können wir ihnen', speaker: 'Oksana Hrytsenko' },
      ],
      contacts: [{ name: 'Beat Zürcher', email: 'beat.zuercher@example.org', phone: '+41315550147' }],
    },
  },
  {
    name: 'hamburg-ots.txt',
    text: `Gerettete im Mittelmeer: Schiff «Morgenstern» läuft Sizilien an

Hamburg, 15. November 2026 (ots) – Das Rettungsschiff Morgenstern hat am Wochenende 214 Menschen aus Seenot gerettet und läuft nun Sizilien an. An Bord sind nach Angaben der Organisation Seebrücke Nord 61 Minderjährige.

»Die Menschen waren drei Tage ohne Wasser unterwegs«, berichtete der Einsatzleiter Henrik Sörensen. »Zwei von ihnen mussten wir an Bord wiederbeleben.«

Italien hat dem Schiff am Sonntag einen Hafen zugewiesen.

Pressekontakt:
Seebrücke Nord
Maren Petersen
Tel: 0176 5550 1199
maren.petersen@example.org
`,
    right: {
      headline: 'Gerettete im Mittelmeer: Schiff «Morgenstern» läuft Sizilien an',
      places: ['Hamburg'],
      day: '2026-11-15',
      countries: ['DE'],
      quotes: [
        { begins: 'Die Menschen waren drei', speaker: 'Henrik Sörensen' },
        { begins: 'Zwei von ihnen mussten', speaker: 'Henrik Sörensen' },
      ],
      contacts: [{ name: 'Maren Petersen', email: 'maren.petersen@example.org' }],
    },
  },
  {
    name: 'koeln-cholera.txt',
    text: `Köln, den 2. November 2026

PRESSEINFORMATION

Cholera im Jemen: Hilfswerk eröffnet zwölf Behandlungszentren

Sanaa/Köln. Im Jemen sind seit August mehr als 27.000 Menschen an Cholera erkrankt. Das Hilfswerk Rheinbrücke hat deshalb zwölf Behandlungszentren eröffnet.

„Das Wasser aus den Zisternen ist die einzige Quelle und zugleich die größte Gefahr“, betonte Dr. Amal al-Hakimi, Ärztin in Hudaida. Sie fügte hinzu: „Mit Chlor und Seife lassen sich die meisten Fälle vermeiden.“

Für ein Zentrum rechnet das Hilfswerk mit Kosten von 21.500 Euro im Monat.

Ihre Ansprechpartnerin für die Presse:
Sabine Wüllner
0221 555 0188
s.wuellner@example.org
`,
    right: {
      headline: 'Cholera im Jemen: Hilfswerk eröffnet zwölf Behandlungszentren',
      places: ['Sanaa', 'Köln'],
      day: '2026-11-02',
      countries: ['YE', 'DE'],
      quotes: [
        { begins: 'Das Wasser aus den', speaker: 'Amal al-Hakimi' },
        { begins: 'Mit Chlor und Seife', speaker: 'Amal al-Hakimi' },
      ],
      contacts: [{ name: 'Sabine Wüllner', email: 's.wuellner@example.org' }],
    },
  },
  {
    name: 'nairobi-imker.txt',
    text: `PRESSEMITTEILUNG
4. November 2026

Imkerinnen in Uganda verdoppeln ihre Ernte

Kampala, Uganda – 640 Imkerinnen im Norden Ugandas haben in diesem Jahr doppelt so viel Honig geerntet wie 2024. Die Genossenschaft Goldene Wabe führt das auf neue Bienenstöcke und gemeinsame Transporte zurück.

Nach den Worten der Vorsitzenden Grace Akello „hat jede Frau jetzt ein eigenes Konto und ein eigenes Wort im Dorf“.

Der Honig wird in Gulu abgefüllt und zu 70 Prozent im Land verkauft.

Weitere Informationen:
Peter Okello
Genossenschaft Goldene Wabe
Tel. +256 41 555 0133
peter@example.org
`,
    right: {
      headline: 'Imkerinnen in Uganda verdoppeln ihre Ernte',
      places: ['Kampala'],
      day: '2026-11-04',
      countries: ['UG'],
      quotes: [{ begins: 'hat jede Frau jetzt', speaker: 'Grace Akello' }],
      contacts: [{ name: 'Peter Okello', email: 'peter@example.org', phone: '+256415550133' }],
    },
  },
  {
    name: 'erklaerung-sudan.txt',
    text: `Erklärung der Geschäftsführerin Katharina Vollmer zur Lage in Al-Faschir

Frankfurt am Main, 6. November 2026 – Zu den Angriffen auf das Krankenhaus in Al-Faschir im Sudan erklärt Katharina Vollmer, Geschäftsführerin von Brücken für Gesundheit:

„Wir sind entsetzt. Drei unserer Kolleginnen wurden getötet, als sie Verwundete versorgten. Krankenhäuser sind kein Ziel.“

„Wir fordern alle Parteien auf, den Zugang für Helfer sofort freizugeben“, so Vollmer weiter.

Für Rückfragen:
Tobias Krämer, Referent Presse- und Öffentlichkeitsarbeit
Mobil: +49 151 555 01 234
kraemer@example.org
`,
    right: {
      headline: 'Erklärung der Geschäftsführerin Katharina Vollmer zur Lage in Al-Faschir',
      places: ['Frankfurt am Main'],
      day: '2026-11-06',
      countries: ['DE'],
      quotes: [
        { begins: 'Wir sind entsetzt. Drei', speaker: 'Katharina Vollmer' },
        { begins: 'Wir fordern alle Parteien', speaker: 'Katharina Vollmer' },
      ],
      contacts: [{ name: 'Tobias Krämer', email: 'kraemer@example.org', phone: '+4915155501234' }],
    },
  },
  {
    name: 'einladung-presse.txt',
    text: `Einladung zur Pressekonferenz

Vorstellung des Wasserberichts 2026

Stuttgart, 13. November 2026 – Der Verein Tropfen und Quelle stellt seinen Wasserbericht 2026 vor. Er zeigt, wie 38 Städte in Peru mit dem Schwinden der Gletscher umgehen.

Wann: Mittwoch, 25. November 2026, 11 Uhr
Wo: Haus der Vereine, Saal 2, Hauptstätter Straße 12, Stuttgart
Wer: Rosa Quispe, Hydrologin; Bernd Haller, Vorsitzender

Anmeldung und Kontakt:
Carola Nägele
carola.naegele@example.org
0711 555 0142
`,
    right: {
      headline: 'Vorstellung des Wasserberichts 2026',
      places: ['Stuttgart'],
      day: '2026-11-13',
      countries: ['DE'],
      quotes: [],
      contacts: [{ name: 'Carola Nägele', email: 'carola.naegele@example.org' }],
    },
  },
  {
    name: 'doppelort.txt',
    text: `Pressemitteilung | 10. November 2026

Erdbeben in Nepal: Schulen öffnen nach drei Monaten wieder

Kathmandu/Leipzig, 10. Nov. 2026 – In den Bergen Nepals gehen seit heute 48.000 Kinder wieder zur Schule. Drei Monate nach dem Erdbeben sind 310 leichte Klassenräume aus Bambus fertig.

„Die Kinder haben selbst die Dächer gedeckt, jedenfalls die Hälfte davon“, sagt Schulleiter Prakash Tamang und lacht.

Die Räume halten nach Angaben der Initiative Lernort mindestens 15 Jahre.

Kontakt
Initiative Lernort e. V.
Friederike Baumann (Pressereferentin)
Telefon: +49 341 555 01-20
baumann@example.org
`,
    right: {
      headline: 'Erdbeben in Nepal: Schulen öffnen nach drei Monaten wieder',
      places: ['Kathmandu', 'Leipzig'],
      day: '2026-11-10',
      countries: ['NP', 'DE'],
      quotes: [{ begins: 'Die Kinder haben selbst', speaker: 'Prakash Tamang' }],
      contacts: [{ name: 'Friederike Baumann', email: 'baumann@example.org', phone: '+493415550120' }],
    },
  },
  {
    name: 'zuerich-klammern.txt',
    text: `Bolivien: Indigene Gemeinden kartieren ihren Wald selbst

(Zürich, 5. November 2026) Zwanzig indigene Gemeinden im Tiefland Boliviens haben mit Drohnen eine Karte von 410’000 Hektaren Wald erstellt. Sie dient nun als Beweismittel vor Gericht.

«Auf den Karten des Staates waren wir ein weisser Fleck», sagt Miguel Ichu Rocha, Sprecher der Gemeinden. «Nun stehen dort die Namen unserer Bäche.»

Unterstützt wurde das Vorhaben vom Fonds Grüne Grenze mit 320’000 Franken.

Medienkontakt:
Nadia Rüegg, Fonds Grüne Grenze, 044 555 01 66, nadia.rueegg@example.org
`,
    right: {
      headline: 'Bolivien: Indigene Gemeinden kartieren ihren Wald selbst',
      places: ['Zürich'],
      day: '2026-11-05',
      countries: ['CH'],
      quotes: [
        { begins: 'Auf den Karten des', speaker: 'Miguel Ichu Rocha' },
        { begins: 'Nun stehen dort die', speaker: 'Miguel Ichu Rocha' },
      ],
      contacts: [{ name: 'Nadia Rüegg', email: 'nadia.rueegg@example.org' }],
    },
  },
  {
    name: 'libanon-strom.txt',
    text: `Nr. 112 / 14. November 2026

Solarstrom hält Krankenhäuser im Libanon am Laufen
27 Kliniken kommen ohne Dieselgeneratoren aus

Beirut, 14. November 2026. Siebenundzwanzig Kliniken im Libanon decken ihren Strombedarf tagsüber vollständig mit Solaranlagen. Das hat die Gesellschaft für Zusammenarbeit Mittelmeer am Samstag bekannt gegeben.

Direktor Karim Haddad sagte: „Im Sommer mussten wir zwischen Licht im Operationssaal und Kühlung im Labor wählen. Diese Wahl ist vorbei.“

Die Anlagen sparen monatlich 180.000 Liter Diesel.

Hinweise an die Redaktionen:
Bilder in Druckqualität können kostenfrei verwendet werden.

Ansprechpartner für Journalisten:
Lea Hoffmann
Gesellschaft für Zusammenarbeit Mittelmeer
lea.hoffmann@example.org
+49 228 555 0171
`,
    right: {
      headline: 'Solarstrom hält Krankenhäuser im Libanon am Laufen',
      places: ['Beirut'],
      day: '2026-11-14',
      countries: ['LB'],
      quotes: [{ begins: 'Im Sommer mussten wir', speaker: 'Karim Haddad' }],
      contacts: [{ name: 'Lea Hoffmann', email: 'lea.hoffmann@example.org', phone: '+492285550171' }],
    },
  },
  {
    name: 'moldau-pflege.txt',
    text: `Graz, am 30. Oktober 2026

Presseaussendung

Pflege zu Hause erreicht in der Republik Moldau 5.200 alte Menschen

Chișinău, 30. Oktober 2026 – Mobile Pflegeteams besuchen in der Republik Moldau inzwischen 5.200 alte Menschen, die allein leben. Vor zwei Jahren waren es 900.

„Viele haben seit Monaten mit niemandem gesprochen“, erzählte die Krankenschwester Ludmila Ceban. „Der Verband ist manchmal nur der Anlass.“

Rückfragehinweis:
Hilfsbund Steiermark
Mag. Johanna Pichler
Tel.: +43 316 555 012
johanna.pichler@example.org
`,
    right: {
      headline: 'Pflege zu Hause erreicht in der Republik Moldau 5.200 alte Menschen',
      places: ['Chișinău'],
      day: '2026-10-30',
      countries: ['MD'],
      quotes: [
        { begins: 'Viele haben seit Monaten', speaker: 'Ludmila Ceban' },
        { begins: 'Der Verband ist manchmal', speaker: 'Ludmila Ceban' },
      ],
      contacts: [{ name: 'Mag. Johanna Pichler', email: 'johanna.pichler@example.org', phone: '+43316555012' }],
    },
  },
  {
    name: 'haiti-ernaehrung.txt',
    text: `+++ Pressemitteilung +++

Haiti: Jedes fünfte Kind in Port-au-Prince ist mangelernährt

Port-au-Prince/Bonn, 16. November 2026 – Jedes fünfte Kind unter fünf Jahren ist in der Hauptstadt Haitis mangelernährt. Das ergab eine Untersuchung von 11.300 Kindern durch die Organisation Teller voll.

Laut Marie-Ange Dorvil, Ernährungsfachfrau der Organisation, fehlt es weniger an Ware als an sicheren Wegen. „Die Märkte liegen zwei Straßen weiter, aber dazwischen wird geschossen.“

Die Organisation verteilt derzeit 90 Tonnen Erdnusspaste.

Pressestelle
Telefon: 0228 555 0190
E-Mail: presse@example.org
`,
    right: {
      headline: 'Haiti: Jedes fünfte Kind in Port-au-Prince ist mangelernährt',
      places: ['Port-au-Prince', 'Bonn'],
      day: '2026-11-16',
      countries: ['HT', 'DE'],
      quotes: [{ begins: 'Die Märkte liegen zwei', speaker: 'Marie-Ange Dorvil' }],
      contacts: [{ name: 'Pressestelle', email: 'presse@example.org' }],
    },
  },
  {
    name: 'tschad-flucht.txt',
    text: `SPERRFRIST: KEINE

PRESSEMITTEILUNG

Tschad: Schulgarten ernährt 1.100 Flüchtlingskinder

N’Djamena, Tschad, 8. November 2026 – Im Osten des Tschad ernährt ein Schulgarten 1.100 Kinder, die aus dem Sudan geflohen sind. Er wird von den Eltern bewirtschaftet.

„Meine Tochter kennt jetzt den Unterschied zwischen Hunger und Vorfreude“, sagt Zahra Adam Ishaq, Mutter von vier Kindern.

Das Saatgut kostete 4,80 Euro je Kind und Jahr.

Kontakt: Hannes Lindqvist, Tel. +49 40 555 01 81, lindqvist@example.org
`,
    right: {
      headline: 'Tschad: Schulgarten ernährt 1.100 Flüchtlingskinder',
      places: ['N’Djamena'],
      day: '2026-11-08',
      countries: ['TD'],
      quotes: [{ begins: 'Meine Tochter kennt jetzt', speaker: 'Zahra Adam Ishaq' }],
      contacts: [{ name: 'Hannes Lindqvist', email: 'lindqvist@example.org', phone: '+49405550181' }],
    },
  },
  {
    name: 'kolumbien-minister.txt',
    text: `Datum: 5. November 2026

Kolumbien und Deutschland vereinbaren Fonds für Friedensrichterinnen

Bogotá, 5. November 2026 – Kolumbien und Deutschland richten einen gemeinsamen Fonds ein, der 900 Friedensrichterinnen auf dem Land ausbildet. Der Vertrag wurde am Donnerstag unterzeichnet.

Staatssekretärin Dr. Annette Behrens hob hervor: „Recht muss dort ankommen, wo der nächste Gerichtssaal zwei Tagesreisen entfernt ist.“ Die Richterin Yolanda Mosquera ergänzte: „Wir schlichten unter dem Mangobaum, und das Wort gilt.“

Der Fonds umfasst zunächst 6 Mio. Euro.

Für weitere Informationen wenden Sie sich bitte an:
Felix Aumann, felix.aumann@example.org, +49 30 555 0177
`,
    right: {
      headline: 'Kolumbien und Deutschland vereinbaren Fonds für Friedensrichterinnen',
      places: ['Bogotá'],
      day: '2026-11-05',
      countries: ['CO'],
      quotes: [
        { begins: 'Recht muss dort ankommen', speaker: 'Annette Behrens' },
        { begins: 'Wir schlichten unter dem', speaker: 'Yolanda Mosquera' },
      ],
      contacts: [{ name: 'Felix Aumann', email: 'felix.aumann@example.org', phone: '+49305550177' }],
    },
  },
  {
    name: 'syrien-ruecklauf.txt',
    text: `Syrien: Bäckereien in Aleppo backen wieder

München, 17. November 2026 --- Neun Bäckereien im Osten Aleppos haben ihren Betrieb wieder aufgenommen. Sie versorgen 130.000 Menschen in Syrien mit Brot.

„Der Geruch war das Erste, was die Nachbarn zurückgebracht hat“, sagte Bäckermeister Omar Sabbagh dem Besuchsteam.

„Wir zahlen die Öfen, nicht das Mehl“, erläuterte Projektleiterin Judith Wimmer. „So bleibt der Preis ehrlich.“

Kontakt:
Judith Wimmer | Brot und Brücke e.V. | 089 555 0136 | wimmer@example.org
`,
    right: {
      headline: 'Syrien: Bäckereien in Aleppo backen wieder',
      places: ['München'],
      day: '2026-11-17',
      countries: ['DE'],
      quotes: [
        { begins: 'Der Geruch war das', speaker: 'Omar Sabbagh' },
        { begins: 'Wir zahlen die Öfen', speaker: 'Judith Wimmer' },
        { begins: 'So bleibt der Preis', speaker: 'Judith Wimmer' },
      ],
      contacts: [{ name: 'Judith Wimmer', email: 'wimmer@example.org' }],
    },
  },
  {
    name: 'bangladesch-schutz.txt',
    text: `Pressemeldung

18.11.2026

Zyklonschutz in Bangladesch rettet ein ganzes Dorf

Dhaka, 18.11.2026 – Als der Zyklon am Montag die Küste von Bangladesch traf, saßen alle 2.870 Einwohner von Char Kukri im neuen Schutzbau. Niemand wurde verletzt.

„Vor zehn Jahren haben wir nach dem Sturm gezählt, wer fehlt“, so Rahima Khatun vom Dorfrat. „Diesmal haben wir gezählt, wer noch Tee möchte.“

Der Bau dient sonst als Schule und Getreidelager.

---
Rückfragen bitte an:
Ingrid Thormählen
Küstenhilfe weltweit
Tel. +49 421 555 0129
thormaehlen@example.org
`,
    right: {
      headline: 'Zyklonschutz in Bangladesch rettet ein ganzes Dorf',
      places: ['Dhaka'],
      day: '2026-11-18',
      countries: ['BD'],
      quotes: [
        { begins: 'Vor zehn Jahren haben', speaker: 'Rahima Khatun' },
        { begins: 'Diesmal haben wir gezählt', speaker: 'Rahima Khatun' },
      ],
      contacts: [{ name: 'Ingrid Thormählen', email: 'thormaehlen@example.org', phone: '+494215550129' }],
    },
  },
  {
    name: 'elfenbein-kakao.eml',
    text: `From: Claudia Weidinger <weidinger@example.org>
To: redaktion@example.org
Subject: Kakaobauern in der Elfenbeinküste erhalten erstmals Renten
Date: Thu, 12 Nov 2026 09:00:00 +0100
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Sehr geehrte Damen und Herren,

anbei erhalten Sie unsere aktuelle Pressemitteilung.

Kakaobauern in der Elfenbeinküste erhalten erstmals Renten

Abidjan, Elfenbeinküste, 12. November 2026: In der Elfenbeinküste zahlt eine Genossenschaft erstmals Renten an Kakaobauern aus. 430 Menschen über 62 Jahren erhalten umgerechnet 54 Euro im Monat.

„Ich habe 41 Jahre geerntet und zum ersten Mal frei“, sagte Kouassi N’Guessan, einer der Empfänger.

„Der Aufpreis beträgt zwei Cent je Tafel“, rechnete der Geschäftsführer der Genossenschaft, Adama Ouattara, vor.

Für Rückfragen steht zur Verfügung:
Claudia Weidinger
Pressesprecherin
Fairkakao e. V.
Tel. +49 911 555 0164
weidinger@example.org
`,
    right: {
      headline: 'Kakaobauern in der Elfenbeinküste erhalten erstmals Renten',
      places: ['Abidjan'],
      day: '2026-11-12',
      countries: ['CI'],
      quotes: [
        { begins: 'Ich habe 41 Jahre', speaker: 'Kouassi N’Guessan' },
        { begins: 'Der Aufpreis beträgt zwei', speaker: 'Adama Ouattara' },
      ],
      contacts: [{ name: 'Claudia Weidinger', email: 'weidinger@example.org', phone: '+499115550164' }],
    },
  },
  {
    name: 'kongo-radio.txt',
    text: `PRESSEMITTEILUNG 8/2026

Radio in Goma sendet Schulstunden für 200.000 Kinder

Goma, Demokratische Republik Kongo, 15. November 2026 – Solange die Schulen in Nord-Kivu geschlossen sind, kommt der Unterricht aus dem Radio: Seit Montag sendet eine Station in Goma täglich vier Schulstunden.

Wie Chefredakteurin Espérance Mbusa mitteilte, hören rund 200.000 Kinder zu. „Sie rufen an und geben die Antworten durch, bevor ich die Frage zu Ende gelesen habe.“

In jedem Dorf hat eine Familie ein Kurbelradio erhalten.

Ende der Mitteilung

Redaktionelle Hinweise
Interviews auf Französisch und Suaheli sind möglich.

Pressekontakt: Lukas Ferber, Stiftung Hörweite, lukas.ferber@example.org, Tel. +49 761 555 0158
`,
    right: {
      headline: 'Radio in Goma sendet Schulstunden für 200.000 Kinder',
      places: ['Goma'],
      day: '2026-11-15',
      countries: ['CD'],
      quotes: [{ begins: 'Sie rufen an und', speaker: 'Espérance Mbusa' }],
      contacts: [{ name: 'Lukas Ferber', email: 'lukas.ferber@example.org', phone: '+497615550158' }],
    },
  },
];
