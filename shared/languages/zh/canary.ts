import type { CanaryWords } from '../canary-words.ts';

export default {
  headline: '这篇测试新闻稿仅供运维人员查看',
  paragraphs: [
    '日内瓦 – 这是一次测试。它每小时经过新闻编辑部一次，从投稿到收件箱，向运维人员表明新闻稿能够送达读者。',
    '除他们之外，任何人都不应看到这篇稿件。如果您在别处读到它，请告知编辑部，并将邮件原样转发给编辑部。',
  ],
} satisfies CanaryWords;
