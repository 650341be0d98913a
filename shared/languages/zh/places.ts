import list from 'i18n-iso-countries/langs/zh.json' with { type: 'json' };
import type { PlaceWords } from '../place-words.ts';
import { cities } from './city-names.ts';

/** Short and formal names, and those of Taiwan and Hong Kong. */
const moreCountryNames = `
AE 阿联酋/阿拉伯联合酋长国
AG 安提瓜和巴布达
AO 安哥拉
AZ 阿塞拜疆/亚塞拜然
BA 波黑/波斯尼亚和黑塞哥维那/波士尼亚
BB 巴巴多斯/巴贝多
BH 巴林
BI 布隆迪/蒲隆地
BJ 贝宁/贝南
BN 文莱/汶莱
BO 玻利维亚
BW 博茨瓦纳/波札那
BZ 伯利兹/贝里斯
CD 刚果民主共和国/刚果（金）/刚果金
CF 中非共和国/中非
CG 刚果共和国/刚果（布）/刚果布
CI 科特迪瓦/象牙海岸
CN 中华人民共和国/中国大陆/中国内地/内地
CR 哥斯达黎加/哥斯大黎加
CV 佛得角/维德角
CY 塞浦路斯/赛普勒斯
CZ 捷克共和国
DJ 吉布提/吉布地
DM 多米尼克
DO 多米尼加/多明尼加
EC 厄瓜多尔/厄瓜多
ER 厄立特里亚/厄利垂亚
ET 埃塞俄比亚/衣索比亚/埃塞
FJ 斐济
GA 加蓬/加彭
GB 英国/大不列颠及北爱尔兰联合王国/英格兰/苏格兰/威尔士
GE 格鲁吉亚/乔治亚
GH 加纳/迦纳
GM 冈比亚/甘比亚
GN 几内亚
GQ 赤道几内亚
GT 危地马拉/瓜地马拉
GW 几内亚比绍/几内亚比索
HN 洪都拉斯/宏都拉斯
HR 克罗地亚/克罗埃西亚
IR 伊朗伊斯兰共和国
IS 冰岛
IT 意大利/义大利
JM 牙买加
JO 约旦
KE 肯尼亚/肯亚
KH 柬埔寨
KI 基里巴斯/吉里巴斯
KM 科摩罗/葛摩
KN 圣基茨和尼维斯
KP 朝鲜/北韩/朝鲜民主主义人民共和国
KR 韩国/南韩/大韩民国
KZ 哈萨克斯坦/哈萨克
KG 吉尔吉斯斯坦/吉尔吉斯
LA 老挝/寮国
LI 列支敦士登
LK 斯里兰卡
LR 利比里亚/赖比瑞亚
LS 莱索托/赖索托
MD 摩尔多瓦
MG 马达加斯加
MK 北马其顿
ML 马里/马利
MM 缅甸
MR 毛里塔尼亚/茅利塔尼亚
MU 毛里求斯/模里西斯
MV 马尔代夫/马尔地夫
MW 马拉维/马拉威
MZ 莫桑比克/莫三比克
NA 纳米比亚
NE 尼日尔
NG 尼日利亚/奈及利亚
NR 瑙鲁/诺鲁
NZ 新西兰/纽西兰
OM 阿曼
PG 巴布亚新几内亚/巴布亚纽几内亚
PK 巴基斯坦
PS 巴勒斯坦/加沙地带/加沙/约旦河西岸/巴勒斯坦被占领土/加萨
QA 卡塔尔/卡达
RU 俄罗斯联邦
RW 卢旺达/卢安达
SA 沙特阿拉伯/沙特/沙乌地阿拉伯
SB 所罗门群岛/索罗门群岛
SC 塞舌尔/塞席尔
SI 斯洛文尼亚/斯洛维尼亚
SL 塞拉利昂/狮子山
SM 圣马力诺
SN 塞内加尔
SO 索马里/索马利亚
SR 苏里南
SS 南苏丹
SY 叙利亚/阿拉伯叙利亚共和国
SZ 斯威士兰/史瓦帝尼
TD 乍得/查德
TG 多哥
TH 泰国
TJ 塔吉克斯坦/塔吉克
TM 土库曼斯坦/土库曼
TN 突尼斯/突尼西亚
TO 汤加/东加
TR 土耳其
TT 特立尼达和多巴哥
TV 图瓦卢/吐瓦鲁
TW 台湾
TZ 坦桑尼亚/坦尚尼亚
UA 乌克兰
US 美国/美利坚合众国
UZ 乌兹别克斯坦/乌兹别克
VA 梵蒂冈/教廷
VC 圣文森特和格林纳丁斯
VE 委内瑞拉
VN 越南
VU 瓦努阿图/万那杜
XK 科索沃
YE 也门/叶门
ZA 南非
ZM 赞比亚/尚比亚
ZW 津巴布韦/辛巴威
HK 香港特别行政区/香港特区
MO 澳门特别行政区
`;

export const places: PlaceWords = {
  countryNames: list.countries,
  moreCountryNames,
  cities,
  otherName: {
    before: '新|墨西哥湾',
    behind: '湾|河|河谷|三角洲|海峡|战争|餐馆|料理|菜|风暴|咖啡|人民币',
  },
  oftenAnother: ['格鲁吉亚'],
  joins: '和|与|及|以及|、|或',
  // A list is parted by "、", which no word has.
};
