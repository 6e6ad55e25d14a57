import type { AgentAction, AgentEvent } from '../core/event.ts';
import type { MessageKey, Params } from '../core/value.ts';
import { type Command, parseCommand } from '../desk/commands.ts';
import type { AgentRoom, RoomArrival, RoomInbox } from '../ports/room.ts';
import { fit as fitted } from '../render/fit.ts';
import { actionOf, amendmentOf } from './actions.ts';
import { categoryTitle } from './card.ts';
import { type ConversationDocument, roomKey } from './document.ts';
import type { Engine } from './engine.ts';
import { type Intake, type TakenIn, TEXT_MOST } from './intake.ts';
import { notTaken } from './not-taken.ts';
import type { RuntimeParts } from './parts.ts';
import { textOf } from './speech.ts';

const MB = 1024 * 1024;

/** Takes in what agents do in their rooms, and finds the case it is about. Never guesses one. */
export class Agents {
  private readonly parts: RuntimeParts;
  private readonly engine: Engine;
  private readonly intake: Intake;

  constructor(parts: RuntimeParts, engine: Engine, intake: Intake) {
    this.parts = parts;
    this.engine = engine;
    this.intake = intake;
  }

  inboxOf(room: AgentRoom): RoomInbox {
    return {
      receive: (arrival) => this.receive(room, arrival),
      hold: (bytes) => this.intake.hold(bytes),
    };
  }

  private async receive(room: AgentRoom, arrival: RoomArrival): Promise<void> {
    try {
      const taken = await this.intake.take(arrival.text, arrival.media);
      if (arrival.refused && arrival.refused.length > 0) await this.reply(room, arrival, this.refusals(room, arrival));
      if (taken.isCut) await this.reply(room, arrival, [['channel-message-too-long', { limit: TEXT_MOST }]]);
      else await this.act(room, arrival, taken, this.commandOf(arrival, taken));
    } catch (error) {
      throw notTaken(this.parts.log, 'agent message not taken', { room: room.id }, error);
    }
  }

  /** A word about each file that could not be taken. */
  private refusals(room: AgentRoom, { refused = [] }: RoomArrival): [MessageKey, Params][] {
    const most = Math.min(this.parts.settings.mediaMaxBytes, room.capabilities.maxMediaBytes);
    const limit = Math.max(1, Math.floor(most / MB));
    return refused.map(({ code }) =>
      code === 'too_big' ? ['channel-file-too-big', { limit }] : ['channel-not-saved', {}],
    );
  }

  private commandOf(arrival: RoomArrival, taken: TakenIn): Command {
    const [deed, code] = (arrival.choice ?? '').split(':');
    if (deed === 'take' || deed === 'close' || deed === 'reopen') return { do: deed, code: code ?? null };
    return parseCommand(taken.text);
  }

  private async act(room: AgentRoom, arrival: RoomArrival, taken: TakenIn, command: Command): Promise<void> {
    if (arrival.edited) return this.correct(room, arrival, taken, command);
    if (command.do === 'help') return this.reply(room, arrival, [['desk-help', {}]]);
    if (command.do === 'queue') return this.replyQueue(room, arrival);
    if (command.do === 'unknown')
      return this.reply(room, arrival, [['desk-unknown-command', { command: command.command }]]);
    const code = this.caseOf(room.id, arrival, command);
    if (code === null) return this.unnamed(room, arrival, command);
    const view = this.engine.cases.get(code);
    if (!view) return this.reply(room, arrival, [['desk-no-such-case', { code }]]);
    await this.toCase(view.conversation, code, room, arrival, taken, () => actionOf(arrival, command, taken));
  }

  /** An edit corrects what was sent to a customer. What names no case, or was no answer, is the agents' own affair. */
  private async correct(room: AgentRoom, arrival: RoomArrival, taken: TakenIn, command: Command): Promise<void> {
    const own = this.engine.cases.codeOf(room.id, { messageId: arrival.messageId });
    const code = own ?? this.caseOf(room.id, arrival, command);
    const view = code === null ? null : this.engine.cases.get(code);
    if (code === null || !view) return;
    let isLost = false;
    await this.toCase(view.conversation, code, room, arrival, taken, (document) => {
      const action = amendmentOf(document, arrival, command, code);
      isLost = action === 'lost';
      return action === 'lost' ? null : action;
    });
    if (isLost) await this.reply(room, arrival, [['desk-cant-correct', { code }]]);
  }

