import { beforeAll, describe, expect, test } from 'vitest';
import type { Book } from '../../src/core/flow.ts';
import { closestLanguage, languageNamed } from '../../src/core/language.ts';
import { shippedBook } from '../support/stage.ts';
import { Talk } from '../support/talk.ts';

const ALL = ['zh-CN', 'en', 'zh-Hant'];
let book: Book;
beforeAll(async () => {
  book = (await shippedBook()).book;
});

/** The language after these words; `hint` is what the platform says. */
function spokenAfter(words: string[], hint?: string, languages = ALL): string {
  const talk = new Talk({ ...book, languages });
  for (const text of words) talk.said(text, hint === undefined ? {} : { languageHint: hint });
  return talk.c.language;
}

describe('the language of a platform’s tag', () => {
  test.each([
    ...['zh-TW', 'zh_TW', 'zh-HK', 'zh-MO', 'zh-Hant', 'zh-hant', 'zh-Hant-HK', 'zh-hant-raw', 'yue'].map(
      (tag) => [tag, 'zh-Hant'] as const,
    ),
    ...['zh', 'zh-CN', 'zh-hans', 'zh-SG', 'zh-hans-raw', 'cmn'].map((tag) => [tag, 'zh-CN'] as const),
    ...['en', 'en-GB', 'EN_us'].map((tag) => [tag, 'en'] as const),
    ...['fr', '', '-', 'taiwan', '😀', 'x'.repeat(100)].map((tag) => [tag, null] as const),
  ])('%s is %s', (tag, language) => {
    expect(closestLanguage(tag, ALL)).toBe(language);
  });

  test('falls back on the other script where a book has one only', () => {
    expect(closestLanguage('zh-TW', ['en', 'zh-CN'])).toBe('zh-CN');
    expect(closestLanguage('zh-CN', ['en', 'zh-Hant'])).toBe('zh-Hant');
  });

  test('tells regions apart where a book does', () => {
    const both = ['zh-CN', 'zh-TW', 'zh-HK'];
    expect(['zh-HK', 'zh-Hant', 'zh-MO'].map((tag) => closestLanguage(tag, both))).toEqual(['zh-HK', 'zh-TW', 'zh-TW']);
  });
});

describe('the language of the first words', () => {
  test.each([
    ['我的錢沒有到帳', 'zh-Hant'],
    ['我的钱没有到账', 'zh-CN'],
    ['my money is gone', 'en'],
    ['USDT 還沒到', 'zh-Hant'],
  ])('%s is %s, whatever the platform says', (text, language) => {
    for (const hint of [undefined, 'en', 'zh-hans', 'zh-hant', 'fr']) expect(spokenAfter([text], hint)).toBe(language);
  });

  test('is the platform’s first guess where the words don’t tell which', () => {
    expect(spokenAfter(['你好'], 'zh-hant')).toBe('zh-Hant');
    expect(spokenAfter(['你好'], 'zh-TW')).toBe('zh-Hant');
    expect(spokenAfter(['你好'], 'zh-hans')).toBe('zh-CN');
    expect(spokenAfter(['你好'], 'en')).toBe('zh-CN');
    expect(spokenAfter(['你好'])).toBe('zh-CN');
    expect(spokenAfter(['123'], 'zh-HK')).toBe('zh-Hant');
  });

  test('is told by later words when the first ones left it open', () => {
    expect(spokenAfter(['你好', '我的錢沒有到'])).toBe('zh-Hant');
    expect(spokenAfter(['你好', '我的钱没有到'], 'zh-hant')).toBe('zh-CN');
    expect(spokenAfter(['你好', '在不在', '我的錢沒有到'])).toBe('zh-Hant');
  });

  test('stays when it was told, and is not another tongue for a word in it', () => {
    expect(spokenAfter(['我的钱没有到', '轉人工'])).toBe('zh-CN');
    expect(spokenAfter(['你好', 'usdt'])).toBe('zh-CN');
  });

  test('is the other script where a book has one only', () => {
    expect(spokenAfter(['我的錢沒有到帳'], undefined, ['en', 'zh-CN'])).toBe('zh-CN');
  });

  test('is Japanese, Korean or Russian where a book speaks it, and else the default', () => {
    const languages = ['en', 'zh-CN', 'ja', 'ko', 'ru'];
    expect(spokenAfter(['送金が届きません'], undefined, languages)).toBe('ja');
    expect(spokenAfter(['입금이 안 됐어요'], undefined, languages)).toBe('ko');
    expect(spokenAfter(['где мои деньги'], undefined, languages)).toBe('ru');
    expect(spokenAfter(['送金が届きません'], undefined, ['zh-CN', 'en'])).toBe('zh-CN');
  });

  test('is the platform’s of several that are written in the same letters', () => {
    expect(spokenAfter(['mi dinero no llega'], 'es', ['zh-CN', 'en', 'es'])).toBe('es');
    expect(spokenAfter(['my money is gone'], undefined, ['zh-CN', 'en', 'es'])).toBe('en');
  });
});

test('words name a language in any language', () => {
  const named = (text: string) => languageNamed(book, text);
  expect(['繁體', '繁体中文', '用正體', 'traditional chinese'].map(named)).toEqual(Array(4).fill('zh-Hant'));
  expect(['简体', '簡體中文', '中文', 'chinese please'].map(named)).toEqual(Array(4).fill('zh-CN'));
  expect(['switch to English', '英語', '换成英文'].map(named)).toEqual(Array(3).fill('en'));
  expect(['/language', '换语言', ''].map(named)).toEqual([null, null, null]);
});
