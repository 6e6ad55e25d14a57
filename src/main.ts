import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadBook } from './book/load.ts';
import { chatCommand } from './cli/chat.ts';
import type { DeskPlan } from './cli/desk.ts';
import { doctorCommand } from './cli/doctor.ts';
import { drawCommand } from './cli/draw.ts';
import { EXIT } from './cli/exit.ts';
import { flowsCommand } from './cli/flows.ts';
import type { Folders } from './cli/folders.ts';
import { guardCommand } from './cli/guard.ts';
import { knowledgeCommand } from './cli/knowledge.ts';
import { linksCommand } from './cli/links.ts';
import { createProgram, runProgram } from './cli/program.ts';
import { fetchPublished } from './cli/published.ts';
import { startCommand } from './cli/start.ts';
import { triageCommand } from './cli/triage.ts';
import { tryCommand } from './cli/try.ts';
import { wechatCommand } from './cli/wechat.ts';
import { wellKnownCommand } from './cli/wellknown.ts';
import type { OfficialList } from './guard/official.ts';
import { checkOutgoing } from './guard/outgoing.ts';
import { LOOK_UPS, officialList, readerOf, soundOf } from './roof/book.ts';
import { figuresIn } from './roof/desk.ts';
import { doctorSettings } from './roof/doctor-settings.ts';
import { isInUse } from './roof/in-use.ts';
import { openServed } from './roof/served.ts';
import { loadEnv, settingsFor } from './roof/settings.ts';
import { inspectTelegram } from './roof/telegram.ts';
import { openDesk } from './roof/terminal.ts';
import { trialNeeds } from './roof/trial.ts';
import { idleWait, inspectWechat, openTrial } from './roof/wechat.ts';
import { createSearch } from './triage/search.ts';

/**
 * The program: builds everything there is and runs the command that is asked for. `home` is the program's own folder;
 * gives the exit code.
 */
export async function main(args: string[], home: URL): Promise<number> {
  const root = fileURLToPath(home);
  const { stdin, stdout, stderr, env } = process;
  if (!loadEnv()) {
    stderr.write("kefu: .env is there but can't be read\n");
    return EXIT.usage;
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const load = (folders: Folders) => loadBook(settingsFor(root, folders), { lookUps: LOOK_UPS });
  const open = (plan: DeskPlan) => openDesk(plan, settingsFor(root, plan.folders));
  const start = (folders: Folders) => openServed(join(root, 'dist/static'), settingsFor(root, folders));
  const official = (folders: Folders) => officialList(settingsFor(root, folders).data);
  let known: Promise<OfficialList> | undefined;
  const listed = () => {
    known ??= official({});
    return known;
  };
  const reader = async (folders: Folders) => readerOf(soundOf(await load(folders)));
  const program = createProgram(version, [
    startCommand({ open: start }),
    wechatCommand({ open: (folders) => openTrial(settingsFor(root, folders)), stdout, wait: idleWait }),
    chatCommand({ open, isTty: stdin.isTTY === true && stdout.isTTY === true, now: Date.now }),
    doctorCommand({
      ...{ load, stdout, inUse: isInUse, nodeVersion: process.versions.node, published: (url) => fetchPublished(url) },
      settings: (folders) => doctorSettings(settingsFor(root, folders)),
      apps: ({ state, channels }) => (channels.includes('WeChat') ? inspectWechat(state) : Promise.resolve([])),
      inspectApps: (folders) => inspectTelegram(settingsFor(root, folders)),
    }),
    flowsCommand({ load, stdout }, [drawCommand({ load, stdout }), tryCommand(trialNeeds(root, load))]),
    guardCommand({ stdin, stdout, checkOutgoing: async (text) => checkOutgoing(text, await listed()) }),
    linksCommand({ stdin, stdout, official }),
    triageCommand({ stdin, stdout, reader }),
    wellKnownCommand({ stdout, official }),
    knowledgeCommand({
      ...{ load, stdout, figures: (folders) => figuresIn(settingsFor(root, folders)) },
      search: (loaded) => createSearch(loaded.articles, readerOf(loaded)),
    }),
  ]);
  const debug = /\bkefu\b/.test(env.DEBUG ?? '');
  // It is for nobody else: the libraries that it makes talk print the customers' words and the operator's keys.
  delete env.DEBUG;
  return runProgram(program, args, { stderr, debug });
}
