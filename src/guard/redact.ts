import type { Finding } from '../core/event.ts';
import type { Stretch } from './stretch.ts';

/** The kinds of secrets, the graver first: where two overlap, both are called by the graver one. */
export const KINDS = [
  'keystore',
  'mnemonic',
  'private_key',
  'password',
  'one_time_code',
  'ambiguous_hex',
  'card',
  'national_id',
] as const;

export type SecretKind = (typeof KINDS)[number];

/** A secret in a text. */
export interface Secret extends Stretch {
  kind: SecretKind;
}

/** A text without its secrets, and where each was. */
export interface Redacted {
  redacted: string;
  findings: Finding[];
}

/** Secrets in the order of a text, those that overlap made one. */
export function joined(secrets: Secret[]): Secret[] {
  const apart: Secret[] = [];
  for (const secret of [...secrets].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = apart.at(-1);
    if (last === undefined || secret.from >= last.to) apart.push({ ...secret });
    else {
      if (KINDS.indexOf(secret.kind) < KINDS.indexOf(last.kind)) last.kind = secret.kind;
      last.to = Math.max(last.to, secret.to);
    }
  }
  return apart;
}

/** Puts a mark (the same in every language) or a masked number in each secret's place; findings of before move along. */
export function redact({ redacted: text, findings: before }: Redacted, secrets: Secret[]): Redacted {
  const findings: Finding[] = [];
  let redacted = '';
  let kept = 0;
  let earlier = 0;
  const keep = (to: number): void => {
    for (let finding = before[earlier]; finding !== undefined && finding.to <= to; finding = before[++earlier])
      if (finding.from >= kept) findings.push(moved(finding, redacted.length - kept));
    redacted += text.slice(kept, to);
  };
  for (const { kind, from, to } of joined(secrets)) {
    keep(from);
    const shown = shownFor(kind, text.slice(from, to));
    findings.push({ kind, from: redacted.length, to: redacted.length + shown.length });
    redacted += shown;
    kept = to;
    while ((before[earlier]?.from ?? Number.POSITIVE_INFINITY) < to) earlier++;
  }
  keep(text.length);
  return { redacted, findings };
}

function moved({ kind, from, to }: Finding, by: number): Finding {
  return { kind, from: from + by, to: to + by };
}

function shownFor(kind: SecretKind, value: string): string {
  if (kind !== 'card' && kind !== 'national_id') return `⟦${kind}⟧`;
  const digits = Array.from(value.normalize('NFKC')).filter((character) => /[\dXx]/.test(character));
  return `${digits.slice(0, 4).join('')} •••• •••• ${digits.slice(-4).join('')}`;
}
