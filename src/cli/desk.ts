import { StoreError } from '../ports/errors.ts';
import { CliError, EXIT } from './exit.ts';
import type { Folders } from './folders.ts';

/** How a desk in the terminal is to be run. */
export interface DeskPlan {
  folders: Folders;
  /** How the people at the terminal talk: as people, or as programs with a JSON object a line. */
  talk: 'people' | 'json';
  /** Where a simulated clock begins, UTC ms; null for the machine's own time. */
  simulatedFrom: number | null;
  /** Nothing was ever kept in the state folder. */
  fresh: boolean;
}

/** A desk with people at it, ready to be started. */
export interface Desk {
  /** Opens the store and begins to deliver. */
  start(): Promise<unknown>;
  /** Lets people talk until their input ends or the signal comes. Gives how many lines were not taken. */
  talk(signal: AbortSignal): Promise<number>;
  /** Stops gracefully: what is under way is finished first. */
  stop(): Promise<void>;
}

/** Runs a desk from its start to its stop; gives how many lines were not taken. Rejects with a CliError when the store fails. */
export async function runDesk(desk: Desk, signal: AbortSignal): Promise<number> {
  try {
    await desk.start();
    try {
      return await desk.talk(signal);
    } finally {
      await desk.stop();
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new CliError(error.code === 'in_use' ? EXIT.inUse : EXIT.refused, error.message, { cause: error });
  }
}

/**
 * A signal that comes when the process is asked to end (Ctrl-C, or a service being stopped; a second time ends it at once)
 * or when nobody reads its output any more.
 */
export function endOfProcess(): AbortSignal {
  const end = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => end.abort());
  process.stdout.on('error', () => end.abort());
  return end.signal;
}
