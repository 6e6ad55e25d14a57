import { at, CODE_VALUE, isStrong, tokenAt, UNIT } from './credentials-values.ts';
import { ELSE } from './credentials-words.ts';
import type { SecretKind } from './redact.ts';
import type { Stretch } from './stretch.ts';

/** What says, in the same sentence, that the value comes. */
const SAID =
  /(?:[:=\u2192]|是|为|為|係|\bis\b|\bwas\b|\bbe\b|\bwith\b)[\p{Script=Han}\s]{0,4}["'([<*`]{0,2}(?=[!-~])/giu;
/** Chinese only, up to a value that looks like one. */
const CHINESE_BETWEEN = /^[\p{Script=Han}\s,.:;()~"'\u2026-]{1,20}(?=[!-~])/u;
const SENTENCE = /^[^\n?!]{0,48}/u;

/** A value further away has to look like one, and nothing else may be spoken of in between. */
export function saidFurther(near: string, kind: SecretKind): Stretch | null {
  const sentence = SENTENCE.exec(near)?.[0] ?? '';
  const said = [...sentence.matchAll(SAID)].map((match) => match.index + match[0].length);
  const chinese = CHINESE_BETWEEN.exec(near)?.[0].length ?? 0;
  for (const from of chinese > 0 ? [...said, chinese] : said) {
    if (ELSE.test(near.slice(0, from))) break;
    const token = kind === 'password' ? tokenAt(near, from) : at(CODE_VALUE, near, from);
    const isMeant = (kind === 'password' && isStrong(token)) || (from === chinese && /^\d{6,8}$/u.test(token));
    const isNumber = said.includes(from) && /^(?:\d[ -]?){4,8}$/u.test(token);
    if ((isMeant || isNumber) && !UNIT.test(near.slice(from + token.length))) return { from, to: from + token.length };
  }
  return null;
}

/** How far away a token that looks like a password belongs to the word. */
const NEAR = 48;
const STRONG_TOKENS = /(?<![!-~])(?:(?![,;<>"()[\]⟦])[!-~]){5,64}/gu;

/** The first token that looks like a password, close to the word, unless it is called something else. */
export function strongNear(near: string): Stretch | null {
  const line = /^[^\n]{0,112}/u.exec(near)?.[0] ?? '';
  for (const { index } of line.matchAll(STRONG_TOKENS)) {
    if (index > NEAR) break;
    const token = tokenAt(line, index);
    if (!isStrong(token)) continue;
    return ELSE.test(clauseBefore(line, index)) ? null : { from: index, to: index + token.length };
  }
  return null;
}

/** What is said just before a place, in the same clause. */
function clauseBefore(text: string, to: number): string {
  return /[^,;.?!\n]*$/u.exec(text.slice(Math.max(0, to - 14), to))?.[0] ?? '';
}

/** Six digits as codes are, a few words behind: "the code you sent 123456". */
export function numberNear(near: string): Stretch | null {
  const match = /^(?<lead>(?:\s[a-z']{1,12}){1,4}[\s:,]{1,3})(?<value>\d{6}|\d{3} \d{3})(?![\w.]| \d)/iu.exec(near);
  const { lead = '', value = '' } = match?.groups ?? {};
  if (match === null || ELSE.test(lead) || UNIT.test(near.slice(match[0].length))) return null;
  return { from: lead.length, to: lead.length + value.length };
}

const HANDLED =
  /(?:用|输|輸|填|试|試|设|設|写|寫|\b(?:us(?:e|ed|ing)|typ(?:e|ed|ing)|enter(?:ed|ing)?|try|tried|set|put)|\bit(?:'s| is| was))[^\n.?!]{0,8}$/iu;
const ACCOUNT = /[账帐賬帳用][号户號戶]|\b(?:account|user)/iu;
const CALLED = /^[^\n.?!]{0,4}(?:是|这|這|当|當|做|为|為|\bis\b|\bas\b|that's)/iu;

/** The last token before the word that looks like a password, where the words around say that it was typed or is one. */
export function strongBefore(before: string, start: number): Stretch | null {
  const last = [...before.slice(-NEAR).matchAll(STRONG_TOKENS)].at(-1);
  if (last === undefined) return null;
  const index = Math.max(0, before.length - NEAR) + last.index;
  const token = tokenAt(before, index);
  const [lead, behind] = [clauseBefore(before, index), before.slice(index + token.length)];
  if (!isStrong(token) || ELSE.test(lead) || ACCOUNT.test(behind)) return null;
  return HANDLED.test(lead) || CALLED.test(behind) ? { from: start + index, to: start + index + token.length } : null;
}
