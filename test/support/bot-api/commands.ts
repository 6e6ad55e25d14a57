import type { BotCommand, BotCommandScope } from 'grammy/types';
import type { Methods } from './backend.ts';
import { bad } from './errors.ts';
import type { Params } from './params.ts';
import type { World } from './state.ts';

const SCOPES = new Set(
  'default all_private_chats all_group_chats all_chat_administrators chat chat_administrators chat_member'.split(' '),
);

export const commandMethods: Methods = {
  setMyCommands({ world }, params) {
    const commands = params.json<BotCommand[]>('commands');
    if (!Array.isArray(commands)) throw bad('expected an Array of BotCommand');
    if (commands.length > 100) throw bad('BOT_COMMANDS_TOO_MUCH');
    for (const { command, description } of commands) {
      if (!/^\/?[a-z0-9_]{1,32}$/.test(command ?? '')) throw bad('BOT_COMMAND_INVALID');
      if (typeof description !== 'string' || description.trim() === '')
        throw bad('command description must be non-empty');
      if (description.length > 256) throw bad('BOT_COMMAND_DESCRIPTION_INVALID');
    }
    world.commands.set(keyOf(world, params), commands);
    return true;
  },
  getMyCommands: ({ world }, params) => world.commands.get(keyOf(world, params)) ?? [],
  deleteMyCommands: ({ world }, params) => world.commands.delete(keyOf(world, params)) || true,
  setMyDescription: () => true,
  setMyShortDescription: () => true,
  setMyName: () => true,
  setChatMenuButton: () => true,
};

/** Commands are kept for a scope and a language; those of a chat are named by it. */
function keyOf(world: World, params: Params): string {
  const scope = params.json<BotCommandScope>('scope') ?? { type: 'default' };
  if (!SCOPES.has(scope.type)) throw bad("can't parse BotCommandScope: unsupported type specified");
  const language = params.text('language_code');
  if (language !== '' && !/^[a-z]{2}$/.test(language)) throw bad('invalid language code specified');
  const chat = 'chat_id' in scope ? Number(scope.chat_id) : 0;
  if (chat !== 0 && !world.rooms.has(chat)) throw bad('chat not found');
  const user = 'user_id' in scope ? scope.user_id : 0;
  return [scope.type, chat, user, language].join(' ');
}
