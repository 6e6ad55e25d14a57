import type { Message } from 'grammy/types';
import { expect, test } from 'vitest';
import { saidInRoom } from '../../../adapters/telegram/room-in.ts';

/** Who is taken to have written in the group's name, under this title. */
function agentCalled(author_signature: string, message_id = 7) {
  const chat = { id: -100, type: 'supergroup', title: '客服' } as const;
  const message = { message_id, date: 1, chat, sender_chat: chat, author_signature, text: '您好' } as Message;
  const heard = saidInRoom([message], 'u1', { id: 1, username: 'desk_bot' }, 'telegram');
  return heard.for === 'desk' ? heard.arrival.agent : null;
}

test('an anonymous administrator is called by the title, which may hold anything and is no part of the id', () => {
  expect(agentCalled('夜班')?.name).toBe('夜班');
  expect(agentCalled('夜班')?.id).toMatch(/^anonymous-[\w-]{16}$/);
  expect(agentCalled('夜班', 8)).toEqual(agentCalled('夜班'));
  expect(agentCalled('早班')?.id).not.toBe(agentCalled('夜班')?.id);
});
