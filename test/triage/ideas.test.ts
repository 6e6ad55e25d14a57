import { expect, it } from 'vitest';
import { ideasIn } from '../../src/triage/ideas.ts';
import { IDEAS } from '../../src/triage/ideas-table.ts';
import { normalize } from '../../src/triage/normalize.ts';
import { soundOf } from '../../src/triage/pinyin.ts';

const found = (text: string) => ideasIn(normalize(text));

it.each([
  ['提现一直没到账', ['withdraw', 'notCome']],
  ['my withdrawal has not arrived', ['withdraw', 'notCome']],
  ['忘记密码', ['forgot', 'password']],
  ['我的 USDT 被盗了', ['coin', 'stolen']],
])('%s speaks of %j', (text, ideas) => {
  for (const idea of ideas) expect(found(text).get(idea)).toBe(1);
});

it.each([
  ['提线失败', 'withdraw'],
  ['tixian shibai', 'withdraw'],
  ['tixianshibai', 'failed'],
  ['wode bi bei dao le', 'stolen'],
  ['登路不上', 'login'],
])('%s only sounds like %s', (text, idea) => {
  expect(found(text).get(idea)).toBeGreaterThan(0);
  expect(found(text).get(idea)).toBeLessThan(1);
});

it.each([['feed'], ['backup plan for coffee'], ['notary'], ['']])('words are found whole: %j', (text) => {
  expect([...found(text).keys()].filter((idea) => ['fee', 'not'].includes(idea))).toEqual([]);
});

it('every phrase of every idea is found in itself', () => {
  for (const [idea, phrases] of Object.entries(IDEAS)) {
    for (const phrase of phrases.split('/')) {
      expect(phrase, idea).not.toBe('');
      expect(found(phrase).get(idea), `${idea}: ${phrase}`).toBe(1);
    }
  }
});

it.each([
  ['提现', 'ti xian '],
  ['tixian', 'ti xian '],
  ['正常', 'zen can '],
  ['提 usdt', 'ti ? '],
  ['', ''],
])('%j sounds like %j', (text, sound) => {
  expect(soundOf(text)).toBe(sound);
});
