import { createHash } from 'node:crypto';
import { elementOf, escapeXml, toWire } from './text.ts';
import type { IdOf, Party } from './world.ts';

/** Bytes that a message brings, and their type. */
export interface Media {
  bytes: Uint8Array;
  type: string;
}

/** What a message says, in the protocol's fields. `wire` is its Content, without the sender that a room puts before it. */
export interface Content {
  type: number;
  wire(idOf: IdOf): string;
  fields?(idOf: IdOf, messageId: string): Record<string, unknown>;
  media?: Media;
}

/** The numbers of MsgType. */
export const MSG = {
  text: 1,
  picture: 3,
  voice: 34,
  request: 37,
  card: 42,
  video: 43,
  sticker: 47,
  location: 48,
  app: 49,
  status: 51,
  note: 10000,
  recall: 10002,
} as const;

/** A text as somebody typed it. */
export function text(typed: string): Content {
  return { type: MSG.text, wire: () => toWire(typed) };
}

/** A note of WeChat itself, in grey in the middle of a chat. */
export function note(said: string): Content {
  return { type: MSG.note, wire: () => toWire(said) };
}

export function picture(bytes: Uint8Array, type = 'image/jpeg'): Content {
  return ofXml(MSG.picture, `<?xml version="1.0"?>\n<msg><img length="${bytes.length}" /></msg>`, { bytes, type });
}

/** A voice message of so many seconds, in the format of WeChat's own recorder. */
export function voice(bytes: Uint8Array, seconds: number): Content {
  const xml = `<msg><voicemsg voicelength="${seconds * 1000}" length="${bytes.length}" voiceformat="4" /></msg>`;
  return {
    ...ofXml(MSG.voice, xml, { bytes, type: 'audio/mp3' }),
    fields: () => ({ VoiceLength: seconds * 1000 }),
  };
}

export function video(bytes: Uint8Array, seconds: number): Content {
  const xml = `<msg><videomsg length="${bytes.length}" playlength="${seconds}" /></msg>`;
  return { ...ofXml(MSG.video, xml, { bytes, type: 'video/mp4' }), fields: () => ({ PlayLength: seconds }) };
}

/** A sticker; its picture can be fetched from `url` too. One from WeChat's shop comes without a description. */
export function sticker(bytes: Uint8Array, url: string, fromShop = false): Content {
  const md5 = createHash('md5').update(bytes).digest('hex');
  const at = `cdnurl="${escapeXml(url)}" width="120" height="120"`;
  const xml = `<msg><emoji type="2" md5="${md5}" len="${bytes.length}" ${at}></emoji></msg>`;
  return {
    ...ofXml(MSG.sticker, fromShop ? '' : xml, { bytes, type: 'image/gif' }),
    fields: () => ({ HasProductId: fromShop ? 1 : 0 }),
  };
}

/** A contact card that shows somebody. */
export function card(of: Party, nick: string): Content {
  const xml = `<?xml version="1.0"?>\n<msg username="wxid_${of.key}" nickname="${escapeXml(nick)}" sex="0" scene="17" />`;
  return {
    ...ofXml(MSG.card, xml),
    fields: (idOf) => ({ RecommendInfo: { UserName: idOf(of), NickName: nick, Province: '', City: '', Sex: 0 } }),
  };
}

/** A place. The web protocol sends it as a text with a picture's path on its second line, and a SubMsgType. */
export function location(place: { label: string; latitude: number; longitude: number }): Content {
  const { label, latitude, longitude } = place;
  const at = `x="${latitude}" y="${longitude}" scale="16" label="${escapeXml(label)}" maptype="0" poiname=""`;
  return {
    type: MSG.text,
    wire: () => `${toWire(label)}:<br/>/cgi-bin/mmwebwx-bin/webwxgetpubliclinkimg?url=xxx&pictype=location`,
    fields: () => ({
      SubMsgType: MSG.location,
      Url: `http://apis.map.qq.com/uri/v1/geocoder?coord=${latitude},${longitude}`,
      OriContent: `<?xml version="1.0"?>\n<msg>\n<location ${at} />\n</msg>\n`,
    }),
  };
}

