import type { OfficialAccount, OfficialList } from '../guard/official.ts';
import { bad, type Finding, good } from './finding.ts';

/** The list as a site publishes it, or why it could not be had, for people. */
export type Published = { list: unknown } | { failed: string };

/** Where a site publishes the list of what is official. */
export const WELL_KNOWN = '/.well-known/kefu.json';

const TIMEOUT_MS = 10_000;
const BIGGEST = 1_000_000;
const MOST_MOVES = 3;

/**
 * Fetches a published list. Follows a redirect only to the same origin, and reads no more than a megabyte within ten
 * seconds. Never rejects.
 */
export async function fetchPublished(url: URL, timeoutMs = TIMEOUT_MS): Promise<Published> {
  try {
    return await fetchFrom(url, AbortSignal.timeout(timeoutMs), MOST_MOVES);
  } catch (error) {
    return { failed: `can't be reached (${reasonOf(error)})` };
  }
}

async function fetchFrom(url: URL, signal: AbortSignal, moves: number): Promise<Published> {
  const response = await fetch(url.href, { redirect: 'manual', signal, headers: { accept: 'application/json' } });
  const to = response.headers.get('location');
  if (response.status >= 300 && response.status < 400 && to !== null) {
    await response.body?.cancel();
    const next = URL.canParse(to, url.href) ? new URL(to, url) : null;
    if (next?.origin !== url.origin || moves === 0) return { failed: `leads elsewhere (${next?.origin ?? 'nowhere'})` };
    return fetchFrom(next, signal, moves - 1);
  }
  if (response.ok) return parsed(await textOf(response));
  await response.body?.cancel();
  return { failed: response.status === 404 ? 'is not there' : `is refused (status ${response.status})` };
}

/** The text of a response; null when it is longer than any list. */
async function textOf({ body }: Response): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > BIGGEST) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parsed(text: string | null): Published {
  if (text === null) return { failed: 'is too big to be the list' };
  try {
    return { list: JSON.parse(text) };
  } catch {
    return { failed: 'is no JSON' };
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'TimeoutError') return 'it takes too long';
  return error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : error.name;
}

/** What the doctor says of a published list beside the one here. */
export function comparePublished(url: string, published: Published, list: OfficialList): Finding[] {
  if ('failed' in published) return [bad(`${url} ${published.failed}: publish there what \`kefu wellknown\` writes`)];
  const there = entriesOf(published.list);
  if (there === null) return [bad(`${url} is no list: publish there what \`kefu wellknown\` writes`)];
  const here = entriesOf(list) ?? [];
  const differences = [
    ...here.filter((entry) => !there.includes(entry)).map((entry) => bad(`${url} lacks ${entry}`)),
    ...there.filter((entry) => !here.includes(entry)).map((entry) => bad(`${url} has ${entry}, which is not ours`)),
  ];
  return differences.length > 0 ? differences : [good(`${url} publishes the list as it is here`)];
}

/** The entries of a list, each with the name of what it is; null when it is none. */
function entriesOf(list: unknown): string[] | null {
  if (typeof list !== 'object' || list === null) return null;
  const { sites, mailboxes, telephones, accounts } = list as Record<string, unknown>;
  const parts = Object.entries({ sites, mailboxes, telephones, accounts });
  if (!parts.every(([, entries]) => Array.isArray(entries))) return null;
  return parts.flatMap(([name, entries]) =>
    (entries as unknown[]).map((entry) => `${name}: ${shown(entry).slice(0, 120)}`),
  );
}

function shown(entry: unknown): string {
  if (typeof entry === 'string') return entry;
  const { platform, handle } = (entry ?? {}) as Partial<OfficialAccount>;
  return `${platform} ${handle}`;
}
