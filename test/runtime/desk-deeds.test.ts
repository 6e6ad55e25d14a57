import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDesk, type TestDesk } from '../support/desk.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';

const PHRASE = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

let shipped: Shipped;
let desk: TestDesk;
beforeAll(async () => {
  shipped = await shippedBook();
});
beforeEach(async () => {
  desk = await openDesk(shipped);
  return () => desk.stage.end();
});

/** Who did what, as the case's record has it. */
const deeds = async () =>
  (await desk.conversation()).case?.record.map(({ who, deed, detail }) => [who, deed, detail ?? '']);

describe('an edit', () => {
  test('of an answer is a correction, once', async () => {
    const { code } = await desk.queues();
    const { done } = await desk.act({ text: `#${code} 五分钟` });
    const edit = { text: `#${code} 十分钟`, messageId: done.messageId, edited: true };
    const { customer } = await desk.act(edit);
    expect(customer).toMatchObject([{ customer: 'lily', text: expect.stringContaining('十分钟') }]);
    expect((await desk.document()).transcript.at(-1)).toMatchObject({ text: '十分钟', replaces: expect.any(String) });
    expect(await desk.act({ ...edit, id: 'again' })).toMatchObject({ room: [], customer: [] });
  });

  test('of an answer reaches its case though it names none', async () => {
    const { card } = await desk.queues();
    await desk.queues('max');
    const { done } = await desk.act({ text: '五分钟', replyTo: card });
    const { customer } = await desk.act({ text: '十分钟', messageId: done.messageId, edited: true });
    expect(customer).toMatchObject([{ customer: 'lily', text: expect.stringContaining('十分钟') }]);
  });

  test.each(['/close', '', '#9999 您好'])(
    'of an answer into something else changes nothing, and is told: %s',
    async (text) => {
      const { code } = await desk.queues();
      const { done } = await desk.act({ text: `#${code} 五分钟` });
      const edited = await desk.act({ text, messageId: done.messageId, edited: true });
      expect(edited).toMatchObject({ room: ['desk-cant-correct'], customer: [] });
      expect((await desk.conversation()).case?.state).toBe('open');
    },
  );

  test('of chatter, of a note or of a command is left alone', async () => {
    const { code } = await desk.queues();
    const edits: [string, string][] = [
      ['午饭吃什么？', '晚饭吃什么？'],
      ['午饭吃什么？', '/queue'],
      [`#${code} // 打过电话`, `#${code} // 打过两次电话`],
      [`#${code} /case`, `#${code} /close`],
    ];
    for (const [text, later] of edits) {
      const { done } = await desk.act({ text });
      expect(await desk.act({ text: later, messageId: done.messageId, edited: true })).toMatchObject({
        room: [],
        customer: [],
      });
    }
    expect((await desk.conversation()).case?.state).toBe('waiting');
  });

  test('of chatter into an answer is not sent, and told', async () => {
    const { code } = await desk.queues();
    const { done } = await desk.act({ text: '您好' });
    const edited = await desk.act({ text: `#${code} 您好`, messageId: done.messageId, edited: true });
    expect(edited).toMatchObject({ room: ['desk-cant-correct'], customer: [] });
  });
});

describe("an agent's words with a recovery phrase in them", () => {
  test.each([
    ['an answer', (code: string) => ({ text: `#${code} 您的是 ${PHRASE}` })],
    [
      'a file name',
      (code: string) => ({
        text: `#${code} 请看`,
        media: [{ kind: 'file' as const, ref: '1', at: 'app', name: `${PHRASE}.txt` }],
      }),
    ],
  ])('do not go out, and it is told: %s', async (_, words) => {
    const { code } = await desk.queues();
    const { room, customer } = await desk.act(words(code));
    expect([room, customer]).toEqual([['desk-blocked'], []]);
    expect(await deeds()).toContainEqual(['Ann', 'blocked', 'mnemonic']);
    expect(JSON.stringify(await desk.document())).not.toContain('sausage');
  });

  test('do not go out as a correction', async () => {
    const { code } = await desk.queues();
    const { done } = await desk.act({ text: `#${code} 您好` });
    const { room, customer } = await desk.act({ text: `#${code} ${PHRASE}`, messageId: done.messageId, edited: true });
    expect([room, customer]).toEqual([['desk-blocked'], []]);
  });

  test('lose it in a note', async () => {
    const { code } = await desk.queues();
    expect((await desk.act({ text: `#${code} // ${PHRASE}` })).room).toEqual(['desk-noted']);
    expect(JSON.stringify(await desk.document())).not.toContain('sausage');
  });
});

