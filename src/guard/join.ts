import { type Context, secretsIn, settle } from './incoming.ts';
import { isListed } from './mnemonic.ts';
import { type Redacted, redact, type Secret, type SecretKind } from './redact.ts';

/** Over how many messages a secret may be split, apart from messages of list words only: these are joined all. */
const SPLIT_OVER = 3;
/** Numbers are not split over messages: two short ones in a row would make one. */
const SPLIT_KINDS: ReadonlySet<SecretKind> = new Set<SecretKind>([
  'mnemonic',
  'private_key',
  'keystore',
  'password',
  'one_time_code',
  'ambiguous_hex',
]);

/**
 * Takes the secrets out of several messages of one person, in their order: those in each, and those that are split over up
 * to three of them (over any number, where each is list words only). For each message what `inspect` gives for one; a split
 * secret is a finding in each message that has a part of it.
 */
export function inspectConversation(texts: string[], context: Context = {}): Redacted[] {
  const secrets: Secret[][] = texts.map((text) => secretsIn(text, context));
  for (const { from, to } of groups(texts)) {
    for (const part of splitSecrets(texts.slice(from, to), context)) secrets[from + part.message]?.push(part.secret);
  }
  return texts.map((text, at) => {
    const own = secrets[at] ?? [];
    return own.length === 0
      ? { redacted: text, findings: [] }
      : settle(redact({ redacted: text, findings: [] }, own), context);
  });
}

interface Group {
  from: number;
  to: number;
}

/** The runs of messages that a secret may be split over. */
function groups(texts: string[]): Group[] {
  const found: Group[] = [];
  for (let from = 0; from + 1 < texts.length && (from === 0 || from + SPLIT_OVER <= texts.length); from++)
    found.push({ from, to: Math.min(from + SPLIT_OVER, texts.length) });
  let from = 0;
  const isPart = texts.map(isListed);
  for (let at = 0; at <= texts.length; at++) {
    if (isPart[at]) continue;
    if (at - from > SPLIT_OVER) found.push({ from, to: at });
    from = at + 1;
  }
  return found;
}

/** The secrets of the messages as one text, cut into the parts that each message has. */
function splitSecrets(texts: string[], context: Context): { message: number; secret: Secret }[] {
  const starts: number[] = [];
  let length = 0;
  for (const text of texts) {
    starts.push(length);
    length += text.length + 1;
  }
  const secrets = secretsIn(texts.join('\n'), context).filter(({ kind }) => SPLIT_KINDS.has(kind));
  return secrets.flatMap(({ kind, from, to }) => {
    return texts.flatMap((text, message) => {
      const start = starts[message] ?? 0;
      const secret = { kind, from: Math.max(0, from - start), to: Math.min(text.length, to - start) };
      return secret.from < secret.to ? [{ message, secret }] : [];
    });
  });
}
