import { randomBytes } from 'node:crypto';
import { FileBox } from 'file-box';
import { expect, test } from 'vitest';
import { openLoggedIn } from './opened.ts';

const BYTES = Buffer.from([0, 1, 2, 250, 255, 13, 10, 45, 45]);

test('a text reaches a contact as it was written', async () => {
  const { wx, alice, client } = await openLoggedIn();
  await (await client.contact('Alice')).say('您好 <b> & "😀"\n第二行');
  expect(await alice.receives()).toMatchObject({ kind: 'text', text: '您好 <b> & "😀"\n第二行' });
  expect(wx.complaints).toEqual([]);
});

test.each([
  ['a.png', 'picture'],
  ['a.mp4', 'video'],
  ['a.gif', 'sticker'],
  ['说明.pdf', 'file'],
] as const)('%s reaches a contact as a %s with its bytes', async (name, kind) => {
  const { wx, alice, client } = await openLoggedIn();
  await (await client.contact('Alice')).say(FileBox.fromBuffer(BYTES, name));
  const received = await alice.receives();
  expect([received.kind, received.name, Buffer.from(received.bytes)]).toEqual([kind, name, BYTES]);
  expect(wx.complaints).toEqual([]);
});

test('a text and a file reach a room', async () => {
  const { room, client } = await openLoggedIn();
  const chat = await client.room('客服群');
  await chat.say('[#1024] Alice: 没到账');
  await chat.say(FileBox.fromBuffer(BYTES, 'a.pdf'));
  expect([(await room.receives()).text, (await room.receives()).name]).toEqual(['[#1024] Alice: 没到账', 'a.pdf']);
});

test('a file of several parts arrives whole', async () => {
  const { wx, alice, client } = await openLoggedIn();
  const large = randomBytes(3 * 512 * 1024 + 7);
  await (await client.contact('Alice')).say(FileBox.fromBuffer(large, 'large.zip'));
  expect(Buffer.compare((await alice.receives()).bytes, large)).toBe(0);
  expect(wx.requests.filter(({ endpoint }) => endpoint === 'webwxuploadmedia')).toHaveLength(4);
  expect(wx.complaints).toEqual([]);
});

test('a file that is too large is refused, and nothing arrives', async () => {
  const { wx, alice, client } = await openLoggedIn();
  const contact = await client.contact('Alice');
  await expect(contact.say(FileBox.fromBuffer(Buffer.alloc(20 * 1024 * 1024 + 1), 'large.zip'))).rejects.toThrow();
  expect([alice.received, wx.complaints[0]]).toEqual([[], 'webwxuploadmedia: the file is larger than 20 MB']);
});

test('a message can be taken back, by its id', async () => {
  const { alice, client } = await openLoggedIn();
  await (await client.contact('Alice')).say('说错了');
  const received = await alice.receives();
  // Private to the library's types, which have no way to take a message back.
  const { wechat4u } = client.puppet as unknown as { wechat4u: { revokeMsg(id: string, to: string): Promise<void> } };
  await wechat4u.revokeMsg(received.id, (await client.contact('Alice')).id);
  expect(received.recalled).toBe(true);
});

test('a remark is the account’s own, and comes back with the card', async () => {
  const { wx, alice, client } = await openLoggedIn();
  const contact = await client.contact('Alice');
  await contact.alias('cs:7f3a');
  await wx.settled();
  await contact.sync();
  expect([alice.remark, await contact.alias(), alice.nick]).toEqual(['cs:7f3a', 'cs:7f3a', 'Alice']);
});

test('after so many messages it is too fast, until it is calm again', async () => {
  const { wx, alice, client } = await openLoggedIn();
  const contact = await client.contact('Alice');
  wx.faults.tooFast(2);
  await contact.say('一');
  await contact.say('二');
  await expect(contact.say('三')).rejects.toThrow('1205');
  wx.faults.calm();
  await contact.say('四');
  expect(alice.received.map(({ text }) => text)).toEqual(['一', '二', '四']);
});

test.each([
  ['before', []],
  ['after', ['到了吗']],
] as const)('when the connection ends %s a message took effect, the client sees the same', async (cut, arrived) => {
  const { wx, alice, client } = await openLoggedIn();
  const contact = await client.contact('Alice');
  wx.faults.fail('send', { cut });
  await expect(contact.say('到了吗')).rejects.toThrow(/hang up|ECONNRESET/);
  expect(alice.received.map(({ text }) => text)).toEqual(arrived);
});

test('each attempt has an id of its own, so that a retry shows', async () => {
  const { wx, alice, client } = await openLoggedIn();
  const contact = await client.contact('Alice');
  wx.faults.fail('send', { cut: 'after' });
  await contact.say('到了吗').catch(() => undefined);
  await contact.say('到了吗');
  const [first, second] = alice.received;
  expect(first?.clientId).not.toBe(second?.clientId);
});

test('a call can be refused with any code', async () => {
  const { wx, client } = await openLoggedIn();
  const contact = await client.contact('Alice');
  wx.faults.fail('webwxsendmsg', { ret: 1203, message: '帐号受限' });
  await expect(contact.say('在吗')).rejects.toThrow('1203');
  wx.faults.fail('webwxsendmsg', { status: 502 });
  await expect(contact.say('在吗')).rejects.toThrow('502');
});

test('while the network is down connections are refused, and what was said meanwhile comes afterwards', async () => {
  const { wx, alice, client } = await openLoggedIn();
  const contact = await client.contact('Alice');
  await wx.goDown();
  await expect(contact.say('在吗')).rejects.toThrow('ECONNREFUSED');
  alice.say('断网时说的');
  await wx.comeBack();
  await client.hurry();
  await client.message('断网时说的');
});

test('who has removed the account gets nothing, and a note says so', async () => {
  const { alice, client } = await openLoggedIn();
  alice.unfriended = true;
  await (await client.contact('Alice')).say('在吗');
  await client.tells('friendship');
  expect(alice.received).toEqual([]);
});
