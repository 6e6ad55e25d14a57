import type { Agent, Case } from './case.ts';
import type { AgentAction, AgentEvent } from './event.ts';
import { liveCase, openOwn, record, redraw } from './open-case.ts';
import { block, release, useReleases } from './release.ts';
import { dropRepairs } from './repair.ts';
import { post, problemFrame, push, say, type Turn } from './turn.ts';
import type { Params } from './value.ts';
import { walk } from './walk.ts';

/** An agent acted on a case from the room. */
export function agentActed(turn: Turn, event: AgentEvent): void {
  const one = turn.c.case;
  if (event.action.do === 'answer' && event.action.isSent && !liveCase(turn)) return begin(turn, event, event.action);
  if (!one) return post(turn, 'desk-closed-already', { code: event.code });
  if (one.code !== event.code) return pastCase(turn, event.code, one);
  if (event.blocked.length > 0) return block(turn, event, one);
  const { action, agent } = event;
  if (action.do === 'show') return void turn.effects.push({ do: 'card', fresh: true, media: [] });
  if (action.do === 'explain') return post(turn, `desk-how-${action.what}`, { code: one.code });
  if (one.state === 'closed') return actOnClosed(turn, one, agent, action);
  switch (action.do) {
    case 'take':
      return take(turn, one, agent);
    case 'answer':
      return answerCustomer(turn, one, event, action);
    case 'amend':
      return amend(turn, one, event, action);
    case 'undo':
      return undo(turn, one, agent, action.answer);
    case 'note':
      return note(turn, one, agent, action.text);
    case 'transfer':
      return transfer(turn, one, agent, action.to);
    case 'priority':
      return prioritise(turn, one, agent, action.to);
    case 'release':
      return release(turn, one, agent, action);
    case 'close':
      return close(turn, one, agent);
    case 'reopen':
      return post(turn, 'desk-open-already', { code: one.code });
  }
}

/** A case is over for good once its customer has a newer one: that one is pointed to. */
function pastCase(turn: Turn, code: string, latest: Case): void {
  if (latest.state === 'closed') return post(turn, 'desk-closed-already', { code: latest.code });
  post(turn, 'desk-other-case-open', { code, other: latest.code });
}

function actOnClosed(turn: Turn, one: Case, agent: Agent, action: AgentAction): void {
  if (action.do === 'reopen') return reopen(turn, one, agent);
  if (action.do === 'note') return note(turn, one, agent, action.text);
  post(turn, 'desk-closed-already', { code: one.code });
}

function names(one: Case, agent: Agent): Params {
  return { code: one.code, agent: agent.name };
}

function take(turn: Turn, one: Case, agent: Agent): void {
  if (one.agent) return post(turn, 'desk-taken-already', names(one, one.agent));
  own(turn, one, agent);
  post(turn, 'desk-taken', names(one, agent));
}

/** From here on a person owns the conversation, and the customer is told so. */
function own(turn: Turn, one: Case, agent: Agent): void {
  hold(turn, one, agent);
  say(turn, 'case-taken', names(one, agent));
  redraw(turn);
}

function hold(turn: Turn, one: Case, agent: Agent): void {
  if (turn.c.mode === 'bot') breakOff(turn);
  one.agent = agent;
  one.state = 'open';
  turn.c.mode = 'human';
  record(turn, agent, 'taken');
}

/**
 * Somebody of the team spoke to the customer unasked, past the desk: the conversation is theirs from here on, in a case of its own.
 * The bot says nothing, not even that.
 */
function begin(turn: Turn, event: AgentEvent, action: Answer): void {
  const { agent, at } = event;
  passOn(turn, agent, action);
  const one = openOwn(turn, agent, problemFrame(turn)?.flow ?? 'general');
  hold(turn, one, agent);
  one.answeredAt = at;
  record(turn, agent, 'answered');
  post(turn, 'desk-begun', names(one, agent));
}

/** A case that nobody waited for is taken: what the bot asks rests, and what it was still listening to goes to the agent. */
function breakOff(turn: Turn): void {
  const { burst } = turn.c;
  dropRepairs(turn);
  turn.c.shown = null;
  turn.c.burst = null;
  if (!burst) return;
  const { texts, media, ids } = burst;
  const messageId = ids.at(-1) ?? '';
  turn.effects.push({ do: 'relay', messageId, text: texts.join('\n'), media, edited: false });
}

