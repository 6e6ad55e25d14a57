import { InlineKeyboard, Keyboard } from 'grammy';
import { beforeEach, expect, test } from 'vitest';
import type { Customer } from '../support/bot-api/customer.ts';
import { open, refusal } from './open.ts';

let at: Awaited<ReturnType<typeof open>>;
let anna: Customer;

beforeEach(async () => {
  at = await open();
  anna = at.api.customer({ id: 4_503_599_627_370_495, firstName: 'Anna' });
  anna.start();
});

const say = (text: string, other = {}) => at.tg.sendMessage(anna.chatId, text, other);

test('a text has 1 to 4096 UTF-16 units, without the space around it', async () => {
  expect(await refusal(say('   \n'))).toBe('400 Bad Request: message text is empty');
  expect(await refusal(say('字'.repeat(4097)))).toBe('400 Bad Request: message is too long');
  expect(await refusal(say('😀'.repeat(2049)))).toBe('400 Bad Request: message is too long');
  expect((await say(`  ${'字'.repeat(4096)} `)).text).toHaveLength(4096);
});

test('entities lie inside the text and split no symbol', async () => {
  const bold = (offset: number, length: number) => ({ entities: [{ type: 'bold', offset, length }] });
  expect(await refusal(say('bold', bold(2, 3)))).toMatch(/leaves the text/);
  expect(await refusal(say('bold', bold(-1, 2)))).toMatch(/leaves the text/);
  expect(await refusal(say('😀!', bold(1, 2)))).toMatch(/begins in a middle of a UTF-16 symbol/);
  expect(await refusal(say('😀!', bold(0, 1)))).toMatch(/ends in a middle of a UTF-16 symbol/);
  expect(await refusal(say('x', { entities: [{ type: 'shiny', offset: 0, length: 1 }] }))).toMatch(/unsupported type/);
  expect((await say(' 😀!', bold(1, 2))).entities).toEqual([{ type: 'bold', offset: 0, length: 2 }]);
});

test('Markdown is not served', async () => {
  expect(await refusal(say('*a*', { parse_mode: 'MarkdownV2' }))).toMatch(/parse_mode is not served/);
});

test('callback data has 1 to 64 bytes, not characters', async () => {
  const button = (data: string) => ({ reply_markup: new InlineKeyboard().text('Go', data) });
  expect(await refusal(say('x', button('字'.repeat(22))))).toBe('400 Bad Request: BUTTON_DATA_INVALID');
  expect(await refusal(say('x', button('')))).toBe('400 Bad Request: BUTTON_DATA_INVALID');
  expect((await say('x', button('d'.repeat(64)))).reply_markup?.inline_keyboard[0]?.[0]?.text).toBe('Go');
});

test('a button has a text and something to do', async () => {
  const keyboard = (button: object) => ({ reply_markup: { inline_keyboard: [[button]] } });
  expect(await refusal(say('x', keyboard({ text: '', callback_data: 'd' })))).toMatch(/must be non-empty/);
  expect(await refusal(say('x', keyboard({ text: 'a' })))).toMatch(/text buttons are unallowed/);
  expect(await refusal(say('x', keyboard({ text: 'a', url: 'nowhere' })))).toMatch(/Wrong HTTP URL/);
});

test('a keyboard under the input field is not part of the message', async () => {
  expect(await say('x', { reply_markup: new Keyboard().text('Yes') })).not.toHaveProperty('reply_markup');
  expect(anna.keyboard()).toMatchObject({ keyboard: [[{ text: 'Yes' }]] });
  expect(anna.buttons()).toEqual([]);
});

test('the buttons that are shown are those of the newest message that has any', async () => {
  await say('one', { reply_markup: new InlineKeyboard().text('Old', 'o') });
  await say('two', { reply_markup: new InlineKeyboard().text('Yes', 'y').text('No', 'n') });
  await say('three');
  expect(anna.buttons()).toEqual(['Yes', 'No']);
});

test('what no bot can read is sent, too', async () => {
  anna.other({ dice: { emoji: '🎲', value: 3 } });
  expect((await at.tg.getUpdates()).at(-1)?.message?.dice).toEqual({ emoji: '🎲', value: 3 });
  await say('a die?');
  expect(anna.chat().map(({ text, dice }) => text ?? dice?.emoji)).toEqual(['/start', '🎲', 'a die?']);
  expect(anna.messages().map(({ text }) => text)).toEqual(['a die?']);
});

