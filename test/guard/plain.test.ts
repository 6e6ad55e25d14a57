import { entropyToMnemonic } from '@scure/bip39';
import { wordlist as czech } from '@scure/bip39/wordlists/czech.js';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { wordlist as italian } from '@scure/bip39/wordlists/italian.js';
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js';
import { wordlist as korean } from '@scure/bip39/wordlists/korean.js';
import { wordlist as portuguese } from '@scure/bip39/wordlists/portuguese.js';
import { wordlist as simplifiedChinese } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import { wordlist as traditionalChinese } from '@scure/bip39/wordlists/traditional-chinese.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPlainGuard } from '../../src/guard/plain.ts';
import type { Guard } from '../../src/ports/guard.ts';
import { KEYSTORE, PHRASE } from './secrets.ts';

const guard: Guard = createPlainGuard();

const LISTS = {
  czech,
  english,
  french,
  italian,
  japanese,
  korean,
  portuguese,
  simplifiedChinese,
  spanish,
  traditionalChinese,
};

const phrase = fc
  .tuple(fc.constantFrom(...Object.values(LISTS)), fc.constantFrom(16, 20, 24, 28, 32))
  .chain(([list, bytes]) =>
    fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((entropy) => entropyToMnemonic(entropy, list)),
  );

const LAYOUTS: Record<string, (words: string[]) => string> = {
  spaces: (words) => words.join(' '),
  commas: (words) => words.join(', '),
  'Chinese commas': (words) => words.join('、'),
  lines: (words) => words.join('\r\n'),
  'numbered lines': (words) => words.map((word, at) => `${at + 1}. ${word}`).join('\n'),
  'numbers in a row': (words) => words.map((word, at) => `${at + 1}${word}`).join(' '),
  capitals: (words) => words.join(' ').toUpperCase(),
  'capital letters first': (words) => words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' '),
};

describe('the plain guard', () => {
  it.each(Object.entries(LAYOUTS))('removes a phrase laid out with %s', (_, layout) => {
    const { redacted, findings } = guard.incoming(layout(PHRASE.split(' ')));
    expect(redacted.replace(/^1(\. )?/, '')).toBe('⟦mnemonic⟧');
    expect(findings.map((finding) => finding.kind)).toEqual(['mnemonic']);
  });

  it('removes every valid phrase of every list and length, in every layout', () => {
    fc.assert(
      fc.property(phrase, fc.constantFrom(...Object.values(LAYOUTS)), (words, layout) => {
        const said = layout(words.split(/\s+/));
        expect(guard.incoming(`1234 ${said} 5678`).findings).toHaveLength(1);
        expect(guard.outgoing(said)).toEqual(['mnemonic']);
      }),
    );
  });

  it('removes a phrase that touches Chinese text, and keeps the text', () => {
    expect(guard.incoming(`我的助记词是${PHRASE}怎么办`).redacted).toBe('我的助记词是⟦mnemonic⟧怎么办');
  });

  it('leaves no word of a phrase when list words stand before and behind it', () => {
    const { redacted } = guard.incoming(`It says: phrase ${PHRASE} above. Is it ok?`);
    for (const word of PHRASE.split(' ')) expect(redacted).not.toContain(word);
    expect(redacted.startsWith('It says: ⟦mnemonic⟧')).toBe(true);
  });

  it('says where the mark stands', () => {
    const { redacted, findings } = guard.incoming(`a ${PHRASE} b ${KEYSTORE} c`);
    expect(findings.map(({ from, to }) => redacted.slice(from, to))).toEqual(['⟦mnemonic⟧', '⟦keystore⟧']);
    expect(redacted).toBe('a ⟦mnemonic⟧ b ⟦keystore⟧ c');
  });

  it.each([
    ['compact', KEYSTORE],
    ['indented', JSON.stringify(JSON.parse(KEYSTORE), null, 2)],
    ['in the older spelling', KEYSTORE.replace('"crypto"', '"Crypto"')],
    ['behind a stray brace', `{ ${KEYSTORE}`],
    ['without what is around it', JSON.stringify(JSON.parse(KEYSTORE).crypto)],
  ])('removes a keystore, %s', (_, keystore) => {
    const { redacted } = guard.incoming(`这是 ${keystore} 文件`);
    expect(redacted.replace('{ ', '')).toBe('这是 ⟦keystore⟧ 文件');
    expect(guard.outgoing(keystore)).toEqual(['keystore']);
  });

  it.each([
    ['我充值了USDT一直没到账,怎么办?'],
    ['How do I find my recovery phrase? It has twelve words and I wrote them on paper.'],
    ['https://etherscan.io/tx/0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060'],
    ['{"status": "pending", "cipher": "none"} and "kdf": "scrypt"'],
    [PHRASE.replace('yellow', 'wallet')],
    [PHRASE.split(' ').slice(1).join(' ')],
    [''],
    ['😀😀\ud800'],
  ])('leaves everything else alone: %s', (text) => {
    expect(guard.incoming(text)).toEqual({ redacted: text, findings: [] });
    expect(guard.outgoing(text)).toEqual([]);
  });

  it('is total, and finds nothing in what it redacted', () => {
    const text = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), phrase, fc.constant(KEYSTORE), fc.constantFrom('{', '}')),
    );
    fc.assert(
      fc.property(text, (parts) => {
        const { redacted, findings } = guard.incoming(parts.join(' '));
        for (const { kind, from, to } of findings) expect(redacted.slice(from, to)).toBe(`⟦${kind}⟧`);
        expect(guard.incoming(redacted).findings).toEqual([]);
      }),
    );
  });

  it.each([
    ['a '],
    ['和 '],
    ['abandon '],
    [`${PHRASE.replace('yellow', 'wallet')} unlisted `],
    ['{'],
    ['{"crypto":{"kdf":"","ciphertext":'],
    ['"ciphertext"        '],
    ['一'],
  ])('answers for 100,000 characters of %j', (text) => {
    const long = text.repeat(100_000 / text.length);
    expect(guard.incoming(long).redacted.length).toBeLessThanOrEqual(long.length + 12);
  });
});
