import type { Message } from 'wechaty';
import { types } from 'wechaty-puppet';
import type { Capabilities } from '../../src/core/message.ts';
import type { Arrival, Channel, Inbox } from '../../src/ports/channel.ts';
import type { Clock } from '../../src/ports/clock.ts';
import { MediaError, SendError } from '../../src/ports/errors.ts';
import { Intake } from './intake.ts';
import { type Content, contentOf } from './media.ts';
import type { Out } from './out.ts';
import { parseQuote } from './parse.ts';
import type { People } from './people.ts';
import type { Session } from './session.ts';

export interface CustomerOptions {
  session: Session;
  people: People;
  out: Out;
  clock: Clock;
  capabilities: Capabilities;
}

/** The customers of an account, who write to it in chats of their own. */
export class CustomerSide {
  readonly channel: Channel;
  private readonly options: CustomerOptions;
  private readonly intake: Intake<Inbox>;
  private readonly removed = new Set<string>();

  constructor(options: CustomerOptions) {
    this.options = options;
    this.intake = new Intake(options.clock);
    const { out, capabilities } = options;
    this.channel = {
      id: 'wechat',
      capabilities,
      start: async (inbox) => this.intake.open(inbox),
      send: async (customer, message, sending) => {
        if (!this.intake.isOpen) throw new SendError('offline', 'WeChat is closed');
        const id = await out.say(() => this.chatOf(customer), message, sending, capabilities.maxMediaBytes);
        return id === undefined ? {} : { messageId: id };
      },
      retract: (_customer, messageId) => out.recall(messageId),
      // Cards, links and places have no bytes, and everything else is held as it comes in.
      fetch: async () => Promise.reject(new MediaError('gone', 'WeChat has no file of this')),
      stop: () => this.intake.close(),
    };
  }

  private async chatOf(customer: string) {
    const { people, session } = this.options;
    const id = people.currentOf(customer);
    if (id === undefined) throw new SendError('unreachable', 'nobody among the contacts is known to be this customer');
    if (this.removed.has(customer)) throw new SendError('unreachable', 'the customer has removed the account');
    const contact = await session.bot.Contact.find({ id });
    if (!contact) throw new SendError('unreachable', 'the contact is gone');
    return contact;
  }

  /** A customer wrote: in a chat of their own, or in a group in which the account was mentioned with the rest as `text`. */
  heard(message: Message, text?: string): Promise<void> {
    let content: Content | null | undefined;
    if (message.type() === types.Message.Recalled) return this.unsaid(message);
    return this.intake.take(async (inbox) => {
      const { desk, name } = await this.options.people.meet(message.talker().id);
      content ??= await contentOf(message, inbox.hold);
      if (content === null) return;
      this.removed.delete(desk);
      await inbox.receive(arrivalOf(message, desk, name, { ...content, text: text ?? this.unquoted(content.text) }));
    });
  }

  /** A customer took a message back: the notice of that names it. */
  private unsaid(notice: Message): Promise<void> {
    return this.intake.take(async (inbox) => {
      const { desk, name } = await this.options.people.meet(notice.talker().id);
      const what = { messageId: notice.text(), text: '', media: [], unsaid: true };
      await inbox.receive({ id: notice.id, customer: desk, name, ...what });
    });
  }

  /** A quote of the desk's own words is no part of what the customer says. */
  private unquoted(text: string): string {
    const quote = parseQuote(text);
    return quote !== null && quote.by === this.options.session.state.name ? quote.answer : text;
  }

  /** Somebody has become a contact: greeted as though they had said so. */
  joined(id: string, contact: string): Promise<void> {
    return this.intake.take(async (inbox) => {
      const { desk, name } = await this.options.people.meet(contact);
      await inbox.receive({ id: `joined-${id}`, customer: desk, messageId: `joined-${id}`, text: '', media: [], name });
    });
  }

  /** Somebody wrote to a customer on the account's own phone, past the desk. */
  spokenTo(message: Message, contact: string): Promise<void> {
    let content: Content | null | undefined;
    return this.intake.take(async (inbox) => {
      if (inbox.overheard === undefined) return;
      const { desk, name } = await this.options.people.meet(contact);
      content ??= await contentOf(message, inbox.hold);
      if (content === null) return;
      const agent = { id: 'phone', name: this.options.session.state.name ?? '' };
      const { text, media } = content;
      await inbox.overheard({ id: message.id, customer: desk, name, messageId: message.id, text, media, agent });
    });
  }

  /** A contact has removed the account: nothing reaches them until they write again. */
  removedBy(contact: string): void {
    const desk = this.options.people.deskOf(contact);
    if (desk !== undefined) this.removed.add(desk);
  }
}

function arrivalOf({ id }: Message, customer: string, name: string, { text, media, refused }: Content): Arrival {
  return { id, customer, messageId: id, text, media, name, ...(refused.length > 0 ? { refused } : {}) };
}
