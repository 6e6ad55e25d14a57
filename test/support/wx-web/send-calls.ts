import { refused } from './contact-calls.ts';
import { fileNameOf } from './contents.ts';
import { ret } from './faults.ts';
import { type Anyone, Contact, Room } from './people.ts';
import type { Received } from './received.ts';
import type { Answer, State } from './state.ts';
import { elementOf } from './text.ts';
import type { Call, Reply } from './wire.ts';

type Kind = Received['kind'];

/** What the client sends, uploads and takes back. */
export const SEND_CALLS: Record<string, Answer> = {
  webwxsendmsg: (state, call) => sent(state, call, 'text'),
  webwxsendmsgimg: (state, call) => sent(state, call, 'picture'),
  webwxsendvideomsg: (state, call) => sent(state, call, 'video'),
  webwxsendemoticon: (state, call) => sent(state, call, 'sticker'),
  webwxsendappmsg: (state, call) => sent(state, call, 'file'),
  webwxrevokemsg(state, call) {
    const message = state.sent.find(({ id }) => id === call.json.SvrMsgId);
    if (!message) return refused(state, call, 'no such message');
    if (state.world.idOf(message.to) !== call.json.ToUserName) return refused(state, call, 'it went to somebody else');
    message.recalled = true;
    return ret(0, '', { Introduction: '你可以撤回2分钟内发送的消息', SysWording: '已撤回' });
  },
};

/** Answers webwxuploadmedia, which names its session in a form. */
export const webwxuploadmedia: Answer = (state, call) => {
  const { session } = state;
  if (!session || session.ended) return ret(1101);
  const mediaId = state.post.newMediaId();
  try {
    const upload = state.uploads.take(call, session.dataTicket);
    if (upload === 'more') return ret(0, '', { MediaId: '', StartPos: 0 });
    state.media.set(mediaId, upload);
    return ret(0, '', { MediaId: mediaId, StartPos: upload.bytes.length, CDNThumbImgHeight: 0, CDNThumbImgWidth: 0 });
  } catch (error) {
    return refused(state, call, (error as Error).message);
  }
};

function sent(state: State, call: Call, kind: Kind): Reply {
  const message = call.json.Msg as Record<string, unknown>;
  const to = state.world.find(String(message.ToUserName));
  if (!to) return refused(state, call, 'ToUserName is nobody of this login');
  if (message.FromUserName !== state.world.idOf(state.account)) return refused(state, call, 'FromUserName is not ours');
  const content = String(message.Content ?? '');
  const mediaId = message.MediaId ?? elementOf(content, 'attachid');
  const media = state.media.get(String(mediaId));
  if (kind !== 'text' && !media) return refused(state, call, 'no such MediaId');
  const id = state.newId();
  arrive(state, to, {
    kind,
    id,
    clientId: String(message.ClientMsgId),
    text: kind === 'text' ? content : '',
    name: kind === 'file' ? fileNameOf(content) : (media?.name ?? ''),
    bytes: media?.bytes ?? new Uint8Array(),
    recalled: false,
  });
  return ret(0, '', { MsgID: id, LocalID: String(message.LocalID) });
}

function arrive(state: State, to: Anyone, received: Received): void {
  if (to instanceof Contact && to.unfriended) {
    to.note(`${to.nick}开启了朋友验证，你还不是他（她）朋友。请先发送朋友验证请求，对方验证通过后，才能聊天。`);
    return;
  }
  const message = Object.assign(received, { to });
  state.sent.push(message);
  if (to instanceof Contact || to instanceof Room) to.received.push(message);
  state.bell.ring();
}
