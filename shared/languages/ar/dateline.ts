import type { DatelineWords } from '../dateline-words.ts';

export const dateline: DatelineWords = {
  notPlaces: 'ملاحظه|تحديث|هام|عاجل',
  // As Latin letters write them: "Sharm el-Sheikh", "Deir ez-Zor".
  particles: 'al|el|ez',
  beforeDate: 'في|بتاريخ|يوم|في يوم|بيوم',
  joinedPrefix: 'و',
};
