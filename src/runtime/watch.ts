import type { Finding } from '../core/event.ts';
import { MARKS } from '../guard/folded.ts';
import type { Guard, Inspected, Said } from '../ports/guard.ts';
import type { ConversationDocument } from './document.ts';
import { HELD_TEXT, type Held, type HeldMessage } from './held.ts';
import type { Recent, RecentText } from './recent.ts';
import { cutOut, type Part } from './scrub.ts';

/** Parts of these are looked for in earlier messages. */
const SPLIT_KINDS = ['mnemonic', 'private_key', 'keystore', 'password', 'one_time_code'];
/** Words around make these, and an answer that was asked for is none. */
const BY_CONTEXT = ['password', 'one_time_code'];
const HEX = /[0-9a-f]{64}/iu;
const TALK_MS = 5 * 60 * 1000;
const REST_MS = 60 * 1000;
const REST_MARK = '⟦mnemonic⟧';
/** Words of the list that stand for those of a phrase that are gone already, so that fewer beside them are enough. */
export const GONE = 'legal winner thank';
const TALK_TEXTS = 3;

/** A customer's text as it comes in, cleaned. */
export interface Spoken {
  messageId: string;
  text: string;
  said: Said;
  /** Whether the book waits for these words. */
  isAwaited: () => boolean;
  /** UTC ms. */
  at: number;
}

/** What the guard makes of a text among those around it. */
export interface Look {
  redacted: string;
  findings: Finding[];
  /** Earlier messages that have a part of what was found, as they are to be redacted now. */
  parts: Part[];
  /** Held messages that are no longer to be held: their words stand, redacted, in `parts`. */
  held: HeldMessage[];
  /** The text with its unclear digits as they are, for when the customer has said what they are. */
  withHex: string;
  /** It holds what is taken for the number of a transaction. */
  isHash: boolean;
  /** It is more of a phrase that was found just before. */
  isRest?: boolean;
}

/** Looks at what a customer says together with what was said before. */
export class Watch {
  private readonly guard: Guard;
  private readonly recent: Recent;
  private readonly held: Held;

  constructor(guard: Guard, recent: Recent, held: Held) {
    this.guard = guard;
    this.recent = recent;
    this.held = held;
  }

  look(key: string, document: ConversationDocument | null, spoken: Spoken): Look {
    const { text, said } = spoken;
    const own = this.guard.incoming(text, said);
    const isHash = own.findings.length === 0 && HEX.test(text);
    const alone: Look = { ...own, parts: [], held: [], withHex: withHex(text, own), isHash };
    // What is said of keys beside the number of a transaction does not make it one.
    if (text.trim() === '' || isHash) return alone;
    return this.joined(key, document, spoken, own) ?? this.rest(key, document, spoken, own) ?? alone;
  }

  /** Just after a phrase was found fewer words are enough: those before them are gone already. Null when it is no more of it. */
  private rest(key: string, document: ConversationDocument | null, spoken: Spoken, own: Inspected): Look | null {
    const { text, isAwaited, at } = spoken;
    const foundAt = this.recent.phraseAt(key) ?? document?.conversation.secretAt ?? Number.NEGATIVE_INFINITY;
    if (at - foundAt >= REST_MS || own.findings.length > 0 || isAwaited()) return null;
    const { redacted, findings } = this.guard.mayBePart(text)
      ? { redacted: REST_MARK, findings: [{ kind: 'mnemonic', from: 0, to: REST_MARK.length }] }
      : (this.guard.conversation([GONE, text])[1] ?? own);
    if (findings.length === 0) return null;
    return { redacted, findings, parts: [], held: [], withHex: redacted, isHash: false, isRest: true };
  }

  /** What several messages make together; null when they make nothing that the text does not make alone. */
  private joined(key: string, document: ConversationDocument | null, spoken: Spoken, own: Inspected): Look | null {
    const held = this.held.parts(key);
    const before: (RecentText & { held?: HeldMessage })[] = [
      ...this.recent.of(key, document, spoken.at).filter(({ text }) => !isOnlyMarks(text)),
      ...held.map((one) => ({ messageId: one.arrival.messageId, text: one.text, at: one.at, held: one })),
    ];
    const edits = before.findLastIndex(({ messageId }) => messageId === spoken.messageId);
    const at = edits === -1 ? before.length : edits;
    const texts = before.map(({ text }) => text);
    texts[at] = spoken.text;
    const seen = this.guard.conversation(texts, spoken.said, at);
    const { redacted, findings } = seen[at] ?? { redacted: '', findings: [] };
    const isSplit = before.some((_, n) => n !== at && seen[n]?.findings.some(isOfSplit));
    if (!isSplit && redacted === own.redacted) return null;
    if (findings.every(({ kind }) => BY_CONTEXT.includes(kind)) && spoken.isAwaited()) return null;
    const parts = before.flatMap((one, n): Part[] => {
      const now = seen[n];
      if (n === at && one.held === undefined) return [];
      if (one.held !== undefined) return [{ ...one, raw: HELD_TEXT, redacted: now?.redacted ?? '', kind: 'held' }];
      const kind = now?.findings.find(isOfSplit)?.kind;
      return now && kind !== undefined ? [{ ...one, raw: one.text, redacted: now.redacted, kind }] : [];
    });
    return { redacted, findings, parts, held, withHex: redacted, isHash: false };
  }

  /** Whether secrets are being talked about, so that a picture may show one. */
  isTalkOfKeys(key: string, document: ConversationDocument | null, text: string, at: number): boolean {
    const secretAt = document?.conversation.secretAt;
    if (secretAt !== undefined && at - secretAt < TALK_MS) return true;
    const recent = this.recent.of(key, document, at).filter((one) => at - one.at < TALK_MS);
    return [...recent.slice(-TALK_TEXTS).map((one) => one.text), text].some((one) => this.guard.speaksOfKeys(one));
  }

  /** Remembers what was said, as it is kept now, and what became of earlier messages. */
  remember(key: string, document: ConversationDocument | null, spoken: Spoken, look: Look, kept: string): void {
    const { messageId, at } = spoken;
    const changed = new Map(look.parts.map((part) => [part.messageId, part.redacted]));
    const before = this.recent
      .of(key, document, at)
      .filter((one) => one.text !== HELD_TEXT && one.messageId !== messageId)
      .map((one) => ({ ...one, text: changed.get(one.messageId) ?? one.text }));
    // The number of a transaction beside talk of keys would be taken for a key.
    const now = look.isHash ? [] : [{ messageId, at, text: kept }];
    this.recent.set(key, [...before, ...now]);
    this.held.remove(key, look.held);
    if (look.findings.some(({ kind }) => kind === 'mnemonic')) this.recent.foundPhrase(key, at);
  }
}

/** A message of which nothing is left stands between no two parts. */
function isOnlyMarks(text: string): boolean {
  return text.trim() !== '' && text.replace(MARKS, '').trim() === '';
}

function isUnclear({ kind }: Finding): boolean {
  return kind === 'ambiguous_hex';
}

function isOfSplit({ kind }: Finding): boolean {
  return SPLIT_KINDS.includes(kind);
}

/** A redacted text with the values of its unclear digits in their places again. */
function withHex(raw: string, { redacted, findings }: { redacted: string; findings: Finding[] }): string {
  const values = cutOut(raw, redacted, findings);
  let text = '';
  let at = 0;
  for (const [n, finding] of findings.entries()) {
    const value = isUnclear(finding) ? (values[n] ?? '') : redacted.slice(finding.from, finding.to);
    text += redacted.slice(at, finding.from) + value;
    at = finding.to;
  }
  return text + redacted.slice(at);
}
