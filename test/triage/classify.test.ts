import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReader, type Example } from '../../src/triage/classify.ts';
import { ELSEWHERE } from '../support/elsewhere.ts';

/** What opens a flow, and what offers it, as the shipped book has them. */
const SURE = 0.75;
const MAYBE = 0.2;

const EXAMPLES = Object.entries({
  deposit: [
    ...[
      '怎么充值',
      '充值失败',
      '充值没到账',
      '我充值了USDT一直没到账',
      '银行卡充值失败了',
      '充值多久到账',
      '钱扣了没到账',
    ],
    ...['充值网络选错了', '充了钱看不到', '充值地址在哪里', '充不了值', '怎么往钱包里充钱', '充值要手续费吗'],
    ...[
      'how do i deposit',
      'my deposit has not arrived',
      'deposit failed',
      'where is my deposit',
      'card deposit declined',
    ],
  ],
  withdraw: [
    ...['怎么提现', '提现失败', '提现没到账', '提币一直没到', '提现审核多久', '提现要手续费吗', '怎么提币到交易所'],
    ...['how do i withdraw', 'my withdrawal is pending', 'withdrawal failed', 'withdraw to my bank card'],
  ],
  login: [
    ...['登录不了', '忘记密码', '账号被锁定', '收不到验证码', '怎么找回密码', 'i forgot my password', 'account locked'],
  ],
}).flatMap(([flow, texts]) => texts.map((text) => ({ flow, text })));

const triage = createTriage(EXAMPLES);

function createTriage(examples: Example[]) {
  const read = createReader(examples, ELSEWHERE);
  return (text: string) => read(text).candidates;
}

describe('triage', () => {
  it.each([
    ['昨天充的钱没到账', 'deposit'],
    ['你好,我想问一下怎么充值', 'deposit'],
    ['刚才用银行卡充值了500元没到账', 'deposit'],
    ['我給錢包充值了但是沒有到帳', 'deposit'],
    ['I deposited 500 USDT yesterday but it still has not arrived', 'deposit'],
    ['我的提现怎么一直没到账', 'withdraw'],
    ['提现失败了怎么办', 'withdraw'],
    ['忘记密码了', 'login'],
    ['请问密码忘记了怎么找回', 'login'],
  ])('is sure what %s is about', (text, flow) => {
    const [best] = triage(text);
    expect(best?.flow).toBe(flow);
    expect(best?.confidence).toBeGreaterThanOrEqual(SURE);
  });

  it.each([
    ['CHONGZHI 怎么弄', 'deposit'],
    ['提线一直没到', 'withdraw'],
    ['登路不了急急急急急！！！', 'login'],
    ["can't log in", 'login'],
  ])('reads what is misspelt, in pinyin, cross or new: %s', (text, flow) => {
    expect(triage(text)[0]?.flow).toBe(flow);
  });

  it.each([
    ['今天天气怎么样'],
    ['你好'],
    ['在吗?'],
    ['谢谢'],
    ['alice88'],
    ['昨天下午3点'],
    ['tell me a joke'],
    ['what is the weather today'],
  ])('has no idea what %s is about', (text) => {
    expect(triage(text)[0]?.confidence ?? 0).toBeLessThan(MAYBE);
  });

  it.each([['要手续费吗'], ['card'], ['USDT']])('is not sure when two flows talk of it: %s', (text) => {
    expect(triage(text)[0]?.confidence ?? 0).toBeLessThan(SURE);
  });

  it.each(EXAMPLES)('is certain of an example: $text', ({ flow, text }) => {
    expect(triage(` ${text.toUpperCase()}！`)[0]).toEqual({ flow, confidence: 1 });
  });

  it.each([
    ['充值一直没到账，另外提现也失败了', ['deposit', 'withdraw']],
    ['I forgot my password! And where is my deposit?', ['deposit', 'login']],
  ])('is sure of each problem of several: %s', (text, flows) => {
    const sure = triage(text).filter(({ confidence }) => confidence >= SURE);
    expect(sure.map(({ flow }) => flow).sort()).toEqual(flows);
  });

  it('takes two parts about the same problem for one', () => {
    const sure = triage('充值没到账，我昨天充值的').filter(({ confidence }) => confidence >= SURE);
    expect(sure.map(({ flow }) => flow)).toEqual(['deposit']);
  });

  it('says how likely it is that a text is about something else', () => {
    const read = createReader(EXAMPLES, ELSEWHERE);
    expect(read('今天天气怎么样').elsewhere).toBeGreaterThan(0.8);
    expect(read('充值没到账').elsewhere).toBe(0);
    expect(read('😀')).toEqual({ candidates: [], elsewhere: 1 });
  });

  it('learns the same from the same', () => {
    const other = createTriage(EXAMPLES.slice(1));
    const again = createTriage(EXAMPLES);
    expect(other('钱充进去没显示')).not.toEqual(triage('钱充进去没显示'));
    for (const text of ['钱充进去没显示', 'withdraw', '请问一下', '卡']) expect(again(text)).toEqual(triage(text));
  });

  it('names both flows that have the same example', () => {
    const both = createTriage([
      { flow: 'b', text: '没到账' },
      { flow: 'a', text: '没到账' },
    ]);
    expect(
      both('没到账')
        .filter(({ confidence }) => confidence === 1)
        .map(({ flow }) => flow)
        .sort(),
    ).toEqual(['a', 'b']);
  });

  it('has no candidates without examples, or without words', () => {
    expect(createTriage([])('充值')).toEqual([]);
    expect(createTriage([{ flow: 'a', text: '😀' }])('')).toEqual([]);
    expect(createTriage([{ flow: 'a', text: '充值' }])('😀')).toEqual([]);
    for (const text of ['', '   ', '😀😀', '\ud800', '\u0000']) expect(triage(text)).toEqual([]);
  });

  it('makes the same of the same: each flow once, best first, from 0 to 1', () => {
    const words = fc.constantFrom(
      '充值',
      '提现',
      '没到账',
      '密码',
      'deposit',
      'card',
      '怎么',
      ' ',
      '😀',
      '500U',
      '昨天',
      '帳',
    );
    const text = fc.oneof(
      fc.array(words).map((said) => said.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (said) => {
        const candidates = triage(said);
        const confidences = candidates.map(({ confidence }) => confidence);
        expect(triage(said)).toEqual(candidates);
        expect(new Set(candidates.map(({ flow }) => flow)).size).toBe(candidates.length);
        expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
        for (const confidence of confidences) expect(confidence >= 0 && confidence <= 1).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['充', 'a ', '充值', '😀', '\u0301'])('answers for 100,000 characters of %j', (piece) => {
    expect(triage(piece.repeat(100_000 / piece.length)).length).toBeLessThanOrEqual(3);
  });
});
