import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createPeopleTalk } from '../../../adapters/terminal/people.ts';
import type { Shown } from '../../../adapters/terminal/shown.ts';
import { createTerminal, type Terminal } from '../../../adapters/terminal/terminal.ts';
import { drawShown } from '../../../adapters/terminal/view.ts';
import { plain } from '../../../src/core/message.ts';
import type { Arrival } from '../../../src/ports/channel.ts';
import type { RoomArrival } from '../../../src/ports/room.ts';
import { sending } from '../../contract/channel.ts';
import { createTestInbox } from '../../contract/inbox.ts';
import { createTestScreen } from './test-screen.ts';

const calm = { idle: async () => {}, advance: async () => {} };
const LOOK = { language: 'en', colour: false };
const shown: Shown = {
  to: 'customer',
  customer: 'a',
  text: 'Which?',
  choices: [{ id: '1:a', label: 'Card' }],
  messageId: '1',
};

/** A talk whose other end only says what it heard. */
async function open(tty: boolean) {
  const input = Object.assign(new PassThrough(), { isTTY: tty });
  const output = Object.assign(new PassThrough(), { isTTY: tty, columns: 40 });
  const screen = createTestScreen(40);
  output.on('data', (data: Buffer) => screen.write(data.toString()));
  const talk = createPeopleTalk({ input, output, look: LOOK });
  const terminal = createTerminal({ show: talk.show, run: '' });
  await echo(terminal);
  const done = talk.run({ terminal, ...calm, signal: new AbortController().signal });
  return { input, screen, talk, done };
}

async function echo({ channel, room }: Terminal): Promise<void> {
  await channel.start({
    ...createTestInbox<Arrival>(),
    async receive({ text, media, customer, id }) {
      const heard = [text, ...media.map((item) => item.name)].join(' ');
      await channel.send(customer, plain(`heard ${heard}`), sending(id, new Uint8Array()));
    },
  });
  await room.start({
    ...createTestInbox<RoomArrival>(),
    async receive({ text, choice, id }) {
      const about = { code: '1024', title: '', state: 'open' as const, thread: null };
      const message = { ...plain(`did ${choice ?? text}`), choices: [{ id: 'take:1024', label: 'Take it' }] };
      await room.post({ kind: 'reply', message, case: about }, sending(id, new Uint8Array()));
    },
  });
}

/** What is on the screen below the header. */
function talked(lines: string[]): string[] {
  return lines.slice(lines.findIndex((line) => line.includes('Ctrl-D')) + 1).filter((line) => line !== '');
}

test('lines from a pipe are repeated and answered one after the other, the end of the input ends the talk', async () => {
  const { input, screen, done } = await open(false);
  input.end('hello\n\n@ /take\n@[Take it]\nbye');
  await done;
  expect(talked(screen.lines())).toEqual([
    '› hello',
    'customer ┃ heard hello',
    '› @ /take',
    'agents   ┃ [#1024] did /take',
    '         ┃ [Take it]',
    '› @[Take it]',
    'agents   ┃ [#1024] did take:1024',
    '         ┃ [Take it]',
    '› bye',
    'customer ┃ heard bye',
  ]);
});

test('a file is sent by its path, and one that is not there is told of', async () => {
  const { input, screen, done } = await open(false);
  input.end('/file package.json\n/file nowhere.png\n');
  await done;
  expect(screen.lines().join('\n')).toMatch(/heard {2}package\.json[\s\S]*Not taken: ENOENT/);
});

test('what comes while a line is being typed is printed above it', async () => {
  const { input, screen, talk, done } = await open(true);
  input.write('a long line that goes over more than one row of the scr');
  await drained();
  talk.show(shown);
  expect(talked(screen.lines())).toEqual([
    'customer ┃ Which?',
    '         ┃ 1. Card',
    '› a long line that goes over more than o',
    'ne row of the scr',
  ]);
  input.write('een\r');
  await drained();
  expect(talked(screen.lines()).slice(2)).toEqual([
    '› a long line that goes over more than o',
    'ne row of the screen',
    'customer ┃ heard a long line that goes o',
    'ver more than one row of the screen',
    '›',
  ]);
  input.write('\u0004');
  await done;
});

test('a signal ends a talk that waits for a line', async () => {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = Object.assign(new PassThrough(), { isTTY: true });
  const talk = createPeopleTalk({ input, output, look: LOOK });
  const end = new AbortController();
  const terminal = createTerminal({ show: talk.show, run: '' });
  const done = talk.run({ terminal, ...calm, signal: end.signal });
  end.abort();
  await done;
});

test('the customer and the room are told apart by their labels, in Chinese too', () => {
  expect(drawShown(shown, { language: 'zh-CN', colour: false })).toBe('客户 ┃ Which?\n     ┃ 1. Card');
  const [first] = drawShown({ ...shown, to: 'room' }, { language: 'zh-CN', colour: true }).split(' Which?');
  expect(first).toBe('\u001b[33m客服 ┃\u001b[0m');
});

test('nothing that is said can move the cursor or change the colours', () => {
  const nasty = { ...shown, choices: [], text: 'a\u001b[2Jb\u009b31mc\rd\u202ee' };
  expect(drawShown(nasty, LOOK)).toBe('customer ┃ a[2Jb31mcde');
});

/** Resolves when the streams have passed on what was written. */
function drained(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
