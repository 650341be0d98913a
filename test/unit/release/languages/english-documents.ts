import type { LanguageDocument } from './language-documents.ts';

export const englishDocuments: readonly LanguageDocument[] = [
  {
    name: 'wells.txt',
    text: `FOR IMMEDIATE RELEASE

One hundred and thirty wells give water again in Turkana

LODWAR, Kenya, 18 November 2026 – Mechanics on motorbikes have repaired one hundred and thirty wells in the north of the county, Blue Harbour Relief said today.

The work began in March and goes on through the dry season.

“The river was three hours away; now there is water in the school yard,” said Akiru Lomenen, a teacher in Kalokol.

###

Media contact:
Esther Nabwire
Communications Officer
Tel: +254 712 555 014
Email: esther@example.org
`,
    right: {
      headline: 'One hundred and thirty wells give water again in Turkana',
      places: ['Lodwar'],
      day: '2026-11-18',
      countries: ['KE'],
      quotes: [{ begins: 'The river was three hours', speaker: 'Akiru Lomenen' }],
      contacts: [{ name: 'Esther Nabwire', email: 'esther@example.org', phone: '+254712555014' }],
    },
  },
  {
    name: 'council.txt',
    text: `Press Release No. 118/2026

Council adopts three-year budget for relief

GENEVA (17 November 2026) – The Executive Council of the World Harbour Union on Tuesday adopted a budget of $480 million for relief between 2027 and 2029.

The money will repair ports, train crews and buy rescue boats for twenty-six states.

Secretary-General Helen Marvault said: “With this decision we can plan for years, not from storm to storm.”

For further information, please contact:

Pierre Lanceau, Press Officer, +41 22 555 01 43, lanceau@example.org
`,
    right: {
      headline: 'Council adopts three-year budget for relief',
      places: ['Geneva'],
      day: '2026-11-17',
      countries: [],
      quotes: [{ begins: 'With this decision we can plan', speaker: 'Helen Marvault' }],
      contacts: [{ name: 'Pierre Lanceau', email: 'lanceau@example.org', phone: '+41225550143' }],
    },
  },
  {
    name: 'bridge.md',
    text: `# New bridge over the Bagmati opens to traffic

**Kathmandu, 12 November 2026** — A bridge that took two years to build opened to traffic in Nepal on Thursday. It is 214 metres long and carries lorries of up to forty tonnes.

"The ambulance now needs twenty minutes to our village," said Sunita Gurungko, a health worker. "We used to lose people waiting for the ferry."

The bridge cost 9.4 million euros.

**Contact**

Press Office, press@example.org, +977 1 555 0143
`,
    right: {
      headline: 'New bridge over the Bagmati opens to traffic',
      places: ['Kathmandu'],
      day: '2026-11-12',
      countries: ['NP'],
      quotes: [
        { begins: 'The ambulance now needs', speaker: 'Sunita Gurungko' },
        { begins: 'We used to lose people', speaker: 'Sunita Gurungko' },
      ],
      contacts: [{ name: 'Press Office', email: 'press@example.org', phone: '+97715550143' }],
    },
  },
  {
    name: 'advisory.txt',
    text: `MEDIA ADVISORY

Scientists to present ten years of glacier data on 24 November

Wellington, 19 November 2026

The Institute of Mountain Waters invites journalists to a press conference on the state of the southern glaciers.

WHEN: Tuesday, 24 November, 11:00
WHERE: Harbour House, 12 Quay Street
WHO: Dr Mere Tawhiri, director; Anna Weaver, glaciologist

To register, write to Tom Aldous: aldous@example.org, +64 21 555 0143
`,
    right: {
      headline: 'Scientists to present ten years of glacier data on 24 November',
      places: ['Wellington'],
      day: '2026-11-19',
      countries: ['NZ'],
      quotes: [],
      contacts: [{ name: 'Tom Aldous', email: 'aldous@example.org', phone: '+64215550143' }],
    },
  },
  {
    name: 'statement.txt',
    text: `STATEMENT

Statement by the Director of Blue Harbour Relief on the attack on a bread convoy

Geneva, 14 November 2026

We are deeply shaken by the attack on eight lorries that carried flour and oil to the bakeries of Darfur. Two drivers were killed.

Sudan is in its third year of hunger, and every lorry that does not arrive is a thousand families without bread. All parties in Sudan must let relief pass.

Our thoughts are with the families.

For media: Olga Brenner, press attaché, +41 79 555 01 44, olga@example.org
`,
    right: {
      headline: 'Statement by the Director of Blue Harbour Relief on the attack on a bread convoy',
      places: ['Geneva'],
      day: '2026-11-14',
      countries: ['SD'],
      quotes: [],
      contacts: [{ name: 'Olga Brenner', email: 'olga@example.org', phone: '+41795550144' }],
    },
  },
  {
    name: 'schools.txt',
    text: `MINISTRY OF EDUCATION OF THE ISLANDS
Office of Public Information

Chisinau, 20 November 2026

Two hundred village schools have warm classrooms

The heating of two hundred village schools has been repaired, the Ministry of Education of the Islands said. For the first time in five years no school will close for the winter.

Deputy Minister Viorica Cebanu said that “children will no longer sit in class in coats and gloves”.

“The boilers burn straw from the village itself,” she added.

Contact person: Ion Moraru, senior officer, phone: +373 22 555 014, e-mail: ion@example.org
`,
    right: {
      headline: 'Two hundred village schools have warm classrooms',
      places: ['Chisinau'],
      day: '2026-11-20',
      countries: ['MD'],
      quotes: [
        { begins: 'children will no longer sit', speaker: 'Viorica Cebanu' },
        { begins: 'The boilers burn straw', speaker: 'Viorica Cebanu' },
      ],
      contacts: [{ name: 'Ion Moraru', email: 'ion@example.org', phone: '+37322555014' }],
    },
  },
  {
    name: 'locusts.txt',
    text: `Locusts destroy a third of the wheat in northern Afghanistan

A swarm such as has not been seen for fifteen years

KABUL – Locusts have destroyed almost a third of the wheat in the north of the country, according to an assessment published today by Blue Harbour Relief.

Balkh and Kunduz are hit hardest.

According to Hamid Rahimzai, the organisation’s agronomist, “there will be nothing to sow unless seeds arrive by March”.

The organisation asks for $12 million for seeds and sprayers.

More information: Simon Holt, +93 70 555 0143, holt@example.org
`,
    right: {
      headline: 'Locusts destroy a third of the wheat in northern Afghanistan',
      places: ['Kabul'],
      day: '2026-11-20',
      countries: ['AF'],
      quotes: [{ begins: 'there will be nothing to sow', speaker: 'Hamid Rahimzai' }],
      contacts: [{ name: 'Simon Holt', email: 'holt@example.org', phone: '+93705550143' }],
    },
  },
  {
    name: 'ferry.txt',
    text: `North Star ferry back in service after refit

RIGA, Nov. 5, 2026 /HarbourWire/ -- The North Star ferry is back in service after a refit, the port said. It carries six hundred passengers and now has a lift for wheelchairs.

The refit took eleven weeks.

SOURCE Port of Riga
`,
    right: {
      headline: 'North Star ferry back in service after refit',
      places: ['Riga'],
      day: '2026-11-05',
      countries: ['LV'],
      quotes: [],
      contacts: [],
    },
  },
  {
    name: 'bakers.txt',
    text: `Press release
Date: 10 November 2026

Bakers of Yerevan bake for villages at the border

Yerevan – Forty bakeries in the city send bread every night to villages of Armenia where a flood has put the ovens out. They have sent 62,000 loaves in a week, the Bakers’ Union says.

“We bake two hours longer than usual, and nobody asks for money,” says baker Aram Sarkiso.

“The first van leaves at four in the morning,” he says.

The flood destroyed seventy houses.

Contact information
Bakers’ Union
Lusine Adamo
Telephone: +374 10 555 014
lusine@example.org
`,
    right: {
      headline: 'Bakers of Yerevan bake for villages at the border',
      places: ['Yerevan'],
      day: '2026-11-10',
      countries: ['AM'],
      quotes: [
        { begins: 'We bake two hours longer', speaker: 'Aram Sarkiso' },
        { begins: 'The first van leaves', speaker: 'Aram Sarkiso' },
      ],
      contacts: [{ name: 'Lusine Adamo', email: 'lusine@example.org', phone: '+37410555014' }],
    },
  },
  {
    name: 'trees.md',
    text: `# A million saplings will stop the sand of the Aral Sea

## Schoolchildren planted one in ten

*Tashkent, Uzbekistan, November 3, 2026* – A million saplings were planted this autumn on the dry bed of the Aral Sea, the Forest Service reported.

Only one in eight died.

“The dust no longer hides the sun in our village,” noted Bakhtiyor Yuldo, the head of the council, who lives in Moynaq.

**About the Forest Service**

The Forest Service has planted since 1994.

**For more information, please contact:**

Shakhnoza Karim, Press Service, +998 90 555 01 43, shakhnoza@example.org
`,
    right: {
      headline: 'A million saplings will stop the sand of the Aral Sea',
      places: ['Tashkent'],
      day: '2026-11-03',
      countries: ['UZ'],
      quotes: [{ begins: 'The dust no longer hides', speaker: 'Bakhtiyor Yuldo' }],
      contacts: [{ name: 'Shakhnoza Karim', email: 'shakhnoza@example.org', phone: '+998905550143' }],
    },
  },
  {
    name: 'stretchers.txt',
    text: `London, 19th November 2026

Hospitals turn to light stretchers made of bamboo

A hundred and twenty district hospitals in Malawi will get stretchers of bamboo that fit into a rucksack, the Rural Medicine Fund announced. A stretcher weighs four kilograms. Malawi grows the bamboo itself.

“One nurse can carry it alone,” the president of the fund, Ian Wetherly, stressed.

Nurse Thoko Lungu of Zomba added: “We used to call the neighbours.”

ENDS

Press contacts

Mary Fairbrook
Communications Manager
mob: +44 7700 900143
mary@example.org
`,
    right: {
      headline: 'Hospitals turn to light stretchers made of bamboo',
      places: ['London'],
      day: '2026-11-19',
      countries: ['GB'],
      quotes: [
        { begins: 'One nurse can carry', speaker: 'Ian Wetherly' },
        { begins: 'We used to call', speaker: 'Thoko Lungu' },
      ],
      contacts: [{ name: 'Mary Fairbrook', email: 'mary@example.org', phone: '+447700900143' }],
    },
  },
  {
    name: 'cholera.txt',
    text: `Cholera outbreak in Mozambique is over

NEW YORK/MAPUTO, 11 November 2026 – An outbreak of cholera that took 84 lives in Mozambique since August is over, authorities and relief organisations said today.

410,000 people were vaccinated in three months.

“Never were wells chlorinated this fast,” coordinator João Machado told reporters in Maputo.

Notes to editors

Photos and video: https://example.org/photos.

Media contacts

New York: Grace Lindt, +1 212 555 0143, grace@example.org
Maputo: Carlos Tembo, +258 84 555 0143, carlos@example.org
`,
    right: {
      headline: 'Cholera outbreak in Mozambique is over',
      places: ['New York', 'Maputo'],
      day: '2026-11-11',
      countries: ['MZ'],
      quotes: [{ begins: 'Never were wells', speaker: 'João Machado' }],
      contacts: [
        { name: 'Grace Lindt', email: 'grace@example.org', phone: '+12125550143' },
        { name: 'Carlos Tembo', email: 'carlos@example.org', phone: '+258845550143' },
      ],
    },
  },
  {
    name: 'library.txt',
    text: `A library on wheels has been to every province

Ulaanbaatar, 6 November 2026. A library on wheels, made of an old bus, has been to all twenty-one provinces of Mongolia and lent 18,000 books.

Readers asked for fairy tales and for manuals on motorbikes.

The driver and librarian, Bold Ganzo: “They waited for us with tea and with questions about new books.”

A second bus follows in 2027.

Contact: Saran Dorjo, saran@example.org
`,
    right: {
      headline: 'A library on wheels has been to every province',
      places: ['Ulaanbaatar'],
      day: '2026-11-06',
      countries: ['MN'],
      quotes: [{ begins: 'They waited for us', speaker: 'Bold Ganzo' }],
      contacts: [{ name: 'Saran Dorjo', email: 'saran@example.org' }],
    },
  },
  {
    name: 'fish.txt',
    text: `Joint communiqué

On the talks on fishing in the Caspian Sea

Baku, 13 November 2026

Delegations of five coastal states met in Baku on 12 and 13 November to discuss quotas for sturgeon.

The parties agreed to extend the ban on commercial fishing until 2030 and to keep one register of vessels.

The next meeting will take place in spring.
`,
    right: {
      headline: 'On the talks on fishing in the Caspian Sea',
      places: ['Baku'],
      day: '2026-11-13',
      countries: ['AZ'],
      quotes: [],
      contacts: [],
    },
  },
  {
    name: 'radio.txt',
    text: `Hearth Radio speaks nine languages of the hills

Shillong, India – November 2, 2026 – A new station run by people of the hills has gone on air in nine languages.

It sends forecasts of landslides, market prices and songs.

“My grandmother heard her own language on the radio for the first time, and wept,” recalls presenter Daphi Lyngdo.

“We are no journalists, but we know what the hills are silent about,” her colleague Banri Marbo said.

Media enquiries: +91 98205 55014, radio@example.org
`,
    right: {
      headline: 'Hearth Radio speaks nine languages of the hills',
      places: ['Shillong'],
      day: '2026-11-02',
      countries: ['IN'],
      quotes: [
        { begins: 'My grandmother heard', speaker: 'Daphi Lyngdo' },
        { begins: 'We are no journalists', speaker: 'Banri Marbo' },
      ],
      contacts: [{ name: 'radio@example.org', email: 'radio@example.org', phone: '+919820555014' }],
    },
  },
  {
    name: 'refugees.txt',
    text: `Report: One in three refugees in Lebanon lives without heating

BEIRUT, Lebanon, 8 November 2026 – One in three Syrian families in Lebanon goes into the winter without a stove, says a report published on Sunday.

The authors asked 2,300 families.

“We burn shoes because there is no wood,” Rima Halabo, a mother of four, told the researchers.

– ENDS –

For interviews, please contact Leila Khouro on +961 1 555 014 or at leila@example.org
`,
    right: {
      headline: 'Report: One in three refugees in Lebanon lives without heating',
      places: ['Beirut'],
      day: '2026-11-08',
      countries: ['LB'],
      quotes: [{ begins: 'We burn shoes', speaker: 'Rima Halabo' }],
      contacts: [{ name: 'Leila Khouro', email: 'leila@example.org', phone: '+9611555014' }],
    },
  },
  {
    name: 'wind.txt',
    text: `Press Office, Union of Windmills
12 November 2026

Wind gave Estonia half its electricity in October

For the first time wind farms made more than half of the electricity used in the country in a month: 51.2 per cent, according to the union’s data on Estonia.

Storms and a new park off Saaremaa explain the record.

“This is no accident but ten years of work,” says Marta Tammsoo, the union’s chair.

About the Union of Windmills

The union has 42 members.

Contacts: Juhan Kaskel, tel. +372 555 0143, kaskel@example.org
`,
    right: {
      headline: 'Wind gave Estonia half its electricity in October',
      places: [],
      day: '2026-11-12',
      countries: ['EE'],
      quotes: [{ begins: 'This is no accident', speaker: 'Marta Tammsoo' }],
      contacts: [{ name: 'Juhan Kaskel', email: 'kaskel@example.org', phone: '+3725550143' }],
    },
  },
  {
    name: 'volcano.txt',
    text: `NEWS RELEASE

Three villages evacuated as ash falls on Ambae

PORT VILA, Vanuatu – November 20, 2026 – People of three villages are being taken to safety from falling ash, the disaster office said. The ash rose to nine kilometres.

Roads are open and buses leave every forty minutes.

“Take your papers, water and medicine with you,” the head of the office, Vera Molisa, told villagers.

Helpline for villagers: call 0800 555 014.

For journalists: Oliver Swift, +678 555 0143, swift@example.org
`,
    right: {
      headline: 'Three villages evacuated as ash falls on Ambae',
      places: ['Port Vila'],
      day: '2026-11-20',
      countries: ['VU'],
      quotes: [{ begins: 'Take your papers', speaker: 'Vera Molisa' }],
      contacts: [{ name: 'Oliver Swift', email: 'swift@example.org', phone: '+6785550143' }],
    },
  },
  {
    name: 'orchard.txt',
    text: `Apple trees return to the slopes of the Atlas

Ifrane, Morocco, 4 Nov 2026 (Orchard Press Centre) – The wild apple grows again on the slopes of the Atlas: gardeners have planted 60,000 trees.

Ms. Aicha Nourlane, who leads the project, says: “These trees will outlive us and our grandchildren.”

Professor Peter J. Cedarhill explained: “The genes of the wild apple protect orchards from disease.”

Fourteen schools took part.

For additional information:
Idris Marato – Public Relations Specialist – +212 612 555 014 – idris@example.org
`,
    right: {
      headline: 'Apple trees return to the slopes of the Atlas',
      places: ['Ifrane'],
      day: '2026-11-04',
      countries: ['MA'],
      quotes: [
        { begins: 'These trees will outlive', speaker: 'Aicha Nourlane' },
        { begins: 'The genes of the wild apple', speaker: 'Peter J. Cedarhill' },
      ],
      contacts: [{ name: 'Idris Marato', email: 'idris@example.org', phone: '+212612555014' }],
    },
  },
  {
    name: 'bees.txt',
    text: `PRAIRIE BEE SOCIETY COUNTS MORE BEES THAN EVER

SPRINGFIELD, Ill. (Nov. 9, 2026) — The Prairie Bee Society has counted 4.2 million bees in the city’s gardens, more than ever before.

"Ten years ago we counted half," said Dr. Lena Okafor, who led the count. "Gardens make the difference."

According to the society, clover is the most visited plant.

About the Prairie Bee Society
The Prairie Bee Society counts bees.

Contact: Ray Mendel / 217-555-0143 / mendel@example.org
`,
    right: {
      headline: 'PRAIRIE BEE SOCIETY COUNTS MORE BEES THAN EVER',
      places: ['Springfield, Ill'],
      day: '2026-11-09',
      countries: ['US'],
      quotes: [
        { begins: 'Ten years ago', speaker: 'Lena Okafor' },
        { begins: 'Gardens make', speaker: 'Lena Okafor' },
      ],
      contacts: [{ name: 'Ray Mendel', email: 'mendel@example.org' }],
    },
  },
];
