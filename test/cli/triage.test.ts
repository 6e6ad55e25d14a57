import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { triageCommand, triaged } from '../../src/cli/triage.ts';
import { createReader } from '../../src/triage/classify.ts';
import { ELSEWHERE } from '../support/elsewhere.ts';

const read = createReader(
  [
    { flow: 'deposit', text: '充值没到账' },
    { flow: 'deposit', text: 'my deposit has not arrived' },
    { flow: 'withdrawal', text: '提现没到账' },
    { flow: 'withdrawal', text: 'my withdrawal is pending' },
  ],
  ELSEWHERE,
);

/** What the command prints for an input, each line parsed. */
async function run(input: string): Promise<ReturnType<typeof triaged>[]> {
  let printed = '';
  const stdout = { write: (text: string) => (printed += text) };
  const command = triageCommand({ stdin: Readable.from([input]), stdout, reader: async () => read });
  await command.parseAsync(['--json'], { from: 'user' });
  return printed
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

test('each text is answered on a line, plain or as a JSON string', async () => {
  const answers = await run('充值没到账\n"提现\\n没到账"\n今天天气怎么样\n\n');
  expect(answers.map(({ text, flow }) => [text, flow])).toEqual([
    ['充值没到账', 'deposit'],
    ['提现\n没到账', 'withdrawal'],
    ['今天天气怎么样', null],
    ['', null],
  ]);
});

test('the answer has its confidence, and the others without it, best first', () => {
  const candidates = [
    { flow: 'deposit', confidence: 0.5 },
    { flow: 'withdrawal', confidence: 0.3 },
    { flow: 'login', confidence: 0.1 },
  ];
  expect(triaged('a', { candidates, elsewhere: 0.1 })).toEqual({
    ...{ text: 'a', flow: 'deposit', confidence: 0.5 },
    alternatives: candidates.slice(1),
  });
});

test('what is likelier to be about something else has no flow', () => {
  const candidates = [{ flow: 'deposit', confidence: 0.3 }];
  const answer = { text: 'a', flow: null, confidence: 0.7, alternatives: candidates };
  expect(triaged('a', { candidates, elsewhere: 0.7 })).toEqual(answer);
  expect(triaged('', { candidates: [], elsewhere: 1 })).toMatchObject({ flow: null, alternatives: [] });
});
