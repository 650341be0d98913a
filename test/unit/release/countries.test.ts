import { expect, test } from 'vitest';
import { mentionsIn } from '../../../shared/release/deriving/country-mentions.ts';
import { countryNamed } from '../../../shared/release/gazetteer/places.ts';

// biome-ignore format: a table
const names: [name: string, code: string][] = [
['Bolivia (Plurinational State of)','BO'],['Venezuela (Bolivarian Republic of)','VE'],['Iran (Islamic Republic of)','IR'],['Islamic Republic of Iran','IR'],["Democratic People's Republic of Korea",'KP'],['Republic of Korea','KR'],['Republic of Moldova','MD'],['Russian Federation','RU'],['Syrian Arab Republic','SY'],['United Republic of Tanzania','TZ'],['Viet Nam','VN'],["Lao People's Democratic Republic",'LA'],['Türkiye','TR'],['Turkey','TR'],['Czechia','CZ'],['Czech Republic','CZ'],['Cabo Verde','CV'],['Cape Verde','CV'],['Eswatini','SZ'],['Swaziland','SZ'],["Côte d'Ivoire",'CI'],['Ivory Coast','CI'],['Cote d’Ivoire','CI'],['Timor-Leste','TL'],['East Timor','TL'],['Myanmar','MM'],['Burma','MM'],['North Macedonia','MK'],['State of Palestine','PS'],['Palestine','PS'],['occupied Palestinian territory','PS'],['Gaza','PS'],['West Bank','PS'],['Brunei Darussalam','BN'],['Micronesia (Federated States of)','FM'],['Democratic Republic of the Congo','CD'],['DR Congo','CD'],['DRC','CD'],['Congo','CG'],['Republic of the Congo','CG'],['Gambia','GM'],['The Gambia','GM'],['United Kingdom of Great Britain and Northern Ireland','GB'],['UK','GB'],['United States of America','US'],['USA','US'],['Holy See','VA'],['Kosovo','XK'],['Taiwan','TW'],['Hong Kong SAR','HK'],['Sao Tome and Principe','ST'],['Guinea-Bissau','GW'],['Central African Republic','CF'],['CAR','CF'],['Bahamas','BS'],['Netherlands (Kingdom of the)','NL'],['Libya','LY'],['Kyrgyz Republic','KG'],
['République démocratique du Congo','CD'],['RDC','CD'],['République centrafricaine','CF'],['RCA','CF'],['Centrafrique','CF'],['Etats-Unis','US'],['États-Unis d’Amérique','US'],['Royaume-Uni','GB'],['Birmanie','MM'],['Tchéquie','CZ'],['République tchèque','CZ'],['Biélorussie','BY'],['Bélarus','BY'],['République arabe syrienne','SY'],['Territoire palestinien occupé','PS'],['Viet Nam','VN'],['Vietnam','VN'],['Corée du Sud','KR'],['République de Corée','KR'],['Türkiye','TR'],['Turquie','TR'],['Cap-Vert','CV'],['Macédoine du Nord','MK'],['Moldavie','MD'],['République de Moldova','MD'],['Emirats arabes unis','AE'],['Iran (République islamique d’)','IR'],['Bolivie (État plurinational de)','BO'],['République-Unie de Tanzanie','TZ'],['République dominicaine','DO'],['Maurice','MU'],['Haïti','HT'],['Haiti','HT'],
['Estados Unidos','US'],['EE. UU.','US'],['EEUU','US'],['Reino Unido','GB'],['República Democrática del Congo','CD'],['República Bolivariana de Venezuela','VE'],['Venezuela (República Bolivariana de)','VE'],['Estado Plurinacional de Bolivia','BO'],['Costa de Marfil','CI'],['Türkiye','TR'],['Turquía','TR'],['Myanmar','MM'],['Birmania','MM'],['Países Bajos','NL'],['Timor Oriental','TL'],['República Árabe Siria','SY'],['Belarús','BY'],['Bielorrusia','BY'],['Haití','HT'],['Perú','PE'],['México','MX'],['Territorio Palestino Ocupado','PS'],['República Centroafricana','CF'],['Sudán del Sur','SS'],['Arabia Saudita','SA'],['Arabia Saudí','SA'],
['الولايات المتحدة','US'],['الولايات المتحدة الأمريكية','US'],['المملكة المتحدة','GB'],['جمهورية الكونغو الديمقراطية','CD'],['الجمهورية العربية السورية','SY'],['سوريا','SY'],['سورية','SY'],['جمهورية إيران الإسلامية','IR'],['فلسطين','PS'],['دولة فلسطين','PS'],['الأرض الفلسطينية المحتلة','PS'],['غزة','PS'],['كوت ديفوار','CI'],['ساحل العاج','CI'],['الاتحاد الروسي','RU'],['روسيا','RU'],['تركيا','TR'],['تركيّا','TR'],['جنوب السودان','SS'],['ليبيا','LY'],['اليمن','YE'],['الجمهورية اليمنية','YE'],['المملكة العربية السعودية','SA'],['الإمارات','AE'],['الإمارات العربية المتحدة','AE'],['جمهورية أفريقيا الوسطى','CF'],['إثيوبيا','ET'],['أثيوبيا','ET'],['هايتي','HT'],['جمهورية مصر العربية','EG'],['موريتانيا','MR'],['تشاد','TD'],['النيجر','NE'],['نيجيريا','NG'],['ميانمار','MM'],['جمهورية تنزانيا المتحدة','TZ'],['جمهورية لاو الديمقراطية الشعبية','LA'],['فييت نام','VN'],['فيتنام','VN'],['بوليفيا (دولة - المتعددة القوميات)','BO']
];

test.each(names)('%s is %s, whatever the United Nations and CLDR call it', (name, code) => {
  expect(countryNamed(name)).toBe(code);
  expect(countryNamed(name.toUpperCase())).toBe(code);
  expect(countryNamed(name.normalize('NFD'))).toBe(code);
});

test.each([
  ['The Islamic Republic of Iran and the Republic of Moldova signed.', ['IR', 'MD']],
  ['Le Royaume du Maroc et la République du Sénégal ont signé.', ['MA', 'SN']],
  ['El Estado Plurinacional de Bolivia firmó.', ['BO']],
  ['وقعت دولة فلسطين والجمهورية اليمنية.', ['PS', 'YE']],
  ['He leaves the State of Georgia and reads in state.', ['GE']],
])('%s names %j', (text, codes) => {
  expect(mentionsIn(text).map(({ code }) => code)).toEqual(codes);
});

test.each(['State of emergency', 'Union of teachers', 'Republic of', 'Reino animal', 'Kingdom of God', 'الدولة', 'جمهورية'])(
  '%s is no country',
  (name) => {
    expect(countryNamed(name)).toBeUndefined();
  },
);
