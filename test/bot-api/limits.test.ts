import fc from 'fast-check';
import { GrammyError } from 'grammy';
import { expect, test } from 'vitest';
import { Refusal } from '../support/bot-api/errors.ts';
import { DOCUMENTED, Limits } from '../support/bot-api/limits.ts';
import type { Room } from '../support/bot-api/state.ts';
import { HandClock, open, refusal } from './open.ts';

const limited = async () => {
  const clock = new HandClock();
  return { clock, ...(await open({ now: clock.now, budgets: DOCUMENTED })) };
};

test('a private chat takes a small burst, then one a second', async () => {
  const { api, tg, clock } = await limited();
  const anna = api.customer();
  anna.start();
  const send = () => tg.sendMessage(anna.chatId, 'x');
  for (let n = 0; n < 3; n += 1) await send();
  const error = await send().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(GrammyError);
  expect(error).toMatchObject({
    error_code: 429,
    description: 'Too Many Requests: retry after 3',
    parameters: { retry_after: 3 },
  });
  clock.ms += 3000;
  await send();
});

test('a group takes twenty a minute, over all its topics, topics and edits counted', async () => {
  const { api, tg, clock } = await limited();
  const group = api.group({ forum: true });
  const topics = [await tg.createForumTopic(group.id, 'a'), await tg.createForumTopic(group.id, 'b')];
  for (let n = 0; n < 17; n += 1) {
    await tg.sendMessage(group.id, `${n}`, { message_thread_id: topics[n % 2]?.message_thread_id ?? 0 });
  }
  const last = group.fromBot(topics[0]?.message_thread_id).at(-1);
  await tg.editMessageText(group.id, last?.message_id ?? 0, 'edited');
  expect(await refusal(tg.sendMessage(group.id, 'one more'))).toBe('429 Too Many Requests: retry after 60');
  clock.ms += 60_000;
  await tg.sendMessage(group.id, 'one more');
});

test('thirty a second over all chats', async () => {
  const { api, tg, clock } = await limited();
  const all = Array.from({ length: 31 }, () => api.customer());
  for (const one of all) one.start();
  for (const one of all.slice(0, 30)) await tg.sendMessage(one.chatId, 'x');
  expect(await refusal(tg.sendMessage(all[30]?.chatId ?? 0, 'x'))).toBe('429 Too Many Requests: retry after 1');
  clock.ms += 1000;
  await tg.sendMessage(all[30]?.chatId ?? 0, 'x');
});

test('deleting, reacting, typing and answering buttons are free', async () => {
  const { api, tg } = await limited();
  const anna = api.customer();
  anna.start();
  for (let n = 0; n < 40; n += 1) await tg.sendChatAction(anna.chatId, 'typing');
  const { message_id } = await tg.sendMessage(anna.chatId, 'x');
  await tg.deleteMessage(anna.chatId, message_id);
});

test('budgets can be switched off and on again', async () => {
  const { api, tg } = await limited();
  const anna = api.customer();
  anna.start();
  const send = () => tg.sendMessage(anna.chatId, 'x');
  api.limits.set(null);
  for (let n = 0; n < 40; n += 1) await send();
  api.limits.set({ ...DOCUMENTED, privateBurst: 1 });
  await send();
  expect(await refusal(send())).toMatch(/^429/);
});

test('who waits as long as was said is let in, at any rhythm', () => {
  const room = { chat: { type: 'supergroup' } } as Room;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9000 }), { maxLength: 80 }), (pauses) => {
      let now = 0;
      const limits = new Limits(DOCUMENTED, () => now);
      for (const pause of pauses) {
        now += pause;
        try {
          limits.spend('sendMessage', room, 1);
        } catch (error) {
          now += 1000 * ((error as Refusal).parameters?.retry_after ?? Number.NaN);
          expect(() => limits.spend('sendMessage', room, 1)).not.toThrow(Refusal);
        }
      }
    }),
  );
});
