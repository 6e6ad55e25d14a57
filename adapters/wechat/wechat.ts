import path from 'node:path';
import type { Message } from 'wechaty';
import { types } from 'wechaty-puppet';
import type { Channel } from '../../src/ports/channel.ts';
import type { Clock } from '../../src/ports/clock.ts';
import { SendError } from '../../src/ports/errors.ts';
import type { Log } from '../../src/ports/log.ts';
import type { AppLogin } from '../../src/ports/login.ts';
import type { AgentRoom } from '../../src/ports/room.ts';
import { AgentsRoom } from './agents-room.ts';
import { roomCapabilities, wechatCapabilities } from './capabilities.ts';
import { sessionCard, writeSecret } from './card.ts';
import { CustomerSide } from './customer-side.ts';
import { describeError } from './describe.ts';
import { closing } from './intake.ts';
import { Out } from './out.ts';
import { withoutMention } from './parse.ts';
import { People } from './people.ts';
import { qrRows } from './qr.ts';
import { namesIn, RoomSide } from './room-side.ts';
import { Sender } from './sender.ts';
import { type MakePuppet, Session } from './session.ts';
import { Updates } from './updates.ts';

export interface WechatOptions {
  makePuppet: MakePuppet;
  /** The folder in which the login is kept. */
  folder: string;
  /** The topic of the agents' room; null when the agents are elsewhere. */
  roomTopic: string | null;
  /** Whether whoever asks to be a contact becomes one. */
  acceptFriends: boolean;
  /** The topics of groups in which a mention of the account counts. */
  groups: string[];
  maxMediaBytes: number;
  clock: Clock;
  /** From 0 up to, not including, 1, and hard to guess: ids of customers are made of it. */
  random: () => number;
  log: Log;
}

/** A WeChat account as a customers' channel and, where a topic is set, as an agents' room. */
export interface Wechat {
  channel: Channel;
  room: AgentRoom | null;
  login: AppLogin;
  /** Logs in alone, without taking or sending anything: to see whether it can. */
  tryLogin: { start(): Promise<void>; stop(): Promise<void> };
}

/** WeChat's own accounts, which say nothing that is for the desk. */
const SPECIAL = new Set(['filehelper', 'fmessage', 'weixin', 'newsapp', 'medianote', 'floatbottle']);

/** Where the state of the login is to be read by others than this process. */
export const STATE_FILE = 'login.json';

/** Writes how the login stands, without its code, whenever that changes. Gives what waits for it to be written. */
function keepState(session: Session, file: string, log: Log): () => Promise<void> {
  let writing = Promise.resolve();
  session.follow(({ code: _code, ...state }) => {
    // How it stood when it was closed says more.
    if (state.step === 'stopped') return;
    writing = writing
      .then(() => writeSecret(file, state))
      .catch((error: unknown) => log.warn('wechat state not written', { error: describeError(error) }));
  });
  return () => writing;
}

/** An account that is not logged in yet. It begins when its channel or its room is started, whichever is first. */
export function createWechat(options: WechatOptions): Wechat {
  const { clock, random, log, roomTopic } = options;
  const card = sessionCard(path.join(options.folder, 'session.json'));
  const session = new Session({ makePuppet: options.makePuppet, card, clock, log });
  const people = new People({ session, file: path.join(options.folder, 'people.json'), clock, random });
  const sender = new Sender({ clock, random });
  const out = new Out(session, sender, clock);
  const common = { session, people, out, clock };
  const customers = new CustomerSide({ ...common, capabilities: wechatCapabilities(options.maxMediaBytes) });
  const agentsRoom = roomTopic === null ? null : new AgentsRoom(session, roomTopic);
  const agents = agentsRoom
    ? new RoomSide({ ...common, agentsRoom, capabilities: roomCapabilities(options.maxMediaBytes) })
    : null;
  const updates = new Updates({ session, log, handle });
  const stateKept = keepState(session, path.join(options.folder, STATE_FILE), log);
  const open = new Set<string>();

  /** Hands a message to the side that it is for. */
  async function handle(message: Message): Promise<void> {
    if (out.isOwn(message.id)) return;
    const room = message.room();
    if (room) {
      if (agents && (await agentsRoom?.is(room.id))) return agents.heard(message);
      return inGroup(message);
    }
    const other = message.self() ? message.listener() : message.talker();
    if (!other || other.self() || SPECIAL.has(other.id) || other.type() === types.Contact.Official) return;
    await (message.self() ? customers.spokenTo(message, other.id) : customers.heard(message));
  }

  /** In another group only a mention counts, only where it may, and only of somebody who can be answered alone. */
  async function inGroup(message: Message): Promise<void> {
    const topic = await message.room()?.topic();
    if (message.self() || topic === undefined || !options.groups.includes(topic.trim())) return;
    if (message.type() !== types.Message.Text) return;
    const { text, mentioned } = withoutMention(message.text(), await namesIn(message, session.state.name ?? ''));
    if (mentioned && message.talker().friend() === true) await customers.heard(message, text);
  }

  /** Somebody asks to be a contact, or has become one. Resolves when they are accepted, or their greeting is taken. */
  async function befriended(id: string): Promise<void> {
    const { puppet } = session.bot;
    if (!(await session.whenReady())) throw closing();
    const { type, contactId } = await puppet.friendshipPayload(id);
    if (type !== types.Friendship.Receive) return customers.joined(id, contactId);
    if (options.acceptFriends) await accept(id);
  }

  /** Accepts who asked to be a contact, after the silence that WeChat may ask for. */
  async function accept(id: string): Promise<void> {
    try {
      await sender.send(() => session.bot.puppet.friendshipAccept(id));
    } catch (error) {
      if (sender.stopped.aborted) throw closing();
      if (error instanceof SendError && error.code === 'rate_limited') return accept(id);
      log.warn('wechat friendship', { error: describeError(error) });
    }
  }

  const listener = {
    message: (id: string) => updates.add(id),
    friendship: (id: string) => updates.beside(id, () => befriended(id)),
    taken: () => updates.idle(),
    async known() {
      await people.begin();
      await agentsRoom?.begin();
    },
    removed: (contact: string) => customers.removedBy(contact),
  };

  async function close(): Promise<void> {
    await people.stop();
    await session.stop();
    await stateKept();
  }

  /** The same side, which opens the session if it is the first, and closes it if it is the last. */
  function shared<S extends Channel | AgentRoom>(side: S): S {
    return {
      ...side,
      async start(inbox: never) {
        await side.start(inbox);
        if (open.size === 0) await session.start(listener);
        open.add(side.id);
      },
      async stop() {
        sender.stop();
        await side.stop();
        if (!open.delete(side.id) || open.size > 0) return;
        await close();
      },
    };
  }

  return {
    channel: shared(customers.channel),
    room: agents ? shared(agents.room) : null,
    login: {
      app: 'WeChat',
      get state() {
        return session.state;
      },
      follow: (then) => session.follow(then),
      draw: qrRows,
    },
    tryLogin: {
      // What comes in meanwhile is for the desk that is opened afterwards.
      start: () => session.start({ ...listener, message() {}, friendship() {}, taken: () => new Promise(() => {}) }),
      stop: close,
    },
  };
}
