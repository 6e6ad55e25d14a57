import type { Bell } from './bell.ts';
import { friendRequest } from './contents.ts';
import { Mail, type Received } from './received.ts';
import { type Post, type Route, Speaker } from './speaker.ts';
import type { Party } from './world.ts';

/** What people and rooms need of the server. */
export interface Surroundings {
  post: Post;
  bell: Bell;
  account(): Account;
  /** Tells the client how somebody's card stands now. */
  changed(party: Party): void;
}

/** The account that the client logs in to. */
export class Account implements Party {
  readonly key = 'account';
  readonly isRoom = false;
  /** The only number of an account that stays the same. */
  readonly uin = 2_000_000_001;
  nick: string;

  constructor(nick: string) {
    this.nick = nick;
  }
}

/** One of WeChat's own accounts, whose id never changes: `filehelper`, `fmessage`. */
export class Special implements Party {
  readonly key: string;
  readonly fixedId: string;
  readonly isRoom = false;
  readonly nick: string;

  constructor(id: string, nick: string) {
    this.key = id;
    this.fixedId = id;
    this.nick = nick;
  }
}

/** Somebody on WeChat: writes to the account, and has what it wrote to them. */
export class Contact extends Speaker implements Party {
  readonly key: string;
  readonly isRoom = false;
  readonly #around: Surroundings;
  readonly #mail: Mail;
  #nick: string;
  /** The account's name for them; no one else sees it. */
  remark: string;
  /** Whether the account has them as a contact. */
  friend: boolean;
  /** Whether they have removed the account: what it writes is then answered by a note and never arrives. */
  unfriended = false;
  /** What the account must show to accept them, while they ask. */
  ticket: string | undefined;

  constructor(around: Surroundings, key: string, about: { nick: string; remark?: string; friend?: boolean }) {
    const party: Party = { key, isRoom: false };
    super(around.post, { from: party, to: around.account() }, () => this.nick);
    this.key = key;
    this.#around = around;
    this.#nick = about.nick;
    this.remark = about.remark ?? '';
    this.friend = about.friend ?? true;
    this.#mail = new Mail(around.bell);
  }

  get nick(): string {
    return this.#nick;
  }

  /** What the client has sent to them. */
  get received(): Received[] {
    return this.#mail.all;
  }

  /** The next message from the client; waits for it. */
  receives(): Promise<Received> {
    return this.#mail.next();
  }

  /** Takes another name. */
  rename(nick: string): void {
    this.#nick = nick;
    this.#around.changed(this);
  }

  /** Asks to become a friend of the account; `at` is when, in whole seconds since 1970. */
  asks(hello: string, at?: number): void {
    this.ticket = `v4_${this.key}@stranger`;
    const route: Route = { from: fmessage, to: this.#around.account() };
    this.#around.post.send(route, friendRequest(this, this.nick, hello, this.ticket), at);
  }

  /** Becomes a friend without being asked about it. */
  joins(): void {
    this.friend = true;
    this.#around.changed(this);
    this.note(`${this.nick}刚刚把你添加到通讯录，现在可以开始聊天了。`);
  }
}

/** A chat of several. */
export class Room implements Party {
  readonly key: string;
  readonly isRoom = true;
  readonly #around: Surroundings;
  readonly #mail: Mail;
  topic: string;
  /** All but the account, which is always in it. */
  readonly members: Contact[];
  /** Names that members bear in this room only. */
  readonly shown = new Map<Contact, string>();
  /** Whether the account keeps it among its contacts. If not, a client learns of it with its first message. */
  saved: boolean;

  constructor(around: Surroundings, key: string, about: { topic: string; members: Contact[]; saved?: boolean }) {
    this.key = key;
    this.#around = around;
    this.topic = about.topic;
    this.members = [...about.members];
    this.saved = about.saved ?? true;
    this.#mail = new Mail(around.bell);
  }

  get received(): Received[] {
    return this.#mail.all;
  }

  /** The next message from the client; waits for it. */
  receives(): Promise<Received> {
    return this.#mail.next();
  }

  /** One of the members, in this room. */
  member(who: Contact): Speaker {
    if (!this.members.includes(who)) throw new Error(`${who.nick} is not in ${this.topic}`);
    const route: Route = { from: this, to: this.#around.account(), by: who };
    return new Speaker(this.#around.post, route, () => this.shown.get(who) ?? who.nick);
  }

  /** Takes somebody in whom a member has invited. */
  invites(by: Contact, who: Contact): void {
    this.members.push(who);
    this.#around.changed(this);
    this.note(`"${by.nick}"邀请"${who.nick}"加入了群聊`);
  }

  /** The account puts somebody out, on its phone. */
  removes(who: Contact): void {
    this.members.splice(this.members.indexOf(who), 1);
    this.note(`你将"${who.nick}"移出了群聊`);
    this.#around.changed(this);
  }

  /** Takes another topic. */
  retitle(by: Contact, topic: string): void {
    this.topic = topic;
    this.#around.changed(this);
    this.note(`"${by.nick}"修改群名为“${topic}”`);
  }

  /** A note of WeChat itself in this room. */
  note(text: string): void {
    new Speaker(this.#around.post, { from: this, to: this.#around.account() }, () => '').note(text);
  }
}

/** Who brings friend requests. */
export const fmessage = new Special('fmessage', '朋友推荐消息');
/** The account's notes to itself. */
export const filehelper = new Special('filehelper', '文件传输助手');

/** Anybody. */
export type Anyone = Account | Special | Contact | Room;
