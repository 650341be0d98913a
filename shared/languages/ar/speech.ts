import type { NameParts, SpeechWords } from '../speech-words.ts';

/** Verbs of speech, he and she, past and present; what is hung before them is "and". */
const verbs =
  'قال|أضاف|أوضح|صرح|صرّح|أكد|أكّد|أشار|ذكر|تابع|علق|علّق|روى|شدد|شدّد|لفت|اعتبر|أفاد|بيّن|بين|أردف|استطرد|ختم|اختتم|نوه|نوّه|أعرب|حذر|حذّر|دعا|أعلن|رأى|وصف|كشف|أبرز|استدرك|واصل|أجاب|كتب|عبر|عبّر';
const present =
  'يقول|تقول|يضيف|تضيف|يوضح|توضح|يؤكد|تؤكد|يشير|تشير|يذكر|تذكر|يتابع|تتابع|يروي|تروي|يشدد|تشدد|يرى|ترى|يصف|تصف|يحكي|تحكي|يشرح|تشرح|يتذكر|تتذكر';
/** Of feminine forms some change their last letter: روى, روت. */
const feminine = verbs
  .split('|')
  .map((verb) => verb.replace(/[ىا]$/u, ''))
  .map((stem) => `${stem}ت`)
  .join('|');
const said = `و?(?:${verbs}|${feminine}|${present})`;

/** Titles before a name, one after the other: "معالي الدكتور". */
const title =
  '(?:معالي|سعادة|سيادة|فضيلة|سماحة|دولة|حضرة|صاحب السمو|صاحبة السمو|السيد|السيدة|الآنسة|الدكتور|الدكتورة|دكتور|دكتورة|المهندس|المهندسة|الأستاذ|الأستاذة|البروفيسور|البروفيسورة|الشيخ|الشيخة|الأمير|الأميرة|الوزير|الوزيرة|اللواء|العميد|العقيد|القاضي|القاضية|المحامي|المحامية|الحاج|الحاجة|[دأم]\\.)';
const titles = `(?:${title}\\s+)*`;
/** What somebody is, with or without the article: the beginning of a function. */
const role =
  '(?:ال)?(?:رئيس|مدير|منسق|أمين|عضو|مسؤول|مسئول|متحدث|ناطق|خبير|باحث|مهندس|طبيب|ممرض|معلم|وزير|نائب|ممثل|سفير|محافظ|عمدة|والي|قائد|مؤسس|صاحب|كبير|مستشار|مفوض|مبعوث|مشرف|أستاذ|مساعد|مزارع|صياد|فلاح|راعي|عامل|طالب|والد)(?:ة|ات|و|ان|ين)?';
/** The rest of it: what it is of, with the article or a preposition hung on, "باسم" and what follows. */
const ofRole =
  '(?:\\s+(?:[وبل]?ال[\\p{Script=Arabic}\\p{M}]+|لل[\\p{Script=Arabic}\\p{M}]+|باسم\\s+\\S+|في\\s+\\S+|لدى\\s+\\S+|عن\\s+\\S+|[\\p{Script=Arabic}]+ية?(?=\\s+ال)))';
/** Where a name ends: at a mark, at "that", at the quotation. */
const behindName =
  '(?=\\s*(?:[،,.:]|$)|\\s+(?:إن|أن|بأن|إنه|إنها|أنه|أنها|على أن|إلى أن|قائلا|قائلة|قائلًا|إلى|لـ|في تصريح|خلال|في|وهو|وهي))';
/** No verb, no function and no "that" is part of a name; no given name begins with the article where another word follows it. */
const notInName = 'إن|أن|بأن|على|إلى|في|من|عن|قائلا|قائلة|قائلًا|خلال|وهو|وهي|التي|الذي|باسم';

const nameOf = ({ arabicName }: NameParts): string =>
  `(?!${title}\\s)(?!${role}\\s)(?:(?!(?:${notInName})(?![\\p{L}\\p{M}]))${arabicName.replace(/\{1,3\}/u, '{1,3}?')})`;

export const speech: SpeechWords = {
  pronounsBehind: `(?:${said})\\s*(?:[.،,:]|$)`,
  pronounsBefore: `(?:كما\\s+)?(?:${said})\\s*(?:قائلا|قائلة|قائلًا)?\\s*[:،]?`,
  // As Latin letters write them.
  particles: 'bin|ben|ibn|al|el|bint|abu',
  behind: (parts) => {
    const name = nameOf(parts);
    const opens = `${parts.gap}(?:(?:كما|و)\\s+)?(?:${said})\\s+`;
    return [
      // «…»، قالت مديرة المركز، السيدة ليلى حداد.
      `${opens}${role}[^.،,:«»"“”]{0,80}[،,]\\s*${titles}(${name})(?=\\s*[،,.:]|$)`,
      // «…»، قال رئيس الجمعية فريد حداد.
      `${opens}${role}${ofRole}{1,5}\\s+${titles}(${name})${behindName}`,
      // «…»، يقول الصياد محروس أبو العينين.
      `${opens}(?:${role}\\s+)?${titles}(?:ال[\\p{Script=Arabic}\\p{M}]+\\s+(?!بن\\s|بنت\\s|ولد\\s)){0,2}(${name})${behindName}`,
      `${opens}${titles}(${name})${behindName}`,
    ];
  },
  before: (parts) => {
    const name = nameOf(parts);
    const { within } = parts;
    /** What leads to the quotation: a colon, or "that", right behind the name or after what they are. */
    const leads = `(?:${within}{0,160}?[:،,]|${within}{0,90}?(?:إن|أن|بأن|إنه|إنها|أنه|أنها))\\s*`;
    /** The sentence tells something in their words, and another one, or a colon, leads to the quotation. */
    const goesOn = `[^«»"“”]{1,230}?(?:[.]\\s+(?:كما\\s+)?${said}\\s*(?:قائلا|قائلة|قائلًا)?\\s*:|:)\\s*`;
    const speaks = [
      // وقالت مديرة المركز، السيدة ليلى حداد: «…»
      `(?:${said})\\s+(?:(?:كل من|إن)\\s+)?${role}[^.،,:«»"“”]{0,80}[،,]\\s*${titles}(${name})(?=\\s*[،,:])`,
      // وقال رئيس الجمعية فريد حداد: «…»
      `(?:${said})\\s+${role}${ofRole}{1,5}\\s+${titles}(${name})${behindName}`,
      // وقالت الباحثة زينب الموسوي: «…»
      `(?:${said})\\s+(?:${role}\\s+)?${titles}(?:ال[\\p{Script=Arabic}\\p{M}]+\\s+(?!بن\\s|بنت\\s|ولد\\s)){0,2}(${name})${behindName}`,
      `(?:${said})\\s+${titles}(${name})${behindName}`,
      // وأضاف الأهدل: «…»
      `(?:${said})\\s+(ال[\\p{Script=Arabic}\\p{M}]+)(?=\\s*(?:[،,:]|أن|إن))`,
    ];
    return [...speaks.map((each) => `${each}${leads}`), ...speaks.slice(0, 4).map((each) => `${each}${goesOn}`)];
  },
};
