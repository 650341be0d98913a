import type { LanguageDocument } from './language-documents.ts';

/** Releases as press offices write them in Chinese. Organisations, events and people are invented. */
export const documents: readonly LanguageDocument[] = [
  {
    name: 'cable-dateline.txt',
    text: `新闻稿

蓝港救援会向马里北部运送四百吨粮食

（巴马科11月20日电）蓝港救援会20日宣布，四百吨高粱和豆类已运抵马里北部的通布图和加奥，可供六万人食用两个月。

“卡车在路上走了十一天，但没有一袋粮食丢失，”蓝港救援会马里项目负责人阿米娜塔·特拉奥雷说，“村民们一直在等待。”

她补充说：“下一批粮食将在十二月初出发。”

媒体联系人：
李文静，新闻官
电话：+41 22 555 01 10
邮箱：li.wenjing@example.org
`,
    right: {
      headline: '蓝港救援会向马里北部运送四百吨粮食',
      places: ['巴马科'],
      day: '2026-11-20',
      countries: ['ML'],
      quotes: [
        { begins: '卡车在路上走了十', speaker: '阿米娜塔·特拉奥雷' },
        { begins: '村民们一直在等待', speaker: '阿米娜塔·特拉奥雷' },
        { begins: '下一批粮食将在十', speaker: '阿米娜塔·特拉奥雷' },
      ],
      contacts: [{ name: '李文静', email: 'li.wenjing@example.org', phone: '+41225550110' }],
    },
  },
  {
    name: 'place-date-dashes.txt',
    text: `即时发布

新疫苗冷链覆盖肯尼亚八十四家诊所

内罗毕，2026年11月18日——灯塔海岸基金会今天表示，自三月以来安装的太阳能冰箱使肯尼亚北部八十四家诊所的疫苗不再因停电而报废，每年可多为两万名儿童接种。

“以前我要带着冷藏箱骑四十公里的车，”护士埃凯·洛塔博表示。“现在母亲们来找我。”

关于灯塔海岸基金会
灯塔海岸基金会自1994年以来在十一个国家为诊所提供设备。

媒体垂询
张伟
灯塔海岸基金会新闻处
电子邮箱：zhang.wei@example.org
电话：+254 20 500 0142

###
`,
    right: {
      headline: '新疫苗冷链覆盖肯尼亚八十四家诊所',
      places: ['内罗毕'],
      day: '2026-11-18',
      countries: ['KE'],
      quotes: [
        { begins: '以前我要带着冷藏', speaker: '埃凯·洛塔博' },
        { begins: '现在母亲们来找我', speaker: '埃凯·洛塔博' },
      ],
      contacts: [{ name: '张伟', email: 'zhang.wei@example.org', phone: '+254205000142' }],
    },
  },
  {
    name: 'own-reporter.txt',
    text: `云岭大学与三家医院共建儿科中心

本报北京11月19日电（记者 陈思远）云岭大学19日与三家医院签署协议，共同建设儿科中心。中心将于明年九月启用，设有二百二十张床位。

云岭大学校长周立新指出：“孩子们不应该为了看病而奔波一千公里。”

校长还强调，中心将对西部各省的医生进行免费培训，每年培训名额为三百人，所有费用由大学承担。

新闻联系人：孙晓梅，010-5550-0123，sun.xiaomei@example.org
`,
    right: {
      headline: '云岭大学与三家医院共建儿科中心',
      places: ['北京'],
      day: '2026-11-19',
      countries: ['CN'],
      quotes: [{ begins: '孩子们不应该为了', speaker: '周立新' }],
      contacts: [{ name: '孙晓梅', email: 'sun.xiaomei@example.org' }],
    },
  },
  {
    name: 'agency-geneva.txt',
    text: `绿桥组织呼吁保护湄公河渔业

绿桥社日内瓦11月20日电 绿桥组织20日在日内瓦发布报告说，湄公河下游的鱼类捕获量十年来下降了百分之四十，老挝和柬埔寨的渔民受影响最大。

报告作者林志远说：“水坝改变了河水的节律，鱼找不到产卵的地方。”

“我们不是反对发电，”林志远强调，“我们要求的是按季节放水。”

联系方式：
新闻处
press@example.org
+41 22 555 01 20
`,
    right: {
      headline: '绿桥组织呼吁保护湄公河渔业',
      places: ['日内瓦'],
      day: '2026-11-20',
      countries: ['LA', 'KH'],
      quotes: [
        { begins: '水坝改变了河水的', speaker: '林志远' },
        { begins: '我们不是反对发电', speaker: '林志远' },
        { begins: '我们要求的是按季', speaker: '林志远' },
      ],
      contacts: [{ name: '新闻处', email: 'press@example.org', phone: '+41225550120' }],
    },
  },
  {
    name: 'numbered.txt',
    text: `蓝港救援会
新闻稿〔2026〕第47号
2026年11月17日

海地三省霍乱疫情得到控制

太子港，2026年11月17日电——海地卫生部门和蓝港救援会今天通报，三省连续三周没有新增霍乱病例，两所临时治疗中心将于月底关闭。其余各省继续供应净水片和口服补液盐。

“这是四年来的第一次，但井水还不安全，”医生让·皮埃尔·杜蒙说。

媒体联络：
马丽，电话：+509 28 55 0142，电邮：ma.li@example.org
（完）
`,
    right: {
      headline: '海地三省霍乱疫情得到控制',
      places: ['太子港'],
      day: '2026-11-17',
      countries: ['HT'],
      quotes: [{ begins: '这是四年来的第一', speaker: '让·皮埃尔·杜蒙' }],
      contacts: [{ name: '马丽', email: 'ma.li@example.org', phone: '+50928550142' }],
    },
  },
  {
    name: 'statement.txt',
    text: `声明

灯塔海岸基金会关于苏丹诊所遇袭的声明

2026年11月16日

灯塔海岸基金会对昨天苏丹法希尔一家诊所遭到袭击深感震惊。两名护士和一名司机受伤，诊所被迫关闭，附近四万居民失去了唯一的产科。

基金会总干事何雨桐表示：“医院不是战场。我们要求各方立即停止攻击医务人员。”

基金会将继续通过流动医疗队为居民服务，并正在与当地社区商讨重建诊所的办法，所需费用约为六十万欧元。

媒体联系：吴海，wu.hai@example.org，+249 15 555 0142
`,
    right: {
      headline: '灯塔海岸基金会关于苏丹诊所遇袭的声明',
      places: [],
      day: '2026-11-16',
      countries: ['SD'],
      quotes: [{ begins: '医院不是战场。我', speaker: '何雨桐' }],
      contacts: [{ name: '吴海', email: 'wu.hai@example.org', phone: '+249155550142' }],
    },
  },
  {
    name: 'advisory.txt',
    text: `媒体通告

沿海城市气候适应报告发布会邀请媒体出席

新加坡，2026年11月12日——绿桥组织诚邀媒体出席沿海城市气候适应报告发布会。报告比较了亚洲三十座城市的防洪措施，并首次公布各城市的投入与损失。

时间：2026年12月3日上午10时
地点：新加坡国家图书馆五楼
发言人：绿桥组织首席研究员黄慧敏

请于11月30日前报名。

联系人：郑小雨
电话：+65 6555 0142
邮箱：zheng.xiaoyu@example.org
`,
    right: {
      headline: '沿海城市气候适应报告发布会邀请媒体出席',
      places: ['新加坡'],
      day: '2026-11-12',
      countries: ['SG'],
      quotes: [],
      contacts: [{ name: '郑小雨', email: 'zheng.xiaoyu@example.org', phone: '+6565550142' }],
    },
  },
  {
    name: 'traditional-taipei.txt',
    text: `新聞稿

綠橋組織公布全台珊瑚礁調查結果

（台北2026年11月15日電）綠橋組織今日公布全台珊瑚礁調查結果。調查歷時兩年，涵蓋九十二個潛點，結果顯示墾丁和綠島的珊瑚覆蓋率較五年前減少三成。

「珊瑚不會說話，但數字會，」計畫主持人蔡明哲表示，「海水再升溫一度，我們就會失去一半。」

新聞聯絡人：
許佳穎
電話：+886 2 5555 0142
電子郵件：hsu.chiaying@example.org
`,
    right: {
      headline: '綠橋組織公布全台珊瑚礁調查結果',
      places: ['台北'],
      day: '2026-11-15',
      countries: ['TW'],
      quotes: [
        { begins: '珊瑚不會說話，但', speaker: '蔡明哲' },
        { begins: '海水再升溫一度，', speaker: '蔡明哲' },
      ],
      contacts: [{ name: '許佳穎', email: 'hsu.chiaying@example.org', phone: '+886255550142' }],
    },
  },
  {
    name: 'traditional-hong-kong.txt',
    text: `新聞公報
即時發放

三千名長者參加免費視力檢查

（香港—2026年11月14日）明燈慈善會今天公布，過去六個月共有三千名長者參加免費視力檢查，其中四百人需要接受白內障手術，手術費用全部由慈善會承擔。

明燈慈善會主席羅健華說：「不少長者以為看不清楚是理所當然的事。」

傳媒查詢：
梁詠詩（傳訊經理）
電話：+852 2555 0142
電郵：leung.wingsze@example.org
`,
    right: {
      headline: '三千名長者參加免費視力檢查',
      places: ['香港'],
      day: '2026-11-14',
      countries: ['HK'],
      quotes: [{ begins: '不少長者以為看不', speaker: '羅健華' }],
      contacts: [{ name: '梁詠詩', email: 'leung.wingsze@example.org', phone: '+85225550142' }],
    },
  },
  {
    name: 'markdown.md',
    text: `# 孟加拉国沿海安装一千个雨水罐

## 十二万人全年有水可饮

**达卡，2026年11月11日** — 蓝港救援会今天宣布，孟加拉国沿海三县已安装一千个雨水罐。

“过去我们每天要走两小时去取水，”村民法蒂玛·贝古姆告诉记者。

据项目工程师赵国强介绍，每个水罐可储水两万升。“水罐用本地材料制成，坏了当地就能修，”赵国强说。

## 媒体联系人

钱学军，传播主任，qian.xuejun@example.org，+880 2 5555 0142
`,
    right: {
      headline: '孟加拉国沿海安装一千个雨水罐',
      places: ['达卡'],
      day: '2026-11-11',
      countries: ['BD'],
      quotes: [
        { begins: '过去我们每天要走', speaker: '法蒂玛·贝古姆' },
        { begins: '水罐用本地材料制', speaker: '赵国强' },
      ],
      contacts: [{ name: '钱学军', email: 'qian.xuejun@example.org', phone: '+880255550142' }],
    },
  },
  {
    name: 'wrapped-lines.txt',
    text: `乌克兰两座城市恢复供暖

基辅，2026年11月10日——蓝港救援会和当地公用事业公司今天宣布，
哈尔科夫和苏梅两座城市的供暖已经恢复，十八万户居民可以在零下
天气到来之前用上暖气。

蓝港救援会驻基辅代表彭嘉怡说：“工人们在警报声中换下了六公里的
管道。他们值得所有人的感谢。”

媒体联系人：彭嘉怡，peng.jiayi@example.org，+380 44 555 0142
`,
    right: {
      headline: '乌克兰两座城市恢复供暖',
      places: ['基辅'],
      day: '2026-11-10',
      countries: ['UA'],
      quotes: [{ begins: '工人们在警报声中', speaker: '彭嘉怡' }],
      contacts: [{ name: '彭嘉怡', email: 'peng.jiayi@example.org', phone: '+380445550142' }],
    },
  },
  {
    name: 'han-numerals.txt',
    text: `【新闻稿】

埃塞俄比亚学校午餐计划扩大到五百所学校

二〇二六年十一月九日，亚的斯亚贝巴——灯塔海岸基金会今日宣布，埃塞俄比亚学校午餐计划将扩大到五百所学校，二十一万名学生每天可以吃上一顿热饭。

基金会驻埃塞俄比亚主任德斯塔·哈伊勒称：“孩子们来上学，是因为不再饿着肚子。”

更多信息请联系：高洁，gao.jie@example.org
`,
    right: {
      headline: '埃塞俄比亚学校午餐计划扩大到五百所学校',
      places: ['亚的斯亚贝巴'],
      day: '2026-11-09',
      countries: ['ET'],
      quotes: [{ begins: '孩子们来上学，是', speaker: '德斯塔·哈伊勒' }],
      contacts: [{ name: '高洁', email: 'gao.jie@example.org' }],
    },
  },
  {
    name: 'two-places.txt',
    text: `新闻公报

绿桥组织与湄南大学启动河流监测合作

曼谷/河内，2026年11月8日电 绿桥组织与湄南大学今天启动河流监测合作，在泰国和越南的四条河流上安装一百二十个水质传感器，数据每小时公开一次。

“公众有权知道河里流的是什么，”湄南大学教授颂猜·蓬猜说道。

绿桥组织秘书长唐文彬则认为：“公开数据是最便宜的治理。”

联系人
唐雅，绿桥组织
tang.ya@example.org
`,
    right: {
      headline: '绿桥组织与湄南大学启动河流监测合作',
      places: ['曼谷', '河内'],
      day: '2026-11-08',
      countries: ['TH', 'VN'],
      quotes: [
        { begins: '公众有权知道河里', speaker: '颂猜·蓬猜' },
        { begins: '公开数据是最便宜', speaker: '唐文彬' },
      ],
      contacts: [{ name: '唐雅', email: 'tang.ya@example.org' }],
    },
  },
  {
    name: 'headquarters-dateline.txt',
    text: `供立即发布

新报告：秘鲁高原儿童贫血率下降一半

日内瓦/利马，2026年11月7日 – 灯塔海岸基金会今天在日内瓦和利马同时发布的报告显示，秘鲁高原三个大区的儿童贫血率在四年内从百分之五十二下降到百分之二十五。

据报告主要作者罗莎·门多萨介绍，变化来自铁强化面包。“一个面包，一天一次，就这么简单，”门多萨说。

媒体咨询请联系：
徐静 | 媒体关系官 | +41 22 555 01 33 | xu.jing@example.org
`,
    right: {
      headline: '新报告：秘鲁高原儿童贫血率下降一半',
      places: ['日内瓦', '利马'],
      day: '2026-11-07',
      countries: ['PE'],
      quotes: [{ begins: '一个面包，一天一', speaker: '罗莎·门多萨' }],
      contacts: [{ name: '徐静', email: 'xu.jing@example.org', phone: '+41225550133' }],
    },
  },
  {
    name: 'spokesperson.txt',
    text: `蓝港救援会发言人就加沙医疗物资答记者问

2026年11月6日

开罗讯 蓝港救援会发言人任思齐6日在开罗举行记者会，就运往加沙的医疗物资回答了记者提问。任思齐说，三十二辆卡车已在口岸等待九天，其中四辆装有需要冷藏的胰岛素。

任思齐表示：“每等一天，就有药品失效。”他还说：“我们呼吁各方让卡车通行。”

（完）

新闻联络：任思齐，手机：+20 2 2555 0142，ren.siqi@example.org
`,
    right: {
      headline: '蓝港救援会发言人就加沙医疗物资答记者问',
      places: ['开罗'],
      day: '2026-11-06',
      countries: ['EG'],
      quotes: [
        { begins: '每等一天，就有药', speaker: '任思齐' },
        { begins: '我们呼吁各方让卡', speaker: '任思齐' },
      ],
      contacts: [{ name: '任思齐', email: 'ren.siqi@example.org', phone: '+20225550142' }],
    },
  },
  {
    name: 'city-country.txt',
    text: `新闻稿
发布日期：2026年11月5日

地震一年后：摩洛哥山村重建六百户住房

摩洛哥，马拉喀什，2026年11月5日——地震一年后，蓝港救援会与村民合作，在摩洛哥阿特拉斯山区重建了六百户住房，全部采用当地石料和抗震结构，比原计划提前三个月完工。

“我们自己选了房子的样子，”村民哈桑·阿卢伊说，“所以我们会照看它们。”

编者注：
照片和视频可在 https://example.org/maroc 下载。

如需更多信息，请联系冯琳（feng.lin@example.org，+212 5 2255 0142）。
`,
    right: {
      headline: '地震一年后：摩洛哥山村重建六百户住房',
      places: ['马拉喀什'],
      day: '2026-11-05',
      countries: ['MA'],
      quotes: [
        { begins: '我们自己选了房子', speaker: '哈桑·阿卢伊' },
        { begins: '所以我们会照看它', speaker: '哈桑·阿卢伊' },
      ],
      contacts: [{ name: '冯琳', email: 'feng.lin@example.org', phone: '+212522550142' }],
    },
  },
  {
    name: 'bracket-date-only.txt',
    text: `农民合作社推广节水灌溉 棉田用水减少三成

（塔什干，11月4日）乌兹别克斯坦费尔干纳盆地的二十六个农民合作社采用滴灌后，棉田用水减少三成，产量基本不变。绿桥组织在今天公布的评估中说，节约的水足以供应一座五万人的城市。

“第一年我不相信，第二年我的邻居都来看，”农民阿卜杜拉·卡里莫夫回忆说。

垂询：邓凯，电话 +998 71 255 0142，deng.kai@example.org
`,
    right: {
      headline: '农民合作社推广节水灌溉 棉田用水减少三成',
      places: ['塔什干'],
      day: '2026-11-04',
      countries: ['UZ'],
      quotes: [{ begins: '第一年我不相信，', speaker: '阿卜杜拉·卡里莫夫' }],
      contacts: [{ name: '邓凯', email: 'deng.kai@example.org', phone: '+998712550142' }],
    },
  },
  {
    name: 'company-wire.txt',
    text: `远帆科技推出面向盲人的手机阅读器

上海2026年11月3日 /东方新闻通讯/ -- 远帆科技今天推出面向盲人的手机阅读器。软件免费，可以朗读药盒、菜单和公交站牌，支持普通话、粤语和藏语三种语音。

远帆科技创始人兼首席执行官沈一鸣先生说：“阅读不是特权。”

“我第一次自己点了菜，”试用者宋佳表示。

关于远帆科技
远帆科技成立于2015年，总部设在上海，开发无障碍软件。

媒体联系
陆远
远帆科技公共关系部
lu.yuan@example.org
+86 21 5555 0142
`,
    right: {
      headline: '远帆科技推出面向盲人的手机阅读器',
      places: ['上海'],
      day: '2026-11-03',
      countries: ['CN'],
      quotes: [
        { begins: '阅读不是特权。', speaker: '沈一鸣' },
        { begins: '我第一次自己点了', speaker: '宋佳' },
      ],
      contacts: [{ name: '陆远', email: 'lu.yuan@example.org', phone: '+862155550142' }],
    },
  },
  {
    name: 'no-dateline.txt',
    text: `蓝港救援会任命新任秘书长

发布时间：2026年11月2日

蓝港救援会理事会今天任命前外交官袁明月为新任秘书长，任期五年。袁明月曾在巴基斯坦和阿富汗工作十二年，主持过难民营的供水工程。

理事会主席白若兰说：“她知道一口井对一个村庄意味着什么。”

袁明月将于明年一月就职。现任秘书长将在过渡期内继续主持日常工作，并协助完成年度预算。

媒体联系人：尹航 yin.hang@example.org
`,
    right: {
      headline: '蓝港救援会任命新任秘书长',
      places: [],
      day: '2026-11-02',
      countries: ['PK', 'AF'],
      quotes: [{ begins: '她知道一口井对一', speaker: '白若兰' }],
      contacts: [{ name: '尹航', email: 'yin.hang@example.org' }],
    },
  },
  {
    name: 'short-headline.txt',
    text: `每日简报

索马里旱情缓解

摩加迪沙，2026年11月1日——秋雨使索马里南部的旱情有所缓解，但蓝港救援会今天警告，仍有一百三十万人需要粮食援助，山羊和骆驼的数量只有三年前的一半。

“雨来了，可是牛没有了，”牧民优素福·阿里对蓝港救援会的工作人员说。

新闻办公室：press.so@example.org，+252 61 555 0142
`,
    right: {
      headline: '索马里旱情缓解',
      places: ['摩加迪沙'],
      day: '2026-11-01',
      countries: ['SO'],
      quotes: [{ begins: '雨来了，可是牛没', speaker: '优素福·阿里' }],
      contacts: [{ name: '新闻办公室', email: 'press.so@example.org', phone: '+252615550142' }],
    },
  },
];

