import { createHash } from 'node:crypto';
import type { Call } from './wire.ts';

/** What ends a session: 1101 logged out on the phone, 1102 put out by another login or its cookies are void, 1203 blocked. */
export type EndCode = 1100 | 1101 | 1102 | 1203;

/** How an end shows itself first: to the held synccheck, or only to the webwxsync that follows. */
export type SeenBy = 'synccheck' | 'webwxsync';

/** A login of the account, from its confirmation to its end. */
export interface Session {
  readonly uin: string;
  readonly sid: string;
  readonly skey: string;
  readonly passTicket: string;
  readonly dataTicket: string;
  /** Whether webwxinit has been asked for. */
  begun: boolean;
  /** Whether the phone has been told of it. */
  announced: boolean;
  ended?: { code: EndCode; seenBy: SeenBy };
}

/** The `n`th session of an account. */
export function newSession(n: number, uin: number): Session {
  const secret = (name: string) => createHash('sha256').update(`${n}:${name}`).digest('hex').slice(0, 32);
  return {
    uin: String(uin),
    sid: secret('sid').slice(0, 16),
    skey: `@crypt_${secret('skey')}`,
    passTicket: secret('pass'),
    dataTicket: `gS${secret('data').slice(0, 22)}`,
    begun: false,
    announced: false,
  };
}

/** The cookies that a new session sets. */
export function cookiesOf(session: Session): string[] {
  const at = 'Domain=wx.qq.com; Path=/; Expires=Fri, 01-Jan-2038 00:00:00 GMT';
  return [
    `wxuin=${session.uin}; ${at}`,
    `wxsid=${session.sid}; ${at}`,
    `webwx_data_ticket=${session.dataTicket}; ${at}`,
    'mm_lang=zh_CN; Domain=wx.qq.com; Path=/',
  ];
}

/** Why a call is not of this session, as the protocol's code: 0 when it is. */
export function refusalOf(call: Call, session: Session | undefined): 0 | EndCode {
  if (!session) return 1101;
  if (session.ended) return session.ended.code;
  if (call.cookies.webwx_data_ticket !== session.dataTicket) return 1102;
  const given = credentialsOf(call);
  if (given.sid !== undefined && given.sid !== session.sid) return 1101;
  if (given.skey !== undefined && given.skey !== session.skey) return 1101;
  return 0;
}

function credentialsOf({ json, query }: Call): { sid?: unknown; skey?: unknown } {
  const base = json.BaseRequest as Record<string, unknown> | undefined;
  if (base) return { sid: base.Sid, skey: base.Skey };
  return query;
}
