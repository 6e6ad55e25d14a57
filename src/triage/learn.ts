import type { Features } from './features.ts';

/** A text that is known to belong under a label. */
export interface Lesson {
  label: string;
  features: Features;
}

/** A multinomial logistic regression: a weight for each feature under each label. */
export interface Model {
  labels: string[];
  /** The place of each feature. What is in no lesson has none. */
  places: Map<string, number>;
  /** How much a feature tells by its rarity, by place: from 0.3, in every lesson, to 1.3. */
  rarity: number[];
  /** By place and label; the last place is that of the bias. */
  weights: Float64Array;
}

/** A text's features as a vector of length 1. Features that no lesson has take their part of the length. */
interface Vector {
  places: number[];
  values: number[];
}

const EPOCHS = 8;
const RATE = 0.5;
/** How much weights are drawn to nought, so that none leans on a single lesson. */
const DECAY = 1e-4;
const BIAS = 0.3;
const UNKNOWN = 1.3;

/**
 * Learns from lessons, in a second or less for a few thousand of them. The same lessons in the same order give the same
 * model. Labels with few lessons count for more than their number.
 */
export function learn(lessons: readonly Lesson[]): Model {
  const labels = [...new Set(lessons.map(({ label }) => label))].sort();
  const model = { labels, ...placesOf(lessons), weights: new Float64Array() };
  model.weights = new Float64Array((model.places.size + 1) * labels.length);
  const vectors = lessons.map(({ features }) => vectorOf(model, features));
  const answers = lessons.map(({ label }) => labels.indexOf(label));
  const worth = worthOf(labels.length, answers);
  const squares = new Float64Array(model.weights.length).fill(1e-8);
  const order = [...lessons.keys()];
  const chance = chances();
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, chance);
    for (const at of order)
      study(model, squares, vectors[at] ?? NOTHING, answers[at] ?? 0, worth[answers[at] ?? 0] ?? 1);
  }
  return model;
}

const NOTHING: Vector = { places: [], values: [] };

function placesOf(lessons: readonly Lesson[]): Pick<Model, 'places' | 'rarity'> {
  const held = new Map<string, number>();
  for (const { features } of lessons) for (const one of features.keys()) held.set(one, (held.get(one) ?? 0) + 1);
  const most = lessons.length + 1;
  const rarity = [...held.values()].map((count) => Math.log(most / count) / Math.log(most) + UNKNOWN - 1);
  return { places: new Map([...held.keys()].map((one, at) => [one, at])), rarity };
}

function vectorOf({ places, rarity }: Model, features: Features): Vector {
  const vector: Vector = { places: [], values: [] };
  let square = 0;
  for (const [feature, counts] of features) {
    const place = places.get(feature);
    const value = counts * (place === undefined ? UNKNOWN : (rarity[place] ?? 0));
    square += value * value;
    if (place === undefined) continue;
    vector.places.push(place);
    vector.values.push(value);
  }
  const length = Math.sqrt(square) || 1;
  vector.values = vector.values.map((value) => value / length);
  return vector;
}

/** What a lesson of each label counts. */
function worthOf(labels: number, answers: number[]): number[] {
  const counts = new Array<number>(labels).fill(0);
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1;
  return counts.map((count) => Math.sqrt(answers.length / labels / count));
}

/** One step towards the right answer, shorter for the weights that have been moved much (AdaGrad). */
function study(model: Model, squares: Float64Array, vector: Vector, answer: number, worth: number): void {
  const errors = likelihoods(model, vector);
  for (let label = 0; label < errors.length; label++) {
    errors[label] = ((errors[label] ?? 0) - (label === answer ? 1 : 0)) * worth;
  }
  for (let i = 0; i < vector.places.length; i++) {
    move(model, squares, errors, vector.places[i] ?? 0, vector.values[i] ?? 0, DECAY);
  }
  move(model, squares, errors, model.places.size, BIAS, 0);
}

function move(
  { weights }: Model,
  squares: Float64Array,
  errors: Float64Array,
  place: number,
  value: number,
  decay: number,
): void {
  const from = place * errors.length;
  for (let label = 0; label < errors.length; label++) {
    const weight = weights[from + label] ?? 0;
    const gradient = (errors[label] ?? 0) * value + decay * weight;
    const square = (squares[from + label] ?? 0) + gradient * gradient;
    squares[from + label] = square;
    weights[from + label] = weight - (RATE * gradient) / Math.sqrt(square);
  }
}

/** How likely each label is, in their order; they sum up to 1. `sharpness` above 1 makes the likely likelier. */
export function judge(model: Model, features: Features, sharpness: number): Float64Array {
  return likelihoods(model, vectorOf(model, features), sharpness);
}

function likelihoods({ labels, weights, places }: Model, vector: Vector, sharpness = 1): Float64Array {
  const shares = new Float64Array(labels.length);
  add(shares, weights, places.size, BIAS);
  for (let i = 0; i < vector.places.length; i++) add(shares, weights, vector.places[i] ?? 0, vector.values[i] ?? 0);
  return asChances(shares, sharpness);
}

/** Scores made to chances in their place. Plain loops: it is done a hundred thousand times while a book is learned. */
function asChances(scores: Float64Array, sharpness: number): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < scores.length; label++) most = Math.max(most, scores[label] ?? 0);
  let sum = 0;
  for (let label = 0; label < scores.length; label++) {
    sum += scores[label] = Math.exp(((scores[label] ?? 0) - most) * sharpness);
  }
  for (let label = 0; label < scores.length; label++) scores[label] = (scores[label] ?? 0) / sum;
  return scores;
}

function add(scores: Float64Array, weights: Float64Array, place: number, value: number): void {
  const from = place * scores.length;
  for (let label = 0; label < scores.length; label++) {
    scores[label] = (scores[label] ?? 0) + (weights[from + label] ?? 0) * value;
  }
}

/** Numbers from 0 up to, not including, 1: always the same. */
function chances(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

function shuffle(order: number[], chance: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}
