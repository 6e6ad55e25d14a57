import { Command } from 'commander';
import { expect, test } from 'vitest';
import { CliError, EXIT } from '../../src/cli/exit.ts';
import { createProgram, runProgram } from '../../src/cli/program.ts';

/** Runs a program whose only command ends as `action` does, and gives its exit code and what it said of an error. */
async function run(args: string[], action: () => void, debug = false) {
  let told = '';
  const stderr = { write: (text: string) => (told += text) };
  const quiet = { writeOut: () => {}, writeErr: () => {} };
  const command = new Command('do').option('--fast').action(action).configureOutput(quiet);
  const program = createProgram('1.2.3', [command]).configureOutput(quiet);
  return { exit: await runProgram(program, args, { stderr, debug }), told };
}

test('a command that is done ends with 0', async () => {
  expect(await run(['do'], () => {})).toEqual({ exit: EXIT.ok, told: '' });
});

test('help and the version end with 0', async () => {
  for (const args of [['--help'], ['--version'], ['do', '--help'], ['help', 'do']]) {
    expect((await run(args, () => {})).exit).toBe(EXIT.ok);
  }
});

test('what can not be asked for ends with 2', async () => {
  for (const args of [['dance'], ['do', '--slow'], ['do', 'this'], []]) {
    expect((await run(args, () => {})).exit).toBe(EXIT.usage);
  }
});

test('an error of the command ends with its code and its message, without a stack', async () => {
  const fail = () => {
    throw new CliError(EXIT.inUse, 'The folder is in use');
  };
  expect(await run(['do'], fail)).toEqual({ exit: EXIT.inUse, told: 'kefu: The folder is in use\n' });
});

test('any other error is a defect, whose stack is shown on demand only', async () => {
  const fail = () => {
    throw new TypeError('x is not a function');
  };
  const plain = await run(['do'], fail);
  expect(plain).toEqual({
    exit: EXIT.defect,
    told: 'kefu: a defect: x is not a function (DEBUG=kefu shows where)\n',
  });
  expect((await run(['do'], fail, true)).told).toContain('program.test.ts');
});
