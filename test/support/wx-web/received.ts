import type { Bell } from './bell.ts';

/** What the client has sent to somebody. */
export interface Received {
  kind: 'text' | 'picture' | 'file' | 'video' | 'sticker';
  /** The server's id of it: what webwxrevokemsg names. */
  id: string;
  /** The client's own id of it: another one for each attempt. */
  clientId: string;
  /** Of a text, else empty. */
  text: string;
  /** Of a file, else what it was uploaded as. */
  name: string;
  bytes: Uint8Array;
  /** Whether the client has taken it back. */
  recalled: boolean;
}

/** What has reached somebody, in order. */
export class Mail {
  readonly all: Received[] = [];
  readonly #bell: Bell;
  #taken = 0;

  constructor(bell: Bell) {
    this.#bell = bell;
  }

  /** The first that nobody has taken yet; waits for it. */
  async next(): Promise<Received> {
    const at = this.#taken++;
    return this.#bell.until(() => this.all[at], `message ${at + 1}`);
  }
}
