import list from 'i18n-iso-countries/langs/es.json' with { type: 'json' };
import type { PlaceNames } from '../place-names.ts';

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

export default { countryNames: list.countries, moreCountryNames } satisfies PlaceNames;
