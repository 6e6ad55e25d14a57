import type { Clock } from '../ports/clock.ts';

interface Due {
  key: string;
  at: number;
}

/** When each document next wants to be woken. One alarm of the Clock, for the earliest; the rest is a heap. */
export class Timers {
  private readonly clock: Clock;
  private readonly wake: (key: string) => void;
  private readonly due = new Map<string, number>();
  private readonly heap: Due[] = [];
  private cancel: (() => void) | null = null;
  private alarmAt = Number.POSITIVE_INFINITY;

  /** `wake` is called for a key when its time has come; it is then forgotten until it is set again. */
  constructor(clock: Clock, wake: (key: string) => void) {
    this.clock = clock;
    this.wake = wake;
  }

  /** Sets when a document is to be woken (UTC ms), or that it is not. */
  set(key: string, at: number | null): void {
    if (at === null) {
      this.due.delete(key);
      return;
    }
    if (this.due.get(key) === at) return;
    this.due.set(key, at);
    push(this.heap, { key, at });
    if (at < this.alarmAt) this.arm(at);
  }

  private arm(at: number): void {
    this.cancel?.();
    this.alarmAt = at;
    this.cancel = this.clock.schedule(at, () => this.ring());
  }

  /** Wakes all whose time has come. Entries that were set anew since are stale and fall away. */
  private ring(): void {
    this.alarmAt = Number.POSITIVE_INFINITY;
    this.cancel = null;
    const now = this.clock.now();
    for (let first = this.heap[0]; first; first = this.heap[0]) {
      const isStale = this.due.get(first.key) !== first.at;
      if (!isStale && first.at > now) return this.arm(first.at);
      pop(this.heap);
      if (isStale) continue;
      this.due.delete(first.key);
      this.wake(first.key);
    }
  }

  stop(): void {
    this.cancel?.();
    this.due.clear();
    this.heap.length = 0;
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
