import type { Priority } from '../core/flow.ts';

/** What an agent's text asks of the desk. `code` is the case that the text itself names. */
export type Command =
  | { do: 'take' | 'close' | 'reopen' | 'show'; code: string | null }
  | { do: 'answer'; code: string | null; text: string }
  | { do: 'note'; code: string | null; text: string }
  | { do: 'transfer'; code: string | null; to: string }
  | { do: 'priority'; code: string | null; to: Priority }
  | { do: 'queue' | 'help'; code: null }
  | { do: 'unknown'; code: string | null; command: string };

const NAMES: Record<string, Command['do']> = {
  '/take': 'take',
  接单: 'take',
  '/close': 'close',
  结单: 'close',
  '/reopen': 'reopen',
  重开: 'reopen',
  '/case': 'show',
  工单: 'show',
  '/note': 'note',
  备注: 'note',
  '//': 'note',
  '/transfer': 'transfer',
  转: 'transfer',
  '/priority': 'priority',
  优先: 'priority',
  '/queue': 'queue',
  排队: 'queue',
  '/help': 'help',
  帮助: 'help',
};

const PRIORITIES: Record<string, Priority> = {
  urgent: 'urgent',
  紧急: 'urgent',
  high: 'high',
  高: 'high',
  normal: 'normal',
  普通: 'normal',
  low: 'low',
  低: 'low',
};

const LEADING_CODE = /^\s*[#＃]\s*(\d{1,12})(?=\D|$)[\s:：,，]*/u;
/** A telegram command may carry the bot's name: /take@kefu_bot. */
const SLASH = /^(\/[a-z]+)(?:@\w+)?(?:\s+|$)/i;

/**
 * Reads an agent's text. A leading `#1024` names the case; a slash command or a Chinese command word says what to do; anything else
 * is an answer. A Chinese word counts as a command only when nothing but its argument follows, so that ordinary sentences
 * stay answers.
 */
export function parseCommand(text: string): Command {
  const lead = LEADING_CODE.exec(text);
  const code = lead?.[1] ?? null;
  const rest = text.slice(lead?.[0].length ?? 0).trim();
  if (rest.startsWith('//')) return build('note', code, rest.slice(2).trim(), rest);
  const slash = SLASH.exec(rest);
  if (slash?.[1]) {
    const name = NAMES[slash[1].toLowerCase()];
    return name
      ? build(name, code, rest.slice(slash[0].length).trim(), rest)
      : { do: 'unknown', code, command: slash[1] };
  }
  return chinese(rest, code) ?? { do: 'answer', code, text: rest };
}

/** Chinese command words: alone, or followed by a space and their argument. */
function chinese(rest: string, code: string | null): Command | null {
  const [word = '', ...words] = rest.split(/\s+/u);
  const name = NAMES[word];
  if (!name || word.startsWith('/')) return null;
  const argument = words.join(' ');
  const takesWords = name === 'note' || name === 'transfer' || name === 'priority' || name === 'show';
  if (takesWords ? argument === '' && name !== 'show' : argument !== '') return null;
  return build(name, code, rest.slice(word.length).trim(), rest);
}

function build(name: Command['do'], code: string | null, argument: string, whole: string): Command {
  const named = code ?? LEADING_CODE.exec(argument)?.[1] ?? (/^\d{1,12}$/.test(argument) ? argument : null);
  switch (name) {
    case 'note':
      return { do: 'note', code, text: argument };
    case 'transfer':
      return { do: 'transfer', code, to: argument };
    case 'priority': {
      const to = PRIORITIES[argument.toLowerCase()];
      return to ? { do: 'priority', code, to } : { do: 'unknown', code, command: whole };
    }
    case 'queue':
    case 'help':
      return { do: name, code: null };
    case 'take':
    case 'close':
    case 'reopen':
    case 'show':
      return { do: name, code: named };
    default:
      return { do: 'answer', code, text: whole };
  }
}
