import type { SecretWords } from '../secret-words.ts';

export const secrets: SecretWords = {
  passwords: ['كلمة (?:المرور|السر)'],
  beforeColon: ['الرقم السري'],
  pins: ['الرقم السري'],
  is: ['هي', 'هو'],
  userNames: ['اسم المستخدم'],
  meetings: ['اجتماع', 'ندوة', 'مؤتمر'],
  calls: ['مكالمة'],
};
