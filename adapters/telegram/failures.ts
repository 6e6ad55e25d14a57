import { GrammyError, HttpError } from 'grammy';
import { SendError } from '../../src/ports/errors.ts';

/** Failures from before anything was sent. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_CLOSED',
]);

const GONE = /bot was blocked|user is deactivated|can't initiate conversation|chat not found|PEER_ID_INVALID/i;
const TOO_BIG = /too large|too big|Too Large/i;

/** Whether Telegram refused a call with words like these. */
export function isRefusal(error: unknown, words: RegExp): boolean {
  return error instanceof GrammyError && words.test(error.description);
}

/** Whether Telegram refused a call, or gave no answer. */
export function isCallFailure(error: unknown): boolean {
  return error instanceof GrammyError || error instanceof HttpError;
}

export function isUnknownToken(error: unknown): boolean {
  return isRefusal(error, /^(?:Unauthorized|Not Found)/);
}

/** How long Telegram asks to wait, ms; null when it does not. */
export function waitAsked(error: unknown): number | null {
  const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  return seconds === undefined ? null : seconds * 1000;
}

/** The id of the supergroup that a group has become, when that is why the call failed. */
export function movedTo(error: unknown): number | null {
  return error instanceof GrammyError ? (error.parameters.migrate_to_chat_id ?? null) : null;
}

/**
 * Why a message did not go out. A customer who blocked the bot is unreachable; a room that does not let the bot in is offline, since
 * what is for the agents must wait until it does.
 */
export function sendFailure(error: unknown, to: 'customer' | 'room'): SendError {
  if (error instanceof SendError) return error;
  if (error instanceof HttpError) return networkFailure(error);
  if (!(error instanceof GrammyError)) return new SendError('rejected', String(error), { cause: error });
  const why = `${error.method}: ${error.description}`;
  const { error_code: code } = error;
  const retryAfter = waitAsked(error);
  if (retryAfter !== null) return new SendError('rate_limited', why, { cause: error, retryAfter });
  if (code >= 500) return new SendError('unknown_outcome', why, { cause: error });
  if (code === 401 || code === 404)
    return new SendError('offline', `the token is not valid (${why})`, { cause: error });
  if (TOO_BIG.test(error.description) || code === 413) return new SendError('too_big', why, { cause: error });
  const isGone = code === 403 || GONE.test(error.description);
  if (to === 'room') return new SendError(isGone || isForbidden(error) ? 'offline' : 'rejected', why, { cause: error });
  return new SendError(isGone ? 'unreachable' : 'rejected', why, { cause: error });
}

/** Whether the same call may do better another time. */
export function mayPass(error: unknown): boolean {
  return ['network', 'unknown_outcome', 'rate_limited'].includes(sendFailure(error, 'room').code);
}

function isForbidden(error: GrammyError): boolean {
  return /not enough rights|need administrator|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|have no rights/i.test(
    error.description,
  );
}

function networkFailure(error: HttpError): SendError {
  const cause: unknown = error.error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  // Never the message: it may hold the address, and that holds the token.
  const why = `no answer from Telegram${code === '' ? '' : ` (${code})`}`;
  return new SendError(NOT_SENT.has(code) ? 'network' : 'unknown_outcome', why, { cause });
}
