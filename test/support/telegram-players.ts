import type { Message } from 'grammy/types';
import { forgetful } from '../../adapters/telegram/keep.ts';
import type { TelegramOptions } from '../../adapters/telegram/telegram.ts';
import { botOn, WEBHOOK } from '../adapters/telegram/open.ts';
import { conversationOf } from './app-players.ts';
import { BotApi } from './bot-api/bot-api.ts';
import type { MediaKind } from './bot-api/content.ts';
import type { Customer } from './bot-api/customer.ts';
import { deliver } from './bot-api/deliver.ts';
import type { GroupSpec } from './bot-api/group.ts';
import { place } from './bot-api/place.ts';
import type { Sight } from './bot-api/state.ts';
import type { Arrived, Players } from './play.ts';
import { LEAD, openStage, type Shipped, type StageOptions } from './stage.ts';

const KINDS: Record<string, MediaKind> = { image: 'photo', video: 'video', voice: 'voice', audio: 'audio' };

/** The account of the agent who leads. */
const LEAD_ID = 7_012_345_999;

interface TelegramStage extends Partial<StageOptions> {
  by?: 'polling' | 'webhook';
  /** The agents' group: a forum, if nothing else is said. */
  group?: GroupSpec;
  bot?: Partial<TelegramOptions>;
}

/** Telegram, with customers' chats and agents in a group, on a desk of its own: real HTTP in front of a loop-back server. */
export async function openTelegram(shipped: Shipped, { by = 'polling', group: spec, ...rest }: TelegramStage = {}) {
  const { bot: botOptions, ...options } = rest;
  const api = await BotApi.start();
  const group = api.group({ forum: true, ...spec });
  const bot = botOn(api, {
    group: group.id,
    memory: forgetful(),
    webhook: by === 'webhook' ? WEBHOOK : null,
    ...botOptions,
  });
  const stage = await openStage(shipped, {
    channels: [bot.channel],
    rooms: [bot.room],
    isLead: (_, agent) => agent === String(LEAD_ID),
    ...options,
  });
  const customers = new Map<string, Customer>();
  const agents = new Map<string, ReturnType<typeof group.agent>>();
  const said = new Map<string, Message[]>();
  const seen: Arrived[] = [];
  const counts = new Map<unknown, number>();

  /** Everything that comes of what was done has arrived. */
  async function settled(): Promise<void> {
    await api.settled();
    await stage.runtime.idle();
    gather();
  }

  function gather(): void {
    for (const [name, customer] of customers) {
      take(customer, customer.sights(), (message) => ({ ...arrivedOf(message), to: 'customer', customer: name }));
    }
    take(group, group.sights(), (message) => ({ ...arrivedOf(message), to: 'room' }));
  }

  /** Takes those in that are new. */
  function take(of: unknown, sights: readonly Sight[], read: (message: Message) => Arrived): void {
    for (const sight of sights.slice(counts.get(of) ?? 0)) {
      const isNew = sight.kind === 'message' || (sight.kind === 'edited' && of === group);
      if (isNew && isFromBot(sight.message) && !isService(sight.message)) seen.push(read(sight.message));
    }
    counts.set(of, sights.length);
  }

  function isFromBot(message: Message): boolean {
    return message.from?.id === api.world.me.id;
  }

  function customerOf(name: string): Customer {
    const known = customers.get(name) ?? api.customer({ firstName: name });
    customers.set(name, known);
    return known;
  }

  function agentOf(name: string) {
    const known = agents.get(name) ?? group.agent({ firstName: name, ...(name === LEAD ? { id: LEAD_ID } : {}) });
    agents.set(name, known);
    return known;
  }

  function topicOf(code: string | null): number | undefined {
    return code === null ? undefined : group.topics().find(({ name }) => name.startsWith(`#${code}`))?.id;
  }

  /** What says nothing that a bot could read: an empty text can't be sent, a die can. */
  function says(customer: Customer, text: string): Message {
    if (text !== '') return customer.say(text);
    const room = api.world.rooms.get(customer.chatId);
    if (!room) throw new Error('the customer has no chat');
    const message = place(api.world, room, { from: customer.user, dice: { emoji: '🎲', value: 3 } });
    deliver(api.backend, room, message);
    return message;
  }

  const players: Players = {
    buttons: true,
    async says(name, text, media) {
      const customer = customerOf(name);
      const pieces = media.map((one) => ({ kind: KINDS[one.kind] ?? ('document' as const), name: one.name }));
      const caption = text === '' ? {} : { caption: text };
      const [first] = pieces;
      const [message] =
        pieces.length > 1
          ? customer.album(pieces, caption)
          : [first ? customer.send(first.kind, { ...first, ...caption }) : says(customer, text)];
      if (message) said.set(name, [...(said.get(name) ?? []), message]);
      await settled();
    },
    async taps(name, choice) {
      const customer = customerOf(name);
      if ('label' in choice) customer.tap(choice.label);
      else {
        const [any] = customer.messages();
        if (any) customer.press(any, choice.id);
      }
      await settled();
    },
    async edits(name, which, text) {
      const message = said.get(name)?.[which - 1];
      if (!message) throw new Error(`${name} said nothing to be edited`);
      customerOf(name).edit(message, text);
      await settled();
    },
    async agent(name, text, code) {
      const topic = topicOf(code);
      const card = topic === undefined ? group.fromBot().find((one) => one.text?.includes(`#${code}`)) : undefined;
      agentOf(name).say(text, { ...(topic === undefined ? {} : { topic }), ...(card ? { reply: card } : {}) });
      await settled();
    },
    async advance(ms) {
      await stage.advance(ms);
      gather();
    },
    change: (flow, step) => stage.change(flow, step),
    arrived: () => seen,
    conversation: (name) => conversationOf(stage, 'telegram', String(customerOf(name).chatId)),
  };
  return {
    ...{ api, group, bot, stage, players, settled, customerOf, agentOf, topicOf },
    async end(): Promise<void> {
      await stage.end();
      await api.close();
    },
  };
}

function isService(message: Message): boolean {
  const shown = arrivedOf(message);
  return shown.text === '' && !('photo' in message || 'document' in message || 'video' in message);
}

function arrivedOf(message: Message): Omit<Arrived, 'to'> {
  const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
  const choices = buttons.map((one) => ({ id: 'callback_data' in one ? one.callback_data : '', label: one.text }));
  return { text: message.text ?? message.caption ?? '', choices };
}
