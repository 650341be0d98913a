/** Names of cities in Chinese; what stands first is their name in the common table. */
export const cities = `
AE Abu Dhabi/阿布扎比/阿布达比; Dubai/迪拜/杜拜; Sharjah/沙迦
AF Kabul/喀布尔; Herat/赫拉特; Kandahar/坎大哈; Mazar-i-Sharif/马扎里沙里夫; Jalalabad/贾拉拉巴德; Kunduz/昆都士
AL Tirana/地拉那
AM Yerevan/埃里温
AO Luanda/罗安达
AR Buenos Aires/布宜诺斯艾利斯; Córdoba/科尔多瓦
AT Vienna/维也纳; Salzburg/萨尔茨堡; Graz/格拉茨
AU Canberra/堪培拉; Sydney/悉尼/雪梨; Melbourne/墨尔本; Brisbane/布里斯班; Perth/珀斯; Adelaide/阿德莱德; Darwin/达尔文
AZ Baku/巴库
BA Sarajevo/萨拉热窝
BB Bridgetown/布里奇顿
BD Dhaka/达卡; Cox's Bazar/科克斯巴扎尔; Chittagong/吉大港
BE Brussels/布鲁塞尔; Antwerp/安特卫普; Liège/列日; Ghent/根特
BF Ouagadougou/瓦加杜古
BG Sofia/索非亚
BH Manama/麦纳麦
BI Bujumbura/布琼布拉; Gitega/基特加
BJ Cotonou/科托努; Porto-Novo/波多诺伏
BN Bandar Seri Begawan/斯里巴加湾
BO La Paz/拉巴斯; Sucre/苏克雷; Santa Cruz de la Sierra/圣克鲁斯
BR Brasília/巴西利亚; São Paulo/圣保罗; Rio de Janeiro/里约热内卢; Manaus/马瑙斯; 贝伦
BS Nassau/拿骚
BT Thimphu/廷布
BW 哈博罗内
BY Minsk/明斯克
BZ 贝尔莫潘
CA Ottawa/渥太华; Toronto/多伦多; Montreal/蒙特利尔; Vancouver/温哥华; Quebec/魁北克; Calgary/卡尔加里; Edmonton/埃德蒙顿; Winnipeg/温尼伯; Halifax/哈利法克斯
CD Kinshasa/金沙萨; Goma/戈马; Bukavu/布卡武; Lubumbashi/卢本巴希; Bunia/布尼亚
CF Bangui/班吉
CG Brazzaville/布拉柴维尔
CH Geneva/日内瓦; Bern/伯尔尼; Zurich/苏黎世; Basel/巴塞尔; Lausanne/洛桑; Davos/达沃斯
CI Abidjan/阿比让; Yamoussoukro/亚穆苏克罗; Bouaké/布瓦凯
CL Santiago/圣地亚哥
CM Yaoundé/雅温得; Douala/杜阿拉
CN Beijing/北京; Shanghai/上海; Shenzhen/深圳; Guangzhou/广州; Wuhan/武汉; Chengdu/成都; Chongqing/重庆; Tianjin/天津; Nanjing/南京; Hangzhou/杭州; 西安; 苏州; 昆明; 沈阳; 大连; 青岛; 济南; 郑州; 长沙; 福州; 厦门; 合肥; 南昌; 南宁; 海口; 三亚; 贵阳; 拉萨; 西宁; 兰州; 银川; 乌鲁木齐; 呼和浩特; 石家庄; 太原; 哈尔滨; 长春; 宁波; 无锡; 珠海; 东莞; 佛山; 温州; 桂林; 博鳌
CO Bogotá/波哥大; Medellín/麦德林; Cali/卡利; Cartagena/卡塔赫纳
CR San José/圣何塞
CU Havana/哈瓦那
CV Praia/普拉亚
CY Nicosia/尼科西亚
CZ Prague/布拉格
DE Berlin/柏林; Bonn/波恩; Hamburg/汉堡; Munich/慕尼黑; Cologne/科隆; Frankfurt/法兰克福; Stuttgart/斯图加特; Leipzig/莱比锡; Dresden/德累斯顿; Düsseldorf/杜塞尔多夫
DK Copenhagen/哥本哈根
DO Santo Domingo/圣多明各
DZ Algiers/阿尔及尔; Oran/奥兰
EC Quito/基多; Guayaquil/瓜亚基尔
EE Tallinn/塔林
EG Cairo/开罗; Alexandria/亚历山大; Sharm el-Sheikh/沙姆沙伊赫
ER Asmara/阿斯马拉
ES Madrid/马德里; Barcelona/巴塞罗那; Valencia/瓦伦西亚; Seville/塞维利亚; Bilbao/毕尔巴鄂
ET Addis Ababa/亚的斯亚贝巴/阿迪斯阿贝巴
FI Helsinki/赫尔辛基
FJ Suva/苏瓦
FR Paris/巴黎; Lyon/里昂; Marseille/马赛; Strasbourg/斯特拉斯堡; Bordeaux/波尔多; Toulouse/图卢兹; Nice/尼斯; Lille/里尔
GA Libreville/利伯维尔
GB London/伦敦; Edinburgh/爱丁堡; Glasgow/格拉斯哥; Manchester/曼彻斯特; Birmingham/伯明翰; Cardiff/加的夫; Belfast/贝尔法斯特; Oxford/牛津; Cambridge/剑桥
GE Tbilisi/第比利斯
GH Accra/阿克拉
GM Banjul/班珠尔
GN Conakry/科纳克里
GR Athens/雅典; Thessaloniki/塞萨洛尼基
GT 危地马拉城
GW Bissau/比绍
GY Georgetown/乔治敦
HK Hong Kong/香港
HN Tegucigalpa/特古西加尔巴
HR Zagreb/萨格勒布
HT Port-au-Prince/太子港
HU Budapest/布达佩斯
ID Jakarta/雅加达; Bali/巴厘岛; Surabaya/泗水; 万隆; 努桑塔拉
IE Dublin/都柏林
IL Jerusalem/耶路撒冷; Tel Aviv/特拉维夫; Haifa/海法
IN New Delhi/新德里; Delhi/德里; Mumbai/孟买; Kolkata/加尔各答; Chennai/金奈; Bangalore/班加罗尔; Hyderabad/海得拉巴
IQ Baghdad/巴格达; Erbil/埃尔比勒; Mosul/摩苏尔; Basra/巴士拉
IR Tehran/德黑兰; 伊斯法罕
IS Reykjavik/雷克雅未克
IT Rome/罗马; Milan/米兰; Turin/都灵; Naples/那不勒斯; Venice/威尼斯; Florence/佛罗伦萨; Bologna/博洛尼亚; Genoa/热那亚
JM Kingston/金斯敦
JO Amman/安曼
JP Tokyo/东京; Osaka/大阪; Kyoto/京都; Hiroshima/广岛; Yokohama/横滨; 长崎; 神户; 福冈; 札幌; 名古屋
KE Nairobi/内罗毕/奈洛比; Mombasa/蒙巴萨; Kisumu/基苏木
KG Bishkek/比什凯克
KH Phnom Penh/金边; 暹粒
KP Pyongyang/平壤
KR Seoul/首尔; Busan/釜山; 仁川; 大邱
KW 科威特城
KZ Astana/阿斯塔纳; Almaty/阿拉木图
LA Vientiane/万象; 琅勃拉邦
LB Beirut/贝鲁特; Tripoli/的黎波里
LK Colombo/科伦坡
LR Monrovia/蒙罗维亚
LS Maseru/马塞卢
LT Vilnius/维尔纽斯
LV Riga/里加
LY Tripoli/的黎波里; Benghazi/班加西
MA Rabat/拉巴特; Casablanca/卡萨布兰卡; Marrakech/马拉喀什; Tangier/丹吉尔; 非斯
MD Chisinau/基希讷乌
ME Podgorica/波德戈里察
MG Antananarivo/塔那那利佛
MK Skopje/斯科普里
ML Bamako/巴马科; Mopti/莫普提; Gao/加奥; Timbuktu/通布图/廷巴克图
MM Naypyidaw/内比都; Yangon/仰光; Mandalay/曼德勒
MN Ulaanbaatar/乌兰巴托
MO Macau/澳门
MR Nouakchott/努瓦克肖特
MT Valletta/瓦莱塔
MU Port Louis/路易港
MV Malé/马累
MW Lilongwe/利隆圭; Blantyre/布兰太尔
MX Mexico City/墨西哥城; Guadalajara/瓜达拉哈拉; Monterrey/蒙特雷
MY Kuala Lumpur/吉隆坡; 槟城
MZ Maputo/马普托; Beira/贝拉; Pemba/彭巴
NA Windhoek/温得和克
NE Niamey/尼亚美; Agadez/阿加德兹; Maradi/马拉迪
NG Abuja/阿布贾; Lagos/拉各斯; Kano/卡诺; Maiduguri/迈杜古里
NI Managua/马那瓜
NL Amsterdam/阿姆斯特丹; The Hague/海牙; Rotterdam/鹿特丹; Utrecht/乌得勒支
NO Oslo/奥斯陆
NP Kathmandu/加德满都
NZ Wellington/惠灵顿; Auckland/奥克兰; Christchurch/克赖斯特彻奇/基督城
OM Muscat/马斯喀特
PA 巴拿马城
PE Lima/利马; Cusco/库斯科; Arequipa/阿雷基帕
PG Port Moresby/莫尔斯比港
PH Manila/马尼拉; Cebu/宿务
PK Islamabad/伊斯兰堡; Karachi/卡拉奇; Lahore/拉合尔; Peshawar/白沙瓦; Quetta/奎达
PL Warsaw/华沙; Krakow/克拉科夫
PS Gaza/加沙/加沙城; Ramallah/拉姆安拉
PT Lisbon/里斯本; Porto/波尔图
PY Asunción/亚松森
QA Doha/多哈
RO Bucharest/布加勒斯特
RS Belgrade/贝尔格莱德
RU Moscow/莫斯科; Saint Petersburg/圣彼得堡; Vladivostok/符拉迪沃斯托克/海参崴; 喀山; 索契
RW Kigali/基加利
SA Riyadh/利雅得; Jeddah/吉达; Mecca/麦加; Medina/麦地那
SB Honiara/霍尼亚拉
SD Khartoum/喀土穆; Port Sudan/苏丹港; El Fasher/法希尔
SE Stockholm/斯德哥尔摩; Gothenburg/哥德堡; Malmö/马尔默
SG 新加坡
SI Ljubljana/卢布尔雅那
SK Bratislava/布拉迪斯拉发
SL Freetown/弗里敦
SN Dakar/达喀尔
SO Mogadishu/摩加迪沙; Hargeisa/哈尔格萨
SR Paramaribo/帕拉马里博
SS Juba/朱巴
SV San Salvador/圣萨尔瓦多
SY Damascus/大马士革; Aleppo/阿勒颇; Homs/霍姆斯
TD N'Djamena/恩贾梅纳
TG Lomé/洛美
TH Bangkok/曼谷; Chiang Mai/清迈; 普吉
TJ Dushanbe/杜尚别
TL Dili/帝力
TM Ashgabat/阿什哈巴德
TN Tunis/突尼斯市
TO Nuku'alofa/努库阿洛法
TR Ankara/安卡拉; Istanbul/伊斯坦布尔; Izmir/伊兹密尔; Gaziantep/加济安泰普
TT Port of Spain/西班牙港
TW Taipei/台北; Kaohsiung/高雄; 台中; 台南; 新竹; 花莲; 新北; 桃园; 基隆; 嘉义; 屏东; 台东
TZ Dar es Salaam/达累斯萨拉姆; Dodoma/多多马; Arusha/阿鲁沙; Zanzibar/桑给巴尔
UA Kyiv/基辅; Kharkiv/哈尔科夫; Lviv/利沃夫/利维夫; Odesa/敖德萨; Dnipro/第聂伯罗; Sumy/苏梅
UG Kampala/坎帕拉; Gulu/古卢; Entebbe/恩德培
US New York/纽约; Washington/华盛顿; Los Angeles/洛杉矶; San Francisco/旧金山/三藩市; Chicago/芝加哥; Boston/波士顿; Houston/休斯敦; Seattle/西雅图; Atlanta/亚特兰大; Miami/迈阿密; Philadelphia/费城; Denver/丹佛; Detroit/底特律; Dallas/达拉斯; Las Vegas/拉斯维加斯; Honolulu/檀香山/火奴鲁鲁; 硅谷
UY Montevideo/蒙得维的亚
UZ Tashkent/塔什干; Samarkand/撒马尔罕
VE Caracas/加拉加斯; Maracaibo/马拉开波
VN Hanoi/河内; Ho Chi Minh City/胡志明市; Da Nang/岘港
WS Apia/阿皮亚
XK Pristina/普里什蒂纳
YE Sanaa/萨那; Aden/亚丁; Hodeidah/荷台达
ZA Pretoria/比勒陀利亚; Johannesburg/约翰内斯堡; Cape Town/开普敦; Durban/德班
ZM Lusaka/卢萨卡
ZW Harare/哈拉雷; Bulawayo/布拉瓦约
`;
