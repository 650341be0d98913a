import type { CommandWords } from '../command-words.ts';

export default {
  newReleaseLine: 'بيان جديد',
  notes: ['ملاحظة', 'ملاحظه'],
  newRelease: {
    before: ['من فضلكم', 'رجاء', 'نعم', 'هذا', 'هو', 'هذه', 'السبب'],
    new: ['(?:ال)?جديدة?', 'آخر'],
    between: ['صحفي', 'صحافي'],
    release: ['(?:ال)?بيان'],
    story: ['(?:ال)?(?:خبر|قصة)'],
    after: ['من فضلكم', 'رجاء', 'شكرا', 'صحفي', 'صحافي'],
  },
  misnamed: { takeDown: ['حذف', 'احذف', 'سحب', 'اسحب', 'إلغاء'] },
} satisfies CommandWords;
