/** The only source of time: real in production, simulated in tests. */
export interface Clock {
  /** UTC milliseconds. */
  now(): number;
  /** Calls `then` once at or after `at` (UTC ms), never before this call returns. The result cancels it. */
  schedule(at: number, then: () => void): () => void;
}
