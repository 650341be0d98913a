import type { PlaceWords } from '../place-words.ts';

export const places: PlaceWords = {
  otherName: {
    before: '新|墨西哥湾',
    behind: '湾|河|河谷|三角洲|海峡|战争|餐馆|料理|菜|风暴|咖啡|人民币',
  },
  oftenAnother: ['格鲁吉亚'],
  joins: '和|与|及|以及|、|或',
};
