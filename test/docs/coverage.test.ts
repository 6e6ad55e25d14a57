import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Book } from '../../src/core/flow.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';

const text = readFileSync('docs/coverage.md', 'utf8');
/** What stands in marks: steps, articles, flows, messages, terms, commands, files. */
const named = [...new Set([...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))];

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

test('everything that the coverage names is in the book', () => {
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((name) => !isThere(name))).toEqual([]);
});

test('every problem is named', () => {
  const flows = new Set(named.map((name) => name.split('/')[0]));
  expect(shipped.book.menu.filter((flow) => !flows.has(flow))).toEqual([]);
});

function isThere(name: string): boolean {
  const { book } = shipped;
  if (name.startsWith('/')) return Object.values(book.triggers).some((said) => mentions(said, name));
  if (name.startsWith('-')) return isTerm(name);
  if (/^(?:docs|data)\//.test(name)) return existsSync(name);
  if (name.endsWith('.md')) return Object.hasOwn(book.articles, name.slice(0, -3));
  const [flow = '', step] = name.split('/');
  if (step !== undefined) return isStep(book, flow, step);
  return Object.hasOwn(book.flows, name) || isMessage(name);
}

function isStep(book: Book, flow: string, step: string): boolean {
  const steps = book.flows[flow]?.steps;
  return steps !== undefined && Object.hasOwn(steps, step);
}

/** Whether every language has the message. */
function isMessage(name: string): boolean {
  return shipped.book.languages.every((language) => shipped.words.has(name, language));
}

/** Whether every language has the term. */
function isTerm(name: string): boolean {
  return Object.values(shipped.sources.fluent).every((texts) =>
    texts.some(({ text }) => new RegExp(`^${name} = `, 'm').test(text)),
  );
}

function mentions(value: unknown, name: string): boolean {
  return JSON.stringify(value).includes(name.slice(1));
}
