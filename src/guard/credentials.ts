import { numberNear, saidFurther, strongBefore, strongNear } from './credentials-near.ts';
import { accepted, at, isStrong, tokenAt } from './credentials-values.ts';
import { CODE, KEY, OPEN_CODES, PASSWORD } from './credentials-words.ts';
import type { Secret, SecretKind } from './redact.ts';
import type { Stretch } from './stretch.ts';

const WORDS = new RegExp(`(?<key>${KEY})|(?<code>${CODE})|(?<password>${PASSWORD})`, 'gu');
/** How far from its word a secret is looked for. */
const AFTER = 80;
const LONGEST = 128;
const BEFORE = 80;
/** Behind so many words, which nobody writes, only what stands right behind a word is looked at. */
const MOST_WORDS = 300;

/** What may stand between a word and its value. Each part is short, and no two begin alike: no backtracking. */
const CHINESE_FILLER =
  '[我你您它的记得设設定填输輸入用改换換成了是就应該该为為叫给給吧啊呀呢啊哦嗯嘛係没沒错錯发發来來显顯示看收这這里裡上都一直现現在在还還原新旧舊提交过過告诉]|[六四八6-8]位(?:数字?|數字?)?|分别|分別|[收看得]到';
const ENGLISH_FILLER =
  "is|was|are|ist|shi|that|i|i've|use[ds]?|using|set|enter(?:ed)?|typed?|chose|got|have|had|get|getting|received|by|text|texts|from|for|on|in|the|my|your|this|that|our|app|sms|email|mail|e-mail|phone|wallet|account|they|you|it|it's|its|he|she|sent|gave|send|to|as|me|still|now|here|today|again|just|shows?|says?|said|showing|code|google|telegram|login|number|should|be|new|old";
