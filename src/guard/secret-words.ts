import { replaceAny } from './any-of.ts';
import { plainLetters } from './letters.ts';

/** What stands in a marked text where a secret was named: private characters, which no visible text holds. */
export const PHRASE = '\ue000';
export const PASSWORD = '\ue001';
export const CODE = '\ue002';
/** Behind a mark: the secret was named in a disguise, as no honest person names it. */
export const DISGUISED = '\ue003';

/**
 * Letters and digits, and Latin ones, as far as plain letters leave them: an engine needs seconds to compile the classes
 * `\p{L}` and `\p{N}` as often as they are needed here.
 */
const LATIN = 'a-z\\d\\u00df-\\u024f';
const L = `${LATIN}\\u0250-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3041-\\u31ff\\u3400-\\u9fff\\ua000-\\ud7a3\\uf900-\\ufaff`;

/** Between characters of a word that was pulled apart: signs and letters that are no part of it, but no new sentence. */
const APART = `[^${L}。,!?:;、()\\n]{0,3}`;
const LOOSELY = `(?:[^${L}]{0,3}|[^${L}]?[a-z\\d][^${L}]?)`;

/** A syllable of a Chinese word: the character, its pinyin, and characters that sound or look like it. */
interface Syllable {
  han: string;
  pinyin: string;
  alike?: string;
}

/**
 * A Chinese word in its disguises: characters apart, pinyin for all of it or a part, initials for a part, and, beside
 * characters that are right, one that only sounds right. One pattern for each.
 */
function chinese(...syllables: Syllable[]): string[] {
  const join = (parts: string[]) => parts.join(syllables.length > 2 ? LOOSELY : APART);
  const mixed = syllables.map((_, right) =>
    join(syllables.map(({ han, pinyin }, at) => (at === right ? han : `(?:${han}|${pinyin}|${shortly(pinyin)})`))),
  );
  const misspelt = syllables.flatMap(({ alike }, wrong) =>
    alike ? [join(syllables.map(({ han }, at) => (at === wrong ? `[${alike}]` : han)))] : [],
  );
  const spelt = `(?<![a-z])${syllables.map(({ pinyin }) => `${pinyin}\\d?`).join(APART)}(?![a-z])`;
  return [...(syllables.length > 2 ? mixed : halves(syllables)), ...misspelt, spelt];
}

/** Of a word of two, each character with the pinyin of the other; an initial would be too little to go by. */
function halves([one, two]: Syllable[]): string[] {
  if (!one || !two) return [];
  return [
    `${one.han}${APART}(?:${two.han}|${two.pinyin}(?![a-z]))`,
    `(?<![a-z])${one.pinyin}${APART}${two.han}`,
    `${one.han}[^${L}\\n]?[a-z][^${L}\\n]?${two.han}`,
  ];
}

function shortly(pinyin: string): string {
  return `${pinyin.charAt(pinyin.startsWith('(') ? 3 : 0)}(?![a-z])`;
}

const LEET: Record<string, string> = {
  a: '[a@4*]',
  b: '[b8]',
  e: '[e3*]',
  i: '[i1!|l*]',
  l: '[l1|i]',
  o: '[o0*]',
  s: '[s$5]',
  t: '[t7+]',
};

/**
 * English words, in any of their disguises: letters apart, or digits and signs for letters. A space may be left out. One
 * pattern for those that begin alike.
 */
function english(...words: string[]): string[] {
  const plain = words.map((word) => word.replaceAll(' ', ''));
  const firsts = [...new Set(plain.map((word) => word.charAt(0)))];
  return firsts.map((first) => {
    const alike = plain.filter((word) => word.startsWith(first));
    return `(?<![${LATIN}])(?:${spelt(alike)})(?![${LATIN}])`;
  });
}

const BETWEEN_LETTERS = `[^${L}\\n,;:!?]{0,3}`;

/** Words letter by letter, each beginning once: an engine needs seconds to compile many that begin alike. */
function spelt(words: string[]): string {
  const firsts = [...new Set(words.map((word) => word.charAt(0)))];
  const branches = firsts.map((first) => {
    const rests = words.filter((word) => word.startsWith(first)).map((word) => word.slice(1));
    const longer = rests.filter((rest) => rest !== '');
    const tail = longer.length === 0 ? '' : `(?:${BETWEEN_LETTERS}(?:${spelt(longer)}))`;
    return (LEET[first] ?? first) + tail + (tail !== '' && rests.includes('') ? '?' : '');
  });
  return branches.join('|');
}

const ZHU = { han: '助', pinyin: 'zhu', alike: '住注祝驻柱筑猪竹主煮逐珠朱铸诸株著' };
const JI = { han: '[记忆]', pinyin: 'ji', alike: '计纪寄际季忌鸡积极级及集机基技几吉击辑绩' };
const CI = { han: '词', pinyin: 'ci', alike: '辞磁次慈刺此瓷雌祠' };
const YAO = { han: '[钥匙]', pinyin: '(?:yao|yue)', alike: '匙月药要' };
const MA = { han: '码', pinyin: 'ma', alike: '马玛妈' };

