import type { FailedCall } from '../send-errors.ts';
import { type Answer, BLOCKED, type Client, ENDS, type Request } from './client.ts';

/** The calls by which a session begins and goes on. */
const LIVES = new Set(['webwxinit', 'synccheck', 'webwxsync']);

/** What a call to WeChat tells beside its answer. */
export interface Told {
  /** The session is over, by this code. */
  ended(code: number): void;
  /** A login was refused after it had been confirmed on the phone. */
  refused(code: number, message: string): void;
  /** A code was not scanned in time. */
  expired(): void;
  /** WeChat could not be reached, or could. */
  network(error: string | null): void;
}

export interface RequestRepair extends Told {
  /** Where to send what is meant for WeChat; null: to WeChat. */
  origin: string | null;
  /** Ends every call that is under way. */
  signal: AbortSignal;
}

/**
 * Names of every call that failed where it was and what WeChat said, and tells of a session's end, of a refused login and of the
 * network, which the client keeps to itself.
 */
export function repairRequests(client: Client, repair: RequestRepair): void {
  const send = client.request.bind(client);
  client.request = async (request) => {
    const endpoint = new URL(request.url).pathname.split('/').at(-1) ?? '';
    try {
      const answer = await send({ ...sentTo(request, repair.origin), signal: repair.signal });
      repair.network(null);
      return look(endpoint, answer, client, repair);
    } catch (error) {
      throw told(endpoint, error, repair);
    }
  };
}

function sentTo(request: Request, origin: string | null): Request {
  if (origin === null) return request;
  const { host, pathname, search } = new URL(request.url);
  return { ...request, url: origin + pathname + search, headers: { ...request.headers, 'x-wx-host': host } };
}

/** The answer as it came, unless it says that something went wrong: then it is an error that says what. */
function look(endpoint: string, answer: Answer, client: Client, repair: RequestRepair): Answer {
  const text = typeof answer.data === 'string' ? answer.data : '';
  if (endpoint === 'login' && /window\.code\s*=\s*400/.test(text)) repair.expired();
  const ret = retOf(answer.data) ?? Number(/retcode\s*:\s*"(\d+)"/.exec(text)?.[1] ?? 0);
  if (ret === 0) return answer;
  // A session that is over is over at once, whatever its code: the client knows one of four, and waits for the third error.
  const isBlocked = ret === BLOCKED && LIVES.has(endpoint);
  if (client.state !== client.CONF.STATE.login) {
    if (isBlocked) repair.refused(ret, 'at the start of the session');
  } else if (ENDS.has(ret) || isBlocked) repair.ended(ret);
  throw Object.assign(new Error(`${endpoint}: ${ret}`), { ret });
}

function told(endpoint: string, error: unknown, repair: RequestRepair): FailedCall {
  const failed: FailedCall & { response?: { status?: number; data?: unknown } } =
    error instanceof Error ? error : new Error(String(error));
  const page = typeof failed.response?.data === 'string' ? failed.response.data : '';
  const [, ret, message] = /<ret>(\d+)<\/ret>[\s\S]*?<message>([\s\S]*?)<\/message>/.exec(page) ?? [];
  if (ret !== undefined && ret !== '0') repair.refused(Number(ret), message ?? '');
  else if (failed.ret === undefined && failed.response === undefined && !repair.signal.aborted) {
    repair.network(failed.code ?? failed.message);
  }
  // A login ends with a redirect, which the client takes for an error and reads: it must find it as it was.
  return Object.assign(failed, { endpoint });
}

/** WeChat's code in an answer; undefined when it has none. */
export function retOf(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null || !('BaseResponse' in data)) return undefined;
  const base = data.BaseResponse as { Ret?: unknown } | null;
  return typeof base?.Ret === 'number' ? base.Ret : undefined;
}
