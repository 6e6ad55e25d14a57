import type { Capabilities } from '../core/message.ts';
import type { MediaKind } from '../core/value.ts';

const MB = 1024 ** 2;
const FILES: MediaKind[] = ['image', 'video', 'voice', 'audio', 'file'];

/** A terminal: choices are listed beside the text by whoever draws it; what is printed stays printed. */
export const terminal: Capabilities = {
  choices: 'buttons',
  maxChoices: 100,
  edit: false,
  deleteOwn: false,
  deleteTheirs: false,
  typing: false,
  threads: false,
  formatting: 'none',
  maxText: 20_000,
  maxCaption: 20_000,
  media: [...FILES, 'sticker', 'location', 'contact', 'link'],
  maxMediaBytes: 20 * MB,
  begins: 'either',
};

/** What Telegram gives a bot. A file can be sent up to 50 MB but fetched only up to 20. */
export const telegramLike: Capabilities = {
  choices: 'buttons',
  maxChoices: 100,
  edit: true,
  deleteOwn: true,
  deleteTheirs: true,
  typing: true,
  threads: true,
  formatting: 'spans',
  maxText: 4096,
  maxCaption: 1024,
  media: [...FILES, 'sticker', 'location', 'contact'],
  maxMediaBytes: 20 * MB,
  begins: 'customer',
};

/** What a personal WeChat account gives: plain text and files; it can recall only what it sent itself. */
export const wechatLike: Capabilities = {
  choices: 'numbers',
  maxChoices: 0,
  edit: false,
  deleteOwn: true,
  deleteTheirs: false,
  typing: false,
  threads: false,
  formatting: 'none',
  maxText: 2000,
  maxCaption: 0,
  media: ['image', 'video', 'file'],
  maxMediaBytes: 20 * MB,
  begins: 'either',
};

/** A channel without limits worth naming. */
export const everything: Capabilities = {
  choices: 'buttons',
  maxChoices: 1000,
  edit: true,
  deleteOwn: true,
  deleteTheirs: true,
  typing: true,
  threads: true,
  formatting: 'spans',
  maxText: 1_000_000,
  maxCaption: 1_000_000,
  media: [...FILES, 'sticker', 'location', 'contact', 'link'],
  maxMediaBytes: 2048 * MB,
  begins: 'either',
};
