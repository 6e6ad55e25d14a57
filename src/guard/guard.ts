import { type Context, inspect } from './incoming.ts';
import { inspectConversation } from './join.ts';
import { isListed, isListWordsOnly } from './mnemonic.ts';
import type { OfficialList } from './official.ts';
import { checkOutgoing, type Evidence } from './outgoing.ts';
import type { Redacted } from './redact.ts';
import { markSecrets, PHRASE } from './secret-words.ts';
import { judgeText } from './verdicts.ts';

/** Neighbours on each side that a secret may be split over, and how many where each is list words only. */
const NEAR = 2;
const LISTED_NEAR = 24;
/** The longest phrase with spaces and numbers between its words. */
const PHRASE_LENGTH = 300;
/** As much of a text as is searched for talk of keys. */
const TALK_LENGTH = 2_000;

/** The whole guard, as the port has it, on the operator's list, which is read at each question, so that it can be reloaded. */
export function createGuard(list: () => OfficialList) {
  return {
    incoming: inspect,
    conversation,
    mayBePart: isListWordsOnly,
    speaksOfKeys: (text: string) => markSecrets(text.slice(0, TALK_LENGTH)).includes(PHRASE),
    outgoing: (text: string, evidence?: Evidence): string[] => checkOutgoing(text, list(), evidence).reasons,
    judge: (text: string) => judgeText(text, list()),
  };
}

function conversation(texts: readonly string[], said: Context = {}, at = texts.length - 1): Redacted[] {
  const from = reach(texts, at, -1);
  const to = reach(texts, at, 1) + 1;
  const near = inspectConversation(texts.slice(from, to), said);
  return texts.map((text, place) => near[place - from] ?? { redacted: text, findings: [] });
}

/** How far from a text what it is split over may lie. */
function reach(texts: readonly string[], at: number, step: 1 | -1): number {
  const isPart = isListed(texts[at] ?? '');
  let reached = at;
  let length = texts[at]?.length ?? 0;
  for (let far = 1; far <= (isPart ? LISTED_NEAR : NEAR); far++) {
    const text = texts[at + far * step];
    length += text?.length ?? 0;
    if (text === undefined || (far > NEAR && (length > PHRASE_LENGTH || !isListed(text)))) break;
    reached = at + far * step;
  }
  return reached;
}
