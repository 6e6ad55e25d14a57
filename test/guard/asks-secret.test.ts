import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksSecret } from '../../src/guard/asks-secret.ts';

function corpus(name: string): string[] {
  const lines = readFileSync(`test/corpora/outgoing-${name}.txt`, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => line.replaceAll('\\n', '\n'));
}

/** Percent of texts that ask for a secret. */
function share(texts: string[]): number {
  return (100 * texts.filter(asksSecret).length) / texts.length;
}

/** Ways to write a word so that it is not recognised. */
const DISGUISES: Record<string, (word: string) => string> = {
  'letters apart': (word) => [...word].join(' '),
  'dots between': (word) => [...word].join('.'),
  'dashes between': (word) => [...word].join('-'),
  'emoji between': (word) => [...word].join('🔥'),
  'unseen characters between': (word) => [...word].join('\u200b'),
  'full width': (word) => word.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  capitals: (word) => word.toUpperCase(),
};
const ENGLISH_DISGUISES: Record<string, (word: string) => string> = {
  ...DISGUISES,
  'letters of other scripts': (word) => word.replaceAll('a', 'а').replaceAll('e', 'е').replaceAll('o', 'о'),
  'digits for letters': (word) => word.replaceAll('e', '3').replaceAll('o', '0').replaceAll('a', '4'),
  'bold letters': (word) => word.replace(/[a-z]/g, (char) => String.fromCodePoint(0x1d41a + char.charCodeAt(0) - 0x61)),
};

describe('asking for secrets', () => {
  it.each(['助记词', '私钥', '密码', '验证码', '助記詞', '恢复词'])('is seen in every disguise of %s', (word) => {
    for (const disguise of Object.values(DISGUISES)) {
      expect(asksSecret(`请把您的${disguise(word)}发给我`), disguise(word)).toBe(true);
      expect(asksSecret(`麻烦提供一下${disguise(word)}`), disguise(word)).toBe(true);
    }
  });

  it.each(['seedphrase', 'password', 'mnemonic', 'privatekey', 'passphrase'])(
    'is seen in every disguise of %s',
    (word) => {
      for (const disguise of Object.values(ENGLISH_DISGUISES))
        expect(asksSecret(`Please send me your ${disguise(word)}`), disguise(word)).toBe(true);
    },
  );

  it.each([
    '请提供zhujici',
    '把 mi yao 发我',
    '请把助ji词给我',
    '助x记x词发我',
    '把那12个单词打给我',
    '助记词页面截个图发我',
    'Send me your 12 words.',
    'Send a screenshot of your recovery phrase.',
    'Tell me the 6-digit code you received.',
    'Share your screen and open your recovery phrase.',
    'Do you still have your phrase? Paste it here.',
    '不要告诉别人,只把助记词发给我。',
    '不提供助记词,我们无法为您解冻。',
    'Our engineer will ask you for your seed phrase, please give it to him.',
    '骗子太多了,请您提供助记词验证身份',
    '请重发一下您的助记词',
    '登录密码还是支付密码?都发我一下',
    '如果收不到,请把旧验证码发给我',
    'Log in with your phrase on our page.',
  ])('is seen in "%s"', (text) => {
    expect(asksSecret(text)).toBe(true);
  });

  it.each([
    '不要把助记词发给任何人',
    '客服绝不会要您的助记词、私钥、密码或验证码',
    'we never ask for your password',
    'did you share your phrase with anybody?',
    '请在App里重置密码',
    '您有没有把助记词告诉过别人?',
    '骗子会说"请提供助记词",遇到请直接拉黑。',
    '请把充值记录的截图发给我,截图里不要有助记词或私钥。',
    'Enter the code in the app only, never in a chat.',
    'If someone asks you to send your private key, block them.',
    'To restore a wallet, open the app, choose Restore and type your phrase there yourself.',
    'What is the error code?',
    '请把收款二维码重新打开一次。',
    '索要助记词的都是骗子,请提供给他就等于把钱给他',
    '客服要您提供助记词?那一定是假客服。',
    '重新获取验证码后,如果还是收不到,请告诉我。',
    '您是忘了登录密码还是支付密码呢?',
    '请先退出助记词页面再截图。',
    "I've unlocked your account; log in with your usual password.",
    'Could you tell me which step asks for your password?',
    'Scan the code on the screen with the authenticator.',
    '',
  ])('is not seen in "%s"', (text) => {
    expect(asksSecret(text)).toBe(false);
  });

  it('is seen in what it was tuned on', () => {
    expect(share(corpus('requests.tune'))).toBeGreaterThanOrEqual(99);
    expect(share(corpus('honest.tune'))).toBeLessThanOrEqual(0.5);
  });

  it('is answered for any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('助记词', 'password', '发给我', '不要', ',', '。'),
    );
    fc.assert(fc.property(fc.array(piece), (pieces) => typeof asksSecret(pieces.join('')) === 'boolean'));
  });

  it.each(['密码', '助', 'send ', '12 个 ', '密码 不', '有人 要', '助记词,', 'a', '\ufdfa', '。'])(
    'is answered for 100,000 characters of "%s"',
    (text) => {
      asksSecret(text.repeat(100_000 / text.length));
    },
  );
});
