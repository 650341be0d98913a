import list from 'i18n-iso-countries/langs/es.json' with { type: 'json' };
import type { PlaceWords } from '../place-words.ts';

const moreCountryNames = `
AE EAU
CD República Democrática del Congo
CI Costa de Marfil
CV Cabo Verde
CZ República Checa
FM Micronesia (Estados Federados de)
GB Reino Unido de Gran Bretaña e Irlanda del Norte/Inglaterra/Escocia
IR Irán
KP República Popular Democrática de Corea/Corea del Norte
KR República de Corea/Corea del Sur
MD Moldavia
MM Birmania
NL Holanda
PS Territorio Palestino Ocupado/Palestina/Franja de Gaza/Cisjordania
RU Rusia
SR Surinam
SY Siria
TR Turquía
TW Taiwán
US EEUU/EE.UU./EE. UU./Estados Unidos de América
`;

export const places: PlaceWords = {
  countryNames: list.countries,
  moreCountryNames,
  leading: 'el|los|las',
  formal: '(?:republica|reino|estado|sultanato)(?: [a-z]+){0,2} (?:de la |del |de los |de )',
  otherName: {
    before: 'nuev[ao]|lagos?|ri[ou]|rios?|golfo',
    beforeOf:
      'golfos?|bahias?|mar|mares|estrechos?|istmo|cabo|cuenca|rios?|lagos?|guerras?|batallas?|calles?|avenida|plazas?|conejillos?|tinta',
    of: 'de|del',
  },
  oftenAnother: ['georgia'],
  alsoPersons: 'Salvador|Paraguay|Dominica|Chile',
  besideCountry: 'el|los|las|y|e|del|para|desde|la|de|en|a',
  joins: 'y|e|o|u',
};
