/** Names of cities in Russian; what stands first is their name in the common table, or in Russian for one that is not in it. */
export const cities = `
AE Abu Dhabi/Абу-Даби; Dubai/Дубай
AF Kabul/Кабул; Herat/Герат; Kandahar/Кандагар; Kunduz/Кундуз; Jalalabad/Джелалабад; Mazar-i-Sharif/Мазари-Шариф
AL Tirana/Тирана
AM Yerevan/Ереван; Гюмри
AO Luanda/Луанда
AR Buenos Aires/Буэнос-Айрес
AT Vienna/Вена; Salzburg/Зальцбург
AU Canberra/Канберра; Sydney/Сидней; Melbourne/Мельбурн
AZ Baku/Баку; Гянджа
BA Sarajevo/Сараево
BD Dhaka/Дакка; Cox's Bazar/Кокс-Базар
BE Brussels/Брюссель; Antwerp/Антверпен
BF Ouagadougou/Уагадугу
BG Sofia/София
BI Bujumbura/Бужумбура
BO La Paz/Ла-Пас
BR Brasília/Бразилиа; São Paulo/Сан-Паулу; Rio de Janeiro/Рио-де-Жанейро; Белен
BW Gaborone/Габороне
BY Minsk/Минск; Брест; Гомель; Гродно; Витебск; Могилёв
CA Ottawa/Оттава; Toronto/Торонто; Montreal/Монреаль; Vancouver/Ванкувер
CD Kinshasa/Киншаса; Goma/Гома; Bukavu/Букаву; Bunia/Буниа
CF Bangui/Банги
CG Brazzaville/Браззавиль
CH Geneva/Женева; Bern/Берн; Zurich/Цюрих; Lausanne/Лозанна; Basel/Базель; Davos/Давос
CI Abidjan/Абиджан; Yamoussoukro/Ямусукро
CL Santiago de Chile/Сантьяго
CM Yaoundé/Яунде; Douala/Дуала
CN Beijing/Пекин; Shanghai/Шанхай; Guangzhou/Гуанчжоу; Shenzhen/Шэньчжэнь; Урумчи; Харбин
CO Bogotá/Богота
CU Havana/Гавана
CY Nicosia/Никосия
CZ Prague/Прага
DE Berlin/Берлин; Bonn/Бонн; Munich/Мюнхен; Hamburg/Гамбург; Frankfurt/Франкфурт-на-Майне/Франкфурт; Cologne/Кёльн
DK Copenhagen/Копенгаген
DZ Algiers/Алжир
EC Quito/Кито
EE Tallinn/Таллин/Таллинн; Тарту
EG Cairo/Каир; Alexandria/Александрия; Sharm el-Sheikh/Шарм-эль-Шейх
ER Asmara/Асмэра
ES Madrid/Мадрид; Barcelona/Барселона; Seville/Севилья
ET Addis Ababa/Аддис-Абеба
FI Helsinki/Хельсинки
FR Paris/Париж; Strasbourg/Страсбург; Lyon/Лион; Marseille/Марсель
GB London/Лондон; Edinburgh/Эдинбург; Glasgow/Глазго; Manchester/Манчестер
GE Tbilisi/Тбилиси; Батуми; Кутаиси
GH Accra/Аккра
GN Conakry/Конакри
GR Athens/Афины
HR Zagreb/Загреб
HT Port-au-Prince/Порт-о-Пренс
HU Budapest/Будапешт
ID Jakarta/Джакарта
IE Dublin/Дублин
IL Jerusalem/Иерусалим; Tel Aviv/Тель-Авив
IN New Delhi/Нью-Дели; Delhi/Дели; Mumbai/Мумбаи; Kolkata/Калькутта
IQ Baghdad/Багдад; Erbil/Эрбиль; Mosul/Мосул; Basra/Басра
IR Tehran/Тегеран
IS Reykjavik/Рейкьявик
IT Rome/Рим; Milan/Милан; Турин; Florence/Флоренция
JO Amman/Амман
JP Tokyo/Токио; Kyoto/Киото; Osaka/Осака
KE Nairobi/Найроби; Mombasa/Момбаса
KG Bishkek/Бишкек; Osh/Ош; Нарын; Каракол; Джалал-Абад
KH Phnom Penh/Пномпень
KP Pyongyang/Пхеньян
KR Seoul/Сеул; Busan/Пусан
KZ Astana/Астана; Almaty/Алматы/Алма-Ата; Шымкент; Караганда; Усть-Каменогорск; Атырау; Актау
LA Vientiane/Вьентьян
LB Beirut/Бейрут; Tripoli Lebanon/Триполи
LK Colombo/Коломбо
LR Monrovia/Монровия
LT Vilnius/Вильнюс; Каунас
LV Riga/Рига
LY Benghazi/Бенгази
MA Rabat/Рабат; Casablanca/Касабланка; Marrakesh/Марракеш
MD Chisinau/Кишинёв; Бельцы; Тирасполь
ME Podgorica/Подгорица
MG Antananarivo/Антананариву
MK Skopje/Скопье
ML Bamako/Бамако; Timbuktu/Томбукту
MM Yangon/Янгон; Naypyidaw/Нейпьидо
MN Ulaanbaatar/Улан-Батор
MR Nouakchott/Нуакшот
MT Valletta/Валлетта
MW Lilongwe/Лилонгве
MX Mexico City/Мехико
MY Kuala Lumpur/Куала-Лумпур
MZ Maputo/Мапуту; Beira/Бейра
NA Windhoek/Виндхук
NE Niamey/Ниамей
NG Abuja/Абуджа; Lagos/Лагос
NI Managua/Манагуа
NL The Hague/Гаага; Amsterdam/Амстердам; Rotterdam/Роттердам
NO Oslo/Осло
NP Kathmandu/Катманду
NZ Wellington/Веллингтон
PE Lima/Лима
PH Manila/Манила
PK Islamabad/Исламабад; Karachi/Карачи; Lahore/Лахор; Peshawar/Пешавар
PL Warsaw/Варшава; Kraków/Краков; Gdańsk/Гданьск
PS Gaza/Газа; Ramallah/Рамалла; East Jerusalem/Восточный Иерусалим; Rafah/Рафах
PT Lisbon/Лиссабон; Porto/Порту
QA Doha/Доха
RO Bucharest/Бухарест
RS Belgrade/Белград
RU Moscow/Москва; Saint Petersburg/Санкт-Петербург/Петербург; Vladivostok/Владивосток; Новосибирск; Екатеринбург; Казань; Нижний Новгород; Самара; Челябинск; Омск; Ростов-на-Дону; Уфа; Красноярск; Пермь; Воронеж; Волгоград; Краснодар; Саратов; Сочи; Махачкала; Грозный; Иркутск; Хабаровск; Якутск; Мурманск; Архангельск; Калининград; Томск; Тюмень; Петропавловск-Камчатский; Южно-Сахалинск; Улан-Удэ; Барнаул; Петрозаводск; Владикавказ; Нальчик; Ставрополь
RW Kigali/Кигали
SA Riyadh/Эр-Рияд; Jeddah/Джидда
SD Khartoum/Хартум; Port Sudan/Порт-Судан; El Fasher/Эль-Фашер; Nyala/Ньяла
SE Stockholm/Стокгольм; Gothenburg/Гётеборг
SI Ljubljana/Любляна
SK Bratislava/Братислава
SN Dakar/Дакар
SO Mogadishu/Могадишо; Hargeisa/Харгейса
SS Juba/Джуба; Malakal/Малакаль
SY Damascus/Дамаск; Aleppo/Алеппо; Homs/Хомс; Idlib/Идлиб; Raqqa/Эр-Ракка
TD N'Djamena/Нджамена
TG Lomé/Ломе
TH Bangkok/Бангкок
TJ Dushanbe/Душанбе; Худжанд; Хорог; Бохтар; Куляб
TL Dili/Дили
TM Ashgabat/Ашхабад
TR Ankara/Анкара; Istanbul/Стамбул; Gaziantep/Газиантеп; Izmir/Измир
TW Taipei/Тайбэй
TZ Dar es Salaam/Дар-эс-Салам; Dodoma/Додома; Arusha/Аруша
UA Kyiv/Киев; Lviv/Львов; Odesa/Одесса; Kharkiv/Харьков; Dnipro/Днепр; Donetsk/Донецк; Mariupol/Мариуполь; Kherson/Херсон; Zaporizhzhia/Запорожье; Николаев; Чернигов
UG Kampala/Кампала
US Washington/Вашингтон; New York/Нью-Йорк; Los Angeles/Лос-Анджелес; San Francisco/Сан-Франциско; Chicago/Чикаго; Boston/Бостон; Houston/Хьюстон
UY Montevideo/Монтевидео
UZ Tashkent/Ташкент; Samarkand/Самарканд; Бухара; Нукус; Фергана; Наманган; Андижан
VE Caracas/Каракас
VN Hanoi/Ханой; Ho Chi Minh City/Хошимин
XK Pristina/Приштина
YE Sana'a/Сана; Aden/Аден; Hodeidah/Ходейда; Taiz/Таиз
ZA Pretoria/Претория; Johannesburg/Йоханнесбург; Cape Town/Кейптаун; Durban/Дурбан
ZM Lusaka/Лусака
ZW Harare/Хараре
`;
