import { simplified } from '../core/chinese.ts';
import type { Priority } from '../core/flow.ts';
import { cut } from '../core/text.ts';

/** What an agent's text asks of the desk. `code` is the case that the text itself names. */
export type Command =
  | { do: 'take' | 'close' | 'reopen' | 'show' | 'undo'; code: string | null }
  | { do: 'answer'; code: string | null; text: string }
  | { do: 'note'; code: string | null; text: string }
  | { do: 'transfer'; code: string | null; to: string }
  | { do: 'priority'; code: string | null; to: Priority }
  /** `links` is empty when those of an earlier message are meant. */
  | { do: 'release'; code: string | null; links: string }
  /** How something is written is to be told: behind a button, or when its word was typed and nothing else. */
  | { do: 'explain'; code: string | null; what: 'note' | 'transfer' | 'priority' }
  | { do: 'queue' | 'articles' | 'help'; code: null }
  | { do: 'unknown'; code: string | null; command: string };

type Name = Exclude<Command['do'], 'answer' | 'explain' | 'unknown'>;

const NAMES = new Map<string, Name>([
  ['/take', 'take'],
  ['接单', 'take'],
  ['/close', 'close'],
  ['结单', 'close'],
  ['关单', 'close'],
  ['关闭', 'close'],
  ['/reopen', 'reopen'],
  ['重开', 'reopen'],
  ['/case', 'show'],
  ['工单', 'show'],
  ['/undo', 'undo'],
  ['撤回', 'undo'],
  ['/note', 'note'],
  ['备注', 'note'],
  ['/transfer', 'transfer'],
  ['转', 'transfer'],
  ['/priority', 'priority'],
  ['优先', 'priority'],
  ['/release', 'release'],
  ['放行', 'release'],
  ['/queue', 'queue'],
  ['排队', 'queue'],
  ['/articles', 'articles'],
  ['知识', 'articles'],
  ['/help', 'help'],
  ['帮助', 'help'],
]);

const PRIORITIES = new Map<string, Priority>([
  ['urgent', 'urgent'],
  ['紧急', 'urgent'],
  ['high', 'high'],
  ['高', 'high'],
  ['normal', 'normal'],
  ['普通', 'normal'],
  ['low', 'low'],
  ['低', 'low'],
]);

/** People type `#` and digits of either width; a letter right behind them makes them something else (`#1st`). */
const LEADING_CODE = /^\s*[#＃]\s*([0-9０-９]{1,12})(?![0-9０-９a-z])[\s:：,，]*/iu;
const BARE_CODE = /^[0-9０-９]{1,12}$/u;
const SLASHES = /^[/／]{2}/u;
/** In Telegram a command may carry the bot's name: /take@kefu_bot. */
const SLASH_WORD = /^[/／]([a-z]+)(?:@\w+)?(?![^\s#＃])/iu;
/** A Chinese command word stands alone, or something sets it off from its argument. */
const HAN_WORD = /^(\p{Script=Han}+)(?:\s*[:：]|\s|(?=[#＃])|$)/u;
/** In English one command goes without a slash too, since a link behind it leaves no doubt. */
const RELEASE = /^release(?=\s)/iu;
/** One to five links, or what is meant as one. */
const LINKS = /^(?:[^\s.。]+[.。]\S+\s*){1,5}$/u;
/** A command's word with its argument still missing. */
const UNFINISHED = /^\p{Script=Han}+\s*[:：]?$/u;
/** A colleague's name is one word. */
const ONE_NAME = /^\S{1,16}$/u;
/** What is shown of a command that there is not. */
const SHOWN = 64;

/**
 * Reads an agent's text. A leading `#1024` names the case; a slash command or a Chinese command word says what to do; anything else
 * is an answer. A Chinese word counts as a command only when nothing but its argument follows, so that ordinary sentences
 * stay answers; what begins with a slash never is one, nor is a command's word with nothing behind it, so that a slip of the pen
 * reaches no customer.
 */
export function parseCommand(text: string): Command {
  const { code, rest } = leadingCode(text.trim());
  if (SLASHES.test(rest)) return build('note', code, rest.slice(2).trim()) ?? unknown(code, rest);
  if (/^[/／]/u.test(rest)) return slashed(code, rest);
  if (RELEASE.test(rest) && LINKS.test(rest.replace(RELEASE, '').trim())) return slashed(code, `/${rest}`);
  return chinese(code, rest) ?? { do: 'answer', code, text: rest };
}

/** The code of a case that leads an agent's text, and what follows it. */
export function leadingCode(text: string): { code: string | null; rest: string } {
  const lead = LEADING_CODE.exec(text);
  return { code: lead?.[1]?.normalize('NFKC') ?? null, rest: text.slice(lead?.[0].length ?? 0) };
}

function slashed(code: string | null, rest: string): Command {
  const word = SLASH_WORD.exec(rest);
  const name = NAMES.get(`/${word?.[1]?.toLowerCase() ?? ''}`);
  if (!word || !name) return unknown(code, rest.split(/\s/u)[0] ?? '');
  return build(name, code, rest.slice(word[0].length).trim()) ?? unknown(code, rest);
}

function chinese(code: string | null, rest: string): Command | null {
  const word = HAN_WORD.exec(rest);
  const name = NAMES.get(simplified(word?.[1] ?? ''));
  if (!word || !name) return null;
  const argument = rest.slice(word[0].length).trim();
  if (needsMore(name) && UNFINISHED.test(rest)) return { do: 'explain', code, what: name };
  if (name === 'transfer' && !ONE_NAME.test(leadingCode(argument).rest)) return null;
  if (isOfDesk(name) && argument !== '') return null;
  return build(name, code, argument);
}

/** Whether a command is nothing without words behind it. */
function needsMore(name: Name): name is 'note' | 'transfer' | 'priority' {
  return name === 'note' || name === 'transfer' || name === 'priority';
}

function unknown(code: string | null, command: string): Command {
  return { do: 'unknown', code, command: cut(command, SHOWN) };
}

/** Whether a command is about the desk and no case. */
function isOfDesk(name: Name): name is 'queue' | 'articles' | 'help' {
  return name === 'queue' || name === 'articles' || name === 'help';
}

/** The command, or null when its argument is none for it. */
function build(name: Name, lead: string | null, argument: string): Command | null {
  if (isOfDesk(name)) return { do: name, code: null };
  if (name === 'note') return argument === '' ? null : { do: 'note', code: lead, text: argument };
  const { code, rest } = named(lead, argument);
  if (lead !== null && code !== lead) return null;
  switch (name) {
    case 'transfer':
      return rest === '' ? null : { do: 'transfer', code, to: rest };
    case 'priority': {
      const to = PRIORITIES.get(simplified(rest.toLowerCase()));
      return to ? { do: 'priority', code, to } : null;
    }
    case 'release':
      return rest === '' || LINKS.test(rest) ? { do: 'release', code, links: rest } : null;
    default:
      return rest === '' ? { do: name, code } : null;
  }
}

/** The case that an argument names, else the one that leads the text. */
function named(lead: string | null, argument: string): { code: string | null; rest: string } {
  if (BARE_CODE.test(argument)) return { code: argument.normalize('NFKC'), rest: '' };
  const { code, rest } = leadingCode(argument);
  return { code: code ?? lead, rest };
}
