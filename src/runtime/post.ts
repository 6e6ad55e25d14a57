import type { Media } from '../core/value.ts';
import type { Receipt, Sending } from '../ports/channel.ts';
import { MediaError, SendError } from '../ports/errors.ts';
import type { RoomPost } from '../ports/room.ts';
import type { Cases } from './cases.ts';
import type { Body, Out } from './document.ts';
import type { Delivery } from './outbox.ts';
import type { RuntimeParts } from './parts.ts';

/** Hands messages to the adapters. */
export class Post {
  private readonly parts: RuntimeParts;
  private readonly cases: Cases;

  constructor(parts: RuntimeParts, cases: Cases) {
    this.parts = parts;
    this.cases = cases;
  }

  /** Sends one message of a document. Rejects with a SendError. */
  deliver(key: string, out: Out, attempt: number): Promise<Delivery> {
    const sending: Sending = { id: out.id, attempt, bytes: (media) => bytesOf(this.parts, media) };
    return out.to === 'customer' ? this.toCustomer(key, out.body, sending) : this.toRoom(out.to, out.body, sending);
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

  private async toRoom(id: string, body: Body, sending: Sending): Promise<Delivery> {
    const room = this.parts.rooms.find((one) => one.id === id);
    if (!room) throw new SendError('offline', `the room ${id} is not configured`);
    if (body.do === 'retract' && body.messageId !== '') await room.retract?.(body.messageId);
    if (body.do !== 'post') return {};
    return room.post(this.postOf(body), sending);
  }

  /** The post with what the room has told meanwhile: the case's thread, and the card that a new one replaces. */
  private postOf({ kind, message, code, redraw }: Body & { do: 'post' }): RoomPost {
    const view = code === null ? null : this.cases.get(code);
    if (code === null || !view) return { kind, message };
    const { thread, card } = this.cases.placeOf(code);
    return {
      kind,
      message,
      case: { code, title: view.category, state: view.state, thread },
      ...(redraw && card !== null ? { replaces: card } : {}),
    };
  }
}

/** The bytes of a media item: from the media store, or from the channel or room that gave it. Rejects with a MediaError. */
export async function bytesOf(parts: RuntimeParts, media: Media): Promise<Uint8Array> {
  if (media.at === 'held') return parts.store.media.get(media.ref);
  const source = [...parts.channels, ...parts.rooms].find((one) => one.id === media.at);
  if (!source?.fetch) throw new MediaError('gone', `nothing here can fetch from ${media.at}`);
  return source.fetch(media.ref);
}
