import type { Shown } from './shown.ts';
import type { Terminal } from './terminal.ts';

/** What a spoken line takes of the clock, ms: enough that two lines are not taken for one burst. */
export const TIME_OF_A_LINE = 2000;

export interface TalkNeeds {
  terminal: Terminal;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** Lets the clock go on by `ms`, and resolves when what came due meanwhile is done. */
  advance(ms: number): Promise<void>;
  /** Ends the talk. */
  signal: AbortSignal;
  /** What happens before the first line is read. */
  begin?(): Promise<void>;
}

/** A talk between customers and agents who share a terminal. */
export interface Talk {
  /** Shows what somebody is shown. */
  show(line: Shown): void;
  /** Takes lines until the input ends or the signal comes, each to its end. Resolves to how many were not taken. */
  run(needs: TalkNeeds): Promise<number>;
}
