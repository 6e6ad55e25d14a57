import { type SendCode, SendError } from '../../src/ports/errors.ts';
import { describeError } from './describe.ts';

/** The endpoints that bring a message to somebody. What fails elsewhere (an upload, say) has brought nothing. */
const SENDS = new Set(['webwxsendmsg', 'webwxsendmsgimg', 'webwxsendappmsg', 'webwxsendvideomsg', 'webwxsendemoticon']);
/** The connection was never made, so nothing was sent. */
const UNMADE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN']);
const TOO_FAST = 1205;
/** The session is over: logged out, kicked, or its cookies are void. */
const OVER = new Set([1100, 1101, 1102]);

/** A call to WeChat that failed: where, and with which code of WeChat's or of the network. */
export interface FailedCall extends Error {
  endpoint?: string;
  ret?: number;
  code?: string;
}

/** Why a message did not go out, in the terms of the outbox. */
export function asSendError(error: unknown): SendError {
  if (error instanceof SendError) return error;
  const failed: FailedCall = error instanceof Error ? error : new Error(String(error));
  const what = [failed.endpoint, failed.ret ?? failed.code ?? describeError(failed)].filter(Boolean).join(': ');
  return new SendError(codeOf(failed), what, { cause: error });
}

function codeOf({ endpoint, ret, code }: FailedCall): SendCode {
  if (ret === TOO_FAST) return 'rate_limited';
  if (ret !== undefined && OVER.has(ret)) return 'offline';
  if (ret !== undefined) return 'rejected';
  if (endpoint === undefined) return 'rejected';
  if (code !== undefined && UNMADE.has(code)) return 'network';
  return SENDS.has(endpoint) ? 'unknown_outcome' : 'network';
}
