import { asksForTxid, isAwaited } from '../core/awaited.ts';
import { conversationId, newConversation } from '../core/conversation.ts';
import type { SaidEvent } from '../core/event.ts';
import { triggered } from '../core/hear.ts';
import { clean } from '../core/text.ts';
import type { Media } from '../core/value.ts';
import { MARKS } from '../guard/folded.ts';
import type { Arrival, Channel, Inbox, Reach } from '../ports/channel.ts';
import { editedEvent, eventId, isUnchanged, refusals, saidEvent, unsaidEvent } from './arrivals.ts';
import type { ConversationDocument } from './document.ts';
import type { Engine, Hints } from './engine.ts';
import { Held, type HeldMessage } from './held.ts';
import type { Intake, TakenIn } from './intake.ts';
import { notTaken } from './not-taken.ts';
import { takeOverheard } from './overheard.ts';
import type { RuntimeParts } from './parts.ts';
import { Recent } from './recent.ts';
import type { MakeEvent } from './turns.ts';
import { type Look, type Spoken, Watch } from './watch.ts';

/** What may show a secret. */
const SHOWING: Media['kind'][] = ['image', 'video', 'file'];

/** One thing that a customer did, on its way into the conversation. */
interface Coming {
  channel: Pick<Channel, 'id' | 'capabilities'>;
  key: string;
  arrival: Arrival;
  document: ConversationDocument | null;
  spoken: Spoken;
  look: Look;
}

/** Takes in what customers do, from every channel. The guard sees it before anything of it is kept. */
export class Customers {
  private readonly parts: RuntimeParts;
  private readonly engine: Engine;
  private readonly intake: Intake;
  private readonly held = new Held();
  private readonly watch: Watch;

  constructor(parts: RuntimeParts, engine: Engine, intake: Intake) {
    this.parts = parts;
    this.engine = engine;
    this.intake = intake;
    this.watch = new Watch(parts.guard, new Recent(), this.held);
    engine.whenHeldIsDue((key, document) => this.comeBackDue(key, document));
  }

  /** Where a channel delivers. */
  inboxOf(channel: Channel): Inbox {
    return {
      receive: (arrival) => this.receive(channel, arrival),
      hold: (bytes) => this.intake.hold(bytes),
      overheard: (said) => takeOverheard(this.parts, this.engine, this.intake, { channel, said }),
      reach: (change) => this.reach(channel, change),
    };
  }

  private async receive(channel: Channel, arrival: Arrival): Promise<void> {
    const key = conversationId(channel.id, arrival.customer);
    try {
      await this.engine.mailboxes.offer(key, () => this.turn(channel, key, arrival));
    } catch (error) {
      throw notTaken(this.parts.log, 'message not taken', { conversation: key }, error);
    }
  }

  /** Of somebody who never wrote there is nothing to note. */
  private async reach(channel: Channel, { id, customer, reachable }: Reach): Promise<void> {
    const key = conversationId(channel.id, customer);
    const event = { type: 'reach' as const, id: `${channel.id}/${id}`, reachable };
    try {
      await this.engine.mailboxes.offer(key, () =>
        this.engine.turn(key, () => ({ ...event, at: this.parts.clock.now() })),
      );
    } catch (error) {
      throw notTaken(this.parts.log, 'reach not noted', { conversation: key }, error);
    }
  }

  private async turn(channel: Channel, key: string, arrival: Arrival): Promise<void> {
    const document = await this.engine.read(key);
    if (document && (await this.engine.wasHandled(document, eventId(channel, arrival)))) return;
    if (arrival.unsaid) return this.takeBack(channel, key, arrival);
    const spoken = this.spoken(document, arrival);
    const coming: Coming = { channel, key, arrival, document, spoken, look: this.watch.look(key, document, spoken) };
    if (coming.look.parts.length > 0) return this.takeIn(coming);
    if (this.mayBePart(coming)) return this.holdBack(coming);
    if (await this.comeBack(key, this.held.parts(key))) return this.turn(channel, key, arrival);
    await this.takeIn(coming);
  }

  /** The customer took a message back. One that is held is forgotten, and never written. */
  private async takeBack(channel: Channel, key: string, arrival: Arrival): Promise<void> {
    const at = this.parts.clock.now();
    await this.engine.turn(key, () => unsaidEvent({ id: eventId(channel, arrival), at }, arrival));
    const held = this.held.find(key, arrival.messageId, at);
    if (held) this.held.remove(key, [held]);
  }

  private spoken(document: ConversationDocument | null, arrival: Arrival): Spoken {
    const { messageId, edited = false } = arrival;
    const at = this.parts.clock.now();
    const text = clean(arrival.text);
    const book = this.parts.book();
    const c = document?.conversation ?? newConversation('', '', '');
    const asks = asksForTxid(book, c, text, edited ? messageId : undefined);
    return {
      ...{ messageId, text, at, said: asks ? { asks: 'txid' as const } : {} },
      isAwaited: () => isAwaited(book, c, text, at),
    };
  }

  /** Typed words that may be a piece of a phrase, and that nothing here waits for. */
  private mayBePart({ arrival, spoken: { text, isAwaited }, look }: Coming): boolean {
    const isMore = arrival.choice !== undefined || arrival.media.length > 0 || arrival.refused !== undefined;
    if (isMore || look.findings.length > 0) return false;
    return this.parts.guard.mayBePart(text) && !isAwaited();
  }

