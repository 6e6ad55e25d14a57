import { join } from 'node:path';
import { NodeDisk } from '../../adapters/lowdb/disk.ts';
import { DurableFile } from '../../adapters/lowdb/durable-file.ts';
import { RATES } from '../../adapters/telegram/budget.ts';
import { TelegramError } from '../../adapters/telegram/connection.ts';
import type { Kept, Memory } from '../../adapters/telegram/keep.ts';
import { ALBUM_MS, createTelegram, type Telegram } from '../../adapters/telegram/telegram.ts';
import { bad, type Finding, good, note } from '../cli/finding.ts';
import type { OfferedCommands } from '../cli/offered-commands.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { systemClock } from '../runtime/clock.ts';
import { type FullSettings, MB } from './settings.ts';

/** A bot, when there is a token for one; null otherwise. */
export function openTelegram(
  settings: FullSettings,
  parts: { log: Log; clock: Clock; commands: OfferedCommands },
): Telegram | null {
  const { telegramToken: token, telegramWebhookUrl: url, telegramWebhookSecret: secret } = settings;
  if (token === null) return null;
  const at = { host: settings.telegramWebhookHost, port: settings.telegramWebhookPort };
  return createTelegram({
    ...{ token, root: settings.telegramApi, customers: true, group: settings.telegramRoom },
    webhook: url === null || secret === null ? null : { ...at, url, secret, path: new URL(url).pathname },
    ...{ strangers: settings.telegramStrangers, rates: RATES, albumMs: ALBUM_MS },
    ...{ maxMediaBytes: settings.mediaMaxMb * MB, memory: memoryIn(settings.state), ...parts },
  });
}

/** What Telegram's side keeps beside the documents. */
function memoryIn(state: string): Memory {
  const file = new DurableFile(
    new NodeDisk(),
    join(state, 'telegram.json'),
    (bytes) => JSON.parse(String(bytes)) as Kept,
  );
  return { load: () => file.read(), save: (kept) => file.write(kept) };
}

/** What is missing in Telegram, for the doctor. */
export async function inspectTelegram(settings: FullSettings): Promise<Finding[]> {
  const log: Log = { debug() {}, info() {}, warn() {}, error() {} };
  const telegram = openTelegram(settings, { log, clock: systemClock(), commands: { customers: [], agents: [] } });
  if (!telegram) return [];
  try {
    const lacks = await telegram.missing();
    if (lacks.length === 0) return [good('Telegram: the bot is in the agents’ group with every right that it needs')];
    return lacks.map((lack) => note(`Telegram: ${lack}`));
  } catch (error) {
    return [bad(error instanceof TelegramError ? error.message : String(error))];
  } finally {
    await telegram.channel.stop();
  }
}
