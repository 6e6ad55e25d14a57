import { describe, expect, test } from 'vitest';
import { plain } from '../../../src/core/message.ts';
import type { Media } from '../../../src/core/value.ts';
import { createSimulatedClock } from '../../../src/runtime/clock.ts';
import { sending } from '../../contract/channel.ts';
import { loggedIn } from '../../support/wechat-mock.ts';
import { TOPIC } from '../../support/wechat-players.ts';
import { logIn, openAccount, openLoggedIn, openWorld, reaches } from './account.ts';

const BYTES = new Uint8Array([0xff, 0xd8, 1, 2, 3]);
const CASE = { code: '1024', title: '充值', state: 'waiting' as const, thread: null };

function media(kind: Media['kind'], name: string, mime: string): Media {
  return { kind, ref: 'x', at: 'held', name, mime, size: BYTES.length };
}

describe('what comes in', () => {
  test('pictures, files, voices, videos and stickers come with their bytes', async () => {
    const { alice, inbox } = await openLoggedIn();
    alice.picture(BYTES);
    alice.file('receipt.pdf', BYTES);
    alice.voice(BYTES);
    alice.video(BYTES);
    alice.sticker(BYTES);
    const seen = [];
    for (let n = 0; n < 5; n++) seen.push(...(await inbox.next()).media);
    expect(seen.map(({ kind, name }) => [kind, name])).toEqual([
      ['image', 'picture.jpg'],
      ['file', 'receipt.pdf'],
      ['voice', 'voice.mp3'],
      ['video', 'video.mp4'],
      ['sticker', expect.stringMatching(/^sticker\./)],
    ]);
    for (const one of seen) expect(inbox.held(one)).toEqual(BYTES);
  });

  test('a card, a link and a place are shown as what they are', async () => {
    const { alice, wang, inbox } = await openLoggedIn();
    alice.card(wang);
    alice.link({ title: 'A page', url: 'https://a.example/?b=1&c=2' });
    alice.location({ label: '人民广场 1号', latitude: 31.2, longitude: 121.5 });
    const [card, link, place] = [await inbox.next(), await inbox.next(), await inbox.next()];
    expect(card.media).toMatchObject([{ kind: 'contact', name: '王明' }]);
    expect(link).toMatchObject({ text: 'https://a.example/?b=1&c=2', media: [{ kind: 'link', name: 'A page' }] });
    expect(place).toMatchObject({ text: '', media: [{ kind: 'location', name: '人民广场 1号' }] });
  });

  test('a file that is too big is not even fetched, and its sender is told', async () => {
    const { alice, inbox, wx } = await openLoggedIn({ maxMediaBytes: 20 * 1024 ** 2 });
    alice.file('film.zip', new Uint8Array(20 * 1024 ** 2 + 1));
    expect((await inbox.next()).refused).toEqual([{ name: 'film.zip', code: 'too_big' }]);
    expect(wx.requests.some(({ endpoint }) => endpoint === 'webwxgetmedia')).toBe(false);
  });

  test('whoever asks to be a contact becomes one, and is greeted', async () => {
    const { wx, inbox } = await openLoggedIn();
    const tom = wx.contact({ nick: 'Tom', friend: false });
    tom.asks('hello');
    expect(await inbox.next()).toMatchObject({ text: '', name: 'Tom' });
    expect(tom.friend).toBe(true);
  });

  test('nobody becomes a contact where the setting says so', async () => {
    const { wx, inbox } = await openLoggedIn({ acceptFriends: false });
    const tom = wx.contact({ nick: 'Tom', friend: false });
    tom.asks('hello');
    await wx.settled();
    expect([tom.friend, inbox.waiting()]).toEqual([false, 0]);
  });

  test('in another group only a mention counts, only where it may, and it is answered in private', async () => {
    const { wx, alice, inbox, wechat } = await openLoggedIn({ groups: ['用户群'] });
    const group = wx.room({ topic: '用户群', members: [alice] });
    const other = wx.room({ topic: '别的群', members: [alice] });
    group.member(alice).say('nobody is meant');
    other.member(alice).say('not here', { mention: [wx.account()] });
    group.member(alice).say('how do I deposit', { mention: [wx.account()] });
    const { customer, text } = await inbox.next();
    expect(text).toBe('how do I deposit');
    await wechat.channel.send(customer, plain('like this'), sending('a', BYTES));
    expect((await alice.receives()).text).toBe('like this');
    expect([inbox.waiting(), group.received, other.received]).toEqual([0, [], []]);
  });

  test('a message that a customer takes back is named by its id', async () => {
    const { alice, inbox } = await openLoggedIn();
    const said = alice.say('a slip');
    const { customer, messageId } = await inbox.next();
    alice.recall(said);
    expect(await inbox.next()).toMatchObject({ customer, messageId, unsaid: true, text: '' });
  });

  test('what an agent takes back in the room is named by its id too', async () => {
    const { wang, room, roomInbox } = await openLoggedIn();
    const member = room.member(wang);
    member.recall(member.say('a slip'));
    const { messageId, agent } = await roomInbox.next();
    expect(await roomInbox.next()).toMatchObject({ messageId, agent, unsaid: true, text: '' });
  });

  test('what is taken back on the phone or in another group is nothing that a customer took back', async () => {
    const { alice, wx, inbox } = await openLoggedIn({ groups: ['用户群'] });
    const group = wx.room({ topic: '用户群', members: [alice] });
    wx.phone.to(alice).recall(wx.phone.say(alice, 'a slip'));
    group.member(alice).recall(group.member(alice).say('a slip'));
    await wx.settled();
    expect(inbox.waiting()).toBe(0);
  });

  test('what the account’s phone writes to a customer is overheard, and in the room it is an agent’s', async () => {
    const { wx, alice, room, overheard, roomInbox, inbox } = await openLoggedIn();
    alice.say('hello');
    const { customer } = await inbox.next();
    const said = wx.phone.say(alice, 'on the phone');
    wx.phone.say(room, '#1024 您好');
    expect(await roomInbox.next()).toMatchObject({ text: '#1024 您好', agent: { id: 'phone' } });
    await wx.settled();
    expect(overheard).toMatchObject([{ customer, messageId: said.id, text: 'on the phone', agent: { id: 'phone' } }]);
    expect(inbox.waiting()).toBe(0);
  });
});

