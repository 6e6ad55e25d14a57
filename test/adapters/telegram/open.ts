import { forgetful, type Memory } from '../../../adapters/telegram/keep.ts';
import { createTelegram, type Telegram, type TelegramOptions } from '../../../adapters/telegram/telegram.ts';
import { systemClock } from '../../../src/runtime/clock.ts';
import { BotApi, type BotApiOptions } from '../../support/bot-api/bot-api.ts';
import { SILENT } from '../../support/stage.ts';

/** A bot on a Bot API server, with what a test does not care about filled in. */
export function botOn(api: BotApi, options: Partial<TelegramOptions> = {}): Telegram {
  return createTelegram({
    ...{ token: api.token, root: api.root, customers: true, group: null, webhook: null, strangers: 'ignore' },
    ...{ commands: { customers: [], agents: [] }, maxMediaBytes: 20 * 1024 * 1024, memory: forgetful() },
    ...{ rates: null, albumMs: 20, clock: systemClock(), log: SILENT },
    ...options,
  });
}

/** Where a webhook of a test listens. */
export const WEBHOOK = {
  ...{ host: '127.0.0.1', port: 0, path: '/telegram', secret: 'a-secret-of-the-webhook' },
  url: 'http://127.0.0.1:0/telegram',
};

/** A server and what a bot keeps there from one run to the next. */
export async function openServer(options: BotApiOptions = {}): Promise<{ api: BotApi; memory: Memory }> {
  return { api: await BotApi.start(options), memory: forgetful() };
}
