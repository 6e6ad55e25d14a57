import { openDesk } from './desk.ts';
import { shippedBook } from './shipped.ts';

/** What a fresh process has to say when it has opened a desk. Bytes, and milliseconds. */
export interface Opened {
  documents: number;
  start: number;
  /** Processor time of the start. */
  processor: number;
  rss: number;
  /** What is in use, when the garbage is gone. */
  heap: number;
}

// A program of its own: opens the desk on the folder it is given, and prints what it took.
const shipped = await shippedBook();
const begun = performance.now();
const before = process.cpuUsage();
const desk = await openDesk(shipped, process.argv[2] ?? '');
const start = performance.now() - begun;
const { user, system } = process.cpuUsage(before);
const { rss } = process.memoryUsage();
globalThis.gc?.();
const opened: Opened = {
  ...{ documents: desk.report.documents, start, processor: (user + system) / 1_000 },
  ...{ rss, heap: process.memoryUsage().heapUsed },
};
console.log(JSON.stringify(opened));
await desk.stop();
