import list from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import type { PlaceWords } from '../place-words.ts';

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

export const places: PlaceWords = {
  countryNames: list.countries,
  moreCountryNames,
  leading: 'the|republic of',
  formal: '(?:[a-z]+ ){0,2}(?:republic|kingdom|state|sultanate|union|federation) of (?:the )?(?!georgia)',
  otherName: {
    before: 'new|lakes?|mount|fort|port',
    beforeOf: 'gulf|bays?|seas?|straits?|isthmus|cape|coast|delta|basin|battle|war|streets?|duchy|avenue',
    of: 'of',
    behind:
      'deltas?|wars?|rivers?|basins?|canals?|seas?|straits?|gulfs?|bays?|lakes?|gates?|hats?|inks?|nuts?|pigs?|fowls?|worms?|peppers?|vultures?|dinners?|sandwich(?:es)?|soups?|breasts?|burgers?|cattle|cows?|syndrome|square|street|avenue|road|university|tech|bulldogs|protocol|convention|mountains?',
  },
  oftenAnother: ['georgia'],
  alsoPersons: 'Jordan|Chad|Georgia|Jersey|Israel|Kenya|India|Cuba|Malta',
  besideCountry:
    '(?:north|south|east|west|central)(?:ern)?|north-?(?:east|west)(?:ern)?|south-?(?:east|west)(?:ern)?|upper|lower|rural|mainland|greater|the|in|from|for|to|at|across|of|on|and|with|by|as|a|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december',
  joins: 'and|or|with',
  possessive: 's',
  articlesInText: 'the',
  shortNames: { US: 'US', USA: 'US', 'U.S': 'US', UK: 'GB', 'U.K': 'GB', DRC: 'CD', UAE: 'AE' },
  shortWords: ['US'],
};
