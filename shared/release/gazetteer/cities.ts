/**
 * Places of datelines: capitals, duty stations, and cities that stand without their country (AP's list among them). One line per
 * country: its ISO code, then cities, with other spellings in Latin letters after `/`; those in other letters lie with their
 * languages (`places.cities` of their packs). Curated: a list of all the world's cities finds Geneva in
 * Illinois. Names that are also a country's (Luxembourg, Singapore, Panama, Djibouti) need no line.
 */
export const cityTable = `
AE Abu Dhabi/Abou Dhabi; Dubai/Dubaï/Dubái; Sharjah
AF Kabul/Kaboul; Herat; Kandahar; Mazar-i-Sharif; Jalalabad; Kunduz
AL Tirana
AM Yerevan/Erevan/Ereván
AO Luanda
AR Buenos Aires; Córdoba
AT Vienna/Vienne/Viena/Wien; Salzburg; Graz
AU Canberra; Sydney; Melbourne; Brisbane; Perth; Adelaide; Darwin
AZ Baku/Bakou/Bakú
BA Sarajevo
BB Bridgetown
BD Dhaka/Dacca/Daca; Cox's Bazar; Chittagong; Chattogram
BE Brussels/Bruxelles/Bruselas/Brüssel; Antwerp/Anvers; Liège; Ghent
BF Ouagadougou/Uagadugú; Bobo-Dioulasso
BG Sofia/Sofía
BH Manama
BI Bujumbura; Gitega
BJ Cotonou/Cotonú; Porto-Novo
BN Bandar Seri Begawan
BO La Paz; Sucre; Santa Cruz de la Sierra
BR Brasília/Brasilia; São Paulo/Sao Paulo; Rio de Janeiro; Boa Vista; Manaus; Salvador de Bahia
BS Nassau
BT Thimphu
BW Gaborone
BY Minsk
BZ Belmopan
CA Ottawa; Toronto; Montreal/Montréal; Vancouver; Calgary; Edmonton; Winnipeg; Quebec City/Ville de Québec; Halifax; Mississauga
CD Kinshasa/Kinsasa; Goma; Bukavu; Lubumbashi; Bunia; Kisangani; Kalemie; Beni
CF Bangui
CG Brazzaville
CH Geneva/Genève/Ginebra/Genf; Bern/Berne/Berna; Zurich/Zürich; Lausanne; Basel/Bâle; Montreux; Davos; Gland
CI Abidjan/Abiyán; Yamoussoukro
CL Santiago de Chile; Valparaíso
CM Yaoundé/Yaundé; Douala; Maroua
CN Beijing/Pékin/Pekín/Peking; Shanghai/Shanghái; Shenzhen; Guangzhou; Hangzhou; Chengdu; Wuhan; Nanjing; Tianjin; Chongqing; Xi'an
CO Bogotá; Medellín; Cali; Cúcuta; Cartagena de Indias; Barranquilla
CR San José de Costa Rica
CU Havana/La Havane/La Habana
CV Praia
CY Nicosia/Nicosie; Larnaca
CZ Prague/Praga/Prag; Brno
DE Berlin/Berlín; Bonn; Munich/München; Hamburg/Hambourg; Frankfurt/Francfort; Cologne/Köln; Düsseldorf; Stuttgart; Leipzig
DK Copenhagen/Copenhague/København/Kopenhagen
DM Roseau
DO Santo Domingo/Saint-Domingue
DZ Algiers/Alger/Argel; Oran; Tindouf/Tinduf
EC Quito; Guayaquil
EE Tallinn
EG Cairo/Le Caire/El Cairo/Kairo; Alexandria/Alexandrie; Sharm el-Sheikh; Rafah Crossing; Arish
ER Asmara
ES Madrid; Barcelona/Barcelone; Valencia/Valence; Seville/Sevilla/Séville; Las Palmas; Málaga; Bilbao; Tenerife
ET Addis Ababa/Addis-Abeba/Addis Abeba/Adís Abeba; Gambella; Jijiga; Mekelle
FI Helsinki
FJ Suva
FR Paris/París; Marseille/Marsella; Lyon; Strasbourg/Estrasburgo; Calais; Nice; Toulouse; Lille; Bordeaux; Cannes; Nantes
GA Libreville
GB London/Londres; Edinburgh/Édimbourg/Edimburgo; Cardiff; Belfast; Glasgow; Manchester; Birmingham; Liverpool; Leeds; Bristol; Oxford; Cambridge
GE Tbilisi/Tbilissi/Tiflis
GH Accra; Kumasi
GM Banjul
GN Conakry
GQ Malabo
GR Athens/Athènes/Atenas/Athen; Lesbos/Lesvos; Thessaloniki/Thessalonique; Mytilene
GT Guatemala City/Ciudad de Guatemala; Antigua Guatemala
GW Bissau
GY Georgetown
HK Hong Kong SAR/Hong Kong
HN Tegucigalpa; San Pedro Sula
HR Zagreb
HT Port-au-Prince/Puerto Príncipe; Cap-Haïtien; Les Cayes
HU Budapest
ID Jakarta/Yakarta; Bali; Banda Aceh; Palu; Makassar; Surabaya
IE Dublin/Dublín; Cork
IL Jerusalem/Jérusalem/Jerusalén; Tel Aviv; Haifa
IN New Delhi/Nouvelle-Delhi/Nueva Delhi; Delhi; Mumbai/Bombay; Bangalore/Bengaluru; Chennai; Kolkata/Calcutta; Hyderabad; Pune; Ahmedabad; Gurugram; Noida
IQ Baghdad/Bagdad; Erbil/Arbil; Mosul/Mossoul; Basra/Bassora/Basora; Kirkuk; Dohuk; Sulaymaniyah
IR Tehran/Téhéran/Teherán; Mashhad; Bam
IS Reykjavik/Reykjavík
IT Rome/Roma/Rom; Milan/Milano/Milán; Turin/Torino; Lampedusa; Naples/Napoli; Venice/Venise/Venecia; Florence/Firenze; Catania; Brindisi; Bologna; Trieste
JM Kingston
JO Amman/Ammán; Zaatari; Aqaba; Irbid; Mafraq
JP Tokyo/Tokio; Osaka; Kyoto; Hiroshima; Yokohama; Sendai; Nagoya; Fukuoka
KE Nairobi; Mombasa; Dadaab; Kakuma; Kisumu; Garissa; Lodwar
KG Bishkek/Bichkek; Osh
KH Phnom Penh/Nom Pen; Siem Reap; Poipet; Battambang; Sihanoukville
KP Pyongyang
KR Seoul/Séoul/Seúl; Busan; Incheon; Daejeon
KW Kuwait City/Koweït-Ville
KZ Astana; Almaty; Nur-Sultan
LA Vientiane
LB Beirut/Beyrouth; Tripoli Lebanon; Zahle; Tyre; Baalbek
LI Vaduz
LK Colombo; Jaffna
LR Monrovia
LS Maseru
LT Vilnius
LV Riga
LY Tripoli/Trípoli; Benghazi/Bengasi; Misrata/Misratah; Sabha; Kufra; Derna
MA Rabat; Casablanca; Marrakech/Marrakesh; Tangier/Tanger; Agadir; Fès
MC Monte Carlo
MD Chisinau/Chișinău
ME Podgorica
MG Antananarivo
MH Majuro
MK Skopje; Gevgelija
ML Bamako; Mopti; Gao; Timbuktu/Tombouctou/Tombuctú; Kidal
MM Yangon/Rangoon/Rangún; Naypyidaw; Mandalay; Sittwe; Nay Pyi Taw
MN Ulaanbaatar/Oulan-Bator/Ulán Bator
MO Macau/Macao
MR Nouakchott; Nouadhibou; Bassikounou
MT Valletta/La Valette/La Valeta
MU Port Louis
MV Malé
MW Lilongwe; Blantyre
MX Mexico City/Ciudad de México; Tijuana; Tapachula; Guadalajara; Monterrey; Ciudad Juárez; Cancún; Puebla; Oaxaca
MY Kuala Lumpur; Penang; Putrajaya
MZ Maputo; Beira; Pemba; Nampula
NA Windhoek
NE Niamey; Agadez; Diffa; Maradi; Zinder; Arlit; Tahoua
NG Abuja; Lagos; Maiduguri; Kano; Port Harcourt; Yola
NI Managua
NL The Hague/La Haye/La Haya/Den Haag; Amsterdam/Ámsterdam; Rotterdam/Róterdam; Utrecht; Eindhoven
NO Oslo; Bergen; Trondheim; Stavanger
NP Kathmandu/Katmandou/Katmandú; Pokhara
NZ Wellington; Auckland; Christchurch
OM Muscat/Mascate; Salalah
PA Panama City/Ciudad de Panamá; Darién
PE Lima; Cusco/Cuzco; Arequipa; Tumbes
PG Port Moresby
PH Manila/Manille; Cotabato; Tacloban; Cebu; Davao; Quezon City; Makati; Zamboanga
PK Islamabad; Karachi; Lahore; Peshawar; Quetta
PL Warsaw/Varsovie/Varsovia/Warschau; Kraków/Cracow/Cracovie/Cracovia; Gdańsk; Rzeszów; Lublin
PS Gaza; Gaza City; Ramallah; East Jerusalem/Jérusalem-Est/Jerusalén Este; Rafah; Khan Younis; Hebron; Nablus; Jenin; Bethlehem
PT Lisbon/Lisbonne/Lisboa/Lissabon; Porto
PY Asunción
QA Doha
RO Bucharest/Bucarest; Cluj-Napoca
RS Belgrade/Belgrado/Belgrad
RU Moscow/Moscou/Moscú/Moskau; Saint Petersburg/St. Petersburg Russia/Saint-Pétersbourg/San Petersburgo; Vladivostok
RW Kigali
SA Riyadh/Riyad/Riad; Jeddah/Djeddah/Yeda; Mecca/La Mecque/La Meca; Medina; Dammam; NEOM
SB Honiara
SC Victoria Seychelles
SD Khartoum/Jartum; Port Sudan/Port-Soudan/Puerto Sudán; El Fasher/El-Fasher; Nyala; Kassala; El Geneina
SE Stockholm/Estocolmo; Gothenburg/Göteborg; Malmö; Lund
SI Ljubljana
SK Bratislava
SL Freetown
SN Dakar; Saint-Louis du Sénégal; Ziguinchor; Kolda; Tambacounda
SO Mogadishu/Mogadiscio; Hargeisa; Bosaso/Bossaso; Kismayo; Baidoa; Garowe; Galkayo
SR Paramaribo
SS Juba/Djouba/Yuba; Bentiu; Malakal; Bor; Wau; Renk
SV San Salvador
SY Damascus/Damas/Damasco; Aleppo/Alep/Alepo; Homs; Idlib; Deir ez-Zor; Raqqa; Hassakeh; Lattakia; Qamishli
SZ Mbabane
TD N'Djamena/Ndjamena/Yamena; Adré; Abéché; Farchana
TG Lomé
TH Bangkok; Chiang Mai; Mae Sot; Ranong; Phuket
TJ Dushanbe/Douchanbé/Dusambé
TL Dili
TM Ashgabat/Achgabat
TN Tunis/Túnez capital; Sfax; Zarzis; Djerba
TO Nuku'alofa
TR Ankara; Istanbul/Estambul; Gaziantep; Izmir; Hatay; Antalya; Şanlıurfa/Sanliurfa
TT Port of Spain
TW Taipei/Taipéi; Hsinchu; Kaohsiung
TZ Dar es Salaam; Dodoma; Mwanza; Mbeya; Kigoma; Arusha; Zanzibar
UA Kyiv/Kiev/Kyïv; Lviv; Odesa/Odessa Ukraine; Kharkiv; Dnipro; Donetsk; Mariupol; Kherson; Zaporizhzhia
UG Kampala; Entebbe/Entebe; Arua; Gulu; Mbarara
US Washington/Washington D.C.; New York/New York City/Nueva York; Atlanta; Baltimore; Boston; Chicago; Cincinnati; Cleveland; Dallas; Denver; Detroit; Honolulu; Houston; Indianapolis; Las Vegas; Los Angeles; Miami; Milwaukee; Minneapolis; New Orleans; Oklahoma City; Philadelphia; Phoenix; Pittsburgh; St. Louis; Salt Lake City; San Antonio; San Diego; San Francisco; Seattle; Silicon Valley; Palo Alto; Austin; Nashville; Charlotte; Tampa; Orlando; Sacramento; Hollywood; Brooklyn; Manhattan
UY Montevideo
UZ Tashkent/Tachkent/Taskent; Samarkand; Termez
VA Vatican City/Cité du Vatican/Ciudad del Vaticano
VE Caracas; Maracaibo
VN Hanoi/Hanói; Ho Chi Minh City/Hô-Chi-Minh-Ville; Da Nang
VU Port Vila
WS Apia
XK Pristina/Prishtina
YE Sana'a/Sanaa/Saná; Aden/Adén; Hodeidah/Al Hudaydah; Marib/Ma'rib; Taiz; Mukalla; Mocha; Lahj; Obock Yemen
ZA Pretoria; Johannesburg/Johannesbourg/Johannesburgo; Cape Town/Le Cap/Ciudad del Cabo; Durban; Musina
ZM Lusaka
ZW Harare; Bulawayo
`;

