/** The base of every error that crosses a port: `code` is for programs, the message for people. */
export class PortError extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/**
 * Why a message did not go out. The outbox acts on the code:
 * rate_limited, offline, network: tried again with back-off. unknown_outcome: it may have arrived; tried again for the customer,
 * shown to the agents. unreachable: the customer blocked the bot. too_big, rejected: never tried again.
 */
export type SendCode =
  | 'rate_limited'
  | 'offline'
  | 'network'
  | 'unknown_outcome'
  | 'unreachable'
  | 'too_big'
  | 'rejected';

export class SendError extends PortError {
  declare readonly code: SendCode;
  /** Milliseconds that the platform asks us to wait. */
  readonly retryAfter: number | undefined;
  constructor(code: SendCode, message: string, options?: ErrorOptions & { retryAfter?: number }) {
    super(code, message, options);
    this.retryAfter = options?.retryAfter;
  }
}

/** An arrival was not taken and is to be offered again. */
export class Unavailable extends PortError {
  declare readonly code: 'busy' | 'stopping' | 'store';
}

/**
 * in_use: another process has the folder. full: no room on the disk. newer: a newer program wrote what is there. io: any
 * other failure of the disk.
 * Nothing of the failed commit is visible afterwards.
 */
export class StoreError extends PortError {
  declare readonly code: 'in_use' | 'full' | 'newer' | 'io' | 'closed';
}

export class MediaError extends PortError {
  declare readonly code: 'too_big' | 'quota' | 'gone' | 'io';
}
