import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { conversationId } from '../../../src/core/conversation.ts';
import { plain } from '../../../src/core/message.ts';
import { createSimulatedClock } from '../../../src/runtime/clock.ts';
import { sending } from '../../contract/channel.ts';
import { type Shipped, shippedBook, temporaryFolder } from '../../support/stage.ts';
import { storeWith } from '../../support/store.ts';
import { loggedIn } from '../../support/wechat-mock.ts';
import { openWechatDesk } from '../../support/wechat-players.ts';
import { kill, realPuppet } from '../../support/wechat-real.ts';
import type { Contact } from '../../support/wx-web/people.ts';
import { createAccount, keptSoFar, knownPuppet, logIn, openAccount, openLoggedIn, openWorld } from './account.ts';

/** A clock that stands still: what was refused once is not offered again before the account ends. */
const still = { clock: createSimulatedClock(0) };

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

/** An account that has taken `one` and kept that, and was refused when it offered `two`. */
async function openRefused() {
  const account = await openLoggedIn(still);
  const { wx, alice, inbox, folder } = account;
  alice.say('one');
  expect((await inbox.next()).text).toBe('one');
  await wx.until(() => alice.remark !== '', 'the remark');
  await wx.settled();
  await keptSoFar(wx, folder);
  const refused = inbox.refuseNext();
  alice.say('two');
  await refused;
  return account;
}