export function link(to: { title: string; url: string; about?: string }): Content {
  const inside = `<des>${escapeXml(to.about ?? '')}</des><type>5</type><url>${escapeXml(to.url)}</url>`;
  return { ...app(5, to.title, inside), fields: () => ({ AppMsgType: 5, FileName: to.title, Url: to.url }) };
}

export function file(name: string, bytes: Uint8Array, mediaId: string): Content {
  const extension = name.split('.').at(-1) ?? '';
  const attach = `<totallen>${bytes.length}</totallen><attachid>${mediaId}</attachid>`;
  const inside = `<des></des><type>6</type><appattach>${attach}<fileext>${extension}</fileext></appattach>`;
  return {
    ...app(6, name, inside),
    fields: () => ({ AppMsgType: 6, FileName: name, FileSize: String(bytes.length), MediaId: mediaId }),
    media: { bytes, type: 'application/octet-stream' },
  };
}

/** Whose words are quoted, and which: for a picture the words are `[图片]`. */
export interface Quoted {
  name: string;
  text: string;
}

/** An answer to a message, as the web protocol shows it to clients that know no quotes. */
export function quoteAsText(answer: string, { name, text: quoted }: Quoted): Content {
  return text(`「${name}：${quoted}」\n- - - - - - - - - - - - - - -\n${answer}`);
}

/** An answer to a message, as it reaches clients that know quotes. */
export function quoteAsApp(answer: string, { name, text: quoted }: Quoted): Content {
  const type = quoted === '[图片]' ? MSG.picture : MSG.text;
  const words = `<displayname>${escapeXml(name)}</displayname><content>${escapeXml(quoted)}</content>`;
  const inside = `<des></des><type>57</type><refermsg><type>${type}</type><svrid>1</svrid>${words}</refermsg>`;
  return { ...app(57, answer, inside), fields: () => ({ AppMsgType: 57, FileName: answer }) };
}

/** The notice that a message was taken back. `by` is absent when the account itself did. */
export function recall(messageId: string, chat: Party, by?: string): Content {
  const said = by === undefined ? '你撤回了一条消息' : `"${by}" 撤回了一条消息`;
  return {
    type: MSG.recall,
    wire: (idOf) => {
      const ids = `<oldmsgid>1</oldmsgid><msgid>${messageId}</msgid><newmsgid>${messageId}</newmsgid>`;
      const inside = `<session>${idOf(chat)}</session>${ids}<replacemsg><![CDATA[${said}]]></replacemsg>`;
      return toWire(`<sysmsg type="revokemsg"><revokemsg>${inside}</revokemsg></sysmsg>`);
    },
  };
}

/** Somebody asks to become a friend. */
export function friendRequest(of: Party, nick: string, hello: string, ticket: string): Content {
  const who = `fromusername="wxid_${of.key}" encryptusername="v3_${of.key}@stranger" fromnickname="${escapeXml(nick)}"`;
  const xml = `<msg ${who} content="${escapeXml(hello)}" scene="30" ticket="${ticket}" />`;
  return {
    ...ofXml(MSG.request, xml),
    fields: (idOf) => ({
      RecommendInfo: { UserName: idOf(of), NickName: nick, Content: hello, Ticket: ticket, Scene: 30, VerifyFlag: 0 },
    }),
  };
}

/** The title of the file in what webwxsendappmsg sends. */
export function fileNameOf(xml: string): string {
  return elementOf(xml, 'title') ?? '';
}

function app(type: number, title: string, inside: string): Content {
  const xml = `<msg><appmsg appid="" sdkver="0"><title>${escapeXml(title)}</title>${inside}</appmsg></msg>`;
  return { ...ofXml(MSG.app, xml), fields: () => ({ AppMsgType: type }) };
}

function ofXml(type: number, xml: string, media?: Media): Content {
  return { type, wire: () => toWire(xml), ...(media ? { media } : {}) };
}
