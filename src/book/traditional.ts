import { ConverterBuilder, type DictGroup, type DictLike, type LocalePreset } from 'opencc-js/core';
import { configs, from, to } from 'opencc-js/preset/cn2t';
import type { Language } from '../core/value.ts';
import { isLanguage } from './schema-parts.ts';

/** Texts in Simplified Chinese into Traditional. */
export type Convert = (text: string) => string;

/**
 * Taiwan's words where OpenCC's, which are made for programmers, would mislead a wallet's customer: 注销 an account is no 登出
 * (logging out), people queue in no 佇列. An entry that stays as it is keeps OpenCC's from being read into it. What they
 * stand for is written in OpenCC's own Traditional (覈 for 核).
 */
const TAIWAN =
  '賬 帳|臺 台|註銷 註銷|綁定 綁定|免提 免提|權限 權限|類型 類型|審覈 審核|查看 查看|打開 打開|重裝 重裝|隊列 隊列|' +
  '死機 當機|屏蔽 封鎖|查找 尋找|郵箱 信箱|上鍊 上鏈|復制 複製|起復 起複|' +
  '里 裡|公里 公里|英里 英里|海里 海里|里程 里程|里長 里長|鄰里 鄰里|千里 千里|萬里 萬里';

/** Whose words a region reads: OpenCC's name for them, and our own before its. */
const WORDING: Record<string, { config: string; own: string }> = {
  TW: { config: 's2twp', own: TAIWAN },
  HK: { config: 's2hk', own: '' },
  MO: { config: 's2hk', own: '' },
};

/** Whether a language is the Traditional form of another, so that it can be made from it. */
export function isTraditionalOf(language: Language, source: Language): boolean {
  if (!isLanguage(language) || !isLanguage(source)) return false;
  const [to, from] = [language, source].map((tag) => new Intl.Locale(tag).maximize());
  return to?.language === 'zh' && from?.language === 'zh' && to.script === 'Hant' && from.script === 'Hans';
}

/**
 * Makes what converts the texts of a book into a language: zh-Hant and zh-TW with Taiwan's words (網路, 簡訊), zh-HK with Hong
 * Kong's. `read` is where all these texts are from: of OpenCC's 50,000 phrases only those are looked for that can stand in it, which
 * takes a tenth of the time and changes nothing.
 */
export function toTraditional(language: Language, read: string[]): Convert {
  const region = new Intl.Locale(language).maximize().region ?? '';
  const { config = 's2twp', own = '' } = WORDING[region] ?? WORDING.TW ?? {};
  const preset = configs[config];
  if (!preset) throw new Error(`opencc-js has no ${config}`);
  const pairs = pairsOf(read);
  const narrowed = remembered((dictionary: DictLike) =>
    typeof dictionary === 'string' && dictionary.length > WORTH_IT ? only(dictionary, pairs) : dictionary,
  );
  const [first = [], second = [], ...rest] = preset.conversionChain;
  const narrow: LocalePreset['configs'] = {
    [config]: {
      ...preset,
      segmentation: isGroup(preset.segmentation) ? preset.segmentation.map(narrowed) : narrowed(preset.segmentation),
      conversionChain: [first.map(narrowed), own === '' ? second : [own, ...second], ...rest],
    },
  };
  return ConverterBuilder({ from, to, configs: narrow })({ from: 'cn', to: config.slice(2) });
}

/** Smaller dictionaries are loaded whole. */
const WORTH_IT = 50_000;

function isGroup(dictionary: DictLike | DictGroup): dictionary is DictGroup & string[] {
  return typeof dictionary !== 'string' && dictionary.every((one) => typeof one === 'string');
}

function remembered<T, R>(work: (one: T) => R): (one: T) => R {
  const known = new Map<T, R>();
  return (one) => {
    const done = known.get(one) ?? work(one);
    known.set(one, done);
    return done;
  };
}

/** Pairs of neighbouring characters that may stand in a text: some that don't share a bit with one that does. */
type Pairs = Uint8Array;
const BITS = 1 << 20;

function bitOf(before: number, after: number): number {
  return (before * 0x9e3b + after) & (BITS - 1);
}

function pairsOf(texts: string[]): Pairs {
  const pairs = new Uint8Array(BITS);
  for (const text of texts) {
    let before = 0;
    for (let at = 0; at < text.length; at++) {
      const after = text.charCodeAt(at);
      pairs[bitOf(before, after)] = 1;
      before = after;
    }
  }
  return pairs;
}

/** The entries of a dictionary whose neighbours may all stand in a text. */
function only(dictionary: string, pairs: Pairs): string {
  const kept: string[] = [];
  for (let from = 0, end = 0; from < dictionary.length; from = end + 1) {
    end = dictionary.indexOf('|', from);
    if (end === -1) end = dictionary.length;
    if (mayStand(dictionary, from, pairs)) kept.push(dictionary.slice(from, end));
  }
  return kept.length > 0 ? kept.join('|') : HARMLESS;
}

/** OpenCC takes no empty dictionary. */
const HARMLESS = '一 一';
const SPACE = 0x20;

/** Whether the words before the space of an entry may stand in a text. */
function mayStand(dictionary: string, from: number, pairs: Pairs): boolean {
  let before = dictionary.charCodeAt(from);
  for (let at = from + 1; at < dictionary.length; at++) {
    const after = dictionary.charCodeAt(at);
    if (after === SPACE) return true;
    if (pairs[bitOf(before, after)] === 0) return false;
    before = after;
  }
  return true;
}
