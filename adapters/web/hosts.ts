import { isIP } from 'node:net';

/** Where the page is reached: what Host and Origin of a request may be. */
export interface Place {
  /** The address that it listens on. */
  host: string;
  /** The address that it is known by, `https://desk.example.com` say; null when that is the one it listens on. */
  origin: string | null;
}

/** Whether an address is one of this machine alone. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}

/**
 * Whether a request may carry this Host header. A name that somebody else could point at this machine may not: a page of
 * theirs would pass for ours. An address can't be pointed elsewhere, so beyond loopback every one is taken.
 */
export function isOurHost(header: string | undefined, { host, origin }: Place): boolean {
  const asked = hostOf(`http://${header}`);
  if (header === undefined || asked === null) return false;
  if (origin !== null && asked.host === hostOf(origin)?.host) return true;
  const name = asked.hostname.replace(/^\[|\]$/g, '');
  return isLoopback(name) || (!isLoopback(host) && (isIP(name) !== 0 || name === host));
}

/** Whether a request comes from a page of ours: from the same host that it goes to. */
export function isOurOrigin(origin: string, header: string | undefined): boolean {
  const from = hostOf(origin);
  return from !== null && header !== undefined && from.host === hostOf(`${from.protocol}//${header}`)?.host;
}

function hostOf(url: string): URL | null {
  try {
    const parsed = new URL(url);
    return parsed.username === '' && parsed.password === '' && parsed.pathname === '/' ? parsed : null;
  } catch {
    return null;
  }
}
