import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const TOKEN = /^[\w-]{43}$/;
const TAB = /^[\w-]{8,40}$/;

/** A fresh secret of 256 bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether a text could be such a secret. */
export function isToken(text: string | undefined): text is string {
  return text !== undefined && TOKEN.test(text);
}

/**
 * The customer behind a secret: of the page by its cookie and the tab that it is in, of the widget by its token. The id tells
 * nothing of the secret, so that it may be stored; null when there is no session.
 */
export function customerOf(cookie: string | undefined, tab: string | undefined, token: string | undefined) {
  if (isToken(token)) return digest(`widget ${token}`);
  if (isToken(cookie) && tab !== undefined && TAB.test(tab)) return digest(`page ${cookie} ${tab}`);
  return null;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/** How long an agent stays signed in, ms. */
export const MEMBER_MS = 12 * 60 * 60 * 1000;

/** Who may enter the agents' room: everybody who can reach the page when there is no token, else who knows it. */
export class Door {
  private readonly token: string | null;

  constructor(token: string | null) {
    this.token = token;
  }

  get isOpen(): boolean {
    return this.token === null;
  }

  /** A pass that is good until `now` + MEMBER_MS, for the right token; null for another. */
  enter(given: string, now: number): string | null {
    if (this.token === null || !sameText(given, this.token)) return null;
    const until = String(now + MEMBER_MS);
    return `${until}.${this.seal(until)}`;
  }

  /** Whether a pass is one of ours and still good. */
  admits(pass: string | undefined, now: number): boolean {
    if (this.token === null) return true;
    const [until = '', seal = ''] = (pass ?? '').split('.');
    return Number(until) > now && sameText(seal, this.seal(until));
  }

  private seal(until: string): string {
    return createHmac('sha256', `kefu room ${this.token}`).update(until).digest('base64url');
  }
}

/** Compares without telling by the time it takes where texts differ. */
function sameText(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return x !== undefined && y !== undefined && timingSafeEqual(x, y);
}
