/**
 * Whether words ask a customer for a recovery phrase, a private key, a password or a one-time code: the sentence that
 * does, or null. Warnings against giving them away are welcome. A plain list of rules, sentence by sentence.
 */
export function askedSecret(text: string): string | null {
  const sentences = text.split(/[。!?!?;;\n]|\.(?=\s|$)/u).map((sentence) => sentence.trim());
  return sentences.find((sentence) => asks(sentence)) ?? null;
}

const SECRET_ZH = '(?:助记词|恢复词|恢复短语|种子词|私钥|密钥|keystore|密码|口令|验证码|动态码|校验码)';
const SECRET_EN =
  '(?:(?:recovery|seed|secret|mnemonic|backup)[ -](?:phrases?|words?)|mnemonic|private keys?|keystore|passwords?|passcodes?|pass ?phrases?|(?:one[- ]time|verification|sms|2fa|security|login) (?:codes?|passwords?)|otp|pin(?: code)?)';

/** Given to us: never, wherever the customer would do it. */
const GIVING = [
  new RegExp(
    `(?:请|麻烦|需要|务必|把|将)[^,,]{0,12}(?:提供|发送|发给|发来|发|告诉|告知|回复|上传|分享|交给|报|说).{0,20}${SECRET_ZH}`,
    'iu',
  ),
  new RegExp(
    `(?:把|将|您的|你的)[^,,]{0,12}${SECRET_ZH}.{0,12}(?:发给|发来|发到|发过来|告诉|提供|给)(?:我|客服|这里|一下|过来)`,
    'iu',
  ),
  new RegExp(`${SECRET_ZH}(?:是什么|是多少|是啥|呢)`, 'iu'),
  new RegExp(
    `\\b(?:provide|send|give|tell|share|reply with|message|forward|confirm|disclose|submit)\\b.{0,40}\\b${SECRET_EN}\\b`,
    'iu',
  ),
  new RegExp(`\\bwhat(?:'s| is| are)\\b.{0,20}\\b(?:your|the)\\b.{0,20}\\b${SECRET_EN}\\b`, 'iu'),
  new RegExp(`\\b(?:need|require)\\b.{0,20}\\byour\\b.{0,20}\\b${SECRET_EN}\\b`, 'iu'),
];

/** Typed in: but for the app or a page, where it belongs. */
const ENTERING = [
  new RegExp(`(?:请|麻烦|需要|务必)[^,,]{0,12}(?:输入|填写|填入|键入|写下|粘贴).{0,20}${SECRET_ZH}`, 'iu'),
  new RegExp(`\\b(?:enter|type(?: in)?|input|paste|write)\\b.{0,40}\\b${SECRET_EN}\\b`, 'iu'),
];
const ELSEWHERE =
  /在.{0,20}(?:App|应用|钱包|页面|官网|手机|纸|登录页).{0,10}|\b(?:in|on|into) (?:the|your|a) .{0,20}(?:app|wallet|page|site|website|device|phone|paper)\b/iu;

/** A sentence that forbids, or that says we never ask. */
const AGAINST =
  /不要|不用|不必|不会|不能|不可|不得|不应|不问|绝不|决不|从不|切勿|请勿|勿|别|谨防|骗子|诈骗|禁止|\b(?:never|not|don['’]?t|won['’]?t|can['’]?t|cannot|doesn['’]?t|without|nobody|no one|none|scam\w*|no need)\b/iu;

/** "your name, no password": the secret that is left out is not asked for. */
const LEFT_OUT = new RegExp(`\\b(?:no|not|without) (?:your |the |any )?${SECRET_EN}`, 'giu');

function asks(written: string): boolean {
  const sentence = written.replace(LEFT_OUT, '');
  if (AGAINST.test(sentence)) return false;
  if (GIVING.some((rule) => rule.test(sentence))) return true;
  return ENTERING.some((rule) => rule.test(sentence)) && !ELSEWHERE.test(sentence);
}
