import type { AskStep, Flow, FlowId, Slot, Step, StepId } from '../core/flow.ts';
import { ENGINE_KEYS, REPAIRS } from '../core/keys.ts';
import type { Language, MessageKey } from '../core/value.ts';
import type { Place } from './problem.ts';
import type { Yaml } from './yaml.ts';

/** That a message key is needed: by what, where that stands, and what its words may name. */
export interface Use {
  key: MessageKey;
  /** What it is for, as a problem would call it. */
  role: string;
  /** Where it is used; null for what the engine says by itself. */
  place: Place | null;
  /** The key was made from ids, so nothing else may have the same by accident. */
  derived: boolean;
  /** A label is shown by itself: it takes no variables and may have `.also`. */
  label: boolean;
  given: readonly string[];
}

/** A message key of a flow: `deposit-method-bank-card`. */
export function keyOf(flow: FlowId, ...ids: string[]): MessageKey {
  return [flow, ...ids.map((id) => id.replaceAll('_', '-'))].join('-');
}

type At = (step: StepId, ...rest: PropertyKey[]) => Place;

/** Every use that a flow makes of words. `at` gives the place of a step or a part of it. */
export function usesOf(flow: Flow, yaml: Yaml, at: At): Use[] {
  const given = [...Object.keys(flow.slots), ...paramsOf(flow)];
  const steps = Object.values(flow.steps);
  return [
    labelUse(flow.title, 'the title', yaml.at(['id'])),
    ...Object.values(flow.slots).flatMap((slot) => slotUses(slot, yaml)),
    ...steps.flatMap((step) => stepUses(flow.id, step, given, at)),
    ...steps.flatMap((step) => (step.kind === 'ask' ? choiceUses(step, at) : [])),
  ];
}

function labelUse(key: MessageKey, role: string, place: Place): Use {
  return { key, role, place, derived: true, label: true, given: [] };
}

function slotUses(slot: Slot, yaml: Yaml): Use[] {
  const path = ['slots', slot.id];
  const options = slot.options.map((option, at) => {
    const role = `the label of option ${option.id} of slot ${slot.id}`;
    return labelUse(option.label, role, yaml.at([...path, 'options', at]));
  });
  return [labelUse(slot.label, `the label of slot ${slot.id}`, yaml.atKey(path)), ...options];
}

function choiceUses(step: AskStep, at: At): Use[] {
  return step.choices.map(({ id, label }) =>
    labelUse(label, `the label of choice ${id} of step ${step.id}`, at(step.id, 'ask', id)),
  );
}

/** What the words of a step may name beside the slots. Who does not wait has no place in the queue. */
function givenTo(step: Step): string[] {
  if (step.kind !== 'hand_off') return [];
  return step.wait ? ['code', 'position'] : ['code'];
}

function stepUses(flow: FlowId, step: Step, given: string[], at: At): Use[] {
  if (!('key' in step)) return [];
  const known = [...given, ...givenTo(step)];
  const role = `the words of step ${step.id}`;
  const derived = step.key === keyOf(flow, step.id);
  return [{ key: step.key, role, place: at(step.id), derived, label: false, given: known }];
}

/** What the engine gives to the words of a repair. */
function paramsOf(flow: Flow): readonly string[] {
  return Object.entries(REPAIRS).find(([id]) => id === flow.id)?.[1] ?? [];
}

const LABELS = /^(?:common-(?:yes|change|skip|none-of-these)|desk-do-.*)$/;

/** Every use that the engine and the desk make of words, in a book with these languages. */
export function engineUses(languages: Language[]): Use[] {
  const own = Object.entries(ENGINE_KEYS).filter(([key]) => !key.startsWith('language-'));
  return [
    ...own.map(([key, given]) => engineUse(key, given, LABELS.test(key))),
    ...languages.map((language) => engineUse(`language-${language}`, [], true)),
  ];
}

function engineUse(key: MessageKey, given: readonly string[], label: boolean): Use {
  return { key, role: 'the words of the engine', place: null, derived: true, label, given };
}
