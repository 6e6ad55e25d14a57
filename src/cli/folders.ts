import type { Command } from 'commander';

/** Folders that a command was told to use instead of those of the settings. */
export interface Folders {
  flows?: string;
  data?: string;
  state?: string;
}

const FOLDERS: Record<keyof Folders, [name: string, setting: string, what: string]> = {
  flows: ['--flows <dir>', 'KEFU_FLOWS_DIR', 'the flows'],
  data: ['--data <dir>', 'KEFU_DATA_DIR', 'brand, knowledge and words'],
  state: ['--state <dir>', 'KEFU_STATE_DIR', 'the conversations'],
};

/** Gives a command an option for each of these folders. */
export function withFolders(command: Command, folders: (keyof Folders)[]): Command {
  for (const folder of folders) {
    const [flags, setting, what] = FOLDERS[folder];
    command.option(flags, `folder with ${what} (instead of ${setting})`);
  }
  return command;
}
