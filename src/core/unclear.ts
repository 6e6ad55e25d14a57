import type { Frame } from './conversation.ts';
import type { SaidEvent } from './event.ts';
import { openQuestion } from './hear.ts';
import { recall } from './held.ts';
import { liveCase, redraw } from './open-case.ts';
import { interject } from './repair.ts';
import { leaked } from './secret.ts';
import { goTo, pop, post, say, type Turn, top } from './turn.ts';
import type { Media } from './value.ts';
import { walk } from './walk.ts';

/** The repairs that ask what something is before it goes anywhere, and the answer after which it goes on its way. */
const SETTLED: Record<string, string> = { 'repair-hex': 'hash', 'repair-picture': 'clean' };
const MOST_MESSAGES = 5;
const MOST_MEDIA = 10;

/** 64 hex digits of which nothing tells what they are: the customer is asked. Nothing of them is kept meanwhile. */
export function askWhichHex(turn: Turn, { messageId }: SaidEvent): void {
  turn.c.greeted = true;
  turn.c.unclear = [...(turn.c.unclear ?? []), messageId].slice(-MOST_MESSAGES);
  interject(turn, 'repair-hex');
}

/** Pictures or files that may show a secret wait until the customer says that they show none. */
export function doubt(turn: Turn, { messageId, text, media }: SaidEvent): void {
  const before = turn.c.doubted;
  turn.c.greeted = true;
  turn.c.doubted = {
    messageId,
    text: [before?.text ?? '', text].filter((one) => one !== '').join('\n'),
    media: [...(before?.media ?? []), ...media].slice(0, MOST_MEDIA),
  };
  if (top(turn)?.flow !== 'repair-picture') interject(turn, 'repair-picture');
}

/** Whether the question on top is one of these: it is answered in any state. */
export function asksWhat(turn: Turn): boolean {
  const frame = top(turn);
  return frame !== undefined && SETTLED[frame.flow] !== undefined && openQuestion(turn, frame) !== null;
}

/** What is to be heard now that it was asked about. */
export interface Settled {
  messageId: string;
  text: string;
  media: Media[];
}

/**
 * Acts on the answer to one of these questions: what is harmless goes on its way (pictures are given back to be heard), what
 * is not is dropped. Null when there is nothing more to hear; undefined when the frame asks nothing of the kind.
 */
export function settle(turn: Turn, frame: Frame, id: string, next: string): Settled | null | undefined {
  const harmless = SETTLED[frame.flow];
  if (harmless === undefined) return undefined;
  const isHarmless = id === harmless;
  if (frame.flow === 'repair-hex') return isHarmless ? takeHex(turn, frame, next) : dropHex(turn, frame, next);
  return isHarmless ? takeMedia(turn, frame, next) : dropMedia(turn, frame, next);
}

/** The messages come back from memory with their values: they answer what was asked before. */
function takeHex(turn: Turn, frame: Frame, next: string): null {
  closeQuietly(turn, frame, next);
  recall(turn, turn.c.unclear ?? []);
  delete turn.c.unclear;
  return null;
}

function dropHex(turn: Turn, frame: Frame, next: string): null {
  const ids = turn.c.unclear ?? [];
  delete turn.c.unclear;
  goTo(turn, frame, next);
  leaked(turn, ids, [{ kind: 'private_key', from: 0, to: 0 }]);
  if (top(turn) === frame) walk(turn);
  return null;
}

function takeMedia(turn: Turn, frame: Frame, next: string): Settled | null {
  const { doubted } = turn.c;
  closeQuietly(turn, frame, next);
  delete turn.c.doubted;
  if (doubted) turn.effects.push({ do: 'keep', messageId: doubted.messageId, media: doubted.media });
  return doubted ?? null;
}

function dropMedia(turn: Turn, frame: Frame, next: string): null {
  const { doubted } = turn.c;
  delete turn.c.doubted;
  turn.c.secretAt = turn.event.at;
  if (doubted) {
    turn.effects.push({ do: 'drop', media: doubted.media }, { do: 'retract', messageId: doubted.messageId });
    const one = liveCase(turn);
    if (one) {
      post(turn, 'desk-secret', { code: one.code, kinds: { list: [{ key: 'secret-picture' }] } });
      redraw(turn);
    }
  }
  goTo(turn, frame, next);
  walk(turn);
  return null;
}

/** What a question was about that is no longer asked, whatever ended it: nothing of it is kept. */
export function forgetUnasked(turn: Turn): void {
  const asks = (flow: string) => turn.c.stack.some((frame) => frame.flow === flow);
  if (turn.c.unclear && !asks('repair-hex')) delete turn.c.unclear;
  const { doubted } = turn.c;
  if (!doubted || asks('repair-picture')) return;
  delete turn.c.doubted;
  turn.effects.push({ do: 'drop', media: doubted.media });
  say(turn, 'repair-picture-gone');
}

/** Ends the question without a word and without leading back: what comes now is the answer to what lies below. */
function closeQuietly(turn: Turn, frame: Frame, next: string): void {
  turn.walked.push(`${frame.flow}/${next}`);
  pop(turn);
}
