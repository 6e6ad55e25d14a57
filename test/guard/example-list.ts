import { loadOfficial } from '../../src/book/official.ts';
import type { OfficialList } from '../../src/guard/official.ts';

/** The list that ships. */
export async function exampleList(): Promise<OfficialList> {
  const list = await loadOfficial('data/official.yaml');
  if ('problems' in list) throw new Error(JSON.stringify(list.problems));
  return list;
}
