import { slugOf } from '../../../shared/editorial/slug.ts';

/** A press release made up for a benchmark. */
export interface MadeUpRelease {
  /** Below `incoming/`. */
  path: string;
  lang: string;
  /** The last part of its page's address. */
  slug: string;
  text: string;
}

interface Story {
  lang: string;
  places: readonly string[];
  headline: string;
  lead: string;
  /** `{a}` and `{b}` are numbers, another two in each paragraph. */
  paragraphs: readonly string[];
  quote: string;
  contactHeading: string;
}

const stories: readonly Story[] = [
  {
    lang: 'en',
    places: ['Lodwar, Kenya', 'Kathmandu, Nepal', 'Karachi, Pakistan', 'Juba, South Sudan'],
    headline: 'Village workshops repair {a} hand pumps before the dry season',
    lead: 'Workshops run by villages have repaired {a} hand pumps since spring, and {b} people no longer buy water from trucks, Blue Harbour Relief said today.',
    paragraphs: [
      'The mechanics were trained for {a} days in the district town. Each of them looks after a dozen villages, carries the parts that fail most often and is called by telephone when a pump stops. The median repair now takes {b} hours, where people used to wait for months.',
      'Families pay for spare parts out of a common fund, at prices that were agreed in public before the first wrench was turned. Of {a} funds that were opened, all but a few have money left after their first repair, and {b} have elected a treasurer for a second year.',
      'Surveyors visited {a} wells and wrote down the age of each pump, who looks after it, how clean its water is and how far it is to the next one that works. Where somebody was in charge, nine in ten gave water; the make of the pump mattered little, and its {b} metres of pipe not at all.',
      'Two teams will go on to the hills in the north, where the road ends and parts have to be carried. They expect to reach {a} households by the end of the year and another {b} before the rains, provided that the bridge holds.',
    ],
    quote:
      '“A seal costs four dollars, and without it a well is a hole in the ground,” said Marta Quillfeather, engineer at Blue Harbour Relief. “We have counted {a} of them.”',
    contactHeading: 'Media contact',
  },
  {
    lang: 'fr',
    places: ['Niamey, Niger', 'Bangui, République centrafricaine', 'Port-au-Prince, Haïti', 'Dakar, Sénégal'],
    headline: 'Les ateliers de village remettent en service {a} pompes avant la saison sèche',
    lead: 'Depuis le printemps, des ateliers tenus par les villages ont remis en service {a} pompes à main, et {b} personnes n’achètent plus leur eau au camion, a annoncé aujourd’hui le Secours Port Bleu.',
    paragraphs: [
      'Les mécaniciens ont été formés pendant {a} jours au chef-lieu. Chacun suit une douzaine de villages, transporte les pièces qui cassent le plus souvent et se déplace dès qu’une pompe s’arrête. Une réparation prend désormais {b} heures, là où il fallait attendre des mois.',
      'Les familles paient les pièces avec une caisse commune, à des prix fixés en public avant le premier tour de clé. Sur {a} caisses ouvertes, presque toutes ont encore de l’argent après la première panne, et {b} ont réélu leur trésorière.',
      'Les enquêteurs ont visité {a} puits et noté l’âge de chaque pompe, le nom de qui s’en occupe, la qualité de l’eau et la distance jusqu’au point d’eau suivant. Quand quelqu’un en avait la charge, neuf pompes sur dix donnaient de l’eau ; leurs {b} mètres de tuyau n’y changeaient rien.',
      'Deux équipes partiront vers les collines du nord, où la route s’arrête et où il faut porter les pièces à dos d’homme. Elles pensent atteindre {a} foyers avant la fin de l’année et {b} autres avant les pluies, si le pont tient.',
    ],
    quote:
      '« Un joint coûte quatre dollars ; sans lui, un puits n’est qu’un trou », a déclaré Odilon Brassevent, ingénieur au Secours Port Bleu. « Nous en avons compté {a}. »',
    contactHeading: 'Contact presse',
  },
  {
    lang: 'es',
    places: ['Quibdó, Colombia', 'Quito, Ecuador', 'Tegucigalpa, Honduras', 'La Paz, Bolivia'],
    headline: 'Los talleres comunitarios reparan {a} bombas de mano antes de la estación seca',
    lead: 'Desde la primavera, los talleres de las propias comunidades han reparado {a} bombas de mano y {b} personas ya no compran agua a los camiones, anunció hoy Auxilio Puerto Azul.',
    paragraphs: [
      'Los mecánicos se formaron durante {a} días en la cabecera municipal. Cada uno atiende una docena de veredas, lleva las piezas que más fallan y acude cuando lo llaman por teléfono. La reparación tarda ahora {b} horas; antes había que esperar meses enteros.',
      'Las familias pagan los repuestos con un fondo común, a precios acordados en público antes de apretar la primera tuerca. De los {a} fondos abiertos, casi todos conservan dinero después de la primera avería, y {b} han reelegido a su tesorera.',
      'Los encuestadores visitaron {a} pozos y anotaron la edad de cada bomba, quién la cuida, la calidad del agua y la distancia hasta la siguiente que funciona. Donde alguien se hacía cargo, nueve de cada diez daban agua; los {b} metros de tubería apenas importaban.',
      'Dos equipos seguirán hacia las montañas del norte, donde se acaba la carretera y hay que cargar las piezas a pie. Esperan llegar a {a} hogares antes de fin de año y a otros {b} antes de las lluvias, siempre que aguante el puente.',
    ],
    quote:
      '«Una junta cuesta cuatro dólares; sin ella, el pozo es un agujero», explicó Leocadia Vientoalto, ingeniera de Auxilio Puerto Azul. «Hemos contado {a}.»',
    contactHeading: 'Contacto de prensa',
  },
  {
    lang: 'ar',
    places: ['عدن، اليمن', 'عمّان، الأردن', 'الخرطوم، السودان', 'نواكشوط، موريتانيا'],
    headline: 'ورش القرى تصلح {a} مضخة يدوية قبل موسم الجفاف',
    lead: 'أصلحت ورش تديرها القرى بنفسها {a} مضخة يدوية منذ الربيع، ولم يعد {b} شخص يشترون الماء من الصهاريج، بحسب ما أعلنته إغاثة الميناء الأزرق اليوم.',
    paragraphs: [
      'تدرّب الميكانيكيون {a} يوما في مركز المحافظة، ويتولى كل واحد منهم نحو اثنتي عشرة قرية، ويحمل معه القطع التي تتعطل أكثر من غيرها ويأتي حين يُتصل به. ويستغرق الإصلاح الآن {b} ساعة بعد أن كان الناس ينتظرون شهورا طويلة.',
      'تدفع العائلات ثمن القطع من صندوق مشترك وبأسعار اتُّفق عليها علنا قبل أن يبدأ العمل. ومن بين {a} صندوقا فُتح حتى اليوم، بقي المال في معظمها بعد أول عطل، وأعاد {b} منها انتخاب أمينة الصندوق لسنة ثانية.',
      'زار الباحثون {a} بئرا وسجّلوا عمر كل مضخة ومن يعتني بها وجودة مائها والمسافة إلى أقرب مضخة تعمل. وحيث كان هناك من يتولى الأمر كانت تسع مضخات من كل عشر تعطي الماء، ولم يكن لطول الأنابيب البالغ {b} مترا أثر يُذكر.',
      'سينتقل فريقان إلى تلال الشمال حيث تنتهي الطريق ويجب حمل القطع على الظهر، ويتوقعان الوصول إلى {a} أسرة قبل نهاية العام وإلى {b} أسرة أخرى قبل الأمطار إذا صمد الجسر.',
    ],
    quote:
      '«ثمن الحلقة أربعة دولارات، ومن دونها تصبح البئر حفرة في الأرض»، قالت سلمى الريحاني، المهندسة في إغاثة الميناء الأزرق. «لقد أحصينا {a} منها.»',
    contactHeading: 'للتواصل الإعلامي',
  },
];