const COUNT = '(?:12|15|18|21|24|十二|十五|十八|二十一|二十四|廿四|twelve|fifteen|eighteen|twenty[- ]?(?:one|four))';
const PHRASES = [
  ...chinese(ZHU, JI, CI),
  ...chinese({ han: '私', pinyin: 'si', alike: '司丝思斯' }, { ...YAO, alike: '匙月药' }),
  ...chinese({ han: '[密秘]', pinyin: 'mi', alike: '蜜' }, { han: '[钥匙]', pinyin: '(?:yao|yue)' }),
  '[猪住祝驻煮主][鸡积极寄][词磁刺次]|助记(?:[符码句]|的?(?:单词|词组|短语|内容))|(?:抄|记|写)[下了着]?的?(?:那?张)?纸|钱包的?钥匙|(?:根|扩展)(?:密钥|私钥)|恢复[码句]|十二(?:助记|字真言|个英文)|(?<![a-z])(?:xprv|wif|srp|bip ?-?39|privkey|priv key|pvt key|pk)(?![a-z])|(?<=[的发你您把给下] ?)sy(?![a-z])|(?:您|你)的?单词|单词发|词记助|z ?j ?词|助 ?j ?c(?![a-z])|z ?记 ?c(?![a-z])|(?<![a-z])(?:z ?h ?u ?j ?i ?c ?i|m ?i ?y ?a ?o|s ?i ?y ?a ?o|m ?i ?m ?a)(?![a-z])|[前后首末][\\d一二三四五六七八九十两几]*个?单词|第[\\d一二三四五六七八九十]+个单词|把单词|备份文件|钱包备份(?!在)|禾厶[钅金]?[月钥]?|(?<![a-z])zjc(?![a-z])',
  ...['恢复', '种子', '备份', '记忆', '安全'].map(
    (first) => `${[...first].join(APART)}${APART}(?:词组?|短${APART}语|密语|口令|单词)`,
  ),
  `(?<=[把那这的])${COUNT}${APART}个${APART}字(?!符)`,
  '种子码?(?!用户)|备份(?:页面?|界面|卡片?|纸)(?!在)',
  `${COUNT}${APART}(?:个|位)?${APART}(?:英文|英语|中文)?${APART}(?:单?${APART}词语?|汉字|words?\\b)`,
  `(?<![a-z\\d])${COUNT}[- ]?(?:[a-z]+ )?words?\\b`,
  ...english(
    ...['seed', 'recovery', 'secret', 'backup', 'mnemonic', 'wallet', 'restore', 'security', 'secret recovery'].flatMap(
      (first) => ['phrase', 'phrases', 'words', 'word', 'seed'].map((second) => `${first} ${second}`),
    ),
    ...['private', 'secret', 'wallet', 'encryption', 'master'].flatMap((first) => [`${first} key`, `${first} keys`]),
    ...[
      'mnemonic',
      'mnemonics',
      'keystore',
      'passphrase',
      'pass phrase',
      'privkey',
      'wallet secret',
      'wallet backup',
      'key file',
      'wallet file',
    ],
    ...[
      ...['backup', 'recovery', 'seed'].flatMap((first) => [`${first} page`, `${first} sheet`, `${first} card`]),
      'seeds',
      'seed',
    ],
  ),
  '(?<![a-z])(?:your|ur|the|that|this|my|full|whole|entire|of|those|these|a) (?:phrase|mnemonic|secret)s?(?![a-z])',
  '(?<![a-z])(?:your|ur|those|these|the|backed[- ]up)(?: \\d+| (?:first|last|next)?[ ]?[a-z]{3,5})? words(?! (?:in|above|below|of the|on the screen))',
  '(?:您|你)的?(?:那串|那几个|备份的)?(?:那?[几些]个?|串)单?词',
  '(?:纸上|备份|[抄写](?:下来?|过|(?=的))|恢复钱包用?|钱包那?一?串?)的?(?:那?[些几]个?|那一?串|\\d+个)?(?:英文)?(?:单词|词(?!典|语))|那[串些几组]个?(?:英文|英语)?单?词',
  '(?<![a-z])(?:your|ur) keys?(?![a-z])(?! (?:points?|info|in\\b))|(?<![a-z])keys? (?:to|of|for) (?:your|the) wallet',
  '(?:private|your|ur|my|the|secret|私|您的|你的|把)[ ]?[🔑🗝🔐]',
];
const PASSWORDS = [
  ...chinese({ han: '[密蜜秘]', pinyin: 'mi', alike: '蜜秘咪米' }, { ...MA, alike: '马玛' }),
  '口令(?!红包)|登[录入](?:凭据|凭证|信息)|账密|帐密|(?<=[的发你您把给下] ?)mm(?![a-z])|(?<![a-z])(?:pwd|pw|passwd|log ?in info(?:rmation)?|log ?in and pass)(?![a-z])',
  ...english('password', 'passwords', 'passcode', 'passcodes', 'passw0rd', 'credentials', 'login details'),
];
const CODES = [
  ...chinese({ han: '验', pinyin: 'yan', alike: '严研' }, { han: '证', pinyin: 'zheng', alike: '正' }, MA),
  `(?:校验|动态|认证|授权|确认|通行|解锁|激活|谷歌|ga|短信|安全|登录|一次性|随机|短信里的|pin|cvv|cvc)[ ]?码|(?<![a-z])y ?z ?m(?![a-z])`,
  '短信(?:的)?(?:内容|原文|全文)|(?:full|whole|entire) (?:text )?(?:message|sms)|(?:收到的|那条|这条|验证|手机)短信(?!截图)|(?:动态|安全)令牌|(?:text|sms)(?: message)? (?:that )?you (?:just )?(?:got|received)|[六6四4八8]位(?:的)?(?:数字?|码)(?!数)|(?:收到|短信里?|手机上?|里面|上面)的?(?:那串|那个)?(?:码(?!头)|数字)',
  '(?<![a-z])(?:otps?|cvv2?|cvc2?|pin (?:code|number)|2fa|totp)(?![a-z])',
  '(?<=(?:your|ur|card|the|enter|wallet) )pin(?![a-z])|(?<=\\p{Script=Han})pin(?![a-z])',
  '(?:the (?:numbers?|digits)|数字)(?<=(?:sms|text|短信|phone|手机)[^.。]{0,30}(?:the (?:numbers?|digits)|数字))|(?:the |those )?(?:six|6|four|4) (?:numbers|digits)',
  '(?<![a-z])(?:one[- ]?time|verification|security|sms|login|confirmation|authenticator|auth|access|text)[- ]?(?:codes?|pass(?:code)?s?|pins?)(?![a-z])',
  '(?<![a-z])(?<!error |qr |scan (?:the|this|that|a) |country |promo |invite |bar |postal |zip |referral |source |discount |status |swift |sort |case |area |invitation )codes?(?! (?:word|base|in the error))(?![a-z])',
  '(?<![a-z])(?<!last |first )(?:six|four|eight|[468])[- ]digits?(?: (?:codes?|numbers?))?(?![a-z])',
  '(?<![a-z])(?:number|digits|numbers) (?:in|from|on) (?:the |that |your )?(?:text|sms|message|phone)',
];

