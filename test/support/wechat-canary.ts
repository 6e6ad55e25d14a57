import { rm } from 'node:fs/promises';
import path from 'node:path';
import { log as wechatyLog } from 'wechaty';
import { createWechat, type Wechat } from '../../adapters/wechat/wechat.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Document } from '../../src/runtime/document.ts';
import type { CanaryDesk, CanaryPlace } from '../contract/canary.ts';
import { endingAround } from './doom.ts';
import { hastyFolder, openStage, type Shipped } from './stage.ts';
import { impatientClock, loggedIn } from './wechat-mock.ts';
import { ACCOUNT, quoting, TOPIC } from './wechat-players.ts';
import { kill, realPuppet } from './wechat-real.ts';
import type { Contact } from './wx-web/people.ts';
import type { Speaker } from './wx-web/speaker.ts';
import { openWxWeb, type WxWeb } from './wx-web/wx-web.ts';

/** What people do in WeChat beyond what every app has. */
export interface WechatCanaryDesk extends CanaryDesk {
  /** Does something as the customer, once, however often it is asked for; gives when all that comes of it has happened. */
  lily(act: (customer: Contact) => unknown): Promise<void>;
  /** The same as an agent in the room. */
  ann(act: (agent: Speaker, who: Contact) => unknown): Promise<void>;
  /** The same on the account's own phone, to the customer, past the desk. */
  phone(act: (owner: Speaker) => unknown): Promise<void>;
}

/** An account on the real wechaty and its real puppet, on a WeChat of this machine, for secrets to be sent in. */
export async function wechatPlace(shipped: Shipped): Promise<CanaryPlace<WechatCanaryDesk>> {
  const folder = await hastyFolder();
  const wx = await openWxWeb({ nick: ACCOUNT });
  const customer = wx.contact({ nick: 'lily' });
  const agent = wx.contact({ nick: 'Ann' });
  const room = wx.room({ topic: TOPIC, members: [agent] });
  const done = new Set<string>();
  const printed: string[] = [];
  let bare: Store<Document> | null = null;
  let wechat: Wechat | null = null;

  return {
    async open({ clock, log, wrap, point, nextId }) {
      // As talkative as an operator can make it.
      wechatyLog.enableLogging((_, line = '') => void printed.push(line));
      wechatyLog.level('silly');
      const account = createWechat({
        ...{ makePuppet: realPuppet(wx), folder: path.join(folder, 'wechat'), roomTopic: TOPIC, acceptFriends: true },
        ...{ groups: [], maxMediaBytes: 20 * 1024 ** 2, clock: impatientClock(), random: Math.random, log },
      });
      wechat = account;
      const { channel, room: side } = account;
      if (!side) throw new Error('there is no room');
      const stage = await openStage(shipped, {
        ...endingAround(point, channel, side),
        ...{ clock, log, folder },
        wrap: (store) => {
          bare = store;
          return wrap(store);
        },
      });
      await logIn(wx, account);
      /** WeChat offers by itself again what was not taken: nobody says it twice. */
      const once = async (act: () => unknown): Promise<void> => {
        const id = nextId();
        if (!done.has(id)) {
          done.add(id);
          act();
        }
        await wx.settled();
        await stage.runtime.idle();
      };
      const inRoom = room.member(agent);
      const lily: WechatCanaryDesk['lily'] = (act) => once(() => act(customer));
      const ann: WechatCanaryDesk['ann'] = (act) => once(() => act(inRoom, agent));
      const code = () => /#(\d+)/.exec(room.received.find(({ text }) => /^\[#\d+\]/.test(text))?.text ?? '')?.[1] ?? '';
      const bytes = new TextEncoder().encode('a picture');
      const sendsFile = (who: Speaker, caption: string, name: string) => {
        who.say(caption);
        who.file(name, bytes);
      };
      return {
        ...{ folder, lily, ann, phone: (act) => once(() => act(wx.phone.to(customer))) },
        customer: {
          says: (text) => lily((one) => one.say(text)),
          // Nobody can change what they said: they say it again.
          edits: (text) => lily((one) => one.say(text)),
          sendsFile: (caption, name) => lily((one) => sendsFile(one, caption, name)),
          quotes: (text) => lily((one) => one.say(text, { quote: { name: 'lily', text }, quoteAs: 'app' })),
        },
        agent: {
          says: (text) => ann((one) => one.say(`#${code()} ${text}`)),
          edits: (text) => ann((one) => one.say(`#${code()} ${text}`)),
          sendsFile: (caption, name) =>
            ann((one) => {
              one.say(`#${code()}`);
              sendsFile(one, caption, name);
            }),
          quotes: (text) => ann((one) => one.say(quoting(`[#${code()}] ${text}`, text))),
        },
        sent: () => [
          ...printed,
          // A file is asked for by the name that WeChat itself has given it.
          ...wx.requests.filter(({ endpoint }) => endpoint !== 'webwxgetmedia').map(({ call }) => call),
          ...[...customer.received, ...room.received, ...agent.received].map(({ text, name }) => [text, name]),
        ],
        inRoom: () => room.received.filter(({ recalled }) => !recalled).map(({ text, name }) => [text, name]),
        end: () => stage.end(true),
      };
    },
    async bury() {
      // What was being handled never ends.
      if (wechat) await kill(wechat, path.join(folder, 'wechat'));
      await bare?.close();
    },
    offersAgain: true,
    takesBack: true,
    async remove() {
      wechatyLog.level('silent');
      wechatyLog.enableLogging(true);
      await wx.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Scans the code where there is one; a session that was kept needs none. */
async function logIn(wx: WxWeb, account: Wechat): Promise<void> {
  if (wx.requests.length === 0) await wx.login();
  await loggedIn(account);
  await wx.settled();
}
