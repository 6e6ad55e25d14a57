import { findCredentials } from './credentials.ts';
import { fold } from './folded.ts';
import { findKeys } from './keys.ts';
import { findHex } from './keys-hex.ts';
import { findKeystores } from './keystore.ts';
import { findMnemonics } from './mnemonic.ts';
import { findNumbers } from './numbers.ts';
import { joined, type Redacted, redact, type Secret, type SecretKind } from './redact.ts';
import type { Stretch } from './stretch.ts';

/** What is known of the place where a text was said. */
export interface Context {
  /** What the customer was asked for just before. */
  asks?: 'txid';
}

/** Redacting uncovers new findings seldom, and in ordinary texts once. */
const ROUNDS = 8;

/**
 * Takes the secrets out of a text. Their kinds and places are kept, offsets are in the redacted text; what is redacted
 * holds none any more. Total, and linear in the length.
 */
export function inspect(text: string, context: Context = {}): Redacted {
  return settle({ redacted: text, findings: [] }, context);
}

/** Redacts until nothing is found. A text that never settles, which nobody writes, goes whole. */
export function settle(start: Redacted, context: Context): Redacted {
  let state = start;
  for (let round = 0; round < ROUNDS; round++) {
    const secrets = secretsIn(state.redacted, context);
    if (secrets.length === 0) return state;
    state = redact(state, secrets);
  }
  const kind = (state.findings[0]?.kind ?? 'password') as SecretKind;
  return redact({ redacted: state.redacted, findings: [] }, [{ kind, from: 0, to: state.redacted.length }]);
}

/** The secrets of a text, in its order, none overlapping another. */
export function secretsIn(text: string, context: Context = {}): Secret[] {
  const folded = fold(text);
  const of = (kind: SecretKind, stretches: Stretch[]): Secret[] => stretches.map((stretch) => ({ kind, ...stretch }));
  const found = [
    ...of('mnemonic', findMnemonics(folded.text)),
    ...of('keystore', findKeystores(folded.text)),
    ...of('private_key', findKeys(folded.text)),
    ...findHex(folded.text, context.asks === 'txid'),
    ...findCredentials(folded.text),
    ...findNumbers(folded.text),
  ];
  return joined(found.map((secret) => ({ kind: secret.kind, ...folded.original(secret) })));
}
