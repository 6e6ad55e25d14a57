import type { CallbackQuery, ChatMemberUpdated, Message as TelegramMessage } from 'grammy/types';
import type { Message } from '../../src/core/message.ts';
import type { AgentRoom, RoomArrival, RoomInbox, RoomPost, RoomReceipt, RoomSending } from '../../src/ports/room.ts';
import { OWN, ROOM, roomCapabilities } from './capabilities.ts';
import { isRefusal } from './failures.ts';
import { numberIn, placed } from './ids.ts';
import type { Line } from './line.ts';
import { Members } from './members.ts';
import { createOpenInbox } from './open-inbox.ts';
import { saidInRoom, tappedInRoom } from './room-in.ts';
import { isOutdone, joined, leadByCode, urgencyOf } from './room-post.ts';
import { sendAlbum, sendShown } from './send.ts';
import { longestAlbum, type Shown, shownOf } from './show.ts';
import type { Topics } from './topics.ts';
import { messagesOf, type Unit } from './units.ts';

/** What became of an answer, as its writer sees it; and that something can't be one. */
const SIGNS = { sent: '👌', failed: '👎', refused: '🤷' } as const;

/** The agents' group as a room. */
export interface RoomSide {
  room: Omit<AgentRoom, 'start' | 'stop'>;
  readonly inbox: ReturnType<typeof createOpenInbox<RoomInbox>>;
  /** Takes in what happened in the group. Rejects with an Unavailable when it was not taken. */
  take(unit: Unit): Promise<void>;
  /** Somebody's standing in the group has changed. */
  standing(change: ChatMemberUpdated): void;
}

/** The agents' side of a bot. */
export function createRoomSide(line: Line, topics: Topics, maxMediaBytes: number): RoomSide {
  const inbox = createOpenInbox<RoomInbox>();
  const members = new Members(line.api, line.clock);
  const { api, budget } = line;
  const capabilities = roomCapabilities(maxMediaBytes, () => topics.areThere);

  async function post(given: RoomPost, sending: RoomSending): Promise<RoomReceipt> {
    const behind = () => sending.postsBehind?.() ?? [];
    if (isOutdone(given, behind())) return {};
    return topics.place(given, async (there, spot) => {
      const { chat, isPlain, isNew } = spot;
      const messageOf = (post: RoomPost) => (isPlain ? leadByCode(post.message, post.case?.code) : post.message);
      const albumNow = () => longestAlbum([now(), ...behind()].map((post) => piecesOf(messageOf(post), chat)));
      const now = (): RoomPost => ({ ...there, message: (sending.current?.() ?? there).message });
      const urgency = isNew && urgencyOf(there) !== 'emergency' ? 'begun' : urgencyOf(there);
      const parts = albumNow().length;
      const hasWaited = await budget.turn(chat, urgency, Math.max(1, parts));
      const one = now();
      const number = numberIn(chat, one.replaces);
      if (number !== null && (await isEdited(chat, number, one))) return receiptFor(chat, [number]);
      if (parts > 0) return receiptFor(chat, await sendAlbum(api, spot, albumNow().slice(0, parts), sending.bytes));
      // What has come up behind it while it waited goes along.
      const more = hasWaited ? behind() : [];
      const { message, count } = joined({ ...one, message: messageOf(one) }, more, capabilities.maxText);
      let last = 0;
      for (const piece of piecesOf(message, chat)) last = await sendShown(api, spot, piece, sending.bytes);
      return receiptFor(
        chat,
        Array.from({ length: count + 1 }, () => last),
      );
    });
  }

  /** Changes a message in place; false when it is not there to be changed. */
  async function isEdited(chat: number, number: number, { message }: RoomPost): Promise<boolean> {
    const [shown] = shownOf({ ...message, media: [] }, OWN, null);
    try {
      await api.editMessageText(chat, number, message.text, {
        ...(shown && shown.entities.length > 0 ? { entities: shown.entities } : {}),
        ...(shown?.keyboard ? { reply_markup: shown.keyboard } : {}),
      });
      return true;
    } catch (error) {
      if (isRefusal(error, /message is not modified/i)) return true;
      if (isRefusal(error, /message to edit not found|can't be edited|MESSAGE_ID_INVALID/i)) return false;
      throw error;
    }
  }

  async function heard(messages: TelegramMessage[], id: string, edited: boolean): Promise<void> {
    const said = saidInRoom(messages, id, await line.me(), ROOM);
    const [first] = messages;
    if (said.for === 'nobody' || !first) return;
    if (said.for === 'refusal') return sign(first.chat.id, said.messageId, 'refused');
    if (said.who !== 'anonymous' && !(await members.has(first.chat.id, said.who.user))) return;
    await inbox.get().receive(edited ? { ...said.arrival, edited } : said.arrival);
  }

  function watchTopic({ chat, message_thread_id, forum_topic_closed, forum_topic_reopened }: TelegramMessage): void {
    if (message_thread_id === undefined || !(forum_topic_closed || forum_topic_reopened)) return;
    topics.noteShut(chat.id, message_thread_id, forum_topic_closed !== undefined);
  }

  async function tapped(query: CallbackQuery, id: string): Promise<void> {
    line.answer(query);
    const arrival: RoomArrival | null = tappedInRoom(query, id);
    const chat = query.message?.chat.id ?? 0;
    if (arrival && (await members.has(chat, query.from.id))) await inbox.get().receive(arrival);
  }

  async function sign(chat: number, message: number, what: keyof typeof SIGNS): Promise<void> {
    await api
      .setMessageReaction(chat, message, [{ type: 'emoji', emoji: SIGNS[what] }])
      .catch((error: unknown) => line.log.debug('message not marked', { error: String(error) }));
  }

  return {
    inbox,
    standing(change) {
      members.note(change.chat.id, change.new_chat_member);
    },
    async take(unit) {
      const [update] = unit.updates;
      if (!update) return;
      const id = line.eventId(update);
      if (update.message) watchTopic(update.message);
      if (update.callback_query) return tapped(update.callback_query, id);
      if (update.edited_message) return heard([update.edited_message], id, true);
      await heard(messagesOf(unit), id, false);
    },
    room: {
      id: ROOM,
      capabilities,
      post,
      async retract(messageId) {
        const chat = topics.chat();
        const n = numberIn(chat, messageId);
        if (n !== null) await line.erase(chat, n, 'room');
      },
      async mark(messageId, outcome) {
        const chat = topics.chat();
        const n = numberIn(chat, messageId);
        if (n !== null) await sign(chat, n, outcome);
      },
      fetch: (ref) => line.fetch(ref),
      lag: () => budget.lag(topics.chat()),
    },
  };
}

function piecesOf(message: Message, chat: number): Shown[] {
  return shownOf(message, OWN, numberIn(chat, message.replyTo));
}

/** The first number is the post's own, the others are of those that went along. */
function receiptFor(chat: number, numbers: number[]): RoomReceipt {
  const [first, ...also] = numbers.map((n) => ({ messageId: placed(chat, n) }));
  return { ...first, ...(also.length > 0 ? { also } : {}) };
}
