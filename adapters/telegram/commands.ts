import type { Api } from 'grammy';
import type { BotCommand } from 'grammy/types';

/** The commands that people are offered as they type. */
export interface Commands {
  /** For customers, by language tag; the first is for whoever has another language. */
  customers: { language: string; commands: BotCommand[] }[];
  agents: BotCommand[];
}

/** Telegram's own limits. */
const DESCRIPTION_MOST = 256;
const COMMAND = /^[a-z0-9_]{1,32}$/;

/** Registers the commands: each language's in private chats, the agents' in their group only. Rejects as grammY does. */
export async function registerCommands(api: Api, { customers, agents }: Commands, group: number | null): Promise<void> {
  const scope = { type: 'all_private_chats' } as const;
  const [first] = customers;
  if (first) await api.setMyCommands(offered(first.commands), { scope });
  for (const [code, commands] of byCode(customers)) {
    await api.setMyCommands(offered(commands), { scope, language_code: code as 'en' });
  }
  if (group !== null) await api.setMyCommands(offered(agents), { scope: { type: 'chat', chat_id: group } });
}

/** Telegram tells languages apart by two letters: of several that share them (zh-CN, zh-Hant) the first speaks for all. */
function byCode(customers: Commands['customers']): Map<string, BotCommand[]> {
  const codes = new Map<string, BotCommand[]>();
  for (const { language, commands } of customers) {
    const code = language.split('-')[0]?.toLowerCase() ?? '';
    if (/^[a-z]{2}$/.test(code) && !codes.has(code)) codes.set(code, commands);
  }
  return codes;
}

function offered(commands: BotCommand[]): BotCommand[] {
  return commands
    .filter(({ command, description }) => COMMAND.test(command) && description !== '')
    .map(({ command, description }) => ({ command, description: description.slice(0, DESCRIPTION_MOST) }));
}