describe('what was not taken is offered again', () => {
  test('after a stop, and nothing else is', async () => {
    const { wx, folder, alice, stop } = await openRefused();
    await stop();
    alice.say('three');
    // WeChat believes that all of it has arrived.
    wx.forget();
    const next = await openAccount(wx, folder);
    expect([(await next.inbox.next()).text, (await next.inbox.next()).text]).toEqual(['two', 'three']);
    await wx.settled();
    expect(next.inbox.waiting()).toBe(0);
    expect(next.steps).not.toContain('waiting');
  });

  test('after the death of the process', async () => {
    const { wx, folder, wechat } = await openRefused();
    await kill(wechat, folder);
    wx.forget();
    const next = await openAccount(wx, folder);
    expect((await next.inbox.next()).text).toBe('two');
    await wx.settled();
    expect(next.inbox.waiting()).toBe(0);
  });

  test('after the death of the process also when WeChat had to be told that it had arrived', async () => {
    const { wx, folder, wechat, wang, room, roomInbox } = await openRefused();
    await wx.settled();
    room.member(wang).say('排队');
    expect((await roomInbox.next()).text).toBe('排队');
    await kill(wechat, folder);
    const next = await openAccount(wx, folder);
    expect((await next.inbox.next()).text).toBe('two');
  });

  test('after a stop before the contacts of a login are known', async () => {
    const { wx, folder, alice, stop } = await openLoggedIn();
    await stop();
    alice.say('hello');
    wx.faults.fail('webwxgetcontact', { ret: 1 }, 1_000);
    const from = wx.requests.length;
    const second = await openAccount(wx, folder);
    await wx.asked('webwxsync', from);
    await second.stop();
    wx.faults.calm();
    wx.forget();
    const third = await openAccount(wx, folder);
    expect((await third.inbox.next()).text).toBe('hello');
  });

  test('after a login that was only tried', async () => {
    const { wx, folder, alice } = await openWorld();
    const trial = createAccount(wx, folder);
    await trial.tryLogin.start();
    await logIn(wx, trial);
    alice.say('hello');
    await wx.settled();
    await trial.tryLogin.stop();
    wx.forget();
    const { inbox } = await openAccount(wx, folder);
    expect((await inbox.next()).text).toBe('hello');
  });

  test('as soon as the disk takes in who somebody new is', async () => {
    const { wx, folder, alice, inbox } = await openLoggedIn();
    const blocked = path.join(folder, 'people.json.new');
    await mkdir(blocked);
    const from = wx.requests.length;
    alice.say('hello');
    await wx.asked('webwxsync', from);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(inbox.waiting()).toBe(0);
    await rm(blocked, { recursive: true });
    expect((await inbox.next()).text).toBe('hello');
    expect(await readFile(path.join(folder, 'people.json'), 'utf8')).toContain(wx.idOf(alice));
  });

  test('so is a request to be a contact for which WeChat was asked too fast', async () => {
    const { wx, inbox } = await openLoggedIn();
    wx.faults.fail('webwxverifyuser', { ret: 1205 });
    const tom = wx.contact({ nick: 'Tom', friend: false });
    tom.asks('hello');
    expect(await inbox.next()).toMatchObject({ name: 'Tom' });
  });

  test('so is who asked to be a contact and was not accepted yet', async () => {
    const { wx, folder, alice, inbox, wechat, stop } = await openLoggedIn(still);
    alice.say('hello');
    const { customer } = await inbox.next();
    await wx.settled();
    // Whatever goes out after this waits for its turn, which does not come.
    await wechat.channel.send(customer, plain('hello'), sending('a', new Uint8Array()));
    const tom = wx.contact({ nick: 'Tom', friend: false });
    tom.asks('hello');
    await wx.settled();
    await stop();
    wx.forget();
    expect(tom.friend).toBe(false);
    const next = await openAccount(wx, folder);
    await wx.until(() => tom.friend, 'the contact');
    expect(await next.inbox.next()).toMatchObject({ name: 'Tom' });
  });

  test('and what was taken beside it is handled once', async () => {
    const { wx } = await openWorld();
    const [lily, tom] = [wx.contact({ nick: 'lily' }), wx.contact({ nick: 'tom' })];
    const folder = await temporaryFolder();
    let close = async (): Promise<void> => {};
    let isStuck = false;
    const open = () =>
      openWechatDesk(shipped, realPuppet(wx), loggedIn, {
        folder,
        wrap: (store) => {
          close = () => store.close();
          return storeWith(store, {
            commit: (document, expected) =>
              isStuck && JSON.stringify(document).includes('汤姆')
                ? new Promise(() => {})
                : store.commit(document, expected),
          });
        },
      });
    const said = async ({ stage }: Awaited<ReturnType<typeof open>>, by: Contact): Promise<unknown[]> => {
      const document = await stage.document(conversationId('wechat', by.remark.replace('cs:', '')));
      if (document?.kind !== 'conversation') throw new Error('there is no conversation');
      return document.transcript.filter(({ from }) => from === 'customer').map(({ text }) => text);
    };
    const [first] = await Promise.all([open(), wx.login()]);
    lily.say('你好');
    await wx.until(() => lily.remark !== '', 'the remark');
    isStuck = true;
    const from = wx.requests.length;
    lily.say('我的充值没到账');
    tom.say('汤姆的充值没到账');
    await wx.asked('webwxsync', from);
    await vi.waitFor(async () => expect(await said(first, lily)).toHaveLength(2));
    await kill(first.wechat, path.join(folder, 'wechat'));
    await close();
    wx.forget();
    isStuck = false;
    const second = await open();
    onTestFinished(() => second.stage.end());
    await wx.until(() => tom.remark !== '', 'the remark');
    await wx.settled();
    expect(await said(second, lily)).toEqual(['你好', '我的充值没到账']);
    expect(await said(second, tom)).toEqual(['汤姆的充值没到账']);
  });

  test('but from no place that WeChat does not know any more: then from the one that it names', async () => {
    const world = await openWorld();
    const { wx, folder, alice } = world;
    const { makePuppet, client } = knownPuppet(wx);
    const { wechat, inbox } = await openAccount(wx, folder, { makePuppet });
    await logIn(wx, wechat);
    wx.faults.fail('webwxsync', { ret: 1 }, 1_000);
    const from = wx.requests.length;
    alice.say('hello');
    await wx.asked('webwxsync', from);
    wx.forget();
    wx.faults.calm();
    // As it does by itself after its third error.
    await client().restart();
    const begun = wx.requests.findLastIndex(({ endpoint }) => endpoint === 'webwxinit');
    await wx.asked('webwxgetcontact', begun);
    alice.say('again');
    expect((await inbox.next()).text).toBe('again');
  });
});
