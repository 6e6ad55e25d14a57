import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import type { Candidate } from '../core/event.ts';
import type { Reading } from '../triage/classify.ts';
import { type Folders, withFolders } from './folders.ts';

export interface TriageNeeds {
  stdin: NodeJS.ReadableStream;
  stdout: { write(text: string): unknown };
  /** Triage that has learned from the book of these folders; throws a CliError that says what is wrong with the book. */
  reader(folders: Folders): Promise<(text: string) => Reading>;
}

/** What is printed for a line. */
export interface Triaged {
  text: string;
  flow: string | null;
  confidence: number;
  alternatives: Candidate[];
}

const HELP = `
Each line of the input is a text, or a text as a JSON string. For each, one line is printed:
{"text":"充值没到账","flow":"deposit","confidence":0.98,"alternatives":[{"flow":"transaction","confidence":0.01}]}. "flow" is the
likeliest problem type, however unsure; null when it is likelier that the text has nothing to do with any, and "confidence"
is that of this answer. "alternatives" are the others, best first. What a customer sees depends on triage_sure and
triage_maybe in book.yaml.`;

/** `kefu triage`: shows what triage makes of texts, for measuring and for operators. */
export function triageCommand({ stdin, stdout, reader }: TriageNeeds): Command {
  const command = new Command('triage')
    .description('Say which problem type each text is about.')
    .requiredOption('--json', 'print one JSON object a line')
    .addHelpText('after', HELP)
    .action(async ({ json: _, ...folders }: Folders & { json: boolean }) => {
      const read = await reader(folders);
      for await (const line of createInterface({ input: stdin })) {
        const text = textOf(line);
        stdout.write(`${JSON.stringify(triaged(text, read(text)))}\n`);
      }
    });
  return withFolders(command, ['flows', 'data']);
}

/** The answer for a text and its reading. */
export function triaged(text: string, { candidates, elsewhere }: Reading): Triaged {
  const [best, ...others] = candidates;
  if (best === undefined || elsewhere > best.confidence) {
    return { text, flow: null, confidence: elsewhere, alternatives: candidates };
  }
  return { text, ...best, alternatives: others };
}

/** A line is a text as it stands, or in JSON's quotes. */
function textOf(line: string): string {
  const plain = line.replace(/^\ufeff/, '');
  try {
    const value: unknown = JSON.parse(plain);
    return typeof value === 'string' ? value : plain;
  } catch {
    return plain;
  }
}
