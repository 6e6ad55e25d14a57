import { conversationId, newConversation } from '../core/conversation.ts';
import type { Say } from '../core/effect.ts';
import type { EditedEvent, SaidEvent } from '../core/event.ts';
import type { EngineKey } from '../core/keys.ts';
import type { Params } from '../core/value.ts';
import type { Arrival, Channel, Inbox } from '../ports/channel.ts';
import type { Engine } from './engine.ts';
import { type Intake, type TakenIn, TEXT_MOST } from './intake.ts';
import { notTaken } from './not-taken.ts';
import { takeOverheard } from './overheard.ts';
import type { RuntimeParts } from './parts.ts';
import type { MakeEvent } from './turns.ts';

const MB = 1024 * 1024;

/** Takes in what customers do, from every channel. */
export class Customers {
  private readonly parts: RuntimeParts;
  private readonly engine: Engine;
  private readonly intake: Intake;

  constructor(parts: RuntimeParts, engine: Engine, intake: Intake) {
    this.parts = parts;
    this.engine = engine;
    this.intake = intake;
  }

  /** Where a channel delivers. */
  inboxOf(channel: Channel): Inbox {
    return {
      receive: (arrival) => this.receive(channel, arrival),
      hold: (bytes) => this.intake.hold(bytes),
      overheard: (said) => takeOverheard(this.parts, this.engine, this.intake, { channel, said }),
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

  private async turn(channel: Channel, key: string, arrival: Arrival): Promise<void> {
    const taken = await this.intake.take(arrival.text, arrival.media);
    const make: MakeEvent = (document) => {
      const base = { id: `${channel.id}/${arrival.id}`, at: this.parts.clock.now() };
      if (arrival.edited) return edited(base, arrival, taken, document.transcript);
      const heard = [...(document.conversation.burst?.texts ?? []), taken.text].join('\n');
      const candidates =
        document.conversation.mode === 'bot' && arrival.choice === undefined ? this.engine.triage(heard) : [];
      return { ...this.said(base, arrival, taken), candidates };
    };
    const begin = () => newConversation(channel.id, arrival.customer, this.parts.book().languages[0] ?? 'en');
    await this.engine.turn(key, make, begin, { first: this.refusals(channel, arrival, taken) });
  }

  private said(base: Pick<SaidEvent, 'id' | 'at'>, arrival: Arrival, taken: TakenIn): Omit<SaidEvent, 'desk'> {
    const { messageId, choice, replyTo, name, languageHint, refused = [] } = arrival;
    return {
      type: 'said',
      ...base,
      text: taken.text,
      media: taken.media,
      findings: taken.findings,
      messageId,
      candidates: [],
      ...(choice === undefined ? {} : { choice: this.intake.line(choice) }),
      ...(replyTo === undefined ? {} : { replyTo }),
      ...(name === undefined ? {} : { name: this.intake.line(name) }),
      ...(languageHint === undefined ? {} : { languageHint }),
      ...(refused.length > 0 ? { refused: refused.map((one) => this.intake.line(one.name)) } : {}),
    };
  }

  /** A word about what could not be taken. */
  private refusals(channel: Channel, { refused = [] }: Arrival, { isCut }: TakenIn): Say[] {
    const most = Math.min(this.parts.settings.mediaMaxBytes, channel.capabilities.maxMediaBytes);
    const limit = Math.max(1, Math.floor(most / MB));
    const files = refused.map(({ code }) =>
      code === 'too_big' ? say('channel-file-too-big', { limit }) : say('channel-not-saved', {}),
    );
    return isCut ? [...files, say('channel-message-too-long', { limit: TEXT_MOST })] : files;
  }
}

function say(key: EngineKey, params: Params): Say {
  return { do: 'say', key, params, choices: [], facts: [] };
}

/** An edit whose text is as it was is none: platforms report invisible changes too. */
function edited(
  base: Pick<EditedEvent, 'id' | 'at'>,
  arrival: Arrival,
  taken: TakenIn,
  transcript: { messageId?: string; text: string; from: string }[],
): Omit<EditedEvent, 'desk'> | null {
  const before = transcript.findLast((line) => line.messageId === arrival.messageId && line.from === 'customer');
  if (before?.text === taken.text) return null;
  return { type: 'edited', ...base, messageId: arrival.messageId, text: taken.text, findings: taken.findings };
}
