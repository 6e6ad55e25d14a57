import type { FlowId } from '../core/flow.ts';
import { type Features, featuresOf, normalize } from './normalize.ts';

/** What a customer may say, and the flow that it calls for. */
export interface Example {
  flow: FlowId;
  text: string;
}

/** All that the examples say of one feature. */
export interface Entry {
  /** From 0.5, in every example, to 1. */
  rarity: number;
  /** The examples it is in, and its part in each: the weights of an example are a vector of length 1. */
  postings: { example: number; weight: number }[];
  /** The flows it is in, and how much it is a sign of each: 0 to 1. */
  signs: Map<FlowId, number>;
}

export interface Model {
  flows: FlowId[];
  /** Normalized examples as they are. */
  exact: Map<string, Set<FlowId>>;
  index: Map<string, Entry>;
}

/** Fewer examples say nothing of what a flow is about. */
const OFTEN = 3;
/** A feature that tells less is no sign of anything. */
const TELLING = 0.5;
const HAN = /\p{Script=Han}/u;

interface Learnt {
  flow: FlowId;
  features: Features;
}

/** Reads the examples once. */
export function learn(examples: readonly Example[]): Model {
  const exact = new Map<string, Set<FlowId>>();
  const learnt = examples.map(({ flow, text }) => {
    const normal = normalize(text);
    if (normal !== '') exact.set(normal, (exact.get(normal) ?? new Set()).add(flow));
    return { flow, features: featuresOf(normal) };
  });
  return { flows: learnt.map(({ flow }) => flow), exact, index: indexOf(learnt) };
}

function indexOf(learnt: Learnt[]): Map<string, Entry> {
  const index = new Map<string, Entry>();
  for (const [feature, held] of holders(learnt)) {
    const rarity = 0.5 + (0.5 * Math.log(1 + learnt.length / held)) / Math.log(1 + learnt.length);
    index.set(feature, { rarity, postings: [], signs: new Map() });
  }
  for (const [example, { flow, features }] of learnt.entries()) post(index, example, flow, features);
  addSigns(index, learnt);
  return index;
}

/** In how many examples each feature is. */
function holders(learnt: Learnt[]): Map<string, number> {
  const held = new Map<string, number>();
  for (const { features } of learnt) for (const feature of features.keys()) raise(held, feature);
  return held;
}

function post(index: Map<string, Entry>, example: number, flow: FlowId, features: Features): void {
  const weighed = [...features].map(([feature, tells]) => ({ entry: index.get(feature), tells }));
  const weightOf = ({ entry, tells }: { entry: Entry | undefined; tells: number }) => tells * (entry?.rarity ?? 0);
  const length = Math.hypot(...weighed.map(weightOf)) || 1;
  for (const one of weighed) {
    one.entry?.postings.push({ example, weight: weightOf(one) / length });
    one.entry?.signs.set(flow, 0);
  }
}

/**
 * A feature is a sign of a flow as far as the flow's examples keep saying it ("充值" of a deposit), compared with the
 * feature that they say most in the same script, and as far as those of other flows don't.
 */
function addSigns(index: Map<string, Entry>, learnt: Learnt[]): void {
  const counts = new Map<FlowId, Map<string, number>>();
  for (const { flow, features } of learnt) {
    const count = counts.get(flow) ?? new Map<string, number>();
    counts.set(flow, count);
    for (const [feature, tells] of features) if (tells >= TELLING) raise(count, feature);
  }
  const rates = [...counts].map(([flow, count]) => ({ flow, count, rate: rateIn(count) }));
  for (const [feature, { signs }] of index) {
    const all = rates.reduce((sum, { rate }) => sum + rate(feature), 0);
    for (const { flow, count, rate } of rates) {
      if ((count.get(feature) ?? 0) >= OFTEN) signs.set(flow, rate(feature) ** 2 / all);
    }
  }
}

function rateIn(count: Map<string, number>): (feature: string) => number {
  const most = (han: boolean) => Math.max(1, ...[...count].filter(([one]) => HAN.test(one) === han).map(([, n]) => n));
  const mostHan = most(true);
  const mostOther = most(false);
  return (feature) => (count.get(feature) ?? 0) / (HAN.test(feature) ? mostHan : mostOther);
}

function raise(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
