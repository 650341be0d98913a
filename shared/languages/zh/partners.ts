import type { PartnerWords } from '../partner-words.ts';

export default {
  title: '合作伙伴：订阅源与格式',
  intro:
    '我们发布的所有内容，都可由程序从这里获取：各语言、国家和主题的订阅源，每个页面旁的文档，以及每次变动的消息。地址和标识符保持不变。',
  feeds: '所有订阅源',
  feed: '订阅源',
  formats: '格式',
  opml: '以 OPML 列出全部订阅源，供订阅阅读器使用',
  archives: '每个订阅源含最新的 {window} 篇新闻稿。更早的收在按月存档中，例如 {example}：每份存档都指明前一份（RFC 5005）。',
  promises: '我们的保证',
  ids: '一个标识符永远对应一篇新闻稿的一种语言，在所有订阅源、格式和版本中都是如此。请按标识符收取条目；“updated”较新时，请替换已有的条目。',
  order: '订阅源按新闻稿的日期排列，最新的在前；同一天的按发布时间排列。更正只改变“updated”，不改变次序。',
  conditional:
    '最多可每分钟请求一次，并带上最近收到的 ETag（If-None-Match）：没有变化时返回 304，不含正文。副本最多保留 {seconds} 秒。',
  gone: '某一语言或主题不再发布时，其订阅源返回 410：请停止请求。',
  changes: '更正、撤回与撤销',
  corrections: '更正沿用同一标识符，“updated”更新；正文开头说明更正了什么。',
  withdrawals: '被撤回的新闻稿沿用同一标识符，“updated”更新；正文处代之以说明。以后可能恢复。',
  kills:
    '被撤销的新闻稿不得再使用。其条目仍保留同一标识符，只有一则说明；在 Atom 中另有一条删除标记（RFC 6721）。其页面和文档返回 410。请删除您保存的副本。',
  translations: '在 Atom 中，带 rel="related" 和 hreflang 的链接指向同一新闻稿的其他语言版本。',
  items: '每个页面旁的文档',
  itemsText: '每个页面的头部列出其他形式。它们随页面一同更正、撤回和撤销。',
  pictures: '订阅源列出图片地址，这些文档列出各种尺寸的地址，并附图片说明、描述和署名；更正会替换图片，撤销会移除图片。',
  text: '纯文本',
  ninjs: 'ninjs 3.1（IPTC），JSON 格式',
  newsml: 'NewsML-G2 2.35（IPTC），XML 格式',
  events: '每次变动的消息',
  eventsText:
    '每次变动也会作为消息发到一个 SNS 主题，您自己 AWS 账户中的 SQS 队列可以接收。消息至少送达一次，次序不定：“id”可识别重复，“revision”可排定同一新闻稿各条消息的先后。遇到不认识的字段，请忽略。',
  eventMeanings: {
    ReleasePublished: '新闻稿首次以该语言发布。',
    ReleaseUpdated: '正文略有改动，无须更正。',
    ReleaseCorrected: '正文有误，现已更正：请替换您保存的内容。',
    ReleaseWithdrawn: '新闻稿已撤回，其页面有说明。以后可能恢复。',
    ReleaseRestored: '新闻稿曾被撤回，现已恢复。',
    ReleaseKilled: '新闻稿已撤销，不得再使用：请删除您保存的内容。',
    TranslationStale: '译出之后，原文已有变动。',
  },
  schema: '所有消息的 JSON Schema',
  examples: '示例',
  curl: '请求一个订阅源，此后只取有变化的内容：',
  queue: '您自己账户中的队列，在我们登记该账户的编号并告知主题之后：',
  reader: '在订阅阅读器中粘贴订阅源的地址；以 newsboat 为例：',
} satisfies PartnerWords;
