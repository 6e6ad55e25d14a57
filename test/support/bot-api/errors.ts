/** What goes with some errors: how long to wait, or the chat that a group has become. */
export interface ErrorParameters {
  readonly retry_after?: number;
  readonly migrate_to_chat_id?: number;
}

/** An answer of the Bot API that is not ok, in its own words. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: ErrorParameters | undefined;

  constructor(code: number, description: string, parameters?: ErrorParameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }

  /** The body that is sent. */
  body() {
    const parameters = this.parameters === undefined ? {} : { parameters: this.parameters };
    return { ok: false, error_code: this.code, description: this.message, ...parameters };
  }
}

/** 400, with what the real server says after "Bad Request: ". */
export function bad(what: string): Refusal {
  return new Refusal(400, `Bad Request: ${what}`);
}

/** 403, with what the real server says after "Forbidden: ". */
export function forbidden(what: string): Refusal {
  return new Refusal(403, `Forbidden: ${what}`);
}

/** 429, to be tried again after so many whole seconds. */
export function tooMany(seconds: number): Refusal {
  return new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
}
