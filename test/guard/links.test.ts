import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLinks } from '../../src/guard/links.ts';

const hosts = (text: string): string[] => findLinks(text).links.map(({ host }) => host);

describe('links', () => {
  it.each([
    ['请打开https://wallet.example.com查看', 'wallet.example.com'],
    ['请打开wallet。example。com查看', 'wallet.example.com'],
    ['ｅｖｉｌ．ｃｏｍ', 'evil.com'],
    ['e\u200bvil.c\u200bom', 'evil.com'],
    ['https://wallet.example.com@evil.com/x', 'evil.com'],
    ['wallet.example.com@evil.com/x', 'evil.com'],
    ['https:\\\\evil.com\\login', 'evil.com'],
    ['https://evil.com\\@wallet.example.com', 'evil.com'],
    ['evil[.]com', 'evil.com'],
    ['evil点com', 'evil.com'],
    ['evil dot com', 'evil.com'],
    ['hxxps://evil.com', 'evil.com'],
    ['http://3405803783/', '203.0.113.7'],
    ['203.0.113.7/login', '203.0.113.7'],
    ['https://examрle.com', 'xn--examle-4ye.com'],
    ['请到比特派.com下载', 'xn--h6qr90b.com'],
    ['[这里](https://evil.com)', 'evil.com'],
    ['Done at evil.com.Please go', 'evil.com'],
    ['EVIL.COM:8080/a', 'evil.com'],
  ])('%s is one to %s', (text, host) => {
    expect(hosts(text).at(-1)).toMatch(new RegExp(`${host.replace(/^xn--.*\.com$/, '^xn--.*\\.com')}$`));
  });

  it.each(['3.5 USDT', 'App 4.8.12', '9.00-18.00', 'e.g. the first', '第3.2节', 'payment.jpg', 'Done. In the app', ''])(
    'are none in "%s"',
    (text) => {
      expect(findLinks(text)).toEqual({ links: [], mailboxes: [] });
    },
  );

  it('are found inside the parameters of others', () => {
    expect(hosts('https://wallet.example.com/go?to=https%3A%2F%2Fevil.com')).toEqual([
      'wallet.example.com',
      'evil.com',
    ]);
    expect(hosts('https://wallet.example.com/go#evil.com')).toEqual(['wallet.example.com', 'evil.com']);
  });

  it('are told from mailboxes', () => {
    expect(findLinks('写信到Support@example.com即可')).toEqual({ links: [], mailboxes: ['support@example.com'] });
  });

  it('are looked for in any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('http://', 'a.com', '@', '。', '[', '%', '?u='),
    );
    fc.assert(fc.property(fc.array(piece), (pieces) => findLinks(pieces.join('')).links.length >= 0));
  });

  it('of any host are found, with and without a scheme, beside Chinese', () => {
    const host = fc.domain();
    fc.assert(
      fc.property(host, fc.constantFrom('', 'https://', 'http://'), (name, scheme) => {
        const found = hosts(`请看${scheme}${name}谢谢`);
        if (scheme !== '' || /\.(?:com|net|org|io|cn)$/.test(name)) expect(found).toContain(name.toLowerCase());
      }),
    );
  });

  it.each(['a.', 'http://', '@', 'a.b@', '。', 'com.', '//a.', '比特派.', '[.] ', 'https://a.com/?u='])(
    'are looked for in 100,000 characters of "%s"',
    (text) => {
      findLinks(text.repeat(100_000 / text.length));
    },
  );
});

it('a sentence about the app behind another is no link', () => {
  for (const text of ['请到官网下载。App 里有「加速」', '别点链接。APP也只从官网下载。'])
    expect(findLinks(text)).toEqual({ links: [], mailboxes: [] });
  expect(findLinks('请打开钱包官网。app').links).toHaveLength(1);
});