  /** Holds a message in memory for a moment; what is committed knows only that there is one. */
  private async holdBack({ channel, key, arrival, spoken }: Coming): Promise<void> {
    const { messageId, edited: isEdit = false } = arrival;
    const id = eventId(channel, arrival);
    const event = { type: 'held' as const, id, at: spoken.at, messageId, edited: isEdit };
    await this.engine.turn(key, () => event, this.begin(channel, arrival));
    this.held.add(key, { kind: 'part', id, arrival, text: spoken.text, at: spoken.at });
  }

  /** Messages go on their ordinary way after all, in order. Gives whether there was any. */
  private async comeBack(key: string, messages: HeldMessage[]): Promise<boolean> {
    for (const message of messages) {
      const { arrival, text, id } = message;
      const taken = await this.intake.keep({ redacted: text, findings: [] }, []);
      const base = { id: `${id}:again`, at: this.parts.clock.now() };
      const document = await this.engine.read(key);
      await this.engine.turn(key, (stored) => {
        if (arrival.edited) return { ...editedEvent(base, arrival, taken), again: true };
        return {
          ...saidEvent(this.guarded, base, arrival, taken),
          again: true,
          ...this.hints(stored, text),
        };
      });
      const spoken = { ...this.spoken(document, arrival), text };
      const look: Look = { redacted: text, findings: [], parts: [], held: [message], withHex: text, isHash: false };
      this.watch.remember(key, document, spoken, { ...look, isHash: message.kind === 'hex' }, taken.text);
    }
    return messages.length > 0;
  }

  /** Their moment is over, or the customer has said that they are harmless. */
  private comeBackDue(key: string, { conversation }: ConversationDocument): Promise<boolean> {
    const now = this.parts.clock.now();
    const due = (conversation.held ?? []).flatMap((id) => this.held.find(key, id, now) ?? []);
    return this.comeBack(key, [...new Set(due)]);
  }

  /** Before the desk stops: what is held goes on its way, so that nobody has to send it again. */
  async letGo(): Promise<void> {
    await Promise.all(
      this.held
        .keys()
        .map((key) =>
          this.engine.mailboxes
            .insist(key, () => this.comeBack(key, this.held.parts(key)))
            .catch((error: unknown) =>
              this.parts.log.error('held messages lost', { conversation: key, error: String(error) }),
            ),
        ),
    );
  }

  private async takeIn(coming: Coming): Promise<void> {
    const { channel, key, arrival, document, spoken, look } = coming;
    const refused = (arrival.refused ?? []).map(({ name }) => name);
    const taken = await this.intake.keep(look, arrival.media, refused);
    const base = { id: eventId(channel, arrival), at: spoken.at };
    const ids = [...new Set(look.parts.map(({ messageId }) => messageId))].filter((id) => id !== arrival.messageId);
    const earlier = { ...(ids.length > 0 ? { earlier: ids } : {}), ...(look.isRest ? { rest: true } : {}) };
    const make: MakeEvent = (stored) => {
      if (arrival.edited)
        return isUnchanged(arrival, taken, stored) ? null : { ...editedEvent(base, arrival, taken), ...earlier };
      // A sign on a message is for people: the bot has nothing to answer to it.
      if (arrival.reaction && stored.conversation.mode === 'bot') return null;
      return {
        ...saidEvent(this.guarded, base, arrival, taken),
        ...earlier,
        ...this.doubts(coming, taken),
        ...(arrival.choice === undefined ? this.hints(stored, taken.text) : {}),
      };
    };
    const around = {
      first: refusals(arrival, taken, Math.min(this.parts.settings.mediaMaxBytes, channel.capabilities.maxMediaBytes)),
      parts: look.parts,
    };
    await this.engine.turn(key, make, this.begin(channel, arrival), around);
    this.keepHex(coming);
    if (arrival.choice === undefined) this.watch.remember(key, document, spoken, look, taken.text);
  }

  /** Digits that the customer is asked about are kept in memory until they have answered. */
  private keepHex({ channel, key, arrival, spoken, look }: Coming): void {
    if (arrival.edited || look.withHex === look.redacted) return;
    const message = { id: eventId(channel, arrival), arrival, text: look.withHex, at: spoken.at };
    this.held.add(key, { ...message, kind: 'hex' });
  }

  private doubts({ key, arrival, document, spoken }: Coming, { text }: TakenIn): Pick<SaidEvent, 'doubtful'> {
    const mayShow = arrival.media.some((one) => SHOWING.includes(one.kind));
    return mayShow && this.watch.isTalkOfKeys(key, document, text, spoken.at) ? { doubtful: true } : {};
  }

  /** What a text may be about, with what was said just before it; of a search, the words that are searched for. */
  private hints({ conversation: { mode, burst } }: ConversationDocument, text: string): Hints {
    if (mode !== 'bot') return { candidates: [] };
    const wish = triggered(this.parts.book(), text);
    const searched = wish?.flow === 'repair-search' ? wish.rest : null;
    // What stands for a secret says nothing of the customer's problem.
    return this.engine.hints(searched ?? [...(burst?.texts ?? []), text].join('\n').replace(MARKS, ' '));
  }

  private get guarded() {
    return { guard: this.parts.guard, intake: this.intake };
  }

  private begin({ id }: Pick<Channel, 'id'>, { customer }: Arrival) {
    return () => newConversation(id, customer, this.parts.book().languages[0] ?? 'en');
  }
}
