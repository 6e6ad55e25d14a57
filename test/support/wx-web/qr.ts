import type { Bell } from './bell.ts';
import type { Call, Reply } from './wire.ts';

/** Why a login is refused after it was confirmed on the phone. */
export interface Refusal {
  /** 1203: the account may not use WeChat in a browser. */
  ret: number;
  message: string;
  /** The HTTP status of the page that says so, 301 when absent: as for a login that succeeds. */
  status?: number;
}

/** What WeChat says to accounts that may not log in this way. */
export const MAY_NOT_LOG_IN: Refusal = {
  ret: 1203,
  message: '为了你的帐号安全，此微信号不能登录网页微信。你可以使用Windows微信或Mac微信在电脑端登录。',
};

/** A QR code on the client's screen. */
export interface Qr {
  readonly uuid: string;
  readonly ticket: string;
  state: 'waiting' | 'scanned' | 'confirmed' | 'expired';
  /** Whether the client knows that it was scanned. */
  told: boolean;
  refusal?: Refusal;
}

/** What the picture of an account looks like in the reply to a scan. */
export const AVATAR = 'data:img/jpg;base64,/9j/4AAQSkZJRgABAQAASABIAAD/2wBDAA==';

/** Shows the `n`th code. */
export function newQr(n: number): Qr {
  return { uuid: `qr${String(n).padStart(8, '0')}==`, ticket: `ticket-${n}`, state: 'waiting', told: false };
}

/** Answers jslogin. */
export function jslogin(qr: Qr): Reply {
  return { body: `window.QRLogin.code = 200; window.QRLogin.uuid = "${qr.uuid}";` };
}

/** Answers the poll that waits for the phone. */
export async function pollQr(qr: Qr | undefined, call: Call, bell: Bell, ms: number): Promise<Reply> {
  if (!qr || call.query.uuid !== qr.uuid) return code(400);
  await bell.hold(() => qr.state !== 'waiting' && !(qr.state === 'scanned' && qr.told), ms, call.gone);
  if (qr.state === 'expired') return code(400);
  if (qr.state === 'confirmed') {
    const query = `ticket=${qr.ticket}&uuid=${qr.uuid}&lang=zh_CN&scan=1`;
    return code(200, `\nwindow.redirect_uri="https://wx.qq.com/cgi-bin/mmwebwx-bin/webwxnewloginpage?${query}";`);
  }
  if (qr.state === 'waiting' || qr.told) return code(408);
  qr.told = true;
  return code(201, `window.userAvatar = '${AVATAR}';`);
}

function code(value: number, more = ''): Reply {
  return { body: `window.code=${value};${more}` };
}
