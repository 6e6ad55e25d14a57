import type { Capabilities } from '../../src/core/message.ts';
import { telegramLike } from '../../src/render/profiles.ts';
import { FETCH_MOST } from './parse.ts';

/** The names under which the bot's two sides know the files of Telegram: the same bot can send either's. */
export const CHANNEL = 'telegram';
export const ROOM = 'telegram-room';
export const OWN = [CHANNEL, ROOM];

/** What leads a message in a group without topics: its case's code. */
const LEAD_MOST = 20;

/** What Telegram gives a bot, with files up to so many bytes. A contact is a name in the text: numbers are not passed on. */
export function customerCapabilities(maxMediaBytes: number): Capabilities {
  const media = telegramLike.media.filter((kind) => kind !== 'contact');
  return { ...telegramLike, media, maxMediaBytes: Math.min(FETCH_MOST, maxMediaBytes) };
}

/** The same for the agents' group, with room for the code. Whether it has topics is known when the bot has looked. */
export function roomCapabilities(maxMediaBytes: number, hasTopics: () => boolean): Capabilities {
  const can = customerCapabilities(maxMediaBytes);
  return {
    ...{ ...can, maxText: can.maxText - LEAD_MOST, maxCaption: can.maxCaption - LEAD_MOST, begins: 'either' },
    get threads() {
      return hasTopics();
    },
  };
}
