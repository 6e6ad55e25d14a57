import type { payloads } from 'wechaty-puppet';
import { types } from 'wechaty-puppet';
import { APP, isRoom, PLACE, type RawMessage, TYPE } from './client.ts';
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

/** What wechaty is told of a message. `self` is the account's id. */
export function payloadOf(message: RawMessage, self: string): payloads.Message {
  const { MsgId, FromUserName, ToUserName, CreateTime, FileName } = message;
  const base = { id: MsgId, text: textOf(message), timestamp: CreateTime, type: typeOf(message) };
  const file = FileName ? { filename: FileName } : {};
  const roomId = [FromUserName, ToUserName].find(isRoom);
  if (roomId === undefined) return { ...base, ...file, talkerId: FromUserName, listenerId: ToUserName };
  const sender = isRoom(FromUserName) ? SENDER.exec(message.OriginalContent)?.[1] : FromUserName;
  // Who is mentioned the desk reads by itself: names have spaces in them.
  return { ...base, ...file, roomId, talkerId: sender ?? self, mentionIdList: [] };
}

function typeOf({ MsgType, SubMsgType, AppMsgType }: RawMessage): number {
  if (MsgType === TYPE.text && SubMsgType === PLACE) return Message.Location;
  if (MsgType === TYPE.app) return APPS.get(AppMsgType) ?? Message.Url;
  return TYPES.get(MsgType) ?? Message.Unknown;
}
