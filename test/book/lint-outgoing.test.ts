import { describe, expect, test } from 'vitest';
import { bookOf, problemsIn, problemsOf, smallFiles } from './small-book.ts';

const FIX = '(leave it out, or list it in official.yaml if it is yours)';

describe('what the book says names nothing that is not official', () => {
  test.each([
    ['a link', 'See https://evil.example.net/x', 'evil.example.net'],
    ['a link', 'See evil-wallet.com', 'evil-wallet.com'],
    [
      'an address on a chain',
      'Send to 0x52908400098527886E0F7030069857D2E4169EE7',
      '0x52908400098527886E0F7030069857D2E4169EE7',
    ],
    ['a telephone number', 'Call +1 303 555 0199', '+1 303 555 0199'],
    ['an account, a mailbox or an invitation', 'Write to help@evil.example.net', 'help@evil.example.net'],
  ])('%s in the words of a flow: %s', (what, words, value) => {
    expect(problemsOf(['en', 'deposit-hello = Hello', `deposit-hello = ${words}`])).toEqual([
      `flows/deposit/words.en.ftl:8:1 names ${what} that is not official: ${value} ${FIX}`,
    ]);
  });

  test('a link that is made of a variable is one', () => {
    expect(problemsOf(['en', 'Is { $amount } right?', 'Is { $amount }.com right?'])).toEqual([
      `flows/deposit/words.en.ftl:12:1 names a link that is not official: sample.com ${FIX}`,
    ]);
  });

  test('words made of other words are judged as they are said', () => {
    const words = ['en', 'deposit-hello = Hello', '-site = evil.example\ndeposit-hello = See { -site }.net'] as const;
    expect(problemsOf(words)).toEqual([
      `flows/deposit/words.en.ftl:9:1 names a link that is not official: evil.example.net ${FIX}`,
    ]);
  });

  test('a line of an article has its own place', () => {
    const files = smallFiles();
    const article =
      '---\nid: fees\ntitle: Fees\ndate: 2026-11-24\nsource: us\n---\n\nFees are low.\n\nSee **evil-wallet.com**\n';
    files['data/knowledge/zh-CN/fees.md'] = article;
    files['data/knowledge/en/fees.md'] = article.replace('evil-wallet.com', 'https://wallet.example.com/fees');
    expect(problemsIn(files)).toEqual([
      `data/knowledge/zh-CN/fees.md:10:1 names a link that is not official: evil-wallet.com ${FIX}`,
    ]);
  });

  test('what is on the list may be named', () => {
    bookOf(['en', 'deposit-hello = Hello', 'deposit-hello = See https://wallet.example.com/help']);
  });

  test('nor holds a secret', () => {
    const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
    expect(problemsOf(['en', 'deposit-hello = Hello', `deposit-hello = Like ${phrase}`])).toEqual([
      'flows/deposit/words.en.ftl:8:1 holds what nobody may be sent (mnemonic) (take it out)',
    ]);
  });
});

test('a list that is wrong is told, and not what would be unlisted by it', () => {
  const [problem, ...more] = problemsOf(
    ['data/official.yaml', 'sites: [{ host: wallet.example.com }]', 'sites: [{ host: WALLET.example.com }]'],
    ['en', 'deposit-hello = Hello', 'deposit-hello = See https://wallet.example.com/help'],
  );
  expect(problem).toMatch(/^data\/official\.yaml:1:17 /);
  expect(more).toEqual([]);
});

test('a text is judged by the list of its own book, whatever it was judged by before', () => {
  const link = ['en', 'deposit-hello = Hello', 'deposit-hello = See https://pay.example.net/help'] as const;
  const unlisted = [`flows/deposit/words.en.ftl:8:1 names a link that is not official: pay.example.net ${FIX}`];
  expect(problemsOf(link)).toEqual(unlisted);
  expect(problemsOf(link, ['data/official.yaml', 'wallet.example.com', 'pay.example.net'])).toEqual([]);
  expect(problemsOf(link)).toEqual(unlisted);
});
