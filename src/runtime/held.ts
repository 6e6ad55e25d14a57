import type { Arrival } from '../ports/channel.ts';
import { setLatest } from './latest.ts';

/** A message that is kept back: it is in memory and nowhere else, and a placeholder stands for it in the document. */
export interface HeldMessage {
  /** The id of the event with which it was first handled. */
  id: string;
  /** `part`: it may be a piece of a phrase. `hex`: the customer is asked what its digits are. */
  kind: 'part' | 'hex';
  arrival: Arrival;
  /** What is said when it comes back. */
  text: string;
  /** UTC ms. */
  at: number;
}

/** What stands in the transcript for a message that is held. */
export const HELD_TEXT = '⟦held⟧';

const MESSAGES_MOST = 24;
const CONVERSATIONS_MOST = 2_000;
const KEPT_MS = 10 * 60 * 1000;

/** The messages that are kept back: few, for minutes, and never written. What is forgotten has to be sent again. */
export class Held {
  private readonly messages = new Map<string, HeldMessage[]>();

  add(key: string, message: HeldMessage): void {
    const kept = [...(this.messages.get(key) ?? []), message].filter(({ at }) => message.at - at < KEPT_MS);
    setLatest(this.messages, key, kept.slice(-MESSAGES_MOST), CONVERSATIONS_MOST);
  }

  /** Those that may be pieces of a phrase, oldest first. */
  parts(key: string): HeldMessage[] {
    return (this.messages.get(key) ?? []).filter(({ kind }) => kind === 'part');
  }

  /** The oldest with this id of the channel's; null when there is none any more. */
  find(key: string, messageId: string, now: number): HeldMessage | null {
    const kept = this.messages.get(key)?.filter(({ at }) => now - at < KEPT_MS);
    return kept?.find(({ arrival }) => arrival.messageId === messageId) ?? null;
  }

  remove(key: string, gone: HeldMessage[]): void {
    const rest = (this.messages.get(key) ?? []).filter((one) => !gone.includes(one));
    if (rest.length > 0) this.messages.set(key, rest);
    else this.messages.delete(key);
  }

  /** The conversations of which something is held. */
  keys(): string[] {
    return [...this.messages.keys()];
  }
}
