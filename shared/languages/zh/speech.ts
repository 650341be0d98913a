import { inBothScripts } from '../han-variants.ts';
import type { SpeechWords } from '../speech-words.ts';

/** The commonest surnames, with those of two letters: a name is one of them and one or two letters more. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤洪葛温康施文牛樊章鲁倪申庞邢路岳齐沙裴聂柴耿尚费蓝游柳涂纪欧冉';
const TWO_LETTERS = '欧阳|司马|上官|诸葛|司徒|东方|独孤|皇甫|尉迟|公孙|慕容|令狐|端木|夏侯';
const SURNAME = inBothScripts(`(?:${TWO_LETTERS}|[${SURNAMES}])`);
const HAN = '\\p{Script=Han}';
const NATIVE = `${SURNAME}${HAN}{1,2}`;
/** 安东尼奥·古特雷斯, 让·皮埃尔·杜蒙; as short as the words behind it allow. */
const FOREIGN = `${HAN}{1,6}(?:[·•・‧]${HAN}{1,8}?){1,3}?`;

/** What somebody is, as the last letters before the name. */
const ROLE = inBothScripts(
  '(?:负责人|主任|主席|教授|博士|医生|大夫|护士|校长|院长|会长|部长|市长|省长|县长|村长|镇长|局长|处长|司长|科长|署长|厅长|组长|队长|馆长|所长|站长|董事长|秘书长|理事长|总干事|干事|总裁|总监|总经理|经理|发言人|代表|大使|特使|专员|顾问|专家|研究员|工程师|建筑师|律师|法官|检察官|教师|老师|学生|同学|作者|记者|编辑|导演|演员|作家|画家|诗人|科学家|学者|经济学家|分析师|官员|议员|委员|院士|书记|总统|总理|首相|国王|女王|大臣|外长|司令|将军|上校|上尉|警官|消防员|村民|居民|农民|渔民|牧民|牧羊人|工人|司机|商贩|店主|母亲|父亲|妈妈|爸爸|奶奶|爷爷|女儿|儿子|妻子|丈夫|患者|病人|难民|志愿者|用户|试用者|参与者|创始人|创办人|首席执行官|首席研究员|执行官|主持人|协调员|联络员|助产士|药剂师|队员|员工|店员|同事|队友|家长|业主|负责同志|新闻官|传播官|项目官|领队|会员|成员|女孩|男孩|少年|少女|青年|老人|老兵|孩子|幸存者|目击者|旅客|选手|教练|厨师|馆员|执行长|理事|校友|邻居|租户|房东|先生|女士|小姐)',
);
/** Polite words behind a name. */
const POLITE = inBothScripts('(?:先生|女士|小姐|教授|博士|医生|老师|院士|同志)?');

const SAID = inBothScripts(
  '(?:表示|指出|强调|介绍|补充|认为|坦言|回忆|透露|解释|呼吁|警告|宣布|说明|写道|感叹|感慨|回应|承认|总结|直言|坦承|评论|分析|谈到|提到|提醒|重申|告诉|告知|反映|回答|称赞|笑着说|相信|声明|预计|估计|说|称|道|讲)',
);
/** What may stand between name and verb: 还, 则, 在记者会上, 对本报. */
const ADVERB = inBothScripts(
  '(?:还|则|也|又|再次|随后|随即|同时|并|另外|此外|进一步|特别|最后|当天|当日|今天|今日|昨天|周[一二三四五六日]|\\d{1,2}日|如是|这样|如此|笑着|激动地|高兴地)*',
);
const AT = inBothScripts('(?:[在对向就于接受][^。！？“”「」，,]{1,30}?)?');
const VERB = `${ADVERB}${AT}${ADVERB}${SAID}(?:道|说|說)?`;
/** A colon behind the verb hands on to the next quotation. */
const NO_COLON = '(?!道?[：:])(?!明)';

const NO_NAME = inBothScripts(
  '周[一二三四五六日天]|方面|方才|于是|白宫|安理会|文件|文章|时任|华盛顿|江苏省?|石油.*|项目.*|路人|成员|白天|高管|高层|高官|马上|马路|康复.*|施工.*|向来|任何.*|金融.*|江西省?|万人|史上|余下|段落|严格|严肃|尚未|文中|温州市?|洪水|石家庄|申请人|费用|路透社?|游客|马来.*|莫斯科.*|白俄.*|苏丹.*|苏格兰.*|叶门|金砖.*|方案|孔子.*|夏天|秦岭|钟表|龙头|牛奶|田间|毛里.*|贺信|许多.*|何时|曾经|曾任|余人|林业.*|黄河.*|江河|武汉市?|万一|陆续|陆军|任期|高校',
);
const NAME_ALONE = new RegExp(`^(?:${NATIVE}|${HAN}{1,8}(?:[·•・‧]${HAN}{1,10}){1,3})$`, 'u');
const HAN_ONLY = new RegExp(`^${HAN}+$`, 'u');
const BODY = new RegExp(inBothScripts('(?:们|者|方|部|局|组|处|会|司|厅|院|所|署|团|社|府|党|厂|校|网|台|报|称|说)$'), 'u');
const NONE = new RegExp(`^(?:${NO_NAME})$`, 'u');

const pronoun = `(?:他|她)${VERB}`;

export const speech: SpeechWords = {
  pronounsBehind: `${pronoun}${NO_COLON}`,
  pronounsBefore: `[^。！？“”「」]{0,30}(?:他|她)${VERB}[：:，,]?`,
  notNames: NO_NAME,
  isName: (name) => NAME_ALONE.test(name) && !BODY.test(name) && !NONE.test(name),
  wholeName: (part, text) => {
    if (part.includes('·') || !HAN_ONLY.test(part)) return undefined;
    const whole = new RegExp(`(?:${ROLE}|(?<=[，。；：、“「\\s]))(${HAN}{1,6}(?:·${HAN}{1,8})?·${part})`, 'u').exec(text)?.[1];
    return whole;
  },
  behind: ({ gap }) => [
    // …，”蓝港救援会马里项目负责人阿米娜塔·特拉奥雷说
    `${gap}[^。！？“”「」]{0,40}?${ROLE}(${FOREIGN}|${NATIVE})${POLITE}${VERB}${NO_COLON}`,
    `${gap}(${FOREIGN}|${NATIVE})${POLITE}${VERB}${NO_COLON}`,
    `${gap}[^。！？“”「」·]{1,40}?(${NATIVE})${POLITE}${VERB}${NO_COLON}`,
    // A surname alone, as of somebody named in full before: …，”门多萨说
    `${gap}(${HAN}{2,5}?)${POLITE}${VERB}${NO_COLON}`,
  ],
  before: () => [
    `(?<=${ROLE})(${FOREIGN}|${NATIVE})${POLITE}${VERB}[：:，,]?\\s*`,
    `(?<=^|[，。；：、”」？！\\s])(${FOREIGN}|${NATIVE})${POLITE}${VERB}[：:，,]?\\s*`,
    `(?<!·${HAN}{0,8})(${NATIVE})${POLITE}${VERB}[：:，,]?\\s*`,
    // Somebody who is not named: 一名不愿透露姓名的母亲说：
    `(?<![他她]${HAN}{0,6})((?:(?![他她])${HAN}){2,6})${POLITE}${VERB}[：:]\\s*`,
  ],
};
