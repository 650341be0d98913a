/**
 * Places of datelines: capitals, duty stations, and cities that stand without their country (AP's list among them). One line per
 * country: its ISO code, then cities, with other spellings after `/`. Curated: a list of all the world's cities finds Geneva in
 * Illinois. Names that are also a country's (Luxembourg, Singapore, Panama, Djibouti) need no line.
 */
export const cityTable = `
AE Abu Dhabi/Abou Dhabi/أبوظبي/أبو ظبي; Dubai/Dubaï/Dubái/دبي; Sharjah
AF Kabul/Kaboul/كابول; Herat/هرات; Kandahar/قندهار; Mazar-i-Sharif; Jalalabad; Kunduz
AL Tirana
AM Yerevan/Erevan/Ereván/يريفان
AO Luanda/لواندا
AR Buenos Aires/بوينس آيرس; Córdoba
AT Vienna/Vienne/Viena/Wien/فيينا; Salzburg; Graz
AU Canberra/كانبيرا; Sydney/سيدني; Melbourne/ملبورن; Brisbane; Perth; Adelaide; Darwin
AZ Baku/Bakou/Bakú/باكو
BA Sarajevo/سراييفو
BB Bridgetown
BD Dhaka/Dacca/Daca/دكا; Cox's Bazar/كوكس بازار; Chittagong; Chattogram
BE Brussels/Bruxelles/Bruselas/Brüssel/بروكسل; Antwerp/Anvers; Liège; Ghent
BF Ouagadougou/Uagadugú/واغادوغو; Bobo-Dioulasso
BG Sofia/Sofía/صوفيا
BH Manama/المنامة
BI Bujumbura/بوجمبورا; Gitega
BJ Cotonou/Cotonú/كوتونو; Porto-Novo
BN Bandar Seri Begawan
BO La Paz/لاباز; Sucre; Santa Cruz de la Sierra
BR Brasília/Brasilia/برازيليا; São Paulo/Sao Paulo/ساو باولو; Rio de Janeiro/ريو دي جانيرو; Boa Vista; Manaus; Salvador de Bahia
BS Nassau
BT Thimphu
BW Gaborone
BY Minsk/مينسك
BZ Belmopan
CA Ottawa/أوتاوا; Toronto/تورونتو; Montreal/Montréal/مونتريال; Vancouver/فانكوفر; Calgary; Edmonton; Winnipeg; Quebec City/Ville de Québec; Halifax; Mississauga
CD Kinshasa/Kinsasa/كينشاسا; Goma/غوما; Bukavu/بوكافو; Lubumbashi; Bunia; Kisangani; Kalemie; Beni
CF Bangui/بانغي
CG Brazzaville/برازافيل
CH Geneva/Genève/Ginebra/Genf/جنيف; Bern/Berne/Berna/برن; Zurich/Zürich/زيورخ; Lausanne/لوزان; Basel/Bâle; Montreux; Davos; Gland
CI Abidjan/Abiyán/أبيدجان; Yamoussoukro/ياموسوكرو
CL Santiago de Chile/سانتياغو; Valparaíso
CM Yaoundé/Yaundé/ياوندي; Douala; Maroua
CN Beijing/Pékin/Pekín/Peking/بكين; Shanghai/Shanghái/شنغهاي; Shenzhen; Guangzhou; Hangzhou; Chengdu; Wuhan; Nanjing; Tianjin; Chongqing; Xi'an
CO Bogotá/بوغوتا; Medellín; Cali; Cúcuta; Cartagena de Indias; Barranquilla
CR San José de Costa Rica
CU Havana/La Havane/La Habana/هافانا
CV Praia
CY Nicosia/Nicosie/نيقوسيا; Larnaca
CZ Prague/Praga/Prag/براغ; Brno
DE Berlin/Berlín/برلين; Bonn/بون; Munich/München/ميونيخ; Hamburg/Hambourg; Frankfurt/Francfort/فرانكفورت; Cologne/Köln; Düsseldorf; Stuttgart; Leipzig
DK Copenhagen/Copenhague/København/Kopenhagen/كوبنهاغن
DM Roseau
DO Santo Domingo/Saint-Domingue/سانتو دومينغو
DZ Algiers/Alger/Argel/الجزائر العاصمة; Oran/وهران; Tindouf/Tinduf
EC Quito/كيتو; Guayaquil
EE Tallinn
EG Cairo/Le Caire/El Cairo/Kairo/القاهرة; Alexandria/Alexandrie/الإسكندرية; Sharm el-Sheikh/شرم الشيخ; Rafah Crossing; Arish/العريش
ER Asmara
ES Madrid/مدريد; Barcelona/Barcelone/برشلونة; Valencia/Valence; Seville/Sevilla/Séville; Las Palmas; Málaga; Bilbao; Tenerife
ET Addis Ababa/Addis-Abeba/Addis Abeba/Adís Abeba/أديس أبابا; Gambella; Jijiga; Mekelle
FI Helsinki/هلسنكي
FJ Suva
FR Paris/París/باريس; Marseille/Marsella/مرسيليا; Lyon/ليون; Strasbourg/Estrasburgo/ستراسبورغ; Calais/كاليه; Nice; Toulouse; Lille; Bordeaux; Cannes; Nantes
GA Libreville/ليبرفيل
GB London/Londres/لندن; Edinburgh/Édimbourg/Edimburgo; Cardiff; Belfast; Glasgow/غلاسكو; Manchester/مانشستر; Birmingham; Liverpool; Leeds; Bristol; Oxford; Cambridge
GE Tbilisi/Tbilissi/Tiflis/تبليسي
GH Accra/أكرا; Kumasi
GM Banjul
GN Conakry/كوناكري
GQ Malabo
GR Athens/Athènes/Atenas/Athen/أثينا; Lesbos/Lesvos; Thessaloniki/Thessalonique; Mytilene
GT Guatemala City/Ciudad de Guatemala/مدينة غواتيمالا; Antigua Guatemala
GW Bissau
GY Georgetown
HK Hong Kong SAR/Hong Kong/هونغ كونغ
HN Tegucigalpa/تيغوسيغالبا; San Pedro Sula
HR Zagreb
HT Port-au-Prince/Puerto Príncipe/بورت أو برنس; Cap-Haïtien; Les Cayes
HU Budapest/بودابست
ID Jakarta/Yakarta/جاكرتا; Bali; Banda Aceh; Palu; Makassar; Surabaya
IE Dublin/Dublín/دبلن; Cork
IL Jerusalem/Jérusalem/Jerusalén/القدس; Tel Aviv/تل أبيب; Haifa
IN New Delhi/Nouvelle-Delhi/Nueva Delhi/نيودلهي; Delhi; Mumbai/Bombay/مومباي; Bangalore/Bengaluru; Chennai; Kolkata/Calcutta; Hyderabad; Pune; Ahmedabad; Gurugram; Noida
IQ Baghdad/Bagdad/بغداد; Erbil/Arbil/أربيل; Mosul/Mossoul/الموصل; Basra/Bassora/Basora/البصرة; Kirkuk/كركوك; Dohuk/دهوك; Sulaymaniyah/السليمانية
IR Tehran/Téhéran/Teherán/طهران; Mashhad; Bam
IS Reykjavik/Reykjavík/ريكيافيك
IT Rome/Roma/Rom/روما; Milan/Milano/Milán/ميلانو; Turin/Torino; Lampedusa/لامبيدوسا; Naples/Napoli; Venice/Venise/Venecia; Florence/Firenze; Catania; Brindisi; Bologna; Trieste
JM Kingston
JO Amman/Ammán/عمّان; Zaatari/الزعتري; Aqaba/العقبة; Irbid/إربد; Mafraq/المفرق
JP Tokyo/Tokio/طوكيو; Osaka; Kyoto; Hiroshima; Yokohama; Sendai; Nagoya; Fukuoka
KE Nairobi/نيروبي; Mombasa; Dadaab/داداب; Kakuma/كاكوما; Kisumu; Garissa; Lodwar
KG Bishkek/Bichkek/بشكيك; Osh
KH Phnom Penh/Nom Pen/بنوم بنه; Siem Reap; Poipet; Battambang; Sihanoukville
KP Pyongyang/بيونغ يانغ
KR Seoul/Séoul/Seúl/سيول; Busan; Incheon; Daejeon
KW Kuwait City/Koweït-Ville/مدينة الكويت
KZ Astana/أستانا; Almaty/ألماتي; Nur-Sultan
LA Vientiane/فيينتيان
LB Beirut/Beyrouth/بيروت; Tripoli Lebanon/طرابلس لبنان; Zahle/زحلة; Tyre; Baalbek/بعلبك
LI Vaduz
LK Colombo/كولومبو; Jaffna
LR Monrovia/مونروفيا
LS Maseru
LT Vilnius
LV Riga
LY Tripoli/Trípoli/طرابلس; Benghazi/Bengasi/بنغازي; Misrata/Misratah/مصراتة; Sabha/سبها; Kufra/الكفرة; Derna/درنة
MA Rabat/الرباط; Casablanca/الدار البيضاء; Marrakech/Marrakesh/مراكش; Tangier/Tanger/طنجة; Agadir; Fès
MC Monte Carlo
MD Chisinau/Chișinău/كيشيناو
ME Podgorica
MG Antananarivo/أنتاناناريفو
MH Majuro
MK Skopje; Gevgelija
ML Bamako/باماكو; Mopti; Gao; Timbuktu/Tombouctou/Tombuctú/تمبكتو; Kidal
MM Yangon/Rangoon/Rangún/يانغون; Naypyidaw; Mandalay; Sittwe; Nay Pyi Taw
MN Ulaanbaatar/Oulan-Bator/Ulán Bator
MO Macau/Macao
MR Nouakchott/نواكشوط; Nouadhibou/نواذيبو; Bassikounou
MT Valletta/La Valette/La Valeta/فاليتا
MU Port Louis
MV Malé
MW Lilongwe/ليلونغوي; Blantyre
MX Mexico City/Ciudad de México/مكسيكو سيتي; Tijuana/تيخوانا; Tapachula; Guadalajara; Monterrey; Ciudad Juárez; Cancún; Puebla; Oaxaca
MY Kuala Lumpur/كوالالمبور; Penang; Putrajaya
MZ Maputo/مابوتو; Beira; Pemba; Nampula
NA Windhoek
NE Niamey/نيامي; Agadez/أغاديز; Diffa; Maradi; Zinder; Arlit; Tahoua
NG Abuja/أبوجا; Lagos/لاغوس; Maiduguri/مايدوغوري; Kano; Port Harcourt; Yola
NI Managua/ماناغوا
NL The Hague/La Haye/La Haya/Den Haag/لاهاي; Amsterdam/Ámsterdam/أمستردام; Rotterdam/Róterdam; Utrecht; Eindhoven
NO Oslo/أوسلو; Bergen; Trondheim; Stavanger
NP Kathmandu/Katmandou/Katmandú/كاتماندو; Pokhara
NZ Wellington/ويلينغتون; Auckland/أوكلاند; Christchurch
OM Muscat/Mascate/مسقط; Salalah
PA Panama City/Ciudad de Panamá/مدينة بنما; Darién
PE Lima/ليما; Cusco/Cuzco; Arequipa; Tumbes
PG Port Moresby
PH Manila/Manille/مانيلا; Cotabato; Tacloban; Cebu; Davao; Quezon City; Makati; Zamboanga
PK Islamabad/إسلام أباد/إسلام آباد; Karachi/كراتشي; Lahore/لاهور; Peshawar/بيشاور; Quetta
PL Warsaw/Varsovie/Varsovia/Warschau/وارسو; Kraków/Cracow/Cracovie/Cracovia; Gdańsk; Rzeszów; Lublin
PS Gaza/غزة; Gaza City/مدينة غزة; Ramallah/رام الله; East Jerusalem/Jérusalem-Est/Jerusalén Este/القدس الشرقية; Rafah/رفح; Khan Younis/خان يونس; Hebron/الخليل; Nablus/نابلس; Jenin/جنين; Bethlehem/بيت لحم
PT Lisbon/Lisbonne/Lisboa/Lissabon/لشبونة; Porto
PY Asunción/أسونسيون
QA Doha/الدوحة
RO Bucharest/Bucarest/بوخارست; Cluj-Napoca
RS Belgrade/Belgrado/Belgrad/بلغراد
RU Moscow/Moscou/Moscú/Moskau/موسكو; Saint Petersburg/St. Petersburg Russia/Saint-Pétersbourg/San Petersburgo; Vladivostok
RW Kigali/كيغالي
SA Riyadh/Riyad/Riad/الرياض; Jeddah/Djeddah/Yeda/جدة; Mecca/La Mecque/La Meca/مكة; Medina/المدينة المنورة; Dammam; NEOM
SB Honiara
SC Victoria Seychelles
SD Khartoum/Jartum/الخرطوم; Port Sudan/Port-Soudan/Puerto Sudán/بورتسودان; El Fasher/El-Fasher/الفاشر; Nyala/نيالا; Kassala/كسلا; El Geneina/الجنينة
SE Stockholm/Estocolmo/ستوكهولم; Gothenburg/Göteborg; Malmö; Lund
SI Ljubljana
SK Bratislava
SL Freetown/فريتاون
SN Dakar/داكار; Saint-Louis du Sénégal; Ziguinchor; Kolda; Tambacounda
SO Mogadishu/Mogadiscio/مقديشو; Hargeisa/هرجيسا; Bosaso/Bossaso/بوصاصو; Kismayo/كيسمايو; Baidoa/بيدوا; Garowe; Galkayo
SR Paramaribo
SS Juba/Djouba/Yuba/جوبا; Bentiu/بانتيو; Malakal/ملكال; Bor; Wau; Renk
SV San Salvador/سان سلفادور
SY Damascus/Damas/Damasco/دمشق; Aleppo/Alep/Alepo/حلب; Homs/حمص; Idlib/إدلب; Deir ez-Zor/دير الزور; Raqqa/الرقة; Hassakeh/الحسكة; Lattakia/اللاذقية; Qamishli/القامشلي
SZ Mbabane
TD N'Djamena/Ndjamena/Yamena/إنجامينا/نجامينا; Adré/أدري; Abéché; Farchana
TG Lomé/لومي
TH Bangkok/بانكوك; Chiang Mai; Mae Sot; Ranong; Phuket
TJ Dushanbe/Douchanbé/Dusambé/دوشنبه
TL Dili
TM Ashgabat/Achgabat
TN Tunis/Túnez capital/تونس العاصمة; Sfax/صفاقس; Zarzis/جرجيس; Djerba/جربة
TO Nuku'alofa
TR Ankara/أنقرة; Istanbul/Estambul/إسطنبول; Gaziantep/غازي عنتاب; Izmir; Hatay; Antalya; Şanlıurfa/Sanliurfa
TT Port of Spain
TW Taipei/Taipéi/تايبيه; Hsinchu; Kaohsiung
TZ Dar es Salaam/دار السلام; Dodoma; Mwanza; Mbeya; Kigoma; Arusha; Zanzibar
UA Kyiv/Kiev/Kyïv/كييف; Lviv/لفيف; Odesa/Odessa Ukraine/أوديسا; Kharkiv/خاركيف; Dnipro; Donetsk/دونيتسك; Mariupol/ماريوبول; Kherson/خيرسون; Zaporizhzhia
UG Kampala/كمبالا; Entebbe/Entebe; Arua; Gulu; Mbarara
US Washington/Washington D.C./واشنطن; New York/New York City/Nueva York/نيويورك; Atlanta; Baltimore; Boston/بوسطن; Chicago/شيكاغو; Cincinnati; Cleveland; Dallas; Denver; Detroit; Honolulu; Houston/هيوستن; Indianapolis; Las Vegas; Los Angeles/لوس أنجلوس; Miami/ميامي; Milwaukee; Minneapolis; New Orleans; Oklahoma City; Philadelphia; Phoenix; Pittsburgh; St. Louis; Salt Lake City; San Antonio; San Diego; San Francisco/سان فرانسيسكو; Seattle; Silicon Valley; Palo Alto; Austin; Nashville; Charlotte; Tampa; Orlando; Sacramento; Hollywood; Brooklyn; Manhattan
UY Montevideo/مونتيفيديو
UZ Tashkent/Tachkent/Taskent/طشقند; Samarkand; Termez
VA Vatican City/Cité du Vatican/Ciudad del Vaticano
VE Caracas/كاراكاس; Maracaibo
VN Hanoi/Hanói/هانوي; Ho Chi Minh City/Hô-Chi-Minh-Ville; Da Nang
VU Port Vila
WS Apia
XK Pristina/Prishtina/بريشتينا
YE Sana'a/Sanaa/Saná/صنعاء; Aden/Adén/عدن; Hodeidah/Al Hudaydah/الحديدة; Marib/Ma'rib/مأرب; Taiz/تعز; Mukalla/المكلا; Mocha; Lahj; Obock Yemen
ZA Pretoria/بريتوريا; Johannesburg/Johannesbourg/Johannesburgo/جوهانسبرغ; Cape Town/Le Cap/Ciudad del Cabo/كيب تاون; Durban; Musina
ZM Lusaka/لوساكا
ZW Harare/هراري; Bulawayo
`;

