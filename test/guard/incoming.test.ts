import { createHash } from 'node:crypto';
import { entropyToMnemonic } from '@scure/bip39';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js';
import { wordlist as simplified } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as traditional } from '@scure/bip39/wordlists/traditional-chinese.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/guard/incoming.ts';
import { KEYSTORE, PHRASE } from './secrets.ts';

const kinds = (text: string): string[] => inspect(text).findings.map(({ kind }) => kind);
const KEY = '4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318';

const TXID = { asks: 'txid' } as const;

const phrase = (list: string[]) =>
  fc.uint8Array({ minLength: 16, maxLength: 16 }).map((entropy) => entropyToMnemonic(entropy, list).split(/\s+/u));

describe('what comes in', () => {
  it.each([
    ['eleven of twelve words', PHRASE.split(' ').slice(1).join(' ')],
    ['two misspelt words', PHRASE.replace('sausage', 'sausge').replace('worth', 'worht')],
    ['the first eight words', PHRASE.split(' ').slice(0, 8).join(' ')],
    ['zero-width characters', PHRASE.replace(/[aeiou]/gu, '$&\u200b')],
    ['full-width letters', PHRASE.replace(/[a-z]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))],
    ['no spaces', PHRASE.replaceAll(' ', '')],
    [
      'a label before each word',
      PHRASE.split(' ')
        .map((word, at) => `Word ${at + 1}: ${word}`)
        .join('\n'),
    ],
  ])('is a phrase with %s', (_, text) => {
    const { redacted } = inspect(text);
    for (const word of new Set(PHRASE.split(' '))) expect(redacted).not.toContain(word);
    expect(kinds(text)).toContain('mnemonic');
  });

  it.each([
    ['Simplified', simplified],
    ['Traditional', traditional],
    ['Japanese', japanese],
  ])('is a phrase in %s without spaces', (_, list) => {
    let found = 0;
    for (let one = 0; one < 300; one++) {
      const entropy = createHash('sha256').update(String(one)).digest().subarray(0, 16);
      const words = entropyToMnemonic(entropy, list).split(/\s+/u);
      if (kinds(words.join('')).includes('mnemonic')) found++;
    }
    expect(found).toBeGreaterThan(294);
  });

  it('keeps what is said around a secret', () => {
    expect(inspect('登录密码是Zx8800cv,帮我看看').redacted).toBe('登录密码是⟦password⟧,帮我看看');
    expect(inspect('你好,验证码482913,对吗').redacted).toBe('你好,验证码⟦one_time_code⟧,对吗');
  });

  it.each([
    [`私钥: ${KEY}`, 'private_key'],
    [`my private key is 0x${KEY}`, 'private_key'],
    [`${KEY} 这是我的私钥`, 'private_key'],
    [`这是什么 ${KEY}`, 'ambiguous_hex'],
    [KEY.replace(/.{16}/gu, '$& '), 'ambiguous_hex'],
    ['KwDiBf89QgGbjEhKnhXJuH7LrciVrZi3qYjgd9M7rFU73sVHnoWn', 'private_key'],
    ['导入5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ失败', 'private_key'],
    [
      'xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi',
      'private_key',
    ],
    ['-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v\n-----END PRIVATE KEY-----', 'private_key'],
    ['-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIJ1hsZ3v', 'private_key'],
    [KEYSTORE.slice(0, -20), 'keystore'],
    ['私钥是 5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTX', 'private_key'],
    ['6222 0212 3456 7890 128', 'card'],
    ['my card 4111-1111-1111-1111 12/27', 'card'],
    ['身份证11010519491231002X', 'national_id'],
  ])('finds what %s holds', (text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });

  it.each([['txid: '], ['交易哈希是'], ['https://etherscan.io/tx/0x'], ['看这个 tronscan.org/#/transaction/']])(
    'takes 64 hex digits behind "%s" for the hash of a transaction',
    (before) => {
      expect(inspect(before + KEY)).toEqual({ redacted: before + KEY, findings: [] });
    },
  );

  it('takes 64 hex digits for a hash where one was asked for, unless a private key is spoken of', () => {
    expect(inspect(KEY, { asks: 'txid' }).findings).toEqual([]);
    expect(inspect(`我的私钥 ${KEY}`, { asks: 'txid' }).findings).toHaveLength(1);
  });

  it.each([
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
    ['TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t'],
    ['0x742d35Cc6634C0532925a3b844Bc454e4438f44e'],
    ['xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8'],
    ['订单号 4111111111111111'],
    ['我2023年12月31日充了5000,手机号13812345678'],
    ['密码忘记了,也收不到验证码,怎么办'],
    ['my password is wrong and the code never arrives'],
    [''],
    ['😀😀\ud800'],
  ])('leaves %s alone', (text) => {
    expect(inspect(text)).toEqual({ redacted: text, findings: [] });
  });

  it.each([
    ['字', 5000],
    ['你', 1000],
    ['哈', 12],
    ['哈', 300],
    ['啊', 3],
    ['呵呵嘿', 400],
    ['哈 ', 24],
    ['help ', 12],
    ['help ', 20],
    ['help ', 5000],
    ['wait ', 12],
    ['money ', 15],
    ['bacon ', 300],
    ['help please ', 50],
  ])('leaves "%s" alone, said %i times', (piece, times) => {
    const text = piece.repeat(times);
    expect(inspect(text)).toEqual({ redacted: text, findings: [] });
  });

  it.each([
    [`${'abandon '.repeat(11)}about`, '⟦mnemonic⟧'],
    [`${'zoo '.repeat(11)}wrong`, '⟦mnemonic⟧'],
    [`${'abandon '.repeat(23)}art`, '⟦mnemonic⟧'],
    ['action '.repeat(12).trim(), '⟦mnemonic⟧'],
    [`${'的'.repeat(11)}在`, '⟦mnemonic⟧'],
    [`${'的 '.repeat(11)}在`, '⟦mnemonic⟧'],
    [`助记词是${'歇'.repeat(11)}逻。`, '助记词是⟦mnemonic⟧。'],
  ])('finds the phrase of one word, %s', (text, redacted) => {
    expect(inspect(text).redacted).toBe(redacted);
  });

  it('finds each phrase once, however its words are laid out', () => {
    const layouts = [' ', '\n', ', ', ' - ', '、'].map((between) => (words: string[]) => words.join(between));
    const numbered = (words: string[]): string => words.map((word, at) => `${at + 1}. ${word}`).join('\n');
    fc.assert(
      fc.property(phrase(english), fc.constantFrom(...layouts, numbered), (words, layout) => {
        expect(kinds(`你好 ${layout(words)} 谢谢`)).toEqual(['mnemonic']);
      }),
    );
  });

  it.each([
    ['phrase.txt', 'phrase.txt'],
    ['seed phrase.png', 'seed phrase.png'],
    ['助记词.jpg', '助记词.jpg'],
    ['密码:.txt', '密码:.txt'],
    ['我的密码Screenshot_20240505.png', '我的密码Screenshot_20240505.png'],
    [`my seed phrase ${'abandon '.repeat(11)}about.txt`, 'my ⟦mnemonic⟧.txt'],
    [`${PHRASE}.png`, '⟦mnemonic⟧.png'],
    [PHRASE.replaceAll(' ', '_').concat('.JPG'), '⟦mnemonic⟧.JPG'],
    ['密码abc12345.txt', '密码⟦password⟧.txt'],
    ['my password is swordfish.docx', 'my password is ⟦password⟧.docx'],
  ])('keeps what is behind the name of a file: %s', (name, redacted) => {
    expect(inspect(name).redacted).toBe(redacted);
  });

  it.each([
    ["Change your login password in the app's settings."],
    ['How to change the payment password: open the security settings.'],
    ['"Wrong password" means that the passwords don\'t match.'],
    ['发截图前请先把助记词盖住。'],
    ['code 40012 appears when I log in'],
    ['验证码短信是从1069开头的号码发的吗'],
  ])('takes no ordinary word for a secret: %s', (text) => {
    expect(inspect(text)).toEqual({ redacted: text, findings: [] });
  });

  it.each([
    'a ',
    '字',
    'abandon ',
    `${'abandon '.repeat(11)}about `,
    '密码是 x1 ',
    'code 123456 ',
    '\ufdfa',
    'が',
    'K',
    '{',
    '1 ',
  ])('answers for 100,000 characters of "%s"', (piece) => {
    const long = piece.repeat(100_000 / piece.length);
    expect(inspect(long).redacted.length).toBeLessThanOrEqual(2 * long.length);
  });

  it('masks the numbers of cards and identities', () => {
    expect(inspect('卡号6222021234567890128').redacted).toBe('卡号6222 •••• •••• 0128');
    expect(inspect('11010519491231002x').redacted).toBe('1101 •••• •••• 002x');
  });

  const said = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.lorem({ maxCount: 4 }),
      phrase(english).map((words) => words.join(' ')),
      phrase(simplified).map((words) => words.join('')),
      fc.constantFrom(
        KEYSTORE,
        KEY,
        '密码是',
        '私钥',
        'abc12345',
        '验证码 ',
        '482913',
        'is my password',
        '6222021234567890128',
        '⟦mnemonic⟧',
        '，',
        '"',
        '{',
        '\u200b',
        '①',
      ),
    ),
    { maxLength: 8 },
  );

  it('is redacted for good: whatever it is, nothing is found in what is left', () => {
    fc.assert(
      fc.property(said, fc.constantFrom('', ' ', '\n'), fc.constantFrom({}, TXID), (parts, between, context) => {
        const { redacted, findings } = inspect(parts.join(between), context);
        expect(inspect(redacted, context)).toEqual({ redacted, findings: [] });
        for (const { kind, from, to } of findings)
          expect(redacted.slice(from, to)).toMatch(/^(?:card|national_id)$/.test(kind) ? /••••/u : `⟦${kind}⟧`);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps nothing of a key or a phrase, wherever they stand', () => {
    fc.assert(
      fc.property(fc.string(), phrase(english), fc.string(), (before, words, behind) => {
        const { redacted } = inspect(`${before} ${words.join(' ')} 私钥:${KEY} ${behind}`);
        expect(redacted).not.toContain(KEY);
        expect(redacted).not.toContain(words.slice(0, 3).join(' '));
        expect(redacted).not.toContain(words.slice(-3).join(' '));
      }),
      { numRuns: 200 },
    );
  });
});
