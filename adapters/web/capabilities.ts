import type { Capabilities } from '../../src/core/message.ts';

/** What a web page can show. `maxMediaBytes` is the largest file that it takes. */
export function webCapabilities(maxMediaBytes: number): Capabilities {
  return {
    choices: 'buttons',
    maxChoices: 100,
    edit: true,
    deleteOwn: true,
    deleteTheirs: true,
    typing: true,
    threads: false,
    formatting: 'spans',
    maxText: 20_000,
    maxCaption: 20_000,
    media: ['image', 'video', 'voice', 'audio', 'file'],
    maxMediaBytes,
    begins: 'either',
  };
}
