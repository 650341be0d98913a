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

/** Beyond those that the common table has, and but for names that cities of several countries share. */
const cities = `
ES Zaragoza; Murcia; Valladolid; Pamplona; Oviedo; Vigo; San Sebastián; Santiago de Compostela; Granada; Palma de Mallorca; Salamanca
MX Veracruz; Acapulco; Chihuahua; San Cristóbal de las Casas
CO Bucaramanga; Pasto; Quibdó; Leticia
PE Iquitos; Piura; Puno
AR Rosario; Mendoza; Salta; La Plata; Mar del Plata; Bariloche; Ushuaia; Neuquén
CL Antofagasta; Punta Arenas; Temuco; Iquique
BO Cochabamba; El Alto; Potosí; Oruro
EC Guayaquil
VE Maracaibo; Barquisimeto
CU Santiago de Cuba; Holguín
GT Quetzaltenango
HN San Pedro Sula
DO Santiago de los Caballeros
PY Ciudad del Este
`;

export default { countryNames: list.countries, moreCountryNames, cities } satisfies PlaceNames;
