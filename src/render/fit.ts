import type { Capabilities, Message, Span } from '../core/message.ts';
import type { Media, MediaKind } from '../core/value.ts';
import { mediaLine, numberedList } from './lines.ts';
import { isBlank, split } from './split.ts';
import { type Styled, under, unstyled } from './styled.ts';

/** Kinds that a caption can stand under, in the apps that have captions at all. */
const CAPTIONED: ReadonlySet<MediaKind> = new Set(['image', 'video', 'voice', 'audio', 'file']);

/**
 * One neutral message → what a channel is given, in order, each part one message of the platform: within the lengths,
 * with at most one media item, and with nothing that the channel can't show. Total for every message; nothing is lost:
 *
 * - Media comes first, the text after it, so that a question and its choices are what is seen last. A text short enough
 *   is the caption of the last media item; a longer one is cut (see split.ts).
 * - Media that the channel can't carry, by its kind or its size, is a line under the text.
 * - Choices are buttons under the last part. Where there are no buttons, or too many choices for one message, or nothing
 *   to put buttons under, all of them are a numbered list in the text instead: a list that is half buttons and half
 *   numbers would make people count. A number is the position in the list, from 1.
 * - `key` is on every part, `replyTo` on the first. A message with nothing to show gives no parts.
 */
export function fit(message: Message, can: Capabilities): Message[] {
  const carried = message.media.filter((media) => carries(can, media));
  const body = spoken(message, can);
  const buttons = takesButtons(message, can, carried.length > 0 || body.text !== '');
  const list = unstyled(buttons ? '' : numberedList(message.choices));
  const parts = assemble(carried, joined(split(body, can.maxText), split(list, can.maxText), can.maxText), can);
  return parts.map((part, index) => ({
    ...part,
    choices: buttons && index === parts.length - 1 ? message.choices : [],
    ...(message.key === undefined ? {} : { key: message.key }),
    ...(message.replyTo === undefined || index > 0 ? {} : { replyTo: message.replyTo }),
  }));
}

function carries(can: Capabilities, media: Media): boolean {
  return can.media.includes(media.kind) && (media.size ?? 0) <= can.maxMediaBytes;
}

function takesButtons(message: Message, can: Capabilities, visible: boolean): boolean {
  return can.choices === 'buttons' && message.choices.length <= can.maxChoices && visible;
}

/** The text, and under it a line for each media item that the channel can't carry. */
function spoken(message: Message, can: Capabilities): Styled {
  const lines = message.media.filter((media) => !carries(can, media)).map(mediaLine);
  const said = isBlank(message.text) ? unstyled('') : { text: message.text, spans: shownSpans(message, can) };
  return under(said, unstyled(lines.join('\n')));
}

function shownSpans(message: Message, can: Capabilities): Span[] {
  return can.formatting === 'none' ? [] : message.spans;
}

/** The pieces of the text, then those of the list: on the last piece of the text if there is room, so it stays whole. */
function joined(body: Styled[], list: Styled[], max: number): Styled[] {
  const [last, first] = [body.at(-1), list[0]];
  if (last === undefined || first === undefined || last.text.length + 1 + first.text.length > max) {
    return [...body, ...list];
  }
  return [...body.slice(0, -1), under(last, first), ...list.slice(1)];
}

function assemble(media: Media[], texts: Styled[], can: Capabilities): Message[] {
  const [last, text] = [media.at(-1), texts[0]];
  const bare = (item: Media): Message => ({ ...unstyled(''), choices: [], media: [item] });
  if (last !== undefined && text !== undefined && texts.length === 1 && isCaption(text, last, can)) {
    return [...media.slice(0, -1).map(bare), { ...text, choices: [], media: [last] }];
  }
  return [...media.map(bare), ...texts.map((piece) => ({ ...piece, choices: [], media: [] }))];
}

function isCaption(text: Styled, media: Media, can: Capabilities): boolean {
  return text.text.length <= can.maxCaption && CAPTIONED.has(media.kind);
}
