import { SendError } from '../../src/ports/errors.ts';
import type { AppLogin, LoginState } from '../../src/ports/login.ts';
import type { AgentRoom, RoomArrival, RoomInbox, RoomPost } from '../../src/ports/room.ts';
import { bubbleOf, pastBubble, RecentFiles } from './bubbles.ts';
import { webCapabilities } from './capabilities.ts';
import type { FoundFile, SideOptions } from './customer-side.ts';
import { Feed } from './feed.ts';
import { type GivenFile, holdFiles } from './files.ts';
import { createIntake } from './intake.ts';
import { Refused } from './refused.ts';
import type { RoomBubble, RoomEvent, RoomSaying, ShownCase, ShownLogin } from './wire.ts';

/** Cases in the list; messages of a case; events kept for a page that was cut off. */
const CASES_MOST = { live: 500, closed: 50 };
const MESSAGES_MOST = 200;
const KEPT_MOST = 500;
const FILES = '/api/room/files';

/** The page as an agents' room, and what its agents do there. Whoever gets this far is a member. */
export interface RoomSide {
  room: AgentRoom;
  readonly isOpen: boolean;
  readonly feed: Feed<RoomEvent>;
  /** The whole room as it stands. */
  desk(): Promise<RoomEvent>;
  /** A case with its messages. Refuses when there is none of this code. */
  case(code: string): Promise<ShownCase>;
  /** Resolves when it is handled and durable. Rejects with an Unavailable. */
  says(saying: RoomSaying, files: GivenFile[]): Promise<void>;
  /** The n-th file of a message in the room, or of a case's. Refuses when there is none. */
  file(code: string | null, id: string, n: number): Promise<FoundFile>;
}

/** The agents' side of the page. */
export function createRoomSide({ run, view, maxMediaBytes, now, login }: SideOptions): RoomSide {
  const intake = createIntake<RoomInbox>();
  const feed = new Feed<RoomEvent>(run, KEPT_MOST);
  const recent = new RecentFiles(KEPT_MOST);
  login?.follow((state) => feed.push({ type: 'login', login: shownLogin(login, state) }));

  const room: AgentRoom = {
    id: 'web-room',
    capabilities: webCapabilities(maxMediaBytes),
    start: async (inbox) => intake.open(inbox),
    async post(post, sending) {
      if (!intake.isOpen) throw new SendError('offline', 'The page is closed');
      // The ids of two conversations may be the same, those of a case are its own.
      const messageId = post.case ? `${post.case.code}/${sending.id}` : sending.id;
      recent.add(FILES, messageId, post.message.media, sending.bytes);
      const { replaces } = post;
      const shown = roomBubble(post, messageId, now());
      feed.push({ type: 'post', post: shown, ...(replaces === undefined ? {} : { replaces }) });
      return { messageId };
    },
    async retract(messageId) {
      feed.push({ type: 'retract', id: messageId });
    },
    stop: intake.close,
  };

  return {
    room,
    feed,
    get isOpen() {
      return intake.isOpen;
    },
    desk: async () => ({
      type: 'desk',
      cases: (await view()?.cases(CASES_MOST)) ?? [],
      posts: postsIn(feed.kept()),
      ...(login ? { login: shownLogin(login, login.state) } : {}),
    }),
    async case(code) {
      const found = await view()?.case(code, MESSAGES_MOST);
      if (!found) throw new Refused('not_found');
      const files = `${FILES}/${code}`;
      return {
        ...found,
        card: bubbleOf(found.card, `card-${code}`, now(), files),
        messages: found.messages.map((one) => pastBubble(one, files)),
      };
    },
    says: (saying, files) =>
      intake.take(async (inbox) => {
        const { media, refused } = await holdFiles(files, maxMediaBytes, inbox);
        if (refused.length > 0) throw new Refused('too_big');
        await inbox.receive({ ...arrivalOf(saying), media });
        if (saying.case !== undefined) feed.push({ type: 'case', code: saying.case });
      }),
    async file(code, id, n) {
      const found = recent.find(FILES, id, n);
      if (found) return found;
      const desk = view();
      const one = code === null ? null : await desk?.case(code, MESSAGES_MOST);
      const media = one?.messages.find((message) => message.id === id)?.media[n];
      if (!desk || !media) throw new Refused('not_found');
      return { media, fetch: () => desk.bytes(media) };
    },
  };
}

function shownLogin({ app, draw }: AppLogin, { step, name, why, room, code, ended }: LoginState): ShownLogin {
  return {
    ...{ app, step },
    ...(name === undefined ? {} : { name }),
    ...(why === undefined ? {} : { why }),
    ...(room === undefined ? {} : { room }),
    ...(ended === undefined ? {} : { ended }),
    ...(code && step === 'waiting' ? { code: draw(code) } : {}),
  };
}

function roomBubble({ kind, message, case: about }: RoomPost, id: string, at: number): RoomBubble {
  return { ...bubbleOf(message, id, at, FILES), kind, ...(about ? { case: about.code } : {}) };
}

/** The posts that events have left standing, each in its latest form. */
function postsIn(events: RoomEvent[]): RoomBubble[] {
  const posts = new Map<string, RoomBubble>();
  for (const event of events) {
    if (event.type === 'retract') posts.delete(event.id);
    if (event.type !== 'post') continue;
    if (event.replaces !== undefined) posts.delete(event.replaces);
    posts.set(event.post.id, event.post);
  }
  return [...posts.values()];
}

function arrivalOf(saying: RoomSaying): RoomArrival {
  const { id, agent, text, case: code, choice, replyTo, edits } = saying;
  return {
    ...{ id, agent: { id: agent, name: agent }, messageId: edits ?? id, text, media: [] },
    // What is said on a page of the desk's own is meant for the desk.
    addressed: true,
    ...(code === undefined ? {} : { quotedCode: code }),
    ...(choice === undefined ? {} : { choice }),
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(edits === undefined ? {} : { edited: true }),
  };
}
