import { bad } from './errors.ts';
import type { Params } from './params.ts';
import type { World } from './state.ts';
import type { Pending, Updates } from './updates.ts';

/** Where updates are sent, as setWebhook said. */
interface Target {
  readonly url: string;
  readonly secret: string;
  readonly connections: number;
}

/** Sends updates to the bot's address: one of each lane at a time, again until it answers with 2xx. */
export class Webhook {
  /** How long a refused update rests before it is sent again; the real server begins with a second and doubles. */
  retryMs = 10;
  /** Called with the method call that a bot may put in its answer. */
  onReply: (method: string, fields: Record<string, unknown>) => void = () => undefined;
  #target: Target | null = null;
  #lastError: { last_error_date: number; last_error_message: string } | null = null;
  readonly #busy = new Set<string>();
  readonly #ended = new AbortController();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #world: World;
  readonly #updates: Updates;

  constructor(world: World, updates: Updates) {
    this.#world = world;
    this.#updates = updates;
    updates.onPush = () => this.#deliver();
  }

  get active(): boolean {
    return this.#target !== null;
  }

  /** How many updates are on their way at this moment. */
  get inFlight(): number {
    return this.#busy.size;
  }

  /** setWebhook. An empty address takes it away. */
  set(params: Params): true {
    const secret = params.text('secret_token');
    if (secret.length > 256) throw bad('secret token is too long');
    if (!/^[\w-]*$/.test(secret)) throw bad('secret token contains unallowed characters');
    const url = params.text('url');
    if (url !== '' && !URL.canParse(url)) throw bad('invalid webhook URL specified');
    if (params.flag('drop_pending_updates')) this.#updates.clear();
    if (url === '') return this.remove(params);
    this.#updates.allow(params);
    this.#lastError = null;
    this.#target = { url, secret, connections: Math.min(100, params.int('max_connections') || 40) };
    this.#updates.interrupt('Conflict: terminated by setWebhook request');
    this.#deliver();
    return true;
  }

  /** deleteWebhook. */
  remove(params: Params): true {
    if (params.flag('drop_pending_updates')) this.#updates.clear();
    this.#target = null;
    return true;
  }

  /** getWebhookInfo. */
  info() {
    const allowed = this.#updates.allowed();
    return {
      url: this.#target?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: this.#updates.pending().length,
      ...(this.#target === null ? {} : { max_connections: this.#target.connections, ...this.#lastError }),
      ...(allowed === null ? {} : { allowed_updates: allowed }),
    };
  }

  /** Sends nothing more. */
  stop(): void {
    this.#target = null;
    this.#ended.abort();
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #deliver(): void {
    const target = this.#target;
    if (target === null) return;
    for (const pending of this.#updates.pending()) {
      if (this.#busy.size >= target.connections) return;
      if (this.#busy.has(pending.lane)) continue;
      this.#busy.add(pending.lane);
      void this.#send(target, pending);
    }
  }

  async #send(target: Target, pending: Pending): Promise<void> {
    try {
      await this.#post(target, pending);
      this.#updates.confirm(pending);
      this.#release(pending.lane);
    } catch (error) {
      if (this.#ended.signal.aborted) return;
      this.#lastError = { last_error_date: this.#world.date(), last_error_message: reason(error) };
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        this.#release(pending.lane);
      }, this.retryMs);
      this.#timers.add(timer);
      this.#world.changed();
    }
  }

  #release(lane: string): void {
    this.#busy.delete(lane);
    this.#deliver();
  }

  async #post(target: Target, { update }: Pending): Promise<void> {
    const secret = target.secret === '' ? {} : { 'x-telegram-bot-api-secret-token': target.secret };
    const headers = { 'content-type': 'application/json', ...secret };
    const response = await fetch(target.url, {
      method: 'POST',
      headers,
      body: JSON.stringify(update),
      signal: this.#ended.signal,
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`Wrong response from the webhook: ${response.status} ${response.statusText}`);
    const { method, ...fields } = callIn(text);
    if (typeof method === 'string') this.onReply(method, fields);
  }
}

/** The call that an answer carries, or nothing: an answer may be anything. */
function callIn(text: string): { method?: unknown } {
  try {
    const inside: unknown = JSON.parse(text);
    return typeof inside === 'object' && inside !== null ? inside : {};
  } catch {
    return {};
  }
}

function reason(error: unknown): string {
  return error instanceof Error && error.message !== 'fetch failed' ? error.message : 'Connection refused';
}