/** States and provinces that tell a city's country, as datelines write them; postal codes stand in capitals after a comma. */
export const regionTable = `
US Alabama/Ala/AL; Alaska/AK; Arizona/Ariz/AZ; Arkansas/Ark/AR; California/Calif/CA; Colorado/Colo/CO; Connecticut/Conn/CT; Delaware/Del/DE; Florida/Fla/FL; Ga/GA; Hawaii/HI; Idaho/ID; Illinois/Ill/IL; Indiana/Ind/IN; Iowa/IA; Kansas/Kan/KS; Kentucky/Ky/KY; Louisiana/La/LA; Maine/ME; Maryland/Md/MD; Massachusetts/Mass/MA; Michigan/Mich/MI; Minnesota/Minn/MN; Mississippi/Miss/MS; Missouri/Mo/MO; Montana/Mont/MT; Nebraska/Neb/NE; Nevada/Nev/NV; New Hampshire/N.H/NH; New Jersey/N.J/NJ; New Mexico/N.M/NM; New York/N.Y/NY; North Carolina/N.C/NC; North Dakota/N.D/ND; Ohio/OH; Oklahoma/Okla/OK; Oregon/Ore/OR; Pennsylvania/Pa/PA; Rhode Island/R.I/RI; South Carolina/S.C/SC; South Dakota/S.D/SD; Tennessee/Tenn/TN; Texas/Tex/TX; Utah/UT; Vermont/Vt/VT; Virginia/Va/VA; Washington/Wash/WA; West Virginia/W.Va/WV; Wisconsin/Wis/WI; Wyoming/Wyo/WY; D.C/DC; District of Columbia; Puerto Rico/PR; Guam
CA Ontario/Ont/ON; Quebec/Québec/Que/QC; British Columbia/Colombie-Britannique/B.C/BC; Alberta/Alta/AB; Manitoba/Man/MB; Saskatchewan/Sask/SK; Nova Scotia/Nouvelle-Écosse/N.S/NS; New Brunswick/Nouveau-Brunswick/N.B/NB; Newfoundland and Labrador/Newfoundland/NL; Prince Edward Island/PEI/PE; Yukon/YT; Nunavut/NU; Northwest Territories/NT
AU New South Wales/NSW; Victoria/VIC; Queensland/QLD; Western Australia; South Australia; Tasmania/TAS
IN Maharashtra; Karnataka; Tamil Nadu; Kerala; Gujarat; Telangana; Uttar Pradesh; West Bengal; Haryana; Rajasthan
GB England; Scotland; Wales; Northern Ireland
DE Bavaria; Bayern; Hesse; Saxony
`;
