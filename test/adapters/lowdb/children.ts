import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Compiled, compile } from '../../support/compile.ts';

/** A running program with a store on a folder; see child.ts. */
export interface Child {
  /** What it has said so far. */
  said: string[];
  /** Resolves when it has said so many lines, or has ended. */
  saidLines(count: number): Promise<void>;
  /** Kills it so that it can do nothing about it, and resolves when it is dead and all it said has arrived. */
  kill(): Promise<void>;
}

/** Makes the program ready. */
export function compileChild(): Promise<Compiled> {
  return compile('test/adapters/lowdb/child.ts');
}

/** Starts the program. */
export function startChild(program: string, dir: string, mode: 'hold' | 'count' = 'hold'): Child {
  const process = spawn(globalThis.process.execPath, [program, dir, mode], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  const lines = createInterface({ input: process.stdout });
  lines.on('line', (line) => said.push(line));
  const ended = Promise.all([once(lines, 'close'), exited(process)]);
  return {
    said,
    async saidLines(count) {
      while (said.length < count && process.exitCode === null) await Promise.race([once(lines, 'line'), ended]);
    },
    async kill() {
      process.kill('SIGKILL');
      await ended;
    },
  };
}

function exited(process: ChildProcess): Promise<unknown> {
  return process.exitCode === null ? once(process, 'exit') : Promise.resolve();
}
