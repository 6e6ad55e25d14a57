import type { InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import { bad } from './errors.ts';
import type { Params } from './params.ts';

/** A text with its entities, as the server keeps it: without space around it. */
export interface Written {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

const ENTITIES = new Set(
  (
    'mention hashtag cashtag bot_command url email phone_number bold italic underline strikethrough spoiler ' +
    'blockquote expandable_blockquote code pre text_link text_mention custom_emoji date_time'
  ).split(' '),
);

/** The text of a message: 1 to 4096 UTF-16 units once its entities are taken out. */
export function messageText(params: Params): Written {
  const written = textIn(params, 'text', 'entities');
  if (written.text === '') throw bad('message text is empty');
  if (written.text.length > 4096) throw bad('message is too long');
  return written;
}

/** A caption, at most 1024 UTF-16 units; empty when there is none. */
export function captionText(params: Params): Written {
  const written = textIn(params, 'caption', 'caption_entities');
  if (written.text.length > 1024) throw bad('message caption is too long');
  return written;
}

function textIn(params: Params, name: string, entities: string): Written {
  if (params.has('parse_mode')) throw bad('parse_mode is not served by this loop-back server: send entities');
  return trimmed(params.text(name), checkedEntities(params.text(name), params.json<MessageEntity[]>(entities) ?? []));
}

/** The real server skips or clips most of what is refused here: a bot of ours should not send it. */
function checkedEntities(text: string, entities: readonly MessageEntity[]): readonly MessageEntity[] {
  if (!Array.isArray(entities)) throw bad("can't parse entities: expected an Array of MessageEntity");
  for (const entity of entities) {
    const { type, offset, length } = entity;
    if (!ENTITIES.has(type)) throw bad(`can't parse MessageEntity: unsupported type ${type}`);
    const end = offset + length;
    const inside = Number.isInteger(offset) && Number.isInteger(length) && offset >= 0 && length > 0;
    if (!inside || end > text.length) throw bad(`entity ${type} at ${offset}, ${length} long, leaves the text`);
    if (splits(text, offset)) throw bad(`entity begins in a middle of a UTF-16 symbol at byte offset ${offset}`);
    if (splits(text, end)) throw bad(`entity ends in a middle of a UTF-16 symbol at byte offset ${end}`);
    if (type === 'text_link' && !URL.canParse(entity.url)) throw bad('entity text_link has no valid URL');
  }
  return entities;
}

function splits(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return at > 0 && at < text.length && unit >= 0xdc00 && unit <= 0xdfff;
}

function trimmed(text: string, entities: readonly MessageEntity[]): Written {
  const lead = text.length - text.trimStart().length;
  const kept = text.trim();
  const moved = entities.map((one) => {
    const offset = Math.max(0, one.offset - lead);
    return { ...one, offset, length: Math.min(one.offset + one.length - lead, kept.length) - offset };
  });
  return { text: kept, entities: moved.filter(({ length }) => length > 0) };
}

/** The keyboard of a message, undefined when it has none or one that is not part of the message. */
export function inlineKeyboard(params: Params): InlineKeyboardMarkup | undefined {
  const markup = params.json<Partial<InlineKeyboardMarkup>>('reply_markup');
  if (markup?.inline_keyboard === undefined) return undefined;
  if (!Array.isArray(markup.inline_keyboard)) throw bad('field "inline_keyboard" must be an Array of Arrays');
  const buttons = markup.inline_keyboard.flat();
  if (buttons.length > 100) throw bad('reply markup is too long');
  for (const button of buttons) checkButton({ ...button });
  return buttons.length === 0 ? undefined : { inline_keyboard: markup.inline_keyboard };
}

function checkButton(button: Record<string, unknown>): void {
  const { text, callback_data: data, url } = button;
  if (typeof text !== 'string' || text.trim() === '') throw bad('inline keyboard button text must be non-empty');
  if (data !== undefined) {
    const bytes = typeof data === 'string' ? Buffer.byteLength(data) : 0;
    if (bytes < 1 || bytes > 64) throw bad('BUTTON_DATA_INVALID');
    return;
  }
  if (typeof url === 'string') {
    if (!URL.canParse(url)) throw bad(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
    return;
  }
  if (button.copy_text === undefined) throw bad('text buttons are unallowed in the inline keyboard');
}
