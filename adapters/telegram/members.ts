import type { Api } from 'grammy';
import type { ChatMember } from 'grammy/types';
import type { Clock } from '../../src/ports/clock.ts';
import { isRefusal } from './failures.ts';

/** How long it counts what Telegram said of somebody, ms; when it changes, Telegram tells at once. */
const KNOWN_MS = 10 * 60_000;

/** Who may act in the agents' group: those who are in it. */
export class Members {
  private readonly api: Api;
  private readonly clock: Clock;
  private readonly known = new Map<string, { isIn: boolean; until: number }>();

  constructor(api: Api, clock: Clock) {
    this.api = api;
    this.clock = clock;
  }

  /** Whether a user is in the group. Rejects as grammY does when Telegram can't be asked. */
  async has(chat: number, user: number): Promise<boolean> {
    const known = this.known.get(`${chat}/${user}`);
    if (known && known.until > this.clock.now()) return known.isIn;
    try {
      return this.note(chat, await this.api.getChatMember(chat, user));
    } catch (error) {
      // Of whom Telegram knows nothing there.
      if (isRefusal(error, /PARTICIPANT_ID_INVALID|(?:user|member) not found|USER_ID_INVALID/i)) return false;
      throw error;
    }
  }

  /** Telegram tells who somebody is in the group now. */
  note(chat: number, member: ChatMember): boolean {
    const isIn = isMember(member);
    this.known.set(`${chat}/${member.user.id}`, { isIn, until: this.clock.now() + KNOWN_MS });
    return isIn;
  }
}

function isMember(member: ChatMember): boolean {
  return member.status === 'restricted' ? member.is_member : member.status !== 'left' && member.status !== 'kicked';
}
