import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newCertificate } from './certificate.ts';
import type { Wire } from './wire.ts';

/** A way into the server for a program of its own: it takes the server for a proxy and WeChat's hosts to be behind it. */
export interface Tunnel {
  /** What the program needs in its environment. */
  env: Record<string, string>;
  remove(): Promise<void>;
}

const HOSTS = ['qq.com', '*.qq.com', '*.wx.qq.com', '*.weixin.qq.com'];

/** Opens it. Hosts that are not WeChat's are refused, and told to `refused`. */
export async function openTunnel(wire: Wire, refused: (host: string) => void): Promise<Tunnel> {
  const certificate = newCertificate(HOSTS);
  const folder = await mkdtemp(join(tmpdir(), 'wx-web-'));
  const file = join(folder, 'ca.pem');
  await writeFile(file, certificate.cert);
  wire.onTunnel((host) => {
    if (/(^|\.)qq\.com:443$/.test(host)) return certificate;
    refused(host);
    return undefined;
  });
  return {
    env: {
      ...{ HTTPS_PROXY: wire.origin, https_proxy: wire.origin, NO_PROXY: '', no_proxy: '' },
      NODE_EXTRA_CA_CERTS: file,
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
