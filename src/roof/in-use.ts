import { existsSync } from 'node:fs';
import { Layout } from '../../adapters/lowdb/layout.ts';
import { lock } from '../../adapters/lowdb/lock.ts';
import { StoreError } from '../ports/errors.ts';

/** Whether another process has the state folder. */
export async function isInUse(dir: string): Promise<boolean> {
  const { locks } = new Layout(dir);
  if (!existsSync(locks)) return false;
  try {
    const unlock = await lock(locks);
    await unlock();
    return false;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'in_use') return true;
    throw error;
  }
}
