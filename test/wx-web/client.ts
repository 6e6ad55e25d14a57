import { MemoryCard } from 'memory-card';
import { vi } from 'vitest';
import { type Contact, log, type Message, type Room, type Wechaty, WechatyBuilder } from 'wechaty';
import type { payloads } from 'wechaty-puppet';
import { PuppetWechat4u } from 'wechaty-puppet-wechat4u';
import { Bell } from '../support/wx-web/bell.ts';
import { leadTo } from '../support/wx-web/lead.ts';
import type { WxWeb } from '../support/wx-web/wx-web.ts';

log.level('silent');

/** The real wechaty on the real, unmodified puppet, and what it has told. */
export interface Client {
  readonly bot: Wechaty;
  readonly puppet: PuppetWechat4u;
  /** What happened, in order: `scan 2`, `scan 3`, `login`, `logout`, `error …`. */
  readonly told: string[];
  readonly messages: Message[];
  readonly friendships: payloads.Friendship[];
  /** The first message that `is` likes, once it has come. */
  message(is: string | ((message: Message) => boolean)): Promise<Message>;
  /** Resolves once something of that beginning was told. */
  tells(beginning: string, times?: number): Promise<string>;
  contact(name: string): Promise<Contact>;
  room(topic: string): Promise<Room>;
  /** Has it try again at once what it would try after seconds, once it waits for that. */
  hurry(): Promise<void>;
  /** Lets it fall silent, as a kill does: it neither logs out nor forgets its session. */
  kill(): void;
}

/** Starts a client that is led to the server. With the card of an earlier one it goes on with that one's session. */
export async function startClient(wx: WxWeb, given?: MemoryCard): Promise<Client> {
  const memory = given ?? (await newMemory());
  const puppet = new PuppetWechat4u();
  leadTo(puppet, wx.origin);
  const bot = WechatyBuilder.build({ puppet, memory });
  const bell = new Bell();
  const [told, messages, friendships]: [string[], Message[], payloads.Friendship[]] = [[], [], []];
  const tell = (what: string) => {
    told.push(what);
    bell.ring();
  };
  bot.on('scan', (_, status) => tell(`scan ${status}`));
  bot.on('login', () => tell('login'));
  bot.on('logout', () => tell('logout'));
  bot.on('error', (error) => tell(`error ${String(error)}`));
  bot.on('room-join', (_, [invited]) => tell(`join ${invited?.id}`));
  bot.on('room-leave', (_, [left]) => tell(`leave ${left?.id}`));
  bot.on('room-topic', (_, topic) => tell(`topic ${topic}`));
  bot.on('message', (message) => {
    messages.push(message);
    bell.ring();
  });
  // The bot asks for the contact first, of whom the client does not know yet, again and again for seconds.
  puppet.on('friendship', async ({ friendshipId }) => {
    const friendship = await puppet.friendshipPayload(friendshipId);
    friendships.push(friendship);
    tell(`friendship ${friendship.type}`);
  });
  await bot.start();
  return {
    ...{ bot, puppet, told, messages, friendships },
    message: (is) =>
      bell.until(
        () => messages.find((one) => (typeof is === 'string' ? one.text() === is : is(one))),
        `the message ${is}`,
      ),
    tells: (beginning, times = 1) =>
      bell.until(() => told.filter((one) => one.startsWith(beginning))[times - 1], `${beginning}, told ${times} times`),
    contact: (name) => vi.waitFor(async () => found(await bot.Contact.find({ name }), name), LEARNING),
    room: (topic) => vi.waitFor(async () => found(await bot.Room.find({ topic }), topic), LEARNING),
    hurry: () => hurry(puppet),
    kill: () => silence(puppet),
  };
}

/** A client learns its contacts after it has told of the login, and does not tell when. */
const LEARNING = { interval: 5, timeout: 5_000 };

/** What a client keeps of its session. */
export async function newMemory(): Promise<MemoryCard> {
  const memory = new MemoryCard();
  await memory.load();
  return memory;
}

function found<T>(it: T | undefined, name: string): T {
  if (it === undefined) throw new Error(`the client knows no ${name}`);
  return it;
}

/** What of the puppet would go on after a test, since stopping it logs out; private to the library's types. */
interface Insides {
  wechat4u: {
    state: string;
    retryPollingId: NodeJS.Timeout;
    checkPollingId: NodeJS.Timeout;
    start: () => Promise<void>;
    restart: () => Promise<void>;
    syncErrorCount: number;
    syncPolling: () => void;
  };
  getContactInterval?: NodeJS.Timeout;
  _heartBeatTimer?: NodeJS.Timeout;
}

async function hurry(puppet: PuppetWechat4u): Promise<void> {
  const { wechat4u } = puppet as unknown as Insides;
  await vi.waitFor(() => {
    if (wechat4u.syncErrorCount === 0) throw new Error('nothing went wrong yet');
  }, LEARNING);
  clearTimeout(wechat4u.retryPollingId);
  wechat4u.syncPolling();
}

function silence(puppet: PuppetWechat4u): void {
  const insides = puppet as unknown as Insides;
  const never = () => new Promise<void>(() => {});
  Object.assign(insides.wechat4u, { state: 'logout', start: never, restart: never, sync: never });
  clearTimeout(insides.wechat4u.retryPollingId);
  clearTimeout(insides.wechat4u.checkPollingId);
  clearInterval(insides.getContactInterval);
  clearTimeout(insides._heartBeatTimer);
  puppet.removeAllListeners();
  puppet.on('error', () => {});
}
