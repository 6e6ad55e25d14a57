import type { CallbackQuery, ChatMemberUpdated, Update } from 'grammy/types';
import type { Message } from '../../src/core/message.ts';
import type { Arrival, Channel, Inbox, Reach, Receipt, Sending } from '../../src/ports/channel.ts';
import { SendError } from '../../src/ports/errors.ts';
import { CHANNEL, customerCapabilities, OWN } from './capabilities.ts';
import { editedBy, reactedBy, saidBy, tappedBy } from './customer-in.ts';
import { sendFailure, waitAsked } from './failures.ts';
import { numberOf } from './ids.ts';
import { markedKeyboard } from './keyboard.ts';
import type { Line } from './line.ts';
import { createOpenInbox } from './open-inbox.ts';
import { sendAlbum, sendShown } from './send.ts';
import { longestAlbum, type Shown, shownOf } from './show.ts';
import { messagesOf, type Unit } from './units.ts';

/** Customers whose last buttons are remembered. */
const LISTS_MOST = 10_000;

/** Private chats as a channel. */
export interface CustomerSide {
  channel: Omit<Channel, 'start' | 'stop'>;
  readonly inbox: ReturnType<typeof createOpenInbox<Inbox>>;
  /** Takes in what happened in a private chat. Rejects with an Unavailable when it was not taken. */
  take(unit: Unit): Promise<void>;
}

/** The customers' side of a bot. */
export function createCustomerSide(line: Line, maxMediaBytes: number): CustomerSide {
  const inbox = createOpenInbox<Inbox>();
  const { api, budget } = line;
  /** The message with each customer's last buttons. */
  const lists = new Map<string, number>();

  async function send(customer: string, message: Message, sending: Sending): Promise<Receipt> {
    const chat = chatOf(customer);
    const pieces = shownOf(message, OWN, numberOf(message.replyTo));
    const album = albumWith(pieces, sending);
    try {
      await budget.turn(chat, 'customer', Math.max(pieces.length, album.length));
      if (album.length > 0) return receiptOf(await sendAlbum(api, { chat }, album, sending.bytes));
      let last = 0;
      for (const piece of pieces) last = await sendShown(api, { chat }, piece, sending.bytes);
      if (message.choices.length > 0) remember(customer, last);
      return { messageId: String(last) };
    } catch (error) {
      const wait = waitAsked(error);
      if (wait !== null) budget.hold(chat, wait);
      throw sendFailure(error, 'customer');
    }
  }

  function remember(customer: string, list: number): void {
    lists.delete(customer);
    lists.set(customer, list);
    const [first] = lists.size > LISTS_MOST ? lists.keys() : [];
    if (first !== undefined) lists.delete(first);
  }

  async function tapped(query: CallbackQuery, id: string): Promise<void> {
    const arrival = tappedBy(query, id);
    line.answer(query);
    if (!arrival) return;
    await inbox.get().receive(arrival);
    await putAway(query, arrival).catch((error: unknown) => line.log.debug('keyboard stays', { error: String(error) }));
  }

  /** The choice stays to be seen, the others go; where the buttons were old ones, all go. */
  async function putAway({ message, data = '' }: CallbackQuery, { customer }: Arrival): Promise<void> {
    if (!message || !('reply_markup' in message) || !budget.spare(message.chat.id)) return;
    const isLast = lists.get(customer) === message.message_id;
    const left = isLast ? markedKeyboard(message.reply_markup, data) : { inline_keyboard: [] };
    await api.editMessageReplyMarkup(message.chat.id, message.message_id, { reply_markup: left });
  }

  async function take(unit: Unit): Promise<void> {
    const [update] = unit.updates;
    if (!update) return;
    const id = line.eventId(update);
    if (update.callback_query) return tapped(update.callback_query, id);
    if (update.my_chat_member) return inbox.get().reach?.(reachOf(update.my_chat_member, id));
    const arrival = unit.album ? saidBy(messagesOf(unit), id, CHANNEL) : arrivalOf(update, id);
    if (arrival) await inbox.get().receive(arrival);
  }

  return {
    inbox,
    take,
    channel: {
      id: CHANNEL,
      capabilities: customerCapabilities(maxMediaBytes),
      send,
      async retract(customer, messageId) {
        const n = numberOf(messageId);
        if (n !== null) await line.erase(chatOf(customer), n, 'customer');
      },
      async typing(customer) {
        const chat = chatOf(customer);
        if (budget.spare(chat)) await api.sendChatAction(chat, 'typing');
      },
      fetch: (ref) => line.fetch(ref),
    },
  };
}

function arrivalOf({ message, edited_message, message_reaction }: Update, id: string): Arrival | null {
  if (message) return saidBy([message], id, CHANNEL);
  if (edited_message) return editedBy(edited_message, id, CHANNEL);
  return message_reaction ? reactedBy(message_reaction, id) : null;
}

/** Whoever blocks the bot makes it leave their chat, and whoever lets it in again makes it a member. */
function reachOf({ chat, new_chat_member: { status } }: ChatMemberUpdated, id: string): Reach {
  return { id, customer: String(chat.id), reachable: status !== 'kicked' && status !== 'left' };
}

function chatOf(customer: string): number {
  const chat = Number(customer);
  if (!Number.isSafeInteger(chat)) throw new SendError('rejected', 'no customer of Telegram');
  return chat;
}

/** A file with those behind it, as far as they are one album; none when it is none. */
function albumWith(pieces: Shown[], sending: Sending): Shown[] {
  if (pieces.length !== 1 || !pieces[0]?.file || pieces[0].text !== '') return [];
  const behind = (sending.behind?.() ?? []).map((message) => shownOf(message, OWN, null));
  return longestAlbum([pieces, ...behind]);
}

function receiptOf(numbers: number[]): Receipt {
  const [first, ...others] = numbers.map((n) => ({ messageId: String(n) }));
  return { ...first, also: others };
}
