import type { CaseState } from '../../src/core/case.ts';
import type { AgentRoom, RoomArrival, RoomInbox } from '../../src/ports/room.ts';
import { terminal as capabilities } from '../../src/render/profiles.ts';
import { resolveChoice } from './choice.ts';
import { type Attached, holdFiles } from './files.ts';
import { createHistory, idOf, type Which } from './history.ts';
import { createIntake } from './intake.ts';
import type { Screen } from './screen.ts';
import { type Shown, shownMessage } from './shown.ts';

export interface AgentOptions {
  /** The agent's name, which is the agent's id too. */
  name?: string;
  media?: Attached[];
  /** Which message shown in the room it answers. */
  reply?: Which;
  /** The code of the case it is for, with or without `#`. */
  case?: string;
}

/**
 * The terminal as an agents' room, and what its agents do. Whoever is at the terminal is a member, and talks to nobody but
 * the desk: what names no case is meant for it as well.
 */
export interface RoomSide {
  room: AgentRoom;
  /** The only case that is not closed, or else the only one at all, as far as the room was told. */
  onlyCase(): string | undefined;
  says(text: string, options?: AgentOptions): Promise<void>;
  chooses(choice: Which, options?: Omit<AgentOptions, 'media'>): Promise<void>;
  edits(which: Which, text: string, options?: { name?: string }): Promise<void>;
}

const DEFAULT_AGENT = 'agent';
const READER = 'room';

/** The agents' side of a terminal. */
export function createRoomSide(screen: Screen): RoomSide {
  const intake = createIntake<RoomInbox>();
  const said = createHistory<RoomArrival>();
  const cases = new Map<string, CaseState>();

  const room: AgentRoom = {
    id: 'terminal-room',
    capabilities,
    start: async (inbox) => intake.open(inbox),
    async post({ message, case: about }) {
      const code = about === undefined ? {} : { case: about.code };
      if (about) cases.set(about.code, about.state);
      return { messageId: screen.display(READER, { to: 'room', ...shownMessage(message), ...code }) };
    },
    stop: intake.close,
  };

  return {
    room,
    onlyCase,
    says: (text, { name = DEFAULT_AGENT, ...options } = {}) =>
      intake.take(async (inbox) => {
        const { media, refused } = await holdFiles(options.media, capabilities.maxMediaBytes, inbox);
        if (refused.length > 0) throw new Error(refused.map((file) => `${file.name}: ${file.code}`).join(', '));
        const arrival = { ...arrivalOf(name, screen.nextId()), text, media, ...named(options) };
        said.add(name, arrival);
        await inbox.receive(arrival);
      }),
    chooses: (given, { name = DEFAULT_AGENT, ...options } = {}) =>
      intake.take((inbox) => {
        const list = listFor(options);
        const choice = resolveChoice(String(given), list?.choices ?? []);
        const replyTo = list === undefined ? {} : { replyTo: list.messageId };
        return inbox.receive({ ...arrivalOf(name, screen.nextId()), ...named(options), ...replyTo, choice });
      }),
    edits: (which, text, { name = DEFAULT_AGENT } = {}) =>
      intake.take(async (inbox) => {
        const original = said.find(name, which) ?? arrivalOf(name, String(which));
        await inbox.receive({ ...original, id: screen.nextId(), text, edited: true });
      }),
  };

  /** The message whose choices are meant: the one named, else the last of the case that is named, else the last of all. */
  function listFor({ reply, case: code }: AgentOptions): Shown | undefined {
    if (reply !== undefined) return screen.shown.find(READER, reply);
    const about = (line: Shown) => code === undefined || line.case === bare(code);
    return screen.shown.of(READER).findLast((line) => line.choices.length > 0 && about(line));
  }

  /** What names the case, apart from the text. */
  function named({ reply, case: code }: AgentOptions): Partial<RoomArrival> {
    return {
      ...(reply === undefined ? {} : { replyTo: idOf(screen.shown, READER, reply) }),
      ...(code === undefined ? {} : { quotedCode: bare(code) }),
    };
  }

  function onlyCase(): string | undefined {
    const open = [...cases].filter(([, state]) => state !== 'closed');
    const [only, another] = open.length > 0 ? open : [...cases];
    return another === undefined ? only?.[0] : undefined;
  }
}

/** A case's code without the sign that leads it. */
function bare(code: string): string {
  return code.replace(/^#/, '');
}

function arrivalOf(name: string, id: string): RoomArrival {
  return { id, agent: { id: name, name }, messageId: id, text: '', media: [], addressed: true };
}
