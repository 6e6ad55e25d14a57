import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { bad, type Finding, good, note } from './finding.ts';

export interface StateProbe {
  /** Whether another process has the state folder; the folder is there. */
  inUse(dir: string): Promise<boolean>;
}

/** Whether conversations could be kept in a folder: it is there, or can be made; it can be written; nobody else uses it. */
export async function inspectState(dir: string, { inUse }: StateProbe): Promise<Finding> {
  const found = await stat(dir).catch(() => null);
  if (found === null) return inspectMissing(dir);
  if (!found.isDirectory()) return bad(`${dir} is no folder`);
  if (!(await isWritable(dir))) return bad(`The state folder ${dir} can't be written`);
  if (await inUse(dir)) return bad(`The state folder ${dir} is in use by another process`);
  return good(`The state folder ${dir} is there and can be written`);
}

async function inspectMissing(dir: string): Promise<Finding> {
  const above = await nearestFolder(resolve(dir));
  if (!(await isWritable(above))) return bad(`The state folder ${dir} is missing and can't be made in ${above}`);
  return note(`The state folder ${dir} is not there yet; it is made at start`);
}

async function nearestFolder(path: string): Promise<string> {
  const above = dirname(path);
  if (above === path || (await stat(above).catch(() => null)) !== null) return above;
  return nearestFolder(above);
}

async function isWritable(dir: string): Promise<boolean> {
  const { R_OK, W_OK, X_OK } = constants;
  return access(dir, R_OK | W_OK | X_OK).then(
    () => true,
    () => false,
  );
}
