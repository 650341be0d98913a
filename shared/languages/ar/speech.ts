import type { SpeechWords } from '../speech-words.ts';

const said =
  'قال|قالت|وقال|وقالت|أضاف|أضافت|وأضاف|وأضافت|أوضح|أوضحت|وأوضح|وأوضحت|صرح|صرحت|وصرح|وصرحت|صرّح|صرّحت|أكد|أكدت|وأكد|وأكدت|أشار|أشارت|وأشار|وأشارت|ذكر|ذكرت|وذكر|وذكرت|تابع|تابعت|وتابع|وتابعت|علق|علقت|وعلق|وعلقت|روى|روت|وروى|وروت|شدد|شددت|وشدد|وشددت|لفت|لفتت|ولفت|ولفتت|اعتبر|اعتبرت|واعتبر|واعتبرت';
const title = '(?:السيد|السيدة|الدكتور|الدكتورة|د\\.)';

export const speech: SpeechWords = {
  pronounsBehind: `(?:${said})\\s*(?:[.،,:]|$)`,
  pronounsBefore: `(?:${said})\\s*(?:قائلا|قائلة)?\\s*[:،]?`,
  // As Latin letters write them.
  particles: 'bin|ben|ibn|al|el|bint|abu',
  behind: ({ gap, arabicName }) => [`${gap}(?:(?:كما|و)\\s+)?(?:${said})\\s+(?:${title}\\s+)?(${arabicName})(?=\\s*[،,.:])`],
  before: ({ arabicName, within }) => [
    `(?:${said})\\s+(?:${title}\\s+)?(${arabicName})(?:\\s*[،,]${within}{1,160}?)?\\s*[،,:]\\s*(?:إن|إنه|أن)?\\s*`,
    `(?:^|[.،]\\s+)(?:${said})\\s+(${arabicName})\\s*[:]?\\s*`,
  ],
};
