import list from 'i18n-iso-countries/langs/pt.json' with { type: 'json' };
import type { PlaceNames } from '../place-names.ts';

/** Portugal's names and Brazil's differ: the list has one of them. */
const moreCountryNames = `
AE EAU
AM Arménia/Armênia
AZ Azerbaijão/Azerbaidjão
BH Bahrein/Barém
BW Botsuana/Botswana
CD República Democrática do Congo/RDC/RD Congo/Congo-Kinshasa
CF República Centro-Africana/República Centro Africana
CG Congo-Brazzaville/República do Congo
CI Costa do Marfim
CM Camarões
CZ República Checa/República Tcheca/Chéquia/Tchéquia
DJ Djibuti/Jibuti
EE Estónia/Estônia
EH Sara Ocidental/Saara Ocidental/Sahara Ocidental
FM Micronésia
GB Reino Unido da Grã-Bretanha e Irlanda do Norte/Grã-Bretanha/Inglaterra/Escócia
GH Gana
GW Guiné-Bissau/Guiné Bissau
IR Irão/Irã
KE Quénia/Quênia
KG Quirguistão/Quirguízia
KP República Popular Democrática da Coreia/Coreia do Norte
KR República da Coreia/Coreia do Sul
LA Laos/Laus
LV Letónia/Letônia
MC Mónaco/Mônaco
MD Moldávia/Moldova
MG Madagáscar/Madagascar
MK Macedónia do Norte/Macedônia do Norte
MM Mianmar/Myanmar/Birmânia
MU Maurícia/Maurício/Ilhas Maurício
MW Malawi/Maláui
NL Holanda/Países Baixos
PL Polónia/Polônia
PS Palestina/Faixa de Gaza/Cisjordânia/Territórios Palestinianos Ocupados/Territórios Palestinos Ocupados
RO Roménia/Romênia
RU Rússia
SG Singapura/Cingapura
SI Eslovénia/Eslovênia
SV El Salvador
SY Síria
SZ Essuatíni/Suazilândia
TL Timor-Leste/Timor Leste
TM Turcomenistão/Turquemenistão
TR Turquia
TT Trindade e Tobago/Trinidade e Tobago
TW Taiwan
TZ Tanzânia
UA Ucrânia
US EUA/Estados Unidos da América/Estados Unidos
UZ Usbequistão/Uzbequistão
VN Vietname/Vietnã
YE Iémen/Iêmen
ZW Zimbabué/Zimbábue
`;

export default {
  countryNames: list.countries,
  moreCountryNames,
  // Other words or places, too: a city of Spain, and islands.
  onlyWhereExpected: ['Granada', 'Ilhas'],
  // Beyond those that the common table has, with the capitals of Brazil's states.
  cities: `
PT Coimbra; Braga; Faro; Funchal; Évora; Aveiro; Setúbal; Leiria; Ponta Delgada
BR Recife; Fortaleza; Porto Alegre; Curitiba; Belo Horizonte; Belém; Goiânia; Florianópolis; Natal; Maceió; João Pessoa; Teresina; Cuiabá; Campo Grande; Porto Velho; Rio Branco; Macapá; São Luís; Salvador da Bahia; Aracaju; Campinas
AO Lubango; Benguela; Huambo; Cabinda; Malanje
MZ Quelimane; Chimoio; Tete; Inhambane; Xai-Xai; Lichinga
CV Mindelo
GW Bissau
ST São Tomé
TL Dili/Díli
MO Macau
CH Geneva/Genebra; Bern/Berna; Zurich/Zurique
GB London/Londres
FR Paris; Strasbourg/Estrasburgo
BE Brussels/Bruxelas
NL The Hague/Haia
AT Vienna/Viena
IT Rome/Roma
DE Berlin/Berlim; Munich/Munique; Hamburg/Hamburgo
ES Madrid/Madri
DK Copenhagen/Copenhaga/Copenhague
GR Athens/Atenas
RU Moscow/Moscovo/Moscou
UA Kyiv/Kiev
US New York/Nova Iorque/Nova York; Washington
MX Mexico City/Cidade do México
CU Havana
EG Cairo
ET Addis Ababa/Adis Abeba
DZ Algiers/Argel
SN Dakar/Dacar
ZA Cape Town/Cidade do Cabo; Johannesburg/Joanesburgo; Pretoria/Pretória
KE Nairobi/Nairóbi
CN Beijing/Pequim; Shanghai/Xangai
JP Tokyo/Tóquio
SY Damascus/Damasco
IQ Baghdad/Bagdade/Bagdá
IL Jerusalem/Jerusalém
HT Port-au-Prince/Porto Príncipe
`,
  statesBehindCities: 'BR AC AL AP AM BA CE DF ES GO MA MT MS MG PA PB PR PE PI RJ RN RS RO RR SC SP SE TO',
} satisfies PlaceNames;
