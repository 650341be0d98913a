import type { SpeechWords } from '../speech-words.ts';

const said =
  'said|says|stated|states|added|adds|explained|explains|noted|notes|commented|comments|remarked|continued|concluded|stressed|emphasi[sz]ed|urged|warned|declared|told (?:the |a )?\\p{Ll}+|observed|affirmed|highlighted|recalled|pointed out|announced|shared|recounted|recalls|replied|wrote';
const pronoun = `(?:he|she)\\s+(?:also\\s+|then\\s+)?(?:${said})`;

export const speech: SpeechWords = {
  verbsBeforeName: said,
  verbsBehindName: said,
  accordingTo: 'according to',
  beforeName: 'the',
  notRoles: 'in|at|on|from|of|to|during|after|before|while|as|with|about|that|and|for|by|but',
  articles: 'the|a|an|his|her|their',
  ofBody: 'of|from|at|for',
  addressed: 'Mr|Mrs|Ms|Dr|Mr\\.|Dr\\.|Ms\\.',
  pronounsBehind: `${pronoun}(?!\\p{L})|(?:${said})\\s+(?:he|she)(?!\\p{L})`,
  pronounsBefore: `${pronoun}[^.«»“”"]{0,40}[,:]?`,
  shortTitles: 'Mr|Mrs|Ms|Dr|St|Jr|Sr|Sen|Gen|Rep|Hon|Prof|Rev|Gov|Amb|Capt|Col|Lt',
  titles:
    'Prof|Rev|Sir|Nurse|Midwife|Captain|Engineer|Coordinator|Teacher|Driver|Dame|Minister|Director(?:-General)?|President|Chairman|Chairwoman|Chair|Chief|Secretary(?:-General)?|Senator|Ambassador|Professor|Doctor|Governor|Commissioner|Executive|Deputy|Representative|Spokesperson|Judge|Mayor|Head|CEO|High|The|But|And|As|In|However',
  notNames: 'The|This|That|These|It|We|They|He|She|But|And|In|On|According|As|If|Our|Their|A|An',
  // Of names from languages that have no folder of their own.
  particles: "van|von|der|den|ter|ten|del|della|di|ul|O'",
};