type Answer = AgentAction & { do: 'answer' };

function answerCustomer(turn: Turn, one: Case, event: AgentEvent, action: Answer): void {
  const { agent, released = [] } = event;
  if (!one.agent) {
    own(turn, one, agent);
    post(turn, 'desk-taken', names(one, agent));
  } else if (one.agent.id !== agent.id) post(turn, 'desk-also-answering', names(one, one.agent), action.messageId);
  one.answeredAt ??= turn.event.at;
  record(turn, agent, 'answered');
  useReleases(turn, one, released, action.messageId);
  if (action.isSent) post(turn, 'desk-said-past', { ...names(one, agent), text: shown(action) });
  passOn(turn, agent, action);
}

function passOn(turn: Turn, agent: Agent, { messageId, text, media, replyTo, isSent }: Answer): void {
  const more = { ...(replyTo ? { replyTo } : {}), ...(isSent ? { isSent } : {}) };
  turn.effects.push({ do: 'pass', by: agent.name, messageId, text, media, ...more });
}

/** A message as one text: its words, and what its files are called. */
function shown({ text, media }: Answer): string {
  return [text, ...media.map(({ name, kind }) => `[${name ?? kind}]`)].filter((part) => part !== '').join(' ');
}

function amend(turn: Turn, one: Case, event: AgentEvent, action: AgentAction & { do: 'amend' }): void {
  const { agent, released = [] } = event;
  const { messageId, text, unsent } = action;
  record(turn, agent, 'answered', 'corrected');
  useReleases(turn, one, released, messageId);
  const instead = unsent ? { media: unsent.media, isInstead: true } : { media: [] };
  turn.effects.push({ do: 'pass', by: agent.name, messageId, text, amends: messageId, ...instead });
}

/** An answer is taken back before it is sent; one that is sent stays sent. */
function undo(turn: Turn, one: Case, agent: Agent, messageId: string | null): void {
  if (messageId === null) return post(turn, 'desk-cant-take-back', { code: one.code });
  record(turn, agent, 'taken_back');
  turn.effects.push({ do: 'unsend', messageId });
  post(turn, 'desk-taken-back', { code: one.code }, messageId);
}

function note(turn: Turn, one: Case, agent: Agent, text: string): void {
  record(turn, agent, 'noted');
  turn.effects.push({ do: 'note', by: agent.name, text });
  post(turn, 'desk-noted', { code: one.code });
}

/** Gives the case back to the queue, for somebody named to take. */
function transfer(turn: Turn, one: Case, agent: Agent, to: string): void {
  one.agent = null;
  one.state = 'waiting';
  one.waitingSince = turn.event.at;
  record(turn, agent, 'transferred', to);
  if (turn.c.mode !== 'bot') {
    turn.c.mode = 'waiting';
    say(turn, 'case-transferred', { code: one.code });
  }
  post(turn, 'desk-transferred', { ...names(one, agent), to });
  redraw(turn);
}

function prioritise(turn: Turn, one: Case, agent: Agent, to: Case['priority']): void {
  one.priority = to;
  record(turn, agent, 'priority', to);
  post(turn, 'desk-priority-set', { ...names(one, agent), priority: { key: `desk-priority-${to}` } });
  redraw(turn);
}

/** The case is closed: the bot has the conversation again, asks for a rating, and the flow goes on where it handed over. */
function close(turn: Turn, one: Case, agent: Agent): void {
  one.state = 'closed';
  one.closedAt = turn.event.at;
  turn.c.mode = 'bot';
  dropRepairs(turn);
  record(turn, agent, 'closed');
  say(turn, 'case-closed', { code: one.code });
  post(turn, 'desk-closed', names(one, agent));
  redraw(turn);
  push(turn, 'repair-rating', { code: one.code });
  walk(turn);
}

function reopen(turn: Turn, one: Case, agent: Agent): void {
  dropRepairs(turn);
  turn.c.shown = null;
  turn.c.burst = null;
  turn.c.timers = [];
  one.state = 'open';
  one.closedAt = null;
  one.agent = agent;
  turn.c.mode = 'human';
  record(turn, agent, 'reopened');
  say(turn, 'case-reopened', { code: one.code });
  post(turn, 'desk-reopened', names(one, agent));
  redraw(turn);
}
