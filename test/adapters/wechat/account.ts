import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, vi } from 'vitest';
import type { Client } from '../../../adapters/wechat/repairs/client.ts';
import type { MakePuppet } from '../../../adapters/wechat/session.ts';
import { createWechat, type Wechat, type WechatOptions } from '../../../adapters/wechat/wechat.ts';
import type { Arrival, Overheard } from '../../../src/ports/channel.ts';
import type { LoginStep } from '../../../src/ports/login.ts';
import type { RoomArrival } from '../../../src/ports/room.ts';
import { createTestInbox } from '../../contract/inbox.ts';
import { SILENT } from '../../support/stage.ts';
import { impatientClock, loggedIn } from '../../support/wechat-mock.ts';
import { ACCOUNT, TOPIC } from '../../support/wechat-players.ts';
import { realPuppet } from '../../support/wechat-real.ts';
import type { Reply } from '../../support/wx-web/wire.ts';
import { openWxWeb, type WxWeb, type WxWebOptions } from '../../support/wx-web/wx-web.ts';

/** A WeChat of this machine for one test, with a customer, an agent and their room. */
export async function openWorld(options: WxWebOptions = {}) {
  const wx = await openWxWeb({ nick: ACCOUNT, ...options });
  onTestFinished(() => wx.close());
  const alice = wx.contact({ nick: 'Alice' });
  const wang = wx.contact({ nick: '王明' });
  const room = wx.room({ topic: TOPIC, members: [wang] });
  const folder = await mkdtemp(path.join(tmpdir(), 'kefu-wechat-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { wx, alice, wang, room, folder };
}

/** An account of the real puppet on this WeChat, not begun yet. */
export function createAccount(wx: WxWeb, folder: string, options: Partial<WechatOptions> = {}): Wechat {
  return createWechat({
    ...{ makePuppet: realPuppet(wx), folder, roomTopic: TOPIC, acceptFriends: true, groups: [] },
    ...{ maxMediaBytes: 20 * 1024 ** 2, clock: impatientClock(), random: Math.random, log: SILENT, ...options },
  });
}

/** An account of the real puppet on this WeChat, its channel and its room started, with what they bring in. */
export async function openAccount(wx: WxWeb, folder: string, options: Partial<WechatOptions> = {}) {
  const inbox = createTestInbox<Arrival>();
  const roomInbox = createTestInbox<RoomArrival>();
  const overheard: Overheard[] = [];
  const wechat = createAccount(wx, folder, options);
  const steps: LoginStep[] = [];
  wechat.login.follow(({ step }) => {
    if (steps.at(-1) !== step) steps.push(step);
  });
  let isOpen = true;
  async function stop(): Promise<void> {
    if (!isOpen) return;
    isOpen = false;
    await Promise.all([wechat.channel.stop(), wechat.room?.stop()]);
  }
  onTestFinished(stop);
  await wechat.room?.start(roomInbox);
  await wechat.channel.start({
    ...inbox,
    overheard: async (said) => void overheard.push(said),
  });
  return { wechat, inbox, roomInbox, overheard, steps, stop };
}

/** Logs the account in by its code. */
export async function logIn(wx: WxWeb, wechat: Wechat): Promise<void> {
  await wx.login();
  await loggedIn(wechat);
}

/** Resolves when the login stands so. */
export function reaches(wechat: Wechat, step: LoginStep): Promise<void> {
  return new Promise((resolve) => {
    let end = (): void => {};
    const look = (state: Wechat['login']['state']): void => {
      if (state.step !== step) return;
      end();
      resolve();
    };
    end = wechat.login.follow(look);
    look(wechat.login.state);
  });
}

/** A WeChat with an account that is logged in. */
export async function openLoggedIn(options: Partial<WechatOptions> = {}) {
  const world = await openWorld();
  const account = await openAccount(world.wx, world.folder, options);
  await logIn(world.wx, account.wechat);
  return { ...world, ...account };
}

/** The puppet of the program, and the client inside it. */
export function knownPuppet(wx: WxWeb): { makePuppet: MakePuppet; puppet(): object; client(): Client } {
  const make = realPuppet(wx);
  let puppet: object = {};
  return {
    makePuppet: (ear) => {
      const made = make(ear);
      puppet = made;
      return made;
    },
    puppet: () => puppet,
    client: () => (puppet as { wechat4u: Client }).wechat4u,
  };
}

/** How far a session has read, in a reply, as it is asked for later. */
export function syncKeyIn(reply: Reply | undefined, name: 'SyncKey' | 'SyncCheckKey'): string {
  const body = typeof reply === 'object' ? String(reply.body) : '{}';
  const key = (JSON.parse(body) as Partial<Record<string, { List: { Key: number; Val: number }[] }>>)[name];
  return (key?.List ?? []).map(({ Key, Val }) => `${Key}_${Val}`).join('|');
}

/** Resolves when the session that is kept in `folder` has come as far as all that was fetched. */
export async function keptSoFar(wx: WxWeb, folder: string): Promise<void> {
  await vi.waitFor(async () => {
    const kept = await readFile(path.join(folder, 'session.json'), 'utf8');
    const reply = wx.requests.findLast(({ endpoint }) => endpoint === 'webwxsync')?.reply;
    expect(/"formatedSyncKey":"([^"]*)"/.exec(kept)?.[1]).toBe(syncKeyIn(reply, 'SyncCheckKey'));
  });
}