describe('the life of a case', () => {
  test('is all in its record: who did what', async () => {
    const { code } = await desk.queues();
    const steps: [string, string, string[]][] = [
      ['Ann', '/take', ['desk-taken', 'desk-card']],
      ['Ann', '/note 打过电话', ['desk-noted']],
      ['Ann', '/priority high', ['desk-priority-set', 'desk-card']],
      ['Ann', '/transfer Bo', ['desk-transferred', 'desk-card']],
      ['Bo', '您好，我是小博。', ['desk-card', 'desk-taken']],
      ['Bo', '/close', ['desk-closed', 'desk-card']],
      ['Ann', '/reopen', ['desk-reopened', 'desk-card']],
      ['Ann', '/close', ['desk-closed', 'desk-card']],
    ];
    for (const [name, text, room] of steps) {
      expect([text, (await desk.act({ text: `#${code} ${text}` }, name)).room.sort()]).toEqual([text, room.sort()]);
    }
    await desk.taps('lily', '4');
    expect(await deeds()).toEqual([
      ['customer', 'opened', expect.anything()],
      ['Ann', 'taken', ''],
      ['Ann', 'noted', ''],
      ['Ann', 'priority', 'high'],
      ['Ann', 'transferred', 'Bo'],
      ['Bo', 'taken', ''],
      ['Bo', 'answered', ''],
      ['Bo', 'closed', ''],
      ['Ann', 'reopened', ''],
      ['Ann', 'closed', ''],
      ['customer', 'rated', '4'],
    ]);
    expect((await desk.document()).transcript).toContainEqual(
      expect.objectContaining({ from: 'note', who: 'Ann', text: '打过电话' }),
    );
    expect(desk.shown().some((one) => one.text.includes('打过电话'))).toBe(false);
  });

  test('makes no sense everywhere: the agent is told, and the customer sees nothing', async () => {
    const { code } = await desk.queues();
    const told = async (text: string, key: string) => {
      expect(await desk.act({ text: `#${code} ${text}` })).toMatchObject({ room: [key], customer: [] });
    };
    await told('/reopen', 'desk-open-already');
    await desk.act({ text: `#${code} /close` });
    for (const text of ['您好', '/take', '/close', '/transfer Bo', '/priority low'])
      await told(text, 'desk-closed-already');
    await told('/note 还是要看一下', 'desk-noted');
  });

  test('is over once the customer has a newer case, which is pointed to', async () => {
    const { code, card } = await desk.queues();
    await desk.act({ text: `#${code} /close` });
    const newer = await desk.queues();
    expect(await desk.act({ text: '您好', replyTo: card })).toMatchObject({
      room: ['desk-other-case-open'],
      customer: [],
    });
    expect(desk.room().at(-1)).toMatchObject({ case: code, text: expect.stringContaining(`#${newer.code}`) });
    await desk.act({ text: `#${newer.code} /close` });
    expect((await desk.act({ text: `#${code} /reopen` })).room).toEqual(['desk-closed-already']);
    expect(desk.room().at(-1)?.text).toContain(`#${newer.code}`);
    expect((await desk.act({ text: `#${newer.code} /reopen` })).room).toContain('desk-reopened');
  });

  test('is shown again with all that was said, when an agent asks', async () => {
    const { code } = await desk.queues();
    await desk.says('lily', '到现在还没有');
    expect((await desk.act({ text: `#${code} /case` })).room).toEqual(['desk-card', 'desk-talk']);
    expect(desk.room().at(-1)?.text).toContain('到现在还没有');
  });
});
