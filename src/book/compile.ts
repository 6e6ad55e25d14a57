import type { AskChoice, ChoiceSource, Flow, HandOffStep, Option, Slot, Step, StepId } from '../core/flow.ts';
import type { MessageKey } from '../core/value.ts';
import { toCondition } from './conditions.ts';
import { stepDigest } from './digest.ts';
import { phrasesOf } from './hearing.ts';
import { type Place, type Problem, problemAt } from './problem.ts';
import type { ReadFlow } from './read-flow.ts';
import { argsOf, isChoiceSource, type WrittenSlot, type WrittenStep } from './schema.ts';
import type { Tongue } from './tongue.ts';
import { keyOf, type Use, usesOf } from './uses.ts';

/** A flow in the engine's form, with what lint needs to know of the file that it came from. */
export interface Draft extends ReadFlow {
  flow: Flow;
  uses: Use[];
  /** The place of a step, or of a part of it. */
  at(step: StepId, ...rest: PropertyKey[]): Place;
}

/** Turns what an author wrote into a flow. What lint finds wrong with it comes later; here it is only put into form. */
export function compile(read: ReadFlow, tongues: Tongue[]): { draft: Draft; problems: Problem[] } {
  const { raw, yaml, written } = read;
  const slots = Object.fromEntries(
    Object.entries(written.slots).map(([id, slot]) => [id, slotOf(raw.id, id, slot, tongues)]),
  );
  const steps = written.steps.map((step, at) =>
    stepOf(step, written.steps[at + 1]?.id ?? '', { flow: raw.id, slots, tongues }),
  );
  const flow: Flow = {
    id: raw.id,
    kind: raw.kind,
    title: keyOf(raw.id, 'title'),
    start: written.start ?? steps[0]?.id ?? '',
    steps: Object.fromEntries(steps.map((step) => [step.id, step])),
    slots,
    yields: written.yields,
  };
  const index = new Map(steps.map((step, at) => [step.id, at]));
  const at = (step: StepId, ...rest: PropertyKey[]) => yaml.at(['steps', index.get(step) ?? 0, ...rest]);
  const draft: Draft = { ...read, flow, at, uses: usesOf(flow, yaml, at) };
  return { draft, problems: fallsOff(flow, at) };
}

function slotOf(flow: string, id: string, written: WrittenSlot, tongues: Tongue[]): Slot {
  const options = written.check === 'option' ? written.options : [];
  return {
    id,
    check: written.check,
    args: argsOf(written),
    options: options.map((option) => optionOf(option, keyOf(flow, id, option), tongues)),
    label: keyOf(flow, 'slot', id),
    optional: written.optional,
    listen: 'listen' in written && written.listen,
  };
}

function optionOf(id: string, label: MessageKey, tongues: Tongue[]): Option {
  return { id, label, phrases: phrasesOf(tongues, label) };
}

interface Around {
  flow: string;
  slots: Record<string, Slot>;
  tongues: Tongue[];
}

function stepOf(written: WrittenStep, following: StepId, around: Around): Step {
  const step = formOf(written, following, around);
  return { ...step, digest: stepDigest(step, around.slots) };
}

function formOf(written: WrittenStep, following: StepId, around: Around): Step {
  const { id } = written;
  const base = { id, digest: '' };
  const own = keyOf(around.flow, id);
  const key = 'words' in written && written.words !== undefined ? written.words : own;
  const next = 'next' in written && written.next !== undefined ? written.next : following;
  if ('say' in written) return { ...base, kind: 'say', key: written.say === true ? own : written.say, next };
  if ('ask' in written) return { ...base, kind: 'ask', key, ...answersOf(id, written.ask, next, around) };
  if ('collect' in written) return { ...base, kind: 'collect', slot: written.collect, key, next };
  if ('confirm' in written) return { ...base, kind: 'confirm', key, slots: written.confirm, next };
  if ('look_up' in written) {
    const { look_up: name, with: args, into, failed } = written;
    return { ...base, kind: 'look_up', name, with: args, into, failed, next };
  }
  if ('branch' in written) {
    const when = written.branch.map((road) => ({ if: toCondition(road.if), next: road.then }));
    return { ...base, kind: 'branch', when, else: written.else };
  }
  if ('article' in written) return { ...base, kind: 'article', article: written.article, next };
  if ('helped' in written) return { ...base, kind: 'helped', helped: written.helped, next };
  if ('remind' in written) return { ...base, kind: 'remind', after: written.remind, key, next };
  if ('hand_off' in written)
    return { ...base, kind: 'hand_off', key, next, ...handOffOf(written.hand_off, around.flow) };
  if ('call' in written) return { ...base, kind: 'call', flow: written.call, next };
  if ('set' in written) {
    const [slot, value] = Object.entries(written.set)[0] ?? ['', null];
    return { ...base, kind: 'set', slot, value, next };
  }
  if ('rate' in written) return { ...base, kind: 'rate', key, next };
  if ('record' in written) return { ...base, kind: 'record', as: written.record, next };
  const all = 'end_all' in written;
  const said = all ? written.end_all : written.end;
  return { ...base, kind: 'end', all, ...(said === true ? {} : { key: said }) };
}

function handOffOf(
  written: Extract<WrittenStep, { hand_off: unknown }>['hand_off'],
  flow: string,
): Pick<HandOffStep, 'category' | 'priority' | 'slots' | 'wait'> {
  const { category = flow, priority, slots, wait } = written;
  return { category, priority, slots, wait };
}

/**
 * An ask with choices never goes on by itself, nor does one from the menu or the facts: its `next` is itself unless
 * another is written, so that it would be asked again.
 */
function answersOf(
  id: StepId,
  written: Record<string, string>,
  next: StepId,
  { flow, tongues }: Around,
): { choices: AskChoice[]; from?: ChoiceSource; next: StepId } {
  const { from, ...choices } = written;
  if (from !== undefined && isChoiceSource(from)) {
    const goesOn = next !== '' || from === 'candidates' || from === 'languages';
    return { choices: [], from, next: goesOn ? next : id };
  }
  return {
    choices: Object.entries(choices).map(([choice, target]) => ({
      ...optionOf(choice, keyOf(flow, id, choice), tongues),
      next: target,
    })),
    next: id,
  };
}

function fallsOff(flow: Flow, at: Draft['at']): Problem[] {
  const fix = 'add `next:`, or a last step that is an end';
  return Object.values(flow.steps)
    .filter((step) => 'next' in step && step.next === '')
    .map(({ id }) => problemAt(at(id), `nothing comes after the last step ${id}`, fix));
}
