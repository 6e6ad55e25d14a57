import type { Api } from 'grammy';
import { cut } from '../../src/core/text.ts';
import type { Log } from '../../src/ports/log.ts';
import type { RoomCase } from '../../src/ports/room.ts';
import type { Budget, Urgency } from './budget.ts';
import { isRefusal } from './failures.ts';

/** A topic's name has no more characters than this. */
const NAME_MOST = 128;
/** The colour of a topic that has no icon; it can't be changed later. */
const BLUE = 0x6fb9f0;

export type TopicLook = 'urgent' | RoomCase['state'];

/** The signs that show how a case stands; the first that Telegram has among its icons. */
const ICONS: Record<TopicLook, string[]> = {
  urgent: ['‼️', '❗️', '🔥'],
  waiting: ['❓', '⁉️', '👀'],
  open: ['💬', '🗣', '📝'],
  closed: ['✅', '🏁', '📁'],
};

/** A refusal that means a topic is not there any more. */
export const TOPIC_GONE = /message thread not found|TOPIC_DELETED|TOPIC_ID_INVALID/i;
export const TOPIC_CLOSED = /TOPIC_CLOSED/i;
/** One that means that there can be no topics here. */
export const NO_TOPICS = /not a forum|not enough rights to (?:create|manage) (?:a )?topics?|need administrator rights/i;

/** How a case stands, as its topic shows it. */
export function lookOf({ state, priority }: RoomCase): TopicLook {
  return priority === 'urgent' && state !== 'closed' ? 'urgent' : state;
}

/** What the topic of a case is called: its code and what it is about. Nothing of the customer's. */
function topicName({ code, title }: RoomCase): string {
  const lead = `#${code}`;
  const rest = title.replace(lead, '').replace(/\s+/g, ' ').trim();
  return cut(rest === '' ? lead : `${lead} ${rest}`, NAME_MOST);
}

/** The topics of a forum: one a case. */
export class Forum {
  private readonly api: Api;
  private readonly budget: Budget;
  private readonly log: Log;
  private icons: Map<TopicLook, string> | null = null;
  /** How topics look as far as this run knows. */
  private readonly looks = new Map<string, TopicLook>();
  /** How topics are to look that wait for the budget. */
  private readonly wanted = new Map<string, RoomCase>();

  constructor(api: Api, budget: Budget, log: Log) {
    this.api = api;
    this.budget = budget;
    this.log = log;
  }

  /** Opens a topic for a case; gives its number. Rejects as grammY does. */
  async open(chat: number, one: RoomCase, urgency: Urgency): Promise<number> {
    const icon = (await this.iconsThere()).get(lookOf(one));
    await this.budget.turn(chat, urgency);
    const topic = await this.api.createForumTopic(chat, topicName(one), {
      ...(icon === undefined ? { icon_color: BLUE } : { icon_custom_emoji_id: icon }),
    });
    this.looks.set(`${chat}/${topic.message_thread_id}`, lookOf(one));
    return topic.message_thread_id;
  }

  /** Opens a topic again that somebody closed. Rejects as grammY does. */
  async reopen(chat: number, thread: number, urgency: Urgency): Promise<void> {
    await this.budget.turn(chat, urgency);
    await this.api.reopenForumTopic(chat, thread).catch((error: unknown) => {
      if (!isRefusal(error, /TOPIC_NOT_MODIFIED/)) throw error;
    });
  }

  /** Has a topic look as its case stands, when the budget has room for it. Best effort: the next change of the card does it again. */
  async dress(chat: number, thread: number, one: RoomCase): Promise<void> {
    const place = `${chat}/${thread}`;
    const isAsked = this.wanted.has(place);
    this.wanted.set(place, one);
    if (isAsked) return;
    try {
      for (let next = one; this.looks.get(place) !== lookOf(next); next = this.wanted.get(place) ?? one) {
        await this.budget.turn(chat, 'trimming');
        await this.change(chat, thread, this.wanted.get(place) ?? one);
      }
    } catch (error) {
      this.looks.delete(place);
      this.log.warn('topic not changed', { error: String(error) });
    } finally {
      this.wanted.delete(place);
    }
  }

  private async change(chat: number, thread: number, one: RoomCase): Promise<void> {
    const [place, look] = [`${chat}/${thread}`, lookOf(one)];
    const icon = (await this.iconsThere()).get(look);
    this.looks.set(place, look);
    if (icon === undefined) return;
    await this.api
      .editForumTopic(chat, thread, { name: topicName(one), icon_custom_emoji_id: icon })
      .catch((error: unknown) => {
        if (!isRefusal(error, /TOPIC_NOT_MODIFIED/)) throw error;
      });
  }

  /** The icons that Telegram has for topics. Without them topics have a colour only. */
  private async iconsThere(): Promise<Map<TopicLook, string>> {
    if (this.icons) return this.icons;
    const stickers = await this.api.getForumTopicIconStickers().catch(() => null);
    if (!stickers) return new Map();
    const byEmoji = new Map(stickers.map((one) => [bare(one.emoji ?? ''), one.custom_emoji_id]));
    const found = Object.entries(ICONS).flatMap(([look, signs]) => {
      const id = signs.map((sign) => byEmoji.get(bare(sign))).find((one) => one !== undefined);
      return id === undefined ? [] : [[look as TopicLook, id] as const];
    });
    this.icons = new Map(found);
    return this.icons;
  }
}

/** Without the mark that asks for colours. */
function bare(emoji: string): string {
  return emoji.replaceAll('\ufe0f', '');
}
