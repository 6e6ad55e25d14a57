import type { AgentAction, AgentEvent } from '../core/event.ts';
import { clean } from '../core/text.ts';
import type { MessageKey, Params } from '../core/value.ts';
import { type Command, leadingCode, parseCommand } from '../desk/commands.ts';
import type { AgentRoom, RoomArrival, RoomInbox } from '../ports/room.ts';
import { fit as fitted } from '../render/fit.ts';
import { actionOf, amendmentOf, tappedCommand, undoOf } from './actions.ts';
import { articleLines } from './article-lines.ts';
import { type ConversationDocument, roomKey } from './document.ts';
import type { Engine } from './engine.ts';
import { Held } from './held.ts';
import { type Intake, type TakenIn, TEXT_MOST } from './intake.ts';
import { notTaken } from './not-taken.ts';
import { holdsCard, judgedName, judgeOutgoing, releaseOf, shownName } from './outgoing.ts';
import type { RuntimeParts } from './parts.ts';
import { queueLines } from './queue-lines.ts';
import { Recent } from './recent.ts';
import type { Part } from './scrub.ts';
import { textOf } from './speech.ts';
import { Watch } from './watch.ts';

/** An agent's words, and what earlier words of the same agent must no longer hold. */
interface AgentsWords extends TakenIn {
  parts: Part[];
}

const MB = 1024 * 1024;

/** Takes in what agents do in their rooms, and finds the case it is about. Never guesses one. */
export class Agents {
  private readonly parts: RuntimeParts;
  private readonly engine: Engine;
  private readonly intake: Intake;
  private readonly watch: Watch;

  constructor(parts: RuntimeParts, engine: Engine, intake: Intake) {
    this.parts = parts;
    this.engine = engine;
    this.intake = intake;
    this.watch = new Watch(parts.guard, new Recent(), new Held());
  }

  inboxOf(room: AgentRoom): RoomInbox {
    return {
      receive: (arrival) => this.receive(room, arrival),
      hold: (bytes) => this.intake.hold(bytes),
    };
  }

