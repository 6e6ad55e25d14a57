/** What the exit codes of the program mean. */
export const EXIT = { ok: 0, refused: 1, usage: 2, inUse: 3, defect: 4 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The exit codes, as help explains them. */
export const EXIT_HELP = `Exit codes:
  0  done
  1  it can't be done as things are: the book has problems, something is missing, the disk or the network failed
  2  it was asked for in the wrong way: an option, a setting, a line of input
  3  the state folder is in use by another process
  4  a defect of the program`;

/** Why a command ends with another exit code than 0; the message is for people. */
export class CliError extends Error {
  readonly exit: ExitCode;
  constructor(exit: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CliError';
    this.exit = exit;
  }
}
