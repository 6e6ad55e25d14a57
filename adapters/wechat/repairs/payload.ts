import type { payloads } from 'wechaty-puppet';
import { types } from 'wechaty-puppet';
import { withoutMention } from '../parse.ts';
import { APP, isRoom, PLACE, type RawContact, type RawMessage, TYPE } from './client.ts';
import { textOf } from './text.ts';

const { Message } = types;
const TYPES = new Map<number, number>([
  [TYPE.text, Message.Text],
  [TYPE.image, Message.Image],
  [TYPE.voice, Message.Audio],
  [TYPE.card, Message.Contact],
  [TYPE.video, Message.Video],
  [TYPE.shortVideo, Message.Video],
  [TYPE.sticker, Message.Emoticon],
  [TYPE.place, Message.Location],
  [TYPE.recalled, Message.Recalled],
]);
const APPS = new Map<number | undefined, number>([
  [APP.text, Message.Text],
  [APP.file, Message.Attachment],
  [APP.quote, Message.Text],
  [APP.history, Message.ChatHistory],
  [APP.program, Message.MiniProgram],
  [APP.programToo, Message.MiniProgram],
  [APP.transfer, Message.Transfer],
  [APP.envelope, Message.RedEnvelope],
]);
/** Who leads the content of a message in a room. */
const SENDER = /^(@?[\w-]+):<br\/>/;

/** What wechaty is told of a message. `rooms` are the rooms that are known, `self` is the account. */
export function payloadOf(
  message: RawMessage,
  self: { UserName: string; NickName?: string },
  rooms: Record<string, RawContact>,
): payloads.Message {
  const { MsgId, FromUserName, ToUserName, CreateTime, FileName } = message;
  const base = { id: MsgId, text: textOf(message), timestamp: CreateTime, type: typeOf(message) };
  const file = FileName ? { filename: FileName } : {};
  const roomId = [FromUserName, ToUserName].find(isRoom);
  if (roomId === undefined) return { ...base, ...file, talkerId: FromUserName, listenerId: ToUserName };
  const sender = isRoom(FromUserName) ? SENDER.exec(message.OriginalContent)?.[1] : FromUserName;
  const shown = rooms[roomId]?.MemberList?.find(({ UserName }) => UserName === self.UserName)?.DisplayName;
  const { mentioned } = withoutMention(base.text, [self.NickName ?? '', shown ?? '']);
  const mentionIdList = mentioned ? [self.UserName] : [];
  return { ...base, ...file, roomId, talkerId: sender ?? self.UserName, mentionIdList };
}

function typeOf({ MsgType, SubMsgType, AppMsgType }: RawMessage): number {
  if (MsgType === TYPE.text && SubMsgType === PLACE) return Message.Location;
  if (MsgType === TYPE.app) return APPS.get(AppMsgType) ?? Message.Url;
  return TYPES.get(MsgType) ?? Message.Unknown;
}
