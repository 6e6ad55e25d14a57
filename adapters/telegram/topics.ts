import type { RoomInbox, RoomPost, RoomReceipt } from '../../src/ports/room.ts';
import type { Urgency } from './budget.ts';
import { isRefusal, movedTo, sendFailure, waitAsked } from './failures.ts';
import { Forum, NO_TOPICS, TOPIC_CLOSED, TOPIC_GONE } from './forum.ts';
import { numberIn, placed } from './ids.ts';
import type { Keep } from './keep.ts';
import type { Line } from './line.ts';
import { type Standing, standingIn } from './rights.ts';
import { urgencyOf } from './room-post.ts';

/** How long it counts what the bot may do in the group, ms: nobody tells when topics are switched on. */
const STANDING_MS = 10 * 60_000;
/** A post is begun anew this often: its topic was deleted or closed, the group has become another one. */
const TRIES = 4;

/** Where a post goes: the group, and in a forum the case's topic. */
export interface Spot {
  chat: number;
  thread?: number | undefined;
  /** There are no topics: messages name their cases. */
  isPlain: boolean;
  /** The topic was opened for this post. */
  isNew?: boolean;
}

/** What the topics need of what is around them. */
export interface Around {
  /** Where agents' messages are delivered. */
  inbox(): RoomInbox;
  /** Told when the group has become another one. */
  moved(): void;
}

/** Finds each case its place in the agents' group, and finds it again when somebody has moved the furniture. */
export class Topics {
  private readonly line: Line;
  private readonly keep: Keep;
  private readonly group: number;
  private readonly forum: Forum;
  private readonly around: Around;
  /** Topics that somebody closed by hand. */
  private readonly shut = new Set<string>();
  private known: { standing: Standing; until: number } | null = null;

  constructor(line: Line, keep: Keep, group: number, around: Around) {
    this.line = line;
    this.keep = keep;
    this.group = group;
    this.around = around;
    this.forum = new Forum(line.api, line.budget, line.log);
  }

  /** The group as it is now: it may have become a supergroup. */
  chat(): number {
    return this.keep.now(this.group);
  }

  /** Whether there are topics, as far as is known. */
  get areThere(): boolean {
    return this.known === null || hasTopics(this.known.standing);
  }

  /** What the bot may do in the group. Rejects as grammY does. */
  async standing(): Promise<Standing> {
    const now = this.line.clock.now();
    if (this.known && this.known.until > now) return this.known.standing;
    const standing = await standingIn(this.line.api, this.chat());
    this.known = { standing, until: now + STANDING_MS };
    return standing;
  }

  /** Something about the bot's rights, or the group, has changed. */
  forget(): void {
    this.known = null;
  }

  /** Somebody closed a topic, or opened it again: what comes next about its case must be found there, and answered. */
  noteShut(chat: number, thread: number, isShut: boolean): void {
    if (isShut) this.shut.add(placed(chat, thread));
    else this.shut.delete(placed(chat, thread));
  }

  /** The group has become a supergroup. */
  async move(to: number): Promise<void> {
    const from = this.chat();
    if (from === to) return;
    this.line.log.info('the agents’ group has become a supergroup', { from, to });
    await this.keep.move(from, to);
    this.line.budget.move(from, to);
    this.forget();
    this.around.moved();
  }

  /**
   * Posts where the case is: `act` does it, once more wherever the place has changed. Gives its receipt with the case's thread.
   * Rejects with a SendError.
   */
  async place(post: RoomPost, act: (post: RoomPost, spot: Spot) => Promise<RoomReceipt>): Promise<RoomReceipt> {
    let one = post;
    for (let tries = 1; ; tries++) {
      const chat = this.chat();
      let spot: Spot = { chat, isPlain: true };
      try {
        spot = await this.spotOf(one);
        return await this.settled(post, spot, await act(one, spot));
      } catch (error) {
        const next = tries < TRIES ? await this.mended(error, one, spot) : null;
        if (next) {
          one = next;
          continue;
        }
        const wait = waitAsked(error);
        if (wait !== null) this.line.budget.hold(chat, wait);
        throw sendFailure(error, 'room');
      }
    }
  }

