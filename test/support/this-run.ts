import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder that the processes of this run of the tests share. */
    shared: string;
  }
}

/** Makes what the processes of a run of the tests share, and removes it when they have ended. */
export default async function begin(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'kefu-tests-'));
  project.provide('shared', folder);
  return () => rm(folder, { recursive: true, force: true });
}
