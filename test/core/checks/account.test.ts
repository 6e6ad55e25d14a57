import { describe, expect, it } from 'vitest';
import { checkAccount } from '../../../src/core/checks/account.ts';

describe('the check of an account', () => {
  it.each([
    ['alice', 'alice'],
    ['Alice_88', 'Alice_88'],
    ['小明123', '小明123'],
    ['我的账号是alice88', 'alice88'],
    ['用户名:bob', 'bob'],
    ['My user name is carol', 'carol'],
    ['Alice.B@Example.COM', 'Alice.B@example.com'],
    ['我的邮箱是 alice@example.com 谢谢', 'alice@example.com'],
    ['＠dave', '@dave'],
    ['+86 138 0000 0000', '+8613800000000'],
    ['0x52908400098527886E0F7030069857D2E4169EE7', '0x52908400098527886E0F7030069857D2E4169EE7'],
  ])('takes %s', (text, account) => {
    expect(checkAccount(text)).toEqual({ ok: account });
  });

  it.each([
    '',
    'x',
    '!!',
    '我不知道',
    '忘了',
    'I do not remember it',
    '我的钱充进去之后就一直没有看到请帮忙',
    'a@example.com b@example.com',
    'https://example.com/u/alice',
    'a'.repeat(101),
  ])('refuses %j', (text) => {
    expect(checkAccount(text)).toEqual({ no: 'check-account', params: {} });
  });
});
