import type { Say } from '../core/effect.ts';
import type { EditedEvent, SaidEvent, UnsaidEvent } from '../core/event.ts';
import type { EngineKey } from '../core/keys.ts';
import type { Params } from '../core/value.ts';
import type { Arrival, Channel } from '../ports/channel.ts';
import type { Guard } from '../ports/guard.ts';
import type { ConversationDocument } from './document.ts';
import { type Intake, type TakenIn, TEXT_MOST } from './intake.ts';

const MB = 1024 * 1024;

type Base = Pick<SaidEvent, 'id' | 'at'>;

/** The key by which an arrival is handled once. */
export function eventId(channel: Pick<Channel, 'id'>, arrival: Arrival): string {
  return `${channel.id}/${arrival.id}`;
}

/** What a customer said, guarded, for the engine; without what triage makes of it. */
export function saidEvent(
  { guard, intake }: { guard: Guard; intake: Intake },
  base: Base,
  arrival: Arrival,
  taken: TakenIn,
): Omit<SaidEvent, 'desk'> {
  const { messageId, also, choice, replyTo, name, languageHint, opens, refused = [] } = arrival;
  const { text, media, findings } = taken;
  return {
    type: 'said',
    ...base,
    ...{ messageId, text, media, findings, judged: guard.judge(text), candidates: [] },
    ...(also === undefined ? {} : { also }),
    ...(choice === undefined ? {} : { choice: intake.line(choice) }),
    ...(opens === undefined ? {} : { opens }),
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(name === undefined ? {} : { name: intake.line(name) }),
    ...(languageHint === undefined ? {} : { languageHint }),
    ...(refused.length > 0 ? { refused: refused.map((one) => intake.line(one.name)) } : {}),
  };
}

/** What a customer changed an earlier message to, guarded, for the engine. */
export function editedEvent(base: Base, { messageId }: Arrival, taken: TakenIn): Omit<EditedEvent, 'desk'> {
  return { type: 'edited', ...base, messageId, text: taken.text, findings: taken.findings };
}

/** An earlier message that the customer took back, for the engine. */
export function unsaidEvent(base: Base, { messageId }: Arrival): Omit<UnsaidEvent, 'desk'> {
  return { type: 'unsaid', ...base, messageId };
}

/** An edit whose text is as it was is none: platforms report invisible changes too. */
export function isUnchanged({ messageId }: Arrival, { text }: TakenIn, { transcript }: ConversationDocument): boolean {
  return transcript.findLast((line) => line.messageId === messageId && line.from === 'customer')?.text === text;
}

/** A word about what could not be taken. `most`: bytes of one file. */
export function refusals({ refused = [] }: Arrival, { isCut }: TakenIn, most: number): Say[] {
  const limit = Math.max(1, Math.floor(most / MB));
  const files = refused.map(({ code }) =>
    code === 'too_big' ? say('channel-file-too-big', { limit }) : say('channel-not-saved', {}),
  );
  return isCut ? [...files, say('channel-message-too-long', { limit: TEXT_MOST })] : files;
}

function say(key: EngineKey, params: Params): Say {
  return { do: 'say', key, params, choices: [], facts: [] };
}
