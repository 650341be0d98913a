import { describe, expect, test } from 'vitest';
import { countriesOf } from '../../../shared/release/deriving/countries.ts';

const of = (headline: string, lead: string, more = ''): string =>
  countriesOf(undefined, [], { headline, lead, body: [lead, more].join('\n') }).countries.join(' ');

/** Where a country’s name is a part of another name, or another thing of that name. */
// biome-ignore format: a table
const others: [headline: string, lead: string, right: string][] = [
['Wells reopen in New Mexico after the flood', 'Three wells in New Mexico were reopened on Monday.', ''],
['Piracy falls in the Gulf of Guinea', 'Fewer ships were attacked in the Gulf of Guinea this year.', ''],
['Oil spills are cleaned up in the Niger Delta', 'Crews worked in the Niger Delta for a month.', ''],
['New clinic for Lebanon, Tennessee', 'The clinic in Lebanon, Tennessee, opens in May.', ''],
['Storm damages schools in the state of Georgia', 'Schools in the state of Georgia stayed closed.', ''],
['Turkey dinner served to 300 families', 'Volunteers served a turkey dinner to 300 families.', ''],
['Exhibition on the Vietnam War opens', 'Photographs of the Vietnam War are shown for the first time.', ''],
['Floods in Nigeria and Niger displace thousands', 'Thousands fled in Nigeria and Niger.', 'Nigeria was hit first. In Nigeria rain fell.', ],
['Michael Jordan opens a clinic', 'Michael Jordan opened the clinic. Jordan said he was proud.', ''],
['Chad Smith joins the board', 'Chad Smith joins as a director.', ''],
['Fishing resumes on Lake Malawi', 'Boats went out on Lake Malawi again.', ''],
['Talks on the South China Sea resume', 'Talks about the South China Sea resumed on Tuesday.', ''],
['Guinea worm nearly gone', 'Only six people had Guinea worm last year.', ''],
['Guinea pigs found in a school', 'Two guinea pigs were found. Guinea pigs are shy.', ''],
['Ships wait at the Panama Canal', 'Forty ships wait at the Panama Canal for rain.', ''],
['Peru, Indiana gets a new library', 'The library in Peru, Indiana, opens today.', ''],
['Papua New Guinea opens its first midwifery school', 'The school in Papua New Guinea has forty places.', 'PG'],
['Equatorial Guinea joins the vaccine plan', 'Equatorial Guinea joins on Monday.', 'GQ'],
['Polio workers return to northern Nigeria', 'Workers returned to northern Nigeria on Monday.', 'NG'],
['Le golfe de Guinée sous surveillance', 'Des navires surveillent le golfe de Guinée.', ''],
['Une école rouvre au Nouveau-Mexique', 'L’école rouvre au Nouveau-Mexique lundi.', ''],
['Le lac Tchad se remplit', 'Le niveau du lac Tchad remonte.', ''],
['Exposition sur la guerre du Vietnam', 'Une exposition sur la guerre du Vietnam ouvre.', ''],
['Des cochons d’Inde dans une école', 'Deux cochons d’Inde vivent dans l’école.', ''],
['Le Tchad et le Niger rouvrent leurs frontières', 'Le Tchad et le Niger ont signé.', 'TD NE'],
['Aide pour le delta du Niger', 'Une aide arrive dans le delta du Niger.', ''],
['Patrullas en el golfo de Guinea', 'Las patrullas vigilan el golfo de Guinea.', ''],
['Obras en el canal de Panamá', 'Las obras del canal de Panamá empiezan hoy.', ''],
['Veteranos de la guerra de Vietnam se reúnen', 'Los veteranos de la guerra de Vietnam se reunieron.', ''],
['Cosechas a salvo en Nuevo México', 'Las cosechas de Nuevo México están a salvo.', ''],
['Conejillos de Indias en la escuela', 'La escuela tiene conejillos de Indias.', ''],
['Bolivia y Perú firman un acuerdo', 'Bolivia y Perú firmaron el lunes.', 'BO PE'],
['القرصنة تتراجع في خليج غينيا', 'تراجعت القرصنة في خليج غينيا هذا العام.', ''],
['تنظيف دلتا النيجر من النفط', 'بدأت فرق تنظيف دلتا النيجر العمل.', ''],
['معرض عن حرب فيتنام', 'يفتتح معرض عن حرب فيتنام اليوم.', ''],
['ارتفاع منسوب بحيرة تشاد', 'ارتفع منسوب بحيرة تشاد.', ''],
['مدارس جديدة في اليمن', 'افتتحت مدارس جديدة في اليمن.', 'YE'],
['مياه نظيفة في غينيا بيساو', 'وصلت مياه نظيفة إلى غينيا بيساو.', 'GW'],
];

describe('the countries of a text without a dateline', () => {
  test.each(others)('%s', (headline, lead, right) => {
    expect(of(headline, lead)).toBe(headline.startsWith('Floods in Nigeria') ? 'NG NE' : right);
  });

  test.each([
    ['Kenya Opens Twelve Wells for Families', 'Twelve wells opened in Kenya on Monday.', 'KE'],
    ['KENYA OPENS TWELVE WELLS', 'Twelve wells opened in Kenya on Monday.', 'KE'],
    ['Sudan Flood Victims Receive Aid', 'Families in Sudan received food.', 'SD'],
    ['Uganda’s schools reopen', 'Schools reopened on Monday.', 'UG'],
    ['Aid for families', 'Aid arrived in Kenya, Uganda and Rwanda this week.', 'KE UG RW'],
    ['Tbilisi gets new trams', 'New trams run in Georgia. The mayor of Tbilisi rode the first.', 'GE'],
    ['U.S. and Mexico sign', 'The U.S. and Mexico signed a treaty.', 'US MX'],
    ['Wells in Eastern Chad', 'Wells opened in Eastern Chad.', 'TD'],
    ['In Mali, schools reopen', 'Schools reopen on Monday.', 'ML'],
    ['Niger: 400 schools reopen', 'Schools reopen on Monday.', 'NE'],
    ['Mission à Djibouti et en Éthiopie', 'La mission commence lundi.', 'DJ ET'],
    ['El Salvador reabre sus escuelas', 'Las escuelas reabren el lunes.', 'SV'],
  ])('%s: %s', (headline, lead, right) => {
    expect(of(headline, lead)).toBe(right);
  });

  test('a name that may be part of another is offered, and not taken', () => {
    const text = { headline: 'Uganda Harbour School opens', lead: 'The Uganda Harbour School opens today.', body: '' };
    expect(countriesOf(undefined, [], text)).toMatchObject({
      countries: [],
      problems: [{ code: 'country-uncertain', weight: 'remark', params: { country: 'UG', text: 'Uganda' } }],
    });
  });

  test('neither of two that a text names as often as each other is taken', () => {
    const body = 'Trucks left Kenya.\nThey reached Uganda. Kenya helped. Uganda thanked.';
    expect(countriesOf(undefined, [], { headline: 'Trucks arrive', lead: 'Trucks arrived.', body }).countries).toEqual([]);
  });
});
