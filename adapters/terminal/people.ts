import { clearScreenDown, cursorTo, moveCursor } from 'node:readline';
import { createInterface, type Interface } from 'node:readline/promises';
import type { Language } from '../../src/core/value.ts';
import { type Talk, type TalkNeeds, TIME_OF_A_LINE } from './talk.ts';
import type { Terminal } from './terminal.ts';
import { drawHeader, drawNote, drawNotice, drawRefusal, drawShown, drawTyped, type Look, PROMPT } from './view.ts';

export interface Console {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream & { isTTY?: boolean };
  look: Look;
  /** Stands above the talk, before what explains it. */
  notice?: string;
  /** What the customer's app says of the customer. */
  customer?: { language?: Language };
  /** Lines that are neither the customer's nor the agent's, and what each does; `tell` prints what there is to say of it. */
  commands?: Record<string, (tell: (text: string) => void) => Promise<void>>;
}

/** A talk of people, who are shown things above the line that they type. */
export interface PeopleTalk extends Talk {
  /** Prints a line of the program's own, a log line say, in the same way. */
  note(text: string): void;
}

const CUSTOMER = 'customer';
const FILE = /^\/file\s+(.+)$/;
const TAPPED = /^\[(.+)\]$/;

/** A talk on a console; without a TTY it has no prompt, repeats each line that it reads, and lets time go on after it. */
export function createPeopleTalk({ input, output, look, notice, customer = {}, commands = {} }: Console): PeopleTalk {
  const byHand = input.isTTY === true && output.isTTY === true;
  let reader: Interface | null = null;
  let refused = 0;

  function note(text: string): void {
    if (reader === null || !byHand) output.write(`${text}\n`);
    else printAbove(reader, output, text);
  }

  async function handle(line: string, needs: TalkNeeds): Promise<void> {
    if (!byHand) note(drawTyped(line, look));
    const command = Object.hasOwn(commands, line.trim()) ? commands[line.trim()] : undefined;
    const done = command ? command((text) => note(drawNote(text, look))) : perform(line, needs.terminal, customer);
    await done.catch((error: unknown) => {
      refused++;
      note(drawRefusal(reasonOf(error), look));
    });
    await needs.idle();
    if (!byHand) await needs.advance(TIME_OF_A_LINE);
  }

  return {
    show: (line) => note(drawShown(line, look)),
    note,
    async run(needs) {
      if (notice !== undefined) note(drawNotice(notice, look));
      note(drawHeader(look));
      await needs.begin?.();
      reader = createInterface({ input, output, terminal: byHand, prompt: byHand ? PROMPT : '', signal: needs.signal });
      reader.on('close', () => {
        reader = null;
        if (byHand) output.write('\n');
      });
      if (byHand) reader.prompt();
      await handleLines(reader, async (line) => {
        if (line.trim() !== '' && !needs.signal.aborted) await handle(line, needs);
        if (byHand) reader?.prompt(true);
      });
      return refused;
    },
  };
}

/** Resolves when the input has ended and each of its lines, one after the other, was handled. */
function handleLines(reader: Interface, handle: (line: string) => Promise<void>): Promise<void> {
  let handled = Promise.resolve();
  return new Promise((resolve, reject) => {
    reader.on('line', (line) => {
      handled = handled.then(() => handle(line));
      handled.catch(reject);
    });
    reader.on('close', () => handled.then(resolve, reject));
  });
}

/** A line that begins with @ is the agent's, any other the customer's. */
async function perform(line: string, terminal: Terminal, customer: { language?: Language }): Promise<void> {
  if (!line.startsWith('@')) {
    const { text, media } = contentOf(line);
    return terminal.customerSays(CUSTOMER, text, { media, ...customer });
  }
  const said = line.slice(1).trim();
  const label = TAPPED.exec(said)?.[1];
  if (label !== undefined) return terminal.agentChooses(label);
  const { text, media } = contentOf(said);
  const only = terminal.onlyCase();
  return terminal.agentSays(text, { media, ...(only === undefined ? {} : { case: only }) });
}

function contentOf(said: string): { text: string; media: { path: string }[] } {
  const path = FILE.exec(said)?.[1]?.trim();
  return path === undefined ? { text: said, media: [] } : { text: '', media: [{ path }] };
}

/**
 * Prints above what is being typed: wipes it, prints, and has the reader draw it again. The reader goes up by as many rows
 * as the cursor was down in it, so as many are printed for it to go up by.
 */
function printAbove(reader: Interface, output: NodeJS.WritableStream, text: string): void {
  const { rows } = reader.getCursorPos();
  moveCursor(output, 0, -rows);
  cursorTo(output, 0);
  clearScreenDown(output);
  output.write(`${text}\n${'\n'.repeat(rows)}`);
  reader.prompt(true);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
