import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { plain } from '../../../src/core/message.ts';
import { sending } from '../../contract/channel.ts';
import { loggedIn } from '../../support/wechat-mock.ts';
import { keptSoFar, knownPuppet, logIn, openAccount, openLoggedIn, openWorld, reaches, syncKeyIn } from './account.ts';

const BYTES = new Uint8Array([0xff, 0xd8, 1, 2, 3]);

describe('what the puppet does wrong is put right', () => {
  test('a customer’s four moons log nobody out, and arrive as they are', async () => {
    const { alice, inbox, wx, steps } = await openLoggedIn();
    const moons = '🌚 🌚🌚 🌚🌚 🌚';
    for (const text of [moons, '🌚 🌚🌚🌚', 'still there?']) alice.say(text);
    expect((await inbox.next()).text).toBe(moons);
    await inbox.next();
    expect((await inbox.next()).text).toBe('still there?');
    await wx.settled();
    expect(steps.at(-1)).toBe('logged_in');
  });

  test('an uncaught exception is not swallowed', async () => {
    await import('../../../adapters/wechat/safe-puppet.ts');
    const swallowing = process
      .listeners('uncaughtException')
      .filter((listener) => String(listener).includes("console.log('uncaughtException'"));
    expect(swallowing).toEqual([]);
  });

  test('what was said before the login arrives, once', async () => {
    const { alice, inbox, wx, wechat } = await openLoggedIn();
    const before = Math.floor(Date.now() / 1000) - 600;
    wx.phone.logout();
    await reaches(wechat, 'waiting');
    alice.say('during the outage', { at: before });
    await logIn(wx, wechat);
    expect((await inbox.next()).text).toBe('during the outage');
    await wx.settled();
    expect(inbox.waiting()).toBe(0);
  });

  test('whoever asked to be a contact before the login becomes one', async () => {
    const { inbox, wx, wechat } = await openLoggedIn();
    const tom = wx.contact({ nick: 'Tom', friend: false });
    wx.phone.logout();
    await reaches(wechat, 'waiting');
    tom.asks('hello', Math.floor(Date.now() / 1000) - 60);
    await logIn(wx, wechat);
    expect(await inbox.next()).toMatchObject({ name: 'Tom' });
  });

  test('what WeChat delivers again after a login is taken once', async () => {
    const { alice, inbox, wx, wechat } = await openLoggedIn();
    const begun = inbox.delayNext();
    alice.say('hello');
    const goOn = await begun;
    // It was fetched, and the session ends before WeChat was told so.
    wx.phone.logout();
    goOn();
    await reaches(wechat, 'waiting');
    await logIn(wx, wechat);
    expect((await inbox.next()).text).toBe('hello');
    alice.say('once');
    expect((await inbox.next()).text).toBe('once');
  });

  test('after another login nobody is found by an old id', async () => {
    const { alice, inbox, wx, wechat, room } = await openLoggedIn();
    alice.say('hello');
    const { customer } = await inbox.next();
    await wx.until(() => alice.remark !== '', 'the remark');
    wx.phone.logout();
    await reaches(wechat, 'waiting');
    await logIn(wx, wechat);
    await wechat.channel.send(customer, plain('again'), sending('a', BYTES));
    await wechat.room?.post({ kind: 'notice', message: plain('to the room') }, sending('b', BYTES));
    expect((await alice.receives()).text).toBe('again');
    expect((await room.receives()).text).toBe('to the room');
    expect(wx.complaints).toEqual([]);
  });

  test('nothing of a session that is over is used in the next one', async () => {
    const { wx, wechat, alice } = await openLoggedIn();
    wx.phone.logout();
    await reaches(wechat, 'waiting');
    const from = wx.requests.length;
    // Meanwhile the account was read elsewhere, so that the next session begins at another place.
    alice.say('read elsewhere');
    wx.forget();
    await logIn(wx, wechat);
    const all = wx.requests.slice(from - 1);
    const cookies = all.filter(({ endpoint }) => endpoint === 'jslogin' || endpoint === 'login');
    expect(cookies.map(({ call }) => call.cookies.wxsid).filter(Boolean)).toEqual([]);
    const key = syncKeyIn(all.find(({ endpoint }) => endpoint === 'webwxinit')?.reply, 'SyncKey');
    expect(all.find(({ endpoint }) => endpoint === 'synccheck')?.call.query.synckey).toBe(key);
  });

  test('a room text is whole, with every colon and sign', async () => {
    const { wang, room, roomInbox } = await openLoggedIn();
    const text = 'first:\nsecond:\nthird & <b>fourth</b> &amp; "fifth" 😄';
    room.member(wang).say(text);
    expect((await roomInbox.next()).text).toBe(text);
  });

  test('a customer’s text keeps its signs', async () => {
    const { alice, inbox } = await openLoggedIn();
    const text = '1 < 2 & 3 > 2 &lt; &amp;amp; <br/> "q" \'s\'\n第二行';
    alice.say(text);
    expect((await inbox.next()).text).toBe(text);
  });

  test('stopping keeps the session: the next start needs no code', async () => {
    const { wx, folder, stop, alice } = await openLoggedIn();
    await stop();
    expect(wx.requests.some(({ endpoint }) => endpoint === 'webwxlogout')).toBe(false);
    const next = await openAccount(wx, folder);
    await loggedIn(next.wechat);
    alice.say('still me');
    expect((await next.inbox.next()).text).toBe('still me');
    expect(next.steps).not.toContain('waiting');
  });

  test('stopping keeps the session as it last was, and asks WeChat for nothing more', async () => {
    const { wx, folder, stop, alice, inbox } = await openLoggedIn();
    alice.say('hello');
    await inbox.next();
    await wx.until(() => alice.remark !== '', 'the remark');
    await wx.settled();
    await stop();
    const reply = wx.requests.findLast(({ endpoint }) => endpoint === 'webwxsync')?.reply;
    const kept = await readFile(path.join(folder, 'session.json'), 'utf8');
    expect(kept.includes(`"formatedSyncKey":"${syncKeyIn(reply, 'SyncCheckKey')}"`)).toBe(true);
    const asked = wx.requests.length;
    alice.say('later');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(wx.requests.slice(asked).filter(({ reply }) => JSON.stringify(reply).includes('selector:\\"2'))).toEqual([]);
  });

  test('stopping keeps what the disk did not take before', async () => {
    const { wx, folder, stop, alice, inbox } = await openLoggedIn();
    await keptSoFar(wx, folder);
    const blocked = path.join(folder, 'session.json.new');
    await mkdir(blocked);
    alice.say('hello');
    await inbox.next();
    await wx.until(() => alice.remark !== '', 'the remark');
    await wx.settled();
    await rm(blocked, { recursive: true });
    await stop();
    const next = await openAccount(wx, folder);
    alice.say('again');
    expect((await next.inbox.next()).text).toBe('again');
  });

  test('with the network down it is tried again, but not hot', async () => {
    const { wx, folder } = await openWorld();
    await wx.goDown();
    const errors: string[] = [];
    const log = { debug() {}, info() {}, error() {}, warn: (event: string) => void errors.push(event) };
    const { wechat } = await openAccount(wx, folder, { log });
    await reaches(wechat, 'no_network');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(errors.length).toBeLessThan(30);
    await wx.comeBack();
    await logIn(wx, wechat);
  });

  test('a saved session outlives a network that is down at the start', async () => {
    const { wx, folder, stop, alice } = await openLoggedIn();
    await stop();
    await wx.goDown();
    const next = await openAccount(wx, folder);
    await reaches(next.wechat, 'no_network');
    await wx.comeBack();
    await loggedIn(next.wechat);
    alice.say('hello');
    expect((await next.inbox.next()).text).toBe('hello');
    expect(next.steps).not.toContain('waiting');
  });

  test('a login that WeChat refuses is told, with what it says', async () => {
    const { wx, folder } = await openWorld();
    const { wechat } = await openAccount(wx, folder);
    const seen: (string | undefined)[] = [];
    wechat.login.follow((state) => void (state.step === 'refused' && seen.push(state.why)));
    await wx.phone.scan();
    await wx.phone.refused();
    await vi.waitFor(() => expect(seen[0]).toMatch(/^1203: .*不能登录网页微信/));
  });

  test('a code that nobody scans expires, and another follows', async () => {
    const { wx, folder } = await openWorld();
    const { wechat, steps } = await openAccount(wx, folder);
    await reaches(wechat, 'waiting');
    const first = wechat.login.state.code;
    await wx.phone.expire();
    await vi.waitFor(() => expect(steps).toEqual(['waiting', 'expired', 'waiting']), 5_000);
    expect(wechat.login.state.code).not.toBe(first);
    await logIn(wx, wechat);
  });

  test.each(['synccheck', 'webwxsync'] as const)('a session’s end is seen at once at %s', async (seenBy) => {
    const { wx, wechat } = await openLoggedIn();
    wx.phone.kick(seenBy);
    await reaches(wechat, 'waiting');
    const after = wx.requests.slice(wx.requests.findLastIndex(({ endpoint }) => endpoint === 'webwxgetcontact'));
    expect(after.filter(({ endpoint }) => endpoint === 'synccheck').length).toBeLessThanOrEqual(2);
  });

  test.each(['synccheck', 'webwxsync'] as const)(
    'that WeChat blocks the account is seen at once at %s',
    async (seenBy) => {
      const { wx, wechat, steps } = await openLoggedIn();
      const seen: (string | undefined)[] = [];
      wechat.login.follow((state) => void (state.step === 'refused' && seen.push(state.why)));
      wx.phone.blocked(seenBy);
      await reaches(wechat, 'waiting');
      expect([steps.includes('refused'), seen[0]]).toEqual([true, '1203']);
      const after = wx.requests.slice(wx.requests.findLastIndex(({ endpoint }) => endpoint === 'webwxgetcontact'));
      expect(after.filter(({ endpoint }) => endpoint === 'synccheck').length).toBeLessThanOrEqual(2);
    },
  );

  test('how a session ended is told until there is another', async () => {
    const { wx, wechat } = await openLoggedIn();
    wx.phone.kick();
    await reaches(wechat, 'waiting');
    expect(wechat.login.state.ended).toEqual({ step: 'kicked', why: '1102' });
    await logIn(wx, wechat);
    expect(wechat.login.state.ended).toBeUndefined();
  });

  test('a block that shows only when the session begins is told as well', async () => {
    const { wx, folder } = await openWorld();
    const { wechat } = await openAccount(wx, folder);
    const seen: (string | undefined)[] = [];
    wechat.login.follow((state) => void (state.step === 'refused' && seen.push(state.why)));
    wx.faults.fail('webwxinit', { ret: 1203 });
    await wx.phone.scan();
    await wx.phone.confirm();
    await vi.waitFor(() => expect(seen[0]).toMatch(/^1203/));
  });

  test('a session that WeChat ended while it could not be reached ends once, and one code is shown', async () => {
    const world = await openWorld();
    const { makePuppet, client } = knownPuppet(world.wx);
    const { wechat } = await openAccount(world.wx, world.folder, { makePuppet });
    await logIn(world.wx, wechat);
    await world.wx.goDown();
    await reaches(wechat, 'no_network');
    world.wx.phone.logout();
    await world.wx.comeBack();
    // As it does by itself after its third error.
    await client().restart();
    await logIn(world.wx, wechat);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(world.wx.requests.filter(({ endpoint }) => endpoint === 'jslogin')).toHaveLength(2);
  });

  test('a session that goes on after an outage is the same login, and no error', async () => {
    const world = await openWorld();
    const { makePuppet, client } = knownPuppet(world.wx);
    const errors: string[] = [];
    const log = { debug() {}, info() {}, error() {}, warn: (event: string) => void errors.push(event) };
    const { wechat, inbox } = await openAccount(world.wx, world.folder, { makePuppet, log });
    await logIn(world.wx, wechat);
    // As it does by itself when it was not answered for a minute.
    await client().restart();
    await world.wx.settled();
    world.alice.say('hello');
    expect((await inbox.next()).text).toBe('hello');
    expect(errors).toEqual([]);
  });

  test('two attempts to go on at once are one', async () => {
    const world = await openWorld();
    const { makePuppet, client } = knownPuppet(world.wx);
    const { wechat } = await openAccount(world.wx, world.folder, { makePuppet });
    await logIn(world.wx, wechat);
    const from = world.wx.requests.length;
    await Promise.all([client().restart(), client().restart()]);
    await world.wx.settled();
    expect(world.wx.requests.slice(from).filter(({ endpoint }) => endpoint === 'webwxinit')).toHaveLength(1);
  });

  test('an attempt to go on that was planned for a session which is over leaves the next login alone', async () => {
    const world = await openWorld();
    const { makePuppet, client } = knownPuppet(world.wx);
    const { wechat } = await openAccount(world.wx, world.folder, { makePuppet });
    await logIn(world.wx, wechat);
    world.wx.phone.logout();
    await reaches(wechat, 'waiting');
    const from = world.wx.requests.length;
    await client().restart();
    await logIn(world.wx, wechat);
    const since = world.wx.requests.slice(from).map(({ endpoint }) => endpoint);
    expect([since.includes('jslogin'), since.filter((one) => one === 'webwxinit')]).toEqual([false, ['webwxinit']]);
  });

  test('what was sent can be taken back', async () => {
    const { alice, inbox, wechat } = await openLoggedIn();
    alice.say('hello');
    const { customer } = await inbox.next();
    const { messageId } = await wechat.channel.send(customer, plain('a slip'), sending('a', BYTES));
    const received = await alice.receives();
    expect(received.id).toBe(messageId);
    await wechat.channel.retract?.(customer, messageId ?? '');
    expect(received.recalled).toBe(true);
  });

  test('a recall that WeChat refuses is no success', async () => {
    const { alice, inbox, wechat, wx } = await openLoggedIn();
    alice.say('hello');
    const { customer } = await inbox.next();
    const { messageId } = await wechat.channel.send(customer, plain('a slip'), sending('a', BYTES));
    wx.faults.fail('webwxrevokemsg', { ret: 1 });
    await expect(wechat.channel.retract?.(customer, messageId ?? '')).rejects.toThrow();
  });

  test('a customer’s words that look like a note of WeChat’s are the customer’s', async () => {
    const { alice, inbox } = await openLoggedIn();
    alice.say('你已添加了Alice，现在可以开始聊天了。');
    expect((await inbox.next()).text).toBe('你已添加了Alice，现在可以开始聊天了。');
  });

  test('an account with a space in its name is mentioned', async () => {
    const { wang, room, roomInbox, wx } = await openLoggedIn();
    room.member(wang).say('排队', { mention: [wx.account()] });
    expect(await roomInbox.next()).toMatchObject({ text: '排队', addressed: true });
  });

  test('a room that is not saved is found with its first message', async () => {
    const world = await openWorld();
    const { wx, folder } = world;
    world.room.saved = false;
    const { wechat, roomInbox } = await openAccount(wx, folder);
    await logIn(wx, wechat);
    const early = wechat.room?.post({ kind: 'notice', message: plain('early') }, sending('a', BYTES));
    await expect(early).rejects.toMatchObject({ code: 'offline' });
    expect(wechat.login.state.room).toBe('missing');
    world.room.member(world.wang).say('here');
    expect((await roomInbox.next()).text).toBe('here');
    expect(wechat.login.state.room).toBe('found');
  });

  test('who a message is from is asked again, and what was said after it waits', async () => {
    const world = await openWorld();
    const { wx, folder } = world;
    world.room.saved = false;
    const { wechat, roomInbox } = await openAccount(wx, folder);
    await logIn(wx, wechat);
    wx.faults.fail('webwxbatchgetcontact', { ret: 1 });
    for (const text of ['one', 'two']) world.room.member(world.wang).say(text);
    expect([(await roomInbox.next()).text, (await roomInbox.next()).text]).toEqual(['one', 'two']);
  });

  test('a message in a group that WeChat does not tell of at all is none for the desk, and holds nobody up', async () => {
    const lost: string[] = [];
    const log = { debug() {}, info() {}, warn() {}, error: (event: string) => void lost.push(event) };
    const { wx, alice, wang, inbox } = await openLoggedIn({ log });
    const group = wx.room({ topic: '别的群', members: [wang], saved: false });
    wx.faults.fail('webwxbatchgetcontact', { ret: 1 }, 1_000);
    group.member(wang).say('nobody is meant');
    alice.say('hello');
    expect((await inbox.next()).text).toBe('hello');
    alice.say('again');
    expect((await inbox.next()).text).toBe('again');
    await wx.settled();
    expect(lost).toEqual([]);
  });

  test('a remark that was set is seen at once, before WeChat tells of it', async () => {
    const { alice, inbox, wx } = await openLoggedIn();
    const begun = inbox.delayNext();
    alice.say('hello');
    // Until this is taken WeChat is asked for nothing new.
    const goOn = await begun;
    await wx.until(() => alice.remark !== '', 'the remark');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(wx.requests.filter(({ endpoint }) => endpoint === 'webwxoplog')).toHaveLength(1);
    expect(alice.remark.length).toBeLessThanOrEqual(16);
    goOn();
    expect((await inbox.next()).customer).toBe(alice.remark.slice(3));
  });

  test('a list of contacts that fails is asked for again: nobody becomes a stranger', async () => {
    const { wx, wechat, alice, inbox } = await openLoggedIn();
    alice.say('hello');
    const { customer } = await inbox.next();
    await wx.until(() => alice.remark !== '', 'the remark');
    wx.phone.logout();
    await reaches(wechat, 'waiting');
    wx.faults.fail('webwxgetcontact', { ret: 1 });
    await logIn(wx, wechat);
    await wechat.channel.send(customer, plain('still you'), sending('a', BYTES));
    expect((await alice.receives()).text).toBe('still you');
    expect(wechat.login.state.room).toBe('found');
  });

  test('a session that can’t be kept is no end of the program', async () => {
    const { wx, folder, alice } = await openWorld();
    await mkdir(path.join(folder, 'session.json.new'));
    const { wechat, inbox, stop } = await openAccount(wx, folder);
    await logIn(wx, wechat);
    alice.say('hello');
    expect((await inbox.next()).text).toBe('hello');
    await stop();
  });

  test('what is kept of a login is for the owner alone', async () => {
    const { folder, alice, inbox } = await openLoggedIn();
    alice.say('hello');
    await inbox.next();
    const kept = ['login.json', 'people.json', 'session.json'];
    await vi.waitFor(async () => expect((await readdir(folder)).sort()).toEqual(kept));
    for (const file of kept) expect((await stat(path.join(folder, file))).mode & 0o777).toBe(0o600);
  });

  test('messages that come at once keep their order, files and texts alike', async () => {
    const { alice, inbox } = await openLoggedIn();
    alice.picture(BYTES);
    alice.say('one');
    alice.file('a.pdf', BYTES);
    alice.say('two');
    const arrivals = [await inbox.next(), await inbox.next(), await inbox.next(), await inbox.next()];
    expect(arrivals.map(({ text, media }) => text || media[0]?.kind)).toEqual(['image', 'one', 'file', 'two']);
  });

  test('a sticker is fetched from WeChat, and not from the address that it names', async () => {
    const { alice, inbox, wx } = await openLoggedIn();
    alice.sticker(BYTES);
    const [sticker] = (await inbox.next()).media;
    expect(sticker && inbox.held(sticker)).toEqual(BYTES);
    expect(wx.requests.some(({ endpoint }) => endpoint === 'sticker')).toBe(false);
  });

  test('a client that was stopped leaves nothing behind that would keep the program running', async () => {
    const world = await openWorld();
    const { makePuppet, puppet, client } = knownPuppet(world.wx);
    const { wechat, stop } = await openAccount(world.wx, world.folder, { makePuppet });
    await logIn(world.wx, wechat);
    const inner = client();
    await stop();
    expect([inner.state, inner.listeners('error')]).toEqual(['logout', []]);
    const timers = Object.entries(puppet()).filter(([name, it]) => /timer|interval/i.test(name) && it !== undefined);
    expect(timers).toEqual([]);
  });

  test('WeChat is told that messages were taken only when they were', async () => {
    const { alice, inbox, wx } = await openLoggedIn();
    const begun = inbox.delayNext();
    alice.say('hello');
    const goOn = await begun;
    let settled = false;
    const waiting = wx.settled().then(() => {
      settled = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(settled).toBe(false);
    goOn();
    await waiting;
    expect((await inbox.next()).text).toBe('hello');
  });
});
