import type { Clock } from '../ports/clock.ts';

interface Due {
  key: string;
  at: number;
}

/** The heap may hold this many stale entries, and as many more as there are documents to wake. */
const STALE_MOST = 1_000;
/** After a long downtime much is due at once: no more than this is woken before some of it is done. */
const WAKING_MOST = 256;

/**
 * When each document next wants to be woken. One alarm of the Clock, for the earliest; the rest is a heap. Wakes nothing
 * before `start`, and nothing after `stop`.
 */
export class Timers {
  private readonly clock: Clock;
  private readonly wake: (key: string) => Promise<void>;
  private readonly due = new Map<string, number>();
  private heap: Due[] = [];
  private state: 'new' | 'running' | 'stopped' = 'new';
  private cancel: (() => void) | null = null;
  private alarmAt = Number.POSITIVE_INFINITY;
  private waking = 0;

  /** `wake` is called for a key when its time has come; it is then forgotten until it is set again. It never rejects. */
  constructor(clock: Clock, wake: (key: string) => Promise<void>) {
    this.clock = clock;
    this.wake = wake;
  }

  /** Begins to wake; what has come due meanwhile is woken at once. */
  start(): void {
    this.state = 'running';
    this.armForFirst();
  }

  /** Sets when a document is to be woken (UTC ms), or that it is not. */
  set(key: string, at: number | null): void {
    if (this.state === 'stopped') return;
    if (at === null) {
      this.due.delete(key);
      return;
    }
    if (this.due.get(key) === at) return;
    this.due.set(key, at);
    push(this.heap, { key, at });
    if (this.heap.length > 2 * this.due.size + STALE_MOST) this.forgetStale();
    if (this.state === 'running') this.armForFirst();
  }

  /** A sorted list is a heap. */
  private forgetStale(): void {
    this.heap = [...this.due].map(([key, at]) => ({ key, at })).sort((a, b) => a.at - b.at);
  }

  private armForFirst(): void {
    const at = this.heap[0]?.at ?? Number.POSITIVE_INFINITY;
    if (at >= this.alarmAt) return;
    this.cancel?.();
    this.alarmAt = at;
    this.cancel = this.clock.schedule(at, () => this.ring());
  }

  /** Wakes all whose time has come. Entries that were set anew since are stale and fall away. */
  private ring(): void {
    this.alarmAt = Number.POSITIVE_INFINITY;
    this.cancel = null;
    const now = this.clock.now();
    for (let first = this.heap[0]; first && this.waking < WAKING_MOST; first = this.heap[0]) {
      const isStale = this.due.get(first.key) !== first.at;
      if (!isStale && first.at > now) return this.armForFirst();
      pop(this.heap);
      if (!isStale) this.begin(first.key);
    }
  }

  private begin(key: string): void {
    this.due.delete(key);
    this.waking += 1;
    void this.wake(key).then(() => {
      this.waking -= 1;
      if (this.state === 'running' && this.cancel === null) this.ring();
    });
  }

  stop(): void {
    this.state = 'stopped';
    this.cancel?.();
    this.cancel = null;
    this.due.clear();
    this.heap = [];
  }
}

function push(heap: Due[], one: Due): void {
  heap.push(one);
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (before(heap, parent, at)) return;
    swap(heap, parent, at);
    at = parent;
  }
}

function pop(heap: Due[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  heap[0] = last;
  for (let at = 0; ; ) {
    const left = 2 * at + 1;
    const child = left + 1 < heap.length && before(heap, left + 1, left) ? left + 1 : left;
    if (child >= heap.length || before(heap, at, child)) return;
    swap(heap, at, child);
    at = child;
  }
}

function before(heap: Due[], a: number, b: number): boolean {
  return (heap[a]?.at ?? 0) <= (heap[b]?.at ?? 0);
}

function swap(heap: Due[], a: number, b: number): void {
  const [x, y] = [heap[a], heap[b]];
  if (x && y) {
    heap[a] = y;
    heap[b] = x;
  }
}
