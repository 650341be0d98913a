/**
 * Traditional letters and the simplified ones that mean the same, for the words that are looked for in releases: a pack for Chinese is
 * written once. In pairs, the traditional letter first.
 */
const PAIRS = `
發发 佈布 時时 間间 點点 於于 請请 轉转 傳传 內内 資资 後后 開开 會会 電电 話话 聯联 絡络 繫系 郵邮 機机 關关 體体 處处 辦办 訊讯 聲声
明明 編编 說说 説说 稱称 調调 認认 補补 強强 記记 長长 員员 組组 織织 總总 務务 業业 醫医 師师 經经 來来 對对 應应 詢询 諮咨 閱阅 讀读
訂订 聞闻 報报 導导 運运 簡简 議议 論论 談谈 講讲 詞词 題题 標标 記记 錄录 圖图 書书 屬属 學学 術术 團团 際际 國国 灣湾 臺台 門门 東东
車车 馬马 魚鱼 鳥鸟 長长 風风 飛飞 頭头 頁页 顧顾 須须 預预 領领 頻频 類类 顯显 項项 順顺 願愿 養养 館馆 飯饭 飲饮 驗验 麗丽 黃黄 黨党
齊齐 齡龄 龍龙 羅罗 蘭兰 蘇苏 葉叶 萬万 蓋盖 藝艺 藥药 處处 號号 蟲虫 衛卫 裝装 補补 製制 複复 見见 規规 視视 覺觉 覽览 觀观 計计 討讨
訓训 託托 許许 設设 訪访 證证 評评 試试 詩诗 該该 詳详 語语 誤误 誰谁 課课 請请 諸诸 謝谢 證证 識识 譯译 護护 變变 讓让 豐丰 貝贝 負负
財财 責责 貨货 貧贫 購购 貿贸 費费 賀贺 賈贾 資资 賓宾 賞赏 賠赔 賴赖 質质 購购 贊赞 趙赵 趕赶 跡迹 軍军 軟软 較较 載载 輕轻 輛辆 輪轮
輸输 農农 這这 連连 進进 遊游 過过 達达 遠远 適适 遲迟 選选 遺遗 還还 邊边 郵邮 鄉乡 鄧邓 鄭郑 鄰邻 醫医 釋释 針针 鈴铃 鉛铅 銀银 銅铜
銷销 錢钱 錄录 鍾钟 鐘钟 鎮镇 鐵铁 閉闭 閒闲 閔闵 陳陈 陸陆 陽阳 階阶 隊队 際际 險险 隨随 隱隐 雙双 雜杂 離离 難难 雲云 靈灵 靜静 韓韩
韋韦 響响 們们 個个 倫伦 偉伟 側侧 備备 傷伤 債债 傾倾 價价 儀仪 優优 儲储 兒儿 兩两 冊册 決决 況况 凍冻 準准 劃划 劉刘 則则 剛刚 創创
劇剧 劍剑 勞劳 動动 勝胜 勢势 區区 協协 單单 佔占 卻却 廠厂 參参 叢丛 吳吴 員员 問问 啟启 喪丧 喬乔 嚴严 園园 圍围 圓圆 執执 場场 塊块
壓压 壞坏 壯壮 夠够 夢梦 奪夺 奮奋 媽妈 孫孙 學学 寧宁 實实 審审 寫写 寬宽 寶宝 將将 專专 尋寻 導导 屆届 層层 岡冈 島岛 峽峡 嶺岭 師师
帥帅 帶带 幣币 幫帮 幹干 幾几 庫库 廣广 廢废 廳厅 張张 強强 彈弹 彥彦 後后 從从 復复 徵征 愛爱 態态 慶庆 慮虑 憂忧 憲宪 應应 懷怀 戰战
戶户 拋抛 損损 搖摇 撥拨 擁拥 擇择 擊击 擔担 據据 擴扩 擾扰 攝摄 敗败 敵敌 數数 斷断 曉晓 暫暂 曆历 歷历 書书 條条 楊杨 業业 極极 榮荣
構构 槍枪 樂乐 樓楼 樣样 樹树 橋桥 機机 檔档 檢检 權权 歐欧 歲岁 殘残 殺杀 氣气 決决 沒没 洩泄 淚泪 淨净 測测 渾浑 湧涌 湯汤 準准 溫温
滅灭 滿满 漁渔 漢汉 潔洁 潛潜 濟济 濤涛 濕湿 灑洒 災灾 為为 烏乌 無无 煉炼 煙烟 熱热 燈灯 營营 爭争 爾尔 牆墙 犧牺 狀状 獄狱 獎奖 獨独
獲获 獻献 瑪玛 環环 產产 畢毕 畫画 異异 當当 療疗 瘋疯 發发 盡尽 監监 盤盘 盧卢 眾众 矚瞩 礎础 確确 礦矿 禍祸 禮礼 種种 積积 穩稳 窮穷
競竞 筆笔 節节 範范 築筑 簽签 籃篮 糧粮 糾纠 紀纪 約约 紅红 納纳 紐纽 純纯 紙纸 級级 細细 終终 結结 絕绝 給给 統统 經经 綠绿 維维 網网
緊紧 線线 緒绪 緩缓 練练 縣县 縮缩 績绩 織织 繼继 續续 罷罢 職职 聖圣 聽听 肅肃 脅胁 脫脱 腦脑 膚肤 臨临 舉举 舊旧 艦舰 蔣蒋 蕭萧 薩萨
藍蓝 虛虚 衝冲 裡里 裏里 襲袭 詠咏 詹詹 譚谭 譽誉 貫贯 賢贤 邏逻 鄒邹 鋼钢 閣阁 闆板 陰阴 雞鸡 霧雾 顏颜 騰腾 驅驱 驚惊 鬆松 鬥斗 鮑鲍
鴻鸿 麥麦 黑黑 龔龚 穎颖 儘尽 嘉嘉 墾垦 週周 晝昼 儉俭 僅仅 佇伫 僑侨 歸归 徹彻 拼拼 獵猎 詐诈 誠诚 謹谨 謀谋 謂谓 謙谦 證证 陝陕 頒颁 顆颗
飢饥 餘余 駐驻 駕驾 騎骑 騙骗 鹽盐 檳槟 緬缅 寮寮 滬沪 渝渝 瀋沈 廈厦 汙污 濱滨 潑泼 澤泽 甦苏 睏困 硃朱 穀谷 籌筹 緝缉 縱纵 纔才 臟脏 薦荐
`;

const pairs = PAIRS.trim()
  .split(/\s+/)
  .map((pair): [string, string] => {
    const [traditional = '', simplified = ''] = pair;
    return [traditional, simplified];
  })
  .filter(([traditional, simplified]) => traditional !== simplified);

/** The simplified letter for a traditional one. */
export const simplifiedOf: ReadonlyMap<string, string> = new Map(pairs);

const traditionalOf = new Map<string, string>();
for (const [traditional, simplified] of pairs)
  traditionalOf.set(simplified, `${traditionalOf.get(simplified) ?? ''}${traditional}`);

/** A pattern in simplified letters, as one for text that is not folded: each may be traditional. */
export const inBothScripts = (source: string): string => {
  let inClass = false;
  return [...source]
    .map((letter) => {
      if (letter === '[') inClass = true;
      if (letter === ']') inClass = false;
      const traditional = traditionalOf.get(letter);
      return traditional === undefined ? letter : inClass ? `${letter}${traditional}` : `[${letter}${traditional}]`;
    })
    .join('');
};