  /** The case that is named, by its code first, then by where or in answer to what it was written. */
  private caseOf(room: string, arrival: RoomArrival, command: Command): string | null {
    const { replyTo: messageId, thread, quotedCode } = arrival;
    return command.code ?? this.engine.cases.codeOf(room, { messageId, thread }) ?? quotedCode ?? null;
  }

  /** Ordinary talk among agents is left alone; a command, or words meant for the desk, are asked back. */
  private async unnamed(room: AgentRoom, arrival: RoomArrival, command: Command): Promise<void> {
    const isTalk = command.do === 'answer' && !arrival.addressed && arrival.replyTo === undefined;
    if (!isTalk) await this.reply(room, arrival, [['desk-which-case', {}]]);
  }

  private async toCase(
    key: string,
    code: string,
    room: AgentRoom,
    arrival: RoomArrival,
    taken: TakenIn,
    meant: (document: ConversationDocument) => AgentAction | null,
  ): Promise<void> {
    await this.engine.mailboxes.offer(key, () =>
      this.engine.turn(key, (document) => {
        const action = meant(document);
        return action && this.eventOf(room, arrival, code, action, taken);
      }),
    );
  }

  private eventOf(
    room: AgentRoom,
    arrival: RoomArrival,
    code: string,
    action: AgentAction,
    taken: TakenIn,
  ): Omit<AgentEvent, 'desk'> {
    const goesOut = action.do === 'answer' || action.do === 'amend';
    return {
      type: 'agent',
      id: `${room.id}/${arrival.id}`,
      at: this.parts.clock.now(),
      agent: { id: arrival.agent.id, name: this.intake.line(arrival.agent.name) },
      code,
      action,
      blocked: goesOut ? this.reasons(action.text, taken) : [],
    };
  }

  /** Why an agent's words may not go out; file names and secrets that were cut out of them included. */
  private reasons(text: string, taken: TakenIn): string[] {
    const names = taken.media.map((media) => media.name ?? '');
    const found = [text, ...names].flatMap((one) => this.parts.guard.outgoing(one));
    return [...new Set([...taken.findings.map((finding) => finding.kind), ...found])];
  }

  private replyQueue(room: AgentRoom, arrival: RoomArrival): Promise<void> {
    const queue = this.engine.cases.queue();
    if (queue.length === 0) return this.reply(room, arrival, [['desk-queue-empty', {}]]);
    const book = this.parts.book();
    const lines = queue.map((one): [MessageKey, Params] => [
      'desk-queue-line',
      {
        code: one.code,
        category: categoryTitle(book, one.category),
        priority: { key: `desk-priority-${one.priority}` },
        state: { key: `desk-state-${one.state}` },
        since: { at: one.waitingSince },
        agent: one.agent ?? { key: 'desk-nobody' },
      },
    ]);
    return this.reply(room, arrival, [['desk-queue', { count: { count: queue.length } }], ...lines]);
  }

  /** Answers in the room, about no case. */
  private async reply(room: AgentRoom, arrival: RoomArrival, lines: [MessageKey, Params][]): Promise<void> {
    const speech = {
      words: this.parts.words(),
      language: this.parts.settings.roomLanguage,
      timeZone: this.parts.book().settings.timeZone,
    };
    const text = lines.map(([key, params]) => textOf(speech, key, params)).join('\n');
    const message = { text, spans: [], choices: [], media: [], key: lines[0]?.[0] ?? '', replyTo: arrival.messageId };
    const outs = fitted(message, room.capabilities).map((part) => ({
      body: { do: 'post' as const, kind: 'reply' as const, message: part, code: null, redraw: false },
    }));
    await this.engine.mailboxes.offer(roomKey(room.id), () =>
      this.engine.answerRoom(room.id, `${room.id}/${arrival.id}`, outs),
    );
  }
}
