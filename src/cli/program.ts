import { Command, CommanderError } from 'commander';
import { CliError, EXIT, EXIT_HELP, type ExitCode } from './exit.ts';

/** The program `kefu`: its commands and its help. */
export function createProgram(version: string, commands: Command[]): Command {
  const program = new Command('kefu')
    .description('A support desk for a crypto wallet, inside the chat apps that its customers already use.')
    .version(version, '-V, --version', 'print the version')
    .addHelpText('after', `\n${EXIT_HELP}\n\nDEBUG=kefu shows where an error comes from.`)
    .showHelpAfterError('(kefu --help lists what can be asked for)');
  for (const command of commands) program.addCommand(command);
  quiet(program);
  return program;
}

/** Has commander throw instead of ending the process, in every command. */
function quiet(command: Command): void {
  command.exitOverride();
  for (const one of command.commands) quiet(one);
}

export interface Ending {
  /** Where an error is told of. */
  stderr: { write(text: string): unknown };
  /** Whether to show the stack of an error. */
  debug: boolean;
}

/** Runs the program with these arguments (without node and the script); never rejects. */
export async function runProgram(program: Command, args: string[], { stderr, debug }: Ending): Promise<ExitCode> {
  try {
    await program.parseAsync(args, { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    stderr.write(`${told(error, debug)}\n`);
    return error instanceof CliError ? error.exit : EXIT.defect;
  }
}

function told(error: unknown, debug: boolean): string {
  if (!(error instanceof Error)) return `kefu: ${String(error)}`;
  if (debug) return `kefu: ${error.stack ?? error.message}`;
  if (error instanceof CliError) return `kefu: ${error.message}`;
  return `kefu: a defect: ${error.message} (DEBUG=kefu shows where)`;
}
