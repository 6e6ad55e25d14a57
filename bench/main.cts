// A commit waits for the disk in a thread of this pool. It has to be set before Node first uses the pool, which the
// loader of ES modules already does: so this file is none.
process.env.UV_THREADPOOL_SIZE ??= '16';

void import('./bench.ts').then((bench) => bench.main(process.argv.slice(2)));
