import type { Clock } from '../ports/clock.ts';

/** The longest wait handed to setTimeout, ms: it can't take 25 days, and a wall clock set anew is to be noticed. */
const LONGEST_WAIT = 3_600_000;

/** The time of the machine. A scheduled call keeps the process running until it is made or cancelled. */
export function systemClock(): Clock {
  return { now: () => Date.now(), schedule };
}

function schedule(at: number, then: () => void): () => void {
  let timer: NodeJS.Timeout;
  const wait = (): void => {
    timer = setTimeout(
      () => (Date.now() >= at ? then() : wait()),
      Math.max(0, Math.min(at - Date.now(), LONGEST_WAIT)),
    );
  };
  wait();
  return () => clearTimeout(timer);
}

/** A clock that stands still until it is moved: a conversation of days takes no time with it. */
export interface SimulatedClock extends Clock {
  /**
   * Moves the clock by `ms`, calling what comes due on the way in order of its time, at its time, and letting each call
   * settle before the next. Moves asked for at once are made one after the other.
   */
  advance(ms: number): Promise<void>;
  /** How to wait until nothing is under way any more. */
  settleWith(settle: () => Promise<void>): void;
}

interface Call {
  at: number;
  then: () => void;
}

/** A simulated clock that begins at `start`, UTC ms. What is scheduled for a time that has come needs no move. */
export function createSimulatedClock(start: number): SimulatedClock {
  let time = start;
  let settle = async (): Promise<void> => {};
  let moves = Promise.resolve();
  const calls = new Set<Call>();

  function scheduleCall(at: number, then: () => void): () => void {
    const call: Call = { at, then };
    calls.add(call);
    if (at <= time) queueMicrotask(() => make(call));
    return () => calls.delete(call);
  }

  function make(call: Call): void {
    if (calls.delete(call)) call.then();
  }

  async function move(ms: number): Promise<void> {
    const until = time + ms;
    await settle();
    for (let next = firstDue(calls, until); next !== undefined; next = firstDue(calls, until)) {
      time = Math.max(time, next.at);
      make(next);
      await settle();
    }
    time = until;
  }

  return {
    now: () => time,
    schedule: scheduleCall,
    advance(ms) {
      const moved = moves.then(() => move(ms));
      moves = moved.catch(() => {});
      return moved;
    },
    settleWith(how) {
      settle = how;
    },
  };
}

/** The earliest call due by `until`, of several the one scheduled first. */
function firstDue(calls: Set<Call>, until: number): Call | undefined {
  let first: Call | undefined;
  for (const call of calls) if (call.at <= until && (first === undefined || call.at < first.at)) first = call;
  return first;
}
