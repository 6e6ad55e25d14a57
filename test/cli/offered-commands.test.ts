import { beforeAll, expect, test } from 'vitest';
import { type LoadedBook, loadBook } from '../../src/book/load.ts';
import { offeredCommands } from '../../src/cli/offered-commands.ts';
import { triggered } from '../../src/core/hear.ts';
import { parseCommand } from '../../src/desk/commands.ts';
import { createWords } from '../../src/words/words.ts';

let loaded: LoadedBook;
beforeAll(async () => {
  const book = await loadBook({ flows: 'flows', data: 'data' }, { lookUps: ['deposit_route'] });
  if ('problems' in book) throw new Error('the book has problems');
  loaded = book;
});

test('customers are offered the repairs that have a slash word, in each language', () => {
  const { customers } = offeredCommands(loaded, createWords(loaded.sources), 'zh-CN');
  expect(customers.map((one) => one.language)).toEqual(loaded.book.languages);
  const english = Object.fromEntries(customers[1]?.commands.map((one) => [one.command, one.description]) ?? []);
  expect(english).toMatchObject({
    menu: 'Menu',
    human: 'A person',
    status: 'My case',
    language: 'Language',
    cancel: 'Cancel',
  });
  expect(english).not.toHaveProperty('start');
});

test('what customers are offered is what is answered to, all of it: each slash word of the book, once', () => {
  const { customers } = offeredCommands(loaded, createWords(loaded.sources), 'zh-CN');
  const flowOf = (command: string) => triggered(loaded.book, `/${command}`)?.flow;
  const answered = new Set(slashWords(loaded).map(flowOf));
  expect(answered).not.toContain(undefined);
  for (const { commands } of customers) {
    const offered = commands.map(({ command }) => flowOf(command));
    expect(new Set(offered)).toEqual(answered);
    expect(offered).toHaveLength(answered.size);
    expect(offered).toContain('repair-record');
    expect(commands.every(({ description }) => description !== '')).toBe(true);
  }
});

/** What customers can type after a slash, but for the greeting that every app has. */
function slashWords({ examples }: LoadedBook): string[] {
  const texts = Object.values(examples).flatMap((own) => Object.values(own).flat());
  return texts.flatMap((text) => /^\/([a-z]+)$/.exec(text)?.[1] ?? []).filter((word) => word !== 'start');
}

test.each(['zh-CN', 'en', 'zh-Hant'])(
  'agents are offered the commands of the help, each of which there is, in %s',
  (language) => {
    const { agents } = offeredCommands(loaded, createWords(loaded.sources), language);
    const names = agents.map((one) => one.command);
    expect(names).toEqual(
      expect.arrayContaining([
        'take',
        'close',
        'reopen',
        'note',
        'transfer',
        'priority',
        'queue',
        'case',
        'help',
        'undo',
        'release',
      ]),
    );
    expect(agents.every((one) => one.description !== '')).toBe(true);
    const arguments_: Record<string, string> = { note: 'x', transfer: 'Li', priority: 'high' };
    for (const name of names) expect(parseCommand(`/${name} ${arguments_[name] ?? ''}`).do).not.toBe('unknown');
  },
);
