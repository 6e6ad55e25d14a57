import type { Bell } from './bell.ts';
import type { Media } from './contents.ts';
import type { Faults } from './faults.ts';
import type { Feed } from './feed.ts';
import type { Account, Anyone, Contact } from './people.ts';
import type { Qr } from './qr.ts';
import type { Received } from './received.ts';
import type { Session } from './sessions.ts';
import type { Post } from './speaker.ts';
import type { Uploads } from './uploads.ts';
import type { Call, Reply } from './wire.ts';
import type { World } from './world.ts';

/** Something that the client has sent, and to whom. */
export interface Sent extends Received {
  to: Anyone;
}

/** What the server knows. */
export interface State {
  readonly account: Account;
  readonly world: World<Anyone>;
  readonly feed: Feed;
  readonly bell: Bell;
  readonly faults: Faults;
  readonly uploads: Uploads;
  readonly post: Post;
  /** Bytes by the id of the message or of the upload. */
  readonly media: Map<string, Media & { name?: string }>;
  readonly sent: Sent[];
  /** What a client did that WeChat would not take. */
  readonly complaints: string[];
  /** How long a poll is held when nothing happens, in milliseconds. */
  readonly pollMs: number;
  qr: Qr | undefined;
  session: Session | undefined;
  /** How many codes and sessions there have been. */
  codes: number;
  sessions: number;
  /** A new id of a message. */
  newId(): string;
  /** Tells the client how somebody's card stands now. */
  changed(party: Anyone): void;
  /** Somebody becomes a friend of the account. */
  befriend(contact: Contact): void;
}

/** Answers one call. */
export type Answer = (state: State, call: Call) => Reply | Promise<Reply>;
