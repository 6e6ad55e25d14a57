import { expect, test } from 'vitest';
import { types } from 'wechaty';
import { openLoggedIn } from './opened.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const BYTES = Buffer.from([0, 1, 2, 250, 255, 13, 10, 45, 45]);
const { Message } = types;

test('a text arrives with its breaks and emoji, from who wrote it', async () => {
  const { wx, alice, client } = await openLoggedIn();
  alice.say('您好 😂\n<转账> 没到账');
  const message = await client.message('您好 😂\n<转账> 没到账');
  expect([message.type(), message.talker().id, message.self()]).toEqual([Message.Text, wx.idOf(alice), false]);
  expect(wx.complaints).toEqual([]);
});

test('a picture, a file, a voice and a video arrive with their bytes', async () => {
  const { alice, client, wx } = await openLoggedIn();
  alice.picture(PNG);
  alice.file('流水 & 账单.pdf', BYTES);
  alice.voice(BYTES, 4);
  alice.video(PNG);
  const kinds = [Message.Image, Message.Attachment, Message.Audio, Message.Video];
  const messages = await Promise.all(kinds.map((kind) => client.message((one) => one.type() === kind)));
  const boxes = await Promise.all(messages.map((message) => message.toFileBox()));
  expect(await Promise.all(boxes.map((box) => box.toBuffer()))).toEqual([PNG, BYTES, BYTES, PNG]);
  expect(boxes[1]?.name).toBe('流水 & 账单.pdf');
  expect(boxes[2]?.metadata).toEqual({ voiceLength: 4000 });
  expect(wx.complaints).toEqual([]);
});

test('a sticker arrives with a place where its picture lies', async () => {
  const { alice, client } = await openLoggedIn();
  alice.sticker(BYTES);
  const message = await client.message((one) => one.type() === Message.Emoticon);
  expect(await (await message.toFileBox()).toBuffer()).toEqual(BYTES);
});

test('a link arrives with its title and address', async () => {
  const { alice, client } = await openLoggedIn();
  alice.link({ title: '公告', url: 'https://example.org/a?b=1', about: '维护' });
  const message = await client.message((one) => one.type() === Message.Url);
  expect((await message.toUrlLink()).payload).toMatchObject({ title: '公告', url: 'https://example.org/a?b=1' });
});

test('a contact card names somebody, and a place is a text with a mark', async () => {
  const { wx, alice, wang, client } = await openLoggedIn();
  alice.card(wang);
  alice.location({ label: '上海市人民广场', latitude: 31.2304, longitude: 121.4737 });
  const card = await client.message((one) => one.type() === Message.Contact);
  expect(await client.puppet.messageRawPayload(card.id)).toMatchObject({
    RecommendInfo: { UserName: wx.idOf(wang), NickName: '王明' },
  });
  const place = await client.message((one) => one.text().startsWith('上海市人民广场'));
  expect(await client.puppet.messageRawPayload(place.id)).toMatchObject({
    MsgType: 1,
    SubMsgType: 48,
    OriContent: expect.stringContaining('x="31.2304" y="121.4737"'),
  });
});

test('a message that is taken back is named by the notice of it', async () => {
  const { wx, alice, client } = await openLoggedIn();
  const said = alice.say('我的助记词是');
  await client.message('我的助记词是');
  alice.recall(said);
  const notice = await client.message((one) => one.type() === Message.Recalled);
  expect(notice.text()).toContain(`<msgid>${said.id}</msgid>`);
  expect(notice.text()).toContain('"Alice" 撤回了一条消息');
  expect(notice.talker().id).toBe(wx.idOf(alice));
});

test('a note of WeChat itself arrives as no text', async () => {
  const { alice, client } = await openLoggedIn();
  alice.note('收到红包，请在手机上查看');
  const message = await client.message('收到红包，请在手机上查看');
  expect(message.type()).toBe(Message.Unknown);
});

test('a room message comes from its member, with who was mentioned', async () => {
  const { wx, wang, room, client } = await openLoggedIn();
  room.member(wang).say('#1024 接单', { mention: [wx.account()] });
  const message = await client.message((one) => one.text().includes('接单'));
  expect([message.talker().id, message.room()?.id]).toEqual([wx.idOf(wang), wx.idOf(room)]);
  expect(await message.mentionSelf()).toBe(true);
  expect(await message.mentionText()).toBe('#1024 接单');
});

test.each(['text', 'app'] as const)('an answer to a message brings its words along, as %s', async (quoteAs) => {
  const { wx, wang, room, client } = await openLoggedIn();
  await (await client.room('客服群')).say('[#1024] Alice: 没到账');
  room.member(wang).say('正在查', { quote: await room.receives(), quoteAs });
  const message = await client.message((one) => one.text().includes('正在查'));
  expect(message.text()).toBe('「客服：[#1024] Alice: 没到账」\n- - - - - - - - - - - - - - -\n正在查');
  expect(message.talker().id).toBe(wx.idOf(wang));
});

