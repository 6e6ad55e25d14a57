/** The names that customers give to currencies and coins, by the unit they mean. In lower case, as NFKC leaves them. */
const NAMES: Record<string, string> = {
  USDT: 'usdt u 泰达币 泰达',
  USDC: 'usdc',
  USD: 'usd $ 美元 美金 美刀 刀 dollars dollar bucks',
  CNY: 'cny rmb ¥ 人民币 软妹币 块钱 块 元 圆 yuan',
  HKD: 'hkd 港币 港元 港纸',
  TWD: 'twd ntd 台币 新台币',
  EUR: 'eur € 欧元 euros euro',
  GBP: 'gbp £ 英镑 pounds',
  JPY: 'jpy 日元 日圆',
  BTC: 'btc 比特币 大饼 bitcoins bitcoin',
  ETH: 'eth 以太坊 以太币 以太 ethers ether',
  TRX: 'trx 波场币 波场 tron',
  BNB: 'bnb',
  SOL: 'sol solana',
  TON: 'ton toncoin',
  LTC: 'ltc 莱特币',
  BCH: 'bch',
  XRP: 'xrp 瑞波币',
  DOGE: 'doge 狗狗币 dogecoin',
  ADA: 'ada',
  DOT: 'dot',
  POL: 'pol matic',
  AVAX: 'avax',
  DAI: 'dai',
  BUSD: 'busd',
  SHIB: 'shib 柴犬币',
  FIL: 'fil',
  ETC: 'etc',
  EOS: 'eos',
};

const UNITS = new Map(Object.entries(NAMES).flatMap(([unit, names]) => names.split(' ').map((name) => [name, unit])));
/** Too short, or too common a word, to be a unit unless a number is beside it. */
const ONLY_BESIDE = new Set([
  'u',
  '刀',
  '块',
  '块钱',
  '元',
  '圆',
  '$',
  '¥',
  '€',
  '£',
  'dot',
  'etc',
  'ton',
  'sol',
  'pounds',
  '以太',
  '泰达',
]);

/** Alternatives of a pattern that name a unit after a number, and before one; the longest first. */
export const UNIT_AFTER = alternatives([...UNITS.keys()], '(?![a-z0-9_])');
export const UNIT_BEFORE = alternatives([...UNITS.keys()], '(?![a-z_])');
const ALONE = new RegExp(
  alternatives(
    [...UNITS.keys()].filter((name) => !ONLY_BESIDE.has(name)),
    '(?![a-z0-9_])',
  ),
  'gu',
);

/** The unit that a name means, USDT for `u`. Undefined when it means none. */
export function unitOf(name: string | undefined): string | undefined {
  return name === undefined ? undefined : UNITS.get(name);
}

/** The unit that a text in lower case names anywhere, if it names just one. */
export function onlyUnitIn(text: string): string | undefined {
  const named = new Set((text.match(ALONE) ?? []).map(unitOf));
  const [unit] = named;
  return named.size === 1 ? unit : undefined;
}

/** Names in letters stand as whole words; `end` says what may not follow them. */
function alternatives(names: string[], end: string): string {
  return names
    .sort((a, b) => b.length - a.length)
    .map((name) => (/^[a-z]/.test(name) ? `(?<![a-z])${name}${end}` : name.replace('$', '\\$')))
    .join('|');
}