// biome-ignore format: a table
/** Names of countries in use that neither CLDR nor i18n-iso-countries gives. */
export const countryAliases: Record<string, string> = {
  // The United Nations' names where CLDR has others.
  'Democratic People’s Republic of Korea': 'KP', DPRK: 'KP', 'République populaire démocratique de Corée': 'KP',
  'República Popular Democrática de Corea': 'KP', 'جمهورية كوريا الشعبية الديمقراطية': 'KP', 'République de Corée': 'KR',
  'República de Corea': 'KR', 'جمهورية كوريا': 'KR', 'United Kingdom of Great Britain and Northern Ireland': 'GB',
  'Royaume-Uni de Grande-Bretagne et d’Irlande du Nord': 'GB', 'Reino Unido de Gran Bretaña e Irlanda del Norte': 'GB',
  'المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية': 'GB', 'الولايات المتحدة الأمريكية': 'US', 'الجمهورية العربية السورية': 'SY',
  'الاتحاد الروسي': 'RU', 'جمهورية إيران الإسلامية': 'IR', 'جمهورية مصر العربية': 'EG', 'الجمهورية اليمنية': 'YE', 'كوت ديفوار': 'CI', ميانمار: 'MM', 'فييت نام': 'VN', 'جمهورية تنزانيا المتحدة': 'TZ',
  'جمهورية لاو الديمقراطية الشعبية': 'LA', 'Territoire palestinien occupé': 'PS', 'Territorio Palestino Ocupado': 'PS',
  'الأرض الفلسطينية المحتلة': 'PS', غزة: 'PS', Gaza: 'PS', 'Micronesia (Federated States of)': 'FM', 'Micronésie (États fédérés de)': 'FM',
  'Micronesia (Estados Federados de)': 'FM', 'جمهورية مولدوفا': 'MD', 'الجبل الأسود': 'ME', 'الكونغو': 'CG', 'تيمور - ليشتي': 'TL',
  إسواتيني: 'SZ', 'مقدونيا الشمالية': 'MK', 'كابو فيردي': 'CV', 'بروني دار السلام': 'BN',
  RDC: 'CD', DRC: 'CD', 'DR Congo': 'CD', 'RD Congo': 'CD', 'République démocratique du Congo': 'CD',
  'Democratic Republic of Congo': 'CD', 'República Democrática del Congo': 'CD', 'الكونغو الديمقراطية': 'CD', RCA: 'CF', CAR: 'CF',
  Centrafrique: 'CF', 'Etats-Unis': 'US', 'États-Unis d’Amérique': 'US', USA: 'US', 'U.S.A.': 'US', 'U.S.': 'US', 'United States of America': 'US',
  EEUU: 'US', 'EE.UU.': 'US', 'EE. UU.': 'US', 'Estados Unidos de América': 'US', UK: 'GB', 'U.K.': 'GB', 'United Kingdom': 'GB', 'Great Britain': 'GB',
  England: 'GB', Scotland: 'GB', Wales: 'GB', 'Northern Ireland': 'GB', 'Grande-Bretagne': 'GB', Angleterre: 'GB', Écosse: 'GB', Inglaterra: 'GB',
  Escocia: 'GB', بريطانيا: 'GB', إنجلترا: 'GB', UAE: 'AE', 'U.A.E.': 'AE', EAU: 'AE', الإمارات: 'AE', 'Côte d’Ivoire': 'CI', 'Ivory Coast': 'CI',
  'Costa de Marfil': 'CI', 'ساحل العاج': 'CI', Syrie: 'SY', 'République arabe syrienne': 'SY', 'Syrian Arab Republic': 'SY', Syria: 'SY', Siria: 'SY',
  سوريا: 'SY', سورية: 'SY', Russia: 'RU', Russie: 'RU', Rusia: 'RU', Iran: 'IR', Irán: 'IR', إيران: 'IR', Laos: 'LA', 'Lao PDR': 'LA', Vietnam: 'VN', 'Viet Nam': 'VN',
  'South Korea': 'KR', 'Corée du Sud': 'KR', 'Corea del Sur': 'KR', 'Republic of Korea': 'KR', 'North Korea': 'KP', 'Corée du Nord': 'KP',
  'Corea del Norte': 'KP', Moldova: 'MD', Moldavie: 'MD', Moldavia: 'MD', 'Republic of Moldova': 'MD', Tanzania: 'TZ', Tanzanie: 'TZ', Bolivia: 'BO',
  Bolivie: 'BO', Venezuela: 'VE', Palestine: 'PS', Palestina: 'PS', فلسطين: 'PS', 'State of Palestine': 'PS', 'occupied Palestinian territory': 'PS',
  'Occupied Palestinian Territories': 'PS', 'Gaza Strip': 'PS', 'Bande de Gaza': 'PS', 'Franja de Gaza': 'PS', 'قطاع غزة': 'PS', 'West Bank': 'PS',
  Cisjordanie: 'PS', Cisjordania: 'PS', 'الضفة الغربية': 'PS', Macedonia: 'MK', 'North Macedonia': 'MK', Macédoine: 'MK', 'Czech Republic': 'CZ',
  'République tchèque': 'CZ', 'República Checa': 'CZ', Tchéquie: 'CZ', Turkey: 'TR', Türkiye: 'TR', Turquie: 'TR', Turquía: 'TR', Swaziland: 'SZ', 'Cape Verde': 'CV',
  'Cap-Vert': 'CV', 'Cabo Verde': 'CV', Burma: 'MM', Birmanie: 'MM', Birmania: 'MM', بورما: 'MM', 'East Timor': 'TL', 'Timor oriental': 'TL', Kosovo: 'XK', كوسوفو: 'XK',
  Holland: 'NL', 'Pays-Bas': 'NL', Holanda: 'NL', هولندا: 'NL', 'Kyrgyz Republic': 'KG', Kirghizistan: 'KG', Kirghizstan: 'KG', 'Hong Kong SAR': 'HK', 'Hong Kong': 'HK',
  Taiwan: 'TW', Taïwan: 'TW', Taiwán: 'TW', Macao: 'MO', 'Vatican': 'VA', 'Holy See': 'VA', 'Soudan du Sud': 'SS', 'Sud-Soudan': 'SS', 'Biélorussie': 'BY', Myanmar: 'MM',
  'Guinée-Conakry': 'GN', 'Congo-Kinshasa': 'CD', 'Congo-Brazzaville': 'CG', 'Republic of the Congo': 'CG', Surinam: 'SR', 'Arabie saoudite': 'SA', السعودية: 'SA',
  'Puerto Rico': 'PR', 'Brunei': 'BN', 'The Gambia': 'GM', Gambia: 'GM', 'The Bahamas': 'BS', Micronesia: 'FM',
};

