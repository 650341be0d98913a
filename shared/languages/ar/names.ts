import list from 'i18n-iso-countries/langs/ar.json' with { type: 'json' };
import type { PlaceNames } from '../place-names.ts';
import { cities } from './city-names.ts';

const moreCountryNames = `
AE الإمارات
BN بروني دار السلام
CD الكونغو الديمقراطية
CG الكونغو
CI كوت ديفوار/ساحل العاج
CV كابو فيردي
EG جمهورية مصر العربية
GB المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية/بريطانيا/إنجلترا
IR جمهورية إيران الإسلامية/إيران
KP جمهورية كوريا الشعبية الديمقراطية
KR جمهورية كوريا
LA جمهورية لاو الديمقراطية الشعبية
MD جمهورية مولدوفا
ME الجبل الأسود
MK مقدونيا الشمالية
MM ميانمار/بورما
NL هولندا
PS الأرض الفلسطينية المحتلة/غزة/فلسطين/قطاع غزة/الضفة الغربية
RU الاتحاد الروسي
SA السعودية
SY الجمهورية العربية السورية/سوريا/سورية
SZ إسواتيني
TL تيمور - ليشتي
TZ جمهورية تنزانيا المتحدة
US الولايات المتحدة الأمريكية
VN فييت نام
XK كوسوفو
YE الجمهورية اليمنية
`;

export default { countryNames: list.countries, moreCountryNames, cities } satisfies PlaceNames;
