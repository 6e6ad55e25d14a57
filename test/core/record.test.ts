import { beforeAll, expect, test } from 'vitest';
import { type Shipped, shippedBook } from '../support/stage.ts';
import { Talk } from '../support/talk.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

test('without a case there is no record', () => {
  const talk = new Talk(shipped.book);
  expect(talk.said('/record')).toEqual(['say repair-record-none']);
});

test('the record bears the case, since when and until when', () => {
  const talk = new Talk(shipped.book);
  talk.said('人工');
  const { code, openedAt } = talk.c.case ?? {};
  expect(talk.said('记录')).toEqual(['record', 'say repair-record-offer']);
  expect(talk.effects[0]).toMatchObject({ as: 'short', params: { code }, facts: [], since: openedAt, until: null });
  talk.pause(60_000);
  talk.agent({ do: 'close' });
  talk.taps('5');
  talk.said('记录');
  expect(talk.effects[0]).toMatchObject({ until: talk.at });
});

test('beside a person the bot gives it, and hears no more than the answer to its own question', () => {
  const talk = new Talk(shipped.book);
  talk.said('人工');
  talk.agent({ do: 'take' });
  talk.said('记录');
  expect(talk.taps('file')).toEqual(['record']);
  talk.said('记录');
  expect(talk.said('好的')).toEqual(['record']);
  talk.said('记录');
  expect(talk.said('还要多久？')).toEqual(['relay']);
  expect(talk.said('1')).toEqual(['relay']);
});

test('in the middle of a flow it is given, and the question is asked again, or answered without that', () => {
  const talk = new Talk(shipped.book);
  talk.said('人工');
  talk.agent({ do: 'close' });
  talk.taps('5');
  talk.says('我充值没到账', { candidates: [{ flow: 'deposit', confidence: 1 }] });
  talk.said('记录');
  expect(talk.taps('enough')).toEqual(['say deposit-method']);
  talk.said('记录');
  const { stack } = talk.c;
  talk.says('银行卡');
  expect(talk.c.stack).toHaveLength(stack.length - 1);
  expect(talk.c.stack.at(-1)?.slots).toHaveProperty('method');
});
