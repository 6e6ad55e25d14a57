#!/usr/bin/env node
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { setFlagsFromString } = require('node:v8');

// Nothing here is newer than it has to be, so that an old Node comes far enough to say what is wrong.
const version = process.versions.node.split('.').map(Number);
if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  console.error(`kefu: needs Node 20.19 or newer; this is Node ${process.versions.node}`);
  process.exit(1);
}

// A commit waits for the disk in a thread of this pool. The conversations' documents are synced side by side, more than the
// usual four at a time. It has to be set before the pool is first used, and loading an ES module uses it: so this is none.
if (!process.env.UV_THREADPOOL_SIZE) process.env.UV_THREADPOOL_SIZE = '16';

// Node 20 optimizes too soon what runs once, as the reading of the book does: on one core or two, the threads that do it took
// a quarter of the time of a start. What customers keep busy is optimized all the same, a little later. Newer Nodes wait.
if (version[0] === 20) setFlagsFromString('--interrupt-budget=1000000');

import('../dist/src/main.js')
  .then((built) => built.main(process.argv.slice(2), pathToFileURL(join(__dirname, '../'))))
  .then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      const isUnbuilt =
        error.code === 'ERR_MODULE_NOT_FOUND' && /dist.src.main\.js' imported from .*kefu\.cjs/.test(error.message);
      console.error(isUnbuilt ? 'kefu: is not built yet: npm run build' : error);
      process.exitCode = isUnbuilt ? 1 : 4;
    },
  );
