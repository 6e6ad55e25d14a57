import { holds } from './conditions.ts';
import type { Frame } from './conversation.ts';
import type { Incident } from './flow.ts';
import { flowOf, say, type Turn } from './turn.ts';

/**
 * Tells what is going wrong just now, before a flow that it concerns goes on: at the flow's first step, or as soon as it is
 * known that it concerns this customer. Each incident once a conversation.
 */
export function tellIncidents(turn: Turn, frame: Frame): void {
  const { book, c } = turn;
  if (book.incidents.length === 0) return;
  for (const incident of book.incidents) {
    if (c.told?.includes(incident.id) || !concerns(incident, frame, turn.event.at)) continue;
    // What is over may be called the same when it comes again.
    const stillThere = (c.told ?? []).filter((id) => book.incidents.some((one) => one.id === id));
    c.told = [...stillThere, incident.id];
    if (incident.languages.includes(c.language)) say(turn, incident.key);
    else say(turn, 'incident-known', { flow: { key: flowOf(turn, frame).title } });
  }
}

function concerns({ flows, if: condition, since, until }: Incident, { flow, slots }: Frame, now: number): boolean {
  if (!flows.includes(flow) || (since !== null && now < since) || (until !== null && now >= until)) return false;
  return holds(condition, slots);
}