test('a private chat has no topics', async () => {
  expect(await refusal(say('x', { message_thread_id: 5 }))).toBe('400 Bad Request: message thread not found');
});

test('an answer names a message that stands, unless it may do without', async () => {
  const reply = { message_id: 999 };
  expect(await refusal(say('x', { reply_parameters: reply }))).toBe('400 Bad Request: message to be replied not found');
  const without = await say('x', { reply_parameters: { ...reply, allow_sending_without_reply: true } });
  expect(without.reply_to_message).toBeUndefined();
});

test('an answer shows what it answers, and a quote must be in it', async () => {
  const asked = anna.say('where is my deposit?');
  const quoting = (quote: string) => say('here', { reply_parameters: { message_id: asked.message_id, quote } });
  expect(await quoting('my deposit')).toMatchObject({
    reply_to_message: { text: 'where is my deposit?' },
    quote: { text: 'my deposit', position: 9, is_manual: true },
  });
  expect(await refusal(quoting('your deposit'))).toBe('400 Bad Request: QUOTE_TEXT_INVALID');
});

test('a chat that the bot never met is not found: a bot does not write first', async () => {
  const ben = at.api.customer();
  expect(await refusal(at.tg.sendMessage(ben.chatId, 'hello'))).toBe('400 Bad Request: chat not found');
  ben.start();
  expect((await at.tg.sendMessage(ben.chatId, 'hello')).chat.id).toBe(ben.chatId);
});

test('who has blocked the bot or is gone gets nothing', async () => {
  anna.block();
  expect(await refusal(say('x'))).toBe('403 Forbidden: bot was blocked by the user');
  anna.unblock();
  await say('back');
  anna.deactivate();
  expect(await refusal(say('x'))).toBe('403 Forbidden: user is deactivated');
});

test('what may not be saved says so and is not copied', async () => {
  const message = await say('secret', { protect_content: true });
  expect(message.has_protected_content).toBe(true);
  const copy = at.tg.copyMessage(anna.chatId, anna.chatId, message.message_id);
  expect(await refusal(copy)).toBe("400 Bad Request: message can't be copied");
});

test('a copy names nobody, and may have another caption', async () => {
  const group = at.api.group();
  const photo = anna.photo({ caption: 'mine', reply: anna.say('look') });
  await at.tg.copyMessage(group.id, anna.chatId, photo.message_id);
  await at.tg.copyMessage(group.id, anna.chatId, photo.message_id, { caption: '#1024' });
  const [plain, other] = group.fromBot();
  expect(plain).toMatchObject({ from: { is_bot: true }, caption: 'mine', photo: photo.photo });
  expect(plain?.reply_to_message).toBeUndefined();
  expect(other?.caption).toBe('#1024');
  expect(await refusal(at.tg.copyMessage(group.id, anna.chatId, 12_345))).toMatch(/message to copy not found/);
});

test('a place and a contact are sent', async () => {
  expect((await at.tg.sendLocation(anna.chatId, 31.2, 121.4)).location?.latitude).toBe(31.2);
  expect(await refusal(at.tg.sendLocation(anna.chatId, 131, 0))).toMatch(/latitude/);
  expect((await at.tg.sendContact(anna.chatId, '+100', 'Desk')).contact?.phone_number).toBe('+100');
});

test('one reaction of those that exist, on a message that stands', async () => {
  const said = anna.say('thanks');
  const react = (emoji: string, id = said.message_id) =>
    at.tg.setMessageReaction(anna.chatId, id, [{ type: 'emoji', emoji: emoji as '👍' }]);
  await react('👍');
  expect(anna.reactionTo(said)).toEqual(['👍']);
  expect(await refusal(react('🛟'))).toBe('400 Bad Request: REACTION_INVALID');
  expect(await refusal(react('👍', 999))).toBe('400 Bad Request: message to react not found');
  await at.tg.setMessageReaction(anna.chatId, said.message_id, []);
  expect(anna.reactionTo(said)).toEqual([]);
});

test('typing is seen', async () => {
  await at.tg.sendChatAction(anna.chatId, 'typing');
  expect(anna.sights().at(-1)).toEqual({ kind: 'action', action: 'typing' });
  expect(await refusal(at.tg.sendChatAction(anna.chatId, 'dancing' as 'typing'))).toMatch(/wrong parameter action/);
});
