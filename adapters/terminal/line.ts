import { z } from 'zod';
import { parseDuration } from './duration.ts';

const name = z.string().min(1);
const which = z.union([z.string().min(1), z.int().positive('is no number from 1')], {
  error: 'is neither an id nor a number',
});
const media = z.array(z.strictObject({ path: z.string().min(1) }));

const advanceLine = z.strictObject({
  advance: z.string().transform((text, context) => {
    const ms = parseDuration(text);
    if (ms !== null) return ms;
    context.addIssue('is no duration: write 250ms, 90s, 15m, 2h or 3d');
    return z.NEVER;
  }),
});

const customerLine = z
  .strictObject({
    as: z.literal('customer'),
    customer: name.default('customer'),
    text: z.string().optional(),
    media: media.optional(),
    reply: which.optional(),
    language: z.string().optional(),
    burst: z.array(z.string()).min(1).optional(),
    choice: which.optional(),
    edit: which.optional(),
  })
  .refine((line) => acts(line) === 1, 'needs one of "text" (or "media"), "choice", "edit" (with "text") and "burst"')
  .refine((line) => line.edit === undefined || line.text !== undefined, '"edit" needs the new "text"');

const agentLine = z
  .strictObject({
    as: z.literal('agent'),
    agent: name.default('agent'),
    text: z.string().optional(),
    media: media.optional(),
    reply: which.optional(),
    case: z.string().min(1).optional(),
    choice: which.optional(),
    edit: which.optional(),
  })
  .refine((line) => acts(line) === 1, 'needs one of "text" (or "media"), "choice" and "edit" (with "text")')
  .refine((line) => line.edit === undefined || line.text !== undefined, '"edit" needs the new "text"');

const spokenLine = z.discriminatedUnion('as', [customerLine, agentLine], {
  error: (issue) => (issue.code === 'invalid_union' ? 'must be "customer" or "agent"' : undefined),
});

/** How many different things a line wants done. */
function acts(line: { text?: unknown; media?: unknown; choice?: unknown; edit?: unknown; burst?: unknown }): number {
  const says = line.edit === undefined && (line.text !== undefined || line.media !== undefined);
  return [says || undefined, line.choice, line.edit, line.burst].filter((act) => act !== undefined).length;
}

export type Line = z.infer<typeof advanceLine> | z.infer<typeof spokenLine>;

/** A line of JSON as what it asks for. Throws an Error that says what is wrong with it. */
export function parseLine(text: string): Line {
  const given = parseJson(text);
  const result = isAdvance(given) ? advanceLine.safeParse(given) : spokenLine.safeParse(given);
  if (result.success) return result.data;
  throw new Error(result.error.issues.map(told).join('; '));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`not JSON (${error instanceof Error ? error.message : error})`);
  }
}

function isAdvance(given: unknown): boolean {
  return typeof given === 'object' && given !== null && 'advance' in given;
}

function told(issue: z.core.$ZodIssue): string {
  return issue.path.length === 0 ? issue.message : `"${issue.path.join('.')}": ${issue.message}`;
}
