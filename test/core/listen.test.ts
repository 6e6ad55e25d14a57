import { beforeAll, describe, expect, test } from 'vitest';
import type { Book } from '../../src/core/flow.ts';
import { bookWithLetter } from '../support/letter.ts';
import { Talk } from '../support/talk.ts';

let book: Book;
beforeAll(async () => {
  book = (await bookWithLetter()).book;
});

/** A talk whose first words opened the deposit. */
function opened(words: string): Talk {
  const talk = new Talk(book);
  talk.says(words, { candidates: [{ flow: 'deposit', confidence: 1 }] });
  return talk;
}

function slots(talk: Talk): Record<string, unknown> {
  return talk.c.stack.at(-1)?.slots ?? {};
}

describe('words in passing', () => {
  test('fill an amount and a time when they open a flow, and the coin that the unit names', () => {
    const talk = opened('昨天下午三点从币安充了500u，现在还没到');
    expect(slots(talk)).toMatchObject({ amount: { amount: '500', unit: 'USDT' }, asset: 'usdt' });
    expect(slots(talk)).toHaveProperty('when.at');
  });

  test('fill a transaction hash, and are answered by how long ago it was', () => {
    const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
    expect(slots(opened(`USDT充值没到账，交易哈希 ${hash}`))).toMatchObject({ txid: hash });
    const card = opened('银行卡充值没到账');
    card.says('扣了');
    card.says('刚充的');
    expect(slots(card)).toMatchObject({ waited: 'just_now' });
  });

  test('fill neither an amount without a unit nor a time that is not exact', () => {
    const talk = opened('两天前充了500一直没到账');
    expect(slots(talk)).not.toHaveProperty('amount');
    expect(slots(talk)).not.toHaveProperty('when');
  });

  test('take no time from what is so until now', () => {
    for (const words of ['充值到现在还没到账', '至今没到账', 'my deposit has not arrived until now'])
      expect(slots(opened(words)), words).not.toHaveProperty('when');
  });

  test('are noted beside an answer', () => {
    const talk = opened('银行卡充值没到账');
    talk.says('扣了，昨天20:30扣了1000元');
    expect(slots(talk)).toMatchObject({ debited: 'taken', amount: { amount: '1000', unit: 'CNY' } });
    expect(slots(talk)).toHaveProperty('when.at');
  });

  test('name the other facts of an answer, so that they are not asked for', () => {
    const talk = opened('我充值没到账');
    talk.says('USDT TRC20');
    expect(slots(talk)).toMatchObject({ method: 'coin', asset: 'usdt', chain: 'trc20' });
  });

  test('that answer nothing asked are noted and said back, and are no miss', () => {
    const talk = opened('银行卡充值没到账');
    talk.says('嗯那个建设银行的');
    expect(talk.says('1千块')).toEqual(['say common-noted', 'say deposit-debited']);
    expect(talk.c.misses).toBe(0);
  });

  test('never change what was told before', () => {
    const talk = opened('银行卡充值500元没到账');
    talk.says('扣了，手续费另扣了2元');
    expect(slots(talk)).toMatchObject({ amount: { amount: '500', unit: 'CNY' } });
  });

  test('are noted above an offer that gives way', () => {
    const talk = opened('银行卡充值没到账');
    talk.says('嗯那个建设银行的');
    expect(talk.says('就是说呢')).toContain('say repair-offer-person-which');
    expect(talk.says('1千块')).toEqual(['say common-noted', 'say deposit-debited']);
  });
});

test('an edit of a message that told several facts corrects the one that it changes', () => {
  const talk = opened('昨天下午三点充值500u没到账');
  const id = talk.c.stack.at(-1)?.filledBy.amount ?? '';
  talk.edits(id, '昨天下午三点充值5000u没到账');
  expect(slots(talk)).toMatchObject({ kind: 'not_arrived', amount: { amount: '5000', unit: 'USDT' } });
});
