import type { Book, Flow, FlowId, Step, StepId, StepKind } from '../core/flow.ts';
import type { Language } from '../core/value.ts';
import { conditionText, slotLabel, valueText } from './draw-conditions.ts';
import { type DrawWords, drawWords, type Say } from './draw-words.ts';
import { edgesOf } from './graph.ts';

/** One step of a flow in its picture. */
export interface Box {
  id: StepId | null;
  kind: StepKind | 'start';
  /** The kind and the step, as an operator reads them. */
  name: string;
  /** The first words that it says; empty for what says nothing. */
  says: string;
  /** What else there is to know: the fact that is asked for, its options, when it goes on. */
  note: string;
  /** The flow that it runs. */
  link?: FlowId;
  /** It ends the flows below as well. */
  all?: boolean;
}

/** A road between two boxes, given by their places, with what leads along it. */
export interface Road {
  from: number;
  to: number;
  label: string;
}

/** A flow as it is drawn, before it is laid out: the boxes in the order of the file, the first is the start. */
export interface Picture {
  flow: FlowId;
  title: string;
  language: Language;
  boxes: Box[];
  roads: Road[];
}

interface Pen {
  book: Book;
  flow: Flow;
  words: DrawWords;
  say: Say;
}

/** What there is to draw of a flow, in a language; `say` gives the words of the book in it. Pure. */
export function pictureOf(book: Book, flow: Flow, language: Language, say: Say): Picture {
  const pen: Pen = { book, flow, words: drawWords(language), say: (key) => legible(say(key)) };
  const steps = Object.values(flow.steps);
  const place = new Map(steps.map((step, at) => [step.id, at + 1]));
  const title = pen.say(flow.title);
  const start: Box = { id: null, kind: 'start', name: pen.words.start, says: title, note: '' };
  const roads = steps.flatMap((step) =>
    roadsFrom(pen, step).map(({ to, label }) => ({ from: place.get(step.id) ?? 0, to: place.get(to) ?? 0, label })),
  );
  return {
    flow: flow.id,
    title,
    language,
    boxes: [start, ...steps.map((step) => boxOf(pen, step))],
    roads: [{ from: 0, to: place.get(flow.start) ?? 0, label: '' }, ...together(roads)],
  };
}

/** Without the names of variables and the breaks of lines. */
function legible(text: string): string {
  return text
    .replace(/\{\s*\$[\w-]+\s*\}/g, '…')
    .replace(/\s+/g, ' ')
    .trim();
}

function boxOf(pen: Pen, step: Step): Box {
  const all = step.kind === 'end' && step.all;
  const name = `${all ? pen.words.endAll : pen.words.kinds[step.kind]} · ${step.id}`;
  const box: Box = { id: step.id, kind: step.kind, name, says: saysOf(pen, step), note: noteOf(pen, step) };
  if (step.kind === 'call') box.link = step.flow;
  if (all) box.all = true;
  return box;
}

function saysOf({ book, flow, words, say }: Pen, step: Step): string {
  switch (step.kind) {
    case 'branch':
    case 'record':
      return '';
    case 'article':
      return typeof step.article === 'string'
        ? say(book.articles[step.article]?.title ?? step.article)
        : slotLabel(flow, step.article.slot, say);
    case 'helped':
      return step.helped ? words.yes : words.no;
    case 'look_up':
      return step.name;
    case 'call':
      return say(book.flows[step.flow]?.title ?? step.flow);
    case 'set':
      return `${slotLabel(flow, step.slot, say)}${words.colon}${valueText(flow, step.slot, step.value, words, say)}`;
    default:
      return step.key === undefined ? '' : say(step.key);
  }
}

function noteOf({ flow, words, say }: Pen, step: Step): string {
  if (step.kind === 'remind') return words.after(step.after);
  if (step.kind === 'hand_off') return words.priority[step.priority];
  if (step.kind === 'ask') return step.from === undefined ? '' : words.from[step.from];
  if (step.kind === 'confirm') return step.slots.map((slot) => slotLabel(flow, slot, say)).join(' · ');
  if (step.kind !== 'collect') return '';
  const { options = [], optional = false } = flow.slots[step.slot] ?? {};
  const taken = options.length > 0 ? options.map((one) => say(one.label)).join(' / ') : slotLabel(flow, step.slot, say);
  return optional ? `${taken} (${words.canSkip})` : taken;
}

/** The roads of a step with what leads along each. What an ask that the engine answers comes back to by itself is none. */
function roadsFrom(pen: Pen, step: Step): { to: StepId; label: string }[] {
  const edges = edgesOf(step).filter(({ to }) => !(step.kind === 'ask' && step.from !== undefined && to === step.id));
  return edges.map(({ to }, at) => ({ to, label: labelOf(pen, step, at) }));
}

function labelOf({ flow, words, say }: Pen, step: Step, at: number): string {
  if (step.kind === 'ask' && step.from === undefined) return say(step.choices[at]?.label ?? '');
  if (step.kind === 'look_up') return at === 0 ? words.answered : words.failed;
  if (step.kind !== 'branch') return '';
  const road = step.when[at];
  return road ? conditionText(road.if, flow, words, say) : words.otherwise;
}

/** Roads between the same two boxes as one. */
function together(roads: Road[]): Road[] {
  const once = new Map<string, Road>();
  for (const road of roads) {
    const name = `${road.from} ${road.to}`;
    const same = once.get(name);
    once.set(name, same ? { ...same, label: `${same.label} / ${road.label}` } : road);
  }
  return [...once.values()];
}
