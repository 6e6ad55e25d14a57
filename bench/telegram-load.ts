import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { BotApi } from '../test/support/bot-api/bot-api.ts';
import type { Customer } from '../test/support/bot-api/customer.ts';
import type { Room, Sight } from '../test/support/bot-api/state.ts';

/** How long a bot is at work before it is measured, ms: until then V8 is busy compiling it, on other threads too. */
const WARM_MS = 5_000;

export interface Load {
  /** Which bot answers: the whole desk, or grammY's echo. */
  mode: 'kefu' | 'bare';
  dir: string;
  /** What each call to the server takes, ms. */
  delayMs: number;
  customers: number;
  seconds: number;
}

export interface Measured {
  /** Answers a second. */
  rate: number;
  /** From what is said to its answer, ms. */
  times: number[];
  /** What one update takes of the bot's processor, all its threads together, µs. */
  processor: number;
}

/** Customers who each say something, and again as soon as they are answered, for a while. */
export async function measure({ mode, dir, delayMs, customers, seconds }: Load): Promise<Measured> {
  const api = await BotApi.start({ record: false });
  const { child, lines } = await open(mode, dir, api);
  const asked = new Map<Room, { at: number; who: Customer }>();
  const times: number[] = [];
  let isOn = true;
  const say = (who: Customer, room: Room): void => {
    asked.set(room, { at: performance.now(), who });
    who.say('/menu');
  };
  watch(api, (room) => {
    const one = asked.get(room);
    if (!one) return;
    times.push(performance.now() - one.at);
    asked.delete(room);
    if (isOn) setImmediate(say, one.who, room);
  });
  const people = Array.from({ length: customers }, (_, n) => api.customer({ firstName: `C${n}` }));
  // The first answer is a greeting, and the program's first look at everything: it is not measured.
  for (const who of people) say(who, roomOf(api, who));
  await sleep(WARM_MS);
  api.delayMs = delayMs;
  const before = await used(child, lines);
  times.length = 0;
  const begun = performance.now();
  await sleep(seconds * 1_000);
  const after = await used(child, lines);
  const measured = [...times];
  const rate = measured.length / ((performance.now() - begun) / 1_000);
  isOn = false;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
  await api.close();
  return { rate, times: measured, processor: ((after - before) / measured.length) * 1e6 };
}

/** Tells of each message that the bot sends. Nothing is kept of what was: it would fill the memory. */
function watch(api: BotApi, then: (room: Room) => void): void {
  const { world } = api;
  world.show = (room: Room, sight: Sight): void => {
    room.sights.length = 0;
    if (room.messages.size > 50) room.messages.clear();
    if (sight.kind === 'message' && sight.message.from?.id === world.me.id) then(room);
    world.changed();
  };
}

function roomOf(api: BotApi, who: Customer): Room {
  const room = api.world.rooms.get(who.chatId);
  if (!room) throw new Error('a customer without a chat');
  return room;
}

async function open(mode: string, dir: string, api: BotApi): Promise<{ child: ChildProcess; lines: Interface }> {
  const program = fileURLToPath(new URL('./telegram-bot.js', import.meta.url));
  const env = { ...process.env, UV_THREADPOOL_SIZE: '16' };
  const args = [program, mode, dir, api.root, api.token];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env });
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  await next(lines);
  return { child, lines };
}

/** Seconds of the processor that the bot has used so far. */
async function used(child: ChildProcess, lines: Interface): Promise<number> {
  const said = next(lines);
  child.kill('SIGUSR2');
  return Number(await said);
}

async function next(lines: Interface): Promise<string> {
  const [line] = await once(lines, 'line');
  return line as string;
}
