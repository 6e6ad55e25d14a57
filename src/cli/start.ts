import { Command } from 'commander';
import { type Desk, type DeskPlan, endOfProcess, runDesk } from './desk.ts';
import { type Folders, withFolders } from './folders.ts';

export interface StartNeeds {
  open(plan: DeskPlan): Promise<Desk>;
}

/** `kefu start`: the desk at work. */
export function startCommand({ open }: StartNeeds): Command {
  const command = new Command('start')
    .description('Open the desk. With no chat app configured: a customer and an agent in this terminal.')
    .action(async (folders: Folders) => {
      const desk = await open({ folders, talk: 'people', simulatedFrom: null, fresh: false });
      await runDesk(desk, endOfProcess());
    });
  return withFolders(command, ['flows', 'data', 'state']);
}
