import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { OfficialList } from '../guard/official.ts';
import { CliError, EXIT } from './exit.ts';
import { type Folders, withFolders } from './folders.ts';

export interface WellKnownNeeds {
  stdout: { write(text: string): unknown };
  /** The operator's list; throws a CliError that says what is wrong with it. */
  official(folders: Folders): Promise<OfficialList>;
}

/** `kefu wellknown`: the operator's list as the file kefu.json, for the official site's `/.well-known/`. */
export function wellKnownCommand({ stdout, official }: WellKnownNeeds): Command {
  const command = new Command('wellknown')
    .description("Write the list of what is official as kefu.json, for the official site's /.well-known/.")
    .option('--out <file>', 'write it there instead of printing it')
    .action(async ({ out, data }: Folders & { out?: string }) => {
      const text = wellKnown(await official(data === undefined ? {} : { data }));
      if (out === undefined) stdout.write(text);
      else await write(out, text);
    });
  return withFolders(command, ['data']);
}

/** The text of kefu.json. The same list always gives the same text. */
export function wellKnown({ sites, mailboxes, telephones, accounts }: OfficialList): string {
  return `${JSON.stringify({ version: 1, sites, mailboxes, telephones, accounts }, null, 2)}\n`;
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new CliError(EXIT.refused, `${file} can't be written (${code})`, { cause: error });
  }
}
