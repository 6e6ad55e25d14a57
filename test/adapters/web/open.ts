import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newToken } from '../../../adapters/web/sessions.ts';
import { createWeb, type Web, type WebOptions } from '../../../adapters/web/web.ts';
import { SILENT } from '../../support/stage.ts';
import { AgentPage, CustomerPage } from './page.ts';

/** Limits that no test comes near by accident. */
export const UNLIMITED = {
  messages: { burst: 1e6, perSecond: 1e6 },
  requests: { burst: 1e6, perSecond: 1e6 },
  assets: { burst: 1e6, perSecond: 1e6 },
  signIns: { burst: 1e6, perSecond: 1e6 },
  livePerSession: 1e6,
  livePerAddress: 1e6,
};

/** A page on a free port, without the files of a built one. */
export async function makeWeb(options: Partial<WebOptions> = {}): Promise<{ web: Web; remove(): Promise<void> }> {
  const assets = options.assets ?? (await mkdtemp(join(tmpdir(), 'kefu-web-')));
  const web = createWeb({
    ...{ host: '127.0.0.1', port: 0, origin: null, proxied: false, customers: true, agents: true, token: null },
    ...{ allowedOrigins: [], brand: { 'zh-CN': '星桥钱包' }, language: 'zh-CN', assets, view: () => null },
    ...{ maxMediaBytes: 20 * 1024 ** 2, limits: UNLIMITED, log: SILENT, now: Date.now },
    ...options,
  });
  return { web, remove: () => rm(assets, { recursive: true, force: true }) };
}

/** The people on a page: customers by name, each with a session that outlives the page, and the room. */
export class People {
  private readonly tokens = new Map<string, string>();
  private readonly pages = new Map<string, Promise<CustomerPage>>();
  private room: Promise<AgentPage> | null = null;

  /** The page of a customer, opened at the first time. */
  customer(url: string, name: string): Promise<CustomerPage> {
    const token = this.tokens.get(name) ?? newToken();
    this.tokens.set(name, token);
    const open = this.pages.get(name) ?? new CustomerPage(url, token, name).open();
    this.pages.set(name, open);
    return open;
  }

  /** The agents' page; where a token opens the room, it enters with it. */
  agents(url: string, token: string | null = null): Promise<AgentPage> {
    this.room ??= enter(url, token).then((headers) => new AgentPage(url, headers).open());
    return this.room;
  }

  /** Every page that is open. */
  async all(): Promise<(CustomerPage | AgentPage)[]> {
    return Promise.all([...this.pages.values(), ...(this.room ? [this.room] : [])]);
  }

  /** Closes the pages; the sessions stay. */
  async leave(): Promise<void> {
    for (const page of await this.all().catch(() => [])) page.close();
    this.pages.clear();
    this.room = null;
  }
}

/** What lets an agent in: a pass for the token, nothing where there is none. */
async function enter(url: string, token: string | null): Promise<Record<string, string>> {
  if (token === null) return {};
  const headers = { 'x-kefu': '1', 'content-type': 'application/json' };
  const response = await fetch(`${url}/api/room/enter`, { method: 'POST', headers, body: JSON.stringify({ token }) });
  return { cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
}
