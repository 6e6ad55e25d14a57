import { Command } from 'commander';
import { type Problem, showProblem } from '../book/problem.ts';
import type { Book } from '../core/flow.ts';
import { findExamples } from './examples.ts';
import { CliError, EXIT } from './exit.ts';
import { bad, type Finding, good, note, showFinding } from './finding.ts';
import { countsOf, shown } from './flows.ts';
import { type Folders, withFolders } from './folders.ts';
import { inspectState, type StateProbe } from './state-folder.ts';

/** What the doctor is told of the settings. */
export interface DoctorSettings {
  flows: string;
  data: string;
  state: string;
  trial: boolean;
  /** Where the page is served. */
  page: string;
  /** The chat apps that are switched on. */
  channels: string[];
  /** Parts of the program that are not fit for customers yet. */
  standIns: string[];
  /** The names of the settings that are set. */
  set: string[];
  /** What looks like a setting and is none. */
  strange: string[];
}

export interface DoctorNeeds extends StateProbe {
  /** The settings, with these folders instead; throws an Error that says what is wrong with them. */
  settings(folders: Folders): DoctorSettings;
  load(folders: Folders): Promise<{ book: Book } | { problems: Problem[] }>;
  /** What is to be said of the chat apps that are switched on. */
  apps?(settings: DoctorSettings): Promise<Finding[]>;
  nodeVersion: string;
  stdout: { write(text: string): unknown };
}

/** `kefu doctor`: what is configured, what is missing, what are still examples, and what would happen at start. */
export function doctorCommand(needs: DoctorNeeds): Command {
  const command = new Command('doctor')
    .description('Say what is configured, what is missing, what are still examples, and what would happen at start.')
    .addHelpText('after', '\nThe exit code is 0 when `kefu start` would work, 1 when it would not.')
    .action(async (folders: Folders) => {
      const findings = await examine(needs, folders);
      needs.stdout.write(`${findings.map(showFinding).join('\n')}\n`);
      if (findings.some(({ mark }) => mark === 'bad')) throw new CliError(EXIT.refused, 'kefu start would not work');
    });
  return withFolders(command, ['flows', 'data', 'state']);
}

async function examine(needs: DoctorNeeds, folders: Folders): Promise<Finding[]> {
  const node = good(`Node ${needs.nodeVersion}`);
  let settings: DoctorSettings;
  try {
    settings = needs.settings(folders);
  } catch (error) {
    return [node, bad(error instanceof Error ? error.message : String(error))];
  }
  const examples = await findExamples(settings.data);
  const findings = [
    node,
    note(
      settings.set.length === 0 ? 'No setting is set: all are as .env.example says' : `Set: ${settings.set.join(', ')}`,
    ),
    ...settings.strange.map(note),
    ...(await inspectBook(needs, settings)),
    ...examples.map((place) => note(`${place} is still an example`)),
    ...settings.standIns.map(note),
    await inspectState(settings.state, needs),
    note(settings.channels.length === 0 ? 'No chat app is configured' : `Chat apps: ${settings.channels.join(', ')}`),
    ...((await needs.apps?.(settings)) ?? []),
  ];
  const works = findings.every(({ mark }) => mark !== 'bad');
  return works ? [...findings, predict(settings, examples.length + settings.standIns.length)] : findings;
}

async function inspectBook({ load }: DoctorNeeds, { flows, data }: DoctorSettings): Promise<Finding[]> {
  const loaded = await load({ flows, data });
  if ('book' in loaded) return [good(`The book is sound: ${shown(countsOf(loaded.book))}`)];
  return loaded.problems.map((problem) => bad(showProblem(problem)));
}

/** What `kefu start` would do. With a chat app the customers are real, so only a test desk opens with things unready. */
function predict({ channels, trial, page }: DoctorSettings, unready: number): Finding {
  const kind = trial ? 'a test desk, which says so as every conversation opens' : 'the desk';
  const need = trial || unready === 0 ? '' : `KEFU_TRIAL=1, for ${unready} things above are not ready for customers`;
  if (channels.length === 0) {
    return note(`At start: ${kind} on ${page}${need === '' ? '' : `; with a chat app it would need ${need}`}`);
  }
  return need === '' ? note(`At start: ${kind} for ${channels.join(', ')}`) : bad(`At start: nothing, without ${need}`);
}
