import { describe, expect, it } from 'vitest';
import { inspectConversation } from '../../src/guard/join.ts';
import { isListWordsOnly } from '../../src/guard/mnemonic.ts';
import { PHRASE } from './secrets.ts';

const words = PHRASE.split(' ');
const redacted = (texts: string[]): string[] => inspectConversation(texts).map((message) => message.redacted);

describe('messages of one person, in order', () => {
  it.each([
    ['two messages', [words.slice(0, 6), words.slice(6)]],
    ['three messages', [words.slice(0, 4), words.slice(4, 8), words.slice(8)]],
    ['a message a word', words.map((word) => [word])],
  ])('hold a phrase that is split over %s', (_, parts) => {
    const texts = parts.map((part) => part.join(' '));
    expect(redacted(['你好', ...texts, '谢谢'])).toEqual(['你好', ...texts.map(() => '⟦mnemonic⟧'), '谢谢']);
  });

  it('keep what stands around the parts', () => {
    const texts = [`my words: ${words.slice(0, 6).join(' ')}`, `${words.slice(6).join(' ')}!`];
    expect(redacted(texts)).toEqual(['my words: ⟦mnemonic⟧', '⟦mnemonic⟧!']);
  });

  it('hold a password or a code that follows what names it', () => {
    expect(redacted(['我的密码是', 'abc12345', '好了吗'])).toEqual(['我的密码是', '⟦password⟧', '好了吗']);
    expect(redacted(['验证码', '482913'])).toEqual(['验证码', '⟦one_time_code⟧']);
  });

  it('tell where each part is', () => {
    const messages = inspectConversation([words.slice(0, 6).join(' '), words.slice(6).join(' ')]);
    for (const { redacted: text, findings } of messages)
      expect(findings.map(({ kind, from, to }) => [kind, text.slice(from, to)])).toEqual([['mnemonic', '⟦mnemonic⟧']]);
  });

  it('are each as they were when they hold nothing', () => {
    const texts = ['你好', '我充值了100 USDT', '一直没到账', '', 'can you check?'];
    expect(redacted(texts)).toEqual(texts);
    expect(inspectConversation([])).toEqual([]);
  });
});

describe('a message of list words only', () => {
  it.each([['legal winner thank'], ['sausage'], ['1. wave 2. sausage'], ['ámbar ábaco'], ['悟 汤 疫'], ['悟汤疫贸']])(
    'is %s',
    (text) => expect(isListWordsOnly(text)).toBe(true),
  );

  it.each([
    [''],
    ['cancel'],
    ['help'],
    ['好的'],
    ['谢谢你'],
    ['my wallet is empty'],
    ['sausage?'],
    ['123456'],
    ['在吗'],
  ])('is not %s', (text) => expect(isListWordsOnly(text)).toBe(false));
});
