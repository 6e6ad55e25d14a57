import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnKefu } from './program.ts';

/** The built program at work, with its page. */
export interface Served {
  readonly url: string;
  /** Kills it at once, as a crash would. */
  kill(): Promise<void>;
  /** Starts it again at the same place, over the same conversations. */
  start(): Promise<void>;
  /** Ends it, and removes what it kept. */
  end(): Promise<void>;
}

/** Starts the built program on a free port, with a state folder of its own. */
export async function serve(env: Record<string, string> = {}): Promise<Served> {
  const state = await mkdtemp(join(tmpdir(), 'kefu-served-'));
  const port = await freePort();
  let child: ChildProcessWithoutNullStreams;

  async function start(): Promise<void> {
    child = spawnKefu(['start', '--state', state], { KEFU_LOG_LEVEL: 'error', WEB_PORT: String(port), ...env });
    const errors: string[] = [];
    child.stderr.on('data', (text) => errors.push(String(text)));
    const ended = once(child, 'exit').then(() => Promise.reject(new Error(errors.join(''))));
    ended.catch(() => undefined);
    await Promise.race([once(child.stdout, 'data'), ended]);
  }

  async function stop(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    start,
    kill: () => stop('SIGKILL'),
    async end() {
      await stop('SIGTERM');
      await rm(state, { recursive: true, force: true });
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
