import { type Api, Bot, GrammyError, HttpError } from 'grammy';
import type { Update } from 'grammy/types';
import { onTestFinished } from 'vitest';
import { BotApi, type BotApiOptions } from '../support/bot-api/bot-api.ts';

/** A clock that a test moves by hand, in milliseconds. */
export class HandClock {
  ms = Date.UTC(2026, 0, 5, 1);
  readonly now = () => this.ms;
}

/** A server with a bot in front of it that nobody has started; both end with the test. */
export async function open(options: BotApiOptions = {}) {
  const api = await BotApi.start(options);
  const bot = new Bot(api.token, { client: { apiRoot: api.root } });
  onTestFinished(async () => {
    await bot.stop().catch(() => undefined);
    await api.close();
  });
  return { api, bot, tg: bot.api };
}

/** Starts the bot's polling and waits until it waits for updates. */
export async function polling(bot: Bot, api: BotApi, allowed?: readonly Exclude<keyof Update, 'update_id'>[]) {
  void bot.start(allowed === undefined ? {} : { allowed_updates: allowed }).catch(() => undefined);
  await api.until(() => api.updates.polled, 'the bot polls');
}

/** What the server said no with: the code and the words. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => 'it was done',
    (reason: unknown) => reason,
  );
  if (error instanceof GrammyError) return `${error.error_code} ${error.description}`;
  if (error instanceof HttpError) return 'the network failed';
  return String(error);
}

/** Takes what waits, and confirms what was taken before. */
export function taking(tg: Api) {
  let offset = 0;
  return async (): Promise<Update[]> => {
    const updates = await tg.getUpdates({ offset });
    offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
    return updates;
  };
}
