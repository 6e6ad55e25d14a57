import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeText } from '../../src/guard/verdicts.ts';
import { exampleList } from './example-list.ts';

const list = await exampleList();
const verdicts = (text: string): string[] => judgeText(text, list).map(({ kind, verdict }) => `${kind} ${verdict}`);

describe('"is this official?"', () => {
  it.each([
    ['https://wallet.example.com/help', 'link official'],
    ['WALLET.EXAMPLE.COM', 'link official'],
    ['http://wallet.example.com', 'link official'],
    ['support@example.com', 'mailbox official'],
    ['+1 (202) 555-0134', 'number official'],
    ['@starbridge_example', 'account official'],
    ['https://t.me/starbridge_example', 'link official'],
    ['tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx', 'address official'],
  ])('%s is on the list: %s', (text, verdict) => {
    expect(verdicts(text)).toEqual([verdict]);
  });

  it.each([
    'https://wallet.example.net',
    'wallet.examp1e.com',
    'https://wallet.exarnple.com',
    'https://ехаmple.com',
    'wallet-example.com',
    'example-support.com',
    'https://wallet.example.com.evil.io/a',
    'login.wallet.example.com',
    'https://wallet.example.com:8443',
    'starbridge-example.app',
  ])('%s looks like ours', (text) => {
    expect(verdicts(text)).toEqual(['link lookalike']);
  });

  it.each(['@starbridge_examp1e', '@starbridge_example_help', 'support@examp1e.com', 't.me/starbridge_exampie'])(
    '%s looks like ours',
    (text) => {
      expect(verdicts(text).some((verdict) => verdict.endsWith('lookalike'))).toBe(true);
    },
  );

  it.each([
    ['https://evil.io', 'link unknown'],
    ['https://etherscan.io/tx/0x1', 'link unknown'],
    ['13812345678', 'number unknown'],
    ['@somebody', 'account unknown'],
    ['me@gmail.com', 'mailbox unknown'],
    ['0x52908400098527886E0F7030069857D2E4169EE7', 'address unknown'],
  ])('%s is not ours: %s', (text, verdict) => {
    expect(verdicts(text)).toEqual([verdict]);
  });

  it('never calls a site official that is not exactly on the list', () => {
    const part = fc.constantFrom(
      'wallet',
      'example',
      'com',
      'help',
      'evil',
      '.',
      '.',
      '-',
      '@',
      '/',
      ':',
      '1',
      'е',
      '。',
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 9 }), (parts) => {
        for (const { kind, value, verdict } of judgeText(`https://${parts.join('')}`, list))
          if (kind === 'link' && verdict === 'official') expect(list.sites).toContain(value);
      }),
    );
  });
});
