import { Unavailable } from '../../src/ports/errors.ts';

/** Where a side delivers while it is open. */
export interface OpenInbox<Inbox> {
  open(inbox: Inbox): void;
  close(): void;
  readonly isOpen: boolean;
  /** Throws an Unavailable while it is closed. */
  get(): Inbox;
}

/** One that is not open yet. */
export function createOpenInbox<Inbox>(): OpenInbox<Inbox> {
  let open: Inbox | null = null;
  return {
    open(inbox) {
      open = inbox;
    },
    close() {
      open = null;
    },
    get isOpen() {
      return open !== null;
    },
    get() {
      if (open === null) throw new Unavailable('stopping', 'Telegram is not open');
      return open;
    },
  };
}
