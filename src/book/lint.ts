import type { Draft } from './compile.ts';
import { lintElsewhere } from './elsewhere.ts';
import { lintIncident } from './incidents.ts';
import { lintBook } from './lint-book.ts';
import { asWritten, lintDerived } from './lint-derived.ts';
import { lintFluent } from './lint-fluent.ts';
import { lintHearing } from './lint-hearing.ts';
import { lintOutside, lintSlotNames, lintTargets } from './lint-names.ts';
import { lintOutgoing } from './lint-outgoing.ts';
import { lintCalls, lintReach, lintRoads } from './lint-roads.ts';
import { lintSlots } from './lint-slots.ts';
import { lintWords } from './lint-words.ts';
import type { Problem } from './problem.ts';
import type { Site } from './site.ts';

/** Everything that is wrong with a book whose files could be read. */
export function lint(all: Site): Problem[] {
  const site = asWritten(all);
  return [
    ...site.drafts.flatMap((draft) => lintFlow(draft, site)),
    ...lintCalls(site.drafts),
    ...lintWords(site),
    ...site.tongues.flatMap((tongue) => lintFluent(tongue, site.raw)),
    ...lintHearing(all),
    ...lintElsewhere(all),
    ...lintDerived(all),
    ...lintBook(site),
    ...lintOutgoing(site),
    ...lintIncidents(site),
  ];
}

/**
 * What follows from a wrong name is not told beside it: a road that leads to no step, and then all the steps behind
 * it.
 */
function lintFlow(draft: Draft, site: Site): Problem[] {
  const targets = lintTargets(draft);
  const names = lintSlotNames(draft);
  const reach = targets.length > 0 ? [] : lintReach(draft);
  const slots = targets.length + names.length > 0 ? [] : lintSlots(draft, site.tongues);
  return [...targets, ...names, ...lintOutside(draft, site), ...lintRoads(draft, site.drafts), ...reach, ...slots];
}

/** A flow that could not be read is no unknown one, and its slots are not looked at. */
function lintIncidents({ incidents, drafts, flows: known, spoken: languages }: Site): Problem[] {
  const read = new Map(drafts.map(({ flow }) => [flow.id, flow.slots]));
  const flows = new Map([...known].map((id) => [id, read.get(id) ?? null]));
  return incidents.flatMap((incident) => lintIncident(incident, { flows, languages }));
}
