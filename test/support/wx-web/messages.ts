import { type Content, MSG } from './contents.ts';
import type { Route } from './speaker.ts';
import type { IdOf } from './world.ts';

/** A message as webwxsync brings it. `at` is in whole seconds since 1970. */
export function messageOf(
  { from, to, by }: Route,
  content: Content,
  { id, at, idOf }: { id: string; at: number; idOf: IdOf },
): Record<string, unknown> {
  const sender = by ? `${idOf(by)}:<br/>` : '';
  return {
    ...BLANK,
    MsgId: id,
    NewMsgId: Number(id),
    FromUserName: idOf(from),
    ToUserName: idOf(to),
    MsgType: content.type,
    Content: sender + content.wire(idOf),
    CreateTime: at,
    ImgStatus: content.type === MSG.picture ? 2 : 1,
    ...content.fields?.(idOf, id),
  };
}

const BLANK = {
  Status: 3,
  StatusNotifyCode: 0,
  StatusNotifyUserName: '',
  VoiceLength: 0,
  PlayLength: 0,
  FileName: '',
  FileSize: '',
  MediaId: '',
  Url: '',
  AppMsgType: 0,
  SubMsgType: 0,
  ForwardFlag: 0,
  AppInfo: { AppID: '', Type: 0 },
  HasProductId: 0,
  Ticket: '',
  ImgHeight: 0,
  ImgWidth: 0,
  RecommendInfo: {},
  OriContent: '',
  EncryFileName: '',
};
