import { expect, test } from 'vitest';
import { runJson } from '../../../adapters/terminal/json.ts';
import type { Shown } from '../../../adapters/terminal/shown.ts';
import { createTerminal, type Terminal } from '../../../adapters/terminal/terminal.ts';
import { plain } from '../../../src/core/message.ts';
import type { Arrival } from '../../../src/ports/channel.ts';
import type { RoomArrival } from '../../../src/ports/room.ts';
import { sending } from '../../contract/channel.ts';
import { createTestInbox } from '../../contract/inbox.ts';

const calm = { idle: async () => {}, signal: new AbortController().signal };

async function* given(lines: (object | string)[]): AsyncGenerator<string> {
  for (const line of lines) yield typeof line === 'string' ? line : JSON.stringify(line);
}

/** Runs lines against a desk that only echoes, and gives what was printed and how the clock moved. */
async function run(lines: (object | string)[]) {
  const printed: (Shown | { error: string })[] = [];
  const moves: number[] = [];
  const terminal = createTerminal({ show: (line) => printed.push(line), run: '' });
  const [arrivals, answers] = [await openChannel(terminal), await openRoom(terminal)];
  const refused = await runJson({
    ...{ terminal, lines: given(lines), print: (object) => printed.push(object), ...calm },
    advance: async (ms) => void moves.push(ms),
  });
  return { printed, moves, refused, arrivals, answers };
}

async function openChannel({ channel }: Terminal): Promise<Arrival[]> {
  const arrivals: Arrival[] = [];
  const choices = [{ id: '1:yes', label: '是' }];
  await channel.start({
    ...createTestInbox<Arrival>(),
    async receive(arrival) {
      arrivals.push(arrival);
      const echo = { ...plain(`${arrival.text}?`, 'echo'), choices };
      await channel.send(arrival.customer, echo, sending(arrival.id, new Uint8Array()));
    },
  });
  return arrivals;
}

async function openRoom({ room }: Terminal): Promise<RoomArrival[]> {
  const answers: RoomArrival[] = [];
  await room.start({
    ...createTestInbox<RoomArrival>(),
    async receive(arrival) {
      answers.push(arrival);
      const about = { code: '1024', title: '', state: 'open' as const, thread: null };
      const message = { ...plain('noted'), choices: [{ id: 'close:1024', label: 'Close' }] };
      await room.post({ kind: 'reply', message, case: about }, sending(arrival.id, new Uint8Array()));
    },
  });
  return answers;
}

test('prints everything that anybody is shown', async () => {
  const { printed, refused } = await run([
    { as: 'customer', customer: 'Ann', text: '你好' },
    { as: 'agent', text: '您好' },
  ]);
  expect(printed).toEqual([
    {
      ...{ to: 'customer', customer: 'Ann', text: '你好?', choices: [{ id: '1:yes', label: '是' }] },
      ...{ key: 'echo', messageId: '2' },
    },
    { to: 'room', text: 'noted', choices: [{ id: 'close:1024', label: 'Close' }], case: '1024', messageId: '4' },
  ]);
  expect(refused).toBe(0);
});

test('a spoken line takes two seconds, a move of the clock as long as it says', async () => {
  const { moves } = await run([
    { as: 'customer', text: 'a' },
    { advance: '2h' },
    { as: 'customer', burst: ['b', 'c'] },
  ]);
  expect(moves).toEqual([2000, 7_200_000, 2000]);
});

test('the lines of a burst are said one after the other', async () => {
  const { arrivals } = await run([{ as: 'customer', burst: ['b', 'c'] }]);
  expect(arrivals.map((arrival) => arrival.text)).toEqual(['b', 'c']);
});

test('choices, corrections and answers name what they are about', async () => {
  const { arrivals, answers } = await run([
    { as: 'customer', text: 'BEP20' },
    { as: 'customer', choice: 1 },
    { as: 'customer', edit: 1, text: 'TRC20' },
    { as: 'customer', text: 'that one', reply: 1 },
    { as: 'agent', agent: 'Bai', text: 'ok', case: '#1024' },
    { as: 'agent', text: 'this', reply: 1 },
    { as: 'agent', edit: 1, text: 'that' },
  ]);
  expect(arrivals.map(({ choice, edited, messageId, replyTo }) => ({ choice, edited, messageId, replyTo }))).toEqual([
    { choice: undefined, edited: undefined, messageId: '1', replyTo: undefined },
    { choice: '1:yes', edited: undefined, messageId: '3', replyTo: undefined },
    { choice: undefined, edited: true, messageId: '1', replyTo: undefined },
    { choice: undefined, edited: undefined, messageId: '7', replyTo: '2' },
  ]);
  expect(answers).toMatchObject([
    { agent: { id: 'Bai', name: 'Bai' }, quotedCode: '1024' },
    { replyTo: '10', text: 'this' },
    { replyTo: '10', text: 'that', edited: true },
  ]);
});

test('a choice in the room is that of the message named, of the case named, or of the last one', async () => {
  const { answers } = await run([
    { as: 'agent', text: 'hello' },
    { as: 'agent', choice: 'close' },
    { as: 'agent', choice: 1, case: '#1024' },
    { as: 'agent', choice: 'Close', reply: 1 },
    { as: 'agent', choice: 'Close', case: '7' },
  ]);
  expect(answers.slice(1).map(({ choice, replyTo }) => [choice, replyTo])).toEqual([
    ['close:1024', '2'],
    ['close:1024', '4'],
    ['close:1024', '2'],
    ['Close', undefined],
  ]);
});

test('a line that is wrong is told of with its number, and the talk goes on', async () => {
  const { printed, refused, arrivals } = await run([
    '\ufeff{"as":"customer","text":"a"}',
    '',
    'oops',
    { as: 'customer', edit: 9, text: 'b' },
    { as: 'customer', text: '', media: [{ path: '/no/such/file.png' }] },
    { as: 'customer', text: 'c' },
  ]);
  const errors = printed.flatMap((line) => ('error' in line ? [line.error] : []));
  expect(errors).toEqual([
    expect.stringMatching(/^line 3: not JSON/),
    expect.stringMatching(/^line 4: there is no message 9/),
    expect.stringMatching(/^line 5: ENOENT/),
  ]);
  expect(refused).toBe(3);
  expect(arrivals.map((arrival) => arrival.text)).toEqual(['a', 'c']);
});

test('what the engine itself gets wrong is no fault of a line', async () => {
  const terminal = createTerminal({ show: () => {}, run: '' });
  await openChannel(terminal);
  const broken = runJson({
    ...{ terminal, lines: given([{ as: 'customer', text: 'a' }]), print: () => {}, ...calm },
    advance: () => Promise.reject(new Error('a defect')),
  });
  await expect(broken).rejects.toThrow('a defect');
});
