import type { Api } from 'grammy';
import type { CallbackQuery, Update } from 'grammy/types';
import type { Clock } from '../../src/ports/clock.ts';
import { MediaError } from '../../src/ports/errors.ts';
import type { Log } from '../../src/ports/log.ts';
import type { Budget } from './budget.ts';
import type { Client } from './client.ts';
import { isRefusal, sendFailure } from './failures.ts';
import { fileOf } from './parse.ts';
import type { Me } from './room-in.ts';

export interface LineParts {
  client: Client;
  budget: Budget;
  clock: Clock;
  log: Log;
}

/** The line to Telegram that both sides of a bot share. */
export class Line {
  readonly api: Api;
  readonly budget: Budget;
  readonly clock: Clock;
  readonly log: Log;
  private readonly client: Client;
  private known: Me | null = null;

  constructor({ client, budget, clock, log }: LineParts) {
    this.client = client;
    this.api = client.api;
    this.budget = budget;
    this.clock = clock;
    this.log = log;
  }

  /** Who the bot is. Rejects as grammY does. */
  async me(): Promise<Me> {
    if (this.known) return this.known;
    const { id, username } = await this.api.getMe();
    this.known = { id, username };
    return this.known;
  }

  /** The id of an event: update ids are a bot's own. */
  eventId({ update_id }: Update): string {
    return `${this.known?.id ?? 0}-${update_id}`;
  }

  /** Ends the waiting that a tapped button shows. It is not waited for: it says nothing. */
  answer(query: CallbackQuery): void {
    this.api
      .answerCallbackQuery(query.id)
      .catch((error: unknown) => this.log.debug('tap not answered', { error: String(error) }));
  }

  /** Deletes a message; one that is gone is deleted already. Rejects with a SendError. */
  async erase(chat: number, message: number, of: 'customer' | 'room'): Promise<void> {
    await this.api.deleteMessage(chat, message).catch((error: unknown) => {
      if (!isRefusal(error, /message to delete not found|MESSAGE_ID_INVALID/i)) throw sendFailure(error, of);
    });
  }

  /** The bytes of a file by its ref. Rejects with a MediaError. */
  async fetch(ref: string): Promise<Uint8Array> {
    const file = fileOf(ref);
    if (!file || file.type === 'location') throw new MediaError('gone', 'there is no file');
    try {
      const { file_path } = await this.api.getFile(file.id);
      if (file_path === undefined) throw new MediaError('gone', 'Telegram has no file');
      return await this.client.download(file_path);
    } catch (error) {
      if (error instanceof MediaError) throw error;
      if (isRefusal(error, /too big/i)) throw new MediaError('too_big', 'a bot can’t fetch it', { cause: error });
      throw new MediaError(isRefusal(error, /./) ? 'gone' : 'io', 'the file was not fetched', { cause: error });
    }
  }
}
