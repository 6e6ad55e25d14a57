import { Unavailable } from '../../src/ports/errors.ts';

/** Where what is said goes between start and stop. */
export interface Intake<Inbox> {
  open(inbox: Inbox): void;
  readonly isOpen: boolean;
  /** Gives the inbox to `act`. Rejects with Unavailable when it is not open, else as `act` does. */
  take<T>(act: (inbox: Inbox) => Promise<T>): Promise<T>;
  /** Takes nothing more; resolves when everything taken is settled. */
  close(): Promise<void>;
}

/** An intake that is not open yet. */
export function createIntake<Inbox>(): Intake<Inbox> {
  let open: Inbox | null = null;
  const underWay = new Set<Promise<unknown>>();
  return {
    open(inbox) {
      open = inbox;
    },
    get isOpen() {
      return open !== null;
    },
    async take(act) {
      if (open === null) throw new Unavailable('stopping', 'The desk takes nothing now');
      const taken = act(open);
      underWay.add(taken);
      return taken.finally(() => underWay.delete(taken));
    },
    async close() {
      open = null;
      await Promise.allSettled(underWay);
    },
  };
}
