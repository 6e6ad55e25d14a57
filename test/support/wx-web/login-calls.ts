import { cardOf } from './cards.ts';
import { MSG } from './contents.ts';
import { ret } from './faults.ts';
import { filehelper } from './people.ts';
import { jslogin, MAY_NOT_LOG_IN, newQr, pollQr, type Refusal } from './qr.ts';
import { cookiesOf, newSession, type Session } from './sessions.ts';
import type { Answer, State } from './state.ts';
import { toWire } from './text.ts';
import type { Call, Reply } from './wire.ts';

/** The way to a session: what needs none. */
export const LOGIN_CALLS: Record<string, Answer> = {
  jslogin(state) {
    state.qr = newQr(++state.codes);
    return jslogin(state.qr);
  },
  login: (state, call) => pollQr(state.qr, call, state.bell, state.pollMs),
  webwxnewloginpage: newLogin,
  webwxlogout(state, call) {
    if (state.session && call.query.skey === state.session.skey) {
      state.session.ended = { code: 1101, seenBy: 'synccheck' };
    }
    return { status: 301, headers: { location: 'https://wx.qq.com/' }, body: '' };
  },
};

/** The beginning of a session. */
export const INIT_CALLS: Record<string, Answer> = {
  webwxinit(state) {
    const { account, world, feed, session } = state;
    if (session) session.begun = true;
    const User = { ...cardOf(account, world.idOf, () => []), Uin: account.uin, ContactFlag: 0, HeadImgFlag: 1 };
    return ret(0, '', {
      Count: 1,
      ContactList: [cardOf(filehelper, world.idOf, () => [])],
      SyncKey: feed.read,
      User,
      ChatSet: `filehelper,${world.idOf(account)},`,
      SKey: session?.skey,
      ClientVersion: 654_313_769,
      SystemTime: Math.floor(Date.now() / 1000),
      GrayScale: 1,
      ClickReportInterval: 600_000,
    });
  },
  webwxstatusnotify(state, call) {
    if (state.session && !state.session.announced && call.json.Code === 3) announce(state, state.session);
    return ret(0, '', { MsgID: state.newId() });
  },
};

/** The phone answers with the list of its latest chats, which is a message of its own kind. */
function announce(state: State, session: Session): void {
  session.announced = true;
  const { account, world } = state;
  const list = `${filehelper.fixedId},${world.idOf(account)}`;
  const content = {
    type: MSG.status,
    wire: () => toWire(`<msg>\n<op id='4'>\n<username>${list}</username>\n</op>\n</msg>`),
    fields: () => ({ StatusNotifyCode: 4, StatusNotifyUserName: list }),
  };
  state.post.send({ from: account, to: account }, content);
}

function newLogin(state: State, call: Call): Reply {
  const { qr } = state;
  if (qr?.state !== 'confirmed' || call.query.ticket !== qr.ticket) return page({ ret: 1, message: '' });
  const known = 'extspam' in call.headers && call.headers['client-version'] === '2.0.0';
  const refusal = qr.refusal ?? (known ? undefined : MAY_NOT_LOG_IN);
  state.qr = undefined;
  if (refusal) return page(refusal);
  state.world.renew();
  const session = newSession(++state.sessions, state.account.uin);
  state.session = session;
  const ids = `<wxsid>${session.sid}</wxsid><wxuin>${session.uin}</wxuin><pass_ticket>${session.passTicket}</pass_ticket>`;
  const more = `<skey>${session.skey}</skey>${ids}<isgrayscale>1</isgrayscale>`;
  return page({ ret: 0, message: 'OK' }, more, { 'set-cookie': cookiesOf(session) });
}

function page(refusal: Refusal, more = '', headers: Record<string, string[]> = {}): Reply {
  const body = `<error><ret>${refusal.ret}</ret><message>${refusal.message}</message>${more}</error>`;
  return { status: refusal.status ?? 301, headers: { location: 'https://wx.qq.com/', ...headers }, body };
}
