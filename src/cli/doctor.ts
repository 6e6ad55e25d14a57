import { Command } from 'commander';
import type { LoadedBook } from '../book/load.ts';
import { didYouMean, type Problem, showProblem } from '../book/problem.ts';
import { findExamples } from './examples.ts';
import { CliError, EXIT } from './exit.ts';
import { bad, type Finding, good, note, showFinding } from './finding.ts';
import { countsOf, shown } from './flows.ts';
import { type Folders, withFolders } from './folders.ts';
import { comparePublished, type Published, WELL_KNOWN } from './published.ts';
import { roomLanguageWrong } from './room-language.ts';
import { inspectState, type StateProbe } from './state-folder.ts';

/** What the doctor is told of the settings. */
export interface DoctorSettings {
  flows: string;
  data: string;
  state: string;
  trial: boolean;
  roomLanguage: string;
  /** Where the page is served. */
  page: string;
  /** The chat apps that are switched on. */
  channels: string[];
  /** Those of them that can be asked over the network what is missing there. */
  asked?: string[];
  /** The ids of all agents' rooms that there can be. */
  rooms: string[];
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
  load(folders: Folders): Promise<LoadedBook | { problems: Problem[] }>;
  /** The list as it is published at an address. Never rejects. */
  published(url: URL): Promise<Published>;
  /** What is to be said of the chat apps that are switched on. */
  apps?(settings: DoctorSettings): Promise<Finding[]>;
  /** Asks the chat apps that are switched on what is missing there, over the network. */
  inspectApps?(folders: Folders): Promise<Finding[]>;
  nodeVersion: string;
  /** UTC ms; the machine's own time when absent. */
  now?: () => number;
  stdout: { write(text: string): unknown };
}

const HELP = `
The exit code is 0 when \`kefu start\` would work, 1 when it would not. With --online it is 1 as well when the official
site does not publish the list as it is here. Without --online nothing goes to the network.`;

/** `kefu doctor`: what is configured, what is missing, what are still examples, and what would happen at start. */
export function doctorCommand(needs: DoctorNeeds): Command {
  const command = new Command('doctor')
    .description('Say what is configured, what is missing, what are still examples, and what would happen at start.')
    .option(
      '--online',
      'ask Telegram what is missing there, and compare the list that the official site publishes with the one here',
    )
    .addHelpText('after', HELP)
    .action(async ({ online, ...folders }: Folders & { online?: boolean }) => {
      const read = readSettings(needs, folders);
      const findings = await examine(needs, read);
      const apps = online ? ((await needs.inspectApps?.(folders)) ?? []) : [];
      const published = online && 'flows' in read ? await examineOnline(needs, read) : [];
      const left = online || !('flows' in read) ? [] : [unasked(read)];
      needs.stdout.write(`${[...findings, ...apps, ...published, ...left].map(showFinding).join('\n')}\n`);
      if ([...findings, ...apps].some(isBad)) throw new CliError(EXIT.refused, 'kefu start would not work');
      if (published.some(isBad)) throw new CliError(EXIT.refused, 'what is published is not what is here');
    });
  return withFolders(command, ['flows', 'data', 'state']);
}

function isBad({ mark }: Finding): boolean {
  return mark === 'bad';
}

/** What the official site publishes beside what is here. */
async function examineOnline({ load, published }: DoctorNeeds, { flows, data }: DoctorSettings): Promise<Finding[]> {
  const loaded = await load({ flows, data });
  if ('problems' in loaded) return [note('With these problems there is no list to compare with the published one')];
  const site = loaded.brand?.site ?? `https://${loaded.official.sites[0]}`;
  const url = new URL(WELL_KNOWN, site);
  return comparePublished(url.href, await published(url), loaded.official);
}

/** What only the network knows, and how to have it looked at. */
function unasked({ asked = [] }: DoctorSettings): Finding {
  const rights = asked.map((app) => `whether ${app} knows the bot and gives it every right that it needs`);
  const things = [...rights, 'whether the official site publishes the list as it is here'].join('; ');
  return note(`Not looked at: ${things}. \`kefu doctor --online\` does`);
}

/** The settings, or what is wrong with them. */
function readSettings({ settings }: DoctorNeeds, folders: Folders): DoctorSettings | { wrong: string } {
  try {
    return settings(folders);
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

async function examine(needs: DoctorNeeds, settings: DoctorSettings | { wrong: string }): Promise<Finding[]> {
  const node = good(`Node ${needs.nodeVersion}`);
  if ('wrong' in settings) return [node, bad(settings.wrong)];
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
  const works = !findings.some(isBad);
  return works ? [...findings, predict(settings, examples.length + settings.standIns.length)] : findings;
}

const KEPT = 'A desk at work keeps the book that it has until this is put right';

async function inspectBook(
  { load, now = Date.now }: DoctorNeeds,
  { flows, data, rooms, roomLanguage }: DoctorSettings,
): Promise<Finding[]> {
  const loaded = await load({ flows, data });
  if ('problems' in loaded) return [...loaded.problems.map((problem) => bad(showProblem(problem))), note(KEPT)];
  const sound = good(`The book is sound: ${shown(countsOf(loaded.book))}`);
  const language = roomLanguageWrong(roomLanguage, loaded.book);
  const wrong = language === null ? [] : [bad(language)];
  return [sound, ...wrong, ...inspectLeads(loaded, data, rooms), ...inspectIncidents(loaded, data, now())];
}

function inspectLeads({ leads }: LoadedBook, data: string, rooms: string[]): Finding[] {
  if (leads.length === 0) return [note(`${data}/desk.yaml names no leads: nobody can release a link`)];
  const strange = [...new Set(leads.map(({ room }) => room))].filter((room) => !rooms.includes(room));
  return strange.map((room) => note(`${data}/desk.yaml: there is no room ${room} (${didYouMean(room, rooms)})`));
}

/** What customers are told is going wrong, so that nobody forgets to take it out. */
function inspectIncidents({ book }: LoadedBook, data: string, now: number): Finding[] {
  return book.incidents.map(({ id, flows, since, until }) => {
    if (until !== null && until <= now) return note(`${data}/incidents.yaml: ${id} is over and told no more`);
    const from = since !== null && since > now ? `from ${new Date(since).toISOString()}` : 'now';
    return note(`${data}/incidents.yaml: ${id} is told ${from} by ${flows.join(', ')}`);
  });
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
