import type { Call, Reply } from './wire.ts';

/** The endpoints that bring a message to somebody. */
export const SENDS = new Set([
  'webwxsendmsg',
  'webwxsendmsgimg',
  'webwxsendappmsg',
  'webwxsendvideomsg',
  'webwxsendemoticon',
]);

/** An endpoint, or `send` for all that bring a message to somebody. */
export type Where = 'send' | (string & {});

/** What goes wrong with a call: a code, an HTTP status, or the connection before or after it took effect. */
export type Fault = { ret: number; message?: string } | { status: number } | { cut: 'before' | 'after' };

/** What has been arranged to go wrong. */
export class Faults {
  #arranged: { where: Where; fault: Fault; times: number }[] = [];
  #limit: { where: Where; left: number } | undefined;

  /** The next calls to an endpoint go wrong; `send` stands for all that bring a message to somebody. */
  fail(where: Where, fault: Fault, times = 1): void {
    this.#arranged.push({ where, fault, times });
  }

  /** After so many more calls everything is too fast (code 1205), until `calm`. */
  tooFast(after: number, where: Where = 'send'): void {
    this.#limit = { where, left: after };
  }

  /** Nothing goes wrong any more. */
  calm(): void {
    this.#arranged = [];
    this.#limit = undefined;
  }

  /** Answers a call, or lets something go wrong with it. */
  async around(call: Call, answer: () => Promise<Reply>): Promise<Reply> {
    const fault = this.#next(call.endpoint);
    if (!fault) return answer();
    if ('ret' in fault) return ret(fault.ret, fault.message);
    if ('status' in fault) return { status: fault.status, body: '' };
    if (fault.cut === 'after') await answer();
    return 'cut';
  }

  #next(endpoint: string): Fault | undefined {
    const arranged = this.#arranged.find(({ where, times }) => times > 0 && matches(where, endpoint));
    if (arranged) {
      arranged.times--;
      return arranged.fault;
    }
    if (!this.#limit || !matches(this.#limit.where, endpoint)) return undefined;
    return this.#limit.left-- > 0 ? undefined : { ret: 1205 };
  }
}

/** A reply with a code, as almost every endpoint gives it. */
export function ret(code: number, message = '', more: Record<string, unknown> = {}): Reply {
  return { body: JSON.stringify({ BaseResponse: { Ret: code, ErrMsg: message }, ...more }) };
}

function matches(where: Where, endpoint: string): boolean {
  return where === 'send' ? SENDS.has(endpoint) : where === endpoint;
}
