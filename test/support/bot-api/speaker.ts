import type { Chat, Contact, Message, MessageEntity, MessageOrigin, User } from 'grammy/types';
import type { Backend } from './backend.ts';
import { type FileSpec, type MediaKind, markedBySelf, mediaContent } from './content.ts';
import { deliver } from './deliver.ts';
import { place, rewrite } from './place.ts';
import type { Held, Room } from './state.ts';

/** How something is said; all of it may be left out. */
export interface Said {
  /** The topic, by its id; General and chats without topics have none. */
  readonly topic?: number | undefined;
  /** The message this answers, and the part of it that is quoted. */
  readonly reply?: Message | undefined;
  readonly quote?: string | undefined;
  /** Where it was forwarded from. */
  readonly forwarded?: MessageOrigin | undefined;
  /** A channel in whose name a member of a group speaks. */
  readonly as?: Chat | undefined;
  readonly entities?: readonly MessageEntity[] | undefined;
}

export interface Sent extends Said, FileSpec {
  readonly caption?: string;
}

const CHANNEL_BOT: User = { id: 136_817_688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };

/** Somebody who writes in a chat with the bot: it becomes updates, as far as the bot may see it. */
export abstract class Speaker {
  readonly user: User;
  protected readonly backend: Backend;

  protected constructor(backend: Backend, user: User) {
    this.backend = backend;
    this.user = user;
  }

  protected abstract get room(): Room;

  /** Who a message of theirs is from. */
  protected author(): Partial<Message> {
    return { from: this.user };
  }

  /** Throws when the person can't write there. */
  protected abstract check(topic: number | undefined): void;

  /** Writes a text. */
  say(text: string, said: Said = {}): Message {
    const entities = [...(said.entities ?? markedBySelf(text))];
    return this.put({ text, ...(entities.length === 0 ? {} : { entities }) }, said);
  }

  /** Sends a file of any kind. */
  send(kind: MediaKind, sent: Sent = {}): Message {
    return this.put({ ...mediaContent(this.backend.world.files, kind, sent), ...captionOf(sent.caption) }, sent);
  }

  photo = (sent: Sent = {}) => this.send('photo', sent);
  video = (sent: Sent = {}) => this.send('video', sent);
  audio = (sent: Sent = {}) => this.send('audio', sent);
  voice = (sent: Sent = {}) => this.send('voice', sent);
  videoNote = (sent: Sent = {}) => this.send('video_note', sent);
  file = (sent: Sent = {}) => this.send('document', sent);
  sticker = (sent: Sent = {}) => this.send('sticker', sent);
  animation = (sent: Sent = {}) => this.send('animation', sent);

  /** Sends 2 to 10 pictures, videos or files as one: an update each, under one group id, the caption on the first. */
  album(pieces: readonly (FileSpec & { readonly kind?: MediaKind })[], sent: Sent = {}): Message[] {
    const media_group_id = String(13_000_000_000_000_000n + BigInt(this.backend.world.serial()));
    return pieces.map(({ kind = 'photo', ...spec }, n) =>
      this.put(
        {
          ...mediaContent(this.backend.world.files, kind, spec),
          media_group_id,
          ...captionOf(n === 0 ? sent.caption : ''),
        },
        sent,
      ),
    );
  }

  location(latitude = 31.2304, longitude = 121.4737, said: Said = {}): Message {
    return this.put({ location: { latitude, longitude } }, said);
  }

  contact(contact: Partial<Contact> = {}, said: Said = {}): Message {
    return this.put({ contact: { phone_number: '+10000000000', first_name: 'Example', ...contact } }, said);
  }

  /** Sends anything else that a message can hold: a die, a poll, a story. */
  other(content: Partial<Message>, said: Said = {}): Message {
    return this.put(content, said);
  }

  /** Changes the text, or the caption, of a message of theirs. */
  edit(message: Message, text: string): Message {
    const one = this.standing(message);
    const marks = markedBySelf(text);
    const { entities: _, caption_entities: __, ...rest } = one.message;
    const entities =
      marks.length === 0 ? {} : { [message.text === undefined ? 'caption_entities' : 'entities']: marks };
    return this.change(one, { ...rest, ...(message.text === undefined ? { caption: text } : { text }), ...entities });
  }

  /** An edit that changes nothing that can be seen: a preview that was loaded, a reaction counted. */
  touch(message: Message): Message {
    const one = this.standing(message);
    return this.change(one, one.message);
  }

  /** Takes back a message for everybody. The bot is not told. */
  erase(message: Message): void {
    const { world } = this.backend;
    this.room.messages.delete(message.message_id);
    world.show(this.room, { kind: 'deleted', message });
  }

  protected put(content: Partial<Message>, said: Said): Message {
    this.check(said.topic);
    const { world } = this.backend;
    const author = said.as === undefined ? this.author() : { from: CHANNEL_BOT, sender_chat: said.as };
    const reply =
      said.reply === undefined ? undefined : (this.room.messages.get(said.reply.message_id)?.message ?? said.reply);
    const topic = said.topic ?? (reply?.is_topic_message === true ? reply.message_thread_id : undefined);
    const fields = { ...author, ...content, ...quoteOf(reply, said.quote), ...originOf(said.forwarded) };
    const message = place(world, this.room, fields, { thread: topic, reply });
    deliver(this.backend, this.room, message);
    return message;
  }

  protected standing(message: Message): Held {
    const one = this.room.messages.get(message.message_id);
    if (one === undefined) throw new Error(`message ${message.message_id} is gone`);
    return one;
  }

  protected change(one: Held, message: Message): Message {
    const next = rewrite(this.backend.world, this.room, one, { ...message, edit_date: this.backend.world.date() });
    deliver(this.backend, this.room, next, true);
    return next;
  }
}

function captionOf(caption = ''): Partial<Message> {
  const marks = markedBySelf(caption);
  return caption === '' ? {} : { caption, ...(marks.length === 0 ? {} : { caption_entities: marks }) };
}

function originOf(origin: MessageOrigin | undefined): Partial<Message> {
  return origin === undefined ? {} : { forward_origin: origin };
}

function quoteOf(reply: Message | undefined, quote: string | undefined): Partial<Message> {
  if (quote === undefined || reply === undefined) return {};
  const position = (reply.text ?? reply.caption ?? '').indexOf(quote);
  if (position < 0) throw new Error(`"${quote}" is not in the message that is answered`);
  return { quote: { text: quote, position, is_manual: true } };
}
