/** Releases as a press office writes them, every one its own: nobody would ask anything about one. */

interface Made {
  /** Below `incoming/`. */
  name: string;
  text: string;
}

const PLACES = ['Lodwar, Kenya', 'Quelimane, Mozambique', 'Kampot, Cambodia', 'Agadez, Niger', 'Les Cayes, Haiti', 'Aden, Yemen'];
const THINGS = ['wells', 'bridges', 'school roofs', 'night clinics', 'seed stores', 'ferries', 'water tanks', 'cold boxes'];
const PEOPLE = ['farmers', 'nurses', 'fishers', 'teachers', 'mothers of small children', 'shopkeepers', 'carpenters'];
const DEEDS = ['repaired', 'opened', 'handed over', 'paid for', 'counted', 'moved to safety', 'rebuilt'];
const SENTENCES = [
  'The work took {a} days, and {b} {people} took part in it.',
  'A survey in {a} villages had found that most {people} walk for {b} hours to the next one.',
  'Until the spring there had been none at all within {a} kilometres.',
  '“We had stopped hoping,” said {who}, who has lived there for {a} years.',
  'The rains come in {a} weeks; {b} more are to be ready by then.',
  'Parts for {a} of them are still on their way by boat.',
  'The district pays {a} per cent of the cost, families the rest.',
  'Of {a} that were looked at, {b} had not worked since the storms.',
  'A second team leaves for the hills on Monday with {a} volunteers.',
  'Every one of the {a} has somebody who looks after it and is paid for that.',
];
const NAMES = ['Marta Quillfeather', 'Odilon Brassevent', 'Sok Dara', 'Amina Tall', 'Joao Pires'];

/** A stream of numbers that is the same every time. */
const chance = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const CONTACT = '## Media contact\n\nMarta Quillfeather, Press officer\n\nEmail: press@example.org\n\nTel. +44 20 7946 0123';
const ABOUT =
  '## About Blue Harbour Relief\n\nBlue Harbour Relief works with families on ten coasts, since 1987, and takes no side.';

/** `count` releases about different things, with the same contacts and the same lines about the organisation. */
export const wellFormed = (count: number): Made[] => {
  const next = chance(7);
  const of = (list: readonly string[]): string => list[next(list.length)] ?? '';
  return Array.from({ length: count }, (_, index) => {
    const [thing, people, deed, place] = [of(THINGS), of(PEOPLE), of(DEEDS), of(PLACES)];
    const fill = (sentence: string): string =>
      sentence
        .replace('{a}', String(3 + next(90)))
        .replace('{b}', String(2 + next(40)))
        .replace('{people}', of(PEOPLE))
        .replace('{who}', of(NAMES));
    const body = [...SENTENCES].sort(() => next(3) - 1).slice(0, 5);
    return {
      name: `2026-11-02-${thing.replaceAll(' ', '-')}-${index + 1}.md`,
      text: [
        `# Blue Harbour Relief has ${deed} ${11 + index} ${thing} for ${people}`,
        `${place} – ${11 + index} ${thing} were ${deed} this week for ${people} in ${2 + next(30)} villages, Blue Harbour Relief said today.`,
        body.slice(0, 3).map(fill).join(' '),
        body.slice(3).map(fill).join(' '),
        CONTACT,
        ABOUT,
      ].join('\n\n'),
    };
  });
};

const LEADS = [
  'Rain kept the boats in harbour for most of the week, and {a} families waited for their rations until Friday.',
  'The road to the north is open again, and {a} lorries have reached the camps beyond the river.',
  'Two new clinics saw {a} patients in their first days; most came with coughs and fevers of the season.',
  'Cholera is on the way back: {a} cases were counted, a third fewer than in the week before.',
  'Schools opened their doors with {a} pupils more than last year, and with too few chairs.',
  'Prices of rice rose again, and {a} households now sell tools and animals to buy it.',
];

/** A weekly bulletin: the same headline but for its number, the same sections and sentences around other figures, another lead. */
export const bulletins = (count: number): Made[] => {
  const next = chance(11);
  return Array.from({ length: count }, (_, index) => {
    const week = 30 + index;
    const number = () => String(40 + next(4000));
    return {
      name: `weekly-bulletin-${week}.md`,
      text: [
        `# Weekly bulletin ${week}: what Blue Harbour Relief did on the coast`,
        `Quelimane, Mozambique – ${(LEADS[index % LEADS.length] ?? '').replace('{a}', number())} Blue Harbour Relief reached ${number()} people in week ${week}.`,
        `## Water\n\nTrucks brought ${number()} litres of water to ${number()} families, and mechanics repaired ${number()} hand pumps.`,
        `## Health\n\nNurses saw ${number()} patients in ${number()} consultations and vaccinated ${number()} children against measles.`,
        `## Food\n\nTeams handed out ${number()} rations of rice, beans and oil in ${number()} villages.`,
        CONTACT,
        ABOUT,
      ].join('\n\n'),
    };
  });
};
