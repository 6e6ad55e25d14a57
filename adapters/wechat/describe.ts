/** What WeChat or the network said, in a message of an error: an endpoint with its code, a code of the network. */
const TECHNICAL = /\b(?:webwx\w+|synccheck|jslogin|login)\b(?:: -?\d+)?|\bE[A-Z]{4,}\b/;

/** An error for the log: its kind and its codes, never its words, which may be a customer's. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return TECHNICAL.exec(String(error))?.[0] ?? 'error';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return [error.name, code ?? TECHNICAL.exec(error.message)?.[0]].filter((part) => part !== undefined).join(' ');
}
