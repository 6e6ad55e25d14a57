import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SafePuppet } from '../../adapters/wechat/safe-puppet.ts';
import type { MakePuppet } from '../../adapters/wechat/session.ts';
import type { Wechat } from '../../adapters/wechat/wechat.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Shipped } from './stage.ts';
import { loggedIn } from './wechat-mock.ts';
import {
  ACCOUNT,
  type DeskOptions,
  LEAD,
  openWechatDesk,
  playersOn,
  TOPIC,
  type WechatWorld,
} from './wechat-players.ts';
import type { Contact } from './wx-web/people.ts';
import { openWxWeb, type WxWeb } from './wx-web/wx-web.ts';

/** How much faster than the machine's the puppet's time runs. */
const HASTE = 20;

/** The machine's time, but faster: what waits between attempts does not wait long. */
export function hastyClock(haste = HASTE): Clock {
  const began = Date.now();
  const now = (): number => began + (Date.now() - began) * haste;
  return {
    now,
    schedule(at, then) {
      const timer = setTimeout(then, Math.max(0, (at - now()) / haste));
      return () => clearTimeout(timer);
    },
  };
}

/** Makes the puppet that the program uses, led to a server of this machine. */
export function realPuppet(wx: WxWeb): MakePuppet {
  return (ear) => new SafePuppet({ ear, clock: hastyClock(), maxMediaBytes: 20 * 1024 ** 2, origin: wx.origin });
}

/** Ends an account as a killed process ends: it falls silent, and what it keeps of its login in `folder` stays as it was. */
export async function kill(wechat: Wechat, folder: string): Promise<void> {
  const file = path.join(folder, 'session.json');
  const kept = await readFile(file);
  await wechat.tryLogin.stop();
  await writeFile(file, kept);
}

/** The account through the real wechaty on the real puppet, on a WeChat of this machine, with a desk of its own. */
export async function openRealWechat(shipped: Shipped, options: DeskOptions = {}) {
  const wx = await openWxWeb({ nick: ACCOUNT });
  const people = new Map<string, Contact>();
  const agent = wx.contact({ nick: 'Ann' });
  const bo = wx.contact({ nick: 'Bo' });
  const lead = wx.contact({ nick: LEAD });
  const agents = new Map([agent, bo, lead].map((one) => [one.nick, one]));
  const room = wx.room({ topic: TOPIC, members: [...agents.values()] });
  for (const nick of ['lily', 'tom']) people.set(nick, wx.contact({ nick }));
  const person = (name: string): Contact => {
    const known = people.get(name) ?? wx.contact({ nick: name });
    people.set(name, known);
    return known;
  };
  const { stage, ...rest } = await openWechatDesk(
    shipped,
    realPuppet(wx),
    async (wechat) => {
      await wx.login();
      await loggedIn(wechat);
    },
    { isLead: (_, id) => lead.remark === `cs:${id}`, ...options },
  );
  // Whom the desk has seen it knows by a remark.
  room.member(lead).say('大家好');
  await wx.until(() => lead.remark !== '', 'the remark');
  await wx.settled();
  const spoken = new Set<Contact>();
  const world: WechatWorld = {
    writes(name, text) {
      spoken.add(person(name));
      person(name).say(text);
    },
    sends(name, file) {
      spoken.add(person(name));
      person(name).picture(new TextEncoder().encode(file));
    },
    writesInRoom: (name, text) => void room.member(agents.get(name) ?? agent).say(text),
    sent: () => wx.sent.map(({ to, text }) => ({ customer: 'nick' in to ? to.nick : null, text })),
    deskId: (name) => person(name).remark.replace('cs:', ''),
    async caughtUp() {
      await wx.settled();
      // Remarks are set beside what is said.
      await wx.until(() => [...spoken].every((one) => one.remark !== ''), 'every remark');
      await wx.settled();
    },
  };
  return {
    ...{ ...rest, stage, wx, room, agent, person, world, players: playersOn(world, stage) },
    async end(): Promise<void> {
      await stage.end();
      await wx.close();
    },
  };
}