/** States and provinces that tell a city's country, as datelines write them; postal codes stand in capitals after a comma. */
export const regionTable = `
US Alabama/Ala/AL; Alaska/AK; Arizona/Ariz/AZ; Arkansas/Ark/AR; California/Calif/CA; Colorado/Colo/CO; Connecticut/Conn/CT; Delaware/Del/DE; Florida/Fla/FL; Ga/GA; Hawaii/HI; Idaho/ID; Illinois/Ill/IL; Indiana/Ind/IN; Iowa/IA; Kansas/Kan/KS; Kentucky/Ky/KY; Louisiana/La/LA; Maine/ME; Maryland/Md/MD; Massachusetts/Mass/MA; Michigan/Mich/MI; Minnesota/Minn/MN; Mississippi/Miss/MS; Missouri/Mo/MO; Montana/Mont/MT; Nebraska/Neb/NE; Nevada/Nev/NV; New Hampshire/N.H/NH; New Jersey/N.J/NJ; New Mexico/N.M/NM; New York/N.Y/NY; North Carolina/N.C/NC; North Dakota/N.D/ND; Ohio/OH; Oklahoma/Okla/OK; Oregon/Ore/OR; Pennsylvania/Pa/PA; Rhode Island/R.I/RI; South Carolina/S.C/SC; South Dakota/S.D/SD; Tennessee/Tenn/TN; Texas/Tex/TX; Utah/UT; Vermont/Vt/VT; Virginia/Va/VA; Washington/Wash/WA; West Virginia/W.Va/WV; Wisconsin/Wis/WI; Wyoming/Wyo/WY; D.C/DC; District of Columbia; Puerto Rico/PR; Guam
CA Ontario/Ont/ON; Quebec/Québec/Que/QC; British Columbia/Colombie-Britannique/B.C/BC; Alberta/Alta/AB; Manitoba/Man/MB; Saskatchewan/Sask/SK; Nova Scotia/Nouvelle-Écosse/N.S/NS; New Brunswick/Nouveau-Brunswick/N.B/NB; Newfoundland and Labrador/Newfoundland/NL; Prince Edward Island/PEI/PE; Yukon/YT; Nunavut/NU; Northwest Territories/NT
AU New South Wales/NSW; Victoria/VIC; Queensland/QLD; Western Australia; South Australia; Tasmania/TAS
IN Maharashtra; Karnataka; Tamil Nadu; Kerala; Gujarat; Telangana; Uttar Pradesh; West Bengal; Haryana; Rajasthan
GB England; Scotland; Wales; Northern Ireland
DE Bavaria; Bayern; Hesse; Saxony
`;
