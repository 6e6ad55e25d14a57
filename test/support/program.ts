import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { inject } from 'vitest';

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

/** Builds the program, once for all tests of a run: no process starts it while another one writes it. */
export function buildProgram(): Promise<unknown> {
  built ??= buildOnce(inject('shared'));
  return built;
}

/** Where nothing is shared, as outside of the test suite, this process is alone. */
async function buildOnce(shared: string | undefined): Promise<void> {
  if (shared === undefined) return build();
  const how = join(shared, 'built');
  if (await isFirst(join(shared, 'building'))) {
    const failed = await build().catch((error: unknown) => String(error));
    await writeFile(`${how}~`, failed ?? '');
    await rename(`${how}~`, how);
  }
  while (!existsSync(how)) await sleep(50);
  const failed = await readFile(how, 'utf8');
  if (failed !== '') throw new Error(failed);
}

function isFirst(folder: string): Promise<boolean> {
  return mkdir(folder).then(
    () => true,
    () => false,
  );
}

async function build(): Promise<void> {
  await promisify(execFile)('npm', ['run', '-s', 'build'], { shell: process.platform === 'win32' });
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
