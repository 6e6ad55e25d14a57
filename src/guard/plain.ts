import type { Finding } from '../core/event.ts';
import { findKeystores } from './keystore.ts';
import { findExactPhrases } from './mnemonic-exact.ts';
import type { Stretch } from './stretch.ts';

/** What is put in a secret's place: the same in every language. */
const MARKS = { mnemonic: '⟦mnemonic⟧', keystore: '⟦keystore⟧' } as const;

interface Secret extends Stretch {
  kind: keyof typeof MARKS;
}

/** The shape of the guard, as the runtime knows it. */
interface PlainGuard {
  incoming(text: string): { redacted: string; findings: Finding[] };
  outgoing(text: string): string[];
}

/**
 * A stand-in that refuses only the obvious: a full recovery phrase with a valid checksum, and a keystore. It misses
 * phrases with a typo or a word short, phrases in parts, private keys, passwords and codes, links and addresses: the
 * full guard replaces it, and a desk must not serve customers before.
 */
export function createPlainGuard(): PlainGuard {
  return {
    incoming: (text) => redact(text, secretsIn(text)),
    outgoing: (text) => [...new Set(secretsIn(text).map((secret) => secret.kind))],
  };
}

/** In the order of the text, none overlapping another. */
function secretsIn(text: string): Secret[] {
  const found: Secret[] = [
    ...findExactPhrases(text).map((stretch) => ({ ...stretch, kind: 'mnemonic' as const })),
    ...findKeystores(text).map((stretch) => ({ ...stretch, kind: 'keystore' as const })),
  ];
  return found.sort((a, b) => a.from - b.from || b.to - a.to).reduce(joined, []);
}

function joined(apart: Secret[], secret: Secret): Secret[] {
  const last = apart.at(-1);
  if (last === undefined || secret.from >= last.to) apart.push(secret);
  else last.to = Math.max(last.to, secret.to);
  return apart;
}

function redact(text: string, secrets: Secret[]): { redacted: string; findings: Finding[] } {
  const findings: Finding[] = [];
  let redacted = '';
  let kept = 0;
  for (const { kind, from, to } of secrets) {
    redacted += text.slice(kept, from);
    findings.push({ kind, from: redacted.length, to: redacted.length + MARKS[kind].length });
    redacted += MARKS[kind];
    kept = to;
  }
  return { redacted: redacted + text.slice(kept), findings };
}
