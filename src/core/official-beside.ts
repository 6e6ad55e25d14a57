import { choose } from './answer.ts';
import { askRecord } from './ask-record.ts';
import type { SaidEvent } from './event.ts';
import { freshChoice, listedAt, namedOffer, openQuestion, triggered } from './hear.ts';
import { askImpostor, askOfficial, asksForThing } from './official.ts';
import { isBare, thingsIn, worstOf } from './official-things.ts';
import { dropRepairs } from './repair.ts';
import { flowOf, type Turn, top } from './turn.ts';

/**
 * While people own the conversation the bot answers two questions: whether something or somebody is official, since a fake must
 * be answered at once, and what was agreed, since the desk has it. `relay` lets the agents see the question too. False when the message is none of this.
 */
export function answeredBeside(turn: Turn, event: SaidEvent, relay: () => void): boolean {
  if (replied(turn, event)) return true;
  const wasAsked = asksForThing(turn);
  dropRepairs(turn);
  if (event.choice !== undefined || event.findings.length > 0) return false;
  const wish = triggered(turn.book, event.text)?.flow;
  if (wish === 'repair-record') {
    askRecord(turn);
    return true;
  }
  if (wish === 'repair-impostor') {
    relay();
    askImpostor(turn, event);
    return true;
  }
  if (wish !== 'repair-official' && !isMeant(turn, event, wasAsked)) return false;
  relay();
  askOfficial(turn);
  return true;
}

/** The thing that the bot asked for, or a lookalike sent without a word. Other links are for the agents. */
function isMeant(turn: Turn, event: SaidEvent, wasAsked: boolean): boolean {
  const things = thingsIn(turn, event);
  if (things.length === 0) return false;
  return wasAsked || (worstOf(event.judged ?? []) === 'lookalike' && isBare(event.text, things));
}

/** An answer to the bot's own question: a tap, a number, or the words of a choice. It is none of the agents' talk. */
function replied(turn: Turn, event: SaidEvent): boolean {
  const frame = top(turn);
  const step = openQuestion(turn, frame);
  if (!frame || !step || flowOf(turn, frame).kind !== 'repair') return false;
  const id =
    event.choice === undefined
      ? (listedAt(turn, frame, step, event.text) ?? namedOffer(turn, frame, step, event.text))
      : freshChoice(turn, event.choice);
  if (id === null) return false;
  choose(turn, frame, step, id, event.messageId);
  return true;
}
