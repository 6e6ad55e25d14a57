import { expect, test } from 'vitest';
import { resolveChoice } from '../../../adapters/terminal/choice.ts';

const roads = [
  { id: '3:card', label: '银行卡' },
  { id: '3:coin', label: 'Crypto coin' },
  { id: '3:1', label: '2' },
];

test('a choice is meant by its id, its label in any case, its number, or its bare id', () => {
  for (const given of ['3:coin', 'crypto COIN', '2nd', 'coin']) {
    expect(resolveChoice(given, roads)).toBe(given === '2nd' ? '2nd' : '3:coin');
  }
  expect(resolveChoice('1', roads)).toBe('3:card');
});

test('a label goes before a number, and a number before a bare id', () => {
  expect(resolveChoice('2', roads)).toBe('3:1');
  expect(resolveChoice('1', roads)).toBe('3:card');
});

test('what means no choice stays as it is', () => {
  for (const given of ['1:card', '9', '0', '', '…']) expect(resolveChoice(given, roads)).toBe(given);
});