const MARKS: [mark: string, patterns: RegExp[]][] = [
  [PHRASE, PHRASES.map(compiled)],
  [CODE, CODES.map(compiled)],
  [PASSWORD, PASSWORDS.map(compiled)],
];

function compiled(pattern: string): RegExp {
  return new RegExp(pattern, 'gu');
}

const HONEST = /^(?:pin|cvv|cvc) ?码$|^[\p{Script=Han}\d]+$|^[a-z\d]+(?:[- _][a-z\d]+)*$/u;
const SOUNDS =
  /zhu|ji|ci\b|yao|yue|mi ?ma\b|yan|yzm|zjc|[住注祝驻柱筑猪竹主煮逐珠朱铸]|助[^记忆]|[司丝思斯][钥匙]|[蜜米]|[密蜜秘咪][马玛]|[验严研]正|[严研]证|验证[马玛妈]|[记忆][辞磁次慈刺此]|词记|禾/u;
const SINGLE = /\b[a-z\d] [a-z\d]\b/;
const LEETED = /[a-z][013457][a-z]|[a-z][03][a-z]*/;

/** Secrets named in a row: `助记词、私钥或密码`, "your password, and your PIN". */
const ROW =
  /[\ue000-\ue002]\ue003?(?:\s{0,2}(?:[和或与及跟、,/&+]|and |or |plus )?(?:and |or )?\s{0,2}(?:your |the |an? |any |您的?|你的?)?\s{0,2}(?:登录|支付|邮箱|短信|手机)?[\ue000-\ue002]\ue003?)+/gu;

/**
 * The text in plain letters, with a mark for each secret that it names, a space on each side of it. Secrets in a row
 * are one mark, that of the gravest.
 */
export function markSecrets(text: string): string {
  const marked = MARKS.reduce(
    (known, [mark, patterns]) => replaceAny(known, patterns, (named) => (isHonest(named) ? mark : mark + DISGUISED)),
    plainLetters(text),
  );
  return marked.replace(ROW, gravest).replace(/ ?([\ue000-\ue002]\ue003?) ?/gu, ' $1 ');
}

function gravest(row: string): string {
  const mark = [PHRASE, PASSWORD].find((one) => row.includes(one)) ?? CODE;
  return row.includes(DISGUISED) ? mark + DISGUISED : mark;
}

function isHonest(named: string): boolean {
  return HONEST.test(named) && !SOUNDS.test(named) && !SINGLE.test(named) && !LEETED.test(named);
}
