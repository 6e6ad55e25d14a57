import { APP, isRoom, PLACE, type RawMessage, TYPE } from './client.ts';

const ENTITIES: Record<string, string> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  amp: '&',
  nbsp: '\u00a0',
};

/** A text of the wire as it was typed: line breaks and faces are elements there, and what looks like markup is escaped once. */
export function fromWire(wire: string): string {
  return unescaped(wire.replace(/<br\/>/g, '\n').replace(/<span class="emoji emoji([0-9a-f]+)"><\/span>/gi, face));
}

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|#39|amp|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** A face by its code points in hex, one or two of them. */
function face(whole: string, hex: string): string {
  const points = hex.length > 6 ? [hex.slice(0, hex.length / 2), hex.slice(hex.length / 2)] : [hex];
  try {
    return String.fromCodePoint(...points.map((one) => Number.parseInt(one, 16)));
  } catch {
    return whole;
  }
}

/**
 * The content of a message, whole. In a room the sender leads it, and only that is cut: the puppet's own reading ends at the second
 * line that ends with a colon, and leaves `&amp;` as it is.
 */
export function contentOf({ OriginalContent, FromUserName }: RawMessage): string {
  const said = isRoom(FromUserName) ? OriginalContent.replace(/^[^:<]*:<br\/>/, '') : OriginalContent;
  return fromWire(said);
}

/**
 * What a message says in words; empty when it has none. The first line of what is no text is what it is called, and the notice that a
 * message was taken back says which: its id.
 */
export function textOf(message: RawMessage): string {
  const { MsgType, SubMsgType, AppMsgType } = message;
  if (MsgType === TYPE.text && SubMsgType === PLACE) return placeOf(message);
  if (MsgType === TYPE.text) return contentOf(message);
  if (MsgType === TYPE.place) return attributeOf(contentOf(message), 'label');
  if (MsgType === TYPE.card) return message.RecommendInfo?.NickName ?? '';
  if (MsgType === TYPE.recalled) return elementOf(contentOf(message), 'msgid') ?? '';
  if (MsgType !== TYPE.app) return '';
  const xml = contentOf(message);
  if (AppMsgType === APP.quote) return quoteOf(xml);
  const link = AppMsgType === APP.link ? (elementOf(xml, 'url') ?? '') : '';
  const title = elementOf(xml, 'title') ?? '';
  // What it is called is one line: what stood on a second one would be read apart from it.
  const called = AppMsgType === APP.text ? title : title.replace(/\s*\n\s*/g, ' ');
  return [called, link].filter((part) => part !== '').join('\n');
}

/** The name of a place: the line before the path of its picture. */
function placeOf(message: RawMessage): string {
  return contentOf(message).split('\n')[0]?.replace(/:$/, '') ?? '';
}

/** An answer that quotes, as it comes to clients that know no quotes. */
function quoteOf(xml: string): string {
  const quoted = /<refermsg>([\s\S]*?)<\/refermsg>/.exec(xml)?.[1] ?? '';
  const answer = elementOf(xml.replace(/<refermsg>[\s\S]*?<\/refermsg>/, ''), 'title') ?? '';
  const [by, what] = [elementOf(quoted, 'displayname') ?? '', elementOf(quoted, 'content') ?? ''];
  const said = elementOf(quoted, 'type') === String(TYPE.text) ? what : '图片';
  return `「${by}：${said}」\n- - - - - - - - - - - - - - -\n${answer}`;
}

function elementOf(xml: string, name: string): string | undefined {
  const inside = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xml)?.[1];
  return inside === undefined ? undefined : unescaped(inside.replace(/^<!\[CDATA\[([\s\S]*)\]\]>$/, '$1'));
}

function attributeOf(xml: string, name: string): string {
  return unescaped(new RegExp(` ${name}="([^"]*)"`).exec(xml)?.[1] ?? '');
}
