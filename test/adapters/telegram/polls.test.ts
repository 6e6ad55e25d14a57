import type { Message } from 'grammy/types';
import { expect, test } from 'vitest';
import { saidBy } from '../../../adapters/telegram/customer-in.ts';
import { saidInRoom } from '../../../adapters/telegram/room-in.ts';

const ME = { id: 1, username: 'desk_bot' };
const LILY = { id: 7, is_bot: false, first_name: 'Lily' };
const POLL = { id: '1', question: '哪个网络', options: [{ text: 'TRC20' }, { text: 'ERC20' }], explanation: '想充值' };

/** A message with this in it, as a customer's and as an agent's. */
function said(content: object) {
  const base = { message_id: 5, date: 1, from: LILY, ...content };
  const customer = { ...base, chat: { id: 7, type: 'private', first_name: 'Lily' } } as Message;
  const agent = { ...base, chat: { id: -100, type: 'supergroup', title: '客服' } } as Message;
  return { customer: saidBy([customer], 'u1', 'telegram'), agent: saidInRoom([agent], 'u1', ME, 'telegram') };
}

test('a customer’s poll says what it asks and each answer, so that the guard sees them', () => {
  expect(said({ poll: POLL }).customer).toMatchObject({ text: '哪个网络\nTRC20\nERC20\n想充值', media: [] });
});

test('a poll in the room asks the agents and is no answer', () => {
  expect(said({ poll: POLL }).agent).toEqual({ for: 'refusal', messageId: 5 });
});
