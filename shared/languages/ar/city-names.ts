/** Names of cities in Arabic; what stands first is their name in the common table. */
export const cities = `
AE Abu Dhabi/أبوظبي/أبو ظبي; Dubai/دبي
AF Kabul/كابول; Herat/هرات; Kandahar/قندهار
AM Yerevan/يريفان
AO Luanda/لواندا
AR Buenos Aires/بوينس آيرس
AT Vienna/فيينا
AU Canberra/كانبيرا; Sydney/سيدني; Melbourne/ملبورن
AZ Baku/باكو
BA Sarajevo/سراييفو
BD Dhaka/دكا; Cox's Bazar/كوكس بازار
BE Brussels/بروكسل
BF Ouagadougou/واغادوغو
BG Sofia/صوفيا
BH Manama/المنامة
BI Bujumbura/بوجمبورا
BJ Cotonou/كوتونو
BO La Paz/لاباز
BR Brasília/برازيليا; São Paulo/ساو باولو; Rio de Janeiro/ريو دي جانيرو
BY Minsk/مينسك
CA Ottawa/أوتاوا; Toronto/تورونتو; Montreal/مونتريال; Vancouver/فانكوفر
CD Kinshasa/كينشاسا; Goma/غوما; Bukavu/بوكافو
CF Bangui/بانغي
CG Brazzaville/برازافيل
CH Geneva/جنيف; Bern/برن; Zurich/زيورخ; Lausanne/لوزان
CI Abidjan/أبيدجان; Yamoussoukro/ياموسوكرو
CL Santiago de Chile/سانتياغو
CM Yaoundé/ياوندي
CN Beijing/بكين; Shanghai/شنغهاي
CO Bogotá/بوغوتا
CU Havana/هافانا
CY Nicosia/نيقوسيا
CZ Prague/براغ
DE Berlin/برلين; Bonn/بون; Munich/ميونيخ; Frankfurt/فرانكفورت
DK Copenhagen/كوبنهاغن
DO Santo Domingo/سانتو دومينغو
DZ Algiers/الجزائر العاصمة; Oran/وهران
EC Quito/كيتو
EG Cairo/القاهرة; Alexandria/الإسكندرية; Sharm el-Sheikh/شرم الشيخ; Arish/العريش
ES Madrid/مدريد; Barcelona/برشلونة
ET Addis Ababa/أديس أبابا
FI Helsinki/هلسنكي
FR Paris/باريس; Marseille/مرسيليا; Lyon/ليون; Strasbourg/ستراسبورغ; Calais/كاليه
GA Libreville/ليبرفيل
GB London/لندن; Glasgow/غلاسكو; Manchester/مانشستر
GE Tbilisi/تبليسي
GH Accra/أكرا
GN Conakry/كوناكري
GR Athens/أثينا
GT Guatemala City/مدينة غواتيمالا
HK Hong Kong SAR/هونغ كونغ
HN Tegucigalpa/تيغوسيغالبا
HT Port-au-Prince/بورت أو برنس
HU Budapest/بودابست
ID Jakarta/جاكرتا
IE Dublin/دبلن
IL Jerusalem/القدس; Tel Aviv/تل أبيب
IN New Delhi/نيودلهي; Mumbai/مومباي
IQ Baghdad/بغداد; Erbil/أربيل; Mosul/الموصل; Basra/البصرة; Kirkuk/كركوك; Dohuk/دهوك; Sulaymaniyah/السليمانية
IR Tehran/طهران
IS Reykjavik/ريكيافيك
IT Rome/روما; Milan/ميلانو; Lampedusa/لامبيدوسا
JO Amman/عمّان; Zaatari/الزعتري; Aqaba/العقبة; Irbid/إربد; Mafraq/المفرق
JP Tokyo/طوكيو
KE Nairobi/نيروبي; Dadaab/داداب; Kakuma/كاكوما
KG Bishkek/بشكيك
KH Phnom Penh/بنوم بنه
KP Pyongyang/بيونغ يانغ
KR Seoul/سيول
KW Kuwait City/مدينة الكويت
KZ Astana/أستانا; Almaty/ألماتي
LA Vientiane/فيينتيان
LB Beirut/بيروت; Tripoli Lebanon/طرابلس لبنان; Zahle/زحلة; Baalbek/بعلبك
LK Colombo/كولومبو
LR Monrovia/مونروفيا
LY Tripoli/طرابلس; Benghazi/بنغازي; Misrata/مصراتة; Sabha/سبها; Kufra/الكفرة; Derna/درنة
MA Rabat/الرباط; Casablanca/الدار البيضاء; Marrakech/مراكش; Tangier/طنجة
MD Chisinau/كيشيناو
MG Antananarivo/أنتاناناريفو
ML Bamako/باماكو; Timbuktu/تمبكتو
MM Yangon/يانغون
MR Nouakchott/نواكشوط; Nouadhibou/نواذيبو
MT Valletta/فاليتا
MW Lilongwe/ليلونغوي
MX Mexico City/مكسيكو سيتي; Tijuana/تيخوانا
MY Kuala Lumpur/كوالالمبور
MZ Maputo/مابوتو
NE Niamey/نيامي; Agadez/أغاديز
NG Abuja/أبوجا; Lagos/لاغوس; Maiduguri/مايدوغوري
NI Managua/ماناغوا
NL The Hague/لاهاي; Amsterdam/أمستردام
NO Oslo/أوسلو
NP Kathmandu/كاتماندو
NZ Wellington/ويلينغتون; Auckland/أوكلاند
OM Muscat/مسقط
PA Panama City/مدينة بنما
PE Lima/ليما
PH Manila/مانيلا
PK Islamabad/إسلام أباد/إسلام آباد; Karachi/كراتشي; Lahore/لاهور; Peshawar/بيشاور
PL Warsaw/وارسو
PS Gaza/غزة; Gaza City/مدينة غزة; Ramallah/رام الله; East Jerusalem/القدس الشرقية; Rafah/رفح; Khan Younis/خان يونس; Hebron/الخليل; Nablus/نابلس; Jenin/جنين; Bethlehem/بيت لحم
PT Lisbon/لشبونة
PY Asunción/أسونسيون
QA Doha/الدوحة
RO Bucharest/بوخارست
RS Belgrade/بلغراد
RU Moscow/موسكو
RW Kigali/كيغالي
SA Riyadh/الرياض; Jeddah/جدة; Mecca/مكة; Medina/المدينة المنورة
SD Khartoum/الخرطوم; Port Sudan/بورتسودان; El Fasher/الفاشر; Nyala/نيالا; Kassala/كسلا; El Geneina/الجنينة
SE Stockholm/ستوكهولم
SL Freetown/فريتاون
SN Dakar/داكار
SO Mogadishu/مقديشو; Hargeisa/هرجيسا; Bosaso/بوصاصو; Kismayo/كيسمايو; Baidoa/بيدوا
SS Juba/جوبا; Bentiu/بانتيو; Malakal/ملكال
SV San Salvador/سان سلفادور
SY Damascus/دمشق; Aleppo/حلب; Homs/حمص; Idlib/إدلب; Deir ez-Zor/دير الزور; Raqqa/الرقة; Hassakeh/الحسكة; Lattakia/اللاذقية; Qamishli/القامشلي
TD N'Djamena/إنجامينا/نجامينا; Adré/أدري
TG Lomé/لومي
TH Bangkok/بانكوك
TJ Dushanbe/دوشنبه
TN Tunis/تونس العاصمة; Sfax/صفاقس; Zarzis/جرجيس; Djerba/جربة
TR Ankara/أنقرة; Istanbul/إسطنبول; Gaziantep/غازي عنتاب
TW Taipei/تايبيه
TZ Dar es Salaam/دار السلام
UA Kyiv/كييف; Lviv/لفيف; Odesa/أوديسا; Kharkiv/خاركيف; Donetsk/دونيتسك; Mariupol/ماريوبول; Kherson/خيرسون
UG Kampala/كمبالا
US Washington/واشنطن; New York/نيويورك; Boston/بوسطن; Chicago/شيكاغو; Houston/هيوستن; Los Angeles/لوس أنجلوس; Miami/ميامي; San Francisco/سان فرانسيسكو
UY Montevideo/مونتيفيديو
UZ Tashkent/طشقند
VE Caracas/كاراكاس
VN Hanoi/هانوي
XK Pristina/بريشتينا
YE Sana'a/صنعاء; Aden/عدن; Hodeidah/الحديدة; Marib/مأرب; Taiz/تعز; Mukalla/المكلا
ZA Pretoria/بريتوريا; Johannesburg/جوهانسبرغ; Cape Town/كيب تاون
ZM Lusaka/لوساكا
ZW Harare/هراري
`;
