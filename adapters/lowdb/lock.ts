import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreError } from '../../src/ports/errors.ts';
import { systemCode } from './disk.ts';

/** Gives a lock back. */
export type Unlock = () => Promise<void>;

/**
 * Locks what `folder` stands for until `Unlock` is called or the process dies, however it dies: the lock is a socket in
 * the folder, and the system closes it. The folder must be there, and hold nothing else. Rejects with StoreError `in_use`
 * when another process, or another lock of this one, has it. Holds on one machine, its containers included; machines that
 * share a disk over a network do not see each other.
 */
export async function lock(folder: string): Promise<Unlock> {
  if (process.platform === 'win32') return lockByName(folder);
  return withShortPath(resolve(folder), (short) => lockBySocket(folder, short));
}

const TRIES = 3;
const UNNAMED = '.new';

/**
 * Every process that wants the lock first listens on a socket of its own in the folder, and then looks for others that
 * listen there: of two, the later to look sees the other, so they never both hold it. Starting together, both may step
 * back; so they try again a little apart.
 */
async function lockBySocket(folder: string, short: string): Promise<Unlock> {
  for (let attempt = 1; ; attempt++) {
    const unlock = await claim(folder, short);
    if (unlock !== null) return unlock;
    if (attempt === TRIES) throw inUse(folder);
    await sleep(20 + Math.random() * 100);
  }
}

/** Null when somebody else listens too. */
async function claim(folder: string, short: string): Promise<Unlock | null> {
  const name = `${process.pid}-${randomBytes(4).toString('hex')}`;
  const server = await listen(join(short, name + UNNAMED));
  const unlock = async () => {
    rmSync(join(folder, name), { force: true });
    await closed(server);
  };
  try {
    // It gets its name only now that it listens: one that has a name and does not answer is dead for good.
    renameSync(join(folder, name + UNNAMED), join(folder, name));
    if (!(await othersListen(folder, short, name))) return unlock;
  } catch (error) {
    await unlock();
    throw error;
  }
  await unlock();
  return null;
}

/** Whether another socket of the folder is listened on; the dead ones are removed. */
async function othersListen(folder: string, short: string, own: string): Promise<boolean> {
  let listening = false;
  for (const name of readdirSync(folder)) {
    if (name === own || name.endsWith(UNNAMED)) continue;
    if (await answers(join(short, name))) listening = true;
    else rmSync(join(folder, name), { recursive: true, force: true });
  }
  return listening;
}

const DEAD = new Set(['ECONNREFUSED', 'ENOENT', 'ENOTSOCK']);

function answers(socket: string): Promise<boolean> {
  return new Promise((done) => {
    const connection = connect(socket, () => {
      connection.destroy();
      done(true);
    });
    connection.on('error', (error) => done(!DEAD.has(systemCode(error))));
  });
}

/** Windows has names for it that live no longer than their process. */
async function lockByName(folder: string): Promise<Unlock> {
  const digest = createHash('sha256').update(resolve(folder).toLowerCase()).digest('hex');
  try {
    const server = await listen(`\\\\.\\pipe\\kefu-${digest}`);
    return () => closed(server);
  } catch (error) {
    throw systemCode(error) === 'EADDRINUSE' ? inUse(folder) : error;
  }
}

// The shortest limit of the systems we run on is 104 bytes, with the end mark; the names of our sockets take up to 30.
const LONGEST_PATH = 70;

/** Calls `use` with a path of the folder that a socket's address has room for. */
async function withShortPath<T>(folder: string, use: (short: string) => Promise<T>): Promise<T> {
  if (Buffer.byteLength(folder) <= LONGEST_PATH) return use(folder);
  const link = join(existsSync('/tmp') ? '/tmp' : tmpdir(), `kefu-${randomBytes(6).toString('hex')}`);
  symlinkSync(folder, link);
  try {
    return await use(link);
  } finally {
    rmSync(link, { force: true });
  }
}

function listen(address: string): Promise<Server> {
  return new Promise((done, fail) => {
    const server = createServer((connection) => connection.destroy());
    server.on('error', fail);
    // Unreferenced: a lock alone keeps no process alive.
    server.listen(address, () => done(server)).unref();
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
  });
}

function inUse(folder: string): StoreError {
  return new StoreError('in_use', `Another process is using ${resolve(folder, '..')}`);
}