test('an answer to a picture has lost what it answers', async () => {
  const { wang, room, client } = await openLoggedIn();
  const said = room.member(wang).picture(PNG);
  room.member(wang).say('看这张', { quote: said });
  const message = await client.message((one) => one.text().includes('看这张'));
  expect(message.text()).toBe('「王明：[图片]」\n- - - - - - - - - - - - - - -\n看这张');
});

test('a file in a room comes from its member', async () => {
  const { wx, wang, room, client } = await openLoggedIn();
  room.member(wang).file('a.zip', BYTES);
  const message = await client.message((one) => one.type() === Message.Attachment);
  expect([message.talker().id, message.room()?.id]).toEqual([wx.idOf(wang), wx.idOf(room)]);
  expect(await (await message.toFileBox()).toBuffer()).toEqual(BYTES);
});

test('what the account writes on its phone arrives as its own, in a chat and in a room', async () => {
  const { wx, alice, room, client } = await openLoggedIn();
  wx.phone.say(alice, '我来处理');
  wx.phone.say(room, '#1024 结单');
  const [toAlice, toRoom] = await Promise.all([client.message('我来处理'), client.message('#1024 结单')]);
  expect([toAlice.self(), toAlice.listener()?.id]).toEqual([true, wx.idOf(alice)]);
  expect([toRoom.self(), toRoom.room()?.id]).toEqual([true, wx.idOf(room)]);
});

test('a friend request brings its greeting, and is accepted with its ticket', async () => {
  const { wx, client } = await openLoggedIn();
  const bob = wx.contact({ nick: 'Bob', friend: false });
  bob.asks('我是 Bob，充值没到');
  await client.tells('friendship');
  const [request] = client.friendships;
  expect([request?.hello, request?.contactId]).toEqual(['我是 Bob，充值没到', wx.idOf(bob)]);
  await client.puppet.friendshipAccept(request?.id ?? '');
  expect(bob.friend).toBe(true);
  await client.tells('friendship', 2);
  const contact = await client.contact('Bob');
  await contact.sync();
  expect(contact.friend()).toBe(true);
  expect(wx.complaints).toEqual([]);
});

test('a room that the account has not saved is known from its first message on', async () => {
  const { wx, wang, client } = await openLoggedIn();
  const room = wx.room({ topic: '临时群', members: [wang], saved: false });
  await expect(client.bot.Room.find({ topic: '临时群' })).resolves.toBeUndefined();
  room.member(wang).say('在吗');
  expect(await (await client.message('在吗')).room()?.topic()).toBe('临时群');
});

test('who comes into a room and who is put out of it is told, and its new topic', async () => {
  const { wx, alice, wang, room, client } = await openLoggedIn();
  const chat = await client.room('客服群');
  room.invites(wang, alice);
  await client.tells(`join ${wx.idOf(alice)}`);
  await wx.settled();
  await chat.sync();
  expect((await chat.memberAll()).map(({ id }) => id)).toContain(wx.idOf(alice));
  room.removes(wang);
  // The puppet looks for who left among those who are left, and so cannot name them.
  await client.tells('leave');
  await chat.sync();
  expect((await chat.memberAll()).map(({ id }) => id)).not.toContain(wx.idOf(wang));
  room.retitle(alice, '客服二群');
  await client.tells('topic 客服二群');
});

test('a contact that takes another name keeps its id until the next login', async () => {
  const { wx, alice, client } = await openLoggedIn();
  const contact = await client.contact('Alice');
  alice.rename('Alicia');
  await wx.settled();
  await contact.sync();
  expect([contact.name(), contact.id]).toEqual(['Alicia', wx.idOf(alice)]);
});

test('a message whose fetching was cut comes again, under the same id', async () => {
  const { wx, alice, client } = await openLoggedIn();
  await wx.settled();
  wx.faults.fail('webwxsync', { cut: 'after' });
  const said = alice.say('收到了吗');
  await client.hurry();
  expect((await client.message('收到了吗')).id).toBe(said.id);
  const fetched = wx.requests.filter(({ reply }) => JSON.stringify(reply).includes(said.id));
  expect(fetched).toHaveLength(1);
});

test('the real puppet has its defects here too: a customer’s moons log it out', async () => {
  const { alice, client } = await openLoggedIn();
  alice.say('🌚 🌚🌚 🌚🌚 🌚');
  await client.tells('logout');
});

test('the real puppet has its defects here too: what was said before the login is dropped', async () => {
  const { alice, client } = await openLoggedIn();
  alice.say('早就说了', { at: Math.floor(Date.now() / 1000) - 60 });
  alice.say('现在说的');
  await client.message('现在说的');
  expect(client.messages.map((message) => message.text())).not.toContain('早就说了');
});
