import type { Refusal } from '../wire.ts';

/** Headers by which the desk knows a customer. */
export type Identity = Record<string, string>;

/** A request that was not taken. `offline`: it may not even have arrived. */
export class NotTaken extends Error {
  readonly code: Refusal | 'offline' | 'error';
  constructor(code: NotTaken['code']) {
    super(code);
    this.code = code;
  }

  /** Whether the same may be taken later. */
  get isPassing(): boolean {
    return ['offline', 'error', 'busy', 'stopping', 'store', 'too_many', 'unready'].includes(this.code);
  }
}

/** Asks the desk, as this customer or agent. Rejects with NotTaken. */
export async function ask(path: string, identity: Identity, init: RequestInit = {}): Promise<Response> {
  const headers = { 'x-kefu': '1', ...identity, ...(init.headers as Record<string, string> | undefined) };
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new NotTaken('offline');
  }
  if (response.ok) return response;
  const said = await response.json().catch(() => ({}));
  throw new NotTaken(typeof said.error === 'string' ? said.error : 'error');
}

/** Posts a message, with its files beside it. */
export function postMessage(path: string, identity: Identity, message: object, files: File[]): Promise<Response> {
  if (files.length === 0) {
    const headers = { 'content-type': 'application/json' };
    return ask(path, identity, { method: 'POST', headers, body: JSON.stringify(message) });
  }
  const form = new FormData();
  form.set('message', JSON.stringify(message));
  for (const file of files) form.append('file', file, file.name);
  return ask(path, identity, { method: 'POST', body: form });
}

/** An id for a message, so that it is taken once however often it is sent. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
