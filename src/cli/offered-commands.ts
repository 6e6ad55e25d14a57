import type { LoadedBook } from '../book/load.ts';
import type { Message } from '../core/message.ts';
import type { Words } from '../words/words.ts';

/** A command that people are offered as they type, and what it does in a few words. */
export interface OfferedCommand {
  command: string;
  description: string;
}

/** The commands of an app: for customers by language, the book's own first, and for agents in the room's language. */
export interface OfferedCommands {
  customers: { language: string; commands: OfferedCommand[] }[];
  agents: OfferedCommand[];
}

/** Every app has this one of its own. */
const BEGIN = 'start';
const SLASHED = /^\/([a-z]+)$/;

/** A customer's commands are the slash words among a repair's examples, called what the repair is called; an agent's are those of the help. */
export function offeredCommands(loaded: LoadedBook, words: Words, roomLanguage: string): OfferedCommands {
  const { languages, settings } = loaded.book;
  const zone = settings.timeZone;
  const commands = (language: string): OfferedCommand[] =>
    Object.values(loaded.book.flows).flatMap((flow) => {
      const command = slashWord(Object.values(loaded.examples[flow.id] ?? {}).flat());
      return command === null ? [] : [{ command, description: words.text(flow.title, {}, language, zone) }];
    });
  return {
    customers: languages.map((language) => ({ language, commands: commands(language) })),
    agents: commandsInHelp(words.message('desk-help', {}, roomLanguage, zone)),
  };
}

/** The first slash word of a repair's examples that is no app's own. */
function slashWord(examples: string[]): string | null {
  const found = examples.map((example) => SLASHED.exec(example)?.[1]);
  return found.find((word) => word !== undefined && word !== BEGIN) ?? null;
}

/** The commands that a help text lists: a line begins with ways to write one, as code, and ends with what it does. */
export function commandsInHelp({ text, spans }: Message): OfferedCommand[] {
  const commands: OfferedCommand[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const codes = spans.filter((span) => span.style === 'code' && span.from >= from && span.to <= from + line.length);
    const [first, last] = [codes[0], codes.at(-1)];
    const written = first?.from === from ? codes.map((code) => text.slice(code.from, code.to)) : [];
    const command = written.map((way) => /^\/([a-z]+)/.exec(way)?.[1]).find((word) => word !== undefined);
    const description = line.slice((last?.to ?? from) - from).trim();
    const shown = description === '' ? line.trim() : description;
    if (command !== undefined) commands.push({ command, description: shown });
    from += line.length + 1;
  }
  return commands;
}