/** Lines with which press offices ask to wait, written for Friday, 20 November 2026. */
export const wordings: readonly string[] = [
  '禁止在2026年11月28日前发布',
  '2026年11月28日上午10时之前不得发布',
  '解禁时间：2026年11月28日10:00（北京时间）',
  '禁发期至11月28日上午10点',
  '新闻禁发：11月28日格林尼治时间6时前',
  '待发',
  '暂缓发布',
  '内部资料，请勿外传',
  '草稿',
  '初稿，未经批准',
  '保密，11月28日前不得引用',
  '未经许可，不得发布',
  '请于11月28日下午3时30分后发布',
  '定于11月28日发布',
  '在部长讲话结束之前请勿报道',
  '限时禁发',
  '发布时间：2026年11月28日',
  '禁止发布',
  '请勿在周六之前刊登',
  '11月28日零时起方可使用',
  '时限新闻：周六上午9点解禁',
  '本稿须待记者会结束后方可发表',
  '机密：周六前不得公开',
  '禁運至2026年11月28日上午10時（日內瓦時間）',
  '不得早於11月28日發布',
  '請勿轉發，僅供內部參考',
  '征求意见稿',
  '送审稿，待审核',
  '不得在二〇二六年十一月二十八日上午十时前播出、刊登或上网',
  '另行通知之前请勿发布',
];

export const harmless = {
  above: [
    '新闻稿',
    '即时发布',
    '供立即发布',
    '新闻公报',
    '媒体通告',
    '发布日期：2026年11月20日',
    '2026年11月20日',
    '蓝港救援会新闻办公室',
    '新闻稿〔2026〕第47号',
    '發稿日期：2026年11月20日',
    '编号：2026/47',
    '无禁发期',
  ],
  inText: [
    '联合国对该地区的武器禁运仍然有效。',
    '最终报告将于明年三月发布，并在夏季之前提交给各村委员会。',
    '村民们不能等到周二才得到饮用水。',
    '在水质检测结束之前，这些井不会开放。',
    '项目草案由村民讨论后通过。',
    '保密协议不影响村民查阅账目。',
  ],
};

export const plain = {
  headline: '马里莫普提地区三十口水井恢复供水',
  paragraphs: [
    '莫普提，2026年11月18日——蓝港救援会今天宣布，马里莫普提地区自2019年以来废弃的三十口水井已经恢复供水，四万一千名居民从中受益。',
    '项目耗资六十二万欧元，其中一半由各村承担。水价由村委员会决定，每月公布一次账目，任何人都可以查阅。',
    '媒体联系人：李文静，li.wenjing@example.org',
  ],
};
