import type { FieldWords } from '../field-words.ts';

export const fields: FieldWords = {
  names: {
    title: ['标题', '题目', '主标题'],
    subtitle: ['副标题', '小标题'],
    lang: ['语言', '语种'],
    dateline: ['电头', '地点日期'],
    countries: ['国家', '国家地区'],
    topics: ['主题', '议题', '话题'],
    type: ['类型', '类别'],
    date: ['日期', '发布日期'],
    embargo: ['禁发期', '禁发', '解禁时间'],
    summary: ['摘要', '概要', '提要'],
    contacts: ['联系人', '媒体联系人', '联系方式'],
    correction: ['更正', '更正说明'],
    draft: ['草稿'],
  },
  topicLike: ['标签', '关键词', '栏目'],
  embargo: ['禁发', '解禁', '禁运', '限时'],
  publication: ['发布时间', '定时', '待发', '暂缓', '公开时间', '上线时间'],

  yes: ['是', '对', '有'],
  no: ['否', '不', '不是', '无'],
  noEmbargo: ['无', '没有', '否', '即时', '立即'],
  types: {
    release: ['新闻稿', '新闻公报', '通稿'],
    statement: ['声明'],
    advisory: ['媒体通告', '采访通知', '采访邀请'],
    briefing: ['简报', '新闻简报'],
  },
  contact: {
    name: ['姓名', '名字'],
    role: ['职务', '职位', '头衔'],
    office: ['单位', '机构', '部门', '组织'],
    email: ['邮箱', '电子邮箱', '电子邮件', '电邮'],
    phone: ['电话', '手机', '联系电话'],
  },
};
