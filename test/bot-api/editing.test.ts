import { InlineKeyboard } from 'grammy';
import { beforeEach, expect, test } from 'vitest';
import type { Customer } from '../support/bot-api/customer.ts';
import { HandClock, open, refusal } from './open.ts';

let at: Awaited<ReturnType<typeof open>>;
let anna: Customer;
let clock: HandClock;

beforeEach(async () => {
  clock = new HandClock();
  at = await open({ now: clock.now });
  anna = at.api.customer();
  anna.start();
});

const send = (text: string, other = {}) => at.tg.sendMessage(anna.chatId, text, other);
const keyboard = new InlineKeyboard().text('Yes', 'y');

test('an edit is seen, and one that changes nothing is refused', async () => {
  const { message_id: id } = await send('one', { reply_markup: keyboard });
  const edit = (text: string, other = {}) => at.tg.editMessageText(anna.chatId, id, text, other);
  expect(await refusal(edit('one', { reply_markup: keyboard }))).toMatch(/^400 Bad Request: message is not modified/);
  await edit('two', { reply_markup: keyboard });
  expect(anna.sights().at(-1)).toMatchObject({ kind: 'edited', message: { text: 'two' } });
  expect(await refusal(edit(' two ', { reply_markup: keyboard }))).toMatch(/message is not modified/);
});

test('an edit without a keyboard takes the keyboard away', async () => {
  const { message_id: id } = await send('one', { reply_markup: keyboard });
  await at.tg.editMessageText(anna.chatId, id, 'two');
  expect(anna.last()).not.toHaveProperty('reply_markup');
  expect(await refusal(at.tg.editMessageReplyMarkup(anna.chatId, id))).toMatch(/message is not modified/);
  await at.tg.editMessageReplyMarkup(anna.chatId, id, { reply_markup: keyboard });
  expect(anna.last()?.reply_markup).toBeDefined();
});

test("only what stands and is the bot's own can be edited", async () => {
  const theirs = anna.say('mine');
  expect(await refusal(at.tg.editMessageText(anna.chatId, theirs.message_id, 'x'))).toMatch(/can't be edited/);
  expect(await refusal(at.tg.editMessageText(anna.chatId, 999, 'x'))).toMatch(/message to edit not found/);
});

test('a text has no caption, and a picture no text', async () => {
  const text = await send('one');
  const photo = anna.photo();
  const copy = await at.tg.copyMessage(anna.chatId, anna.chatId, photo.message_id);
  expect(await refusal(at.tg.editMessageCaption(anna.chatId, text.message_id, { caption: 'x' }))).toMatch(/no caption/);
  expect(await refusal(at.tg.editMessageText(anna.chatId, copy.message_id, 'x'))).toMatch(/there is no text/);
  await at.tg.editMessageCaption(anna.chatId, copy.message_id, { caption: 'seen' });
  expect(anna.last()?.caption).toBe('seen');
});

test('a message is deleted once', async () => {
  const { message_id: id } = await send('one');
  await at.tg.deleteMessage(anna.chatId, id);
  expect(anna.sights().at(-1)).toMatchObject({ kind: 'deleted', message: { text: 'one' } });
  expect(await refusal(at.tg.deleteMessage(anna.chatId, id))).toBe('400 Bad Request: message to delete not found');
});

test("a customer's message can be deleted too, for two days", async () => {
  const [first, second] = [anna.say('my phrase is …'), anna.say('and …')];
  await at.tg.deleteMessage(anna.chatId, first.message_id);
  clock.ms += 48 * 3_600_000;
  const late = at.tg.deleteMessage(anna.chatId, second.message_id);
  expect(await refusal(late)).toBe("400 Bad Request: message can't be deleted for everyone");
});

test('deleting many passes over those that are gone', async () => {
  const ids = [(await send('one')).message_id, 999, (await send('two')).message_id];
  expect(await at.tg.deleteMessages(anna.chatId, ids)).toBe(true);
  expect(anna.messages()).toEqual([]);
});

test("in a group, others' messages are deleted only with the right to", async () => {
  const group = at.api.group({ rights: { can_delete_messages: false } });
  const said = group.agent().say('hello');
  expect(await refusal(at.tg.deleteMessage(group.id, said.message_id))).toBe(
    "400 Bad Request: message can't be deleted",
  );
  group.botBecomes('administrator', { can_delete_messages: true });
  expect(await at.tg.deleteMessage(group.id, said.message_id)).toBe(true);
});

test('a press of a button is answered once, and not after 150 seconds', async () => {
  await send('sure?', { reply_markup: keyboard });
  const query = anna.tap('Yes');
  await at.tg.answerCallbackQuery(query, { text: 'Noted' });
  expect(anna.sights().at(-1)).toEqual({ kind: 'answered', query, text: 'Noted', alert: false });
  expect(await refusal(at.tg.answerCallbackQuery(query))).toMatch(/^400 Bad Request: query is too old/);
  const late = anna.tap('Yes');
  clock.ms += 150_000;
  expect(await refusal(at.tg.answerCallbackQuery(late))).toMatch(/query is too old/);
});

test('a button can be pressed after its message has changed or gone', async () => {
  const shown = await send('sure?', { reply_markup: keyboard });
  await at.tg.editMessageText(anna.chatId, shown.message_id, 'done');
  anna.tap('Yes', shown);
  await at.tg.deleteMessage(anna.chatId, shown.message_id);
  anna.tap('Yes', shown);
  const pressed = (await at.tg.getUpdates()).flatMap(({ callback_query: one }) => one?.message ?? []);
  expect(pressed).toMatchObject([{ text: 'done' }, { message_id: shown.message_id, date: 0 }]);
  expect(() => anna.tap('Yes')).toThrow('nobody shows a button "Yes"');
});
