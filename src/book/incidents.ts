import { z } from 'zod';
import { fromLocal } from '../core/checks/zone.ts';
import type { Condition, FlowId, Incident, Slot } from '../core/flow.ts';
import type { Language, MessageKey } from '../core/value.ts';
import type { RawText } from './files.ts';
import { didYouMean, type Place, type Problem, problemAt } from './problem.ts';
import { areDifferent, id, language, MOST_OPTIONS, strict } from './schema-parts.ts';
import { type Path, readYaml, type Yaml } from './yaml.ts';
import { readBy } from './zod-problems.ts';

/** An incident as an operator wrote it, and where its parts stand. */
export interface WrittenIncident {
  id: string;
  flows: FlowId[];
  if: Record<string, (string | number | boolean)[]>;
  since: number | null;
  until: number | null;
  words: Record<Language, string>;
  at(path: Path): Place;
  atKey(path: Path): Place;
}

const MOST = 50;
const LONGEST = 600;

const value = z.union([z.string(), z.number(), z.boolean()], { error: 'scalar' });
const moment = z
  .string()
  .refine((text) => momentOf(text, 'UTC') !== null, 'write it like "2026-11-24 08:00", in the zone of book.yaml');

/** data/incidents.yaml. */
const incidentsSchema = strict({
  incidents: z
    .array(
      strict({
        id,
        flows: z.array(id).min(1).max(MOST_OPTIONS).refine(areDifferent, 'twice'),
        if: z.record(id, z.union([z.array(value).min(1).max(MOST_OPTIONS), value])).default({}),
        since: moment.optional(),
        until: moment.optional(),
        words: z.record(language, z.string().trim().min(1).max(LONGEST)).default({}),
        example: z.boolean().default(false),
      }),
    )
    .max(MOST)
    .nullable()
    .default([]),
});

/** Reads what is going wrong just now. Pure and total; without the file, or with an empty one, nothing is. */
export function readIncidents(
  raw: RawText | null,
  timeZone: string,
): { incidents: WrittenIncident[] } | { problems: Problem[] } {
  if (!raw) return { incidents: [] };
  const yaml = readYaml(raw.file, raw.text);
  if ('problems' in yaml) return yaml;
  const read = readBy(incidentsSchema, yaml.value ?? {}, yaml);
  if ('problems' in read) return read;
  const written = read.data.incidents ?? [];
  const incidents = written.map((one, at): WrittenIncident => {
    const [since = null, until = null] = [one.since, one.until].map((text) => text && momentOf(text, timeZone));
    const lists = Object.entries(one.if).map(([slot, values]) => [slot, [values].flat()] as const);
    const { id: name, flows, words } = one;
    const place = placesIn(yaml, at);
    return {
      id: name,
      flows,
      if: Object.fromEntries(lists),
      since: since || null,
      until: until || null,
      words,
      ...place,
    };
  });
  const problems = incidents.flatMap((one, at) => ownFaults(one, incidents.slice(0, at)));
  return problems.length > 0 ? { problems } : { incidents };
}

function placesIn(yaml: Yaml, at: number): Pick<WrittenIncident, 'at' | 'atKey'> {
  return {
    at: (path) => yaml.at(['incidents', at, ...path]),
    atKey: (path) => yaml.atKey(['incidents', at, ...path]),
  };
}

/** A moment as it is written, UTC ms; without an offset it is the zone's own time. Null when it is none. */
function momentOf(text: string, timeZone: string): number | null {
  const [, day, time = '00:00', offset] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:\d{2})?)?$/.exec(text.trim()) ?? [];
  const at = Date.parse(`${day}T${time}${offset ?? 'Z'}`);
  if (Number.isNaN(at)) return null;
  return offset === undefined ? fromLocal(at, timeZone) : at;
}

function ownFaults({ id: name, since, until, at }: WrittenIncident, before: WrittenIncident[]): Problem[] {
  const twice = before.some((one) => one.id === name);
  const backwards = since !== null && until !== null && until <= since;
  return [
    ...(twice ? [problemAt(at(['id']), `two incidents are called ${name}`, 'give each an id of its own')] : []),
    ...(backwards ? [problemAt(at(['until']), `${name} is over before it begins`, 'write a later time')] : []),
  ];
}

/** The key of the words that an incident has of its own. */
export function incidentKey(name: string): MessageKey {
  return `incident-${name}`;
}

/** An incident in the engine's form. */
export function toIncident({ id: name, flows, if: written, since, until, words }: WrittenIncident): Incident {
  const all = Object.entries(written).map(([slot, values]): Condition => ({ slot, in: values }));
  return { id: name, flows, if: { all }, since, until, key: incidentKey(name), languages: Object.keys(words) };
}

/** What incidents are held against: the slots of each flow (null for one that can't be read), and the languages. */
export interface Around {
  flows: ReadonlyMap<FlowId, Record<string, Slot> | null>;
  languages: Language[];
}

/** Names in an incident that the book has not. */
export function lintIncident(incident: WrittenIncident, { flows, languages }: Around): Problem[] {
  const strange = incident.flows.flatMap((flow, at) =>
    flows.has(flow)
      ? []
      : [
          problemAt(
            incident.at(['flows', at]),
            `there is no flow ${flow}`,
            didYouMean(flow, flows.keys(), 'leave it out'),
          ),
        ],
  );
  const foreign = Object.keys(incident.words)
    .filter((one) => !languages.includes(one))
    .map((one) =>
      problemAt(incident.atKey(['words', one]), `${one} is no language of the book`, didYouMean(one, languages)),
    );
  const slots = incident.flows.flatMap((flow) => strangeSlots(incident, flow, flows.get(flow) ?? null));
  return [...strange, ...foreign, ...slots];
}

function strangeSlots(incident: WrittenIncident, flow: FlowId, slots: Record<string, Slot> | null): Problem[] {
  if (!slots) return [];
  return Object.entries(incident.if).flatMap(([name, values]) => {
    const slot = slots[name];
    const place = incident.atKey(['if', name]);
    if (!slot) return [problemAt(place, `${flow} has no slot ${name}`, didYouMean(name, Object.keys(slots)))];
    if (slot.check !== 'option') return [];
    const options = slot.options.map((option) => option.id);
    return values
      .map(String)
      .filter((one) => !options.includes(one))
      .map((one) => problemAt(place, `${one} is no option of ${name} in ${flow}`, didYouMean(one, options)));
  });
}
