import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Message } from 'grammy/types';
import { NodeDisk } from '../../adapters/lowdb/disk.ts';
import { DurableFile } from '../../adapters/lowdb/durable-file.ts';
import type { Kept, Memory } from '../../adapters/telegram/keep.ts';
import type { Telegram } from '../../adapters/telegram/telegram.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Document } from '../../src/runtime/document.ts';
import { botOn, WEBHOOK } from '../adapters/telegram/open.ts';
import type { CanaryDesk, CanaryPlace } from '../contract/canary.ts';
import type { Agent } from './bot-api/agent.ts';
import { BotApi } from './bot-api/bot-api.ts';
import type { Customer } from './bot-api/customer.ts';
import type { Group } from './bot-api/group.ts';
import { endingAround } from './doom.ts';
import { hastyFolder, openStage, type Shipped } from './stage.ts';

/** What people do in Telegram beyond what every app has. */
export interface TelegramCanaryDesk extends CanaryDesk {
  /** Does something as the customer, once, however often it is asked for; gives when all that comes of it has happened. */
  lily(act: (customer: Customer) => Message | Message[] | undefined): Promise<void>;
  /** The same as an agent in the topic of the customer's case. */
  ann(act: (agent: Agent, topic: number) => Message | Message[] | undefined): Promise<void>;
  group: Group;
}

/** A bot on a Bot API server over HTTP, with customers in private chats and agents in a forum, for secrets to be sent in. */
export async function telegramPlace(
  shipped: Shipped,
  by: 'polling' | 'webhook' = 'polling',
): Promise<CanaryPlace<TelegramCanaryDesk>> {
  const folder = await hastyFolder();
  const api = await BotApi.start();
  const group = api.group({ forum: true });
  const customer = api.customer({ firstName: 'lily' });
  const agent = group.agent({ firstName: 'Ann' });
  const done = new Set<string>();
  const last: { lily?: Message; ann?: Message } = {};
  let bare: Store<Document> | null = null;
  let bot: Telegram | null = null;
  let isBuried = false;
  /** What the desk has put before anybody, at any time. What an answer shows of the one that it answers is that one's. */
  const shown = (message: Message): Message => JSON.parse(JSON.stringify(message, withoutAnswered)) as Message;
  const isOwn = (message: Message): boolean => message.from?.id === api.world.me.id;

  return {
    async open({ clock, log, wrap, point, nextId }) {
      const webhook = by === 'webhook' ? WEBHOOK : null;
      const memory = memoryIn(folder);
      const { channel, room, ...rest } = botOn(api, { group: group.id, memory, webhook, log });
      isBuried = false;
      bot = { channel, room, ...rest };
      const stage = await openStage(shipped, {
        ...endingAround(point, channel, room),
        ...{ clock, log, folder },
        wrap: (store) => {
          bare = store;
          return wrap(store);
        },
      });
      /** Telegram offers by itself again what was not taken: nobody says it twice. */
      const once = async (who: 'lily' | 'ann', act: () => Message | Message[] | undefined): Promise<void> => {
        const id = nextId();
        if (!done.has(id)) {
          done.add(id);
          const said = [act()].flat().at(-1);
          if (said) last[who] = said;
        }
        await api.settled();
        // By webhook an album is taken before it is whole.
        while (memory.owes() && !isBuried) await sleep(5);
        await stage.runtime.idle();
      };
      const topic = (): number => group.topics()[0]?.id ?? 0;
      const lily: TelegramCanaryDesk['lily'] = (act) => once('lily', () => act(customer));
      const ann: TelegramCanaryDesk['ann'] = (act) => once('ann', () => act(agent, topic()));
      const edited = (who: 'lily' | 'ann', text: string) => {
        const message = last[who];
        return message && (who === 'lily' ? customer : agent).edit(message, text);
      };
      return {
        ...{ folder, lily, ann, group },
        customer: {
          says: (text) => lily((one) => one.say(text)),
          edits: (text) => lily(() => edited('lily', text)),
          sendsFile: (caption, name) => lily((one) => one.send(kindOf(name), { caption, name })),
          quotes: (text) => lily((one) => one.say(text, quoteOf(one.last()))),
        },
        agent: {
          says: (text) => ann((one) => one.say(text, { topic: topic() })),
          edits: (text) => ann(() => edited('ann', text)),
          sendsFile: (caption, name) => ann((one) => one.send(kindOf(name), { caption, name, topic: topic() })),
          quotes: (text) => ann((one) => one.say(text, quoteOf(group.fromBot(topic()).at(-1)))),
        },
        sent: () => [
          ...api.calls.map(({ method, params }) => ({ method, params })),
          ...[...group.sights(), ...customer.sights()].flatMap((sight) =>
            'message' in sight && isOwn(sight.message) ? [shown(sight.message)] : [],
          ),
        ],
        inRoom: () => [
          ...group.topics().map(({ name }) => name),
          ...[undefined, ...group.topics().map(({ id }) => id)].flatMap((at) => group.fromBot(at).map(shown)),
        ],
        left: () =>
          customer
            .chat()
            .filter((message) => !isOwn(message))
            .map(contentOf),
        end: () => stage.end(true),
      };
    },
    async bury() {
      isBuried = true;
      // What was being handled never ends; nothing more is fetched.
      void bot?.channel.stop();
      await bare?.close();
    },
    offersAgain: true,
    takesBack: true,
    async remove() {
      await api.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What the program keeps of Telegram beside the documents, where it keeps it; and whether parts of an album are waited for. */
function memoryIn(folder: string): Memory & { owes(): boolean } {
  let owed = 0;
  const file = new DurableFile(
    new NodeDisk(),
    path.join(folder, 'telegram.json'),
    (bytes) => JSON.parse(String(bytes)) as Kept,
  );
  return {
    load: () => file.read(),
    async save(kept) {
      await file.write(kept);
      owed = kept.owed.length;
    },
    owes: () => owed > 0,
  };
}

function kindOf(name: string): 'photo' | 'document' {
  return name.endsWith('.png') ? 'photo' : 'document';
}

function quoteOf(reply: Message | undefined): { reply?: Message; quote?: string } {
  const text = reply?.text ?? reply?.caption;
  return reply ? { reply, ...(text ? { quote: text.slice(0, 5) } : {}) } : {};
}

function withoutAnswered(name: string, value: unknown): unknown {
  return name === 'reply_to_message' ? undefined : value;
}

/** A message of a customer's without who they are. */
function contentOf({ from: _, chat: __, reply_to_message: ___, ...content }: Message): unknown {
  return content;
}
