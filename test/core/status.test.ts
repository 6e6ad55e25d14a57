import { beforeAll, expect, test } from 'vitest';
import { type Shipped, shippedBook } from '../support/stage.ts';
import { Talk } from '../support/talk.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

function closeOne(talk: Talk): string {
  talk.said('人工');
  talk.agent({ do: 'close' });
  talk.taps('5');
  return talk.c.case?.code ?? '';
}

test('the state of a case says what it is about, since when, its place and who has it', () => {
  const talk = new Talk(shipped.book);
  talk.said('人工');
  const about = { code: talk.c.case?.code, category: { key: 'human-title' }, since: { at: talk.at } };
  talk.pause(60_000);
  talk.said('进度');
  expect(talk.effects).toMatchObject([{ key: 'case-status-waiting', params: { ...about, position: 3 } }]);
  talk.agent({ do: 'take' });
  talk.said('/status');
  expect(talk.effects).toMatchObject([{ key: 'case-status-open', params: { ...about, agent: 'Ann' } }]);
  expect(talk.effects[0]).not.toHaveProperty('lines');
});

test('the cases before it are told under it, the newest first, five in all', () => {
  const talk = new Talk(shipped.book);
  const codes = Array.from({ length: 7 }, () => closeOne(talk));
  expect(talk.said('进度')).toContain('say case-status-closed');
  const [said] = talk.effects;
  const lines = said?.do === 'say' ? (said.lines ?? []) : [];
  expect(lines.map(({ key }) => key)).toEqual(['case-status-earlier', ...Array(4).fill('case-status-past')]);
  expect(said).toMatchObject({ params: { code: codes[6] } });
  expect(lines.slice(1).map(({ params }) => params.code)).toEqual([codes[5], codes[4], codes[3], codes[2]]);
  const text = shipped.words.text('case-status-past', lines[1]?.params ?? {}, 'zh-CN', 'Asia/Shanghai');
  expect(text).toContain('人工');
});

test('in the middle of a flow its question is asked again afterwards', () => {
  const talk = new Talk(shipped.book);
  closeOne(talk);
  talk.says('我充值没到账', { candidates: [{ flow: 'deposit', confidence: 1 }] });
  expect(talk.said('我的工单')).toEqual(['say case-status-closed', 'say deposit-method']);
});

test('who asks how much longer hears their place in the queue; with a person there, the person is asked', () => {
  const talk = new Talk(shipped.book);
  talk.said('人工');
  expect(talk.said('还要等多久啊')).toEqual(['say case-status-waiting']);
  talk.agent({ do: 'take' });
  expect(talk.said('还要等多久啊')).toEqual(['relay']);
  expect(talk.said('有结果吗')).toEqual(['relay']);
});
