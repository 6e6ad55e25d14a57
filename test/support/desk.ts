import type { Conversation } from '../../src/core/conversation.ts';
import type { Arrival } from '../../src/ports/channel.ts';
import type { RoomArrival } from '../../src/ports/room.ts';
import { everything } from '../../src/render/profiles.ts';
import type { ConversationDocument } from '../../src/runtime/document.ts';
import { ChatApp, type Seen } from './chat-app.ts';
import { openStage, type Shipped, type Stage, type StageOptions } from './stage.ts';

/** A whole desk with one chat app, and short words for what people do there. Each resolves when all that comes of it happened. */
export class TestDesk {
  readonly app: ChatApp;
  readonly stage: Stage;

  constructor(app: ChatApp, stage: Stage) {
    this.app = app;
    this.stage = stage;
  }

  /** The customer writes, and pauses. */
  async says(customer: string, text: string, more: Partial<Arrival> = {}): Promise<Arrival> {
    const arrival = await this.app.arrive({ customer, text, ...more });
    await this.stage.advance(2_000);
    return arrival;
  }

  /** The customer taps a choice of the last list shown, by what its id ends with. */
  async taps(customer: string, id: string): Promise<void> {
    const list = this.shown(customer).findLast((one) => one.choices.length > 0);
    const choice = list?.choices.find((one) => one.id.endsWith(`:${id}`))?.id;
    if (!choice) throw new Error(`no choice ${id} among ${list?.choices.map((one) => one.id).join(', ')}`);
    await this.app.arrive({ customer, choice });
    await this.stage.runtime.idle();
  }

  /** An agent answers the card of a customer's case. */
  async agent(text: string, customer = 'lily', name = 'Ann') {
    const code = (await this.conversation(customer)).case?.code;
    const card = this.app.seen.findLast((one) => one.kind === 'card' && one.case === code);
    const arrival = await this.app.act({ text, ...(card ? { replyTo: card.messageId } : {}) }, name);
    await this.stage.runtime.idle();
    return arrival;
  }

  /** Anything that an agent does in the room, and the keys and messages that it brings. */
  async act(arrival: Partial<RoomArrival> & { text: string }, agent = 'Ann') {
    const before = this.app.seen.length;
    const done = await this.app.act(arrival, agent);
    await this.stage.runtime.idle();
    const seen = this.app.seen.slice(before);
    const room = seen.filter((one) => one.to === 'room').map((one) => one.key);
    return { done, room, customer: seen.filter((one) => one.to === 'customer') };
  }

  /** A customer asks for a person. Gives the code of the case, and its card. */
  async queues(customer = 'lily'): Promise<{ code: string; card: string }> {
    await this.says(customer, '人工');
    const code = (await this.conversation(customer)).case?.code ?? '';
    const card = this.room().find((one) => one.kind === 'card' && one.case === code)?.messageId ?? '';
    return { code, card };
  }

  /** What a customer was shown. */
  shown(customer = 'lily'): Seen[] {
    return this.app.seen.filter((one) => one.to === 'customer' && one.customer === customer);
  }

  room(): Seen[] {
    return this.app.seen.filter((one) => one.to === 'room');
  }

  async document(customer = 'lily'): Promise<ConversationDocument> {
    const document = await this.stage.document(`${this.app.id}:${customer}`);
    if (document?.kind !== 'conversation') throw new Error(`${customer} has no conversation`);
    return document;
  }

  async conversation(customer = 'lily'): Promise<Conversation> {
    return (await this.document(customer)).conversation;
  }
}

/** Opens a desk for an app; after a restart hand in the same app and folder. */
export async function openDesk(
  shipped: Shipped,
  { app = new ChatApp('app', everything), ...options }: Partial<StageOptions> & { app?: ChatApp } = {},
): Promise<TestDesk> {
  const stage = await openStage(shipped, { channels: [app.channel()], rooms: [app.room()], ...options });
  return new TestDesk(app, stage);
}
