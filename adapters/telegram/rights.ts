import type { Api } from 'grammy';
import type { ChatMember } from 'grammy/types';
import { isRefusal } from './failures.ts';

/** What the bot is and may do in the agents' group. */
export interface Standing {
  isIn: boolean;
  isForum: boolean;
  isSupergroup: boolean;
  isAdministrator: boolean;
  canManageTopics: boolean;
  canPin: boolean;
  canDelete: boolean;
  /** It hears everything: it is an administrator, or its privacy mode is off. */
  hearsAll: boolean;
}

/** No bot, or none that may look: what the bot is in a group that it is not in. */
const OUTSIDE: Standing = {
  ...{ isIn: false, isForum: false, isSupergroup: false, isAdministrator: false },
  ...{ canManageTopics: false, canPin: false, canDelete: false, hearsAll: false },
};

/** As standingIn, where a group that the bot is not in is nothing to fail for. */
export async function standingOrNone(api: Api, chat: number): Promise<Standing> {
  try {
    return await standingIn(api, chat);
  } catch (error) {
    if (isRefusal(error, /chat not found|not a member|was kicked|PARTICIPANT_ID_INVALID/i)) return OUTSIDE;
    throw error;
  }
}

/** Asks Telegram. Rejects as grammY does. */
export async function standingIn(api: Api, chat: number): Promise<Standing> {
  const [me, group] = await Promise.all([api.getMe(), api.getChat(chat)]);
  const member = await api.getChatMember(chat, me.id);
  return {
    isForum: 'is_forum' in group && group.is_forum === true,
    isSupergroup: group.type === 'supergroup',
    ...rightsOf(member, me.can_read_all_group_messages),
  };
}

/** What a member may do; `hearsAll` for those who are no administrators. */
function rightsOf(member: ChatMember, hearsAll: boolean): Omit<Standing, 'isForum' | 'isSupergroup'> {
  const isIn = member.status !== 'left' && member.status !== 'kicked';
  const isAdministrator = member.status === 'administrator';
  const may = (right: 'can_manage_topics' | 'can_pin_messages' | 'can_delete_messages') =>
    isAdministrator && member[right] === true;
  return {
    ...{ isIn, isAdministrator, hearsAll: hearsAll || isAdministrator },
    canManageTopics: may('can_manage_topics'),
    canPin: may('can_pin_messages'),
    canDelete: may('can_delete_messages'),
  };
}

/** What is missing in the agents' group, each as a line for the operator; none when all is well. */
export function missing(standing: Standing): string[] {
  if (!standing.isIn) return ['the bot is not in the agents’ group: add it'];
  const lines: [boolean, string][] = [
    [standing.isForum, 'the agents’ group has no topics: switch them on in its settings, else replies name the cases'],
    [standing.isAdministrator, 'the bot is no administrator of the agents’ group'],
    [standing.hearsAll, 'the bot does not hear all of the agents’ messages: make it an administrator'],
    [standing.canManageTopics || !standing.isForum, 'the bot lacks the right to manage topics'],
    [standing.canPin, 'the bot lacks the right to pin messages: cards are not pinned'],
  ];
  return lines.flatMap(([isWell, line]) => (isWell ? [] : [line]));
}
