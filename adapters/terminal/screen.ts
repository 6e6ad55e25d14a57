import { SendError } from '../../src/ports/errors.ts';
import { createHistory, type History } from './history.ts';
import type { Shown } from './shown.ts';

/** What both sides of the terminal write on. */
export interface Screen {
  /** An id that nothing else of this run has. */
  nextId(): string;
  /** Shows a message to `reader` and gives its id. Throws a SendError when the terminal is gone. */
  display(reader: string, line: Omit<Shown, 'messageId'>): string;
  /** What each reader was shown. */
  shown: History<Shown>;
}

export interface ScreenOptions {
  /** Called with everything that anybody is shown. What it throws makes the message count as not sent. */
  show(line: Shown): void;
  /** Leads every id: different at each run over the same store, because ids tell what was handled already. */
  run: string;
}

/** A screen on which nothing was shown. */
export function createScreen({ show, run }: ScreenOptions): Screen {
  const shown = createHistory<Shown>();
  let count = 0;
  const nextId = (): string => `${run}${++count}`;
  return {
    nextId,
    shown,
    display(reader, line) {
      const complete = { ...line, messageId: nextId() };
      try {
        show(complete);
      } catch (error) {
        throw new SendError('offline', 'The terminal is gone', { cause: error });
      }
      shown.add(reader, complete);
      return complete.messageId;
    },
  };
}
