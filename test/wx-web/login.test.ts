import { expect, test } from 'vitest';
import { MAY_NOT_LOG_IN } from '../support/wx-web/qr.ts';
import { newMemory } from './client.ts';
import { openClient, openLoggedIn, openServer } from './opened.ts';

test('a client shows a code, sees that it was scanned, and is logged in when the phone confirms', async () => {
  const wx = await openServer({ nick: '客服小王' });
  const client = await openClient(wx);
  await client.tells('scan 2');
  await wx.phone.scan();
  await client.tells('scan 3');
  expect(client.told).not.toContain('login');
  await wx.phone.confirm();
  await client.tells('login');
  expect(client.bot.currentUser.name()).toBe('客服小王');
  expect(client.bot.currentUser.id).toBe(wx.idOf(wx.account()));
  expect(wx.complaints).toEqual([]);
});

test('a poll for the code that nobody scans is answered with 408, and asked again', async () => {
  const wx = await openServer();
  await openClient(wx);
  for (let n = 0; n < 3; n++) await wx.letGo();
  const answered = () => wx.requests.filter(({ reply }) => reply !== 'cut' && reply.body === 'window.code=408;');
  await wx.until(() => answered().length === 3, 'three answers');
  await wx.login();
});

test('a code that is too old is followed by another', async () => {
  const wx = await openServer();
  const client = await openClient(wx);
  await client.tells('scan 2');
  await wx.phone.expire();
  await client.tells('scan 2', 2);
  await wx.login();
  await client.tells('login');
});

test.each([301, 200])(
  'a login that WeChat refuses with 1203 says so in its page (HTTP %i), and leads to no session',
  async (status) => {
    const wx = await openServer();
    const client = await openClient(wx);
    await wx.phone.scan();
    await wx.phone.refused({ ...MAY_NOT_LOG_IN, status });
    const { reply } = await wx.asked('webwxnewloginpage');
    expect(reply).toMatchObject({ status, body: expect.stringContaining('<ret>1203</ret><message>为了你的帐号安全') });
    await client.tells('scan 2', 2);
    expect(client.told).not.toContain('login');
  },
);

test('a client knows its contacts and rooms by name, with the remark that the account gave', async () => {
  const wx = await openServer();
  const alice = wx.contact({ nick: 'Alice 😀', remark: 'cs:0001' });
  wx.contact({ nick: '路人', friend: false });
  const room = wx.room({ topic: '客服群', members: [alice] });
  const client = await openClient(wx);
  await wx.login();
  await client.tells('login');
  const contact = await client.contact('Alice 😀');
  expect([contact.id, await contact.alias(), contact.friend()]).toEqual([wx.idOf(alice), 'cs:0001', true]);
  expect(await client.bot.Contact.find({ name: '路人' })).toBeUndefined();
  const found = await client.room('客服群');
  expect(found.id).toBe(wx.idOf(room));
  expect((await found.memberAll()).map((member) => member.id)).toEqual([wx.idOf(wx.account()), wx.idOf(alice)]);
});

test('after another login everybody has another id, and messages go on', async () => {
  const { wx, alice, room, client } = await openLoggedIn();
  const before = [wx.account(), alice, room].map((party) => wx.idOf(party));
  await wx.relogin();
  await client.tells('login', 2);
  const after = [wx.account(), alice, room].map((party) => wx.idOf(party));
  for (const [at, id] of after.entries()) expect(id).not.toBe(before[at]);
  expect(client.bot.currentUser.id).toBe(after[0]);
  alice.say('还在吗');
  const message = await client.message('还在吗');
  expect(message.talker().id).toBe(after[1]);
  await message.say('在的');
  expect((await alice.receives()).text).toBe('在的');
});

test('what is sent to an id of an earlier login is refused', async () => {
  const { wx, alice, client } = await openLoggedIn();
  const before = wx.idOf(alice);
  await wx.relogin();
  await client.tells('login', 2);
  await expect(client.puppet.messageSendText(before, '晚了')).rejects.toThrow();
  expect(alice.received).toEqual([]);
  expect(wx.complaints).toEqual(['webwxsendmsg: ToUserName is nobody of this login']);
});

test('a client that was killed goes on with its session, without another code', async () => {
  const wx = await openServer();
  const alice = wx.contact({ nick: 'Alice' });
  const memory = await newMemory();
  const first = await openClient(wx, memory);
  await wx.login();
  await first.tells('login');
  const codes = () => wx.requests.filter(({ endpoint }) => endpoint === 'jslogin').length;
  const id = wx.idOf(alice);
  first.kill();

  const second = await openClient(wx, memory);
  await second.tells('login');
  expect([codes(), wx.idOf(alice)]).toEqual([1, id]);
  alice.say('你好');
  await (await second.message('你好')).say('您好');
  expect((await alice.receives()).text).toBe('您好');
});

test('a session that has expired meanwhile is not taken up again: another code is shown', async () => {
  const wx = await openServer();
  const memory = await newMemory();
  const first = await openClient(wx, memory);
  await wx.login();
  await first.tells('login');
  first.kill();
  wx.phone.logout();
  const second = await openClient(wx, memory);
  await second.tells('scan 2');
  await wx.login();
  await second.tells('login');
});

test('a logout on the phone ends the session with 1101, seen when the client next fetches', async () => {
  const { wx, client } = await openLoggedIn();
  wx.phone.logout(1101, 'webwxsync');
  await client.tells('logout');
  await client.tells('scan 2', 2);
});

test.each([
  ['a logout on the phone', 1101, 'logout'],
  ['a login elsewhere', 1102, 'kick'],
  ['a block by WeChat', 1203, 'blocked'],
] as const)('%s is told to the poll that waits, with %i', async (_, code, how) => {
  const { wx, client } = await openLoggedIn();
  wx.phone[how]();
  const body = `window.synccheck={retcode:"${code}",selector:"0"}`;
  await wx.until(() => wx.requests.some(({ reply }) => reply !== 'cut' && reply.body === body), body);
  await client.tells('error');
});

test('what was said while nobody was logged in comes with the next login, with the ids of that', async () => {
  const { wx, alice, client } = await openLoggedIn();
  wx.phone.logout(1101, 'webwxsync');
  await client.tells('scan 2', 2);
  alice.say('有人吗');
  const from = wx.requests.length;
  await wx.login();
  const { reply } = await wx.asked('webwxsync', from);
  expect(reply).toMatchObject({ body: expect.stringContaining(`"FromUserName":"${wx.idOf(alice)}"`) });
});

test('what was said while nobody was logged in can be lost, as on an account that is read elsewhere', async () => {
  const { wx, alice, client } = await openLoggedIn();
  wx.phone.logout(1101, 'webwxsync');
  await client.tells('scan 2', 2);
  alice.say('有人吗');
  wx.forget();
  await wx.login();
  alice.say('你好');
  await client.message('你好');
  expect(client.messages.map((message) => message.text())).not.toContain('有人吗');
});
