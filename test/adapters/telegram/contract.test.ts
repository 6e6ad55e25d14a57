import type { Message } from 'grammy/types';
import type { TelegramOptions } from '../../../adapters/telegram/telegram.ts';
import type { SendCode } from '../../../src/ports/errors.ts';
import { type ChannelHarness, channelContract, type Seen, type TestFile } from '../../contract/channel.ts';
import { type RoomHarness, roomContract } from '../../contract/room.ts';
import type { Agent } from '../../support/bot-api/agent.ts';
import type { BotApi } from '../../support/bot-api/bot-api.ts';
import type { Customer } from '../../support/bot-api/customer.ts';
import type { Fault } from '../../support/bot-api/faults.ts';
import type { Sent } from '../../support/bot-api/speaker.ts';
import { botOn, openServer, WEBHOOK } from './open.ts';

const FAULTS: Partial<Record<SendCode, Fault>> = {
  rate_limited: { error_code: 429, description: 'Too Many Requests: retry after 3', parameters: { retry_after: 3 } },
  unknown_outcome: 'drop before',
  unreachable: { error_code: 403, description: 'Forbidden: bot was blocked by the user' },
  too_big: { error_code: 413, description: 'Request Entity Too Large' },
  rejected: { error_code: 400, description: 'Bad Request: wrong something' },
};

function failing(api: BotApi) {
  return (code: SendCode): void => {
    const fault = FAULTS[code];
    if (fault) api.fail('sendMessage', fault);
  };
}

function fileOf(text: string, { name, mime, data }: TestFile): Sent {
  return { name, mime, bytes: data, ...(text === '' ? {} : { caption: text }) };
}

function seenOf(message: Message): Seen {
  const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
  const file = message.photo ?? message.document ?? message.video;
  return {
    text: message.text ?? message.caption ?? '',
    choices: buttons.map((one) => one.text),
    media: file ? ['a file'] : [],
  };
}

async function makeChannel(options: Partial<TelegramOptions>): Promise<ChannelHarness> {
  const { api, memory } = await openServer();
  const open = () => botOn(api, { memory, ...options });
  const at = { bot: open() };
  const people = new Map<string, { customer: Customer; last?: Message }>();
  const person = (name: string) => {
    const known = people.get(name) ?? { customer: api.customer({ firstName: name }) };
    people.set(name, known);
    return known;
  };
  return {
    channel: at.bot.channel,
    async says(name, text) {
      person(name).last = person(name).customer.say(text);
    },
    sends: async (name, text, file) => void person(name).customer.photo(fileOf(text, file)),
    chooses: async (name, label) => void person(name).customer.tap(label),
    async edits(name, text) {
      const { customer, last } = person(name);
      if (last) customer.edit(last, text);
    },
    seen: async (name) => person(name).customer.messages().map(seenOf),
    async stands(name, text) {
      const { backend } = api;
      const room = backend.world.rooms.get(person(name).customer.chatId);
      return [...(room?.messages.values() ?? [])].some(({ message }) => message.text === text);
    },
    failures: ['rate_limited', 'unknown_outcome', 'unreachable', 'too_big', 'rejected'],
    failNext: failing(api),
    offersAgain: true,
    async restart() {
      await at.bot.channel.stop();
      at.bot = open();
      return at.bot.channel;
    },
    settle: async () => new Promise((resolve) => setTimeout(resolve, 30)),
    async end() {
      await at.bot.channel.stop();
      await api.close();
    },
  };
}

async function makeRoom(forum: boolean, options: Partial<TelegramOptions>): Promise<RoomHarness> {
  const { api, memory } = await openServer();
  const group = api.group({ forum });
  const open = () => botOn(api, { memory, customers: false, group: group.id, ...options });
  const at = { bot: open() };
  const people = new Map<string, { agent: Agent; last?: Message }>();
  const person = (name: string) => {
    const known = people.get(name) ?? { agent: group.agent({ firstName: name }) };
    people.set(name, known);
    return known;
  };
  const places = () => [undefined, ...group.topics().map(({ id }) => id)];
  const all = () => places().flatMap((topic) => group.fromBot(topic).map((message) => ({ topic, message })));
  const isSaid = ({ message }: { message: Message }) =>
    message.pinned_message === undefined && seenOf(message).text !== '';
  return {
    room: at.bot.room,
    async says(name, text) {
      person(name).last = person(name).agent.say(text);
    },
    sends: async (name, text, file) => void person(name).agent.photo(fileOf(text, file)),
    async answers(name, quoted, text) {
      const found = all().find(({ message }) => message.text?.endsWith(quoted));
      person(name).agent.say(text, { reply: found?.message });
    },
    async edits(name, text) {
      const { agent, last } = person(name);
      if (last) agent.edit(last, text);
    },
    async outsiderSays(text) {
      const eve = group.agent({ firstName: 'Eve' });
      eve.say(text);
      eve.member.status = 'left';
    },
    async seen() {
      const topics = new Map(group.topics().map(({ id, name }) => [id, name]));
      return all()
        .filter((one) => isSaid(one) || seenOf(one.message).media.length > 0)
        .sort((a, b) => a.message.message_id - b.message.message_id)
        .map(({ topic, message }) => ({
          ...seenOf(message),
          ...(topic === undefined ? {} : { case: topics.get(topic) ?? '' }),
        }));
    },
    failures: ['rate_limited', 'unknown_outcome', 'offline', 'too_big', 'rejected'],
    failNext: (code) =>
      code === 'offline'
        ? api.fail('sendMessage', {
            error_code: 403,
            description: 'Forbidden: bot was kicked from the supergroup chat',
          })
        : failing(api)(code),
    offersAgain: true,
    async restart() {
      await at.bot.room.stop();
      at.bot = open();
      return at.bot.room;
    },
    settle: async () => new Promise((resolve) => setTimeout(resolve, 30)),
    async end() {
      await at.bot.room.stop();
      await api.close();
    },
  };
}

channelContract('Telegram, by polling,', () => makeChannel({}));
channelContract('Telegram, by webhook,', () => makeChannel({ webhook: WEBHOOK }));
roomContract('a forum of Telegram', () => makeRoom(true, {}));
roomContract('a group of Telegram without topics', () => makeRoom(false, {}));
roomContract('a forum of Telegram by webhook', () => makeRoom(true, { webhook: WEBHOOK }));