describe('what goes out', () => {
  test.each([
    [media('image', 'a.png', 'image/png'), 'picture'],
    [media('image', 'no ending', 'image/jpeg'), 'picture'],
    [media('file', 'receipt.pdf', 'application/pdf'), 'file'],
    [media('video', 'film.mp4', 'video/mp4'), 'video'],
    [media('voice', 'voice.mp3', 'audio/mpeg'), 'file'],
  ] as const)('%o arrives as a %s', async (one, kind) => {
    const { alice, inbox, wechat } = await openLoggedIn();
    alice.say('hello');
    const { customer } = await inbox.next();
    await wechat.channel.send(customer, { ...plain(''), media: [one] }, sending('a', BYTES));
    const received = await alice.receives();
    expect([received.kind, new Uint8Array(received.bytes)]).toEqual([kind, BYTES]);
  });

  test('a file over the limit is refused with its code', async () => {
    const { alice, inbox, wechat } = await openLoggedIn({ maxMediaBytes: 3 });
    alice.say('hello');
    const { customer } = await inbox.next();
    const message = { ...plain(''), media: [media('file', 'a.zip', 'application/zip')] };
    await expect(wechat.channel.send(customer, message, sending('a', BYTES))).rejects.toMatchObject({
      code: 'too_big',
    });
  });

  test('the account keeps silent for minutes after it was too fast, and goes on', async () => {
    const clock = createSimulatedClock(0);
    const { alice, inbox, wechat, wx } = await openLoggedIn({ clock, random: () => 0.5 });
    alice.say('hello');
    const { customer } = await inbox.next();
    const send = (text: string) => wechat.channel.send(customer, plain(text), sending(text, BYTES));
    wx.faults.tooFast(0);
    await expect(send('one')).rejects.toMatchObject({ code: 'rate_limited', retryAfter: 120_000 });
    wx.faults.calm();
    const two = send('two');
    const three = send('three');
    await clock.advance(119_000);
    expect(alice.received).toEqual([]);
    await clock.advance(1_000);
    await two;
    await clock.advance(1_249);
    expect(alice.received.map(({ text }) => text)).toEqual(['two']);
    await clock.advance(1);
    await three;
    expect(alice.received.map(({ text }) => text)).toEqual(['two', 'three']);
  });

  test.each([
    ['before', 'unknown_outcome'],
    ['after', 'unknown_outcome'],
  ] as const)('a connection that is cut %s it took effect has an unknown outcome', async (cut, code) => {
    const { alice, inbox, wechat, wx } = await openLoggedIn();
    alice.say('hello');
    const { customer } = await inbox.next();
    wx.faults.fail('send', { cut });
    const sent = wechat.channel.send(customer, plain('one'), sending('a', BYTES));
    await expect(sent).rejects.toMatchObject({ code });
    expect(wx.sent.filter(({ text }) => text === 'one')).toHaveLength(cut === 'after' ? 1 : 0);
  });

  test('an upload that is cut has brought nothing, and the network being down is known', async () => {
    const { alice, inbox, wechat, wx } = await openLoggedIn();
    alice.say('hello');
    const { customer } = await inbox.next();
    const picture = { ...plain(''), media: [media('image', 'a.png', 'image/png')] };
    wx.faults.fail('webwxuploadmedia', { cut: 'before' });
    const sent = wechat.channel.send(customer, picture, sending('a', BYTES));
    await expect(sent).rejects.toMatchObject({ code: 'network' });
    await wx.goDown();
    const later = wechat.channel.send(customer, plain('later'), sending('b', BYTES));
    await expect(later).rejects.toMatchObject({ code: 'network' });
    await reaches(wechat, 'no_network');
    await wx.comeBack();
    await loggedIn(wechat);
    await wechat.channel.send(customer, plain('again'), sending('c', BYTES));
    expect((await alice.receives()).text).toBe('again');
  });

  test('who has removed the account can’t be reached, until they write again', async () => {
    const { alice, inbox, wechat, wx } = await openLoggedIn();
    alice.say('hello');
    const { customer } = await inbox.next();
    const send = (text: string) => wechat.channel.send(customer, plain(text), sending(text, BYTES));
    alice.unfriended = true;
    await send('one');
    await wx.settled();
    await expect(send('two')).rejects.toMatchObject({ code: 'unreachable' });
    alice.unfriended = false;
    alice.say('here again');
    await inbox.next();
    await send('three');
    expect((await alice.receives()).text).toBe('three');
  });

  test('what waits goes out after the next login, to the same people', async () => {
    const { alice, inbox, wechat, wx, steps } = await openLoggedIn();
    alice.say('hello');
    const { customer } = await inbox.next();
    await wx.until(() => alice.remark !== '', 'the remark');
    wx.phone.kick();
    await reaches(wechat, 'waiting');
    expect(steps).toContain('kicked');
    const early = wechat.channel.send(customer, plain('kept'), sending('a', BYTES));
    await expect(early).rejects.toMatchObject({ code: 'offline' });
    await logIn(wx, wechat);
    await wechat.channel.send(customer, plain('kept'), sending('a', BYTES));
    expect((await alice.receives()).text).toBe('kept');
  });
});

