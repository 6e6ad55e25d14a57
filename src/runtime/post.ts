import type { Message } from '../core/message.ts';
import type { Media } from '../core/value.ts';
import type { Receipt, Sending } from '../ports/channel.ts';
import { MediaError, SendError } from '../ports/errors.ts';
import type { AgentRoom, RoomPost } from '../ports/room.ts';
import { categoryTitle } from './card.ts';
import type { Cases } from './cases.ts';
import type { Body, Out } from './document.ts';
import type { Lags } from './lags.ts';
import type { Delivery } from './outbox.ts';
import type { RuntimeParts } from './parts.ts';
import { type Speech, textOf } from './speech.ts';

/** What a customer said that reaches the room later than this says when it was said, ms. */
const LATE_MS = 60_000;
const RELAYS = new Set(['desk-relay', 'desk-relay-edited']);

/** Hands messages to the adapters. */
export class Post {
  private readonly parts: RuntimeParts;
  private readonly cases: Cases;
  private readonly lags: Lags;

  constructor(parts: RuntimeParts, cases: Cases, lags: Lags) {
    this.parts = parts;
    this.cases = cases;
    this.lags = lags;
  }

  /** Sends the first message of a lane; `lane` gives it as it is now, and those behind it. Rejects with a SendError. */
  deliver(key: string, out: Out, attempt: number, lane: () => [Out, ...Out[]]): Promise<Delivery> {
    const behind = (): Out[] => lane().slice(1);
    const sending: Sending = { id: out.id, attempt, bytes: (media) => bytesOf(this.parts, media) };
    if (out.to !== 'customer') return this.toRoom(out, sending, lane);
    return this.toCustomer(key, out.body, {
      ...sending,
      behind: () => firsts(behind(), isSend).map(({ body }) => body.message),
    });
  }

  private async toCustomer(key: string, body: Body, sending: Sending): Promise<Receipt> {
    const colon = key.indexOf(':');
    const customer = key.slice(colon + 1);
    const channel = this.parts.channels.find((one) => one.id === key.slice(0, colon));
    if (!channel) throw new SendError('offline', `the channel ${key.slice(0, colon)} is not configured`);
    if (body.do === 'send') return channel.send(customer, body.message, sending);
    if (body.do === 'retract') await channel.retract?.(customer, body.messageId);
    return {};
  }

  private async toRoom({ to, body, at }: Out, sending: Sending, lane: () => Out[]): Promise<Delivery> {
    const room = this.parts.rooms.find((one) => one.id === to);
    if (!room) throw new SendError('offline', `the room ${to} is not configured`);
    if (body.do === 'retract' && body.messageId !== '') await room.retract?.(body.messageId);
    if (body.do !== 'post') return {};
    this.lags.watch(room);
    const posts = (): RoomPost[] => firsts(lane(), isPost).map((one) => this.postOf(room, one.body, one.at));
    const given = this.postOf(room, body, at);
    return room.post(given, { ...sending, current: () => posts()[0] ?? given, postsBehind: () => posts().slice(1) });
  }

  /** The post with what the room has told meanwhile: the case's thread, and the card that a new one replaces. */
  private postOf(room: AgentRoom, body: PostBody, at: number): RoomPost {
    const { kind, code, redraw } = body;
    const message = kind === 'relay' ? this.timed(room, body.message, at) : body.message;
    const view = code === null ? null : this.cases.get(code);
    if (code === null || !view) return { kind, message };
    const { thread, card } = this.cases.placeOf(code);
    return {
      kind,
      message,
      case: { code, title: this.titleOf(view.category), state: view.state, priority: view.priority, thread },
      ...(redraw && card !== null ? { replaces: card } : {}),
    };
  }

  /** The app shows when it was posted; what was said long before says when, if that still fits. */
  private timed({ capabilities }: AgentRoom, message: Message, at: number): Message {
    if (!RELAYS.has(message.key ?? '') || this.parts.clock.now() - at < LATE_MS) return message;
    const { maxText, maxCaption } = capabilities;
    const text = `${message.text} ${textOf(this.speech(), 'desk-said-at', { at: { at } })}`.trim();
    return text.length > (message.media.length > 0 ? maxCaption : maxText) ? message : { ...message, text };
  }

  private titleOf(category: string): string {
    const title = categoryTitle(this.parts.book(), category);
    return typeof title === 'object' && 'key' in title ? textOf(this.speech(), title.key) : category;
  }

  private speech(): Speech {
    const { words, book, settings } = this.parts;
    return { words: words(), language: settings.roomLanguage, timeZone: book().settings.timeZone };
  }
}

type PostBody = Body & { do: 'post' };

function isSend(body: Body): body is Body & { do: 'send' } {
  return body.do === 'send';
}

function isPost(body: Body): body is PostBody {
  return body.do === 'post';
}

/** What is to be done with the first messages, as long as it is of one kind. */
function firsts<B extends Body>(outs: Out[], isOf: (body: Body) => body is B): { body: B; at: number }[] {
  const first: { body: B; at: number }[] = [];
  for (const { body, at } of outs) {
    if (!isOf(body)) break;
    first.push({ body, at });
  }
  return first;
}

/** The bytes of a media item: from the media store, or from the channel or room that gave it. Rejects with a MediaError. */
export async function bytesOf(parts: RuntimeParts, media: Media): Promise<Uint8Array> {
  if (media.at === 'held') return parts.store.media.get(media.ref);
  const source = [...parts.channels, ...parts.rooms].find((one) => one.id === media.at);
  if (!source?.fetch) throw new MediaError('gone', `nothing here can fetch from ${media.at}`);
  return source.fetch(media.ref);
}
