/** What WeChat makes of an answer to a message, for a client that knows no answers: the message in brackets, a line, the answer. */
const QUOTE = /^「([\s\S]*?)：([\s\S]*)」\n(?:- ){2,}-\n([\s\S]*)$/;
/** How the desk leads a message about a case, and how an agent does. */
const CODE = /^\s*(?:\[#([0-9]{1,12})\]|[#＃]\s*([0-9]{1,12})(?![0-9a-z]))/iu;

/** An answer that quotes: who said what is quoted, as far as WeChat shows it, and the answer itself. */
export interface Quote {
  by: string;
  quoted: string;
  answer: string;
}

/** The parts of a text that quotes another; null when it does not. What was quoted may hold quotes itself. */
export function parseQuote(text: string): Quote | null {
  const [, by, quoted, answer] = QUOTE.exec(text) ?? [];
  return by === undefined || quoted === undefined || answer === undefined ? null : { by, quoted, answer };
}

/** The code of the case that leads a text, without its sign. */
export function leadingCode(text: string): string | undefined {
  const [, ours, theirs] = CODE.exec(text) ?? [];
  return ours ?? theirs;
}

/** A text of the desk's with the code of its case before it. */
export function withCode(code: string, text: string): string {
  return leadingCode(text) === code && text.startsWith('[') ? text : `[#${code}] ${text}`;
}

/** A text without the mentions of one of these names in it, and whether there were any. A name may have spaces in it. */
export function withoutMention(text: string, names: string[]): { text: string; mentioned: boolean } {
  let rest = text;
  for (const name of names.filter((one) => one !== '')) rest = rest.replaceAll(mentionOf(name), '');
  return rest === text ? { text, mentioned: false } : { text: rest.trim(), mentioned: true };
}

/** WeChat ends a mention with a space of its own, and some clients with a usual one. */
function mentionOf(name: string): RegExp {
  return new RegExp(`@${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:[\\u2005\\s]|$)`, 'gu');
}
