import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { SendError } from '../../src/ports/errors.ts';
import { openDesk, type TestDesk } from '../support/desk.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';

let shipped: Shipped;
let desk: TestDesk;
beforeAll(async () => {
  shipped = await shippedBook();
});
beforeEach(async () => {
  desk = await openDesk(shipped);
});
afterEach(() => desk.stage.end());

const view = () => desk.stage.runtime.view;
const talk = (most = 200) => view().talk('app', 'lily', most);

describe('a talk, as a page that is opened anew is shown it', () => {
  test('is what was said and shown, in order, with the same ids and choices', async () => {
    await desk.says('lily', '我充值了USDT一直没到账');
    const past = await talk();
    const shown = desk.shown();
    expect(past.map((one) => one.text)).toEqual(['我充值了USDT一直没到账', ...shown.map((one) => one.text)]);
    expect(past.slice(1).map((one) => one.id)).toEqual(shown.map((one) => one.messageId));
    expect(past.at(-1)?.choices).toEqual(shown.at(-1)?.choices);
    expect(past.every((one) => one.state === 'sent')).toBe(true);
  });

  test('has each message in its latest version, where it first stood', async () => {
    await desk.says('lily', '人工');
    const { messageId } = await desk.says('lily', '转的是BEP20');
    await desk.says('lily', '在吗');
    await desk.says('lily', '转的是TRC20', { messageId, edited: true });
    const said = (await talk()).filter((one) => one.from === 'customer');
    expect(said.map((one) => one.text)).toEqual(['人工', '转的是TRC20', '在吗']);
    expect(said[1]).toMatchObject({ id: messageId, edited: true });
  });

  test('knows what is still on its way, by the id that it will have', async () => {
    let out = '';
    desk.app.interfere = (when, sending, to) => {
      if (when !== 'before' || to !== 'lily') return;
      out = out || sending.id;
      throw new SendError('offline', 'the app is down');
    };
    await desk.says('lily', '人工');
    const [first] = (await talk()).filter((one) => one.from !== 'customer');
    expect(first).toMatchObject({ id: out, state: 'pending' });
    desk.app.interfere = () => {};
    await desk.stage.advance(60_000);
    const [arrived] = (await talk()).filter((one) => one.from !== 'customer');
    expect(arrived).toMatchObject({ id: desk.shown()[0]?.messageId, state: 'sent' });
  });

  test('goes back into the archive, also while the conversation rests', async () => {
    for (let n = 0; n < 60; n++) await desk.says('lily', `第 ${n} 句 ${'好'.repeat(150)}`);
    expect((await desk.document()).archived).toBeGreaterThan(0);
    const said = (await talk(1_000)).filter((one) => one.from === 'customer').map((one) => one.text.split(' ')[1]);
    expect(said).toEqual(Array.from({ length: 60 }, (_, n) => String(n)));
    expect(await talk(7)).toHaveLength(7);
  });

  test('shows the agents’ notes to nobody but agents', async () => {
    await desk.says('lily', '人工');
    await desk.agent('/note 链上已确认');
    expect((await talk()).some((one) => one.text.includes('链上已确认'))).toBe(false);
    const { case: one } = await desk.conversation();
    const seen = await view().case(one?.code ?? '', 200);
    expect(seen?.messages.filter((line) => line.from === 'note').map((line) => line.text)).toEqual(['链上已确认']);
  });

  test('is empty for somebody who never said anything', async () => {
    expect(await view().talk('app', 'nobody', 10)).toEqual([]);
    expect(await view().openCase('app', 'nobody')).toBeNull();
  });
});

describe('the desk, as a page that is opened anew is shown it', () => {
  test('lists the cases in the order of service, and then those that are closed', async () => {
    await desk.says('lily', '人工');
    await desk.says('max', '人工');
    await desk.says('ann', '我的币被盗了');
    await desk.agent('/close', 'lily');
    const cases = await view().cases({ live: 10, closed: 10 });
    expect(cases.map((one) => [one.customer, one.state])).toEqual([
      ['ann', 'waiting'],
      ['max', 'waiting'],
      ['lily', 'closed'],
    ]);
    expect(cases[0]?.priority).toBe('urgent');
    expect(await view().cases({ live: 1, closed: 0 })).toHaveLength(1);
  });

  test('shows a case with its card, its talk and what was done', async () => {
    await desk.says('lily', '人工');
    await desk.agent('您好');
    const code = (await desk.conversation()).case?.code ?? '';
    const one = await view().case(code, 200);
    expect(one?.card.text).toContain(`#${code}`);
    expect(one?.card.choices.map((choice) => choice.id)).toEqual(
      ['urgent', 'note', 'transfer', 'close'].map((deed) => `${deed}:${code}`),
    );
    expect(one?.messages.at(-1)).toMatchObject({ from: 'agent', who: 'Ann', text: '您好', state: 'sent' });
    expect(one?.record.map(({ deed }) => deed)).toEqual(['opened', 'taken', 'answered']);
    expect(view().customerOf(code)).toEqual({ channel: 'app', customer: 'lily' });
    expect(await view().openCase('app', 'lily')).toBe(code);
    expect(await view().case('9999', 200)).toBeNull();
    expect(view().customerOf('9999')).toBeNull();
  });
});
