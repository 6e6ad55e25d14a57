import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

/** What a run of the program came to. */
export interface Run {
  exit: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  input?: string;
  env?: Record<string, string>;
}

let built: Promise<unknown> | null = null;

/** Builds the program, once for all tests of a file. */
export function buildProgram(): Promise<unknown> {
  built ??= promisify(execFile)('npm', ['run', '-s', 'build'], { shell: process.platform === 'win32' });
  return built;
}

/** Starts the built program; its own settings are those given here only. */
export function spawnKefu(args: string[], env: Record<string, string> = {}): ChildProcessWithoutNullStreams {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(KEFU_|DEBUG$|NODE_OPTIONS$|VITEST)/.test(name));
  return spawn(process.execPath, [resolve('bin/kefu.cjs'), ...args], {
    env: { ...Object.fromEntries(inherited), ...env },
  });
}

/** Runs the built program to its end. */
export function runKefu(args: string[], { input = '', env = {} }: RunOptions = {}): Promise<Run> {
  const child = spawnKefu(args, env);
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return endOf(child);
}

/** What a child process has said, when it has ended. */
export function endOf(child: ChildProcessWithoutNullStreams): Promise<Run> {
  const run: Run = { exit: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    run.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    run.stderr += text;
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (exit) => done({ ...run, exit }));
  });
}
