/** Latin letters, each with the letters of other scripts that look like it, in lower case. */
const LOOKALIKES: Record<string, string> = {
  a: 'аαɑᴀ',
  b: 'ьвβʙ',
  c: 'сϲᴄ',
  d: 'ԁɗđᴅ',
  e: 'еєεҽᴇ',
  f: 'ғꜰ',
  g: 'ɡցɢ',
  h: 'һհнħʜ',
  i: 'іιıɩɪ',
  j: 'јյᴊ',
  k: 'кκҡᴋ',
  l: 'ӏłʟ',
  m: 'мᴍ',
  n: 'пηոռɴ',
  o: 'оοσօøᴏ',
  p: 'рρᴘ',
  q: 'ԛգ',
  r: 'гʀ',
  s: 'ѕꜱ',
  t: 'тτŧᴛ',
  u: 'υսᴜ',
  v: 'νѵᴠ',
  w: 'ԝωшɯᴡ',
  x: 'хχ×',
  y: 'уүγʏ',
  z: 'ʐᴢ',
};
const ALIKE = new Map(Object.entries(LOOKALIKES).flatMap(([latin, others]) => [...others].map((one) => [one, latin])));

/** Traditional characters of what is asked for and of how it is asked, each before its Simplified form. */
const SIMPLER = new Map(
  (
    '詞词記记鑰钥碼码驗验證证複复種种憶忆備备單单個个請请發发給给傳传訴诉報报說说唸念讀读寫写貼贴製制點点輸输這这裡里裏里' +
    '覆复復复祕秘註注財财產产雙双憑凭僅仅衹只隻只祇只啟启鎖锁凍冻結结庫库錯错誤误條条訂订訪访緊紧盡尽儘尽來来幾几張张見见聽听樣样時时間间銀银參参們们員员術术聯联繫系後后為为麼么問问誰谁從从絕绝決决會会對对別别騙骗詐诈無无須须將将幫帮還还沒没過过網网頁页鏈链錢钱' +
    '幣币號号帳账戶户帶带處处現现動动態态圖图錄录語语與与數数訊讯機机體体務务東东電电話话專专導导掃扫視视頻频簽签隱隐' +
    '開开關关並并讓让連连邊边擋挡遞递檔档雲云齊齐離离線线確确認认應应該该則则實实煩烦勞劳協协內内義义紙纸腦脑鍵键獲获屬属' +
    '據据訢诉嗎吗總总護护傷伤險险儲储達达遺遗換换變变選选擇择歸归匯汇領领設设尋寻繼继續续維维級级約约紅红'
  )
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)]) ?? [],
);

/** What is not seen, line breaks apart: format and control characters, marks, fillers, and private use. */
const UNSEEN = /(?!\n)[\p{Cf}\p{Cc}\p{M}\p{Co}\u115f\u1160\u3164\uffa0]/gu;
/** Single signs that NFKC makes whole sentences of. */
const LONG_SIGNS = /[\ufdf0-\ufdfd]/g;
const LETTER_SIGNS = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu;
/** Where the alphabets of letters in dark circles, in dark squares and of flags begin, the last first. */
const SIGN_ROWS = [0x1f1e6, 0x1f170, 0x1f150];

/**
 * A text with what is seen of it only: well-formed, NFKC, without accents and unseen characters, letters in signs as
 * letters. Punctuation, emoji, case and line breaks stay.
 */
export function visible(text: string): string {
  const plain = text.toWellFormed().replace(LONG_SIGNS, ' ').replace(LETTER_SIGNS, unsigned).normalize('NFKC');
  return plain
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .normalize('NFD')
    .replace(UNSEEN, '')
    .normalize('NFC');
}

/**
 * A text with the disguises of its letters undone: visible, in lower case, lookalikes of Latin letters as Latin
 * letters, Traditional characters of this field as Simplified ones.
 */
export function plainLetters(text: string): string {
  return Array.from(visible(text).toLowerCase(), (char) => SIMPLER.get(char) ?? looksLike(char)).join('');
}

/** The Latin letter that a letter in lower case looks like; itself when it looks like none. */
export function looksLike(char: string): string {
  return ALIKE.get(char) ?? char;
}

function unsigned(sign: string): string {
  const point = sign.codePointAt(0) ?? 0;
  return String.fromCharCode(0x61 + point - (SIGN_ROWS.find((row) => row <= point) ?? point));
}
