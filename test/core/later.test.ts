import { beforeAll, describe, expect, test } from 'vitest';
import { bookWithLetter } from '../support/letter.ts';
import type { Shipped } from '../support/stage.ts';
import { Talk } from '../support/talk.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await bookWithLetter();
});

/** A letter was just handed over. Gives what the last tap brought. */
function filed(): { talk: Talk; told: string[] } {
  const talk = new Talk(shipped.book);
  talk.said('写信');
  talk.taps('rule');
  talk.says('规则一直在变。');
  return { talk, told: talk.taps('yes') };
}

const DEPOSIT = { candidates: [{ flow: 'deposit', confidence: 1 }] };

describe('a case for which nobody waits', () => {
  test('is opened with its card, and the flow goes on at once', () => {
    const { talk, told } = filed();
    expect(told).toEqual(['card', 'say case-promise', 'say letter-person', 'say letter-more']);
    expect(talk.c).toMatchObject({ mode: 'bot', case: { state: 'waiting', later: true, priority: 'high' } });
    const said = talk.effects.find((one) => one.do === 'say' && one.key === 'letter-person');
    expect(said).toMatchObject({ params: { code: talk.c.case?.code } });
    expect(said).not.toHaveProperty('params.position');
  });

  test('is told of without a place in the queue, and the bot goes on', () => {
    const { talk } = filed();
    expect(talk.said('进度')).toEqual(['say case-status-later', 'say letter-more']);
    expect(talk.taps('yes')).toEqual(['say letter-thanks']);
    expect(talk.says('我充值没到账', DEPOSIT)).toContain('say repair-opened-understood');
  });

  test('is the agent’s with the first answer: what the bot asks rests until it is closed', () => {
    const { talk } = filed();
    talk.taps('no');
    talk.says('我充值没到账', DEPOSIT);
    const question = talk.c.stack.at(-1);
    expect(talk.answers('您好')).toEqual(['say case-taken', 'card', 'post desk-taken', 'pass']);
    expect(talk.c).toMatchObject({ mode: 'human', shown: null });
    for (const text of ['1', '是', 'usdt', '银行卡']) expect(talk.said(text)).toEqual(['relay']);
    expect(talk.agent({ do: 'close' })).toContain('say repair-rating-stars');
    talk.taps('5');
    expect(talk.c.stack.at(-1)).toMatchObject({ flow: 'deposit', step: question?.step, ran: true });
  });

  test('hands what the bot was still listening to to the agent who takes it', () => {
    const { talk } = filed();
    talk.taps('no');
    talk.said('还有一件');
    expect(talk.agent({ do: 'take' })[0]).toBe('relay');
    expect(talk.effects[0]).toMatchObject({ text: '还有一件' });
    expect(talk.pause()).toEqual([]);
  });

  test('goes to the queue with the customer who calls for a person, and stays when they leave it', () => {
    const { talk } = filed();
    const code = talk.c.case?.code;
    talk.taps('no');
    expect(talk.said('人工')).toEqual(['card', 'post desk-waits', 'say case-promise', 'say repair-person-handoff']);
    expect(talk.c).toMatchObject({ mode: 'waiting', case: { code, state: 'waiting', priority: 'high' } });
    expect(talk.said('进度')).toEqual(['say case-status-waiting']);
    expect(talk.said('不等了').slice(0, 2)).toEqual(['say case-left-later', 'post desk-left']);
    expect(talk.c).toMatchObject({ mode: 'bot', case: { code, state: 'waiting', later: true } });
  });

  test('is raised by an emergency', () => {
    const { talk } = filed();
    talk.said('被盗了');
    expect(talk.c).toMatchObject({ mode: 'waiting', case: { priority: 'urgent' } });
  });

  test('takes in a second one', () => {
    const { talk } = filed();
    talk.taps('no');
    talk.said('写信');
    talk.taps('agent');
    talk.says('他说话很冲。');
    expect(talk.taps('yes')).toEqual(['say case-added', 'card', 'post desk-added', 'say letter-more']);
    expect(talk.c.case?.facts).toHaveLength(4);
  });

  test('hears no edit of what is told to the bot', () => {
    const { talk } = filed();
    expect(talk.edits('m1', '改了')).toEqual([]);
  });

  test('given to somebody else it still is nobody’s to wait for; closed unanswered, the customer is told', () => {
    const { talk } = filed();
    expect(talk.agent({ do: 'transfer', to: 'Bo' })).toEqual(['post desk-transferred', 'card']);
    expect(talk.c.mode).toBe('bot');
    expect(talk.agent({ do: 'close' })).toContain('say case-closed');
    expect(talk.c).toMatchObject({ mode: 'bot', case: { state: 'closed' } });
  });
});

test('in a case that was opened again, an answer to an old question of the bot’s is for the agent', () => {
  const talk = new Talk(shipped.book);
  talk.said('人工');
  talk.agent({ do: 'take' });
  talk.agent({ do: 'close' });
  talk.taps('5');
  talk.says('我充值没到账', DEPOSIT);
  talk.agent({ do: 'reopen' });
  for (const text of ['银行卡', '1', 'usdt']) expect(talk.said(text)).toEqual(['relay']);
});
