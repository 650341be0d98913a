import list from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import type { PlaceNames } from '../place-names.ts';

const moreCountryNames = `
AE UAE/U.A.E.
BN Brunei
BO Bolivia
BS The Bahamas
CD DRC/DR Congo/Democratic Republic of Congo
CF CAR
CG Republic of the Congo
CI Ivory Coast
CV Cape Verde
CZ Czech Republic
FM Micronesia (Federated States of)/Micronesia
GB United Kingdom of Great Britain and Northern Ireland/UK/U.K./United Kingdom/Great Britain/England/Scotland/Wales/Northern Ireland
GM The Gambia/Gambia
HK Hong Kong SAR/Hong Kong
IR Iran
KG Kyrgyz Republic
KP Democratic People’s Republic of Korea/DPRK/North Korea
KR South Korea/Republic of Korea
LA Laos/Lao PDR
MD Moldova/Republic of Moldova
MK Macedonia/North Macedonia
MM Burma/Myanmar
MO Macao
NL Holland
PR Puerto Rico
PS Gaza/Palestine/State of Palestine/occupied Palestinian territory/Occupied Palestinian Territories/Gaza Strip/West Bank
RU Russia
SY Syrian Arab Republic/Syria
SZ Swaziland
TL East Timor
TR Turkey/Türkiye
TW Taiwan
TZ Tanzania
US USA/U.S.A./U.S./United States of America
VA Vatican/Holy See
VE Venezuela
VN Vietnam/Viet Nam
XK Kosovo
`;

export default { countryNames: list.countries, moreCountryNames } satisfies PlaceNames;
