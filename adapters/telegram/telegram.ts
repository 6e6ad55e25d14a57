import type { Update } from 'grammy/types';
import type { Channel, Inbox } from '../../src/ports/channel.ts';
import type { Clock } from '../../src/ports/clock.ts';
import { Unavailable } from '../../src/ports/errors.ts';
import type { Log } from '../../src/ports/log.ts';
import type { AgentRoom, RoomInbox } from '../../src/ports/room.ts';
import { Budget, type Rates } from './budget.ts';
import { createClient } from './client.ts';
import { type Commands, Menus } from './commands.ts';
import { Connection, type ConnectionParts, TelegramError, unknownToken } from './connection.ts';
import { createCustomerSide } from './customer-side.ts';
import { isCallFailure, isUnknownToken, sendFailure } from './failures.ts';
import { Keep, type Memory } from './keep.ts';
import { Line } from './line.ts';
import { missing, standingOrNone } from './rights.ts';
import { createRoomSide } from './room-side.ts';
import { Topics } from './topics.ts';
import type { Unit } from './units.ts';

export interface TelegramOptions {
  token: string;
  /** The server of the Bot API: https://api.telegram.org. */
  root: string;
  /** Whether customers are served in private chats. */
  customers: boolean;
  /** The id of the agents' group; null when there is none. */
  group: number | null;
  webhook: ConnectionParts['webhook'];
  /** In groups that are none of its own the bot says nothing, or leaves. */
  strangers: 'ignore' | 'leave';
  commands: Commands;
  maxMediaBytes: number;
  memory: Memory;
  /** What may be sent; null: without limit. */
  rates: Rates | null;
  /** How long the parts of an album are waited for, ms. */
  albumMs: number;
  clock: Clock;
  log: Log;
}

export const ALBUM_MS = 600;

/** A bot as a customers' channel and as an agents' room. It takes in while all its sides are started. */
export interface Telegram {
  channel: Channel;
  room: AgentRoom;
  /**
   * What is missing for it to work in full, each as a line for the operator; asked without being started. Rejects with a TelegramError that says
   * why when Telegram gives no answer, or does not know the token.
   */
  missing(): Promise<string[]>;
  /** Offers people other commands from now on: Telegram is told of those that have changed. */
  offer(commands: Commands): void;
  /** How many messages wait until the rates let them go. */
  waiting(): number;
  /** Where it listens for updates, when it does: for tests and for the log. */
  port(): number | null;
}

/** A bot, not started. */
export function createTelegram(options: TelegramOptions): Telegram {
  const { clock, log, group, maxMediaBytes } = options;
  const client = createClient(options.token, options.root);
  const line = new Line({ client, clock, log, budget: new Budget(clock, options.rates) });
  const keep = new Keep(options.memory);
  const customers = createCustomerSide(line, maxMediaBytes);
  const topics = new Topics(line, keep, group ?? 0, { inbox: () => agents.inbox.get(), moved: () => menus.tell() });
  const menus = new Menus(line, options.commands, () => (group === null ? null : topics.chat()));
  const agents = createRoomSide(line, topics, maxMediaBytes);
  const connection = new Connection({
    intake: { api: line.api, clock, log, albumMs: options.albumMs, handle },
    ...{ keep, webhook: options.webhook, meet, prepare },
  });
  let opening: Promise<void> | null = null;
  let closing: Promise<void> | null = null;

  /** Takes in one thing that happened. */
  async function handle(unit: Unit): Promise<void> {
    const [update] = unit.updates;
    if (!update) return;
    try {
      await dispatch(update, unit);
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      // Telegram was asked something and gave no answer: the update is to be taken another time.
      if (isCallFailure(error)) throw new Unavailable('busy', String(error), { cause: error });
      throw error;
    }
  }

  async function dispatch(update: Update, unit: Unit): Promise<void> {
    if (update.chat_member) return agents.standing(update.chat_member);
    const message = update.message ?? update.edited_message ?? update.callback_query?.message;
    const chat = (message ?? update.message_reaction ?? update.my_chat_member)?.chat;
    if (chat?.type === 'private') return options.customers ? customers.take(unit) : undefined;
    if (update.my_chat_member) return joined(update.my_chat_member);
    if (group === null || chat === undefined) return;
    if (update.message?.migrate_to_chat_id !== undefined && chat.id === topics.chat())
      return topics.move(update.message.migrate_to_chat_id);
    if (chat.id === topics.chat() && !update.message_reaction) return agents.take(unit);
  }

  /** The bot's own standing in a group has changed. */
  async function joined({ chat, new_chat_member }: NonNullable<Update['my_chat_member']>): Promise<void> {
    if (group !== null && chat.id === topics.chat()) {
      topics.forget();
      return log.warn('the bot’s standing in the agents’ group has changed', { status: new_chat_member.status });
    }
    const isIn = new_chat_member.status === 'member' || new_chat_member.status === 'administrator';
    if (isIn) log.info('the bot was added to a group that is not the agents’', { id: chat.id });
    if (!isIn || options.strangers === 'ignore') return;
    await line.api.leaveChat(chat.id).catch((error: unknown) => log.warn('not left', { error: String(error) }));
  }

  async function meet(): Promise<void> {
    await line.me();
    if (group !== null) await topics.standing().catch(() => undefined);
  }

  /** What need not be there for the first message. */
  async function prepare(): Promise<void> {
    menus.tell();
    try {
      for (const lack of await lacks()) log.warn('Telegram', { lack });
    } catch (error) {
      log.warn('what is missing in Telegram is not known', { error: String(error) });
    }
  }

  async function lacks(): Promise<string[]> {
    await line.me();
    if (group === null) return ['no agents’ group is set: TELEGRAM_ROOM is its id'];
    return missing(await standingOrNone(line.api, topics.chat()));
  }

  const isComplete = (): boolean =>
    (customers.inbox.isOpen || !options.customers) && (agents.inbox.isOpen || group === null);

  async function open(): Promise<void> {
    if (!isComplete()) return;
    opening ??= connection.open();
    await opening;
  }

  /** Ends the taking in, once; what is being handled is settled first. */
  async function close(): Promise<void> {
    line.budget.close();
    menus.close();
    await connection.close();
    await client.close();
  }

  const closeOnce = (): Promise<void> => {
    closing ??= close();
    return closing;
  };

  return {
    channel: {
      ...customers.channel,
      async start(inbox: Inbox) {
        customers.inbox.open(inbox);
        await open();
      },
      async stop() {
        await closeOnce();
        customers.inbox.close();
      },
    },
    room: {
      ...agents.room,
      async start(inbox: RoomInbox) {
        agents.inbox.open(inbox);
        await open();
      },
      async stop() {
        await closeOnce();
        agents.inbox.close();
      },
    },
    async missing() {
      await keep.open();
      return lacks().catch((error: unknown) => {
        throw isUnknownToken(error)
          ? unknownToken()
          : new TelegramError(`Telegram gave no answer: ${sendFailure(error, 'room').message}`);
      });
    },
    offer: (commands) => menus.offer(commands),
    waiting: () => line.budget.length,
    port: () => connection.port,
  };
}
