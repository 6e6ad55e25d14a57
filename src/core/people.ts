import type { Case } from './case.ts';
import type { SaidEvent } from './event.ts';
import { triggered } from './hear.ts';
import { answeredBeside } from './official-beside.ts';
import { liveCase, raiseAlarm, record, redraw } from './open-case.ts';
import { aside, dropRepairs, menu } from './repair.ts';
import { graveOf, secretSent, tellMasked, unclearOf } from './secret.ts';
import { settled } from './settle.ts';
import { sayStatus } from './status.ts';
import { fold } from './text.ts';
import { flowOf, pop, post, problemFrame, push, say, type Turn, top } from './turn.ts';
import { asksWhat, askWhichHex, doubt } from './unclear.ts';
import { walk } from './walk.ts';

/** The customer said something while people own the conversation: it goes to them, and the bot keeps silent. */
export function saidToPeople(turn: Turn, event: SaidEvent): void {
  const one = liveCase(turn);
  if (!one) return;
  if (settled(turn, event)) return;
  if (!asksWhat(turn) && answeredBeside(turn, event, () => relay(turn, event))) return;
  if (event.choice !== undefined) return oldButton(turn);
  if (graveOf(event.findings).length > 0) secretSent(turn, event);
  else if (unclearOf(event.findings).length > 0) return askWhichHex(turn, event);
  tellMasked(turn, event.findings);
  if (event.doubtful) return doubtful(turn, event);
  const wish = triggered(turn.book, event.text)?.flow;
  if (wish === 'repair-leave' || (wish === 'repair-cancel' && turn.c.mode === 'waiting')) return leave(turn);
  if (wish === 'repair-status' && (turn.c.mode === 'waiting' || namesStatus(turn, event.text)))
    return void sayStatus(turn);
  if (wish === 'repair-emergency') raiseAlarm(turn);
  relay(turn, event);
  if (turn.c.mode === 'waiting' && !one.acknowledged) {
    one.acknowledged = true;
    say(turn, 'case-added', { code: one.code });
  }
}

/** "How much longer?" is for the person who is there; the command, and what names the status itself, is for the bot. */
function namesStatus({ book }: Turn, text: string): boolean {
  const title = book.flows['repair-status']?.title ?? '';
  return /^\s*[/／]/u.test(text) || (book.phrases[title]?.includes(fold(text)) ?? false);
}

/** In the queue an old button gets a word; while a person speaks, nothing. */
function oldButton(turn: Turn): void {
  if (turn.c.mode === 'waiting') aside(turn, 'repair-stale');
}

/** Its words go to people; its pictures wait for what the customer says of them. */
function doubtful(turn: Turn, event: SaidEvent): void {
  if (event.text.trim() !== '') relay(turn, { ...event, media: [] });
  doubt(turn, event);
}

function relay(turn: Turn, event: SaidEvent): void {
  const { messageId, text, media, replyTo } = event;
  turn.effects.push({ do: 'relay', messageId, text, media, edited: false, ...(replyTo ? { replyTo } : {}) });
}

/** The customer no longer wants a person: the bot has the conversation again. */
export function leave(turn: Turn): void {
  const one = liveCase(turn);
  if (!one) return;
  if (one.later && turn.c.mode === 'waiting') return stopWaiting(turn, one);
  const key = turn.c.mode === 'waiting' ? 'case-left-queue' : 'case-left-agent';
  one.state = 'closed';
  one.closedAt = turn.event.at;
  turn.c.mode = 'bot';
  record(turn, 'customer', 'left');
  say(turn, key, { code: one.code });
  post(turn, 'desk-left', { code: one.code });
  redraw(turn);
  goOnWithout(turn);
}

/** The case that was not to be waited for is kept, as it was before the customer called for people. */
function stopWaiting(turn: Turn, { code }: Case): void {
  turn.c.mode = 'bot';
  record(turn, 'customer', 'left');
  say(turn, 'case-left-later', { code });
  post(turn, 'desk-left', { code });
  goOnWithout(turn);
}

/** After leaving: the flow that called for people ends; one that it interrupted is offered, else the menu. */
function goOnWithout(turn: Turn): void {
  dropRepairs(turn);
  if (top(turn)?.kind === 'hand_off') pop(turn);
  // News of a flow that was changed meanwhile.
  if (top(turn)?.ran === false) return walk(turn);
  const below = problemFrame(turn);
  if (!below) {
    turn.c.stack = [];
    return menu(turn);
  }
  push(turn, 'repair-unfinished', { flow: { key: flowOf(turn, below).title } });
  walk(turn);
}
