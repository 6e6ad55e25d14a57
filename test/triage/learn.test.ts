import { expect, it } from 'vitest';
import { judge, learn } from '../../src/triage/learn.ts';

const lesson = (label: string, ...words: string[]) => ({
  label,
  features: new Map(words.map((word) => [word, 1])),
});
const LESSONS = [
  ...[lesson('fruit', 'red', 'apple'), lesson('fruit', 'ripe', 'pear'), lesson('fruit', 'apple', 'pear')],
  ...[lesson('car', 'red', 'wheel'), lesson('car', 'fast', 'engine'), lesson('car', 'wheel', 'engine')],
];
const model = learn(LESSONS);
const likely = (sharpness: number, ...words: string[]) => [...judge(model, lesson('', ...words).features, sharpness)];

it('labels are in the order of their names, and what is likely sums up to one', () => {
  expect(model.labels).toEqual(['car', 'fruit']);
  for (const words of [['apple'], ['red'], ['unheard of'], []]) {
    expect(likely(1, ...words).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  }
});

it('what a lesson taught is known', () => {
  expect(likely(1, 'apple', 'ripe')[1]).toBeGreaterThan(0.8);
  expect(likely(1, 'engine')[0]).toBeGreaterThan(0.8);
});

it('what two labels share tells little', () => {
  expect(Math.abs((likely(1, 'red')[0] ?? 0) - 0.5)).toBeLessThan(0.2);
});

it('words that no lesson had make the rest less sure', () => {
  expect(likely(1, 'apple', 'of', 'my', 'eye')[1]).toBeLessThan(likely(1, 'apple')[1] ?? 0);
});

it('sharpness makes the likely likelier', () => {
  expect(likely(2, 'apple')[1]).toBeGreaterThan(likely(1, 'apple')[1] ?? 1);
});

it('the same lessons give the same model', () => {
  expect(learn(LESSONS)).toEqual(model);
});

it('nothing is learned from no lessons', () => {
  expect([...judge(learn([]), new Map(), 1)]).toEqual([]);
});