  private async receive(room: AgentRoom, arrival: RoomArrival): Promise<void> {
    try {
      const taken = await this.takeIn(room, arrival);
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

  /**
   * What an agent says, without its secrets and without those that it completes with what the agent said just before. The code
   * of a case before the words would stand between two parts of a secret: it is put aside meanwhile.
   */
  private async takeIn(room: AgentRoom, { agent, messageId, text: whole, media }: RoomArrival): Promise<AgentsWords> {
    const speaker = `${room.id}/${agent.id}`;
    const { code, rest: text } = leadingCode(clean(whole).trim());
    const spoken = { messageId, text, said: {}, isAwaited: () => false, at: this.parts.clock.now() };
    const look = this.watch.look(speaker, null, spoken);
    const taken = await this.intake.keep(look, media);
    this.watch.remember(speaker, null, spoken, look, taken.text);
    return { ...taken, text: code === null ? taken.text : `#${code} ${taken.text}`, parts: look.parts };
  }

  /** What a command means, with the case's document at hand. */
  private meant(
    room: AgentRoom,
    arrival: RoomArrival,
    taken: AgentsWords,
    command: Command,
    document: ConversationDocument,
  ): AgentAction | null {
    switch (command.do) {
      case 'release':
        return this.release(room, arrival, taken, command.links, document);
      case 'undo':
        return undoOf(document, arrival, this.parts.clock.now());
      default:
        return actionOf(arrival, command, taken);
    }
  }

  private commandOf(arrival: RoomArrival, taken: AgentsWords): Command {
    return arrival.choice === undefined ? parseCommand(taken.text) : tappedCommand(arrival.choice);
  }

  private async act(room: AgentRoom, arrival: RoomArrival, taken: AgentsWords, command: Command): Promise<void> {
    if (arrival.unsaid) return this.takeBack(room, arrival, taken);
    if (arrival.edited) return this.correct(room, arrival, taken, command);
    if (command.do === 'help') return this.reply(room, arrival, [['desk-help', {}]]);
    if (command.do === 'queue') return this.reply(room, arrival, queueLines(this.parts.book(), this.engine));
    if (command.do === 'articles') return this.reply(room, arrival, articleLines(this.parts.book(), this.engine));
    if (command.do === 'unknown')
      return this.reply(room, arrival, [['desk-unknown-command', { command: command.command }]]);
    const code = this.caseOf(room.id, arrival, command);
    if (code === null) return this.unnamed(room, arrival, command);
    const view = this.engine.cases.get(code);
    if (!view) return this.reply(room, arrival, [['desk-no-such-case', { code }]]);
    await this.toCase(view.conversation, code, room, arrival, taken, (document) =>
      this.meant(room, arrival, taken, command, document),
    );
  }

  /** An edit corrects what was sent to a customer. What names no case, or was no answer, is the agents' own affair. */
  private async correct(room: AgentRoom, arrival: RoomArrival, taken: AgentsWords, command: Command): Promise<void> {
    const own = this.engine.cases.codeOf(room.id, { messageId: arrival.messageId });
    const code = own ?? this.caseOf(room.id, arrival, command);
    const view = code === null ? null : this.engine.cases.get(code);
    if (code === null || !view) return;
    let meant: AgentAction['do'] | 'lost' | null = null;
    await this.toCase(view.conversation, code, room, arrival, taken, (document) => {
      const action = amendmentOf(document, arrival, command, taken, { code, now: this.parts.clock.now() });
      meant = action === null || action === 'lost' ? action : action.do;
      return action === 'lost' ? null : action;
    });
    if (meant === 'lost') return this.reply(room, arrival, [['desk-cant-correct', { code }]]);
    // What became a note before it was sent is one.
    if (meant !== 'undo' || command.do !== 'note') return;
    const noted = { ...arrival, id: `${arrival.id}:note` };
    await this.toCase(view.conversation, code, room, noted, taken, () => actionOf(arrival, command, taken));
  }

  /** An answer that is taken back in the room is not sent, or the agent learns that it was. What was no answer is nothing. */
  private async takeBack(room: AgentRoom, arrival: RoomArrival, taken: AgentsWords): Promise<void> {
    const { messageId } = arrival;
    const code = this.engine.cases.codeOf(room.id, { messageId });
    const view = code === null ? null : this.engine.cases.get(code);
    if (code === null || !view) return;
    await this.toCase(view.conversation, code, room, arrival, taken, (document) => {
      const isAnswer = document.transcript.some((line) => line.from === 'agent' && line.roomId === messageId);
      return isAnswer ? undoOf(document, { ...arrival, replyTo: messageId }, this.parts.clock.now()) : null;
    });
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
    taken: AgentsWords,
    meant: (document: ConversationDocument) => AgentAction | null,
  ): Promise<void> {
    await this.engine.mailboxes.offer(key, () =>
      this.engine.turn(
        key,
        (document) => {
          const action = meant(document);
          return action && this.eventOf(room, arrival, code, action, this.judge(document, arrival, taken, action));
        },
        undefined,
        { parts: taken.parts },
      ),
    );
  }

  private eventOf(
    room: AgentRoom,
    arrival: RoomArrival,
    code: string,
    action: AgentAction,
    judged: Pick<AgentEvent, 'blocked' | 'links' | 'released'>,
  ): Omit<AgentEvent, 'desk'> {
    return {
      type: 'agent',
      id: `${room.id}/${arrival.id}`,
      at: this.parts.clock.now(),
      agent: { id: arrival.agent.id, name: shownName(this.parts.guard, this.intake.line(arrival.agent.name)) },
      code,
      action,
      ...judged,
    };
  }

  /** Whether what an agent does may go out: its words as a whole, file names, cards, and secrets that were cut out of them. */
  private judge(
    document: ConversationDocument,
    arrival: RoomArrival,
    { media, findings }: TakenIn,
    action: AgentAction,
  ): Pick<AgentEvent, 'blocked' | 'links' | 'released'> {
    if (action.do !== 'answer' && action.do !== 'amend') return { blocked: [] };
    const whole = arrival.text.length > TEXT_MOST ? [clean(arrival.text)] : [];
    // As the app has them: what is kept of a long one is its beginning.
    const names = arrival.media.map(({ name = '' }) => judgedName(clean(name)));
    const texts = [action.text, ...whole, ...names];
    const instead = action.do === 'amend' && action.unsent ? action.messageId : undefined;
    const { blocked, links, released } = judgeOutgoing(this.parts.guard, document, texts, instead);
    const before = [...findings.map(({ kind }) => kind), ...(holdsCard(media) ? ['contact_card'] : [])];
    if (before.length > 0) return { blocked: [...new Set([...before, ...blocked])] };
    return { blocked, links, released };
  }

  private release(
    room: AgentRoom,
    arrival: RoomArrival,
    { findings }: TakenIn,
    links: string,
    document: ConversationDocument,
  ): AgentAction {
    const isLead = this.parts.isLead?.(room.id, arrival.agent.id) ?? false;
    const action = releaseOf(this.parts.guard, document, { links, replyTo: arrival.replyTo }, isLead);
    return { ...action, refused: [...new Set([...findings.map(({ kind }) => kind), ...action.refused])] };
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
