import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';

/** A program made from TypeScript, and what removes it. */
export interface Compiled {
  file: string;
  remove(): Promise<void>;
}

/**
 * Compiles a test's own program, with all that it imports, for a child process: Node 20 reads no TypeScript.
 * `entry` is a path from the root of the repository.
 */
export async function compile(entry: string): Promise<Compiled> {
  // Below node_modules, so that packages are found from there.
  const cache = resolve('node_modules/.cache/kefu-tests');
  await mkdir(cache, { recursive: true });
  const outDir = await mkdtemp(join(cache, 'program-'));
  const project = join(outDir, 'tsconfig.json');
  const options = {
    noEmit: false,
    noCheck: true,
    outDir,
    rootDir: resolve('.'),
    typeRoots: [resolve('node_modules/@types')],
  };
  await writeFile(
    project,
    JSON.stringify({ extends: resolve('tsconfig.json'), compilerOptions: options, include: [resolve(entry)] }),
  );
  await writeFile(join(outDir, 'package.json'), '{ "type": "module" }');
  await promisify(execFile)(process.execPath, [compiler(), '-p', project]);
  const file = join(outDir, relative('.', entry).replace(/\.ts$/, '.js'));
  return { file, remove: () => rm(outDir, { recursive: true, force: true }) };
}

function compiler(): string {
  return join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
}
