import { z } from 'zod';
import type { RawText } from './files.ts';
import { type Problem, problemAt } from './problem.ts';
import { strict } from './schema-parts.ts';
import { readYaml } from './yaml.ts';
import { readBy } from './zod-problems.ts';

/** An agent who may release links, by the ids that the room has and gives. */
export interface Lead {
  room: string;
  agent: string;
}

const MOST = 200;
const room = z.string().regex(/^[\w-]{1,64}$/, "write the room's id: web-room");
const agent = z.string().trim().min(1).max(128);

/** data/desk.yaml. */
const deskSchema = strict({
  leads: z
    .array(strict({ room, agent, example: z.boolean().default(false) }))
    .max(MOST)
    .default([]),
});

/** Reads who leads the desk. Pure and total; without the file nobody does. */
export function readLeads(raw: RawText | null): { leads: Lead[] } | { problems: Problem[] } {
  if (!raw) return { leads: [] };
  const yaml = readYaml(raw.file, raw.text);
  if ('problems' in yaml) return yaml;
  const read = readBy(deskSchema, yaml.value ?? {}, yaml);
  if ('problems' in read) return read;
  const { leads } = read.data;
  const names = leads.map((lead) => `${lead.room} ${lead.agent}`);
  const twice = names.flatMap((name, at) => (names.indexOf(name) < at ? [yaml.at(['leads', at])] : []));
  if (twice.length > 0)
    return { problems: twice.map((place) => problemAt(place, 'leads names somebody twice', 'keep one of the two')) };
  return { leads: leads.map((lead) => ({ room: lead.room, agent: lead.agent })) };
}
