import { clean } from '../../src/core/text.ts';
import { mediaLine, numberedList } from '../../src/render/lines.ts';
import type { Shown } from './shown.ts';

/** How things are drawn for people: in which language, and whether with colours. */
export interface Look {
  /** A BCP 47 tag; what is not Chinese is English. */
  language: string;
  colour: boolean;
  /** Whether a customer's choices look like buttons rather than a numbered list. */
  buttons?: boolean;
}

const COLOUR = { customer: '\u001b[36m', room: '\u001b[33m', dim: '\u001b[2m', off: '\u001b[0m' };
const CONTROLS = /[\u0080-\u009f]/g;

const WORDS = {
  zh: {
    labels: { customer: '客户', room: '客服' },
    indent: '    ',
    header: [
      '左边标“客户”的是客户看到的，标“客服”的是客服群看到的。直接输入就是客户在说话；以 @ 开头是客服在说话（@ 您好，@/take，@#1024 您好，@[接单]）。',
      '客户的选项可以回序号或文字；“/file 路径”由客户发送文件，“@/file 路径”由客服发送。',
      '按 Ctrl-D 或 Ctrl-C 结束。',
    ],
    notTaken: '没有收下',
  },
  en: {
    labels: { customer: 'customer', room: 'agents  ' },
    indent: '        ',
    header: [
      'Lines marked "customer" are what the customer sees, lines marked "agents" what the agents\' room sees. What you type is the customer speaking; a line that begins with @ is the agent (@ Hello, @/take, @#1024 Hello, @[Take it]).',
      'The customer’s choices are answered by number or by their words; "/file PATH" sends a file as the customer, "@/file PATH" as the agent.',
      'Ctrl-D or Ctrl-C ends the talk.',
    ],
    notTaken: 'Not taken',
  },
};

/** What stands above the talk: three lines. */
export function drawHeader(look: Look): string {
  return dim(wordsFor(look).header.join('\n'), look);
}

/** A message as its reader sees it, each line behind the reader's label; in the room the case's code leads. */
export function drawShown(shown: Shown, look: Look): string {
  const { labels, indent } = wordsFor(look);
  const lines = bodyOf(shown, look).split('\n');
  return lines
    .map((line, index) => `${paint(`${index === 0 ? labels[shown.to] : indent} ┃`, shown.to, look)} ${line}`)
    .join('\n');
}

/** What was typed, where the terminal does not show it by itself. */
export function drawTyped(line: string, look: Look): string {
  return dim(`${PROMPT}${printable(line)}`, look);
}

/** That a line was not taken, and why. */
export function drawRefusal(why: string, look: Look): string {
  return dim(`${wordsFor(look).notTaken}: ${printable(why)}`, look);
}

/** What must not be overlooked. */
export function drawNotice(text: string, look: Look): string {
  return paint(printable(text), 'room', look);
}

/** What the program has to say of itself. */
export function drawNote(text: string, look: Look): string {
  return dim(printable(text), look);
}

/** What stands before the line being typed. */
export const PROMPT = '› ';

function bodyOf(shown: Shown, look: Look): string {
  const media = (shown.media ?? []).map((item) => mediaLine({ ...item, ref: '', at: '' }));
  const text = [shown.text, ...media].filter((part) => part !== '').join('\n');
  const code = shown.case === undefined ? '' : `[#${shown.case}] `;
  return printable([`${code}${text}`, drawChoices(shown, look)].filter((part) => part !== '').join('\n'));
}

/**
 * A customer's choices are numbered, since a number answers them. In the room a number would be an answer to the customer,
 * so there they stand as they are tapped: `[Close]`.
 */
function drawChoices({ to, choices }: Shown, { buttons = false }: Look): string {
  if (to === 'customer' && !buttons) return numberedList(choices);
  return choices.map((choice) => `[${choice.label}]`).join(to === 'customer' ? '\n' : ' ');
}

/** Without anything that could move the cursor or change the colours of the terminal. */
function printable(text: string): string {
  return clean(text).replace(CONTROLS, '');
}

function wordsFor(look: Look): (typeof WORDS)['zh'] {
  return look.language.toLowerCase().startsWith('zh') ? WORDS.zh : WORDS.en;
}

function paint(text: string, colour: keyof typeof COLOUR, look: Look): string {
  return look.colour ? `${COLOUR[colour]}${text}${COLOUR.off}` : text;
}

function dim(text: string, look: Look): string {
  return paint(text, 'dim', look);
}