describe('who is who', () => {
  test('two of the same nickname, one of them imitating a remark, are never mixed', async () => {
    const { wx, folder } = await openWorld();
    const [one, two] = [wx.contact({ nick: 'Sam' }), wx.contact({ nick: 'Sam' })];
    const first = await openAccount(wx, folder);
    await logIn(wx, first.wechat);
    one.say('first');
    const a = (await first.inbox.next()).customer;
    two.say('second');
    const b = (await first.inbox.next()).customer;
    await wx.until(() => one.remark !== '' && two.remark !== '', 'the remarks');
    two.rename(`cs:${a}`);
    await wx.settled();
    wx.phone.logout();
    await reaches(first.wechat, 'waiting');
    await logIn(wx, first.wechat);
    two.say('still second');
    expect((await first.inbox.next()).customer).toBe(b);
    one.say('still first');
    expect((await first.inbox.next()).customer).toBe(a);
    await first.wechat.channel.send(a, plain('for the first'), sending('a', BYTES));
    expect((await one.receives()).text).toBe('for the first');
    expect(two.received).toEqual([]);
  });

  test('whoever bears no remark is a stranger after the next login, and marked so before', async () => {
    const { wx, alice, inbox, wechat } = await openLoggedIn();
    wx.faults.fail('webwxoplog', { ret: 1205 }, 1_000);
    alice.say('hello');
    const { customer } = await inbox.next();
    await wx.until(() => wx.requests.filter(({ endpoint }) => endpoint === 'webwxoplog').length >= 8, 'eight attempts');
    await wx.settled();
    alice.say('again');
    expect(await inbox.next()).toMatchObject({ customer, name: '⏳ Alice' });
    wx.phone.logout();
    await reaches(wechat, 'waiting');
    await logIn(wx, wechat);
    const lost = wechat.channel.send(customer, plain('for Alice?'), sending('a', BYTES));
    await expect(lost).rejects.toMatchObject({ code: 'unreachable' });
    alice.say('me');
    expect((await inbox.next()).customer).not.toBe(customer);
  });

  test('a restart within a login knows even those who bear no remark', async () => {
    const { wx, folder, alice, inbox, stop } = await openLoggedIn();
    wx.faults.fail('webwxoplog', { ret: 1205 }, 1_000);
    alice.say('hello');
    const { customer } = await inbox.next();
    await stop();
    const next = await openAccount(wx, folder);
    await loggedIn(next.wechat);
    alice.say('again');
    expect((await next.inbox.next()).customer).toBe(customer);
  });
});

