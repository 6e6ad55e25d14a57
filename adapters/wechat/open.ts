import { importQuietly } from './repairs/quietly.ts';
import type { Wechat, WechatOptions } from './wechat.ts';

/** The account on the real WeChat, not logged in yet. The libraries are loaded only here: they are large, and have to be kept quiet. */
export async function openWechat(options: Omit<WechatOptions, 'makePuppet'>): Promise<Wechat> {
  const { SafePuppet, createWechat } = await importQuietly(async () => ({
    ...(await import('./safe-puppet.ts')),
    ...(await import('./wechat.ts')),
  }));
  const { clock, maxMediaBytes } = options;
  return createWechat({ ...options, makePuppet: (ear) => new SafePuppet({ ear, clock, maxMediaBytes }) });
}
