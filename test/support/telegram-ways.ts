import type { Message, MessageEntity } from 'grammy/types';
import type { CanaryWay } from '../contract/canary.ts';
import type { Agent } from './bot-api/agent.ts';
import type { Customer } from './bot-api/customer.ts';
import type { TelegramCanaryDesk } from './telegram-canary.ts';

type Way = CanaryWay<TelegramCanaryDesk>;
type Secret = Parameters<Way['acts']>[1];
type Done = Message | Message[] | undefined;

const MOST = 20 * 1024 * 1024;

function lily(act: (customer: Customer, secret: Secret) => Done, more: Partial<Way> = {}): Way {
  return { by: 'customer', acts: (desk, secret) => [() => desk.lily((one) => act(one, secret))], ...more };
}

function ann(act: (agent: Agent, secret: Secret, topic: number) => Done, more: Partial<Way> = {}): Way {
  return { by: 'agent', acts: (desk, secret) => [() => desk.ann((one, topic) => act(one, secret, topic))], ...more };
}

function pollOf(question: string, options: string[]): Message.PollMessage['poll'] {
  const written = options.map((text, at) => ({ persistent_id: String(at), text, voter_count: 0 }));
  const rules = { allows_multiple_answers: false, allows_revoting: true, members_only: false };
  const state = { type: 'regular' as const, is_closed: false, is_anonymous: true, total_voter_count: 0 };
  return { id: '1', question, options: written, ...state, ...rules };
}

/** The first half of a text, and the rest. */
function halves(text: string): [string, string] {
  const at = text.indexOf(' ', text.length / 2);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** Each word is bold, and leads somewhere. */
function marked(text: string): MessageEntity[] {
  return [...text.matchAll(/\S+/g)].flatMap(({ index: offset, 0: { length } }): MessageEntity[] => [
    { type: 'bold', offset, length },
    { type: 'text_link', offset, length, url: 'https://example.com/' },
  ]);
}

/** The customer is called something else from now on, and says something. */
function called(names: (secret: Secret) => object): Way {
  return lily(
    (one, secret) => {
      Object.assign(one.user, names(secret));
      return one.say('我再说一下我的问题');
    },
    { stays: true },
  );
}

const FORWARDED = { type: 'hidden_user', sender_user_name: 'Somebody', date: 1_700_000_000 } as const;

/** The ways that only Telegram has. */
export const TELEGRAM_WAYS: Record<string, Way> = {
  'a contact': lily((one, { text }) => one.contact({ first_name: text })),
  'a contact’s last name': lily((one, { text }) => one.contact({ first_name: 'Bo', last_name: text, vcard: text }), {
    stays: true,
  }),
  'a forwarded message': lily((one, { text }) => one.say(text, { forwarded: FORWARDED })),
  'a forwarder’s name': lily(
    (one, { text }) => one.say('看这个', { forwarded: { ...FORWARDED, sender_user_name: text } }),
    { stays: true },
  ),
  'a poll': lily((one, { text }) => one.other({ poll: pollOf(text, [text]) })),
  'a poll’s answers': lily((one, { bare }) => one.other({ poll: pollOf('哪个对', halves(bare)) }), {
    kinds: ['phrase'],
  }),
  'a place': lily((one, { text }) => {
    const location = { latitude: 31.2, longitude: 121.4 };
    return one.other({ location, venue: { location, title: text, address: text } });
  }),
  'an address': lily(
    (one, { text }) => {
      const location = { latitude: 31.2, longitude: 121.4 };
      return one.other({ location, venue: { location, title: 'A place', address: text } });
    },
    { stays: true },
  ),
  'marked words': lily((one, { text }) => one.say(text, { entities: marked(text) })),
  'a marked caption': lily((one, { text }) => {
    const photo = one.photo();
    return one.edit(photo, text);
  }),
  'a hidden address': lily(
    (one, { bare }) =>
      one.say('这里', {
        entities: [{ type: 'text_link', offset: 0, length: 2, url: `https://example.com/?q=${bare}` }],
      }),
    { kinds: ['phrase'] },
  ),
  'a foreign quote': lily(
    (one, { text }) =>
      one.other({
        text: '这是什么',
        quote: { text, position: 0 },
        external_reply: { origin: { ...FORWARDED, sender_user_name: text } },
      }),
    { stays: true },
  ),
  'an album': lily((one, { text }) => one.album([{}, {}, {}], { caption: text })),
  'names in an album': lily((one, { name }) =>
    one.album(['a.txt', name].map((file) => ({ kind: 'document', name: file }))),
  ),
  'a caption and a name': lily(
    (one, { bare }) => {
      const [caption, name] = halves(bare);
      return one.file({ caption, name });
    },
    { kinds: ['phrase'] },
  ),
  'a song': lily((one, { text, name }) => {
    const { audio } = one.audio({ name: 'a.mp3' });
    return one.other({ audio: { ...(audio as NonNullable<typeof audio>), title: text, performer: name } });
  }),
  'a large file': lily((one, { name, text }) => one.file({ name, caption: text, size: MOST + 1 })),
  'the name of a large file': lily((one, { name }) => one.file({ name, size: MOST + 1 })),
  'a sticker': lily((one, { text }) => {
    const { sticker } = one.sticker();
    return one.other({ sticker: { ...(sticker as NonNullable<typeof sticker>), emoji: text, set_name: text } });
  }),
  'an old button': lily(
    (one, { bare }) => {
      const [any] = one.messages();
      if (any) one.press(any, bare.slice(0, 64));
      return undefined;
    },
    { kinds: ['phrase', 'key'], stays: true },
  ),
  'a deep link': lily((one, { bare }) => one.start(bare.replaceAll(' ', '_').slice(0, 64)), {
    kinds: ['key', 'code'],
    stays: true,
  }),
  'a first name': called(({ text }) => ({ first_name: text })),
  'a last name': called(({ text }) => ({ last_name: text, username: text })),
  'an album of an agent’s': ann((one, { text }, topic) => one.album([{}, {}], { caption: text, topic })),
  'an agent’s song': ann((one, { text }, topic) => {
    const { audio } = one.audio({ name: 'a.mp3', topic });
    return one.other({ audio: { ...(audio as NonNullable<typeof audio>), title: text } }, { topic });
  }),
  'an agent’s marked words': ann((one, { text }, topic) => one.say(text, { entities: marked(text), topic })),
  'an agent’s forwarded message': ann((one, { text }, topic) => one.say(text, { forwarded: FORWARDED, topic })),
  'an agent’s contact': ann((one, { text }, topic) => one.contact({ first_name: text }, { topic })),
  'an agent’s poll': ann((one, { text }, topic) => one.other({ poll: pollOf(text, []) }, { topic })),
  'an agent’s name': ann((one, { text }, topic) => {
    Object.assign(one.user, { first_name: text });
    return one.say('您好，我来看看', { topic });
  }),
  'an agent’s command': ann((one, { text }, topic) => one.say(`/note ${text}`, { topic })),
  'an unknown command': ann((one, { bare }, topic) => one.say(`/${bare}`, { topic }), { kinds: ['phrase', 'key'] }),
};
