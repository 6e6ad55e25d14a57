import type { Candidate } from '../core/event.ts';
import type { FlowId } from '../core/flow.ts';
import { type Example, learn, type Model } from './learn.ts';
import { featuresOf, normalize } from './normalize.ts';

/** The rarity of a feature that no example has. */
const UNKNOWN = 0.8;
/** How much a certain sign of a flow adds to the confidence that is missing. */
const SIGN = 0.7;
/** How much a close second takes from the confidence in a flow. */
const DOUBT = 0.35;
/** The evidence that counts half: a single word of a few examples opens no flow. */
const LITTLE = 0.25;

/**
 * A first, plain triage by likeness: how much of a text is what a flow's examples talk of, how like the nearest of them
 * it is, and whether it says what they keep saying. The result maps a text to its candidates, best first, with
 * confidences from 0 to 1; an example itself is 1. Deterministic, and total for every text.
 */
export function createTriage(examples: readonly Example[]): (text: string) => Candidate[] {
  const model = learn(examples);
  return (text) => {
    const normal = normalize(text);
    const exact = model.exact.get(normal);
    const likely = doubted(liken(model, normal).map(toCandidate));
    const others = likely.filter(({ flow }) => !exact?.has(flow));
    const certain = [...(exact ?? [])].map((flow) => ({ flow, confidence: 1 }));
    return [...certain, ...others].sort(bestFirst);
  };
}

/** What speaks for a flow, each from 0 to 1, and how much there is to go by. */
interface Likeness {
  flow: FlowId;
  /** The cosine with the nearest example. */
  nearest: number;
  /** How much of the text the flow's examples talk of. */
  covered: number;
  /** The surest sign of the flow. */
  sign: number;
  evidence: number;
}

function liken(model: Model, normal: string): Likeness[] {
  const weights = [...featuresOf(normal)].map(([feature, tells]) => {
    const entry = model.index.get(feature);
    return { entry, weight: tells * (entry?.rarity ?? UNKNOWN) };
  });
  const evidence = weights.reduce((sum, { weight }) => sum + weight, 0);
  const length = Math.hypot(...weights.map(({ weight }) => weight));
  const flows = new Map<FlowId, Likeness>();
  const cosines = new Map<number, number>();
  for (const { entry, weight } of weights) {
    for (const [flow, sign] of entry?.signs ?? []) cover(flows, flow, evidence, weight / evidence, sign);
    for (const { example, weight: its } of entry?.postings ?? []) {
      cosines.set(example, (cosines.get(example) ?? 0) + (its * weight) / length);
    }
  }
  for (const [example, cosine] of cosines) near(flows.get(model.flows[example] ?? ''), cosine);
  return [...flows.values()];
}

function cover(flows: Map<FlowId, Likeness>, flow: FlowId, evidence: number, part: number, sign: number): void {
  const likeness = flows.get(flow) ?? { flow, nearest: 0, covered: 0, sign: 0, evidence };
  likeness.covered += part;
  likeness.sign = Math.max(likeness.sign, sign);
  flows.set(flow, likeness);
}

function near(likeness: Likeness | undefined, cosine: number): void {
  if (likeness !== undefined) likeness.nearest = Math.max(likeness.nearest, cosine);
}

function toCandidate({ flow, nearest, covered, sign, evidence }: Likeness): Candidate {
  const alike = Math.sqrt(nearest * covered) * (evidence / (evidence + LITTLE));
  return { flow, confidence: alike + (1 - alike) * SIGN * sign ** 2 };
}

/** Takes from each confidence by how near the best of the others comes, and rounds it. */
function doubted(candidates: Candidate[]): Candidate[] {
  const [best, second] = [...candidates].sort(bestFirst);
  return candidates.map(({ flow, confidence }) => {
    const rival = (flow === best?.flow ? second : best)?.confidence ?? 0;
    const doubt = DOUBT * Math.min(1, rival / confidence) ** 2;
    return { flow, confidence: Math.round(Math.min(1, confidence * (1 - doubt)) * 1000) / 1000 };
  });
}

function bestFirst(a: Candidate, b: Candidate): number {
  return b.confidence - a.confidence || (a.flow < b.flow ? -1 : 1);
}
