import type { Message } from '../../src/core/message.ts';
import type { Media } from '../../src/core/value.ts';
import type { LoginState } from '../../src/ports/login.ts';
import type { CaseSummary, CaseView } from '../../src/ports/view.ts';

// What goes over the wire between the server and the page: JSON, and nothing that is markup.

/** A picture or file as the page sees it; its bytes are fetched from `path`, with the page's own credentials. */
export interface ShownFile extends Pick<Media, 'kind' | 'name' | 'mime' | 'size'> {
  path: string;
}

/** One message as somebody on the page sees it. */
export interface Bubble extends Omit<Message, 'media'> {
  id: string;
  /** UTC ms. */
  at: number;
  from: 'customer' | 'bot' | 'agent' | 'note';
  who?: string;
  files: ShownFile[];
  edited: boolean;
  /** The customer took it back. */
  unsaid?: boolean;
  state: 'sent' | 'pending' | 'failed';
  roomId?: string;
}

/** What a customer's page is told. `talk` is the whole of it, and replaces what was there. */
export type TalkEvent =
  | { type: 'talk'; messages: Bubble[] }
  | { type: 'message'; message: Bubble }
  | { type: 'retract'; id: string }
  | { type: 'typing' };

/** One message in the agents' room. */
export interface RoomBubble extends Bubble {
  kind: 'card' | 'relay' | 'notice' | 'reply';
  case?: string;
}

/** How the account of a chat app is logged in. Its code is for whoever may log it in: only agents' pages are told. */
export interface ShownLogin extends Pick<LoginState, 'step' | 'name' | 'why' | 'room' | 'ended'> {
  app: string;
  /** The code that waits to be scanned: rows of 1 for dark and 0 for light. */
  code?: string[];
}

/** What an agent's page is told. `desk` is the whole of it, and replaces what was there. */
export type RoomEvent =
  | { type: 'desk'; cases: CaseSummary[]; posts: RoomBubble[]; login?: ShownLogin }
  | { type: 'login'; login: ShownLogin }
  | { type: 'post'; post: RoomBubble; replaces?: string }
  /** Something was done with a case in the room: who looks at it looks again. */
  | { type: 'case'; code: string }
  | { type: 'retract'; id: string }
  | { type: 'typing'; code: string };

/** A case as its page shows it. */
export interface ShownCase extends Omit<CaseView, 'messages' | 'card'> {
  card: Bubble;
  messages: Bubble[];
}

/** What a customer says. `id` is made by the page, and the same at every attempt. */
export interface Saying {
  id: string;
  text: string;
  choice?: string;
  replyTo?: string;
  /** The id of a message of the customer's own that this text replaces. */
  edits?: string;
  name?: string;
  language?: string;
}

/** What became of it: its id, and the message as it was kept, without what may not be; null where nobody can look. */
export interface Said {
  id: string;
  message: Bubble | null;
}

/** What an agent says in the room. */
export interface RoomSaying {
  id: string;
  agent: string;
  text: string;
  /** The code of the case that it is about. */
  case?: string;
  choice?: string;
  replyTo?: string;
  edits?: string;
}

/** Why a request was not taken. */
export type Refusal =
  | 'busy'
  | 'stopping'
  | 'store'
  | 'too_many'
  | 'too_big'
  | 'malformed'
  | 'no_session'
  | 'no_member'
  | 'wrong_host'
  | 'wrong_origin'
  | 'not_found'
  | 'gone'
  | 'unready';
