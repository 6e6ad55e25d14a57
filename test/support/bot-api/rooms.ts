import { bad, forbidden, Refusal } from './errors.ts';
import type { Params } from './params.ts';
import type { Held, Member, Rights, Room, World } from './state.ts';

/** The chat that a parameter names. Throws 400 when the bot has never met it. */
export function roomOf(world: World, params: Params, name = 'chat_id'): Room {
  const id = params.text(name);
  if (id === '') throw bad(`${name} is empty`);
  const room = world.rooms.get(Number(id));
  if (room === undefined || room.access === 'fresh') throw bad('chat not found');
  return room;
}

/** The chat that a parameter names, where the bot may write. Throws what the real server says when it may not. */
export function writable(world: World, params: Params): Room {
  const room = roomOf(world, params);
  checkAccess(world, room);
  return room;
}

function checkAccess(world: World, room: Room): void {
  if (room.access === 'blocked') throw forbidden('bot was blocked by the user');
  if (room.access === 'deactivated') throw forbidden('user is deactivated');
  if (room.migratedTo !== undefined) {
    const parameters = { migrate_to_chat_id: room.migratedTo };
    throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', parameters);
  }
  if (room.chat.type === 'private') return;
  const { status } = mine(world, room);
  if (status === 'kicked') throw forbidden(`bot was kicked from the ${room.chat.type} chat`);
  if (status === 'left') throw forbidden(`bot is not a member of the ${room.chat.type} chat`);
}

/** The bot as a member of a chat. */
export function mine(world: World, room: Room): Member {
  return room.members.get(world.me.id) ?? { user: world.me, status: 'left', rights: {}, anonymous: false };
}

/** Whether a member has a right: its creator has all. */
export function may(member: Member | undefined, right: keyof Rights): boolean {
  if (member?.status === 'creator') return right !== 'is_anonymous' || member.anonymous;
  return member?.status === 'administrator' && member.rights[right] === true;
}

/** Whether somebody is in the chat at all. */
export function isIn(member: Member | undefined): boolean {
  return member !== undefined && member.status !== 'left' && member.status !== 'kicked';
}

/** The message that a call names. Throws 400 with the real server's words: `what` not found. */
export function held(room: Room, id: number, what: string): Held {
  const found = room.messages.get(id);
  if (found === undefined) throw bad(`${what} not found`);
  return found;
}
