import type { Agent, Case, Withheld } from './case.ts';
import type { AgentAction, AgentEvent } from './event.ts';
import type { EngineKey } from './keys.ts';
import { record } from './open-case.ts';
import { post, type Turn } from './turn.ts';

/** As many of each are kept with a case; the record has them all. */
const MOST_RELEASES = 20;
const MOST_WITHHELD = 10;

/** The guard found something in the agent's words that may not go out: they are told why, and the customer sees nothing. */
export function block(turn: Turn, event: AgentEvent, one: Case): void {
  const { action, agent, blocked, links = [] } = event;
  record(turn, agent, 'blocked', blocked.join(', '));
  const replyTo = 'messageId' in action ? action.messageId : undefined;
  // Whoever changes an answer does not want it as it was.
  if (action.do === 'amend' && action.unsent) turn.effects.push({ do: 'unsend', messageId: action.messageId });
  if (replyTo !== undefined && links.length > 0) withhold(one, { messageId: replyTo, links });
  tell(turn, one, 'desk-blocked', blocked, replyTo);
}

function withhold(one: Case, attempt: Withheld): void {
  const others = (one.withheld ?? []).filter(({ messageId }) => messageId !== attempt.messageId);
  one.withheld = [...others, attempt].slice(-MOST_WITHHELD);
}

/** A lead lets links go out, each in one message of this case. Nobody else can, and some things nobody can. */
export function release(turn: Turn, one: Case, agent: Agent, action: AgentAction & { do: 'release' }): void {
  const { links, isLead, refused } = action;
  if (!isLead) return post(turn, 'desk-release-lead', { code: one.code });
  if (refused.length > 0) return tell(turn, one, 'desk-release-refused', refused);
  if (links.length === 0) return post(turn, 'desk-release-which', { code: one.code });
  for (const link of links) releaseLink(turn, one, agent, link);
  one.withheld = (one.withheld ?? []).filter((attempt) => !attempt.links.every((link) => links.includes(link)));
  post(turn, 'desk-released', { code: one.code, agent: agent.name, links: { list: links } });
}

/** Said twice, it is still one release. */
function releaseLink(turn: Turn, one: Case, agent: Agent, link: string): void {
  if (one.releases?.some((known) => known.link === link && known.used === null)) return;
  const { at } = turn.event;
  one.releases = [...(one.releases ?? []), { link, by: agent.id, at, used: null }].slice(-MOST_RELEASES);
  record(turn, agent, 'released', link);
}

/** A message goes out with links that were released: they are used up. */
export function useReleases(turn: Turn, one: Case, links: string[], messageId: string): void {
  for (const known of one.releases ?? []) {
    if (known.used === null && links.includes(known.link)) known.used = { messageId, at: turn.event.at };
  }
}

/** Says in the room what was not done, with a line for each reason. */
function tell(turn: Turn, one: Case, key: EngineKey, reasons: string[], replyTo?: string): void {
  const { code } = one;
  const lines = reasons.map((reason) => ({ key: `desk-why-${reason}`, params: { code } }));
  turn.effects.push({ do: 'post', key, params: { code }, lines, ...(replyTo === undefined ? {} : { replyTo }) });
}
