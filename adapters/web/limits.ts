import { Buckets, type Rate, Slots } from './buckets.ts';

const KB = 1024;

/** How much the page takes from one customer or agent, and from one address. */
export interface Limits {
  /** Messages of a session; requests of an address, and for the page's own files, of which one load needs dozens. */
  messages: Rate;
  requests: Rate;
  assets: Rate;
  /** Attempts to sign in, of an address. */
  signIns: Rate;
  /** Live connections of a session, and of an address. */
  livePerSession: number;
  livePerAddress: number;
  /** Requests with files at a time, in all. */
  uploads: number;
  /** Files in one message. */
  files: number;
  /** Bytes of a request without files. */
  jsonBytes: number;
}

export const DEFAULT_LIMITS: Limits = {
  messages: { burst: 20, perSecond: 1 },
  requests: { burst: 300, perSecond: 30 },
  assets: { burst: 5_000, perSecond: 500 },
  signIns: { burst: 5, perSecond: 1 / 30 },
  livePerSession: 6,
  livePerAddress: 1000,
  uploads: 8,
  files: 6,
  jsonBytes: 64 * KB,
};

/** The limits at work. */
export interface Meters {
  messages: Buckets;
  requests: Buckets;
  assets: Buckets;
  signIns: Buckets;
  livePerSession: Slots;
  livePerAddress: Slots;
  uploads: Slots;
}

/** Meters that have counted nothing; `now` gives milliseconds. */
export function createMeters(limits: Limits, now: () => number): Meters {
  return {
    messages: new Buckets(limits.messages, now),
    requests: new Buckets(limits.requests, now),
    assets: new Buckets(limits.assets, now),
    signIns: new Buckets(limits.signIns, now),
    livePerSession: new Slots(limits.livePerSession),
    livePerAddress: new Slots(limits.livePerAddress),
    uploads: new Slots(limits.uploads),
  };
}
