import type { Puppet } from 'wechaty-puppet';

/** How wechat4u sends a request; the options are axios'. */
type Request = (options: { url: string; headers?: Record<string, string> }) => Promise<unknown>;

/** The one place where a puppet hands over each client that it makes. */
interface Seam {
  monkeyPatch(client: { request: Request }): void;
}

/**
 * Leads a wechat4u puppet, or one that extends it, to the server at `origin`: call it before the puppet is started. Nothing
 * but the host of its requests is changed.
 */
export function leadTo(puppet: Puppet, origin: string): void {
  // Private to the library's types.
  const seam = puppet as unknown as Seam;
  const patch = seam.monkeyPatch.bind(puppet);
  seam.monkeyPatch = (client) => {
    patch(client);
    client.request = redirected(client.request, origin);
  };
}

/** Requests that go to `origin` whatever host they name. */
function redirected(request: Request, origin: string): Request {
  return (options) => {
    const url = new URL(options.url);
    const headers = { ...options.headers, 'x-wx-host': url.host };
    return request({ ...options, url: origin + url.pathname + url.search, headers });
  };
}
