import { choose, enter, fill } from './answer.ts';
import { search } from './articles.ts';
import { askRecord } from './ask-record.ts';
import { back, correct, restart } from './correct.ts';
import type { FlowId } from './flow.ts';
import { type Heard, type Heeded, openQuestion } from './hear.ts';
import type { RepairId } from './keys.ts';
import { languageNamed } from './language.ts';
import { askImpostor, askOfficial } from './official.ts';
import { aside, cancel, dropRepairs, interject, menu } from './repair.ts';
import { sayStatus } from './status.ts';
import { flowOf, push, stepOf, type Turn, top } from './turn.ts';
import { walk } from './walk.ts';

/** Does what the words of a repair or a problem ask for. False when that makes no sense here, so that they mean something else. */
export function heed(turn: Turn, { flow, rest }: Heeded, heard: Heard): boolean {
  switch (flow) {
    case 'repair-skip':
      return skip(turn, heard.messageId);
    case 'repair-correction':
      return correct(turn, rest, heard.messageId);
    case 'repair-cancel':
      cancel(turn);
      return true;
    case 'repair-back':
      back(turn);
      return true;
    case 'repair-repeat':
      repeat(turn);
      return true;
    case 'repair-restart':
      restart(turn);
      return true;
    case 'repair-menu':
      menu(turn);
      return true;
    case 'repair-status':
      status(turn);
      return true;
    case 'repair-record':
      askRecord(turn);
      return true;
    case 'repair-search':
      search(turn, rest, heard);
      return true;
    case 'repair-official':
      askOfficial(turn);
      return true;
    case 'repair-language':
      return speak(turn, heard) || start(turn, flow, heard);
    case 'repair-impostor':
      askImpostor(turn, heard);
      return true;
    default:
      return start(turn, flow, heard);
  }
}

/** Words that name a language are enough to change to it: nothing is asked. */
function speak(turn: Turn, heard: Heard): boolean {
  const named = languageNamed(turn.book, heard.text);
  if (named === null) return false;
  turn.c.greeted = true;
  dropRepairs(turn);
  const frame = push(turn, 'repair-language');
  const step = stepOf(turn, frame);
  if (step.kind === 'ask' && step.from === 'languages') choose(turn, frame, step, named, heard.messageId);
  else walk(turn);
  return true;
}

function start(turn: Turn, flow: FlowId, heard: Heard): boolean {
  if (turn.book.flows[flow]?.kind === 'problem') return openProblem(turn, flow, heard);
  turn.c.greeted = true;
  interject(turn, flow as RepairId);
  return true;
}

/** As if triage had read it from the words. Said to its own question they are an answer. */
function openProblem(turn: Turn, flow: FlowId, heard: Heard): boolean {
  const frame = top(turn);
  if (frame?.flow === flow && openQuestion(turn, frame)) return false;
  enter(turn, flow, heard, true);
  return true;
}

/** Leaves a question open, if it may be. */
function skip(turn: Turn, messageId: string): boolean {
  const frame = top(turn);
  const step = openQuestion(turn, frame);
  if (!frame || step?.kind !== 'collect') return false;
  if (flowOf(turn, frame).slots[step.slot]?.optional) fill(turn, frame, step, null, messageId);
  else aside(turn, 'repair-skip');
  return true;
}

function repeat(turn: Turn): void {
  if (openQuestion(turn, top(turn))) walk(turn);
  else aside(turn, 'repair-repeat');
}

function status(turn: Turn): void {
  if (!sayStatus(turn)) return aside(turn, 'repair-status');
  if (openQuestion(turn, top(turn))) walk(turn);
}
