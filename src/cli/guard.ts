import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { inspect } from '../guard/incoming.ts';
import { inspectConversation } from '../guard/join.ts';
import { CliError, EXIT } from './exit.ts';

export interface GuardNeeds {
  stdin: NodeJS.ReadableStream;
  stdout: { write(text: string): unknown };
  /** What the guard says of an agent's text. */
  checkOutgoing(text: string): Promise<{ verdict: 'allow' | 'block'; reasons: string[] }>;
}

/** What is printed for a line: an object, never with anything of the line but what is redacted. */
type Answer = object;

const HELP = `
Each line of the input is a JSON value: a string (one message), or an array of strings (messages of one person in order).
For each, one line is printed: {"findings":[{"kind":"mnemonic","from":0,"to":10}],"redacted":"⟦mnemonic⟧"}. For an array,
"redacted" is one too, and each finding has its "message", from 0. Kinds are mnemonic, private_key, keystore, password,
one_time_code, card, national_id and ambiguous_hex (64 hex digits that may be a private key or a transaction's hash).
With --outgoing each line is an agent's text, answered with {"verdict":"allow"|"block","reasons":[…]}.
A line that is wrong prints {"error":"line 3: …"}; the others are answered, and the exit code is 2.`;

/** `kefu guard`: shows what the guard makes of texts, for measuring and for operators. */
export function guardCommand(needs: GuardNeeds): Command {
  return new Command('guard')
    .description('Say what the guard finds in texts: secrets that come in, or what may not go out.')
    .requiredOption('--json', 'read and print one JSON value a line')
    .option('--outgoing', "judge agents' texts instead")
    .addHelpText('after', HELP)
    .action(({ outgoing }: { outgoing?: boolean }) =>
      answerLines(needs, outgoing ? outgoingWay(needs) : incomingWay()),
    );
}

/** The guard's answer for a message, or for several in their order. */
export function inspected(value: string | string[]): Answer {
  if (typeof value === 'string') {
    const { findings, redacted } = inspect(value);
    return { findings, redacted };
  }
  const messages = inspectConversation(value);
  return {
    findings: messages.flatMap(({ findings }, message) => findings.map((finding) => ({ ...finding, message }))),
    redacted: messages.map(({ redacted }) => redacted),
  };
}

/** How lines are answered: what they have to be, and the answer to one; null when it is something else. */
interface Way {
  wanted: string;
  answer(value: unknown): Answer | null | Promise<Answer | null>;
}

function incomingWay(): Way {
  return {
    wanted: 'a JSON string or an array of them',
    answer: (value) => (isMessages(value) ? inspected(value) : null),
  };
}

function outgoingWay({ checkOutgoing }: GuardNeeds): Way {
  return { wanted: 'a JSON string', answer: (value) => (typeof value === 'string' ? checkOutgoing(value) : null) };
}

function isMessages(value: unknown): value is string | string[] {
  return typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'));
}

async function answerLines({ stdin, stdout }: GuardNeeds, { wanted, answer }: Way): Promise<void> {
  let number = 0;
  let wrong = 0;
  for await (const line of createInterface({ input: stdin })) {
    number++;
    if (line.trim() === '') continue;
    const answered = await answer(parsed(line));
    if (answered === null) wrong++;
    stdout.write(`${JSON.stringify(answered ?? { error: `line ${number}: it is not ${wanted}` })}\n`);
  }
  if (wrong > 0) throw new CliError(EXIT.usage, wrong === 1 ? 'one line was wrong' : `${wrong} lines were wrong`);
}

/** The value of a line; undefined when it is no JSON. What is wrong with it is not told: it may be a secret. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
