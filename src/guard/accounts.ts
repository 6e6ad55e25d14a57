import { visible } from './letters.ts';

/** An account that a text names; the platform is null where it says none. */
export interface Account {
  handle: string;
  platform: string | null;
}

/** Platforms, by what people call them. */
const CALLED: Record<string, string> = {
  wechat: '微信公众号|公众号|微信|薇信|威信|v信|薇|wechat|weixin|加v|vx|wx',
  telegram: 'telegram|电报|飞机|tg',
  qq: 'qq|企鹅|扣扣',
  whatsapp: 'whats ?app',
  x: 'twitter|推特',
  weibo: '微博|weibo',
  line: 'line',
  skype: 'skype',
  discord: 'discord',
  signal: 'signal',
  facebook: 'facebook|fb|messenger',
  instagram: 'instagram|ins',
  douyin: '抖音|小红书|快手|tiktok',
};
/** Sites that are a platform: the first part of the path is the account. */
const SITES: Record<string, string> = {
  't.me': 'telegram',
  'telegram.me': 'telegram',
  'x.com': 'x',
  'twitter.com': 'x',
  'weibo.com': 'weibo',
  'facebook.com': 'facebook',
  'www.facebook.com': 'facebook',
  'instagram.com': 'instagram',
  'www.instagram.com': 'instagram',
  'wa.me': 'whatsapp',
};

const ANY = Object.values(CALLED).join('|');
const KIND = '(?:[号群]|账号|帐号|官方号|频道|id|account|group|channel|bot|客服)';
const HANDLE = '[a-z\\d][\\w.-]{3,31}';
const AT = /(?<![a-z\d._/+-])@(?<at>[a-z\d_][\w-]{3,31})/giu;
const NAMED = new RegExp(
  `(?<![a-z])(?<platform>${ANY})(?<kind>[^\\p{L}\\d\\n@]{0,3}${KIND})?(?<link>[^\\p{L}\\d\\n]{0,4}(?:is|as|是|为|:|：)?[^\\p{L}\\d\\n]{0,4})(?<handle>${HANDLE})`,
  'giu',
);
const PERSONAL =
  /加我(?!们)|加(?:一?下)?(?:我的|咱的?)|(?<!不[要用会能])私聊(?:我|一?下)|(?:加|扫)(?:一?下)?个人(?:微信|号)|(?<![a-z])(?:add|dm|pm|message|contact|text) me (?:on|at|via|privately|directly|there)(?![a-z])|(?:my|our) (?:personal|private) (?:account|number|wechat|telegram|whatsapp)/iu;

/** The accounts that a text names: by @, or behind the name of a platform. Total, in linear time. */
export function findAccounts(text: string): Account[] {
  const plain = visible(text).replace(/[❤♥\u{1f300}-\u{1faff}]/gu, '');
  const named = [...plain.matchAll(NAMED)].flatMap(({ groups }) => {
    const { platform = '', kind, link = '', handle = '' } = groups ?? {};
    const isSure =
      /\d|_/u.test(handle) || /[:：是为]|is|as/iu.test(link) || (kind !== undefined && !/[\s]$/.test(link));
    return isSure && !/^\d+(?:\.\d+)+/u.test(handle)
      ? [{ handle: handle.replace(/[.-]+$/, ''), platform: platformOf(platform) }]
      : [];
  });
  const known = new Set(named.map(({ handle }) => handle.toLowerCase()));
  const marked = [...plain.matchAll(AT)].map(({ groups }) => ({ handle: groups?.at ?? '', platform: null }));
  return [...named, ...marked.filter(({ handle }) => !known.has(handle.toLowerCase()))];
}

/** Whether a text invites a customer to write to somebody's own account, whichever it is. */
export function invitesPrivately(text: string): boolean {
  return PERSONAL.test(visible(text));
}

/** The account that a link leads to; null when its site is no platform. */
export function accountOf(url: URL): Account | null {
  const platform = SITES[url.hostname];
  const [, handle = ''] = url.pathname.split('/');
  return platform === undefined ? null : { platform, handle: handle.replace(/^[@+]/u, '') };
}

function platformOf(called: string): string {
  const name = called.toLowerCase();
  const found = Object.entries(CALLED).find(([, names]) => new RegExp(`^(?:${names})$`, 'iu').test(name));
  return found?.[0] ?? name;
}
