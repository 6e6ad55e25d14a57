import { createInterface } from 'node:readline/promises';
import { type Line, parseLine } from './line.ts';
import type { Shown } from './shown.ts';
import { type Talk, type TalkNeeds, TIME_OF_A_LINE } from './talk.ts';
import type { Terminal } from './terminal.ts';

export interface JsonTalk extends TalkNeeds {
  /** What is said and done, one JSON object a line. */
  lines: AsyncIterable<string>;
  print(object: Shown | { error: string }): void;
}

/** A talk of programs: a JSON object a line, in and out. */
export function createJsonTalk(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Talk {
  const print = (object: Shown | { error: string }): void => void output.write(`${JSON.stringify(object)}\n`);
  return {
    show: print,
    run: (needs) => runJson({ ...needs, print, lines: createInterface({ input, signal: needs.signal }) }),
  };
}

/**
 * Does what the lines say, each to its end (everything shown is printed) before the next is read. A line that is wrong or
 * was not taken is answered with `{"error":"line 3: …"}` and the talk goes on; resolves to the number of such lines.
 */
export async function runJson(talk: JsonTalk): Promise<number> {
  let number = 0;
  let refused = 0;
  await talk.idle();
  for await (const text of talk.lines) {
    if (talk.signal.aborted) break;
    number++;
    if (text.trim() === '') continue;
    const error = await handle(text, talk);
    if (error === null) continue;
    refused++;
    talk.print({ error: `line ${number}: ${error}` });
  }
  return refused;
}

/** Null when the line was taken, else what is wrong. */
async function handle(text: string, talk: JsonTalk): Promise<string | null> {
  let line: Line;
  try {
    line = parseLine(text.replace(/^\ufeff/, ''));
    await perform(line, talk.terminal);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  await talk.idle();
  await talk.advance('advance' in line ? line.advance : TIME_OF_A_LINE);
  return null;
}

async function perform(line: Line, terminal: Terminal): Promise<void> {
  if ('advance' in line) return;
  if (line.as === 'agent') return agentActs(line, terminal);
  return customerActs(line, terminal);
}

async function customerActs(line: Extract<Line, { as: 'customer' }>, terminal: Terminal): Promise<void> {
  const { customer, text = '', burst = [] } = line;
  if (line.choice !== undefined) return terminal.customerChooses(customer, line.choice);
  if (line.edit !== undefined) return terminal.customerEdits(customer, line.edit, text);
  if (line.burst === undefined)
    return terminal.customerSays(customer, text, given(line, ['media', 'reply', 'language']));
  for (const each of burst) await terminal.customerSays(customer, each, given(line, ['language']));
}

async function agentActs(line: Extract<Line, { as: 'agent' }>, terminal: Terminal): Promise<void> {
  const { agent: name, text = '' } = line;
  if (line.choice !== undefined) return terminal.agentChooses(line.choice, { name, ...given(line, ['reply', 'case']) });
  if (line.edit !== undefined) return terminal.agentEdits(line.edit, text, { name });
  return terminal.agentSays(text, { name, ...theCase(line, terminal), ...given(line, ['media', 'reply']) });
}

/** The case that a line is about: the one it names, else the only one there is. */
function theCase(line: Extract<Line, { as: 'agent' }>, terminal: Terminal): { case?: string } {
  const code = line.case ?? (line.reply === undefined ? terminal.onlyCase() : undefined);
  return code === undefined ? {} : { case: code };
}

type Given<T, K extends keyof T> = { [Key in K]?: Exclude<T[Key], undefined> };

/** Those of the named fields that the line has. */
function given<T extends object, K extends keyof T>(line: T, names: K[]): Given<T, K> {
  return Object.fromEntries(names.map((name) => [name, line[name]]).filter(([, value]) => value !== undefined));
}