const topics = ['health', 'migration', 'water', 'children'];

/** A release is about this long, in bytes. */
export const RELEASE_SIZE = 4096;

const of = <Value>(list: readonly Value[], index: number): Value => list[index % list.length] as Value;

/**
 * The release of that number, always the same: about 4 KB, in turn in four languages and from four countries each, every other
 * one with front matter as a web form writes it, and the rest as plain text as a press office types it.
 */
export const madeUpRelease = (number: number): MadeUpRelease => {
  const story = of(stories, number);
  const withFrontMatter = Math.floor(number / stories.length) % 2 === 0;
  let figures = 0;
  const filled = (text: string): string =>
    text.replace(/\{[ab]\}/g, () => {
      figures += 1;
      return String(100 + ((number * 7919 + figures * 104_729) % 9_900));
    });

  const name = `bench-${String(number).padStart(5, '0')}`;
  // The number itself, so that no two headlines are the same.
  const headline = story.headline.replace('{a}', String(1000 + number));
  const end = [story.contactHeading, 'Robin Sample', 'robin.sample@example.org', '+44 20 7946 0123'];
  const paragraphs = [`${of(story.places, Math.floor(number / 8))} – ${filled(story.lead)}`, filled(story.quote)];
  const sizeOf = (parts: readonly string[]): number => Buffer.byteLength(parts.join('\n\n'));
  for (let index = 0; sizeOf([...paragraphs, ...end]) < RELEASE_SIZE - 400; index += 1)
    paragraphs.push(filled(of(story.paragraphs, index)));

  const top = withFrontMatter
    ? [`---\ntitle: "${headline}"\nslug: ${name}\ntopics: [${of(topics, Math.floor(number / 4))}]\n---`]
    : [headline];
  return {
    // Without its language: a file that names it waits for those of other languages.
    path: `bench/${name}.${withFrontMatter ? 'md' : 'txt'}`,
    lang: story.lang,
    slug: slugOf(withFrontMatter ? name : headline),
    text: `${[...top, ...paragraphs, ...end].join('\n\n')}\n`,
  };
};
