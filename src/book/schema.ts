import { z } from 'zod';
import type { ChoiceSource } from '../core/flow.ts';
import type { Json, SlotValue } from '../core/value.ts';
import { areDifferent, duration, id, MOST_OPTIONS, messageKey, optionId, strict } from './schema-parts.ts';

/** What authors may write in flow.yaml, as strict schemas. */

const MOST_STEPS = 400;

/** A condition as it is written: `is_not` is a short form, and one object has one form (see hasOneForm). */
export interface WrittenCondition {
  slot?: string | undefined;
  is?: Scalar | undefined;
  is_not?: Scalar | undefined;
  in?: Scalar[] | undefined;
  filled?: boolean | undefined;
  more_than?: number | undefined;
  all?: WrittenCondition[] | undefined;
  any?: WrittenCondition[] | undefined;
  not?: WrittenCondition | undefined;
}

type Scalar = Extract<SlotValue, string | number | boolean | null>;

const scalar = z.union([z.string().max(200), z.number(), z.boolean(), z.null()], { error: 'scalar' });

const TESTS = ['is', 'is_not', 'in', 'filled', 'more_than'] as const;
const JOINS = ['all', 'any', 'not'] as const;

const condition: z.ZodType<WrittenCondition> = z.lazy(() =>
  strict({
    slot: id.optional(),
    is: scalar.optional(),
    is_not: scalar.optional(),
    in: z.array(scalar).min(1).max(MOST_OPTIONS).optional(),
    filled: z.boolean().optional(),
    more_than: z.number().optional(),
    all: z.array(condition).min(1).optional(),
    any: z.array(condition).min(1).optional(),
    not: condition.optional(),
  }).refine(hasOneForm, 'condition'),
);

/** Whether a condition tests one slot in one way, or joins others in one way. */
function hasOneForm(written: WrittenCondition): boolean {
  const tests = TESTS.filter((test) => written[test] !== undefined).length;
  const joins = JOINS.filter((join) => written[join] !== undefined).length;
  return written.slot === undefined ? tests === 0 && joins === 1 : tests === 1 && joins === 0;
}

const optional = z.boolean().default(false);
const most = z.int().min(1).max(10_000);

/** The arguments that each check takes beside `check` and `optional`. */
const slotSchema = z.discriminatedUnion('check', [
  strict({
    check: z.literal('option'),
    options: z.array(optionId).min(1).max(MOST_OPTIONS).refine(areDifferent, 'twice'),
    listen: z.boolean().default(false),
    optional,
  }),
  strict({ check: z.literal('text'), min: most.optional(), max: most.optional(), optional }),
  strict({ check: z.literal('media'), max: most.max(50).optional(), optional }),
  strict({ check: z.literal('amount'), listen: z.boolean().default(false), optional }),
  strict({ check: z.literal('time'), listen: z.boolean().default(false), optional }),
  strict({
    check: z.literal('txid'),
    kind: z.enum(['hash', 'order']).optional(),
    listen: z.boolean().default(false),
    optional,
  }),
  strict({ check: z.literal('account'), optional }),
]);

export type WrittenSlot = z.infer<typeof slotSchema>;

/** What a slot's check is called with: all that is written but the engine's own. */
export function argsOf({ check, optional: _, ...rest }: WrittenSlot): Record<string, Json> {
  const own = ['options', 'listen'];
  return Object.fromEntries(Object.entries(rest).filter(([name, value]) => !own.includes(name) && value !== undefined));
}

const next = id.optional();
const words = messageKey.optional();
const said = z.union([z.literal(true), messageKey], { error: 'said' });

const handOff = strict({
  category: id.optional(),
  priority: z.enum(['urgent', 'high', 'normal', 'low']).default('normal'),
  slots: z.array(id).refine(areDifferent, 'twice').default([]),
  wait: z.boolean().default(true),
});

// biome-ignore lint/suspicious/noThenProperty: the authors' word, and never awaited.
const road = strict({ if: condition, then: id });

/** A step of each kind. The key that names the kind holds what the step is about. */
export const stepSchemas = {
  say: strict({ id, say: said, next }),
  ask: strict({ id, ask: z.record(id, z.string()).refine(isSmall, 'choices'), words, next }),
  collect: strict({ id, collect: id, words, next }),
  confirm: strict({ id, confirm: z.array(id).min(1).refine(areDifferent, 'twice'), words, next }),
  look_up: strict({
    id,
    look_up: id,
    with: z.record(id, id).default({}),
    into: z.record(id, z.string().min(1).max(100)).default({}),
    failed: id,
    next,
  }),
  branch: strict({ id, branch: z.array(road).min(1), else: id }),
  article: strict({ id, article: z.union([id, strict({ slot: id })], { error: 'article' }), next }),
  helped: strict({ id, helped: z.boolean(), next }),
  remind: strict({ id, remind: duration, words, next }),
  hand_off: strict({
    id,
    hand_off: z.union([z.literal(true).transform(() => handOff.parse({})), handOff]),
    words,
    next,
  }),
  call: strict({ id, call: id, next }),
  set: strict({ id, set: z.record(id, scalar).refine(isOne, 'one'), next }),
  rate: strict({ id, rate: z.literal(true), words, next }),
  record: strict({ id, record: z.enum(['short', 'file']), next }),
  end: strict({ id, end: said }),
  end_all: strict({ id, end_all: said }),
};

export type Verb = keyof typeof stepSchemas;
export type WrittenStep = { [V in Verb]: z.infer<(typeof stepSchemas)[V]> }[Verb];

/** Where the choices of an `ask` may come from. */
export const CHOICE_SOURCES: readonly ChoiceSource[] = ['menu', 'candidates', 'facts', 'languages'];

/** Whether a name is one of them. */
export function isChoiceSource(name: string): name is ChoiceSource {
  return CHOICE_SOURCES.some((source) => source === name);
}

function isSmall(record: Record<string, unknown>): boolean {
  const size = Object.keys(record).length;
  return size >= 1 && size <= MOST_OPTIONS;
}

function isOne(record: Record<string, unknown>): boolean {
  return Object.keys(record).length === 1;
}

/** flow.yaml but for its steps, which are each held to the schema of their kind. */
export const flowSchema = strict({
  id,
  slots: z.record(id, slotSchema).default({}),
  start: id.optional(),
  steps: z.array(z.unknown()).min(1).max(MOST_STEPS),
  yields: z.boolean().default(false),
  triggers: z.enum(['whole', 'within', 'prefix', 'command']).optional(),
  priority: z.int().min(0).max(100).default(0),
});

export type WrittenFlow = Omit<z.infer<typeof flowSchema>, 'steps'> & { steps: WrittenStep[] };