const FILLER = `(?:(?:${CHINESE_FILLER}){1,12}|\\b(?:${ENGLISH_FILLER})\\b|'s\\b|[:=>,\\-\\u2192\\s]|->)`;
const GAP = new RegExp(`(?:${FILLER}){0,14}`, 'iuy');
const OPENING = /["'([<*`]{0,2}/uy;
/** Behind a value and before its word, read from the end: "… is my password", 是我的验证码, (短信验证码. */
const REVERSED =
  /(?<value>\d{3}[ -]\d{3}|(?:(?![,;<>"()[\]⟦])[!-~]){3,64}?)["')\]]{0,2}\s?(?:[,:]?\s?(?:这|這)?(?:就)?(?:是|为|為)(?:我|你|您|他)?(?:们)?的?|这个|這個|[两兩][个個种種]|[作当當]?[为成]|做|当|當|\(\p{Script=Han}{0,4}|(?:,\s|,)?(?:这|這)?个?,?(?:that's|this is|it's)\s(?:my|the)|,?\s(?:is|was|as|for)\s(?:that|this|it)?\s?(?:my|your|the|a|our)?)\s?(?:登录|登陆|支付|交易|钱包|邮箱|短信|手机|google|telegram|wallet|login|account|app|sms|new|old|current|[\w.]{1,12})?\s?$/iu;
const USE =
  /\b(?:use|enter|type)\s+(?<value>\d{4,8}|\d{3}[ -]\d{3})\s+(?:to|as|for)\s+(?:verify|confirm|log|sign|complete|reset|authenticate|finish)/giu;
const PAIR =
  /(?:密码|密碼|password)\s?(?:分别|分別)\s?(?:是|为|為)?[\s:]*[!-~]{2,40}\s*[和跟与,/及]\s*(?<value>[!-~]{3,40})/giu;

/**
 * Passwords, one-time codes and unchecked private keys in a folded text, found by the words around: they have no shape
 * of their own. Talk about them ("my password is wrong", 收不到验证码) is none. Linear: each word is asked for little around.
 */
export function findCredentials(text: string): Secret[] {
  const found: Secret[] = [];
  let words = 0;
  for (const match of lowered(text).matchAll(WORDS)) {
    const looksFar = ++words <= MOST_WORDS;
    const kind = kindOf(match.groups);
    const word = { from: match.index, to: match.index + match[0].length };
    if (isOpen(text, word)) continue;
    const value = valueBehind(text, word, kind, looksFar) ?? (looksFar ? valueBefore(text, word, kind) : null);
    if (value !== null)
      found.push(...(kind === 'password' ? withOther(text, value) : [value]).map((one) => ({ kind, ...one })));
  }
  return [...found, ...named(text, USE, 'one_time_code'), ...named(text, PAIR, 'password')];
}

const OTHER_BEHIND =
  /^["')]?\s?(?:和|跟|与|或者?|还有|and|or|&|,|\/)\s?(?:新的|旧的|老的)?(?:是|密码)?["'(]?(?=[!-~])/iu;
const OTHER_BEFORE =
  /(?<value>(?:(?![,;<>"()[\]⟦])[!-~]){5,64})["')]?\s?(?:和|跟|与|或者?|还有|and|or|&|,|\/)\s?["'(]?$/iu;

/** A password, and one named together with it: "I tried this and that". */
function withOther(text: string, value: Stretch): Stretch[] {
  const lead = OTHER_BEHIND.exec(text.slice(value.to, value.to + 12))?.[0];
  const behind = lead === undefined ? '' : tokenAt(text.slice(0, value.to + LONGEST), value.to + lead.length);
  const before = OTHER_BEFORE.exec(text.slice(Math.max(0, value.from - BEFORE), value.from));
  const first = before?.groups?.value ?? '';
  const found = [value];
  if (isStrong(behind))
    found.push({ from: value.to + (lead?.length ?? 0), to: value.to + (lead?.length ?? 0) + behind.length });
  const from = Math.max(0, value.from - BEFORE) + (before?.index ?? 0);
  if (isStrong(first)) found.push({ from, to: from + first.length });
  return found;
}

/** Small Latin letters for capitals, one for one: much faster than a pattern that ignores case. */
function lowered(text: string): string {
  return text.replace(/[A-Z]+/gu, (capitals) => capitals.toLowerCase());
}

function kindOf(groups: Record<string, string | undefined> | undefined): SecretKind {
  if (groups?.key !== undefined) return 'private_key';
  return groups?.code === undefined ? 'password' : 'one_time_code';
}

/** Whether the word is "code" in "error code" and the like. */
function isOpen(text: string, { from, to }: Stretch): boolean {
  return /^code$/iu.test(text.slice(from, to)) && OPEN_CODES.test(text.slice(Math.max(0, from - 24), from));
}

function named(text: string, pattern: RegExp, kind: SecretKind): Secret[] {
  return [...text.matchAll(pattern)].map((match) => {
    const value = match.groups?.value ?? '';
    const from = match.index + match[0].lastIndexOf(value);
    return { kind, from, to: from + value.length };
  });
}

function valueBehind(text: string, word: Stretch, kind: SecretKind, looksFar: boolean): Stretch | null {
  const near = text.slice(word.to, word.to + AFTER + LONGEST);
  const gap = at(GAP, near, 0);
  const opening = at(OPENING, near, gap.length);
  const from = gap.length + opening.length;
  const place = { kind, word: text.slice(word.from, word.to), lead: isQuotedWord(text, word) ? '' : gap + opening };
  const value = from > AFTER ? null : accepted(near, from, place);
  if (value !== null) return { from: word.to + from, to: word.to + from + value.length };
  if (kind === 'private_key' || !looksFar) return null;
  const said = saidFurther(near, kind) ?? (kind === 'password' ? strongNear(near) : numberNear(near));
  return said && { from: word.to + said.from, to: word.to + said.to };
}

/** Whether the word itself is in quotes: the one behind it opens nothing. */
function isQuotedWord(text: string, { from, to }: Stretch): boolean {
  return /["']/u.test(text.charAt(from - 1)) && text.charAt(from - 1) === text.charAt(to);
}

/** Six digits right before the word, at the beginning of what is said. */
const CODE_FIRST = /(?:^|[\s,.:;的是到])(?<value>\d{6}|\d{3}[ -]\d{3})[ ,]{0,2}(?:这个?是?)?$/u;

function valueBefore(text: string, word: Stretch, kind: SecretKind): Stretch | null {
  if (kind === 'private_key') return null;
  const start = Math.max(0, word.from - BEFORE);
  const before = text.slice(start, word.from);
  const first =
    kind === 'one_time_code' && /[码碼]$/u.test(text.slice(word.from, word.to)) ? CODE_FIRST.exec(before) : null;
  const match = first ?? REVERSED.exec(before);
  const value = match?.groups?.value?.replace(/^.*[\s\u0080-\uffff](?!\d{3}$)/u, '') ?? '';
  if (match === null || !(first !== null || isValue(value, kind)))
    return kind === 'password' ? strongBefore(before, start) : null;
  const from = start + match.index + match[0].indexOf(value);
  return { from, to: from + value.length };
}

function isValue(value: string, kind: SecretKind): boolean {
  if (kind === 'one_time_code') return /^(?:G-)?\d{4,8}$|^\d{3}[ -]\d{3}$/u.test(value);
  return /^\d{4,20}$/u.test(value) || isStrong(value);
}
