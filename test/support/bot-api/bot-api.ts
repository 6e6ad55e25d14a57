import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Backend } from './backend.ts';
import { Channel } from './channel.ts';
import { Customer, type CustomerSpec } from './customer.ts';
import { type Fault, type FaultOptions, Faults } from './faults.ts';
import { Group, type GroupSpec } from './group.ts';
import { type Call, type Manner, serve } from './http.ts';
import { type Budgets, Limits } from './limits.ts';
import { type Me, World } from './state.ts';
import { Updates } from './updates.ts';
import { Webhook } from './webhook.ts';

/*
 * A Bot API server of our own, for tests and benches: HTTP on this machine, strict about what the real one is strict
 * about, with players who do what customers and agents do. The words of its refusals are the real server's.
 *
 *     const api = await BotApi.start({ now: clock.now, budgets: DOCUMENTED });
 *     const bot = new Bot(api.token, { client: { apiRoot: api.root } });
 *
 *     const anna = api.customer({ firstName: 'Anna', languageCode: 'zh-hans' });
 *     anna.start('deposit');                      // t.me/bot?start=deposit
 *     const asked = anna.say('hello');            // an update for the bot; the message as it stands is returned
 *     anna.photo({ caption: '…' });               // video, audio, voice, videoNote, file, sticker, animation,
 *     anna.file({ name: 'log.txt', bytes });      // location, contact, other; { size } claims a large file without making one
 *     anna.album([{}, { kind: 'video' }], { caption: '…' });
 *     anna.say('yes', { reply: message, quote: 'a part of it' });
 *     anna.edit(asked, 'hello again');            // anna.touch(asked): an edit in which nothing can be seen
 *     anna.tap('Yes');                            // the newest button of that name; anna.tap('Yes', message): a stale one
 *     anna.react(message, '👍');                  // none: taken back. Only for a bot that asks for message_reaction
 *     anna.block(); anna.unblock(); anna.deactivate(); anna.erase(asked);
 *     await api.until(() => anna.last()?.text === '…');   // also: await api.settled(), await api.quiet()
 *     anna.messages(); anna.chat(); anna.buttons(); anna.keyboard(); anna.sights(); anna.reactionTo(asked);
 *
 *     const group = api.group({ forum: true });   // the bot is an administrator with every right, unless:
 *     api.group({ type: 'group' }); api.group({ bot: 'member' }); api.group({ rights: { can_manage_topics: false } });
 *     const lin = group.agent({ firstName: 'Lin' });
 *     lin.say('in a topic', { topic });           // without a topic: General, or the group itself
 *     lin.say('an answer', { reply: message });   // stands in the topic of what it answers
 *     lin.openTopic('…'); lin.closeTopic(topic); lin.reopenTopic(topic); lin.deleteTopic(topic);
 *     lin.tap('Take', topic);
 *     group.agent({ anonymous: true }).say('…');  // from GroupAnonymousBot; { as: channel.chat }: from a channel
 *     group.agent({ isBot: true }).say('…');      // unseen, unless api.world.seesBots
 *     group.becomes(lin, 'left'); group.botBecomes('member'); group.migrate({ forum: true }); group.setForum(false);
 *     group.topics(); group.messages(topic); group.fromBot(topic); group.pinned(); group.sights();
 *     api.channel('News').post('…'); group.linkedPost(channel.chat, '…'); group.service({ … });
 *
 * A player who cannot do a thing (write in a closed topic, press a button that nobody shows) throws: the test is wrong.
 *
 * What the bot did: `api.calls`, `api.called('sendMessage')`, each with its parameters and its result, error or fault.
 * Faults: `api.fail(method or '*', fault, { times, when })`, see faults.ts. Late answers: `api.delayMs = 50`.
 * Budgets: none unless given; `api.limits.set(DOCUMENTED)`. Time: `now` is asked for everything but the long poll, the
 * delay and the rest before a refused webhook is tried again (`api.webhook.retryMs`), so a test moves it by hand.
 * Ids of updates: `api.updates.nextId = 17` leaps. For a bench: `record: false`.
 *
 * Stricter than the real server, so that a mistake of ours is seen and not mended in silence: entities outside the text,
 * names of topics above 128 characters, albums of one piece, other icon colours, a second answer to a press of a
 * button. Only `entities` are served, no `parse_mode`. Files given by address are refused.
 */

