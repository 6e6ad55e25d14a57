import type { BookDirs } from '../book/files.ts';
import { type Problem, showProblem } from '../book/problem.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { BookWatch } from './book-watch.ts';

/** How a running desk learns of edits: from the files and from a signal, from a signal only, or not at all. */
export type Reloads = 'files' | 'signal' | 'never';

export interface LiveBookOptions<E> {
  dirs: BookDirs;
  /** Loads the whole book and makes of it what the desk works by, or tells everything that is wrong with it. */
  load(): Promise<E | { problems: Problem[] }>;
  reloads: Reloads;
  clock: Clock;
  log: Log;
}

/** The book of a running desk: edits take its place when they are sound, and leave it as it was when they are not. */
export interface LiveBook<E> {
  /** What holds now. All of it changes at one instant. */
  current(): E;
  /** How many problems the last edit had; 0 when it was taken. */
  refused(): number;
  /** Loads the book anew. Never rejects. */
  reload(): Promise<void>;
  /** Calls `then` after each edit that was taken. */
  whenTaken(then: () => void): void;
  /** Begins to look for edits. */
  start(): void;
  stop(): void;
}

/** So many problems of one edit are logged. */
const MOST_LOGGED = 20;

/** Loads the book for the first time; gives its problems when it is not sound. */
export async function openLiveBook<E extends object>(
  options: LiveBookOptions<E>,
): Promise<LiveBook<E> | { problems: Problem[] }> {
  const { dirs, load, reloads, clock, log } = options;
  const watch = new BookWatch(dirs, clock, () => reload());
  // Before it is read: what is edited from now on is noticed.
  if (reloads === 'files') await watch.begin();
  const first = await load();
  if ('problems' in first) return first;
  let current: E = first;
  let refused = 0;
  let loading: Promise<void> = Promise.resolve();
  const followers: (() => void)[] = [];

  async function loadAnew(): Promise<void> {
    const loaded = await load();
    if ('problems' in loaded) {
      refused = loaded.problems.length;
      tellRefused(loaded.problems, log);
      return;
    }
    current = loaded;
    refused = 0;
    log.info('book reloaded');
    for (const follow of followers) follow();
  }

  /** One after the other: the edit that was made last is the one that holds. */
  function reload(): Promise<void> {
    loading = loading
      .then(loadAnew)
      .catch((error: unknown) => log.error('book not reloaded', { error: String(error) }));
    return loading;
  }

  const onSignal = (): void => void reload();
  return {
    current: () => current,
    refused: () => refused,
    reload,
    whenTaken: (then) => void followers.push(then),
    start() {
      // In a terminal the signal says that the terminal is gone, and ends the desk as ever.
      if (reloads !== 'never' && !process.stdin.isTTY) process.on('SIGHUP', onSignal);
      if (reloads === 'files') watch.start();
    },
    stop() {
      process.off('SIGHUP', onSignal);
      watch.stop();
    },
  };
}

function tellRefused(problems: Problem[], log: Log): void {
  log.error('edit of the book refused: the old book stays', { problems: problems.length });
  for (const problem of problems.slice(0, MOST_LOGGED)) log.error('book problem', { problem: showProblem(problem) });
}
