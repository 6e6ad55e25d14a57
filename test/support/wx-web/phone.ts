import type { Anyone } from './people.ts';
import { MAY_NOT_LOG_IN, type Refusal } from './qr.ts';
import type { EndCode, SeenBy } from './sessions.ts';
import { type Manner, type Said, Speaker } from './speaker.ts';
import type { State } from './state.ts';

/** The phone of the account's owner. */
export class Phone {
  readonly #state: State;

  constructor(state: State) {
    this.#state = state;
  }

  /** Scans the code on the client's screen, once there is one, and waits until the client knows. */
  async scan(): Promise<void> {
    const qr = await this.#qr();
    qr.state = 'scanned';
    this.#state.bell.ring();
    await this.#state.bell.until(() => qr.told, 'the client to see that its code was scanned');
  }

  /** Confirms the login. */
  async confirm(): Promise<void> {
    const qr = await this.#qr();
    qr.state = 'confirmed';
    this.#state.bell.ring();
  }

  /** Confirms the login, which WeChat then refuses: with 1203 and its usual message, or another. */
  async refused(refusal: Refusal = MAY_NOT_LOG_IN): Promise<void> {
    const qr = await this.#qr();
    qr.refusal = refusal;
    await this.confirm();
  }

  /** Lets the code on the client's screen grow too old. */
  async expire(): Promise<void> {
    const qr = await this.#qr();
    qr.state = 'expired';
    this.#state.bell.ring();
  }

  /** Logs the client out. `seenBy` is where the client learns of it first. */
  logout(code: EndCode = 1101, seenBy: SeenBy = 'synccheck'): void {
    if (this.#state.session) this.#state.session.ended = { code, seenBy };
    this.#state.bell.ring();
  }

  /** Logs in elsewhere, which puts the client out. */
  kick(seenBy: SeenBy = 'synccheck'): void {
    this.logout(1102, seenBy);
  }

  /** WeChat ends the session and lets nobody log in this way any more. */
  blocked(seenBy: SeenBy = 'synccheck'): void {
    this.logout(1203, seenBy);
  }

  /** The account writes by itself, from its phone. */
  say(to: Anyone, text: string, manner: Manner = {}): Said {
    return this.to(to).say(text, manner);
  }

  /** The account in one of its chats, on its phone: for what is not text. */
  to(to: Anyone): Speaker {
    const { account, post } = this.#state;
    return new Speaker(post, { from: account, to }, () => account.nick, true);
  }

  #qr() {
    const open = () => {
      const { qr } = this.#state;
      return qr && (qr.state === 'waiting' || qr.state === 'scanned') ? qr : undefined;
    };
    return this.#state.bell.until(open, 'a QR code');
  }
}