export interface BotApiOptions {
  readonly token?: string;
  /** The server's clock in milliseconds; the machine's when not given. */
  readonly now?: () => number;
  /** Budgets to hold the bot to; none when not given. */
  readonly budgets?: Budgets;
  /** Milliseconds before each answer. */
  readonly delayMs?: number;
  /** Whether calls are written down; they are, when not said. */
  readonly record?: boolean;
  /** What getMe says, beyond the likely. */
  readonly me?: Partial<Me>;
}

/** The server. How it is used is told at the top of this file. */
export class BotApi {
  /** Every call in the order in which it came, with what came of it. */
  readonly calls: Call[] = [];
  readonly world: World;
  readonly updates: Updates;
  readonly webhook: Webhook;
  readonly limits: Limits;
  readonly token: string;
  readonly #faults = new Faults();
  readonly #manner: Manner;
  readonly #server: Server;

  constructor(options: BotApiOptions = {}) {
    const now = options.now ?? Date.now;
    this.token = options.token ?? '7012345678:AAE-example-token-of-the-loop-back-server';
    this.world = new World({ ...likely(this.token), ...options.me }, now);
    this.updates = new Updates(this.world);
    this.webhook = new Webhook(this.world, this.updates);
    this.limits = new Limits(options.budgets ?? null, now);
    const { delayMs = 0, record = true } = options;
    this.#manner = { token: this.token, faults: this.#faults, delayMs, record, working: 0 };
    this.#server = serve(this.backend, this.#manner, this.calls);
    this.#server.keepAliveTimeout = 65_000;
  }

  /** A server that listens on a port of its own, on this machine only. */
  static async start(options: BotApiOptions = {}): Promise<BotApi> {
    const api = new BotApi(options);
    await new Promise<void>((resolve) => api.#server.listen(0, '127.0.0.1', resolve));
    return api;
  }

  /** For grammY's `client.apiRoot`. */
  get root(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get backend(): Backend {
    return { world: this.world, updates: this.updates, webhook: this.webhook, limits: this.limits };
  }

  set delayMs(ms: number) {
    this.#manner.delayMs = ms;
  }

  customer(spec: CustomerSpec = {}): Customer {
    return new Customer(this.backend, spec);
  }

  group(spec: GroupSpec = {}): Group {
    return new Group(this.backend, spec);
  }

  channel(title?: string): Channel {
    return new Channel(this.backend, title);
  }

  /** Lets the next calls of a method fail, or of any with `*`. */
  fail(method: string, fault: Fault, options?: FaultOptions): void {
    this.#faults.plan(method, fault, options);
  }

  /** The calls of one method. */
  called(method: string): Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  /**
   * Waits until the function returns something other than undefined and false; looks again at each change here.
   * Throws when nothing has changed for `ms`, saying what was waited for: a machine that is slow, but at work, is waited for.
   */
  async until<T>(look: () => T | undefined | false, what = look.toString(), ms = 10_000): Promise<T> {
    const now = look();
    if (now !== undefined && now !== false) return now;
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer);
        stop();
        settle();
      };
      const stop = this.world.watch(() => {
        timer.refresh();
        try {
          const found = look();
          if (found !== undefined && found !== false) end(() => resolve(found));
        } catch (error) {
          end(() => reject(error));
        }
      });
      const timer = setTimeout(() => end(() => reject(new Error(`waited in vain for: ${what}`))), ms);
    });
  }

  /** Waits until the bot has confirmed every update. By polling, it does so with its next call. */
  async settled(): Promise<void> {
    await this.until(() => this.updates.pending().length === 0, 'every update confirmed');
  }

  /** Waits until every update is confirmed, no call is being worked at, and the bot polls again or has a webhook. */
  async quiet(): Promise<void> {
    const idle = () => this.updates.pending().length === 0 && this.#manner.working === 0;
    const waiting = () => (this.webhook.active ? this.webhook.inFlight === 0 : this.updates.polled);
    await this.until(() => idle() && waiting(), 'the bot at rest');
  }

  async close(): Promise<void> {
    this.webhook.stop();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

function likely(token: string): Me {
  return {
    id: Number(token.split(':')[0]),
    is_bot: true,
    first_name: 'Example support',
    username: 'example_support_bot',
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
  };
}
