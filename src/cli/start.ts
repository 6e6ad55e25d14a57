import { Command } from 'commander';
import { type Desk, endOfProcess, runDesk } from './desk.ts';
import { type Folders, withFolders } from './folders.ts';

export interface StartNeeds {
  /** The desk with its page. */
  open(folders: Folders): Promise<Desk>;
}

/** `kefu start`: the desk at work. */
export function startCommand({ open }: StartNeeds): Command {
  const command = new Command('start')
    .description(
      'Open the desk. With no chat app configured: a customer and the agents’ room on a page in your browser.',
    )
    .action(async (folders: Folders) => {
      await runDesk(await open(folders), endOfProcess());
    });
  return withFolders(command, ['flows', 'data', 'state']);
}
