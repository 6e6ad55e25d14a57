/**
 * WeChat's web protocol on this machine: a server that the real wechaty with the real wechaty-puppet-wechat4u logs in to.
 * Nothing leaves the machine. It is driven by role: the phone of the account, its contacts, the members of its rooms.
 *
 *     const wx = await openWxWeb({ nick: '客服' });
 *     const alice = wx.contact({ nick: 'Alice' });
 *     const room = wx.room({ topic: '客服群', members: [wang] });
 *     …start the client…
 *     await wx.login();                       // scans, confirms, and waits until the client knows its contacts
 *     alice.say('你好');
 *     (await alice.receives()).text;          // what the client answered
 *     room.member(wang).say('好的', { mention: [wx.account()] });
 *     await wx.relogin();                     // another session: everybody has another id
 *
 * There are two ways in:
 *
 * - In the same process: `leadTo(puppet, wx.origin)` from lead.ts, before the puppet is started. It works with
 *   PuppetWechat4u and with anything that extends it, and changes nothing but the host of each request. Who would rather
 *   rewrite requests by themselves sends them to `wx.origin` with path and query unchanged, and may name the real host in
 *   the header `x-wx-host`.
 * - For a program of its own, with no change in it: start it with `await wx.proxyEnv()` in its environment. Its HTTPS then
 *   goes through this server, with a certificate made for the occasion. (Not for the test's own process: Node reads
 *   NODE_EXTRA_CA_CERTS when it starts.)
 *
 * It is strict: what WeChat would not take is refused and noted in `wx.complaints`. Nothing depends on the clock but a
 * message's time of sending, and the polls that the protocol holds open; `wx.letGo()` ends these at once.
 */
import { answerCall } from './calls.ts';
import type { Faults } from './faults.ts';
import { openState } from './open-state.ts';
import { type Account, Contact, Room, type Surroundings } from './people.ts';
import { Phone } from './phone.ts';
import type { SeenBy } from './sessions.ts';
import type { Sent, State } from './state.ts';
import { openTunnel, type Tunnel } from './tunnel.ts';
import { type Call, type Reply, Wire } from './wire.ts';

/** A call as it was answered. */
export interface Recorded {
  endpoint: string;
  call: Call;
  reply: Reply;
}

export interface WxWebOptions {
  /** What the account is called. */
  nick?: string;
  /** How long a poll is held when nothing happens, in milliseconds. */
  pollMs?: number;
}

/** Opens a server on a free port. */
export async function openWxWeb(options: WxWebOptions = {}): Promise<WxWeb> {
  const wx = new WxWeb(options);
  await wx.comeBack();
  return wx;
}

export class WxWeb {
  readonly phone: Phone;
  /** Every call, in the order in which they were answered. */
  readonly requests: Recorded[] = [];
  /** What goes wrong with the next calls. */
  readonly faults: Faults;
  readonly #state: State;
  readonly #wire: Wire;
  readonly #around: Surroundings;
  #people = 0;
  #tunnel: Tunnel | undefined;

  constructor({ nick = '客服', pollMs = 25_000 }: WxWebOptions) {
    this.#wire = new Wire((call) => this.#answer(call));
    const state = openState(nick, pollMs, () => this.#wire.origin);
    this.#state = state;
    const changed = (party: Parameters<Surroundings['changed']>[0]) => state.changed(party as Contact | Room);
    this.#around = { post: state.post, bell: state.bell, account: () => state.account, changed };
    this.phone = new Phone(state);
    this.faults = state.faults;
  }

  /** Where the client must send what it would send to WeChat: `http://127.0.0.1:40000`. */
  get origin(): string {
    return this.#wire.origin;
  }

  account(): Account {
    return this.#state.account;
  }

  /** Somebody new: a contact of the account, or a stranger when `friend` is false. */
  contact(about: { nick: string; remark?: string; friend?: boolean }): Contact {
    const contact = new Contact(this.#around, `person${++this.#people}`, about);
    this.#state.world.add(contact);
    if (contact.friend && this.#state.session) this.#state.changed(contact);
    return contact;
  }

  /** A new room with these members and the account. */
  room(about: { topic: string; members: Contact[]; saved?: boolean }): Room {
    const room = new Room(this.#around, `room${++this.#people}`, about);
    this.#state.world.add(room);
    if (room.saved && this.#state.session) this.#state.changed(room);
    return room;
  }

  /** The present id of somebody, as the client knows it. */
  idOf(party: Account | Contact | Room): string {
    return this.#state.world.idOf(party);
  }

  /** All that the client has sent to anybody, in order. */
  get sent(): readonly Sent[] {
    return this.#state.sent;
  }

  /** What the client did that WeChat would not take. */
  get complaints(): readonly string[] {
    return this.#state.complaints;
  }

  /** Logs the client in by its QR code, and waits until it has been sent its contacts and waits for news. */
  async login(): Promise<void> {
    const from = this.requests.length;
    await this.phone.scan();
    await this.phone.confirm();
    await this.asked('webwxinit', from);
    await this.asked('webwxgetcontact', from);
    if (this.#state.world.all.some((one) => one instanceof Room && one.saved))
      await this.asked('webwxbatchgetcontact', from);
    await this.settled();
  }

  /** Resolves when the client has fetched all there is, and its poll waits for more. */
  async settled(): Promise<void> {
    const { feed, bell } = this.#state;
    await this.until(
      () => this.#state.session?.begun && feed.isRead && bell.held > 0,
      'the client to fetch everything',
    );
  }

  /** Logs the client out and in again: everybody gets another id. What it had not fetched yet it fetches then. */
  async relogin(seenBy: SeenBy = 'webwxsync'): Promise<void> {
    this.phone.logout(1101, seenBy);
    await this.login();
  }

  /** The network is down: connections end, new ones are refused. */
  goDown(): Promise<void> {
    return this.#wire.shut();
  }

  /** The network is up again, at the same place. */
  comeBack(): Promise<void> {
    return this.#wire.open();
  }

  /** What the client has not fetched yet is lost to it, as on an account that is read elsewhere. */
  forget(): void {
    this.#state.feed.forget();
  }

  /** Ends the polls that are held, as though their time were over; waits until there is one. */
  async letGo(): Promise<void> {
    await this.until(() => this.#state.bell.held > 0, 'a poll');
    this.#state.bell.letGo();
  }

  /** Resolves once `is` returns something; looks after each call and each message. */
  until<T>(is: () => T | undefined | false, what: string): Promise<T> {
    return this.#state.bell.until(is, what);
  }

  /** Resolves when a call to an endpoint has been answered, counting from the `since`th call on. */
  asked(endpoint: string, since = 0): Promise<Recorded> {
    return this.until(() => this.requests.slice(since).find((one) => one.endpoint === endpoint), endpoint);
  }

  /** The environment in which a program of its own comes here instead of to WeChat. */
  async proxyEnv(): Promise<Record<string, string>> {
    this.#tunnel ??= await openTunnel(this.#wire, (host) => this.#state.complaints.push(`CONNECT ${host}`));
    return this.#tunnel.env;
  }

  /** Ends it. */
  async close(): Promise<void> {
    await this.goDown();
    await this.#tunnel?.remove();
  }

  async #answer(call: Call): Promise<Reply> {
    const reply = await this.#state.faults.around(call, () => answerCall(this.#state, call));
    this.requests.push({ endpoint: call.endpoint, call, reply });
    this.#state.bell.ring();
    return reply;
  }
}
