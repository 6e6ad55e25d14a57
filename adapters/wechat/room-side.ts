import type { Message } from 'wechaty';
import { types } from 'wechaty-puppet';
import type { Capabilities } from '../../src/core/message.ts';
import { plain } from '../../src/core/message.ts';
import type { Sending } from '../../src/ports/channel.ts';
import type { Clock } from '../../src/ports/clock.ts';
import { MediaError, SendError } from '../../src/ports/errors.ts';
import type { AgentRoom, RoomArrival, RoomInbox, RoomPost, RoomReceipt } from '../../src/ports/room.ts';
import { mediaLine } from '../../src/render/lines.ts';
import type { AgentsRoom } from './agents-room.ts';
import { Intake } from './intake.ts';
import { type Content, contentOf } from './media.ts';
import type { Out } from './out.ts';
import { leadingCode, parseQuote, withCode, withoutMention } from './parse.ts';
import type { People } from './people.ts';
import type { Session } from './session.ts';

export interface RoomOptions {
  session: Session;
  people: People;
  out: Out;
  agentsRoom: AgentsRoom;
  clock: Clock;
  capabilities: Capabilities;
}

/** For how long the code that an agent wrote alone says whose the pictures after it are, ms. */
const ANNOUNCED = 2 * 60_000;
const CODE_ALONE = /^\s*\[?[#＃]\s*[0-9]{1,12}\]?\s*$/u;
/** What WeChat writes for a quoted picture and the like: the code is lost. */
const BARE_MEDIA = /^\[?(?:图片|视频|文件|语音|Photo|Video|File|Audio)\]?/u;

/** The agents' room of an account. Whoever writes in it is a member, and so an agent. */
export class RoomSide {
  readonly room: AgentRoom;
  private readonly options: RoomOptions;
  private readonly intake: Intake<RoomInbox>;
  private readonly announced = new Map<string, { code: string; until: number }>();

  constructor(options: RoomOptions) {
    this.options = options;
    this.intake = new Intake(options.clock);
    this.room = {
      id: 'wechat-room',
      capabilities: options.capabilities,
      start: async (inbox) => this.intake.open(inbox),
      post: (post, sending) => this.post(post, sending),
      retract: async (messageId) => {
        for (const id of messageId.split(' ')) await options.out.recall(id);
      },
      fetch: async () => Promise.reject(new MediaError('gone', 'WeChat has no file of this')),
      stop: () => this.intake.close(),
    };
  }

  /** A message, led by the code of its case. A file can't bear one, so a text that does goes before it. */
  private async post({ message, case: about }: RoomPost, sending: Sending): Promise<RoomReceipt> {
    if (!this.intake.isOpen) throw new SendError('offline', 'WeChat is closed');
    const { out, agentsRoom, capabilities } = this.options;
    const open = () => agentsRoom.open();
    const say = (part: typeof message) => out.say(open, part, sending, capabilities.maxMediaBytes);
    const [media] = message.media;
    const ids: (string | undefined)[] = [];
    if (about !== undefined && media !== undefined) ids.push(await say(plain(withCode(about.code, mediaLine(media)))));
    const text = about === undefined || media !== undefined ? message.text : withCode(about.code, message.text);
    ids.push(await say({ ...message, text }));
    const messageId = ids.filter((id) => id !== undefined).join(' ');
    return messageId === '' ? {} : { messageId };
  }

  /** Somebody wrote in the room. */
  heard(message: Message): Promise<void> {
    let content: Content | null | undefined;
    if (message.type() === types.Message.Recalled) return this.unsaid(message);
    return this.intake.take(async (inbox) => {
      const agent = await this.agentOf(message);
      content ??= await contentOf(message, inbox.hold);
      if (content === null) return;
      const { text, ...named } = await this.read(message, content.text);
      const code = named.quotedCode ?? this.announce(agent.id, text, content);
      await inbox.receive({
        ...{ id: message.id, agent, messageId: message.id, text, media: content.media },
        ...named,
        ...(code === undefined ? {} : { quotedCode: code }),
        ...(content.refused.length > 0 ? { refused: content.refused } : {}),
      });
    });
  }

  /** An agent took a message back: the notice of that names it. */
  private unsaid(notice: Message): Promise<void> {
    return this.intake.take(async (inbox) => {
      const what = { messageId: notice.text(), text: '', media: [], unsaid: true };
      await inbox.receive({ id: notice.id, agent: await this.agentOf(notice), ...what });
    });
  }

  /** Who an agent is. The account's own phone is in somebody's hand as well. */
  private async agentOf(message: Message): Promise<RoomArrival['agent']> {
    const { people, session } = this.options;
    if (message.self()) return { id: 'phone', name: session.state.name ?? '' };
    const talker = message.talker();
    const { desk } = await people.meet(talker.id);
    return { id: desk, name: (await message.room()?.alias(talker)) || talker.name() };
  }

  /** What a text answers and says. A quote that names no case is meant for the desk only if it is of the desk's own words. */
  private async read(message: Message, text: string): Promise<Pick<RoomArrival, 'text' | 'quotedCode' | 'addressed'>> {
    const names = await namesIn(message, this.options.session.state.name ?? '');
    const quote = parseQuote(text);
    const { text: rest, mentioned } = withoutMention(quote?.answer ?? text, names);
    const quotedCode = quote === null ? undefined : leadingCode(quote.quoted);
    const isOurs = quote !== null && (names.includes(quote.by) || BARE_MEDIA.test(quote.quoted));
    return {
      text: rest,
      ...(quotedCode === undefined ? {} : { quotedCode }),
      ...(mentioned || isOurs ? { addressed: true } : {}),
    };
  }

  /** A code alone says whose the files are that the same agent sends next. */
  private announce(agent: string, text: string, { media }: Content): string | undefined {
    const now = this.options.clock.now();
    if (media.length === 0) {
      const code = CODE_ALONE.test(text) ? leadingCode(text) : undefined;
      if (code === undefined) this.announced.delete(agent);
      else this.announced.set(agent, { code, until: now + ANNOUNCED });
      return undefined;
    }
    const said = this.announced.get(agent);
    return said !== undefined && now <= said.until ? said.code : undefined;
  }
}

/** What the account is called in the room of a message: its own name, and the one that it bears there. */
export async function namesIn(message: Message, name: string): Promise<string[]> {
  const self = message.wechaty.currentUser;
  const shown = await message.room()?.alias(self);
  return shown ? [name, shown] : [name];
}
