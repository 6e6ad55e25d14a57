import { SafePuppet } from './safe-puppet.ts';
import { createWechat, type Wechat, type WechatOptions } from './wechat.ts';

/** The account on the real WeChat, not logged in yet. */
export function openWechat(options: Omit<WechatOptions, 'makePuppet'>): Wechat {
  const { clock, maxMediaBytes } = options;
  return createWechat({ ...options, makePuppet: (ear) => new SafePuppet({ ear, clock, maxMediaBytes }) as never });
}
