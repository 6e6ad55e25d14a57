import { NAMES, NOT_VALUES } from './credentials-words.ts';
import type { SecretKind } from './redact.ts';

/** What says that the value comes: only behind it may the value be an ordinary word. */
export const SAYS =
  /(?:[:=→>]|->|是|为|為|係|成|叫|就|\bis|\bwas|\bist|\bshi|(?:^|\bit|\bthat)'s)\s*["'([<*`]{0,2}\s*$/iu;

const TOKEN = /(?:(?![,;<>"()[\]⟦])[!-~]|[,;](?=[!-~])){1,100}/uy;
const QUOTED = /[^"\s⟦][^"\n⟦]{1,63}(?=")/uy;
const QUOTED_SINGLY = /[^'\s⟦][^'\n⟦]{1,63}(?=')/uy;
/** A one-time code, where it begins. */
export const CODE_VALUE =
  /(?:G-)?(?:\d{3,4}[ -]\d{3,4}|\d{2}[ -]\d{2}[ -]\d{2}|\d(?: \d){3,7}|\d{3,8}|(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z\d]{5,8})(?![\w@]|\.\d|[ -]\d)/uy;
/** Behind a number: what is counted by it. */
export const UNIT =
  /^\s{0,2}(?:位|次|个|個|分|秒|小时|小時|天|日|月|年|元|块|塊|条|條|遍|点|點|号|號|人|种|種|米|开头|開頭|开始|%|u\b|times?\b|digits?\b|-?digit|minutes?|mins?\b|hours?|hrs?\b|days?|weeks?|months?|years?|seconds?|secs?\b|characters?|chars?\b|letters?\b|words?\b|usdt|usdc|usd\b|btc|eth\b|trx|attempts?|tries|pending\b|[:/]\d)/iu;
/** Behind a number that is shorter than most codes: it is the code of an error. */
const SHOWN =
  /^\s(?:(?:still |just |always |keeps )?(?:appear|pop|com(?:es?|ing) up|came up|show(?:s|ed|ing)?(?: up)?\b))/iu;

/** A place behind a word where its value may begin. */
export interface Place {
  kind: SecretKind;
  /** The word that names the secret. */
  word: string;
  /** What stands between the word and the value. */
  lead: string;
}

/** The value that begins here, if it is one. */
export function accepted(near: string, from: number, place: Place): string | null {
  if (place.kind === 'private_key') return longToken(near, from);
  const quote = /["']$/u.exec(place.lead)?.[0];
  const quoted = quote === undefined ? '' : at(quote === '"' ? QUOTED : QUOTED_SINGLY, near, from);
  if (quoted !== '' && isQuotedValue(quoted)) return quoted;
  const digits = at(CODE_VALUE, near, from);
  if (place.kind === 'one_time_code') return isCode(digits, near.slice(from + digits.length), place) ? digits : null;
  if (/phrase/iu.test(place.word) && SAYS.test(place.lead)) return phraseOf(near, from);
  const token = tokenAt(near, from);
  return isPassword(token, near.slice(from + token.length), place) ? token : null;
}

/** What a sticky pattern matches at a place; empty when nothing. */
export function at(pattern: RegExp, text: string, from: number): string {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0] ?? '';
}

function isQuotedValue(value: string): boolean {
  return /^[ -~]+$/u.test(value) && value.trim().length >= 3;
}

function isCode(value: string, behind: string, { word, lead }: Place): boolean {
  if (value === '' || UNIT.test(behind)) return false;
  if (/^\d{3,5}$/u.test(value) && SHOWN.test(behind)) return false;
  if (/^\d{3}$/u.test(value)) return /security|安全|cv[vc]/iu.test(word);
  if (/[A-Za-z]/u.test(value)) return SAYS.test(lead) && !NAMES.test(value);
  const isFar =
    !/^[\s"'([<*`-]*$/u.test(lead) &&
    !SAYS.test(lead) &&
    !/[,>-]\s*$|(?:[收看得]到|[显示我输填给了的吧])\s*$|\b(?:to|shows?|says?|by|from|got|received|entered|use[ds]?|code|app)\s*$/iu.test(
      lead,
    );
  return !isFar;
}

function isPassword(token: string, behind: string, { lead }: Place): boolean {
  if (isStrong(token)) return true;
  if (token.length < 4 || NAMES.test(token)) return isNumber(token, behind, lead);
  return SAYS.test(lead) && isWordValue(token, behind, lead);
}

const NO_PASSWORD =
  /^(?:https?:|www\.|0x|t?bc1|(?:img|screenshot|dsc|pxl|photo|mmexport|vid(?:eo)?|scan)[_-]?\d|\w*(?:err|code|ret|id|no|ver|ref|order|user|name|tel|phone)[:=#]|qq\d)|@.*\.|\.(?:com|io|org|net|cn)\b/iu;

/** Whether a token mixes letters with digits or signs, as only passwords do. */
export function isStrong(token: string): boolean {
  if (token.length < 5 || token.length > 64 || NAMES.test(token) || NO_PASSWORD.test(token)) return false;
  if (/^[a-z.-]+[!?~*]*$/iu.test(token) && !/^[a-z]{2,}[A-Z]/u.test(token)) return false;
  const kinds = [/[a-z]/u, /[A-Z]/u, /\d/u, /[!#$%^&*_+=~@?.-]/u].filter((kind) => kind.test(token)).length;
  if (/\d/u.test(token) && kinds >= 2) return true;
  return (/[!#$%^&*_+=~@]/u.test(token) && /[a-z]/iu.test(token)) || /^[a-z]{2,}[A-Z]/u.test(token);
}

/** Digits alone: four or more that count nothing. */
function isNumber(token: string, behind: string, lead: string): boolean {
  if (!/^\d{4,20}$/u.test(token) || UNIT.test(behind)) return false;
  return !/\b(?:in|on|by|for|from)\s*$/iu.test(lead);
}

/** Behind the first word of an advice: "password: open the settings". */
const GOES_ON = /^ (?:the|an?|your|my|this|that|it|to|in|on|at|for|with|into|up|under|and)\b/iu;

/** An ordinary word is a value where a sentence ends behind it: "my password is swordfish". */
function isWordValue(token: string, behind: string, lead: string): boolean {
  if (/[:=]\s*["'([<*`]{0,2}$/u.test(lead))
    return !isNoValue(token) && /^[\w.-]{4,}$/u.test(token) && !(/^[a-z]+$/iu.test(token) && GOES_ON.test(behind));
  if (!/^\s*(?:$|[\n.,;!?"')]|\p{Script=Han}|and\b|but\b)/iu.test(behind)) return false;
  return /^[a-z-]{4,}!*$/iu.test(token) && !isNoValue(token);
}

/** Whether a word says what a password is like, or what became of it. */
function isNoValue(token: string): boolean {
  const word = token.toLowerCase().replace(/!+$/u, '');
  return NOT_VALUES.has(word) || /^[a-z-]*(?:ed|ing|able|ible|ly|less|ful|ous|ive|fer|ter|ier)$/u.test(word);
}

function longToken(near: string, from: number): string | null {
  const token = /^[A-Za-z\d+/=_-]{40,110}/u.exec(near.slice(from))?.[0] ?? '';
  const isAddress = /^0x[0-9a-f]{40}$/iu.test(token) || /^(?:bc1|tb1|ltc1)/u.test(token);
  return token === '' || isAddress || !/\d/u.test(token) ? null : token;
}

/** Several words, to the end of the clause. */
function phraseOf(near: string, from: number): string | null {
  const words =
    /^[!-+\--~]+(?: [!-+\--~]+){0,5}(?=\s*(?:$|[\n,;"')]|\p{Script=Han}))/u.exec(near.slice(from))?.[0] ?? '';
  const first = words.split(' ')[0] ?? '';
  return words.length < 4 || /^[⟦(]/u.test(words) || isNoValue(first.replace(/[?.!]+$/u, ''))
    ? null
    : words.replace(/[.?!]$/u, '');
}

/** What is written at a place without spaces, and without the punctuation that ends a sentence. */
export function tokenAt(near: string, from: number): string {
  return at(TOKEN, near, from).replace(/['.?:;,]+$/u, '');
}