describe('the agents’ room', () => {
  test('a case leads every message, and a file is told of beside it', async () => {
    const { room, wechat } = await openLoggedIn();
    await wechat.room?.post({ kind: 'relay', message: plain('where is it?'), case: CASE }, sending('a', BYTES));
    const message = { ...plain(''), media: [media('image', 'shot.png', 'image/png')] };
    await wechat.room?.post({ kind: 'relay', message, case: CASE }, sending('b', BYTES));
    const received = [await room.receives(), await room.receives(), await room.receives()];
    expect(received.map(({ kind, text }) => text || kind)).toEqual([
      '[#1024] where is it?',
      '[#1024] 🖼 shot.png (5 B)',
      'picture',
    ]);
  });

  test.each(['text', 'app'] as const)('an answer that quotes names its case, quoted as %s', async (quoteAs) => {
    const { room, wang, wechat, roomInbox } = await openLoggedIn();
    const message = plain('Alice: 「你好」\n- - - - - -\n[#9999] & more');
    await wechat.room?.post({ kind: 'relay', message, case: CASE }, sending('a', BYTES));
    const relayed = await room.receives();
    room.member(wang).say('收到 & 处理中', { quote: relayed, quoteAs });
    expect(await roomInbox.next()).toMatchObject({ text: '收到 & 处理中', quotedCode: '1024' });
  });

  test('an answer to a quoted picture has lost its case, and is asked back', async () => {
    const { room, wang, wechat, roomInbox } = await openLoggedIn();
    const message = { ...plain(''), media: [media('image', 'shot.png', 'image/png')] };
    await wechat.room?.post({ kind: 'relay', message, case: CASE }, sending('b', BYTES));
    await room.receives();
    room.member(wang).say('看到了', { quote: await room.receives() });
    const { quotedCode, addressed, text } = await roomInbox.next();
    expect([quotedCode, addressed, text]).toEqual([undefined, true, '看到了']);
  });

  test('an answer to a colleague’s talk is talk', async () => {
    const { room, wang, roomInbox } = await openLoggedIn();
    const said = room.member(wang).say('lunch?');
    await roomInbox.next();
    room.member(wang).say('yes', { quote: said });
    const { quotedCode, addressed } = await roomInbox.next();
    expect([quotedCode, addressed]).toEqual([undefined, undefined]);
  });

  test('pictures after a code alone are for its case', async () => {
    const { room, wang, roomInbox } = await openLoggedIn();
    const member = room.member(wang);
    member.picture(BYTES);
    member.say('#1024');
    member.picture(BYTES);
    member.say('done');
    member.picture(BYTES);
    const codes = [];
    for (let n = 0; n < 5; n++) codes.push((await roomInbox.next()).quotedCode);
    expect(codes).toEqual([undefined, undefined, '1024', undefined, undefined]);
  });

  test('of two rooms of the topic neither is the room', async () => {
    const { wx, folder, alice, wang, room } = await openWorld();
    const other = wx.room({ topic: TOPIC, members: [alice] });
    const { wechat, roomInbox } = await openAccount(wx, folder);
    await logIn(wx, wechat);
    expect(wechat.login.state.room).toBe('ambiguous');
    other.member(alice).say('/close #1024');
    room.member(wang).say('/close #1024');
    await wx.settled();
    expect(roomInbox.waiting()).toBe(0);
    const posted = wechat.room?.post({ kind: 'notice', message: plain('secret') }, sending('a', BYTES));
    await expect(posted).rejects.toMatchObject({ code: 'offline' });
  });

  test('an imitation that appears later is not the room', async () => {
    const { wx, alice, roomInbox, wechat, room } = await openLoggedIn();
    const other = wx.room({ topic: TOPIC, members: [alice] });
    other.member(alice).say('/close #1024');
    await wx.settled();
    expect(roomInbox.waiting()).toBe(0);
    await wechat.room?.post({ kind: 'notice', message: plain('to agents') }, sending('a', BYTES));
    expect((await room.receives()).text).toBe('to agents');
    expect(other.received).toEqual([]);
  });
});
