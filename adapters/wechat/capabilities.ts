import type { Capabilities } from '../../src/core/message.ts';

/** The longest text that is surely sent whole, UTF-16 code units, and what the case's code may take of it in a room. */
const MAX_TEXT = 2_000;
const LEAD = 40;
/** WeChat's web side fails for files of more. */
const MAX_BYTES = 20 * 1024 ** 2;

/**
 * What a personal WeChat account can do: plain text and files; it takes back only what it sent itself, edits nothing, and shows
 * no typing. Sound goes out as a file. `maxMediaBytes` is the largest file that the desk takes.
 */
export function wechatCapabilities(maxMediaBytes: number): Capabilities {
  return {
    choices: 'numbers',
    maxChoices: 0,
    edit: false,
    deleteOwn: true,
    deleteTheirs: false,
    typing: false,
    threads: false,
    formatting: 'none',
    maxText: MAX_TEXT,
    maxCaption: 0,
    media: ['image', 'video', 'voice', 'audio', 'file'],
    maxMediaBytes: Math.min(maxMediaBytes, MAX_BYTES),
    begins: 'either',
  };
}

/** As for customers, with room for the code of the case on the first line. */
export function roomCapabilities(maxMediaBytes: number): Capabilities {
  return { ...wechatCapabilities(maxMediaBytes), maxText: MAX_TEXT - LEAD };
}
