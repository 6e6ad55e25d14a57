import type { BotCommand, BotCommandScope } from 'grammy/types';
import { mayPass, sendFailure, waitAsked } from './failures.ts';
import type { Line } from './line.ts';
import { backOff, pause } from './waits.ts';

/** The commands that people are offered as they type. */
export interface Commands {
  /** For customers, by language tag; the first is for whoever has another language. */
  customers: { language: string; commands: BotCommand[] }[];
  agents: BotCommand[];
}

/** Commands as Telegram keeps them: for a scope, and in it for a language or for whoever has another one. */
interface Menu {
  scope: BotCommandScope;
  language_code?: 'en';
  commands: BotCommand[];
}

/** Telegram's own limits. */
const DESCRIPTION_MOST = 256;
const COMMAND = /^[a-z0-9_]{1,32}$/;

/** The menus of commands in Telegram: it is told of those that have changed, and of nothing else. */
export class Menus {
  private readonly line: Line;
  private readonly group: () => number | null;
  private readonly stopping = new AbortController();
  /** What Telegram was told in this run, by the place of the menu. */
  private readonly told = new Map<string, Menu>();
  private commands: Commands;
  private telling: Promise<void> = Promise.resolve();

  /** `group`: the agents' group as it is now; null when there is none. */
  constructor(line: Line, commands: Commands, group: () => number | null) {
    this.line = line;
    this.commands = commands;
    this.group = group;
  }

  /** What people are to be offered from now on. */
  offer(commands: Commands): void {
    this.commands = commands;
    this.tell();
  }

  /** Tells Telegram what it does not know yet, and goes on trying while it does not answer. */
  tell(): void {
    this.telling = this.telling.then(() => this.tellAll());
  }

  close(): void {
    this.stopping.abort();
  }

  private async tellAll(): Promise<void> {
    const { signal } = this.stopping;
    for (let failures = 1; !signal.aborted; failures++) {
      try {
        for (const menu of this.untold()) await this.tellOf(menu);
        return;
      } catch (error) {
        if (signal.aborted) return;
        this.line.log.warn('commands not registered yet', { why: whyNot(error), failures });
        await pause(this.line.clock, waitAsked(error) ?? backOff(failures), signal);
      }
    }
  }

  /** The menus that are not as Telegram was told; those of languages that are gone have no commands left. */
  private untold(): Menu[] {
    const menus = menusOf(this.commands, this.group());
    const places = new Set(menus.map(placeOf));
    // A group that is gone has taken its menu along.
    const gone = [...this.told.values()].filter((menu) => menu.scope.type !== 'chat' && !places.has(placeOf(menu)));
    return [...menus, ...gone.map((menu) => ({ ...menu, commands: [] }))].filter((menu) => {
      const told = this.told.get(placeOf(menu));
      return JSON.stringify(told?.commands) !== JSON.stringify(menu.commands);
    });
  }

  /** Rejects when Telegram gives no answer. A refusal counts as told: the same again would be refused again. */
  private async tellOf(menu: Menu): Promise<void> {
    const { commands, ...place } = menu;
    const { api, log } = this.line;
    const isGone = commands.length === 0;
    try {
      await (isGone ? api.deleteMyCommands(place) : api.setMyCommands(commands, place));
    } catch (error) {
      if (mayPass(error)) throw error;
      log.warn('commands refused', { place: placeOf(menu), why: whyNot(error) });
    }
    this.told.set(placeOf(menu), menu);
  }
}

/** Each language's commands for private chats, the agents' for their group only. */
function menusOf({ customers, agents }: Commands, group: number | null): Menu[] {
  const scope = { type: 'all_private_chats' } as const;
  const [first] = customers;
  return [
    ...(first ? [{ scope, commands: offered(first.commands) }] : []),
    ...[...byCode(customers)].map(([code, commands]) => ({
      ...{ scope, language_code: code as 'en', commands: offered(commands) },
    })),
    ...(group === null ? [] : [{ scope: { type: 'chat', chat_id: group } as const, commands: offered(agents) }]),
  ];
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

function placeOf({ scope, language_code }: Menu): string {
  return JSON.stringify([scope, language_code]);
}

function whyNot(error: unknown): string {
  return sendFailure(error, 'room').message;
}
