import type { Message } from '../src/core/message.ts';
import type { MessageKey } from '../src/core/value.ts';

/** What a customer does when asked: taps a choice, or types. */
export type Answer = { tap: string } | { type: string };

/** A customer: how they open, what they answer to each question, and the last words of the talk. */
export interface Talk {
  opening: string;
  answers: Record<MessageKey, Answer>;
  last: MessageKey[];
}

const facts: Record<MessageKey, Answer> = {
  'deposit-account': { type: 'lily@example.com' },
  'deposit-txid': { type: '7f3c9d0a5b1e4c2f8a6d7e9b0c1d2e3f4a5b6c7d8e9f00112233445566778899' },
  'deposit-order': { type: 'CZ20261124001' },
  'deposit-amount': { type: '500 USDT' },
  'deposit-when': { type: '昨天 20:00' },
  'deposit-scene': { type: '从交易所提币到钱包，那边显示成功，这边一直没有。' },
  'deposit-pictures': { tap: 'skip' },
  'deposit-check': { tap: 'yes' },
  'repair-rating-stars': { tap: '5' },
};

const coin: Talk = {
  opening: '我充值了USDT一直没到账',
  answers: {
    ...facts,
    'deposit-chain': { tap: 'trc20' },
    'deposit-on-chain': { tap: 'confirmed' },
    'deposit-cause': { tap: 'wrong_network' },
  },
  last: ['repair-rating-thanks'],
};

const card: Talk = {
  opening: '扣款了显示充值失败',
  answers: { ...facts, 'deposit-debited': { tap: 'taken' }, 'deposit-amount': { type: '500 元' } },
  last: ['repair-rating-thanks'],
};

const english: Talk = {
  opening: "i deposited usdt and it hasn't arrived",
  answers: {
    ...coin.answers,
    'deposit-amount': { type: '100 USDT' },
    'deposit-when': { type: 'yesterday 20:00' },
    'deposit-scene': { type: 'I withdrew it from an exchange, it says completed, and nothing came.' },
  },
  last: ['repair-rating-thanks'],
};

const declined: Talk = {
  opening: '你好',
  answers: {
    'repair-welcome-which': { tap: 'deposit' },
    'deposit-kind': { tap: 'failed' },
    'deposit-method': { type: '银行卡' },
    'deposit-debited': { tap: 'not_taken' },
    'deposit-reason': { tap: 'declined' },
    'deposit-helped': { tap: 'try' },
  },
  last: ['deposit-come-back'],
};

const howTo: Talk = {
  opening: '怎么用银行卡充值',
  answers: { 'repair-completion-which': { tap: 'solved' } },
  last: ['repair-completion-thanks'],
};

/** Customers as they come, one after the other: three of five end with a person. */
export const TALKS: readonly Talk[] = [coin, declined, card, english, howTo];
/** The longest road: it goes through a look-up, every fact, a person, and a rating. */
export const LONGEST = coin;
/** Everything by its button or exact words, up to a person. */
export const TAPPED = declined;

/** The id under which a message offers a choice; throws when it does not. */
export function choiceIn(message: Message, id: string): string {
  const found = message.choices.find((one) => one.id.endsWith(`:${id}`));
  if (!found) throw new Error(`${message.key} does not offer ${id}`);
  return found.id;
}
