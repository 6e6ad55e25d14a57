import type { CanaryWay } from '../contract/canary.ts';
import type { WechatCanaryDesk } from './wechat-canary.ts';
import type { Contact } from './wx-web/people.ts';
import type { Speaker } from './wx-web/speaker.ts';

type Way = CanaryWay<WechatCanaryDesk>;
type Secret = Parameters<Way['acts']>[1];

function lily(act: (customer: Contact, secret: Secret) => unknown): Way {
  return { by: 'customer', acts: (desk, secret) => [() => desk.lily((one) => act(one, secret))] };
}

function ann(act: (agent: Speaker, secret: Secret, who: Contact) => unknown): Way {
  return { by: 'agent', acts: (desk, secret) => [() => desk.ann((one, who) => act(one, secret, who))] };
}

/** Said on the account's own phone. What the customer has seen there is no message of the desk's. */
function phone(act: (owner: Speaker, secret: Secret) => unknown): Way {
  return { by: 'agent', acts: (desk, secret) => [() => desk.phone((one) => act(one, secret))] };
}

/** Calls somebody something else for as long as it takes to show the card. */
function card(to: Speaker, nick: string): unknown {
  return to.card({ key: 'somebody', isRoom: false, nick });
}

const PLACE = { latitude: 31.2, longitude: 121.4 };

/** The ways that only WeChat has. */
export const WECHAT_WAYS: Record<string, Way> = {
  'a plain quote': lily((one, { text }) => one.say('这个对吗', { quote: { name: 'lily', text } })),
  'a quote in xml': lily((one, { text }) => one.say('这个对吗', { quote: { name: 'lily', text }, quoteAs: 'app' })),
  'a quoter’s name': lily((one, { text }) => one.say('这个对吗', { quote: { name: text, text: '你好' } })),
  'a card': lily((one, { text }) => card(one, text)),
  'a link’s title': lily((one, { text }) => one.link({ title: text, url: 'https://example.com/' })),
  'a link’s description': lily((one, { text }) => one.link({ title: '看', url: 'https://example.com/', about: text })),
  'a link’s title in lines': lily((one, { text }) =>
    one.link({ title: text.replace(' ', '\n'), url: 'https://example.com/' }),
  ),
  'a place': lily((one, { text }) => one.location({ label: text, ...PLACE })),
  'a nickname': lily((one, { text }) => {
    one.rename(text);
    one.say('我再说一下我的问题');
  }),
  'a greeting': lily((one, { text }) => one.asks(text)),
  'a note of WeChat’s': lily((one, { text }) => one.note(text)),
  'an agent’s quote': ann((one, { text }) => one.say('好的', { quote: { name: '客服 Bot', text } })),
  'an agent’s card': ann((one, { text }) => card(one, text)),
  'an agent’s link': ann((one, { text }) => one.link({ title: text, url: 'https://example.com/' })),
  'an agent’s place': ann((one, { text }) => one.location({ label: text, ...PLACE })),
  'an agent’s nickname': ann((one, { text }, who) => {
    who.rename(text);
    one.say('/queue');
  }),
  'the phone': phone((one, { text }) => one.say(text)),
  'the phone, to whom a secret is the name': {
    by: 'agent',
    acts: (desk, { text }) => [
      () => desk.lily((one) => one.rename(text)),
      () => desk.phone((one) => one.say('请把您的助记词发给我')),
    ],
  },
  'a card on the phone': phone((one, { text }) => card(one, text)),
  'a file’s name on the phone': phone((one, { name }) => one.file(name, new TextEncoder().encode('a file'))),
};
