import type { Frame } from './conversation.ts';
import { type Heard, openQuestion } from './hear.ts';
import type { Judged, Verdict } from './judged.ts';
import type { EngineKey } from './keys.ts';
import { holdsHash, isBare, shown, thingsIn, thingsLately, worstOf } from './official-things.ts';
import { ownedCase } from './open-case.ts';
import { dropRepairs, greet } from './repair.ts';
import { post, push, say, type Turn, top } from './turn.ts';
import { walk } from './walk.ts';

const ANSWERS: Record<Verdict, EngineKey> = {
  official: 'official-yes',
  lookalike: 'official-lookalike',
  unknown: 'official-unknown',
};
/** What a customer says of somebody, for the agents. */
const CLAIM = 200;

/** "Is this official?": answers for each thing named lately; with nothing to go by, asks for it. */
export function askOfficial(turn: Turn): void {
  answerFor(turn, thingsLately(turn));
}

function answerFor(turn: Turn, things: Judged[]): void {
  const frame = begin(turn, 'repair-official');
  for (const one of things) tell(turn, one);
  if (things.length > 0) {
    frame.slots = {
      thing: things.map(shown).join(', '),
      verdict: worstOf(things),
      when: { at: turn.event.at },
    };
  }
  walk(turn);
}

/** The answer for one thing; while people own the case they see what was answered. */
function tell(turn: Turn, one: Judged): void {
  const thing = shown(one);
  say(turn, ANSWERS[one.verdict], { thing });
  const live = ownedCase(turn);
  const verdict = { key: `repair-official-verdict-${one.verdict}` };
  if (live) post(turn, 'desk-official', { code: live.code, thing, verdict });
}

/** "Is the agent speaking real?": the one who owns the case here is, and nobody else. */
export function askImpostor(turn: Turn, heard: Pick<Heard, 'text' | 'messageId'>): void {
  const things = thingsIn(turn, heard);
  if (things.length > 0) return answerFor(turn, things);
  const frame = begin(turn, 'repair-impostor');
  const live = ownedCase(turn);
  frame.slots = { claim: heard.text.slice(0, CLAIM).toWellFormed(), when: { at: turn.event.at } };
  if (live) {
    frame.slots.owner = live.agent ? 'agent' : 'queue';
    frame.params = { code: live.code, agent: live.agent?.name ?? '' };
  }
  walk(turn);
}

function begin(turn: Turn, flow: 'repair-official' | 'repair-impostor'): Frame {
  greet(turn);
  dropRepairs(turn);
  return push(turn, flow);
}

/** Whether the bot has asked for the thing that is to be checked. */
export function asksForThing(turn: Turn): boolean {
  const frame = top(turn);
  return frame?.flow === 'repair-official' && frame.slots.verdict === undefined && openQuestion(turn, frame) !== null;
}

/** The thing that was asked for: it is answered before anything else makes something of it. */
export function sentThing(turn: Turn, heard: Heard): boolean {
  return asksForThing(turn) && answered(turn, thingsIn(turn, heard));
}

/** A link or an account sent alone, or one that looks like ours and is not, whatever is said about it. */
export function sentStranger(turn: Turn, heard: Heard): boolean {
  const things = placesIn(turn, heard);
  return (worstOf(things) === 'lookalike' || isBare(heard.text, things)) && answered(turn, things);
}

/** The card of an account or of a link, forwarded without a word. */
export function sentCard(turn: Turn, heard: Heard): boolean {
  const isCard = heard.media.some(({ kind }) => kind === 'contact' || kind === 'link');
  return isCard && answered(turn, thingsIn(turn, heard));
}

/** Words that nothing else understood, and that name a link or an account. */
export function namedStranger(turn: Turn, heard: Heard): boolean {
  return answered(turn, placesIn(turn, heard));
}

/** The links and accounts in what was said; an explorer's link to a transaction is none. */
function placesIn(turn: Turn, heard: Heard): Judged[] {
  if (holdsHash(heard.text)) return [];
  return thingsIn(turn, heard).filter(({ kind }) => kind === 'link' || kind === 'account');
}

function answered(turn: Turn, things: Judged[]): boolean {
  if (things.length > 0) answerFor(turn, things);
  return things.length > 0;
}
