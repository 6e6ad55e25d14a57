import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { type Desk, type DeskPlan, endOfProcess, runDesk } from './desk.ts';
import { CliError, EXIT } from './exit.ts';
import { type Folders, withFolders } from './folders.ts';

export interface ChatNeeds {
  open(plan: DeskPlan): Promise<Desk>;
  /** Whether a person sits at the input. */
  isTty: boolean;
  now(): number;
}

interface ChatOptions extends Folders {
  json?: boolean;
  at?: number;
}

const JSON_HELP = `
With --json, each line of the input is one of
  {"as":"customer","text":"你好"}                 "customer":"name" for several customers (otherwise "customer"),
                                                  "media":[{"path":"a.png"}], "reply":N, "language":"en"
  {"as":"customer","choice":"1:card"}             an id as shown, its part after the colon, a label, or a number
  {"as":"customer","edit":2,"text":"…"}           changes the customer's second message
  {"as":"customer","burst":["a","b"]}             said at once: other lines are two seconds apart
  {"as":"agent","text":"您好"}                    "agent":"name", "case":"1024", "reply":N, "media":[…]
  {"as":"agent","choice":"take:1024"}             a button of the room
  {"advance":"2h"}                                moves the clock: ms, s, m, h, d
N is a messageId, or counts the messages shown to that reader from 1. Everything that anybody is shown is printed as
  {"to":"customer","customer":"…","text":"…","choices":[{"id":"…","label":"…"}],"key":"…","messageId":"…"}
  {"to":"room","case":"1024",…}
A line that is wrong prints {"error":"line 3: …"}; the talk goes on, and the exit code at the end is 2.`;

/** `kefu chat`: a customer and an agent try the desk out, as people or as a program. */
export function chatCommand(needs: ChatNeeds): Command {
  const command = new Command('chat')
    .description('Talk as a customer and as an agent in this terminal.')
    .option('--json', 'read and print one JSON object a line, on a clock that moves as told')
    .option('--at <time>', 'where that clock begins, 2026-03-01T09:00:00Z say (otherwise now)', parseTime)
    .addHelpText('after', JSON_HELP)
    .action((options: ChatOptions) => (options.json ? chatInJson(needs, options) : chatAsPeople(needs, options)));
  return withFolders(command, ['flows', 'data', 'state']);
}

function parseTime(text: string): number {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new InvalidArgumentError('That is no time.');
  return time;
}

/** Lines from a pipe come faster than people speak, so the clock is moved for them. */
async function chatAsPeople(needs: ChatNeeds, { at = needs.now(), ...folders }: ChatOptions): Promise<void> {
  const desk = await needs.open({ folders, talk: 'people', simulatedFrom: needs.isTty ? null : at, fresh: false });
  await runDesk(desk, endOfProcess());
}

async function chatInJson(needs: ChatNeeds, { at = needs.now(), ...folders }: ChatOptions): Promise<void> {
  const fresh = folders.state === undefined;
  const state = folders.state ?? (await mkdtemp(join(tmpdir(), 'kefu-chat-')));
  try {
    const desk = await needs.open({ folders: { ...folders, state }, talk: 'json', simulatedFrom: at, fresh });
    const refused = await runDesk(desk, endOfProcess());
    if (refused > 0) throw new CliError(EXIT.usage, `lines not taken: ${refused}`);
  } finally {
    if (fresh) await rm(state, { recursive: true, force: true });
  }
}