  /** The post to try again, when what stood in its way is out of it; null when it stays. */
  private async mended(error: unknown, post: RoomPost, spot: Spot): Promise<RoomPost | null> {
    const to = movedTo(error);
    if (to !== null) {
      await this.move(to);
      return post;
    }
    if (isRefusal(error, TOPIC_CLOSED) && spot.thread !== undefined) {
      this.noteShut(spot.chat, spot.thread, true);
      return post;
    }
    if (isRefusal(error, TOPIC_GONE) && spot.thread !== undefined && post.case) {
      this.line.log.warn('a topic is gone and is opened anew', { case: post.case.code });
      const { replaces: _gone, ...rest } = post;
      return { ...rest, case: { ...post.case, thread: null } };
    }
    return null;
  }

  private async spotOf({ case: one, kind, ...rest }: RoomPost): Promise<Spot> {
    const chat = this.chat();
    const standing = await this.standing();
    const isPlain = !hasTopics(standing);
    if (isPlain || !one) return { chat, isPlain };
    const post = { case: one, kind, ...rest };
    const known = numberIn(chat, one.thread);
    const thread = known ?? (await this.opened(chat, post));
    if (thread === null) return { chat, isPlain: true };
    if (one.state !== 'closed') await this.unshut(chat, thread, post);
    return { chat, thread, isPlain: false, isNew: known === null };
  }

  private async unshut(chat: number, thread: number, post: RoomPost): Promise<void> {
    const name = placed(chat, thread);
    if (!this.shut.has(name)) return;
    await this.forum.reopen(chat, thread, urgencyOf(post));
    this.shut.delete(name);
  }

  /** A new topic for a case; null when none can be opened. */
  private async opened(chat: number, post: RoomPost): Promise<number | null> {
    if (!post.case) return null;
    const urgency: Urgency = urgencyOf(post);
    try {
      return await this.forum.open(chat, post.case, urgency);
    } catch (error) {
      if (!isRefusal(error, NO_TOPICS)) throw error;
      this.line.log.error('no topic can be opened in the agents’ group', { why: String(error) });
      if (this.known) this.known.standing = { ...this.known.standing, canManageTopics: false };
      return null;
    }
  }

  /** What follows from a post: its card is pinned, the topic shows how the case stands. */
  private async settled(post: RoomPost, { chat, thread }: Spot, receipt: RoomReceipt): Promise<RoomReceipt> {
    const { case: one } = post;
    if (!one || thread === undefined) return receipt;
    const name = placed(chat, thread);
    if (post.kind === 'card') {
      const message = numberIn(chat, receipt.messageId);
      if (message !== null && receipt.messageId !== post.replaces) void this.pin(chat, message);
      void this.forum.dress(chat, thread, one);
    } else if (one.thread !== null && one.thread !== name) this.showAgain(one.code, name);
    return { ...receipt, thread: name };
  }

  /** In a topic that was opened anew the agents find the case again: its card and the talk so far. */
  private showAgain(code: string, thread: string): void {
    const agent = { id: 'desk', name: 'Kefu' };
    const asked = {
      id: `again-${thread}`,
      agent,
      messageId: `again-${thread}`,
      text: '/case',
      media: [],
      quotedCode: code,
    };
    Promise.resolve()
      .then(() => this.around.inbox().receive(asked))
      .catch((error: unknown) => this.line.log.warn('case not shown again', { case: code, error: String(error) }));
  }

  /** Pins a card, when the budget has room for it. Best effort. */
  private async pin(chat: number, message: number): Promise<void> {
    try {
      const { canPin } = await this.standing();
      if (!canPin) return;
      await this.line.budget.turn(chat, 'trimming');
      await this.line.api.pinChatMessage(chat, message, { disable_notification: true });
    } catch (error) {
      this.line.log.warn('card not pinned', { error: String(error) });
    }
  }
}

function hasTopics({ isForum, canManageTopics }: Standing): boolean {
  return isForum && canManageTopics;
}
