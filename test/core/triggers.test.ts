import { beforeAll, expect, test } from 'vitest';
import { triggered } from '../../src/core/hear.ts';
import { bookWithLetter } from '../support/letter.ts';
import type { Shipped } from '../support/stage.ts';
import { Talk } from '../support/talk.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await bookWithLetter();
});

/** A talk at a question of the deposit that takes any words. */
function atFreeText(): Talk {
  const talk = new Talk(shipped.book);
  talk.says('我充值没到账', { candidates: [{ flow: 'deposit', confidence: 1 }] });
  const frame = talk.c.stack.at(-1);
  const scene = Object.values(shipped.book.flows.deposit?.steps ?? {}).find(
    (step) => step.kind === 'collect' && shipped.book.flows.deposit?.slots[step.slot]?.check === 'text',
  );
  if (!frame || scene?.kind !== 'collect') throw new Error('deposit asks for no free text');
  Object.assign(frame, { step: scene.id, kind: scene.kind, digest: scene.digest, ran: true });
  talk.c.shown = null;
  return talk;
}

test('the whole words of a problem open it, named, and fill what listens', () => {
  const talk = new Talk(shipped.book);
  expect(talk.said('写信！')).toEqual(['say repair-welcome-hello', 'say repair-opened-understood', 'say letter-about']);
});

test('they open it at a question for free text, and the flow that was interrupted goes on afterwards', () => {
  const talk = atFreeText();
  expect(talk.said('我要写信')).toContain('say letter-about');
  expect(talk.c.stack.map((one) => one.flow)).toEqual(['deposit', 'letter']);
  talk.taps('rule');
  talk.says('规则一直在变。');
  expect(talk.taps('yes')).toContain('say letter-more');
  expect(talk.taps('no')).toEqual(['say repair-resume-back', 'say deposit-scene']);
});

test('in passing they open nothing', () => {
  expect(triggered(shipped.book, '我要写信给我妈妈')?.flow).not.toBe('letter');
  const talk = atFreeText();
  expect(talk.says('我要写信给我妈妈，她的充值没到。')).not.toContain('say letter-about');
});

test('to a question of the flow itself they are an answer', () => {
  const talk = new Talk(shipped.book);
  talk.said('写信');
  talk.taps('agent');
  talk.says('write a letter');
  expect(talk.c.stack.at(-1)).toMatchObject({ flow: 'letter', step: 'check', slots: { scene: 'write a letter' } });
});

test('a flow that was left is come back to', () => {
  const talk = new Talk(shipped.book);
  talk.said('写信');
  talk.says('我充值没到账', { candidates: [{ flow: 'deposit', confidence: 1 }] });
  expect(talk.c.stack.map((one) => one.flow)).toEqual(['letter', 'deposit']);
  expect(talk.said('写信')).toEqual(['say letter-about']);
  expect(talk.c.stack.map((one) => one.flow)).toEqual(['letter']);
});

test('while people have the conversation the words go to them', () => {
  const talk = new Talk(shipped.book);
  talk.said('人工');
  talk.agent({ do: 'take' });
  expect(talk.said('写信')).toEqual(['relay']);
});

test.each([
  ['有个客服加我微信要我助记词 我给了', 'repair-emergency'],
  ['他骗我，我发了助记词', 'repair-emergency'],
  ['还要等多久啊', 'repair-status'],
  ['怎么没人理我呀', 'repair-status'],
  ['取消吧', 'repair-cancel'],
  ['算了不弄了', 'repair-cancel'],
  ['切換繁體', 'repair-language'],
  ['谢谢啊', 'repair-thanks'],
])('%s is heard as %s', (words, flow) => {
  expect(triggered(shipped.book, words)?.flow).toBe(flow);
});

test('what softens the end of a sentence is no command alone', () => {
  for (const words of ['啊', '吧', '呢呢']) expect(triggered(shipped.book, words), words).toBeNull();
});
