import list from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import type { PlaceNames } from '../place-names.ts';

const moreCountryNames = `
BO Bolivie
BY Biélorussie
CD RDC/RD Congo/République démocratique du Congo/Congo-Kinshasa
CF RCA/Centrafrique
CG Congo-Brazzaville
CI Côte d’Ivoire
CV Cap-Vert
CZ République tchèque/Tchéquie
FM Micronésie (États fédérés de)
GB Royaume-Uni de Grande-Bretagne et d’Irlande du Nord/Grande-Bretagne/Angleterre/Écosse
GN Guinée-Conakry
KG Kirghizistan/Kirghizstan
KP République populaire démocratique de Corée/Corée du Nord
KR République de Corée/Corée du Sud
MD Moldavie
MK Macédoine
MM Birmanie
NL Pays-Bas
PS Territoire palestinien occupé/Bande de Gaza/Cisjordanie
RU Russie
SA Arabie saoudite
SS Soudan du Sud/Sud-Soudan
SY Syrie/République arabe syrienne
TL Timor oriental
TR Turquie
TW Taïwan
TZ Tanzanie
US Etats-Unis/États-Unis d’Amérique
`;

export default { countryNames: list.countries, moreCountryNames } satisfies PlaceNames;
