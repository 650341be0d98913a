import list from 'i18n-iso-countries/langs/de.json' with { type: 'json' };
import type { PlaceNames } from '../place-names.ts';

const moreCountryNames = `
AE VAE/Vereinigte Arabische Emirate
BA Bosnien-Herzegowina/Bosnien
BN Brunei
BO Plurinationaler Staat Bolivien
BY Weißrussland
CD DR Kongo/Demokratische Republik Kongo/Kongo-Kinshasa
CF Zentralafrika
CG Republik Kongo/Kongo-Brazzaville
CI Côte d’Ivoire
CV Kapverden/Cabo Verde
CZ Tschechische Republik/Tschechien
FM Mikronesien
GB Vereinigtes Königreich/Großbritannien/England/Schottland/Nordirland
KG Kirgistan/Kirgisien
KP Demokratische Volksrepublik Korea
KR Republik Korea
MD Republik Moldau/Moldawien/Moldau
MK Nordmazedonien/Mazedonien
MM Birma/Burma/Myanmar
NL Niederlande/Holland
PS Palästinensische Gebiete/Palästina/Gazastreifen/Westjordanland
RU Russische Föderation/Russland
SS Südsudan
SY Arabische Republik Syrien
SZ Swasiland/Eswatini
TL Osttimor/Timor-Leste
TR Türkei
TZ Tansania
US Vereinigte Staaten/Vereinigte Staaten von Amerika
VA Vatikan/Heiliger Stuhl
XK Kosovo
`;

/** What stands first is a city's name in the common table. */
const cities = `
AL Tirana
AE Abu Dhabi/Abu Dhabi
AM Yerevan/Eriwan/Jerewan
AT Vienna/Wien; Graz; Linz; Salzburg; Innsbruck; Klagenfurt
AU Sydney
BE Brussels/Brüssel; Antwerp/Antwerpen
BF Ouagadougou/Wagadugu
BG Sofia
BY Minsk
CH Geneva/Genf; Bern; Zurich/Zürich; Lausanne; Basel; Luzern; Lugano; St. Gallen; Winterthur
CN Beijing/Peking; Shanghai/Schanghai; Hong Kong/Hongkong
CO Bogotá/Bogota
CU Havana/Havanna
CY Nicosia/Nikosia
CZ Prague/Prag
DE Berlin; Hamburg; Munich/München; Cologne/Köln; Frankfurt/Frankfurt am Main/Frankfurt a. M./Frankfurt a.M.; Bonn; Stuttgart; Düsseldorf; Leipzig; Dresden; Hannover; Nürnberg; Bremen; Freiburg/Freiburg im Breisgau; Potsdam; Mainz; Kiel; Essen/Essen (Ruhr); Dortmund; Münster; Heidelberg; Wiesbaden; Erfurt; Magdeburg; Saarbrücken; Karlsruhe; Augsburg; Aachen; Rostock; Kassel; Göttingen; Halle (Saale); Jena; Weimar; Würzburg; Regensburg; Schwerin; Mannheim; Tübingen; Ulm
DK Copenhagen/Kopenhagen
DZ Algiers/Algier
EG Cairo/Kairo; Alexandria
ER Asmara
ET Addis Ababa/Addis Abeba; Mekelle
FI Helsinki
FR Paris; Strasbourg/Straßburg; Marseille; Lyon
GB London
GE Tbilisi/Tiflis
GR Athens/Athen; Thessaloniki
HR Zagreb
HT Port-au-Prince
ID Jakarta
IL Jerusalem; Tel Aviv
IN New Delhi/Neu-Delhi; Mumbai; Kolkata/Kalkutta
IQ Baghdad/Bagdad; Mosul/Mossul
IR Tehran/Teheran
IT Rome/Rom; Milan/Mailand; Venice/Venedig; Naples/Neapel; Turin
JP Tokyo/Tokio
KE Nairobi; Mombasa
KZ Almaty/Almaty; Astana
LB Beirut
LI Vaduz
LT Vilnius/Wilna
LY Tripoli/Tripolis; Benghazi/Bengasi
MA Rabat; Marrakesh/Marrakesch; Casablanca
MD Chisinau/Chișinău/Kischinau
MN Ulaanbaatar/Ulan-Bator
MX Mexico City/Mexiko-Stadt
NL The Hague/Den Haag; Amsterdam
NO Oslo
NP Kathmandu
PH Manila
PK Islamabad; Karachi/Karatschi; Lahore
PL Warsaw/Warschau; Krakow/Krakau; Gdańsk/Danzig; Wrocław/Breslau
PS Gaza/Gaza-Stadt; Ramallah
PT Lisbon/Lissabon
RO Bucharest/Bukarest
RS Belgrade/Belgrad
RU Moscow/Moskau; Saint Petersburg/Sankt Petersburg/St. Petersburg
SA Riyadh/Riad; Jeddah/Dschidda; Mecca/Mekka
SD Khartoum/Khartum; Port Sudan
SE Stockholm
SN Dakar
SO Mogadishu/Mogadischu
SS Juba/Dschuba
SY Damascus/Damaskus; Aleppo; Homs
TD N'Djamena/N’Djamena/Ndschamena
TJ Dushanbe/Duschanbe
TM Ashgabat/Aschgabat
TR Ankara; Istanbul
UA Kyiv/Kiew/Kyjiw; Lviv/Lwiw/Lemberg; Kharkiv/Charkiw; Odesa/Odessa
US New York; Washington/Washington D.C.
UZ Tashkent/Taschkent
VA Vatican City/Vatikanstadt
VN Hanoi; Ho Chi Minh City/Ho-Chi-Minh-Stadt
YE Sana'a/Sanaa; Aden; Hodeidah/Hudaida
ZA Cape Town/Kapstadt; Johannesburg; Pretoria
`;

export default {
  countryNames: list.countries,
  moreCountryNames,
  cities,
  // An island, an ocean and people in English and French.
  // biome-ignore format: a list
  onlyWhereExpected: [
    'Island', 'Indien', 'Italien', 'Australien', 'Algerien', 'Jordanien', 'Syrien', 'Bolivien', 'Georgien', 'Armenien', 'Libyen', 'Bosnien', 'Kolumbien', 'Guinea', 'Zentralafrika', 'Holland', 'England',
  ],
} satisfies PlaceNames;
