import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import type { Choice } from '../../src/core/message.ts';

/** Columns of a row on a narrow phone, and what a button's own frame takes. */
const COLUMNS = 30;
const FRAME = 3;
const IN_A_ROW = 5;
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]/u;

/** Choices as buttons, in order: side by side where all of them are short enough. What a button brings back is the choice's id. */
export function keyboardOf(choices: Choice[]): InlineKeyboardMarkup {
  const widest = Math.max(...choices.map(({ label }) => columnsOf(label)));
  const side = Math.max(1, Math.min(IN_A_ROW, Math.floor(COLUMNS / (widest + FRAME))));
  const buttons = choices.map(({ id, label }): InlineKeyboardButton => ({ text: label, callback_data: id }));
  const rows: InlineKeyboardButton[][] = [];
  for (let at = 0; at < buttons.length; at += side) rows.push(buttons.slice(at, at + side));
  return { inline_keyboard: rows };
}

/** What is left of a keyboard when a choice was taken: that one, marked. */
export function markedKeyboard(before: InlineKeyboardMarkup | undefined, choice: string): InlineKeyboardMarkup {
  const buttons = (before?.inline_keyboard ?? []).flat();
  const taken = buttons.find((one) => 'callback_data' in one && one.callback_data === choice);
  return taken ? { inline_keyboard: [[{ ...taken, text: marked(taken.text) }]] } : { inline_keyboard: [] };
}

const MARK = '✓ ';

function marked(label: string): string {
  return label.startsWith(MARK) ? label : `${MARK}${label}`;
}

function columnsOf(label: string): number {
  return [...label].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}
