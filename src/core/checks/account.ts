import { simplified } from '../chinese.ts';
import { clean, cut } from '../text.ts';
import type { SlotValue } from '../value.ts';
import { type Checked, refused, taken } from './answer.ts';

const READ = 500;
const MIN = 2;
const MAX = 100;
/** A name is short; as many Chinese characters in a row are a sentence. */
const MAX_HAN = 12;
const UNSEEN = /\p{Cf}/gu;
const LABEL =
  /^(?:(?:我的?|my)\s*)?(?:账号|帐号|账户名?|帐户名?|用户名|邮箱|电子邮件|手机号?|account(?: name)?|user ?name|user ?id|e-?mail|id|phone)(?:\s*(?:是|为|is)\s*|\s*[:=]\s*|\s+)+/iu;
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,20}(?![a-z0-9-])/giu;
const PHONE = /^\+?\d[\d ()-]{4,18}\d$/;
const SENTENCE = /[\s,。!?;、"“”<>()]|:\/\//u;
const DONT_KNOW = /不知道|不清楚|不记得|忘了|忘记|没有|不想/u;

/**
 * Takes a user name, a phone number or an e-mail address of 2 to 100 characters, with or without a label before it
 * ("我的账号是…"). An address's domain comes out in lower case. Refuses what reads like a sentence.
 */
export function checkAccount(text: string): Checked {
  const said = clean(cut(text, READ)).normalize('NFKC').replace(UNSEEN, '').trim();
  const value = email(said) ?? unspaced(said.slice(labelIn(said)));
  return isAccount(value) ? taken(value) : refused('check-account');
}

/** Whether a held value is an account as people write it. */
export function isAccount(value: SlotValue): boolean {
  if (typeof value !== 'string' || value.length < MIN || value.length > MAX) return false;
  if (SENTENCE.test(value) || DONT_KNOW.test(simplified(value)) || !/[\p{L}\p{N}]/u.test(value)) return false;
  return (value.match(/\p{Script=Han}/gu) ?? []).length <= MAX_HAN;
}

/** How long the label before a name is. */
function labelIn(said: string): number {
  return LABEL.exec(simplified(said))?.[0].length ?? 0;
}

/** The one address in a text: two are a question of which. */
function email(text: string): string | null {
  const found = new Set((text.match(EMAIL) ?? []).map(canonicalEmail));
  const [address] = found;
  return found.size === 1 && address !== undefined ? address : null;
}

function canonicalEmail(address: string): string {
  const at = address.lastIndexOf('@');
  return address.slice(0, at) + address.slice(at).toLowerCase();
}

function unspaced(name: string): string {
  return PHONE.test(name) ? name.replace(/[ ()-]/g, '') : name;
}
